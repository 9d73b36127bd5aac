/* help_features: which actions and views there are, and what each asks for, told from the features' own tables. Must
 * not know what any of them means. */
#include "help_features.h"

#include "engine/engine.h"
#include "reports/reports.h"

#include <string.h>

enum { NAME_WIDTH = 22 };

const char *label_of(struct cli *cli, const char *kind, const char *name)
{
    return report_label(cli->arena, cli->language, kind, text_of(name));
}

struct text code_words(struct cli *cli, const char *kind, struct text words)
{
    return report_codes(cli->arena, cli->language, kind, words);
}

static void add_line(struct cli *cli, const char *name, const char *label)
{
    builder_add_string(&cli->out, "  ");
    builder_add_string(&cli->out, name);
    for (size_t i = strlen(name); i < NAME_WIDTH; i++)
        builder_add_char(&cli->out, ' ');
    builder_add_string(&cli->out, strlen(name) < NAME_WIDTH ? "" : " ");
    builder_add_string(&cli->out, label);
}

static void add_heading(struct cli *cli, const char *key)
{
    builder_add_char(&cli->out, '\n');
    cli_say(cli, &cli->out, key, NULL, NULL);
    builder_add_char(&cli->out, '\n');
}

/* What may stand there, where only a few words may. */
static void add_form(struct cli *cli, const struct input *input)
{
    static const char *const keys[] = {
        [INPUT_DAY] = "help.form-day",       [INPUT_TIME] = "help.form-time",
        [INPUT_NUMBER] = "help.form-number", [INPUT_BOOL] = "help.form-bool",
        [INPUT_FACT] = "help.form-fact",     [INPUT_OBJECT] = "help.form-object",
        [INPUT_ROWS] = "help.form-rows",     [INPUT_HASH] = "help.form-hash"};
    size_t type = (size_t)input->type;
    if (input->type == INPUT_WORD) {
        builder_add_string(&cli->out, ": ");
        builder_add_string(&cli->out, input->of);
    } else if (type < sizeof keys / sizeof *keys && keys[type]) {
        builder_add_string(&cli->out, ": ");
        cli_say(cli, &cli->out, keys[type], NULL, NULL);
    }
    if (input->required)
        cli_say(cli, &cli->out, "help.required", NULL, NULL);
    if (input->many)
        cli_say(cli, &cli->out, "help.many", NULL, NULL);
    if (input->personal)
        cli_say(cli, &cli->out, "help.personal", NULL, NULL);
}

static void add_inputs(struct cli *cli, const struct input *inputs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        add_line(cli, inputs[i].name, label_of(cli, "input", inputs[i].name));
        add_form(cli, &inputs[i]);
        builder_add_char(&cli->out, '\n');
    }
}

void help_actions(struct cli *cli)
{
    add_heading(cli, "help.actions");
    for (size_t i = 0; cli->features[i]; i++)
        for (size_t j = 0; cli->features[i]->actions[j]; j++) {
            const char *name = cli->features[i]->actions[j]->name;
            add_line(cli, name, label_of(cli, "action", name));
            builder_add_char(&cli->out, '\n');
        }
}

void help_views(struct cli *cli)
{
    add_heading(cli, "help.views");
    for (size_t i = 0; cli->features[i]; i++)
        for (size_t j = 0; cli->features[i]->views[j]; j++) {
            const char *name = cli->features[i]->views[j]->name;
            add_line(cli, name, label_of(cli, "view", name));
            builder_add_char(&cli->out, '\n');
        }
}

static int tell_action(struct cli *cli, const struct action *action)
{
    size_t count;
    const struct input *inputs = action_inputs(action, &count);
    builder_add_string(&cli->out, label_of(cli, "action", action->name));
    builder_add_char(&cli->out, '\n');
    if (action->from) {
        cli_say(cli, &cli->out, "help.from",
                cli_word(cli, code_words(cli, "state", text_of(action->from))), NULL);
        builder_add_char(&cli->out, '\n');
    }
    builder_add_char(&cli->out, '\n');
    add_inputs(cli, inputs, count);
    return CODE_NOTHING;
}

static int tell_view(struct cli *cli, const struct view *view)
{
    builder_add_string(&cli->out, label_of(cli, "view", view->name));
    builder_add_char(&cli->out, '\n');
    if (view->filter_count)
        add_heading(cli, "help.filters");
    add_inputs(cli, view->filters, view->filter_count);
    add_heading(cli, "help.columns");
    for (size_t i = 0; i < view->statement->give_count; i++) {
        const char *name = view->statement->gives[i].name;
        add_line(cli, name, label_of(cli, "column", name));
        builder_add_char(&cli->out, '\n');
    }
    return CODE_NOTHING;
}

int help_action(struct cli *cli, const char *name)
{
    const struct action *action = feature_action(cli->features, text_of(name));
    return action ? tell_action(cli, action)
                  : cli_refuse(cli, "do", "engine.unknown-action", name, NULL, NULL);
}

int help_view(struct cli *cli, const char *name)
{
    const struct view *view = feature_view(cli->features, text_of(name));
    return view ? tell_view(cli, view)
                : cli_refuse(cli, "see", "engine.unknown-view", name, NULL, NULL);
}

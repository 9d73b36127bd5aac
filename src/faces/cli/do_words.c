/* do_words: see do_part.h. Must not know what any action means. */
#include "do_part.h"
#include "desk/desk.h"

#include "crypt/crypt.h"

enum { INPUT_BYTES = 4 * 1024 * 1024 };

static struct text action_name(const void *list, size_t index)
{
    return text_of(((const struct action *const *)list)[index]->name);
}

static void refuse_action(struct cli *cli, const struct engine *engine,
                          const struct deed_words *words)
{
    const struct feature *const *features = engine_features(engine);
    const struct action **all = NULL;
    size_t count = 0, room = 0;
    for (size_t i = 0; features[i]; i++)
        for (size_t j = 0; features[i]->actions[j]; j++) {
            all = arena_room(cli->arena, all, count, &room, sizeof *all);
            all[count++] = features[i]->actions[j];
        }
    struct known_words known = {action_name, all, count};
    cli_refuse(cli, words->command, "engine.unknown-action", words->action, NULL,
               nearest_words(cli->arena, text_of(words->action), known, 1));
}

/* The lines "name=value" of a file: what must not stand among the arguments of a process. */
static struct fault *read_lines(struct cli *cli, struct deed_words *words)
{
    struct text whole;
    size_t room = words->given_count;
    if (!words->from)
        return NULL;
    TRY(file_read_whole(cli->arena, words->from, INPUT_BYTES, &whole));
    while (whole.size) {
        struct text value = text_trim(text_cut(&whole, '\n'));
        if (!value.size)
            continue;
        struct text name = text_cut(&value, '=');
        words->given =
            arena_room(cli->arena, words->given, words->given_count, &room, sizeof *words->given);
        words->given[words->given_count++] = (struct given){text_trim(name), text_trim(value)};
    }
    return NULL;
}

/* Rows of the register stand in a file of their own: "rows=@FILE". */
static struct fault *read_rows(struct cli *cli, const struct action *action,
                               struct deed_words *words)
{
    size_t count;
    const struct input *inputs = action_inputs(action, &count);
    for (size_t i = 0; i < words->given_count; i++) {
        struct text *value = &words->given[i].value;
        for (size_t j = 0; j < count; j++)
            if (inputs[j].type == INPUT_ROWS && text_is(words->given[i].name, inputs[j].name) &&
                value->size && value->bytes[0] == '@')
                TRY(file_read_whole(cli->arena, cli_word(cli, *value) + 1, INPUT_BYTES, value));
    }
    return NULL;
}

/* Of the arguments alone: files come later. */
static bool judge_personal(struct cli *cli, const struct action *action,
                           const struct deed_words *words)
{
    size_t count;
    const struct input *inputs = action_inputs(action, &count);
    for (size_t i = 0; i < words->given_count; i++)
        for (size_t j = 0; j < count; j++)
            if (inputs[j].personal && text_is(words->given[i].name, inputs[j].name)) {
                cli_refuse(cli, words->command, "engine.personal-argument", inputs[j].name, NULL,
                           NULL);
                return false;
            }
    return true;
}

bool draft_id_read(struct cli *cli, const char *command, const char *written,
                   struct leaf_id *id_out)
{
    if (hex_read_exactly(text_of(written), LEAF_ID_SIZE, id_out->bytes))
        return true;
    cli_refuse(cli, command, "engine.draft-form", written, NULL, NULL);
    return false;
}

bool deed_words_take(struct cli *cli, struct arguments operands, const char *wants,
                     struct deed_words *words)
{
    size_t first = words->draft ? 1 : 2;
    if (operands.count < first) {
        cli_refuse(cli, words->command, wants, NULL, NULL, NULL);
        return false;
    }
    if (words->draft && !words->as) {
        cli_refuse(cli, words->command, "engine.draft-wants-person", NULL, NULL, NULL);
        return false;
    }
    if (words->draft && !draft_id_read(cli, words->command, words->draft, &words->id))
        return false;
    words->path = operands.items[0];
    words->action = words->draft ? NULL : operands.items[1];
    struct arguments rest = {operands.items + first, operands.count - first};
    words->given = arena_new_many(cli->arena, rest.count, struct given);
    words->given_count = rest.count;
    return engine_given(cli, words->command, rest, words->given);
}

static bool is_said(const struct given *given, size_t count, struct text name)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(given[i].name, name))
            return true;
    return false;
}

/* The draft's words that nobody has said anew, then those that somebody has. */
static void put_before(struct cli *cli, const struct drafted *drafted, struct deed_words *words)
{
    size_t count = 0;
    struct given *all =
        arena_new_many(cli->arena, drafted->given_count + words->given_count, struct given);
    for (size_t i = 0; i < drafted->given_count; i++)
        if (!is_said(words->given, words->given_count, drafted->given[i].name))
            all[count++] = drafted->given[i];
    for (size_t i = 0; i < words->given_count; i++)
        all[count++] = words->given[i];
    words->given = all;
    words->given_count = count;
}

struct fault *deed_words_read(struct cli *cli, struct engine *engine, struct deed_words *words,
                              const struct action **action_out)
{
    struct drafted drafted = {0};
    enum drafts_end end = DRAFTS_DONE;
    *action_out = NULL;
    if (words->draft)
        TRY(drafts_read(engine, cli->arena, text_of(words->as), &words->id, &drafted, &end));
    if (end != DRAFTS_DONE) {
        cli_refuse(cli, words->command, "engine.draft-absent", words->draft, words->as, NULL);
        return NULL;
    }
    if (words->draft)
        words->action = cli_word(cli, drafted.action);
    const struct action *action = engine_action(engine, text_of(words->action));
    if (!action) {
        refuse_action(cli, engine, words);
        return NULL;
    }
    if (!judge_personal(cli, action, words))
        return NULL;
    TRY(read_lines(cli, words));
    TRY(read_rows(cli, action, words));
    if (words->draft)
        put_before(cli, &drafted, words);
    *action_out = action;
    return NULL;
}

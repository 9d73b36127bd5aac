/* see: `reda see` and `reda rebuild`: what the rows say, and whether they are what the entries say. Must not know
 * what any view is about. */
#include "engine_part.h"
#include "help_features.h"
#include "table.h"

#include <string.h>

enum see_format { SEE_TEXT, SEE_JSON, SEE_CSV };

struct sight {
    const char *view, *as;
    enum see_format format;
};

/* Codes of the program's own are said in words, to people. */
static struct text said(struct cli *cli, const struct field *field, struct text cell)
{
    bool coded = strcmp(field->name, "state") == 0 || strcmp(field->name, "how") == 0;
    return coded && cell.size ? code_words(cli, field->name, cell) : cell;
}

static void write_table(struct cli *cli, const struct answered *answered)
{
    struct table table;
    const struct statement *statement = answered->view->statement;
    table_init(&table, cli->arena, statement->give_count);
    for (size_t i = 0; i < statement->give_count; i++)
        table_add(&table, text_of(label_of(cli, "column", statement->gives[i].name)));
    for (size_t i = 0; i < answered->row_count * statement->give_count; i++)
        table_add(&table,
                  said(cli, &statement->gives[i % statement->give_count], answered->cells[i]));
    table_write(&table, &cli->out);
}

static void write_csv(struct cli *cli, const struct answered *answered)
{
    const struct statement *statement = answered->view->statement;
    for (size_t i = 0; i < statement->give_count; i++)
        sheet_add_cell(&cli->out, text_of(statement->gives[i].name));
    builder_add_char(&cli->out, '\n');
    for (size_t i = 0; i < answered->row_count; i++) {
        for (size_t j = 0; j < statement->give_count; j++)
            sheet_add_cell(&cli->out, answered->cells[i * statement->give_count + j]);
        builder_add_char(&cli->out, '\n');
    }
}

static void write_json(struct cli *cli, const struct answered *answered)
{
    const struct statement *statement = answered->view->statement;
    for (size_t i = 0; i < answered->row_count; i++) {
        for (size_t j = 0; j < statement->give_count; j++) {
            struct text cell = answered->cells[i * statement->give_count + j];
            builder_add_string(&cli->out, j ? "," : "{");
            json_add_string(&cli->out, text_of(statement->gives[j].name));
            builder_add_char(&cli->out, ':');
            if (!cell.bytes)
                builder_add_string(&cli->out, "null");
            else if (statement->gives[j].type == VALUE_INTEGER)
                builder_add(&cli->out, cell);
            else
                json_add_string(&cli->out, cell);
        }
        builder_add_string(&cli->out, "}\n");
    }
}

static bool read_format(struct cli *cli, const char *written, enum see_format *format_out)
{
    static const char *const names[] = {"text", "json", "csv"};
    *format_out = SEE_TEXT;
    for (size_t i = 0; written && i < sizeof names / sizeof *names; i++) {
        *format_out = (enum see_format)i;
        if (strcmp(written, names[i]) == 0)
            return true;
    }
    if (written)
        cli_refuse(cli, "see", "engine.see-format", written, NULL, NULL);
    return !written;
}

static int answer(struct cli *cli, struct engine *engine, const struct sight *sight,
                  const struct given *given, size_t count)
{
    static void (*const writers[])(struct cli *, const struct answered *) = {write_table,
                                                                             write_json, write_csv};
    struct answered answered;
    struct reader reader = {text_of(sight->as ? sight->as : ""), text_of(machine_user(cli->arena))};
    const struct view *view = engine_view(engine, text_of(sight->view));
    if (!view)
        return cli_refuse(cli, "see", "engine.unknown-view", sight->view, NULL, NULL);
    struct fault *fault = engine_ask(engine, cli->arena, view, given, count, &reader, &answered);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (answered.problem_count)
        return engine_problems(cli, answered.problems, answered.problem_count);
    writers[sight->format](cli, &answered);
    return CODE_NOTHING;
}

int run_see(struct cli *cli, struct arguments arguments)
{
    const char *written = NULL;
    struct sight sight = {0};
    struct arguments words;
    struct engine *engine;
    int code;
    const struct option options[] = {{.name = "format", .value = &written},
                                     {.name = "as", .value = &sight.as}};
    if (!options_read(cli, "see", options, 2, arguments, &words) ||
        !read_format(cli, written, &sight.format))
        return CODE_UNUSABLE;
    if (words.count < 2)
        return cli_refuse(cli, "see", "engine.see-wants", NULL, NULL, NULL);
    struct arguments rest = {words.items + 2, words.count - 2};
    struct given *given = arena_new_many(cli->arena, rest.count, struct given);
    if (!engine_given(cli, "see", rest, given))
        return CODE_UNUSABLE;
    if (!engine_begin(cli, words.items[0], &engine, &code))
        return code;
    sight.view = words.items[1];
    code = answer(cli, engine, &sight, given, rest.count);
    engine_close(engine);
    return code;
}

int run_rebuild(struct cli *cli, struct arguments arguments)
{
    bool compares = false;
    struct arguments words;
    struct engine *engine;
    struct text difference;
    int code;
    const struct option options[] = {{.name = "compare", .flag = &compares}};
    if (!ledger_words(cli, "rebuild", options, 1, arguments, 1, 1, &words))
        return CODE_UNUSABLE;
    if (!compares)
        return cli_refuse(cli, "rebuild", "engine.rebuild-wants", NULL, NULL, NULL);
    if (!engine_begin(cli, words.items[0], &engine, &code))
        return code;
    struct fault *fault = engine_compare(engine, cli->arena, &difference);
    engine_close(engine);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    ledger_say(cli, difference.size ? "engine.rows-differ" : "engine.rows-equal",
               cli_word(cli, difference), NULL);
    return difference.size ? CODE_FOUND : CODE_NOTHING;
}

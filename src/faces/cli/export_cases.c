/* export_cases: `reda export-cases`: every case of the database as a line of case-timeline/1, as `reda audit` reads it.
 * Must not know what is in a case. */
#include "engine_part.h"

static struct fault *write_cases(struct cli *cli, struct engine *engine, struct builder *out,
                                 size_t *count_out)
{
    const struct text *keys;
    size_t count;
    *count_out = 0;
    TRY(engine_keys(engine, cli->arena, TEXT_LITERAL("case"), &keys, &count));
    for (size_t i = 0; i < count; i++) {
        struct arena *scratch = arena_open(0);
        struct text line;
        struct fault *fault = fault_copy(cli->arena, engine_case(engine, scratch, keys[i], &line));
        if (!fault && line.size) {
            builder_add(out, line);
            (*count_out)++;
        }
        arena_close(scratch);
        if (fault)
            return fault;
    }
    return NULL;
}

int run_export_cases(struct cli *cli, struct arguments arguments)
{
    struct arguments words;
    struct engine *engine;
    struct builder out;
    size_t count;
    int code;
    if (!ledger_words(cli, "export-cases", NULL, 0, arguments, 1, 2, &words) ||
        !engine_begin(cli, words.items[0], &engine, &code))
        return CODE_UNUSABLE;
    const char *path = words.count > 1 ? words.items[1] : NULL;
    builder_init(&out, cli->arena);
    struct fault *fault = write_cases(cli, engine, &out, &count);
    engine_close(engine);
    if (!fault)
        fault = ledger_deliver(cli, path, builder_text(&out));
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (path)
        ledger_say(cli, "engine.exported", ledger_number(cli, count), path);
    return CODE_NOTHING;
}

/* export_cases: `reda export-cases`: every case of the database as a line of case-timeline/1, as `reda audit` reads it.
 * Must not know what is in a case. */
#include "engine_part.h"

struct exported {
    struct builder out;
    size_t count;
};

static struct fault *add_line(void *context, struct arena *arena, struct text line)
{
    struct exported *exported = context;
    (void)arena;
    builder_add(&exported->out, line);
    exported->count++;
    return NULL;
}

/* That all cases have been read is noted before anybody has them. */
static struct fault *write_cases(struct cli *cli, struct engine *engine, struct exported *exported)
{
    struct reader reader = {.operator= text_of(machine_user(cli->arena))};
    TRY(engine_note(engine, cli->arena, "export-cases", &reader));
    return engine_cases(engine, cli->arena, add_line, exported);
}

int run_export_cases(struct cli *cli, struct arguments arguments)
{
    struct arguments words;
    struct engine *engine;
    struct exported exported = {.count = 0};
    int code;
    if (!ledger_words(cli, "export-cases", NULL, 0, arguments, 1, 2, &words))
        return CODE_UNUSABLE;
    if (!engine_begin(cli, words.items[0], &engine, &code))
        return code;
    const char *path = words.count > 1 ? words.items[1] : NULL;
    builder_init(&exported.out, cli->arena);
    struct fault *fault = write_cases(cli, engine, &exported);
    engine_close(engine);
    if (!fault)
        fault = ledger_deliver(cli, path, builder_text(&exported.out));
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (path)
        ledger_say(cli, "engine.exported", ledger_number(cli, exported.count), path);
    return CODE_NOTHING;
}

/* see: `reda see` and `reda rebuild`: what the rows say, and whether they are what the entries say. Must not know
 * what any view is about. */
#include "engine_part.h"
#include "see_write.h"

#include <string.h>

struct sight {
    const char *view, *as, *output;
    enum see_format format;
    struct printer *printer; /* of a PDF; else NULL */
};

static bool read_format(struct cli *cli, const char *written, enum see_format *format_out)
{
    static const char *const names[] = {"text", "json", "csv", "xlsx", "pdf"};
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
    struct answered answered;
    struct reader reader = {text_of(sight->as ? sight->as : ""), text_of(machine_user(cli->arena)),
                            cli->language};
    const struct view *view = engine_view(engine, text_of(sight->view));
    if (!view)
        return cli_refuse(cli, "see", "engine.unknown-view", sight->view, NULL, NULL);
    struct fault *fault = engine_ask(engine, cli->arena, view, given, count, &reader, &answered);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (answered.problem_count)
        return engine_problems(cli, answered.problems, answered.problem_count);
    fault = sight->printer ? see_print(cli, sight->printer, &answered, sight->output)
                           : see_write(cli, &answered, sight->format, sight->output);
    return fault ? cli_fail(cli, fault, CODE_PROGRAM) : CODE_NOTHING;
}

int run_see(struct cli *cli, struct arguments arguments)
{
    const char *written = NULL;
    struct sight sight = {0};
    struct arguments words;
    struct engine *engine;
    int code;
    const struct option options[] = {{.name = "format", .value = &written},
                                     {.name = "output", .value = &sight.output},
                                     {.name = "as", .value = &sight.as}};
    if (!options_read(cli, "see", options, 3, arguments, &words) ||
        !read_format(cli, written, &sight.format))
        return CODE_UNUSABLE;
    if (sight.format >= SEE_XLSX && !sight.output)
        return cli_refuse(cli, "see", "cli.workbook-wants-output", NULL, NULL, NULL);
    if (words.count < 2)
        return cli_refuse(cli, "see", "engine.see-wants", NULL, NULL, NULL);
    struct arguments rest = {words.items + 2, words.count - 2};
    struct given *given = arena_new_many(cli->arena, rest.count, struct given);
    if (!engine_given(cli, "see", rest, given))
        return CODE_UNUSABLE;
    struct fault *fault =
        sight.format == SEE_PDF ? printer_start(cli->arena, &sight.printer) : NULL;
    if (fault) /* it stands beside no key: it is started before there is one */
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (engine_begin(cli, words.items[0], &engine, &code)) {
        sight.view = words.items[1];
        code = answer(cli, engine, &sight, given, rest.count);
        engine_close(engine);
    }
    printer_stop(sight.printer);
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

/* do: `reda do`: one action, as it stands in a feature's table. Must not know what any action means. */
#include "do_part.h"

struct errand {
    struct deed_words words;
    const char *seen;
    bool checks;
};

static int tell(struct cli *cli, const struct action *action, const struct deed_answer *answer)
{
    if (!engine_is_done(answer))
        return engine_undone(cli, answer);
    ledger_say(cli, answer->end == DEED_DONE ? "engine.done" : "engine.repeated",
               ledger_number(cli, answer->entry), NULL);
    if (!answer->faults && !answer->doubts)
        return CODE_NOTHING;
    ledger_say(cli, action->judged == JUDGED_ALL ? "engine.finds" : "engine.brings",
               ledger_number(cli, answer->faults), ledger_number(cli, answer->doubts));
    return CODE_FOUND;
}

static int perform(struct cli *cli, struct engine *engine, const struct errand *errand,
                   const struct deed *deed)
{
    struct deed_answer answer;
    struct ledger_answer signing = {0};
    struct fault *fault = do_first(cli, engine, deed);
    if (!fault && errand->checks)
        return do_check(cli, engine, deed);
    if (!fault)
        fault = engine_perform(engine, cli->arena, deed, 1, &answer);
    if (!fault && answer.end == DEED_DONE)
        fault = ledger_sign_after(engine_ledger(engine), cli->arena, &signing);
    return fault ? cli_fail(cli, fault, CODE_PROGRAM) : tell(cli, deed->action, &answer);
}

static int run(struct cli *cli, struct engine *engine, struct errand *errand)
{
    struct deed_words *words = &errand->words;
    int32_t seen = -1;
    const struct action *action;
    if (errand->seen && !text_to_number(text_of(errand->seen), &seen))
        return cli_refuse(cli, "do", "engine.seen-form", errand->seen, NULL, NULL);
    struct fault *fault = deed_words_read(cli, engine, words, &action);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (!action)
        return CODE_UNUSABLE;
    const struct deed deed = {.action = action,
                              .given = words->given,
                              .given_count = words->given_count,
                              .actor = text_of(words->as ? words->as : ""),
                              .operator= text_of(machine_user(cli->arena)),
                              .seen = seen,
                              .draft = words->draft ? &words->id : NULL};
    return perform(cli, engine, errand, &deed);
}

int run_do(struct cli *cli, struct arguments arguments)
{
    struct errand errand = {.words.command = "do"};
    struct arguments operands;
    struct engine *engine;
    int code;
    const struct option options[] = {{.name = "as", .value = &errand.words.as},
                                     {.name = "from", .value = &errand.words.from},
                                     {.name = "draft", .value = &errand.words.draft},
                                     {.name = "seen", .value = &errand.seen},
                                     {.name = "check", .flag = &errand.checks}};
    if (!options_read(cli, "do", options, 5, arguments, &operands) ||
        !deed_words_take(cli, operands, "engine.do-wants", &errand.words))
        return CODE_UNUSABLE;
    if (!engine_begin(cli, errand.words.path, &engine, &code))
        return code;
    code = run(cli, engine, &errand);
    engine_close(engine);
    return code;
}

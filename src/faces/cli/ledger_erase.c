/* ledger_erase: `reda erase` and `reda hold`: units that are erased, or kept from it. Must not know what stood in
 * them. */
#include "engine_part.h"

#include "crypt/crypt.h"
#include "store/store.h"

struct errand {
    const char *command, *key;
    const char *ground, *decision;
    struct leaf_id *units;
    size_t count;
    bool lifts;
};

static bool read_units(struct cli *cli, const char *command, struct arguments words,
                       struct errand *errand)
{
    errand->count = words.count - 1;
    errand->units = arena_new_many(cli->arena, errand->count, struct leaf_id);
    for (size_t i = 0; i < errand->count; i++)
        if (!hex_read_exactly(text_of(words.items[i + 1]), LEAF_ID_SIZE, errand->units[i].bytes)) {
            cli_refuse(cli, command, "ledger.unit-form", words.items[i + 1], NULL, NULL);
            return false;
        }
    return true;
}

static struct fault *perform(struct ledger *ledger, struct arena *arena, const void *context,
                             struct ledger_answer *answer)
{
    const struct errand *errand = context;
    struct text ground = text_of(errand->ground);
    if (errand->decision)
        return ledger_erase(ledger, arena, errand->units, errand->count, ground,
                            text_of(errand->decision), answer);
    if (errand->lifts)
        return ledger_lift(ledger, arena, errand->units, errand->count, ground, answer);
    return ledger_hold(ledger, arena, errand->units, errand->count, ground, answer);
}

/* The rows that were made of what is now erased. */
static int renew_rows(struct cli *cli, const char *path, bool *lingers_out)
{
    struct engine *engine;
    int code;
    if (!engine_begin(cli, path, &engine, &code))
        return code;
    struct fault *fault = engine_renew(engine, cli->arena, lingers_out);
    engine_close(engine);
    return fault ? cli_fail(cli, fault, CODE_PROGRAM) : CODE_NOTHING;
}

static int run(struct cli *cli, const char *path, const struct errand *errand)
{
    struct ledger_answer answer;
    struct fault *fault = ledger_errand(cli, path, perform, errand, &answer);
    int code = ledger_end(cli, fault, &answer, errand->key, ledger_number(cli, answer.first), NULL);
    if (code != CODE_NOTHING || !errand->decision)
        return code;
    code = renew_rows(cli, path, &answer.lingers); /* which empties the log of both */
    if (code != CODE_NOTHING)
        return code;
    if (store_is_server(path)) { /* what it says holds also when its rows are still to be tidied */
        ledger_say(cli, "ledger.erased-on-server", path, NULL);
        return code;
    }
    if (!answer.lingers)
        return code;
    ledger_say(cli, "ledger.erasure-lingers", path, NULL);
    return CODE_FOUND;
}

int run_erase(struct cli *cli, struct arguments arguments)
{
    struct arguments words;
    struct errand errand = {.key = "ledger.erasure-done"};
    const struct option options[] = {{.name = "ground", .value = &errand.ground},
                                     {.name = "decision", .value = &errand.decision}};
    if (!ledger_words(cli, "erase", options, 2, arguments, 2, SIZE_MAX, &words) ||
        !read_units(cli, "erase", words, &errand))
        return CODE_UNUSABLE;
    if (!errand.ground || !errand.decision)
        return cli_refuse(cli, "erase", "ledger.erase-wants", NULL, NULL, NULL);
    return run(cli, words.items[0], &errand);
}

int run_hold(struct cli *cli, struct arguments arguments)
{
    struct arguments words;
    struct errand errand = {.key = "ledger.hold-done"};
    const struct option options[] = {{.name = "ground", .value = &errand.ground},
                                     {.name = "lift", .flag = &errand.lifts}};
    if (!ledger_words(cli, "hold", options, 2, arguments, 2, SIZE_MAX, &words) ||
        !read_units(cli, "hold", words, &errand))
        return CODE_UNUSABLE;
    if (!errand.ground)
        return cli_refuse(cli, "hold", "ledger.hold-wants", NULL, NULL, NULL);
    if (errand.lifts)
        errand.key = "ledger.lift-done";
    return run(cli, words.items[0], &errand);
}

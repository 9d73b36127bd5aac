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

static struct fault *hold(struct ledger *ledger, struct arena *arena, const void *context,
                          struct ledger_answer *answer)
{
    const struct errand *errand = context;
    struct text ground = text_of(errand->ground);
    if (errand->lifts)
        return ledger_lift(ledger, arena, errand->units, errand->count, ground, answer);
    return ledger_hold(ledger, arena, errand->units, errand->count, ground, answer);
}

static struct fault *erase(struct cli *cli, struct engine *engine, const struct errand *errand,
                           struct erased *erased)
{
    TRY(engine_erase(engine, cli->arena, errand->units, errand->count, text_of(errand->ground),
                     text_of(errand->decision), erased));
    return ledger_sign_after(engine_ledger(engine), cli->arena, &erased->ledger);
}

/* Of many units it must be said which one is not to be. */
static int end(struct cli *cli, struct fault *fault, const struct ledger_answer *answer,
               const struct errand *errand)
{
    enum ledger_refusal refusal = answer->refusal;
    struct builder told;
    if (!fault && (refusal == LEDGER_NO_UNIT || refusal == LEDGER_HELD ||
                   refusal == LEDGER_NOT_HELD || refusal == LEDGER_ERASED)) {
        const struct leaf_id *unit = &errand->units[answer->unit];
        builder_init(&told, cli->arena);
        hex_write(&told, (struct text){(const char *)unit->bytes, sizeof unit->bytes});
        builder_add_char(&told, ':');
        log_line(builder_text(&told));
    }
    return ledger_end(cli, fault, answer, errand->key, ledger_number(cli, answer->first), NULL);
}

static int run_with(struct cli *cli, const char *path, struct engine *engine,
                    const struct errand *errand)
{
    struct erased erased;
    struct fault *fault = erase(cli, engine, errand, &erased);
    int code = end(cli, fault, &erased.ledger, errand);
    if (code != CODE_NOTHING)
        return code;
    if (erased.drafts)
        ledger_say(cli, "ledger.erased-drafts", ledger_number(cli, erased.drafts), NULL);
    if (store_is_server(path)) { /* what it says holds also when its rows are still to be tidied */
        ledger_say(cli, "ledger.erased-on-server", path, NULL);
        return code;
    }
    if (!erased.ledger.lingers)
        return code;
    ledger_say(cli, "ledger.erasure-lingers", path, NULL);
    return CODE_FOUND;
}

int run_erase(struct cli *cli, struct arguments arguments)
{
    struct arguments words;
    struct engine *engine;
    int code;
    struct errand errand = {.key = "ledger.erasure-done"};
    const struct option options[] = {{.name = "ground", .value = &errand.ground},
                                     {.name = "decision", .value = &errand.decision}};
    if (!ledger_words(cli, "erase", options, 2, arguments, 2, SIZE_MAX, &words) ||
        !read_units(cli, "erase", words, &errand))
        return CODE_UNUSABLE;
    if (!errand.ground || !errand.decision)
        return cli_refuse(cli, "erase", "ledger.erase-wants", NULL, NULL, NULL);
    if (!engine_begin(cli, words.items[0], &engine, &code))
        return code;
    code = run_with(cli, words.items[0], engine, &errand);
    engine_close(engine);
    return code;
}

int run_hold(struct cli *cli, struct arguments arguments)
{
    struct arguments words;
    struct ledger_answer answer;
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
    struct fault *fault = ledger_errand(cli, words.items[0], hold, &errand, &answer);
    return end(cli, fault, &answer, &errand);
}

/* ledger_erase: `reda erase` and `reda hold`: units that are erased, or kept from it, or all units of a thing. Must not
 * know what stood in them. */
#include "engine_part.h"

#include "crypt/crypt.h"
#include "store/store.h"

enum purpose { ERASES, HOLDS, LIFTS };

struct errand {
    const char *command, *path;
    enum purpose purpose;
    const char *thing, *ground, *decision;
    struct ledger_unit *units; /* those that the arguments name have no class here */
    size_t count;
};

static bool read_units(struct cli *cli, struct arguments words, struct errand *errand)
{
    errand->count = words.count - 1;
    errand->units = arena_new_many(cli->arena, errand->count, struct ledger_unit);
    for (size_t i = 0; i < errand->count; i++)
        if (!hex_read_exactly(text_of(words.items[i + 1]), LEAF_ID_SIZE,
                              errand->units[i].unit.bytes)) {
            cli_refuse(cli, errand->command, "ledger.unit-form", words.items[i + 1], NULL, NULL);
            return false;
        }
    return true;
}

static bool is_among(struct text words, const char *word)
{
    while (words.size)
        if (text_is(text_cut(&words, '|'), word))
            return true;
    return false;
}

/* The kinds of things that there are, "|" between. */
static const char *kinds_of(struct cli *cli)
{
    struct builder kinds;
    builder_init(&kinds, cli->arena);
    for (size_t i = 0; cli->features[i]; i++)
        for (size_t j = 0; cli->features[i]->events[j]; j++) {
            const char *kind = cli->features[i]->events[j]->thing;
            if (is_among(builder_text(&kinds), kind))
                continue;
            builder_add_string(&kinds, kinds.size ? "|" : "");
            builder_add_string(&kinds, kind);
        }
    return builder_string(&kinds);
}

/* What is erased or held already is as it should be; what is held and not to be is for the ledger to refuse. */
static void leave_out(struct errand *errand)
{
    size_t count = 0;
    for (size_t i = 0; i < errand->count; i++) {
        const struct ledger_unit *unit = &errand->units[i];
        bool lifts = errand->purpose == LIFTS;
        if (!unit->erased && (errand->purpose == ERASES || unit->held == lifts))
            errand->units[count++] = *unit;
    }
    errand->count = count;
}

/* "case=B-7": the units of all that is told of it; none after refusing. */
static struct fault *read_thing(struct cli *cli, struct engine *engine, struct errand *errand)
{
    struct text key = text_of(errand->thing);
    struct text kind = text_trim(text_cut(&key, '='));
    bool found;
    TRY(engine_units(engine, cli->arena, kind, text_trim(key), &errand->units, &errand->count,
                     &found));
    leave_out(errand);
    if (!found)
        cli_refuse(cli, errand->command, "ledger.no-thing", errand->thing, kinds_of(cli), NULL);
    else if (!errand->count)
        cli_refuse(cli, errand->command, "ledger.thing-done", errand->thing, NULL, NULL);
    return NULL;
}

static struct fault *act(struct cli *cli, struct engine *engine, const struct errand *errand,
                         struct erased *erased)
{
    struct ledger *ledger = engine_ledger(engine);
    struct text ground = text_of(errand->ground);
    struct leaf_id *units = arena_new_many(cli->arena, errand->count, struct leaf_id);
    for (size_t i = 0; i < errand->count; i++)
        units[i] = errand->units[i].unit;
    *erased = (struct erased){0};
    if (errand->purpose == ERASES)
        TRY(engine_erase(engine, cli->arena, units, errand->count, ground,
                         text_of(errand->decision), erased));
    else if (errand->purpose == HOLDS)
        TRY(ledger_hold(ledger, cli->arena, units, errand->count, ground, &erased->ledger));
    else
        TRY(ledger_lift(ledger, cli->arena, units, errand->count, ground, &erased->ledger));
    return ledger_sign_after(ledger, cli->arena, &erased->ledger);
}

static struct text unit_words(struct cli *cli, const struct ledger_unit *unit)
{
    struct builder words;
    builder_init(&words, cli->arena);
    hex_write(&words, (struct text){(const char *)unit->unit.bytes, sizeof unit->unit.bytes});
    builder_add_string(&words, unit->class.size ? "  " : "");
    builder_add(&words, unit->class);
    return builder_text(&words);
}

/* Of many units it must be said which one is not to be, and of a thing which its units were. */
static int tell(struct cli *cli, const struct errand *errand, const struct ledger_answer *answer)
{
    static const char *const keys[] = {[ERASES] = "ledger.erasure-done",
                                       [HOLDS] = "ledger.hold-done",
                                       [LIFTS] = "ledger.lift-done"};
    enum ledger_refusal refusal = answer->refusal;
    if (refusal == LEDGER_NO_UNIT || refusal == LEDGER_HELD || refusal == LEDGER_NOT_HELD ||
        refusal == LEDGER_ERASED)
        log_line(unit_words(cli, &errand->units[answer->unit]));
    for (size_t i = 0; errand->thing && refusal == LEDGER_DONE && i < errand->count; i++) {
        builder_add(&cli->out, unit_words(cli, &errand->units[i]));
        builder_add_char(&cli->out, '\n');
    }
    return ledger_end(cli, NULL, answer, keys[errand->purpose], ledger_number(cli, answer->first),
                      NULL);
}

/* What an erasure leaves for others to do. */
static int tell_rest(struct cli *cli, const struct errand *errand, const struct erased *erased)
{
    if (erased->drafts)
        ledger_say(cli, "ledger.erased-drafts", ledger_number(cli, erased->drafts), NULL);
    if (store_is_server(errand->path)) { /* holds also when its rows are still to be tidied */
        ledger_say(cli, "ledger.erased-on-server", errand->path, NULL);
        return CODE_NOTHING;
    }
    if (!erased->ledger.lingers)
        return CODE_NOTHING;
    ledger_say(cli, "ledger.erasure-lingers", errand->path, NULL);
    return CODE_FOUND;
}

static int run_with(struct cli *cli, struct engine *engine, struct errand *errand)
{
    struct erased erased;
    struct fault *fault = errand->thing ? read_thing(cli, engine, errand) : NULL;
    if (!fault && !errand->count)
        return CODE_UNUSABLE;
    if (!fault)
        fault = act(cli, engine, errand, &erased);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    int code = tell(cli, errand, &erased.ledger);
    bool rests = code == CODE_NOTHING && errand->purpose == ERASES;
    return rests ? tell_rest(cli, errand, &erased) : code;
}

static bool read_words(struct cli *cli, struct arguments words, struct errand *errand)
{
    const char *wants = NULL, *word = NULL;
    bool erases = errand->purpose == ERASES;
    errand->path = words.items[0];
    if (errand->thing && words.count > 1) {
        wants = "ledger.thing-or-units";
        word = words.items[1];
    } else if (!errand->thing && words.count < 2) {
        wants = "ledger.wants";
        word = errand->command;
    } else if (!errand->ground || (erases && !errand->decision)) {
        wants = erases ? "ledger.erase-wants" : "ledger.hold-wants";
    }
    if (wants)
        cli_refuse(cli, errand->command, wants, word, NULL, NULL);
    return !wants && read_units(cli, words, errand);
}

static int run(struct cli *cli, struct arguments words, struct errand *errand)
{
    struct engine *engine;
    int code;
    if (!read_words(cli, words, errand))
        return CODE_UNUSABLE;
    if (!engine_begin(cli, errand->path, &engine, &code))
        return code;
    code = run_with(cli, engine, errand);
    engine_close(engine);
    return code;
}

int run_erase(struct cli *cli, struct arguments arguments)
{
    struct arguments words;
    struct errand errand = {.command = "erase", .purpose = ERASES};
    const struct option options[] = {{.name = "ground", .value = &errand.ground},
                                     {.name = "decision", .value = &errand.decision},
                                     {.name = "thing", .value = &errand.thing}};
    if (!ledger_words(cli, "erase", options, 3, arguments, 1, SIZE_MAX, &words))
        return CODE_UNUSABLE;
    return run(cli, words, &errand);
}

int run_hold(struct cli *cli, struct arguments arguments)
{
    struct arguments words;
    bool lifts = false;
    struct errand errand = {.command = "hold"};
    const struct option options[] = {{.name = "ground", .value = &errand.ground},
                                     {.name = "lift", .flag = &lifts},
                                     {.name = "thing", .value = &errand.thing}};
    if (!ledger_words(cli, "hold", options, 3, arguments, 1, SIZE_MAX, &words))
        return CODE_UNUSABLE;
    errand.purpose = lifts ? LIFTS : HOLDS;
    return run(cli, words, &errand);
}

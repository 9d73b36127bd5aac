/* erase: units are erased, or held so that they are not; each time the ledger says so in an entry of its own. Must not
 * know what stood in them. */
#include "part.h"
#include "ledger_sql.h"

struct deed {
    enum act_kind kind;
    const struct leaf_id *units;
    size_t count;
    struct text ground, decision;
};

static enum ledger_refusal judge(const struct unit_row *row, enum act_kind kind)
{
    if (!row->found)
        return LEDGER_NO_UNIT;
    if (row->erased)
        return LEDGER_ERASED;
    if (kind == ACT_HOLD_LIFTED)
        return row->held ? LEDGER_DONE : LEDGER_NOT_HELD;
    return row->held ? LEDGER_HELD : LEDGER_DONE;
}

static struct fault *change(struct growth *growth, const struct leaf_id *unit, enum act_kind kind)
{
    struct store *store = growth->ledger->store;
    struct value value = value_blob(id_text(unit));
    if (kind != ACT_ERASURE_PERFORMED)
        return store_run(store, growth->arena, &ledger_hold_unit,
                         VALUES(value_integer(kind == ACT_HOLD_PLACED), value));
    TRY(store_run(store, growth->arena, &ledger_erase_unit, VALUES(value)));
    return store_run(store, growth->arena, &ledger_erase_parts, VALUES(value));
}

static struct fault *change_all(struct growth *growth, const struct deed *deed)
{
    for (size_t i = 0; i < deed->count && growth->refusal == LEDGER_DONE; i++) {
        struct unit_row row;
        TRY(unit_read(growth->ledger, growth->arena, &deed->units[i], &row));
        growth->refusal = judge(&row, deed->kind);
        growth->unit = i;
        if (growth->refusal == LEDGER_DONE)
            TRY(change(growth, &deed->units[i], deed->kind));
    }
    return NULL;
}

static bool can_be_said(const struct deed *deed)
{
    bool has_decision = deed->kind == ACT_ERASURE_PERFORMED;
    return leaf_sentence_check(deed->ground) &&
           (!has_decision || leaf_sentence_check(deed->decision));
}

static struct fault *perform_in(struct growth *growth, const struct deed *deed)
{
    if (!can_be_said(deed)) {
        growth->refusal = LEDGER_WORDS;
        return NULL;
    }
    struct leaf_id *units = arena_new_many(growth->arena, deed->count, struct leaf_id);
    for (size_t i = 0; i < deed->count; i++)
        units[i] = deed->units[i];
    struct act act = {.kind = deed->kind,
                      .units = units,
                      .unit_count = deed->count,
                      .ground = deed->ground,
                      .decision = deed->decision};
    TRY(change_all(growth, deed));
    return growth_say(growth, &act);
}

static struct fault *perform(struct ledger *ledger, struct arena *arena, const struct deed *deed,
                             struct ledger_answer *answer_out)
{
    struct growth growth;
    TRY(growth_begin(&growth, ledger, arena));
    return growth_end(&growth, perform_in(&growth, deed), answer_out);
}

struct fault *erase_in(struct growth *growth, const struct leaf_id *units, size_t count,
                       struct text ground, struct text decision)
{
    struct deed deed = {ACT_ERASURE_PERFORMED, units, count, ground, decision};
    return perform_in(growth, &deed);
}

/* The old pages stand in the log until it is emptied, and that a reader may hold up: but what was to be done is done,
 * and the next writer that closes the file alone empties it. A server that was held up tidies the rows by itself. */
struct fault *ledger_forget(struct ledger *ledger, struct arena *arena, bool *lingers_out)
{
    kept_wipe(ledger->kept);
    return store_forget(ledger->store, arena, lingers_out);
}

struct fault *ledger_erase(struct ledger *ledger, struct arena *arena, const struct leaf_id *units,
                           size_t count, struct text ground, struct text decision,
                           struct ledger_answer *answer_out)
{
    struct deed deed = {ACT_ERASURE_PERFORMED, units, count, ground, decision};
    TRY(perform(ledger, arena, &deed, answer_out));
    return answer_out->refusal == LEDGER_DONE ? ledger_forget(ledger, arena, &answer_out->lingers)
                                              : NULL;
}

struct fault *ledger_hold(struct ledger *ledger, struct arena *arena, const struct leaf_id *units,
                          size_t count, struct text ground, struct ledger_answer *answer_out)
{
    struct deed deed = {ACT_HOLD_PLACED, units, count, ground, {0}};
    return perform(ledger, arena, &deed, answer_out);
}

struct fault *ledger_lift(struct ledger *ledger, struct arena *arena, const struct leaf_id *units,
                          size_t count, struct text ground, struct ledger_answer *answer_out)
{
    struct deed deed = {ACT_HOLD_LIFTED, units, count, ground, {0}};
    return perform(ledger, arena, &deed, answer_out);
}

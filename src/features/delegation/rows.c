/* rows: events to rows. Must not know who asked. */
#include "part.h"
#include "delegation_sql.h"

enum {
    ROW,
    RULE,
    TYPES,
    OUTCOME,
    UNIT,
    DELEGATES,
    DEPUTIES,
    CONDITIONS,
    SUBDELEGABLE,
    DECISION,
    LAW,
    WHO,
    TERMS,
    FROM,
    TO,
    DEPUTY,
    COLUMNS
};
static const char *const columns[COLUMNS] = {
    "row",          "rule",     "types", "outcome", "unit",  "delegates",  "deputies", "conditions",
    "subdelegable", "decision", "law",   "who",     "terms", "valid_from", "valid_to", "deputy"};

/* Each alternative of the cell. */
static struct fault *put_holders(struct projecting *projecting, struct text order, int64_t line,
                                 const char *role, struct text cell)
{
    while (cell.size) {
        struct text holder = text_trim(text_cut(&cell, '|'));
        if (holder.size)
            TRY(store_run(projecting->store, projecting->arena, &order_holder_put,
                          VALUES(value_text(order), value_integer(line), value_text(text_of(role)),
                                 value_text(holder))));
    }
    return NULL;
}

static struct fault *put_line(struct projecting *projecting, struct text order, int64_t line,
                              const struct text *cells)
{
    struct value values[2 + COLUMNS] = {value_text(order), value_integer(line)};
    for (size_t i = 0; i < COLUMNS; i++)
        values[2 + i] = i == TO && !cells[i].size ? value_null() : value_text(cells[i]);
    TRY(store_run(projecting->store, projecting->arena, &order_row_put, values, 2 + COLUMNS));
    TRY(put_holders(projecting, order, line, "delegate", cells[DELEGATES]));
    return put_holders(projecting, order, line, "deputy", cells[DEPUTIES]);
}

static struct fault *draft(struct projecting *projecting, const struct happened *happened)
{
    size_t count;
    struct store *store = projecting->store;
    struct arena *arena = projecting->arena;
    const struct text *cells = happened_lines(happened, "rows", columns, COLUMNS, arena, &count);
    TRY(store_run(
        store, arena, &order_draft,
        VALUES(KEPT("order"), WORD("title"), KEPT("body"), value_integer((int64_t)count))));
    TRY(store_run(store, arena, &order_row_clear, VALUES(KEPT("order"))));
    TRY(store_run(store, arena, &order_holder_clear, VALUES(KEPT("order"))));
    for (size_t i = 0; i < count; i++)
        TRY(put_line(projecting, happened->key, (int64_t)i + 1, &cells[i * COLUMNS]));
    return NULL;
}

static struct fault *analyse(struct projecting *projecting, const struct happened *happened)
{
    return store_run(projecting->store, projecting->arena, &order_analyse_put,
                     VALUES(KEPT("analysed"), KEPT("faults"), KEPT("doubts"), WORD("changes"),
                            WORD("draft_hash"), KEPT("order")));
}

static struct fault *adopt(struct projecting *projecting, const struct happened *happened)
{
    bool said = happened_text(happened, "valid_from").size > 0;
    return store_run(projecting->store, projecting->arena, &order_adopt,
                     VALUES(KEPT("adopted"), WORD("paragraph"), WORD("replaces"),
                            said ? KEPT("valid_from") : KEPT("adopted"), WORD("valid_to"),
                            KEPT("order")));
}

static struct fault *revoke(struct projecting *projecting, const struct happened *happened)
{
    TRY(store_run(projecting->store, projecting->arena, &order_revoke,
                  VALUES(KEPT("last_day"), KEPT("order"))));
    return store_run(projecting->store, projecting->arena, &passed_end_row,
                     VALUES(KEPT("last_day"), KEPT("order"), value_null()));
}

static struct fault *revoke_row(struct projecting *projecting, const struct happened *happened)
{
    TRY(store_run(projecting->store, projecting->arena, &order_row_revoke,
                  VALUES(KEPT("last_day"), KEPT("order"), KEPT("row"))));
    return store_run(projecting->store, projecting->arena, &passed_end_row,
                     VALUES(KEPT("last_day"), KEPT("order"), KEPT("row")));
}

static struct fault *pass(struct projecting *projecting, const struct happened *happened)
{
    return store_run(projecting->store, projecting->arena, &passed_put,
                     VALUES(KEPT("order"), KEPT("row"), KEPT("from"), KEPT("to"),
                            KEPT("valid_from"), WORD("valid_to")));
}

static struct fault *end_passing(struct projecting *projecting, const struct happened *happened)
{
    return store_run(
        projecting->store, projecting->arena, &passed_end,
        VALUES(KEPT("last_day"), KEPT("order"), KEPT("row"), KEPT("from"), KEPT("to")));
}

static struct fault *apply(struct projecting *projecting, const struct happened *happened)
{
    static const struct row_maker makers[] = {
        {&order_drafted, draft},    {&order_analysed, analyse},       {&order_adopted, adopt},
        {&order_revoked, revoke},   {&order_row_revoked, revoke_row}, {&right_passed, pass},
        {&right_ended, end_passing}};
    return rows_make(makers, sizeof makers / sizeof *makers, projecting, happened);
}

const struct projection delegation_rows = {"delegation_1", apply};

/* orders: what can happen to a delegation order. Until it is adopted the register knows nothing of it. */
#include "part.h"

struct text order_id(struct arena *arena, const struct happened *happened, const char *const *names,
                     size_t count)
{
    struct builder id;
    builder_init(&id, arena);
    for (size_t i = 0; i < count; i++) {
        builder_add(&id, happened_text(happened, names[i]));
        builder_add_char(&id, '|');
    }
    return builder_text(&id);
}

static const char *const by_order[] = {"order"};
static const char *const by_row[] = {"order", "row"};

/* The rows as order_rows has them; those of the order as a whole stand in its own row. */
static const struct input of_draft[] = {
    {.name = "order", .type = INPUT_KEY, .required = true},
    {.name = "title", .type = INPUT_TEXT},
    {.name = "body", .type = INPUT_THING, .of = "body", .required = true},
    {.name = "rows", .type = INPUT_ROWS, .of = "orders/order_rows", .required = true}};
const struct event_kind order_drafted = {.name = "order-drafted",
                                         .thing = "order",
                                         .class = "register",
                                         FIELDS(of_draft),
                                         .state = STATE_DRAFT};

/* What the analysis counted, and in which words, so that whoever adopts can be shown what was known of what. Nobody
 * says the counts: the engine makes them. Before it did there was no hash. */
#define ANALYSIS                                                      \
    ORDER, {.name = "analysed", .type = INPUT_DAY, .required = true}, \
    {                                                                 \
        .name = "valid_from", .type = INPUT_DAY                       \
    }
const struct input told_analysis[TOLD_ANALYSIS] = {ANALYSIS};
static const struct input of_analysis[] = {
    ANALYSIS,
    {.name = "faults", .type = INPUT_NUMBER, .required = true},
    {.name = "doubts", .type = INPUT_NUMBER, .required = true},
    {.name = "changes", .type = INPUT_NUMBER},
    {.name = "draft_hash", .type = INPUT_TEXT}};
const struct event_kind order_analysed = {.name = "order-analysed",
                                          .thing = "order",
                                          .class = "register",
                                          FIELDS(of_analysis),
                                          .state = STATE_ANALYSED};

/* Valid from the day that is said, else from the adoption. */
static void fold_adopted(struct fold *fold, const struct happened *happened)
{
    static const char *const columns[] = {"order",      "title",     "body",
                                          "adopted",    "paragraph", "replaces",
                                          "valid_from", "valid_to",  "known_from"};
    enum { COUNT = sizeof columns / sizeof *columns };
    const struct happened *draft = fold_last(fold, &order_drafted);
    struct text values[COUNT], id = order_id(fold_arena(fold), happened, by_order, 1);
    for (size_t i = 0; i < COUNT; i++)
        values[i] = happened_text(happened, columns[i]);
    if (draft) {
        values[1] = happened_text(draft, "title");
        values[2] = happened_text(draft, "body");
    }
    if (!values[6].size)
        values[6] = values[3];
    fold_row(fold, "orders", id, columns, values, COUNT);
    if (draft)
        fold_lines(fold, "order_rows", id, "row", happened_text(draft, "rows"));
    fold_fill(fold, "order_rows", id, "order", happened->key);
}

static const struct input of_adoption[] = {ORDER,
                                           {.name = "adopted", .type = INPUT_DAY, .required = true},
                                           {.name = "paragraph", .type = INPUT_TEXT},
                                           {.name = "replaces", .type = INPUT_THING, .of = "order"},
                                           {.name = "valid_from", .type = INPUT_DAY},
                                           {.name = "valid_to", .type = INPUT_DAY},
                                           {.name = "known_from", .type = INPUT_DAY}};
const struct event_kind order_adopted = {.name = "order-adopted",
                                         .thing = "order",
                                         .class = "register",
                                         FIELDS(of_adoption),
                                         .fold = fold_adopted,
                                         .state = STATE_ADOPTED};

static void fold_revoked(struct fold *fold, const struct happened *happened)
{
    static const char *const tables[] = {"orders", "order_rows", "subdelegations"};
    struct text last = happened_text(happened, "last_day");
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        fold_end(fold, tables[i], order_id(fold_arena(fold), happened, by_order, 1), last);
}

static const struct input of_revoking[] = {
    ORDER,
    {.name = "last_day", .type = INPUT_DAY, .required = true},
    {.name = "paragraph", .type = INPUT_TEXT}};
const struct event_kind order_revoked = {.name = "order-revoked",
                                         .thing = "order",
                                         .class = "register",
                                         FIELDS(of_revoking),
                                         .fold = fold_revoked,
                                         .state = STATE_REVOKED};

static void fold_row_revoked(struct fold *fold, const struct happened *happened)
{
    struct text last = happened_text(happened, "last_day");
    struct text id = order_id(fold_arena(fold), happened, by_row, 2);
    fold_end(fold, "order_rows", id, last);
    fold_end(fold, "subdelegations", id, last);
}

static const struct input of_row_revoking[] = {
    ORDER,
    {.name = "row", .type = INPUT_KEY, .required = true},
    {.name = "last_day", .type = INPUT_DAY, .required = true},
    {.name = "paragraph", .type = INPUT_TEXT}};
const struct event_kind order_row_revoked = {.name = "order-row-revoked",
                                             .thing = "order",
                                             .class = "register",
                                             FIELDS(of_row_revoking),
                                             .names = 2,
                                             .fold = fold_row_revoked};

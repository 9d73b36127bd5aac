/* open_orders: the rows of all orders made ready, with their orders' own time folded into theirs, and filed by the
 * types they are about. */
#include "part.h"

/* An order holds on its own days until the one that replaces it begins. */
static struct order_days *days_of_orders(const struct authority_book *book, struct arena *arena)
{
    const struct register_rows *rows = book->rows;
    struct order_days *days = arena_new_many(arena, rows->order_count, struct order_days);
    for (size_t i = 0; i < rows->order_count; i++) {
        days[i] = (struct order_days){rows->orders[i].valid_from, rows->orders[i].valid_to};
        ensure(rows->orders[i].body < (int32_t)rows->body_count);
    }
    for (size_t i = 0; i < rows->order_count; i++) {
        const struct order *order = &rows->orders[i];
        if (order->replaces < 0 || order->replaces == (int32_t)i ||
            order->valid_from > order->valid_to)
            continue;
        ensure((size_t)order->replaces < rows->order_count);
        struct order_days *replaced = &days[order->replaces];
        if (order->valid_from <= replaced->to)
            replaced->to = order->valid_from - 1;
    }
    return days;
}

static struct dated days_of_row(const struct order_line *line, const struct order_days *days,
                                size_t index)
{
    if (line->order < 0)
        return (struct dated){1, 0, (int32_t)index};
    struct order_days order = days[line->order];
    return (struct dated){line->valid_from > order.from ? line->valid_from : order.from,
                          line->valid_to < order.to ? line->valid_to : order.to, (int32_t)index};
}

static struct grant grant_of(const struct authority_book *book, struct arena *arena, size_t index)
{
    const struct order_line *line = &book->rows->rows[index];
    ensure(line->order < (int32_t)book->rows->order_count);
    ensure(line->unit < (int32_t)book->rows->unit_count);
    return (struct grant){.namers = open_namers(book, arena, line),
                          .namer_count = (int32_t)line->delegate_count,
                          .conditions = line->conditions,
                          .condition_count = (int32_t)line->condition_count,
                          .row = (int32_t)index,
                          .order = line->order,
                          .unit = line->unit,
                          .board = line->order < 0 ? -1 : book->rows->orders[line->order].body,
                          .outcome = line->outcome,
                          .rule = line->rule,
                          .subdelegable = line->subdelegable};
}

/* A rule without types is about every type, a grant without types about none. */
static void file_by_type(const struct authority_book *book, struct filing *filing,
                         const struct order_line *line, struct dated days)
{
    bool every = line->rule != RULE_NONE && line->type_count == 0;
    for (size_t i = 0; i < (every ? book->type_count : line->type_count); i++)
        filing_add(filing, every ? (int32_t)i : line->types[i], days);
}

static bool is_order_rule(enum order_rule rule)
{
    return rule == RULE_SUPERIOR_DEPUTY || rule == RULE_SINGLE_DEPUTY || rule == RULE_SUBDELEGATION;
}

static void open_rules(struct authority_book *book, struct arena *arena, struct grant *grants,
                       const struct dated *days)
{
    struct filing rules = {.arena = arena};
    bool *deputised = arena_new_many(arena, book->rows->order_count, bool);
    for (size_t i = 0; i < book->rows->row_count; i++) {
        if (grants[i].order < 0 || !is_order_rule(grants[i].rule))
            continue;
        filing_add(&rules, grants[i].order, days[i]);
        if (grants[i].rule != RULE_SUBDELEGATION)
            deputised[grants[i].order] = true;
    }
    for (size_t i = 0; i < book->rows->row_count; i++)
        grants[i].deputised = grants[i].order >= 0 && deputised[grants[i].order];
    book->rules_of_order = filing_done(&rules, book->rows->order_count);
}

/* A sub-delegation holds on its own days and its row's. */
static void open_subdelegations(struct authority_book *book, struct arena *arena,
                                const struct dated *days)
{
    struct filing filing = {.arena = arena};
    for (size_t i = 0; i < book->rows->subdelegation_count; i++) {
        const struct subdelegation *passed = &book->rows->subdelegations[i];
        if (passed->row < 0)
            continue;
        ensure((size_t)passed->row < book->rows->row_count);
        ensure(passed->from < (int32_t)book->role_count);
        ensure(passed->person < (int32_t)book->rows->person_count);
        struct dated row = days[passed->row];
        row.index = (int32_t)i;
        row.from = row.from > passed->span.from ? row.from : passed->span.from;
        row.to = row.to < passed->span.to ? row.to : passed->span.to;
        file_by_type(book, &filing, &book->rows->rows[passed->row], row);
    }
    book->subdelegations_of_type = filing_done(&filing, book->type_count);
}

/* Whom some row or sub-delegation names as a person, on whatever days. */
static void open_named(struct authority_book *book, struct arena *arena)
{
    const struct register_rows *rows = book->rows;
    bool *is_named = arena_new_many(arena, rows->person_count, bool);
    for (size_t i = 0; i < rows->row_count; i++)
        for (int32_t n = 0; n < book->grants[i].namer_count; n++)
            if (book->grants[i].namers[n].naming == NAMES_PERSON)
                is_named[book->grants[i].namers[n].which] = true;
    for (size_t i = 0; i < rows->subdelegation_count; i++)
        if (rows->subdelegations[i].person >= 0)
            is_named[rows->subdelegations[i].person] = true;
    book->is_named = is_named;
}

static void file_rows(struct authority_book *book, struct arena *arena, const struct dated *days)
{
    struct filing granted = {.arena = arena}, mandates = {.arena = arena};
    for (size_t i = 0; i < book->rows->row_count; i++) {
        const struct order_line *line = &book->rows->rows[i];
        if (line->rule == RULE_NONE)
            file_by_type(book, &granted, line, days[i]);
        else if (line->rule == RULE_URGENT_CHAIR)
            file_by_type(book, &mandates, line, days[i]);
    }
    book->grants_of_type = filing_done(&granted, book->type_count);
    book->mandates_of_type = filing_done(&mandates, book->type_count);
}

void open_orders(struct authority_book *book, struct arena *arena)
{
    struct order_days *orders = days_of_orders(book, arena);
    struct grant *grants = arena_new_many(arena, book->rows->row_count, struct grant);
    struct dated *days = arena_new_many(arena, book->rows->row_count, struct dated);
    for (size_t i = 0; i < book->rows->row_count; i++) {
        grants[i] = grant_of(book, arena, i);
        days[i] = days_of_row(&book->rows->rows[i], orders, i);
    }
    open_eras(book, arena, orders);
    open_rules(book, arena, grants, days);
    file_rows(book, arena, days);
    open_subdelegations(book, arena, days);
    book->grants = grants;
    open_named(book, arena);
}

/* analysis: when each order and row is in force and which rows speak of a type; then every part has
 * its turn. Must not know what makes a remark. */
#include "analysis_part.h"

/* An order ends when one that replaces it begins. */
static void place_orders(struct analysis *analysis)
{
    const struct register_rows *rows = analysis->rows;
    struct days *days = arena_new_many(analysis->arena, rows->order_count, struct days);
    for (size_t i = 0; i < rows->order_count; i++)
        days[i] = (struct days){rows->orders[i].valid_from, rows->orders[i].valid_to};
    for (size_t i = 0; i < rows->order_count; i++) {
        const struct order *order = &rows->orders[i];
        if (order->replaces < 0 || order->valid_from > order->valid_to)
            continue;
        if (days[order->replaces].to >= order->valid_from)
            days[order->replaces].to = order->valid_from - 1;
    }
    analysis->order_days = days;
}

static void place_rows(struct analysis *analysis)
{
    const struct register_rows *rows = analysis->rows;
    analysis->row_days = arena_new_many(analysis->arena, rows->row_count, struct days);
    for (size_t i = 0; i < rows->row_count; i++) {
        const struct order_line *row = &rows->rows[i];
        analysis->row_days[i] = days_both((struct days){row->valid_from, row->valid_to},
                                          analysis->order_days[row->order]);
    }
}

/* A rule without types is for every type. */
static bool is_for_all(const struct order_line *row)
{
    return row->rule == RULE_URGENT_CHAIR && !row->type_count;
}

static size_t count_types(const struct analysis *analysis, size_t *counts)
{
    size_t all = 0;
    for (size_t i = 0; i < analysis->rows->row_count; i++) {
        const struct order_line *row = &analysis->rows->rows[i];
        all += is_for_all(row);
        for (size_t j = 0; row_grants(row) && j < row->type_count; j++)
            counts[row->types[j]]++;
    }
    return all;
}

static void index_types(struct analysis *analysis)
{
    size_t types = analysis->type_count;
    size_t *first = arena_new_many(analysis->arena, types + 1, size_t);
    size_t *used = arena_new_many(analysis->arena, types + 1, size_t);
    size_t all = count_types(analysis, used);
    for (size_t type = 0; type < types; type++) {
        first[type + 1] = first[type] + used[type] + all;
        used[type] = first[type];
    }
    analysis->type_first = first;
    analysis->type_rows = arena_new_many(analysis->arena, first[types], int32_t);
    for (size_t i = 0; i < analysis->rows->row_count; i++) {
        const struct order_line *row = &analysis->rows->rows[i];
        for (size_t type = 0; is_for_all(row) && type < types; type++)
            analysis->type_rows[used[type]++] = (int32_t)i;
        for (size_t j = 0; row_grants(row) && j < row->type_count; j++)
            analysis->type_rows[used[row->types[j]]++] = (int32_t)i;
    }
}

size_t order_analyse(const struct authority_book *book, struct arena *arena,
                     const struct analysis_request *request,
                     const struct order_remark **remarks_out)
{
    struct analysis analysis = {.book = book,
                                .catalogue = authority_catalogue(book),
                                .rows = authority_register(book),
                                .arena = arena,
                                .request = *request,
                                .scope = {request->from, request->to}};
    analysis.type_count = catalogue_count(analysis.catalogue);
    place_orders(&analysis);
    place_rows(&analysis);
    index_types(&analysis);
    if (request->order >= 0)
        analysis.scope = days_both(analysis.scope, analysis.order_days[request->order]);
    analyse_law(&analysis);
    analyse_stale(&analysis);
    analyse_dead(&analysis);
    analyse_twins(&analysis);
    analyse_mandates(&analysis);
    if (request->has_register) {
        analyse_roles(&analysis);
        analyse_gaps(&analysis);
    }
    remarks_join(&analysis);
    *remarks_out = analysis.remarks;
    return analysis.remark_count;
}

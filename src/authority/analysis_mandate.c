/* analysis_mandate: decisions that the chair or an appointed member may take in urgent cases only
 * by the board's mandate, on days when there is no such mandate. Must not know who is chair. */
#include "analysis_part.h"

/* Does the row give the mandate to somebody who can hold it? */
static bool gives_mandate(const struct analysis *analysis, const struct order_line *row)
{
    for (size_t i = 0; row->rule == RULE_URGENT_CHAIR && i < row->delegate_count; i++) {
        const struct delegate *delegate = &row->delegates[i];
        if (delegate->how > DELEGATE_OR_HIGHER || delegate->role < 0)
            continue;
        enum role_kind kind = analysis->rows->roles->items[delegate->role].kind;
        if (kind == ROLE_CHAIR || kind == ROLE_APPOINTED_MEMBER)
            return true;
    }
    return false;
}

static void take_rows(const struct analysis *analysis, int32_t type, struct day_set *open)
{
    for (size_t i = analysis->type_first[type]; i < analysis->type_first[type + 1]; i++) {
        int32_t row = analysis->type_rows[i];
        if (open->count && gives_mandate(analysis, &analysis->rows->rows[row]))
            day_set_remove(open, analysis->row_days[row]);
    }
}

/* An appointment for the decision is a mandate in itself. */
static void take_appointments(const struct analysis *analysis, int32_t type, struct day_set *open)
{
    for (size_t i = 0; i < analysis->rows->appointment_count; i++) {
        const struct appointment *appointment = &analysis->rows->appointments[i];
        if (appointment->kind != APPOINTED_SPECIALLY)
            continue;
        for (size_t j = 0; j < appointment->type_count; j++)
            if (appointment->types[j] == type)
                day_set_remove(open, span_days(appointment->span));
    }
}

/* Days on which an order is in force: without one nothing can be said. */
static void add_order_days(const struct analysis *analysis, struct day_set *open)
{
    open->count = 0;
    for (size_t i = 0; i < analysis->rows->order_count; i++)
        if (analysis->request.order < 0 || analysis->request.order == (int32_t)i)
            day_set_add(open, days_both(analysis->order_days[i], analysis->scope));
    day_set_order(open);
}

static void judge_span(struct analysis *analysis, int32_t index, struct day_set *open)
{
    const struct ceiling_span *span = catalogue_span(analysis->catalogue, index);
    bool above = span->ceiling == CEILING_BOARD || span->ceiling == CEILING_COMMITTEE;
    if (span->urgent != URGENT_MANDATE || !above)
        return;
    add_order_days(analysis, open);
    take_rows(analysis, span->type, open);
    take_appointments(analysis, span->type, open);
    struct order_remark remark = remark_of(ORDER_MANDATE_MISSING);
    remark.type = span->type;
    remark.span = index;
    remark.certain = analysis->request.has_register;
    for (size_t i = 0; i < open->count; i++)
        analysis_remark(analysis, remark,
                        days_both(open->items[i], (struct days){span->valid_from, span->valid_to}));
}

void analyse_mandates(struct analysis *analysis)
{
    struct day_set open = {.arena = analysis->arena};
    for (size_t type = 0; type < analysis->type_count; type++) {
        const struct decision_type *decision = catalogue_type(analysis->catalogue, (int32_t)type);
        for (int32_t i = 0; i < decision->span_count; i++)
            judge_span(analysis, decision->first_span + i, &open);
    }
}

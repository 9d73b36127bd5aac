/* analysis_law: rows that the law forbids, that it perhaps forbids, or whose law has not been read.
 * The row counts and not its effect: also one whose delegate nobody is. */
#include "analysis_part.h"

static void add_spans(const struct analysis *analysis, struct breaks *breaks, int32_t type)
{
    const struct decision_type *decision = catalogue_type(analysis->catalogue, type);
    for (int32_t i = 0; i < decision->span_count; i++) {
        const struct ceiling_span *span =
            catalogue_span(analysis->catalogue, decision->first_span + i);
        breaks_add_days(breaks, (struct days){span->valid_from, span->valid_to});
    }
}

static int32_t span_on(const struct analysis *analysis, int32_t type, int32_t day)
{
    const struct ceiling_span *span = catalogue_on(analysis->catalogue, type, day);
    const struct decision_type *decision = catalogue_type(analysis->catalogue, type);
    for (int32_t i = 0; span && i < decision->span_count; i++)
        if (catalogue_span(analysis->catalogue, decision->first_span + i) == span)
            return decision->first_span + i;
    return -1;
}

/* Whichever of its types the row means, the law forbids the delegate. */
static bool forbids_every_type(struct analysis *analysis, int32_t row, size_t delegate,
                               struct days days)
{
    const struct order_line *line = &analysis->rows->rows[row];
    for (size_t i = 0; i < line->type_count; i++)
        if (delegate_standing(analysis, row, delegate, line->types[i], days.from) != STANDS_NOT ||
            delegate_standing(analysis, row, delegate, line->types[i], days.to) != STANDS_NOT)
            return false;
    return true;
}

/* What an interpretation forbids is not certain, nor what terms that nobody has read leave open: which decision the row
 * means. */
static bool is_certain(struct analysis *analysis, int32_t row, size_t delegate, int32_t span,
                       struct days days)
{
    return catalogue_span(analysis->catalogue, span)->mark < MARK_INTERPRETATION &&
           (!row_has_condition(&analysis->rows->rows[row], CONDITION_OTHER) ||
            forbids_every_type(analysis, row, delegate, days));
}

static void judge_piece(struct analysis *analysis, int32_t row, size_t delegate, int32_t type,
                        struct days days)
{
    static const enum remark_kind kinds[] = {[STANDS_NOT] = ORDER_ROW_FORBIDDEN,
                                             [STANDS_URGENT] = ORDER_ROW_FORBIDDEN,
                                             [STANDS_UNSETTLED] = ORDER_ROW_UNSETTLED,
                                             [STANDS_UNREAD] = ORDER_LAW_UNREAD};
    enum standing standing = delegate_standing(analysis, row, delegate, type, days.from);
    if (standing == STANDS)
        return;
    struct order_remark remark = remark_of(kinds[standing]);
    remark.row = row;
    remark.type = type;
    remark.span = span_on(analysis, type, days.from);
    remark.delegate = standing == STANDS_UNREAD ? -1 : (int32_t)delegate;
    if (standing != STANDS_UNREAD)
        remark.certain =
            standing == STANDS_NOT && is_certain(analysis, row, delegate, remark.span, days);
    analysis_remark(analysis, remark, days);
}

static void judge_delegate(struct analysis *analysis, struct breaks *breaks, int32_t row,
                           size_t delegate, int32_t type)
{
    const struct delegate *named = &analysis->rows->rows[row].delegates[delegate];
    struct days days = days_both(analysis->row_days[row], analysis->scope);
    breaks->count = 0;
    add_spans(analysis, breaks, type);
    if (named->how == DELEGATE_PERSON)
        breaks_add_person(breaks, analysis, named->person);
    breaks_order(breaks);
    while (days.from <= days.to) {
        int32_t next = breaks_next(breaks, days.from);
        struct days piece = days_both(days, (struct days){days.from, next - 1});
        judge_piece(analysis, row, delegate, type, piece);
        days.from = piece.to + 1;
    }
}

void analyse_law(struct analysis *analysis)
{
    struct breaks breaks = {.arena = analysis->arena};
    for (size_t row = 0; row < analysis->rows->row_count; row++) {
        const struct order_line *line = &analysis->rows->rows[row];
        if (!row_in_scope(analysis, row))
            continue;
        for (size_t i = 0; i < line->type_count; i++)
            for (size_t delegate = 0; delegate < line->delegate_count; delegate++)
                judge_delegate(analysis, &breaks, (int32_t)row, delegate, line->types[i]);
    }
}

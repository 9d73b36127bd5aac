/* order_condition: what a row demands beside the right decider. Every word is either understood
 * or kept as a condition that only a person can read; nothing falls between. */
#include "order_condition.h"

static struct order_piece piece_of(struct order_draft *draft, struct text written)
{
    struct text folded = order_fold(draft->importer->arena, written);
    return (struct order_piece){draft, written, text_copy(draft->importer->arena, folded),
                                folded.size};
}

/* The highest limit of a line, of the kind that "därutöver" may go on from. */
static bool find_limit(const struct order_line *line, struct order_condition *limit_out)
{
    bool found = false;
    for (size_t i = 0; i < line->condition_count; i++) {
        const struct order_condition *condition = &line->conditions[i];
        bool limit =
            condition->kind == CONDITION_AMOUNT_MAX || condition->kind == CONDITION_BASE_MAX;
        if (limit && (!found || condition->number > limit_out->number)) {
            *limit_out = *condition;
            found = true;
        }
    }
    return found;
}

static bool shares_type(const struct order_draft *draft, const struct order_line *line)
{
    for (size_t i = 0; i < line->type_count; i++)
        if (draft->types[line->types[i]])
            return true;
    return false;
}

/* "belopp därutöver": above the limit of the line before, when it is about the same. */
static bool read_tier(struct order_piece *piece)
{
    static const char *const phrases[] = {
        "därutöver",    "därutöver belopp", "överskjutande belopp",
        "högre belopp", "belopp däröver",   NULL};
    const struct register_rows *rows = &piece->draft->importer->out->rows;
    struct order_condition limit = {CONDITION_OTHER, -1, 0};
    if (!order_has_any(order_piece_text(piece), phrases) || rows->row_count == 0)
        return false;
    const struct order_line *before = &rows->rows[rows->row_count - 1];
    if (!text_equal(before->law, piece->draft->item->law) || !shares_type(piece->draft, before) ||
        !find_limit(before, &limit))
        return false;
    bool amount = limit.kind == CONDITION_AMOUNT_MAX;
    order_condition_add(piece->draft, amount ? CONDITION_AMOUNT_OVER : CONDITION_BASE_OVER, -1,
                        limit.number);
    return true;
}

static void keep_unread(struct order_draft *draft, struct text written)
{
    order_condition_add(draft, CONDITION_OTHER, -1, 0);
    order_ask(draft, "order.terms-unread", written);
}

static void read_piece(struct order_draft *draft, struct text written)
{
    struct order_piece piece = piece_of(draft, written);
    if (order_terms_read(&piece) || read_tier(&piece))
        return;
    order_measures_read(&piece);
    if (!order_piece_is_empty(&piece))
        keep_unread(draft, written);
}

/* A comma within a number and a full stop within an abbreviation end nothing. */
static bool ends_piece(struct text written, size_t at)
{
    char byte = written.bytes[at];
    if (byte == ',')
        return !(at && is_digit_at(written, at - 1) && is_digit_at(written, at + 1));
    bool stop = byte == '.' && at + 2 < written.size && written.bytes[at + 1] == ' ' &&
                written.bytes[at + 2] >= 'A' && written.bytes[at + 2] <= 'Z';
    return byte == ';' || byte == '\n' || byte == '|' || stop;
}

void order_conditions_read(struct order_draft *draft, struct text written)
{
    size_t from = 0;
    for (size_t at = 0; at <= written.size; at++) {
        if (at < written.size && !ends_piece(written, at))
            continue;
        struct text piece = text_trim((struct text){written.bytes + from, at - from});
        if (piece.size)
            read_piece(draft, piece);
        from = at + 1;
    }
}

void order_conditions_scan(struct order_draft *draft, struct text written)
{
    struct order_piece piece = piece_of(draft, written);
    if (order_terms_is_urgent(&piece))
        order_condition_add(draft, CONDITION_URGENT, -1, 0);
    order_terms_scan(&piece);
    read_tier(&piece);
    order_measures_read(&piece);
    if (!order_measures_are_read(&piece))
        keep_unread(draft, written);
}

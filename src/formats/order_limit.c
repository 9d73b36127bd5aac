/* order_limit: limits that are no amount: months of employment, and a number of something the
 * program does not know, which must not be passed over. */
#include "order_condition.h"

#include "order_number.h"

/* "anställd i minst 6 månader", "under de första sex månaderna" */
void order_employment_read(struct order_piece *piece)
{
    static const char *const phrases[] = {"anställd i minst", "anställd minst", "anställts i minst",
                                          "anställd i",       "de första",      NULL};
    static const char *const month[] = {"månader", "månaderna", NULL};
    struct text folded = order_piece_text(piece);
    size_t at, size, unit_at, unit_size;
    int64_t value;
    if (!order_finds_any(folded, phrases, &at, &size))
        return;
    struct text rest = text_after(folded, at + size);
    struct text number = text_trim(rest);
    size_t taken = order_number_take(number, &value);
    if (taken == 0 || !order_finds_any(text_after(number, taken), month, &unit_at, &unit_size) ||
        unit_at > 1)
        return;
    size_t end = (size_t)(number.bytes - folded.bytes) + taken + unit_at + unit_size;
    order_piece_blank(piece, at, end - at);
    order_condition_add(piece->draft, CONDITION_EMPLOYED_MONTHS, -1, value / 1000);
}

bool order_measures_are_read(const struct order_piece *piece)
{
    static const char *const limits[] = {"högst",  "max",          "maximalt",  "upp till", "över",
                                         "mer än", "överstigande", "längre än", "längst",   NULL};
    struct text folded = order_piece_text(piece);
    size_t at, size, from = 0;
    int64_t value;
    while (order_finds_any(text_after(folded, from), limits, &at, &size)) {
        from += at + size;
        struct text number = text_trim(text_after(folded, from));
        size_t taken = order_number_take(number, &value);
        struct text after = text_trim(text_after(number, taken));
        if (taken && !order_takes(after, "år"))
            return false;
    }
    return true;
}

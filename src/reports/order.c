/* order: which rows of the tail come first. Must know no words. */
#include "part.h"

static bool group_before(const struct report_counts *counts, size_t a, size_t b)
{
    if (counts->missing[a].findings != counts->missing[b].findings)
        return counts->missing[a].findings > counts->missing[b].findings;
    return a < b;
}

size_t order_groups(const struct report_counts *counts, size_t groups_out[REPORT_GROUPS])
{
    size_t count = 0;

    for (size_t group = 0; group < REPORT_GROUPS; group++) {
        size_t place = count;

        if (!counts->missing[group].findings)
            continue;
        for (; place && group_before(counts, group, groups_out[place - 1]); place--)
            groups_out[place] = groups_out[place - 1];
        groups_out[place] = group;
        count++;
    }
    return count;
}

static bool code_before(const struct report_code *a, const struct report_code *b)
{
    for (size_t status = 0; status < STATUS_COUNT; status++)
        if (a->statuses[status] != b->statuses[status])
            return a->statuses[status] > b->statuses[status];
    return text_compare(a->code, b->code) < 0;
}

size_t order_codes(const struct report_counts *counts, size_t rows_out[REPORT_CODES])
{
    for (size_t row = 0; row < counts->code_count; row++) {
        size_t place = row;

        for (; place && code_before(&counts->codes[row], &counts->codes[rows_out[place - 1]]);
             place--)
            rows_out[place] = rows_out[place - 1];
        rows_out[place] = row;
    }
    return counts->code_count;
}

bool counts_have_code(const struct report_counts *counts, struct text code)
{
    for (size_t index = 0; index < counts->code_count; index++)
        if (text_equal(counts->codes[index].code, code))
            return true;
    return false;
}

bool rule_is_first_of_code(const struct rulebook *book, size_t index)
{
    struct text code = rulebook_rule(book, index)->code;

    for (size_t earlier = 0; earlier < index; earlier++)
        if (text_equal(rulebook_rule(book, earlier)->code, code))
            return false;
    return true;
}

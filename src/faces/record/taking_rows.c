/* taking_rows: which rows of the order are taken back by what was chosen. Must not know what comes of it. */
#include "taking.h"

bool taking_takes(const struct taking_page *page, size_t row)
{
    struct text delegates = record_named(&page->order_rows, row, "delegates");
    if (text_is(page->row, TAKING_WHOLE) ||
        text_equal(record_named(&page->order_rows, row, "row"), page->row))
        return true;
    while (delegates.size)
        if (text_equal(text_trim(text_cut(&delegates, '|')), page->row))
            return true;
    return false;
}

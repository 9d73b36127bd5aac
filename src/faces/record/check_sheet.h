/* check_sheet: what the check says of a decision, placed on a page. Inside the room. */
#ifndef RECORD_CHECK_SHEET_H
#define RECORD_CHECK_SHEET_H

#include "faces/page/page.h"

struct check_sheet_html;

void check_sheet_fill(const struct visit *visit, const struct proposal_pieces *pieces,
                      struct check_sheet_html *sheet_out);

#endif

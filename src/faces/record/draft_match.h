/* draft_match: which item of a draft is which of the order in force, and what has become of it. Not for other pages. */
#ifndef RECORD_DRAFT_MATCH_H
#define RECORD_DRAFT_MATCH_H

#include "draft.h"

enum draft_change { DRAFT_UNCHANGED, DRAFT_ADDED, DRAFT_CHANGED };

/* Items are the same when they have the same number, the first with the first. */
struct draft_match {
    const struct draft_page *page;
    struct order_lines older; /* in force today; no rows when none is */
    size_t *like;  /* of each row of the draft: its like; the older row count = it has none */
    bool *is_gone; /* of each older row */
    size_t counts[DRAFT_CHANGED + 1], gone;
};
struct fault *draft_match_make(const struct draft_page *page,
                               struct draft_match *match_out) MUST_USE;

enum draft_change draft_match_change(const struct draft_match *match, size_t row);
/* A cell of the draft, and of its like; size 0 = it has none. */
struct text draft_match_cell(const struct draft_match *match, size_t row, const char *column);
struct text draft_match_was(const struct draft_match *match, size_t row, const char *column);

#endif

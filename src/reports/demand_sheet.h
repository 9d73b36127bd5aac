/* demand_sheet: what a decision of a kind must rest on and say, who must be heard and told, and which times it starts,
 * when no case is at hand: the same duties in the same words as in the sheet of a proposal, but told as what is asked
 * for, never as lacking. Must not judge. */
#ifndef REPORTS_DEMAND_SHEET_H
#define REPORTS_DEMAND_SHEET_H

#include "formats/formats.h"

/* One thing asked for, with its provisions; remedy: what to do or write, size 0 = the title says it. */
struct demand {
    struct text title, sources, remedy;
};

struct demand_list {
    const struct demand *items;
    size_t count;
};

/* A time that the decision starts: its last day (DAY_NONE: none is computed), the period as the law has it, the
 * provisions, and what keeps it. */
struct demand_time {
    int32_t day;
    struct text title, sources, period, stops;
};

struct demand_sheet {
    struct demand_list basis, parties, content;
    const struct demand_time *times;
    size_t time_count;
};

void demand_sheet_fill(struct arena *arena, enum language language, const struct proposal *proposal,
                       struct demand_sheet *sheet_out);

#endif

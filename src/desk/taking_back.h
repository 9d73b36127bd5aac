/* taking_back: what comes of it when a board takes back rows of its delegation order: who may then, which limits that
 * run have to wait for a body, and whether it meets in time. Must not judge: the room authority does, asked of the
 * register as it is and as it would be. */
#ifndef DESK_TAKING_BACK_H
#define DESK_TAKING_BACK_H

#include "authority/authority.h"

struct taking {
    const int32_t *rows; /* of the register, those that are taken back */
    size_t row_count;
    int32_t last_day; /* on which they are in force */
    int32_t today;
};

/* Who may take a decision that the rows name, on the day after: before, and then; and then in a hurry, when the board
 * or committee cannot be awaited. Bodies with their next meeting. */
struct taken_type {
    int32_t type;
    const struct authority_candidate *before, *after, *urgent;
    size_t before_count, after_count, urgent_count;
};

/* Limits of one day that one rule sets. meeting: the first at which somebody may decide, on the last day or earlier;
 * next: the first one after it. Of the register, -1 = none in the calendar. */
struct taken_limit {
    struct text rule; /* as asked, and due */
    int32_t due;
    bool waits;  /* only a body may decide, once it is taken back */
    bool waited; /* and so it was before */
    int32_t meeting_before, meeting, next;
    int32_t body; /* that may then, the one that meets first */
};

struct taking_told {
    const struct authority_book *after;
    struct taken_type *types; /* each once */
    size_t type_count;
    /* Decisions that nobody can take, or seldom, and that somebody could before. */
    struct order_remark *gaps;
    size_t gap_count;
};

/* Fills what the limits do not say yet; memory from the arena, in which the book lives too. */
void taking_back(struct arena *arena, const struct rulebook *rules,
                 const struct authority_book *book, const struct taking *taking,
                 struct taken_limit *limits, size_t limit_count, struct taking_told *told_out);

/* The last day of a limit that no meeting meets, once it is taken back, and that some would have met before. */
bool taken_limit_is_lost(const struct taken_limit *limit);

#endif

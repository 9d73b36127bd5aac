/* analysis: what is wrong with a delegation order itself, before the board adopts it: rows that the
 * law forbids and when, decisions that nobody can take and when, rows without effect, overlaps, law
 * repealed. An exact sweep: every day of the interval belongs to one answer. What each remark means
 * exactly: docs/behorighet.md, "Analysis". */
#ifndef AUTHORITY_ANALYSIS_H
#define AUTHORITY_ANALYSIS_H

#include "question.h"

enum remark_kind {
    ORDER_ROW_FORBIDDEN, /* the law does not let the delegate decide: delegate, span, from, to */
    ORDER_ROW_UNSETTLED, /* the same by a reading that is not settled */
    ORDER_GAP,           /* nobody can take the type: no holder, no deputy, no body */
    ORDER_GAP_MEETING, /* the only body that may does not meet within the clock: clock, from, to */
    ORDER_ROW_DEAD,    /* a row that never grants anything that another row does not already */
    ORDER_AMBIGUOUS,   /* two rows grant the same to different delegates on overlapping terms */
    ORDER_LAW_STALE,   /* a row cites a provision that is repealed on those days */
    ORDER_LAW_UNREAD,  /* the law of those days has not been read */
    ORDER_ROLE_EMPTY,  /* a role that nobody holds in the register */
    ORDER_MANDATE_MISSING, /* no chair rule or appointment covers urgent decisions out of hours */
    REMARK_KINDS
};

/* Why nobody can. */
enum gap_reason { GAP_NO_ROW, GAP_VACANT, GAP_POST_ENDED, GAP_NO_MEETING };

struct order_remark {
    enum remark_kind kind;
    bool certain;       /* else it hangs on a reading or on facts the register does not hold */
    int32_t type;       /* -1 = the row as a whole */
    int32_t row, other; /* rows; -1 */
    int32_t delegate;   /* index in the row; -1 */
    int32_t span;       /* ceiling span; -1 */
    int32_t from, to;   /* both inclusive, within the interval asked for */
    int32_t body;       /* ORDER_GAP_MEETING: the body; -1 */
    int32_t clock; /* ORDER_GAP_MEETING: index in the rulebook; -1, none is tied to types yet */
    enum gap_reason gap;
    int32_t role;              /* of a vacancy; -1 */
    int32_t unit;              /* of a gap: only in cases of this unit; -1 = all */
    int64_t over_ore, max_ore; /* of a gap: only for amounts over .. up to; -1 = no bound */
};

struct analysis_request {
    int32_t from, to;
    int32_t order; /* -1 = every order in force */
    bool
        has_register; /* persons, posts and meetings are known: else gaps are not looked for among people */
    const struct rulebook *book; /* for the clocks of ORDER_GAP_MEETING */
};

/* Remarks by kind, then row, type and day. Memory from the arena. */
size_t order_analyse(const struct authority_book *book, struct arena *arena,
                     const struct analysis_request *request,
                     const struct order_remark **remarks_out);

enum change_kind {
    CHANGE_ADDED,    /* could in no tier, can now */
    CHANGE_REMOVED,  /* could, can in no tier any longer */
    CHANGE_WIDER,    /* can in more tiers, or with less to show */
    CHANGE_NARROWER, /* can in fewer, or with more to show */
    CHANGE_OTHER     /* may as before, but other facts decide */
};

/* What a new version changes for a decision type: a request that is answered differently is the
 * example. */
struct order_change {
    enum change_kind kind;
    int32_t type;
    int32_t role; /* that gains or loses; -1 = a body, or the example's person whom a row names */
    int32_t body;
    struct authority_request example;
    struct authority before, after;
};

/* Compares two registers on one day, role by role and tier by tier; changes by type, role, body.
 * Here and in order_impact both books must have the same catalogue and number persons, posts,
 * units, bodies and roles alike: one register, two orders. */
size_t order_compare(const struct authority_book *before, const struct authority_book *after,
                     struct arena *arena, int32_t day, const struct order_change **changes_out);

/* Which of these past decisions would have had another verdict? Index list in order. */
size_t order_impact(const struct authority_book *before, const struct authority_book *after,
                    struct arena *arena, const struct authority_request *decisions, size_t count,
                    const int32_t **moved_out);

#endif

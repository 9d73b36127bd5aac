/* question: may this person take this decision on this day, why, and who may instead? The law's prohibition stands
 * above the law's own permission, that above the delegation order, that above sub-delegation. Pure; a frozen book may
 * be used by any number of threads. What every word means exactly: docs/behorighet.md. Must know no case and no
 * file. */
#ifndef AUTHORITY_QUESTION_H
#define AUTHORITY_QUESTION_H

#include "register/register.h"
#include "rules/rules.h"

struct authority_book;

/* An index over catalogue and register for asking. Both must outlive the book; memory from the arena. */
const struct authority_book *authority_open(struct arena *arena, const struct catalogue *catalogue,
                                            const struct register_rows *rows);

const struct register_rows *authority_register(const struct authority_book *book);
const struct catalogue *authority_catalogue(const struct authority_book *book);

/* A fact of the request: no, not known, yes. */
enum known { KNOWN_NO, NOT_KNOWN, KNOWN_YES };

enum authority_fact {
    FACT_URGENT, /* the board or committee could not be awaited, and why is recorded */
    FACT_ABSENT, /* those who stand before are prevented (förfall) */
    FACT_CONSULTED,
    FACT_ASSIGNED,
    FACT_CONSENT,
    FACT_GUIDELINES,
    FACT_DOCUMENT,
    FACT_WEIGHTY,      /* of principle or otherwise of greater weight (kl-2017 6:38 3) */
    FACT_DISQUALIFIED, /* jäv (kl-2017 6:28-30, 7:4) */
    REQUEST_FACTS,
    /* Further facts that an answer may lack. */
    FACT_FORM = REQUEST_FACTS, /* form of employment */
    FACT_AGREEMENT,
    FACT_MEMBERSHIP,
    FACT_UNIT,
    FACT_AMOUNT,
    FACT_OUTCOME,
    FACT_DURATION,
    FACT_MINUTE,
    FACT_ORIGINAL,
    FACT_ORDER, /* no order of that day is in the register */
    FACT_LAW,   /* the law of that day has not been read, or the reading is not settled */
    FACT_BASE_AMOUNT,
    FACT_TERMS, /* a condition of the order that only a person can read */
    FACT_COUNT
};

struct authority_request {
    int32_t type;
    int32_t day;
    int32_t minute; /* -1 unknown */
    int32_t person; /* -1: a body or a role asks */
    int32_t body;   /* the body itself decides in a meeting; -1 */
    int32_t
        role; /* anybody who holds this role, otherwise unknown; -1. One of person, body and role is set. */
    int32_t unit;          /* -1 unknown */
    int32_t original;      /* person who took the decision that this one is about; -1 unknown */
    int32_t duration_days; /* -1 unknown */
    int64_t amount_ore;    /* -1 unknown */
    enum outcome outcome;  /* OUTCOME_ANY = not known */
    uint8_t facts[REQUEST_FACTS]; /* enum known */
};

/* Everything not known. */
struct authority_request authority_ask(int32_t type, int32_t day);

enum authority_verdict {
    AUTHORITY_NO,
    AUTHORITY_UNSETTLED, /* no, by a reading that is not settled: shown as oklart rättsläge, never as a fault */
    AUTHORITY_UNKNOWN,
    AUTHORITY_YES
};

/* Why: how the right arises (yes), what is missing (unknown) or the first thing that stands against it (no). */
enum authority_reason {
    REASON_BOARD,   /* the board decides in its own matters */
    REASON_STATUTE, /* chair, appointed member or appointed official by the statute itself */
    REASON_MANDATE, /* kl-2017 6:39 */
    REASON_ORDER,
    REASON_SUBDELEGATED,
    REASON_LAW_FORBIDS,
    REASON_LAW_NOT_READ,
    REASON_NO_CAPACITY, /* no post, seat or appointment on that day */
    REASON_EXPIRED,     /* had one that has ended or not begun */
    REASON_NO_ROW,      /* no row of the order names this decider for this decision */
    REASON_NO_ORDER,
    REASON_CONDITION, /* a row does, but a condition of it is not met */
    REASON_NOT_URGENT,
    REASON_NO_MANDATE,
    REASON_NOT_ABSENT, /* a deputy, and those before are there */
    REASON_NOT_MEMBER, /* appointed, but no member of the board on that day */
    REASON_CONTRACTOR,
    REASON_NO_AGREEMENT,
    REASON_NOT_HEAD, /* sub-delegated by somebody who may not */
    REASON_WEIGHTY,
    REASON_DISQUALIFIED,
    REASON_NOT_QUORATE,
    REASON_NO_MEETING, /* a body that did not meet that day */
    AUTHORITY_REASONS
};

struct authority {
    enum authority_verdict verdict;
    enum authority_reason reason;
    enum decider_class decider;
    int32_t span;          /* ceiling span of the catalogue, -1 */
    int32_t appointment;   /* of the decider, -1 */
    int32_t row;           /* order row that grants, or came nearest, -1 */
    int32_t step;          /* deputy step, 0 = delegate */
    int32_t subdelegation; /* -1 */
    int32_t condition; /* index in the row of the condition that fell short or is not known, -1 */
    int32_t meeting;   /* -1 */
    uint32_t missing;  /* bit per authority_fact */
    enum known
        degree; /* of a type that needs one (sol-2025 25:1): is it shown? KNOWN_YES where none is needed */
};

/* Allocates nothing. */
struct authority authority_check(const struct authority_book *book,
                                 const struct authority_request *request);

/* Somebody who may take the decision, or perhaps may. */
struct authority_candidate {
    int32_t person; /* -1 for a body */
    int32_t body;   /* -1 for a person */
    struct authority answer;
    int32_t next_meeting; /* of a body: meeting, -1 = none in the calendar */
};

/* Everybody whose answer is yes or unknown, in the order in which they should be asked: the certain ones first, then
 * by step, in a step bodies before persons. request's own person, body and role are not read. */
size_t authority_who(const struct authority_book *book, struct arena *arena,
                     const struct authority_request *request,
                     const struct authority_candidate **candidates_out);

/* The first meeting of the body on the day (from the minute) or later; -1 = none in the calendar. */
int32_t authority_next_meeting(const struct authority_book *book, int32_t body, int32_t day,
                               int32_t minute);
/* true when the calendar of the body says something about the day: there are meetings on both sides of it. */
bool authority_calendar_covers(const struct authority_book *book, int32_t body, int32_t day);

/* The board of the register on a day: the one whose orders are in force, else the only board; -1. */
int32_t authority_board(const struct authority_book *book, int32_t day);

#endif

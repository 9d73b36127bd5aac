/* reda: the judge as a library, for whoever builds a case system: may this person take this decision on this day, why,
 * and what is missing? Law and register go in as bytes, answers come out. No file, no clock, no thread, no output; memory
 * and text only. Link with `pkg-config --cflags --libs reda`. What every answer means: docs/behorighet.md; the files of a
 * register: docs/register.md. Whole cases: reda_case.h. How it all fits together: docs/libreda.md.
 *
 * Shapes. A lawbook is compiled from the source texts in law/. A register is read from the files of a municipality. An
 * authority is an index over both, for asking. Rows of the register, decision types, clocks, rules and roles are numbers
 * from 0, found by their keys and valid for the object that gave them; -1 = none or not known.
 * Units. Days are counted from 1970-01-01, minutes from midnight, money is in öre. Text is UTF-8.
 * Ownership. X_open copies what it is given. Everything handed out belongs to the object it came from until X_close;
 * X_close accepts NULL. Close an authority before its lawbook and register, a register before its lawbook.
 * Threads. What X_open has answered is frozen: no function changes it, and any number of threads may ask it at once.
 * A judgement is not: see reda_case.h.
 * Errors. What cannot be read is a problem with place and sentence. A number out of range or a request that contradicts
 * itself is refused (false, -1, NULL or an empty text). An object that is NULL holds nothing, a text without bytes and
 * files without an address are empty; where an answer is to be written, there must be room. When memory ends the
 * process stops.
 * Names and layout hold within a major version; while that is 0, within a minor one. */
#ifndef REDA_H
#define REDA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define REDA_VERSION_MAJOR 0
#define REDA_VERSION_MINOR 2
#define REDA_VERSION_PATCH 0

/* "0.2.0" of the library that is linked. */
const char *reda_version(void);

/* size bytes, not zero-terminated. */
struct reda_text {
    const char *bytes;
    size_t size;
};

/* "lvu-1990/lvu-7" or "persons", and what stands in it. A name ends where it is no UTF-8. */
struct reda_file {
    struct reda_text name;
    struct reda_text bytes;
};

/* Source or file that cannot be used, or a part of it. Lines and columns from 1, 0 = the whole. */
struct reda_problem {
    struct reda_text file;
    int64_t line;
    int64_t column;            /* of a source text */
    struct reda_text place;    /* in the line of a register: "kolumn C"; may be empty */
    struct reda_text sentence; /* what is wrong and what to write instead */
    bool lost;                 /* the row is left out; else read but for the cell that is told of */
};

enum reda_language { REDA_SWEDISH, REDA_ENGLISH, REDA_LANGUAGES };

/* A text that ends with a zero byte. */
struct reda_text reda_text_of(const char *zero_terminated);

/* "2026-03-01" to a day and back; false when it is no such day. to must hold 11 bytes. */
bool reda_day_parse(struct reda_text written, int32_t *day_out);
bool reda_day_write(int32_t day, char *to);

/* Told of a bug in the library just before the process stops; NULL = nobody. Set it before anything else. */
typedef void reda_reporter(const char *promise, const char *file, int line);
void reda_set_reporter(reda_reporter *reporter);

/* ---- the law ---- */

struct reda_lawbook;

/* All files below law/ but *.md, named by their path there. Never NULL: see the problems. */
struct reda_lawbook *reda_lawbook_open(const struct reda_file *files, size_t count);
void reda_lawbook_close(struct reda_lawbook *lawbook);

/* A lawbook with problems (their sentences are Swedish) is not usable: nothing can be opened on it. */
bool reda_lawbook_usable(const struct reda_lawbook *lawbook);
size_t reda_lawbook_problem_count(const struct reda_lawbook *lawbook);
bool reda_lawbook_problem_at(const struct reda_lawbook *lawbook, size_t index,
                             struct reda_problem *problem_out);

/* Decision types: "lvu-omhandertagande", "Omedelbart omhändertagande". */
int32_t reda_type_count(const struct reda_lawbook *lawbook);
int32_t reda_type_find(const struct reda_lawbook *lawbook, struct reda_text code);
struct reda_text reda_type_code(const struct reda_lawbook *lawbook, int32_t type);
struct reda_text reda_type_name(const struct reda_lawbook *lawbook, int32_t type);

/* One version of the law for a decision type: what reda_answer.span names. */
struct reda_span {
    int32_t type;
    int32_t from, to; /* both inclusive */
    size_t source_count;
    struct reda_text note; /* as the catalogue has it; may be empty */
};
bool reda_span_at(const struct reda_lawbook *lawbook, int32_t span, struct reda_span *span_out);

/* How surely a source has been read, the surest first. What is not verified makes no fault, only a doubt. */
enum reda_mark { REDA_VERIFIED, REDA_VERIFIED_ONCE, REDA_INTERPRETATION, REDA_MEMORY, REDA_MARKS };

/* A provision. Its texts are as law/ has them, in Swedish; some may be empty. */
struct reda_source {
    struct reda_text act;   /* "lvu-1990" */
    struct reda_text law;   /* "LVU" */
    struct reda_text title; /* "lag (1990:52) med särskilda bestämmelser om vård av unga" */
    struct reda_text place; /* "6 §" */
    struct reda_text says;  /* in our own words */
    struct reda_text url;
    enum reda_mark mark;
};

/* What a version of the law rests on, index below source_count. */
bool reda_source_at(const struct reda_lawbook *lawbook, int32_t span, size_t index,
                    struct reda_source *source_out);

/* ---- clocks: the times that the law sets ---- */

/* Does the last day move when it is no ordinary weekday (lag 1930:173)? */
enum reda_moving {
    REDA_MOVES_NOT,
    REDA_MOVES_TO_WEEKDAY,
    REDA_MOVES_PERHAPS, /* a matter of reading: both days are told */
    REDA_MOVINGS
};

/* Where a time stands in the order of law. */
enum reda_label {
    REDA_LABEL_LAW,
    REDA_LABEL_REGULATION,
    REDA_LABEL_ADVICE,
    REDA_LABEL_PRACTICE,
    REDA_LABEL_LOCAL,
    REDA_LABELS
};

struct reda_clock {
    struct reda_text id;     /* "lvu-7" */
    struct reda_text title;  /* Swedish, as begins and period */
    struct reda_text begins; /* the day that is day 0, in words: "beslutet" */
    struct reda_text period; /* "1 vecka" */
    int32_t months, days;    /* the same in numbers, weeks as days */
    enum reda_moving moving;
    enum reda_label label;
    int32_t from, to;               /* for start days from-to, both inclusive */
    int32_t successor, predecessor; /* the clock after to, before from; -1 = none */
    struct reda_source source;
};
int32_t reda_clock_count(const struct reda_lawbook *lawbook);
int32_t reda_clock_find(const struct reda_lawbook *lawbook, struct reda_text id);
bool reda_clock_at(const struct reda_lawbook *lawbook, int32_t clock, struct reda_clock *clock_out);

/* A computed last day. */
struct reda_due {
    int32_t start;   /* day 0, not counted */
    int32_t nominal; /* by the period alone */
    int32_t latest;  /* the legal latest day; differs from nominal when it moved */
    enum reda_moving moving;
    bool rounded; /* the last month has no such day number: its last day */
    struct reda_text
        day_kind; /* what the nominal day is, so why it moved: "lördag", "långfredagen", "vardag" */
};

/* *counted_out (may be NULL) becomes the clock that counted: the one that is asked for, or the one that stands in its
 * place on the start day. false when none does, or the last day is past the year 9999. Allocates nothing. */
bool reda_clock_due(const struct reda_lawbook *lawbook, int32_t clock, int32_t start,
                    enum reda_language language, struct reda_due *due_out, int32_t *counted_out);

/* ---- rules: what a case is held against ---- */

/* What a rule is about. */
enum reda_sort {
    REDA_SORT_DUTY,    /* something must follow, or must not */
    REDA_SORT_BASIS,   /* what a decision must rest on */
    REDA_SORT_PARTY,   /* that each person is told, heard, asked */
    REDA_SORT_CONTENT, /* what a decision or a document must say */
    REDA_SORT_STATE,   /* what may not be while something is, or is not, in force */
    REDA_SORTS
};

/* How sure a breach is at most. */
enum reda_strength { REDA_STRENGTH_FAULT, REDA_STRENGTH_WARNING, REDA_STRENGTHS };

struct reda_rule {
    struct reda_text id;       /* never used for another rule: "lvu-7-underställning" */
    struct reda_text code;     /* "DEADLINE_SUBMIT_7D"; several rules may share one */
    struct reda_text family;   /* the coarser code that it belongs to; may be empty */
    struct reda_text title;    /* Swedish name of the duty; may be empty */
    struct reda_text sentence; /* Swedish, of the breach */
    struct reda_text written;  /* the whole rule as law/ has it */
    enum reda_sort sort;
    enum reda_strength strength;
    struct reda_text reason; /* Swedish: why it only warns; else empty */
    int32_t from, to;        /* in force, both inclusive */
    int32_t clock;           /* -1 = no time of its own */
    size_t source_count;
};
int32_t reda_rule_count(const struct reda_lawbook *lawbook);
int32_t reda_rule_find(const struct reda_lawbook *lawbook, struct reda_text id);
bool reda_rule_at(const struct reda_lawbook *lawbook, int32_t rule, struct reda_rule *rule_out);
bool reda_rule_source_at(const struct reda_lawbook *lawbook, int32_t rule, size_t index,
                         struct reda_source *source_out);

/* ---- who is who ---- */

struct reda_register;

/* The files of docs/register.md ("persons", "orders" ...); one that is missing is empty. Never NULL: a row that
 * cannot be used is a problem, the others are kept. The lawbook must be usable (else NULL). */
struct reda_register *reda_register_open(const struct reda_lawbook *lawbook,
                                         const struct reda_file *files, size_t count);
void reda_register_close(struct reda_register *reg);

size_t reda_register_problem_count(const struct reda_register *reg);
bool reda_register_problem_at(const struct reda_register *reg, size_t index,
                              enum reda_language language, struct reda_problem *problem_out);

/* What has rows with keys. Roles are those that ship with the library and the register's own. */
enum reda_table {
    REDA_PERSONS,
    REDA_UNITS,
    REDA_POSTS,
    REDA_BODIES,
    REDA_ORDERS,
    REDA_ORDER_ROWS, /* by the key that the board gives them; the first of several */
    REDA_ROLES,      /* key or synonym */
    REDA_TABLES
};
int32_t reda_count(const struct reda_register *reg, enum reda_table table);
int32_t reda_find(const struct reda_register *reg, enum reda_table table, struct reda_text key);
struct reda_text reda_key(const struct reda_register *reg, enum reda_table table, int32_t index);

/* What reda_answer.appointment names. */
struct reda_appointment {
    int32_t person;
    int32_t post, body; /* -1 = none */
    int32_t from, to;   /* both inclusive */
};
bool reda_appointment_at(const struct reda_register *reg, int32_t appointment,
                         struct reda_appointment *appointment_out);

/* What reda_answer.row names: a row of a delegation order as the board wrote it. */
struct reda_order_row {
    int32_t order;
    struct reda_text key, decision, who, terms;
    int32_t from, to; /* both inclusive */
};
bool reda_order_row_at(const struct reda_register *reg, int32_t row,
                       struct reda_order_row *row_out);
/* A condition of the row, as docs/register.md writes it: "högst 20000 kr"; empty when there is none of that number. */
struct reda_text reda_condition_at(const struct reda_register *reg, int32_t row, int32_t condition);

/* ---- who may decide ---- */

struct reda_authority;

#define REDA_DAY_NOW INT32_MAX /* everything that the register knows */

/* Lawbook and register as they were known at the end of a day. NULL when the lawbook is not usable. */
struct reda_authority *reda_authority_open(const struct reda_lawbook *lawbook,
                                           const struct reda_register *reg, int32_t known_on);
void reda_authority_close(struct reda_authority *authority);

enum reda_known { REDA_KNOWN_NO, REDA_NOT_KNOWN, REDA_KNOWN_YES };

/* Facts that a request may state and, from REDA_REQUEST_FACTS on, that an answer may lack besides. */
enum reda_fact {
    REDA_FACT_URGENT,       /* the board could not be awaited, and why is recorded */
    REDA_FACT_ABSENT,       /* those who stand before are prevented */
    REDA_FACT_CONSULTED,    /* with whom the order says */
    REDA_FACT_ASSIGNED,     /* the case is assigned to the decider */
    REDA_FACT_CONSENT,      /* there is consent */
    REDA_FACT_GUIDELINES,   /* within the guidelines that the order names */
    REDA_FACT_DOCUMENT,     /* the document that the order asks for exists */
    REDA_FACT_WEIGHTY,      /* of principle or otherwise of greater weight */
    REDA_FACT_DISQUALIFIED, /* the decider has an interest of their own in the matter */
    REDA_REQUEST_FACTS,
    REDA_FACT_FORM = REDA_REQUEST_FACTS, /* form of employment */
    REDA_FACT_AGREEMENT,
    REDA_FACT_MEMBERSHIP,
    REDA_FACT_UNIT,
    REDA_FACT_AMOUNT,
    REDA_FACT_OUTCOME,
    REDA_FACT_DURATION,
    REDA_FACT_MINUTE,
    REDA_FACT_ORIGINAL,
    REDA_FACT_ORDER, /* no order of that day is in the register */
    REDA_FACT_LAW,   /* the law of that day has not been read */
    REDA_FACT_BASE_AMOUNT,
    REDA_FACT_TERMS, /* a condition that only a person can read */
    REDA_FACTS
};

enum reda_outcome { REDA_OUTCOME_UNKNOWN, REDA_APPROVED, REDA_REFUSED };

struct reda_request {
    int32_t type;
    int32_t day;
    int32_t minute;             /* 0..1439 */
    int32_t person, body, role; /* who decides: one of them, the others -1 */
    int32_t unit;               /* that the case belongs to */
    int32_t original;           /* person who took the decision that this one is about */
    int32_t duration_days;
    int64_t amount_ore;
    enum reda_outcome outcome;
    uint8_t facts[REDA_REQUEST_FACTS]; /* enum reda_known by enum reda_fact */
};

/* Everything not known; set who decides, and what is known. */
struct reda_request reda_ask(int32_t type, int32_t day);

enum reda_verdict {
    REDA_NO,
    REDA_UNSETTLED, /* no, by a reading of the law that is not settled: never shown as a fault */
    REDA_UNKNOWN,   /* missing says which facts would settle it */
    REDA_YES
};

/* How the right arises (yes), what is missing (unknown) or what stands nearest against it (no). */
enum reda_reason {
    REDA_REASON_BOARD,
    REDA_REASON_STATUTE,
    REDA_REASON_MANDATE,
    REDA_REASON_ORDER,
    REDA_REASON_SUBDELEGATED,
    REDA_REASON_LAW_FORBIDS,
    REDA_REASON_LAW_NOT_READ,
    REDA_REASON_NO_CAPACITY,
    REDA_REASON_EXPIRED,
    REDA_REASON_NO_ROW,
    REDA_REASON_NO_ORDER,
    REDA_REASON_CONDITION,
    REDA_REASON_NOT_URGENT,
    REDA_REASON_NO_MANDATE,
    REDA_REASON_NOT_ABSENT,
    REDA_REASON_NOT_MEMBER,
    REDA_REASON_CONTRACTOR,
    REDA_REASON_NO_AGREEMENT,
    REDA_REASON_NOT_HEAD,
    REDA_REASON_WEIGHTY,
    REDA_REASON_DISQUALIFIED,
    REDA_REASON_NOT_QUORATE,
    REDA_REASON_NO_MEETING,
    REDA_REASONS
};

enum reda_decider {
    REDA_BOARD,
    REDA_COMMITTEE,
    REDA_CHAIR,
    REDA_APPOINTED_MEMBER,
    REDA_MEMBER,
    REDA_EMPLOYEE,
    REDA_APPOINTED_OFFICIAL,
    REDA_CONTRACTOR,
    REDA_DECIDERS
};

/* The verdict with its witness; numbers are -1 where there is none. */
struct reda_answer {
    enum reda_verdict verdict;
    enum reda_reason reason;
    enum reda_decider decider; /* in which capacity */
    int32_t appointment;       /* the chain: by this appointment ... */
    int32_t row;               /* ... this row of the order grants, or came nearest ... */
    int32_t step;              /* ... to the delegate (0) or the n-th deputy ... */
    int32_t subdelegation;     /* ... and was passed on by this one */
    int32_t condition;         /* of the row: fell short, or hangs on a missing fact */
    int32_t meeting;           /* of the body that decides */
    int32_t span;              /* the version of the law */
    uint32_t missing;          /* bit 1 << fact for each enum reda_fact */
    enum reda_known degree;    /* is a degree shown where the type needs one? beside the verdict */
};

/* false when the request names nobody or several, or a number is out of range; the answer is then left as it was.
 * Allocates nothing. */
bool reda_check(const struct reda_authority *authority, const struct reda_request *request,
                struct reda_answer *answer_out);

/* Names that never change: "yes", "law-forbids", "employee", "amount". NULL out of range. */
const char *reda_verdict_name(enum reda_verdict verdict);
const char *reda_reason_name(enum reda_reason reason);
const char *reda_decider_name(enum reda_decider decider);
const char *reda_fact_name(enum reda_fact fact);
const char *reda_mark_name(enum reda_mark mark);
const char *reda_moving_name(enum reda_moving moving);
const char *reda_label_name(enum reda_label label);
const char *reda_sort_name(enum reda_sort sort);
const char *reda_strength_name(enum reda_strength strength);

#ifdef __cplusplus
}
#endif

#endif

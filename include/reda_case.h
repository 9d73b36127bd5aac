/* reda_case: judging whole cases. A case as bytes goes in; what was done wrong, what is doubtful, what runs and what
 * cannot be known comes out, each with rule, day, sources, and the facts it was found in. For the law, the register and
 * what holds for all of the library see reda.h.
 *
 * Shapes. A judgement is the working memory of one thread and what was found in the last case. A case is one record of
 * case-timeline/1, the JSON that `reda audit` reads one a line. Events are numbers from 0 in the order of the record.
 * Ownership. What a judgement hands out holds until its next reda_judge or its close. The bytes of the case are free
 * when reda_judge has answered. Close a judgement before its lawbook and authority.
 * Threads. Only one thread at a time may use a judgement, be it only to read it: texts are made when they are asked
 * for. Any number of judgements may share a lawbook and an authority.
 * Order. The same law, register, case and day give the same findings in the same order, byte by byte. */
#ifndef REDA_CASE_H
#define REDA_CASE_H

#include "reda.h"

#ifdef __cplusplus
extern "C" {
#endif

#define REDA_DAY_NONE INT32_MIN /* no day is known */

struct reda_judgement;

/* authority NULL = no register: then nothing is said of what only a register shows. NULL when the lawbook is not
 * usable, or the authority was opened on another one. */
struct reda_judgement *reda_judgement_open(const struct reda_lawbook *lawbook,
                                           const struct reda_authority *authority);
void reda_judgement_close(struct reda_judgement *judgement);

/* Judges one case as of the end of a day; REDA_DAY_NONE = the day that the case itself names, else its last. What
 * happened later is not seen. false when the case cannot be used, which is then its problem, or as_of is no day, which
 * is none; the judgement then holds no case. */
bool reda_judge(struct reda_judgement *judgement, struct reda_text case_bytes, int32_t as_of);

/* Why the last case could not be used: its line is 0, its place "events[3].date". Now the first problem alone is told. */
size_t reda_judgement_problem_count(const struct reda_judgement *judgement);
bool reda_judgement_problem_at(struct reda_judgement *judgement, size_t index,
                               enum reda_language language, struct reda_problem *problem_out);

/* The case that was judged. */
struct reda_case {
    struct reda_text id, authority; /* as the case has them; authority may be empty */
    int32_t as_of;                  /* REDA_DAY_NONE = no day of it is known */
    size_t event_count;
    size_t checked, held; /* duties that were tried; those certainly kept */
};
bool reda_judgement_case(const struct reda_judgement *judgement, struct reda_case *case_out);

enum reda_status {
    REDA_STATUS_FAULT,
    REDA_STATUS_DOUBT,   /* a reading of the law, or a fact, could excuse it */
    REDA_STATUS_COMING,  /* a time runs: date is its legal latest day */
    REDA_STATUS_UNKNOWN, /* missing says which facts would settle it */
    REDA_STATUSES
};

/* One computation of a last day; two where the law of two acts or two ways of counting must be told. */
struct reda_reading {
    int32_t rule, clock; /* of the lawbook; clock -1 = nothing was counted */
    int32_t start_event; /* counted from this one; -1 = none */
    int32_t extension;   /* the event that put the last day off; -1 = none */
    struct reda_due
        due; /* its days are REDA_DAY_NONE when the start is not one known day and nothing put it off */
    bool late; /* certainly not kept by this reading */
};

struct reda_finding {
    enum reda_status status;
    int32_t rule;             /* of the lawbook: its title, strength and reason */
    struct reda_text rule_id; /* that rule's id ... */
    struct reda_text code;    /* ... and code */
    struct reda_text family;  /* the coarser code that it belongs to; may be empty */
    struct reda_text
        party; /* the person it is about, as the case names them: "barn1"; empty = nobody in particular */
    int32_t event; /* that the duty begins with, or the wrong act itself */
    int32_t act;   /* the late or wrong act; -1 = none is recorded */
    int32_t
        date; /* fault, doubt: the first day it is certain; coming: the latest; or REDA_DAY_NONE */
    struct reda_text sentence; /* what is wrong, or which duty it is about */
    struct reda_text computed; /* how it was computed, a line for each thought; may be empty */
    struct reda_text doubt;    /* why a doubt is no fault; else empty */
    struct reda_text cited;    /* "LVU 7 § (lvu-1990) [verifierad]; ..." */
    size_t reading_count;
    const struct reda_reading *readings;
    size_t source_count;
    const struct reda_source *sources;
    size_t fact_count;
    const int32_t *facts; /* events it was found in; the first is the one the duty begins with */
    size_t missing_count;
    const struct reda_text *missing;  /* facts that the record lacks, in words */
    const struct reda_answer *answer; /* of the register, about who decided; NULL = not asked */
};
size_t reda_finding_count(const struct reda_judgement *judgement);
bool reda_finding_at(struct reda_judgement *judgement, size_t index, enum reda_language language,
                     struct reda_finding *finding_out);

/* The same as JSON without its last line break: what `reda audit --findings` writes. One line, or where the code has a
 * family two with a line break between, so that whoever knows only the coarser code finds it too. */
struct reda_text reda_finding_json(struct reda_judgement *judgement, size_t index,
                                   enum reda_language language);

/* "fault", "doubt", "coming", "unknown". NULL out of range. */
const char *reda_status_name(enum reda_status status);

#ifdef __cplusplus
}
#endif

#endif

/* counterfactual: what would have changed a finding? Each answer is found by judging a changed copy of the case, one
 * change at a time; what judging does not confirm is not told. Pure: no file, no clock; memory is the caller's. */
#ifndef COUNTERFACTUAL_COUNTERFACTUAL_H
#define COUNTERFACTUAL_COUNTERFACTUAL_H

#include "judge/judge.h"

/* What judging says of one duty started by one event. */
enum then {
    THEN_OPEN, /* nothing that can be told */
    THEN_KEPT,
    THEN_NOT_CONCERNED, /* the duty does not arise */
    THEN_COMING,
    THEN_UNKNOWN,
    THEN_DOUBT,
    THEN_FAULT,
    THEN_COUNT
};

enum supposed {
    IF_MOVED, /* the event lies on one of the days */
    IF_ADDED, /* such an event (event = a model of it) stands in the record, on one of the days */
    IF_ENDED, /* the same, and with it the duty ends */
    IF_EXTENDED,     /* a decision on one of the days puts the last day off to "until" */
    IF_REMOVED,      /* the event did not happen */
    IF_OTHER_PERSON, /* somebody else decided or acted in the event */
    IF_VALUE,    /* the attribute of the event has one of the values (none listed: it is stated) */
    IF_NO_VALUE, /* the record is complete and the event has no such attribute */
    IF_OPEN_RECORD,   /* the record is not said to be complete about the kind */
    IF_OPEN_VALUES,   /* nor about the attribute of the event */
    IF_OPEN_PARTIES,  /* nor about the persons */
    IF_OPEN_ORDER,    /* nor about the delegation order */
    IF_CLOSED_RECORD, /* it is complete about the kinds in values, and holds no more than it does */
    IF_STILL_NOTHING, /* the first day comes and nothing more is in the record */
    IF_DEGREE,        /* whoever assessed has the degree */
    IF_EMPLOYED,      /* whoever decided is employed by the municipality */
    IF_AGE, /* the person of the finding has one of the ages (values, in years) on the day of the event */
    IF_APPOINTED, /* an appointment that holds on the day is recorded */
    IF_COUNT
};

struct counterfactual {
    enum supposed change;
    enum then outcome;
    struct event model;      /* the event after the change: what is said of its kind and matter */
    int32_t event;           /* of the case; -1 = an added one */
    int32_t kind, attribute; /* -1 when the change is not about one */
    int32_t party;           /* of IF_AGE; -1 */
    int32_t first, last;     /* days for which it holds; DAY_NONE when the change has none */
    bool from_the_start;     /* no day before first is worse: "at the latest last" */
    bool to_the_end;         /* first or any later day up to the day of judging */
    int32_t until;           /* DAY_NONE */
    const int32_t *values;
    size_t value_count;
    const struct rule *by;      /* another rule of the same code that gives the answer; NULL */
    const struct rule *instead; /* a duty that would then not have been kept; NULL */
};

struct counterfactuals {
    const struct counterfactual *items;
    size_t count;
    size_t tried; /* changed copies that were judged */
};

struct inquiry {
    const struct rulebook *book;
    const struct authority_book *authority; /* NULL without a register */
    const struct dossier *dossier;          /* placed */
    const struct findings *findings;        /* of the case, as judged */
    const struct finding *finding;          /* one of them */
};

/* Every single change found that gives another answer, those that keep the duty first. */
void counterfactuals_find(const struct inquiry *inquiry, struct arena *arena,
                          struct counterfactuals *found_out);

/* Why a duty did not arise. */
enum idle_reason { IDLE_NO_EVENT, IDLE_NOT_IN_FORCE, IDLE_CONDITIONS };

/* What one rule answered on the case as a whole. */
struct rule_answer {
    const struct rule *rule;
    enum then outcome;
    enum idle_reason idle;       /* of THEN_NOT_CONCERNED */
    struct missing_fact missing; /* of THEN_UNKNOWN */
    bool undeclared; /* unknown, and silent about it: the record nowhere says that it is complete */
    size_t tried;    /* how often: an event that starts it, each person of its own */
};

/* findings with the outcome of every trial (judge_every_outcome); duty is one of the rulebook's. */
struct rule_answer rule_answer_of(const struct duty *duty, const struct dossier *dossier,
                                  const struct findings *findings);

#endif

/* part: what the files of this room share. A trial is one duty tried on one event that may start it. */
#ifndef JUDGE_PART_H
#define JUDGE_PART_H

#include "judge.h"

enum answer { ANSWER_NO, ANSWER_MAYBE, ANSWER_YES };

static inline enum answer yes_if(bool holds)
{
    return holds ? ANSWER_YES : ANSWER_NO;
}

static inline enum answer weaker(enum answer one, enum answer other)
{
    return one < other ? one : other;
}

static inline enum answer stronger(enum answer one, enum answer other)
{
    return one > other ? one : other;
}

static inline bool is_broken(enum verdict verdict)
{
    return verdict == VERDICT_BREAKS || verdict == VERDICT_DOUBT;
}

/* Event numbers of the case in list order, kind by kind. */
struct kind_index {
    int32_t first[KIND_COUNT + 1];
    const int32_t *events;
};

/* A day that is known only within limits, both inclusive. */
struct window {
    int32_t earliest, latest;
};

/* The limit of a duty: first = counted from the earliest possible start, last = from the latest possible one. */
struct limits {
    struct due first, last;
    struct window start;
    int32_t start_event; /* -1 when a decision itself set the day */
    int32_t rival;       /* the start is the later of start_event and this one; -1 = none */
    int32_t extension;   /* event that set it, -1 = none */
    const struct clock *clock;
};

/* What one computation found. */
struct attempt {
    enum verdict verdict;
    int32_t act;   /* late or wrong act, -1 = none */
    int32_t shown; /* what shows that it was kept, -1 = none */
    struct limits limits;
    struct missing_fact missing[FINDING_MISSING];
    size_t missing_count;
    const struct decider_view *decider; /* NULL */
    bool undeclared; /* unknown only since the record does not say that it is complete there */
    bool doubtful;   /* the record says that it never happened, but not until when */
    bool
        ended_between; /* ended or shown kept between the two last days: by one reading of the law alone */
};

/* What an undated start gave under a version of the law that was in force on a part of its days. */
struct partial {
    const struct rule *rule;
    int32_t trigger, party;
    struct window days; /* all on which it can have been */
    bool broken;
    size_t finding; /* its place among the findings when broken */
};

/* An event that keeps a recurring duty and starts its next period. */
struct review {
    int32_t event;
    enum answer answer; /* YES or MAYBE */
    struct window day;
};

struct reviews {
    const struct review *items; /* the certain ones by day, then those that perhaps belong */
    size_t certain, count;
};

struct permissions;

struct session {
    const struct rulebook *book;
    const struct authority_book *authority; /* NULL without a register */
    const struct dossier *dossier;
    struct kind_index index;
    struct arena *arena;
    struct findings *findings;
    size_t capacity;
    struct partial *partials;
    size_t partial_count, partial_capacity;
    struct permissions *permissions; /* of the event tried last (decider.h); NULL = none yet */
    int32_t permissions_event;
    struct review *review_space; /* one trial's reviews at a time */
    size_t review_capacity;
    const int32_t *declaring; /* events that say what the record is complete about */
    size_t declaring_count;
    bool
        declares_nothing; /* neither the case nor an event says what the record is complete about */
    bool every_outcome;
    size_t outcome_capacity;
    size_t steps; /* events looked at: what the judging has cost (tests watch how it grows) */
};

struct trial {
    struct session *session;
    const struct dossier *dossier;
    const struct duty *duty;
    int32_t trigger;
    int32_t
        next_trigger; /* the next event that starts the same duty for the same child, -1 = none */
    int32_t anchor;   /* event the time is counted from */
    int32_t rival;    /* another that may be it, since its day is not known; -1 = none */
    int32_t party;    /* the person that the duty is tried for, -1 = nobody in particular */
    struct reviews reviews; /* of a recurring duty */
    int32_t review;         /* the review that ends the period being tried, -1 = none */
    bool partly;            /* the rule was in force only on some of the possible days */
    struct window days;     /* all the possible days, when partly */
    bool doubt_only;        /* an exception is neither seen nor excluded */
    struct missing_fact unexcluded[FINDING_MISSING]; /* exceptions that must be excluded first */
    size_t unexcluded_count;
    int32_t facts[FINDING_FACTS];
    size_t fact_count;
};

/* facts.c: does an event fit? */
enum answer pattern_fits(const struct dossier *dossier, int32_t event,
                         const struct pattern *pattern);
/* The same, when only a certain yes counts: asks nothing of an event that lacks what it would have to say. */
bool pattern_is_certain(const struct dossier *dossier, int32_t event,
                        const struct pattern *pattern);
/* An attribute whose absence leaves open whether the event fits; -1 = none. */
int32_t attribute_in_doubt(const struct dossier *dossier, int32_t event,
                           const struct pattern *pattern);
int32_t role_of(const struct dossier *dossier, int32_t who);
/* facts_person.c: what the persons of an event make of a test. */
enum answer person_test_fits(const struct dossier *dossier, int32_t event, const struct test *test);

/* Is the item in a value that is a list? */
bool value_lists(const struct attribute_value *list, int32_t item);

/* tie.c: does it belong to the event that started the duty? */
enum answer tied(const struct trial *trial, int32_t candidate, const struct bound *bound,
                 int32_t from);
bool shares_child(const struct dossier *dossier, int32_t one, int32_t other);
/* Does one certainly stand after the other? The list says the order where days do not. */
bool lies_after(const struct dossier *dossier, int32_t later, int32_t earlier);
/* tie_place.c */
enum answer position_fits(const struct dossier *dossier, int32_t candidate, int32_t from,
                          enum position position);
/* Not older than the time that the bound allows. */
enum answer is_fresh(const struct dossier *dossier, int32_t candidate, int32_t from,
                     struct period fresh);

/* tie_person.c: the persons of two events. */
enum answer reporters_agree(const struct dossier *dossier, int32_t one, int32_t other);
enum answer persons_agree(const struct dossier *dossier, int32_t candidate, int32_t from);
/* Is the candidate from, to or about the person of the trial? */
enum answer party_agrees(const struct trial *trial, int32_t candidate, uint32_t relations);

/* party.c: each person of the case that the duty is tried for. */
typedef void party_trial(struct trial *trial);
void each_party(struct trial *trial, party_trial *try_one);
/* On which days does the child reach the age? Both DAY_NONE when nothing is known of its birth. */
struct window birthday_of(const struct dossier *dossier, int32_t party, int32_t years);

/* search.c: place in the index of the first event of the kind that stands after an event in the list. */
int32_t first_after(const struct kind_index *index, int kind, int32_t event);
/* search.c: events of a bound. Calls visit for each candidate with YES or MAYBE; stops when it answers false. */
typedef bool candidate_visit(void *context, int32_t event, enum answer answer);
void each_candidate(const struct trial *trial, const struct bound *bound, int32_t from,
                    candidate_visit *visit, void *context);
/* The first (or last, by bound) event that certainly belongs; -1 = none. *maybe_out (may be NULL): one that perhaps
 * does. */
int32_t find_certain(const struct trial *trial, const struct bound *bound, int32_t from,
                     int32_t *maybe_out);

/* Does one certainly belong? If not, *maybe_out is one that perhaps does, -1 = none. */
bool is_seen(const struct trial *trial, const struct bound *bound, int32_t from,
             int32_t *maybe_out);
/* Of several the last was chosen: the one that may be latest of all, since its day is not known; -1 = none. */
int32_t find_rival(const struct trial *trial, const struct bound *bound, int32_t from,
                   int32_t chosen);

/* limit.c: late, in time or not to be said, over all possible days. */
enum lateness {
    LATENESS_IN_TIME,
    LATENESS_BETWEEN,
    LATENESS_LATE,
    LATENESS_PAST_NOMINAL,
    LATENESS_MIXED
};
struct limits limits_from(const struct trial *trial, const struct clock *clock, int32_t start_event,
                          struct window start);
/* No limit: ever after. */
struct limits limits_open(int32_t start_event, struct window start);
struct limits limits_fixed(const struct clock *clock, int32_t until, int32_t extension);
enum lateness event_lateness(const struct dossier *dossier, int32_t event,
                             const struct limits *limits);
enum lateness day_lateness(int32_t day, const struct limits *limits); /* DAY_NONE: mixed */

/* attempt.c */
struct attempt attempt_duty(const struct trial *trial, const struct limits *limits);
/* One period of a recurring duty against the trial's review. A late review is a fault only where the record is complete
 * (an unseen one before it is quite possible) and no review of an unknown day may lie in the period. */
struct attempt attempt_period(const struct trial *trial, const struct limits *limits);

/* absence.c: an exception, or how old somebody was, leaves the verdict open until this is known. */
void not_excluded(struct trial *trial, int32_t event, int32_t kind, int32_t attribute);
/* The attempt lacks a fact. */
void attempt_miss(struct attempt *attempt, int32_t event, int32_t kind, int32_t attribute);
/* Is a kind complete around the start of the duty, the day it counts from, or the act (-1 = none)? */
bool kind_is_complete(const struct trial *trial, int32_t act, int kind);
/* The next kind of the pattern, from *at on, that may be there unseen; -1 = no more. Moves *at past it. */
int32_t next_open_kind(const struct trial *trial, int32_t act, const struct pattern *pattern,
                       size_t *at);
bool absence_is_known(const struct trial *trial);
/* The same once a necessary step was taken: that all such steps are recorded then says nothing. */
bool absence_is_known_after(const struct trial *trial, bool step_taken);
/* Names the first kind that is neither there nor excluded. */
void miss_absent(const struct trial *trial, struct attempt *attempt);

/* extend.c: later limits by decision. Answers the verdict against the limit that the extensions give. */
struct attempt extend_attempt(const struct trial *trial, struct attempt attempt);

/* reviews.c: every event of the case that keeps the trial's recurring duty. Valid until the next call. */
struct reviews reviews_of(const struct trial *trial);
/* A review that may lie in the period though it was not met in order: its day or its tie is not known. NULL = none. */
const struct review *review_elsewhere(const struct trial *trial, const struct limits *limits);

/* decider.c: the shape of a rule about who decided. */
void try_decider(struct trial *trial);
/* The day of the board's next meeting after the event; DAY_NONE without a register or a meeting. */
int32_t next_meeting_day(const struct session *session, int32_t event);

/* recurring.c, forbidden.c: the two other shapes of a duty. */
void try_recurring(struct trial *trial, const struct limits *limits);
void try_forbidden(struct trial *trial, const struct limits *limits);

/* transition.c: a limit that runs over New Year's night is read under both acts. */
bool runs_over(const struct trial *trial, const struct limits *limits);
void conclude_both(struct trial *trial, struct attempt *old, struct attempt *new);
struct attempt attempt_under_new_act(const struct trial *trial, const struct limits *old_limits);

/* conclude.c: from attempts to a finding. */
void conclude(struct trial *trial, struct attempt *attempt);
/* What a version of the law that was in force on a part of the possible days came to. */
void note_partial(const struct trial *trial, bool broken);
struct finding *new_finding(struct trial *trial, enum status status, const struct attempt *attempt);
void set_second_reading(struct trial *trial, struct finding *finding,
                        const struct attempt *attempt);
void settle(struct session *session);

static inline struct window window_of(const struct dossier *dossier, int32_t event)
{
    return (struct window){dossier->events[event].earliest, dossier->events[event].latest};
}

#endif

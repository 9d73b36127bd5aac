/* judge: rules x dossier -> findings. Pure: no files, no clock, no threads; allocates only in the caller's arena.
 * One frozen rulebook may be used by any number of threads, each with an arena of its own. */
#ifndef JUDGE_JUDGE_H
#define JUDGE_JUDGE_H

#include "authority/authority.h"
#include "dossier/dossier.h"
#include "rules/rules.h"

enum status { STATUS_FAULT, STATUS_DOUBT, STATUS_COMING, STATUS_UNKNOWN, STATUS_COUNT };

enum { MISSING_AGE = -2, MISSING_PARTIES = -3 };

/* A fact that the record does not hold. Of an event (index, or -1 = the case) it is a kind of event that is not there
 * and not excluded, an attribute of that event, or its day; or it is how old a party is, or who
 * the parties are. */
struct missing_fact {
    int32_t event; /* index in the dossier, -1 = the case as a whole; with MISSING_AGE a party's */
    int32_t kind;  /* KIND_..., MISSING_AGE, MISSING_PARTIES, -1 when it is none of them */
    int32_t
        attribute; /* ATTRIBUTE_..., -1 when it is not an attribute; both -1 = the day of the event */
};

/* One computation of the last day under one act. */
struct reading {
    const struct rule
        *rule; /* the rule whose sources count (under a transition: the new act's rule) */
    const struct clock *clock;
    int32_t start_event; /* event the time is counted from, -1 = none */
    struct due due; /* nominal and latest; start DAY_NONE when the start day is not one known day */
    int32_t extension; /* event whose "until" replaced the limit, -1 = none */
    bool late;         /* the limit was certainly passed under this reading */
};

/* Of a finding about who decided: what was held against what. */
struct decider_view {
    int32_t type; /* of the catalogue; -1 = no type is known for such an event */
    const struct decision_type *decision; /* the same; NULL */
    const struct ceiling_span *span;      /* the version of the law that counts; NULL */
    int32_t role;                         /* ENUM_ROLE of who decided, -1 unknown */
    bool by_register;                     /* answer is set */
    struct authority answer;              /* of the register */
};

enum { FINDING_READINGS = 2, FINDING_MISSING = 4, FINDING_FACTS = 6 };

struct finding {
    const struct rule *rule;
    enum status status;
    enum verdict
        verdict; /* breaks, doubt, unknown or runs: what was found before the rule's strength was weighed */
    bool
        reading_differs; /* doubt because two readings of the law give different answers (a New Year's clock or a
                             limit that may or may not move) */
    int32_t event; /* the event that starts the duty, or for a wrong act the act */
    int32_t act;   /* the late or wrong act, -1 = none seen */
    int32_t
        party; /* the person that it is about, index in the dossier; -1 = nobody in particular */
    int32_t
        date; /* fault/doubt: first day it is certain; coming: legal latest day; DAY_NONE when no day is known */
    struct reading readings[FINDING_READINGS];
    size_t reading_count;
    struct missing_fact missing[FINDING_MISSING];
    size_t missing_count;
    int32_t facts
        [FINDING_FACTS]; /* events used, each once; the first is the one that started the duty */
    size_t fact_count;
    const struct decider_view *decider; /* NULL when the rule is not about who decided */
};

/* A fault or a doubt; of the others the limit has not passed, or a fact is missing. */
static inline bool finding_is_broken(const struct finding *finding)
{
    return finding->status == STATUS_FAULT || finding->status == STATUS_DOUBT;
}

/* What one trial (a rule x the event that starts it x a person) came to, whether or not it became a finding. */
struct trial_outcome {
    const struct rule *rule;
    int32_t event, party;
    enum verdict verdict;
    bool undeclared; /* unknown only because the record does not say that it is complete there */
    struct missing_fact missing; /* the first one of an unknown */
    int32_t shown; /* of one that holds: the event that shows it, -1 = none does by itself */
};

struct findings {
    struct finding *items;
    size_t count;
    size_t checked; /* duties that were tried on this case (a rule x its triggering event) */
    size_t held;    /* of those: certainly kept */
    struct trial_outcome *outcomes; /* judge_every_outcome only: in the order they were tried */
    size_t outcome_count;
};

/* Judges one placed dossier (dossier_place has run). Findings come ordered by event, those of one event as they were
 * found. Memory is the arena's. */
void judge_dossier(const struct rulebook *book, const struct dossier *dossier, struct arena *arena,
                   struct findings *findings_out);

/* The same with a register: who decided is held against posts, appointments, orders and meetings of the day, and
 * what is due at the board's next meeting against its calendar. A party is the person of the register with the same
 * key. */
void judge_with_register(const struct rulebook *book, const struct authority_book *authority,
                         const struct dossier *dossier, struct arena *arena,
                         struct findings *findings_out);

/* The same, and the outcome of every trial is listed. */
void judge_every_outcome(const struct rulebook *book, const struct authority_book *authority,
                         const struct dossier *dossier, struct arena *arena,
                         struct findings *findings_out);

/* The decision of the catalogue that the event of a placed dossier certainly is; -1 = none, or nothing says which. */
int32_t judge_decision_type(const struct rulebook *book, const struct dossier *dossier,
                            int32_t event);

/* Who decided, held against the register of the event's day, whether or not anything is wrong with it: the event
 * of a placed dossier is certainly a decision of the catalogue. false when the register says nothing of it. */
bool judge_decider(const struct rulebook *book, const struct authority_book *authority,
                   const struct dossier *dossier, struct arena *arena, int32_t event,
                   struct decider_view *view_out);

/* Tries every example of every rule and clock. Adds a line for each one that fails (file:line: expected, got) to
 * report_out. true when all passed. */
bool judge_check_examples(const struct rulebook *book, struct builder *report_out,
                          size_t *passed_out, size_t *failed_out);

const char *status_name(enum status status); /* "fault" "doubt" "coming" "unknown" */

#endif

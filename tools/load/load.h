/* load: made-up cases whose findings are known beforehand. What the files of tools/load share.
 * Knows nothing of the program that is tried: days, holidays and limits are reckoned here once
 * more, from the statutes alone. */
#ifndef LOAD_H
#define LOAD_H

#include "kinds.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/* chance.c: the same seed gives the same load on every machine. */
struct chance {
    uint64_t state;
};
struct chance chance_of_seed(uint64_t seed);
int chance_below(struct chance *chance, int limit);
int chance_between(struct chance *chance, int first, int last); /* both inclusive */
bool chance_percent(struct chance *chance, int percent);

/* day.c: days are counted from 1 January 1900. */
enum moves { STAYS, MOVES, PERHAPS };
struct limit {
    int nominal, latest;
    enum moves moves;
};
int day_of(int year, int month, int day);
int day_of_digits(int digits); /* 20260131 */
void day_parts(int day, int *year_out, int *month_out, int *day_out);
int day_plus(int day, int months, int days);
bool day_is_free(int day); /* not a weekday in the sense of lag 1930:173 2 § */
struct limit limit_after(int start, int months, int days, enum moves moves);

struct window {
    int first, last;
};

enum domain { SOL_CHILD, LVU, LVM, BISTAND, FAMILY_LAW };

enum written { WRITTEN_DAY, WRITTEN_MONTH, WRITTEN_LIMITS, WRITTEN_AFTER, WRITTEN_NOT };

enum { EVENTS = 96, SCENES = 3, FOUND = 64, ATTRIBUTE_BYTES = 224, NONE = -1, NEVER = 1 << 30 };

struct event {
    enum kind kind;
    int day;          /* the day it happened; gives the order of the list */
    struct window on; /* the days on which it can have happened, by what is written */
    enum written written;
    int origin, distance; /* WRITTEN_AFTER: days after another event */
    int minute;           /* NONE */
    int child;            /* 0 = all */
    int concerns;         /* NONE, or an event */
    int until;            /* of an extension: its new last day; 0 = not written */
    int valid_until;      /* of a decision: the last day it names itself; 0 = none */
    int tag;              /* sets apart reviews of different matters */
    bool says_assessed;   /* it is on record what it assessed, and nothing else */
    uint64_t complete;
    int index; /* in the list */
    char attributes[ATTRIBUTE_BYTES];
};

/* What becomes of a duty. HELD is no finding. */
enum outcome { HELD, FAULT, DOUBT, COMING, UNKNOWN, OUTCOMES };

extern const char *const code_names[CODES];

struct found {
    enum code code;
    int slot;
    enum outcome outcome;
};

/* How a duty shall end. */
enum wish {
    WISH_KEPT,
    WISH_EDGE,
    WISH_BETWEEN,
    WISH_DAY_AFTER,
    WISH_LATE,
    WISH_NEVER,
    WISH_RUNNING,
    WISH_UNSAID,
    WISH_UNDATED
};

struct made;
struct scene {
    const struct scene_kind *kind;
    const void *row; /* of the scene's own table */
    int child;
    enum wish wish;
    int slots[18]; /* by the scene's own names; NONE = not there */
    int choice;    /* what else the scene has to remember */
};

struct scene_kind {
    enum domain domain;
    int weight;
    void (*make)(struct made *made, struct scene *scene);
    void (*expect)(struct made *made, const struct scene *scene);
    const void *row;
};

struct made {
    long number;
    struct chance chance;
    enum domain domain;
    int children;
    struct scene scenes[SCENES];
    int scene_count;
    struct event events[EVENTS];
    int count;
    int order[EVENTS]; /* slots in list order */
    int as_of;
    bool as_of_written, all_complete, investigates;
    uint64_t complete;
    struct found found[FOUND];
    int found_count;
};

/* made.c */
int add_event(struct made *made, const struct scene *scene, enum kind kind, int day);
void say(struct made *made, int slot, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
struct window when(const struct made *made, int slot);
int add_act(struct made *made, struct scene *scene, enum kind kind, int start, struct limit limit);
void judge_from(struct made *made, int day); /* the case is judged on this day or later */
void judge_by_wish(struct made *made, const struct scene *scene, int start, struct limit limit);
void complete_by_wish(struct made *made, const struct scene *scene, int slot, uint64_t kinds);
void set_in_order(struct made *made);
enum wish any_wish(struct chance *chance);

/* outcome.c: what the statutes make of known days. */
enum grade { IN_TIME, BY_MOVING, LATE, PAST_NOMINAL, MIXED };
enum grade grade_of(struct window act, struct limit limit);
enum outcome by_act(enum grade grade);
enum outcome by_silence(const struct made *made, struct limit limit, bool known);
enum outcome either_law(enum outcome old, enum outcome new);
enum outcome at_most(enum outcome outcome, bool may_be_fault);
bool is_known(const struct made *made, uint64_t kinds, int slot, int other);
enum outcome stronger(enum outcome one, enum outcome other);

/* A limit that a decision may put off. */
struct prolonged {
    int slot, act; /* where it starts; what keeps it, or NONE */
    struct limit limit;
    int extensions[2];  /* NONE = not there */
    uint64_t act_kinds; /* of what could keep it */
    enum kind extension_kind;
};
struct limit prolonged_limit(const struct made *made, const struct prolonged *prolonged,
                             bool *open_out);
enum outcome prolonged_outcome(const struct made *made, const struct prolonged *prolonged);
void expect(struct made *made, enum code code, int slot, enum outcome outcome);

/* course.c: duties that come back. */
struct course {
    enum code code;
    int slot, start;
    int reviews[EVENTS];  /* slots: certain ones in order of days, then the others */
    bool perhaps[EVENTS]; /* by the same index: the record does not say whether it is one */
    int certain_count, review_count;
    struct window stop; /* NEVER when there is none */
    int own_end;        /* a day that the decision itself names, or NEVER */
    int months, again_months, days;
    enum moves moves;
    bool known;
    int tag; /* of its reviews */
    uint64_t
        silent; /* kinds of another tag that may be reviews, too, unless they say otherwise */
    int fault_until; /* a period that begins later gives a doubt at most */
    int care_started; /* over New Year 2027: NONE = counted as before; 0 = not recorded; else the day */
};
void course_reviews(const struct made *made, const struct scene *scene, struct course *course,
                    uint64_t kinds);
void expect_course(struct made *made, const struct course *course);

/* What a scene with reviews is made of: the words that are written of each. */
struct review_words {
    enum kind kind;
    const char *words;
};
int add_reviews(struct made *made, struct scene *scene, int start, int months, int again_months,
                const struct review_words words[3]);

/* report.c: also for reports inside other scenes. The decision is that to open or not, or NONE. */
void expect_protection(struct made *made, int report, int assessed);
void expect_preliminary(struct made *made, int report, int decision, int extension);
int add_assessment(struct made *made, struct scene *scene, int report);

/* court_expect.c: what must have come in to the court, and when. NONE = not in the record. */
struct submission {
    int decision, sent, receipt, ruling;
    int days;
    enum code code;
    int fault_until;
};
struct application {
    int start, sent, receipt, refused,
        lifted; /* refused: the court's no to care; lifted: the end of the custody */
    int days;
    enum code code;
    uint64_t known; /* complete kinds that exclude an unseen application */
    int fault_until;
    int care_started; /* over New Year 2027; NEVER = counted from the same start under both acts */
};
void expect_submission(struct made *made, const struct submission *submission);
void expect_application(struct made *made, const struct application *application);

/* the scenes */
extern const struct scene_kind report_scenes[], investigation_scenes[], placement_scenes[],
    court_scenes[], single_scenes[], review_scenes[], care_scenes[];

/* writing.c, totals.c */
long write_case(struct made *made, FILE *file); /* bytes written */
struct totals {
    long cases, events, bytes, findings;
    long outcomes[CODES][OUTCOMES];
    uint64_t sum;
};
void totals_add(struct totals *totals, struct made *made, FILE *expected);
void totals_show(const struct totals *totals, FILE *file);
void case_name(const struct made *made, char *name_out, size_t size);

#endif

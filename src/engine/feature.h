/* feature: how a feature describes itself to the engine, in six nouns. A **fact** is a word of the vocabulary and
 * a **rule** a sentence of the law: both are data of their own. What a feature adds stands here: an **action**
 * (what a person does; it proposes one event), an **event** (the only thing ever written), a **projection** (event
 * to rows) and a **view** (a question). A feature is constant tables of these; it knows no screen, no other
 * process and no key. */
#ifndef ENGINE_FEATURE_H
#define ENGINE_FEATURE_H

#include "happening.h"

/* One kind of event. Its first field is the key of the thing whose stream it stands in. */
struct event_kind {
    const char *name;  /* as the ledger has it */
    const char *thing; /* "person", "case" */
    const char *class; /* who may read it: a name of the ledger */
    const struct input *fields;
    size_t field_count;
    const char *table; /* of the register: its fields are the columns of a row; NULL = none */
    size_t names;      /* so many of the first fields name the row, or what it tells of */
    void (*fold)(struct fold *fold,
                 const struct happened *happened); /* more than that; NULL = nothing */
    void (*guards)(struct fold *fold,
                   const struct happened *happened); /* of a case: fold_guard, or not; NULL = not */
    const char *state; /* the thing is then in it; NULL = in the one it was in */
};

/* How a decision of a case is put to the judge before it is written. */
enum judged {
    JUDGED_NOT,
    JUDGED_FACT,   /* the event is a fact: judged and marked, never refused */
    JUDGED_DECIDE, /* the event is a decision that is about to be taken: gates count */
    JUDGED_ALL /* the event tells what the judge says of all that was recorded: inputs from, to, as_of, decision; its
                  findings and decisions are the verdict, how many they are is the object */
};

struct action {
    const char *name; /* its sentence has the key "action.<name>" */
    const struct event_kind *event;
    const struct input
        *inputs; /* NULL = the fields of the event; else those of the same name are its fields */
    size_t input_count;
    bool begins;           /* the thing must not be there yet; else it must be */
    bool joins;            /* with begins: it may be there already */
    const char *from;      /* states in which it may be done, "|" between; NULL = in any */
    const char *otherwise; /* the sentence when the thing is in another; NULL = which they are */
    bool again;            /* said once more in the same words it is no new event */
    enum judged
        judged; /* the field "object" is then made of kind or decision, date, time, by and fact */
    const struct statement *
        among; /* NULL, or: takes inputs by name. Of JUDGED_ALL it gives the keys of the cases that are judged; else
                  a row, or what is told of is not there */
    /* NULL, or: takes inputs by name, gives place text, key text: each row names an input and a sentence that says
     * what is lacking before it may be done. */
    const struct statement *lacks;
    const char
        *tells; /* of a judged event: the kind that its object is of, when no input says it; NULL */
    bool answers; /* the inputs event and code name a finding that the case has */
    /* The rows that the thing was last given (INPUT_ROWS) are analysed for a year from the input valid_from, or else
     * analysed; the fields faults, doubts, changes and draft_hash are made of that. */
    bool analyses;
};

/* What a projection writes with: inside the writer's transaction. */
struct projecting {
    struct store *store;
    struct arena *arena;
};

/* What makes rows of one kind of event; of the others rows_make makes none. */
struct row_maker {
    const struct event_kind *kind;
    struct fault *(*make)(struct projecting *projecting, const struct happened *happened);
};
struct fault *rows_make(const struct row_maker *makers, size_t count, struct projecting *projecting,
                        const struct happened *happened) MUST_USE;

/* Rows made of events. Tables carry the version in their names: a new version is a new name and a new step. */
struct projection {
    const char *name; /* with its version: "people_1" */
    struct fault *(*apply)(struct projecting *projecting, const struct happened *happened);
};

/* The same question by another way, when that filter is said: through an index that begins with it. It takes and gives
 * what the statement of the view does. */
struct view_way {
    const char *when;
    const struct statement *statement;
};

/* A question. Each filter is a parameter of the statement, in order: a text, or null when it is not asked. Its rows
 * stand in an order that an index gives, if they may be many: whoever wants the first is not to wait for the last. */
struct view {
    const char *name; /* its title has the key "view.<name>" */
    const struct input *filters;
    size_t filter_count;
    const struct statement
        *statement;              /* its columns are those of the answer; labels "column.<name>" */
    bool personal;               /* reading it is logged before it is answered */
    const struct view_way *ways; /* the first that fits; ends with NULL; NULL = none */
    /* NULL, or: the same of some cases alone, in the same order. It takes their keys first, as a JSON list. A filter
     * that names a case is then no parameter of either: it asks for some cases, of which there is one. */
    const struct statement *of_cases;
    bool
        limits; /* its last parameter is what law and register say of limits (engine/limits.h): from
                       the filter "from" on, where there is one */
    /* Each row is a decision that waits: what its columns case_key, decision, decider, date and facts say is put to
     * the judge, who makes a row of each thing that he has to say of it, in part, verdict, what and due. */
    bool waits;
};

/* Each list ends with NULL. */
struct feature {
    const char *name;
    const struct step *tables;
    const struct step *const *later; /* what the tables have got since, by number; NULL */
    const struct script
        *clear; /* takes away all rows of these tables: as many as there are tables */
    const struct event_kind *const *events;
    const struct action *const *actions;
    const struct projection *projection;
    const struct view *const *views;
    const struct view *first; /* of a case: what is to be read before a decision in it; NULL */
    const struct statement *
        gates; /* NULL, or: takes rule text, gives mode text: what a broken rule does to a decision */
};

#endif

/* engine: the only place that judges and appends. Actions come in as words, become events in the ledger, rows and
 * a fold that is judged; views answer. Must know no subject (features do) and no screen (faces do). What is
 * refused is plain data, with places and sentences; what fails is a fault. One engine belongs to one thread at a
 * time; for many there is crew.h. */
#ifndef ENGINE_ENGINE_H
#define ENGINE_ENGINE_H

#include "crew.h"
#include "drafts.h"
#include "feature.h"
#include "once.h"

#include "formats/formats.h"
#include "judge/judge.h"
#include "ledger/ledger.h"

struct engine;

struct engine_setup {
    const char *path;                      /* of the database */
    const struct feature *const *features; /* lowest first, NULL at the end */
    const struct rulebook *rules;          /* must live as long as the engine */
    struct digest policy;                  /* the hash of all its files */
};

/* Where such a ledger stands: with the tables of the engine and of the features. */
struct ledger_ground engine_ground(struct arena *arena, const struct feature *const *features);

/* A new database: engine_ground and ledger_make; this opens one that is there, for writing. Rows of a projection
 * that is new are filled before it answers. */
struct fault *engine_open(struct arena *arena, const struct engine_setup *setup,
                          struct engine **engine_out) MUST_USE;
void engine_close(struct engine *engine); /* NULL is accepted */

/* The ledger below, for proofs and checkpoints. */
struct ledger *engine_ledger(struct engine *engine);

/* NULL when there is none of the name. The log of reads is a view beside those of the features. */
const struct action *feature_action(const struct feature *const *features, struct text name);
const struct view *feature_view(const struct feature *const *features, struct text name);
const struct action *engine_action(const struct engine *engine, struct text name);
const struct view *engine_view(const struct engine *engine, struct text name);
const struct feature *const *engine_features(const struct engine *engine);

/* What the action asks for: its own inputs, or the fields of its event. */
const struct input *action_inputs(const struct action *action, size_t *count_out);

/* A word that somebody has given for an input. */
struct given {
    struct text name, value;
};

/* One thing that is to be done. */
struct deed {
    const struct action *action;
    const struct given *given;
    size_t given_count;
    struct text actor;    /* the key of a person; size 0 = whoever keeps the ledger */
    struct text operator; /* who ran the program: recorded apart */
    int64_t seen;         /* how many events the thing had when it was looked at; -1 = not said */
    const struct leaf_id
        *draft;       /* the actor's, which goes when it is done or repeated; NULL = none */
    struct text once; /* what the actor calls it (once.h); size 0 = nothing */
};

enum deed_end {
    DEED_DONE,
    DEED_REPEATED, /* the same words were there already: nothing new */
    DEED_UNUSABLE, /* problems say what and where */
    DEED_MOVED,    /* somebody was before: `moved` says how many events the thing has now */
    DEED_STOPPED,  /* a gate of the municipality's own holds the decision up; proposal says why */
    DEED_REFUSED,  /* the ledger said no */
    DEED_USED      /* the actor has done something else under that name (once.h) */
};

struct deed_answer {
    enum deed_end end;
    uint64_t entry;   /* of DEED_DONE */
    bool is_replayed; /* of DEED_DONE, DEED_REPEATED: it was done under that name before (once.h) */
    bool changes;     /* of DEED_DONE: the same was told before, in other words */
    uint64_t moved;   /* how many events the thing has */
    const struct problem *problems; /* place: the name of the input */
    size_t problem_count;
    const struct proposal *proposal; /* of a judged one; NULL */
    size_t faults, doubts;           /* of the findings that it brought */
    struct text verdict;             /* they, as JSON Lines (formats/findings_json.h) */
    struct ledger_answer ledger;
};

/* Each deed is done whole or not at all, in order, each as if it were alone; all are durable when this answers. A
 * fault means that none is done. */
struct fault *engine_perform(struct engine *engine, struct arena *arena, const struct deed *deeds,
                             size_t count, struct deed_answer *answers) MUST_USE;

/* The same, and then all of it is undone: what engine_perform would answer. */
struct fault *engine_try(struct engine *engine, struct arena *arena, const struct deed *deeds,
                         size_t count, struct deed_answer *answers) MUST_USE;

/* The same question without doing anything: input, moved and the proposal. */
struct fault *engine_consider(struct engine *engine, struct arena *arena, const struct deed *deed,
                              struct deed_answer *answer_out) MUST_USE;

/* The case as a line of case-timeline/1; size 0 = there is no such case, or nothing has happened in it. Its events
 * stand in the order of time: number_at has the number of each, by which it is corrected. */
struct fault *engine_case(struct engine *engine, struct arena *arena, struct text key,
                          struct text *line_out, const int32_t **number_at_out) MUST_USE;

/* Every case as such a line, in the order in which they began; the line lives until the callback returns. */
typedef struct fault *engine_each(void *context, struct arena *arena, struct text line);
struct fault *engine_cases(struct engine *engine, struct arena *arena, engine_each *each,
                           void *context) MUST_USE;

/* The register as it is now, frozen for the judge; lives until something in it is changed. */
struct fault *engine_people(struct engine *engine, struct arena *arena,
                            const struct authority_book **authority_out) MUST_USE;

/* The same for the judge: NULL when the register is empty, since then a case's own order and people are what
 * counts. */
const struct authority_book *people_for_judge(const struct authority_book *authority);

/* The register as files of docs/register.md. */
struct fault *engine_register(struct engine *engine, struct arena *arena,
                              const struct register_file **files_out, size_t *count_out) MUST_USE;

/* What a view answers: cells row by row, as many as there are columns; a null is {NULL, 0}. */
struct answered {
    const struct view *view;
    struct text *cells;
    size_t row_count;
    bool more;                      /* there are rows that were not read: so many were not wanted */
    const struct problem *problems; /* of the filters; then there are no rows */
    size_t problem_count;
};
/* Who asks, and in which language. Of a personal view the read is noted, durably, before anything is answered; else
 * nothing is. */
struct reader {
    struct text person, operator;
    enum language language;
};
/* Notes a read of something that is no view. */
struct fault *engine_note(struct engine *engine, struct arena *arena, const char *what,
                          const struct reader *reader) MUST_USE;

struct fault *engine_ask(struct engine *engine, struct arena *arena, const struct view *view,
                         const struct given *given, size_t given_count, const struct reader *reader,
                         struct answered *answered_out) MUST_USE;

/* The units of all that has been told of a thing, also of those that are erased or held; found false = there is no
 * such thing, or what began it is erased. */
struct fault *engine_units(struct engine *engine, struct arena *arena, struct text kind,
                           struct text key, struct ledger_unit **units_out, size_t *count_out,
                           bool *found_out) MUST_USE;

/* ledger_erase, and with it all rows, which are then made anew of what is left, and drafts about the things whose
 * units they are: nothing of what was erased stands in any, unless the answer says that it lingers. If it is
 * stopped on the way, it is erased whole or not at all, and the next engine_open goes on with the rows. */
struct erased {
    struct ledger_answer ledger;
    size_t drafts; /* so many were about it */
};
struct fault *engine_erase(struct engine *engine, struct arena *arena, const struct leaf_id *units,
                           size_t count, struct text ground, struct text decision,
                           struct erased *erased_out) MUST_USE;

/* Makes all rows anew beside the live ones, from the entries alone, and holds them against each other; the first
 * line that differs, or size 0. */
struct fault *engine_compare(struct engine *engine, struct arena *arena,
                             struct text *difference_out) MUST_USE;

#endif

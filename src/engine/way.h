/* way: one deed on its way into the ledger. Inside the room. */
#ifndef ENGINE_WAY_H
#define ENGINE_WAY_H

#include "fold.h"

/* What the judge says of a deed: the object of its event, and the findings that it brings. */
struct weighed {
    const struct proposal *proposal; /* of a decision that is about to be taken; else NULL */
    struct text object, verdict;
    size_t faults, doubts;
};

/* A field of the event that nobody has said: the engine has made it. */
struct made {
    const char *name;
    struct text value;
};
enum { MADE_MOST = 4 };

enum { WAY_PARTS = 3 };

/* One deed on its way. */
struct way {
    struct engine *engine;
    struct arena *arena;
    const struct deed *deed;
    struct deed_answer *answer;
    struct inputs inputs;
    struct said *said, *fields;
    size_t said_count;
    struct thing thing;
    uint64_t place; /* how many events the thing has */
    struct ledger_actor actor;
    struct fold fold; /* of a case: all that it has been told */
    struct folded_case folded;
    struct weighed weighed;
    const struct judged_case *after; /* the case when it is done; NULL = not judged */
    struct made made[MADE_MOST];
    size_t made_count;
    struct text body; /* what the event will say */
    /* Of a deed in a case that was judged by a reader, in the order of its parts: as long as the case has no more
     * events, no more units either. */
    struct leaf_id units[WAY_PARTS];
    size_t unit_count;
};

/* How it ends; true when it goes on. */
bool way_ends(struct way *way, enum deed_end end);

/* Is it done in a case? */
bool way_is_of_case(const struct way *way);

/* What was given for an input; count 0 = nothing. */
struct said way_said(const struct way *way, const char *name);

/* weigh.c: the object of a judged deed; of a decision about to be taken also what the judge says of it. */
struct fault *weigh(struct way *way) MUST_USE;

/* weigh_fact.c: the case with what is about to be recorded: it must be one that can be read; with judges, which
 * findings are new in it. */
struct fault *weigh_fact(struct way *way, bool judges) MUST_USE;

/* A finding more: counted, and a line of the verdict. */
void way_finds(struct way *way, struct builder *verdict, const struct dossier *dossier,
               const struct finding *finding);

/* control.c: all that has been recorded, judged: the object and the verdict of the event. */
struct fault *control_all(struct way *way) MUST_USE;

/* among.c: what the action is about must be there, and nothing may be lacking before it is done; of a deed that judges
 * all, the cases that are. */
struct fault *among_judge(struct way *way) MUST_USE;
struct fault *among_lacks(struct way *way) MUST_USE;
struct fault *among_streams(const struct way *way, struct leaf_id **streams_out,
                            size_t *count_out) MUST_USE;

/* once.c: was it done under the name that its actor gives it? Then the answer says so, and it goes no further. What is
 * answered is kept under that name, in the transaction of the deed. */
struct fault *once_look(struct way *way, bool *is_known_out) MUST_USE;
struct fault *once_put_answer(struct way *way) MUST_USE;
/* done is zeroed before. */
struct fault *once_read(struct engine *engine, struct arena *arena, struct text person,
                        struct text name, struct done_once *done) MUST_USE;

/* All that can be known without writing. */
struct fault *way_prepare(struct way *way, bool *goes_on) MUST_USE;

/* input_rows.c: rows of the register among what was said. */
struct fault *way_judge_rows(struct way *way) MUST_USE;

/* The register as it would be with these rows in place of those of their kind; each row that it would leave out is a
 * problem. `said` are the answers that the rows were given among, the key first. */
struct fault *way_read_rows(struct way *way, const struct said *said, size_t said_count,
                            const struct said *rows, struct register_rows *read_out) MUST_USE;

/* analyse.c: what is wrong with the rows that the thing was last given, counted. */
struct fault *way_analyse(struct way *way) MUST_USE;

/* answers.c: of an answer to a finding: the case must have it; one that no event has brought comes with the answer. */
struct fault *way_judge_answer(struct way *way) MUST_USE;

/* guard.c: nothing that is told of a case with a protected identity may say who somebody is. */
struct fault *way_guard(struct way *way) MUST_USE;

/* way_parts.c: the parts of the entry, those that say something; the units that they are sealed in, known or looked
 * up. A reader notes them with the way of a deed in a case. */
size_t way_parts(const struct way *way, struct ledger_part parts[WAY_PARTS]);
struct fault *way_find_units(struct way *way, struct ledger_part *parts, size_t count) MUST_USE;
struct fault *way_note_units(struct way *way) MUST_USE;

/* again.c: all that the thing has been told; nothing when it is not there yet. Whether the same was said before. */
struct fault *way_told(struct way *way, struct fold *fold_out) MUST_USE;
struct fault *way_repeats(struct way *way, bool *repeated_out) MUST_USE;

#endif

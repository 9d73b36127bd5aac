/* part: what the files of the engine share. Inside the room. */
#ifndef ENGINE_PART_H
#define ENGINE_PART_H

#include "engine.h"

#define CLASS_VERDICT "verdict"
#define CLASS_OPERATOR "operator"
#define THING_CASE "case"
#define THING_PERSON "person"

/* So many entries stood there when what many are judged by had moved last: the register, things that are no cases,
 * everything. What was judged of a ledger that had as many is of what is there now. */
struct moved {
    uint64_t people, others, all;
};

/* Every entry is asked about by the name of its kind. */
struct named_kinds {
    const struct named_kind {
        struct text name;
        const struct event_kind *kind;
    } * items;
    size_t count;
};

struct engine {
    struct arena *arena; /* lives as long as the engine */
    const char *path;
    const struct feature *const *features;
    struct named_kinds kinds; /* of the features */
    const struct rulebook *rules;
    struct digest policy;
    struct ledger_ground ground;
    struct ledger *ledger;
    struct store *store;
    struct arena *people; /* of the register as it is; NULL = to be read again */
    const struct authority_book *authority;
    uint64_t people_at;       /* how many entries it was read of, of a reader */
    struct kept_fold **folds; /* of cases that were asked about lately; NULL until then */
    size_t fold_room, fold_bytes, fold_most, fold_turn; /* places; bytes held, and at most */
    bool deadlines_stale; /* the register has changed since they were filled */
    struct engine *reads; /* the log of reads; NULL = not opened yet */
    struct moved moved;   /* of a writer: by what it has done since it was opened */
    bool is_reader;
    uint64_t size, looked; /* of a reader: entries of its snapshot, and of the one before */
    struct noted *noted;   /* what is being judged of; NULL = nobody wants to know */
};

static inline struct text id_text(const struct leaf_id *id)
{
    return (struct text){(const char *)id->bytes, sizeof id->bytes};
}

struct leaf_id id_of(struct text bytes);

/* open.c: an engine that only reads what another has open for writing; keys are the other's, NULL = parts stay
 * sealed. */
struct fault *engine_open_reader(struct arena *arena, const struct engine_setup *setup,
                                 struct keyholder *keys, struct engine **engine_out) MUST_USE;

/* The tables whose rows are made of entries; engine_ground has drafts beside. */
struct ledger_ground engine_rows_ground(struct arena *arena, const struct feature *const *features);

/* names.c: by name through all features; NULL when there is none. */
const struct event_kind *event_find(const struct engine *engine, struct text name);
struct named_kinds named_kinds_of(struct arena *arena, const struct feature *const *features);
const struct input *input_find(const struct input *inputs, size_t count, struct text name);

/* fold.c: do its events add to the register? */
bool kind_has_rows(const struct event_kind *kind);

/* thing.c */
struct thing {
    bool found;
    struct leaf_id stream;
    uint64_t begun;
    struct text state;
};
struct fault *thing_get(struct store *store, struct arena *arena, struct text kind, struct text key,
                        struct thing *thing_out) MUST_USE;
/* The unit of erasure of a class in a stream: the one it has, or a new one. */
struct fault *thing_unit(struct store *store, struct arena *arena, const struct leaf_id *stream,
                         struct text class, struct leaf_id *unit_out) MUST_USE;
/* The engine's own rows of an event: the thing that it begins, the units of its parts. */
struct thing_units;
struct fault *thing_apply(struct store *store, struct arena *arena, const struct leaf *leaf,
                          const struct happened *happened, struct thing_units *units) MUST_USE;
/* Which units of which streams have lately got their rows: they are not put once more. NULL = it is not remembered. */
enum { THING_UNITS = 4096 };
struct thing_units {
    struct {
        struct leaf_id stream, unit;
    } lately[THING_UNITS];
};

/* body.c: what was said as the text of a part, and back. */
struct text body_write(struct arena *arena, const struct said *said, size_t count);
/* false when it is no such body: somebody else wrote it. Texts are the arena's. */
bool body_read(struct arena *arena, const struct event_kind *kind, struct text body,
               struct happened *happened);

/* input.c: what was given, held against a table. said_out has room for count. false with problems. */
struct inputs {
    struct arena *arena;
    struct store *store;
    const struct rulebook *rules;
    struct problem *problems;
    size_t problem_count, problem_room;
};
struct fault *inputs_read(struct inputs *inputs, const struct input *table, size_t count,
                          const struct given *given, size_t given_count,
                          struct said *said_out) MUST_USE;
void inputs_refuse(struct inputs *inputs, const char *key, const struct input *input,
                   struct text word, struct text remedy);
void inputs_add(struct inputs *inputs, struct problem problem);
/* A word that is no decision, with the one that may have been meant. */
void inputs_refuse_decision(struct inputs *inputs, const struct input *input, struct text word);
/* input_form.c: NULL, or the key of the problem with a word of that type. */
const char *input_form(const struct input *input, struct text word);
bool word_among(const char *words, struct text word); /* words with "|" between */

/* happened.c: entries with what features are told of them; of a stream, without verdicts. */
struct fault *happened_in_range(struct engine *engine, struct arena *arena, uint64_t first,
                                uint64_t end, struct ledger_told **told_out,
                                size_t *count_out) MUST_USE;
struct fault *happened_in_stream(struct engine *engine, struct arena *arena,
                                 const struct leaf_id *stream, uint64_t from, size_t most,
                                 struct ledger_told **told_out, size_t *count_out) MUST_USE;
/* What the judge has said of the first so many events of a stream, in their order: findings as JSON Lines. */
struct fault *happened_verdicts(struct engine *engine, struct arena *arena,
                                const struct leaf_id *stream, uint64_t size,
                                struct text *lines_out) MUST_USE;
/* One of them as features see it; false when it is not theirs, or erased. */
bool happened_read(const struct engine *engine, struct arena *arena, const struct ledger_told *told,
                   struct happened *happened_out);
/* The same, as long as the arena lives, whatever becomes of the entry; without its verdict, as of a stream. */
bool happened_keep(const struct engine *engine, struct arena *arena, const struct ledger_told *told,
                   struct happened *happened_out);

/* project.c: all projections of one event; what is missing of each is filled when the engine is opened. */
struct fault *project(const struct engine *engine, struct store *store, struct arena *arena,
                      const struct leaf *leaf, const struct happened *happened,
                      struct thing_units *units) MUST_USE;
struct fault *project_fill(struct engine *engine, struct arena *arena) MUST_USE;
/* Takes all rows away, inside a transaction; project_fill makes them anew. */
struct fault *project_clear(struct engine *engine, struct arena *arena) MUST_USE;
/* Notes that the projections have read all entries below. */
struct fault *project_note(struct engine *engine, struct store *store, struct arena *arena,
                           uint64_t next) MUST_USE;

/* deadlines.c: what runs in a case, as rows; written anew when the case has changed, or the rulebook. The case may have
 * been judged already. */
struct judged_case;
struct fault *deadlines_put(struct store *store, struct arena *arena, const struct leaf_id *stream,
                            const struct judged_case *judged) MUST_USE;
struct fault *deadlines_write(struct engine *engine, struct store *store, struct arena *arena,
                              const struct leaf_id *stream) MUST_USE;
/* All cases, in chunks, unless that was done under this rulebook and this register. */
struct fault *deadlines_fill(struct engine *engine, struct arena *arena) MUST_USE;
/* The same a chunk at a time, with others' deeds between; begins anew when the register changes meanwhile. What is
 * remembered stands in its arena. */
struct deadlines_filling {
    struct arena *arena;
    struct leaf_id *streams;
    size_t count, next;
    uint64_t people;
    bool has_begun, is_done;
};
struct fault *deadlines_fill_some(struct engine *engine, struct arena *arena,
                                  struct deadlines_filling *filling) MUST_USE;
/* Have they been written under this rulebook and this register? */
struct fault *deadlines_ready(const struct engine *engine, struct arena *arena,
                              bool *ready_out) MUST_USE;
bool deadlines_in(const struct view *view); /* does it read them? */
/* The register changes, in the writer's transaction: what runs is to be written anew. */
struct fault *deadlines_forget(struct engine *engine, struct arena *arena) MUST_USE;

/* fold.c: all streams of things of a kind, in the order in which they began. */
struct fault *thing_streams(struct engine *engine, struct arena *arena, const char *kind,
                            struct leaf_id **streams_out, size_t *count_out) MUST_USE;

/* people.c: the register is read again when it is asked for. */
void people_forget(struct engine *engine);

/* fold_kept.c: so is every case. */
void folds_forget(struct engine *engine);
/* open.c: both, since what is kept in memory may be of what was given up, or is erased. */
void engine_forget(struct engine *engine);
/* An entry more of a case that is kept: it need not be read again. */
void folds_follow(struct engine *engine, const struct ledger_told *told);

/* drafts.c: what has not been changed for so many days goes; on a reader nothing does. Is there any that must? */
struct fault *drafts_old(struct engine *engine, struct arena *arena, bool *found_out) MUST_USE;
struct fault *drafts_sweep(struct engine *engine, struct arena *arena) MUST_USE;
/* Inside a transaction: the draft that a deed came of goes with the deed; what is about a thing, or a person's own,
 * goes with it and is counted. */
struct fault *drafts_done(struct engine *engine, struct arena *arena,
                          const struct deed *deed) MUST_USE;
struct fault *drafts_erase(struct engine *engine, struct arena *arena, struct text thing,
                           struct text key, size_t *count) MUST_USE;

/* gate.c: does a gate of the municipality's own hold the decision up? */
struct fault *gate_stops(struct engine *engine, struct arena *arena,
                         const struct proposal *proposal, bool *stops_out) MUST_USE;

#endif

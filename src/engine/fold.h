/* fold: what events add up to: rows of a register, or the pieces of a case. Inside the room; features see only
 * that it is there. */
#ifndef ENGINE_FOLD_H
#define ENGINE_FOLD_H

#include "part.h"

enum { FOLD_COLUMNS = 24 };

struct fold_line {
    struct text id;
    struct text cells[FOLD_COLUMNS];
};

struct fold_table {
    struct text name;
    struct text columns[FOLD_COLUMNS];
    size_t column_count;
    struct fold_line *lines;
    size_t count, room;
};

struct fold_piece {
    struct text name, object;
};

struct fold_pieces {
    struct fold_piece *items;
    size_t count, room;
};

/* When an event happened, as far as its order among others goes. */
struct fold_stamp {
    int32_t digits; /* 20260131; 0 = no date */
    int32_t unit;   /* of the last digit that is known: 1, 100 or 10000 */
    int32_t before; /* the number of the event that it stands before, -1 = none */
};

struct fold_told {
    struct text object;
    struct fold_stamp stamp;
    struct text decider, role; /* size 0 = not said */
};

struct fold {
    struct arena *arena;
    struct fold_table *tables;
    size_t table_count, table_room;
    struct fold_pieces head, parties, order, complete;
    struct fold_told *events;
    size_t event_count, event_room;
    bool guarded;          /* fold_guard */
    bool lost;             /* an event was told anew that is not there */
    struct happened *told; /* the thing's events so far */
    size_t told_count, told_room;
};

/* A case as a line of case-timeline/1, whose events stand in the order of time: what was recorded late stands where
 * it happened. */
struct folded_case {
    struct text line;
    size_t event_count;
    int32_t *place_of;  /* by number: where the event stands in the line */
    int32_t *number_at; /* the other way round */
};
void fold_write_case(const struct fold *fold, struct folded_case *case_out);

/* The same, read and judged. */
struct judged_case {
    struct folded_case folded;
    struct dossier dossier;
    struct findings findings;
};

/* deadlines.c: in the fold's arena. A case that cannot be read has no findings; what is wrong with it is told where it
 * is recorded. */
struct fault *fold_judge(struct engine *engine, const struct fold *fold,
                         struct judged_case *judged_out) MUST_USE;

/* fold_time.c: an event of that text; number_at and place_of of all events, from their stamps. */
struct fold_told fold_read_told(struct arena *arena, struct text object);
void fold_place_events(const struct fold *fold, struct folded_case *case_out);

/* fold_refs.c: an event that names others, with other numbers for them; a word of such a fact ("3,5"); findings as
 * JSON Lines. Numbers that are not there stay as they are. */
struct text fold_move_refs(struct arena *arena, struct text object, const int32_t *to,
                           size_t count);
struct text fold_move_words(struct arena *arena, int attribute, struct text words,
                            const int32_t *to, size_t count);
struct text fold_move_findings(struct arena *arena, struct text findings, const int32_t *to,
                               size_t count);

/* The rows as files of docs/register.md. */
const struct register_file *fold_write_register(const struct fold *fold, size_t *count_out);

/* A row of the event's own table. */
void fold_own_row(struct fold *fold, const struct happened *happened);

/* One event of a thing into its fold. */
void fold_one(struct fold *fold, const struct happened *happened);

/* The events of a stream from a place in it on into the fold; the place moves to the end. */
struct fault *fold_more(struct engine *engine, struct fold *fold, const struct leaf_id *stream,
                        uint64_t *next) MUST_USE;

/* All events of a case, kept between calls (fold_kept.c): a copy that may be told more. */
struct fault *fold_case(struct engine *engine, struct arena *arena, const struct leaf_id *stream,
                        struct fold *fold_out) MUST_USE;

/* All events of a stream into the fold. */
struct fault *fold_stream(struct engine *engine, struct fold *fold,
                          const struct leaf_id *stream) MUST_USE;

#endif

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

struct fold {
    struct arena *arena;
    struct fold_table *tables;
    size_t table_count, table_room;
    struct fold_pieces head, parties, events, complete;
    struct happened *told; /* the thing's last event of each kind */
    size_t told_count, told_room;
};

/* The case as a line of case-timeline/1. */
struct text fold_write_case(const struct fold *fold);

/* The rows as files of docs/register.md. */
const struct register_file *fold_write_register(const struct fold *fold, size_t *count_out);

/* A row of the event's own table. */
void fold_own_row(struct fold *fold, const struct happened *happened);

/* All events of a stream into the fold. */
struct fault *fold_stream(struct engine *engine, struct fold *fold,
                          const struct leaf_id *stream) MUST_USE;

#endif

/* filter: rows of cases and deviations that a person may not see are left out of an answer, or of a portion of one. See
 * reach.h. */
#include "reach.h"

#include <string.h>

static size_t column_of(const struct view *view, const char *name)
{
    size_t column = 0;
    while (column < view->statement->give_count &&
           strcmp(view->statement->gives[column].name, name) != 0)
        column++;
    ensure(column < view->statement->give_count);
    return column;
}

static bool holds(struct text whole, struct text piece)
{
    for (size_t at = 0; piece.size && at + piece.size <= whole.size; at++)
        if (memcmp(whole.bytes + at, piece.bytes, piece.size) == 0)
            return true;
    return false;
}

/* What somebody has read, as the log has it, tells of a guarded case when its key stands anywhere in it. */
static bool tells_of_guarded(const struct reach *reach, struct text words)
{
    for (size_t i = 0; i < reach->guarded.room; i++) {
        struct text key = reach->guarded.places[i];
        if (key.bytes && !set_has(&reach->own, key) && holds(words, key))
            return true;
    }
    return false;
}

struct columns {
    size_t count, by, reader;
    bool is_log;
};

static bool stays(const struct reach *reach, const struct columns *columns,
                  const struct text *cells)
{
    if (!columns->is_log)
        return reach_has(reach, cells[columns->by]);
    return text_equal(cells[columns->reader], reach->known->person) ||
           !tells_of_guarded(reach, cells[columns->by]);
}

bool reach_is_of(const struct answered *answered, struct text case_key)
{
    const struct right_row *row = rights_row(answered->view->name, false);
    size_t columns = answered->view->statement->give_count,
           by = column_of(answered->view, row->rows_by);
    bool is_of = row->thing == RIGHT_CASE;
    for (size_t i = 0; is_of && i < answered->row_count; i++)
        is_of = case_key.size && text_equal(answered->cells[i * columns + by], case_key);
    return is_of;
}

static void leave(const struct reach *reach, const struct columns *columns,
                  struct answered *answered)
{
    size_t kept = 0;
    for (size_t i = 0; i < answered->row_count; i++) {
        struct text *cells = answered->cells + i * columns->count;
        if (stays(reach, columns, cells))
            memmove(answered->cells + kept++ * columns->count, cells,
                    columns->count * sizeof *cells);
    }
    answered->row_count = kept;
}

/* The cases that its rows are of, as they stand in the sets. */
static const struct case_keys *cases_in(struct arena *arena, const struct reach *reach,
                                        const struct columns *columns,
                                        const struct answered *answered)
{
    struct case_keys *keys = arena_new(arena, struct case_keys);
    struct text *items = arena_new_many(arena, answered->row_count, struct text);
    for (size_t i = 0; i < answered->row_count; i++) {
        struct text key = answered->cells[i * columns->count + columns->by];
        if (key.bytes)
            key = reach_named(reach, key);
        if (key.bytes && !(keys->count && text_equal(items[keys->count - 1], key)))
            items[keys->count++] = key;
    }
    keys->items = items;
    return keys;
}

struct fault *reach_leave(const struct rights_source *source, struct arena *arena,
                          const struct reach *reach, struct answered *answered)
{
    const struct right_row *row = rights_row(answered->view->name, false);
    struct columns columns = {.count = answered->view->statement->give_count,
                              .by = column_of(answered->view, row->rows_by),
                              .is_log = strcmp(row->rows_by, "filters") == 0};
    struct reach among;
    if (columns.is_log)
        columns.reader = column_of(answered->view, "reader");
    else if (!reach_is_whole(reach)) {
        TRY(reach_among(source, arena, reach, cases_in(arena, reach, &columns, answered), &among));
#ifndef PLANTED_LEAK
        reach = &among;
#endif
    }
    leave(reach, &columns, answered);
    return NULL;
}

struct fault *rights_filter(const struct rights_source *source, struct arena *arena,
                            const struct known_person *known, struct answered *answered)
{
    struct reach reach;
    if (!rights_row(answered->view->name, false)) /* no door: nothing leaves */
        answered->row_count = 0;
    if (!answered->row_count || !reach_wanted(answered->view))
        return NULL;
    TRY(reach_read(source, arena, known, answered->view, &reach));
    return reach_leave(source, arena, &reach, answered);
}

/* filter: rows of cases that a person may not see are left out of an answer. Which cases her roles reach is asked once
 * for all rows; that it is the same as asking for each case (may.c) is tried by tests. */
#include "reach.h"

#include <string.h>

enum { CASES_NAMED_MOST = 16384 }; /* places: half of them or more are free */

static bool may(const struct reach *reach, const struct held_role *role, enum tie tie)
{
    return rights_cell(reach->row, role->role, tie);
}

/* Some role but those that are for another case. */
static bool may_own(const struct reach *reach, struct text key)
{
    for (size_t r = 0; r < reach->known->role_count; r++) {
        const struct held_role *role = &reach->known->roles[r];
        if (may(reach, role, TIE_OWN) && (!role->case_key.size || text_equal(role->case_key, key)))
            return true;
    }
    return false;
}

static bool may_by(const struct reach *reach, struct text word, enum tie tie)
{
    for (size_t r = 0; r < reach->known->role_count; r++)
        if (text_is(word, role_word(reach->known->roles[r].role)) &&
            may(reach, &reach->known->roles[r], tie))
            return true;
    return false;
}

static struct fault *read_known(const struct rights_source *source, struct arena *arena,
                                struct reach *reach)
{
    struct answered found;
    const struct given given[] = {
        {TEXT_LITERAL("person"), reach->known->person},
        {TEXT_LITERAL("day"), day_words(arena, reach->known->day)},
        {TEXT_LITERAL("since"), day_words(arena, reach->known->day - TIES_AFTER_MEETING)}};
    TRY(ties_ask(source, arena, "known-cases", given, 3, &found));
    set_init(&reach->own, arena, found.row_count);
    set_init(&reach->tied, arena, found.row_count);
    for (size_t i = 0; i < found.row_count; i++) {
        struct text key = ties_cell(&found, i, 0), tie = ties_cell(&found, i, 1),
                    role = ties_cell(&found, i, 2);
        if (text_is(tie, "own") && may_own(reach, key))
            set_add(&reach->own, key);
        if ((text_is(tie, "unit") && may_by(reach, role, TIE_UNIT)) ||
            (text_is(tie, "body") && may_by(reach, role, TIE_MEETING)))
            set_add(&reach->tied, key);
    }
    return NULL;
}

static struct fault *read_keys(const struct rights_source *source, struct arena *arena,
                               const char *view, bool is_wanted, struct set *set_out)
{
    struct answered found = {.row_count = 0};
    if (is_wanted)
        TRY(ties_ask(source, arena, view, NULL, 0, &found));
    set_init(set_out, arena, found.row_count);
    for (size_t i = 0; i < found.row_count; i++)
        set_add(set_out, ties_cell(&found, i, 0));
    return NULL;
}

static struct fault *read_reach(const struct rights_source *source, struct arena *arena,
                                struct reach *reach)
{
    bool wants_loose = false;
    for (size_t r = 0; r < reach->known->role_count; r++) {
        const struct held_role *role = &reach->known->roles[r];
        bool has_area = !role->unit.size && !role->case_key.size;
        reach->is_all = reach->is_all || (has_area && may(reach, role, TIE_AREA)) ||
                        (!role->case_key.size && may(reach, role, TIE_NONE));
        wants_loose = wants_loose || (!role->case_key.size && may(reach, role, TIE_LOOSE));
    }
    TRY(read_known(source, arena, reach));
    TRY(read_keys(source, arena, "loose-cases", wants_loose, &reach->loose));
    return read_keys(source, arena, "guarded-cases", true, &reach->guarded);
}

static bool reaches(const struct reach *reach, struct text key)
{
    if (!key.bytes || set_has(&reach->own, key)) /* about no case: it is the view's own */
        return true;
    if (set_has(&reach->guarded, key))
        return false;
    return reach->is_all || set_has(&reach->tied, key) || set_has(&reach->loose, key);
}

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
        return reaches(reach, cells[columns->by]);
    return text_equal(cells[columns->reader], reach->known->person) ||
           !tells_of_guarded(reach, cells[columns->by]);
}

/* In a view of something else than cases, whoever may open the case sees its row. */
static const struct right_row *row_of(const struct view *view)
{
    const struct right_row *row = rights_row(view->name, false);
    return row && row->thing != RIGHT_CASE ? rights_row("timeline", false) : row;
}

bool reach_wanted(const struct view *view)
{
    const struct right_row *row = rights_row(view->name, false);
    return row && row->rows_by;
}

struct fault *reach_read(const struct rights_source *source, struct arena *arena,
                         const struct known_person *known, const struct view *view,
                         struct reach *reach_out)
{
    *reach_out = (struct reach){.known = known, .row = row_of(view)};
    return read_reach(source, arena, reach_out);
}

static void add_all(struct set *all, const struct set *set)
{
    for (size_t i = 0; i < set->room; i++)
        if (set->places[i].bytes)
            set_add(all, set->places[i]);
}

const struct case_keys *reach_cases(const struct reach *reach, struct arena *arena)
{
    struct set all;
    struct case_keys *keys = arena_new(arena, struct case_keys);
    size_t room = reach->own.room + reach->tied.room + reach->loose.room;
    if (reach->is_all || room > CASES_NAMED_MOST)
        return NULL;
    set_init(&all, arena, room);
    add_all(&all, &reach->own);
    add_all(&all, &reach->tied);
    add_all(&all, &reach->loose);
    struct text *items = arena_new_many(arena, room, struct text);
    for (size_t i = 0; i < all.room; i++)
        if (all.places[i].bytes && reaches(reach, all.places[i]))
            items[keys->count++] = all.places[i];
    keys->items = items;
    return keys;
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

void reach_leave(const struct reach *reach, struct answered *answered)
{
    const struct right_row *row = rights_row(answered->view->name, false);
    struct columns columns = {.count = answered->view->statement->give_count,
                              .by = column_of(answered->view, row->rows_by),
                              .is_log = strcmp(row->rows_by, "filters") == 0};
    size_t kept = 0;
    if (columns.is_log)
        columns.reader = column_of(answered->view, "reader");
    for (size_t i = 0; i < answered->row_count; i++) {
        struct text *cells = answered->cells + i * columns.count;
        if (stays(reach, &columns, cells))
            memmove(answered->cells + kept++ * columns.count, cells, columns.count * sizeof *cells);
    }
    answered->row_count = kept;
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
    reach_leave(&reach, answered);
    return NULL;
}

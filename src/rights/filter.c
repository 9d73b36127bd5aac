/* filter: rows of cases that a person may not see are left out of an answer. Which cases her roles reach is asked once
 * for all rows; that it is the same as asking for each case (may.c) is tried by tests. */
#include "set.h"
#include "ties.h"

#include <string.h>

struct reach {
    const struct known_person *known;
    const struct right_row *row; /* by whose cells cases are judged */
    bool is_all;                 /* a role reaches every case that is not guarded */
    struct set own, tied, guarded, loose;
};

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
        {TEXT_LITERAL("day"), ties_day(arena, reach->known->day)},
        {TEXT_LITERAL("since"), ties_day(arena, reach->known->day - TIES_AFTER_MEETING)}};
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

struct fault *rights_filter(const struct rights_source *source, struct arena *arena,
                            const struct known_person *known, struct answered *answered)
{
    const struct right_row *row = rights_row(answered->view->name, false);
    size_t kept = 0, columns = answered->view->statement->give_count;
    if (!row) /* no door: nothing leaves */
        answered->row_count = 0;
    if (!answered->row_count || !row->rows_by)
        return NULL;
    /* In a view of something else than cases, whoever may open the case sees its row. */
    struct reach reach = {.known = known,
                          .row = row->thing == RIGHT_CASE ? row : rights_row("timeline", false)};
    size_t column = column_of(answered->view, row->rows_by);
    TRY(read_reach(source, arena, &reach));
    for (size_t i = 0; i < answered->row_count; i++) {
        struct text *cells = answered->cells + i * columns;
        if (!reaches(&reach, cells[column]))
            continue;
        memmove(answered->cells + kept++ * columns, cells, columns * sizeof *cells);
    }
    answered->row_count = kept;
    return NULL;
}

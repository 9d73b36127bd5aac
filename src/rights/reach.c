/* reach: which cases a person's roles reach, by a few questions for all of them. Whoever reaches more than is kept in
 * mind is asked about those that stand in the rows, a portion at a time: the work does not grow with the record. Tests
 * try that it is the same as asking for each case (may.c). See reach.h. */
#include "reach.h"
#include "table.h"

#include <string.h>

#ifdef PLANTED_FEW /* so that a test has more than can be kept in mind */
enum { KNOWN_MOST = 2, GUARDED_MOST = 1 };
#else
enum { KNOWN_MOST = 4096, GUARDED_MOST = 1024 };
#endif
#define ALL SIZE_MAX

static bool may(const struct reach *reach, const struct held_role *role, enum tie tie)
{
    return rights_cell(reach->row, role->role, tie);
}

/* Some role but those that are for another case. */
static bool may_own(const struct reach *reach, struct text key, enum tie tie)
{
    for (size_t r = 0; r < reach->known->role_count; r++) {
        const struct held_role *role = &reach->known->roles[r];
        if (may(reach, role, tie) && (!role->case_key.size || text_equal(role->case_key, key)))
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

static void take_tie(struct reach *reach, struct text key, struct text tie, struct text role)
{
    if ((text_is(tie, "own") && may_own(reach, key, TIE_OWN)) ||
        (text_is(tie, "told") && may_own(reach, key, TIE_TOLD)))
        set_add(&reach->own, key);
    if (text_is(tie, "barred"))
        set_add(&reach->barred, key);
    if ((text_is(tie, "unit") && may_by(reach, role, TIE_UNIT)) ||
        (text_is(tie, "body") && may_by(reach, role, TIE_MEETING)))
        set_add(&reach->tied, key);
    if (text_is(tie, "loose") && reach->wants_loose)
        set_add(&reach->loose, key);
    if (text_is(tie, "guarded"))
        set_add(&reach->guarded, key);
}

static struct given most_of(struct arena *arena, size_t most)
{
    struct builder number;
    builder_init(&number, arena);
    builder_add_number(&number, (int64_t)most + 1);
    return (struct given){TEXT_LITERAL("most"), builder_text(&number)};
}

static struct fault *read_known(const struct rights_source *source, struct arena *arena,
                                struct reach *reach)
{
    struct answered found;
    const struct given given[] = {
        {TEXT_LITERAL("person"), reach->known->person},
        {TEXT_LITERAL("day"), day_words(arena, reach->known->day)},
        {TEXT_LITERAL("since"), day_words(arena, reach->known->day - TIES_AFTER_MEETING)},
        most_of(arena, KNOWN_MOST)};
    TRY(ties_ask(source, arena, "known-cases", given, 4, &found));
    reach->is_known = found.row_count <= KNOWN_MOST;
    set_init(&reach->own, arena, found.row_count);
    set_init(&reach->tied, arena, found.row_count);
    set_init(&reach->barred, arena, found.row_count);
    for (size_t i = 0; i < found.row_count; i++)
        take_tie(reach, ties_cell(&found, i, 0), ties_cell(&found, i, 1), ties_cell(&found, i, 2));
    return NULL;
}

/* All that have the mark, unless they are more. */
static struct fault *read_marked(const struct rights_source *source, struct arena *arena,
                                 const char *view, size_t most, struct set *set_out, bool *all_out)
{
    struct answered found;
    const struct given given = most_of(arena, most);
    TRY(ties_ask(source, arena, view, &given, most == ALL ? 0 : 1, &found));
    ensure(found.problem_count ==
           0); /* nobody has typed anything: none guarded would be all told */
    *all_out = found.row_count <= most;
    set_init(set_out, arena, found.row_count);
    for (size_t i = 0; i < found.row_count; i++)
        set_add(set_out, ties_cell(&found, i, 0));
    return NULL;
}

static struct fault *read_reach(const struct rights_source *source, struct arena *arena,
                                struct reach *reach, size_t guarded_most)
{
    for (size_t r = 0; r < reach->known->role_count; r++) {
        const struct held_role *role = &reach->known->roles[r];
        bool has_area = !role->unit.size && !role->case_key.size;
        reach->is_all = reach->is_all || (has_area && may(reach, role, TIE_AREA)) ||
                        (!role->case_key.size && may(reach, role, TIE_NONE));
        reach->wants_loose =
            reach->wants_loose || (!role->case_key.size && may(reach, role, TIE_LOOSE));
    }
    set_init(&reach->loose, arena, 0);
    reach->are_loose_known = true;
    TRY(read_known(source, arena, reach));
    if (reach->wants_loose && !reach->is_all)
        TRY(read_marked(source, arena, "loose-cases", KNOWN_MOST, &reach->loose,
                        &reach->are_loose_known));
    return read_marked(source, arena, "guarded-cases", guarded_most, &reach->guarded,
                       &reach->are_guarded_known);
}

static bool is_by_deviation(const struct right_row *row)
{
    return row->rows_by && strcmp(row->rows_by, "deviation") == 0;
}

/* In a view of something else than cases, whoever may open the case sees its row; and so with deviations. */
static const struct right_row *row_of(const struct view *view)
{
    const struct right_row *row = rights_row(view->name, false);
    if (row && is_by_deviation(row))
        return row->thing == RIGHT_DEVIATION ? row : rights_row("deviations", false);
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
    const struct right_row *row = rights_row(view->name, false);
    bool is_log = row->rows_by && strcmp(row->rows_by, "filters") == 0; /* it may name any case */
    *reach_out = (struct reach){.known = known,
                                .row = row_of(view),
                                .arena = arena,
                                .kind = is_by_deviation(row) ? thing_kind(RIGHT_DEVIATION) : NULL};
    return read_reach(source, arena, reach_out, is_log ? ALL : GUARDED_MOST);
}

bool reach_is_whole(const struct reach *reach)
{
    return reach->is_known && reach->are_loose_known && reach->are_guarded_known;
}

struct fault *reach_among(const struct rights_source *source, struct arena *arena,
                          const struct reach *reach, const struct case_keys *keys,
                          struct reach *among_out)
{
    struct answered found;
    const struct given given[] = {
        {TEXT_LITERAL("person"), reach->known->person},
        {TEXT_LITERAL("day"), day_words(arena, reach->known->day)},
        {TEXT_LITERAL("among"), case_keys_list(arena, keys)},
        {TEXT_LITERAL("since"), day_words(arena, reach->known->day - TIES_AFTER_MEETING)}};
    TRY(ties_ask(source, arena, "known-among", given, 4, &found));
    *among_out = *reach;
    among_out->is_all = reach->is_all && found.problem_count == 0; /* else none would be guarded */
    set_init(&among_out->own, arena, keys->count);
    set_init(&among_out->tied, arena, keys->count);
    set_init(&among_out->barred, arena, keys->count);
    set_init(&among_out->loose, arena, keys->count);
    set_init(&among_out->guarded, arena, keys->count);
    for (size_t i = 0; i < found.row_count; i++)
        take_tie(among_out, ties_cell(&found, i, 0), ties_cell(&found, i, 1),
                 ties_cell(&found, i, 2));
    return NULL;
}

struct text reach_named(const struct reach *reach, struct text key)
{
    struct builder words;
    if (!reach->kind)
        return key;
    builder_init(&words, reach->arena);
    builder_add_string(&words, reach->kind);
    builder_add_char(&words, '|');
    builder_add(&words, key);
    return builder_text(&words);
}

static bool has_named(const struct reach *reach, struct text key)
{
    if (set_has(&reach->barred, key))
        return false;
    if (set_has(&reach->own, key))
        return true;
    if (set_has(&reach->guarded, key))
        return false;
    return reach->is_all || set_has(&reach->tied, key) || set_has(&reach->loose, key);
}

bool reach_has(const struct reach *reach, struct text key)
{
    /* about no case: it is the view's own */
    return !key.bytes || has_named(reach, reach_named(reach, key));
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
    if (reach->is_all || !reach->is_known || !reach->are_loose_known)
        return NULL;
    set_init(&all, arena, room);
    add_all(&all, &reach->own);
    add_all(&all, &reach->tied);
    add_all(&all, &reach->loose);
    struct text *items = arena_new_many(arena, room, struct text);
    for (size_t i = 0; i < all.room; i++)
        if (all.places[i].bytes && has_named(reach, all.places[i]))
            items[keys->count++] = all.places[i];
    keys->items = items;
    return keys;
}

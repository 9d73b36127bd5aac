/* list_gather: the cases of a list, one at a time. Where a row is an event, the rows of one number are one case, and
 * all are read before the first is given. A case with a row that cannot be used is not given at all, since what it
 * lacks would look as if it had not happened; and each such row is told. Must not know how a table is stored. */
#include "list_part.h"

#include "list_register.h"

#include "sheet_problem.h"

enum { FIRST_ROOM = 256, EVENTS_MOST = 2000 /* of one case */ };

/* The rows of one case number. */
struct gathering {
    struct text number;
    struct dossier dossier; /* of the first row, with the events of all */
    int32_t *keys;          /* of the events: where each belongs in time */
    struct text *written;   /* of the rows, to know the same row again */
    size_t row_count, event_room, row_room;
    int64_t row, broken; /* the first; the first that could not be used, 0 = none */
    struct gathering *next_alike;
};

/* A row that could not be used. */
struct refusal {
    struct problem problem;
    struct text number;
    int64_t row;
};

struct gathered {
    struct arena *arena;
    struct gathering **items;
    struct refusal *refusals;
    struct gathering *places[FIRST_ROOM]; /* by the number's first bits, alike ones in a chain */
    size_t count, room, refusal_count, refusal_room;
    size_t given, refusals_given;
};

static size_t place_of(struct text number)
{
    size_t sum = 5381;
    for (size_t i = 0; i < number.size; i++)
        sum = sum * 33 + (unsigned char)number.bytes[i];
    return sum % FIRST_ROOM;
}

static struct gathering *find(struct gathered *gathered, struct text number)
{
    struct gathering **place = &gathered->places[place_of(number)];
    for (struct gathering *one = *place; number.size && one; one = one->next_alike)
        if (text_equal(one->number, number))
            return one;
    struct gathering *fresh = arena_new(gathered->arena, struct gathering);
    *fresh = (struct gathering){.number = text_kept(gathered->arena, number)};
    if (number.size) {
        fresh->next_alike = *place;
        *place = fresh;
    }
    gathered->items = arena_room(gathered->arena, gathered->items, gathered->count, &gathered->room,
                                 sizeof *gathered->items);
    gathered->items[gathered->count++] = fresh;
    return fresh;
}

static void refuse(struct gathered *gathered, const struct list *list,
                   const struct problem *problem)
{
    gathered->refusals = arena_room(gathered->arena, gathered->refusals, gathered->refusal_count,
                                    &gathered->refusal_room, sizeof *gathered->refusals);
    gathered->refusals[gathered->refusal_count++] =
        (struct refusal){problem_kept(gathered->arena, problem),
                         text_kept(gathered->arena, list->number), list->row};
    if (!list->number.size)
        return;
    struct gathering *one = find(gathered, list->number);
    one->row = one->row ? one->row : list->row;
    one->broken = one->broken ? one->broken : list->row;
}

/* What the row has under the columns that are read. */
static struct text written_of(const struct list *list, struct arena *arena)
{
    struct builder all;
    builder_init(&all, arena);
    for (size_t i = 0; i < list->mapping->column_count; i++) {
        int32_t at = list->positions[i];
        if (at >= 0 && (size_t)at < list->cell_count)
            builder_add(&all, text_trim(list->cells[at]));
        builder_add_char(&all, '\n');
    }
    return builder_text(&all);
}

static bool is_there(struct gathering *one, struct text written)
{
    for (size_t i = 0; i < one->row_count; i++)
        if (text_equal(one->written[i], written))
            return true;
    return false;
}

static void add_events(struct arena *arena, struct gathering *one, const struct dossier *row)
{
    size_t rooms[2] = {one->event_room, one->event_room};
    struct dossier *whole = &one->dossier;
    for (size_t i = 0; i < row->event_count; i++) {
        whole->events =
            arena_room(arena, whole->events, whole->event_count, &rooms[0], sizeof *whole->events);
        one->keys = arena_room(arena, one->keys, whole->event_count, &rooms[1], sizeof *one->keys);
        list_insert_event(whole->events, one->keys, whole->event_count++, row->events[i]);
    }
    one->event_room = rooms[0];
}

static void take(struct gathered *gathered, const struct list *list, const struct dossier *row)
{
    static const struct problem too_many = {.key = "problem.list-too-many-events"};
    struct arena *arena = gathered->arena;
    struct gathering *one = find(gathered, list->number);
    struct text written = written_of(list, arena);
    if (one->row_count == EVENTS_MOST) {
        struct problem problem = too_many;
        problem.line = list->row;
        refuse(gathered, list, &problem);
        return;
    }
    if (is_there(one, written))
        return;
    if (!one->row_count) {
        one->row = one->row ? one->row : list->row;
        one->dossier = *row;
        one->dossier.events = NULL;
        one->dossier.event_count = 0;
    }
    one->written =
        arena_room(arena, one->written, one->row_count, &one->row_room, sizeof *one->written);
    one->written[one->row_count++] = written;
    add_events(arena, one, row);
}

static void gather(struct list *list)
{
    struct gathered *gathered = list->gathered = arena_new(list->arena, struct gathered);
    *gathered = (struct gathered){.arena = list->arena};
    for (;;) {
        struct dossier dossier;
        struct problem problem;
        enum list_step step = list_next_row(list, list->arena, &dossier, &problem);
        if (step == LIST_END)
            return;
        if (step == LIST_PROBLEM)
            refuse(gathered, list, &problem);
        else
            take(gathered, list, &dossier);
    }
}

/* A case that lacks a row is told at its first. */
static enum list_step give(struct list *list, const struct gathering *one, struct arena *arena,
                           struct dossier *dossier_out, struct problem *problem_out)
{
    list->row = one->row;
    list->number = one->number;
    if (!one->broken) {
        *dossier_out = one->dossier;
        return LIST_CASE;
    }
    struct builder row;
    builder_init(&row, arena);
    builder_add_number(&row, one->broken);
    sheet_refuse(problem_out, one->row, "problem.list-case-lacks-row");
    sheet_argue(problem_out, one->number);
    sheet_argue(problem_out, builder_text(&row));
    return LIST_PROBLEM;
}

static enum list_step next_gathered(struct list *list, struct arena *arena,
                                    struct dossier *dossier_out, struct problem *problem_out)
{
    *problem_out = (struct problem){0};
    if (!list->gathered)
        gather(list);
    struct gathered *gathered = list->gathered;
    if (gathered->refusals_given < gathered->refusal_count) {
        const struct refusal *refusal = &gathered->refusals[gathered->refusals_given++];
        list->row = refusal->row;
        list->number = refusal->number;
        *problem_out = refusal->problem;
        return LIST_PROBLEM;
    }
    while (gathered->given < gathered->count) {
        const struct gathering *one = gathered->items[gathered->given++];
        if (one->row_count || one->broken)
            return give(list, one, arena, dossier_out, problem_out);
    }
    return LIST_END;
}

enum list_step list_next(struct list *list, struct arena *arena, struct dossier *dossier_out,
                         struct problem *problem_out)
{
    if (mapping_is_register(list->mapping))
        return LIST_END; /* it has no cases */
    return list->mapping->gathers ? next_gathered(list, arena, dossier_out, problem_out)
                                  : list_next_row(list, arena, dossier_out, problem_out);
}

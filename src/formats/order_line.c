/* order_line: keeping rows and lines as they are made. Must not know what they say. */
#include "order_line.h"

#include <string.h>

static void *grow(struct arena *arena, void *items, size_t count, size_t size, size_t *room)
{
    if (count < *room)
        return items;
    *room = *room ? 2 * *room : 16;
    void *more = arena_allocate_many(arena, *room, size);
    if (count)
        memcpy(more, items, count * size);
    return more;
}

struct import_row *order_line_item(struct importer *importer, int64_t line)
{
    struct order_import *out = importer->out;
    struct import_row *items =
        grow(importer->arena, importer->items, out->count, sizeof *items, &importer->item_room);
    importer->items = items;
    out->items = items;
    items[out->count] = (struct import_row){.line = line, .first_line = -1};
    return &items[out->count++];
}

static void *copy_of(struct arena *arena, const void *items, size_t count, size_t size)
{
    void *copy = arena_allocate_many(arena, count, size);
    if (count)
        memcpy(copy, items, count * size);
    return copy;
}

static void add_types(struct order_draft *draft)
{
    int32_t types[ORDER_TYPES];
    for (int32_t type = 0; type < ORDER_TYPES; type++)
        if (draft->types[type])
            types[draft->line.type_count++] = type;
    draft->line.types =
        copy_of(draft->importer->arena, types, draft->line.type_count, sizeof *types);
}

void order_line_add(struct order_draft *draft)
{
    struct importer *importer = draft->importer;
    struct register_rows *rows = &importer->out->rows;
    struct order_line *line = &draft->line;
    const struct import_row *item = draft->item;
    add_types(draft);
    line->key = item->number;
    line->delegates =
        copy_of(importer->arena, draft->delegates, draft->delegate_count, sizeof *draft->delegates);
    line->delegate_count = draft->delegate_count;
    line->conditions = copy_of(importer->arena, draft->conditions, draft->condition_count,
                               sizeof *draft->conditions);
    line->condition_count = draft->condition_count;
    line->decision = item->decision;
    line->law = item->law;
    line->who = item->who;
    line->deputy = item->deputy;
    line->terms = item->terms;
    rows->rows =
        grow(importer->arena, rows->rows, rows->row_count, sizeof *line, &importer->line_room);
    draft->item->first_line = (int32_t)rows->row_count;
    draft->item->line_count = 1;
    rows->rows[rows->row_count++] = *line;
}

void order_line_count(struct order_import *out, enum import_fate fate)
{
    out->taken += fate == IMPORT_TAKEN;
    out->questioned += fate == IMPORT_QUESTIONED;
    out->refused += fate == IMPORT_REFUSED;
}

void order_line_drop(struct importer *importer)
{
    struct order_import *out = importer->out;
    const struct import_row *item = &importer->items[--out->count];
    out->rows.row_count -= (size_t)item->line_count;
    out->taken -= item->fate == IMPORT_TAKEN;
    out->questioned -= item->fate == IMPORT_QUESTIONED;
    out->refused -= item->fate == IMPORT_REFUSED;
}

/* A text with four arguments is of a key that is looked for in another file: the first three say
 * enough. */
void order_line_tell(struct import_row *item, const struct problem *problem)
{
    enum {
        ARGUMENTS = sizeof item->questions[0].arguments / sizeof item->questions[0].arguments[0]
    };
    if (item->question_count == IMPORT_QUESTIONS)
        return;
    struct import_question *question = &item->questions[item->question_count++];
    bool many = problem->argument_count > ARGUMENTS;
    question->key = many ? "order.own-key" : problem->key;
    question->argument_count = many ? ARGUMENTS : problem->argument_count;
    for (size_t i = 0; i < question->argument_count; i++)
        question->arguments[i] = problem->arguments[i];
}

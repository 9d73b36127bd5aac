/* rows: see rows.h. Must not know what a column means. */
#include "rows.h"

static void refuse(struct import_cases *cases, struct text name, const struct problem *problem)
{
    outcome_keep(&cases->outcomes, cases->file, name, FATE_UNUSABLE, problem);
}

/* The same number once more: the same words count once; of other words nobody knows which are right. */
static void join_twins(struct rows_told *rows, struct list_row *row)
{
    for (size_t i = 0; i < rows->count; i++) {
        struct list_row *other = &rows->items[i];
        if (!text_equal(other->id, row->id))
            continue;
        row->again = !other->twin && text_equal(other->told, row->told);
        if (row->again)
            return;
        row->twin = other->line;
        other->twin = other->twin ? other->twin : row->line;
        return;
    }
}

static void add_row(struct import_cases *cases, struct rows_told *rows, const struct list *list,
                    struct arena *scratch, struct dossier *dossier)
{
    struct arena *arena = cases->arena;
    struct text id = list_case_number(list);
    if (!id.size) {
        rows->is_whole = false;
        refuse(cases, id,
               &(struct problem){.key = "problem.import-no-number", .line = list_row_number(list)});
        return;
    }
    dossier->id = id;
    struct text told = case_write(scratch, dossier);
    struct list_row row = {
        .line = list_row_number(list), .id = text_kept(arena, id), .told = text_kept(arena, told)};
    if (!id_set_add(&rows->ids, id_set_sum(id)))
        join_twins(rows, &row);
    rows->items = arena_room(arena, rows->items, rows->count, &rows->room, sizeof *rows->items);
    rows->items[rows->count++] = row;
}

/* A row that cannot be used is in the list all the same. */
static void note_refused(struct import_cases *cases, struct rows_told *rows,
                         const struct list *list, const struct problem *problem)
{
    struct text id = list_case_number(list);
    refuse(cases, id, problem);
    if (id.size)
        id_set_add(&rows->ids, id_set_sum(id));
    else
        rows->is_whole = false;
}

void rows_read(struct import_cases *cases, struct list *list, struct rows_told *rows)
{
    struct dossier dossier;
    struct problem problem;
    struct arena *scratch = arena_open(0);
    for (;;) {
        arena_reset(scratch);
        enum list_step step = list_next(list, scratch, &dossier, &problem);
        if (step == LIST_END)
            break;
        if (step == LIST_CASE)
            add_row(cases, rows, list, scratch, &dossier);
        else
            note_refused(cases, rows, list, &problem);
    }
    arena_close(scratch);
}

void row_tell_twin(struct import_cases *cases, const struct list_row *row)
{
    struct problem problem = {
        .key = "problem.import-number-twice", .line = row->line, .argument_count = 2};
    problem.arguments[0] = row->id;
    problem.arguments[1] = text_of(number_letters(cases->arena, (uint64_t)row->twin));
    refuse(cases, row->id, &problem);
}

/* list_header: finding the header row of a list and the mapping that fits it. Must not read the rows below.
 */
#include "list_part.h"

#include "mapping_fold.h"
#include "sheet_problem.h"

#include <string.h>

/* The best a row has been as a header so far. */
struct candidate {
    const struct mapping *mapping;
    struct text *header;
    size_t count, found;
    size_t width; /* with the cells at the end that are empty */
    int64_t row;
    bool whole; /* no required column is missing */
};

static bool is_better(const struct candidate *one, const struct candidate *other)
{
    if (!other->mapping || one->whole != other->whole)
        return !other->mapping || one->whole;
    return one->found > other->found;
}

/* Tries a row as the header of each mapping. */
static void try_row(struct candidate *best, const struct mapping *const *mappings,
                    size_t mapping_count, struct candidate row)
{
    int32_t positions[MAPPING_COLUMNS];
    for (size_t i = 0; i < mapping_count; i++) {
        row.mapping = mappings[i];
        row.found = mapping_locate(mappings[i], row.header, row.count, positions);
        row.whole = mapping_missing(mappings[i], positions) < 0;
        if (is_better(&row, best))
            *best = row;
    }
}

/* Reads rows until one is a whole header. false when the sheet cannot be read; without header, best->whole is
 * false. */
static bool find_header(struct list *list, struct arena *arena,
                        const struct mapping *const *mappings, size_t mapping_count,
                        struct candidate *best, struct problem *problem_out)
{
    size_t count;
    int64_t row;
    for (int tried = 0; tried < LIST_TITLE_ROWS && !best->whole;) {
        if (!sheet_next(list->sheet, list->cells, &count, &row, problem_out))
            return problem_out->key == NULL;
        size_t width = count;
        count = list_without_empty_end(list->cells, count);
        if (count == 0)
            continue;
        struct candidate candidate = {.header = list_copy_cells(arena, list->cells, count),
                                      .count = count,
                                      .width = width,
                                      .row = row};
        try_row(best, mappings, mapping_count, candidate);
        tried++;
    }
    return true;
}

static void join_into(struct builder *joined, struct text name)
{
    if (name.size == 0)
        return;
    if (joined->size)
        builder_add_string(joined, ", ");
    builder_add(joined, name);
}

static struct text join(struct arena *arena, const struct text *names, size_t count)
{
    struct builder joined;
    builder_init(&joined, arena);
    for (size_t i = 0; i < count; i++)
        join_into(&joined, sheet_quotable(arena, names[i]));
    return builder_text(&joined);
}

/* Names the missing column, how it may be called, the columns found, and the list that was meant. */
static bool refuse_header(struct list *list, struct arena *arena, const struct candidate *best,
                          struct problem *problem_out)
{
    if (!best->mapping)
        return sheet_refuse(problem_out, 0, "problem.list-empty");
    if (best->found && !list_check_merged(list, arena, best->row, problem_out))
        return false;
    int32_t positions[MAPPING_COLUMNS];
    mapping_locate(best->mapping, best->header, best->count, positions);
    const struct mapping_column *column =
        &best->mapping->columns[mapping_missing(best->mapping, positions)];
    sheet_refuse(problem_out, best->row, "problem.list-column");
    sheet_argue(problem_out, column->name);
    sheet_argue(problem_out, join(arena, column->names.items, column->names.count));
    sheet_argue(problem_out, join(arena, best->header, best->count));
    sheet_argue(problem_out, best->mapping->title);
    return false;
}

static bool is_located(const struct list *list, size_t position)
{
    for (size_t i = 0; i < list->mapping->column_count; i++)
        if (list->positions[i] == (int32_t)position)
            return true;
    return false;
}

/* Two columns with one name, of which one is read: nobody can tell which was meant. */
static bool check_twins(struct list *list, struct arena *arena, int64_t row,
                        struct problem *problem_out)
{
    for (size_t i = 0; i < list->mapping->column_count; i++) {
        int32_t position = list->positions[i];
        for (size_t j = 0; position >= 0 && j < list->header_count; j++) {
            struct folded name = mapping_fold(list->header[position]);
            bool same = j != (size_t)position &&
                        mapping_folds_to(list->header[j], (struct text){name.bytes, name.size});
            if (!same)
                continue;
            sheet_refuse_cell(problem_out, arena, row, j, "problem.list-header-twice");
            sheet_argue(problem_out, sheet_quotable(arena, list->header[j]));
            return false;
        }
    }
    return true;
}

/* A column that is read has an empty heading to its right: they may be one wide cell. */
static bool has_gap(const struct list *list, size_t width)
{
    for (size_t i = 0; i < list->mapping->column_count; i++) {
        size_t next = (size_t)((int64_t)list->positions[i] + 1);
        if (next > 0 && next < width && (next >= list->header_count || !list->header[next].size))
            return true;
    }
    return false;
}

static void note_columns(struct list *list, struct arena *arena)
{
    struct text *ignored = arena_new_many(arena, list->header_count, struct text);
    struct text *absent = arena_new_many(arena, list->mapping->column_count, struct text);
    size_t ignored_count = 0, absent_count = 0;
    for (size_t i = 0; i < list->header_count; i++)
        if (list->header[i].size && !is_located(list, i))
            ignored[ignored_count++] = sheet_quotable(arena, list->header[i]);
    for (size_t i = 0; i < list->mapping->column_count; i++)
        if (list->positions[i] < 0)
            absent[absent_count++] = list->mapping->columns[i].name;
    list->ignored = (struct texts){ignored, ignored_count};
    list->absent = (struct texts){absent, absent_count};
}

bool list_open_best(struct arena *arena, const struct mapping *const *mappings,
                    size_t mapping_count, struct sheet *sheet, struct list **list_out,
                    struct problem *problem_out)
{
    ensure(mapping_count > 0);
    struct list *list = *list_out = arena_new(arena, struct list);
    struct candidate best = {0};
    *problem_out = (struct problem){0};
    list->sheet = sheet;
    list->arena = arena;
    if (!find_header(list, arena, mappings, mapping_count, &best, problem_out))
        return false;
    if (!best.whole)
        return refuse_header(list, arena, &best, problem_out);
    list->mapping = best.mapping;
    list->header = best.header;
    list->header_count = best.count;
    list->seen = seen_open(arena);
    mapping_locate(list->mapping, list->header, list->header_count, list->positions);
    note_columns(list, arena);
    if (has_gap(list, best.width) && !list_check_merged(list, arena, best.row, problem_out))
        return false;
    return check_twins(list, arena, best.row, problem_out);
}

bool list_open(struct arena *arena, const struct mapping *mapping, struct sheet *sheet,
               struct list **list_out, struct problem *problem_out)
{
    return list_open_best(arena, &mapping, 1, sheet, list_out, problem_out);
}

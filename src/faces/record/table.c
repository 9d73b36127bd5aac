/* table: see table.h. Must not know what any view is about. */
#include "table.h"

#include <stdlib.h>
#include <string.h>

int record_column(const struct view *view, const char *name)
{
    for (size_t i = 0; i < view->statement->give_count; i++)
        if (strcmp(view->statement->gives[i].name, name) == 0)
            return (int)i;
    return -1;
}

struct text record_at(const struct answered *answered, size_t row, int column)
{
    size_t columns = answered->view->statement->give_count;
    return column < 0 ? (struct text){"", 0} : answered->cells[row * columns + (size_t)column];
}

struct text record_named(const struct answered *answered, size_t row, const char *column)
{
    return record_at(answered, row, record_column(answered->view, column));
}

static bool names_case(const char *column)
{
    return strcmp(column, "case_key") == 0 || strcmp(column, "of_case") == 0 ||
           strcmp(column, "case") == 0;
}

struct record_cell *record_row(const struct visit *visit, const struct answered *answered,
                               size_t row)
{
    const struct statement *statement = answered->view->statement;
    int32_t day;
    struct record_cell *cells =
        arena_new_many(visit->arena, statement->give_count, struct record_cell);
    for (size_t i = 0; i < statement->give_count; i++) {
        const char *name = statement->gives[i].name;
        struct text cell = record_at(answered, row, (int)i);
        cells[i] =
            (struct record_cell){.label = visit_label(visit, "column", text_of(name)),
                                 .text = report_cell(visit->arena, visit->language, name, cell),
                                 .is_day = cell.size == 10 && day_parse(cell, &day)};
        if (cell.size && names_case(name))
            cells[i].url = case_url(visit, cell);
    }
    return cells;
}

/* What is sorted: rows by their cell in one column. */
struct sortable {
    struct text cell;
    size_t row;
    bool is_number, is_falling;
};

static int compare(const void *one, const void *other)
{
    const struct sortable *a = one, *b = other;
    int order;
    if (a->is_number && a->cell.size != b->cell.size) /* whole numbers, none below nothing */
        order = a->cell.size < b->cell.size ? -1 : 1;
    else
        order = text_compare(a->cell, b->cell);
    if (order)
        return a->is_falling ? -order : order;
    return a->row < b->row ? -1 : a->row > b->row;
}

void record_sort(const struct visit *visit, struct answered *answered, size_t column,
                 bool is_falling)
{
    const struct statement *statement = answered->view->statement;
    size_t columns = statement->give_count, rows = answered->row_count;
    struct sortable *sorted = arena_new_many(visit->arena, rows + 1, struct sortable);
    struct text *cells = arena_new_many(visit->arena, rows * columns + 1, struct text);
    for (size_t i = 0; i < rows; i++)
        sorted[i] = (struct sortable){record_at(answered, i, (int)column), i,
                                      statement->gives[column].type == VALUE_INTEGER, is_falling};
    qsort(sorted, rows, sizeof *sorted, compare);
    for (size_t i = 0; i < rows; i++)
        memcpy(&cells[i * columns], &answered->cells[sorted[i].row * columns],
               columns * sizeof *cells);
    answered->cells = cells;
}

/* One row more tells whether there is a next page, or more than is counted. */
struct rows_wanted rows_until(size_t row)
{
    return (struct rows_wanted){row + 1, ROWS_COUNTED + 1};
}

size_t rows_known(const struct answered *answered)
{
    size_t count = answered->row_count;
    if (!answered->more)
        return count;
    return count > ROWS_COUNTED ? ROWS_COUNTED : count ? count - 1 : 0;
}

struct text rows_words(const struct visit *visit, const struct answered *answered, size_t count)
{
    struct text number = number_words(visit->arena, (int64_t)count);
    return answered->more ? say_filled(visit, "web.rows.more", number, (struct text){"", 0})
                          : number;
}

struct report_table record_whole(const struct visit *visit, const struct answered *answered)
{
    const struct statement *statement = answered->view->statement;
    size_t columns = statement->give_count, count = answered->row_count * columns;
    struct text *names = arena_new_many(visit->arena, 2 * columns, struct text);
    struct text *cells = arena_new_many(visit->arena, count + 1, struct text);
    bool *numbers = arena_new_many(visit->arena, columns, bool);
    for (size_t i = 0; i < columns; i++) {
        names[i] = text_of(statement->gives[i].name);
        names[columns + i] = visit_label(visit, "column", names[i]);
        numbers[i] = statement->gives[i].type == VALUE_INTEGER;
    }
    for (size_t i = 0; i < count; i++)
        cells[i] = report_cell(visit->arena, visit->language, statement->gives[i % columns].name,
                               answered->cells[i]);
    return (struct report_table){.names = names,
                                 .labels = names + columns,
                                 .numbers = numbers,
                                 .columns = columns,
                                 .cells = cells,
                                 .rows = answered->row_count};
}

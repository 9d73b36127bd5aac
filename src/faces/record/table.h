/* table: what a view answers, as rows of cells that a page shows. Inside the room. */
#ifndef RECORD_TABLE_H
#define RECORD_TABLE_H

#include "faces/page/page.h"

struct record_cell {
    struct text label, text, url; /* url: of the case that the cell names; size 0 = none */
    bool is_day;
};

/* The cells of a row as people say them, as many as the view has columns; the arena's. */
struct record_cell *record_row(const struct visit *visit, const struct answered *answered,
                               size_t row);

/* Rows in the order of a column, as numbers where they are; falling or rising; those alike stay as they stood. */
void record_sort(const struct visit *visit, struct answered *answered, size_t column,
                 bool is_falling);

/* The number of the column; -1 = there is none of the name. */
int record_column(const struct view *view, const char *name);
struct text record_at(const struct answered *answered, size_t row, int column);
/* By the name of the column; size 0 when there is none, or no row was answered. */
struct text record_named(const struct answered *answered, size_t row, const char *column);

/* A list may be as long as the record. It is read as far as the page, and counted no further than so many rows. */
enum { ROWS_COUNTED = 500 };
struct rows_wanted rows_until(size_t row);
/* How many rows are known of; of more than that when answered->more. */
size_t rows_known(const struct answered *answered);
/* "fler än 500", or the number. */
struct text rows_words(const struct visit *visit, const struct answered *answered, size_t count);

/* As it is seen, for a workbook or CSV. */
struct report_table record_whole(const struct visit *visit, const struct answered *answered);

#endif

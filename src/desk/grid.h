/* grid: a list as it came, as rows of cells, and as CSV of only the columns that are read: nothing more of it goes back
 * to the reader's page. Rows keep their numbers. Must not know what a column means. */
#ifndef DESK_GRID_H
#define DESK_GRID_H

#include "formats/formats.h"

struct grid_row {
    int64_t number; /* in the file */
    const struct text *cells;
    size_t count;
};

struct grid {
    const struct grid_row *rows;
    size_t count;
};

/* false when it is no table that can be read, or one of more cells than a person has use for; single rows that cannot
 * be read are left out. */
bool grid_read(struct arena *arena, struct text bytes, struct grid *grid_out);

/* The first row that looks like headings: several cells, and none of them a day or a number; -1 = none. */
int grid_headings(const struct grid *grid);
/* The row where one of these words stands as heading; -1 = none. */
int grid_row_with(const struct grid *grid, struct text heading);

/* A column that stays, and what its heading becomes. */
struct grid_column {
    size_t index;
    struct text heading;
};

/* From the row of headings on: the columns, in their order; what stood above is empty lines. */
struct text grid_csv(struct arena *arena, const struct grid *grid, int heading_row,
                     const struct grid_column *columns, size_t count);

#endif

/* list_part: what the files of a list share. Inside list*.c only. */
#ifndef FORMATS_LIST_PART_H
#define FORMATS_LIST_PART_H

#include "mapping.h"

enum { LIST_TITLE_ROWS = 10 /* titles and empty lines may stand above the header */ };

struct list {
    const struct mapping *mapping;
    struct sheet *sheet;
    int32_t positions
        [MAPPING_COLUMNS]; /* in the sheet, of each column of the mapping; -1 = not there */
    struct text *header;
    size_t header_count;
    struct texts ignored, absent;
    struct seen *seen;
    int64_t outside;
    struct text cells[SHEET_COLUMNS]; /* of the row being read */
    int64_t row;                      /* the one that list_next last gave */
    struct text number;               /* the case number in it */
    size_t cell_count;
    struct arena *arena;       /* of the list itself */
    struct gathered *gathered; /* of one with a row an event, once it is read; NULL */
};

/* One row being made into a case. */
struct row {
    struct list *list;
    struct arena *arena;
    struct problem *problem;
    int64_t number;
    struct reading *readings; /* of each column of the mapping */
};

/* What one cell says. */
struct reading {
    struct text written; /* as it stands, without blanks at the ends; size 0 = empty */
    bool given;          /* says something */
    struct text word; /* COLUMN_WORD: translated, size 0 = says nothing; COLUMN_TEXT: as written */
    int32_t day;      /* COLUMN_DAY, COLUMN_MOMENT */
    int32_t minute;   /* COLUMN_MOMENT, COLUMN_CLOCK; -1 unknown */
    int32_t number;   /* COLUMN_NUMBER, COLUMN_FLAG */
};

/* Cells without blanks at the ends, in the arena; how many there are but for the empty ones last. */
struct text *list_copy_cells(struct arena *arena, const struct text *cells, size_t count);
size_t list_without_empty_end(const struct text *cells, size_t count);

/* false with a problem when the heading row has cells that are merged: over which column does the heading stand? */
bool list_check_merged(const struct list *list, struct arena *arena, int64_t row,
                       struct problem *problem_out);

/* A problem in the cell of a column of the mapping: header and content become its first arguments. Always
 * false. */
bool list_refuse(struct row *row, size_t column, const char *key);

/* The text of every cell that the mapping knows; true when all are empty. */
bool list_take_cells(struct row *row);

/* true when a cell says that the row belongs to another list. */
bool list_is_outside(const struct row *row);

/* What the cells say; false with a problem. */
bool list_read_cells(struct row *row);

/* The events of a row, in time order as far as known. false with a problem. */
bool list_build_events(struct row *row, struct dossier *dossier_out);

/* list.c: the readings of the next row (LIST_CASE); row has list, arena and problem. */
enum list_step list_read_row(struct row *row);

/* list.c: the next row as a case of its own. */
enum list_step list_next_row(struct list *list, struct arena *arena, struct dossier *dossier_out,
                             struct problem *problem_out);

/* list_row.c: puts an event where it belongs in time among those that are there; keys: of each of them. */
void list_insert_event(struct event *events, int32_t *keys, size_t count, struct event event);

/* Case numbers that have come before (by 64-bit hash). */
struct seen *seen_open(struct arena *arena);

/* Notes a case number; true when it is new. */
bool seen_add(struct seen *seen, struct text number);

#endif

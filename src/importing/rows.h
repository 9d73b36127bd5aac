/* rows: the rows of a list as cases, each with a number of its own. Inside the room. */
#ifndef IMPORTING_ROWS_H
#define IMPORTING_ROWS_H

#include "part.h"

struct list_row {
    int64_t line;
    struct text id, told; /* the case as a line of case-timeline/1 */
    int64_t twin;         /* another row that says otherwise of the same number; 0 = none */
    bool again;           /* says what an earlier row says */
};

struct rows_told {
    struct list_row *items;
    size_t count, room;
    struct id_set ids; /* of all rows, also those that are refused */
    bool is_whole;     /* each row could be read as far as its number */
};

/* All rows; those that cannot be used are told. The ids must be open. */
void rows_read(struct import_cases *cases, struct list *list, struct rows_told *rows);

/* Two rows of one number say different things: neither is taken. */
void row_tell_twin(struct import_cases *cases, const struct list_row *row);

#endif

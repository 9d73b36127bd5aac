/* test_book_desk: a workbook under test: written to a file of its own, then opened as the archive it is. Must not know
 * what the cells should hold. */
#ifndef REPORTS_BOOK_DESK_H
#define REPORTS_BOOK_DESK_H

#include "book.h"
#include "sample.h"

struct desk {
    struct arena *arena;
    struct sample sample;
    struct report_counts counts;
    struct report_head head;
    struct report_book *book;
    struct builder rows;
    char path[64];
};

/* Setup and teardown of a cmocka test: an open book in Swedish. */
int lay_desk(void **state);
int clear_desk(void **state);

/* Writes the sample's case with these findings. */
void write_case(struct desk *desk, struct findings *findings);
void close_book(struct desk *desk);

/* The whole text of one part of the closed workbook, valid until the next call. */
const char *part_of(struct desk *desk, const char *name);

#endif

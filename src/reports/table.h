/* table: one table as a workbook of one sheet, as CSV, JSON or paper; and how its columns and cells are called to
 * people. Must not know what it is about. */
#ifndef REPORTS_TABLE_H
#define REPORTS_TABLE_H

#include "formats/formats.h"
#include "pdf/pdf.h"
#include "words/words.h"

/* names and labels: a column's, to programs and to people. Cells row by row, as many as there are columns; one without
 * bytes (NULL) is not there. numbers[column]: its cells are whole numbers. */
struct report_table {
    const struct text *names, *labels;
    const bool *numbers;
    size_t columns;
    const struct text *cells;
    size_t rows;
};

/* A cell that looks like a formula stays text, a day becomes a date of Excel. A fault when the file cannot be written,
 * or the sheet is full. */
struct fault *report_table_book(struct arena *arena, const char *path, const char *name,
                                const struct report_table *table) MUST_USE;

/* A line of headings (names, or labels), then a line a row; ";" after each cell. */
void report_table_csv(struct builder *out, const struct report_table *table,
                      const struct text *headings);

/* The table as a document of its own: its title above, whose and of which day at the foot. from: size 0 = nobody's.
 * Points into the arena and the table. */
struct report_paper {
    struct text title, from;
    int32_t day;
};
struct pdf_document report_paper(struct arena *arena, enum language language,
                                 const struct report_paper *paper); /* without anything on it yet */
struct pdf_document report_table_paper(struct arena *arena, enum language language,
                                       const struct report_paper *paper,
                                       const struct report_table *table);

/* An object a row, with `between` after each but the last. */
void report_table_objects(struct builder *out, const struct report_table *table,
                          const char *between);

/* "Registrera en person" for the kind "action" and the name "register-person"; the name where there is no label. */
const char *report_label(struct arena *arena, enum language language, const char *kind,
                         struct text name);
/* Words with "|" between as people say them: of the kind "state", or "how". */
struct text report_codes(struct arena *arena, enum language language, const char *kind,
                         struct text words);
/* A cell as people say it: codes of the program's own in words, the rest as it stands. */
struct text report_cell(struct arena *arena, enum language language, const char *column,
                        struct text cell);

/* The problem with its states said in words; and as a sentence: what is wrong with what was given, and how to mend
 * it. */
struct problem report_problem_said(struct arena *arena, enum language language,
                                   const struct problem *problem);
struct text report_given_problem(struct arena *arena, enum language language,
                                 const struct problem *problem);

#endif

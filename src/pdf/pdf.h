/* pdf: a document for paper and for the archive. Headings, paragraphs, items and tables in; the bytes of a tagged PDF
 * out, with contents, outline, "page x of y" and the language it is read aloud in. The same document gives the same
 * bytes. Only here are cairo, pango and qpdf known. Must not know what the words mean. */
#ifndef PDF_PDF_H
#define PDF_PDF_H

#include "base/base.h"

enum pdf_kind {
    PDF_HEADING, /* of the level 1 to 3 */
    PDF_TEXT,
    PDF_QUIET, /* small and grey: where something comes from */
    PDF_ITEM,  /* of a list; those that follow each other are one list */
    PDF_TABLE
};

/* Cells row by row, as many as there are headings. A table of no rows is its headings. right: columns of numbers. */
struct pdf_table {
    const struct text *headings, *cells;
    const bool *right;
    size_t columns, rows;
};

struct pdf_block {
    enum pdf_kind kind;
    int level;
    struct text text;       /* of all but a table */
    struct pdf_table table; /* of a table */
};

struct pdf_document {
    struct text title;
    const char *language;  /* "sv" */
    struct text foot;      /* at the foot of each page, to the left */
    const char *page, *of; /* "Sida", "av" */
    struct text contents;  /* the heading above the contents; size 0 = none are wanted */
    int32_t made;          /* the day, told in the file */
    bool is_lying;         /* for broad tables */
    const struct pdf_block *blocks;
    size_t count;
};

/* More of them take long, and are read by nobody. */
enum { PDF_COLUMNS_MOST = 40, PDF_CELLS_MOST = 40000 };

/* Letters that are no text (broken UTF-8, control signs) become a sign that says so. A fault when the document is too
 * large, or a library fails. */
struct fault *pdf_make(struct arena *arena, const struct pdf_document *document,
                       struct text *bytes_out) MUST_USE;

#endif

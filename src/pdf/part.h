/* part: a document while it is set: where each piece of it stands, and the surface it is drawn on. Inside the room.
 * Lengths are points, 72 to the inch, from the upper left corner. */
#ifndef PDF_PART_H
#define PDF_PART_H

#include "pdf.h"

#include <pango/pangocairo.h>

enum style {
    STYLE_TITLE,
    STYLE_HEAD_1,
    STYLE_HEAD_2,
    STYLE_HEAD_3,
    STYLE_TEXT,
    STYLE_QUIET,
    STYLE_CELL,
    STYLE_CELL_HEAD,
    STYLE_FOOT,
    STYLES
};

/* before, after: room above and below a block; pitch: from line to line. */
struct style_form {
    bool is_bold;
    double size, pitch, before, after, grey;
};
const struct style_form *style_form(enum style style);

/* Where the columns of a table begin, and how broad their words may be. */
struct columns {
    double *left, *width;
    int head_lines;
};

enum { ROW_HEAD = -1 };

/* Lines of one block, or of one row of a table, that stand together on a page. */
struct piece {
    size_t block;
    int64_t row; /* of a table; ROW_HEAD: its headings */
    int first, lines, page;
    double y;
};

/* A heading in the contents, and where it stands. */
struct entry {
    size_t block;
    int page;
};

struct press {
    struct arena *arena;
    const struct pdf_document *document;
    cairo_surface_t *surface;
    cairo_t *cairo;
    PangoContext *context;
    PangoFontDescription *fonts[STYLES];
    double width, height;
    struct columns *columns; /* of each block */
    struct piece *pieces;
    size_t count, capacity;
    struct entry *entries;
    size_t entry_count;
    int page; /* where the next piece goes; from 0 */
    double y;
    struct builder bytes;
};

enum {
    PAGE_SIDE = 50,
    PAGE_TOP = 54,
    PAGE_BOTTOM = 66,
    CELL_SIDE = 4,
    CELL_ABOVE = 3,
    ITEM_LEFT = 14
};

/* sheet */
double press_breadth(const struct press *press); /* between the margins */
double press_end(const struct press *press);     /* above the lower margin */
enum style block_style(const struct pdf_block *block);
double block_left(const struct pdf_block *block);
bool in_contents(const struct pdf_block *block);

/* letters: words in a style, within a width. */
int letters_lines(const struct press *press, enum style style, struct text words, double width);
double letters_breadth(const struct press *press, enum style style, struct text words);
/* lines: at most so many, from the first on. */
enum { LINES_ALL = 1000000 };

struct lettering {
    enum style style;
    struct text words;
    double x, y, width;
    int first, lines;
    bool is_right;
};
void letters_draw(const struct press *press, const struct lettering *lettering);

/* columns: how broad each column of the table is. */
struct columns columns_lay(const struct press *press, const struct pdf_table *table);
int row_lines(const struct press *press, const struct pdf_table *table,
              const struct columns *columns, int64_t row);
double row_height(int lines);
struct text table_cell(const struct pdf_table *table, int64_t row, size_t column);

/* place: gives each piece its page and its place on it. */
void place_all(struct press *press);
bool has_contents(const struct pdf_document *document);
/* The next line of the contents: y goes below it; true: it stands at the top of a page of its own. */
bool contents_turn(const struct press *press, double *y);

/* draw: all pages. */
void draw_all(struct press *press);

/* finish: the language it is read aloud in and a name for it, which cairo does not write. */
struct fault *finish(struct arena *arena, const struct pdf_document *document, struct text bytes,
                     struct text *bytes_out) MUST_USE;

#endif

/* columns: how broad each column of a table is: as its words want while there is room; else no narrower than its
 * longest word, and the rest shared by how much each wants. Must not know pages. */
#include "part.h"

/* Of its equal part of the breadth a column may keep so much for its longest word; longer ones are broken. */
enum { MEASURED_ROWS = 200, WORD_MOST_PERCENT = 130 };

struct wish {
    double whole, word; /* the broadest cell on one line, and its longest word */
};

struct text table_cell(const struct pdf_table *table, int64_t row, size_t column)
{
    return row == ROW_HEAD ? table->headings[column]
                           : table->cells[(size_t)row * table->columns + column];
}

static size_t longest_word(struct text words)
{
    size_t longest = 0;
    while (words.size) {
        struct text word = text_cut(&words, ' ');
        if (word.size > longest)
            longest = word.size;
    }
    return longest;
}

static void wish_for(const struct press *press, enum style style, struct text words,
                     struct wish *wish)
{
    double whole = letters_breadth(press, style, words);
    double word = words.size ? whole * (double)longest_word(words) / (double)words.size : 0;
    if (whole > wish->whole)
        wish->whole = whole;
    if (word > wish->word)
        wish->word = word;
}

/* Of rows all over the table, at most so many. */
static struct wish wish_of(const struct press *press, const struct pdf_table *table, size_t column)
{
    struct wish wish = {0};
    size_t step = table->rows / MEASURED_ROWS + 1;
    double part = press_breadth(press) / (double)table->columns - 2 * CELL_SIDE;
    double most = part * WORD_MOST_PERCENT / 100;
    wish_for(press, STYLE_CELL_HEAD, table->headings[column], &wish);
    for (size_t row = 0; row < table->rows; row += step)
        wish_for(press, STYLE_CELL, table_cell(table, (int64_t)row, column), &wish);
    wish.word = wish.word > most ? most : wish.word;
    return wish;
}

static double share(struct wish wish, struct wish all, double room)
{
    if (all.whole <= room)
        return wish.whole;
    if (all.word >= room)
        return room * wish.word / all.word;
    return wish.word + (room - all.word) * (wish.whole - wish.word) / (all.whole - all.word);
}

struct columns columns_lay(const struct press *press, const struct pdf_table *table)
{
    struct wish *wishes = arena_new_many(press->arena, table->columns, struct wish);
    struct columns columns = {arena_new_many(press->arena, table->columns, double),
                              arena_new_many(press->arena, table->columns, double), 0};
    struct wish all = {0};
    double left = PAGE_SIDE;
    double room = press_breadth(press) - (double)table->columns * 2 * CELL_SIDE;
    for (size_t i = 0; i < table->columns; i++) {
        wishes[i] = wish_of(press, table, i);
        wishes[i].whole += 1; /* so that rounding breaks no word */
        wishes[i].word = wishes[i].word > wishes[i].whole ? wishes[i].whole : wishes[i].word + 1;
        all.whole += wishes[i].whole;
        all.word += wishes[i].word;
    }
    for (size_t i = 0; i < table->columns; i++) {
        columns.left[i] = left + CELL_SIDE;
        columns.width[i] = share(wishes[i], all, room);
        left += columns.width[i] + 2 * CELL_SIDE;
    }
    columns.head_lines = row_lines(press, table, &columns, ROW_HEAD);
    return columns;
}

int row_lines(const struct press *press, const struct pdf_table *table,
              const struct columns *columns, int64_t row)
{
    enum style style = row == ROW_HEAD ? STYLE_CELL_HEAD : STYLE_CELL;
    int most = 1;
    for (size_t i = 0; i < table->columns; i++) {
        int lines = letters_lines(press, style, table_cell(table, row, i), columns->width[i]);
        most = lines > most ? lines : most;
    }
    return most;
}

double row_height(int lines)
{
    return lines * style_form(STYLE_CELL)->pitch + 2 * CELL_ABOVE;
}

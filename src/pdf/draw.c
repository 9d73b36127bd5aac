/* draw: the pages, one after the other: each piece inside the tag that says what it is, so that a machine that reads
 * aloud goes from heading to heading and from cell to cell. What is repeated on each page (foot, headings of a table
 * that goes on) has no tag. Must not place anything. */
#include "part.h"

#include <cairo-pdf.h>

#include <stdio.h>

enum { NAME_ROOM = 48, LEVEL_MOST = 3 };

struct drawing {
    struct press *press;
    int page;
    int outline[LEVEL_MOST + 1]; /* the last heading of each level; [0]: the root */
};

static void draw_words(struct press *press, enum style style, struct text words, double x, double y,
                       double width)
{
    struct lettering lettering = {.style = style, .words = words, .x = x, .y = y, .width = width};
    lettering.lines = LINES_ALL;
    letters_draw(press, &lettering);
}

static struct text page_words(const struct press *press, int page)
{
    struct builder words;
    builder_init(&words, press->arena);
    builder_add_string(&words, press->document->page);
    builder_add_char(&words, ' ');
    builder_add_number(&words, page + 1);
    builder_add_char(&words, ' ');
    builder_add_string(&words, press->document->of);
    builder_add_char(&words, ' ');
    builder_add_number(&words, press->page + 1);
    return builder_text(&words);
}

static void draw_rule(const struct press *press, double y, double grey)
{
    cairo_set_source_rgb(press->cairo, grey, grey, grey);
    cairo_set_line_width(press->cairo, 0.5);
    cairo_move_to(press->cairo, PAGE_SIDE, y);
    cairo_line_to(press->cairo, press->width - PAGE_SIDE, y);
    cairo_stroke(press->cairo);
}

static void draw_foot(struct press *press, int page)
{
    double y = press_end(press) + 16;
    struct text words = page_words(press, page);
    double breadth = letters_breadth(press, STYLE_FOOT, words) + 1;
    draw_rule(press, y - 4, 0.7);
    draw_words(press, STYLE_FOOT, press->document->foot, PAGE_SIDE, y,
               press_breadth(press) - breadth - 20);
    draw_words(press, STYLE_FOOT, words, press->width - PAGE_SIDE - breadth, y, breadth);
}

static void turn_to(struct drawing *drawing, int page)
{
    for (; drawing->page < page; drawing->page++) {
        draw_foot(drawing->press, drawing->page);
        cairo_show_page(drawing->press->cairo);
    }
}

static const char *tag_of(const struct pdf_block *block)
{
    static const char *const headings[] = {"H2", "H3", "H4"}; /* H1 is the title */
    return block->kind == PDF_HEADING ? headings[block_style(block) - STYLE_HEAD_1]
           : block->kind == PDF_ITEM  ? "LBody"
                                      : "P";
}

/* A place that contents and outline lead to. Of digits alone: the library reads it as a list of settings. */
static const char *place_name(char room[NAME_ROOM], const char *before, size_t block)
{
    int size = snprintf(room, NAME_ROOM, "%s='p%zu'", before, block);
    ensure(size > 0 && size < NAME_ROOM);
    return room;
}

static void add_outline(struct drawing *drawing, size_t at)
{
    char name[NAME_ROOM];
    const struct pdf_block *block = &drawing->press->document->blocks[at];
    int level = (int)block_style(block) - (int)STYLE_HEAD_1 + 1;
    int entry = cairo_pdf_surface_add_outline(drawing->press->surface, drawing->outline[level - 1],
                                              text_copy(drawing->press->arena, block->text),
                                              place_name(name, "dest", at), 0);
    for (int i = level; i <= LEVEL_MOST; i++)
        drawing->outline[i] = entry;
}

static void draw_bullet(struct press *press, const struct piece *piece)
{
    cairo_tag_begin(press->cairo, "Lbl", NULL);
    draw_words(press, STYLE_TEXT, TEXT_LITERAL("\xE2\x80\x93"), PAGE_SIDE + 2, piece->y, ITEM_LEFT);
    cairo_tag_end(press->cairo, "Lbl");
}

static void draw_text(struct drawing *drawing, const struct piece *piece)
{
    char name[NAME_ROOM];
    struct press *press = drawing->press;
    const struct pdf_block *block = &press->document->blocks[piece->block];
    bool is_place = block->kind == PDF_HEADING && piece->first == 0;
    struct lettering lettering = {.style = block_style(block),
                                  .words = block->text,
                                  .x = block_left(block),
                                  .y = piece->y,
                                  .width = press->width - PAGE_SIDE - block_left(block),
                                  .first = piece->first,
                                  .lines = piece->lines};
    if (block->kind == PDF_ITEM && piece->first == 0)
        draw_bullet(press, piece);
    cairo_tag_begin(press->cairo, tag_of(block), NULL);
    if (is_place)
        cairo_tag_begin(press->cairo, CAIRO_TAG_DEST, place_name(name, "name", piece->block));
    letters_draw(press, &lettering);
    if (is_place)
        cairo_tag_end(press->cairo, CAIRO_TAG_DEST);
    cairo_tag_end(press->cairo, tag_of(block));
    if (is_place)
        add_outline(drawing, piece->block);
}

static void draw_row(struct press *press, const struct piece *piece, bool is_tagged)
{
    const struct pdf_table *table = &press->document->blocks[piece->block].table;
    const struct columns *columns = &press->columns[piece->block];
    bool is_head = piece->row == ROW_HEAD;
    const char *tag = is_head ? "TH" : "TD";
    if (is_tagged)
        cairo_tag_begin(press->cairo, "TR", NULL);
    for (size_t i = 0; i < table->columns; i++) {
        struct text words = table_cell(table, piece->row, i);
        enum style style = is_head ? STYLE_CELL_HEAD : STYLE_CELL;
        struct lettering lettering = {style,
                                      words,
                                      columns->left[i],
                                      piece->y + CELL_ABOVE,
                                      columns->width[i],
                                      piece->first,
                                      piece->lines,
                                      table->right && table->right[i]};
        if (is_tagged)
            cairo_tag_begin(press->cairo, tag, NULL);
        letters_draw(press, &lettering);
        if (is_tagged)
            cairo_tag_end(press->cairo, tag);
    }
    if (is_tagged)
        cairo_tag_end(press->cairo, "TR");
    draw_rule(press, piece->y + row_height(piece->lines), is_head ? 0.35 : 0.85);
}

/* A table that goes on upon the page says once more what its columns are. */
static void draw_head_again(struct press *press, size_t block)
{
    int lines = press->columns[block].head_lines;
    struct piece head = {.block = block, .row = ROW_HEAD, .lines = lines, .y = PAGE_TOP};
    draw_row(press, &head, false);
}

/* What holds pieces that follow each other: begun with the first of them, ended with the last. */
static const char *group_of(const struct press *press, const struct piece *piece)
{
    enum pdf_kind kind = press->document->blocks[piece->block].kind;
    return kind == PDF_TABLE ? "Table" : kind == PDF_ITEM ? "L" : NULL;
}

static bool are_together(const struct press *press, const struct piece *one,
                         const struct piece *other)
{
    const char *group = group_of(press, one);
    return group && group == group_of(press, other) &&
           (group[0] == 'L' || one->block == other->block);
}

static void draw_piece(struct drawing *drawing, size_t at)
{
    struct press *press = drawing->press;
    const struct piece *piece = &press->pieces[at];
    const char *group = group_of(press, piece);
    bool is_item = group && group[0] == 'L';
    bool turns = piece->page > drawing->page;
    turn_to(drawing, piece->page);
    if (group && (at == 0 || !are_together(press, piece - 1, piece)))
        cairo_tag_begin(press->cairo, group, NULL);
    if (is_item)
        cairo_tag_begin(press->cairo, "LI", NULL);
    if (group && !is_item && turns && piece->row != ROW_HEAD)
        draw_head_again(press, piece->block);
    if (group && !is_item)
        draw_row(press, piece, true);
    else
        draw_text(drawing, piece);
    if (is_item)
        cairo_tag_end(press->cairo, "LI");
    if (group && (at + 1 == press->count || !are_together(press, piece, piece + 1)))
        cairo_tag_end(press->cairo, group);
}

static void draw_entry(struct press *press, const struct entry *entry, double y)
{
    char name[NAME_ROOM];
    struct builder number;
    const struct pdf_block *block = &press->document->blocks[entry->block];
    double left = PAGE_SIDE + (block_style(block) == STYLE_HEAD_1 ? 0 : ITEM_LEFT);
    double right = press->width - PAGE_SIDE;
    struct lettering title = {STYLE_TEXT, block->text, left, y, right - left - 40, 0, 1, false};
    builder_init(&number, press->arena);
    builder_add_char(&number, ' '); /* where it is read aloud */
    builder_add_number(&number, entry->page + 1);
    struct lettering page = {STYLE_TEXT, builder_text(&number), right - 40, y, 40, 0, 1, true};
    cairo_tag_begin(press->cairo, "TOCI", NULL);
    cairo_tag_begin(press->cairo, CAIRO_TAG_LINK, place_name(name, "dest", entry->block));
    letters_draw(press, &title);
    letters_draw(press, &page);
    cairo_tag_end(press->cairo, CAIRO_TAG_LINK);
    cairo_tag_end(press->cairo, "TOCI");
}

static void draw_contents(struct drawing *drawing, double y)
{
    struct press *press = drawing->press;
    const struct style_form *head = style_form(STYLE_HEAD_1);
    cairo_tag_begin(press->cairo, "H2", NULL);
    draw_words(press, STYLE_HEAD_1, press->document->contents, PAGE_SIDE, y + head->before,
               press_breadth(press));
    cairo_tag_end(press->cairo, "H2");
    cairo_tag_begin(press->cairo, "TOC", NULL);
    y += head->before + head->pitch + head->after;
    for (size_t i = 0; i < press->entry_count; i++) {
        if (!in_contents(&press->document->blocks[press->entries[i].block]))
            continue;
        if (contents_turn(press, &y))
            turn_to(drawing, drawing->page + 1);
        draw_entry(press, &press->entries[i], y - style_form(STYLE_TEXT)->pitch);
    }
    cairo_tag_end(press->cairo, "TOC");
}

void draw_all(struct press *press)
{
    struct drawing drawing = {.press = press};
    struct text title = press->document->title;
    const struct style_form *form = style_form(STYLE_TITLE);
    int lines = letters_lines(press, STYLE_TITLE, title, press_breadth(press));
    cairo_tag_begin(press->cairo, "Document", NULL);
    cairo_tag_begin(press->cairo, "H1", NULL);
    draw_words(press, STYLE_TITLE, title, PAGE_SIDE, PAGE_TOP, press_breadth(press));
    cairo_tag_end(press->cairo, "H1");
    if (has_contents(press->document))
        draw_contents(&drawing, PAGE_TOP + lines * form->pitch + form->after);
    for (size_t i = 0; i < press->count; i++)
        draw_piece(&drawing, i);
    turn_to(&drawing, press->page + 1);
    cairo_tag_end(press->cairo, "Document");
}

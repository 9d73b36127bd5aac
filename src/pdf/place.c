/* place: gives each piece its page and its place on it. A heading stands with what follows it, a row is kept whole
 * where a page has room for it, and what is longer than a page goes on upon the next. Must not draw. */
#include "part.h"

enum { KEPT_LINES = 4, FOLLOWING = 60, CONTENTS_FROM = 4 };

static size_t heading_count(const struct pdf_document *document)
{
    size_t count = 0;
    for (size_t i = 0; i < document->count; i++)
        count += in_contents(&document->blocks[i]);
    return count;
}

bool has_contents(const struct pdf_document *document)
{
    return document->contents.size && heading_count(document) >= CONTENTS_FROM;
}

static void add_piece(struct press *press, struct piece piece)
{
    press->pieces = arena_room(press->arena, press->pieces, press->count, &press->capacity,
                               sizeof(struct piece));
    piece.page = press->page;
    piece.y = press->y;
    press->pieces[press->count++] = piece;
}

/* Of one block or row: lines that go together where there is a page for them. above: what stands at the top of a page
 * that it begins; around: room of a row. */
struct placing {
    struct piece piece;
    int lines;
    double pitch, above, around;
    bool is_kept;
};

static void turn_page(struct press *press, double above)
{
    press->page++;
    press->y = PAGE_TOP + above;
}

static void place_lines(struct press *press, const struct placing *placing)
{
    int first = 0;
    while (first < placing->lines) {
        double top = PAGE_TOP + placing->above;
        int left = placing->lines - first;
        int room = (int)((press_end(press) - press->y - placing->around) / placing->pitch);
        bool is_fresh = press->y <= top;
        bool fits_fresh = left * placing->pitch + placing->around <= press_end(press) - top;
        if (!is_fresh && room < left && (room < 2 || (placing->is_kept && fits_fresh))) {
            turn_page(press, placing->above);
            continue;
        }
        int count = room < left ? room : left;
        struct piece piece = placing->piece;
        piece.first = first;
        piece.lines =
            count < 1 ? 1
                      : count; /* a page that is all headings: better over its foot than never */
        add_piece(press, piece);
        press->y += piece.lines * placing->pitch + placing->around;
        first += piece.lines;
    }
}

static void place_text(struct press *press, size_t at)
{
    const struct pdf_block *block = &press->document->blocks[at];
    const struct style_form *form = style_form(block_style(block));
    double width = press_breadth(press) - (block_left(block) - PAGE_SIDE);
    int lines = letters_lines(press, block_style(block), block->text, width);
    struct placing placing = {.piece = {.block = at}, .lines = lines, .pitch = form->pitch};
    placing.is_kept = block->kind == PDF_HEADING || lines <= KEPT_LINES;
    if (press->y > PAGE_TOP)
        press->y += form->before;
    if (block->kind == PDF_HEADING &&
        press->y + lines * form->pitch + FOLLOWING > press_end(press) && press->y > PAGE_TOP)
        turn_page(press, 0);
    if (block->kind == PDF_HEADING)
        press->entries[press->entry_count++] = (struct entry){at, press->page};
    place_lines(press, &placing);
    press->y += form->after;
}

static void place_table(struct press *press, size_t at)
{
    const struct pdf_table *table = &press->document->blocks[at].table;
    struct columns *columns = &press->columns[at];
    const struct style_form *form = style_form(STYLE_CELL);
    *columns = columns_lay(press, table);
    double head = row_height(columns->head_lines);
    if (press->y + head + row_height(2) > press_end(press) && press->y > PAGE_TOP)
        turn_page(press, 0);
    add_piece(press, (struct piece){.block = at, .row = ROW_HEAD, .lines = columns->head_lines});
    press->y += head;
    for (size_t row = 0; row < table->rows; row++) {
        struct placing placing = {.piece = {.block = at, .row = (int64_t)row},
                                  .lines = row_lines(press, table, columns, (int64_t)row),
                                  .pitch = form->pitch,
                                  .above = head,
                                  .around = 2 * CELL_ABOVE,
                                  .is_kept = true};
        place_lines(press, &placing);
    }
    press->y += form->after;
}

bool contents_turn(const struct press *press, double *y)
{
    const struct style_form *line = style_form(STYLE_TEXT);
    bool turns = *y + line->pitch > press_end(press);
    *y = (turns ? PAGE_TOP : *y) + line->pitch;
    return turns;
}

/* Below the title: the contents have as many lines as there are headings, so that what follows can be placed before
 * their pages are known. */
static void place_contents(struct press *press)
{
    const struct style_form *head = style_form(STYLE_HEAD_1);
    press->y += head->before + head->pitch + head->after;
    for (size_t i = heading_count(press->document); i > 0; i--)
        press->page += contents_turn(press, &press->y);
    press->y += head->before;
}

void place_all(struct press *press)
{
    const struct pdf_document *document = press->document;
    const struct style_form *title = style_form(STYLE_TITLE);
    press->entries = arena_new_many(press->arena, document->count + 1, struct entry);
    press->columns = arena_new_many(press->arena, document->count + 1, struct columns);
    press->y =
        PAGE_TOP + title->after +
        title->pitch * letters_lines(press, STYLE_TITLE, document->title, press_breadth(press));
    if (has_contents(document))
        place_contents(press);
    for (size_t i = 0; i < document->count; i++) {
        if (document->blocks[i].kind == PDF_TABLE)
            place_table(press, i);
        else
            place_text(press, i);
    }
}

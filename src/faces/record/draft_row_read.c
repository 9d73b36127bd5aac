/* draft_row_read: one item as the form has it: boxes that are ticked, and what is added beside them. Must not know what
 * any of it lets whom do. */
#include "draft_row.h"

static bool has_piece(struct text cell, struct text piece)
{
    while (cell.size)
        if (text_equal(text_trim(text_cut(&cell, '|')), piece))
            return true;
    return false;
}

static void add_piece(struct builder *cell, struct text piece)
{
    piece = text_trim(piece);
    if (!piece.size || has_piece(builder_text(cell), piece))
        return;
    builder_add_string(cell, cell->size ? "|" : "");
    builder_add(cell, piece);
}

/* One a line, or with "|" between. */
static void add_lines(struct builder *cell, struct text lines)
{
    while (lines.size) {
        struct text line = text_cut(&lines, '\n');
        while (line.size)
            add_piece(cell, text_cut(&line, '|'));
    }
}

static void add_ticked(const struct visit *visit, struct builder *cell, const char *name)
{
    const struct http_fields *form = &visit->request->form;
    for (size_t i = 0; i < form->count; i++)
        if (text_is(form->items[i].name, name))
            add_piece(cell, form->items[i].value);
}

static struct text field(const struct visit *visit, const char *name, const char *end)
{
    struct builder whole;
    builder_init(&whole, visit->arena);
    builder_add_string(&whole, name);
    builder_add_string(&whole, end);
    return posted(visit, builder_string(&whole));
}

static void add_words(const struct visit *visit, struct builder *cell, const char *before,
                      struct text word, const char *after)
{
    struct builder whole;
    builder_init(&whole, visit->arena);
    builder_add_string(&whole, before);
    builder_add(&whole, word);
    builder_add_string(&whole, after);
    if (word.size)
        add_piece(cell, builder_text(&whole));
}

static struct text holders(const struct visit *visit, const char *name)
{
    struct builder cell;
    struct text reach = field(visit, name, "-hur");
    builder_init(&cell, visit->arena);
    add_ticked(visit, &cell, name);
    add_words(visit, &cell, "organ:", field(visit, name, "-organ"), "");
    add_words(visit, &cell, text_is(reach, "lägst") ? "lägst " : "", field(visit, name, "-roll"),
              text_is(reach, "egen enhet")    ? " (egen enhet)"
              : text_is(reach, "eget område") ? " (eget område)"
                                              : "");
    add_lines(&cell, field(visit, name, "-annan"));
    return builder_text(&cell);
}

/* "20 000" and "20000 kr" are 20000; size 0 = it is no amount. */
static struct text amount_of(const struct visit *visit, struct text written)
{
    struct builder digits;
    builder_init(&digits, visit->arena);
    for (size_t i = 0; i < written.size; i++) {
        char letter = written.bytes[i];
        if (letter >= '0' && letter <= '9')
            builder_add_char(&digits, letter);
        else if (letter != ' ' && letter != 'k' && letter != 'r' && letter != '.')
            return (struct text){"", 0};
    }
    return builder_text(&digits);
}

static struct text conditions(struct draft_row *row)
{
    const struct visit *visit = row->page.base.visit;
    struct builder cell;
    struct text written = posted(visit, "belopp"), amount = amount_of(visit, written);
    builder_init(&cell, visit->arena);
    add_ticked(visit, &cell, "conditions");
    add_words(visit, &cell, "högst ", amount, " kr");
    add_words(visit, &cell, "högst ", posted(visit, "langd"), "");
    add_lines(&cell, posted(visit, "villkor"));
    if (written.size && !amount.size)
        row->wrong_amount = say_text(visit, "web.order-row.wrong-amount");
    return builder_text(&cell);
}

struct text *draft_row_cell(const struct draft_row *row, const char *column)
{
    return &row->cells[record_column(row->page.lines.answered.view, column)];
}

static void set(const struct draft_row *row, const char *column, struct text value)
{
    *draft_row_cell(row, column) = value;
}

/* Who it is in the words of the order as it was printed stands no longer when somebody else is. */
static void set_holders(const struct draft_row *row, const char *column, const char *printed)
{
    struct text made = holders(row->page.base.visit, column);
    if (!text_equal(made, *draft_row_cell(row, column)))
        set(row, printed, (struct text){"", 0});
    set(row, column, made);
}

void draft_row_read(struct draft_row *row)
{
    static const char *const plain[] = {"row",  "decision",     "rule", "outcome",
                                        "unit", "subdelegable", "law",  "terms"};
    const struct visit *visit = row->page.base.visit;
    struct builder types;
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        set(row, plain[i], posted(visit, plain[i]));
    builder_init(&types, visit->arena);
    add_ticked(visit, &types, "types");
    set(row, "types", builder_text(&types));
    set_holders(row, "delegates", "who");
    set_holders(row, "deputies", "deputy");
    set(row, "conditions", conditions(row));
    if (!draft_row_cell(row, "row")->size)
        row->wrong_number = say_text(visit, "web.order-row.no-number");
}

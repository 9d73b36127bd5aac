/* draft_rows: the rows of a draft as a form has them in a table. What the form does not show of a row stays as it
 * was; a row that is emptied is gone. Must not know what any of it lets whom do. */
#include "draft.h"

#include "draft_analysis_html.h"
#include "draft_table_html.h"

/* A form has a thousand fields at most: six a row. */
enum { EMPTY_ROWS = 5, LINES_LEAST = 2, LINES_MOST = 8, ROWS_A_PAGE = 120 };

static const char *const written[] = {"row",       "decision", "types",
                                      "delegates", "deputies", "conditions"};
enum { WRITTEN = sizeof written / sizeof *written };

size_t draft_columns(const struct draft_page *page)
{
    return page->lines.answered.view->statement->give_count;
}

/* Of a name with the number of the row after it; false when the form did not have it. */
static bool find(const struct draft_page *page, const char *column, size_t row,
                 struct text *value_out)
{
    struct builder name;
    builder_init(&name, page->base.visit->arena);
    builder_add_string(&name, column);
    builder_add_char(&name, '-');
    builder_add_number(&name, (int64_t)row + 1);
    return http_find(&page->base.visit->request->form, builder_string(&name), value_out);
}

/* Lines and "|" between pieces mean the same. */
static struct text pieces(struct arena *arena, struct text text)
{
    struct builder out;
    builder_init(&out, arena);
    while (text.size) {
        struct text line = text_trim(text_cut(&text, '\n'));
        builder_add_string(&out, out.size && line.size ? "|" : "");
        builder_add(&out, line);
    }
    return builder_text(&out);
}

static void overwrite(struct draft_page *page, size_t row)
{
    struct text value;
    for (size_t i = 0; i < WRITTEN; i++) {
        int column = record_column(page->lines.answered.view, written[i]);
        if (!find(page, written[i], row, &value))
            continue;
        bool is_sentence = text_is(text_of(written[i]), "decision");
        page->cells[row * draft_columns(page) + (size_t)column] =
            is_sentence ? text_trim(value) : pieces(page->base.visit->arena, value);
    }
}

static bool is_empty(const struct draft_page *page, size_t row)
{
    for (size_t i = 0; i < WRITTEN; i++) {
        int column = record_column(page->lines.answered.view, written[i]);
        if (page->cells[row * draft_columns(page) + (size_t)column].size)
            return false;
    }
    return true;
}

void draft_read_rows(struct draft_page *page)
{
    size_t columns = draft_columns(page), recorded = page->lines.answered.row_count, kept = 0;
    bool posts = page->base.visit->request->method == HTTP_POST;
    size_t all = (recorded + 2 * EMPTY_ROWS) * columns; /* as many empty ones are shown again */
    page->cells = arena_new_many(page->base.visit->arena, all + 1, struct text);
    for (size_t i = 0; i < all; i++)
        page->cells[i] =
            i < recorded * columns ? page->lines.answered.cells[i] : (struct text){"", 0};
    for (size_t i = 0; i < recorded + EMPTY_ROWS; i++) {
        if (posts)
            overwrite(page, i);
        if (is_empty(page, i))
            continue;
        for (size_t j = 0; j < columns; j++)
            page->cells[kept * columns + j] = page->cells[i * columns + j];
        kept++;
    }
    for (size_t i = kept * columns; i < all; i++)
        page->cells[i] = (struct text){"", 0};
    page->row_count = kept;
}

/* A piece a line; the most lines that a cell of the row has. */
static struct text by_lines(struct arena *arena, struct text cell, int64_t *lines)
{
    char *letters = text_copy(arena, cell);
    int64_t count = 1;
    for (size_t i = 0; i < cell.size; i++)
        if (letters[i] == '|') {
            letters[i] = '\n';
            count++;
        }
    *lines = count > *lines ? count : *lines;
    return (struct text){letters, cell.size};
}

static struct draft_table_html_row row_of(const struct draft_page *page, size_t row)
{
    const struct view *view = page->lines.answered.view;
    const struct text *cells = &page->cells[row * draft_columns(page)];
    struct arena *arena = page->base.visit->arena;
    int64_t lines = LINES_LEAST;
    struct draft_table_html_row made = {
        .row = cells[record_column(view, "row")],
        .decision = cells[record_column(view, "decision")],
        .types = by_lines(arena, cells[record_column(view, "types")], &lines),
        .delegates = by_lines(arena, cells[record_column(view, "delegates")], &lines),
        .deputies = by_lines(arena, cells[record_column(view, "deputies")], &lines),
        .conditions = by_lines(arena, cells[record_column(view, "conditions")], &lines)};
    made.lines = number_words(arena, lines < LINES_MOST ? lines : LINES_MOST);
    return made;
}

static struct text page_url(const struct draft_page *page, size_t number)
{
    struct visit *visit = page->base.visit;
    struct builder url = url_of(visit, DRAFT_PATH, (struct text){"", 0});
    url_word(&url, TEXT_LITERAL("order"), page->order);
    url_word(&url, TEXT_LITERAL("visa"), TEXT_LITERAL("tabell"));
    url_word(&url, TEXT_LITERAL("sida"), number_words(visit->arena, (int64_t)number));
    return builder_text(&url);
}

/* Rows that are not shown stay as they are; those to be written in anew stand after the last. */
void draft_fill_rows(const struct draft_page *page, struct draft_table_html *data)
{
    size_t shown = 0, first = page->number * ROWS_A_PAGE, total = page->row_count;
    struct arena *arena = page->base.visit->arena;
    struct draft_table_html_row *rows =
        arena_new_many(arena, ROWS_A_PAGE + EMPTY_ROWS, struct draft_table_html_row);
    first = first < total ? first : 0;
    size_t last = first + ROWS_A_PAGE < total ? first + ROWS_A_PAGE : total;
    for (size_t i = 0; i < total + EMPTY_ROWS; i++) {
        if (i < total && (i < first || i >= last))
            continue;
        rows[shown] = row_of(page, i);
        rows[shown++].number = number_words(arena, (int64_t)i + 1);
    }
    data->rows = (struct draft_table_html_rows){rows, shown};
    data->paging = (struct paging_html){
        .first = (int64_t)first + 1, .last = (int64_t)last, .total = (int64_t)total};
    if (first > 0)
        data->paging.previous_url = page_url(page, page->number);
    if (last < total)
        data->paging.next_url = page_url(page, page->number + 2);
    data->is_paged = total > ROWS_A_PAGE;
    data->sheet_page = number_words(arena, (int64_t)page->number + 1);
}

/* draft_row: one item of a draft of the delegation order is written, added or taken away; whatever is kept is analysed.
 * What somebody else has kept meanwhile is told before anything is written over it. Must not judge. */
#include "record.h"
#include "draft_row.h"

/* Whether the draft is the one that the page was made of. */
static struct text ground_of(const struct draft_row *row)
{
    const struct visit *visit = row->page.base.visit;
    struct digest digest;
    hasher_sha256(visit->web->hashers[visit->request->worker], &row->page.lines.csv, 1, &digest);
    return hex_words(visit->arena, digest_text(&digest));
}

/* The first of the number; the row count when there is none, or a new one is written. */
static size_t find(const struct draft_row *row)
{
    size_t columns = draft_columns(&row->page), at = 0;
    int number = record_column(row->page.lines.answered.view, "row");
    while (at < row->page.row_count &&
           !(row->was.size && text_equal(row->page.cells[at * columns + (size_t)number], row->was)))
        at++;
    return at;
}

static void take_cells(struct draft_row *row)
{
    size_t columns = draft_columns(&row->page);
    row->cells = arena_new_many(row->page.base.visit->arena, columns, struct text);
    for (size_t i = 0; i < columns; i++)
        row->cells[i] = row->at < row->page.row_count ? row->page.cells[row->at * columns + i]
                                                      : (struct text){"", 0};
}

static void write_over(struct draft_row *row)
{
    size_t columns = draft_columns(&row->page);
    for (size_t i = 0; i < columns; i++)
        row->page.cells[row->at * columns + i] = row->cells[i];
    if (row->at == row->page.row_count)
        row->page.row_count++;
}

static void take_away(struct draft_row *row)
{
    size_t columns = draft_columns(&row->page);
    for (size_t i = row->at * columns; i + columns < row->page.row_count * columns; i++)
        row->page.cells[i] = row->page.cells[i + columns];
    if (row->at < row->page.row_count)
        row->page.row_count--;
}

static struct fault *go_back(const struct draft_row *row, const char *word, struct text value)
{
    struct visit *visit = row->page.base.visit;
    struct builder url;
    builder_init(&url, visit->arena);
    builder_add(&url, draft_url(&row->page));
    url_word(&url, text_of(word), value);
    if (!http_redirect(visit->response, visit->arena, builder_text(&url)))
        refuse(visit, 500, (struct text){"", 0});
    return NULL;
}

/* What could not be kept is shown again as it was typed, beside the draft as it is. */
static struct fault *keep(struct draft_row *row, bool removes)
{
    struct text number = *draft_row_cell(row, "row");
    bool kept = false;
    if (removes)
        take_away(row);
    else
        write_over(row);
    TRY(draft_save(&row->page, &kept));
    if (kept)
        return go_back(row, removes ? "borttagen" : "sparad", removes ? row->was : number);
    return draft_row_show(row);
}

static struct fault *answer_post(struct draft_row *row)
{
    struct visit *visit = row->page.base.visit;
    struct text as = posted(visit, "som");
    bool is_same = text_equal(posted(visit, "grund"), row->ground);
    bool keeps = text_is(as, "spara"), removes = text_is(as, "bort");
    draft_row_read(row);
    if (!token_holds(visit, DRAFT_ROW_PATH))
        row->page.wrong = say_text(visit, "web.form.stale");
    else if ((keeps || removes) && !is_same)
        row->notice = say_text(visit, "web.order-row.moved");
    else if (removes || (keeps && !row->wrong_number.size && !row->wrong_amount.size))
        return keep(row, removes);
    if (!keeps)
        row->wrong_number = (struct text){"", 0};
    return draft_row_show(row);
}

static struct fault *answer(struct draft_row *row, bool *found_out)
{
    struct visit *visit = row->page.base.visit;
    bool posts = visit->request->method == HTTP_POST;
    TRY(draft_know(&row->page, found_out));
    if (!*found_out)
        return NULL;
    draft_read_rows(&row->page);
    row->was = posts ? posted(visit, "punkt") : asked(visit, "punkt");
    row->at = find(row);
    row->ground = ground_of(row);
    *found_out = posts || !row->was.size || row->at < row->page.row_count;
    if (!*found_out)
        return NULL;
    take_cells(row);
    return posts ? answer_post(row) : draft_row_show(row);
}

void show_draft_row(struct visit *visit)
{
    struct draft_row row = {.page = {.base = {.visit = visit}}};
    bool found = false;
    struct fault *fault = answer(&row, &found);
    if (fault)
        refuse_fault(visit, fault);
    else if (!found)
        refuse(visit, 404, (struct text){"", 0});
}

/* order_show: the sheet of an order as a page, in the words that reports makes for every face, and to take away. */
#include "order.h"

#include "keep.h"
#include "order_form_html.h"
#include "order_report_html.h"

enum { CONTENT_MOST = 240 * 1024, COLUMNS = 6 };

static void fill_remarks(const struct visit *visit, const struct order_sheet *sheet,
                         struct order_report_html *data)
{
    const struct order_item *items;
    size_t count = order_sheet_items(visit->arena, sheet, &items);
    struct order_report_html_remark *remarks =
        arena_new_many(visit->arena, count + 1, struct order_report_html_remark);
    bool finding = false, forbidden = false;
    for (size_t i = 0; i < count; i++) {
        bool same = i > 0 && text_equal(items[i].title, items[i - 1].title);
        finding |= items[i].is_finding;
        forbidden |= items[i].is_forbidden;
        remarks[i] =
            (struct order_report_html_remark){.title = same ? (struct text){"", 0} : items[i].title,
                                              .subject = items[i].subject,
                                              .types = items[i].types,
                                              .says = items[i].says,
                                              .law = items[i].law,
                                              .remedy = items[i].remedy};
    }
    data->remarks.items = remarks;
    data->remarks.count = count;
    data->kind = text_of(forbidden ? "fault" : finding ? "doubt" : "");
}

static struct order_report_html_row row_of(const struct visit *visit, const struct import_row *row)
{
    struct order_report_html_question *questions =
        arena_new_many(visit->arena, row->question_count + 1, struct order_report_html_question);
    for (size_t i = 0; i < row->question_count; i++)
        questions[i].text = order_sheet_question(visit->arena, visit->language, &row->questions[i]);
    return (struct order_report_html_row){
        .place = order_sheet_place(visit->arena, visit->language, row),
        .decision = row->decision,
        .refused = row->fate == IMPORT_REFUSED ? say_text(visit, "web.order.refused")
                                               : (struct text){"", 0},
        .questions = {questions, row->question_count}};
}

static void fill_questions(const struct visit *visit, const struct order_sheet *sheet,
                           struct order_report_html *data)
{
    struct order_report_html_row *rows =
        arena_new_many(visit->arena, sheet->import->count + 1, struct order_report_html_row);
    for (size_t i = 0; i < sheet->import->count; i++)
        if (sheet->import->items[i].fate != IMPORT_TAKEN)
            rows[data->rows.count++] = row_of(visit, &sheet->import->items[i]);
    data->rows.items = rows;
}

static void fill_unchecked(const struct visit *visit, const struct order_sheet *sheet,
                           struct order_report_html *data)
{
    const struct text *texts;
    data->unchecked.count = order_sheet_unchecked(visit->arena, sheet, &texts);
    struct order_report_html_item *items =
        arena_new_many(visit->arena, data->unchecked.count + 1, struct order_report_html_item);
    for (size_t i = 0; i < data->unchecked.count; i++)
        items[i].text = texts[i];
    data->unchecked.items = items;
}

/* A workbook cannot be given back as text: it is chosen again. */
static bool can_be_kept(struct text bytes)
{
    return bytes.size <= CONTENT_MOST && text_utf8_fault(bytes) == bytes.size &&
           !sheet_is_workbook(bytes);
}

static bool may_draft(const struct visit *visit)
{
    struct known_person known;
    return visit->is_signed && !visit_know(visit, &known) && may_ever(&known, "draft-order", true);
}

void order_show(struct visit *visit, const struct order_sent *sent, const struct order_sheet *sheet)
{
    struct builder page;
    struct html out = page_begin(visit, &page);
    const struct order_brief brief = order_sheet_brief(visit->arena, sheet);
    struct order_report_html data = {.page = frame(visit, ORDER_PATH, false),
                                     .source = text_of(sent->source ? sent->source : ""),
                                     .certain = brief.certain,
                                     .uncertain = brief.uncertain,
                                     .about = brief.about,
                                     .against = brief.against,
                                     .name = sent->name,
                                     .checked = order_sheet_checked(sheet)};
    if (can_be_kept(sent->bytes))
        data.content = sent->bytes;
    keep_fill(visit, sent->name, sent->bytes, may_draft(visit), &data.keep);
    data.keep.is_order = true;
    fill_remarks(visit, sheet, &data);
    fill_questions(visit, sheet, &data);
    fill_unchecked(visit, sheet, &data);
    order_report_html_write(&out, &data);
    page_send(visit, 200, &page);
}

void order_form(struct visit *visit, unsigned status, struct text error)
{
    struct builder page;
    struct html out = page_begin(visit, &page);
    struct text pasted = {"", 0};
    http_find(&visit->request->form, "innehall", &pasted);
    struct order_form_html data = {.page = frame(visit, ORDER_PATH, error.size > 0),
                                   .summary = one_error(visit, "innehall", error),
                                   .paste = {.value = pasted, .error = error}};
    order_form_html_write(&out, &data);
    page_send(visit, status, &page);
}

static size_t add_cells(struct text *cells, size_t at, const struct text told[COLUMNS])
{
    for (size_t i = 0; i < COLUMNS; i++)
        cells[at * COLUMNS + i] = told[i];
    return at + 1;
}

/* Remarks and questions, as they stand on the page. */
void order_take_away(struct visit *visit, const struct order_sheet *sheet, enum download_form form)
{
    static const char *const keys[COLUMNS] = {"web.order.kind",  "web.order.row",
                                              "web.order.types", "web.order.says",
                                              "sheet.label.law", "sheet.label.remedy"};
    static const bool numbers[COLUMNS] = {false};
    const struct order_item *items;
    size_t count = order_sheet_items(visit->arena, sheet, &items), rows = 0;
    size_t room = count + sheet->import->count * IMPORT_QUESTIONS + 1;
    struct text *labels = arena_new_many(visit->arena, COLUMNS, struct text), none = {"", 0};
    struct text *cells = arena_new_many(visit->arena, COLUMNS * room, struct text);
    for (size_t i = 0; i < COLUMNS; i++)
        labels[i] = say_text(visit, keys[i]);
    for (size_t i = 0; i < count; i++)
        rows = add_cells(cells, rows,
                         (const struct text[]){items[i].title, items[i].subject, items[i].types,
                                               items[i].says, items[i].law, items[i].remedy});
    for (size_t i = 0; i < sheet->import->count; i++) {
        const struct import_row *row = &sheet->import->items[i];
        for (size_t j = 0; row->fate != IMPORT_TAKEN && j < row->question_count; j++)
            rows = add_cells(
                cells, rows,
                (const struct text[]){
                    say_text(visit, "sheet.title.questions"),
                    order_sheet_place(visit->arena, visit->language, row), row->decision,
                    order_sheet_question(visit->arena, visit->language, &row->questions[j]), none,
                    none});
    }
    const struct download download = {"delegationsordning",
                                      say_text(visit, "web.order.sheet"),
                                      {labels, labels, numbers, COLUMNS, cells, rows}};
    download_send(visit, &download, form);
}

/* draft_row_show: the page of one item of a draft, and what the analysis says of it as it is kept. Must not judge. */
#include "draft_row.h"

#include "fields.h"

#include "draft_row_html.h"

static struct field_text_html line(const struct draft_row *row, const char *column,
                                   const char *width, bool is_optional)
{
    struct visit *visit = row->page.base.visit;
    return (struct field_text_html){.name = text_of(column),
                                    .label = visit_title(visit, "column", text_of(column)),
                                    .width = text_of(width),
                                    .value = *draft_row_cell(row, column),
                                    .is_optional = is_optional};
}

static struct field_long_html lines(const struct draft_row *row, const char *column,
                                    bool is_optional)
{
    struct visit *visit = row->page.base.visit;
    return (struct field_long_html){.name = text_of(column),
                                    .label = visit_title(visit, "column", text_of(column)),
                                    .value = *draft_row_cell(row, column),
                                    .is_optional = is_optional};
}

/* words: with "|" between. */
static struct field_select_html choice(const struct draft_row *row, const char *column,
                                       const char *words)
{
    struct visit *visit = row->page.base.visit;
    struct record_field field = {.value = *draft_row_cell(row, column)};
    struct text rest = text_of(words);
    size_t room = 0;
    while (rest.size) {
        struct text word = text_cut(&rest, '|');
        field_add_option(visit, &field, &room, word, word);
    }
    return (struct field_select_html){.name = text_of(column),
                                      .label = visit_title(visit, "column", text_of(column)),
                                      .is_optional = true,
                                      .options = {field.options, field.option_count}};
}

static void fill_remarks(const struct draft_row *row, const struct order_told *told,
                         struct draft_row_html *data)
{
    struct draft_row_html_remark *remarks = arena_new_many(
        row->page.base.visit->arena, told->item_count + 1, struct draft_row_html_remark);
    size_t count = 0;
    for (size_t i = 0; row->was.size && i < told->item_count; i++)
        if (text_equal(told->items[i].row, row->was))
            remarks[count++] = (struct draft_row_html_remark){.title = told->items[i].title,
                                                              .types = told->items[i].types,
                                                              .says = told->items[i].says,
                                                              .law = told->items[i].law,
                                                              .remedy = told->items[i].remedy};
    data->remarks = (struct draft_row_html_remarks){remarks, count};
}

static void fill_more(const struct draft_row *row, struct draft_row_html *data)
{
    static const char *const more[] = {"rule", "outcome", "unit", "law", "terms"};
    data->rule = choice(row, "rule",
                        "brådskande|överordnad ersätter|ensam funktion|vidaredelegation|anmäls "
                        "nästa sammanträde|övrigt");
    data->outcome = choice(row, "outcome", "bifall|avslag");
    data->unit = line(row, "unit", "middle", true);
    data->law = line(row, "law", "middle", true);
    data->terms = lines(row, "terms", true);
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        data->has_more |= draft_row_cell(row, more[i])->size > 0;
}

static struct error_summary_html summary_of(const struct draft_row *row)
{
    struct visit *visit = row->page.base.visit;
    if (row->page.wrong.size)
        return one_error(visit, "", row->page.wrong);
    if (row->wrong_number.size)
        return one_error(visit, "row", row->wrong_number);
    if (row->wrong_amount.size)
        return one_error(visit, "belopp", row->wrong_amount);
    return fields_summary(visit, row->page.answer.problems, row->page.answer.problem_count);
}

struct fault *draft_row_show(struct draft_row *row)
{
    struct visit *visit = row->page.base.visit;
    struct order_told told;
    struct builder out_page;
    struct draft_row_html data = {
        .back = draft_url(&row->page),
        .summary = summary_of(row),
        .over = say_filled(visit, "web.order-draft.title",
                           row->page.title.size ? row->page.title : row->page.order,
                           (struct text){"", 0}),
        .title = row->was.size
                     ? say_filled(visit, "web.order-row.title", row->was, (struct text){"", 0})
                     : say_text(visit, "web.order-draft.add"),
        .notice = row->notice,
        .order = row->page.order,
        .was = row->was,
        .ground = row->ground,
        .number = line(row, "row", "short", false),
        .decision = lines(row, "decision", false),
        .passing = choice(row, "subdelegable", "ja")};
    bool is_wrong = data.summary.errors.count > 0;
    data.page = frame(visit, DRAFT_ROW_PATH, is_wrong);
    data.number.error = row->wrong_number;
    data.decision.hint = say_text(visit, "web.order-row.decision-hint");
    draft_row_types(row, &data);
    TRY(draft_row_who(row, &data));
    fill_more(row, &data);
    TRY(draft_tell(&row->page, &told));
    fill_remarks(row, &told, &data);
    struct html out = page_begin(visit, &out_page);
    draft_row_html_write(&out, &data);
    page_send(visit, is_wrong ? 422 : 200, &out_page);
    return NULL;
}

/* draft_show: the page of a draft: what is written, and what is wrong with it as it stands. Must not judge. */
#include "fields.h"
#include "draft.h"

#include "draft_html.h"

static void fill_texts(const struct draft_page *page, const struct order_told *told,
                       struct draft_html *data)
{
    struct arena *arena = page->base.visit->arena;
    struct draft_html_problem *problems =
        arena_new_many(arena, told->problem_count + 1, struct draft_html_problem);
    struct draft_html_change *changes =
        arena_new_many(arena, told->change_count + 1, struct draft_html_change);
    struct draft_html_unchecked *unchecked =
        arena_new_many(arena, told->unchecked_count + 1, struct draft_html_unchecked);
    for (size_t i = 0; i < told->problem_count; i++)
        problems[i].text = told->problems[i];
    for (size_t i = 0; i < told->change_count; i++)
        changes[i].text = told->changes[i];
    for (size_t i = 0; i < told->unchecked_count; i++)
        unchecked[i].text = told->unchecked[i];
    data->problems = (struct draft_html_problems){problems, told->problem_count};
    data->changes = (struct draft_html_changes){changes, told->change_count};
    data->uncheckeds = (struct draft_html_uncheckeds){unchecked, told->unchecked_count};
}

static void fill_remarks(const struct draft_page *page, const struct order_told *told,
                         struct draft_html *data)
{
    struct draft_html_remark *remarks =
        arena_new_many(page->base.visit->arena, told->item_count + 1, struct draft_html_remark);
    bool finding = false, forbidden = false;
    for (size_t i = 0; i < told->item_count; i++) {
        const struct order_item *item = &told->items[i];
        bool same = i > 0 && text_equal(item->title, told->items[i - 1].title);
        finding |= item->is_finding;
        forbidden |= item->is_forbidden;
        remarks[i] = (struct draft_html_remark){.title = same ? (struct text){"", 0} : item->title,
                                                .subject = item->subject,
                                                .types = item->types,
                                                .says = item->says,
                                                .law = item->law,
                                                .remedy = item->remedy};
    }
    data->remarks = (struct draft_html_remarks){remarks, told->item_count};
    data->kind = text_of(forbidden ? "fault" : finding ? "doubt" : "");
}

/* Against the order that is in force. */
static struct fault *fill_sheet(struct draft_page *page, struct draft_html *data)
{
    struct orders_page *base = &page->base;
    struct text now = orders_in_force(base, base->today);
    size_t row = orders_find(base, now);
    struct order_lines lines;
    struct order_told told;
    const struct order_draft draft = {page->order, page->title, page->body,
                                      orders_csv(base->visit->arena, page->lines.answered.view,
                                                 page->order, page->cells, page->row_count),
                                      base->today};
    struct order_draft older = {.key = now, .valid_from = base->today};
    if (now.size) {
        TRY(orders_lines(base, now, &lines));
        older.title = record_named(&base->orders, row, "title");
        older.body = record_named(&base->orders, row, "body");
        older.lines = lines.csv;
    }
    TRY(order_tell(base->visit, &draft, now.size ? &older : NULL, &told));
    data->certain = told.brief.certain;
    data->uncertain = told.brief.uncertain;
    data->about = told.brief.about;
    data->against = told.brief.against;
    data->checked = told.checked;
    fill_remarks(page, &told, data);
    fill_texts(page, &told, data);
    return NULL;
}

static struct field_text_html text_field(const struct draft_page *page, const char *name,
                                         const char *label, const char *hint, struct text value)
{
    return (struct field_text_html){.name = text_of(name),
                                    .label = say_text(page->base.visit, label),
                                    .hint = hint ? say_text(page->base.visit, hint)
                                                 : (struct text){"", 0},
                                    .width = TEXT_LITERAL("middle"),
                                    .value = value};
}

static void fill_new(struct draft_page *page, struct draft_html *data)
{
    struct orders_page *base = &page->base;
    struct field_select_html_option *options = arena_new_many(
        base->visit->arena, base->orders.row_count + 1, struct field_select_html_option);
    struct text copied = posted(base->visit, "fran");
    if (!copied.size)
        copied = orders_in_force(base, base->today);
    for (size_t i = 0; i < base->orders.row_count; i++) {
        struct text key = record_named(&base->orders, i, "order_key");
        options[i] =
            (struct field_select_html_option){key, text_equal(key, copied), orders_label(base, i)};
    }
    data->key =
        text_field(page, "order", "web.order-draft.key", "web.order-draft.key-hint", page->order);
    data->body = names_body_field(base->visit, &base->names, "body", page->body);
    data->copied =
        (struct field_select_html){.name = TEXT_LITERAL("fran"),
                                   .label = say_text(base->visit, "web.order-draft.from"),
                                   .options = {options, base->orders.row_count}};
}

static struct text adopt_url(const struct draft_page *page)
{
    struct visit *visit = page->base.visit;
    struct text now = orders_in_force(&page->base, page->base.today);
    size_t row = orders_find(&page->base, page->order);
    struct builder url = url_of(visit, "/gor/adopt-order", (struct text){"", 0});
    bool is_analysed = row < page->base.orders.row_count &&
                       text_is(record_named(&page->base.orders, row, "state"), "analysed");
    url_word(&url, TEXT_LITERAL("order"), page->order);
    url_word(&url, TEXT_LITERAL("adopted"), day_words(visit->arena, page->base.today));
    if (now.size)
        url_word(&url, TEXT_LITERAL("replaces"), now);
    return is_analysed && may_ever(&page->base.known, "adopt-order", true) ? builder_text(&url)
                                                                           : (struct text){"", 0};
}

struct fault *draft_show(struct draft_page *page)
{
    struct visit *visit = page->base.visit;
    bool is_wrong = page->wrong.size || page->answer.problem_count;
    struct builder told;
    struct draft_html data = {
        .page = frame(visit, DRAFT_PATH, is_wrong),
        .title = page->is_new ? say_text(visit, "web.orders.new")
                              : say_filled(visit, "web.order-draft.title",
                                           page->title.size ? page->title : page->order,
                                           (struct text){"", 0}),
        .summary = page->wrong.size
                       ? one_error(visit, page->is_new ? "order" : "", page->wrong)
                       : fields_summary(visit, page->answer.problems, page->answer.problem_count),
        .done = page->done,
        .is_new = page->is_new,
        .order = page->order,
        .name = text_field(page, "title", "web.order-draft.name", NULL, page->title)};
    if (page->is_new) {
        fill_new(page, &data);
    } else {
        draft_fill_rows(page, &data);
        TRY(fill_sheet(page, &data));
        data.adopt_url = adopt_url(page);
    }
    struct html out = page_begin(visit, &told);
    draft_html_write(&out, &data);
    page_send(visit, is_wrong ? 422 : 200, &told);
    return NULL;
}

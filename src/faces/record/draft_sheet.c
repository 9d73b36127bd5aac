/* draft_sheet: a draft as it is written, analysed and held against the order that is in force, in the words of a page.
 * Must not judge: the desk does. */
#include "draft.h"

#include "draft_analysis_html.h"

struct fault *draft_tell(const struct draft_page *page, struct order_told *told_out)
{
    const struct orders_page *base = &page->base;
    struct text now = orders_in_force(base, base->today);
    size_t row = orders_find(base, now);
    struct order_lines lines;
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
    return order_tell(base->visit, &draft, now.size ? &older : NULL, told_out);
}

struct text draft_kind(const struct order_told *told)
{
    bool finding = false, forbidden = false;
    for (size_t i = 0; i < told->item_count; i++) {
        finding |= told->items[i].is_finding;
        forbidden |= told->items[i].is_forbidden;
    }
    return text_of(forbidden ? "fault" : finding ? "doubt" : "");
}

static void fill_texts(const struct draft_page *page, const struct order_told *told,
                       struct draft_analysis_html *data)
{
    struct arena *arena = page->base.visit->arena;
    struct draft_analysis_html_problem *problems =
        arena_new_many(arena, told->problem_count + 1, struct draft_analysis_html_problem);
    struct draft_analysis_html_change *changes =
        arena_new_many(arena, told->change_count + 1, struct draft_analysis_html_change);
    struct draft_analysis_html_unchecked *unchecked =
        arena_new_many(arena, told->unchecked_count + 1, struct draft_analysis_html_unchecked);
    for (size_t i = 0; i < told->problem_count; i++)
        problems[i].text = told->problems[i];
    for (size_t i = 0; i < told->change_count; i++)
        changes[i].text = told->changes[i];
    for (size_t i = 0; i < told->unchecked_count; i++)
        unchecked[i].text = told->unchecked[i];
    data->problems = (struct draft_analysis_html_problems){problems, told->problem_count};
    data->changes = (struct draft_analysis_html_changes){changes, told->change_count};
    data->uncheckeds = (struct draft_analysis_html_uncheckeds){unchecked, told->unchecked_count};
}

void draft_fill_analysis(const struct draft_page *page, const struct order_told *told,
                         struct draft_analysis_html *data)
{
    struct draft_analysis_html_remark *remarks = arena_new_many(
        page->base.visit->arena, told->item_count + 1, struct draft_analysis_html_remark);
    for (size_t i = 0; i < told->item_count; i++) {
        const struct order_item *item = &told->items[i];
        bool same = i > 0 && text_equal(item->title, told->items[i - 1].title);
        remarks[i] =
            (struct draft_analysis_html_remark){.title = same ? (struct text){"", 0} : item->title,
                                                .subject = item->subject,
                                                .types = item->types,
                                                .says = item->says,
                                                .law = item->law,
                                                .remedy = item->remedy};
    }
    data->remarks = (struct draft_analysis_html_remarks){remarks, told->item_count};
    data->about = told->brief.about;
    data->against = told->brief.against;
    data->checked = told->checked;
    fill_texts(page, told, data);
}

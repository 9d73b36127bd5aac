/* draft_show: a draft is begun; all its items in one table that can be written in. Must not judge. */
#include "fields.h"
#include "draft.h"

#include "draft_analysis_html.h"
#include "draft_new_html.h"
#include "draft_table_html.h"

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

struct text draft_url(const struct draft_page *page)
{
    struct builder url = url_of(page->base.visit, DRAFT_PATH, (struct text){"", 0});
    url_word(&url, TEXT_LITERAL("order"), page->order);
    return builder_text(&url);
}

struct text draft_title(const struct draft_page *page)
{
    return say_filled(page->base.visit, "web.order-draft.title",
                      page->title.size ? page->title : page->order, (struct text){"", 0});
}

/* What stands in the form, or in the answer to it. */
static struct error_summary_html summary_of(const struct draft_page *page, const char *field)
{
    struct visit *visit = page->base.visit;
    return page->wrong.size
               ? one_error(visit, field, page->wrong)
               : fields_summary(visit, page->answer.problems, page->answer.problem_count);
}

struct fault *draft_show_new(struct draft_page *page)
{
    struct visit *visit = page->base.visit;
    struct builder told;
    struct text copied = posted(visit, "fran");
    if (!copied.size)
        copied = orders_in_force(&page->base, page->base.today);
    struct draft_new_html data = {
        .summary = summary_of(page, "order"),
        .key = text_field(page, "order", "web.order-draft.key", "web.order-draft.key-hint",
                          page->order),
        .name = text_field(page, "title", "web.order-draft.name", NULL, page->title),
        .body = names_body_field(visit, &page->base.names, "body", page->body),
        .copied = orders_field(&page->base, "fran", "web.order-draft.from", copied)};
    bool is_wrong = data.summary.errors.count > 0;
    data.page = frame(visit, DRAFT_PATH, is_wrong);
    struct html out = page_begin(visit, &told);
    draft_new_html_write(&out, &data);
    page_send(visit, is_wrong ? 422 : 200, &told);
    return NULL;
}

struct fault *draft_show_table(struct draft_page *page)
{
    struct visit *visit = page->base.visit;
    struct order_told sheet;
    struct builder told;
    TRY(draft_tell(page, &sheet));
    struct draft_table_html data = {
        .title = draft_title(page),
        .back = draft_url(page),
        .summary = summary_of(page, ""),
        .done = page->done,
        .kind = draft_kind(&sheet),
        .certain = sheet.brief.certain,
        .uncertain = sheet.brief.uncertain,
        .order = page->order,
        .name = text_field(page, "title", "web.order-draft.name", NULL, page->title)};
    bool is_wrong = data.summary.errors.count > 0;
    data.page = frame(visit, DRAFT_PATH, is_wrong);
    draft_fill_rows(page, &data);
    draft_fill_analysis(page, &sheet, &data.analysis);
    struct html out = page_begin(visit, &told);
    draft_table_html_write(&out, &data);
    page_send(visit, is_wrong ? 422 : 200, &told);
    return NULL;
}

/* draft: a draft of the delegation order: begun from a version that is there, written item by item or in a table, and
 * analysed whenever it is kept. What is wrong is told at the top and nothing typed is lost. Must not judge. */
#include "record.h"
#include "draft.h"

/* The columns of the table, also when there is no order yet. */
static struct fault *take_lines(struct draft_page *page, struct text order)
{
    TRY(orders_lines(&page->base, order, &page->lines));
    if (!page->lines.answered.view)
        page->lines.answered.view = feature_view(crew_features(page->base.visit->web->setup->crew),
                                                 TEXT_LITERAL("order-lines"));
    return NULL;
}

static struct fault *perform(struct draft_page *page, const char *action, const struct given *given,
                             size_t count, bool *done_out)
{
    struct visit *visit = page->base.visit;
    struct crew *crew = visit->web->setup->crew;
    const struct deed deed = {.action = feature_action(crew_features(crew), text_of(action)),
                              .given = given,
                              .given_count = count,
                              .actor = visit->session.person,
                              .operator= TEXT_LITERAL("web"),
                              .seen = -1};
    bool may = false;
    *done_out = false;
    TRY(rights_through_do(crew, visit->arena, clock_today(), &deed, &may));
    if (!may) {
        page->wrong = say_text(visit, "web.order-draft.not-yours");
        return NULL;
    }
    TRY(crew_perform(crew, visit->arena, &deed, 1, &page->answer));
    *done_out = page->answer.end == DEED_DONE || page->answer.end == DEED_REPEATED;
    if (!*done_out && !page->answer.problem_count)
        page->wrong = say_text(visit, "web.act.refused");
    return NULL;
}

struct fault *draft_save(struct draft_page *page, bool *kept_out)
{
    struct visit *visit = page->base.visit;
    const struct given draft[] = {
        {TEXT_LITERAL("order"), page->order},
        {TEXT_LITERAL("body"), page->body},
        {TEXT_LITERAL("rows"), orders_csv(visit->arena, page->lines.answered.view, page->order,
                                          page->cells, page->row_count)},
        {TEXT_LITERAL("title"), page->title}};
    const struct given analysis[] = {
        {TEXT_LITERAL("order"), page->order},
        {TEXT_LITERAL("analysed"), day_words(visit->arena, page->base.today)}};
    bool may = false;
    TRY(perform(page, "draft-order", draft, page->title.size ? 4 : 3, kept_out));
    if (*kept_out)
        TRY(perform(page, "analyse-order", analysis, 2, kept_out));
    if (!*kept_out)
        return NULL;
    page->is_new = false;
    page->done = say_text(visit, "web.order-draft.kept");
    return orders_know(&page->base, &may);
}

/* A new one begins as the version that was chosen; its key must be free. */
static struct fault *begin(struct draft_page *page)
{
    struct visit *visit = page->base.visit;
    bool kept = false;
    page->is_new = true;
    page->body = posted(visit, "body");
    if (!page->order.size)
        page->wrong = say_text(visit, "web.order-draft.no-key");
    else if (orders_find(&page->base, page->order) < page->base.orders.row_count)
        page->wrong = say_text(visit, "web.order-draft.key-taken");
    if (page->wrong.size)
        return NULL;
    TRY(take_lines(page, posted(visit, "fran")));
    draft_read_rows(page);
    return draft_save(page, &kept);
}

/* In the place that it has there, as far as the draft is as long. */
static struct fault *put_back(struct draft_page *page)
{
    struct orders_page *base = &page->base;
    size_t columns = draft_columns(page);
    struct order_lines older = {.answered = {.row_count = 0}};
    struct text now = orders_in_force(base, base->today);
    int32_t at;
    bool kept = false, is_number = text_to_number(posted(base->visit, "ater"), &at) && at > 0;
    if (now.size)
        TRY(orders_lines(base, now, &older));
    if (!is_number || (size_t)at > older.answered.row_count)
        return NULL;
    size_t place = (size_t)at - 1 < page->row_count ? (size_t)at - 1 : page->row_count;
    for (size_t i = page->row_count * columns; i > place * columns; i--)
        page->cells[i - 1 + columns] = page->cells[i - 1];
    for (size_t i = 0; i < columns; i++)
        page->cells[place * columns + i] = older.answered.cells[((size_t)at - 1) * columns + i];
    page->row_count++;
    return draft_save(page, &kept);
}

static struct fault *answer_post(struct draft_page *page)
{
    struct visit *visit = page->base.visit;
    struct text as = posted(visit, "som");
    bool kept = false;
    if (text_is(as, "ny")) {
        page->title = posted(visit, "title");
        return begin(page);
    }
    draft_read_rows(page);
    if (text_is(as, "ater"))
        return put_back(page);
    page->title = posted(visit, "title");
    return text_is(as, "spara") ? draft_save(page, &kept) : NULL;
}

/* Only what is not adopted can be written anew. */
static bool find_draft(struct draft_page *page)
{
    const struct answered *orders = &page->base.orders;
    size_t row = orders_find(&page->base, page->order);
    if (page->is_new)
        return true;
    if (row == orders->row_count)
        return false;
    struct text state = record_named(orders, row, "state");
    page->title = record_named(orders, row, "title");
    page->body = record_named(orders, row, "body");
    return text_is(state, "draft") || text_is(state, "analysed");
}

struct fault *draft_know(struct draft_page *page, bool *found_out)
{
    struct visit *visit = page->base.visit;
    bool posts = visit->request->method == HTTP_POST;
    TRY(orders_know(&page->base, found_out));
    page->order = posts ? posted(visit, "order") : asked(visit, "order");
    *found_out = *found_out && may_ever(&page->base.known, "draft-order", true) && find_draft(page);
    return *found_out && !page->is_new ? take_lines(page, page->order) : NULL;
}

static size_t page_number(struct text word)
{
    int32_t number;
    return text_to_number(word, &number) && number > 0 ? (size_t)number - 1 : 0;
}

static struct fault *answer(struct draft_page *page, bool *found_out)
{
    struct visit *visit = page->base.visit;
    bool posts = visit->request->method == HTTP_POST;
    struct text order = posts ? posted(visit, "order") : asked(visit, "order"),
                as = posted(visit, "som");
    page->is_new = !order.size || text_is(as, "ny");
    page->number = page_number(posts ? posted(visit, "sida") : asked(visit, "sida"));
    TRY(draft_know(page, found_out));
    if (!*found_out)
        return NULL;
    if (posts && !token_holds(visit, DRAFT_PATH))
        page->wrong = say_text(visit, "web.form.stale");
    else if (posts)
        TRY(answer_post(page));
    if (!page->is_new && !page->cells)
        draft_read_rows(page);
    bool in_table =
        text_is(asked(visit, "visa"), "tabell") || text_is(as, "spara") || text_is(as, "prova");
    return page->is_new ? draft_show_new(page)
           : in_table   ? draft_show_table(page)
                        : draft_show_changes(page);
}

void show_draft(struct visit *visit)
{
    struct draft_page page = {.base = {.visit = visit}};
    bool found = false;
    struct fault *fault = answer(&page, &found);
    if (fault)
        refuse_fault(visit, fault);
    else if (!found)
        refuse(visit, 404, (struct text){"", 0});
}

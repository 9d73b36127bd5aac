/* taking: what would come of taking back a delegation, before anybody does: asked in the address, nothing is
 * recorded. Must not judge. */
#include "record.h"
#include "taking.h"

#include "taking_html.h"

enum { LOOKS_AHEAD_MONTHS = 12 };

static bool is_row(const struct taking_page *page)
{
    for (size_t i = 0; i < page->order_rows.row_count; i++)
        if (taking_takes(page, i))
            return true;
    return false;
}

static struct fault *ask_waiting(struct taking_page *page)
{
    struct visit *visit = page->base.visit;
    bool may = false;
    const struct given from = {TEXT_LITERAL("from"), day_words(visit->arena, page->last_day + 1)};
    TRY(visit_ask(visit, "meetings", &from, 1, &page->calendar, &may));
    page->agendas = arena_new_many(visit->arena, page->calendar.row_count + 1, struct answered);
    for (size_t i = 0; i < page->calendar.row_count; i++) {
        const struct given of = {TEXT_LITERAL("meeting"),
                                 record_named(&page->calendar, i, "meeting")};
        if (text_is(record_named(&page->calendar, i, "state"), "planned") &&
            !text_is(record_named(&page->calendar, i, "items"), "0"))
            TRY(visit_ask(visit, "agenda", &of, 1, &page->agendas[i], &may));
    }
    return NULL;
}

/* What is asked of views, each with its own right. */
static struct fault *gather(struct taking_page *page, bool *may_out)
{
    struct visit *visit = page->base.visit;
    bool may = false;
    TRY(orders_know(&page->base, may_out));
    if (!page->order.size)
        page->order = orders_in_force(&page->base, page->base.today);
    const struct given of = {TEXT_LITERAL("order"), page->order};
    if (page->order.size)
        TRY(visit_ask(visit, "order-rows", &of, 1, &page->order_rows, &may));
    page->is_chosen = *may_out && page->last_day != DAY_NONE && is_row(page);
    if (!page->is_chosen)
        return NULL;
    struct text today = day_words(visit->arena, page->base.today);
    int32_t last = day_add(page->base.today, (struct period){LOOKS_AHEAD_MONTHS, 0}, NULL);
    const struct given ahead[] = {{TEXT_LITERAL("from"), today},
                                  {TEXT_LITERAL("to"), day_words(visit->arena, last)}};
    const struct given before = {TEXT_LITERAL("before"), ahead[1].value};
    TRY(visit_ask(visit, "deadline-rules", ahead, 2, &page->rules, &may));
    TRY(visit_ask(visit, "deadlines", &before, 1, &page->limits, &may));
    return ask_waiting(page);
}

static bool is_of_taken(const struct taking_page *page, struct text decision)
{
    for (size_t i = 0; i < page->order_rows.row_count; i++) {
        struct text types = record_named(&page->order_rows, i, "types");
        while (taking_takes(page, i) && types.size)
            if (text_equal(text_trim(text_cut(&types, '|')), decision))
                return true;
    }
    return false;
}

/* What stands on agendas of bodies that may then no longer decide it: of other bodies than a board. */
static void tell_waiting(const struct taking_page *page, struct taking_html *data)
{
    struct visit *visit = page->base.visit;
    struct taking_html_waiting *waitings = NULL;
    size_t count = 0, room = 0;
    for (size_t i = 0; i < page->calendar.row_count; i++) {
        const struct record_name *body =
            names_body(&page->base.names, record_named(&page->calendar, i, "body"));
        const struct answered *agenda = &page->agendas[i];
        for (size_t j = 0; body && !body->is_board && j < agenda->row_count; j++) {
            struct text decision = record_named(agenda, j, "decision");
            if (!is_of_taken(page, decision))
                continue;
            waitings = arena_room(visit->arena, waitings, count, &room, sizeof *waitings);
            waitings[count++] = (struct taking_html_waiting){
                .url = meeting_url(visit, record_named(&page->calendar, i, "meeting")),
                .where = say_filled(visit, "web.meeting.title", body->name,
                                    names_day(visit, record_named(&page->calendar, i, "date"))),
                .what = say_filled(visit, "web.taking.waits", record_named(agenda, j, "item"),
                                   names_decision(visit, decision))};
        }
    }
    data->waitings = (struct taking_html_waitings){waitings, count};
}

static struct fault *show(struct taking_page *page)
{
    struct visit *visit = page->base.visit;
    struct taking_html data = {.is_told = page->is_chosen};
    struct builder told;
    taking_form(page, &data);
    data.page = frame(visit, NULL, data.summary.errors.count > 0);
    if (page->is_chosen) {
        TRY(taking_tell(page, &data));
        tell_waiting(page, &data);
        taking_deeds(page, &data);
    }
    struct html out = page_begin(visit, &told);
    taking_html_write(&out, &data);
    page_send(visit, data.summary.errors.count ? 422 : 200, &told);
    return NULL;
}

void show_taking(struct visit *visit)
{
    struct taking_page page = {.base = {.visit = visit},
                               .order = asked(visit, "order"),
                               .row = asked(visit, "row"),
                               .last_day = clock_today()};
    struct text day = asked(visit, "last_day");
    bool may = false;
    if (day.size && !day_parse(day, &page.last_day))
        page.last_day = DAY_NONE;
    struct fault *fault = gather(&page, &may);
    if (!fault && !may) {
        refuse(visit, 404, (struct text){"", 0});
        return;
    }
    if (!fault)
        fault = show(&page);
    if (fault)
        refuse_fault(visit, fault);
}

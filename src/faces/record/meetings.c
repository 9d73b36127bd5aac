/* meetings: the calendar of boards and committees as a page: those to come, unless other days are asked for.
 * Must not know what stands on an agenda. */
#include "record.h"
#include "fields.h"
#include "names.h"
#include "table.h"

#include "meetings_html.h"

enum { LOOKS_BACK_MONTHS = -12 };

struct calendar_page {
    struct visit *visit;
    const struct view *view;
    struct record_names names;
    struct typed typed;
    struct answered answered;
};

/* Without a word of the address: from today on. */
static struct typed words_of(struct visit *visit, const struct view *view)
{
    struct typed typed =
        fields_typed(visit, &visit->request->query, view->filters, view->filter_count);
    if (typed.count || visit->request->query.count)
        return typed;
    struct given *from = arena_new(visit->arena, struct given);
    *from = (struct given){TEXT_LITERAL("from"), day_words(visit->arena, clock_today())};
    return (struct typed){from, 1};
}

static struct text kind_of(struct text state)
{
    return text_of(text_is(state, "planned")     ? "coming"
                   : text_is(state, "adjusted")  ? "done"
                   : text_is(state, "cancelled") ? "doubt"
                                                 : "");
}

static struct meetings_html_meetings rows_of(const struct calendar_page *page)
{
    struct visit *visit = page->visit;
    const struct answered *answered = &page->answered;
    struct meetings_html_meeting *meetings =
        arena_new_many(visit->arena, answered->row_count + 1, struct meetings_html_meeting);
    for (size_t i = 0; i < answered->row_count; i++)
        meetings[i] = (struct meetings_html_meeting){
            .url = meeting_url(visit, record_named(answered, i, "meeting")),
            .day = names_day(visit, record_named(answered, i, "date")),
            .body = names_body_name(&page->names, record_named(answered, i, "body")),
            .time = record_named(answered, i, "time"),
            .matters = record_named(answered, i, "items"),
            .kind = kind_of(record_named(answered, i, "state")),
            .state = report_cell(visit->arena, visit->language, "state",
                                 record_named(answered, i, "state"))};
    return (struct meetings_html_meetings){meetings, answered->row_count};
}

static struct text exported(const struct calendar_page *page)
{
    struct builder url = url_of(page->visit, "/vy/", text_of(page->view->name));
    for (size_t i = 0; i < page->typed.count; i++)
        url_word(&url, page->typed.items[i].name, page->typed.items[i].value);
    return builder_text(&url);
}

static struct text past_url(const struct visit *visit)
{
    struct builder url = url_of(visit, "/sammantraden", (struct text){"", 0});
    int32_t today = clock_today();
    url_word(&url, TEXT_LITERAL("from"),
             day_words(visit->arena, day_add(today, (struct period){LOOKS_BACK_MONTHS, 0}, NULL)));
    url_word(&url, TEXT_LITERAL("to"), day_words(visit->arena, today));
    return builder_text(&url);
}

static void show(const struct calendar_page *page, const struct known_person *known)
{
    struct visit *visit = page->visit;
    struct builder told;
    struct html out = page_begin(visit, &told);
    const struct answered *answered = &page->answered;
    const struct record_field *fields =
        fields_make(visit, page->view->filters, page->view->filter_count, &page->typed,
                    answered->problems, answered->problem_count, false);
    struct meetings_html data = {
        .page = frame(visit, NULL, answered->problem_count > 0),
        .summary = fields_summary(visit, answered->problems, answered->problem_count),
        .body = names_body_field(visit, &page->names, "body", asked(visit, "body")),
        .from = fields[1].line,
        .to = fields[2].line,
        .meetings = rows_of(page),
        .is_empty = !answered->problem_count && answered->row_count == 0,
        .exports = exports_of(visit, exported(page)),
        .plan_url = may_ever(known, "plan-meeting", true) ? TEXT_LITERAL("/gor/plan-meeting")
                                                          : (struct text){"", 0},
        .past_url = past_url(visit)};
    data.body.first = say_text(visit, "web.view.all");
    meetings_html_write(&out, &data);
    page_send(visit, answered->problem_count ? 422 : 200, &told);
}

static struct fault *gather(struct calendar_page *page, struct known_person *known, bool *may_out)
{
    struct visit *visit = page->visit;
    page->typed = words_of(visit, page->view);
    TRY(visit_know(visit, known));
    TRY(visit_ask(visit, page->view->name, page->typed.items, page->typed.count, &page->answered,
                  may_out));
    return names_know(visit, &page->names);
}

void show_meetings(struct visit *visit)
{
    struct calendar_page page = {
        .visit = visit,
        .view = feature_view(crew_features(visit->web->setup->crew), TEXT_LITERAL("meetings"))};
    struct known_person known;
    bool may = false;
    struct fault *fault = gather(&page, &known, &may);
    if (fault)
        refuse_fault(visit, fault);
    else if (!may)
        refuse(visit, 404, (struct text){"", 0});
    else
        show(&page, &known);
}

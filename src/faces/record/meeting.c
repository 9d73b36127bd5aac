/* meeting: one meeting on one page. The calendar is for everybody who works with the board; what stands on the
 * agenda is for those who may see it, and of each case for those who may see the case. Must not judge. */
#include "record.h"
#include "meeting.h"

#include "meeting_html.h"

#include <string.h>

/* Whatever the form of an action asks again, with what is known of the meeting. */
static struct fault *add_actions(const struct meeting_page *page, struct meeting_html *data)
{
    static const char *const names[] = {"add-item",       "hold-meeting", "report-delegated",
                                        "adjust-minutes", "plan-meeting", "cancel-meeting"};
    static const char *const labels[] = {"web.meeting.add-item", "web.meeting.hold",
                                         "web.meeting.report",   "web.meeting.adjust",
                                         "web.meeting.move",     "web.meeting.cancel"};
    enum { NAMES = sizeof names / sizeof *names };
    struct meeting_html_action *actions =
        arena_new_many(page->visit->arena, NAMES, struct meeting_html_action);
    const struct given plan[] = {{TEXT_LITERAL("body"), meeting_cell(page, "body")},
                                 {TEXT_LITERAL("date"), meeting_cell(page, "date")},
                                 {TEXT_LITERAL("time"), meeting_cell(page, "time")}};
    size_t count = 0;
    for (size_t i = 0; i < NAMES; i++) {
        bool moves = strcmp(names[i], "plan-meeting") == 0;
        struct text url;
        TRY(meeting_deed(page, names[i], plan, moves ? 3 : 0, &url));
        if (url.size)
            actions[count++] = (struct meeting_html_action){url, say_text(page->visit, labels[i])};
    }
    data->actions = (struct meeting_html_actions){actions, count};
    return NULL;
}

static struct meeting_html_peoples peoples_of(const struct meeting_page *page)
{
    static const char *const hows[] = {"attending", "absent", "disqualified", "adjusted"};
    enum { HOWS = sizeof hows / sizeof *hows };
    struct visit *visit = page->visit;
    struct meeting_html_people *peoples =
        arena_new_many(visit->arena, HOWS, struct meeting_html_people);
    size_t count = 0;
    for (size_t i = 0; i < HOWS; i++) {
        struct builder names;
        builder_init(&names, visit->arena);
        for (size_t j = 0; j < page->presence.row_count; j++) {
            if (!text_is(record_named(&page->presence, j, "how"), hows[i]))
                continue;
            builder_add_string(&names, names.size ? ", " : "");
            builder_add(&names,
                        names_person(&page->names, record_named(&page->presence, j, "person")));
        }
        if (names.size)
            peoples[count++] = (struct meeting_html_people){
                report_cell(visit->arena, visit->language, "how", text_of(hows[i])),
                builder_text(&names)};
    }
    return (struct meeting_html_peoples){peoples, count};
}

/* law: kl-2017 6:27 */
/* More than half must be there. */
static struct text present_words(const struct meeting_page *page)
{
    struct text present = meeting_cell(page, "present");
    const struct record_name *body = names_body(&page->names, meeting_cell(page, "body"));
    if (!present.size)
        return present;
    return body && body->seats > 0
               ? say_filled(page->visit, "web.meeting.present-of", present,
                            number_words(page->visit->arena, body->seats))
               : say_filled(page->visit, "web.meeting.present", present, (struct text){"", 0});
}

static void add_notice(struct meeting_page *page, struct meeting_html *data)
{
    struct visit *visit = page->visit;
    meeting_points(page, data);
    data->is_ready = page->sheet.row_count > 0 || data->points.count > 0;
    data->notice_kind = text_of(page->certain_items ? "fault" : data->points.count ? "doubt" : "");
    if (page->lacking_items && page->agenda.row_count == 1)
        data->notice = say_text(visit, "web.meeting.lacking-item");
    else if (page->lacking_items)
        data->notice = say_filled(visit, "web.meeting.lacking-items",
                                  number_words(visit->arena, (int64_t)page->lacking_items),
                                  number_words(visit->arena, (int64_t)page->agenda.row_count));
    else
        data->notice = say_text(visit, "web.meeting.nothing-lacks");
}

static struct text reported_words(const struct meeting_page *page)
{
    size_t count = page->reported.row_count;
    return count
               ? say_filled(page->visit, "web.meeting.so-many-reported",
                            number_words(page->visit->arena, (int64_t)count), (struct text){"", 0})
               : say_text(page->visit, "web.meeting.none-reported");
}

static struct text title_of(const struct meeting_page *page)
{
    return say_filled(page->visit, "web.meeting.title",
                      names_body_name(&page->names, meeting_cell(page, "body")),
                      names_day(page->visit, meeting_cell(page, "date")));
}

static bool sees_reported(const struct visit *visit)
{
    struct known_person known;
    return !visit_know(visit, &known) && may_ever(&known, "reported", false);
}

static struct fault *show(struct meeting_page *page)
{
    struct visit *visit = page->visit;
    struct builder told, reported = url_of(visit, "/sammantraden/anmalan", (struct text){"", 0});
    struct text state = meeting_cell(page, "state");
    url_word(&reported, TEXT_LITERAL("mote"), page->key);
    struct meeting_html data = {.page = frame(visit, NULL, false),
                                .title = title_of(page),
                                .body = names_body_name(&page->names, meeting_cell(page, "body")),
                                .day = names_day(visit, meeting_cell(page, "date")),
                                .kind = text_of(text_is(state, "planned") ? "coming" : ""),
                                .state = report_cell(visit->arena, visit->language, "state", state),
                                .time = meeting_cell(page, "time"),
                                .present = present_words(page),
                                .may_read = page->may_read,
                                .reported_url = sees_reported(visit) ? builder_text(&reported)
                                                                     : (struct text){"", 0}};
    if (page->may_read) {
        TRY(meeting_items(page));
        data.matters = (struct meeting_html_matters){page->items, page->agenda.row_count};
        add_notice(page, &data);
        data.peoples = peoples_of(page);
        data.reported = reported_words(page);
    }
    TRY(add_actions(page, &data));
    struct html out = page_begin(visit, &told);
    meeting_html_write(&out, &data);
    page_send(visit, 200, &told);
    return NULL;
}

static struct fault *ask_of(struct meeting_page *page, const char *view, struct answered *answered)
{
    const struct given given = {TEXT_LITERAL("meeting"), page->key};
    bool may = false;
    return visit_ask(page->visit, view, &given, 1, answered, &may);
}

static struct fault *find(struct meeting_page *page, bool *may_out)
{
    TRY(visit_ask(page->visit, "meetings", NULL, 0, &page->calendar, may_out));
    while (page->row < page->calendar.row_count &&
           !text_equal(meeting_cell(page, "meeting"), page->key))
        page->row++;
    *may_out = *may_out && page->row < page->calendar.row_count;
    return NULL;
}

static struct fault *gather(struct meeting_page *page)
{
    const struct given given = {TEXT_LITERAL("meeting"), page->key};
    TRY(names_know(page->visit, &page->names));
    TRY(visit_ask(page->visit, "agenda", &given, 1, &page->agenda, &page->may_read));
    if (!page->may_read)
        return NULL;
    TRY(ask_of(page, "case-sheet", &page->sheet));
    TRY(ask_of(page, "minutes", &page->minutes));
    TRY(ask_of(page, "presence", &page->presence));
    return ask_of(page, "reported", &page->reported);
}

void show_meeting(struct visit *visit)
{
    struct meeting_page page = {.visit = visit, .key = asked(visit, "mote")};
    bool may = false;
    struct fault *fault = find(&page, &may);
    if (!fault && !may) {
        refuse(visit, 404, (struct text){"", 0});
        return;
    }
    if (!fault)
        fault = gather(&page);
    if (!fault)
        fault = show(&page);
    if (fault)
        refuse_fault(visit, fault);
}

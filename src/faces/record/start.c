/* start: the first page of whoever has signed in: first what passes or has passed this week in what she may see
 * and who can act, what waits for an answer, her own cases each with its next limit; then meetings and controls as far
 * as her roles have them, and every way on under the part of the work that it belongs to. Must not know any rule. */
#include "record.h"
#include "start.h"

#include "start_html.h"

/* Cases within this many days have their next limit beside them. */
enum {
    WEEK_DAYS = 7,
    NEXT_DAYS = 60,
    LIMITS_SHOWN = 12,
    CASES_SHOWN = 6,
    MEETINGS_SHOWN = 4,
    CASES_ASKED = 25
};

struct text start_day(const struct starting *starting, int32_t days)
{
    return day_words(starting->visit->arena, starting->today + days);
}

static bool has_role(const struct starting *starting, enum right_role role)
{
    bool has = false;
    for (size_t i = 0; i < starting->known.role_count; i++)
        has |= starting->known.roles[i].role == role;
    return has;
}

/* "handläggare (Barn och familj), delegat" */
static struct text role_words(const struct starting *starting)
{
    struct builder said;
    builder_init(&said, starting->visit->arena);
    for (size_t i = 0; i < starting->known.role_count; i++) {
        const struct held_role *held = &starting->known.roles[i];
        struct text place = held->unit.size   ? names_unit(&starting->names, held->unit)
                            : held->body.size ? names_body_name(&starting->names, held->body)
                                              : held->case_key;
        builder_add_string(&said, i ? ", " : "");
        builder_add_string(&said, role_word(held->role));
        if (place.size) {
            builder_add_string(&said, " (");
            builder_add(&said, place);
            builder_add_char(&said, ')');
        }
    }
    return builder_text(&said);
}

/* ---- limits */

/* Whose case it is: for those who lead, so that they know whom to ask. */
static struct fault *find_holders(struct starting *starting, struct text key, struct text *who_out)
{
    struct answered answered;
    bool may = false;
    struct builder who;
    const struct given given = {TEXT_LITERAL("case"), key};
    TRY(visit_ask(starting->visit, "case-people", &given, 1, &answered, &may));
    builder_init(&who, starting->visit->arena);
    for (size_t i = 0; may && i < answered.row_count; i++) {
        struct text until = record_named(&answered, i, "to_day");
        if (until.size && text_compare(until, start_day(starting, 0)) < 0)
            continue;
        builder_add_string(&who, who.size ? ", " : "");
        builder_add(&who, names_person(&starting->names, record_named(&answered, i, "person")));
    }
    *who_out =
        may && !who.size ? say_text(starting->visit, "web.start.nobody") : builder_text(&who);
    return NULL;
}

/* The case was asked about already, or there are too many of them. */
static struct fault *add_holder(struct starting *starting, struct start_html_limit *limits,
                                size_t at, size_t *asked)
{
    for (size_t i = 0; i < at; i++)
        if (text_equal(limits[i].of_case, limits[at].of_case)) {
            limits[at].who = limits[i].who;
            return NULL;
        }
    return (*asked)++ < CASES_SHOWN ? find_holders(starting, limits[at].of_case, &limits[at].who)
                                    : NULL;
}

static struct start_html_limit limit_of(struct starting *starting, size_t row)
{
    struct visit *visit = starting->visit;
    const struct answered *limits = &starting->limits;
    struct text of_case = record_named(limits, row, "of_case");
    int32_t late;
    bool is_late = text_to_number(record_named(limits, row, "late"), &late);
    return (struct start_html_limit){.due = record_named(limits, row, "due"),
                                     .late =
                                         is_late ? late_words(visit, late) : (struct text){"", 0},
                                     .url = case_url(visit, of_case),
                                     .of_case = of_case,
                                     .duty = record_named(limits, row, "duty")};
}

static struct fault *find_limits(struct starting *starting)
{
    struct visit *visit = starting->visit;
    bool leads = (has_role(starting, AS_HEAD) || has_role(starting, AS_DIRECTOR)) &&
                 may_ever(&starting->known, "people", false);
    const struct given given = {TEXT_LITERAL("before"), start_day(starting, NEXT_DAYS)};
    struct text week = start_day(starting, WEEK_DAYS);
    struct start_html_limit *limits =
        arena_new_many(visit->arena, LIMITS_SHOWN, struct start_html_limit);
    size_t count = 0, asked = 0;
    TRY(visit_ask_some(visit, "deadlines", &given, 1, rows_until(ROWS_COUNTED), &starting->limits,
                       &starting->sees_limits));
    for (size_t i = 0; i < starting->limits.row_count; i++) {
        if (text_compare(record_named(&starting->limits, i, "due"), week) > 0)
            break; /* the nearest stand first */
        if (count < LIMITS_SHOWN) {
            limits[count] = limit_of(starting, i);
            if (leads)
                TRY(add_holder(starting, limits, count, &asked));
        }
        count++;
    }
    starting->data->sees_limits = starting->sees_limits;
    starting->data->says_who = leads;
    starting->data->limits_url = TEXT_LITERAL("/frister?inom=7");
    starting->data->limits_total = (int64_t)count;
    if (starting->limits.more && count == starting->limits.row_count)
        starting->data->limits_more = rows_words(visit, &starting->limits, ROWS_COUNTED);
    starting->data->limits =
        (struct start_html_limits){limits, count < LIMITS_SHOWN ? count : LIMITS_SHOWN};
    return NULL;
}

/* ---- cases */

/* Among the nearest; where those are more than were read, the case is asked about, if it is one of the first. */
static struct fault *next_limit(const struct starting *starting, struct text key, size_t *asked,
                                struct start_html_case *shown)
{
    struct answered own = starting->limits;
    const struct given given[] = {{TEXT_LITERAL("before"), start_day(starting, NEXT_DAYS)},
                                  {TEXT_LITERAL("case"), key}};
    size_t row = 0;
    bool may;
    while (row < own.row_count && !text_equal(record_named(&own, row, "of_case"), key))
        row++;
    if (row == own.row_count && own.more && (*asked)++ < CASES_ASKED) {
        TRY(visit_ask_some(starting->visit, "deadlines", given, 2, rows_until(0), &own, &may));
        row = 0;
    }
    if (row < own.row_count) {
        shown->due = record_named(&own, row, "due");
        shown->duty = record_named(&own, row, "duty");
    }
    return NULL;
}

static struct fault *find_cases(struct starting *starting)
{
    struct visit *visit = starting->visit;
    struct answered mine;
    const struct given given[] = {{TEXT_LITERAL("person"), visit->session.person},
                                  {TEXT_LITERAL("day"), start_day(starting, 0)}};
    bool may = false;
    TRY(visit_ask(visit, "my-cases", given, 2, &mine, &may));
    starting->data->has_cases = may && (mine.row_count || has_role(starting, AS_CASEWORKER));
    struct start_html_case *cases =
        arena_new_many(visit->arena, mine.row_count + 1, struct start_html_case);
    for (size_t i = 0, asked = 0; i < mine.row_count; i++) {
        struct text key = record_named(&mine, i, "case_key");
        cases[i] = (struct start_html_case){
            .url = case_url(visit, key), .label = key, .note = record_named(&mine, i, "part")};
        TRY(next_limit(starting, key, &asked, &cases[i]));
    }
    starting->data->cases = (struct start_html_cases){cases, mine.row_count};
    return NULL;
}

/* ---- findings that nobody has answered */

static void count_finding(struct start_html_wait *wait, struct text status)
{
    wait->faults += text_is(status, "fault");
    wait->doubts += text_is(status, "doubt");
}

static struct fault *find_findings(struct starting *starting)
{
    struct visit *visit = starting->visit;
    struct answered found;
    bool may = false;
    const struct given given = {TEXT_LITERAL("handled"), TEXT_LITERAL("nej")};
    if (!may_ever(&starting->known, "state-remedy", true))
        return NULL;
    TRY(visit_ask_some(visit, "findings", &given, 1, rows_until(ROWS_COUNTED), &found, &may));
    struct start_html_wait *waits =
        arena_new_many(visit->arena, found.row_count + 1, struct start_html_wait);
    size_t count = 0;
    for (size_t i = 0; may && i < found.row_count; i++) {
        struct text key = record_named(&found, i, "case_key");
        if (!count || !text_equal(waits[count - 1].of_case, key))
            waits[count++] = (struct start_html_wait){.of_case = key, .url = case_url(visit, key)};
        count_finding(&waits[count - 1], record_named(&found, i, "status"));
    }
    starting->data->sees_findings = may;
    starting->data->waits_total = (int64_t)count;
    if (found.more) /* of the last case perhaps not all */
        starting->data->waits_more =
            number_words(visit->arena, (int64_t)(count > CASES_SHOWN ? count - 1 : count));
    starting->data->waits =
        (struct start_html_waits){waits, count < CASES_SHOWN ? count : CASES_SHOWN};
    return NULL;
}

/* ---- meetings, controls */

static struct text body_of(const struct starting *starting)
{
    struct text body = {"", 0};
    for (size_t i = 0; i < starting->known.role_count; i++)
        if (starting->known.roles[i].body.size)
            body = starting->known.roles[i].body;
    return body;
}

static struct fault *find_meetings(struct starting *starting)
{
    struct visit *visit = starting->visit;
    struct answered found;
    bool may = false;
    struct text body = body_of(starting);
    const struct given given[] = {{TEXT_LITERAL("from"), start_day(starting, 0)},
                                  {TEXT_LITERAL("body"), body}};
    if (!has_role(starting, AS_SECRETARY) && !has_role(starting, AS_MEMBER) &&
        !has_role(starting, AS_DIRECTOR))
        return NULL;
    TRY(visit_ask(visit, "meetings", given, body.size ? 2 : 1, &found, &may));
    size_t count = found.row_count < MEETINGS_SHOWN ? found.row_count : MEETINGS_SHOWN;
    struct start_html_meeting *meetings =
        arena_new_many(visit->arena, count + 1, struct start_html_meeting);
    for (size_t i = 0; i < count; i++) {
        meetings[i] = (struct start_html_meeting){
            .url = meeting_url(visit, record_named(&found, i, "meeting")),
            .day = names_day(visit, record_named(&found, i, "date")),
            .time = record_named(&found, i, "time"),
            .body = names_body_name(&starting->names, record_named(&found, i, "body")),
            .points = record_named(&found, i, "items"),
            .lacking = record_named(&found, i, "noted")};
        if (text_is(meetings[i].lacking, "0"))
            meetings[i].lacking = (struct text){"", 0};
        starting->data->says_lacking |= meetings[i].lacking.size > 0;
    }
    starting->data->sees_meetings = may;
    starting->data->meetings = (struct start_html_meetings){meetings, count};
    return NULL;
}

static struct fault *find_control(struct starting *starting)
{
    struct visit *visit = starting->visit;
    struct answered found;
    bool may = false;
    if (!has_role(starting, AS_DIRECTOR) && !has_role(starting, AS_QUALITY) &&
        !has_role(starting, AS_AUDITOR))
        return NULL;
    TRY(visit_ask(visit, "controls", NULL, 0, &found, &may));
    starting->data->sees_controls = may;
    if (!found.row_count)
        return NULL;
    struct builder url = url_of(visit, "/kontroll", (struct text){"", 0});
    url_word(&url, TEXT_LITERAL("kontroll"), record_named(&found, 0, "of_control"));
    starting->data->control_url = builder_text(&url);
    starting->data->control_day = record_named(&found, 0, "as_of");
    starting->data->control_faults = record_named(&found, 0, "faults");
    starting->data->control_doubts = record_named(&found, 0, "doubts");
    starting->data->control_unclear = record_named(&found, 0, "unclear");
    return NULL;
}

static struct fault *gather(struct starting *starting)
{
    TRY(visit_know(starting->visit, &starting->known));
    TRY(names_know(starting->visit, &starting->names));
    TRY(find_limits(starting));
    TRY(find_cases(starting));
    TRY(find_findings(starting));
    TRY(find_meetings(starting));
    return find_control(starting);
}

void show_start(struct visit *visit)
{
    struct start_html shown = {0}, *data = &shown;
    struct starting starting = {.visit = visit, .today = clock_today(), .data = data};
    struct fault *fault = gather(&starting);
    if (fault) {
        refuse_fault(visit, fault);
        return;
    }
    struct builder page;
    struct html out = page_begin(visit, &page);
    data->page = frame(visit, NULL, false);
    data->person = names_person(&starting.names, visit->session.person);
    data->roles = role_words(&starting);
    data->own_log = own_log_url(visit);
    data->doors = doors_make(visit, &starting.known, DOORS_ALL, (struct text){"", 0});
    data->has_doors = data->doors.doors.count > 0;
    start_html_write(&out, data);
    page_send(visit, 200, &page);
}

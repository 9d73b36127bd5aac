/* limits: every limit that runs in the cases that she may see: what has passed, what passes next, how many are
 * coming by week and unit, and which no meeting meets. Never by person. Must not know any limit. */
#include "record.h"
#include "table.h"

#include "limits_html.h"

enum { ROWS_A_SPAN = 40, DAYS_USUAL = 30, DAYS_FORECAST = 56, DAYS_UNMET = 60, DAYS_MOST = 36500 };

/* Limits stand in spans by the days that are left of them. */
static const struct left_span {
    const char *id, *title_key;
    int32_t least, most;
} spans[] = {{"passerade", "web.limits.passed", INT32_MIN, -1},
             {"denna-vecka", "web.limits.this-week", 0, 7},
             {"snart", "web.limits.soon", 8, 30},
             {"senare", "web.limits.later", 31, INT32_MAX}};
enum { SPANS = sizeof spans / sizeof *spans };

struct limits_page {
    struct visit *visit;
    int32_t today, within; /* days ahead; 0 = all */
    bool may;
    struct answered limits; /* the nearest first, as many as are counted */
    struct limits_html_span shown[SPANS];
    struct limits_html_figure figures[SPANS];
    struct limits_html data;
};

static struct text left_words(const struct visit *visit, int32_t left)
{
    struct text none = {"", 0};
    if (left < 0)
        return late_words(visit, -(int64_t)left);
    if (left <= 1)
        return say_text(visit, left == 0 ? "web.limits.today" : "web.limits.tomorrow");
    return say_filled(visit, "web.limits.left", number_words(visit->arena, left), none);
}

static struct limits_html_limit limit_of(const struct limits_page *page,
                                         const struct answered *limits, size_t row, int32_t left)
{
    const struct visit *visit = page->visit;
    struct text key = record_named(limits, row, "of_case");
    bool is_extended = record_named(limits, row, "extended_by").size > 0;
    return (struct limits_html_limit){
        .due = record_named(limits, row, "due"),
        .kind = left < 0    ? TEXT_LITERAL("fault")
                : left <= 7 ? TEXT_LITERAL("doubt")
                            : TEXT_LITERAL(""),
        .left = left_words(visit, left),
        .url = case_url(visit, key),
        .of_case = key,
        .duty = record_named(limits, row, "duty"),
        .concerns = record_named(limits, row, "concerns"),
        .extended = is_extended ? say_text(visit, "web.limits.extended") : (struct text){"", 0}};
}

/* The span's first and last day; of the days that were chosen. */
static void days_of(const struct limits_page *page, const struct left_span *span, int32_t *from,
                    int32_t *to)
{
    int32_t end = page->within ? page->within : DAYS_MOST;
    *from = span->least == INT32_MIN ? DAY_NONE : page->today + span->least;
    *to = page->today + (span->most < end ? span->most : end);
}

static size_t days_as_given(const struct limits_page *page, const struct left_span *span,
                            struct given given[2])
{
    int32_t from, to;
    size_t count = 0;
    days_of(page, span, &from, &to);
    given[count++] = (struct given){TEXT_LITERAL("before"), day_words(page->visit->arena, to)};
    if (from != DAY_NONE)
        given[count++] =
            (struct given){TEXT_LITERAL("not_before"), day_words(page->visit->arena, from)};
    return count;
}

/* Rows of the span, of what has been read. Is that all of them? */
static bool pick_span(const struct limits_page *page, const struct left_span *span,
                      struct answered *found)
{
    size_t first = 0, columns = page->limits.view->statement->give_count;
    int32_t due = DAY_NONE;
    *found = page->limits;
    found->row_count = 0;
    for (size_t i = 0; i < page->limits.row_count; i++) {
        if (!day_parse(record_named(&page->limits, i, "due"), &due))
            continue;
        if (due - page->today < span->least)
            first = i + 1;
        else if (due - page->today <= span->most)
            found->row_count = i + 1 - first;
    }
    found->cells += first * columns;
    found->more = false;
    return !page->limits.more || (due != DAY_NONE && due - page->today > span->most);
}

/* Rows come with the nearest day first: where there are more than are counted, the later spans are asked for. */
static struct fault *find_span(const struct limits_page *page, const struct left_span *span,
                               struct answered *found)
{
    struct given given[2];
    bool may;
    if (pick_span(page, span, found) || (page->within && span->least > page->within))
        return NULL;
    return visit_ask_some(page->visit, "deadlines", given, days_as_given(page, span, given),
                          rows_until(ROWS_A_SPAN), found, &may);
}

static struct text rest_url(const struct limits_page *page, const struct left_span *span)
{
    struct given given[2];
    struct builder url = url_of(page->visit, "/vy/", TEXT_LITERAL("deadlines"));
    size_t count = days_as_given(page, span, given);
    for (size_t i = 0; i < count; i++)
        url_word(&url, given[i].name, given[i].value);
    return builder_text(&url);
}

/* Of many the first are shown, and the way to all of them. */
static void fill_span(struct limits_page *page, const struct left_span *span,
                      const struct answered *found, size_t *count)
{
    struct visit *visit = page->visit;
    size_t shown = found->row_count < ROWS_A_SPAN ? found->row_count : ROWS_A_SPAN;
    struct limits_html_limit *limits =
        arena_new_many(visit->arena, ROWS_A_SPAN, struct limits_html_limit);
    if (!found->row_count)
        return;
    for (size_t i = 0; i < shown; i++) {
        int32_t due = page->today;
        ensure(day_parse(record_named(found, i, "due"), &due));
        limits[i] = limit_of(page, found, i, due - page->today);
    }
    struct text title = say_text(visit, span->title_key),
                number = rows_words(visit, found, rows_known(found));
    page->figures[*count] = (struct limits_html_figure){.number = number, .title = title};
    page->shown[(*count)++] = (struct limits_html_span){
        .id = text_of(span->id),
        .title = title,
        .limits = {limits, shown},
        .rest_url = found->row_count > shown ? rest_url(page, span) : (struct text){"", 0},
        .rest = found->more ? say_text(visit, "web.limits.rest-all")
                            : say_filled(visit, "web.limits.rest", number, (struct text){"", 0})};
}

static struct fault *find_limits(struct limits_page *page)
{
    const struct given given = {TEXT_LITERAL("before"),
                                day_words(page->visit->arena, page->today + page->within)};
    size_t count = 0;
    TRY(visit_ask_some(page->visit, "deadlines", &given, page->within ? 1 : 0,
                       rows_until(ROWS_COUNTED), &page->limits, &page->may));
    for (size_t i = 0; page->may && i < SPANS; i++) {
        struct answered found;
        TRY(find_span(page, &spans[i], &found));
        fill_span(page, &spans[i], &found, &count);
    }
    page->data.spans = (struct limits_html_spans){page->shown, count};
    page->data.figures = (struct limits_html_figures){page->figures, count};
    return NULL;
}

static struct fault *ask_period(struct limits_page *page, const char *view, int32_t days,
                                struct answered *answered_out)
{
    bool may;
    const struct given given[] = {
        {TEXT_LITERAL("from"), day_words(page->visit->arena, page->today)},
        {TEXT_LITERAL("to"), day_words(page->visit->arena, page->today + days)}};
    TRY(visit_ask(page->visit, view, given, 2, answered_out, &may));
    if (!may || answered_out->problem_count)
        answered_out->row_count = 0;
    return NULL;
}

static struct fault *find_weeks(struct limits_page *page)
{
    struct answered weeks;
    struct visit *visit = page->visit;
    TRY(ask_period(page, "deadline-forecast", DAYS_FORECAST, &weeks));
    struct limits_html_week *rows =
        arena_new_many(visit->arena, weeks.row_count + 1, struct limits_html_week);
    for (size_t i = 0; i < weeks.row_count; i++) {
        struct text unit = record_named(&weeks, i, "unit");
        struct text unmet = record_named(&weeks, i, "no_meeting");
        rows[i] = (struct limits_html_week){
            .from = record_named(&weeks, i, "period"),
            .unit = unit.size ? unit : say_text(visit, "web.limits.no-unit"),
            .limits = record_named(&weeks, i, "limits"),
            .unmet = text_is(unmet, "0") ? (struct text){"", 0} : unmet};
    }
    page->data.weeks = (struct limits_html_weeks){rows, weeks.row_count};
    return NULL;
}

static struct fault *find_missed(struct limits_page *page)
{
    struct answered missed;
    struct visit *visit = page->visit;
    TRY(ask_period(page, "deadline-meetings", DAYS_UNMET, &missed));
    struct limits_html_miss *rows =
        arena_new_many(visit->arena, missed.row_count + 1, struct limits_html_miss);
    for (size_t i = 0; i < missed.row_count; i++) {
        struct text key = record_named(&missed, i, "of_case");
        struct text next = record_named(&missed, i, "next_meeting");
        rows[i] = (struct limits_html_miss){
            .due = record_named(&missed, i, "due"),
            .url = case_url(visit, key),
            .of_case = key,
            .duty = record_named(&missed, i, "duty"),
            .next = next.size ? next : say_text(visit, "web.limits.no-meeting")};
    }
    page->data.missed = (struct limits_html_missed){rows, missed.row_count};
    return NULL;
}

static void fill_choice(struct limits_page *page)
{
    static const int32_t choices[] = {7, DAYS_USUAL, 90, 0};
    enum { CHOICES = sizeof choices / sizeof *choices };
    struct visit *visit = page->visit;
    struct field_select_html_option *options =
        arena_new_many(visit->arena, CHOICES, struct field_select_html_option);
    for (size_t i = 0; i < CHOICES; i++) {
        struct text days = number_words(visit->arena, choices[i]);
        options[i] = (struct field_select_html_option){
            days, choices[i] == page->within,
            choices[i] ? say_filled(visit, "web.limits.within-days", days, (struct text){"", 0})
                       : say_text(visit, "web.limits.within-all")};
    }
    page->data.within = (struct field_select_html){.name = TEXT_LITERAL("inom"),
                                                   .label = say_text(visit, "web.limits.within"),
                                                   .is_settled = true,
                                                   .options = {options, CHOICES}};
}

/* The same rows as are seen. */
static void fill_exports(struct limits_page *page)
{
    struct builder url = url_of(page->visit, "/vy/", TEXT_LITERAL("deadlines"));
    if (page->within)
        url_word(&url, TEXT_LITERAL("before"),
                 day_words(page->visit->arena, page->today + page->within));
    page->data.exports = exports_of(page->visit, builder_text(&url));
}

static struct fault *gather(struct limits_page *page)
{
    TRY(find_limits(page));
    if (!page->may)
        return NULL;
    TRY(find_weeks(page));
    return find_missed(page);
}

void show_limits(struct visit *visit)
{
    struct limits_page limits = {.visit = visit, .today = clock_today(), .within = DAYS_USUAL};
    struct text within = asked(visit, "inom");
    if (within.size && (!text_to_number(within, &limits.within) || limits.within > 3650)) {
        refuse(visit, 400, say_filled(visit, "web.limits.not-days", within, (struct text){"", 0}));
        return;
    }
    limits.data.page = frame(visit, NULL, false);
    struct fault *fault = gather(&limits);
    if (fault) {
        refuse_fault(visit, fault);
    } else if (!limits.may) {
        refuse(visit, 404, (struct text){"", 0});
    } else {
        struct builder page;
        struct html out = page_begin(visit, &page);
        fill_choice(&limits);
        fill_exports(&limits);
        limits_html_write(&out, &limits.data);
        page_send(visit, 200, &page);
    }
}

/* limits: every limit that runs in the cases that she may see: what has passed, what passes next, how many are
 * coming by week and unit, and which no meeting meets. Never by person. Must not know any limit. */
#include "record.h"
#include "table.h"

#include "limits_html.h"

enum { ROWS_A_SPAN = 40, DAYS_USUAL = 30, DAYS_FORECAST = 56, DAYS_UNMET = 60 };

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
    struct answered limits;
    struct limits_html_span shown[SPANS];
    struct limits_html_figure figures[SPANS];
    struct limits_html data;
};

static struct text left_words(const struct visit *visit, int32_t left)
{
    struct text none = {"", 0};
    if (left >= -1 && left <= 1)
        return say_text(visit, left < 0    ? "web.limits.late-one"
                               : left == 0 ? "web.limits.today"
                                           : "web.limits.tomorrow");
    if (left < 0)
        return say_filled(visit, "web.start.late", number_words(visit->arena, -(int64_t)left),
                          none);
    return say_filled(visit, "web.limits.left", number_words(visit->arena, left), none);
}

static struct limits_html_limit limit_of(const struct limits_page *page, size_t row, int32_t left)
{
    const struct visit *visit = page->visit;
    const struct answered *limits = &page->limits;
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

/* Rows come with the nearest day first. Of many the first are shown, and the way to all of them. */
static void fill_span(struct limits_page *page, const struct left_span *span, size_t *count)
{
    struct visit *visit = page->visit;
    size_t total = 0, shown = 0;
    struct limits_html_limit *limits =
        arena_new_many(visit->arena, ROWS_A_SPAN, struct limits_html_limit);
    for (size_t i = 0; i < page->limits.row_count; i++) {
        int32_t due;
        if (!day_parse(record_named(&page->limits, i, "due"), &due) ||
            due - page->today < span->least || due - page->today > span->most)
            continue;
        if (total++ < ROWS_A_SPAN)
            limits[shown++] = limit_of(page, i, due - page->today);
    }
    if (!total)
        return;
    struct text title = say_text(visit, span->title_key);
    page->figures[*count] = (struct limits_html_figure){
        .number = number_words(visit->arena, (int64_t)total), .title = title};
    page->shown[(*count)++] = (struct limits_html_span){
        .id = text_of(span->id),
        .title = title,
        .limits = {limits, shown},
        .rest_url = total > shown ? TEXT_LITERAL("/vy/deadlines") : (struct text){"", 0},
        .rest = say_filled(visit, "web.limits.rest", number_words(visit->arena, (int64_t)total),
                           (struct text){"", 0})};
}

static struct fault *find_limits(struct limits_page *page)
{
    const struct given given = {TEXT_LITERAL("before"),
                                day_words(page->visit->arena, page->today + page->within)};
    size_t count = 0;
    TRY(visit_ask(page->visit, "deadlines", &given, page->within ? 1 : 0, &page->limits,
                  &page->may));
    for (size_t i = 0; page->may && i < SPANS; i++)
        fill_span(page, &spans[i], &count);
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

/* case_judged: what the judge says of a case today, for its page: limits that run, the nearest first; what is to
 * be looked at, faults first; what cannot be told, by the fact that is missing. Each leads to why. Must not judge. */
#include "case.h"

#include "case_html.h"

#include <stdlib.h>

enum { SOON_DAYS = 7 };

static struct text duty_of(const struct casing *casing, const struct finding *finding)
{
    return explain_duty(casing->visit->arena, casing->visit->language, finding->rule);
}

static struct text concerns_of(const struct casing *casing, const struct finding *finding)
{
    struct builder said;
    builder_init(&said, casing->visit->arena);
    explain_concerns(&said, casing->visit->language, &casing->look.dossier, finding);
    return builder_text(&said);
}

static struct text label_of(const struct casing *casing, const struct finding *finding)
{
    static const char *const keys[] = {[LABEL_LAW] = "web.label.law",
                                       [LABEL_REGULATION] = "web.label.regulation",
                                       [LABEL_ADVICE] = "web.label.advice",
                                       [LABEL_PRACTICE] = "web.label.practice",
                                       [LABEL_LOCAL] = "web.label.local"};
    const struct clock *clock =
        finding->reading_count ? finding->readings[finding->reading_count - 1].clock : NULL;
    return say_text(casing->visit, keys[clock ? clock->label : LABEL_LAW]);
}

static struct text days_left(const struct visit *visit, int32_t days)
{
    struct builder said;
    builder_init(&said, visit->arena);
    if (days == 0)
        return say_text(visit, "web.case.today");
    words_add_count(&said, visit->language, "web.case.left", days);
    return builder_text(&said);
}

struct ordered {
    const struct finding *finding;
    int64_t by;
    size_t place;
};

static int compare(const void *one, const void *other)
{
    const struct ordered *a = one, *b = other;
    if (a->by != b->by)
        return a->by < b->by ? -1 : 1;
    return a->place < b->place ? -1 : a->place > b->place;
}

/* Of the statuses from first to last, in each the least day first; one that is not known comes last. */
static struct ordered *in_order(const struct casing *casing, enum status first, enum status last,
                                size_t *count_out)
{
    const struct findings *findings = &casing->findings;
    struct ordered *list =
        arena_new_many(casing->visit->arena, findings->count + 1, struct ordered);
    *count_out = 0;
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        int64_t day = finding->date == DAY_NONE ? INT32_MAX : finding->date;
        if (finding->status >= first && finding->status <= last)
            list[(*count_out)++] =
                (struct ordered){finding, day + ((int64_t)finding->status << 32), i};
    }
    qsort(list, *count_out, sizeof *list, compare);
    return list;
}

/* Those that passed with nothing done stand first, as on the page of all limits; what the judge says of each stands
 * below. */
static size_t add_passed(const struct casing *casing, struct case_html_clock *clocks)
{
    const struct visit *visit = casing->visit;
    const struct answered *rows = &casing->views[CASE_DEADLINES];
    size_t count = 0;
    for (size_t i = 0; i < rows->row_count; i++) {
        int32_t due, late;
        if (!text_to_number(record_named(rows, i, "late"), &late) ||
            !day_parse(record_named(rows, i, "due"), &due))
            continue;
        clocks[count++] = (struct case_html_clock){.due = due,
                                                   .left = late_words(visit, late),
                                                   .kind = TEXT_LITERAL("fault"),
                                                   .duty = record_named(rows, i, "duty"),
                                                   .concerns = record_named(rows, i, "concerns"),
                                                   .label = record_named(rows, i, "label"),
                                                   .url = TEXT_LITERAL("#fynd")};
    }
    return count;
}

static void add_clocks(struct casing *casing)
{
    const struct visit *visit = casing->visit;
    size_t count;
    const struct ordered *list = in_order(casing, STATUS_COMING, STATUS_COMING, &count);
    struct case_html_clock *clocks = arena_new_many(
        visit->arena, count + casing->views[CASE_DEADLINES].row_count + 1, struct case_html_clock);
    size_t passed = add_passed(casing, clocks);
    for (size_t i = 0; i < count; i++) {
        const struct finding *finding = list[i].finding;
        int32_t left =
            finding->date == DAY_NONE ? INT32_MAX : finding->date - casing->look.dossier.as_of;
        clocks[passed + i] = (struct case_html_clock){
            .due = finding->date,
            .left = left == INT32_MAX ? say_text(visit, "web.case.no-day") : days_left(visit, left),
            .kind = left <= SOON_DAYS ? TEXT_LITERAL("doubt") : TEXT_LITERAL("coming"),
            .duty = duty_of(casing, finding),
            .concerns = concerns_of(casing, finding),
            .label = label_of(casing, finding),
            .url = look_why_url(visit, &casing->look, finding)};
    }
    casing->data->clocks = (struct case_html_clocks){clocks, passed + count};
}

/* What is done for the person about it (P6): as it is recorded, or the way to say it. */
static void add_remedy(const struct casing *casing, const struct finding *finding,
                       struct case_html_finding *shown)
{
    const struct visit *visit = casing->visit;
    const struct answered *rows = &casing->views[CASE_FINDINGS];
    struct text number = number_words(visit->arena, casing->look.number_at[finding->event]);
    for (size_t i = 0; i < rows->row_count; i++) {
        if (!text_equal(record_at(rows, i, record_column(rows->view, "event")), number) ||
            !text_equal(record_at(rows, i, record_column(rows->view, "code")), finding->rule->code))
            continue;
        shown->remedy = record_at(rows, i, record_column(rows->view, "remedy"));
        shown->why = record_at(rows, i, record_column(rows->view, "why"));
    }
    if (shown->remedy.size || !may_ever(&casing->known, "state-remedy", true))
        return;
    struct builder url = url_of(visit, "/gor/", TEXT_LITERAL("state-remedy"));
    url_key(visit, &url, TEXT_LITERAL("case"), casing->key);
    url_word(&url, TEXT_LITERAL("event"), number);
    url_word(&url, TEXT_LITERAL("code"), finding->rule->code);
    shown->remedy_url = builder_text(&url);
}

static struct text person_of(const struct casing *casing, const struct finding *finding)
{
    if (finding->party < 0)
        return (struct text){"", 0};
    const struct party *party = &casing->look.dossier.parties[finding->party];
    return say_filled(casing->visit, "explanation.person", party->ref,
                      text_of(vocabulary_enum_value_name(ENUM_ROLE, party->role)));
}

static struct case_html_finding finding_of(const struct casing *casing,
                                           const struct finding *finding)
{
    const struct visit *visit = casing->visit;
    struct builder sentence;
    builder_init(&sentence, visit->arena);
    explain_sentence(&sentence, visit->language, finding);
    struct case_html_finding shown = {.kind = text_of(status_name(finding->status)),
                                      .status = look_status(visit, finding->status),
                                      .duty = duty_of(casing, finding),
                                      .sentence = builder_text(&sentence),
                                      .person = person_of(casing, finding),
                                      .url = look_why_url(visit, &casing->look, finding)};
    add_remedy(casing, finding, &shown);
    return shown;
}

static struct text event_day(const struct casing *casing, int32_t event)
{
    struct builder day;
    builder_init(&day, casing->visit->arena);
    explain_day(&day, &casing->look.dossier.events[event]);
    return builder_text(&day);
}

/* Those of one event stand under it: a decision is mended once. Answers how many there are. */
static size_t add_findings(struct casing *casing)
{
    struct arena *arena = casing->visit->arena;
    size_t count, group_count = 0;
    const struct ordered *list = in_order(casing, STATUS_FAULT, STATUS_DOUBT, &count);
    struct case_html_group *groups = arena_new_many(arena, count + 1, struct case_html_group);
    bool *done = arena_new_many(arena, count + 1, bool);
    for (size_t i = 0; i < count; i++) {
        int32_t event = case_stands_at(list[i].finding);
        struct case_html_finding *findings;
        size_t found = 0;
        if (done[i])
            continue;
        findings = arena_new_many(arena, count - i, struct case_html_finding);
        for (size_t j = i; j < count; j++)
            if (!done[j] && case_stands_at(list[j].finding) == event) {
                findings[found++] = finding_of(casing, list[j].finding);
                done[j] = true;
            }
        groups[group_count++] =
            (struct case_html_group){.number = number_words(arena, casing->look.number_at[event]),
                                     .event = case_event_name(casing, event),
                                     .day = event_day(casing, event),
                                     .findings = {findings, found}};
    }
    casing->data->groups = (struct case_html_groups){groups, group_count};
    return count;
}

static struct case_html_gap *gap_of(struct case_html_gap *gaps, size_t count, struct text missing)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(gaps[i].missing, missing))
            return &gaps[i];
    return NULL;
}

static struct text missing_words(const struct casing *casing, const struct finding *finding)
{
    struct builder missing;
    builder_init(&missing, casing->visit->arena);
    if (!finding->missing_count)
        return say_text(casing->visit, "web.case.gap-unnamed");
    explain_missing(&missing, casing->visit->language, &casing->look.dossier, &finding->missing[0]);
    return builder_text(&missing);
}

/* Findings of one missing fact stand together (P4). */
static void add_gaps(struct casing *casing)
{
    const struct visit *visit = casing->visit;
    size_t count, gap_count = 0;
    const struct ordered *list = in_order(casing, STATUS_UNKNOWN, STATUS_UNKNOWN, &count);
    struct case_html_gap *gaps = arena_new_many(visit->arena, count + 1, struct case_html_gap);
    for (size_t i = 0; i < count; i++) {
        struct text missing = missing_words(casing, list[i].finding);
        struct case_html_gap *gap = gap_of(gaps, gap_count, missing);
        if (!gap) {
            gap = &gaps[gap_count++];
            gap->missing = missing;
            gap->duties.items = arena_new_many(visit->arena, count - i, struct case_html_duty);
        }
        struct case_html_duty *duties = (struct case_html_duty *)(uintptr_t)gap->duties.items;
        duties[gap->duties.count++] = (struct case_html_duty){
            look_why_url(visit, &casing->look, list[i].finding), duty_of(casing, list[i].finding)};
        gap->total = (int64_t)gap->duties.count;
    }
    casing->data->gaps = (struct case_html_gaps){gaps, gap_count};
}

/* How many duties were tried, and how many of them are kept for certain: as large as what was found (P4). */
static struct text checked_words(const struct casing *casing)
{
    const struct visit *visit = casing->visit;
    return say_filled(visit, "web.case.checked",
                      number_words(visit->arena, (int64_t)casing->findings.checked),
                      number_words(visit->arena, (int64_t)casing->findings.held));
}

void case_judged(struct casing *casing)
{
    struct case_html *data = casing->data;
    data->sees_limits = casing->may[CASE_DEADLINES] && casing->look.is_read;
    data->sees_findings = casing->may[CASE_FINDINGS] && casing->look.is_read;
    if (data->sees_limits)
        add_clocks(casing);
    if (!data->sees_findings)
        return;
    size_t count = add_findings(casing);
    add_gaps(casing);
    data->checked = checked_words(casing);
    if (count > 1) {
        struct builder url = url_of(casing->visit, "/varfor", (struct text){"", 0});
        url_key(casing->visit, &url, TEXT_LITERAL("arende"), casing->key);
        data->why_url = builder_text(&url);
    }
}

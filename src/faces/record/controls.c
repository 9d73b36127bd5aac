/* controls: the retrospective controls that have been run, the newest run of each, and the way to a new one over
 * the quarter that has ended. Must not know any rule. */
#include "control.h"

#include "controls_html.h"

enum { DAY_LETTERS = 10, MONTHS_OF_QUARTER = 3 };

static bool is_shown(const struct controls_html_run *runs, size_t count, struct text name)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(runs[i].name, name))
            return true;
    return false;
}

static struct controls_html_runs runs_of(const struct controlling *controlling)
{
    struct visit *visit = controlling->visit;
    const struct answered *answered = &controlling->runs;
    size_t count = 0;
    struct controls_html_run *runs =
        arena_new_many(visit->arena, answered->row_count + 1, struct controls_html_run);
    for (size_t i = 0; i < answered->row_count; i++) {
        struct text name = record_named(answered, i, "of_control"),
                    recorded = record_named(answered, i, "recorded");
        struct builder url = url_of(visit, "/kontroll", (struct text){"", 0});
        if (is_shown(runs, count, name))
            continue;
        url_word(&url, TEXT_LITERAL("kontroll"), name);
        runs[count++] = (struct controls_html_run){
            .url = builder_text(&url),
            .name = name,
            .from = record_named(answered, i, "from_day"),
            .to = record_named(answered, i, "to_day"),
            .day = {recorded.bytes, recorded.size < DAY_LETTERS ? recorded.size : DAY_LETTERS},
            .decisions = record_named(answered, i, "decisions"),
            .faults = record_named(answered, i, "faults"),
            .doubts = record_named(answered, i, "doubts"),
            .unclear = record_named(answered, i, "unclear")};
    }
    return (struct controls_html_runs){runs, count};
}

/* The form of a new one, filled with the quarter that has ended. */
static struct text new_url(const struct visit *visit)
{
    struct civil today = civil_from_day(clock_today());
    int32_t months = (today.month - 1) % MONTHS_OF_QUARTER;
    int32_t first_of_month = clock_today() - (today.day - 1);
    int32_t first =
        day_add(first_of_month, (struct period){-(months + MONTHS_OF_QUARTER), 0}, NULL);
    int32_t last = day_add(first_of_month, (struct period){-months, -1}, NULL);
    struct builder url = url_of(visit, "/gor/", TEXT_LITERAL("run-control"));
    url_word(&url, TEXT_LITERAL("from"), day_words(visit->arena, first));
    url_word(&url, TEXT_LITERAL("to"), day_words(visit->arena, last));
    return builder_text(&url);
}

void controls_show(struct controlling *controlling)
{
    struct visit *visit = controlling->visit;
    struct builder page;
    struct html out = page_begin(visit, &page);
    bool may_run = may_ever(&controlling->known, "run-control", true);
    const struct controls_html data = {.page = frame(visit, NULL, false),
                                       .runs = runs_of(controlling),
                                       .new_url = may_run ? new_url(visit) : (struct text){"", 0}};
    controls_html_write(&out, &data);
    page_send(visit, 200, &page);
}

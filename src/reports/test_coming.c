/* test_coming: limits that are running: which are soon, which are listed in the text and which are only counted. The
 * sample case was judged as of 2026-06-01. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "part.h"
#include "sample.h"

#include <string.h>

struct desk {
    struct arena *arena;
    struct sample sample;
    struct report_counts counts;
    struct builder out;
};

static int lay_desk(void **state)
{
    struct arena *arena = arena_open(0);
    struct desk *desk = arena_new(arena, struct desk);

    desk->arena = arena;
    sample_init(&desk->sample, arena);
    report_counts_init(&desk->counts);
    builder_init(&desk->out, arena);
    *state = desk;
    return 0;
}

static int clear_desk(void **state)
{
    arena_close(((struct desk *)*state)->arena);
    return 0;
}

static void say(struct desk *desk, enum language language, const char *statuses)
{
    struct findings findings = sample_only(&desk->sample, statuses);

    report_case(&desk->out, REPORT_TEXT, language, &desk->sample.dossier, &findings, &desk->counts);
}

/* Days after the day of the control: thirty is soon, sixty is listed, sixty-one is far. */
static void coming_limits_are_soon_listed_or_far(void **state)
{
    static const struct {
        const char *day;
        int64_t soon, far;
    } rows[] = {{"2026-06-01", 1, 0},
                {"2026-07-01", 1, 0},
                {"2026-07-02", 0, 0},
                {"2026-07-31", 0, 0},
                {"2026-08-01", 0, 1}};
    struct desk *desk = *state;

    for (size_t index = 0; index < sizeof rows / sizeof rows[0]; index++) {
        report_counts_init(&desk->counts);
        desk->sample.findings[2].date = sample_day(rows[index].day);
        counts_case(&desk->counts, &desk->sample.dossier, &desk->sample.all);
        assert_int_equal(desk->counts.coming_soon, rows[index].soon);
        assert_int_equal(desk->counts.coming_far, rows[index].far);
    }
    report_counts_init(&desk->counts);
    desk->sample.findings[2].date = DAY_NONE;
    counts_case(&desk->counts, &desk->sample.dossier, &desk->sample.all);
    desk->sample.findings[2].date = sample_day("2026-06-02");
    desk->sample.dossier.as_of = DAY_NONE;
    counts_case(&desk->counts, &desk->sample.dossier, &desk->sample.all);
    assert_int_equal(desk->counts.coming_soon + desk->counts.coming_far, 0);
}

static void a_limit_more_than_sixty_days_away_has_no_heading(void **state)
{
    struct desk *desk = *state;

    desk->sample.findings[2].date = sample_day("2026-08-01");
    say(desk, LANGUAGE_SV, "c");
    assert_int_equal(desk->out.size, 0);
    assert_int_equal(desk->counts.statuses[STATUS_COMING], 1);
    desk->sample.findings[2].date = sample_day("2026-07-31");
    say(desk, LANGUAGE_SV, "c");
    assert_non_null(strstr(builder_string(&desk->out), "  Kommande: senast 2026-07-31, "));
}

static void a_limit_far_away_is_only_counted_beside_a_fault(void **state)
{
    struct desk *desk = *state;
    const char *said;

    desk->sample.findings[2].date = sample_day("2026-12-01");
    say(desk, LANGUAGE_SV, "fc");
    said = builder_string(&desk->out);
    assert_null(strstr(said, "2026-12-01"));
    assert_non_null(
        strstr(said, "\n\n  Kommande: 1 frist till, senare än om 60 dagar.\n\n  Vad görs för"));
}

static void a_limit_without_a_day_is_not_called_far(void **state)
{
    struct desk *desk = *state;

    desk->sample.findings[2].date = DAY_NONE;
    say(desk, LANGUAGE_SV, "c");
    assert_non_null(strstr(builder_string(&desk->out), "Sista dagen kan inte räknas ut."));
}

static void other_formats_list_every_limit(void **state)
{
    struct desk *desk = *state;
    struct findings findings = sample_only(&desk->sample, "c");

    findings.items[0].date = sample_day("2027-06-01");
    report_case(&desk->out, REPORT_JSONL, LANGUAGE_SV, &desk->sample.dossier, &findings,
                &desk->counts);
    assert_non_null(strstr(builder_string(&desk->out), "2027-06-01"));
    builder_clear(&desk->out);
    report_case(&desk->out, REPORT_XLSX, LANGUAGE_SV, &desk->sample.dossier, &findings,
                &desk->counts);
    assert_non_null(strstr(builder_string(&desk->out), "2027-06-01"));
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, lay_desk, clear_desk)
    const struct CMUnitTest tests[] = {
        CASE(coming_limits_are_soon_listed_or_far),
        CASE(a_limit_more_than_sixty_days_away_has_no_heading),
        CASE(a_limit_far_away_is_only_counted_beside_a_fault),
        CASE(a_limit_without_a_day_is_not_called_far),
        CASE(other_formats_list_every_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

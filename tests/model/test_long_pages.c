/* test_long_pages: a record of more cases than pages count: who pages through a list has seen every case once, takes
 * all of them away, and the board of limits shows each span of days, also those behind more limits than are counted. */
#include "browser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { PASSED = 520, COMING = 70, PAGES = (PASSED + COMING + CREW_CASES + 49) / 50 };

#define OPENED(day)                                                                   \
    "object={\"kind\":\"investigation_opened\",\"date\":\"" day "\",\"attributes\":{" \
    "\"investigation\":\"u\",\"investigation_type\":\"barn\",\"decided_by\":"         \
    "\"socialsekreterare\"}}"

/* Monday the first of June 2026, whatever day it is. */
int32_t __wrap_clock_today(void);
int32_t __wrap_clock_today(void)
{
    return day_from_civil((struct civil){2026, 6, 1});
}

static void add_cases(struct scene *scene)
{
    scene_batch_begin(scene);
    for (int i = 0; i < PASSED + COMING; i++) {
        char *word = arena_allocate(scene->arena, 32);
        snprintf(word, 32, "case=L-%03d", i);
        DO(scene, "open-case", word, "domain=SOL_CHILD");
    }
    scene_batch_end(scene);
    for (int i = 0; i < PASSED + COMING; i++) {
        char word[32];
        snprintf(word, sizeof word, "case=L-%03d", i);
        DO(scene, "register-event", word, i < PASSED ? OPENED("2026-01-12") : OPENED("2026-02-12"));
    }
}

static int begin(void **state)
{
    browser_begin(state);
    struct browser *browser = *state;
    struct scene *scene = browser->place->scene;
    browser_pause(browser);
    DO(scene, "register-person", "person=sc", "name=Socialchef A");
    DO(scene, "give-role", "person=sc", "right_role=socialchef", "valid_from=2026-01-01");
    add_cases(scene);
    browser_go_on(browser);
    browser_come_in_as(browser, "sc");
    return 0;
}

/* Each case on the page is marked; answers how many cases it has. */
static int mark_cases(const struct browser *browser, int *seen)
{
    int count = 0;
    for (const char *at = browser->page; (at = strstr(at, "\">L-")); at++) {
        seen[atoi(at + strlen("\">L-"))]++;
        count++;
    }
    return count;
}

static void every_case_is_seen_once(void **state)
{
    struct browser *browser = *state;
    int seen[PASSED + COMING] = {0};
    for (int page = 1; page <= PAGES; page++) {
        char word[32];
        snprintf(word, sizeof word, "sida=%d", page);
        assert_int_equal(GET(browser, "/vy/cases", word), 200);
        assert_true(mark_cases(browser, seen) > 0);
        assert_int_equal(browser_shows(browser, "av fler än 500"), page <= 10);
        assert_int_equal(browser_shows(browser, "rel=\"next\""), page < PAGES);
    }
    assert_true(browser_shows(browser, "551–594 av 594"));
    for (int i = 0; i < PASSED + COMING; i++)
        assert_int_equal(seen[i], 1);
    GET(browser, "/vy/cases", "sida=11");
    assert_true(browser_shows(browser, "501–550 av fler än 550"));
    GET(browser, "/vy/cases", "ordna=-case_key"); /* sorted: read whole, and known how many */
    assert_true(browser_shows(browser, "1–50 av 594") && browser_shows(browser, "L-589"));
}

static void all_of_it_is_taken_away(void **state)
{
    struct browser *browser = *state;
    int lines = 0;
    assert_int_equal(GET(browser, "/vy/cases", "som=csv"), 200);
    for (const char *at = browser->page; (at = strstr(at, "L-")); at++)
        lines++;
    assert_int_equal(lines, PASSED + COMING);
}

static void limits_stand_in_their_spans(void **state)
{
    struct browser *browser = *state;
    assert_int_equal(GET(browser, "/frister", "inom=30"), 200);
    assert_true(browser_shows(browser, "<strong>fler än 500</strong>"));
    assert_true(browser_shows(browser, "<strong>70</strong>"));
    assert_true(browser_shows(browser, "id=\"passerade\"") &&
                browser_shows(browser, "id=\"snart\""));
    assert_false(browser_shows(browser, "id=\"denna-vecka\""));
    assert_true(browser_shows(browser, "L-520")); /* behind all that have passed */
    assert_int_equal(GET(browser, "/frister", "inom=7"), 200);
    assert_false(browser_shows(browser, "id=\"snart\""));
    assert_int_equal(GET(browser, "/start", NULL), 200);
    assert_true(browser_shows(browser, "Visa alla, fler än 500"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_case_is_seen_once),
                                       cmocka_unit_test(all_of_it_is_taken_away),
                                       cmocka_unit_test(limits_stand_in_their_spans)};
    return cmocka_run_group_tests(tests, begin, browser_end);
}

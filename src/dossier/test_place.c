/* test_place: on which days can each event have happened? Each row is a small timeline and the windows that follow from
 * what is written. Too narrow a window makes a finding of nothing; too wide a one makes only an unknown. */
#include "dossier.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { EVENTS = 6 };

/* Events are parted by ';'. Words of an event: 2026-01-10 its day; month, year = the precision of it; >2026-01-10 not
 * before, <2026-01-10 not after; after:1, before:2 another event (the first is 1); P1M the distance to it with least,
 * most or about; ? nothing is written. Windows: a day, "first..last", or ".." where an end is open. */
struct scene {
    const char *why, *written, *windows;
};

static const struct scene scenes[] = {
    // clang-format off
    {"a day is a day", "2026-01-10", "2026-01-10"},
    {"a month is all its days", "2028-02-01 month", "2028-02-01..2028-02-29"},
    {"a year is all its days", "2026-01-01 year", "2026-01-01..2026-12-31"},
    {"limits narrow a month", "2026-05-01 month >2026-05-10 <2026-05-20", "2026-05-10..2026-05-20"},
    {"limits outside a month say nothing", "2026-05-01 month >2026-04-10 <2026-06-20", "2026-05-01..2026-05-31"},
    {"only a first day", ">2026-05-10", "2026-05-10.."},
    {"only a last day", "<2026-05-10", "..2026-05-10"},
    {"nothing at all", "?", ".."},

    {"exactly a month after", "2026-01-10; P1M after:1", "2026-01-10; 2026-02-10"},
    {"exactly a month before", "P1M before:2; 2026-02-10", "2026-01-10; 2026-02-10"},
    {"the same day", "2026-01-10; P0D after:1", "2026-01-10; 2026-01-10"},
    {"at least", "2026-01-10; P1M least after:1", "2026-01-10; 2026-02-10.."},
    {"at most", "2026-01-10; P1M most after:1", "2026-01-10; 2026-01-10..2026-02-10"},
    {"about: three days and a quarter, on both sides", "2026-01-10; P20D about after:1",
     "2026-01-10; 2026-01-22..2026-02-07"},
    {"about never turns the order", "2026-01-10; P1D about after:1", "2026-01-10; 2026-01-10..2026-01-14"},
    {"at least, seen from the later one", "P1M least before:2; 2026-01-10", "..2025-12-10; 2026-01-10"},
    {"at most, seen from the later one", "P1M most before:2; 2026-01-10", "2025-12-10..2026-01-10; 2026-01-10"},
    {"after without a distance", "2026-01-10; after:1", "2026-01-10; 2026-01-10.."},
    {"after an event in a month", "2026-05-01 month; after:1", "2026-05-01..2026-05-31; 2026-05-01.."},
    {"a month and two days together", "2026-01-10; P4M2D after:1", "2026-01-10; 2026-05-12"},
    {"at least a month after a month", "2026-05-01 month; P1M least after:1", "2026-05-01..2026-05-31; 2026-06-01.."},
    {"at most a month after a month", "2026-05-01 month; P1M most after:1",
     "2026-05-01..2026-05-31; 2026-05-01..2026-06-30"},

    {"28 February is a month after 31 January", "2026-01-31; P1M after:1", "2026-01-31; 2026-02-28"},
    {"taken back it may be any of four days", "P1M before:2; 2026-02-28", "2026-01-28..2026-01-31; 2026-02-28"},
    {"the same with a day more", "P1M1D before:2; 2026-03-01", "2026-01-28..2026-01-31; 2026-03-01"},
    {"no day is a month before 31 March, but some are at least", "P1M least before:2; 2026-03-31",
     "..2026-02-28; 2026-03-31"},
    {"both ends of a month written", "2026-01-31; 2026-02-28 P1M after:1", "2026-01-31; 2026-02-28"},

    {"an undated event lies between its neighbours", "2026-01-10; ?; 2026-03-10",
     "2026-01-10; 2026-01-10..2026-03-10; 2026-03-10"},
    {"the first in the list is open backwards", "?; 2026-01-10", "..2026-01-10; 2026-01-10"},
    {"the last in the list is open forwards", "2026-01-10; ?", "2026-01-10; 2026-01-10.."},
    {"two undated ones share the room", "2026-01-10; ?; ?; 2026-01-12",
     "2026-01-10; 2026-01-10..2026-01-12; 2026-01-10..2026-01-12; 2026-01-12"},
    {"an undated neighbour of a month", "2026-05-01 month; ?", "2026-05-01..2026-05-31; 2026-05-01.."},
    {"what says its own limits is not bound by the list", "2026-01-10; >2026-01-05", "2026-01-10; 2026-01-05.."},
    {"a distance carries over two steps", "2026-01-10; P1M least after:1; P1M least after:2",
     "2026-01-10; 2026-02-10..; 2026-03-10.."},
    {"and back over two steps", "P1M least before:2; P1M least before:3; 2026-03-10",
     "..2026-01-10; ..2026-02-10; 2026-03-10"},
    {"an undated event after one with limits", ">2026-01-10 <2026-01-20; ?", "2026-01-10..2026-01-20; 2026-01-10.."},
    // clang-format on
};

static int32_t day_of(const char *written)
{
    int32_t day = DAY_NONE;
    if (written && !day_parse(text_of(written), &day))
        fail_msg("no day: %s", written);
    return day;
}

static void take_word(struct event *event, char *word)
{
    static const struct {
        const char *word;
        int bound;
    } bounds[] = {{"least", OFFSET_AT_LEAST}, {"most", OFFSET_AT_MOST}, {"about", OFFSET_ABOUT}};
    for (size_t i = 0; i < 3; i++)
        if (strcmp(word, bounds[i].word) == 0)
            event->offset_bound = (uint8_t)bounds[i].bound;
    if (word[0] == '2')
        event->date = day_of(word);
    else if (word[0] == '>')
        event->not_before = day_of(word + 1);
    else if (word[0] == '<')
        event->not_after = day_of(word + 1);
    else if (word[0] == 'P')
        event->has_offset = period_parse(text_of(word), &event->offset);
    else if (strncmp(word, "after:", 6) == 0)
        event->after = word[6] - '1';
    else if (strncmp(word, "before:", 7) == 0)
        event->before = word[7] - '1';
    else if (strcmp(word, "month") == 0)
        event->precision = PRECISION_MONTH;
    else if (strcmp(word, "year") == 0)
        event->precision = PRECISION_YEAR;
}

static struct event event_of(struct text written)
{
    struct event event = {.kind = KIND_NOTE,
                          .minute = -1,
                          .date = DAY_NONE,
                          .not_before = DAY_NONE,
                          .not_after = DAY_NONE,
                          .after = -1,
                          .before = -1};
    while (written.size) {
        struct text word = text_cut(&written, ' ');
        char copy[32] = "";
        assert_in_range(word.size, 0, sizeof copy - 1);
        memcpy(copy, word.bytes, word.size);
        take_word(&event, copy);
    }
    return event;
}

static struct dossier dossier_of(const char *written, struct event *events)
{
    struct dossier dossier = {.events = events, .evaluate_as_of = DAY_NONE};
    for (struct text left = text_of(written); left.size;) {
        assert_in_range(dossier.event_count, 0, EVENTS - 1);
        events[dossier.event_count++] = event_of(text_trim(text_cut(&left, ';')));
    }
    return dossier;
}

static void write_day(char day_out[16], int32_t day, int32_t open)
{
    struct civil civil = civil_from_day(day);
    day_out[0] = '\0';
    if (day != open)
        snprintf(day_out, 16, "%04u-%02u-%02u", (unsigned)civil.year % 10000,
                 (unsigned)civil.month % 100, (unsigned)civil.day % 100);
}

static void expect_window(const char *why, const struct event *event, struct text window)
{
    char found[40], first[16], last[16];
    write_day(first, event->earliest, DAY_FIRST);
    write_day(last, event->latest, DAY_LAST);
    bool one = *first && strcmp(first, last) == 0;
    snprintf(found, sizeof found, "%s%s%s", first, one ? "" : "..", one ? "" : last);
    if (!text_is(window, found))
        fail_msg("%s: expected %.*s, got %s", why, (int)window.size, window.bytes, found);
}

static void windows_follow_from_what_is_written(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof scenes / sizeof *scenes; i++) {
        struct event events[EVENTS];
        struct dossier dossier = dossier_of(scenes[i].written, events);
        if (dossier_place(&dossier, DAY_NONE) != -1)
            fail_msg("%s: a contradiction", scenes[i].why);
        struct text windows = text_of(scenes[i].windows);
        for (size_t j = 0; j < dossier.event_count; j++)
            expect_window(scenes[i].why, &events[j], text_trim(text_cut(&windows, ';')));
        assert_int_equal(windows.size, 0);
    }
}

static int placed(const char *written, const char *as_of)
{
    struct event events[EVENTS];
    struct dossier dossier = dossier_of(written, events);
    return dossier_place(&dossier, day_of(as_of));
}

static void contradictions_name_an_event(void **state)
{
    (void)state;
    assert_int_equal(placed(">2026-05-10 <2026-05-09", NULL), 0);
    assert_int_equal(placed("2026-05-01 month >2026-06-01", NULL), 0);
    assert_int_not_equal(placed("2026-05-10; P1M after:1 <2026-05-31", NULL), -1);
    assert_int_not_equal(placed("2026-05-10; 2026-05-11 P2D after:1", NULL), -1);
    assert_int_not_equal(placed("2026-01-31; 2026-03-01 P1M after:1", NULL), -1);
    const char *later = "2026-05-10; >2026-09-10 <2026-09-09";
    assert_int_equal(placed(later, "2026-05-10"), -1); /* after the day of judging: not seen */
    assert_int_equal(placed(later, "2026-12-31"), 1);
}

/* The day of judging: asked for, else the case's own, else the last day that is certainly reached. */
static void day_of_judging(void **state)
{
    (void)state;
    struct event events[EVENTS];
    struct dossier dossier = dossier_of("2026-05-10; 2026-06-01 month; after:2", events);
    dossier_place(&dossier, DAY_NONE);
    assert_int_equal(dossier.as_of, day_of("2026-06-01"));
    dossier.evaluate_as_of = day_of("2026-07-15");
    dossier_place(&dossier, DAY_NONE);
    assert_int_equal(dossier.as_of, day_of("2026-07-15"));
    dossier_place(&dossier, day_of("2026-05-31"));
    assert_int_equal(dossier.as_of, day_of("2026-05-31"));
    dossier = dossier_of("?", events);
    dossier_place(&dossier, DAY_NONE);
    assert_int_equal(dossier.as_of, DAY_NONE);
}

static void what_lies_after_the_day_of_judging_is_cut(void **state)
{
    (void)state;
    struct event events[EVENTS];
    struct dossier dossier =
        dossier_of("2026-05-10; 2026-05-11; 2026-05-01 month; after:2; ?; <2026-12-31", events);
    dossier_place(&dossier, day_of("2026-05-10"));
    assert_false(events[0].cut);
    assert_true(events[1].cut);
    assert_false(events[2].cut); /* may have happened by then */
    assert_true(events[3].cut);  /* follows an event that is cut */
    assert_true(events[4].cut);  /* stands after it in the list */
    assert_false(events[5].cut);
    dossier_place(&dossier, day_of("2026-05-11"));
    for (size_t i = 0; i < dossier.event_count; i++)
        assert_false(events[i].cut);
}

/* That a file ends on a day, or is judged as of one, does not say when an event without a day happened. */
static void an_undated_end_stays_open(void **state)
{
    (void)state;
    struct event events[EVENTS];
    struct dossier dossier = dossier_of("2026-02-02; after:1; ?", events);
    for (int asked = 0; asked < 2; asked++) {
        assert_int_equal(dossier_place(&dossier, asked ? day_of("2026-05-05") : DAY_NONE), -1);
        expect_window("after", &events[1], text_of("2026-02-02.."));
        expect_window("last", &events[2], text_of("2026-02-02.."));
    }
}

static void placing_twice_changes_nothing(void **state)
{
    (void)state;
    struct event events[EVENTS], once[EVENTS];
    struct dossier dossier = dossier_of("2026-01-10; P1M about before:3; 2026-05-01 month", events);
    dossier_place(&dossier, day_of("2026-03-01"));
    memcpy(once, events, sizeof once);
    dossier_place(&dossier, day_of("2026-03-01"));
    for (size_t i = 0; i < dossier.event_count; i++) {
        assert_int_equal(events[i].earliest, once[i].earliest);
        assert_int_equal(events[i].latest, once[i].latest);
        assert_int_equal(events[i].cut, once[i].cut);
    }
}

/* References in a ring cannot stand in a file, but the room must end all the same. */
static void a_ring_of_distances_ends(void **state)
{
    (void)state;
    assert_in_range(placed("P1D after:2; P1D after:1; 2026-05-10 after:1", NULL) + 1, 0, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(windows_follow_from_what_is_written),
        cmocka_unit_test(contradictions_name_an_event),
        cmocka_unit_test(day_of_judging),
        cmocka_unit_test(what_lies_after_the_day_of_judging_is_cut),
        cmocka_unit_test(an_undated_end_stays_open),
        cmocka_unit_test(placing_twice_changes_nothing),
        cmocka_unit_test(a_ring_of_distances_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

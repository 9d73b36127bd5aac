/* test_deadlines: a limit that was put off has its new day and says by which entry, and only the limit that the
 * decision is about; what will pass is counted by time and unit; where only a body may decide, its meetings count. */
#include "scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define OPENED(key, day)                                        \
    "object={\"kind\":\"investigation_opened\",\"date\":\"" day \
    "\",\"attributes\":{\"investigation\":\"" key               \
    "\",\"investigation_type\":\"barn\",\"decided_by\":\"socialsekreterare\"}}"
#define EXTENDED(key, day, until)                                         \
    "object={\"kind\":\"investigation_extended\",\"date\":\"" day         \
    "\",\"attributes\":{\"investigation\":\"" key "\",\"until\":\"" until \
    "\",\"decided_by\":\"utskott\",\"extension_reason\":\"annat\"}}"
#define CASE "case=U1"

static bool holds(struct text text, const char *piece)
{
    return text.size && memmem(text.bytes, text.size, piece, strlen(piece));
}

/* The line of a view that begins so. */
static struct text line_of(struct text text, const char *begins)
{
    while (text.size) {
        struct text line = text_cut(&text, '\n');
        if (text_starts(line, begins))
            return line;
    }
    return (struct text){0};
}

static bool ends(struct text line, const char *with)
{
    size_t size = strlen(with);
    return line.size >= size && memcmp(line.bytes + line.size - size, with, size) == 0;
}

/* Two investigations of one case, the other of which would end on the day that the first is put off to. */
static int begin(void **state)
{
    scene_begin(state);
    struct scene *scene = *state;
    DO(scene, "register-unit", "unit=barn");
    DO(scene, "open-case", CASE, "domain=SOL_CHILD");
    DO(scene, "add-party", CASE, "ref=b1", "role=barn", "birth_year=2015");
    DO(scene, "register-event", CASE, OPENED("u1", "2026-01-12"));
    DO(scene, "register-event", CASE, OPENED("u2", "2026-03-10"));
    return 0;
}

static const char *entry_of(struct scene *scene)
{
    struct builder number;
    builder_init(&number, scene->arena);
    builder_add_char(&number, '|');
    builder_add_number(&number, (int64_t)scene->answer.entry);
    return builder_string(&number);
}

/* How many days have passed since the last day, and nothing before that. */
static void passed_is_told(void **state)
{
    struct scene *scene = *state;
    struct builder object, passed;
    int32_t today = clock_today(), due;
    assert_true(day_parse(TEXT_LITERAL("2026-05-12"), &due));
    builder_init(&passed, scene->arena);
    builder_add_string(&passed, "2026-05-12|");
    builder_add_number(&passed, today - due);
    builder_add_string(&passed, "|U1|");
    assert_true(line_of(SEE(scene, "deadlines", CASE), builder_string(&passed)).size > 0);
    builder_init(&object, scene->arena);
    builder_add_string(&object, "object={\"kind\":\"investigation_opened\",\"date\":\"");
    builder_add_day(&object, today);
    builder_add_string(&object,
                       "\",\"attributes\":{\"investigation\":\"u3\","
                       "\"investigation_type\":\"barn\",\"decided_by\":\"socialsekreterare\"}}");
    DO(scene, "open-case", "case=U3", "domain=SOL_CHILD");
    DO(scene, "register-event", "case=U3", builder_string(&object));
    struct text seen = SEE(scene, "deadlines", "case=U3");
    assert_true(holds(seen, "||U3|"));
    assert_false(holds(seen, "|0|U3|"));
}

static void put_off_by_an_entry(void **state)
{
    struct scene *scene = *state;
    struct text seen = SEE(scene, "deadlines", CASE);
    assert_true(ends(line_of(seen, "2026-05-12|"), "|")); /* nobody has put it off */
    assert_true(ends(line_of(seen, "2026-07-10|"), "|"));
    assert_int_equal(SEE(scene, "extensions", CASE).size, 0);
    DO(scene, "register-event", CASE, EXTENDED("u1", "2026-04-01", "2026-07-10"));
    const char *entry = entry_of(scene);
    seen = SEE(scene, "deadlines", CASE);
    assert_int_equal(line_of(seen, "2026-05-12|").size, 0);
    struct text first = line_of(seen, "2026-07-10|"), rest = seen;
    while (rest.bytes < first.bytes + first.size)
        text_cut(&rest, '\n');
    struct text second = line_of(rest, "2026-07-10|");
    assert_true(first.size && second.size);
    assert_true(ends(first, entry) != ends(second, entry)); /* the other one is not put off */
    assert_true(holds(SEE(scene, "extensions", CASE), "|2|investigation_extended|2026-04-01|"));
    scene_compare(scene);
}

static void corrected_moves_again(void **state)
{
    struct scene *scene = *state;
    DO(scene, "register-event", CASE, EXTENDED("u1", "2026-04-01", "2026-06-15"));
    DO(scene, "correct-event", CASE, "event=2", "why=Fel dag.",
       EXTENDED("u1", "2026-04-01", "2026-06-22"));
    struct text seen = SEE(scene, "deadlines", CASE);
    assert_int_equal(line_of(seen, "2026-06-15|").size, 0);
    assert_true(ends(line_of(seen, "2026-06-22|"), entry_of(scene)));
    assert_false(holds(SEE(scene, "extensions", CASE), "2026-06-15"));
    DO(scene, "correct-event", CASE, "event=2", "why=Det var ett annat slags beslut.",
       "object={\"kind\":\"note\",\"date\":\"2026-04-01\"}");
    assert_int_equal(SEE(scene, "extensions", CASE).size, 0);
    assert_true(line_of(SEE(scene, "deadlines", CASE), "2026-05-12|").size > 0);
    scene_compare(scene);
}

static void too_late_moves_nothing(void **state)
{
    struct scene *scene = *state;
    DO(scene, "register-event", CASE, EXTENDED("u1", "2026-06-30", "2026-09-01"));
    assert_int_equal(line_of(SEE(scene, "deadlines", CASE), "2026-09-01|").size, 0);
    struct text seen = SEE(scene, "extensions", CASE);
    assert_true(holds(seen, "|2026-09-01|annat|utskott|\n")); /* it is there, and moves no limit */
}

static void counted_by_week_and_unit(void **state)
{
    struct scene *scene = *state;
#define SPRING "from=2026-05-01", "to=2026-07-31"
    assert_true(holds(SEE(scene, "deadline-forecast", SPRING), "2026-05-11||1|0\n"));
    DO(scene, "assign-case", CASE, "unit=barn", "from=2026-07-01");
    struct text seen = SEE(scene, "deadline-forecast", SPRING);
    assert_true(holds(seen, "2026-05-11||1|0\n"));     /* before it was the unit's */
    assert_true(holds(seen, "2026-07-06|barn|1|0\n")); /* the Monday of that week */
    seen = SEE(scene, "deadline-forecast", SPRING, "per=dag", "unit=barn");
    assert_true(text_is(seen, "2026-07-10|barn|1|0\n"));
    assert_int_equal(SEE(scene, "deadline-forecast", "from=2026-07-11", "to=2026-07-31").size, 0);
    scene_compare(scene);
}

static void register_town(struct scene *scene)
{
    DO(scene, "register-body", "body=sn", "kind=nämnd", "seats=5");
    DO(scene, "register-person", "person=oa");
    DO(scene, "appoint", "person=oa", "kind=ordförande", "body=sn", "valid_from=2020-01-01");
    DO(scene, "plan-meeting", "meeting=sn april", "body=sn", "date=2026-04-20");
    DO(scene, "plan-meeting", "meeting=sn juni", "body=sn", "date=2026-06-22");
}

/* Whether somebody is kept from meeting a child is for the board to consider, or a committee: it has to meet. */
static void where_only_a_body_may(void **state)
{
    struct scene *scene = *state;
    register_town(scene);
    DO(scene, "open-case", "case=V1", "domain=LVU");
    DO(scene, "register-decision", "case=V1", "decision=umgängesbegränsning", "by=nämnd",
       "fact=lagrum=14 § LVU", "date=2026-03-02");
#define MAY "from=2026-05-01", "to=2026-06-21"
    struct text seen = SEE(scene, "deadline-meetings", MAY);
    assert_true(holds(seen, "2026-06-02|V1|") && holds(seen, "||2026-06-22\n"));
    assert_false(holds(SEE(scene, "deadline-meetings", "from=2026-04-01", "to=2026-06-21"), "V1"));
    DO(scene, "plan-meeting", "meeting=sn maj", "body=sn", "date=2026-06-02"); /* on the last day */
    assert_false(holds(SEE(scene, "deadline-meetings", MAY), "V1"));
    DO(scene, "cancel-meeting", "meeting=sn maj");
    assert_true(holds(SEE(scene, "deadline-meetings", MAY), "V1"));
}

#define TEST(test, setup) cmocka_unit_test_setup_teardown(test, setup, scene_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(passed_is_told, begin),           TEST(put_off_by_an_entry, begin),
        TEST(corrected_moves_again, begin),    TEST(too_late_moves_nothing, begin),
        TEST(counted_by_week_and_unit, begin), TEST(where_only_a_body_may, scene_begin),
    };
    return cmocka_run_group_tests_name("deadlines", tests, NULL, NULL);
}

/* test_rights_rows: what is left of an answer is what a person may see, no more and no less: for every view that
 * leaves rows out, every role and every kind of case; in municipalities drawn by chance the rows left are those that
 * are allowed one by one; who is of protected identity comes out of no view to anybody but those named. */
#include "drawn.h"
#include "town.h"

#include "features/features.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct rights_source source;

static int begin(void **state)
{
    if (scene_begin(state))
        return 1;
    struct scene *scene = *state;
    town_build(scene);
    source = rights_of_engine(scene->engine);
    return 0;
}

static size_t column_of(const struct view *view, const char *name)
{
    size_t column = 0;
    while (strcmp(view->statement->gives[column].name, name) != 0)
        column++;
    return column;
}

/* An answer with a row of each key, and one of none. */
static struct answered answer_of(struct scene *scene, const struct view *view, const char *rows_by,
                                 const struct text *keys, size_t count)
{
    size_t columns = view->statement->give_count, column = column_of(view, rows_by);
    struct answered answered = {.view = view, .row_count = count + 1};
    answered.cells = arena_new_many(scene->arena, (count + 1) * columns, struct text);
    for (size_t i = 0; i < count; i++)
        answered.cells[i * columns + column] = keys[i];
    return answered;
}

static bool is_left(const struct answered *answered, const char *rows_by, struct text key)
{
    size_t columns = answered->view->statement->give_count,
           column = column_of(answered->view, rows_by);
    for (size_t i = 0; i < answered->row_count; i++)
        if (text_equal(answered->cells[i * columns + column], key))
            return true;
    return false;
}

static void every_view_leaves_out_what_it_should(void **state)
{
    struct scene *scene = *state;
    size_t count, views = 0, left = 0, out = 0;
    const struct right_row *rows = rights_table(&count);
    struct text keys[CASE_ABSENT];
    for (int i = 0; i < CASE_ABSENT; i++)
        keys[i] = text_of(town_case((enum town_case)i));
    for (size_t v = 0; v < count; v++) {
        if (!rows[v].rows_by || strcmp(rows[v].rows_by, "filters") == 0 ||
            strcmp(rows[v].rows_by, "deviation") == 0) /* test_rights_deviations.c */
            continue;
        views++;
        const struct right_row *by =
            rows[v].thing == RIGHT_CASE ? &rows[v] : rights_row("timeline", false);
        for (int role = 0; role < RIGHT_ROLES; role++)
            for (int bound = 0; bound < 2; bound++) {
                struct known_person known;
                const struct view *view = engine_view(scene->engine, text_of(rows[v].name));
                struct answered answered =
                    answer_of(scene, view, rows[v].rows_by, keys, CASE_ABSENT);
                town_know(scene, &source, town_person(scene, bound, (enum right_role)role), &known);
                assert_null(rights_filter(&source, scene->arena, &known, &answered));
                for (int i = 0; i < CASE_ABSENT; i++) {
                    uint8_t bits = town_bits((enum right_role)role, bound, (enum town_case)i,
                                             rows[v].is_of_guarded);
                    bool may = (by->ties[role] & bits) != 0,
                         is = is_left(&answered, rows[v].rows_by, keys[i]);
                    left += is;
                    out += !is;
                    if (is != may)
                        fail_msg("%s as %s (%s), %s: %s", rows[v].name,
                                 role_word((enum right_role)role), bound ? "bound" : "free",
                                 town_case((enum town_case)i), is ? "is left" : "is left out");
                }
                assert_true(
                    is_left(&answered, rows[v].rows_by, (struct text){NULL, 0})); /* of no case */
            }
    }
    assert_true(views >= 13 && left > 500 && out > 2000);
}

/* Two ways to the same: rows that are left, and cases that are allowed one by one. */
static void rows_left_are_those_allowed(void **state)
{
    struct scene *scene = *state;
    static const char *const views[] = {"findings", "deadlines", "extensions", "more-like"};
    struct text keys[DRAWN_CASES];
    size_t left = 0, out = 0;
    source = rights_of_engine(scene->engine);
    draw_town(scene);
    for (uint32_t i = 0; i < DRAWN_CASES; i++)
        keys[i] = text_of(drawn_name(scene, "C", i));
    for (uint32_t p = 0; p < DRAWN_PEOPLE; p++)
        for (size_t v = 0; v < sizeof views / sizeof *views; v++) {
            struct known_person known;
            const struct view *view = engine_view(scene->engine, text_of(views[v]));
            const struct right_row *row = rights_row(views[v], false);
            struct answered answered = answer_of(scene, view, row->rows_by, keys, DRAWN_CASES);
            town_know(scene, &source, drawn_name(scene, "P", p), &known);
            assert_null(rights_filter(&source, scene->arena, &known, &answered));
            for (uint32_t i = 0; i < DRAWN_CASES; i++) {
                const struct given given = {TEXT_LITERAL("case"), keys[i]};
                bool may, is = is_left(&answered, row->rows_by, keys[i]);
                assert_null(rights_may_ask(&source, scene->arena, &known, view, &given, 1, &may));
                left += is;
                out += !is;
                if (is != may)
                    fail_msg("P%u, %s, C%u: %s, but one by one not", (unsigned)p, views[v],
                             (unsigned)i, is ? "left" : "left out");
            }
        }
    print_message("%zu left, %zu left out\n", left, out);
    assert_true(left > 100 && out > 400);
    scene_compare(scene);
}

/* What a filter of a view can be asked for in the town. */
static struct text word_for(const struct input *filter, const char *key)
{
    const char *of = filter->of ? filter->of : "";
    if (strcmp(of, "case") == 0)
        return text_of(key);
    if (strcmp(of, "meeting") == 0)
        return TEXT_LITERAL("SN-6");
    if (strcmp(of, "person") == 0)
        return TEXT_LITERAL("chef");
    if (strcmp(of, "list") == 0)
        return TEXT_LITERAL("lista");
    if (strcmp(of, "control") == 0)
        return TEXT_LITERAL("kontroll");
    if (strcmp(of, "affair") == 0)
        return TEXT_LITERAL("samma");
    if (strcmp(of, "deviation") == 0)
        return TEXT_LITERAL("A-1");
    if (filter->type == INPUT_DAY)
        return text_of(strcmp(filter->name, "to") == 0 || strcmp(filter->name, "before") == 0
                           ? "2027-12-31"
                           : "2026-01-01");
    return (struct text){"", 0};
}

/* All of it that the person may ask, as she gets it: does the canary sing? */
static size_t sings(struct scene *scene, const struct view *view, const struct known_person *known,
                    const char *key, bool optional)
{
    struct given given[16];
    struct answered answered;
    static const struct reader reader = {{"", 0}, {"test", 4}, LANGUAGE_SV};
    size_t count = 0, found = 0;
    bool may = true;
    for (size_t i = 0; i < view->filter_count; i++) {
        struct text value = word_for(&view->filters[i], key);
        if (value.size && (optional || view->filters[i].required))
            given[count++] = (struct given){text_of(view->filters[i].name), value};
    }
    if (known)
        assert_null(rights_may_ask(&source, scene->arena, known, view, given, count, &may));
    if (!may)
        return 0;
    assert_null(engine_ask(scene->engine, scene->arena, view, given, count, &reader, &answered));
    if (known)
        assert_null(rights_filter(&source, scene->arena, known, &answered));
    for (size_t i = 0; i < answered.row_count * view->statement->give_count; i++)
        for (size_t at = 0; at + 7 <= answered.cells[i].size; at++)
            found += memcmp(answered.cells[i].bytes + at, "KANARIE", 7) == 0;
    return found;
}

static void canaries(void **state)
{
    struct scene *scene = *state;
    size_t loud = 0, asked = 0;
    DO(scene, "open-affair", "affair=samma");
    DO(scene, "join-affair", "affair=samma", "case=KANARIE-1");
    DO(scene, "confirm-list", "list=lista", "mapping=lista Utredningar",
       "heading=ärendenummer=Dnr");
    DO(scene, "note-listed", "case=KANARIE-1", "list=lista", "stands=ja");
    DO(scene, "register-event", "case=KANARIE-1", "kind=investigation_opened", "date=2026-01-10",
       "fact=investigation=u1", "fact=investigation_type=barn");
    DO(scene, "register-event", "case=KANARIE-1", "kind=investigation_closed", "date=2026-06-10",
       "fact=investigation=u1");
    DO(scene, "register-event", "case=KANARIE-1", "kind=investigation_opened", "date=2026-06-10",
       "fact=investigation=u2", "fact=investigation_type=barn");
    DO(scene, "report-deviation", "deviation=A-1", "kind=avvikelse", "unit=barn",
       "happening=En utredning dröjde.", "about_child=nej", "case=KANARIE-1", "channel=papper",
       "arrived=2026-06-11", "late_why=Kom med posten.");
    DO(scene, "run-control", "control=kontroll", "from=2026-01-01", "to=2026-06-30");
    scene_batch_begin(scene); /* nobody is named in either case any longer */
    for (int role = 0; role < RIGHT_ROLES; role++)
        if (role != AS_INVESTIGATOR)
            DO(scene, "release-case", "case=KANARIE-2",
               scene_word(scene, "person", town_person(scene, true, (enum right_role)role)),
               "last_day=2026-01-09");
    scene_batch_end(scene);
    for (size_t f = 0; features[f]; f++)
        for (size_t v = 0; features[f]->views[v]; v++) {
            const struct view *view = features[f]->views[v];
            loud += sings(scene, view, NULL, "KANARIE-1", true) +
                        sings(scene, view, NULL, "KANARIE-1", false) >
                    0;
            for (int role = 0; role < RIGHT_ROLES; role++)
                for (int bound = 0; bound < 2; bound++) {
                    struct known_person known;
                    const char *person = town_person(scene, bound, (enum right_role)role);
                    town_know(scene, &source, person, &known);
                    asked++;
                    for (int optional = 0; optional < 2; optional++)
                        if (sings(scene, view, &known, "KANARIE-1", optional))
                            fail_msg("%s sings to %s", view->name,
                                     role_word((enum right_role)role));
                }
        }
    print_message("%zu views know of it, %zu askings\n", loud, asked);
    assert_true(loud >= 9); /* they do know of it: it is the filter that is silent */
}

/* Nor out of the log of reads, where whoever looks after it sees what others have read. */
static void the_log_sings_to_nobody(void **state)
{
    struct scene *scene = *state;
    static const char *const cases[] = {"KANARIE-1", "KANARIE-2", "A-enhet"};
    const struct view *timeline = engine_view(scene->engine, TEXT_LITERAL("timeline")),
                      *log = engine_view(scene->engine, TEXT_LITERAL("reads"));
    const char *named = town_person(scene, true, AS_AUDITOR),
               *free = town_person(scene, false, AS_AUDITOR);
    const char *const readers[] = {"chef", free};
    struct answered answered;
    for (size_t r = 0; r < 2; r++)
        for (size_t c = 0; c < 3; c++) {
            const struct given given = {TEXT_LITERAL("case"), text_of(cases[c])};
            const struct reader reader = {text_of(readers[r]), {"test", 4}, LANGUAGE_SV};
            assert_null(
                engine_ask(scene->engine, scene->arena, timeline, &given, 1, &reader, &answered));
        }
    static const struct reader nobody = {{"", 0}, {"test", 4}, LANGUAGE_SV};
    for (int named_too = 0; named_too < 2; named_too++) {
        struct known_person known;
        size_t guarded = 0, others = 0, columns = log->statement->give_count;
        town_know(scene, &source, named_too ? named : free, &known);
        assert_null(engine_ask(scene->engine, scene->arena, log, NULL, 0, &nobody, &answered));
        assert_null(rights_filter(&source, scene->arena, &known, &answered));
        for (size_t i = 0; i < answered.row_count; i++) {
            struct text words = answered.cells[i * columns + column_of(log, "filters")];
            guarded += memmem(words.bytes, words.size, "KANARIE", 7) != NULL;
            others += memmem(words.bytes, words.size, "A-enhet", 7) != NULL;
        }
        assert_int_equal(others, 2);
        assert_int_equal(guarded,
                         2); /* what she read herself, or of the case that is entrusted to her */
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_view_leaves_out_what_it_should, begin, scene_end),
        cmocka_unit_test_setup_teardown(rows_left_are_those_allowed, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(canaries, begin, scene_end),
        cmocka_unit_test_setup_teardown(the_log_sings_to_nobody, begin, scene_end)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

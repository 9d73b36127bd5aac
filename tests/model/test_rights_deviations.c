/* test_rights_deviations: who may do and see what of a deviation: every cell of the table, with a person of each role
 * and a deviation of each tie, one by one and as rows of a list; whoever it concerns reaches nothing of it; a
 * missförhållande is not its unit's; what hides that is found; and a list that knows of it sings to nobody who may
 * not. */
#include "town_reports.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct rights_source source;
static bool is_quiet; /* what is planted is to be wrong */
static bool visited[256][RIGHT_ROLES][TIES];

static int begin(void **state)
{
    if (scene_begin(state))
        return 1;
    struct scene *scene = *state;
    town_build(scene);
    town_reports_build(scene);
    source = rights_of_engine(scene->engine);
    return 0;
}

static bool is_by_rows(const struct right_row *row)
{
    return row->rows_by && strcmp(row->rows_by, "deviation") == 0;
}

static bool asks_for_one(struct scene *scene, const struct right_row *row)
{
    size_t count;
    const struct view *view =
        row->is_action ? NULL : engine_view(scene->engine, text_of(row->name));
    const struct input *inputs =
        row->is_action ? action_inputs(engine_action(scene->engine, text_of(row->name)), &count)
                       : (count = view->filter_count, view->filters);
    for (size_t i = 0; i < count; i++)
        if (strcmp(inputs[i].name, "deviation") == 0)
            return true;
    return false;
}

static bool asked(struct scene *scene, const struct right_row *row,
                  const struct known_person *known, const char *key)
{
    bool may;
    struct text name = text_of(row->name);
    const struct given given = {TEXT_LITERAL("deviation"), text_of(key)};
    if (row->is_action)
        assert_null(rights_may_do(&source, scene->arena, known, engine_action(scene->engine, name),
                                  &given, 1, &may));
    else
        assert_null(rights_may_ask(&source, scene->arena, known, engine_view(scene->engine, name),
                                   &given, 1, &may));
    return may;
}

static int told_wrong(const struct right_row *row, const struct known_person *known,
                      const char *key, bool may)
{
    if (!is_quiet)
        print_message("%s by %.*s of %s: %s\n", row->name, (int)known->person.size,
                      known->person.bytes, key, may ? "may" : "may not");
    return 1;
}

/* 0 = as the table and the hand say. */
static int try_one(struct scene *scene, const struct right_row *row, size_t number,
                   enum right_role role, bool bound)
{
    struct known_person known;
    int wrong = 0;
    const char *person = town_person(scene, bound, role);
    town_know(scene, &source, person, &known);
    for (int i = 0; i < TOWN_REPORTS; i++) {
        const char *key = town_report(scene, (enum town_report)i, person);
        uint8_t bits = town_report_bits(role, bound, (enum town_report)i);
        bool may = asked(scene, row, &known, key);
        for (int tie = 0; tie < TIES; tie++)
            visited[number][role][tie] |= bits >> tie & 1;
        if (may != ((row->ties[role] & bits) != 0))
            wrong += told_wrong(row, &known, key, may);
    }
    return wrong;
}

static void every_cell(void **state)
{
    struct scene *scene = *state;
    size_t count, cells = 0;
    const struct right_row *rows = rights_table(&count);
    memset(visited, 0, sizeof visited);
    for (size_t r = 0; r < count; r++) {
        if (rows[r].thing != RIGHT_DEVIATION || !asks_for_one(scene, &rows[r]))
            continue;
        for (int role = 0; role < RIGHT_ROLES; role++)
            for (int bound = 0; bound < 2; bound++)
                assert_int_equal(try_one(scene, &rows[r], r, (enum right_role)role, bound), 0);
        for (int role = 0; role < AS_INVESTIGATOR; role++)
            for (const char *tie = "euoxr"; *tie; tie++) {
                static const char letters[] = "euomxlhr";
                assert_true(visited[r][role][strchr(letters, *tie) - letters]);
                cells++;
            }
    }
    print_message("%zu cells\n", cells);
    assert_true(cells > 1500);
}

static size_t column_of(const struct view *view, const char *name)
{
    size_t column = 0;
    while (strcmp(view->statement->gives[column].name, name) != 0)
        column++;
    return column;
}

/* An answer with a row of each deviation is left with those that are allowed one by one. */
static size_t try_rows(struct scene *scene, const struct right_row *row, enum right_role role,
                       bool bound)
{
    struct known_person known;
    const struct view *view = engine_view(scene->engine, text_of(row->name));
    const struct right_row *by =
        row->thing == RIGHT_DEVIATION ? row : rights_row("deviations", false);
    size_t columns = view->statement->give_count, column = column_of(view, "deviation"), left = 0;
    struct answered answered = {.view = view, .row_count = TOWN_REPORTS};
    const char *person = town_person(scene, bound, role);
    bool is[TOWN_REPORTS] = {false};
    answered.cells = arena_new_many(scene->arena, TOWN_REPORTS * columns, struct text);
    for (int i = 0; i < TOWN_REPORTS; i++)
        answered.cells[(size_t)i * columns + column] =
            text_of(town_report(scene, (enum town_report)i, person));
    town_know(scene, &source, person, &known);
    assert_null(rights_filter(&source, scene->arena, &known, &answered));
    for (size_t i = 0; i < answered.row_count; i++)
        for (int which = 0; which < TOWN_REPORTS; which++)
            is[which] |= text_is(answered.cells[i * columns + column],
                                 town_report(scene, (enum town_report)which, person));
    for (int i = 0; i < REPORT_ABSENT; i++) {
        bool may = (by->ties[role] & town_report_bits(role, bound, (enum town_report)i)) != 0;
        left += is[i];
        if (is[i] != may)
            fail_msg("%s to %s, %s: %s", row->name, person,
                     town_report(scene, (enum town_report)i, person), is[i] ? "left" : "left out");
    }
    return left;
}

static void every_list_leaves_out_what_it_should(void **state)
{
    struct scene *scene = *state;
    size_t count, lists = 0, left = 0;
    const struct right_row *rows = rights_table(&count);
    for (size_t r = 0; r < count; r++) {
        if (!is_by_rows(&rows[r]))
            continue;
        lists++;
        for (int role = 0; role < RIGHT_ROLES; role++)
            for (int bound = 0; bound < 2; bound++)
                left += try_rows(scene, &rows[r], (enum right_role)role, bound);
    }
    assert_true(lists >= 8 && left > 200);
    scene_compare(scene);
}

/* Rows that hide something: the oracle notices. */
static const char *hidden_tie;
static struct fault *lie(void *context, struct arena *arena, const char *view,
                         const struct given *given, size_t given_count,
                         struct answered *answered_out)
{
    const struct rights_source *honest = context;
    struct fault *fault =
        honest->ask(honest->context, arena, view, given, given_count, answered_out);
    if (fault || strcmp(view, "case-ties") != 0)
        return fault;
    size_t columns = answered_out->view->statement->give_count, kept = 0;
    for (size_t i = 0; i < answered_out->row_count; i++)
        if (!text_is(answered_out->cells[i * columns], hidden_tie))
            memmove(answered_out->cells + kept++ * columns, answered_out->cells + i * columns,
                    columns * sizeof(struct text));
    answered_out->row_count = kept;
    return NULL;
}

static void planted_answers_are_found(void **state)
{
    struct scene *scene = *state;
    static const char *const ties[] = {"barred", "told", "own", "unit", "there"};
    struct rights_source honest = source;
    const struct right_row *row = rights_row("deviation-report", false);
    for (size_t i = 0; i < sizeof ties / sizeof *ties; i++) {
        int wrong = 0;
        hidden_tie = ties[i];
        source = (struct rights_source){&honest, lie};
        is_quiet = true;
        for (int role = 0; role < RIGHT_ROLES; role++)
            for (int bound = 0; bound < 2; bound++)
                wrong += try_one(scene, row, 0, (enum right_role)role, bound);
        source = honest;
        is_quiet = false;
        if (!wrong)
            fail_msg("nobody notices that %s is hidden", ties[i]);
    }
}

/* No key of a case reaches a deviation, nor the other way; who reported is for those who may know it. */
static void kinds_are_not_mixed(void **state)
{
    struct scene *scene = *state;
    struct known_person free, head;
    const struct given mixed = {TEXT_LITERAL("case"), TEXT_LITERAL("deviation|R-0")};
    const struct view *timeline = engine_view(scene->engine, TEXT_LITERAL("timeline"));
    bool may;
    town_know(scene, &source, town_person(scene, false, AS_QUALITY), &free);
    town_know(scene, &source, town_person(scene, true, AS_HEAD), &head);
    assert_null(rights_may_ask(&source, scene->arena, &free, timeline, &mixed, 1, &may));
    assert_false(may);
    assert_false(asked(scene, rights_row("deviation-report", false), &free, "A-enhet"));
    assert_true(asked(scene, rights_row("deviation-reporter", false), &free, "R-0"));
    assert_false(asked(scene, rights_row("deviation-reporter", false), &head, "R-0"));
    assert_true(asked(scene, rights_row("deviation-report", false), &head, "R-0"));
}

/* A case of lex Sarah is of the deviations that it was made of: whom they concern reaches it in no role, though she is
 * known to be concerned only later; whoever investigates it works with it. */
static void whom_it_concerns_reaches_no_case_of_it(void **state)
{
    struct scene *scene = *state;
    const char *quality = town_person(scene, false, AS_QUALITY),
               *worker = town_person(scene, true, AS_CASEWORKER);
    const struct view *timeline = engine_view(scene->engine, TEXT_LITERAL("timeline")),
                      *list = engine_view(scene->engine, TEXT_LITERAL("lexsarah"));
    const struct given of = {TEXT_LITERAL("case"), TEXT_LITERAL("LS-1")};
    static const struct reader nobody = {{"", 0}, {"test", 4}, LANGUAGE_SV};
    for (int named = 0; named < 2; named++) {
        const char *const people[] = {quality, worker};
        for (size_t i = 0; i < 2; i++) {
            struct known_person known;
            struct answered answered;
            bool may;
            if (!named && i == 0) {
                DO(scene, "open-case", "case=LS-1", "domain=OTHER");
                DO(scene, "receive-lexsarah", "case=LS-1", "date=2026-06-01", "deviation=R-3",
                   "receiver=chef", "statute=SoL", "insight=2026-06-01", "happening=En insats.");
                DO(scene, "appoint-investigator", "case=LS-1", scene_word(scene, "person", worker),
                   "from=2026-06-01", "declaration=Jag är inte berörd.");
            }
            town_know(scene, &source, people[i], &known);
            assert_null(rights_may_ask(&source, scene->arena, &known, timeline, &of, 1, &may));
            assert_int_equal(may, !named);
            assert_null(engine_ask(scene->engine, scene->arena, list, NULL, 0, &nobody, &answered));
            assert_null(rights_filter(&source, scene->arena, &known, &answered));
            assert_int_equal(answered.row_count, named ? 0 : 1);
        }
        DO(scene, "name-concerned", "deviation=R-3", scene_word(scene, "concerned", quality));
        DO(scene, "name-concerned", "deviation=R-3", scene_word(scene, "concerned", worker));
    }
    scene_compare(scene);
}

int main(void)
{
#define TRIED(test) cmocka_unit_test_setup_teardown(test, begin, scene_end)
    const struct CMUnitTest tests[] = {TRIED(every_cell),
                                       TRIED(every_list_leaves_out_what_it_should),
                                       TRIED(planted_answers_are_found), TRIED(kinds_are_not_mixed),
                                       TRIED(whom_it_concerns_reaches_no_case_of_it)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* test_rights_through: a question put through a crew is answered as one engine would, though it asks for some cases
 * alone, or wants the first rows alone: whoever pages through it has seen all that she may see, in the same order, and
 * no other row, wherever those that are left out stand. */
#include "drawn.h"
#include "town.h"

#include "features/features.h"
#include "rights/ties.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* Views whose rows are of many cases, and which can be asked of some alone. */
static const char *const views[] = {"cases", "findings", "delegated", "deadlines", "extensions"};
enum { VIEWS = sizeof views / sizeof *views };

#define OPENED                                                                \
    "object={\"kind\":\"investigation_opened\",\"date\":\"2026-04-12\","      \
    "\"attributes\":{\"investigation\":\"u\",\"investigation_type\":\"barn\"" \
    ",\"decided_by\":\"socialsekreterare\"}}"
#define EXTENDED                                                           \
    "object={\"kind\":\"investigation_extended\",\"date\":\"2026-05-01\"," \
    "\"attributes\":{\"investigation\":\"u\",\"until\":\"2026-10-10\","    \
    "\"decided_by\":\"utskott\",\"extension_reason\":\"annat\"}}"

static struct rights_source source;

struct through {
    struct scene *scene;
    struct crew *crew;
    struct answered whole[DRAWN_PEOPLE][VIEWS]; /* what each may see, case by case */
};

/* What has happened in the cases: limits, put off or not; decisions with findings, some of which are answered. */
static void fill_cases(struct scene *scene)
{
    for (uint32_t i = 0; i < DRAWN_CASES; i++) {
        const char *key = drawn_name(scene, "case=C", i);
        DO(scene, "declare-complete", key, "complete=*");
        DO(scene, "register-event", key, OPENED);
        if (i % 2 == 0)
            DO(scene, "register-event", key, "kind=investigation_closed", "date=2026-10-11",
               "fact=investigation=u");
        if (i % 4 == 1)
            DO(scene, "register-event", key, EXTENDED);
        if (i % 3 == 0)
            DO(scene, "register-decision", key, "decision=umgängesbegränsning", "by=nämnd",
               "fact=lagrum=14 § LVU", "date=2026-03-02");
    }
    struct text seen = SEE(scene, "findings", "handled=nej");
    for (int i = 0; i < 6 && seen.size; i++) {
        struct text line = text_cut(&seen, '\n'), key = text_cut(&line, '|'),
                    event = text_cut(&line, '|'), code = text_cut(&line, '|');
        (void)scene_do(
            scene, "state-remedy", /* one that has been answered with another is not again */
            WORDS(scene_word(scene, "case", text_copy(scene->arena, key)),
                  scene_word(scene, "event", text_copy(scene->arena, event)),
                  scene_word(scene, "code", text_copy(scene->arena, code)), "remedy=ny prövning",
                  "why=Beslutet prövas igen.", "owner=P1", "date=2026-07-01"));
    }
}

/* The other way to the same: each row's case by itself. */
static bool may_see(struct scene *scene, const struct known_person *known,
                    const struct right_row *row, struct text key)
{
    uint8_t bits[64];
    assert_true(known->role_count <= sizeof bits);
    assert_null(ties_of_case(&source, scene->arena, known, key, row->is_of_guarded, bits));
    return ties_may(known, row, bits);
}

static size_t column_of(const struct view *view, const char *name)
{
    size_t column = 0;
    while (strcmp(view->statement->gives[column].name, name) != 0)
        column++;
    return column;
}

static void read_all(struct scene *scene, const struct view *view, const char *person,
                     struct answered *answered_out)
{
    static const struct reader nobody = {{"", 0}, {"test", 4}, LANGUAGE_SV};
    const struct right_row *row = rights_row(view->name, false);
    struct known_person known;
    size_t kept = 0, columns = view->statement->give_count, by = column_of(view, row->rows_by);
    town_know(scene, &source, person, &known);
    assert_null(engine_ask(scene->engine, scene->arena, view, NULL, 0, &nobody, answered_out));
    for (size_t i = 0; i < answered_out->row_count; i++) {
        struct text *cells = answered_out->cells + i * columns;
        if (may_see(scene, &known, row, cells[by]))
            memmove(answered_out->cells + kept++ * columns, cells, columns * sizeof *cells);
    }
    answered_out->row_count = kept;
}

static struct engine_setup setup_of(const struct scene *scene)
{
    return (struct engine_setup){.path = scene->path, .features = features, .rules = scene->rules};
}

static int begin(void **state)
{
    if (scene_begin(state))
        return 1;
    struct scene *scene = *state;
    struct through *through = arena_new(scene->arena, struct through);
    const struct engine_setup setup = setup_of(scene);
    source = rights_of_engine(scene->engine);
    draw_town(scene);
    fill_cases(scene);
    for (uint32_t p = 0; p < DRAWN_PEOPLE; p++)
        for (size_t v = 0; v < VIEWS; v++)
            read_all(scene, engine_view(scene->engine, text_of(views[v])),
                     drawn_name(scene, "P", p), &through->whole[p][v]);
    engine_close(scene->engine);
    through->scene = scene;
    *state = through;
    return crew_open(scene->arena, &setup, 2, &through->crew) != NULL;
}

static int end(void **state)
{
    struct through *through = *state;
    struct scene *scene = through->scene;
    const struct engine_setup setup = setup_of(scene);
    crew_close(through->crew);
    *state = scene;
    return engine_open(scene->arena, &setup, &scene->engine) != NULL || scene_end(state);
}

static struct answered look(const struct through *through, uint32_t person, size_t view,
                            size_t wanted)
{
    struct scene *scene = through->scene;
    const struct reader reader = {
        text_of(drawn_name(scene, "P", person)), {"test", 4}, LANGUAGE_SV};
    struct answered answered;
    int32_t day;
    bool may;
    assert_true(day_parse(TEXT_LITERAL(TOWN_DAY), &day));
    assert_null(rights_through_some(through->crew, scene->arena, day,
                                    feature_view(features, text_of(views[view])), NULL, 0, &reader,
                                    (struct rows_wanted){wanted, wanted}, NULL, &answered, &may));
    return answered;
}

/* The first so many rows of the whole. */
static void same_rows(const struct answered *whole, const struct answered *part, size_t count)
{
    size_t columns = whole->view->statement->give_count;
    assert_true(part->row_count >= count && part->row_count <= whole->row_count);
    for (size_t i = 0; i < part->row_count * columns; i++)
        assert_true(text_equal(whole->cells[i], part->cells[i]));
}

/* Through a crew those cases alone are asked for that a person's roles reach: the answer is the same. */
static void some_cases_alone_are_the_same(void **state)
{
    const struct through *through = *state;
    size_t rows[VIEWS] = {0};
    for (size_t v = 0; v < VIEWS; v++) {
        assert_non_null(feature_view(features, text_of(views[v]))->of_cases);
        for (uint32_t p = 0; p < DRAWN_PEOPLE; p++) {
            const struct answered *whole = &through->whole[p][v];
            struct answered part = look(through, p, v, 0);
            same_rows(whole, &part, whole->row_count);
            assert_false(part.more);
            rows[v] += part.row_count;
        }
        if (rows[v] < 30)
            fail_msg("%s: %zu rows", views[v], rows[v]);
    }
}

/* Whoever wants the first rows gets those, and is told whether there may be more. */
static void the_first_rows_are_the_same(void **state)
{
    const struct through *through = *state;
    size_t cut = 0, last = 0;
    for (size_t v = 0; v < VIEWS; v++)
        for (uint32_t p = 0; p < DRAWN_PEOPLE; p++) {
            const struct answered *whole = &through->whole[p][v];
            for (size_t wanted = 1; wanted <= whole->row_count + 1; wanted++) {
                struct answered part = look(through, p, v, wanted);
                same_rows(whole, &part, wanted < whole->row_count ? wanted : whole->row_count);
                if (!part.more)
                    assert_int_equal(part.row_count, whole->row_count);
                cut += part.more && part.row_count < whole->row_count;
                last += wanted > whole->row_count;
            }
        }
    print_message("%zu answers cut off, %zu at their end\n", cut, last);
    assert_true(cut > 50 && last > 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(some_cases_alone_are_the_same, begin, end),
        cmocka_unit_test_setup_teardown(the_first_rows_are_the_same, begin, end)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

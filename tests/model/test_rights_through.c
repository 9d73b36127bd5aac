/* test_rights_through: a question put through a crew is answered as one engine would, though it asks for some cases
 * alone. */
#include "drawn.h"
#include "town.h"

#include "features/features.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct rights_source source;

/* What a person is told when all is read and the rest left out. */
static void read_all(struct scene *scene, const struct view *view, const char *person,
                     struct answered *answered_out)
{
    static const struct reader nobody = {{"", 0}, {"test", 4}, LANGUAGE_SV};
    struct known_person known;
    bool may;
    town_know(scene, &source, person, &known);
    assert_null(rights_may_ask(&source, scene->arena, &known, view, NULL, 0, &may));
    *answered_out = (struct answered){.view = view};
    if (!may)
        return;
    assert_null(engine_ask(scene->engine, scene->arena, view, NULL, 0, &nobody, answered_out));
    assert_null(rights_filter(&source, scene->arena, &known, answered_out));
}

static void same_rows(const struct answered *one, const struct answered *other)
{
    size_t columns = one->view->statement->give_count;
    assert_int_equal(one->row_count, other->row_count);
    for (size_t i = 0; i < one->row_count * columns; i++)
        assert_true(text_equal(one->cells[i], other->cells[i]));
}

/* Through a crew those cases alone are asked for that a person's roles reach: the answer is the same. */
static void some_cases_alone_are_the_same(void **state)
{
    struct scene *scene = *state;
    struct answered whole[DRAWN_PEOPLE], part;
    struct crew *crew;
    size_t rows = 0;
    int32_t day;
    const struct view *view = engine_view(scene->engine, TEXT_LITERAL("cases"));
    const struct engine_setup setup = {
        .path = scene->path, .features = features, .rules = scene->rules};
    assert_true(view->of_cases && day_parse(TEXT_LITERAL(TOWN_DAY), &day));
    source = rights_of_engine(scene->engine);
    draw_town(scene);
    for (uint32_t p = 0; p < DRAWN_PEOPLE; p++)
        read_all(scene, view, drawn_name(scene, "P", p), &whole[p]);
    engine_close(scene->engine);
    assert_null(crew_open(scene->arena, &setup, 2, &crew));
    for (uint32_t p = 0; p < DRAWN_PEOPLE; p++) {
        const struct reader reader = {text_of(drawn_name(scene, "P", p)), {"test", 4}, LANGUAGE_SV};
        bool may;
        assert_null(
            rights_through_ask(crew, scene->arena, day, view, NULL, 0, &reader, &part, &may));
        same_rows(&whole[p], &part);
        rows += part.row_count;
    }
    crew_close(crew);
    assert_null(engine_open(scene->arena, &setup, &scene->engine));
    assert_true(rows > 30);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(some_cases_alone_are_the_same, scene_begin, scene_end)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* test_silence: what is not there. Absence is evidence only where the event or the case says that it is complete. */
#include "dossier.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct word_set set_of(int word)
{
    struct word_set set = {{0, 0}};
    word_set_add(&set, word);
    return set;
}

static void a_value_is_found_or_the_record_is_silent(void **state)
{
    (void)state;
    const struct attribute_value values[] = {{.attribute = ATTRIBUTE_MEASURE, .as.number = 3},
                                             {.attribute = ATTRIBUTE_RESULT, .as.number = 1}};
    struct event event = {.values = values, .value_count = 2, .present = set_of(ATTRIBUTE_RESULT)};
    word_set_add(&event.present, ATTRIBUTE_MEASURE);
    assert_ptr_equal(event_value(&event, ATTRIBUTE_MEASURE), &values[0]);
    assert_ptr_equal(event_value(&event, ATTRIBUTE_RESULT), &values[1]);
    assert_null(event_value(&event, ATTRIBUTE_HOME));
    assert_null(event_value(&(struct event){.value_count = 0}, ATTRIBUTE_MEASURE));
}

static void a_value_is_set_without_changing_what_is_shared(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    const struct attribute_value values[] = {{.attribute = ATTRIBUTE_MEASURE, .as.number = 3}};
    const struct event shared = {
        .values = values, .value_count = 1, .present = set_of(ATTRIBUTE_MEASURE)};
    struct event event = shared;
    event_set_value(arena, &event,
                    (struct attribute_value){.attribute = ATTRIBUTE_RESULT, .as.number = 1});
    event_set_value(arena, &event,
                    (struct attribute_value){.attribute = ATTRIBUTE_MEASURE, .as.number = 4});
    assert_int_equal(event.value_count, 2);
    assert_int_equal(event_value(&event, ATTRIBUTE_RESULT)->as.number, 1);
    assert_int_equal(event_value(&event, ATTRIBUTE_MEASURE)->as.number, 4);
    event_drop_value(&event, ATTRIBUTE_MEASURE);
    assert_null(event_value(&event, ATTRIBUTE_MEASURE));
    assert_int_equal(event_value(&shared, ATTRIBUTE_MEASURE)->as.number, 3);
    assert_null(event_value(&shared, ATTRIBUTE_RESULT));
    arena_close(arena);
}

static void a_kind_is_complete_around_its_event_only(void **state)
{
    (void)state;
    struct event events[] = {{.kinds_complete = set_of(KIND_PLACEMENT)}, {.kind = KIND_NOTE}};
    struct dossier dossier = {.events = events, .event_count = 2};
    assert_true(dossier_is_complete(&dossier, 0, KIND_PLACEMENT));
    assert_false(dossier_is_complete(&dossier, 0, KIND_NOTE));
    assert_false(dossier_is_complete(&dossier, 1, KIND_PLACEMENT));
    assert_false(dossier_is_complete(&dossier, -1, KIND_PLACEMENT));
}

static void the_case_may_be_complete(void **state)
{
    (void)state;
    struct event events[1] = {{.kind = KIND_NOTE}};
    struct dossier dossier = {
        .events = events, .event_count = 1, .kinds_complete = set_of(KIND_PLACEMENT)};
    assert_true(dossier_is_complete(&dossier, 0, KIND_PLACEMENT));
    assert_true(dossier_is_complete(&dossier, -1, KIND_PLACEMENT));
    assert_false(dossier_is_complete(&dossier, -1, KIND_NOTE));
    assert_false(
        event_is_complete(&dossier, 0, ATTRIBUTE_HOME)); /* a kind says nothing of attributes */
    dossier.all_complete = true;
    assert_true(dossier_is_complete(&dossier, -1, KIND_NOTE));
    assert_true(event_is_complete(&dossier, 0, ATTRIBUTE_HOME));
}

static void an_attribute_is_complete_on_its_event(void **state)
{
    (void)state;
    struct event events[] = {{.attributes_complete = set_of(ATTRIBUTE_HOME)}, {.kind = KIND_NOTE}};
    struct dossier dossier = {.events = events, .event_count = 2};
    assert_true(event_is_complete(&dossier, 0, ATTRIBUTE_HOME));
    assert_false(event_is_complete(&dossier, 0, ATTRIBUTE_RESULT));
    assert_false(event_is_complete(&dossier, 1, ATTRIBUTE_HOME));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_value_is_found_or_the_record_is_silent),
        cmocka_unit_test(a_value_is_set_without_changing_what_is_shared),
        cmocka_unit_test(a_kind_is_complete_around_its_event_only),
        cmocka_unit_test(the_case_may_be_complete),
        cmocka_unit_test(an_attribute_is_complete_on_its_event),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

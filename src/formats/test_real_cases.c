/* The supervision cases in examples/real must be readable to the last one, and be placed in time. */
#include "formats/formats.h"
#include "formats/test_folder.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static struct text read_file(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        fail_msg("%s cannot be opened", path);
    size_t capacity = 1 << 20;
    char *bytes = arena_allocate(arena, capacity);
    size_t size = fread(bytes, 1, capacity, file);
    fclose(file);
    assert_true(size > 0 && size < capacity);
    return (struct text){bytes, size};
}

/* What a plain reading of the JSON counts, to be compared with the dossier. */
static size_t attributes_in(struct text line, size_t *events_out)
{
    json_t *json = json_loadb(line.bytes, line.size, 0, NULL);
    json_t *events = json_object_get(json, "events");
    *events_out = json_array_size(events);
    size_t attributes = 0;
    for (size_t i = 0; i < *events_out; i++)
        attributes += json_object_size(json_object_get(json_array_get(events, i), "attributes"));
    json_decref(json);
    return attributes;
}

static size_t values_in(const struct dossier *dossier)
{
    size_t values = 0;
    for (size_t i = 0; i < dossier->event_count; i++) {
        const struct event *event = &dossier->events[i];
        for (int attribute = 0; attribute < ATTRIBUTE_COUNT; attribute++)
            values += event_value(event, attribute) != NULL;
    }
    return values;
}

static void check_case(struct arena *arena, struct text line, int64_t number)
{
    struct dossier dossier;
    struct problem problem;
    if (!timeline_parse(arena, line, number, &dossier, &problem))
        fail_msg("line %d: %s at %.*s", (int)number, problem.key, (int)problem.place.size,
                 problem.place.bytes);
    size_t events;
    size_t attributes = attributes_in(line, &events);
    assert_int_equal(dossier.event_count, events);
    assert_int_equal(values_in(&dossier), attributes);
    assert_int_equal(dossier_place(&dossier, DAY_NONE), -1);
}

static int64_t check_file(const char *path)
{
    struct arena *arena = arena_open(0);
    struct text rest = read_file(arena, path);
    int64_t number = 0;
    while (rest.size) {
        struct text line = text_cut(&rest, '\n');
        if (line.size)
            check_case(arena, line, ++number);
    }
    arena_close(arena);
    return number;
}

static void test_supervision_cases(void **state)
{
    (void)state;
    assert_int_equal(check_file(REAL_CASES "/cases.jsonl"), 34);
}

static void test_clean_cases(void **state)
{
    (void)state;
    assert_int_equal(check_file(REAL_CASES "/clean.jsonl"), 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_supervision_cases),
        cmocka_unit_test(test_clean_cases),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

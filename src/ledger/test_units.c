/* test_units: what is remembered of streams and units from one growth to the next is never anything but what the rows
 * say: also for more of them than are remembered, after a growth that was given up, an erasure and a new epoch. */
#include "ledger_sql.h"
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { MANY = 700 };

static const struct text ground = {"sol-2025 13:1", 13};
static const struct text decision = {"dnr 2026-17", 11};

/* An event for each number from first on, in a stream and a unit of that number modulo count. */
static struct ledger_answer append(struct scene *scene, uint64_t first, size_t events, size_t count)
{
    struct ledger_answer answer;
    struct ledger_event *list = arena_new_many(scene->arena, events, struct ledger_event);
    struct ledger_part *parts = arena_new_many(scene->arena, events, struct ledger_part);
    for (size_t i = 0; i < events; i++) {
        uint64_t number = first + i % count;
        parts[i] = (struct ledger_part){TEXT_LITERAL("notes"), scene_id("unit", number),
                                        TEXT_LITERAL("words")};
        list[i] = (struct ledger_event){.stream = scene_id("stream", number),
                                        .kind = TEXT_LITERAL("something-happened"),
                                        .parts = &parts[i],
                                        .part_count = 1};
    }
    assert_null(ledger_append(scene->ledger, scene->arena, list, events, &answer));
    return answer;
}

static void is_whole(struct scene *scene, size_t entries)
{
    struct ledger_difference difference;
    struct part_opened opened;
    struct ledger_answer answer;
    assert_null(ledger_inspect(scene->ledger, scene->arena, &difference));
    assert_null(difference.table);
    for (uint64_t number = 1; number < entries; number += 37) {
        assert_null(ledger_open_part(scene->ledger, scene->arena, number, 0, &opened, &answer));
        assert_int_equal(answer.refusal, LEDGER_DONE);
        assert_true(text_is(opened.text, "words"));
    }
}

static void more_than_are_remembered(void **state)
{
    struct scene *scene = *state;
    assert_int_equal(append(scene, 0, 2 * MANY, MANY).refusal, LEDGER_DONE);
    assert_int_equal(append(scene, 0, MANY, MANY).refusal, LEDGER_DONE);
    assert_int_equal(append(scene, MANY / 2, MANY, MANY).refusal, LEDGER_DONE);
    is_whole(scene, 4 * MANY);
    scene_reopen(scene);
    for (uint64_t first = 0; first < 300; first += 64)
        assert_int_equal(append(scene, first, 64, 64).refusal, LEDGER_DONE);
    is_whole(scene, 4 * MANY);
}

static uint64_t sequence_of(struct scene *scene, uint64_t number)
{
    struct text bytes;
    struct ledger_answer answer;
    struct leaf leaf;
    struct refusal refusal;
    assert_null(ledger_entry(scene->ledger, scene->arena, number, &bytes, &answer));
    assert_true(leaf_parse(scene->arena, bytes, &leaf, &refusal));
    return leaf.sequence;
}

/* New streams and units of a growth that is given up are not there, nor remembered. */
static void what_was_given_up_is_forgotten(void **state)
{
    struct scene *scene = *state;
    struct ledger_answer answer;
    struct ledger_part parts[3];
    struct ledger_event events[3];
    append(scene, 1, 2, 1);
    for (size_t i = 0; i < 3; i++) { /* the last one wants the unit of another stream */
        parts[i] = (struct ledger_part){TEXT_LITERAL("notes"), scene_id("unit", i < 2 ? 5 : 1),
                                        TEXT_LITERAL("words")};
        events[i] = (struct ledger_event){.stream = scene_id("stream", 5),
                                          .kind = TEXT_LITERAL("something-happened"),
                                          .parts = &parts[i],
                                          .part_count = 1};
    }
    assert_null(ledger_append(scene->ledger, scene->arena, events, 3, &answer));
    assert_int_equal(answer.refusal, LEDGER_OTHER_UNIT);
    is_whole(scene, 3);
    assert_null(ledger_append(scene->ledger, scene->arena, events, 2, &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
    assert_int_equal(sequence_of(scene, answer.first), 0);
    assert_int_equal(sequence_of(scene, answer.first + 1), 1);
    is_whole(scene, 5);
}

static void what_was_undone_is_forgotten(void **state)
{
    struct scene *scene = *state;
    struct ledger_batch *batch;
    struct ledger_answer answer;
    struct ledger_part part = {TEXT_LITERAL("notes"), scene_id("unit", 9), TEXT_LITERAL("words")};
    struct ledger_event event = {.stream = scene_id("stream", 9),
                                 .kind = TEXT_LITERAL("something-happened"),
                                 .parts = &part,
                                 .part_count = 1};
    struct ledger_told told;
    uint64_t size;
    assert_null(ledger_batch_begin(scene->ledger, scene->arena, &batch));
    for (int i = 0; i < 2; i++) {
        assert_null(ledger_batch_mark(batch));
        assert_null(ledger_batch_add(batch, &event, &told, &answer));
        assert_int_equal(answer.refusal, LEDGER_DONE);
        assert_null(ledger_stream_size(scene->ledger, scene->arena, &event.stream, &size));
        assert_int_equal(size, 1); /* seen before the end */
        assert_null(i == 0 ? ledger_batch_undo(batch) : ledger_batch_keep(batch));
    }
    assert_null(ledger_batch_end(batch, NULL, &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
    assert_int_equal(sequence_of(scene, told.number), 0);
    is_whole(scene, told.number + 1);
}

static void an_erased_unit_is_not_remembered(void **state)
{
    struct scene *scene = *state;
    struct ledger_answer answer;
    struct leaf_id unit = scene_id("unit", 1);
    append(scene, 1, 20, 10);
    assert_null(ledger_erase(scene->ledger, scene->arena, &unit, 1, ground, decision, &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
    assert_int_equal(append(scene, 1, 1, 1).refusal, LEDGER_ERASED);
    assert_int_equal(append(scene, 1, 1, 1).refusal, LEDGER_ERASED);
    assert_int_equal(append(scene, 2, 9, 9).refusal, LEDGER_DONE);
}

static void a_new_epoch_is_followed(void **state)
{
    struct scene *scene = *state;
    struct ledger_answer answer;
    append(scene, 1, 20, 10);
    assert_null(ledger_new_epoch(scene->ledger, scene->arena, &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
    assert_int_equal(append(scene, 1, 40, 20).refusal, LEDGER_DONE);
    scene_reopen(scene);
    assert_int_equal(append(scene, 1, 20, 20).refusal, LEDGER_DONE);
    is_whole(scene, 20);
}

/* Told beforehand, of more units than are remembered, of some that are new and of one that is erased; then some are
 * used. Nothing is otherwise than if nobody had been told. */
static void what_is_expected_is_no_promise(void **state)
{
    struct scene *scene = *state;
    struct ledger_batch *batch;
    struct ledger_answer answer;
    struct ledger_told told;
    struct leaf_id units[IDS_MOST + 60], erased = scene_id("unit", 7);
    enum { EXPECTED = sizeof units / sizeof *units, KNOWN = 200 };
    append(scene, 0, KNOWN, KNOWN);
    assert_null(ledger_erase(scene->ledger, scene->arena, &erased, 1, ground, decision, &answer));
    scene_reopen(scene);
    for (size_t i = 0; i < EXPECTED; i++)
        units[i] = scene_id("unit", i);
    for (size_t expected = EXPECTED; expected; expected /= 4) {
        assert_null(ledger_batch_begin(scene->ledger, scene->arena, &batch));
        assert_null(ledger_batch_expect(batch, units, expected));
        for (uint64_t i = 0; i < KNOWN + 20; i += 9) {
            struct ledger_part part = {TEXT_LITERAL("notes"), scene_id("unit", i),
                                       TEXT_LITERAL("words")};
            struct ledger_event event = {.stream = scene_id("stream", i),
                                         .kind = TEXT_LITERAL("something-happened"),
                                         .parts = &part,
                                         .part_count = 1};
            assert_null(ledger_batch_add(batch, &event, &told, &answer));
            assert_int_equal(answer.refusal, LEDGER_DONE);
        }
        assert_null(ledger_batch_end(batch, NULL, &answer));
        assert_int_equal(answer.refusal, LEDGER_DONE);
    }
    assert_null(ledger_batch_begin(scene->ledger, scene->arena, &batch));
    assert_null(ledger_batch_expect(batch, &erased, 1));
    ledger_batch_give_up(batch);
    assert_int_equal(append(scene, 7, 1, 1).refusal, LEDGER_ERASED);
    assert_int_equal(append(scene, 8, 40, 40).refusal, LEDGER_DONE);
    struct ledger_difference difference;
    assert_null(ledger_inspect(scene->ledger, scene->arena, &difference));
    assert_null(difference.table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(more_than_are_remembered, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(what_was_given_up_is_forgotten, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(what_was_undone_is_forgotten, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(an_erased_unit_is_not_remembered, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(a_new_epoch_is_followed, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(what_is_expected_is_no_promise, scene_begin, scene_end),
    };
    return cmocka_run_group_tests_name("units", tests, NULL, NULL);
}

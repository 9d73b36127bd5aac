/* test_batch: deeds of one transaction are there whole or not at all, and a stream answers its entries in order. */
#include "ledger_sql.h"
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct ledger_event event_of(const struct leaf_id *stream, const struct ledger_part *part,
                                    const struct ledger_actor *actor)
{
    return (struct ledger_event){.stream = *stream,
                                 .kind = TEXT_LITERAL("something-noted"),
                                 .actor = actor,
                                 .parts = part,
                                 .part_count = 1};
}

static uint64_t add(struct scene *scene, struct ledger_batch *batch, uint64_t stream,
                    const struct ledger_part *part, enum ledger_refusal wanted)
{
    struct leaf_id id = scene_id("stream", stream);
    struct ledger_event event = event_of(&id, part, NULL);
    struct ledger_answer answer;
    struct ledger_told told;
    (void)scene;
    assert_null(ledger_batch_add(batch, &event, &told, &answer));
    assert_int_equal(answer.refusal, wanted);
    return told.number;
}

static bool wants_all(const void *context, const struct leaf *leaf, size_t position)
{
    (void)context;
    (void)leaf;
    (void)position;
    return true;
}

static size_t stream_count(struct scene *scene, uint64_t stream, uint64_t from, size_t most,
                           struct ledger_told **places_out)
{
    size_t count;
    struct leaf_id id = scene_id("stream", stream);
    assert_null(ledger_tell_stream(scene->ledger, scene->arena, &id, from, most, wants_all, NULL,
                                   places_out, &count));
    return count;
}

static void undone_leaves_nothing(void **state)
{
    struct scene *scene = *state;
    struct ledger_batch *batch;
    struct ledger_answer answer;
    struct ledger_told *places;
    uint64_t size;
    struct ledger_part good = {TEXT_LITERAL("note"), scene_id("unit", 1), TEXT_LITERAL("a")};
    struct ledger_part other = {TEXT_LITERAL("other"), scene_id("unit", 1), TEXT_LITERAL("b")};
    assert_null(ledger_batch_begin(scene->ledger, scene->arena, &batch));
    assert_null(ledger_batch_mark(batch));
    assert_int_equal(add(scene, batch, 1, &good, LEDGER_DONE), 1);
    assert_null(ledger_batch_keep(batch));
    assert_null(ledger_batch_mark(batch));
    add(scene, batch, 2, &other, LEDGER_OTHER_UNIT);
    assert_null(ledger_batch_undo(batch));
    assert_null(ledger_batch_mark(batch));
    assert_int_equal(add(scene, batch, 1, &good, LEDGER_DONE), 2);
    assert_null(ledger_batch_keep(batch));
    assert_null(ledger_batch_end(batch, NULL, &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
    assert_int_equal(answer.size, 3);
    scene_reopen(scene);
    assert_int_equal(stream_count(scene, 2, 0, 10, &places), 0);
    assert_int_equal(stream_count(scene, 1, 0, 10, &places), 2);
    assert_int_equal(places[1].number, 2);
    assert_int_equal(stream_count(scene, 1, 1, 10, &places), 1);
    assert_int_equal(stream_count(scene, 1, 0, 1, &places), 1);
    assert_int_equal(places[0].number, 1);
    struct leaf_id id = scene_id("stream", 1);
    assert_null(ledger_stream_size(scene->ledger, scene->arena, &id, &size));
    assert_int_equal(size, 2);
}

static void given_up_leaves_nothing(void **state)
{
    struct scene *scene = *state;
    struct ledger_batch *batch;
    struct ledger_answer answer;
    uint64_t size;
    struct ledger_part part = {TEXT_LITERAL("note"), scene_id("unit", 1), TEXT_LITERAL("a")};
    assert_null(ledger_batch_begin(scene->ledger, scene->arena, &batch));
    add(scene, batch, 1, &part, LEDGER_DONE);
    struct fault *fault = fault_new(scene->arena, "fault.ledger-reopen", "x", NULL);
    assert_ptr_equal(ledger_batch_end(batch, fault, &answer), fault);
    assert_null(ledger_size(scene->ledger, scene->arena, &size));
    assert_int_equal(size, 1);
}

/* Whoever is given a capacity may be named in it; the verifier would tell of any other. */
static void roles_stand_before_their_entries(void **state)
{
    struct scene *scene = *state;
    struct ledger_batch *batch;
    struct ledger_answer answer;
    struct ledger_told *places;
    struct ledger_told told;
    struct ledger_actor actor = {scene_id("actor", 1), TEXT_LITERAL("handlaggare")};
    struct leaf_id stream = scene_id("stream", 1);
    struct ledger_part part = {TEXT_LITERAL("note"), scene_id("unit", 1), TEXT_LITERAL("a")};
    struct ledger_event event = event_of(&stream, &part, &actor);
    assert_null(ledger_batch_begin(scene->ledger, scene->arena, &batch));
    assert_null(ledger_batch_give_role(batch, &actor, 20000));
    assert_null(ledger_batch_add(batch, &event, &told, &answer));
    assert_null(ledger_batch_end_role(batch, &actor, 30000));
    assert_null(ledger_batch_end(batch, NULL, &answer));
    assert_int_equal(told.number, 2);
    assert_int_equal(answer.size, 4);
    assert_int_equal(stream_count(scene, 1, 0, 10, &places), 1);
    assert_true(leaf_id_equal(&places[0].leaf.actor, &actor.id));
    assert_true(text_is(places[0].leaf.capacity, "handlaggare"));
    assert_false(leaf_id_equal(&ledger_founder(scene->ledger)->id, &actor.id));
}

static struct ledger_answer ask(struct scene *scene, const char *key, uint64_t stream)
{
    struct ledger_answer answer;
    struct ledger_part part = {TEXT_LITERAL("note"), scene_id("unit", 1), TEXT_LITERAL("a")};
    struct leaf_id id = scene_id("stream", stream);
    struct ledger_event event = event_of(&id, &part, NULL);
    assert_null(ledger_append_once(scene->ledger, scene->arena, text_of(key), &event, 1, &answer));
    return answer;
}

/* What was refused was not done: its key is free. */
static void asked_twice_is_done_once(void **state)
{
    struct scene *scene = *state;
    struct ledger_answer first = ask(scene, "0123456789abcdef", 1);
    assert_int_equal(first.refusal, LEDGER_DONE);
    assert_int_equal(first.size, 2);
    struct ledger_answer second = ask(scene, "another key, which is longer", 1);
    assert_int_equal(second.first, 2);
    scene_reopen(scene);
    struct ledger_answer again = ask(scene, "0123456789abcdef", 1);
    assert_int_equal(again.refusal, LEDGER_DONE);
    assert_int_equal(again.first, first.first);
    assert_int_equal(again.size, first.size);
    assert_int_equal(ask(scene, "a third of these keys", 2).refusal, LEDGER_OTHER_UNIT);
    assert_int_equal(ask(scene, "a third of these keys", 1).refusal, LEDGER_DONE);
    uint64_t size;
    assert_null(ledger_size(scene->ledger, scene->arena, &size));
    assert_int_equal(size, 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(undone_leaves_nothing, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(given_up_leaves_nothing, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(asked_twice_is_done_once, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(roles_stand_before_their_entries, scene_begin, scene_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

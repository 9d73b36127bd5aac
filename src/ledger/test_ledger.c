/* test_ledger: what is appended is there, proven and signed; what must not be is refused and leaves nothing behind. */
#include "ledger_sql.h"
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static uint64_t size_of(struct scene *scene)
{
    uint64_t size;
    assert_null(ledger_size(scene->ledger, scene->arena, &size));
    return size;
}

static void statements_are_what_they_declare(void **state)
{
    struct scene *scene = *state;
    struct store *store;
    assert_null(store_open(scene->arena, scene_path(scene, "empty.db"), NULL,
                           ledger_schema(scene->arena, NULL), &store));
    assert_null(store_prepare(store, scene->arena, ledger_statements));
    store_close(store);
}

static void begun_says_who_and_by_what(void **state)
{
    struct scene *scene = *state;
    struct part_opened opened;
    struct ledger_answer answer;
    struct act act;
    struct refusal refusal;
    struct digest policy = scene_policy(1);
    assert_int_equal(size_of(scene), 1);
    assert_null(ledger_open_part(scene->ledger, scene->arena, 0, 0, &opened, &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
    assert_true(act_parse(scene->arena, ACT_LEDGER_BEGUN, opened.text, &act, &refusal));
    assert_true(digest_equal(&act.policy, &policy));
    assert_true(text_is(act.capacity, "keeper"));
}

static void appended_is_proven(void **state)
{
    struct scene *scene = *state;
    struct text policy = scene_policy_text(scene), proof;
    struct ledger_answer answer;
    scene_append_many(scene, 1, 300);
    scene_append_many(scene, 2, 1);
    assert_null(ledger_prove(scene->ledger, scene->arena, 3, &proof, &answer));
    assert_int_equal(answer.refusal, LEDGER_NOT_SIGNED);
    scene_checkpoint(scene);
    scene_append_many(scene, 1, 300);
    scene_reopen(scene);
    scene_append_many(scene, 3, 2);
    scene_checkpoint(scene);
    for (uint64_t number = 0; number < size_of(scene); number += 7) {
        assert_null(ledger_prove(scene->ledger, scene->arena, number, &proof, &answer));
        assert_int_equal(answer.refusal, LEDGER_DONE);
        assert_true(scene_proves(scene, policy, number, proof));
    }
    assert_null(ledger_prove(scene->ledger, scene->arena, size_of(scene), &proof, &answer));
    assert_int_equal(answer.refusal, LEDGER_NO_ENTRY);
}

static void streams_count_without_gaps(void **state)
{
    struct scene *scene = *state;
    struct ledger_answer answer;
    struct leaf leaf;
    struct refusal refusal;
    struct text bytes;
    for (uint64_t i = 0; i < 6; i++) {
        uint64_t number = scene_append(scene, i % 2, i, "text");
        assert_null(ledger_entry(scene->ledger, scene->arena, number, &bytes, &answer));
        assert_true(leaf_parse(scene->arena, bytes, &leaf, &refusal));
        assert_int_equal(leaf.sequence, i / 2);
    }
}

static void parts_open_where_the_key_is(void **state)
{
    struct scene *scene = *state;
    struct part_opened opened;
    struct ledger_answer answer;
    struct ledger *reader;
    uint64_t one = scene_append(scene, 1, 7, "first words"),
             two = scene_append(scene, 1, 7, "more");
    assert_null(ledger_open_part(scene->ledger, scene->arena, one, 0, &opened, &answer));
    assert_true(text_is(opened.text, "first words"));
    assert_null(ledger_open_part(scene->ledger, scene->arena, two, 0, &opened, &answer));
    assert_true(text_is(opened.text, "more"));
    assert_null(ledger_open_part(scene->ledger, scene->arena, two, 1, &opened, &answer));
    assert_int_equal(answer.refusal, LEDGER_NO_PART);
    assert_null(ledger_read(scene->arena, scene->path, NULL, &reader));
    assert_null(ledger_open_part(reader, scene->arena, one, 0, &opened, &answer));
    assert_int_equal(answer.refusal, LEDGER_NO_KEYS);
    assert_null(ledger_open_part(reader, scene->arena, 0, 0, &opened, &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
    ledger_close(reader);
    assert_null(scene_find(scene, TEXT_LITERAL("first words")));
}

static void other_units_are_refused(void **state)
{
    struct scene *scene = *state;
    struct ledger_answer answer;
    struct ledger_part parts[] = {{TEXT_LITERAL("notes"), scene_id("unit", 9), TEXT_LITERAL("new")},
                                  {TEXT_LITERAL("other"), scene_id("unit", 7), TEXT_LITERAL("x")}};
    struct ledger_event event = {.stream = scene_id("stream", 1),
                                 .kind = TEXT_LITERAL("something-happened"),
                                 .parts = parts,
                                 .part_count = 2};
    scene_append(scene, 1, 7, "text");
    uint64_t size = size_of(scene);
    assert_null(ledger_append(scene->ledger, scene->arena, &event, 1, &answer));
    assert_int_equal(answer.refusal, LEDGER_OTHER_UNIT);
    parts[1].class = parts[0].class;
    event.stream = scene_id("stream", 2);
    assert_null(ledger_append(scene->ledger, scene->arena, &event, 1, &answer));
    assert_int_equal(answer.refusal, LEDGER_OTHER_UNIT);
    assert_int_equal(size_of(scene), size);
    assert_null(ledger_erase(scene->ledger, scene->arena, &parts[0].unit, 1, TEXT_LITERAL("g"),
                             TEXT_LITERAL("d"), &answer));
    assert_int_equal(answer.refusal, LEDGER_NO_UNIT); /* the new unit was given up too */
    scene_append(scene, 1, 8, "text");
    scene_reopen(scene); /* the tree is the rows' */
}

static void rulebook_is_adopted_first(void **state)
{
    struct scene *scene = *state;
    struct ledger_answer answer;
    struct digest policy = scene_policy(2);
    struct leaf leaf;
    struct refusal refusal;
    struct text bytes;
    struct ledger_event event = {.stream = scene_id("stream", 1),
                                 .kind = TEXT_LITERAL("something-happened"),
                                 .policy = &policy};
    for (int again = 0; again < 2; again++)
        assert_null(ledger_append(scene->ledger, scene->arena, &event, 1, &answer));
    assert_int_equal(size_of(scene), 4); /* begun, adopted, two events */
    assert_null(ledger_entry(scene->ledger, scene->arena, 1, &bytes, &answer));
    assert_true(leaf_parse(scene->arena, bytes, &leaf, &refusal));
    assert_true(text_is(leaf.kind, "policy-adopted"));
    struct digest first = scene_policy(1);
    assert_true(digest_equal(&leaf.policy, &first));
    assert_null(ledger_entry(scene->ledger, scene->arena, 2, &bytes, &answer));
    assert_true(leaf_parse(scene->arena, bytes, &leaf, &refusal));
    assert_true(digest_equal(&leaf.policy, &policy));
    scene_reopen(scene);
    scene_append(scene, 1, 1, "text");
    assert_int_equal(size_of(scene), 5); /* nothing to adopt */
}

static void old_copy_gets_no_signature(void **state)
{
    struct scene *scene = *state;
    struct ledger_answer answer;
    scene_append_many(scene, 1, 5);
    scene_checkpoint(scene);
    assert_null(ledger_backup(scene->ledger, scene->arena, scene_path(scene, "copy.db")));
    scene_append_many(scene, 1, 5);
    scene_checkpoint(scene);
    ledger_close(scene->ledger);
    scene->ledger = NULL;
    assert_int_equal(remove(scene->path), 0);
    assert_null(ledger_restore(scene->arena, scene_path(scene, "copy.db"), NULL, scene->path));
    assert_null(ledger_open(scene->arena, scene->path, NULL, &scene->ledger));
    assert_int_equal(size_of(scene), 6);
    assert_null(ledger_checkpoint(scene->ledger, scene->arena, &answer));
    assert_int_equal(answer.refusal, LEDGER_KEYHOLDER);
    assert_int_equal(answer.keys, ANSWER_OLDER);
    scene_append_many(scene, 9, 20); /* longer than what was signed, but another history */
    assert_null(ledger_checkpoint(scene->ledger, scene->arena, &answer));
    assert_int_equal(answer.refusal, LEDGER_KEYHOLDER);
    assert_int_equal(answer.keys, ANSWER_UNPROVEN);
}

/* The words of a fault outlive the ledger that was not opened. */
static void half_a_ledger_is_refused(void **state)
{
    struct scene *scene = *state;
    struct ledger *second;
    struct store *store;
    const char *path = scene_path(scene, "half.db");
    struct fault *fault = ledger_open(scene->arena, path, NULL, &second);
    assert_string_equal(fault->key, "fault.file-open");
    assert_string_equal(fault->subject, path);
    assert_null(store_open(scene->arena, path, NULL, ledger_schema(scene->arena, NULL), &store));
    store_close(store);
    fault = ledger_read(scene->arena, path, NULL, &second);
    assert_string_equal(fault->key, "fault.ledger-empty");
    assert_string_equal(fault->subject, path);
    fault = ledger_open(scene->arena, path, NULL, &second);
    assert_non_null(fault); /* no keys */
    assert_non_null(strstr(fault->subject, "half.db.keys"));
}

static void second_writer_is_refused(void **state)
{
    struct scene *scene = *state;
    struct ledger *second;
    assert_non_null(ledger_open(scene->arena, scene->path, NULL, &second));
    struct digest policy = scene_policy(1);
    struct fault *fault =
        ledger_make(scene->arena, scene->path, NULL, TEXT_LITERAL("a.example"), &policy, &second);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.ledger-exists");
    fault = ledger_make(scene->arena, scene_path(scene, "b"), NULL, TEXT_LITERAL("no name"),
                        &policy, &second);
    assert_string_equal(fault->key, "fault.ledger-origin");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(statements_are_what_they_declare, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(begun_says_who_and_by_what, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(appended_is_proven, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(streams_count_without_gaps, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(parts_open_where_the_key_is, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(other_units_are_refused, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(rulebook_is_adopted_first, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(old_copy_gets_no_signature, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(half_a_ledger_is_refused, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(second_writer_is_refused, scene_begin, scene_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* test_stamp: a time stamp is kept beside its checkpoint and no other, goes with exports and backups, and a file from
 * before there were any is read, put back and brought up. What a stamp says is tests/cli/stamp.sh's. */
#include "ledger_sql.h"
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static enum ledger_refusal keep(struct scene *scene, uint64_t size, const char *token)
{
    struct ledger_answer answer;
    assert_null(ledger_keep_stamp(scene->ledger, scene->arena, size, text_of(token), &answer));
    return answer.refusal;
}

/* The stamp after a size, with its size before it. */
static void next_is(struct scene *scene, const struct ledger *ledger, uint64_t after,
                    uint64_t wanted_size, const char *wanted)
{
    uint64_t size;
    struct text token;
    assert_null(ledger_raw_next_stamp(ledger, scene->arena, after, &size, &token));
    assert_int_equal(size, wanted_size);
    if (size > 0)
        assert_true(text_is(token, wanted));
}

static void imprint_is_of_the_signed_text(void **state)
{
    struct scene *scene = *state;
    struct digest first, newest, wanted;
    struct text whole;
    struct note note;
    struct flaw flaw;
    uint64_t size;
    assert_null(ledger_newest_imprint(scene->ledger, scene->arena, &size, &first));
    assert_int_equal(size, 0);
    scene_checkpoint(scene);
    assert_null(ledger_newest_imprint(scene->ledger, scene->arena, &size, &first));
    assert_int_equal(size, 1);
    scene_append_many(scene, 1, 2);
    scene_checkpoint(scene);
    assert_null(ledger_newest_imprint(scene->ledger, scene->arena, &size, &newest));
    assert_int_equal(size, 3);
    assert_null(ledger_raw_note(scene->ledger, scene->arena, &size, &whole));
    assert_true(note_parse(scene->arena, whole, &note, &flaw));
    hasher_sha256(scene->hasher, &note.text, 1, &wanted);
    assert_true(digest_equal(&newest, &wanted));
    assert_null(ledger_find_imprint(scene->ledger, scene->arena, &first, &size));
    assert_int_equal(size, 1);
    assert_null(ledger_find_imprint(scene->ledger, scene->arena, &newest, &size));
    assert_int_equal(size, 3);
    first.bytes[0] ^= 1;
    assert_null(ledger_find_imprint(scene->ledger, scene->arena, &first, &size));
    assert_int_equal(size, 0);
}

static void export_out(struct scene *scene)
{
    struct ledger_answer answer;
    struct ledger *reader;
    assert_null(ledger_read(scene->arena, scene->path, NULL, &reader));
    assert_null(ledger_export(reader, scene->arena, scene_path(scene, "out"),
                              scene_policy_text(scene), &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
    ledger_close(reader);
}

static void stamp_stays_with_its_checkpoint(void **state)
{
    struct scene *scene = *state;
    struct ledger *copy;
    struct text token;
    scene_checkpoint(scene);
    scene_append_many(scene, 1, 2);
    scene_checkpoint(scene);
    assert_int_equal(keep(scene, 3, "three"), LEDGER_DONE);
    export_out(scene);
    assert_int_equal(keep(scene, 1, "one"), LEDGER_DONE);
    assert_int_equal(keep(scene, 3, "other"), LEDGER_STAMPED);
    next_is(scene, scene->ledger, 0, 1, "one");
    next_is(scene, scene->ledger, 1, 3, "three");
    next_is(scene, scene->ledger, 3, 0, NULL);
    export_out(scene);
    assert_null(file_read_whole(scene->arena, scene_path(scene, "out/stamp/1"), 99, &token));
    assert_true(text_is(token, "one")); /* also when it came after its checkpoint's export */
    assert_null(ledger_backup(scene->ledger, scene->arena, scene_path(scene, "copy.db")));
    assert_null(ledger_read(scene->arena, scene_path(scene, "copy.db"), NULL, &copy));
    next_is(scene, copy, 1, 3, "three");
    ledger_close(copy);
}

static void stamp_without_checkpoint_is_not_kept(void **state)
{
    struct scene *scene = *state;
    struct ledger_answer answer;
    struct fault *fault =
        ledger_keep_stamp(scene->ledger, scene->arena, 7, TEXT_LITERAL("seven"), &answer);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-constraint");
    next_is(scene, scene->ledger, 0, 0, NULL);
}

/* As the first step left it: read by a program that knows of stamps, and brought up by its writer. */
static void file_from_before_stamps_is_read(void **state)
{
    struct scene *scene = *state;
    static const struct step *const steps[] = {&ledger_tables};
    const struct schema old = {ledger_schema(scene->arena, NULL)->application_id, steps, 1, 0};
    const char *path = scene_path(scene, "old.db");
    struct store *store;
    struct ledger reader = {.path = path, .arena = scene->arena};
    assert_null(store_open(scene->arena, path, NULL, &old, &store));
    store_close(store);
    assert_null(
        store_read(scene->arena, path, NULL, ledger_schema(scene->arena, NULL), &reader.store));
    next_is(scene, &reader, 0, 0, NULL);
    store_close(reader.store);
    assert_null(
        store_open(scene->arena, path, NULL, ledger_schema(scene->arena, NULL), &reader.store));
    assert_int_equal(store_version(reader.store), ledger_asked.number);
    next_is(scene, &reader, 0, 0, NULL);
    store_close(reader.store);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(imprint_is_of_the_signed_text, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(stamp_stays_with_its_checkpoint, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(stamp_without_checkpoint_is_not_kept, scene_begin,
                                        scene_end),
        cmocka_unit_test_setup_teardown(file_from_before_stamps_is_read, scene_begin, scene_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

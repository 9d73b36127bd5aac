/* test_erase: what is erased is in no file and opened by nobody, not even from an older copy after a new epoch; every
 * proof still holds; what is held stays. */
#include "ledger_sql.h"
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct text ground = {"sol-2025 13:1", 13};
static const struct text decision = {"dnr 2026-17", 11};

/* The sealed part and the wrapped key of an entry's first part, as the files have them. */
struct traces {
    struct text sealed, wrapped;
    struct leaf_id unit;
};

static struct text column(struct store *store, struct arena *arena,
                          const struct statement *statement, struct text key, size_t at)
{
    struct rows *rows;
    bool more;
    assert_null(store_ask(store, arena, statement, VALUES(value_blob(key)), &rows));
    assert_null(rows_next(rows, arena, &more));
    assert_true(more);
    struct text bytes = rows_blob(rows, at);
    bytes = text_kept(arena, bytes);
    rows_close(rows);
    return bytes;
}

static struct traces traces_of(struct scene *scene, uint64_t number)
{
    struct text bytes;
    struct ledger_answer answer;
    struct leaf leaf;
    struct refusal refusal;
    struct store *store;
    assert_null(ledger_entry(scene->ledger, scene->arena, number, &bytes, &answer));
    assert_true(leaf_parse(scene->arena, bytes, &leaf, &refusal));
    assert_null(
        store_read(scene->arena, scene->path, NULL, ledger_schema(scene->arena, NULL), &store));
    const struct leaf_part *part = &leaf.parts[0];
    struct traces traces = {column(store, scene->arena, &ledger_find_part, digest_text(&part->hash),
                                   LEDGER_FIND_PART_SEALED),
                            column(store, scene->arena, &ledger_get_unit,
                                   (struct text){(const char *)part->unit.bytes, LEAF_ID_SIZE},
                                   LEDGER_GET_UNIT_WRAPPED),
                            part->unit};
    store_close(store);
    return traces;
}

static enum ledger_refusal open_first(struct scene *scene, struct ledger *ledger, uint64_t number,
                                      enum keyholder_answer *keys_out)
{
    struct part_opened opened;
    struct ledger_answer answer;
    assert_null(ledger_open_part(ledger, scene->arena, number, 0, &opened, &answer));
    *keys_out = answer.keys;
    return answer.refusal;
}

static enum ledger_refusal erase(struct scene *scene, const struct leaf_id *unit)
{
    struct ledger_answer answer;
    assert_null(ledger_erase(scene->ledger, scene->arena, unit, 1, ground, decision, &answer));
    return answer.refusal;
}

/* A long text, so that the sealed part stands on pages of its own too. */
static const char *canary(struct scene *scene, size_t size)
{
    char *text = arena_allocate(scene->arena, size + 1);
    for (size_t i = 0; i < size; i++)
        text[i] = (char)('a' + i * 7 % 26);
    return text;
}

static bool is_nowhere(struct scene *scene, struct traces traces)
{
    size_t piece = 24; /* any piece of a row that was cut over pages */
    for (size_t at = 0; at + piece <= traces.sealed.size; at += traces.sealed.size / 7)
        if (scene_find(scene, (struct text){traces.sealed.bytes + at, piece}))
            return false;
    return !scene_find(scene, (struct text){traces.wrapped.bytes, piece}) &&
           !scene_find(scene,
                       (struct text){traces.wrapped.bytes + traces.wrapped.size - piece, piece});
}

static void erased_is_in_no_file(void **state)
{
    struct scene *scene = *state;
    enum keyholder_answer keys;
    static const size_t sizes[] = {10, 900, 60000};
    for (size_t i = 0; i < 3; i++) {
        scene_append_many(scene, 40 + i, 3);
        uint64_t number = scene_append(scene, 1, 100 + i, canary(scene, sizes[i]));
        scene_append_many(scene, 50 + i, 3);
        struct traces traces = traces_of(scene, number);
        assert_false(is_nowhere(scene, traces)); /* so the search finds what is there */
        assert_int_equal(open_first(scene, scene->ledger, number, &keys), LEDGER_DONE);
        assert_int_equal(erase(scene, &traces.unit), LEDGER_DONE);
        assert_true(is_nowhere(scene, traces));
        assert_int_equal(open_first(scene, scene->ledger, number, &keys), LEDGER_ERASED);
        assert_int_equal(erase(scene, &traces.unit), LEDGER_ERASED);
    }
    scene_reopen(scene);
}

/* A reader that goes on seeing what was there holds it in the log: told, done, and gone when it is. */
static void what_a_reader_holds_lingers(void **state)
{
    struct scene *scene = *state;
    struct ledger_answer answer;
    struct ledger *reader;
    uint64_t size, number = scene_append(scene, 1, 1, canary(scene, 60000));
    struct traces traces = traces_of(scene, number);
    assert_null(ledger_read(scene->arena, scene->path, NULL, &reader));
    assert_null(store_snapshot(reader->store, scene->arena));
    assert_null(ledger_size(reader, scene->arena, &size));
    assert_null(
        ledger_erase(scene->ledger, scene->arena, &traces.unit, 1, ground, decision, &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
    assert_true(answer.lingers);
    assert_false(is_nowhere(scene, traces));
    store_snapshot_end(reader->store);
    ledger_close(reader);
    assert_int_equal(erase(scene, &traces.unit), LEDGER_ERASED);
    scene_reopen(scene);
    assert_true(is_nowhere(scene, traces));
}

static void proofs_outlive_an_erasure(void **state)
{
    struct scene *scene = *state;
    struct text policy = scene_policy_text(scene), before, after;
    struct ledger_answer answer;
    uint64_t number = scene_append(scene, 1, 1, "words");
    scene_checkpoint(scene);
    assert_null(ledger_prove(scene->ledger, scene->arena, number, &before, &answer));
    struct traces traces = traces_of(scene, number);
    assert_int_equal(erase(scene, &traces.unit), LEDGER_DONE);
    scene_checkpoint(scene);
    assert_null(ledger_prove(scene->ledger, scene->arena, number, &after, &answer));
    assert_true(scene_proves(scene, policy, number, before));
    assert_true(scene_proves(scene, policy, number, after));
}

static void what_is_held_stays(void **state)
{
    struct scene *scene = *state;
    struct ledger_answer answer;
    enum keyholder_answer keys;
    uint64_t number = scene_append(scene, 1, 1, "words");
    struct traces traces = traces_of(scene, number);
    assert_null(ledger_lift(scene->ledger, scene->arena, &traces.unit, 1, ground, &answer));
    assert_int_equal(answer.refusal, LEDGER_NOT_HELD);
    assert_null(ledger_hold(scene->ledger, scene->arena, &traces.unit, 1, ground, &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
    struct leaf_id two[] = {scene_id("unit", 2), traces.unit};
    uint64_t other = scene_append(scene, 1, 2, "others");
    assert_null(ledger_erase(scene->ledger, scene->arena, two, 2, ground, decision, &answer));
    assert_int_equal(answer.refusal, LEDGER_HELD); /* all or none */
    assert_int_equal(open_first(scene, scene->ledger, other, &keys), LEDGER_DONE);
    assert_int_equal(open_first(scene, scene->ledger, number, &keys), LEDGER_DONE);
    assert_null(ledger_lift(scene->ledger, scene->arena, &traces.unit, 1, ground, &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
    assert_null(ledger_erase(scene->ledger, scene->arena, two, 2, ground, decision, &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
    assert_null(ledger_erase(scene->ledger, scene->arena, two, 2, (struct text){"a\"b", 3},
                             decision, &answer));
    assert_int_equal(answer.refusal, LEDGER_WORDS);
}

static void older_copies_open_nothing_erased(void **state)
{
    struct scene *scene = *state;
    struct ledger_answer answer;
    struct ledger *copy;
    enum keyholder_answer keys;
    uint64_t gone = scene_append(scene, 1, 1, "to be erased"),
             kept = scene_append(scene, 1, 2, "kept");
    scene_append_many(scene, 5, 600); /* more than one page of keys */
    assert_null(ledger_backup(scene->ledger, scene->arena, scene_path(scene, "copy.db")));
    struct traces traces = traces_of(scene, gone);
    assert_int_equal(erase(scene, &traces.unit), LEDGER_DONE);
    assert_false(is_nowhere(scene, traces)); /* the copy has them: only the epoch's key helps */
    assert_null(ledger_new_epoch(scene->ledger, scene->arena, &answer));
    assert_int_equal(answer.refusal, LEDGER_DONE);
    assert_int_equal(open_first(scene, scene->ledger, kept, &keys), LEDGER_DONE);
    scene_reopen(scene);
    assert_int_equal(open_first(scene, scene->ledger, kept + 600, &keys), LEDGER_DONE);
    ledger_close(scene->ledger);
    scene->ledger = NULL;
    assert_int_equal(rename(scene_path(scene, "ledger.db.keys"), scene_path(scene, "copy.db.keys")),
                     0);
    assert_null(ledger_open(scene->arena, scene_path(scene, "copy.db"), NULL, &copy));
    assert_int_equal(open_first(scene, copy, gone, &keys), LEDGER_KEYHOLDER);
    assert_int_equal(keys, ANSWER_NO_EPOCH);
    ledger_close(copy);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(erased_is_in_no_file, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(what_a_reader_holds_lingers, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(proofs_outlive_an_erasure, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(what_is_held_stays, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(older_copies_open_nothing_erased, scene_begin, scene_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

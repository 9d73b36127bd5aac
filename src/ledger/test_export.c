/* test_export: a folder holds the ledger up to its newest checkpoint, grows with it, has no part that was erased and is
 * never that of another ledger. tests/tamper lets others verify such folders. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static enum ledger_refusal export_to(struct scene *scene, const char *folder)
{
    struct ledger *reader;
    struct ledger_answer answer;
    struct text policy = scene_policy_text(scene);
    assert_null(ledger_read(scene->arena, scene->path, NULL, &reader));
    assert_null(ledger_export(reader, scene->arena, scene_path(scene, folder), policy, &answer));
    ledger_close(reader);
    return answer.refusal;
}

static struct text file_of(struct scene *scene, const char *path)
{
    struct text whole;
    assert_null(file_read_whole(scene->arena, scene_path(scene, path), 1 << 26, &whole));
    return whole;
}

static size_t files_in(struct scene *scene, const char *folder)
{
    struct text *names;
    size_t count;
    assert_null(folder_list(scene->arena, scene_path(scene, folder), &names, &count));
    return count;
}

/* The entries and hashes of the folder lead to the root of its checkpoint. */
static void assert_whole(struct scene *scene, const char *folder, uint64_t size)
{
    struct note note;
    struct flaw flaw;
    struct checkpoint checkpoint;
    struct frontier frontier = {0};
    struct digest root;
    struct builder path;
    struct tile_growth growth;
    struct tile_name name;
    builder_init(&path, scene->arena);
    tile_growth_begin(&growth, 0, size);
    while (tile_growth_next(&growth, &name) && name.level == 0) {
        struct text *entries;
        name.entries = true;
        builder_clear(&path);
        builder_add_string(&path, folder);
        builder_add_char(&path, '/');
        tile_path_write(&path, &name);
        struct text bundle = file_of(scene, builder_string(&path));
        assert_true(bundle_parse(scene->arena, bundle, name.width, &entries, &flaw));
        for (size_t i = 0; i < name.width; i++) {
            struct digest hash;
            tree_leaf(scene->hasher, entries[i], &hash);
            frontier_append(&frontier, scene->hasher, &hash);
        }
    }
    builder_clear(&path);
    builder_add_string(&path, folder);
    builder_add_string(&path, "/checkpoint");
    assert_true(note_parse(scene->arena, file_of(scene, builder_string(&path)), &note, &flaw));
    assert_true(checkpoint_parse(note.text, &checkpoint, &flaw));
    frontier_root(&frontier, scene->hasher, &root);
    assert_int_equal(checkpoint.size, size);
    assert_true(digest_equal(&checkpoint.root, &root));
}

static void folder_grows_with_the_ledger(void **state)
{
    struct scene *scene = *state;
    assert_int_equal(export_to(scene, "out"), LEDGER_NOT_SIGNED);
    scene_append_many(scene, 1, 9);
    scene_checkpoint(scene);
    assert_int_equal(export_to(scene, "out"), LEDGER_DONE);
    assert_whole(scene, "out", 10);
    /* checkpoint, checkpoints/10, policy, a bundle, a tile, 19 parts */
    assert_int_equal(files_in(scene, "out"), 5 + 19);
    scene_append_many(scene, 1, 600);
    assert_int_equal(export_to(scene, "out"), LEDGER_DONE); /* what is not signed is not there */
    assert_whole(scene, "out", 10);
    scene_checkpoint(scene);
    assert_int_equal(export_to(scene, "out"), LEDGER_DONE);
    assert_whole(scene, "out", 610);
    assert_int_equal(export_to(scene, "again"), LEDGER_DONE);
    assert_whole(scene, "again", 610);
    assert_int_equal(file_of(scene, "out/tile/1/000.p/2").size, 2 * DIGEST_SIZE);
    assert_true(text_equal(file_of(scene, "out/tile/0/001"), file_of(scene, "again/tile/0/001")));
}

static void erased_parts_leave_the_folder(void **state)
{
    struct scene *scene = *state;
    struct ledger_answer answer;
    struct leaf_id unit = scene_id("unit", 5);
    scene_append(scene, 1, 5, "words");
    scene_checkpoint(scene);
    assert_int_equal(export_to(scene, "out"), LEDGER_DONE);
    size_t files = files_in(scene, "out");
    assert_null(ledger_erase(scene->ledger, scene->arena, &unit, 1, TEXT_LITERAL("ground"),
                             TEXT_LITERAL("decision"), &answer));
    assert_int_equal(export_to(scene, "out"), LEDGER_NOT_SIGNED); /* nothing would say why */
    scene_checkpoint(scene);
    assert_int_equal(export_to(scene, "out"), LEDGER_DONE);
    /* the erased part is gone; a public one, a bundle, a tile, a checkpoint have come */
    assert_int_equal(files_in(scene, "out"), files - 1 + 4);
    assert_whole(scene, "out", 3);
}

static void folder_of_another_is_left_alone(void **state)
{
    struct scene *scene = *state;
    struct digest policy = scene_policy(1);
    struct ledger *own = scene->ledger;
    const char *path = scene_path(scene, "other.db");
    scene_append_many(scene, 1, 3);
    scene_checkpoint(scene);
    assert_int_equal(export_to(scene, "out"), LEDGER_DONE);
    assert_null(ledger_make(scene->arena, path, NULL, TEXT_LITERAL("kommun.example/test"), &policy,
                            &scene->ledger));
    snprintf(scene->path, sizeof scene->path, "%s", path);
    scene_append_many(scene, 1, 5);
    scene_checkpoint(scene);
    struct text before = file_of(scene, "out/checkpoint");
    assert_int_equal(export_to(scene, "out"), LEDGER_OTHER_LOG);
    assert_true(text_equal(before, file_of(scene, "out/checkpoint")));
    ledger_close(own);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(folder_grows_with_the_ledger, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(erased_parts_leave_the_folder, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(folder_of_another_is_left_alone, scene_begin, scene_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

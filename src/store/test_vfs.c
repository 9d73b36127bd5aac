/* test_vfs: SQLite over a disk of ours does what it does over its own: rows, snapshots, one writer. The disk is the
 * machine's, handed in as another, so that the vfs is taken. */
#include "scene.h"
#include "test_sql.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct disk other;

static void rows_stay(void **state)
{
    struct scene *scene = *state;
    const char *path = scene_path(scene, "ours");
    struct store *own = scene->store;
    for (int64_t number = 1; number <= 20; number++) {
        assert_null(store_open(scene->arena, path, &other, &scene_schema, &scene->store));
        store_set_checkpoint(scene->store, 5);
        assert_null(store_begin(scene->store, scene->arena));
        scene_put(scene, number, "Åsa");
        assert_null(store_commit(scene->store, scene->arena));
        assert_int_equal(scene_count(scene->store, scene->arena), number);
        assert_null(store_checkpoint(scene->store, scene->arena));
        store_close(scene->store);
    }
    /* and SQLite's own calls read what ours wrote */
    assert_null(store_open(scene->arena, path, NULL, &scene_schema, &scene->store));
    assert_int_equal(scene_count(scene->store, scene->arena), 20);
    store_close(scene->store);
    scene->store = own;
}

static void readers_stand_beside_the_writer(void **state)
{
    struct scene *scene = *state;
    const char *path = scene_path(scene, "ours");
    struct store *own = scene->store, *first, *second;
    assert_null(store_open(scene->arena, path, &other, &scene_schema, &scene->store));
    assert_null(store_read(scene->arena, path, &other, &scene_schema, &first));
    assert_null(store_read(scene->arena, path, &other, &scene_schema, &second));
    assert_null(store_snapshot(first, scene->arena));
    assert_int_equal(scene_count(first, scene->arena), 0);
    for (int64_t number = 1; number <= 50; number++)
        scene_put(scene, number, "Bo");
    assert_null(store_checkpoint(scene->store, scene->arena));
    assert_int_equal(scene_count(first, scene->arena), 0);
    assert_int_equal(scene_count(second, scene->arena), 50);
    store_close(second);
    store_snapshot_end(first);
    assert_int_equal(scene_count(first, scene->arena), 50);
    store_close(scene->store);
    assert_int_equal(scene_count(first, scene->arena), 50);
    store_close(first);
    scene->store = own;
}

static void second_writer_is_refused(void **state)
{
    struct scene *scene = *state;
    const char *path = scene_path(scene, "ours");
    struct store *first, *second;
    assert_null(store_open(scene->arena, path, &other, &scene_schema, &first));
    struct fault *fault = store_open(scene->arena, path, &other, &scene_schema, &second);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-locked");
    store_close(first);
}

#define IN_SCENE(test) cmocka_unit_test_setup_teardown(test, scene_begin, scene_end)

int main(void)
{
    other = disk_of_machine;
    const struct CMUnitTest tests[] = {
        IN_SCENE(rows_stay),
        IN_SCENE(readers_stand_beside_the_writer),
        IN_SCENE(second_writer_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

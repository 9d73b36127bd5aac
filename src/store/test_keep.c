/* test_keep: damage and broken references are found, a backup is the same rows under another name or no file at all,
 * and a dump says what the rows are. */
#include "engine.h"
#include "scene.h"
#include "test_sql.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

static void put_some(struct scene *scene, int64_t count)
{
    assert_null(store_begin(scene->store, scene->arena));
    for (int64_t number = 1; number <= count; number++)
        scene_put(scene, number, "Åsa med ett långt namn som fyller sidor");
    assert_null(store_commit(scene->store, scene->arena));
}

static void sound_file_is_sound(void **state)
{
    struct scene *scene = *state;
    put_some(scene, 500);
    assert_null(store_check(scene->store, scene->arena));
}

static void damage_is_found(void **state)
{
    struct scene *scene = *state;
    put_some(scene, 5000);
    store_close(scene->store);
    FILE *file = fopen(scene->path, "r+");
    fseek(file, 10 * 4096, SEEK_SET);
    for (int i = 0; i < 4096; i++)
        fputc('x', file);
    fclose(file);
    assert_null(store_open(scene->arena, scene->path, NULL, &scene_schema, &scene->store));
    struct fault *fault = store_check(scene->store, scene->arena);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-damaged");
    fault = store_backup(scene->store, scene->arena, scene_path(scene, "copy"));
    assert_non_null(fault); /* a damaged file gives no backup that looks like one */
    assert_string_equal(fault->key, "fault.store-damaged");
    struct stat seen;
    assert_int_equal(stat(scene_path(scene, "copy"), &seen), -1);
    assert_int_equal(stat(scene_path(scene, "copy.part"), &seen), -1);
}

static void broken_reference_is_found(void **state)
{
    struct scene *scene = *state;
    assert_null(
        scene->store->engine->run_script(scene->store, scene->arena, &test_break_reference));
    struct fault *fault = store_check(scene->store, scene->arena);
    assert_non_null(fault);
    assert_string_equal(fault->detail, scene_on_server() ? "part -> item: 1" : "part 77 -> item");
}

static void backup_is_the_same_rows(void **state)
{
    struct scene *scene = *state;
    struct text ours, theirs;
    struct store *copy;
    struct stat seen;
    const char *path = scene_path(scene, "copy");
    put_some(scene, 3000);
    assert_null(store_backup(scene->store, scene->arena, path));
    assert_int_equal(stat(path, &seen), 0);
    assert_int_equal(seen.st_mode & 0777, 0600);
    static const char *const left[] = {"copy.part",         "copy.part-wal", "copy.part-shm",
                                       "copy.part-journal", "copy-wal",      "copy-shm"};
    for (size_t i = 0; i < sizeof left / sizeof *left; i++)
        assert_int_equal(stat(scene_path(scene, left[i]), &seen), -1);
    assert_null(store_open(scene->arena, path, NULL, &scene_schema, &copy));
    assert_null(store_dump(scene->store, scene->arena, &ours));
    assert_null(store_dump(copy, scene->arena, &theirs));
    assert_true(ours.size > 3000 * 40);
    assert_true(text_equal(ours, theirs));
    store_close(copy);
    struct fault *fault = store_backup(scene->store, scene->arena, path);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.file-create");
    assert_string_equal(fault->detail, strerror(EEXIST));
}

static void backup_goes_from_a_reader_too(void **state)
{
    struct scene *scene = *state;
    struct store *reader, *copy;
    put_some(scene, 10);
    assert_null(store_read(scene->arena, scene->path, NULL, &scene_schema, &reader));
    assert_null(store_backup(reader, scene->arena, scene_path(scene, "copy")));
    store_close(reader);
    assert_null(store_read(scene->arena, scene_path(scene, "copy"), NULL, &scene_schema, &copy));
    assert_int_equal(scene_count(copy, scene->arena), 10);
    store_close(copy);
}

static void dump_says_what_the_rows_are(void **state)
{
    struct scene *scene = *state;
    struct text text;
    assert_null(store_run(scene->store, scene->arena, &item_put,
                          VALUES(value_integer(-5), value_text(TEXT_LITERAL("rad\n'ett' \\")),
                                 value_blob(TEXT_LITERAL("\x00\xff")), value_null())));
    scene_put(scene, -7, "Ö");
    assert_null(store_run(scene->store, scene->arena, &part_put,
                          VALUES(value_integer(1), value_integer(-5))));
    assert_null(store_dump(scene->store, scene->arena, &text));
    const char *wanted = "table item\n"
                         "-7|'Ö'|null|null\n"
                         "-5|'rad\\x0a\\x27ett\\x27 \\x5c'|x'00ff'|null\n"
                         "table part\n"
                         "1|-5\n";
    assert_true(text_is(text, wanted));
}

static void names_are_found_and_sorted_as_swedes_do(void **state)
{
    struct scene *scene = *state;
    struct rows *rows;
    bool more = true;
    static const char *const names[] = {"Öberg", "åberg", "Zorn", "Äng", "ALM"};
    static const int64_t wanted[] = {5, 3, 2, 4, 1};
    for (int64_t i = 0; i < 5; i++)
        scene_put(scene, i + 1, names[i]);
    assert_null(store_ask(scene->store, scene->arena, &item_sorted, NO_VALUES, &rows));
    for (size_t i = 0; i < 5; i++) {
        assert_null(rows_next(rows, scene->arena, &more));
        assert_int_equal(rows_integer(rows, ITEM_SORTED_NUMBER), wanted[i]);
    }
    rows_close(rows);
    assert_null(store_ask(scene->store, scene->arena, &item_named,
                          VALUES(value_text(TEXT_LITERAL("ÅBERG"))), &rows));
    assert_null(rows_next(rows, scene->arena, &more));
    assert_true(more);
    assert_int_equal(rows_integer(rows, ITEM_NAMED_NUMBER), 2);
    rows_close(rows);
}

static bool stands_in(struct scene *scene, const char *path, const char *words)
{
    struct text whole;
    assert_null(file_read_whole(scene->arena, path, 1 << 26, &whole));
    return memmem(whole.bytes, whole.size, words, strlen(words)) != NULL;
}

static void removed_row_is_in_no_file(void **state)
{
    struct scene *scene = *state;
    struct rows *rows;
    struct store *reader;
    bool more;
    const char *log = scene_path(scene, "file with %?#.db-wal");
    put_some(scene, 50);
    scene_put(scene, 99, "Zarathustra");
    assert_null(store_run(scene->store, scene->arena, &item_remove, VALUES(value_integer(99))));
    assert_true(stands_in(scene, log, "Zarathustra"));
    assert_null(store_read(scene->arena, scene->path, NULL, &scene_schema, &reader));
    assert_null(store_snapshot(reader, scene->arena));
    assert_null(store_ask(reader, scene->arena, &item_count, NO_VALUES, &rows));
    assert_null(rows_next(rows, scene->arena, &more));
    scene_put(scene, 100, "another");
    struct fault *fault = store_empty_log(scene->store, scene->arena);
    assert_non_null(fault); /* the reader's snapshot needs it */
    assert_string_equal(fault->key, "fault.store-busy");
    store_close(reader);
    assert_null(store_empty_log(scene->store, scene->arena));
    assert_false(stands_in(scene, log, "Zarathustra"));
    assert_false(stands_in(scene, scene->path, "Zarathustra"));
}

#define IN_SCENE(test) cmocka_unit_test_setup_teardown(test, scene_begin, scene_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_SCENE(sound_file_is_sound),
        IN_SCENE(broken_reference_is_found),
        IN_SCENE(dump_says_what_the_rows_are),
        IN_SCENE(names_are_found_and_sorted_as_swedes_do),
    };
    const struct CMUnitTest of_files[] = {
        IN_SCENE(damage_is_found),
        IN_SCENE(backup_is_the_same_rows),
        IN_SCENE(backup_goes_from_a_reader_too),
        IN_SCENE(removed_row_is_in_no_file),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    return scene_on_server() ? failed : failed + cmocka_run_group_tests(of_files, NULL, NULL);
}

/* test_open: other programs' and newer files are refused and not touched, an older one takes the steps it lacks, a
 * second writer is told who writes, and the files are their owner's alone. */
#include "scene.h"
#include "test_sql.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static void second_writer_is_told_who_writes(void **state)
{
    struct scene *scene = *state;
    struct store *second;
    char wanted[16];
    snprintf(wanted, sizeof wanted, "%d", (int)getpid());
    struct fault *fault = store_open(scene->arena, scene->path, NULL, &scene_schema, &second);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-locked");
    assert_string_equal(fault->detail, wanted);
    store_close(scene->store);
    assert_null(store_open(scene->arena, scene->path, NULL, &scene_schema, &scene->store));
}

/* A process of its own, as a command line beside the server is one. */
static void second_process_is_told_who_writes(void **state)
{
    struct scene *scene = *state;
    char wanted[16];
    int status;
    snprintf(wanted, sizeof wanted, "%d", (int)getpid());
    pid_t child = fork();
    if (child == 0) {
        struct store *second, *reader;
        struct arena *arena = arena_open(0);
        struct fault *fault = store_open(arena, scene->path, NULL, &scene_schema, &second);
        if (!fault || strcmp(fault->key, "fault.store-locked") != 0 ||
            strcmp(fault->detail, wanted) != 0)
            _exit(1);
        _exit(store_read(arena, scene->path, NULL, &scene_schema, &reader) ? 2 : 0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
}

static void newer_file_is_refused(void **state)
{
    struct scene *scene = *state;
    struct store *store;
    const struct schema old = {scene_schema.application_id, scene_schema.steps, 1, 0};
    store_close(scene->store);
    scene->store = NULL;
    struct fault *fault = store_open(scene->arena, scene->path, NULL, &old, &store);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-newer");
    assert_string_equal(fault->detail, "3, 1");
    fault = store_read(scene->arena, scene->path, NULL, &old, &store);
    assert_string_equal(fault->key, "fault.store-newer");
}

static void older_file_takes_the_missing_step(void **state)
{
    struct scene *scene = *state;
    const char *path = scene_path(scene, "old");
    const struct schema old = {scene_schema.application_id, scene_schema.steps, 1, 0};
    struct store *store, *reader;
    assert_null(store_open(scene->arena, path, NULL, &old, &store));
    struct fault *fault = store_read(scene->arena, path, NULL, &scene_schema, &reader);
    assert_string_equal(fault->key, "fault.store-older");
    assert_string_equal(fault->detail, "1, 3");
    struct schema patient = scene_schema;
    patient.least = 2;
    fault = store_read(scene->arena, path, NULL, &patient, &reader);
    assert_string_equal(fault->key, "fault.store-older");
    patient.least = 1;
    assert_null(store_read(scene->arena, path, NULL, &patient, &reader));
    assert_int_equal(store_version(reader), 1);
    store_close(reader);
    assert_non_null(store_prepare(store, scene->arena, test_statements));
    store_close(store);
    assert_null(store_open(scene->arena, path, NULL, &scene_schema, &store));
    assert_int_equal(store_version(store), 3);
    assert_null(store_prepare(store, scene->arena, test_statements));
    store_close(store);
}

static void foreign_file_is_not_touched(void **state)
{
    struct scene *scene = *state;
    const struct schema other = {7, scene_schema.steps, 2, 0};
    struct store *store;
    struct text before, after;
    store_close(scene->store);
    scene->store = NULL;
    assert_null(file_read_whole(scene->arena, scene->path, 1 << 20, &before));
    struct fault *fault = store_open(scene->arena, scene->path, NULL, &other, &store);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-foreign");
    assert_null(file_read_whole(scene->arena, scene->path, 1 << 20, &after));
    assert_true(text_equal(before, after));
}

static const char *copy_file(struct scene *scene, const char *end)
{
    struct builder from, to;
    struct text bytes;
    builder_init(&from, scene->arena);
    builder_add_string(&from, scene->path);
    builder_add_string(&from, end);
    builder_init(&to, scene->arena);
    builder_add_string(&to, scene_path(scene, "copy"));
    builder_add_string(&to, end);
    assert_null(file_read_whole(scene->arena, builder_string(&from), 1 << 20, &bytes));
    FILE *file = fopen(builder_string(&to), "w");
    assert_int_equal(fwrite(bytes.bytes, 1, bytes.size, file), bytes.size);
    fclose(file);
    return builder_string(&to);
}

/* Rows that are in the log alone must stay there: a file that is not ours is not even tidied up. */
static void log_of_a_refused_file_is_not_touched(void **state)
{
    struct scene *scene = *state;
    const struct schema other = {7, scene_schema.steps, 2, 0},
                        old = {scene_schema.application_id, scene_schema.steps, 1, 0};
    const struct schema *const refusing[] = {&other, &old};
    scene_put(scene, 1, "Bo");
    for (size_t i = 0; i < 2; i++) {
        const char *file = copy_file(scene, ""), *log = copy_file(scene, "-wal");
        struct text file_before, log_before, file_after, log_after;
        struct store *store;
        assert_null(file_read_whole(scene->arena, file, 1 << 20, &file_before));
        assert_null(file_read_whole(scene->arena, log, 1 << 20, &log_before));
        assert_non_null(store_open(scene->arena, file, NULL, refusing[i], &store));
        assert_null(file_read_whole(scene->arena, file, 1 << 20, &file_after));
        assert_null(file_read_whole(scene->arena, log, 1 << 20, &log_after));
        assert_true(log_before.size > 0);
        assert_true(text_equal(file_before, file_after));
        assert_true(text_equal(log_before, log_after));
    }
}

static void what_is_no_database_is_told(void **state)
{
    struct scene *scene = *state;
    struct store *store;
    const char *path = scene_path(scene, "words");
    FILE *file = fopen(path, "w");
    for (int i = 0; i < 1000; i++)
        fputs("words ", file);
    fclose(file);
    struct fault *fault = store_open(scene->arena, path, NULL, &scene_schema, &store);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-damaged");
    assert_string_equal(fault->detail, "file is not a database");
    fault = store_open(scene->arena, scene_path(scene, "none/file"), NULL, &scene_schema, &store);
    assert_string_equal(fault->key, "fault.file-create");
    fault = store_read(scene->arena, scene_path(scene, "none"), NULL, &scene_schema, &store);
    assert_string_equal(fault->key, "fault.store-open");
}

static void files_are_their_owners_alone(void **state)
{
    struct scene *scene = *state;
    struct stat seen;
    static const char *const ends[] = {"", "-wal", "-shm", ".lock"};
    scene_put(scene, 1, "Bo");
    for (size_t i = 0; i < 4; i++) {
        char path[300];
        snprintf(path, sizeof path, "%s%s", scene->path, ends[i]);
        assert_int_equal(stat(path, &seen), 0);
        assert_int_equal(seen.st_mode & 0777, 0600);
    }
}

#define IN_SCENE(test) cmocka_unit_test_setup_teardown(test, scene_begin, scene_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_SCENE(second_writer_is_told_who_writes),
        IN_SCENE(second_process_is_told_who_writes),
        IN_SCENE(newer_file_is_refused),
        IN_SCENE(older_file_takes_the_missing_step),
    };
    const struct CMUnitTest of_files[] = {
        IN_SCENE(foreign_file_is_not_touched),
        IN_SCENE(log_of_a_refused_file_is_not_touched),
        IN_SCENE(what_is_no_database_is_told),
        IN_SCENE(files_are_their_owners_alone),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    return scene_on_server() ? failed : failed + cmocka_run_group_tests(of_files, NULL, NULL);
}

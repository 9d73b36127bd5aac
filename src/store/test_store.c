/* test_store: what is committed is there, what is not is gone, and readers see snapshots; statements that are not what
 * they declare are refused, and values that are not what is declared stop the process. */
#include "engine.h"
#include "scene.h"
#include "postgres_sql.h"
#include "sqlite_sql.h"
#include "test_sql.h"
#include "wrong_sql.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static void row_comes_back_as_it_was(void **state)
{
    struct scene *scene = *state;
    struct rows *rows;
    bool more;
    assert_null(store_begin(scene->store, scene->arena));
    assert_null(store_run(scene->store, scene->arena, &item_put,
                          VALUES(value_integer(INT64_MIN), value_text(TEXT_LITERAL("Åsa")),
                                 value_blob((struct text){NULL, 0}), value_null())));
    assert_int_equal(store_changed(scene->store), 1);
    assert_null(store_commit(scene->store, scene->arena));
    assert_null(
        store_ask(scene->store, scene->arena, &item_get, VALUES(value_integer(INT64_MIN)), &rows));
    assert_null(rows_next(rows, scene->arena, &more));
    assert_true(more);
    assert_true(text_is(rows_text(rows, ITEM_GET_NAME), "Åsa"));
    assert_false(rows_is_null(rows, ITEM_GET_BODY));
    assert_int_equal(rows_blob(rows, ITEM_GET_BODY).size, 0);
    assert_true(rows_is_null(rows, ITEM_GET_NOTE));
    assert_null(rows_next(rows, scene->arena, &more));
    assert_false(more);
}

static void every_statement_is_what_it_declares(void **state)
{
    struct scene *scene = *state;
    assert_null(store_prepare(scene->store, scene->arena,
                              scene_on_server() ? postgres_statements : sqlite_statements));
    assert_null(store_prepare(scene->store, scene->arena, test_statements));
}

static void statement_that_differs_is_refused(void **state)
{
    struct scene *scene = *state;
    struct rows *rows;
    bool more;
    static const struct statement *const wrong[] = {&wrong_column, &wrong_count, &wrong_table};
    for (size_t i = 0; i < 3; i++)
        assert_non_null(
            store_prepare(scene->store, scene->arena, (struct statement_list){&wrong[i], 1}));
    scene_put(scene, 1, "Bo");
    struct fault *fault = store_ask(scene->store, scene->arena, &wrong_type, NO_VALUES, &rows);
    if (!fault) /* a server knows before there is a row */
        fault = rows_next(rows, scene->arena, &more);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-statement");
    assert_string_equal(fault->detail, "wrong_type: name");
}

static void rolled_back_rows_are_gone(void **state)
{
    struct scene *scene = *state;
    struct rows *rows;
    bool more;
    scene_put(scene, 1, "Bo");
    assert_null(store_begin(scene->store, scene->arena));
    scene_put(scene, 2, "Bo");
    assert_null(store_ask(scene->store, scene->arena, &item_sorted, NO_VALUES, &rows));
    assert_null(rows_next(rows, scene->arena, &more)); /* left open on purpose */
    store_rollback(scene->store);
    assert_int_equal(scene_count(scene->store, scene->arena), 1);
}

static void savepoints_nest(void **state)
{
    struct scene *scene = *state;
    struct arena *arena = scene->arena;
    assert_null(store_begin(scene->store, arena));
    scene_put(scene, 1, "Bo");
    assert_null(store_savepoint(scene->store, arena));
    scene_put(scene, 2, "Bo");
    assert_null(store_savepoint(scene->store, arena));
    scene_put(scene, 3, "Bo");
    assert_null(store_undo(scene->store, arena));
    assert_int_equal(scene_count(scene->store, arena), 2);
    assert_null(store_release(scene->store, arena));
    assert_null(store_savepoint(scene->store, arena));
    scene_put(scene, 4, "Bo");
    assert_null(store_undo(scene->store, arena));
    assert_null(store_commit(scene->store, arena));
    assert_int_equal(scene_count(scene->store, arena), 2);
}

static void reader_sees_one_moment(void **state)
{
    struct scene *scene = *state;
    struct store *reader;
    scene_put(scene, 1, "Bo");
    assert_null(store_read(scene->arena, scene->path, NULL, &scene_schema, &reader));
    assert_null(store_snapshot(reader, scene->arena));
    assert_int_equal(scene_count(reader, scene->arena), 1);
    scene_put(scene, 2, "Bo");
    assert_int_equal(scene_count(reader, scene->arena), 1);
    store_snapshot_end(reader);
    assert_int_equal(scene_count(reader, scene->arena), 2);
    struct fault *fault = store_run(reader, scene->arena, &item_remove, VALUES(value_integer(1)));
    assert_non_null(fault);
    assert_int_equal(scene_count(reader, scene->arena), 2);
    store_close(reader);
}

static void refused_row_is_told(void **state)
{
    struct scene *scene = *state;
    scene_put(scene, 1, "Bo");
    struct fault *fault = store_run(scene->store, scene->arena, &part_put,
                                    VALUES(value_integer(1), value_integer(5)));
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-constraint");
    assert_string_equal(fault->subject, scene->path);
    assert_non_null(strstr(fault->detail, scene_on_server() ? "violates foreign key constraint"
                                                            : "FOREIGN KEY constraint failed"));
}

/* What one engine could not keep neither takes. */
static void text_that_is_none_is_refused(void **state)
{
    struct scene *scene = *state;
    static const struct text wrong[] = {{"a\0b", 3}, {"\xff", 1}, {"\xc3", 1}, {"\xed\xa0\x80", 3}};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct fault *fault =
            store_run(scene->store, scene->arena, &item_put,
                      VALUES(value_integer(1), value_text(wrong[i]), value_null(), value_null()));
        assert_non_null(fault);
        assert_string_equal(fault->key, "fault.store-text");
        assert_string_equal(fault->detail, "item_put: name");
    }
    scene_put(scene, 1, "");
    assert_int_equal(scene_count(scene->store, scene->arena), 1);
}

/* Two questions at once, more rows than a server hands over at a time, inside a transaction and outside. */
static void many_rows_come_in_order(void **state)
{
    struct scene *scene = *state;
    struct arena *arena = scene->arena;
    assert_null(store_begin(scene->store, arena));
    for (int64_t number = 0; number < 300; number++)
        scene_put(scene, number, "Bo");
    for (int i = 0; i < 2; i++) {
        struct rows *rows, *others;
        bool more;
        assert_null(store_ask(scene->store, arena, &item_list, VALUES(value_integer(200)), &rows));
        assert_null(store_ask(scene->store, arena, &item_sorted, NO_VALUES, &others));
        for (int64_t number = 0; number < 200; number++) {
            assert_null(rows_next(rows, arena, &more));
            assert_null(rows_next(others, arena, &more));
            assert_int_equal(rows_integer(rows, ITEM_LIST_NUMBER), number);
            assert_int_equal(rows_integer(others, ITEM_SORTED_NUMBER), number);
        }
        assert_null(rows_next(rows, arena, &more));
        assert_false(more);
        rows_close(others);
        if (i == 0)
            assert_null(store_commit(scene->store, arena));
    }
}

static void changed_rows_are_counted(void **state)
{
    struct scene *scene = *state;
    struct arena *arena = scene->arena;
    assert_null(store_begin(scene->store, arena));
    scene_put(scene, 1, "Bo");
    assert_int_equal(store_changed(scene->store), 1);
    struct value name = value_text(TEXT_LITERAL("Åsa"));
    assert_null(store_run(scene->store, arena, &item_rename, VALUES(name, value_integer(1))));
    assert_int_equal(store_changed(scene->store), 1);
    assert_null(store_run(scene->store, arena, &item_rename, VALUES(name, value_integer(2))));
    assert_int_equal(store_changed(scene->store), 0);
    assert_null(store_commit(scene->store, arena));
}

/* A bug must stop the process: each is tried in one of its own. */
static bool stops(struct scene *scene, void (*bug)(struct scene *))
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        bug(scene);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFSIGNALED(status);
}

static struct fault *ignored;

static void too_few_values(struct scene *scene)
{
    ignored = store_run(scene->store, scene->arena, &item_remove, NO_VALUES);
}

static void another_type(struct scene *scene)
{
    ignored =
        store_run(scene->store, scene->arena, &item_remove, VALUES(value_text(TEXT_LITERAL("1"))));
}

static void null_where_none_may_be(struct scene *scene)
{
    ignored = store_run(scene->store, scene->arena, &item_remove, VALUES(value_null()));
}

static void commit_without_begin(struct scene *scene)
{
    ignored = store_commit(scene->store, scene->arena);
}

static void column_of_another_type(struct scene *scene)
{
    struct rows *rows;
    bool more;
    ignored = store_ask(scene->store, scene->arena, &item_count, NO_VALUES, &rows);
    ignored = rows_next(rows, scene->arena, &more);
    rows_text(rows, ITEM_COUNT_COUNT);
}

static void nothing_wrong(struct scene *scene)
{
    ignored = store_run(scene->store, scene->arena, &item_remove, VALUES(value_integer(1)));
}

static void bugs_stop_the_process(void **state)
{
    struct scene *scene = *state;
    assert_true(stops(scene, too_few_values));
    assert_true(stops(scene, another_type));
    assert_true(stops(scene, null_where_none_may_be));
    assert_true(stops(scene, commit_without_begin));
    assert_true(stops(scene, column_of_another_type));
    assert_false(stops(scene, nothing_wrong));
}

#define IN_SCENE(test) cmocka_unit_test_setup_teardown(test, scene_begin, scene_end)

/* With few pages in memory the same is written and read. */
static void less_is_kept(void **state)
{
    struct scene *scene = *state;
    enum { MANY = 3000 };
    assert_null(store_keep_less(scene->store, scene->arena));
    assert_null(store_begin(scene->store, scene->arena));
    for (int64_t i = 0; i < MANY; i++)
        scene_put(scene, i, "a name that takes some room in a page of the file");
    assert_null(store_commit(scene->store, scene->arena));
    assert_int_equal(scene_count(scene->store, scene->arena), MANY);
}

/* So are rows that need not survive: what is undone is gone, what is committed can be read. */
static void nothing_is_kept(void **state)
{
    struct scene *scene = *state;
    enum { MANY = 3000 };
    assert_null(store_keep_nothing(scene->store, scene->arena));
    assert_null(store_begin(scene->store, scene->arena));
    for (int64_t i = 0; i < MANY; i++)
        scene_put(scene, i, "a name that takes some room in a page of the file");
    assert_null(store_commit(scene->store, scene->arena));
    assert_null(store_begin(scene->store, scene->arena));
    scene_put(scene, MANY, "undone");
    store_rollback(scene->store);
    assert_int_equal(scene_count(scene->store, scene->arena), MANY);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_SCENE(row_comes_back_as_it_was),
        IN_SCENE(every_statement_is_what_it_declares),
        IN_SCENE(statement_that_differs_is_refused),
        IN_SCENE(rolled_back_rows_are_gone),
        IN_SCENE(savepoints_nest),
        IN_SCENE(reader_sees_one_moment),
        IN_SCENE(refused_row_is_told),
        IN_SCENE(text_that_is_none_is_refused),
        IN_SCENE(many_rows_come_in_order),
        IN_SCENE(changed_rows_are_counted),
        IN_SCENE(less_is_kept),
        IN_SCENE(nothing_is_kept),
        IN_SCENE(bugs_stop_the_process),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

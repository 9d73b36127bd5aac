/* test_postgres: what only a server can do wrong: a session that ends, a commit that nobody waited for, a fault that is
 * told late, a password in the open, a role that is set carelessly. Needs $REDA_POSTGRES. */
#include "engine.h"
#include "postgres_sql.h"
#include "scene.h"
#include "test_sql.h"

#include <libpq-fe.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* In a session of its own; `alter system` must stand alone. */
static void run_apart(const struct script *script)
{
    PGconn *connection = PQconnectdb(getenv("REDA_POSTGRES"));
    char *rest = strdup(script->postgresql), *words = rest;
    for (char *one = strsep(&rest, ";"); one; one = strsep(&rest, ";"))
        if (strspn(one, " \n") < strlen(one)) {
            PGresult *result = PQexec(connection, one);
            ensure(PQresultStatus(result) == PGRES_COMMAND_OK ||
                   PQresultStatus(result) == PGRES_TUPLES_OK);
            PQclear(result);
        }
    free(words);
    PQfinish(connection);
}

static struct fault *put(struct scene *scene, int64_t number)
{
    return store_run(
        scene->store, scene->arena, &item_put,
        VALUES(value_integer(number), value_text(TEXT_LITERAL("Bo")), value_null(), value_null()));
}

static void reopen(struct scene *scene)
{
    store_close(scene->store);
    scene->store = NULL;
    assert_null(store_open(scene->arena, scene->path, NULL, &scene_schema, &scene->store));
}

static void fault_of_a_queued_row_is_told_by_the_commit(void **state)
{
    struct scene *scene = *state;
    assert_null(store_begin(scene->store, scene->arena));
    assert_null(put(scene, 1));
    assert_null(put(scene, 1)); /* not told yet */
    assert_null(put(scene, 2));
    struct fault *fault = store_commit(scene->store, scene->arena);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-constraint");
    assert_null(strstr(fault->detail, "Bo")); /* no row is quoted */
    store_rollback(scene->store);
    assert_int_equal(scene_count(scene->store, scene->arena), 0);
}

static void fault_of_a_queued_row_is_told_by_a_count(void **state)
{
    struct scene *scene = *state;
    assert_null(store_begin(scene->store, scene->arena));
    assert_null(put(scene, 1));
    assert_null(put(scene, 1));
    assert_int_equal(store_changed(scene->store), -1);
    assert_non_null(store_commit(scene->store, scene->arena));
    store_rollback(scene->store);
    assert_int_equal(scene_count(scene->store, scene->arena), 0);
}

/* What broke outside a savepoint cannot be mended by going back to one. */
static void savepoint_after_a_fault_is_none(void **state)
{
    struct scene *scene = *state;
    assert_null(store_begin(scene->store, scene->arena));
    assert_null(put(scene, 1));
    assert_null(put(scene, 1));
    assert_non_null(store_savepoint(scene->store, scene->arena));
    assert_non_null(store_commit(scene->store, scene->arena));
    store_rollback(scene->store);
    assert_null(store_begin(scene->store, scene->arena));
    assert_null(put(scene, 1));
    assert_null(store_savepoint(scene->store, scene->arena));
    assert_null(put(scene, 1));
    assert_non_null(store_release(scene->store, scene->arena));
    assert_null(store_undo(scene->store, scene->arena));
    assert_null(store_commit(scene->store, scene->arena));
    assert_int_equal(scene_count(scene->store, scene->arena), 1);
}

static void session_that_ends_is_told(void **state)
{
    struct scene *scene = *state;
    assert_null(put(scene, 1));
    assert_null(store_begin(scene->store, scene->arena));
    assert_null(put(scene, 2));
    run_apart(&test_end_others);
    struct fault *fault = store_commit(scene->store, scene->arena);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-lost");
    store_rollback(scene->store);
    assert_non_null(put(scene, 3));
    reopen(scene); /* the lock went with the session */
    assert_int_equal(scene_count(scene->store, scene->arena), 1);
}

/* Whoever waits for a standby is told to wait no longer; false = nobody waits. */
static bool cancel_waiting(void)
{
    PGconn *connection = PQconnectdb(getenv("REDA_POSTGRES"));
    PGresult *result = PQexec(connection, test_cancel_waiting.postgresql);
    ensure(PQresultStatus(result) == PGRES_TUPLES_OK);
    bool found = strcmp(PQgetvalue(result, 0, 0), "0") != 0;
    PQclear(result);
    PQfinish(connection);
    return found;
}

static pid_t cancel_soon(void)
{
    pid_t child = fork();
    if (child == 0) {
        alarm(60); /* nobody waits: the test has failed */
        while (!cancel_waiting())
            poll(NULL, 0, 50);
        _exit(0);
    }
    return child;
}

/* PostgreSQL answers such a commit as if it were one, and adds a warning. */
static void commit_that_was_not_waited_for_is_none(void **state)
{
    struct scene *scene = *state;
    struct store *second;
    int status;
    assert_null(put(scene, 1));
    run_apart(&test_want_standby);
    poll(NULL, 0, 200); /* the setting comes with a signal */
    assert_null(store_begin(scene->store, scene->arena));
    assert_null(put(scene, 2));
    pid_t child = cancel_soon();
    struct fault *fault = store_commit(scene->store, scene->arena);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-not-replicated");
    store_close(scene->store);
    scene->store = NULL;
    child = cancel_soon();
    fault = store_open(scene->arena, scene->path, NULL, &scene_schema, &second);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_non_null(fault); /* what only one of two servers has is not begun from */
    assert_string_equal(fault->key, "fault.store-not-replicated");
    run_apart(&test_want_no_standby);
    assert_null(store_open(scene->arena, scene->path, NULL, &scene_schema, &scene->store));
    assert_int_equal(scene_count(scene->store, scene->arena), 2);
}

static void careless_role_is_overruled(void **state)
{
    struct scene *scene = *state;
    struct rows *rows;
    bool more;
    run_apart(&test_be_careless);
    reopen(scene);
    assert_null(store_ask(scene->store, scene->arena, &postgres_make_durable, NO_VALUES, &rows));
    assert_null(rows_next(rows, scene->arena, &more));
    assert_true(text_is(rows_text(rows, POSTGRES_MAKE_DURABLE_SETTING), "on"));
    rows_close(rows);
    assert_null(store_ask(scene->store, scene->arena, &test_get_timeout, NO_VALUES, &rows));
    assert_null(rows_next(rows, scene->arena, &more));
    assert_true(text_is(rows_text(rows, TEST_GET_TIMEOUT_SETTING), "0"));
    rows_close(rows);
    run_apart(&test_be_careful);
}

static void address_that_is_none_is_told(void **state)
{
    struct scene *scene = *state;
    struct store *store;
    char path[256];
    struct fault *fault =
        store_open(scene->arena, "postgresql://a:secret@localhost/b", NULL, &scene_schema, &store);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-password");
    assert_null(strstr(fault->subject, "secret"));
    fault = store_open(scene->arena, "postgresql://a?nothing=1", NULL, &scene_schema, &store);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-address");
    snprintf(path, sizeof path, "postgresql:///b?host=%s/none", scene->folder);
    fault = store_read(scene->arena, path, NULL, &scene_schema, &store);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-connect");
    assert_true(fault->detail[0] != '\0');
}

static void place_of_others_is_not_touched(void **state)
{
    struct scene *scene = *state;
    struct store *store;
    bool is_there;
    const struct schema other = {.application_id = 7, .steps = scene_schema.steps, .count = 2};
    assert_null(store_exists(scene->arena, scene->path, NULL, &is_there));
    assert_true(is_there);
    assert_null(store_exists(scene->arena, scene_path(scene, "other"), NULL, &is_there));
    assert_false(is_there);
    run_apart(&test_make_foreign);
    struct fault *fault =
        store_open(scene->arena, scene_path(scene, "other"), NULL, &scene_schema, &store);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-foreign");
    fault = store_read(scene->arena, scene->path, NULL, &other, &store);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-foreign");
}

static void names_beside_an_address(void **state)
{
    (void)state;
    assert_string_equal(store_beside("a/b.db"), "a/b.db");
    assert_string_equal(store_beside("postgresql:///b?host=/c#/d/e"), "/d/e");
    assert_null(store_beside("postgresql:///b"));
    assert_true(store_is_server("postgres://b"));
    assert_false(store_is_server("postgresql.db"));
}

static void copies_are_for_the_servers_own_tools(void **state)
{
    struct scene *scene = *state;
    struct fault *fault = store_backup(scene->store, scene->arena, scene_path(scene, "old"));
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-server-copy");
    assert_null(put(scene, 1));
    assert_null(store_run(scene->store, scene->arena, &item_remove, VALUES(value_integer(1))));
    assert_null(store_empty_log(scene->store, scene->arena));
    assert_null(store_checkpoint(scene->store, scene->arena));
}

#define IN_SCENE(test) cmocka_unit_test_setup_teardown(test, scene_begin, scene_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_SCENE(fault_of_a_queued_row_is_told_by_the_commit),
        IN_SCENE(fault_of_a_queued_row_is_told_by_a_count),
        IN_SCENE(savepoint_after_a_fault_is_none),
        IN_SCENE(session_that_ends_is_told),
        IN_SCENE(commit_that_was_not_waited_for_is_none),
        IN_SCENE(careless_role_is_overruled),
        IN_SCENE(address_that_is_none_is_told),
        IN_SCENE(place_of_others_is_not_touched),
        cmocka_unit_test(names_beside_an_address),
        IN_SCENE(copies_are_for_the_servers_own_tools),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

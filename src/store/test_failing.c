/* test_failing: whatever answer comes at whatever step, it is told, nothing of the transaction is there, and the store
 * goes on. */
#include "scene.h"
#include "test_sql.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const char *const keys[STORE_FAILURE_COUNT] = {
    [STORE_FAILS_BUSY] = "fault.store-busy",
    [STORE_FAILS_CONSTRAINT] = "fault.store-constraint",
    [STORE_FAILS_DAMAGED] = "fault.store-damaged",
    [STORE_FAILS_FULL] = "fault.store-full",
    [STORE_FAILS_INPUT_OUTPUT] = "fault.store-failed"};

static struct fault *put(struct scene *scene, int64_t number)
{
    return store_run(
        scene->store, scene->arena, &item_put,
        VALUES(value_integer(number), value_text(TEXT_LITERAL("Bo")), value_null(), value_null()));
}

static struct fault *put_in_savepoint(struct scene *scene)
{
    TRY(store_savepoint(scene->store, scene->arena));
    TRY(put(scene, 3));
    TRY(store_undo(scene->store, scene->arena));
    TRY(store_savepoint(scene->store, scene->arena));
    TRY(put(scene, 4));
    return store_release(scene->store, scene->arena);
}

/* 12 steps: what a writer does. */
static struct fault *work(struct scene *scene)
{
    TRY(store_begin(scene->store, scene->arena));
    TRY(put(scene, 2));
    TRY(put_in_savepoint(scene));
    return store_commit(scene->store, scene->arena);
}

static void every_step_may_fail(void **state)
{
    struct scene *scene = *state;
    scene_put(scene, 1, "Bo");
    for (enum store_failure failure = 0; failure < STORE_FAILURE_COUNT; failure++) {
        uint64_t after = 0;
        for (;; after++) {
            store_fail(scene->store, after, failure, after % 2);
            struct fault *fault = work(scene);
            bool has_failed = store_mend(scene->store);
            assert_int_equal(has_failed, fault != NULL);
            if (!fault)
                break;
            assert_string_equal(fault->key, keys[failure]);
            assert_string_equal(fault->subject, scene->path);
            assert_true(fault->detail[0] != '\0');
            if (after > 0) /* before that it was not begun */
                store_rollback(scene->store);
            assert_int_equal(scene_count(scene->store, scene->arena), 1);
        }
        assert_true(after >= 10);
        assert_int_equal(scene_count(scene->store, scene->arena), 3);
        for (int64_t number = 2; number <= 4; number += 2)
            assert_null(
                store_run(scene->store, scene->arena, &item_remove, VALUES(value_integer(number))));
    }
}

/* Whoever goes on after the engine has rolled back must not believe that a commit was one. */
static void commit_of_what_is_gone_is_a_fault(void **state)
{
    struct scene *scene = *state;
    assert_null(store_begin(scene->store, scene->arena));
    assert_null(put(scene, 1));
    store_fail(scene->store, 0, STORE_FAILS_FULL, false);
    assert_non_null(put(scene, 2));
    assert_non_null(put(scene, 3));
    struct fault *fault = store_savepoint(scene->store, scene->arena);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-rolled-back");
    fault = store_commit(scene->store, scene->arena);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.store-rolled-back");
    store_rollback(scene->store);
    assert_int_equal(scene_count(scene->store, scene->arena), 0);
}

#define IN_SCENE(test) cmocka_unit_test_setup_teardown(test, scene_begin, scene_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_SCENE(every_step_may_fail),
        IN_SCENE(commit_of_what_is_gone_is_a_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Tests that many threads may ask what one has opened, and all get the same answers. Telling under TSan. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <pthread.h>

enum { THREADS = 4, QUESTIONS = 20000 };

struct asker {
    pthread_t thread;
    const struct scene *scene;
    uint64_t sum;
};

static void *ask_much(void *given)
{
    struct asker *asker = given;
    struct reda_request request = scene_ask(asker->scene, "bistand", "2022-01-01");
    for (int32_t i = 0; i < QUESTIONS; i++) {
        request.day = scene_day("2022-06-01") + i % 1200;
        request.amount_ore = i % 7 == 0 ? -1 : i * INT64_C(200);
        struct reda_answer answer = scene_check(asker->scene, &request);
        asker->sum = asker->sum * 31 + (uint64_t)answer.verdict * 100 + (uint64_t)answer.reason;
    }
    return NULL;
}

static void test_all_threads_get_the_same(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    struct asker askers[THREADS];
    for (size_t i = 0; i < THREADS; i++) {
        askers[i] = (struct asker){.scene = &scene};
        assert_int_equal(pthread_create(&askers[i].thread, NULL, ask_much, &askers[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++)
        pthread_join(askers[i].thread, NULL);
    for (size_t i = 1; i < THREADS; i++)
        assert_true(askers[i].sum == askers[0].sum && askers[0].sum != 0);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_all_threads_get_the_same)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

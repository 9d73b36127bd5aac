/* Tests that many threads may ask what one has opened, each with a judgement of its own, and all get the same answers.
 * Telling under TSan. */
#include "test_case_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <pthread.h>

enum { THREADS = 4, QUESTIONS = 20000, CASES = 400 };

struct asker {
    pthread_t thread;
    const struct scene *scene;
    uint64_t sum;
};

static uint64_t add_text(uint64_t sum, struct reda_text text)
{
    for (size_t i = 0; i < text.size; i++)
        sum = sum * 31 + (unsigned char)text.bytes[i];
    return sum;
}

static uint64_t add_findings(uint64_t sum, struct reda_judgement *judgement)
{
    struct reda_finding finding;
    struct reda_problem problem;
    for (size_t i = 0; reda_finding_at(judgement, i, REDA_ENGLISH, &finding); i++) {
        sum = add_text(add_text(sum, finding.code), finding.computed);
        sum = add_text(sum, reda_finding_json(judgement, i, REDA_SWEDISH));
    }
    if (reda_judgement_problem_at(judgement, 0, REDA_SWEDISH, &problem))
        sum = add_text(sum, problem.sentence);
    return sum;
}

/* The thread's own judgement, and beside it what needs no judgement. */
static void *judge_much(void *given)
{
    static const char *const cases[] = {case_kept, case_late, case_silent, "{}"};
    struct asker *asker = given;
    const struct reda_lawbook *lawbook = asker->scene->lawbook;
    struct reda_judgement *judgement = reda_judgement_open(lawbook, asker->scene->authority);
    for (int32_t i = 0; i < CASES; i++) {
        struct reda_due due;
        reda_judge(judgement, reda_text_of(cases[i % 4]), scene_day("2023-05-04") + i % 40);
        asker->sum = add_findings(asker->sum, judgement);
        if (reda_clock_due(lawbook, i % 2, scene_day("2024-12-20") + i, REDA_SWEDISH, &due, NULL))
            asker->sum = asker->sum * 31 + (uint64_t)due.latest;
    }
    reda_judgement_close(judgement);
    return NULL;
}

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

static void run_all(struct scene scene, void *(*work)(void *given))
{
    struct asker askers[THREADS];
    for (size_t i = 0; i < THREADS; i++) {
        askers[i] = (struct asker){.scene = &scene};
        assert_int_equal(pthread_create(&askers[i].thread, NULL, work, &askers[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++)
        pthread_join(askers[i].thread, NULL);
    for (size_t i = 1; i < THREADS; i++)
        assert_true(askers[i].sum == askers[0].sum && askers[0].sum != 0);
    scene_close(&scene);
}

static void test_all_threads_get_the_same_answers(void **state)
{
    (void)state;
    run_all(scene_open(), ask_much);
}

static void test_all_threads_find_the_same(void **state)
{
    (void)state;
    run_all(case_scene_open(), judge_much);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_threads_get_the_same_answers),
        cmocka_unit_test(test_all_threads_find_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* test_thread: each thread gets a number of its own, a lock lets one in at a time, signals are left to the starter. */
#include "os.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { THREADS = 6, ROUNDS = 20000 };

struct shared {
    struct lock *lock;
    int64_t count;
    bool seen[THREADS], is_blocked[THREADS];
};

static void add(void *context, size_t number)
{
    struct shared *shared = context;
    sigset_t blocked;
    pthread_sigmask(SIG_SETMASK, NULL, &blocked);
    shared->is_blocked[number] = sigismember(&blocked, SIGTERM) == 1;
    shared->seen[number] = true;
    for (size_t i = 0; i < ROUNDS; i++) {
        lock_take(shared->lock);
        shared->count++;
        lock_leave(shared->lock);
    }
}

static void work_is_shared(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct shared shared = {.lock = lock_new(arena)};
    struct threads *threads;
    sigset_t blocked;
    assert_null(threads_start(arena, THREADS, add, &shared, &threads));
    threads_join(threads);
    assert_int_equal(shared.count, (int64_t)THREADS * ROUNDS);
    for (size_t i = 0; i < THREADS; i++)
        assert_true(shared.seen[i] && shared.is_blocked[i]);
    pthread_sigmask(SIG_SETMASK, NULL, &blocked);
    assert_int_equal(sigismember(&blocked, SIGTERM), 0);
    threads_join(NULL);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(work_is_shared)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

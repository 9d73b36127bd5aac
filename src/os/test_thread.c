/* test_thread: each thread gets a number of its own, a lock lets one in at a time, a bell tells those who wait, signals
 * are left to the starter. */
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

/* A ball that goes round: each waits until it is his turn, and then wakes all, or the only one there is. */
struct round {
    struct lock *lock;
    struct bell *bell;
    size_t turn, rounds;
};

static void play(void *context, size_t number)
{
    struct round *round = context;
    lock_take(round->lock);
    while (round->rounds < ROUNDS / 10) {
        while (round->turn != number && round->rounds < ROUNDS / 10)
            bell_wait(round->bell, round->lock, -1);
        round->turn = (number + 1) % THREADS;
        round->rounds++;
        bell_ring(round->bell);
    }
    lock_leave(round->lock);
}

static void a_bell_wakes_those_who_wait(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct round round = {lock_new(arena), bell_new(arena), 0, 0};
    struct threads *threads;
    assert_null(threads_start(arena, THREADS, play, &round, &threads));
    threads_join(threads);
    assert_true(round.rounds >= ROUNDS / 10);
    arena_close(arena);
}

static void a_wait_has_an_end(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct lock *lock = lock_new(arena);
    struct bell *bell = bell_new(arena);
    int64_t start = clock_milliseconds();
    lock_take(lock);
    while (clock_milliseconds() - start < 30)
        bell_wait(bell, lock, 30);
    lock_leave(lock);
    bell_ring(bell); /* nobody waits */
    bell_ring_one(bell);
    assert_true(clock_milliseconds() - start < 10000);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(work_is_shared),
                                       cmocka_unit_test(a_bell_wakes_those_who_wait),
                                       cmocka_unit_test(a_wait_has_an_end)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* thread: see thread.h. */
#include "thread.h"

#include "clock.h"
#include "descriptor.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>

struct task {
    struct threads *threads;
    size_t number;
    pthread_t thread;
};

/* gate: no thread works before all have been started, so that a fault means that none has. */
struct threads {
    pthread_mutex_t gate;
    bool is_off;
    thread_work *work;
    void *context;
    struct task *tasks;
    size_t count;
};

struct lock {
    pthread_mutex_t mutex;
};

struct bell {
    pthread_cond_t condition;
};

static void *run(void *self)
{
    struct task *task = self;
    struct threads *threads = task->threads;
    pthread_mutex_lock(&threads->gate);
    bool is_off = threads->is_off;
    pthread_mutex_unlock(&threads->gate);
    if (!is_off)
        threads->work(threads->context, task->number);
    return NULL;
}

/* A new thread blocks what its starter blocks: everything, while it is started. 0 or the reason. */
static int start_all(struct threads *threads, size_t wanted)
{
    sigset_t all, before;
    int reason = 0;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    for (; threads->count < wanted && reason == 0; threads->count += reason == 0) {
        struct task *task = &threads->tasks[threads->count];
        *task = (struct task){.threads = threads, .number = threads->count};
        reason = pthread_create(&task->thread, NULL, run, task);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return reason;
}

struct fault *threads_start(struct arena *arena, size_t count, thread_work *work, void *context,
                            struct threads **threads_out)
{
    struct threads *threads = arena_new(arena, struct threads);
    *threads = (struct threads){.work = work, .context = context};
    threads->tasks = arena_new_many(arena, count, struct task);
    ensure(pthread_mutex_init(&threads->gate, NULL) == 0);
    pthread_mutex_lock(&threads->gate);
    int reason = start_all(threads, count);
    threads->is_off = reason != 0;
    pthread_mutex_unlock(&threads->gate);
    if (reason == 0) {
        *threads_out = threads;
        return NULL;
    }
    threads_join(threads);
    errno = reason;
    return system_fault(arena, "fault.thread-start", "");
}

void threads_join(struct threads *threads)
{
    for (size_t i = 0; threads && i < threads->count; i++)
        ensure(pthread_join(threads->tasks[i].thread, NULL) == 0);
}

struct lock *lock_new(struct arena *arena)
{
    struct lock *lock = arena_new(arena, struct lock);
    ensure(pthread_mutex_init(&lock->mutex, NULL) == 0);
    return lock;
}

void lock_take(struct lock *lock)
{
    ensure(pthread_mutex_lock(&lock->mutex) == 0);
}

void lock_leave(struct lock *lock)
{
    ensure(pthread_mutex_unlock(&lock->mutex) == 0);
}

/* By the clock that never goes back, as clock_milliseconds. */
struct bell *bell_new(struct arena *arena)
{
    struct bell *bell = arena_new(arena, struct bell);
    pthread_condattr_t attributes;
    ensure(pthread_condattr_init(&attributes) == 0);
    ensure(pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC) == 0);
    ensure(pthread_cond_init(&bell->condition, &attributes) == 0);
    pthread_condattr_destroy(&attributes);
    return bell;
}

void bell_wait(struct bell *bell, struct lock *lock, int64_t wait_milliseconds)
{
    if (wait_milliseconds < 0) {
        ensure(pthread_cond_wait(&bell->condition, &lock->mutex) == 0);
        return;
    }
    int64_t until = clock_milliseconds() + wait_milliseconds;
    struct timespec end = {until / 1000, until % 1000 * 1000000};
    int reason = pthread_cond_timedwait(&bell->condition, &lock->mutex, &end);
    ensure(reason == 0 || reason == ETIMEDOUT);
}

void bell_ring(struct bell *bell)
{
    ensure(pthread_cond_broadcast(&bell->condition) == 0);
}

void bell_ring_one(struct bell *bell)
{
    ensure(pthread_cond_signal(&bell->condition) == 0);
}

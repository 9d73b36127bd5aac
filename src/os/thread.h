/* thread: several threads that do the same work, locks, and bells that tell those who wait. What a thread does is the
 * caller's; a signal to the process never reaches one of them, only the thread that started them. Must not know what
 * the work is. */
#ifndef OS_THREAD_H
#define OS_THREAD_H

#include "base/base.h"

struct bell;
struct lock;
struct threads;

/* number: 0 for the first of them. */
typedef void thread_work(void *context, size_t number);

/* The arena must live until threads_join, and no thread may allocate in it. With a fault none runs. */
struct fault *threads_start(struct arena *arena, size_t count, thread_work *work, void *context,
                            struct threads **threads_out) MUST_USE;

/* Waits for all of them to return; once. NULL is accepted. */
void threads_join(struct threads *threads);

/* Lives as long as the arena; whoever has taken it leaves it, in the same thread, and takes it not twice. */
struct lock *lock_new(struct arena *arena);
void lock_take(struct lock *lock);
void lock_leave(struct lock *lock);

/* Lives as long as the arena, for those who wait for something that is changed under one lock. */
struct bell *bell_new(struct arena *arena);

/* Leaves the lock, waits until the bell rings or the time is out (below 0: it never is), and takes the lock again. What
 * is waited for must be looked at anew: one may also wake for nothing. */
void bell_wait(struct bell *bell, struct lock *lock, int64_t wait_milliseconds);

/* For all who wait. Whoever rings has the lock, or has had it since the change. */
void bell_ring(struct bell *bell);

/* For one of them, where any one will do. */
void bell_ring_one(struct bell *bell);

#endif

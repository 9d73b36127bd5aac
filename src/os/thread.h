/* thread: several threads that do the same work, and locks. What a thread does is the caller's; a signal to the
 * process never reaches one of them, only the thread that started them. Must not know what the work is. */
#ifndef OS_THREAD_H
#define OS_THREAD_H

#include "base/base.h"

struct threads;
struct lock;

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

#endif

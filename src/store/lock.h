/* lock: one process writes a file; a second is told which. Inside store only. */
#ifndef STORE_LOCK_H
#define STORE_LOCK_H

#include "connection.h"

/* Locks FILE.lock until lock_release and writes the number of this process into it. */
struct fault *lock_take(struct store *store, struct arena *arena) MUST_USE;
void lock_release(struct store *store); /* without a lock: nothing */

#endif

/* sqlite_lock: one process writes a file; a second is told which. Inside store only. */
#ifndef STORE_SQLITE_LOCK_H
#define STORE_SQLITE_LOCK_H

#include "sqlite.h"

/* Locks FILE.lock until sqlite_lock_release and writes the number of this process into it. */
struct fault *sqlite_lock_take(struct store *store, struct arena *arena) MUST_USE;
void sqlite_lock_release(struct store *store); /* without a lock: nothing */

#endif

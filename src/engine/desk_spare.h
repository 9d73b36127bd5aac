/* desk_spare: what the thread of a desk does when it is not doing deeds: it has the ledger signed, and writes the
 * limits that the register has made stale. The thread's alone. Inside the room. */
#ifndef ENGINE_DESK_SPARE_H
#define ENGINE_DESK_SPARE_H

#include "desk.h"

/* Under the desk's lock; whoever waits for one may then be gone with it. */
void errands_done(struct errand *errands);

/* How large the ledger is after what was done, and when that is to be signed. */
void desk_note_size(struct desk *desk, struct arena *arena);
bool desk_must_sign(const struct desk *desk, bool is_idle);
void desk_sign(struct desk *desk, struct arena *arena);

/* Limits to write: somebody waits for them, or they are stale. A chunk; those who wait are answered with the last. */
bool desk_has_limits(const struct desk *desk);
void desk_write_limits(struct desk *desk, struct arena *arena);

#endif

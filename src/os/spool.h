/* spool: bytes put aside on disk until it is known what stands before them; memory stays constant. The file has no
 * name, so nobody else can open it and nothing stays behind, however the process ends. */
#ifndef OS_SPOOL_H
#define OS_SPOOL_H

#include "base/base.h"

struct spool;

/* An empty one in /var/tmp (a disk also where /tmp is memory) or, where that cannot be, in the system's folder for
 * temporary files. Its memory is the arena's; close it. */
struct fault *spool_open(struct arena *arena, struct spool **spool_out) MUST_USE;

/* Puts aside all of the text or, with a fault, none of it. */
struct fault *spool_write(struct spool *spool, struct arena *arena, struct text text) MUST_USE;

/* Hands everything put aside to take, from the first byte to the last, in portions; stops at its first fault. The
 * portions end anywhere, also inside a letter. */
typedef struct fault *spool_taker(void *receiver, struct arena *arena, struct text portion);
struct fault *spool_each(struct spool *spool, struct arena *arena, spool_taker *take,
                         void *receiver) MUST_USE;

void spool_close(struct spool *spool); /* NULL is accepted */

#endif

/* secret: memory for keys, chance, and comparison that tells nothing by how long it takes. */
#ifndef CRYPT_SECRET_H
#define CRYPT_SECRET_H

#include "base/base.h"

/* Memory that is never swapped out or dumped, between pages that stop a stray write. A fault when the system gives the
 * process no (more) such memory. Whoever opens it closes it. */
struct fault *secret_open(struct arena *arena, size_t size, void **secret_out) MUST_USE;

/* Wipes it and gives it back; NULL is accepted. */
void secret_close(void *secret);

/* Zeroes that the compiler may not leave out. */
void secret_wipe(void *memory, size_t size);

bool secret_equal(const void *a, const void *b, size_t size); /* in constant time */

/* Bytes that nobody can foretell. */
void chance_fill(void *memory_out, size_t size);

#endif

/* secret: memory for keys, and chance. */
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

/* Bytes that nobody can foretell. */
void chance_fill(void *memory_out, size_t size);

#endif

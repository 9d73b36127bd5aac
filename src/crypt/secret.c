/* secret: key memory and chance by libsodium. Must not know whose keys they are. */
#include "secret.h"

#include <sodium.h>

struct fault *secret_open(struct arena *arena, size_t size, void **secret_out)
{
    void *secret = sodium_malloc(size);
    /* sodium_malloc goes on when memory could not be locked; but a key that may be swapped out was not asked for. */
    if (!secret || sodium_mlock(secret, size) != 0) {
        sodium_free(secret);
        return fault_new(arena, "fault.crypt-memory", NULL, NULL);
    }
    sodium_memzero(secret, size);
    *secret_out = secret;
    return NULL;
}

void secret_close(void *secret)
{
    sodium_free(secret);
}

void secret_wipe(void *memory, size_t size)
{
    sodium_memzero(memory, size);
}

void chance_fill(void *memory_out, size_t size)
{
    randombytes_buf(memory_out, size);
}

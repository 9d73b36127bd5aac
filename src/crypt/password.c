/* password: see password.h. Must not know whose password it is. */
#include "password.h"

#include <sodium.h>

_Static_assert(PASSWORD_SALT_SIZE == crypto_pwhash_argon2id_SALTBYTES, "as libsodium has it");

enum { KIBIBYTES_MOST = 1024 * 1024, PASSES_MOST = 100 };

struct fault *password_stretch(struct arena *arena, struct password_cost cost, struct text password,
                               const uint8_t salt[PASSWORD_SALT_SIZE],
                               uint8_t hash_out[PASSWORD_HASH_SIZE])
{
    bool is_cost = cost.passes <= PASSES_MOST && cost.kibibytes <= KIBIBYTES_MOST;
    if (is_cost && crypto_pwhash(hash_out, PASSWORD_HASH_SIZE, password.bytes, password.size, salt,
                                 cost.passes, (size_t)cost.kibibytes * 1024,
                                 crypto_pwhash_ALG_ARGON2ID13) == 0)
        return NULL;
    return fault_new(arena, "fault.crypt-memory", NULL, NULL);
}

bool password_hash_equal(const uint8_t a[PASSWORD_HASH_SIZE], const uint8_t b[PASSWORD_HASH_SIZE])
{
    return sodium_memcmp(a, b, PASSWORD_HASH_SIZE) == 0;
}

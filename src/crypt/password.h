/* password: Argon2id (RFC 9106, version 1.3, one lane) by libsodium. It takes the memory that its cost says for as long
 * as it runs: let a process of its own do it, one at a time. */
#ifndef CRYPT_PASSWORD_H
#define CRYPT_PASSWORD_H

#include "base/base.h"

enum { PASSWORD_SALT_SIZE = 16, PASSWORD_HASH_SIZE = 32 };

struct password_cost {
    uint32_t passes, kibibytes;
};

/* What a new password costs: 3 passes over 64 MiB. */
#define PASSWORD_COST ((struct password_cost){3, 64 * 1024})

/* A fault when the system gives no such memory, or the cost is none that there can be (a damaged row). */
struct fault *password_stretch(struct arena *arena, struct password_cost cost, struct text password,
                               const uint8_t salt[PASSWORD_SALT_SIZE],
                               uint8_t hash_out[PASSWORD_HASH_SIZE]) MUST_USE;

bool password_hash_equal(const uint8_t a[PASSWORD_HASH_SIZE],
                         const uint8_t b[PASSWORD_HASH_SIZE]); /* in constant time */

#endif

/* sign: Ed25519 (RFC 8032). */
#ifndef CRYPT_SIGN_H
#define CRYPT_SIGN_H

#include "base/base.h"

enum {
    SIGN_SEED_SIZE = 32,
    SIGN_PUBLIC_SIZE = 32,
    SIGN_SECRET_SIZE = 64,
    SIGN_SIGNATURE_SIZE = 64
};

struct sign_seed {
    uint8_t bytes[SIGN_SEED_SIZE]; /* the private key as RFC 8032 has it */
};

struct sign_public {
    uint8_t bytes[SIGN_PUBLIC_SIZE];
};

/* Belongs in memory of secret_open; wipe what stands elsewhere. */
struct sign_pair {
    struct sign_public public_key;
    uint8_t secret[SIGN_SECRET_SIZE];
};

struct sign_signature {
    uint8_t bytes[SIGN_SIGNATURE_SIZE];
};

void sign_pair_from_seed(const struct sign_seed *seed, struct sign_pair *pair_out);

void sign_message(const struct sign_pair *pair, struct text message,
                  struct sign_signature *signature_out);

/* false for any other message, key or signature, and for keys and signatures that are not canonical. */
bool sign_verify(const struct sign_public *public_key, struct text message,
                 const struct sign_signature *signature);

#endif

/* wrapped: the key of a unit, bare and wrapped by the key of an epoch. */
#ifndef KEYHOLDER_WRAPPED_H
#define KEYHOLDER_WRAPPED_H

#include "crypt/crypt.h"

enum {
    UNIT_SIZE = 16,
    WRAPPED_SIZE = SEAL_NONCE_SIZE + SEAL_KEY_SIZE + SEAL_TAG_SIZE,
    WRAP_LABEL_SIZE = 64 /* room for the associated data */
};

struct unit_key {
    uint8_t unit[UNIT_SIZE];
    struct seal_key key; /* belongs in memory of secret_open */
};

/* bytes: the nonce, then the sealed key. */
struct wrapped_key {
    uint8_t unit[UNIT_SIZE];
    uint32_t epoch;
    uint8_t bytes[WRAPPED_SIZE];
};

/* By an epoch's key, its number and a nonce. */
void wrapped_shut(const struct unit_key *key, const struct seal_key *epoch_key, uint32_t epoch,
                  const struct seal_nonce *nonce, struct wrapped_key *wrapped_out);

/* false, with zeroes for a key, when it is not the key of that unit wrapped in that epoch. */
bool wrapped_open(const struct wrapped_key *wrapped, const struct seal_key *epoch_key,
                  struct unit_key *key_out);

#endif

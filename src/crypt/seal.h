/* seal: XChaCha20-Poly1305 with associated data. A nonce is drawn by chance_fill for every sealing: it is long enough
 * for that. One sealed text may be made to open under two keys; who needs it bound to one text commits to it too. */
#ifndef CRYPT_SEAL_H
#define CRYPT_SEAL_H

#include "base/base.h"

enum { SEAL_KEY_SIZE = 32, SEAL_NONCE_SIZE = 24, SEAL_TAG_SIZE = 16 };

struct seal_key {
    uint8_t bytes[SEAL_KEY_SIZE]; /* belongs in memory of secret_open */
};

struct seal_nonce {
    uint8_t bytes[SEAL_NONCE_SIZE];
};

/* Writes plain.size + SEAL_TAG_SIZE bytes. associated is authenticated, not kept. */
void seal_shut(const struct seal_key *key, const struct seal_nonce *nonce, struct text associated,
               struct text plain, uint8_t *sealed_out);

/* Writes sealed.size - SEAL_TAG_SIZE bytes; false, with nothing of the text written, when anything was changed. */
bool seal_open(const struct seal_key *key, const struct seal_nonce *nonce, struct text associated,
               struct text sealed, uint8_t *plain_out);

#endif

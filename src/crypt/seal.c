/* seal: XChaCha20-Poly1305 by libsodium. Must not know what is sealed. */
#include "seal.h"

#include <sodium.h>

_Static_assert(SEAL_KEY_SIZE == crypto_aead_xchacha20poly1305_ietf_KEYBYTES, "the key");
_Static_assert(SEAL_NONCE_SIZE == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, "the nonce");
_Static_assert(SEAL_TAG_SIZE == crypto_aead_xchacha20poly1305_ietf_ABYTES, "the tag");

void seal_shut(const struct seal_key *key, const struct seal_nonce *nonce, struct text associated,
               struct text plain, uint8_t *sealed_out)
{
    ensure(crypto_aead_xchacha20poly1305_ietf_encrypt(
               sealed_out, NULL, (const uint8_t *)plain.bytes, plain.size,
               (const uint8_t *)associated.bytes, associated.size, NULL, nonce->bytes,
               key->bytes) == 0);
}

bool seal_open(const struct seal_key *key, const struct seal_nonce *nonce, struct text associated,
               struct text sealed, uint8_t *plain_out)
{
    return crypto_aead_xchacha20poly1305_ietf_decrypt(
               plain_out, NULL, NULL, (const uint8_t *)sealed.bytes, sealed.size,
               (const uint8_t *)associated.bytes, associated.size, nonce->bytes, key->bytes) == 0;
}

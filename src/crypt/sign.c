/* sign: Ed25519 by libsodium. Must not know what is signed. */
#include "sign.h"

#include <sodium.h>

_Static_assert(SIGN_SEED_SIZE == crypto_sign_SEEDBYTES, "RFC 8032");
_Static_assert(SIGN_PUBLIC_SIZE == crypto_sign_PUBLICKEYBYTES, "RFC 8032");
_Static_assert(SIGN_SECRET_SIZE == crypto_sign_SECRETKEYBYTES, "seed and public key");
_Static_assert(SIGN_SIGNATURE_SIZE == crypto_sign_BYTES, "RFC 8032");

void sign_pair_from_seed(const struct sign_seed *seed, struct sign_pair *pair_out)
{
    ensure(crypto_sign_seed_keypair(pair_out->public_key.bytes, pair_out->secret, seed->bytes) ==
           0);
}

void sign_message(const struct sign_pair *pair, struct text message,
                  struct sign_signature *signature_out)
{
    ensure(crypto_sign_detached(signature_out->bytes, NULL, (const uint8_t *)message.bytes,
                                message.size, pair->secret) == 0);
}

bool sign_verify(const struct sign_public *public_key, struct text message,
                 const struct sign_signature *signature)
{
    return crypto_sign_verify_detached(signature->bytes, (const uint8_t *)message.bytes,
                                       message.size, public_key->bytes) == 0;
}

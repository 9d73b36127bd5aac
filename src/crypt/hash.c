/* hash: SHA-256 and HMAC by libcrypto. An algorithm is fetched once, since a fetch costs more than a short digest; a
 * hasher keeps its contexts, since making one costs as much again. */
#include "hash.h"

#include "codes.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <sodium.h>

struct crypt {
    EVP_MD *sha256;
    EVP_MAC *hmac;
};

/* fresh has begun a digest and is never fed: a copy of it is ready sooner than a context that begins anew. */
struct hasher {
    EVP_MD_CTX *fresh, *digesting;
    EVP_MAC_CTX *keyed;
};

struct fault *crypt_open(struct arena *arena, struct crypt **crypt_out)
{
    if (sodium_init() < 0)
        return fault_new(arena, "fault.crypt-sodium", NULL, NULL);
    struct crypt *crypt = arena_new(arena, struct crypt);
    crypt->sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
    crypt->hmac = crypt->sha256 ? EVP_MAC_fetch(NULL, "HMAC", NULL) : NULL;
    if (!crypt->hmac) {
        crypt_close(crypt);
        return fault_new(arena, "fault.crypt", "SHA-256", NULL);
    }
    *crypt_out = crypt;
    return NULL;
}

void crypt_close(struct crypt *crypt)
{
    if (!crypt)
        return;
    EVP_MD_free(crypt->sha256);
    EVP_MAC_free(crypt->hmac);
}

/* Fetches the algorithm once, for every key to come. */
static bool chooses_sha256(EVP_MAC_CTX *context)
{
    char algorithm[] = "SHA256";
    const OSSL_PARAM chosen[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, algorithm, 0),
        OSSL_PARAM_construct_end()};
    return context && EVP_MAC_CTX_set_params(context, chosen) == 1;
}

struct fault *hasher_open(const struct crypt *crypt, struct arena *arena,
                          struct hasher **hasher_out)
{
    struct hasher *hasher = arena_new(arena, struct hasher);
    *hasher = (struct hasher){EVP_MD_CTX_new(), EVP_MD_CTX_new(), EVP_MAC_CTX_new(crypt->hmac)};
    if (!hasher->fresh || !hasher->digesting || !chooses_sha256(hasher->keyed) ||
        EVP_DigestInit_ex2(hasher->fresh, crypt->sha256, NULL) != 1) {
        hasher_close(hasher);
        return fault_new(arena, "fault.crypt", "SHA-256", NULL);
    }
    *hasher_out = hasher;
    return NULL;
}

void hasher_close(struct hasher *hasher)
{
    if (!hasher)
        return;
    EVP_MD_CTX_free(hasher->fresh);
    EVP_MD_CTX_free(hasher->digesting);
    EVP_MAC_CTX_free(hasher->keyed);
}

/* The digest of the pieces by a context that has begun. */
static bool digest(EVP_MD_CTX *context, const struct text *pieces, size_t count,
                   uint8_t bytes[DIGEST_SIZE])
{
    unsigned size = 0;
    for (size_t i = 0; i < count; i++)
        if (pieces[i].size && EVP_DigestUpdate(context, pieces[i].bytes, pieces[i].size) != 1)
            return false;
    return EVP_DigestFinal_ex(context, bytes, &size) == 1 && size == DIGEST_SIZE;
}

struct fault *crypt_sha256_hex(const struct crypt *crypt, struct arena *arena,
                               const struct text *pieces, size_t count,
                               char hex_out[SHA256_HEX_SIZE])
{
    struct digest whole;
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    bool well = context && EVP_DigestInit_ex2(context, crypt->sha256, NULL) == 1 &&
                digest(context, pieces, count, whole.bytes);
    EVP_MD_CTX_free(context);
    if (!well)
        return fault_new(arena, "fault.crypt", "SHA-256", NULL);
    hex_letters(digest_text(&whole), hex_out);
    hex_out[SHA256_HEX_SIZE - 1] = '\0';
    return NULL;
}

void hasher_sha256(struct hasher *hasher, const struct text *pieces, size_t count,
                   struct digest *digest_out)
{
    ensure(EVP_MD_CTX_copy_ex(hasher->digesting, hasher->fresh) == 1);
    ensure(digest(hasher->digesting, pieces, count, digest_out->bytes));
}

void hasher_hmac(struct hasher *hasher, struct text key, const struct text *pieces, size_t count,
                 struct digest *digest_out)
{
    size_t size = 0;
    ensure(key.size > 0);
    ensure(EVP_MAC_init(hasher->keyed, (const uint8_t *)key.bytes, key.size, NULL) == 1);
    for (size_t i = 0; i < count; i++)
        ensure(pieces[i].size == 0 ||
               EVP_MAC_update(hasher->keyed, (const uint8_t *)pieces[i].bytes, pieces[i].size) ==
                   1);
    ensure(EVP_MAC_final(hasher->keyed, digest_out->bytes, &size, DIGEST_SIZE) == 1 &&
           size == DIGEST_SIZE);
}

bool digest_equal(const struct digest *a, const struct digest *b)
{
    return CRYPTO_memcmp(a->bytes, b->bytes, DIGEST_SIZE) == 0;
}

struct text digest_text(const struct digest *digest)
{
    return (struct text){(const char *)digest->bytes, DIGEST_SIZE};
}

/* hash: SHA-256 (FIPS 180-4) and HMAC-SHA-256 (RFC 2104). What is shared by all threads is opened once; a thread that
 * hashes much has a hasher of its own, which allocates nothing for each digest. */
#ifndef CRYPT_HASH_H
#define CRYPT_HASH_H

#include "base/base.h"

enum { DIGEST_SIZE = 32, SHA256_HEX_SIZE = 65 /* 64 letters and the end */ };

struct digest {
    uint8_t bytes[DIGEST_SIZE];
};

/* The libraries made ready and their algorithms fetched. One may be used by many threads at once. */
struct crypt;

struct fault *crypt_open(struct arena *arena, struct crypt **crypt_out) MUST_USE;
void crypt_close(struct crypt *crypt); /* NULL is accepted */

/* SHA-256 of the pieces one after another, as small hexadecimal letters. */
struct fault *crypt_sha256_hex(const struct crypt *crypt, struct arena *arena,
                               const struct text *pieces, size_t count,
                               char hex_out[SHA256_HEX_SIZE]) MUST_USE;

/* Working memory of one thread. The crypt must outlive it. */
struct hasher;

struct fault *hasher_open(const struct crypt *crypt, struct arena *arena,
                          struct hasher **hasher_out) MUST_USE;
void hasher_close(struct hasher *hasher); /* NULL is accepted */

/* SHA-256 of the pieces one after another. A library that stops answering here is as an allocation that fails. */
void hasher_sha256(struct hasher *hasher, const struct text *pieces, size_t count,
                   struct digest *digest_out);

/* HMAC-SHA-256 of the pieces one after another, keyed with any bytes but none. */
void hasher_hmac(struct hasher *hasher, struct text key, const struct text *pieces, size_t count,
                 struct digest *digest_out);

bool digest_equal(const struct digest *a, const struct digest *b); /* in constant time */

struct text digest_text(const struct digest *digest); /* its 32 bytes, where they stand */

#endif

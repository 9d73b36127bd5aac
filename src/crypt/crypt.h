/* crypt: the one room that calls a cryptographic library. Must know nothing of what its bytes mean. */
#ifndef CRYPT_CRYPT_H
#define CRYPT_CRYPT_H

#include "base/base.h"

enum { SHA256_HEX_SIZE = 65 /* 64 letters and the end */ };

/* The library with its algorithms fetched. One may be used by many threads at once. */
struct crypt;

struct fault *crypt_open(struct arena *arena, struct crypt **crypt_out) MUST_USE;
void crypt_close(struct crypt *crypt); /* NULL is accepted */

/* SHA-256 (FIPS 180-4) of the pieces one after another, as small hexadecimal letters. */
struct fault *crypt_sha256_hex(const struct crypt *crypt, struct arena *arena,
                               const struct text *pieces, size_t count,
                               char hex_out[SHA256_HEX_SIZE]) MUST_USE;

#endif

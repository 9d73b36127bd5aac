/* crypt: SHA-256 by libcrypto. The algorithm is fetched once, since a fetch costs more than a short digest. */
#include "crypt.h"

#include <openssl/evp.h>

struct crypt {
    EVP_MD *sha256;
};

struct fault *crypt_open(struct arena *arena, struct crypt **crypt_out)
{
    struct crypt *crypt = arena_new(arena, struct crypt);
    crypt->sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
    if (!crypt->sha256)
        return fault_new(arena, "fault.crypt", "SHA-256", NULL);
    *crypt_out = crypt;
    return NULL;
}

void crypt_close(struct crypt *crypt)
{
    if (crypt)
        EVP_MD_free(crypt->sha256);
}

static bool digest(EVP_MD_CTX *context, const EVP_MD *algorithm, const struct text *pieces,
                   size_t count, unsigned char *bytes, unsigned *size)
{
    if (EVP_DigestInit_ex2(context, algorithm, NULL) != 1)
        return false;
    for (size_t i = 0; i < count; i++)
        if (EVP_DigestUpdate(context, pieces[i].bytes, pieces[i].size) != 1)
            return false;
    return EVP_DigestFinal_ex(context, bytes, size) == 1;
}

struct fault *crypt_sha256_hex(const struct crypt *crypt, struct arena *arena,
                               const struct text *pieces, size_t count,
                               char hex_out[SHA256_HEX_SIZE])
{
    static const char letters[] = "0123456789abcdef";
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    bool well = context && digest(context, crypt->sha256, pieces, count, bytes, &size);
    EVP_MD_CTX_free(context);
    if (!well)
        return fault_new(arena, "fault.crypt", "SHA-256", NULL);
    ensure(2 * size + 1 == SHA256_HEX_SIZE);
    for (unsigned i = 0; i < size; i++) {
        hex_out[2 * i] = letters[bytes[i] >> 4];
        hex_out[2 * i + 1] = letters[bytes[i] & 15];
    }
    hex_out[2 * size] = '\0';
    return NULL;
}

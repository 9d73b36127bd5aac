/* cover: see cover.h: a synthetic nonce in the way of SIV (Rogaway and Shrimpton 2006). Must not know what is
 * covered. */
#include "cover.h"

#include "secret.h"

#include <sodium.h>
#include <string.h>

_Static_assert(SEAL_KEY_SIZE == crypto_kdf_KEYBYTES, "the key");
_Static_assert(COVER_MARK_SIZE >= crypto_generichash_BYTES_MIN, "the mark");
_Static_assert(COVER_MARK_SIZE <= crypto_stream_xchacha20_NONCEBYTES, "the nonce");

enum { OF_MARK = 1, OF_STREAM };

static void key_for(const struct seal_key *key, uint64_t use, struct seal_key *own)
{
    ensure(crypto_kdf_derive_from_key(own->bytes, sizeof own->bytes, use, "covering", key->bytes) ==
           0);
}

/* The kind stands with its size before the text, so that no two of them are the same bytes. */
static void mark_of(const struct seal_key *key, struct text kind, const uint8_t *padded,
                    size_t size, uint8_t mark_out[COVER_MARK_SIZE])
{
    crypto_generichash_state state;
    struct seal_key own;
    uint8_t length = (uint8_t)kind.size;
    ensure(kind.size <= UINT8_MAX);
    key_for(key, OF_MARK, &own);
    crypto_generichash_init(&state, own.bytes, sizeof own.bytes, COVER_MARK_SIZE);
    crypto_generichash_update(&state, &length, 1);
    crypto_generichash_update(&state, (const uint8_t *)kind.bytes, kind.size);
    crypto_generichash_update(&state, padded, size);
    crypto_generichash_final(&state, mark_out, COVER_MARK_SIZE);
    secret_wipe(&own, sizeof own);
    secret_wipe(&state, sizeof state);
}

static void turn(const struct seal_key *key, const uint8_t mark[COVER_MARK_SIZE], uint8_t *bytes,
                 size_t size)
{
    uint8_t nonce[crypto_stream_xchacha20_NONCEBYTES] = {0};
    struct seal_key own;
    memcpy(nonce, mark, COVER_MARK_SIZE);
    key_for(key, OF_STREAM, &own);
    crypto_stream_xchacha20_xor(bytes, bytes, size, nonce, own.bytes);
    secret_wipe(&own, sizeof own);
}

static size_t padded_size(size_t plain_size)
{
    return (plain_size / COVER_STEP + 1) * COVER_STEP;
}

size_t cover_size(size_t plain_size)
{
    return COVER_MARK_SIZE + padded_size(plain_size);
}

/* A bit, and zeroes to the end of the step (ISO/IEC 7816-4). */
void cover_shut(const struct seal_key *key, struct text kind, struct text plain,
                uint8_t *covered_out)
{
    uint8_t *rest = covered_out + COVER_MARK_SIZE;
    size_t size = padded_size(plain.size);
    memset(rest, 0, size);
    if (plain.size)
        memcpy(rest, plain.bytes, plain.size);
    rest[plain.size] = 0x80;
    mark_of(key, kind, rest, size, covered_out);
    turn(key, covered_out, rest, size);
}

bool cover_open(const struct seal_key *key, struct text kind, struct text covered,
                uint8_t *plain_out, size_t *size_out)
{
    const uint8_t *mark = (const uint8_t *)covered.bytes;
    uint8_t again[COVER_MARK_SIZE];
    size_t size = covered.size - COVER_MARK_SIZE;
    if (covered.size < COVER_MARK_SIZE + COVER_STEP || size % COVER_STEP)
        return false;
    memcpy(plain_out, covered.bytes + COVER_MARK_SIZE, size);
    turn(key, mark, plain_out, size);
    mark_of(key, kind, plain_out, size, again);
    bool is_ours = sodium_memcmp(again, mark, sizeof again) == 0;
    while (is_ours && size > 0 && plain_out[size - 1] == 0)
        size--;
    *size_out = is_ours && size > 0 ? size - 1 : 0;
    if (!is_ours)
        secret_wipe(plain_out, covered.size - COVER_MARK_SIZE);
    return is_ours;
}

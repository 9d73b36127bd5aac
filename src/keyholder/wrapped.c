/* wrapped: XChaCha20-Poly1305 with the associated data "wrap:UNIT|epoch:N", so that a wrapped key cannot be moved to
 * another unit or epoch. Must not know where keys are kept. */
#include "wrapped.h"

#include <string.h>

enum { UNIT_LETTERS = 2 * UNIT_SIZE };

_Static_assert(sizeof(struct unit_key) == UNIT_SIZE + SEAL_KEY_SIZE, "sent as it stands");
_Static_assert(sizeof(struct wrapped_key) == UNIT_SIZE + 4 + WRAPPED_SIZE, "sent as it stands");

static struct text label_of(const uint8_t unit[UNIT_SIZE], uint32_t epoch,
                            char room[WRAP_LABEL_SIZE])
{
    static const char head[] = "wrap:", middle[] = "|epoch:";
    char digits[10];
    size_t count = 0, size = sizeof head - 1;
    memcpy(room, head, size);
    hex_letters((struct text){(const char *)unit, UNIT_SIZE}, room + size);
    size += UNIT_LETTERS;
    memcpy(room + size, middle, sizeof middle - 1);
    size += sizeof middle - 1;
    do
        digits[count++] = (char)('0' + epoch % 10);
    while ((epoch /= 10) > 0);
    while (count > 0)
        room[size++] = digits[--count];
    return (struct text){room, size};
}

void wrapped_shut(const struct unit_key *key, const struct seal_key *epoch_key, uint32_t epoch,
                  const struct seal_nonce *nonce, struct wrapped_key *wrapped_out)
{
    char room[WRAP_LABEL_SIZE];
    struct text plain = {(const char *)key->key.bytes, SEAL_KEY_SIZE};
    wrapped_out->epoch = epoch;
    memcpy(wrapped_out->unit, key->unit, UNIT_SIZE);
    memcpy(wrapped_out->bytes, nonce->bytes, SEAL_NONCE_SIZE);
    seal_shut(epoch_key, nonce, label_of(key->unit, epoch, room), plain,
              wrapped_out->bytes + SEAL_NONCE_SIZE);
}

bool wrapped_open(const struct wrapped_key *wrapped, const struct seal_key *epoch_key,
                  struct unit_key *key_out)
{
    char room[WRAP_LABEL_SIZE];
    struct seal_nonce nonce;
    struct text sealed = {(const char *)wrapped->bytes + SEAL_NONCE_SIZE,
                          WRAPPED_SIZE - SEAL_NONCE_SIZE};
    *key_out = (struct unit_key){0};
    memcpy(key_out->unit, wrapped->unit, UNIT_SIZE);
    memcpy(nonce.bytes, wrapped->bytes, SEAL_NONCE_SIZE);
    return seal_open(epoch_key, &nonce, label_of(wrapped->unit, wrapped->epoch, room), sealed,
                     key_out->key.bytes);
}

/* key: verifier keys in one line. Must not know what they sign. */
#include "key.h"

#include "line.h"

#include <string.h>

enum { KEY_BYTES = 1 + SIGN_PUBLIC_SIZE };

/* The first bytes of SHA-256(name, line end, type, public key). */
static void key_id(struct hasher *hasher, struct text name, const uint8_t bytes[KEY_BYTES],
                   uint8_t id_out[KEY_ID_SIZE])
{
    const struct text pieces[] = {name, TEXT_LITERAL("\n"), {(const char *)bytes, KEY_BYTES}};
    struct digest whole;
    hasher_sha256(hasher, pieces, 3, &whole);
    memcpy(id_out, whole.bytes, KEY_ID_SIZE);
}

/* The type and the public key as they are hashed and written. */
static void key_bytes(const struct verifier_key *key, uint8_t bytes_out[KEY_BYTES])
{
    bytes_out[0] = (uint8_t)key->type;
    memcpy(bytes_out + 1, key->public_key.bytes, SIGN_PUBLIC_SIZE);
}

bool key_make(struct hasher *hasher, struct text name, enum key_type type,
              const struct sign_public *public_key, struct verifier_key *key_out)
{
    uint8_t bytes[KEY_BYTES];
    if (!name_check(name))
        return false;
    *key_out = (struct verifier_key){.name = name, .type = type, .public_key = *public_key};
    key_bytes(key_out, bytes);
    key_id(hasher, name, bytes, key_out->id);
    return true;
}

/* Only the base64 may have a plus sign, so the first two part the three. */
bool key_parse(struct hasher *hasher, struct text written, struct verifier_key *key_out,
               struct flaw *flaw_out)
{
    uint8_t id[KEY_ID_SIZE], bytes[KEY_BYTES];
    struct sign_public public_key;
    struct text name = text_cut(&written, '+'), number = text_cut(&written, '+');
    if (!hex_read_exactly(number, KEY_ID_SIZE, id) || written.size < 4)
        return flaw_set(flaw_out, FLAW_KEY_TEXT, 1);
    if (!base64_read_exactly((struct text){written.bytes, 4}, 3, bytes))
        return flaw_set(flaw_out, FLAW_KEY_TEXT, 1);
    if (bytes[0] != KEY_LOG && bytes[0] != KEY_WITNESS)
        return flaw_set(flaw_out, FLAW_KEY_TYPE, 1);
    if (!base64_read_exactly(written, KEY_BYTES, bytes))
        return flaw_set(flaw_out, FLAW_KEY_TEXT, 1);
    memcpy(public_key.bytes, bytes + 1, SIGN_PUBLIC_SIZE);
    if (!key_make(hasher, name, (enum key_type)bytes[0], &public_key, key_out))
        return flaw_set(flaw_out, FLAW_KEY_NAME, 1);
    if (memcmp(id, key_out->id, KEY_ID_SIZE) != 0)
        return flaw_set(flaw_out, FLAW_KEY_ID, 1);
    return true;
}

void key_write(struct builder *builder, const struct verifier_key *key)
{
    uint8_t bytes[KEY_BYTES];
    key_bytes(key, bytes);
    builder_add(builder, key->name);
    builder_add_char(builder, '+');
    hex_write(builder, (struct text){(const char *)key->id, KEY_ID_SIZE});
    builder_add_char(builder, '+');
    base64_write(builder, (struct text){(const char *)bytes, KEY_BYTES});
}

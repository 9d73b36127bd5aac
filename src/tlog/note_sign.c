/* note_sign: making and trying signatures. A witness signs a heading and a time before the text, so that what it
 * signs can never be taken for a note of its own. */
#include "note.h"

#include "line.h"

#include <string.h>

enum { TIME_SIZE = 8 };

/* What a witness signs. */
static struct text cosigned(struct arena *arena, struct text text, uint64_t second)
{
    struct builder message;
    builder_init(&message, arena);
    builder_add_string(&message, "cosignature/v1\ntime ");
    decimal_write(&message, second);
    builder_add_char(&message, '\n');
    builder_add(&message, text);
    return builder_text(&message);
}

static uint64_t read_time(struct text bytes)
{
    uint64_t second = 0;
    for (size_t i = 0; i < TIME_SIZE; i++)
        second = second << 8 | (uint8_t)bytes.bytes[i];
    return second;
}

static bool verify(const struct verifier_key *key, struct text message, struct text bytes)
{
    struct sign_signature signature;
    if (bytes.size != sizeof signature.bytes)
        return false;
    memcpy(signature.bytes, bytes.bytes, sizeof signature.bytes);
    return sign_verify(&key->public_key, message, &signature);
}

static bool try_one(struct arena *arena, struct text text, const struct note_signature *signature,
                    const struct verifier_key *key, struct note_standing *standing)
{
    struct text bytes = signature->bytes;
    if (key->type == KEY_WITNESS) {
        uint64_t second = bytes.size > TIME_SIZE ? read_time(bytes) : UINT64_MAX;
        if (second > INT64_MAX)
            return false;
        standing->second = second > standing->second ? second : standing->second;
        text = cosigned(arena, text, second);
        bytes = text_after(bytes, TIME_SIZE);
    }
    standing->good = verify(key, text, bytes);
    return standing->good;
}

static bool is_by(const struct note_signature *signature, const struct verifier_key *key)
{
    return memcmp(signature->id, key->id, KEY_ID_SIZE) == 0 &&
           text_equal(signature->name, key->name);
}

bool note_verify(struct arena *arena, const struct note *note, const struct verifier_key *keys,
                 size_t count, struct note_standing *standings_out, struct flaw *flaw_out)
{
    bool known = false;
    for (size_t i = 0; i < count; i++)
        standings_out[i] = (struct note_standing){0};
    for (size_t i = 0; i < note->count; i++)
        for (size_t k = 0; k < count; k++) {
            if (!is_by(&note->signatures[i], &keys[k]))
                continue;
            known = true;
            if (!try_one(arena, note->text, &note->signatures[i], &keys[k], &standings_out[k]))
                return flaw_set(flaw_out, FLAW_SIGNATURE_FALSE, note->signatures[i].line);
        }
    return known || flaw_set(flaw_out, FLAW_SIGNATURE_UNKNOWN, 0);
}

void note_begin(struct builder *builder, struct text text)
{
    struct flaw flaw;
    ensure(lines_check(text, &flaw));
    builder_add(builder, text);
    builder_add_char(builder, '\n');
}

static void add_line(struct builder *builder, const struct verifier_key *key, struct text bytes)
{
    struct builder whole;
    builder_init(&whole, builder->arena);
    builder_add(&whole, (struct text){(const char *)key->id, KEY_ID_SIZE});
    builder_add(&whole, bytes);
    builder_add_string(builder, "\xE2\x80\x94 ");
    builder_add(builder, key->name);
    builder_add_char(builder, ' ');
    base64_write(builder, builder_text(&whole));
    builder_add_char(builder, '\n');
}

void note_sign(struct builder *builder, const struct verifier_key *key,
               const struct sign_pair *pair, struct text text)
{
    struct sign_signature signature;
    ensure(key->type == KEY_LOG &&
           memcmp(key->public_key.bytes, pair->public_key.bytes, SIGN_PUBLIC_SIZE) == 0);
    sign_message(pair, text, &signature);
    add_line(builder, key, (struct text){(const char *)signature.bytes, sizeof signature.bytes});
}

void note_cosign(struct builder *builder, const struct verifier_key *key,
                 const struct sign_pair *pair, struct text text, uint64_t second)
{
    char bytes[TIME_SIZE + SIGN_SIGNATURE_SIZE];
    struct sign_signature signature;
    ensure(key->type == KEY_WITNESS &&
           memcmp(key->public_key.bytes, pair->public_key.bytes, SIGN_PUBLIC_SIZE) == 0);
    sign_message(pair, cosigned(builder->arena, text, second), &signature);
    for (size_t i = 0; i < TIME_SIZE; i++)
        bytes[i] = (char)(second >> (56 - 8 * i));
    memcpy(bytes + TIME_SIZE, signature.bytes, sizeof signature.bytes);
    add_line(builder, key, (struct text){bytes, sizeof bytes});
}

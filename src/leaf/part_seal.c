/* part_seal: sealing and opening. The order in which a part is doubted: its size and hash need no key, and tell a part
 * that was spoilt where it lay; what comes after the key tells one that was sealed wrongly. */
#include "part.h"

#include "part_inside.h"

#include <string.h>

enum { SIZE_AT = PART_SALT_SIZE };

static void write_size(uint8_t *bytes, size_t size)
{
    for (int i = 0; i < 4; i++)
        bytes[i] = (uint8_t)(size >> (24 - 8 * i) & 0xFF);
}

static size_t read_size(const uint8_t *bytes)
{
    return (size_t)bytes[0] << 24 | (size_t)bytes[1] << 16 | (size_t)bytes[2] << 8 | bytes[3];
}

void part_seal_with(struct arena *arena, struct hasher *hasher, const struct seal_key *key,
                    const struct part_place *place, struct text text,
                    const struct part_chance *chance, struct leaf_part *part_out,
                    struct text *sealed_out)
{
    uint64_t bucket = part_bucket(text.size);
    ensure(bucket > 0);
    uint8_t *padded = arena_allocate(arena, bucket); /* all zeroes */
    memcpy(padded, chance->salt.bytes, PART_SALT_SIZE);
    write_size(padded + SIZE_AT, text.size);
    if (text.size)
        memcpy(padded + PART_HEAD_SIZE, text.bytes, text.size);
    uint8_t *sealed = arena_allocate(arena, bucket + PART_EXTRA_SIZE);
    memcpy(sealed, chance->nonce.bytes, SEAL_NONCE_SIZE);
    seal_shut(key, &chance->nonce, part_associated(arena, place),
              (struct text){(const char *)padded, bucket}, sealed + SEAL_NONCE_SIZE);
    secret_wipe(padded, bucket);
    *sealed_out = (struct text){(const char *)sealed, bucket + PART_EXTRA_SIZE};
    *part_out = (struct leaf_part){.bucket = bucket, .class = place->class, .unit = place->unit};
    part_commitment(hasher, &chance->salt, text, &part_out->commitment);
    hasher_sha256(hasher, sealed_out, 1, &part_out->hash);
}

void part_seal(struct arena *arena, struct hasher *hasher, const struct seal_key *key,
               const struct part_place *place, struct text text, struct leaf_part *part_out,
               struct text *sealed_out)
{
    struct part_chance chance;
    chance_fill(&chance, sizeof chance);
    part_seal_with(arena, hasher, key, place, text, &chance, part_out, sealed_out);
    secret_wipe(&chance, sizeof chance);
}

/* Always false. */
static bool refuse(struct refusal *refusal_out, enum refusal_kind kind, const char *field)
{
    *refusal_out = (struct refusal){kind, field, 0, 0};
    return false;
}

bool part_check(struct hasher *hasher, const struct leaf_part *part, struct text sealed,
                struct refusal *refusal_out)
{
    struct digest found;
    if (sealed.size != part->bucket + PART_EXTRA_SIZE)
        return refuse(refusal_out, REFUSAL_PART_SIZE, "bucket");
    hasher_sha256(hasher, &sealed, 1, &found);
    return digest_equal(&found, &part->hash) || refuse(refusal_out, REFUSAL_PART_HASH, "hash");
}

/* The text and r out of what was padded. */
static bool unpad(struct hasher *hasher, const uint8_t *padded, const struct leaf_part *part,
                  struct part_opened *opened_out, struct refusal *refusal_out)
{
    struct digest found;
    size_t size = read_size(padded + SIZE_AT);
    if (part_bucket(size) != part->bucket)
        return refuse(refusal_out, REFUSAL_PART_LENGTH, "bucket");
    for (size_t i = PART_HEAD_SIZE + size; i < part->bucket; i++)
        if (padded[i])
            return refuse(refusal_out, REFUSAL_PART_PADDING, "bucket");
    memcpy(opened_out->salt.bytes, padded, PART_SALT_SIZE);
    opened_out->text = (struct text){(const char *)padded + PART_HEAD_SIZE, size};
    part_commitment(hasher, &opened_out->salt, opened_out->text, &found);
    return digest_equal(&found, &part->commitment) ||
           refuse(refusal_out, REFUSAL_PART_COMMITMENT, "commitment");
}

bool part_open(struct arena *arena, struct hasher *hasher, const struct seal_key *key,
               const struct part_place *place, const struct leaf_part *part, struct text sealed,
               struct part_opened *opened_out, struct refusal *refusal_out)
{
    struct seal_nonce nonce;
    ensure(leaf_bucket_check(part->bucket));
    *opened_out = (struct part_opened){0};
    if (!part_check(hasher, part, sealed, refusal_out))
        return false;
    uint8_t *padded = arena_allocate(arena, part->bucket);
    memcpy(nonce.bytes, sealed.bytes, SEAL_NONCE_SIZE);
    if (!seal_open(key, &nonce, part_associated(arena, place), text_after(sealed, SEAL_NONCE_SIZE),
                   padded))
        return refuse(refusal_out, REFUSAL_PART_KEY, "unit");
    if (unpad(hasher, padded, part, opened_out, refusal_out))
        return true;
    secret_wipe(padded, part->bucket);
    *opened_out = (struct part_opened){0};
    return false;
}

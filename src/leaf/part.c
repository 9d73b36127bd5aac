/* part: sizes, places, commitments and what is public; part_seal.c seals and opens. */
#include "part.h"

#include "part_inside.h"

#include <string.h>

uint64_t part_bucket(size_t text_size)
{
    uint64_t bucket = LEAF_BUCKET_LEAST;
    if (text_size > LEAF_BUCKET_MOST - PART_HEAD_SIZE)
        return 0;
    while (bucket < text_size + PART_HEAD_SIZE)
        bucket *= 4;
    return bucket;
}

struct part_place part_place_of(const struct leaf *leaf, size_t number)
{
    ensure(number < leaf->part_count);
    const struct leaf_part *part = &leaf->parts[number];
    return (struct part_place){.tenant = leaf->tenant,
                               .kind = leaf->kind,
                               .class = part->class,
                               .stream = leaf->stream,
                               .unit = part->unit,
                               .sequence = leaf->sequence,
                               .number = number};
}

static void add_line(struct builder *builder, struct text line)
{
    builder_add(builder, line);
    builder_add_char(builder, '\n');
}

static void add_id_line(struct builder *builder, const struct leaf_id *id)
{
    hex_write(builder, (struct text){(const char *)id->bytes, LEAF_ID_SIZE});
    builder_add_char(builder, '\n');
}

struct text part_associated(struct arena *arena, const struct part_place *place)
{
    struct builder lines;
    ensure(leaf_tenant_check(place->tenant) && leaf_name_check(place->kind) &&
           leaf_name_check(place->class) && place->sequence < LEAF_NUMBER_END);
    builder_init(&lines, arena);
    builder_add_string(&lines, "reda/part/v1\n");
    add_line(&lines, place->tenant);
    add_id_line(&lines, &place->stream);
    builder_add_number(&lines, (int64_t)place->sequence);
    builder_add_char(&lines, '\n');
    add_line(&lines, place->kind);
    builder_add_number(&lines, (int64_t)place->number);
    builder_add_char(&lines, '\n');
    add_line(&lines, place->class);
    add_id_line(&lines, &place->unit);
    return builder_text(&lines);
}

/* SHA-256 of a label, one zero byte and the tenant. */
static void hash_labelled(struct hasher *hasher, const char *label, struct text tenant,
                          struct digest *digest_out)
{
    const struct text pieces[] = {{label, strlen(label) + 1}, tenant};
    hasher_sha256(hasher, pieces, 2, digest_out);
}

void part_public_unit(struct hasher *hasher, struct text tenant, struct leaf_id *unit_out)
{
    struct digest digest;
    hash_labelled(hasher, "reda/public-unit/v1", tenant, &digest);
    memcpy(unit_out->bytes, digest.bytes, LEAF_ID_SIZE);
}

void part_public_key(struct hasher *hasher, struct text tenant, struct seal_key *key_out)
{
    struct digest digest;
    hash_labelled(hasher, "reda/public-key/v1", tenant, &digest);
    memcpy(key_out->bytes, digest.bytes, SEAL_KEY_SIZE);
}

void part_commitment(struct hasher *hasher, const struct part_salt *salt, struct text text,
                     struct digest *commitment_out)
{
    static const char label[] = "ledger/commit/v1"; /* its end is the zero byte */
    const struct text pieces[] = {{label, sizeof label}, text};
    hasher_hmac(hasher, (struct text){(const char *)salt->bytes, PART_SALT_SIZE}, pieces, 2,
                commitment_out);
}

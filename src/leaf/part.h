/* part: what may be erased, sealed outside the entry: padding, sealing, the commitment that binds it to one text.
 * Must not know where keys come from nor where parts are kept. */
#ifndef LEAF_PART_H
#define LEAF_PART_H

#include "entry.h"

enum {
    PART_SALT_SIZE = 32,
    PART_HEAD_SIZE = PART_SALT_SIZE + 4,              /* before the text: r and the size */
    PART_EXTRA_SIZE = SEAL_NONCE_SIZE + SEAL_TAG_SIZE /* a sealed part is its bucket and this */
};

/* r: who knows it and the text can show that the entry speaks of them. */
struct part_salt {
    uint8_t bytes[PART_SALT_SIZE];
};

/* Where a part belongs; it opens nowhere else. */
struct part_place {
    struct text tenant, kind, class;
    struct leaf_id stream, unit;
    uint64_t sequence;
    size_t number; /* in the entry's list, from 0 */
};

/* The place of an entry's part. */
struct part_place part_place_of(const struct leaf *leaf, size_t number);

/* The padded size for a text of that size; 0 when no part may be so large. */
uint64_t part_bucket(size_t text_size);

/* Class "public" is for everybody: unit and key follow from the tenant. */
#define PART_PUBLIC "public"
void part_public_unit(struct hasher *hasher, struct text tenant, struct leaf_id *unit_out);
void part_public_key(struct hasher *hasher, struct text tenant, struct seal_key *key_out);

void part_commitment(struct hasher *hasher, const struct part_salt *salt, struct text text,
                     struct digest *commitment_out);

/* Seals a text in the arena. part_out is what the entry says of it. The text must fit a bucket. */
void part_seal(struct arena *arena, struct hasher *hasher, const struct seal_key *key,
               const struct part_place *place, struct text text, struct leaf_part *part_out,
               struct text *sealed_out);

/* The same with r and the nonce given: for tests alone, since a nonce must never be used twice. */
struct part_chance {
    struct part_salt salt;
    struct seal_nonce nonce;
};

void part_seal_with(struct arena *arena, struct hasher *hasher, const struct seal_key *key,
                    const struct part_place *place, struct text text,
                    const struct part_chance *chance, struct leaf_part *part_out,
                    struct text *sealed_out);

/* Is it, byte for byte, the part of which the entry speaks? Needs no key. */
bool part_check(struct hasher *hasher, const struct leaf_part *part, struct text sealed,
                struct refusal *refusal_out);

struct part_opened {
    struct text text; /* in the arena: the caller wipes what must not stay */
    struct part_salt salt;
};

/* Everything is checked: size, hash, key and place, length, padding, commitment. */
bool part_open(struct arena *arena, struct hasher *hasher, const struct seal_key *key,
               const struct part_place *place, const struct leaf_part *part, struct text sealed,
               struct part_opened *opened_out, struct refusal *refusal_out);

#endif

/* sample: for tests only. An entry with all that an entry can have, and what the tests open and close. */
#ifndef LEAF_SAMPLE_H
#define LEAF_SAMPLE_H

#include "leaf.h"

#include <string.h>

static struct arena *arena;
static struct crypt *crypt;
static struct hasher *hasher;

static inline int open_all(void **state)
{
    (void)state;
    arena = arena_open(0);
    ensure(!crypt_open(arena, &crypt));
    ensure(!hasher_open(crypt, arena, &hasher));
    return 0;
}

static inline int close_all(void **state)
{
    (void)state;
    hasher_close(hasher);
    crypt_close(crypt);
    arena_close(arena);
    return 0;
}

/* Bytes that count up. */
static inline void count_up(uint8_t *bytes, size_t size, uint8_t first)
{
    for (size_t i = 0; i < size; i++)
        bytes[i] = (uint8_t)(first + i);
}

static inline struct leaf_id sample_id(uint8_t first)
{
    struct leaf_id id = {0};
    count_up(id.bytes, sizeof id.bytes, first);
    return id;
}

static inline struct digest sample_digest(uint8_t first)
{
    struct digest digest = {0};
    count_up(digest.bytes, sizeof digest.bytes, first);
    return digest;
}

static inline struct leaf sample_leaf(void)
{
    static struct leaf_part parts[2];
    for (uint8_t i = 0; i < 2; i++)
        parts[i] = (struct leaf_part){.bucket = i ? 4096 : 256,
                                      .class = i ? TEXT_LITERAL("rapport") : TEXT_LITERAL("public"),
                                      .commitment = sample_digest(i),
                                      .hash = sample_digest((uint8_t)(64 + i)),
                                      .unit = sample_id((uint8_t)(128 + i))};
    return (struct leaf){.actor = sample_id(0xA0),
                         .capacity = TEXT_LITERAL("handlaggare"),
                         .has_cause = true,
                         .cause = 17,
                         .has_correlation = true,
                         .correlation = sample_id(0xB0),
                         .effective = {20468, MOMENT_DAY_ALONE},
                         .kind = TEXT_LITERAL("beslut"),
                         .parts = parts,
                         .part_count = 2,
                         .policy = sample_digest(0xC0),
                         .recorded = {20468, 32400},
                         .sequence = 3,
                         .stream = sample_id(0xD0),
                         .tenant = TEXT_LITERAL("kommun.example/kvalitet/ledger")};
}

#endif

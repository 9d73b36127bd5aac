/* sample: for tests only. The trees are made by the definition of RFC 9162, apart from what the verifier grows. */
#include "sample.h"

#include <string.h>

static void count_up(uint8_t *bytes, size_t size, uint8_t first)
{
    for (size_t i = 0; i < size; i++)
        bytes[i] = (uint8_t)(first + i);
}

static void make_key(struct sample *sample, uint8_t first, const char *name, enum key_type type,
                     struct sign_pair *pair, struct verifier_key *key)
{
    struct sign_seed seed;
    count_up(seed.bytes, sizeof seed.bytes, first);
    sign_pair_from_seed(&seed, pair);
    ensure(key_make(sample->hasher, text_of(name), type, &pair->public_key, key));
}

static void make_policy(struct sample *sample)
{
    struct builder policy;
    builder_init(&policy, sample->arena);
    builder_add_string(&policy, "log ");
    key_write(&policy, &sample->log_key);
    builder_add_string(&policy, "\nwitness w1 ");
    key_write(&policy, &sample->witness_key);
    builder_add_string(&policy, "\nquorum w1\n");
    sample->policy = builder_text(&policy);
}

struct sample *sample_open(void)
{
    struct arena *arena = arena_open((size_t)1024 * 1024);
    struct sample *sample = arena_new(arena, struct sample);
    sample->arena = arena;
    ensure(!crypt_open(arena, &sample->crypt));
    ensure(!hasher_open(sample->crypt, arena, &sample->hasher));
    make_key(sample, 0, SAMPLE_ORIGIN, KEY_LOG, &sample->log_pair, &sample->log_key);
    make_key(sample, 0x20, "witness.example/w1", KEY_WITNESS, &sample->witness_pair,
             &sample->witness_key);
    make_policy(sample);
    return sample;
}

void sample_close(struct sample *sample)
{
    struct arena *arena = sample->arena;
    hasher_close(sample->hasher);
    crypt_close(sample->crypt);
    arena_close(arena);
}

void sample_sign(struct sample *sample, const char *path, size_t size)
{
    struct checkpoint checkpoint = {.origin = sample->log_key.name, .size = size};
    struct frontier frontier = {0};
    struct builder text, note;
    for (size_t i = 0; i < size; i++)
        frontier_append(&frontier, sample->hasher, &sample->hashes[i]);
    frontier_root(&frontier, sample->hasher, &checkpoint.root);
    builder_init(&text, sample->arena);
    builder_init(&note, sample->arena);
    checkpoint_write(&text, &checkpoint);
    note_begin(&note, builder_text(&text));
    note_sign(&note, &sample->log_key, &sample->log_pair, builder_text(&text));
    note_cosign(&note, &sample->witness_key, &sample->witness_pair, builder_text(&text),
                1767225600 + size);
    sample_put(sample, text_of(path), builder_text(&note));
}

static void put_bundle(struct sample *sample, struct tile_name name)
{
    struct builder bundle;
    builder_init(&bundle, sample->arena);
    for (size_t i = 0; i < name.width; i++)
        bundle_add(&bundle, sample->entries[name.index * TILE_WIDTH + i]);
    name.entries = true;
    sample_put(sample, tile_text(sample->arena, &name), builder_text(&bundle));
}

/* The root of whole subtrees only: pairs, level by level. */
static struct digest whole_root(struct sample *sample, const struct digest *row)
{
    struct digest hashes[TILE_WIDTH];
    memcpy(hashes, row, sizeof hashes);
    for (size_t count = TILE_WIDTH; count > 1; count /= 2)
        for (size_t i = 0; i < count / 2; i++)
            tree_node(sample->hasher, &hashes[2 * i], &hashes[2 * i + 1], &hashes[i]);
    return hashes[0];
}

void sample_tiles(struct sample *sample, size_t size)
{
    const struct digest *row = sample->hashes;
    for (unsigned level = 0; size > 0; level++, size /= TILE_WIDTH) {
        struct digest *above = arena_new_many(sample->arena, size / TILE_WIDTH, struct digest);
        for (size_t i = 0; i * TILE_WIDTH < size; i++) {
            struct tile_name name = {.level = level, .index = i, .width = tile_width(size, i)};
            const struct digest *hashes = row + i * TILE_WIDTH;
            sample_put(sample, tile_text(sample->arena, &name),
                       (struct text){(const char *)hashes, name.width * sizeof *hashes});
            if (level == 0)
                put_bundle(sample, name);
            if (name.width == TILE_WIDTH)
                above[i] = whole_root(sample, hashes);
        }
        row = above;
    }
}

void sample_export(struct sample *sample, size_t past)
{
    char path[64] = "checkpoints/";
    const size_t sizes[] = {past, sample->count};
    for (size_t i = 0; i < 2; i++) {
        struct text digits = number_text(sample->arena, sizes[i]);
        memcpy(path + 12, digits.bytes, digits.size);
        path[12 + digits.size] = '\0';
        sample_tiles(sample, sizes[i]);
        sample_sign(sample, path, sizes[i]);
    }
    sample_sign(sample, "checkpoint", sample->count);
    sample_put(sample, TEXT_LITERAL("policy"), sample->policy);
}

struct sample *sample_made(sample_change *change)
{
    struct sample *sample = sample_open();
    sample_entries(sample, SAMPLE_SIZE, change);
    sample_export(sample, SAMPLE_PAST);
    return sample;
}

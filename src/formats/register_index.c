/* register_index: an open table of keys, with the keys also in the order they came. Must not know what
 * the numbers mean. */
#include "register_index.h"

#include "vocabulary/vocabulary.h"

#include <string.h>

enum { FIRST_SLOTS = 64, MOST_EDITS = 4 };

struct entry {
    struct text key;
    uint64_t hash;
    int64_t line;
    int32_t number;
};

struct register_index {
    struct arena *arena;
    struct entry *entries; /* room for half of the slots */
    size_t count;
    uint32_t *slots; /* entry + 1; 0 = free */
    size_t size;
};

struct register_index *index_open(struct arena *arena)
{
    struct register_index *index = arena_new(arena, struct register_index);
    *index = (struct register_index){arena, arena_new_many(arena, FIRST_SLOTS / 2, struct entry), 0,
                                     arena_new_many(arena, FIRST_SLOTS, uint32_t), FIRST_SLOTS};
    return index;
}

/* FNV-1a, then mixed so that the low bits depend on all. */
static uint64_t hash_of(struct text key)
{
    uint64_t hash = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < key.size; i++)
        hash = (hash ^ (unsigned char)key.bytes[i]) * UINT64_C(1099511628211);
    return (hash ^ hash >> 32) * UINT64_C(0x9E3779B97F4A7C15) >> 20;
}

/* The slot of a key, or the free one where it belongs. */
static uint32_t *slot_of(const struct register_index *index, struct text key, uint64_t hash)
{
    size_t at = hash & (index->size - 1);
    while (index->slots[at]) {
        const struct entry *entry = &index->entries[index->slots[at] - 1];
        if (entry->hash == hash && text_equal(entry->key, key))
            break;
        at = (at + 1) & (index->size - 1);
    }
    return &index->slots[at];
}

static void grow(struct register_index *index)
{
    struct entry *entries = arena_new_many(index->arena, index->size, struct entry);
    memcpy(entries, index->entries, index->count * sizeof *entries);
    index->entries = entries;
    index->size *= 2;
    index->slots = arena_new_many(index->arena, index->size, uint32_t);
    for (size_t i = 0; i < index->count; i++)
        *slot_of(index, entries[i].key, entries[i].hash) = (uint32_t)i + 1;
}

int32_t index_find(const struct register_index *index, struct text key, int64_t *line_out)
{
    uint32_t slot = *slot_of(index, key, hash_of(key));
    if (slot == 0)
        return INDEX_NONE;
    if (line_out)
        *line_out = index->entries[slot - 1].line;
    return index->entries[slot - 1].number;
}

void index_set(struct register_index *index, struct text key, int32_t number, int64_t line)
{
    if (index->count * 2 >= index->size)
        grow(index);
    uint64_t hash = hash_of(key);
    uint32_t *slot = slot_of(index, key, hash);
    if (*slot == 0) {
        ensure(index->count < UINT32_MAX);
        index->entries[index->count] = (struct entry){.key = key, .hash = hash};
        *slot = (uint32_t)++index->count;
    }
    index->entries[*slot - 1].number = number;
    index->entries[*slot - 1].line = line;
}

struct text index_nearest(const struct register_index *index, struct text written, size_t most,
                          size_t *compared)
{
    struct text best = {"", 0};
    size_t letters = text_letters(written) / 3;
    unsigned limit = letters < MOST_EDITS ? (unsigned)letters : MOST_EDITS;
    for (size_t i = 0; i < index->count && i < most; i++) {
        const struct entry *entry = &index->entries[i];
        if (entry->number == INDEX_REFUSED)
            continue;
        unsigned edits = word_distance(written, entry->key);
        if (best.size ? edits < limit : edits <= limit) {
            limit = edits;
            best = entry->key;
        }
    }
    *compared += index->count < most ? index->count : most;
    return best;
}

/* arena: blocks in a list, the newest first. Must not know what is stored in it. */
#include "arena.h"

#include "ensure.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { DEFAULT_BLOCK_BYTES = 64 * 1024, ALIGNMENT = 16 };

struct block {
    struct block *older;
    size_t capacity;
    size_t used;
    alignas(ALIGNMENT) unsigned char bytes[];
};

struct arena {
    struct block *newest;
    size_t block_bytes;
    size_t handed_out;
};

static struct block *block_open(size_t capacity, struct block *older)
{
    ensure(capacity <= SIZE_MAX - sizeof(struct block));
    struct block *block = malloc(sizeof *block + capacity);
    ensure(block != NULL);
    block->older = older;
    block->capacity = capacity;
    block->used = 0;
    return block;
}

struct arena *arena_open(size_t block_bytes)
{
    struct arena *arena = calloc(1, sizeof *arena);
    ensure(arena != NULL);
    arena->block_bytes = block_bytes ? block_bytes : DEFAULT_BLOCK_BYTES;
    return arena;
}

static void close_blocks(struct block *block)
{
    while (block) {
        struct block *older = block->older;
        free(block);
        block = older;
    }
}

void arena_close(struct arena *arena)
{
    if (!arena)
        return;
    close_blocks(arena->newest);
    free(arena);
}

void *arena_allocate(struct arena *arena, size_t size)
{
    ensure(size <= SIZE_MAX / 2);
    size_t rounded = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    struct block *block = arena->newest;
    if (!block || block->capacity - block->used < rounded) {
        size_t capacity = rounded > arena->block_bytes ? rounded : arena->block_bytes;
        block = arena->newest = block_open(capacity, block);
    }
    void *memory = block->bytes + block->used;
    block->used += rounded;
    arena->handed_out += rounded;
    return memset(memory, 0, rounded);
}

void *arena_allocate_many(struct arena *arena, size_t count, size_t size)
{
    size_t total;
    ensure(!__builtin_mul_overflow(count, size, &total));
    return arena_allocate(arena, total);
}

void *arena_room(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
    enum { FIRST_ITEMS = 16 };
    if (count < *capacity)
        return items;
    *capacity = *capacity ? *capacity * 2 : FIRST_ITEMS;
    void *more = arena_allocate_many(arena, *capacity, size);
    if (count)
        memcpy(more, items, count * size);
    return more;
}

void arena_reset(struct arena *arena)
{
    arena->handed_out = 0;
    if (!arena->newest)
        return;
    /* Keep the newest block only if it is of ordinary size: one huge case must not pin its memory. */
    struct block *kept = arena->newest;
    close_blocks(kept->older);
    kept->older = NULL;
    kept->used = 0;
    if (kept->capacity > arena->block_bytes) {
        free(kept);
        arena->newest = NULL;
    }
}

size_t arena_held(const struct arena *arena)
{
    size_t held = sizeof *arena;
    for (const struct block *block = arena->newest; block; block = block->older)
        held += sizeof *block + block->capacity;
    return held;
}

size_t arena_used(const struct arena *arena)
{
    return arena->handed_out;
}

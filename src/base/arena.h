/* arena: memory with one owner and one end. One arena per request, command or case; nothing is freed by
 * hand above this room. An allocation that fails stops the process (a supervisor restarts it). */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena;

/* A new, empty arena that grows in blocks of block_bytes (0 = 64 KiB). Owned by the caller. */
struct arena *arena_open(size_t block_bytes);

/* Frees all of it. NULL is accepted. */
void arena_close(struct arena *arena);

/* Zeroed memory, aligned for any type, valid until reset or close. size 0 gives a valid pointer. */
void *arena_allocate(struct arena *arena, size_t size);

/* count * size with the multiplication checked. */
void *arena_allocate_many(struct arena *arena, size_t count, size_t size);

/* Room for one more among count items of size bytes: the items themselves, or a copy with twice the room. *capacity
 * begins as 0, with items NULL. */
void *arena_room(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size);

/* Forgets everything allocated; keeps one block for the next round, so a loop does not touch malloc. */
void arena_reset(struct arena *arena);

/* Bytes handed out since open or reset (for measuring). */
size_t arena_used(const struct arena *arena);
/* Bytes of memory that it holds, used or not. */
size_t arena_held(const struct arena *arena);

#define arena_new(arena, type) ((type *)arena_allocate((arena), sizeof(type)))
#define arena_new_many(arena, count, type) \
    ((type *)arena_allocate_many((arena), (count), sizeof(type)))

#endif

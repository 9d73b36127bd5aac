/* timeline_memory: the JSON of a case in the memory of the case. Set for the whole process, so only
 * a program may ask for it, never a library; then each thread reads one case at a time into the
 * arena that was named last. */
#include "timeline_part.h"

enum { CHUNK_BYTES = 8 * 1024, ALIGNMENT = 16 };

/* JSON asks for many small pieces: they are cut from chunks of the arena. */
struct place {
    struct arena *arena;
    char *next;
    size_t left;
};

static bool is_own;
/* Known to the loader from the start: no call to find it. */
static _Thread_local struct place here __attribute__((tls_model("initial-exec")));

static void *take(size_t size)
{
    if (size > CHUNK_BYTES / 4)
        return arena_allocate(here.arena, size);
    size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    if (size > here.left) {
        here.next = arena_allocate(here.arena, CHUNK_BYTES);
        here.left = CHUNK_BYTES;
    }
    void *piece = here.next;
    here.next += size;
    here.left -= size;
    return piece;
}

/* The arena lets go of everything at once. */
static void keep(void *memory)
{
    (void)memory;
}

void timeline_own_memory(void)
{
    json_set_alloc_funcs(take, keep);
    is_own = true;
}

void timeline_open_memory(struct arena *arena)
{
    here = (struct place){.arena = arena};
}

void timeline_close_memory(json_t *json)
{
    if (!is_own)
        json_decref(json);
    here = (struct place){.arena = NULL};
}

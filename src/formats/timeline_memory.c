/* timeline_memory: the JSON of a case in the memory of the case. Set for the whole process, so only a
 * program may ask for it, never a library; then each thread reads one case at a time into the arena that was named last. */
#include "timeline_part.h"

static bool is_own;
/* Known to the loader from the start: no call to find it. */
static _Thread_local struct arena *here __attribute__((tls_model("initial-exec")));

static void *take(size_t size)
{
    return arena_allocate(here, size);
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
    here = arena;
}

void timeline_close_memory(json_t *json)
{
    if (!is_own)
        json_decref(json);
    here = NULL;
}

/* replay: see replay.h. */
#include "replay.h"

#include "os/os.h"

enum {
    CHUNK_BYTES = 1024 * 1024
}; /* what is used again and again need not be asked for each time */

struct replay {
    struct engine *engine;
    replay_after *after;
    void *context;
    struct threads *thread;
    struct replay_cases *cases;
    struct arena *arena; /* the thread's, for what lasts */
    struct lock *lock;   /* of all below but what stands in a chunk */
    struct bell *moves;
    struct replay_chunk chunks[REPLAY_CHUNKS];
    uint64_t filled, given_back; /* chunks so far: the next is the one of that number, in turn */
    bool has_one;                /* whoever makes rows holds one */
    bool has_read, stops;
    struct fault *fault;
};

static void empty(struct replay_chunk *chunk)
{
    for (size_t i = 0; i < chunk->spent_count; i++)
        arena_close(chunk->spent[i]);
    arena_reset(chunk->arena);
    chunk->cases = NULL;
    chunk->spent = NULL;
    chunk->event_count = chunk->case_count = chunk->case_room = 0;
    chunk->spent_count = chunk->spent_room = 0;
}

/* A chunk to fill; NULL when nobody wants any more. */
static struct replay_chunk *take_empty(struct replay *replay)
{
    lock_take(replay->lock);
    while (!replay->stops && replay->filled - replay->given_back == REPLAY_CHUNKS)
        bell_wait(replay->moves, replay->lock, -1);
    bool stops = replay->stops;
    lock_leave(replay->lock);
    struct replay_chunk *chunk = &replay->chunks[replay->filled % REPLAY_CHUNKS];
    if (stops)
        return NULL;
    empty(chunk);
    return chunk;
}

static void hand_over(struct replay *replay)
{
    lock_take(replay->lock);
    replay->filled++;
    bell_ring(replay->moves);
    lock_leave(replay->lock);
}

static struct fault *fill(struct replay *replay, struct replay_chunk *chunk, uint64_t first,
                          uint64_t end)
{
    struct ledger_told *told;
    size_t count;
    TRY(happened_in_range(replay->engine, chunk->arena, first, end, &told, &count));
    for (size_t i = 0; i < count; i++)
        TRY(replay_take(replay->cases, chunk, &told[i]));
    return NULL;
}

static struct fault *read_entries(struct replay *replay)
{
    uint64_t size;
    TRY(ledger_size(replay->engine->ledger, replay->arena, &size));
    for (uint64_t first = 0; first < size; first += REPLAY_ENTRIES) {
        uint64_t end = size - first > REPLAY_ENTRIES ? first + REPLAY_ENTRIES : size;
        struct replay_chunk *chunk = take_empty(replay);
        if (!chunk)
            return NULL;
        struct fault *fault = fill(replay, chunk, first, end);
        if (fault)
            return fault_copy(replay->arena, fault);
        hand_over(replay);
    }
    return NULL;
}

static struct fault *read_left(struct replay *replay)
{
    for (bool more = true; more;) {
        struct replay_chunk *chunk = take_empty(replay);
        if (!chunk)
            return NULL;
        struct fault *fault = replay_take_left(replay->cases, chunk, &more);
        if (fault)
            return fault_copy(replay->arena, fault);
        hand_over(replay);
    }
    return NULL;
}

static struct fault *read_all(struct replay *replay)
{
    TRY(replay_cases_open(replay->engine, replay->arena, &replay->cases));
    struct fault *fault = read_entries(replay);
    if (!fault)
        fault = read_left(replay);
    replay_cases_close(replay->cases);
    return fault;
}

static void read_and_tell(void *context, size_t number)
{
    struct replay *replay = context;
    struct fault *fault = read_all(replay);
    (void)number;
    lock_take(replay->lock);
    replay->has_read = true;
    bool goes_on = !fault && !replay->stops && replay->after;
    bell_ring(replay->moves);
    lock_leave(replay->lock);
    if (goes_on)
        fault = replay->after(replay->context, replay->engine, replay->arena);
    replay->fault = fault;
}

static void close_all(struct replay *replay)
{
    for (size_t i = 0; i < REPLAY_CHUNKS; i++) {
        empty(&replay->chunks[i]);
        arena_close(replay->chunks[i].arena);
    }
    arena_close(replay->arena);
}

struct fault *replay_begin(struct arena *arena, struct engine *engine, replay_after *after,
                           void *context, struct replay **replay_out)
{
    struct replay *replay = arena_new(arena, struct replay);
    *replay = (struct replay){.engine = engine,
                              .after = after,
                              .context = context,
                              .arena = arena_open(0),
                              .lock = lock_new(arena),
                              .moves = bell_new(arena)};
    for (size_t i = 0; i < REPLAY_CHUNKS; i++)
        replay->chunks[i].arena = arena_open(CHUNK_BYTES);
    *replay_out = replay;
    struct fault *fault = threads_start(arena, 1, read_and_tell, replay, &replay->thread);
    if (fault)
        close_all(replay);
    return fault;
}

const struct replay_chunk *replay_next(struct replay *replay)
{
    lock_take(replay->lock);
    replay->given_back += replay->has_one;
    bell_ring(replay->moves);
    while (replay->filled == replay->given_back && !replay->has_read)
        bell_wait(replay->moves, replay->lock, -1);
    replay->has_one = replay->filled > replay->given_back;
    const struct replay_chunk *chunk =
        replay->has_one ? &replay->chunks[replay->given_back % REPLAY_CHUNKS] : NULL;
    lock_leave(replay->lock);
    return chunk;
}

struct fault *replay_end(struct replay *replay, struct arena *arena)
{
    lock_take(replay->lock);
    replay->stops |= !replay->has_read;
    bell_ring(replay->moves);
    lock_leave(replay->lock);
    threads_join(replay->thread);
    struct fault *fault = fault_copy(arena, replay->fault);
    close_all(replay);
    return fault;
}

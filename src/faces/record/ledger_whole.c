/* ledger_whole: see ledger_whole.h. The verifier judges, from one snapshot of the ledger; what it finds is counted here
 * and told by the page. Must not know what any entry means. */
#include "record.h"

#include "ledger_whole.h"

enum { ARENA_BLOCK = 256 * 1024, REST_SECONDS = 60 };

struct whole {
    const struct web *web;
    struct lock *lock;   /* of all below */
    struct arena *arena; /* of the thread, while there is one to be joined */
    struct threads *threads;
    struct whole_told told;
};

struct whole *whole_open(struct arena *arena, const struct web *web)
{
    struct whole *whole = arena_new(arena, struct whole);
    *whole = (struct whole){.web = web, .lock = lock_new(arena)};
    return whole;
}

void whole_close(struct whole *whole)
{
    if (!whole || !whole->threads)
        return;
    threads_join(whole->threads);
    arena_close(whole->arena);
    whole->threads = NULL;
}

static struct fault *verify(void *context, struct engine *engine, struct arena *arena)
{
    struct whole *whole = context;
    struct proved proved;
    TRY(proving_try(arena, whole->web->crypt, engine_ledger(engine), &proved));
    lock_take(whole->lock);
    whole->told.proved = proved;
    lock_leave(whole->lock);
    return NULL;
}

static void work(void *context, size_t number)
{
    struct whole *whole = context;
    struct arena *arena = arena_open(ARENA_BLOCK);
    (void)number;
    struct fault *fault = crew_read(whole->web->setup->crew, arena, verify, whole);
    lock_take(whole->lock);
    whole->told.state = fault ? WHOLE_FAILED : WHOLE_DONE;
    whole->told.ended = clock_seconds();
    lock_leave(whole->lock);
    if (fault) {
        struct builder told;
        builder_init(&told, arena);
        fault_say(&told, LANGUAGE_SV, fault);
        log_line(builder_text(&told));
    }
    arena_close(arena);
}

struct whole_told whole_tell(const struct visit *visit)
{
    struct whole *whole = visit->web->whole;
    lock_take(whole->lock);
    struct whole_told told = whole->told;
    lock_leave(whole->lock);
    return told;
}

static struct fault *begin(struct whole *whole)
{
    int64_t now = clock_seconds();
    bool rests = whole->told.state == WHOLE_DONE && now - whole->told.ended < REST_SECONDS;
    if (whole->told.state == WHOLE_RUNS || rests)
        return NULL;
    whole_close(whole); /* it has returned, or is about to */
    whole->arena = arena_open(ARENA_BLOCK);
    struct fault *fault = threads_start(whole->arena, 1, work, whole, &whole->threads);
    if (fault) {
        whole->threads = NULL;
        return fault;
    }
    whole->told = (struct whole_told){.state = WHOLE_RUNS, .began = now};
    return NULL;
}

struct fault *whole_begin(const struct visit *visit)
{
    struct whole *whole = visit->web->whole;
    lock_take(whole->lock);
    struct fault *fault = begin(whole);
    lock_leave(whole->lock);
    return fault;
}

/* desk: see desk.h. Must not know what a deed is about. */
#include "desk_spare.h"

#include "os/os.h"

enum { DEEDS_MOST = 256 };

struct fault *desk_open(struct desk *desk, struct arena *arena, struct engine *engine)
{
    struct digest imprint;
    *desk = (struct desk){.engine = engine,
                          .lock = lock_new(arena),
                          .comes = bell_new(arena),
                          .done = {bell_new(arena), bell_new(arena)},
                          .sign_at = INT64_MAX,
                          .sign_when_idle = INT64_MAX};
    desk->last = &desk->first;
    TRY(ledger_size(engine->ledger, arena, &desk->standing.size));
    TRY(ledger_newest_imprint(engine->ledger, arena, &desk->standing.signed_size, &imprint));
    if (desk->standing.signed_size < desk->standing.size)
        desk->sign_at = desk->sign_when_idle = clock_milliseconds();
    return NULL;
}

void desk_hand_in(struct desk *desk, struct errand *errand)
{
    errand->next = NULL;
    errand->is_taken = errand->is_done = false;
    errand->fault = NULL;
    lock_take(desk->lock);
    *desk->last = errand;
    desk->last = &errand->next;
    bell_ring_one(desk->comes);
    lock_leave(desk->lock);
}

/* Those of one turn wait at one bell, those of the next at the other. */
struct fault *desk_wait(struct desk *desk, struct errand *errand)
{
    lock_take(desk->lock);
    while (!errand->is_done)
        bell_wait(desk->done[(desk->turn + !errand->is_taken) % 2], desk->lock, -1);
    lock_leave(desk->lock);
    return errand->fault;
}

void desk_end(struct desk *desk)
{
    lock_take(desk->lock);
    desk->ends = true;
    bell_ring_one(desk->comes);
    lock_leave(desk->lock);
}

struct moved desk_moved(struct desk *desk)
{
    lock_take(desk->lock);
    struct moved moved = desk->moved;
    lock_leave(desk->lock);
    return moved;
}

static void tell_moved(struct desk *desk)
{
    lock_take(desk->lock);
    desk->moved = desk->engine->moved;
    lock_leave(desk->lock);
}

static bool is_of_deeds(const struct errand *errand)
{
    return !errand->work && !errand->wants_limits;
}

/* The first errands, as many as make one transaction; other work stands alone. */
static struct errand *cut(struct desk *desk)
{
    struct errand *first = desk->first, *last = first;
    if (!first)
        return NULL;
    last->is_taken = true;
    for (size_t count = first->count;
         is_of_deeds(first) && last->next && is_of_deeds(last->next);) {
        count += last->next->count;
        if (count > DEEDS_MOST)
            break;
        last = last->next;
        last->is_taken = true;
    }
    desk->first = last->next;
    if (!desk->first)
        desk->last = &desk->first;
    last->next = NULL;
    desk->turn++;
    return first;
}

/* Waits for errands; none when it is time to sign or to end, or when there are limits to write. */
static struct errand *take(struct desk *desk, bool *ends_out)
{
    lock_take(desk->lock);
    for (;;) {
        int64_t now = clock_milliseconds();
        if (desk->first || desk->ends || desk->sign_when_idle <= now || desk_has_limits(desk))
            break;
        bell_wait(desk->comes, desk->lock,
                  desk->sign_when_idle == INT64_MAX ? -1 : desk->sign_when_idle - now);
    }
    struct errand *taken = cut(desk);
    *ends_out = desk->ends && !taken;
    lock_leave(desk->lock);
    return taken;
}

static struct fault *expect_all(struct batch *batch, const struct errand *taken)
{
    const struct prepared *all[DEEDS_MOST];
    size_t count = 0;
    for (const struct errand *errand = taken; errand; errand = errand->next)
        for (size_t i = 0; errand->prepared && i < errand->count && count < DEEDS_MOST; i++)
            all[count++] = errand->prepared[i];
    return deeds_expect(batch, all, count);
}

static struct fault *add_all(struct batch *batch, const struct errand *taken)
{
    TRY(expect_all(batch, taken));
    for (const struct errand *errand = taken; errand; errand = errand->next)
        for (size_t i = 0; i < errand->count; i++)
            TRY(deeds_add(batch, errand->arena, &errand->deeds[i],
                          errand->prepared ? errand->prepared[i] : NULL, &errand->answers[i]));
    return deeds_settle(batch);
}

/* One transaction. Readers hear what moves before they can see it: what they keep is never older than what they see. */
static struct fault *perform(struct desk *desk, struct arena *arena, const struct errand *taken)
{
    struct batch batch;
    TRY(deeds_begin(desk->engine, arena, &batch));
    struct fault *fault = add_all(&batch, taken);
    tell_moved(desk);
    fault = deeds_end(&batch, fault);
    tell_moved(desk);
    return fault;
}

/* What fails for one must not fail for all: each is then tried alone. After a failed commit nobody knows. */
static void perform_all(struct desk *desk, struct arena *arena, struct errand *taken)
{
    struct fault *fault = perform(desk, arena, taken);
    bool alone = fault && taken->next && !ledger_is_spoilt(desk->engine->ledger);
    for (struct errand *errand = taken; errand; errand = errand->next) {
        struct errand *next = errand->next;
        errand->next = NULL;
        errand->fault = fault_copy(errand->arena, alone ? perform(desk, arena, errand) : fault);
        errand->next = next;
    }
}

static void give_back(struct desk *desk, struct errand *taken)
{
    lock_take(desk->lock);
    errands_done(taken);
    bell_ring(desk->done[desk->turn % 2]);
    lock_leave(desk->lock);
}

static void do_all(struct desk *desk, struct arena *arena, struct errand *taken)
{
    if (taken->wants_limits) {
        taken->next = desk->waiting;
        desk->waiting = taken;
        return;
    }
    if (taken->work)
        taken->fault = taken->work(taken->context, desk->engine, taken->arena);
    else
        perform_all(desk, arena, taken);
    desk_note_size(desk, arena);
    give_back(desk, taken);
}

void desk_work(struct desk *desk)
{
    struct arena *arena = arena_open(0);
    bool ends = false;
    while (!ends) {
        struct errand *taken = take(desk, &ends);
        if (taken)
            do_all(desk, arena, taken);
        if (desk->waiting || (!taken && !ends && desk_has_limits(desk)))
            desk_write_limits(desk, arena);
        if (desk_must_sign(desk, !taken && !desk_has_limits(desk)) ||
            (ends && desk->sign_at != INT64_MAX))
            desk_sign(desk, arena);
        arena_reset(arena);
    }
    arena_close(desk->filling.arena);
    arena_close(arena);
}

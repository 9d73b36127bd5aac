/* desk: see desk.h. Must not know what a deed is about. */
#include "desk.h"

#include "os/os.h"

/* A signature costs two syncs: no more than one in CREW_SIGNS_MILLISECONDS. */
enum { DEEDS_MOST = 256, IDLE_MILLISECONDS = 30 };

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

/* The first errands, as many as make one transaction; other work stands alone. */
static struct errand *cut(struct desk *desk)
{
    struct errand *first = desk->first, *last = first;
    if (!first)
        return NULL;
    last->is_taken = true;
    for (size_t count = first->count; !first->work && last->next && !last->next->work;) {
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

/* Waits for errands; none when it is time to sign, or to end. */
static struct errand *take(struct desk *desk, bool *ends_out)
{
    lock_take(desk->lock);
    for (;;) {
        int64_t now = clock_milliseconds();
        if (desk->first || desk->ends || desk->sign_when_idle <= now)
            break;
        bell_wait(desk->comes, desk->lock,
                  desk->sign_when_idle == INT64_MAX ? -1 : desk->sign_when_idle - now);
    }
    struct errand *taken = cut(desk);
    *ends_out = desk->ends && !taken;
    lock_leave(desk->lock);
    return taken;
}

static struct fault *add_all(struct batch *batch, const struct errand *taken)
{
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

static void note_size(struct desk *desk, struct arena *arena)
{
    uint64_t size;
    struct fault *fault = ledger_size(desk->engine->ledger, arena, &size);
    int64_t now = clock_milliseconds();
    lock_take(desk->lock);
    desk->standing.is_broken = ledger_is_spoilt(desk->engine->ledger);
    if (!fault)
        desk->standing.size = size;
    bool is_signed = desk->standing.signed_size == desk->standing.size;
    lock_leave(desk->lock);
    if (is_signed)
        return;
    int64_t soon = now + IDLE_MILLISECONDS, rested = desk->signed_at + CREW_SIGNS_MILLISECONDS;
    if (desk->sign_at == INT64_MAX)
        desk->sign_at = now + CREW_SIGNS_MILLISECONDS;
    desk->sign_when_idle = soon > rested ? soon : rested;
}

static void give_back(struct desk *desk, struct errand *taken)
{
    lock_take(desk->lock);
    while (taken) {
        struct errand *next = taken->next; /* whoever waits may be gone when it is done */
        taken->is_done = true;
        taken = next;
    }
    bell_ring(desk->done[desk->turn % 2]);
    lock_leave(desk->lock);
}

static void do_all(struct desk *desk, struct arena *arena, struct errand *taken)
{
    if (taken->work)
        taken->fault = taken->work(taken->context, desk->engine, taken->arena);
    else
        perform_all(desk, arena, taken);
    note_size(desk, arena);
    give_back(desk, taken);
}

/* When the keyholder refuses or is gone, it is asked again: what is durable stays so. Of a broken ledger nobody knows
 * what is to be signed. */
static void sign(struct desk *desk, struct arena *arena)
{
    struct ledger_answer answer = {0};
    bool is_broken = ledger_is_spoilt(desk->engine->ledger);
    struct fault *fault =
        is_broken ? NULL : ledger_checkpoint(desk->engine->ledger, arena, &answer);
    bool is_signed = !fault && !is_broken && answer.refusal == LEDGER_DONE;
    int64_t again =
        is_signed || is_broken ? INT64_MAX : clock_milliseconds() + CREW_SIGNS_MILLISECONDS;
    lock_take(desk->lock);
    desk->standing.is_unsigned = !is_signed;
    if (is_signed)
        desk->standing.signed_size = answer.size;
    lock_leave(desk->lock);
    desk->sign_at = desk->sign_when_idle = again;
    desk->signed_at = clock_milliseconds();
}

static bool must_sign(const struct desk *desk, bool is_idle)
{
    int64_t due = is_idle ? desk->sign_when_idle : desk->sign_at;
    return due <= clock_milliseconds();
}

void desk_work(struct desk *desk)
{
    struct arena *arena = arena_open(0);
    bool ends = false;
    while (!ends) {
        struct errand *taken = take(desk, &ends);
        if (taken)
            do_all(desk, arena, taken);
        if (must_sign(desk, !taken) || (ends && desk->sign_at != INT64_MAX))
            sign(desk, arena);
        arena_reset(arena);
    }
    arena_close(arena);
}

/* desk_spare: see desk_spare.h. Must not know what a deed is about. */
#include "desk_spare.h"

#include "os/os.h"

/* A signature costs two syncs: no more than one in CREW_SIGNS_MILLISECONDS. */
enum { IDLE_MILLISECONDS = 30 };

void errands_done(struct errand *taken)
{
    while (taken) {
        struct errand *next = taken->next; /* whoever waits may be gone when it is done */
        taken->is_done = true;
        taken = next;
    }
}

void desk_note_size(struct desk *desk, struct arena *arena)
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

bool desk_must_sign(const struct desk *desk, bool is_idle)
{
    int64_t due = is_idle ? desk->sign_when_idle : desk->sign_at;
    return due <= clock_milliseconds();
}

/* When the keyholder refuses or is gone, it is asked again: what is durable stays so. Of a broken ledger nobody knows
 * what is to be signed. */
void desk_sign(struct desk *desk, struct arena *arena)
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

/* What the register has made stale is written when nobody wants anything else, or when somebody waits for it. */
bool desk_has_limits(const struct desk *desk)
{
    return desk->waiting || desk->engine->deadlines_stale || desk->filling.has_begun;
}

/* They have come in many turns. */
static void give_back_waiting(struct desk *desk)
{
    lock_take(desk->lock);
    errands_done(desk->waiting);
    bell_ring(desk->done[0]);
    bell_ring(desk->done[1]);
    lock_leave(desk->lock);
    desk->waiting = NULL;
}

/* A chunk. Whoever waits asks again in a snapshot of his own whether it is done. */
void desk_write_limits(struct desk *desk, struct arena *arena)
{
    struct deadlines_filling *filling = &desk->filling;
    if (!filling->arena)
        filling->arena = arena_open(0);
    struct fault *fault = deadlines_fill_some(desk->engine, arena, filling);
    if (!fault && !filling->is_done)
        return;
    for (struct errand *errand = desk->waiting; errand; errand = errand->next)
        errand->fault = fault_copy(errand->arena, fault);
    give_back_waiting(desk);
    desk->engine->deadlines_stale = false; /* of a fault: until somebody asks */
    arena_close(filling->arena);
    *filling = (struct deadlines_filling){0};
}

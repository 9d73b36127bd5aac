/* witness: a witness is made and signs states of two logs on a simulated disk; the power is lost at every write and
 * sync, and each of them fails. What anybody has seen signed is never forgotten, and no state that contradicts it gets
 * a signature. Two controls must be caught: a signature that leaves before it is on disk, and a disk that syncs
 * nothing. Usage: crash-witness OUTCOMES SEED */
#include "witness_trace.h"
#include "tally.h"

#include <errno.h>
#include <stdlib.h>

static struct crypt *crypt;
static struct hasher *hasher;

static struct witness_trace trace_on(struct simulated *simulated, bool answers_early)
{
    return (struct witness_trace){.crypt = crypt,
                                  .hasher = hasher,
                                  .disk = simulated_disk(simulated),
                                  .simulated = simulated,
                                  .answers_early = answers_early,
                                  .answered = -1};
}

static void lose(const struct witness_trace *trace, const struct simulated *before,
                 struct simulated *after, const struct witness_seen *seen, int answered,
                 struct tally *tally)
{
    struct arena *arena = arena_open(0);
    simulated_lose_power(before, after);
    const char *wrong = witness_judge(trace, arena, simulated_disk(after), seen, answered);
    tally_add(tally, simulated_deeds(before), answered, wrong);
    arena_close(arena);
}

/* The whole trace once, then the power lost after each deed, with several outcomes. */
static struct tally lose_everywhere(bool answers_early, bool syncs, int outcomes, uint64_t seed)
{
    struct simulated *disk = simulated_open(seed), *model = simulated_open(seed),
                     *after = simulated_open(seed + 1);
    struct arena *arena = arena_open(0);
    struct witness_trace trace = trace_on(disk, answers_early);
    struct tally tally = {0};
    if (!syncs)
        simulated_sync_nothing(model);
    while (trace.answered < WITNESS_STEPS)
        demand(witness_step(&trace, arena));
    witness_end(&trace);
    int answered = -1;
    for (size_t deed = 0; deed <= simulated_deeds(disk); deed++) {
        simulated_follow(model, disk, deed);
        while (answered < WITNESS_STEPS - 1 && trace.answered_at[answered + 1] <= deed)
            answered++;
        struct witness_seen seen = witness_seen_after(answered);
        for (int i = 0; i < outcomes; i++)
            lose(&trace, model, after, &seen, answered, &tally);
    }
    simulated_close(after);
    simulated_close(model);
    simulated_close(disk);
    arena_close(arena);
    return tally;
}

/* A trace in which a deed fails, or all from there on; then either the power is lost at once, or the step is tried
 * again and all goes on. false when the failure never came. */
static bool fail_at(struct failing failing, bool goes_on, int outcomes, uint64_t seed,
                    struct tally *tally)
{
    enum { TRIES = WITNESS_STEPS + 3 };
    struct simulated *disk = simulated_open(seed), *after = simulated_open(seed + failing.after);
    struct arena *arena = arena_open(0);
    struct witness_trace trace = trace_on(disk, false);
    simulated_fail(disk, failing);
    bool has_failed = false;
    for (int i = 0; i < TRIES && trace.answered < WITNESS_STEPS - 1 && (goes_on || !has_failed);
         i++)
        has_failed |= witness_step(&trace, arena) != NULL;
    witness_end(&trace);
    bool came = simulated_has_failed(disk);
    simulated_mend(disk);
    for (int i = 0; i < outcomes; i++)
        lose(&trace, disk, after, &trace.seen, trace.answered, tally);
    simulated_close(after);
    simulated_close(disk);
    arena_close(arena);
    return came;
}

static struct tally fail_everywhere(int outcomes, uint64_t seed)
{
    static const int reasons[] = {EIO, ENOSPC};
    struct tally tally = {0};
    bool came = true;
    for (size_t deed = 0; came; deed++)
        for (size_t i = 0; i < 6; i++) /* a disk that never mends is given up */
            came = fail_at((struct failing){deed, reasons[i % 2], i / 2 == 2, false}, i / 2 == 1,
                           outcomes, seed, &tally);
    return tally;
}

int main(int count, char **arguments)
{
    int outcomes = count > 1 ? (int)strtol(arguments[1], NULL, 10) : 5;
    uint64_t seed = count > 2 ? strtoull(arguments[2], NULL, 10) : 1;
    struct arena *arena = arena_open(0);
    ensure(!crypt_open(arena, &crypt) && !hasher_open(crypt, arena, &hasher));
    struct tally tally = lose_everywhere(false, true, outcomes, seed);
    bool good = tally_tell(
        tally.lost == 0 && tally.points > 0,
        "witness: nothing signed is forgotten by a power loss, and no other past is signed",
        &tally);
    tally = fail_everywhere(outcomes, seed);
    good &= tally_tell(tally.lost == 0 && tally.points > 0,
                       "witness: nor when a write, a sync or a renaming has failed", &tally);
    tally = lose_everywhere(true, true, outcomes, seed);
    good &=
        tally_tell(tally.lost > 0, "control: a signature before it is on disk is caught", &tally);
    tally = lose_everywhere(false, false, outcomes, seed);
    good &= tally_tell(tally.lost > 0, "control: a disk that syncs nothing is caught", &tally);
    hasher_close(hasher);
    crypt_close(crypt);
    arena_close(arena);
    return good ? 0 : 1;
}

/* keys: a folder of keys is made, checkpoints are signed, epochs begun and destroyed on a simulated disk; the power is
 * lost at every write and sync, and each of them fails once. No older or other state may get a signature after a newer
 * one had it, and no destroyed epoch may come back. Two controls must be caught: a signature that leaves before its
 * record is on disk, and a disk that syncs nothing.
 * Usage: crash-keys OUTCOMES SEED */
#include "keys_trace.h"
#include "tally.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

static struct crypt *crypt;
static struct hasher *hasher;

/* The planted fault: the signature leaves, then the record is written. */
static struct fault *sign_early(struct keys_trace *trace, struct arena *arena, struct text text,
                                const struct tree_proof *proof, enum keyholder_answer *answer_out)
{
    struct checkpoint checkpoint;
    TRY(vault_judge(&trace->vault, arena, text, proof, answer_out, &checkpoint));
    keys_answered(trace);
    return vault_record(&trace->vault, arena, &checkpoint);
}

static struct keys_trace trace_on(struct simulated *simulated, keys_signer *sign)
{
    return (struct keys_trace){.crypt = crypt,
                               .hasher = hasher,
                               .disk = simulated_disk(simulated),
                               .simulated = simulated,
                               .sign = sign,
                               .answered = -1};
}

static void lose(const struct keys_trace *trace, const struct simulated *before,
                 struct simulated *after, int answered, struct tally *tally)
{
    struct arena *arena = arena_open(0);
    simulated_lose_power(before, after);
    const char *wrong = keys_judge(trace, arena, simulated_disk(after), answered);
    tally_add(tally, simulated_deeds(before), answered, wrong);
    arena_close(arena);
}

/* The whole trace once, then the power lost after each deed, with several outcomes. */
static struct tally lose_everywhere(keys_signer *sign, bool syncs, int outcomes, uint64_t seed)
{
    struct simulated *disk = simulated_open(seed), *model = simulated_open(seed),
                     *after = simulated_open(seed + 1);
    struct arena *arena = arena_open(0);
    struct keys_trace trace = trace_on(disk, sign);
    struct tally tally = {0};
    if (!syncs)
        simulated_sync_nothing(model);
    while (trace.answered < KEYS_STEPS)
        ensure(!keys_step(&trace, arena));
    keys_close(&trace);
    int answered = -1;
    for (size_t deed = 0; deed <= simulated_deeds(disk); deed++) {
        simulated_follow(model, disk, deed);
        while (answered < KEYS_STEPS - 1 && trace.answered_at[answered + 1] <= deed)
            answered++;
        for (int i = 0; i < outcomes; i++)
            lose(&trace, model, after, answered, &tally);
    }
    simulated_close(after);
    simulated_close(model);
    simulated_close(disk);
    arena_close(arena);
    return tally;
}

/* A trace in which one deed fails; then either the power is lost at once, or the step is tried again and all goes on.
 * false when the failure never came. */
static bool fail_at(size_t deed, int reason, bool goes_on, int outcomes, uint64_t seed,
                    struct tally *tally)
{
    struct simulated *disk = simulated_open(seed), *after = simulated_open(seed + deed);
    struct arena *arena = arena_open(0);
    struct keys_trace trace = trace_on(disk, keys_sign_well);
    simulated_fail(disk, (struct failing){deed, reason, false, false});
    bool has_failed = false;
    while (trace.answered < KEYS_STEPS - 1 && (goes_on || !has_failed)) {
        bool step_failed = keys_step(&trace, arena) != NULL;
        if (step_failed && trace.answered < 0)
            keys_close(&trace); /* it was not opened whole */
        has_failed |= step_failed;
    }
    keys_close(&trace);
    bool came = simulated_has_failed(disk);
    simulated_mend(disk);
    for (int i = 0; i < outcomes; i++)
        lose(&trace, disk, after, trace.answered, tally);
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
        for (size_t i = 0; i < 4; i++)
            came = fail_at(deed, reasons[i % 2], i / 2, outcomes, seed, &tally);
    return tally;
}

int main(int count, char **arguments)
{
    int outcomes = count > 1 ? (int)strtol(arguments[1], NULL, 10) : 5;
    uint64_t seed = count > 2 ? strtoull(arguments[2], NULL, 10) : 1;
    struct arena *arena = arena_open(0);
    ensure(!crypt_open(arena, &crypt) && !hasher_open(crypt, arena, &hasher));
    struct tally tally = lose_everywhere(keys_sign_well, true, outcomes, seed);
    bool good = tally_tell(tally.lost == 0 && tally.points > 0,
                           "keys: no older state is signed after a power loss, no epoch comes back",
                           &tally);
    tally = fail_everywhere(outcomes, seed);
    good &= tally_tell(tally.lost == 0 && tally.points > 0,
                       "keys: nor when a write, a sync or a renaming has failed", &tally);
    tally = lose_everywhere(sign_early, true, outcomes, seed);
    good &= tally_tell(tally.lost > 0, "control: a signature before its record is caught", &tally);
    tally = lose_everywhere(keys_sign_well, false, outcomes, seed);
    good &= tally_tell(tally.lost > 0, "control: a disk that syncs nothing is caught", &tally);
    hasher_close(hasher);
    crypt_close(crypt);
    arena_close(arena);
    return good ? 0 : 1;
}

/* keys: a folder of keys is made, checkpoints are signed, epochs begun and destroyed on a simulated disk; the power is
 * lost at every write and sync, and each of them fails. No older or other state may get a signature after a newer
 * one had it, and no destroyed epoch may come back. Two controls must be caught: a signature that leaves before its
 * record is on disk, and a disk that syncs nothing.
 * Usage: crash-keys OUTCOMES SEED */
#include "keys_trace.h"

#include <stdlib.h>

static struct crypt *crypt;
static struct hasher *hasher;

/* The planted fault: the signature leaves, then the record is written. */
static struct fault *sign_early(struct keys_trace *trace, struct arena *arena, struct text text,
                                const struct tree_proof *proof, enum keyholder_answer *answer_out)
{
    struct checkpoint checkpoint;
    TRY(vault_judge(&trace->vault, arena, text, proof, answer_out, &checkpoint));
    course_answered(trace->course);
    return vault_record(&trace->vault, arena, &checkpoint);
}

static void *begin_with(struct arena *arena, struct course *course, keys_signer *sign)
{
    struct keys_trace *trace = arena_new(arena, struct keys_trace);
    *trace = (struct keys_trace){.crypt = crypt, .hasher = hasher, .course = course, .sign = sign};
    return trace;
}

static void *begin_well(struct arena *arena, struct course *course)
{
    return begin_with(arena, course, keys_sign_well);
}

static void *begin_early(struct arena *arena, struct course *course)
{
    return begin_with(arena, course, sign_early);
}

static const struct trial well = {KEYS_STEPS, begin_well, keys_step, keys_close, keys_judge},
                          early = {KEYS_STEPS, begin_early, keys_step, keys_close, keys_judge};

int main(int count, char **arguments)
{
    int outcomes = count > 1 ? (int)strtol(arguments[1], NULL, 10) : 5;
    uint64_t seed = count > 2 ? strtoull(arguments[2], NULL, 10) : 1;
    struct arena *arena = arena_open(0);
    ensure(!crypt_open(arena, &crypt) && !hasher_open(crypt, arena, &hasher));
    struct tally tally = course_lose(&well, true, outcomes, seed);
    bool good = tally_tell(tally.lost == 0 && tally.points > 0,
                           "keys: no older state is signed after a power loss, no epoch comes back",
                           &tally);
    tally = course_fail(&well, outcomes, seed);
    good &= tally_tell(tally.lost == 0 && tally.points > 0,
                       "keys: nor when a write, a sync or a renaming has failed", &tally);
    tally = course_lose(&early, true, outcomes, seed);
    good &= tally_tell(tally.lost > 0, "control: a signature before its record is caught", &tally);
    tally = course_lose(&well, false, outcomes, seed);
    good &= tally_tell(tally.lost > 0, "control: a disk that syncs nothing is caught", &tally);
    hasher_close(hasher);
    crypt_close(crypt);
    arena_close(arena);
    return good ? 0 : 1;
}

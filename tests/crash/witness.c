/* witness: a witness is made and signs states of two logs on a simulated disk; the power is lost at every write and
 * sync, and each of them fails. What anybody has seen signed is never forgotten, and no state that contradicts it gets
 * a signature. Two controls must be caught: a signature that leaves before it is on disk, and a disk that syncs
 * nothing. Usage: crash-witness OUTCOMES SEED */
#include "witness_trace.h"

#include <stdlib.h>

static struct crypt *crypt;
static struct hasher *hasher;

static void *begin_with(struct arena *arena, struct course *course, bool answers_early)
{
    struct witness_trace *trace = arena_new(arena, struct witness_trace);
    *trace = (struct witness_trace){
        .crypt = crypt, .hasher = hasher, .course = course, .answers_early = answers_early};
    return trace;
}

static void *begin_well(struct arena *arena, struct course *course)
{
    return begin_with(arena, course, false);
}

static void *begin_early(struct arena *arena, struct course *course)
{
    return begin_with(arena, course, true);
}

static const struct trial well = {WITNESS_STEPS, begin_well, witness_step, witness_end,
                                  witness_judge},
                          early = {WITNESS_STEPS, begin_early, witness_step, witness_end,
                                   witness_judge};

int main(int count, char **arguments)
{
    int outcomes = count > 1 ? (int)strtol(arguments[1], NULL, 10) : 5;
    uint64_t seed = count > 2 ? strtoull(arguments[2], NULL, 10) : 1;
    struct arena *arena = arena_open(0);
    ensure(!crypt_open(arena, &crypt) && !hasher_open(crypt, arena, &hasher));
    struct tally tally = course_lose(&well, true, outcomes, seed);
    bool good = tally_tell(
        tally.lost == 0 && tally.points > 0,
        "witness: nothing signed is forgotten by a power loss, and no other past is signed",
        &tally);
    tally = course_fail(&well, outcomes, seed);
    good &= tally_tell(tally.lost == 0 && tally.points > 0,
                       "witness: nor when a write, a sync or a renaming has failed", &tally);
    tally = course_lose(&early, true, outcomes, seed);
    good &=
        tally_tell(tally.lost > 0, "control: a signature before it is on disk is caught", &tally);
    tally = course_lose(&well, false, outcomes, seed);
    good &= tally_tell(tally.lost > 0, "control: a disk that syncs nothing is caught", &tally);
    hasher_close(hasher);
    crypt_close(crypt);
    arena_close(arena);
    return good ? 0 : 1;
}

/* course: see course.h. */
#include "course.h"

#include <errno.h>

void course_answered(struct course *course)
{
    course->answered_at[++course->answered] = simulated_deeds(course->disk);
}

static void lose(const struct trial *trial, const void *trace, const struct simulated *before,
                 struct simulated *after, int answered, struct tally *tally)
{
    struct arena *arena = arena_open(0);
    simulated_lose_power(before, after);
    const char *wrong = trial->judge(trace, arena, simulated_disk(after), answered);
    tally_add(tally, simulated_deeds(before), answered, wrong);
    arena_close(arena);
}

struct tally course_lose(const struct trial *trial, bool syncs, int outcomes, uint64_t seed)
{
    struct course course = {.disk = simulated_open(seed), .answered = -1};
    struct simulated *model = simulated_open(seed), *after = simulated_open(seed + 1);
    struct arena *arena = arena_open(0);
    void *trace = trial->begin(arena, &course);
    struct tally tally = {0};
    if (!syncs)
        simulated_sync_nothing(model);
    while (course.answered < trial->last_step)
        demand(trial->step(trace, arena));
    trial->end(trace);
    int answered = -1;
    for (size_t deed = 0; deed <= simulated_deeds(course.disk); deed++) {
        simulated_follow(model, course.disk, deed);
        while (answered < trial->last_step - 1 && course.answered_at[answered + 1] <= deed)
            answered++;
        for (int i = 0; i < outcomes; i++)
            lose(trial, trace, model, after, answered, &tally);
    }
    simulated_close(after);
    simulated_close(model);
    simulated_close(course.disk);
    arena_close(arena);
    return tally;
}

/* false when the failure never came. */
static bool fail_at(const struct trial *trial, struct failing failing, bool goes_on, int outcomes,
                    uint64_t seed, struct tally *tally)
{
    struct course course = {.disk = simulated_open(seed), .answered = -1};
    struct simulated *after = simulated_open(seed + failing.after);
    struct arena *arena = arena_open(0);
    void *trace = trial->begin(arena, &course);
    int tries = trial->last_step + 3; /* a disk that never mends is given up */
    bool has_failed = false;
    simulated_fail(course.disk, failing);
    while (tries-- > 0 && course.answered < trial->last_step - 1 && (goes_on || !has_failed))
        has_failed |= trial->step(trace, arena) != NULL;
    trial->end(trace);
    bool came = simulated_has_failed(course.disk);
    simulated_mend(course.disk);
    for (int i = 0; i < outcomes; i++)
        lose(trial, trace, course.disk, after, course.answered, tally);
    simulated_close(after);
    simulated_close(course.disk);
    arena_close(arena);
    return came;
}

struct tally course_fail(const struct trial *trial, int outcomes, uint64_t seed)
{
    static const int reasons[] = {EIO, ENOSPC};
    struct tally tally = {0};
    bool came = true;
    for (size_t deed = 0; came; deed++)
        for (size_t i = 0; i < 6; i++)
            came = fail_at(trial, (struct failing){deed, reasons[i % 2], i / 2 == 2, false},
                           i / 2 == 1, outcomes, seed, &tally);
    return tally;
}

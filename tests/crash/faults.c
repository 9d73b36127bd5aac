/* faults: the disk is full, or answers with an error, at every single write, sync, truncation and change of the
 * folder of a trace in turn, and at every read too. What was acknowledged before must be there: to the same store, when
 * the file is opened anew, and when the power is lost after the failure.
 * Usage: crash-faults BATCHES SEED */
#include "simulated.h"
#include "trace.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHECKPOINT_PAGES = 12, LOSSES = 2 };

static const char path[] = "rows.db";

struct way {
    const char *name;
    int reason;
    bool stays, reads_too;
    int64_t too_many; /* batches believed to be acknowledged that were not: the control */
};

static const struct way ways[] = {
    {"no room once", ENOSPC, false, false, 0},
    {"no room from there on", ENOSPC, true, false, 0},
    {"an error once", EIO, false, false, 0},
    {"an error from there on", EIO, true, false, 0},
    {"an error once, reads too", EIO, false, true, 0},
};
static const struct way control = {"control", ENOSPC, true, false, 1};

struct outcome {
    size_t failures, untold;
    const char *wrong;
};

/* Writes batches until one fails; answers the last that was acknowledged. The store is closed by the caller. */
static int64_t write_batches(struct arena *arena, struct simulated *disk, int64_t batches,
                             struct store **store_out, struct fault **fault_out)
{
    int64_t batch = 0;
    *store_out = NULL;
    *fault_out = store_open(arena, path, simulated_disk(disk), &trace_schema, store_out);
    if (*fault_out)
        return 0;
    store_set_checkpoint(*store_out, CHECKPOINT_PAGES);
    while (batch < batches && !*fault_out) {
        *fault_out = trace_write(*store_out, arena, batch + 1);
        batch += *fault_out == NULL;
    }
    return batch;
}

static const char *judge_anew(struct arena *arena, struct simulated *disk, int64_t batch)
{
    struct store *store;
    struct fault *fault = store_open(arena, path, simulated_disk(disk), &trace_schema, &store);
    if (fault)
        return fault_words(arena, fault);
    const char *wrong = trace_judge(store, arena, batch, batch + 1, NULL);
    store_close(store);
    return wrong;
}

/* The power is lost while the store is still open; then the store goes on where the disk is well again. */
static const char *judge_after(struct arena *arena, struct simulated *disk, struct simulated *lost,
                               struct store *store, int64_t batch)
{
    const char *wrong = NULL;
    simulated_mend(disk);
    for (int i = 0; !wrong && i < LOSSES; i++) {
        simulated_lose_power(disk, lost);
        wrong = judge_anew(arena, lost, batch);
    }
    if (!wrong && store)
        wrong = trace_judge(store, arena, batch, batch,
                            NULL); /* what failed is not seen by the one who was told so */
    struct fault *fault = !wrong && store ? trace_write(store, arena, batch + 1) : NULL;
    if (fault)
        return fault_words(arena, fault);
    batch += !wrong && store;
    store_close(store);
    return wrong ? wrong : judge_anew(arena, disk, batch);
}

/* One failure, after so many calls; false when the trace came to its end without it. */
static bool fail_after(const struct way *way, size_t after, int64_t batches, uint64_t seed,
                       struct outcome *outcome)
{
    struct arena *arena = arena_open(0);
    struct simulated *disk = simulated_open(seed + after), *lost = simulated_open(seed + after + 1);
    struct store *store;
    struct fault *fault;
    simulated_fail(disk, (struct failing){after, way->reason, way->stays, way->reads_too});
    int64_t batch = write_batches(arena, disk, batches, &store, &fault);
    bool has_failed = simulated_has_failed(disk);
    outcome->failures += has_failed;
    outcome->untold += has_failed && !fault;
    const char *wrong = !has_failed && fault
                            ? fault_words(arena, fault)
                            : judge_after(arena, disk, lost, store, batch + way->too_many);
    if (wrong && !outcome->wrong) {
        printf("# %s: after %zu calls, %lld batches acknowledged: %s\n", way->name, after,
               (long long)batch, wrong);
        outcome->wrong = "see above";
    }
    simulated_close(lost);
    simulated_close(disk);
    arena_close(arena);
    return has_failed;
}

/* Each call in turn fails, until the trace comes to its end or something is wrong. */
static struct outcome fail_everywhere(const struct way *way, int64_t batches, uint64_t seed)
{
    struct outcome outcome = {0};
    size_t after = 0;
    while (!outcome.wrong && fail_after(way, after, batches, seed, &outcome))
        after++;
    return outcome;
}

int main(int count, char **arguments)
{
    int64_t batches = count > 1 ? strtoll(arguments[1], NULL, 10) : 30;
    uint64_t seed = count > 2 ? strtoull(arguments[2], NULL, 10) : 1;
    bool good = true;
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct outcome outcome = fail_everywhere(&ways[i], batches, seed);
        good &= !outcome.wrong;
        printf("%s - %s: nothing acknowledged is lost, %zu failures (%zu in a checkpoint or tried "
               "again, and not told)\n",
               outcome.wrong ? "not ok" : "ok", ways[i].name, outcome.failures, outcome.untold);
        fflush(stdout);
    }
    struct outcome caught = fail_everywhere(&control, batches, seed);
    printf("%s - control: who believes that a batch which failed was acknowledged is found out\n",
           caught.wrong ? "ok" : "not ok");
    return !good || !caught.wrong;
}

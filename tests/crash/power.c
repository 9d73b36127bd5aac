/* power: 1 000 rows are written on a simulated disk; then the power is lost at every write and sync, each time with
 * several outcomes, and the store is opened on what is left. Two controls must lose rows: a disk that syncs nothing,
 * and one that claims to spare the bytes beside a write (docs/adr/0015).
 * Usage: crash-power POINTS SEED [ROWS] */
#include "simulated.h"
#include "trace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    CHECKPOINT_PAGES = 40,
    REOPENS_EVERY = 60,
    READER_FROM = 20,
    READER_TO = 45,
    MOST_BATCHES = 100000,
    WRITES_ON = 8
};

static const char path[] = "rows.db";

/* What was done, and after which deed each batch was acknowledged. */
struct trace {
    struct simulated *disk;
    size_t acknowledged_at[MOST_BATCHES];
    int64_t batches;
};

/* Every so often the store is closed and opened anew, and for a while a reader holds back the checkpoints. */
static void write_trace(struct trace *trace, struct arena *arena, int64_t rows)
{
    struct store *store = NULL, *reader = NULL;
    const struct disk *disk = simulated_disk(trace->disk);
    for (int64_t batch = 1; trace_rows_to(batch - 1) < rows; batch++) {
        if (batch % REOPENS_EVERY == 1) {
            store_close(store);
            demand(store_open(arena, path, disk, &trace_schema, &store));
            store_set_checkpoint(store, CHECKPOINT_PAGES);
        }
        if (batch % REOPENS_EVERY == READER_FROM) {
            demand(store_read(arena, path, disk, &trace_schema, &reader));
            demand(store_snapshot(reader, arena));
            trace_judge(reader, arena, batch - 1, batch - 1, NULL);
        }
        if (batch % REOPENS_EVERY == READER_TO) {
            store_close(reader);
            reader = NULL;
        }
        demand(trace_write(store, arena, batch));
        trace->acknowledged_at[batch] = simulated_deeds(trace->disk);
        trace->batches = batch;
    }
    store_close(reader);
    store_close(store);
}

/* The writer, now and then, and wherever a reader is not enough (a file half made). */
static const char *judge_store(struct simulated *disk, struct arena *arena, int64_t batch,
                               bool as_writer)
{
    struct store *store = NULL;
    const char *wrong;
    if (!as_writer && !store_read(arena, path, simulated_disk(disk), &trace_schema, &store)) {
        wrong = trace_judge(store, arena, batch, batch + 1, NULL);
        store_close(store);
        return wrong;
    }
    struct fault *fault = store_open(arena, path, simulated_disk(disk), &trace_schema, &store);
    if (fault)
        return fault_words(arena, fault);
    wrong = trace_judge(store, arena, batch, batch + 1, &batch); /* one under way may be there */
    fault = wrong ? NULL : trace_write(store, arena, batch + 1);
    if (!wrong && !fault)
        wrong = trace_judge(store, arena, batch + 1, batch + 1, NULL);
    store_close(store);
    return fault ? fault_words(arena, fault) : wrong;
}

static void lose(const struct simulated *before, struct simulated *after, int64_t batch,
                 struct tally *tally)
{
    struct arena *arena = arena_open(0);
    simulated_lose_power(before, after);
    const char *wrong = judge_store(after, arena, batch, tally->points % WRITES_ON == 0);
    tally_add(tally, simulated_deeds(before), batch, wrong);
    arena_close(arena);
}

/* Loses the power after each deed, so many times in all, or after every so manieth deed when there are fewer points. */
static struct tally lose_everywhere(const struct trace *trace, struct simulated *model,
                                    uint64_t seed, size_t points)
{
    struct simulated *after = simulated_open(seed);
    struct tally tally = {0};
    size_t deeds = simulated_deeds(trace->disk);
    int64_t batch = 0;
    for (size_t deed = 0; deed <= deeds; deed++) {
        simulated_follow(model, trace->disk, deed);
        while (batch < trace->batches && trace->acknowledged_at[batch + 1] <= deed)
            batch++;
        size_t wanted = (size_t)((double)points * (double)(deed + 1) / (double)(deeds + 1));
        while (tally.points < wanted)
            lose(model, after, batch, &tally);
    }
    simulated_close(after);
    return tally;
}

static struct trace *new_trace(uint64_t seed, bool claims)
{
    struct trace *trace = calloc(1, sizeof *trace);
    ensure(trace);
    trace->disk = simulated_open(seed);
    if (claims)
        simulated_claim_sparing(trace->disk);
    return trace;
}

static struct tally try_disk(struct arena *arena, size_t points, uint64_t seed, int64_t rows,
                             bool claims, bool syncs)
{
    struct trace *trace = new_trace(seed, claims);
    struct simulated *model = simulated_open(seed);
    if (!syncs)
        simulated_sync_nothing(model);
    write_trace(trace, arena, rows);
    struct tally tally = lose_everywhere(trace, model, seed + 1, points);
    printf(
        "# %lld rows in %lld batches, %zu writes and syncs, %zu power losses, %zu lost something\n",
        (long long)trace_rows_to(trace->batches), (long long)trace->batches,
        simulated_deeds(trace->disk), tally.points, tally.lost);
    simulated_close(model);
    simulated_close(trace->disk);
    free(trace);
    return tally;
}

int main(int count, char **arguments)
{
    size_t points = count > 1 ? strtoull(arguments[1], NULL, 10) : 20000;
    uint64_t seed = count > 2 ? strtoull(arguments[2], NULL, 10) : 1;
    int64_t rows = count > 3 ? strtoll(arguments[3], NULL, 10) : 1000;
    struct arena *arena = arena_open(0);
    struct tally tally = try_disk(arena, points, seed, rows, false, true);
    bool good = tally_tell(tally.lost == 0 && tally.points >= points,
                           "no acknowledged row is lost, none is half there", &tally);
    tally = try_disk(arena, 300, seed, 100, false, false);
    good &= tally_tell(tally.lost > 0, "control: a disk that syncs nothing loses rows", &tally);
    tally = try_disk(arena, 4000, seed, 300, true, true);
    good &=
        tally_tell(tally.lost > 0,
                   "control: a disk that falsely claims to spare neighbours loses rows", &tally);
    arena_close(arena);
    return good ? 0 : 1;
}

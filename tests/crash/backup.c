/* backup: the power is lost at every write and sync of a backup. Under its name there is no file or all of it, and once
 * it was answered it is there. Control: a disk that syncs nothing breaks that.
 * Usage: crash-backup POINTS SEED */
#include "simulated.h"
#include "trace.h"

#include <stdio.h>
#include <stdlib.h>

enum { BATCHES = 40, MORE = 5 };

struct outcome {
    size_t points, with_copy, wrong;
    const char *first;
};

/* Deeds before the backup, and when it was answered. */
static void write_trace(struct arena *arena, struct simulated *disk, size_t *begun_out,
                        size_t *done_out)
{
    struct store *store;
    demand(store_open(arena, "rows.db", simulated_disk(disk), &trace_schema, &store));
    for (int64_t batch = 1; batch <= BATCHES; batch++)
        demand(trace_write(store, arena, batch));
    *begun_out = simulated_deeds(disk);
    demand(store_backup(store, arena, "copy.db"));
    *done_out = simulated_deeds(disk);
    for (int64_t batch = BATCHES + 1; batch <= BATCHES + MORE; batch++)
        demand(trace_write(store, arena, batch));
    store_close(store);
}

static const char *judge(struct arena *arena, struct simulated *disk, bool must_be_there,
                         bool *is_there_out)
{
    struct store *copy;
    if (disk_exists(simulated_disk(disk), "copy.db", is_there_out) != 0 || !*is_there_out)
        return must_be_there ? "the backup is gone" : NULL;
    struct fault *fault = store_read(arena, "copy.db", simulated_disk(disk), &trace_schema, &copy);
    if (fault)
        return fault_words(arena, fault);
    const char *wrong = trace_judge(copy, arena, BATCHES, BATCHES, NULL);
    store_close(copy);
    return wrong;
}

static struct outcome lose_everywhere(struct arena *arena, size_t points, uint64_t seed, bool syncs)
{
    struct simulated *disk = simulated_open(seed), *model = simulated_open(seed),
                     *after = simulated_open(seed + 1);
    struct outcome outcome = {0};
    size_t begun, done;
    if (!syncs)
        simulated_sync_nothing(model);
    write_trace(arena, disk, &begun, &done);
    for (size_t deed = begun; deed <= simulated_deeds(disk); deed++) {
        simulated_follow(model, disk, deed);
        for (size_t i = 0; i <= points / (simulated_deeds(disk) - begun); i++, outcome.points++) {
            struct arena *scratch = arena_open(0);
            bool is_there;
            simulated_lose_power(model, after);
            const char *wrong = judge(scratch, after, deed >= done, &is_there);
            if (wrong && !outcome.wrong++)
                outcome.first = text_copy(arena, text_of(wrong));
            outcome.with_copy += is_there;
            arena_close(scratch);
        }
    }
    simulated_close(after);
    simulated_close(model);
    simulated_close(disk);
    return outcome;
}

int main(int count, char **arguments)
{
    size_t points = count > 1 ? strtoull(arguments[1], NULL, 10) : 2000;
    uint64_t seed = count > 2 ? strtoull(arguments[2], NULL, 10) : 1;
    struct arena *arena = arena_open(0);
    struct outcome honest = lose_everywhere(arena, points, seed, true);
    bool good = !honest.wrong && honest.with_copy > 0 && honest.with_copy < honest.points;
    printf("%s - a backup is whole or not there, and there once it was answered, %zu points (%zu "
           "with a backup)\n",
           good ? "ok" : "not ok", honest.points, honest.with_copy);
    if (honest.first)
        printf("# first: %s\n", honest.first);
    struct outcome control = lose_everywhere(arena, points / 4, seed, false);
    printf("%s - control: a disk that syncs nothing breaks backups, %zu of %zu points\n",
           control.wrong ? "ok" : "not ok", control.wrong, control.points);
    arena_close(arena);
    return !good || !control.wrong;
}

/* kill: a process writes rows and says each batch that is committed; it is killed at any moment (SIGKILL); every batch
 * that it has said must be in the file, and none in part. A killed process loses what it has not given to the system,
 * never what the system has not yet put on disk: that is what power.c is for.
 * Usage: crash-kill FOLDER KILLS SEED */
#include "simulated.h"
#include "trace.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    KILLS_OF_A_FILE = 40,
    MOST_BATCHES = 12,
    MOST_MILLISECONDS = 12,
    CHECKPOINT_PAGES = 30,
    MOST_CONTROLS = 400
};

/* In the child: writes until killed. */
static void write_on(const char *path, int said, int64_t batch, bool says_first)
{
    struct arena *arena = arena_open(0);
    struct store *store;
    if (store_open(arena, path, NULL, &trace_schema, &store))
        _exit(1);
    store_set_checkpoint(store, CHECKPOINT_PAGES);
    for (;; batch++) {
        arena_reset(arena);
        if (says_first && write(said, &batch, sizeof batch) != sizeof batch)
            _exit(1);
        if (trace_write(store, arena, batch))
            _exit(1);
        if (!says_first && write(said, &batch, sizeof batch) != sizeof batch)
            _exit(1);
    }
}

/* What the child has said so far, or until it has said so many batches. */
static int64_t hear(int hearing, int64_t batch, size_t batches)
{
    int64_t number;
    while (batches-- && read(hearing, &number, sizeof number) == sizeof number)
        batch = number;
    return batch;
}

/* Runs a child from a batch on and kills it; answers the last batch it said, -1 when it stopped by itself. */
static int64_t run_and_kill(const char *path, int64_t batch, uint64_t *seed, bool says_first)
{
    int ends[2], status;
    if (pipe(ends) != 0)
        return -1;
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        write_on(path, ends[1], batch + 1, says_first);
    }
    close(ends[1]);
    batch = hear(ends[0], batch, chance_next(seed) % MOST_BATCHES);
    poll(NULL, 0, (int)(chance_next(seed) % MOST_MILLISECONDS));
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    batch = hear(ends[0], batch, SIZE_MAX);
    close(ends[0]);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL ? batch : -1;
}

/* The last batch in the file: the one said last, or the one after it. */
static const char *judge(const char *path, struct arena *arena, int64_t said, int64_t *batch_out)
{
    struct store *store;
    struct fault *fault = store_open(arena, path, NULL, &trace_schema, &store);
    if (fault)
        return fault_words(arena, fault);
    const char *wrong = trace_judge(store, arena, said, said + 1, batch_out);
    store_close(store);
    return wrong;
}

static void remove_files(const char *path)
{
    static const char *const ends[] = {"", "-wal", "-shm", "-journal", ".lock"};
    char name[512];
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        snprintf(name, sizeof name, "%s%s", path, ends[i]);
        unlink(name);
    }
}

struct outcome {
    size_t kills;
    int64_t batches, torn;
    const char *wrong;
};

/* Kills writer after writer on one file, then on the next. */
static struct outcome kill_many(struct arena *arena, const char *path, size_t kills, uint64_t *seed,
                                bool says_first)
{
    struct outcome outcome = {0};
    int64_t batch = 0;
    for (; !outcome.wrong && outcome.kills < kills; outcome.kills++) {
        if (outcome.kills % KILLS_OF_A_FILE == 0) {
            arena_reset(arena);
            remove_files(path);
            batch = 0;
        }
        int64_t before = batch, said = run_and_kill(path, batch, seed, says_first);
        outcome.wrong =
            said < 0 ? "the writer stopped by itself" : judge(path, arena, said, &batch);
        outcome.torn += batch > said;
        outcome.batches += said - before;
    }
    remove_files(path);
    return outcome;
}

int main(int count, char **arguments)
{
    char path[400];
    size_t kills = count > 2 ? strtoull(arguments[2], NULL, 10) : 200;
    uint64_t seed = count > 3 ? strtoull(arguments[3], NULL, 10) + 1 : 2;
    snprintf(path, sizeof path, "%s/rows.db", count > 1 ? arguments[1] : ".");
    struct arena *arena = arena_open(0);
    struct outcome honest = kill_many(arena, path, kills, &seed, false);
    printf("%s - every batch that a killed process said is in the file, %zu kills\n",
           honest.wrong ? "not ok" : "ok", honest.kills);
    printf("# %lld batches said, %lld times the batch under way was there too%s%s\n",
           (long long)honest.batches, (long long)honest.torn, honest.wrong ? "; " : "",
           honest.wrong ? honest.wrong : "");
    struct outcome control = kill_many(arena, path, MOST_CONTROLS, &seed, true);
    printf("%s - control: a process that says a batch before it is committed is found out, after "
           "%zu kills\n",
           control.wrong ? "ok" : "not ok", control.kills);
    arena_close(arena);
    return honest.wrong || !control.wrong;
}

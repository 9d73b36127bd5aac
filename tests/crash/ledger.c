/* ledger: a ledger is written on a simulated disk; then the power is lost at every write and sync, and the ledger is
 * opened on what is left. An acknowledged append is there, at most one more, the tree's root is the one that it had, no
 * table differs from the entries, what was erased stays so, and it goes on. A control, a disk that syncs nothing, must
 * lose entries. The keyholder stands on the machine's own disk: src/keyholder is tried by itself.
 * Usage: crash-ledger FOLDER POINTS SEED */
#include "simulated.h"
#include "tally.h"

#include "ledger/ledger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BATCHES = 30, MOST_EVENTS = 9, ERASES_AT = 12, REOPENS_EVERY = 7, INSPECTS_EVERY = 4 };

static const char path[] = "ledger.db";

/* What was done, after which deed each batch was acknowledged, and what the ledger was then. */
struct trace {
    struct arena *arena;
    struct simulated *disk;
    struct ledger_ground ground;
    struct hasher *hasher;
    struct frontier frontier;
    struct leaf_id stream, erased;
    size_t acknowledged_at[BATCHES + 1];
    uint64_t sizes[BATCHES + 1];
    struct digest roots[BATCHES + 1];
};

/* The tree by its own reckoning: from the bytes of the entries. */
static void note(struct trace *trace, struct ledger *ledger, size_t batch)
{
    uint64_t size;
    demand(ledger_size(ledger, trace->arena, &size));
    while (trace->frontier.size < size) {
        struct text leaf;
        struct digest hash;
        struct ledger_answer answer;
        demand(ledger_entry(ledger, trace->arena, trace->frontier.size, &leaf, &answer));
        tree_leaf(trace->hasher, leaf, &hash);
        frontier_append(&trace->frontier, trace->hasher, &hash);
    }
    trace->sizes[batch] = size;
    frontier_root(&trace->frontier, trace->hasher, &trace->roots[batch]);
    trace->acknowledged_at[batch] = simulated_deeds(trace->disk);
}

static struct fault *append(const struct trace *trace, struct ledger *ledger, struct arena *arena,
                            size_t batch, struct ledger_answer *answer_out)
{
    struct ledger_part parts[MOST_EVENTS];
    struct ledger_event events[MOST_EVENTS];
    size_t count = 1 + batch * 5 % MOST_EVENTS;
    for (size_t i = 0; i < count; i++) {
        parts[i] = (struct ledger_part){.class = TEXT_LITERAL("notes"), .text = TEXT_LITERAL("w")};
        chance_fill(&parts[i].unit, sizeof parts[i].unit);
        if (batch == 1 && i == 0)
            parts[i].unit = trace->erased;
        events[i] = (struct ledger_event){.stream = trace->stream,
                                          .kind = TEXT_LITERAL("something-happened"),
                                          .parts = &parts[i],
                                          .part_count = 1};
    }
    return ledger_append(ledger, arena, events, count, answer_out);
}

static void write_batch(struct trace *trace, struct ledger *ledger, size_t batch)
{
    struct ledger_answer answer;
    if (batch == ERASES_AT)
        demand(ledger_erase(ledger, trace->arena, &trace->erased, 1, TEXT_LITERAL("ground"),
                            TEXT_LITERAL("decision"), &answer));
    else
        demand(append(trace, ledger, trace->arena, batch, &answer));
    ensure(answer.refusal == LEDGER_DONE);
    note(trace, ledger, batch);
}

static void write_trace(struct trace *trace)
{
    struct ledger *ledger;
    struct digest law = {{1}};
    demand(ledger_make(trace->arena, path, &trace->ground, TEXT_LITERAL("kommun.example/crash"),
                       &law, &ledger));
    note(trace, ledger, 0);
    for (size_t batch = 1; batch <= BATCHES; batch++) {
        if (batch % REOPENS_EVERY == 0) {
            ledger_close(ledger);
            demand(ledger_open(trace->arena, path, &trace->ground, &ledger));
        }
        write_batch(trace, ledger, batch);
    }
    ledger_close(ledger);
}

/* Is it the ledger of that batch, or of the next one, that was under way? */
static const char *judge_state(const struct trace *trace, struct arena *arena,
                               struct ledger *ledger, size_t batch)
{
    struct frontier frontier = {0};
    struct digest root;
    uint64_t size;
    demand(ledger_size(ledger, arena, &size));
    size_t found = batch < BATCHES && size == trace->sizes[batch + 1] ? batch + 1 : batch;
    if (size != trace->sizes[found])
        return size < trace->sizes[batch] ? "an acknowledged entry is lost" : "another size";
    for (uint64_t number = 0; number < size; number++) {
        struct text leaf;
        struct digest hash;
        struct ledger_answer answer;
        demand(ledger_entry(ledger, arena, number, &leaf, &answer));
        if (answer.refusal != LEDGER_DONE)
            return "an entry is missing";
        tree_leaf(trace->hasher, leaf, &hash);
        frontier_append(&frontier, trace->hasher, &hash);
    }
    frontier_root(&frontier, trace->hasher, &root);
    return digest_equal(&root, &trace->roots[found]) ? NULL : "another root";
}

static const char *judge(const struct trace *trace, struct arena *arena, struct simulated *disk,
                         size_t batch, bool inspects)
{
    struct ledger *ledger;
    struct ledger_difference difference = {0};
    struct ledger_answer answer;
    struct ledger_ground ground = {.disk = simulated_disk(disk), .keys = trace->ground.keys};
    struct fault *fault = ledger_open(arena, path, &ground, &ledger);
    if (fault)
        return fault_words(arena, fault);
    const char *wrong = judge_state(trace, arena, ledger, batch);
    if (!wrong && inspects)
        fault = ledger_inspect(ledger, arena, &difference);
    if (!wrong && !fault)
        fault = append(trace, ledger, arena, 2, &answer);
    ledger_close(ledger);
    return wrong ? wrong : fault ? fault_words(arena, fault) : difference.table;
}

static struct tally lose_everywhere(const struct trace *trace, struct simulated *model,
                                    uint64_t seed, size_t points)
{
    struct simulated *after = simulated_open(seed);
    struct tally tally = {0};
    size_t first = trace->acknowledged_at[0], deeds = simulated_deeds(trace->disk), batch = 0;
    for (size_t deed = first; deed <= deeds; deed++) {
        simulated_follow(model, trace->disk, deed);
        while (batch < BATCHES && trace->acknowledged_at[batch + 1] <= deed)
            batch++;
        size_t wanted =
            (size_t)((double)points * (double)(deed - first + 1) / (double)(deeds - first + 1));
        while (tally.points < wanted) {
            struct arena *arena = arena_open(0);
            simulated_lose_power(model, after);
            const char *wrong =
                judge(trace, arena, after, batch, tally.points % INSPECTS_EVERY == 0);
            tally_add(&tally, deed, (int64_t)batch, wrong);
            arena_close(arena);
        }
    }
    simulated_close(after);
    return tally;
}

static struct tally try_disk(struct keyholder *keys, struct hasher *hasher, size_t points,
                             uint64_t seed, bool syncs)
{
    struct trace *trace = calloc(1, sizeof *trace);
    ensure(trace);
    trace->arena = arena_open(0);
    trace->disk = simulated_open(seed);
    trace->ground = (struct ledger_ground){.disk = simulated_disk(trace->disk), .keys = keys};
    trace->hasher = hasher;
    chance_fill(&trace->stream, sizeof trace->stream);
    chance_fill(&trace->erased, sizeof trace->erased);
    struct simulated *model = simulated_open(seed);
    if (!syncs)
        simulated_sync_nothing(model);
    write_trace(trace);
    struct tally tally = lose_everywhere(trace, model, seed + 1, points);
    printf("# %zu entries, %zu writes and syncs, %zu power losses, %zu lost something\n",
           (size_t)trace->frontier.size, simulated_deeds(trace->disk), tally.points, tally.lost);
    simulated_close(model);
    simulated_close(trace->disk);
    arena_close(trace->arena);
    free(trace);
    return tally;
}

int main(int count, char **words)
{
    if (count < 4)
        return 2;
    struct arena *arena = arena_open(0);
    size_t points = strtoull(words[2], NULL, 10);
    uint64_t seed = strtoull(words[3], NULL, 10);
    struct crypt *crypt;
    struct hasher *hasher;
    struct keyholder *keys;
    struct builder folder;
    builder_init(&folder, arena);
    builder_add_string(&folder, words[1]);
    builder_add_string(&folder, "/ledger.keys");
    demand(crypt_open(arena, &crypt));
    demand(hasher_open(crypt, arena, &hasher));
    demand(keyholder_make(arena, crypt, builder_string(&folder), text_of("kommun.example/crash")));
    demand(keyholder_start(arena, crypt, builder_string(&folder), &keys));
    struct tally tally = try_disk(keys, hasher, points, seed, true);
    bool good = tally_tell(tally.lost == 0 && tally.points == points,
                           "no acknowledged entry is lost, and the tree is what it was", &tally);
    tally = try_disk(keys, hasher, 60, seed, false);
    good &= tally_tell(tally.lost > 0, "control: a disk that syncs nothing loses entries", &tally);
    keyholder_stop(keys);
    hasher_close(hasher);
    crypt_close(crypt);
    arena_close(arena);
    return good ? 0 : 1;
}

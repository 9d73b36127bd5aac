/* bench-append: how fast is an entry of the ledger durable? One at a time, and sixty-four in one transaction (as many
 * clients, each with one event under way), beside a database of the same schema into which the same rows are put, with
 * the same bytes and in transactions of the same size, without hashes, keys or a second reading. Takes turns and prints
 * medians. Usage: bench-append FOLDER [EVENTS]      FOLDER must not be there; what is left in it may be removed. */
#include "ledger_sql.h"

#include "ledger/ledger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

enum { TURNS = 9, EVENTS = 1280, TOGETHER = 64, STREAMS = 20, TEXT_BYTES = 250 };

static const struct step *const steps[] = {&ledger_tables, &ledger_stamps, &ledger_asked};
static const struct schema schema = {1380271169, steps, 3, 0};

/* Rows that a ledger has written, to be written once more. */
struct rows_kept {
    size_t count;
    struct text *streams, *leaves, *hashes, *units, *part_hashes, *sealed;
};

/* By the clock, and of this process alone: what the disk and other programs take is not in the latter. */
struct spent {
    double wall, processor;
};

static double read_clock(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static struct spent spent_until_now(void)
{
    return (struct spent){read_clock(CLOCK_MONOTONIC), read_clock(CLOCK_PROCESS_CPUTIME_ID)};
}

static struct spent spent_since(struct spent start)
{
    struct spent now = spent_until_now();
    return (struct spent){now.wall - start.wall, now.processor - start.processor};
}

static void want(struct fault *fault)
{
    if (!fault)
        return;
    fprintf(stderr, "bench-append: %s\n", fault->key);
    exit(1);
}

static const char *place(struct arena *arena, const char *folder, const char *name, int number)
{
    struct builder path;
    builder_init(&path, arena);
    builder_add_string(&path, folder);
    builder_add_char(&path, '/');
    builder_add_string(&path, name);
    builder_add_number(&path, number);
    return builder_string(&path);
}

static struct leaf_id id_of(char what, size_t number)
{
    struct leaf_id id = {{(uint8_t)what, (uint8_t)number, (uint8_t)(number >> 8)}};
    return id;
}

static void append(struct ledger *ledger, struct arena *arena, size_t first, size_t count)
{
    static char said[TEXT_BYTES];
    struct ledger_part *parts = arena_new_many(arena, count, struct ledger_part);
    struct ledger_event *events = arena_new_many(arena, count, struct ledger_event);
    struct ledger_answer answer;
    memset(said, 'a', sizeof said);
    for (size_t i = 0; i < count; i++) {
        size_t stream = (first + i) % STREAMS;
        parts[i] =
            (struct ledger_part){TEXT_LITERAL("notes"), id_of('u', stream), {said, sizeof said}};
        events[i] = (struct ledger_event){.stream = id_of('s', stream),
                                          .kind = TEXT_LITERAL("decision-recorded"),
                                          .parts = &parts[i],
                                          .part_count = 1};
    }
    want(ledger_append(ledger, arena, events, count, &answer));
    ensure(answer.refusal == LEDGER_DONE);
}

/* For all events. The streams and units are there before the clock starts. */
static struct spent ours(const char *path, size_t events, size_t together)
{
    struct arena *arena = arena_open(0), *once = arena_open(0);
    struct digest policy = {{0}};
    struct ledger *ledger;
    want(ledger_make(arena, path, NULL, TEXT_LITERAL("kommun.example/bench"), &policy, &ledger));
    append(ledger, arena, 0, STREAMS);
    struct spent start = spent_until_now();
    for (size_t i = 0; i < events; i += together) {
        append(ledger, once, i, together);
        arena_reset(once);
    }
    struct spent taken = spent_since(start);
    ledger_close(ledger);
    arena_close(once);
    arena_close(arena);
    return taken;
}

static void keep_entries(struct store *store, struct arena *arena, struct rows_kept *kept,
                         size_t events)
{
    struct rows *rows;
    bool more;
    want(store_ask(store, arena, &ledger_list_entries,
                   VALUES(value_integer(1 + STREAMS), value_integer(INT64_MAX)), &rows));
    for (want(rows_next(rows, arena, &more)); more; want(rows_next(rows, arena, &more))) {
        struct text given[] = {rows_blob(rows, LEDGER_LIST_ENTRIES_STREAM),
                               rows_blob(rows, LEDGER_LIST_ENTRIES_LEAF),
                               rows_blob(rows, LEDGER_LIST_ENTRIES_HASH)};
        struct text *taken[] = {kept->streams, kept->leaves, kept->hashes};
        for (size_t i = 0; i < 3; i++)
            taken[i][kept->count] = (struct text){text_copy(arena, given[i]), given[i].size};
        kept->count++;
    }
    ensure(kept->count == events);
}

static void keep_parts(struct store *store, struct arena *arena, struct rows_kept *kept)
{
    struct rows *rows;
    bool more;
    size_t count = 0;
    want(store_ask(store, arena, &ledger_list_parts,
                   VALUES(value_integer(1 + STREAMS), value_integer(INT64_MAX)), &rows));
    for (want(rows_next(rows, arena, &more)); more; want(rows_next(rows, arena, &more))) {
        struct text given[] = {rows_blob(rows, LEDGER_LIST_PARTS_UNIT),
                               rows_blob(rows, LEDGER_LIST_PARTS_HASH),
                               rows_blob(rows, LEDGER_LIST_PARTS_SEALED)};
        struct text *taken[] = {kept->units, kept->part_hashes, kept->sealed};
        for (size_t i = 0; i < 3; i++)
            taken[i][count] = (struct text){text_copy(arena, given[i]), given[i].size};
        count++;
    }
    ensure(count == kept->count);
}

static struct rows_kept keep(struct arena *arena, const char *path, size_t events)
{
    struct rows_kept kept = {0};
    struct text **lists[] = {&kept.streams, &kept.leaves,      &kept.hashes,
                             &kept.units,   &kept.part_hashes, &kept.sealed};
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
        *lists[i] = arena_new_many(arena, events, struct text);
    struct store *store;
    want(store_read(arena, path, NULL, &schema, &store));
    keep_entries(store, arena, &kept, events);
    keep_parts(store, arena, &kept);
    store_close(store);
    return kept;
}

static void put_row(struct store *store, struct arena *arena, const struct rows_kept *kept,
                    size_t i)
{
    int64_t number = (int64_t)i;
    int64_t sequence = (int64_t)(i / STREAMS);
    struct value stream = value_blob(kept->streams[i]), next = value_integer(sequence + 1);
    if (i < STREAMS)
        want(store_run(store, arena, &ledger_put_stream, VALUES(stream, next)));
    else
        want(store_run(store, arena, &ledger_move_stream, VALUES(next, stream)));
    want(store_run(store, arena, &ledger_put_entry,
                   VALUES(value_integer(number), stream, value_integer(sequence),
                          value_blob(kept->leaves[i]), value_blob(kept->hashes[i]))));
    want(store_run(store, arena, &ledger_put_part,
                   VALUES(value_integer(number), value_integer(0), value_blob(kept->units[i]),
                          value_blob(kept->part_hashes[i]), value_blob(kept->sealed[i]))));
}

static struct spent bare(const char *path, const struct rows_kept *kept, size_t together)
{
    struct arena *arena = arena_open(0), *once = arena_open(0);
    struct store *store;
    want(store_open(arena, path, NULL, &schema, &store));
    want(store_begin(store, arena));
    want(store_run(store, arena, &ledger_put_head,
                   VALUES(value_integer(0), value_blob(kept->hashes[0]), value_integer(1))));
    want(store_commit(store, arena));
    struct spent start = spent_until_now();
    for (size_t i = 0; i < kept->count; i += together) {
        want(store_begin(store, once));
        for (size_t j = i; j < i + together; j++)
            put_row(store, once, kept, j);
        want(store_run(store, once, &ledger_move_head,
                       VALUES(value_integer((int64_t)(i + together)), value_blob(kept->hashes[i]),
                              value_integer(1), value_integer((int64_t)i), value_integer(1))));
        want(store_commit(store, once));
        arena_reset(once);
    }
    struct spent taken = spent_since(start);
    store_close(store);
    arena_close(once);
    arena_close(arena);
    return taken;
}

static int by_size(const void *one, const void *other)
{
    double a = *(const double *)one, b = *(const double *)other;
    return a < b ? -1 : a > b;
}

static double median(double figures[TURNS])
{
    qsort(figures, TURNS, sizeof *figures, by_size);
    return figures[TURNS / 2];
}

static void measure(const char *folder, size_t events, size_t together)
{
    double mine[TURNS], ratios[TURNS], processor[TURNS];
    struct arena *arena = arena_open(0);
    for (int turn = 0; turn < TURNS; turn++) {
        const char *path = place(arena, folder, together == 1 ? "one" : "many", turn);
        struct spent by_us = ours(path, events, together);
        struct rows_kept kept = keep(arena, path, events);
        const char *other = place(arena, folder, together == 1 ? "bare-one" : "bare-many", turn);
        struct spent by_bare = bare(other, &kept, together);
        mine[turn] = by_us.wall;
        ratios[turn] = by_bare.wall / by_us.wall;
        processor[turn] = by_bare.processor / by_us.processor;
    }
    printf("entries_per_second_%zu %.0f\n", together, (double)events / median(mine));
    printf("of_bare_%zu %.2f\n", together, median(ratios));
    printf("of_bare_processor_%zu %.2f\n", together, median(processor));
    arena_close(arena);
}

int main(int count, char **words)
{
    size_t events = count > 2 ? (size_t)strtoul(words[2], NULL, 10) / TOGETHER * TOGETHER : EVENTS;
    if (count < 2 || events == 0 || mkdir(words[1], 0700) != 0) {
        fputs("usage: bench-append FOLDER [EVENTS]     FOLDER must not be there\n", stderr);
        return 2;
    }
    measure(words[1], events, 1);
    measure(words[1], 8 * events, TOGETHER); /* as long a time, or the start would be measured */
    return 0;
}

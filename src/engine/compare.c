/* compare: all rows made anew, in a file of their own, and held against the live ones. One thread reads what has
 * happened and adds the live rows up; the other makes the new ones and adds them up. Must not know what a row means. */
#include "replay.h"
#include "sums.h"

#include "os/os.h"

#include <stdlib.h>

enum { SCRATCH_BYTES = 1024 * 1024 };

struct comparing {
    struct engine *engine;
    struct store *fresh;
    struct sums_key key;
    struct text tables; /* names, a line each */
    struct row_sum *live, *made;
};

static struct fault *put_chunk(const struct comparing *comparing, struct arena *arena,
                               const struct replay_chunk *chunk, struct thing_units *units)
{
    for (size_t i = 0; i < chunk->event_count; i++) {
        const struct replayed *event = &chunk->events[i];
        TRY(project(comparing->engine, comparing->fresh, arena, &event->leaf, &event->happened,
                    units));
    }
    for (size_t i = 0; i < chunk->case_count; i++) {
        const struct replayed_case *one = &chunk->cases[i];
        TRY(deadlines_put(comparing->fresh, arena, &one->stream, &one->judged));
    }
    return NULL;
}

static struct fault *put_all(const struct comparing *comparing, struct arena *arena,
                             struct replay *replay)
{
    const struct replay_chunk *chunk;
    struct thing_units *units = arena_new(arena, struct thing_units);
    struct arena *scratch = arena_open(SCRATCH_BYTES);
    struct fault *fault = NULL;
    while (!fault && (chunk = replay_next(replay))) {
        fault = fault_copy(arena, put_chunk(comparing, scratch, chunk, units));
        arena_reset(scratch);
    }
    arena_close(scratch);
    return fault;
}

static struct fault *make_rows(struct comparing *comparing, struct arena *arena,
                               struct replay *replay)
{
    TRY(store_begin(comparing->fresh, arena));
    TRY(store_end(comparing->fresh, arena, put_all(comparing, arena, replay)));
    return sum_tables(comparing->fresh, arena, &comparing->key, comparing->tables, comparing->made);
}

static struct fault *sum_live(void *context, struct engine *engine, struct arena *arena)
{
    struct comparing *comparing = context;
    return sum_tables(engine->store, arena, &comparing->key, comparing->tables, comparing->live);
}

static struct fault *make_and_sum(struct comparing *comparing, struct arena *arena)
{
    struct replay *replay;
    TRY(replay_begin(arena, comparing->engine, sum_live, comparing, &replay));
    struct fault *fault = make_rows(comparing, arena, replay);
    struct fault *read = replay_end(replay, arena);
    return read ? read : fault;
}

static int by_bytes(const void *a, const void *b)
{
    return text_compare(*(const struct text *)a, *(const struct text *)b);
}

/* Two engines list the same rows in orders of their own. */
static struct text *sorted_lines(struct arena *arena, struct text dump, size_t *count_out)
{
    struct text *lines = NULL;
    size_t count = 0, room = 0;
    while (dump.size) {
        lines = arena_room(arena, lines, count, &room, sizeof *lines);
        lines[count++] = text_cut(&dump, '\n');
    }
    if (count)
        qsort(lines, count, sizeof *lines, by_bytes);
    *count_out = count;
    return lines;
}

/* The first line that the two have otherwise: "TABLE: LINE | LINE". */
static struct text first_difference(struct arena *arena, const char *table, struct text live,
                                    struct text made)
{
    struct builder told;
    size_t live_count, made_count, at = 0;
    struct text *ours = sorted_lines(arena, live, &live_count);
    struct text *theirs = sorted_lines(arena, made, &made_count);
    while (at < live_count && at < made_count && text_equal(ours[at], theirs[at]))
        at++;
    if (at == live_count && at == made_count)
        return (struct text){0};
    builder_init(&told, arena);
    builder_add_string(&told, table);
    builder_add_string(&told, ": ");
    builder_add(&told, at < live_count ? ours[at] : (struct text){0});
    builder_add_string(&told, " | ");
    builder_add(&told, at < made_count ? theirs[at] : (struct text){0});
    return builder_text(&told);
}

static struct fault *find_difference(const struct comparing *comparing, struct arena *arena,
                                     const char *table, struct text *difference_out)
{
    struct text live, made;
    TRY(store_dump_one(comparing->engine->store, arena, table, &live));
    TRY(store_dump_one(comparing->fresh, arena, table, &made));
    *difference_out = first_difference(arena, table, live, made);
    ensure(difference_out->size);
    return NULL;
}

static struct fault *compare(struct comparing *comparing, struct arena *arena,
                             struct text *difference_out)
{
    size_t count = 0;
    TRY(store_tables(comparing->fresh, arena, &comparing->tables));
    for (struct text names = comparing->tables; names.size; count++)
        text_cut(&names, '\n');
    comparing->live = arena_new_many(arena, count, struct row_sum);
    comparing->made = arena_new_many(arena, count, struct row_sum);
    TRY(make_and_sum(comparing, arena));
    struct text names = comparing->tables;
    for (size_t i = 0; names.size && !difference_out->size; i++) {
        const char *name = text_copy(arena, text_cut(&names, '\n'));
        bool is_alike = row_sum_equal(&comparing->live[i], &comparing->made[i]);
        if (!is_alike && !text_is(text_of(name), "projection")) /* how far, not what */
            TRY(find_difference(comparing, arena, name, difference_out));
    }
    return NULL;
}

/* What another comparison that was stopped may have left, and what this one leaves. */
static void take_away(struct arena *arena, const char *path)
{
    static const char *const ends[] = {"", "-wal", "-shm", ".lock"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct builder name;
        builder_init(&name, arena);
        builder_add_string(&name, path);
        builder_add_string(&name, ends[i]);
        int ignored = disk_remove(&disk_of_machine, builder_string(&name));
        (void)ignored;
    }
}

struct fault *engine_compare(struct engine *engine, struct arena *arena,
                             struct text *difference_out)
{
    struct comparing comparing = {.engine = engine};
    struct builder path;
    struct ledger_ground rows = engine_rows_ground(arena, engine->features);
    const struct schema schema = {0, rows.steps, rows.step_count, 0};
    *difference_out = (struct text){0};
    builder_init(&path, arena);
    builder_add_string(&path, store_beside(engine->path));
    builder_add_string(&path, ".compare");
    const char *name = builder_string(&path);
    take_away(arena, name);
    if (engine->deadlines_stale)
        TRY(deadlines_fill(engine, arena));
    chance_fill(&comparing.key, sizeof comparing.key);
    TRY(store_open(arena, name, NULL, &schema, &comparing.fresh));
    struct fault *fault = store_keep_nothing(comparing.fresh, arena);
    if (!fault)
        fault = compare(&comparing, arena, difference_out);
    store_close(comparing.fresh);
    take_away(arena, name);
    return fault;
}

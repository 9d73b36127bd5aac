/* compare: all rows made anew, in a file of their own, and held against the live ones. Must not know what a row
 * means. */
#include "part.h"

#include "os/os.h"

#include <stdlib.h>

enum { CHUNK = 512 };

static struct fault *replay(struct engine *engine, struct arena *arena, struct store *fresh,
                            uint64_t first, uint64_t end)
{
    struct ledger_told *told;
    struct happened happened;
    size_t count;
    TRY(happened_in_range(engine, arena, first, end, &told, &count));
    for (size_t i = 0; i < count; i++)
        if (happened_read(engine, arena, &told[i], &happened))
            TRY(project(engine, fresh, arena, &told[i].leaf, &happened));
    return NULL;
}

static struct fault *make_rows(struct engine *engine, struct arena *arena, struct store *fresh)
{
    uint64_t size;
    struct fault *fault = NULL;
    struct arena *scratch = arena_open(0);
    TRY(ledger_size(engine->ledger, arena, &size));
    TRY(store_begin(fresh, arena));
    for (uint64_t first = 0; first < size && !fault; first += CHUNK) {
        uint64_t end = size - first > CHUNK ? first + CHUNK : size;
        fault = fault_copy(arena, replay(engine, scratch, fresh, first, end));
        arena_reset(scratch);
    }
    if (!fault)
        fault = deadlines_fresh(engine, fresh, arena);
    arena_close(scratch);
    return store_end(fresh, arena, fault);
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

static struct fault *compare(struct engine *engine, struct arena *arena, struct store *fresh,
                             struct text *difference_out)
{
    struct text names, live, made;
    if (engine->deadlines_stale)
        TRY(deadlines_fill(engine, arena));
    TRY(make_rows(engine, arena, fresh));
    TRY(store_tables(fresh, arena, &names));
    while (names.size && !difference_out->size) {
        const char *name = text_copy(arena, text_cut(&names, '\n'));
        if (text_is(text_of(name), "projection")) /* how far, not what */
            continue;
        TRY(store_dump_one(engine->store, arena, name, &live));
        TRY(store_dump_one(fresh, arena, name, &made));
        *difference_out = first_difference(arena, name, live, made);
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
    struct store *fresh;
    struct builder path;
    const struct schema schema = {0, engine->ground.steps, engine->ground.step_count, 0};
    *difference_out = (struct text){0};
    builder_init(&path, arena);
    builder_add_string(&path, store_beside(engine->path));
    builder_add_string(&path, ".compare");
    const char *name = builder_string(&path);
    take_away(arena, name);
    TRY(store_open(arena, name, NULL, &schema, &fresh));
    struct fault *fault = compare(engine, arena, fresh, difference_out);
    store_close(fresh);
    take_away(arena, name);
    return fault;
}

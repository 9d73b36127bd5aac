/* replay: from the first entry to the last, in the memory of one bundle and one tile of each level. */
#include "replay.h"

#include "bundle.h"
#include "tiles.h"

#include <string.h>

/* What is worked on: a bundle, its tile of leaves as kept, and both with their subtrees. */
struct step {
    struct bundle bundle;
    struct tile_name name;
    struct digest kept[TILE_WIDTH]; /* the tile's hashes */
    bool has_kept;
    struct tile by_entries, by_tiles;
};

/* Entries and hashes; where one is lacking, the other stands in for it. */
static struct fault *read_step(struct replay *replay, struct step *step)
{
    struct text bytes = {"", 0};
    size_t size = (size_t)step->name.width * DIGEST_SIZE;
    TRY(bundle_bring(replay->judging, replay->round, step->name, false, &step->bundle));
    TRY(tiles_bring(replay, &step->name, false, &bytes, &step->has_kept));
    if (step->has_kept)
        memcpy(step->kept, bytes.bytes, size);
    else if (step->bundle.whole)
        memcpy(step->kept, step->bundle.hashes, size);
    else
        replay->stopped = true;
    unsigned believed = step->bundle.count;
#ifdef PLANTED_ENTRIES /* proves that the tests look: entries are taken for those of the hashes */
    believed = 0;
#endif
    for (unsigned i = believed; i < step->name.width; i++)
        step->bundle.hashes[i] = step->kept[i];
    return NULL;
}

static struct fault *replay_entry(struct replay *replay, struct text entry, uint64_t number)
{
    struct leaf leaf;
    struct refusal refusal;
    if (!leaf_parse(replay->round, entry, &leaf, &refusal)) {
        verdict_add(replay->judging->verdict, &(struct remark){.kind = REMARK_ENTRY_UNREADABLE,
                                                               .entry = number,
                                                               .field = refusal.field,
                                                               .part = refusal.part,
                                                               .why = refusal_key(refusal.kind)});
        history_pass_over(&replay->history);
        return NULL;
    }
    TRY(parts_take(&replay->parts, number, &leaf));
    return history_take(&replay->history, replay->round, number, &leaf);
}

/* An entry that may not be the one that was signed is not believed. */
static struct fault *replay_entries(struct replay *replay, const struct step *step)
{
    const struct bundle *bundle = &step->bundle;
    for (unsigned i = 0; i < step->name.width; i++) {
        bool same = memcmp(&bundle->hashes[i], &step->kept[i], DIGEST_SIZE) == 0;
        if (!same)
            tiles_differ(replay, &step->name, i, &bundle->hashes[i], &step->kept[i]);
        if (!same || i >= bundle->count) {
            history_pass_over(&replay->history);
            continue;
        }
        replay->judging->verdict->entries++;
        TRY(replay_entry(replay, bundle->entries[i], step->name.index * TILE_WIDTH + i));
    }
    return NULL;
}

/* Both trees, as soon as there are two. */
static void grow_leaves(struct replay *replay, struct step *step)
{
    struct hasher *hasher = replay->judging->hasher;
    size_t size = (size_t)step->name.width * DIGEST_SIZE;
    ensure(tile_read(hasher, (struct text){(const char *)step->bundle.hashes, size},
                     step->name.width, &step->by_entries));
    if (!replay->split && memcmp(step->bundle.hashes, step->kept, size) != 0) {
        replay->split = true;
        replay->by_tiles = replay->by_entries;
    }
    if (replay->split)
        ensure(tile_read(hasher, (struct text){(const char *)step->kept, size}, step->name.width,
                         &step->by_tiles));
}

/* A signed state whose size has been reached; width leaves of the step belong to it. */
static struct fault *check_state(struct replay *replay, const struct state *state,
                                 const struct step *step, unsigned width)
{
    struct judging *judging = replay->judging;
    const struct checkpoint *signed_one = &state->checkpoint;
    struct digest root;
    mound_root(&replay->by_entries, judging->hasher, width ? &step->by_entries : NULL, width,
               &root);
    bool by_entries = digest_equal(&root, &signed_one->root), by_tiles = by_entries;
    if (replay->split) {
        struct digest other;
        mound_root(&replay->by_tiles, judging->hasher, width ? &step->by_tiles : NULL, width,
                   &other);
        by_tiles = digest_equal(&other, &signed_one->root);
    }
    if (state == judging->reference) {
        replay->entries_true = by_entries;
        replay->tiles_true = by_tiles;
    }
    if (!by_entries || !by_tiles)
        doubts_add(
            &replay->doubts,
            &(struct doubt){.remark = {.kind = state == judging->reference ? REMARK_ROOT_DIFFERS
                                                                           : REMARK_HISTORY,
                                       .entry = REMARK_NO_ENTRY,
                                       .path = state->name,
                                       .expected = root_text(judging->arena, &signed_one->root),
                                       .found = root_text(judging->arena, &root)},
                            .by_entries = !by_entries,
                            .by_tiles = !by_tiles,
                            .by_neither = state == judging->reference});
    if (!state->stored || signed_one->size == 0 || !step)
        return NULL;
    const struct made leaves = {step->bundle.hashes, step->kept};
    return tiles_of_past(replay, signed_one, &leaves);
}

/* All states up to a size, of which width leaves belong to the step. */
static struct fault *check_states(struct replay *replay, const struct step *step, uint64_t base,
                                  unsigned width)
{
    struct judging *judging = replay->judging;
    for (; replay->next < judging->state_count; replay->next++) {
        const struct state *state = &judging->states[replay->next];
        if (state->checkpoint.size > base + width)
            break;
        TRY(check_state(replay, state, step, (unsigned)(state->checkpoint.size - base)));
    }
    return NULL;
}

/* A row of a tile above the leaves, as both trees have it. */
static struct fault *compare_row(struct replay *replay, unsigned level, uint64_t row)
{
    const struct mound *by_tiles = replay->split ? &replay->by_tiles : &replay->by_entries;
    const struct made made = {replay->by_entries.rows[level], by_tiles->rows[level]};
    unsigned width = row % TILE_WIDTH ? row % TILE_WIDTH : TILE_WIDTH;
    const struct tile_name name = {.level = level, .index = (row - 1) / TILE_WIDTH, .width = width};
    return tiles_compare(replay, &name, false, &made);
}

/* A whole tile goes up, and each tile above that became whole is compared. */
static struct fault *raise(struct replay *replay, const struct step *step)
{
    struct hasher *hasher = replay->judging->hasher;
    struct digest root;
    tile_root(&step->by_entries, hasher, &root);
    unsigned whole = mound_add(&replay->by_entries, hasher, &root);
    if (replay->split) {
        tile_root(&step->by_tiles, hasher, &root);
        mound_add(&replay->by_tiles, hasher, &root);
    }
    for (unsigned level = 1; level <= whole; level++)
        TRY(compare_row(replay, level, tile_row(replay->by_entries.frontier.size, level)));
    return NULL;
}

static struct fault *replay_step(struct replay *replay, struct step *step)
{
    uint64_t base = step->name.index * TILE_WIDTH;
    TRY(read_step(replay, step));
    if (replay->stopped)
        return NULL;
    TRY(replay_entries(replay, step));
    grow_leaves(replay, step);
    if (step->name.width < TILE_WIDTH)
        return check_states(replay, step, base, step->name.width);
    TRY(check_states(replay, step, base, TILE_WIDTH - 1));
    TRY(raise(replay, step));
    return check_states(replay, step, base + TILE_WIDTH, 0);
}

/* The tiles at the right edge, which are not whole. */
static struct fault *compare_edge(struct replay *replay, uint64_t size)
{
    for (unsigned level = 1; level < TILE_LEVELS; level++)
        if (tile_row(size, level) % TILE_WIDTH)
            TRY(compare_row(replay, level, tile_row(size, level)));
    return NULL;
}

static struct fault *replay_all(struct replay *replay)
{
    uint64_t size = replay->judging->reference->checkpoint.size;
    struct step *step = arena_new(replay->judging->arena, struct step);
    TRY(check_states(replay, NULL, 0, 0));
    for (uint64_t index = 0; index * TILE_WIDTH < size && !replay->stopped; index++) {
        step->name = (struct tile_name){.index = index, .width = tile_width(size, index)};
        TRY(replay_step(replay, step));
        arena_reset(replay->round);
    }
    if (!replay->stopped)
        TRY(compare_edge(replay, size));
    replay->judging->verdict->rooted = replay->entries_true || replay->tiles_true;
    doubts_settle(&replay->doubts, replay->entries_true, replay->tiles_true,
                  replay->judging->verdict);
    parts_settle(&replay->parts);
    ensure(replay->stopped || replay->judging->verdict->rooted ||
           replay->judging->verdict->seen[REMARK_ROOT_DIFFERS]);
    return NULL;
}

struct fault *replay_ledger(struct judging *judging)
{
    struct replay *replay = arena_new(judging->arena, struct replay);
    replay->judging = judging;
    replay->doubts.arena = judging->arena;
    replay->round = arena_open((size_t)1024 * 1024);
    parts_open(&replay->parts, judging);
    history_open(&replay->history, judging, &replay->parts);
    struct fault *fault = fault_copy(judging->arena, replay_all(replay));
    history_close(&replay->history);
    parts_close(&replay->parts);
    arena_close(replay->round);
    return fault;
}

/* tiles: comparing. What differs is a doubt until it is known which side makes the signed root. */
#include "tiles.h"

#include "bundle.h"

#include <string.h>

struct fault *tiles_bring(struct replay *replay, const struct tile_name *name, bool may_lack,
                          struct text *bytes_out, bool *usable_out)
{
    struct judging *judging = replay->judging;
    size_t wanted = (size_t)name->width * DIGEST_SIZE;
    struct remark remark = {.kind = REMARK_TILE_MISSING,
                            .entry = name->index * TILE_WIDTH << name->level * TILE_HEIGHT};
    bool found;
    /* cppcheck-suppress returnDanglingLifetime ; the fault is the source's own, none of what it was given */
    TRY(judging->source.tile(judging->source.context, replay->round, name, wanted, bytes_out,
                             &found));
    *usable_out = found && bytes_out->size == wanted;
    if (*usable_out || (may_lack && !found))
        return NULL;
    remark.path = tile_text(judging->arena, name);
    if (found) {
        remark.kind = REMARK_TILE_DIFFERS;
        remark.expected = number_text(judging->arena, wanted);
        remark.found = number_text(judging->arena, bytes_out->size);
    }
    verdict_add(judging->verdict, &remark);
    return NULL;
}

/* The first place where two rows of hashes differ; width when they do not. */
static unsigned first_other(const char *kept, const struct digest *made, unsigned width)
{
    if (memcmp(kept, made, (size_t)width * DIGEST_SIZE) == 0)
        return width;
    unsigned at = 0;
    while (memcmp(kept + (size_t)at * DIGEST_SIZE, made + at, DIGEST_SIZE) == 0)
        at++;
    return at;
}

struct fault *tiles_compare(struct replay *replay, const struct tile_name *name, bool may_lack,
                            const struct made *made)
{
    struct arena *arena = replay->judging->arena;
    struct text bytes;
    bool usable;
    TRY(tiles_bring(replay, name, may_lack, &bytes, &usable));
    if (!usable)
        return NULL;
    unsigned by_entries = first_other(bytes.bytes, made->by_entries, name->width), at = by_entries;
    unsigned by_tiles = made->by_tiles == made->by_entries
                            ? by_entries
                            : first_other(bytes.bytes, made->by_tiles, name->width);
    bool wrong = by_entries < name->width || by_tiles < name->width;
    if (!wrong || !doubts_have_room(&replay->doubts, REMARK_TILE_DIFFERS))
        return NULL;
    const struct digest *expected = made->by_entries;
    if (at == name->width) {
        at = by_tiles;
        expected = made->by_tiles;
    }
    struct digest found;
    memcpy(found.bytes, bytes.bytes + (size_t)at * DIGEST_SIZE, DIGEST_SIZE);
    doubts_add(&replay->doubts,
               &(struct doubt){
                   .remark = {.kind = REMARK_TILE_DIFFERS,
                              .entry = (name->index * TILE_WIDTH + at) << name->level * TILE_HEIGHT,
                              .path = tile_text(arena, name),
                              .expected = hash_text(arena, &expected[at]),
                              .found = hash_text(arena, &found)},
                   .by_entries = by_entries < name->width,
                   .by_tiles = by_tiles < name->width,
                   .by_neither = true});
    return NULL;
}

void tiles_differ(struct replay *replay, const struct tile_name *name, unsigned at,
                  const struct digest *by_entries, const struct digest *by_tiles)
{
    struct arena *arena = replay->judging->arena;
    struct tile_name bundle = *name;
    bundle.entries = true;
    if (!doubts_have_room(&replay->doubts, REMARK_ENTRY_DIFFERS))
        return;
    struct text of_entry = hash_text(arena, by_entries), of_tile = hash_text(arena, by_tiles);
    struct doubt doubt = {.remark = {.kind = REMARK_ENTRY_DIFFERS,
                                     .entry = name->index * TILE_WIDTH + at,
                                     .path = tile_text(arena, &bundle),
                                     .expected = of_tile,
                                     .found = of_entry},
                          .by_tiles = true,
                          .by_neither = true};
    doubts_add(&replay->doubts, &doubt);
    doubt.remark.kind = REMARK_TILE_DIFFERS;
    doubt.remark.path = tile_text(arena, name);
    doubt.remark.expected = of_entry;
    doubt.remark.found = of_tile;
    doubt.by_entries = true;
    doubt.by_tiles = false;
    doubts_add(&replay->doubts, &doubt);
}

/* The bundle that was written for a past state. */
static struct fault *past_bundle(struct replay *replay, const struct tile_name *name,
                                 const struct made *leaves)
{
    struct bundle *old = arena_new(replay->round, struct bundle);
    struct doubt doubt = {.remark.kind = REMARK_ENTRY_DIFFERS, .by_neither = true};
    TRY(bundle_bring(replay->judging, replay->round, *name, true, old));
    unsigned by_entries = first_other((const char *)old->hashes, leaves->by_entries, old->count);
    unsigned by_tiles = first_other((const char *)old->hashes, leaves->by_tiles, old->count);
    unsigned at = by_entries < by_tiles ? by_entries : by_tiles;
#ifdef PLANTED_ENTRIES /* the same fault as in replay.c */
    at = old->count;
#endif
    if (at == old->count || !doubts_have_room(&replay->doubts, REMARK_ENTRY_DIFFERS))
        return NULL;
    doubt.by_entries = by_entries < old->count;
    doubt.by_tiles = by_tiles < old->count;
    doubt.remark.entry = name->index * TILE_WIDTH + at;
    doubt.remark.path = tile_text(replay->judging->arena, &old->name);
    doubt.remark.expected = hash_text(replay->judging->arena, &leaves->by_entries[at]);
    doubt.remark.found = hash_text(replay->judging->arena, &old->hashes[at]);
    doubts_add(&replay->doubts, &doubt);
    return NULL;
}

struct fault *tiles_of_past(struct replay *replay, const struct checkpoint *past,
                            const struct made *leaves)
{
    for (unsigned level = 0; level < TILE_LEVELS; level++) {
        uint64_t row = tile_row(past->size, level);
        struct tile_name name = {
            .level = level, .index = row / TILE_WIDTH, .width = row % TILE_WIDTH};
        bool same = row == tile_row(replay->judging->reference->checkpoint.size, level) ||
                    row == replay->past_rows[level];
        replay->past_rows[level] = row;
        if (same || name.width == 0)
            continue;
        const struct made made = {
            replay->by_entries.rows[level],
            (replay->split ? &replay->by_tiles : &replay->by_entries)->rows[level]};
        TRY(tiles_compare(replay, &name, true, level ? &made : leaves));
        if (level == 0)
            TRY(past_bundle(replay, &name, leaves));
    }
    return NULL;
}

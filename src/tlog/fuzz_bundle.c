/* fuzz_bundle: any bytes as a bundle of entries (their number in the first byte) and as the path of a tile. What
 * is accepted is written back byte for byte. */
#include "fuzz_tools.h"

static void read_bundle(struct arena *arena, struct text bytes, size_t count)
{
    struct text *entries;
    struct flaw flaw;
    struct builder again;
    builder_init(&again, arena);
    if (!bundle_parse(arena, bytes, count, &entries, &flaw)) {
        ensure(flaw.kind == FLAW_BUNDLE_SHORT || flaw.kind == FLAW_BUNDLE_LONG);
        ensure(flaw.line <= count);
        return;
    }
    for (size_t i = 0; i < count; i++)
        bundle_add(&again, entries[i]);
    ensure(text_equal(builder_text(&again), bytes));
}

static void read_path(struct arena *arena, struct text path)
{
    struct tile_name name;
    struct builder again;
    builder_init(&again, arena);
    if (!tile_path_parse(path, &name))
        return;
    tile_path_write(&again, &name);
    ensure(text_equal(builder_text(&again), path));
    ensure(tile_width(tile_row(TREE_SIZE_MOST, name.level), name.index) >= name.width);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_open(0);
    struct text whole = {(const char *)data, size};
    if (size > 0)
        read_bundle(arena, text_after(whole, 1), (size_t)data[0] + 1);
    read_path(arena, whole);
    arena_close(arena);
    return 0;
}

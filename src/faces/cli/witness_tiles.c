/* witness_tiles: the tiles of a log from a folder, for proofs. Must not know what is proven. */
#include "witness_part.h"

enum { TILE_BYTES = TILE_WIDTH * DIGEST_SIZE };

static struct fault *read_tile(struct tile_folder *folder, const struct tile_name *name)
{
    struct builder path;
    struct text bytes;
    builder_init(&path, folder->cli->arena);
    builder_add_string(&path, folder->path);
    builder_add_char(&path, '/');
    tile_path_write(&path, name);
    const char *written = builder_string(&path);
    TRY(file_read_whole(folder->cli->arena, written, TILE_BYTES, &bytes));
    if (tile_read(folder->hasher, bytes, name->width, &folder->tile))
        return NULL;
    return fault_new(folder->cli->arena, "fault.tile-size", written, NULL);
}

/* A part of a tile may be gone when the whole of it is there. */
static struct fault *bring(void *context, const struct tile_name *name,
                           const struct tile **tile_out)
{
    struct tile_folder *folder = context;
    struct tile_name full = *name;
    full.width = TILE_WIDTH;
    *tile_out = &folder->tile;
    if (folder->tile.width >= name->width && folder->brought.level == name->level &&
        folder->brought.index == name->index)
        return NULL; /* a proof asks for the same one again and again */
    folder->tile.width = 0;
    folder->brought = *name;
    struct fault *fault = read_tile(folder, name);
    if (fault && name->width < TILE_WIDTH && !read_tile(folder, &full))
        fault = NULL;
    if (fault)
        folder->tile.width = 0;
    return fault;
}

struct tile_source tile_folder_source(struct tile_folder *folder)
{
    return (struct tile_source){folder, bring};
}

/* path: what numbers, hashes and files are called in remarks. */
#include "judging.h"

struct text number_text(struct arena *arena, uint64_t number)
{
    struct builder builder;
    builder_init(&builder, arena);
    builder_add_number(&builder, (int64_t)number);
    return builder_text(&builder);
}

struct text hash_text(struct arena *arena, const struct digest *hash)
{
    struct builder builder;
    builder_init(&builder, arena);
    hex_write(&builder, digest_text(hash));
    return builder_text(&builder);
}

struct text root_text(struct arena *arena, const struct digest *root)
{
    struct builder builder;
    builder_init(&builder, arena);
    base64_write(&builder, digest_text(root));
    return builder_text(&builder);
}

struct text tile_text(struct arena *arena, const struct tile_name *name)
{
    struct builder builder;
    builder_init(&builder, arena);
    tile_path_write(&builder, name);
    return builder_text(&builder);
}

struct text part_text(struct arena *arena, const struct digest *hash)
{
    struct builder builder;
    struct text letters = hash_text(arena, hash);
    builder_init(&builder, arena);
    builder_add_string(&builder, "part/");
    builder_add(&builder, (struct text){letters.bytes, 2});
    builder_add_char(&builder, '/');
    builder_add(&builder, letters);
    return builder_text(&builder);
}

/* bundle: entries one after another, each after its length. Must not know what an entry says. */
#include "tile.h"

void bundle_add(struct builder *builder, struct text entry)
{
    ensure(entry.size <= ENTRY_SIZE_MOST);
    builder_add_char(builder, (char)(entry.size >> 8));
    builder_add_char(builder, (char)(entry.size & 0xFF));
    builder_add(builder, entry);
}

bool bundle_cut(struct text *bytes, struct text *entry_out)
{
    if (bytes->size < 2)
        return false;
    size_t size = (size_t)(uint8_t)bytes->bytes[0] << 8 | (uint8_t)bytes->bytes[1];
    if (bytes->size - 2 < size)
        return false;
    *entry_out = (struct text){bytes->bytes + 2, size};
    *bytes = text_after(*bytes, 2 + size);
    return true;
}

bool bundle_parse(struct arena *arena, struct text bytes, size_t count, struct text **entries_out,
                  struct flaw *flaw_out)
{
    ensure(count <= TILE_WIDTH);
    struct text *entries = arena_new_many(arena, count, struct text);
    for (size_t i = 0; i < count; i++)
        if (!bundle_cut(&bytes, &entries[i]))
            return flaw_set(flaw_out, FLAW_BUNDLE_SHORT, i + 1);
    if (bytes.size)
        return flaw_set(flaw_out, FLAW_BUNDLE_LONG, count);
    *entries_out = entries;
    return true;
}

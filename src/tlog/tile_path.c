/* tile_path: what a tile is called. The number is written in groups of three digits, all but the last after an x,
 * so that no folder has more than a thousand names of a kind. */
#include "tile.h"

#include "line.h"

enum { GROUP = 1000, GROUPS_MOST = 6, PATH_MOST = 64 };

static void add_group(struct builder *builder, unsigned group)
{
    builder_add_char(builder, (char)('0' + group / 100));
    builder_add_char(builder, (char)('0' + group / 10 % 10));
    builder_add_char(builder, (char)('0' + group % 10));
}

static void add_index(struct builder *builder, uint64_t index)
{
    unsigned groups[GROUPS_MOST];
    size_t count = 0;
    ensure(index < UINT64_C(1000000000000000000));
    for (; count == 0 || index > 0; index /= GROUP)
        groups[count++] = (unsigned)(index % GROUP);
    while (count-- > 0) {
        builder_add_string(builder, count ? "/x" : "/");
        add_group(builder, groups[count]);
    }
}

void tile_path_write(struct builder *builder, const struct tile_name *name)
{
    ensure(name->width >= 1 && name->width <= TILE_WIDTH && name->level < TILE_LEVELS);
    builder_add_string(builder, "tile/");
    if (name->entries)
        builder_add_string(builder, "entries");
    else
        builder_add_number(builder, name->level);
    add_index(builder, name->index);
    if (name->width < TILE_WIDTH) {
        builder_add_string(builder, ".p/");
        builder_add_number(builder, name->width);
    }
}

/* Three digits, an x before them unless they are the last; the first group of several is not 000. */
static bool read_group(struct text group, bool last, uint64_t *index)
{
    if (!last && (group.size == 0 || group.bytes[0] != 'x'))
        return false;
    group = text_after(group, last ? 0 : 1);
    int32_t value;
    if (group.size != 3 || !text_to_number(group, &value))
        return false;
    *index = *index * GROUP + (uint64_t)value;
    return true;
}

static bool read_index(struct text written, uint64_t *index_out)
{
    *index_out = 0;
    for (int groups = 0; groups < GROUPS_MOST; groups++) {
        struct text group = text_cut(&written, '/');
        bool last = written.size == 0;
        if (!read_group(group, last, index_out) || (!last && *index_out == 0))
            return false;
        if (last)
            return true;
    }
    return false;
}

/* Cuts ".p/W" off the end; true with 256 when there is none. */
static bool read_width(struct text *path, unsigned *width_out)
{
    *width_out = TILE_WIDTH;
    for (size_t i = 0; i + 3 <= path->size; i++) {
        uint64_t width;
        if (!text_starts(text_after(*path, i), ".p/"))
            continue;
        if (!decimal_read(text_after(*path, i + 3), &width) || width < 1 || width >= TILE_WIDTH)
            return false;
        *width_out = (unsigned)width;
        path->size = i;
    }
    return true;
}

static bool read_level(struct text written, struct tile_name *name)
{
    uint64_t level = 0;
    name->entries = text_is(written, "entries");
    if (!name->entries && (!decimal_read(written, &level) || level >= TILE_LEVELS))
        return false;
    name->level = (unsigned)level;
    return true;
}

/* Is there such a tile in the largest tree? */
static bool is_possible(const struct tile_name *name)
{
    return name->index <= TREE_SIZE_MOST / TILE_WIDTH &&
           tile_width(tile_row(TREE_SIZE_MOST, name->level), name->index) >= name->width;
}

bool tile_path_parse(struct text path, struct tile_name *name_out)
{
    *name_out = (struct tile_name){0};
    if (path.size > PATH_MOST || !text_starts(path, "tile/"))
        return false;
    path = text_after(path, 5);
    struct text level = text_cut(&path, '/');
    return read_level(level, name_out) && read_width(&path, &name_out->width) && path.size >= 3 &&
           path.bytes[path.size - 1] != '/' && read_index(path, &name_out->index) &&
           is_possible(name_out);
}

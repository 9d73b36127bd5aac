/* mapping_fit: which column of a list is which column of the mapping. Must not read rows. */
#include "mapping.h"

#include "mapping_fold.h"

struct text mapping_title(const struct mapping *mapping)
{
    return mapping->title;
}

/* The first header that is called by a name; -1 when none is. */
static int32_t find_header(const struct folded *header, size_t count, struct text name)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal((struct text){header[i].bytes, header[i].size}, name))
            return (int32_t)i;
    return -1;
}

/* Names are tried in the mapping's order, so that the better of two columns wins. */
static int32_t locate(const struct mapping_column *column, const struct folded *header,
                      size_t count)
{
    int32_t found = -1;
    for (size_t i = 0; i < column->headers.count && found < 0; i++)
        found = find_header(header, count, column->headers.items[i]);
    return found;
}

size_t mapping_locate(const struct mapping *mapping, const struct text *header, size_t count,
                      int32_t *positions_out)
{
    struct folded folded[SHEET_COLUMNS];
    ensure(count <= SHEET_COLUMNS);
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        folded[i] = mapping_fold(header[i]);
    for (size_t i = 0; i < mapping->column_count; i++) {
        positions_out[i] = locate(&mapping->columns[i], folded, count);
        found += positions_out[i] >= 0;
    }
    return found;
}

int mapping_missing(const struct mapping *mapping, const int32_t *positions)
{
    for (size_t i = 0; i < mapping->column_count; i++)
        if (mapping->columns[i].required && positions[i] < 0)
            return (int)i;
    return -1;
}

int mapping_fits(const struct mapping *mapping, const struct text *header, size_t count)
{
    int32_t positions[MAPPING_COLUMNS];
    size_t found = mapping_locate(mapping, header, count, positions);
    return mapping_missing(mapping, positions) < 0 ? (int)found : -1;
}

size_t mapping_needs(const struct mapping *mapping, struct arena *arena,
                     const struct mapping_need **needs_out)
{
    struct mapping_need *needs = arena_new_many(arena, mapping->column_count, struct mapping_need);
    for (size_t i = 0; i < mapping->column_count; i++)
        needs[i] = (struct mapping_need){mapping->columns[i].name, mapping->columns[i].required};
    *needs_out = needs;
    return mapping->column_count;
}

/* xlsx_merge: see xlsx_merge.h. Must not know what any cell says. */
#include "xlsx_merge.h"

#include "xlsx_cell.h"
#include "xlsx_xml.h"
#include "xlsx_zip.h"

#include <string.h>

enum { AREAS_MOST = 256 };

struct merges {
    struct arena *arena;
    struct sheet_area *areas;
    size_t count, room;
    int64_t row;
};

/* "AB12": its row, 0 when it has none. */
static int64_t row_of(struct text place)
{
    int32_t row;
    while (place.size && (place.bytes[0] < '0' || place.bytes[0] > '9'))
        place = text_after(place, 1);
    return text_to_number(place, &row) ? row : 0;
}

/* "B1:C2" */
static bool area_of(struct arena *arena, struct text written, struct sheet_area *area_out)
{
    struct text first = text_cut(&written, ':');
    int from = cell_column_of(text_copy(arena, first));
    int to = cell_column_of(text_copy(arena, written));
    *area_out = (struct sheet_area){(size_t)from, (size_t)to, row_of(first), row_of(written)};
    return from >= 0 && to >= from && area_out->first_row && area_out->last_row;
}

static void on_start(void *state, const char *name, const char **attributes)
{
    struct merges *merges = state;
    struct sheet_area area;
    const char *written;
    if (strcmp(name, "mergeCell") != 0 || merges->count == AREAS_MOST)
        return;
    written = xml_attribute(attributes, "ref");
    if (!written || !area_of(merges->arena, text_of(written), &area) ||
        area.first_row > merges->row || area.last_row < merges->row)
        return;
    merges->areas = arena_room(merges->arena, merges->areas, merges->count, &merges->room,
                               sizeof *merges->areas);
    merges->areas[merges->count++] = area;
}

size_t merges_read(struct arena *arena, struct text workbook, const char *part, int64_t row,
                   const struct sheet_area **areas_out)
{
    static const struct xml_handlers handlers = {.start = on_start};
    struct merges merges = {.arena = arena, .row = row};
    struct zip *zip;
    const char *wrong = zip_open(arena, workbook, &zip);
    *areas_out = NULL;
    if (wrong)
        return 0;
    wrong = xml_read_all(arena, zip, part, &handlers, &merges);
    zip_close(zip);
    *areas_out = merges.areas;
    return wrong ? 0 : merges.count;
}

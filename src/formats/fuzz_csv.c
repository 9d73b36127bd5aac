/* fuzz_csv: any bytes as a CSV list. What comes out is whole UTF-8 in rows that count upwards, and the file
 * has an end. */
#include "list.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_rows(struct arena *arena, struct text bytes)
{
    struct text cells[SHEET_COLUMNS];
    struct sheet *sheet = NULL;
    struct problem problem;
    size_t count;
    int64_t row, last = 0;
    bool going = sheet_open(arena, bytes, SHEET_CSV, &sheet, &problem);
    while (going) {
        bool read = sheet_next(sheet, cells, &count, &row, &problem);
        going = read || problem.key;
        row = read ? row : problem.line;
        ensure(!going || row == ++last);
        for (size_t i = 0; read && i < count; i++)
            ensure(text_utf8_fault(cells[i]) == cells[i].size);
    }
    ensure(last <= (int64_t)bytes.size + 1);
    sheet_close(sheet);
}

static void read_list(struct arena *arena, struct text bytes)
{
    static const struct mapping *mappings[3];
    static struct arena *kept;
    size_t count;
    struct problem problem;
    const struct mapping_source *sources = mapping_shipped(&count);
    if (!kept) {
        kept = arena_open(0);
        for (size_t i = 0; i < 3; i++)
            ensure(mapping_parse(kept, sources[i].text, &mappings[i], &problem));
    }
    struct sheet *sheet = NULL;
    struct list *list;
    struct dossier dossier;
    bool open = sheet_open(arena, bytes, SHEET_CSV, &sheet, &problem) &&
                list_open_best(arena, mappings, 3, sheet, &list, &problem);
    while (open && list_next(list, arena, &dossier, &problem) != LIST_END)
        continue;
    sheet_close(sheet);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_open(0);
    struct text bytes = {(const char *)data, size};
    read_rows(arena, bytes);
    read_list(arena, bytes);
    arena_close(arena);
    return 0;
}

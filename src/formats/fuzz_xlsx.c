/* fuzz_xlsx: any bytes as a workbook, or, when they do not begin like an archive, as the parts of one: sheet,
 * strings, styles and workbook, divided by a line "---". The second way gets past the checksums. */
#include "test_sheet.h"
#include "test_workbook.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Cuts at "\n---\n". */
static struct text cut_part(struct text *rest)
{
    const char *found = rest->size ? memmem(rest->bytes, rest->size, "\n---\n", 5) : NULL;
    struct text part = {rest->bytes, found ? (size_t)(found - rest->bytes) : rest->size};
    *rest = text_after(*rest, found ? part.size + 5 : part.size);
    return part;
}

static struct text workbook_of(struct arena *arena, struct text rest)
{
    static const enum workbook_part order[] = {PART_SHEET, PART_STRINGS, PART_STYLES, PART_BOOK,
                                               PART_RELATIONS};
    struct test_part parts[PARTS];
    memcpy(parts, usual_parts, sizeof parts);
    for (size_t i = 0; i < sizeof order / sizeof *order && rest.size; i++) {
        struct text part = cut_part(&rest);
        if (part.size)
            parts[order[i]].content = part;
    }
    return zip_made(arena, parts, PARTS);
}

static void read_rows(struct arena *arena, struct text bytes)
{
    struct text cells[SHEET_COLUMNS];
    struct sheet *sheet = NULL;
    struct problem problem;
    size_t count;
    int64_t row;
    bool going = sheet_open(arena, bytes, SHEET_XLSX, &sheet, &problem);
    while (going) {
        bool read = sheet_next(sheet, cells, &count, &row, &problem);
        going = read || problem.key;
        for (size_t i = 0; read && i < count; i++)
            ensure(text_utf8_fault(cells[i]) == cells[i].size);
    }
    sheet_close(sheet);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_open(0);
    struct text bytes = {(const char *)data, size};
    read_rows(arena, sheet_is_workbook(bytes) || size == 0 ? bytes : workbook_of(arena, bytes));
    arena_close(arena);
    return 0;
}

/* fuzz_mapping: any bytes as a mapping file; one that can be read is tried on a small list. */
#include "list.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct text list_bytes = TEXT_LITERAL(
    "nr;dag;val;tal;ja;kl\n1;2026-01-31;barn;7;ja;14:05\n1;31/1 2026;x;x;x;x\n2;;;;;\n");

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_open(0);
    const struct mapping *mapping;
    struct problem problem;
    struct sheet *sheet = NULL;
    struct list *list;
    struct dossier dossier;
    bool open = mapping_parse(arena, (struct text){(const char *)data, size}, &mapping, &problem);
    ensure(open || problem.key);
    open = open && sheet_open(arena, list_bytes, SHEET_CSV, &sheet, &problem) &&
           list_open(arena, mapping, sheet, &list, &problem);
    while (open && list_next(list, arena, &dossier, &problem) != LIST_END)
        continue;
    sheet_close(sheet);
    arena_close(arena);
    return 0;
}

/* fuzz_order: any bytes as a delegation order. Before a line "==" they may have a mapping file.
 * Every row has one fate, every line is whole, and everything that is said has its text. */
#include "test_order.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_delegates(const struct register_rows *rows, const struct order_line *line)
{
    for (size_t i = 0; i < line->delegate_count; i++) {
        const struct delegate *delegate = &line->delegates[i];
        ensure(delegate->role < (int32_t)rows->roles->count);
        ensure(delegate->body < (int32_t)rows->body_count);
        ensure(delegate->how != DELEGATE_BODY || delegate->body >= 0);
        ensure(delegate->how > DELEGATE_OR_HIGHER || delegate->role >= 0);
        ensure(delegate->step >= 0);
    }
}

static void check_line(const struct register_rows *rows, const struct order_line *line)
{
    ensure(line->order >= 0 && line->order < (int32_t)rows->order_count);
    for (size_t i = 0; i < line->type_count; i++)
        ensure(line->types[i] >= 0 && line->types[i] < (int32_t)catalogue_count(order_catalogue()));
    for (size_t i = 0; i < line->condition_count; i++)
        ensure(line->conditions[i].kind < CONDITION_KINDS &&
               line->conditions[i].role < (int32_t)rows->roles->count);
    check_delegates(rows, line);
}

static void check(struct arena *arena, const struct order_import *import)
{
    size_t lines = 0;
    ensure(import->taken + import->questioned + import->refused == import->count);
    for (size_t i = 0; i < import->count; i++) {
        const struct import_row *item = &import->items[i];
        ensure(item->fate == IMPORT_TAKEN || item->question_count > 0);
        ensure((item->fate == IMPORT_REFUSED) == (item->line_count == 0));
        ensure(i == 0 || import->items[i - 1].line < item->line);
        lines += (size_t)item->line_count;
    }
    ensure(lines == import->rows.row_count);
    for (size_t i = 0; i < import->rows.row_count; i++)
        check_line(&import->rows, &import->rows.rows[i]);
    ensure(text_utf8_fault(text_of(order_dump(arena, import))) ==
           strlen(order_dump(arena, import)));
}

static void read_citation(struct arena *arena, struct text written)
{
    struct citation citations[CITATION_PROVISIONS];
    struct text rest;
    size_t count = citation_parse(arena, written, citations, &rest);
    ensure(count <= CITATION_PROVISIONS);
    for (size_t i = 0; i < count; i++)
        ensure(citations[i].provision.act < ACT_COUNT && citations[i].provision.paragraph <= 4);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char between[] = "\n==\n";
    struct arena *arena = arena_open(0);
    struct text whole = {(const char *)data, size}, mapping = {"", 0};
    const char *found = size ? memmem(data, size, between, sizeof between - 1) : NULL;
    struct order_import import;
    struct problem problem;
    if (found) {
        mapping = (struct text){whole.bytes, (size_t)(found - whole.bytes)};
        whole = text_after(whole, mapping.size + sizeof between - 1);
    }
    if (order_read(arena, whole, mapping, &order_no_context, &import, &problem))
        check(arena, &import);
    else
        ensure(problem.key && words_has(problem.key));
    read_citation(arena, whole);
    arena_close(arena);
    return 0;
}

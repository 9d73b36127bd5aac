/* sqlite_check: is the file what it should be, byte and row? And its rows as they are. Must not mend anything. */
#include "sqlite.h"
#include "sqlite_sql.h"

static struct fault *judge_bytes(struct store *store, struct arena *arena)
{
    struct rows *rows;
    bool more;
    TRY(store_ask(store, arena, &sqlite_find_damage, NO_VALUES, &rows));
    TRY(rows_next(rows, arena, &more));
    ensure(more);
    struct text words = rows_text(rows, SQLITE_FIND_DAMAGE_WORDS);
    struct fault *fault = NULL;
    if (!text_is(words, "ok"))
        fault = fault_new(arena, "fault.store-damaged", store->path, text_copy(arena, words));
    rows_close(rows);
    return fault;
}

static struct fault *judge_references(struct store *store, struct arena *arena)
{
    struct rows *rows;
    bool more;
    TRY(store_ask(store, arena, &sqlite_find_orphan, NO_VALUES, &rows));
    TRY(rows_next(rows, arena, &more));
    if (!more)
        return NULL;
    struct builder words;
    builder_init(&words, arena);
    builder_add(&words, rows_text(rows, SQLITE_FIND_ORPHAN_CHILD));
    builder_add_char(&words, ' ');
    if (!rows_is_null(rows, SQLITE_FIND_ORPHAN_NUMBER))
        builder_add_number(&words, rows_integer(rows, SQLITE_FIND_ORPHAN_NUMBER));
    builder_add_string(&words, " -> ");
    builder_add(&words, rows_text(rows, SQLITE_FIND_ORPHAN_PARENT));
    rows_close(rows);
    return fault_new(arena, "fault.store-damaged", store->path, builder_string(&words));
}

struct fault *sqlite_check(struct store *store, struct arena *arena)
{
    TRY(judge_bytes(store, arena));
    return judge_references(store, arena);
}

static struct fault *each_row(struct rows *rows, struct arena *arena,
                              void (*row)(void *, const struct cell *, size_t), void *context)
{
    size_t count = (size_t)sqlite3_column_count(rows->prepared);
    struct cell *cells = arena_new_many(arena, count, struct cell);
    for (;;) {
        bool more;
        TRY(sqlite_next(rows, arena, &more));
        if (!more)
            return NULL;
        for (size_t i = 0; i < count; i++)
            cells[i] = sqlite_cell(rows, i);
        row(context, cells, count);
    }
}

struct fault *sqlite_each_row(struct store *store, struct arena *arena, const char *table,
                              void (*row)(void *, const struct cell *, size_t), void *context)
{
    sqlite3_stmt *prepared = NULL;
    char *sql = sqlite3_mprintf(sqlite_dump_table.sql, table);
    ensure(sql);
    int code = sqlite3_prepare_v2(sqlite_of(store)->database, sql, -1, &prepared, NULL);
    sqlite3_free(sql);
    if (code != SQLITE_OK)
        return sqlite_fault(store, arena, code);
    struct rows rows = {.store = store, .prepared = prepared};
    struct fault *fault = each_row(&rows, arena, row, context);
    sqlite3_finalize(prepared);
    return fault;
}

/* prepare: each statement is prepared once a connection and held against what its file declares. Must not know what any
 * statement is for. */
#include "connection.h"

enum { BUCKETS = 256 };

static struct rows **bucket_of(struct store *store, const struct statement *statement)
{
    if (!store->buckets)
        store->buckets = arena_new_many(store->arena, BUCKETS, struct rows *);
    return &store->buckets[(uintptr_t)statement / sizeof *statement % BUCKETS];
}

struct fault *statement_differs(struct store *store, struct arena *arena,
                                const struct statement *statement, const char *what)
{
    struct builder words;
    builder_init(&words, arena);
    builder_add_string(&words, statement->name);
    builder_add_string(&words, ": ");
    builder_add_string(&words, what);
    return fault_new(arena, "fault.store-statement", store->path, builder_string(&words));
}

/* Is what the engine makes of the statement what its file declares? */
static struct fault *compare(struct store *store, struct arena *arena,
                             const struct statement *statement, sqlite3_stmt *prepared)
{
    if ((size_t)sqlite3_bind_parameter_count(prepared) != statement->take_count)
        return statement_differs(store, arena, statement, "number of parameters");
    for (size_t i = 0; i < statement->take_count; i++) {
        const char *name = sqlite3_bind_parameter_name(prepared, (int)i + 1);
        if (!name || !text_is(text_of(name + 1), statement->takes[i].name))
            return statement_differs(store, arena, statement, statement->takes[i].name);
    }
    if ((size_t)sqlite3_column_count(prepared) != statement->give_count)
        return statement_differs(store, arena, statement, "number of columns");
    for (size_t i = 0; i < statement->give_count; i++) {
        const char *name = sqlite3_column_name(prepared, (int)i);
        if (!name || !text_is(text_of(name), statement->gives[i].name))
            return statement_differs(store, arena, statement, statement->gives[i].name);
    }
    return NULL;
}

struct fault *connection_prepare(struct store *store, struct arena *arena,
                                 const struct statement *statement, struct rows **rows_out)
{
    struct rows **bucket = bucket_of(store, statement);
    struct rows *rows = *bucket;
    while (rows && rows->statement != statement)
        rows = rows->next;
    if (!rows) {
        sqlite3_stmt *prepared = NULL;
        int code = sqlite3_prepare_v3(store->database, statement->sql, -1,
                                      SQLITE_PREPARE_PERSISTENT, &prepared, NULL);
        if (code != SQLITE_OK)
            return engine_fault(store, arena, code);
        struct fault *fault = compare(store, arena, statement, prepared);
        if (fault) {
            sqlite3_finalize(prepared);
            return fault;
        }
        rows = arena_new(store->arena, struct rows);
        *rows = (struct rows){store, statement, prepared, *bucket, false};
        *bucket = rows;
    }
    *rows_out = rows;
    return NULL;
}

struct fault *store_prepare(struct store *store, struct arena *arena, struct statement_list list)
{
    struct rows *rows;
    for (size_t i = 0; i < list.count; i++)
        TRY(connection_prepare(store, arena, list.statements[i], &rows));
    return NULL;
}

void connection_each_rows(struct store *store, void (*act)(struct rows *))
{
    for (size_t i = 0; store->buckets && i < BUCKETS; i++)
        for (struct rows *rows = store->buckets[i]; rows; rows = rows->next)
            act(rows);
}

static void finish(struct rows *rows)
{
    sqlite3_finalize(rows->prepared);
}

void connection_finish_all(struct store *store)
{
    connection_each_rows(store, finish);
    store->buckets = NULL;
}

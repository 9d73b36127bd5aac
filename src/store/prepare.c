/* prepare: each statement is prepared once a connection and held against what its file declares. Must not know what any
 * statement is for. */
#include "engine.h"

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

static struct fault *prepare(struct store *store, struct arena *arena, struct rows *rows)
{
    struct fault *fault = store->engine->prepare(rows, arena);
    if (fault)
        store->engine->finish(rows);
    return fault;
}

struct fault *statement_prepare(struct store *store, struct arena *arena,
                                const struct statement *statement, struct rows **rows_out)
{
    struct rows **bucket = bucket_of(store, statement);
    struct rows *rows = *bucket;
    while (rows && rows->statement != statement)
        rows = rows->next;
    if (!rows) {
        rows = arena_new(store->arena, struct rows);
        *rows = (struct rows){.store = store, .statement = statement, .next = *bucket};
        rows->cells = arena_new_many(store->arena, statement->give_count, struct cell);
        TRY(prepare(store, arena, rows));
        *bucket = rows;
    }
    *rows_out = rows;
    return NULL;
}

struct fault *store_prepare(struct store *store, struct arena *arena, struct statement_list list)
{
    struct rows *rows;
    for (size_t i = 0; i < list.count; i++)
        TRY(statement_prepare(store, arena, list.statements[i], &rows));
    return NULL;
}

void statement_each(struct store *store, void (*act)(struct rows *))
{
    for (size_t i = 0; store->buckets && i < BUCKETS; i++)
        for (struct rows *rows = store->buckets[i]; rows; rows = rows->next)
            act(rows);
}

void statement_finish_all(struct store *store)
{
    statement_each(store, store->engine->finish);
    store->buckets = NULL;
}

/* postgres_keep: tables are read through, compared and tidied. Copies of a server are made by the server's own tools: a
 * copy of ours would be one of rows, and could not be started as the server's own can. */
#include "postgres.h"
#include "postgres_sql.h"

/* When the server moves its log into its files is for whoever keeps the server to say. */
void postgres_set_checkpoint(struct store *store, int pages)
{
    (void)store;
    (void)pages;
}

/* The pages are the server's. */
struct fault *postgres_keep_less(struct store *store, struct arena *arena)
{
    (void)store;
    (void)arena;
    return NULL;
}

/* What is thrown away is never put on one. */
struct fault *postgres_keep_nothing(struct store *store, struct arena *arena)
{
    (void)store;
    (void)arena;
    return NULL;
}

struct queries {
    const char *rows, *size, *tidy;
};

static struct fault *queries_of(struct store *store, struct arena *arena, struct text table,
                                struct queries *queries_out)
{
    struct rows *rows;
    bool more;
    TRY(store_ask(store, arena, &postgres_list_queries, VALUES(value_text(table)), &rows));
    TRY(rows_next(rows, arena, &more));
    ensure(more);
    queries_out->rows = text_copy(arena, rows_text(rows, POSTGRES_LIST_QUERIES_ROWS));
    queries_out->size = text_copy(arena, rows_text(rows, POSTGRES_LIST_QUERIES_SIZE));
    queries_out->tidy = text_copy(arena, rows_text(rows, POSTGRES_LIST_QUERIES_TIDY));
    rows_close(rows);
    return NULL;
}

typedef struct fault *table_act(struct store *store, struct arena *arena,
                                const struct queries *queries);

static struct fault *each_table(struct store *store, struct arena *arena, table_act *act)
{
    struct rows *rows;
    struct queries queries;
    TRY(store_ask(store, arena, &postgres_list_tables, NO_VALUES, &rows));
    for (;;) {
        bool more;
        TRY(rows_next(rows, arena, &more));
        if (!more)
            return NULL;
        struct text name = rows_text(rows, POSTGRES_LIST_TABLES_NAME);
        struct fault *fault = queries_of(store, arena, name, &queries);
        if (!fault)
            fault = act(store, arena, &queries);
        if (fault) {
            rows_close(rows);
            return fault;
        }
    }
}

static struct fault *tidy(struct store *store, struct arena *arena, const struct queries *queries)
{
    return postgres_execute(store, arena, queries->tidy, NULL);
}

/* Rows that nobody can see any longer are removed. What they were may still stand in free space, in the server's log,
 * on a standby and in copies: only the keys' end takes that away (docs/how-to/postgresql.md). */
struct fault *postgres_checkpoint(struct store *store, struct arena *arena, bool empties)
{
    return empties ? each_table(store, arena, tidy) : NULL;
}

/* All of the rows, so that the server looks at every page that has any. */
static struct fault *read_through(struct store *store, struct arena *arena,
                                  const struct queries *queries)
{
    return postgres_execute(store, arena, queries->size, NULL);
}

static struct fault *judge_reference(struct store *store, struct arena *arena,
                                     const struct rows *rows)
{
    PGresult *result;
    struct builder words;
    const char *query = text_copy(arena, rows_text(rows, POSTGRES_LIST_REFERENCES_QUERY));
    TRY(postgres_execute(store, arena, query, &result));
    int64_t count = postgres_cell_of(result, 0, 0).integer;
    PQclear(result);
    if (count == 0)
        return NULL;
    builder_init(&words, arena);
    builder_add(&words, rows_text(rows, POSTGRES_LIST_REFERENCES_CHILD));
    builder_add_string(&words, " -> ");
    builder_add(&words, rows_text(rows, POSTGRES_LIST_REFERENCES_PARENT));
    builder_add_string(&words, ": ");
    builder_add_number(&words, count);
    return fault_new(arena, "fault.store-damaged", store->path, builder_string(&words));
}

struct fault *postgres_check(struct store *store, struct arena *arena)
{
    struct rows *rows;
    TRY(each_table(store, arena, read_through));
    TRY(store_ask(store, arena, &postgres_list_references, NO_VALUES, &rows));
    for (;;) {
        bool more;
        TRY(rows_next(rows, arena, &more));
        if (!more)
            return NULL;
        struct fault *fault = judge_reference(store, arena, rows);
        if (fault) {
            rows_close(rows);
            return fault;
        }
    }
}

struct fault *postgres_backup(struct store *store, struct arena *arena, const char *path)
{
    (void)path;
    return fault_new(arena, "fault.store-server-copy", store->path, NULL);
}

struct fault *postgres_each_row(struct store *store, struct arena *arena, const char *table,
                                void (*row)(void *, const struct cell *, size_t), void *context)
{
    struct queries queries;
    PGresult *result;
    TRY(queries_of(store, arena, text_of(table), &queries));
    TRY(postgres_execute(store, arena, queries.rows, &result));
    size_t count = (size_t)PQnfields(result);
    struct cell *cells = arena_new_many(arena, count, struct cell);
    for (int i = 0; i < PQntuples(result); i++) {
        for (size_t j = 0; j < count; j++)
            cells[j] = postgres_cell_of(result, i, (int)j);
        row(context, cells, count);
    }
    PQclear(result);
    return NULL;
}

/* run: values bound as they are declared, rows read as they are declared. Must not know what any statement is for. */
#include "connection.h"

static int bind(sqlite3_stmt *prepared, int place, const struct value *value)
{
    /* An empty text may have no bytes; SQLite would take that for null. */
    const char *bytes = value->bytes.size ? value->bytes.bytes : "";
    if (value->is_null)
        return sqlite3_bind_null(prepared, place);
    if (value->type == VALUE_INTEGER)
        return sqlite3_bind_int64(prepared, place, value->integer);
    if (value->type == VALUE_TEXT)
        return sqlite3_bind_text64(prepared, place, bytes, value->bytes.size, SQLITE_TRANSIENT,
                                   SQLITE_UTF8);
    return sqlite3_bind_blob64(prepared, place, bytes, value->bytes.size, SQLITE_TRANSIENT);
}

struct fault *store_ask(struct store *store, struct arena *arena, const struct statement *statement,
                        const struct value *values, size_t count, struct rows **rows_out)
{
    struct rows *rows;
    ensure(count == statement->take_count);
    if (store->has_begun && sqlite3_get_autocommit(store->database)) /* a row now would stand outside */
        return fault_new(arena, "fault.store-rolled-back", store->path, NULL);
    TRY(connection_prepare(store, arena, statement, &rows));
    ensure(!rows->is_running);
    for (size_t i = 0; i < count; i++) {
        const struct field *field = &statement->takes[i];
        ensure(values[i].is_null ? field->may_be_null : values[i].type == field->type);
        int code = bind(rows->prepared, (int)i + 1, &values[i]);
        if (code != SQLITE_OK)
            return engine_fault(store, arena, code);
    }
    rows->is_running = true;
    *rows_out = rows;
    return NULL;
}

/* The engine lets a column hold anything; a row that is not as declared must not reach those who trust it. */
static struct fault *judge_row(struct rows *rows, struct arena *arena)
{
    static const int wanted[] = {
        [VALUE_INTEGER] = SQLITE_INTEGER, [VALUE_TEXT] = SQLITE_TEXT, [VALUE_BLOB] = SQLITE_BLOB};
    for (size_t i = 0; i < rows->statement->give_count; i++) {
        const struct field *field = &rows->statement->gives[i];
        int type = sqlite3_column_type(rows->prepared, (int)i);
        if (type != wanted[field->type] && !(type == SQLITE_NULL && field->may_be_null))
            return statement_differs(rows->store, arena, rows->statement, field->name);
    }
    return NULL;
}

struct fault *rows_next(struct rows *rows, struct arena *arena, bool *more_out)
{
    ensure(rows->is_running);
    int code = failing_step(rows->store, rows->prepared);
    *more_out = code == SQLITE_ROW;
    struct fault *fault = NULL;
    if (code == SQLITE_ROW)
        fault = judge_row(rows, arena);
    else if (code != SQLITE_DONE)
        fault = engine_fault(rows->store, arena, code);
    if (fault || code == SQLITE_DONE)
        rows_close(rows);
    return fault;
}

static void judge_column(const struct rows *rows, size_t column, enum value_type type)
{
    ensure(rows->is_running && column < rows->statement->give_count &&
           rows->statement->gives[column].type == type);
}

int64_t rows_integer(const struct rows *rows, size_t column)
{
    judge_column(rows, column, VALUE_INTEGER);
    return sqlite3_column_int64(rows->prepared, (int)column);
}

static struct text bytes_of(const struct rows *rows, size_t column)
{
    const char *bytes = sqlite3_column_blob(rows->prepared, (int)column);
    return (struct text){bytes ? bytes : "",
                         (size_t)sqlite3_column_bytes(rows->prepared, (int)column)};
}

struct text rows_text(const struct rows *rows, size_t column)
{
    judge_column(rows, column, VALUE_TEXT);
    return bytes_of(rows, column);
}

struct text rows_blob(const struct rows *rows, size_t column)
{
    judge_column(rows, column, VALUE_BLOB);
    return bytes_of(rows, column);
}

bool rows_is_null(const struct rows *rows, size_t column)
{
    ensure(rows->is_running && column < rows->statement->give_count);
    return sqlite3_column_type(rows->prepared, (int)column) == SQLITE_NULL;
}

void rows_close(struct rows *rows)
{
    if (!rows || !rows->is_running)
        return;
    sqlite3_reset(rows->prepared); /* repeats the answer of the last step, which has been told */
    sqlite3_clear_bindings(rows->prepared);
    rows->is_running = false;
}

struct fault *store_run(struct store *store, struct arena *arena, const struct statement *statement,
                        const struct value *values, size_t count)
{
    struct rows *rows = NULL;
    bool more = false;
    TRY(store_ask(store, arena, statement, values, count, &rows));
    ensure(rows); /* the analysers cannot see it */
    TRY(rows_next(rows, arena, &more));
    ensure(!more);
    return NULL;
}

int64_t store_changed(const struct store *store)
{
    return sqlite3_changes64(store->database);
}

void connection_reset_all(struct store *store)
{
    connection_each_rows(store, rows_close);
}

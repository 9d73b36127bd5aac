/* sqlite_run: statements as SQLite runs them. Must not know what any statement is for. */
#include "sqlite.h"
#include "sqlite_sql.h"

struct fault *sqlite_run_script(struct store *store, struct arena *arena,
                                const struct script *script)
{
    int code = sqlite3_exec(sqlite_of(store)->database, script->sql, NULL, NULL, NULL);
    return code == SQLITE_OK ? NULL : sqlite_fault(store, arena, code);
}

/* Is what the engine makes of the statement what its file declares? */
static struct fault *compare(struct rows *rows, struct arena *arena)
{
    const struct statement *statement = rows->statement;
    sqlite3_stmt *prepared = rows->prepared;
    if ((size_t)sqlite3_bind_parameter_count(prepared) != statement->take_count)
        return statement_differs(rows->store, arena, statement, "number of parameters");
    for (size_t i = 0; i < statement->take_count; i++) {
        const char *name = sqlite3_bind_parameter_name(prepared, (int)i + 1);
        if (!name || !text_is(text_of(name + 1), statement->takes[i].name))
            return statement_differs(rows->store, arena, statement, statement->takes[i].name);
    }
    if ((size_t)sqlite3_column_count(prepared) != statement->give_count)
        return statement_differs(rows->store, arena, statement, "number of columns");
    for (size_t i = 0; i < statement->give_count; i++) {
        const char *name = sqlite3_column_name(prepared, (int)i);
        if (!name || !text_is(text_of(name), statement->gives[i].name))
            return statement_differs(rows->store, arena, statement, statement->gives[i].name);
    }
    return NULL;
}

struct fault *sqlite_prepare(struct rows *rows, struct arena *arena)
{
    sqlite3_stmt *prepared = NULL;
    int code = sqlite3_prepare_v3(sqlite_of(rows->store)->database, rows->statement->sql, -1,
                                  SQLITE_PREPARE_PERSISTENT, &prepared, NULL);
    rows->prepared = prepared;
    return code == SQLITE_OK ? compare(rows, arena) : sqlite_fault(rows->store, arena, code);
}

void sqlite_finish(struct rows *rows)
{
    sqlite3_finalize(rows->prepared);
}

static int bind_one(sqlite3_stmt *prepared, int place, const struct value *value,
                    sqlite3_destructor_type keeping)
{
    /* An empty text may have no bytes; SQLite would take that for null. */
    const char *bytes = value->bytes.size ? value->bytes.bytes : "";
    if (value->is_null)
        return sqlite3_bind_null(prepared, place);
    if (value->type == VALUE_INTEGER)
        return sqlite3_bind_int64(prepared, place, value->integer);
    if (value->type == VALUE_TEXT)
        return sqlite3_bind_text64(prepared, place, bytes, value->bytes.size, keeping, SQLITE_UTF8);
    return sqlite3_bind_blob64(prepared, place, bytes, value->bytes.size, keeping);
}

struct fault *sqlite_bind(struct rows *rows, struct arena *arena, const struct value *values)
{
    for (size_t i = 0; i < rows->statement->take_count; i++) {
        int code = bind_one(rows->prepared, (int)i + 1, &values[i],
                            rows->values_last ? SQLITE_STATIC : SQLITE_TRANSIENT);
        if (code != SQLITE_OK)
            return sqlite_fault(rows->store, arena, code);
    }
    return NULL;
}

struct fault *sqlite_next(struct rows *rows, struct arena *arena, bool *more_out)
{
    int code = sqlite3_step(rows->prepared);
    *more_out = code == SQLITE_ROW;
    return *more_out || code == SQLITE_DONE ? NULL : sqlite_fault(rows->store, arena, code);
}

/* A file beside the process answers at once: there is nothing to wait with. */
struct fault *sqlite_queue(struct rows *rows, struct arena *arena)
{
    bool more;
    TRY(sqlite_next(rows, arena, &more));
    ensure(!more);
    return NULL;
}

struct cell sqlite_cell(const struct rows *rows, size_t column)
{
    static const enum cell_type types[] = {[SQLITE_INTEGER] = CELL_INTEGER,
                                           [SQLITE_FLOAT] = CELL_OTHER,
                                           [SQLITE_TEXT] = CELL_TEXT,
                                           [SQLITE_BLOB] = CELL_BLOB,
                                           [SQLITE_NULL] = CELL_NULL};
    int place = (int)column;
    struct cell cell = {.type = types[sqlite3_column_type(rows->prepared, place)]};
    if (cell.type == CELL_INTEGER) {
        cell.integer = sqlite3_column_int64(rows->prepared, place);
    } else if (cell.type != CELL_NULL) {
        const void *bytes = cell.type == CELL_OTHER ? sqlite3_column_text(rows->prepared, place)
                                                    : sqlite3_column_blob(rows->prepared, place);
        cell.bytes =
            (struct text){bytes ? bytes : "", (size_t)sqlite3_column_bytes(rows->prepared, place)};
    }
    return cell;
}

void sqlite_reset(struct rows *rows)
{
    sqlite3_reset(rows->prepared); /* repeats the answer of the last step, which has been told */
    sqlite3_clear_bindings(rows->prepared);
}

int64_t sqlite_changed(const struct store *store)
{
    return sqlite3_changes64(sqlite_of(store)->database);
}

/* It may have rolled back by itself after a failure (a full disk, no memory). */
enum engine_state sqlite_state(const struct store *store)
{
    return sqlite3_get_autocommit(sqlite_of(store)->database) ? ENGINE_IDLE : ENGINE_OPEN;
}

void sqlite_roll_back(struct store *store)
{
    if (sqlite_state(store) != ENGINE_IDLE)
        sqlite3_exec(sqlite_of(store)->database, sqlite_roll_back_now.sql, NULL, NULL, NULL);
}

struct fault *sqlite_fail(struct store *store, struct arena *arena, enum store_failure failure)
{
    static const struct {
        int code;
        bool rolls_back;
    } answers[STORE_FAILURE_COUNT] = {
        [STORE_FAILS_BUSY] = {SQLITE_BUSY, false},
        [STORE_FAILS_CONSTRAINT] = {SQLITE_CONSTRAINT_UNIQUE, false},
        [STORE_FAILS_DAMAGED] = {SQLITE_CORRUPT, false},
        [STORE_FAILS_FULL] = {SQLITE_FULL, true},
        [STORE_FAILS_INPUT_OUTPUT] = {SQLITE_IOERR_WRITE, true},
    };
    if (answers[failure].rolls_back)
        sqlite_roll_back(
            store); /* refused while statements write; the one that fails has not begun */
    return sqlite_fault(store, arena, answers[failure].code);
}

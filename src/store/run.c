/* run: values go in as they are declared, rows come out as they are declared, whatever the engine. Must not know what
 * any statement is for. */
#include "engine.h"

#include <string.h>

/* A server takes only whole UTF-8 without zeros; what is kept in a file must be able to move there. */
static struct fault *judge_value(struct store *store, struct arena *arena,
                                 const struct statement *statement, size_t place,
                                 const struct value *value)
{
    const struct field *field = &statement->takes[place];
    ensure(value->is_null ? field->may_be_null : value->type == field->type);
    if (value->is_null || value->type != VALUE_TEXT || value->bytes.size == 0)
        return NULL;
    if (text_utf8_fault(value->bytes) == value->bytes.size &&
        !memchr(value->bytes.bytes, 0, value->bytes.size))
        return NULL;
    struct builder words;
    builder_init(&words, arena);
    builder_add_string(&words, statement->name);
    builder_add_string(&words, ": ");
    builder_add_string(&words, field->name);
    return fault_new(arena, "fault.store-text", store->path, builder_string(&words));
}

/* A row now would stand outside the transaction, or be refused by the engine in words that nobody understands. */
static struct fault *judge_state(struct store *store, struct arena *arena,
                                 const struct statement *statement)
{
    if (!store->has_begun)
        return NULL;
    enum engine_state state = store->engine->state(store);
    if (state == ENGINE_OPEN || (state == ENGINE_BROKEN && statement == store->engine->undo))
        return NULL;
    return fault_new(arena, "fault.store-rolled-back", store->path, NULL);
}

static struct fault *ask(struct store *store, struct arena *arena,
                         const struct statement *statement, const struct value *values,
                         size_t count, bool values_last, struct rows **rows_out)
{
    struct rows *rows;
    ensure(count == statement->take_count);
    TRY(judge_state(store, arena, statement));
    for (size_t i = 0; i < count; i++)
        TRY(judge_value(store, arena, statement, i, &values[i]));
    TRY(statement_prepare(store, arena, statement, &rows));
    ensure(!rows->is_running);
    rows->values_last = values_last;
    TRY(store->engine->bind(rows, arena, values));
    rows->is_running = true;
    *rows_out = rows;
    return NULL;
}

struct fault *store_ask(struct store *store, struct arena *arena, const struct statement *statement,
                        const struct value *values, size_t count, struct rows **rows_out)
{
    return ask(store, arena, statement, values, count, false, rows_out);
}

/* The engine lets a column hold anything; a row that is not as declared must not reach those who trust it. */
static struct fault *judge_row(struct rows *rows, struct arena *arena)
{
    static const enum cell_type wanted[] = {
        [VALUE_INTEGER] = CELL_INTEGER, [VALUE_TEXT] = CELL_TEXT, [VALUE_BLOB] = CELL_BLOB};
    for (size_t i = 0; i < rows->statement->give_count; i++) {
        const struct field *field = &rows->statement->gives[i];
        rows->cells[i] = rows->store->engine->cell(rows, i);
        enum cell_type type = rows->cells[i].type;
        if (type != wanted[field->type] && !(type == CELL_NULL && field->may_be_null))
            return statement_differs(rows->store, arena, rows->statement, field->name);
    }
    return NULL;
}

struct fault *rows_next(struct rows *rows, struct arena *arena, bool *more_out)
{
    enum store_failure failure;
    struct store *store = rows->store;
    ensure(rows->is_running);
    *more_out = false;
    struct fault *fault = failing_now(store, &failure) ? store->engine->fail(store, arena, failure)
                                                       : store->engine->next(rows, arena, more_out);
    if (!fault && *more_out)
        fault = judge_row(rows, arena);
    if (fault || !*more_out)
        rows_close(rows);
    return fault;
}

static struct cell cell_of(const struct rows *rows, size_t column, enum value_type type)
{
    ensure(rows->is_running && column < rows->statement->give_count &&
           rows->statement->gives[column].type == type);
    return rows->cells[column];
}

int64_t rows_integer(const struct rows *rows, size_t column)
{
    return cell_of(rows, column, VALUE_INTEGER).integer;
}

static struct text bytes_of(const struct rows *rows, size_t column, enum value_type type)
{
    struct cell cell = cell_of(rows, column, type);
    return cell.bytes.bytes ? cell.bytes : (struct text){"", 0};
}

struct text rows_text(const struct rows *rows, size_t column)
{
    return bytes_of(rows, column, VALUE_TEXT);
}

struct text rows_blob(const struct rows *rows, size_t column)
{
    return bytes_of(rows, column, VALUE_BLOB);
}

bool rows_is_null(const struct rows *rows, size_t column)
{
    ensure(rows->is_running && column < rows->statement->give_count);
    return rows->cells[column].type == CELL_NULL;
}

void rows_close(struct rows *rows)
{
    if (!rows || !rows->is_running)
        return;
    rows->store->engine->reset(rows);
    rows->is_running = false;
}

struct fault *store_run(struct store *store, struct arena *arena, const struct statement *statement,
                        const struct value *values, size_t count)
{
    struct rows *rows = NULL;
    enum store_failure failure;
    TRY(ask(store, arena, statement, values, count, true, &rows));
    ensure(rows); /* the analysers cannot see it */
    struct fault *fault = failing_now(store, &failure) ? store->engine->fail(store, arena, failure)
                                                       : store->engine->queue(rows, arena);
    rows_close(rows);
    return fault;
}

int64_t store_changed(const struct store *store)
{
    return store->engine->changed(store);
}

void statement_reset_all(struct store *store)
{
    statement_each(store, rows_close);
}

struct fault *store_run_script(struct store *store, struct arena *arena,
                               const struct script *script)
{
    ensure(store->is_writer && store->has_begun);
    return store->engine->run_script(store, arena, script);
}

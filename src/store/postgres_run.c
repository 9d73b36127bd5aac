/* postgres_run: values go to the server, rows come back; many rows in portions, through a cursor. Must not know what
 * any statement is for. */
#include "postgres.h"
#include "postgres_sql.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_QUEUED = 256 };

static char *take_room(struct postgres_rows *own, size_t size)
{
    if (own->size + size > own->room) {
        own->room = (own->size + size) * 2;
        own->bytes = realloc(own->bytes, own->room);
        ensure(own->bytes);
    }
    own->size += size;
    return own->bytes + own->size - size;
}

/* Numbers have their largest byte first. A null has no bytes, an empty text has a place for none. */
static void add_value(struct postgres_rows *own, const struct value *value)
{
    if (value->is_null)
        return;
    if (value->type == VALUE_INTEGER) {
        char *bytes = take_room(own, sizeof value->integer);
        for (size_t i = 0; i < sizeof value->integer; i++)
            bytes[i] = (char)((uint64_t)value->integer >> (56 - 8 * i));
        return;
    }
    char *bytes = take_room(own, value->bytes.size + 1);
    if (value->bytes.size)
        memcpy(bytes, value->bytes.bytes, value->bytes.size);
    bytes[value->bytes.size] = '\0';
}

/* The values are copied: they need not live until they are sent. */
struct fault *postgres_bind(struct rows *rows, struct arena *arena, const struct value *values)
{
    struct postgres_rows *own = rows->prepared;
    size_t count = rows->statement->take_count, at = 0;
    (void)arena;
    own->size = 0;
    for (size_t i = 0; i < count; i++)
        add_value(own, &values[i]);
    for (size_t i = 0; i < count; i++) {
        bool is_number = values[i].type == VALUE_INTEGER;
        size_t size = is_number ? sizeof values[i].integer : values[i].bytes.size;
        own->values[i] = values[i].is_null ? NULL : own->bytes + at;
        own->lengths[i] = values[i].is_null ? 0 : (int)size;
        at += values[i].is_null ? 0 : size + !is_number;
    }
    return NULL;
}

/* The server answers a commit of what is broken with the name of what it did instead, and one that it did not wait with
 * as if it had. Neither is a fault to it. */
static struct fault *judge_commit(struct store *store, struct arena *arena, const PGresult *result)
{
    if (PQcmdStatus((PGresult *)(uintptr_t)result)[0] != 'C')
        return fault_new(arena, "fault.store-rolled-back", store->path, NULL);
    if (postgres_of(store)->has_warned)
        return fault_new(arena, "fault.store-not-replicated", store->path, NULL);
    return NULL;
}

struct fault *postgres_queue(struct rows *rows, struct arena *arena)
{
    struct store *store = rows->store;
    struct postgres *postgres = postgres_of(store);
    const struct postgres_rows *own = rows->prepared;
    bool begins = rows->statement == store->engine->begin_writing ||
                  rows->statement == store->engine->begin_reading;
    PGresult *result = NULL;
    postgres->has_warned = false;
    TRY(postgres_send(rows, arena));
    if (begins)
        postgres->era++;
    if (begins || (own->may_wait && store->has_begun && postgres->queued < MOST_QUEUED))
        return NULL;
    TRY(postgres_collect(store, arena, &result));
    struct fault *fault =
        rows->statement == store->engine->commit ? judge_commit(store, arena, result) : NULL;
    ensure(PQntuples(result) == 0);
    PQclear(result);
    return fault;
}

static const char *fill(struct arena *arena, const struct script *script, const char *first,
                        const char *second)
{
    struct builder sql;
    builder_init(&sql, arena);
    for (const char *next = script->postgresql; *next && *next != ';'; next++) {
        if (*next == '%' && (next[1] == '1' || next[1] == '2'))
            builder_add_string(&sql, *++next == '1' ? first : second);
        else
            builder_add_char(&sql, *next);
    }
    return builder_string(&sql);
}

/* Outside a transaction the rows stay on the server until they are closed; inside, until it ends. */
static struct fault *open_cursor(struct rows *rows, struct arena *arena)
{
    struct store *store = rows->store;
    struct postgres *postgres = postgres_of(store);
    struct postgres_rows *own = rows->prepared;
    TRY(postgres_collect(store, arena, NULL));
    bool inside = postgres_state(store) == ENGINE_OPEN;
    char name[POSTGRES_NAME_ROOM];
    snprintf(name, sizeof name, "c%llu", (unsigned long long)++postgres->names);
    const char *sql = fill(arena, inside ? &postgres_declare_cursor : &postgres_declare_held_cursor,
                           name, rows->statement->postgresql);
    size_t count = rows->statement->take_count;
    Oid *types = arena_new_many(arena, count, Oid);
    for (size_t i = 0; i < count; i++)
        types[i] = postgres_type_of(rows->statement->takes[i].type);
    PGresult *result = PQexecParams(postgres->connection, sql, (int)count, types, own->values,
                                    own->lengths, own->formats, 1);
    struct fault *fault = postgres_fault(store, arena, result);
    PQclear(result);
    if (!fault) {
        memcpy(own->cursor, name, sizeof name);
        own->era = inside ? postgres->era : 0;
    }
    return fault;
}

static struct fault *read_portion(struct rows *rows, struct arena *arena)
{
    struct postgres_rows *own = rows->prepared;
    PQclear(own->result);
    own->result = NULL;
    own->row = -1;
    if (!rows->statement->gives_many) {
        TRY(postgres_send(rows, arena));
        own->is_last = true;
        return postgres_collect(rows->store, arena, &own->result);
    }
    if (!own->cursor[0])
        TRY(open_cursor(rows, arena));
    TRY(postgres_execute(rows->store, arena, fill(arena, &postgres_fetch_portion, own->cursor, ""),
                         &own->result));
    own->is_last = PQntuples(own->result) == 0;
    return NULL;
}

struct fault *postgres_next(struct rows *rows, struct arena *arena, bool *more_out)
{
    struct postgres_rows *own = rows->prepared;
    if (!own->result || (own->row + 1 == PQntuples(own->result) && !own->is_last))
        TRY(read_portion(rows, arena));
    *more_out = ++own->row < PQntuples(own->result);
    return NULL;
}

struct cell postgres_cell(const struct rows *rows, size_t column)
{
    const struct postgres_rows *own = rows->prepared;
    return postgres_cell_of(own->result, own->row, (int)column);
}

static void close_cursor(struct rows *rows)
{
    struct postgres_rows *own = rows->prepared;
    const struct postgres *postgres = postgres_of(rows->store);
    struct arena *scratch = arena_open(0);
    struct fault *forgotten = NULL;
    enum engine_state state = postgres_state(rows->store);
    bool is_there = own->era == 0 || (state == ENGINE_OPEN && own->era == postgres->era);
    if (is_there && state != ENGINE_BROKEN)
        forgotten = postgres_execute(rows->store, scratch,
                                     fill(scratch, &postgres_close_cursor, own->cursor, ""), NULL);
    (void)forgotten; /* its name is not used again */
    own->cursor[0] = '\0';
    arena_close(scratch);
}

void postgres_reset(struct rows *rows)
{
    struct postgres_rows *own = rows->prepared;
    PQclear(own->result);
    own->result = NULL;
    own->is_last = false;
    if (own->cursor[0])
        close_cursor(rows);
}

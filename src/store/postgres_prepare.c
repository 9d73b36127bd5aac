/* postgres_prepare: a statement is prepared on the server and held against what its file declares. Must not know what
 * any statement is for. */
#include "postgres.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The types of a server, by the numbers that are theirs for ever. */
enum {
    TYPE_BYTEA = 17,
    TYPE_NAME = 19,
    TYPE_INT8 = 20,
    TYPE_INT4 = 23,
    TYPE_TEXT = 25,
    TYPE_VARCHAR = 1043
};

Oid postgres_type_of(enum value_type type)
{
    static const Oid types[] = {
        [VALUE_INTEGER] = TYPE_INT8, [VALUE_TEXT] = TYPE_TEXT, [VALUE_BLOB] = TYPE_BYTEA};
    return types[type];
}

static enum cell_type cell_type_of(Oid type)
{
    switch (type) {
    case TYPE_INT8:
    case TYPE_INT4:
        return CELL_INTEGER;
    case TYPE_TEXT:
    case TYPE_VARCHAR:
    case TYPE_NAME:
        return CELL_TEXT;
    case TYPE_BYTEA:
        return CELL_BLOB;
    default:
        return CELL_OTHER;
    }
}

static struct fault *compare(struct rows *rows, struct arena *arena, const PGresult *described)
{
    static const enum cell_type wanted[] = {
        [VALUE_INTEGER] = CELL_INTEGER, [VALUE_TEXT] = CELL_TEXT, [VALUE_BLOB] = CELL_BLOB};
    const struct statement *statement = rows->statement;
    if ((size_t)PQnparams(described) != statement->take_count)
        return statement_differs(rows->store, arena, statement, "number of parameters");
    if ((size_t)PQnfields(described) != statement->give_count)
        return statement_differs(rows->store, arena, statement, "number of columns");
    for (size_t i = 0; i < statement->give_count; i++) {
        const struct field *field = &statement->gives[i];
        if (strcmp(PQfname(described, (int)i), field->name) != 0 ||
            cell_type_of(PQftype(described, (int)i)) != wanted[field->type])
            return statement_differs(rows->store, arena, statement, field->name);
    }
    return NULL;
}

static struct postgres_rows *new_rows(struct rows *rows)
{
    struct arena *arena = rows->store->arena;
    size_t count = rows->statement->take_count;
    struct postgres_rows *own = arena_new(arena, struct postgres_rows);
    own->values = arena_new_many(arena, count, const char *);
    own->lengths = arena_new_many(arena, count, int);
    own->formats = arena_new_many(arena, count, int);
    for (size_t i = 0; i < count; i++)
        own->formats[i] = 1;
    /* of what else is run somebody may ask how many rows it changed */
    own->may_wait = text_starts(text_of(rows->statement->postgresql), "insert");
    snprintf(own->name, sizeof own->name, "s%llu",
             (unsigned long long)++postgres_of(rows->store)->names);
    return own;
}

struct fault *postgres_prepare(struct rows *rows, struct arena *arena)
{
    const struct statement *statement = rows->statement;
    PGconn *connection = postgres_of(rows->store)->connection;
    Oid *types = arena_new_many(arena, statement->take_count, Oid);
    TRY(postgres_collect(rows->store, arena, NULL));
    struct postgres_rows *own = new_rows(rows);
    rows->prepared = own;
    for (size_t i = 0; i < statement->take_count; i++)
        types[i] = postgres_type_of(statement->takes[i].type);
    PGresult *result =
        PQprepare(connection, own->name, statement->postgresql, (int)statement->take_count, types);
    struct fault *fault = postgres_fault(rows->store, arena, result);
    PQclear(result);
    if (fault)
        return fault;
    result = PQdescribePrepared(connection, own->name);
    fault = postgres_fault(rows->store, arena, result);
    if (!fault)
        fault = compare(rows, arena, result);
    PQclear(result);
    return fault;
}

/* The server forgets its part with the session. */
void postgres_finish(struct rows *rows)
{
    struct postgres_rows *own = rows->prepared;
    if (!own)
        return;
    PQclear(own->result);
    free(own->bytes);
    rows->prepared = NULL;
}

static int64_t number_of(const char *bytes, int size)
{
    uint64_t number = (unsigned char)bytes[0] & 0x80 ? UINT64_MAX : 0;
    for (int i = 0; i < size; i++)
        number = number << 8 | (unsigned char)bytes[i];
    return (int64_t)number;
}

struct cell postgres_cell_of(const PGresult *result, int row, int column)
{
    if (PQgetisnull(result, row, column))
        return (struct cell){.type = CELL_NULL};
    struct cell cell = {.type = cell_type_of(PQftype(result, column))};
    struct text bytes = {PQgetvalue(result, row, column), (size_t)PQgetlength(result, row, column)};
    if (cell.type == CELL_INTEGER)
        cell.integer = number_of(bytes.bytes, (int)bytes.size);
    else
        cell.bytes = bytes;
    return cell;
}

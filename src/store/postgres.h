/* postgres: what the files of the engine PostgreSQL share. Inside store only. Must not know what the statements say.
 *
 * Statements that write and are not asked about are queued (pipeline mode) and answered together: by the next question,
 * the next savepoint or the commit, whose fault is then theirs. */
#ifndef STORE_POSTGRES_H
#define STORE_POSTGRES_H

#include "engine.h"

#include <libpq-fe.h>

/* store->connection of this engine. */
struct postgres {
    PGconn *connection;
    size_t queued; /* statements of a transaction, sent, whose answers have not been read */
    bool has_warned;
    uint64_t era; /* of transactions: cursors end with theirs */
    int64_t changed;
    uint64_t names;        /* given to statements and cursors so far */
    struct fault *pending; /* found when nobody could be told */
};

enum { POSTGRES_NAME_ROOM = 24 };

/* rows->prepared of this engine. */
struct postgres_rows {
    char name[POSTGRES_NAME_ROOM];
    char cursor[POSTGRES_NAME_ROOM]; /* "" = none is open */
    uint64_t era;                    /* 0 = it outlives transactions */
    bool may_wait;                   /* nobody asks how many rows it changed */
    char *bytes;                     /* of the values */
    size_t size, room;
    const char **values;
    int *lengths, *formats;
    PGresult *result;
    int row;
    bool is_last; /* no portion follows */
};

static inline struct postgres *postgres_of(const struct store *store)
{
    return store->connection;
}

/* A fault of a result, NULL when it is none; of the connection when result is NULL. */
struct fault *postgres_fault_at(struct store *store, struct arena *arena, const PGresult *result,
                                const char *source_file, int source_line) MUST_USE;
#define postgres_fault(store, arena, result) \
    postgres_fault_at((store), (arena), (result), __FILE__, __LINE__)

/* postgres_connection.c: addresses and sessions. After a fault postgres_disconnect is still to be called. */
struct fault *postgres_connect(struct store *store, struct arena *arena) MUST_USE;
void postgres_disconnect(struct store *store);

/* postgres_pipe.c: statements on their way. */
struct fault *postgres_send(struct rows *rows, struct arena *arena) MUST_USE;
/* Reads all answers; the last one is handed out unless last_out is NULL. */
struct fault *postgres_collect(struct store *store, struct arena *arena,
                               PGresult **last_out) MUST_USE;
/* By itself, with answers in numbers of bytes, not letters; the result is to be cleared. */
struct fault *postgres_execute(struct store *store, struct arena *arena, const char *sql,
                               PGresult **result_out) MUST_USE;
struct fault *postgres_run_script(struct store *store, struct arena *arena,
                                  const struct script *script) MUST_USE;
enum engine_state postgres_state(const struct store *store);
void postgres_roll_back(struct store *store);
int64_t postgres_changed(const struct store *store);
struct fault *postgres_fail(struct store *store, struct arena *arena,
                            enum store_failure failure) MUST_USE;

/* postgres_prepare.c, postgres_run.c: statements and their rows. */
Oid postgres_type_of(enum value_type type);
struct fault *postgres_prepare(struct rows *rows, struct arena *arena) MUST_USE;
void postgres_finish(struct rows *rows);
struct fault *postgres_bind(struct rows *rows, struct arena *arena,
                            const struct value *values) MUST_USE;
struct fault *postgres_queue(struct rows *rows, struct arena *arena) MUST_USE;
struct fault *postgres_next(struct rows *rows, struct arena *arena, bool *more_out) MUST_USE;
struct cell postgres_cell_of(const PGresult *result, int row, int column);
struct cell postgres_cell(const struct rows *rows, size_t column);
void postgres_reset(struct rows *rows);

/* postgres_open.c */
struct fault *postgres_exists(struct store *store, struct arena *arena, bool *exists_out) MUST_USE;
struct fault *postgres_open(struct store *store, struct arena *arena,
                            const struct schema *schema) MUST_USE;
void postgres_close(struct store *store);
struct fault *postgres_read_version(struct store *store, struct arena *arena,
                                    struct version *version_out) MUST_USE;

/* postgres_keep.c */
void postgres_set_checkpoint(struct store *store, int pages);
struct fault *postgres_keep_less(struct store *store, struct arena *arena) MUST_USE;
struct fault *postgres_keep_nothing(struct store *store, struct arena *arena) MUST_USE;
struct fault *postgres_checkpoint(struct store *store, struct arena *arena, bool empties) MUST_USE;
struct fault *postgres_check(struct store *store, struct arena *arena) MUST_USE;
struct fault *postgres_backup(struct store *store, struct arena *arena, const char *path) MUST_USE;
struct fault *postgres_each_row(struct store *store, struct arena *arena, const char *table,
                                void (*row)(void *, const struct cell *, size_t),
                                void *context) MUST_USE;

#endif

/* connection: what the parts of the store share: the open file, its prepared statements and faults from SQLite. Inside
 * store only. Must not know what the statements say. */
#ifndef STORE_CONNECTION_H
#define STORE_CONNECTION_H

#include "store.h"

#include <sqlite3.h>

struct store;

/* A statement of a store, prepared once. */
struct rows {
    struct store *store;
    const struct statement *statement;
    sqlite3_stmt *prepared;
    struct rows *next; /* of the same store */
    bool is_running;
};

/* A failure that a test has planned. */
struct failing {
    bool is_planned, has_failed, stays;
    uint64_t after; /* steps that still succeed */
    enum store_failure failure;
};

struct store {
    struct arena *arena; /* lives as long as the store */
    const char *path;
    const struct disk *disk;
    struct vfs *vfs; /* NULL on the machine's own disk */
    sqlite3 *database;
    struct rows **buckets; /* prepared statements by their address */
    struct disk_file lock; /* held by the writer */
    int32_t version;       /* of the file, by migrate_judge and migrate */
    bool is_writer;
    bool has_begun; /* a transaction or a snapshot */
    int savepoints;
    struct failing failing;
};

/* A fault of a SQLite code other than SQLITE_OK, with SQLite's and the system's words. */
struct fault *connection_fault(struct store *store, struct arena *arena, int code,
                               const char *source_file, int source_line) MUST_USE;

#define engine_fault(store, arena, code) \
    connection_fault((store), (arena), (code), __FILE__, __LINE__)

/* sqlite3_step, or the failure that a test has planned. */
int failing_step(struct store *store, sqlite3_stmt *prepared);

/* Opens path with SQLite's flags: limits, protections, order of letters and waiting are set. On a fault the store still
 * needs connection_close. */
struct fault *connection_open(struct store *store, struct arena *arena, const char *path, int flags,
                              const char *options) MUST_USE;
void connection_close(struct store *store);

/* From now on the close moves the log into the file: the one writer may, when it knows that the file is its own. */
void connection_allow_checkpoint(struct store *store);

/* Runs a script; a fault leaves what stood before it done. */
struct fault *connection_run_script(struct store *store, struct arena *arena,
                                    const char *sql) MUST_USE;

/* The statement prepared, now or before. */
struct fault *connection_prepare(struct store *store, struct arena *arena,
                                 const struct statement *statement,
                                 struct rows **rows_out) MUST_USE;

/* What the engine says of a statement is not what its file declares: the file's fault or that of a row. */
struct fault *statement_differs(struct store *store, struct arena *arena,
                                const struct statement *statement, const char *what) MUST_USE;

/* Ends all statements, so that the connection can be closed. */
void connection_finish_all(struct store *store);

void connection_each_rows(struct store *store, void (*act)(struct rows *));

/* Lets go of all rows, so that a transaction can end. */
void connection_reset_all(struct store *store);

#endif

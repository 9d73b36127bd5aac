/* sqlite: what the files of the engine SQLite share. Inside store only. Must not know what the statements say. */
#ifndef STORE_SQLITE_H
#define STORE_SQLITE_H

#include "engine.h"

#include <sqlite3.h>

/* store->connection of this engine. */
struct sqlite {
    sqlite3 *database;
    struct vfs *vfs;       /* NULL on the machine's own disk */
    struct disk_file lock; /* held by the writer */
};

struct sqlite *sqlite_of(const struct store *store);

/* A fault of a SQLite code other than SQLITE_OK, with SQLite's and the system's words. */
struct fault *sqlite_fault_at(struct store *store, struct arena *arena, int code,
                              const char *source_file, int source_line) MUST_USE;

#define sqlite_fault(store, arena, code) \
    sqlite_fault_at((store), (arena), (code), __FILE__, __LINE__)

/* Opens path with SQLite's flags: limits, protections, order of letters and waiting are set. On a fault the store still
 * needs sqlite_disconnect. */
struct fault *sqlite_connect(struct store *store, struct arena *arena, const char *path, int flags,
                             const char *options) MUST_USE;
void sqlite_disconnect(struct store *store);

/* From now on the close moves the log into the file: the one writer may, when it knows that the file is its own. */
void sqlite_allow_checkpoint(struct store *store);

/* sqlite_run.c: statements. */
struct fault *sqlite_run_script(struct store *store, struct arena *arena,
                                const struct script *script) MUST_USE;
struct fault *sqlite_prepare(struct rows *rows, struct arena *arena) MUST_USE;
void sqlite_finish(struct rows *rows);
struct fault *sqlite_bind(struct rows *rows, struct arena *arena,
                          const struct value *values) MUST_USE;
struct fault *sqlite_queue(struct rows *rows, struct arena *arena) MUST_USE;
struct fault *sqlite_next(struct rows *rows, struct arena *arena, bool *more_out) MUST_USE;
struct cell sqlite_cell(const struct rows *rows, size_t column);
void sqlite_reset(struct rows *rows);
int64_t sqlite_changed(const struct store *store);
enum engine_state sqlite_state(const struct store *store);
void sqlite_roll_back(struct store *store);
struct fault *sqlite_fail(struct store *store, struct arena *arena,
                          enum store_failure failure) MUST_USE;

/* sqlite_open.c */
struct fault *sqlite_exists(struct store *store, struct arena *arena, bool *exists_out) MUST_USE;
struct fault *sqlite_open(struct store *store, struct arena *arena,
                          const struct schema *schema) MUST_USE;
void sqlite_close(struct store *store);
struct fault *sqlite_read_version(struct store *store, struct arena *arena,
                                  struct version *version_out) MUST_USE;
void sqlite_set_checkpoint(struct store *store, int pages);
struct fault *sqlite_keep_less_of(struct store *store, struct arena *arena) MUST_USE;
struct fault *sqlite_keep_nothing_of(struct store *store, struct arena *arena) MUST_USE;
struct fault *sqlite_checkpoint(struct store *store, struct arena *arena, bool empties) MUST_USE;

/* sqlite_check.c, sqlite_backup.c */
struct fault *sqlite_check(struct store *store, struct arena *arena) MUST_USE;
struct fault *sqlite_each_row(struct store *store, struct arena *arena, const char *table,
                              void (*row)(void *, const struct cell *, size_t),
                              void *context) MUST_USE;
struct fault *sqlite_backup(struct store *store, struct arena *arena, const char *path) MUST_USE;

#endif

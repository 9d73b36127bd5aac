/* store: a database that one process writes and many read, durable when a call says so: a file of SQLite, or tables on
 * a server of PostgreSQL. The only room that knows a database engine. Must know no meaning of its rows, and has no
 * cryptography. One store belongs to one thread at a time. Every failure is a fault with the path and the engine's or
 * the system's words. */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include "failing.h"
#include "statement.h"

#include "os/os.h"

struct store;

/* A path that begins with postgresql: or postgres: is the address of a server (docs/how-to/postgresql.md); else it is a
 * file's. */
bool store_is_server(const char *path);

/* How the names of files begin that belong beside it: the path, or what stands after # in an address; NULL = nothing
 * does. */
const char *store_beside(const char *path);

/* Opens a file for the one writer, makes it where there is none, and takes the steps of the schema that it lacks.
 * Refused while another process writes, when the file is newer than the program, or is another program's. disk NULL =
 * the machine's, through SQLite's own calls; any other is for tests (one thread, one process). */
struct fault *store_open(struct arena *arena, const char *path, const struct disk *disk,
                         const struct schema *schema, struct store **store_out) MUST_USE;

/* Opens a file that a writer has made, for reading alone; as many as one likes. Refused when it is older than what the
 * schema is content with. */
struct fault *store_read(struct arena *arena, const char *path, const struct disk *disk,
                         const struct schema *schema, struct store **store_out) MUST_USE;

/* The number of the last step that the file had taken when it was opened: a reader's may lack later ones. */
int64_t store_version(const struct store *store);

/* Is there something at the path? */
struct fault *store_exists(struct arena *arena, const char *path, const struct disk *disk,
                           bool *exists_out) MUST_USE;

/* What was not committed is forgotten. NULL is accepted. */
void store_close(struct store *store);

/* A writer's transaction: what is between is there whole or not at all. After store_commit it survives a power loss,
 * and on a server the loss of one machine where a synchronous standby is set. When store_commit fails, nobody who has
 * the file open sees it, but it may be there when the file is opened anew. After a fault inside it only store_undo and
 * store_rollback are of use; a server may tell the fault of a store_run at a later call, at the latest the commit. */
struct fault *store_begin(struct store *store, struct arena *arena) MUST_USE;
struct fault *store_commit(struct store *store, struct arena *arena) MUST_USE;
/* Cannot fail: where the engine has gone back by itself (a full disk), there is nothing left to do. */
void store_rollback(struct store *store);
/* Commits; or rolls back, because of the fault of what was done or of the commit, and answers it. */
struct fault *store_end(struct store *store, struct arena *arena, struct fault *fault) MUST_USE;

/* Inside a transaction; they nest. A fault of store_undo means that the whole transaction must be rolled back. */
struct fault *store_savepoint(struct store *store, struct arena *arena) MUST_USE;
struct fault *store_release(struct store *store, struct arena *arena) MUST_USE;
struct fault *store_undo(struct store *store, struct arena *arena) MUST_USE;

/* A reader's snapshot: all questions until store_snapshot_end see the file as it was at the first of them. */
struct fault *store_snapshot(struct store *store, struct arena *arena) MUST_USE;
void store_snapshot_end(struct store *store);

/* Runs a statement that gives no rows. The values are those it declares, in order and type; else it is a bug. */
struct fault *store_run(struct store *store, struct arena *arena, const struct statement *statement,
                        const struct value *values, size_t count) MUST_USE;

/* Runs a script, inside a transaction. */
struct fault *store_run_script(struct store *store, struct arena *arena,
                               const struct script *script) MUST_USE;

/* Rows that the last store_run wrote, changed or removed. */
int64_t store_changed(const struct store *store);

/* Rows of a statement. The same statement may be asked again only when its rows are at their end or closed. */
struct rows;
struct fault *store_ask(struct store *store, struct arena *arena, const struct statement *statement,
                        const struct value *values, size_t count, struct rows **rows_out) MUST_USE;

/* The next row, whose columns are of the declared types; false at the end, which closes the rows. So does a fault. */
struct fault *rows_next(struct rows *rows, struct arena *arena, bool *more_out) MUST_USE;

/* A column of the row, named by the constant that its statement has. Texts and blobs live until the next call. */
int64_t rows_integer(const struct rows *rows, size_t column);
struct text rows_text(const struct rows *rows, size_t column);
struct text rows_blob(const struct rows *rows, size_t column);
bool rows_is_null(const struct rows *rows, size_t column);
void rows_close(struct rows *rows); /* before the end; closed rows and NULL are accepted */

/* Prepares statements and holds them against what they declare: for the test of the room that has them. */
struct fault *store_prepare(struct store *store, struct arena *arena,
                            struct statement_list list) MUST_USE;

/* How many pages the log may have before a commit moves them into the file (1000 when not set; 0 = never). */
void store_set_checkpoint(struct store *store, int pages);

/* From now on few pages are kept in memory (2 MiB instead of 32): for one of many that have a file open in the same
 * program. The answers are the same. */
struct fault *store_keep_less(struct store *store, struct arena *arena) MUST_USE;

/* From now on nothing that is written need survive anything: for rows that are thrown away when they have been read.
 * Nothing waits for the disk, and more pages are kept (128 MiB). On a server nothing is changed. */
struct fault *store_keep_nothing(struct store *store, struct arena *arena) MUST_USE;

/* Moves all of the log into the file, as far as readers let it. */
struct fault *store_checkpoint(struct store *store, struct arena *arena) MUST_USE;

/* The same, and empties the log: nothing of what was overwritten or removed stands in it any longer. A fault when a
 * reader holds it up; then it is to be asked again. */
struct fault *store_empty_log(struct store *store, struct arena *arena) MUST_USE;

/* The same after what is done whether or not others hold it up: then it lingers until they are done, and that is no
 * fault. On a server rows that could not be tidied at once. */
struct fault *store_forget(struct store *store, struct arena *arena, bool *lingers_out) MUST_USE;

/* A fault when the file is damaged or a row refers to a row that is not there. Reads all of it. */
struct fault *store_check(struct store *store, struct arena *arena) MUST_USE;

/* A copy of what is committed under another name, which must be free: checked, on disk and whole when the name appears.
 * Others may write meanwhile. */
struct fault *store_backup(struct store *store, struct arena *arena, const char *path) MUST_USE;

/* All rows of all tables as text, alike for alike rows: a line "table NAME" for each table, then a line a row. */
struct fault *store_dump(struct store *store, struct arena *arena, struct text *text_out) MUST_USE;

/* The same of one table, without its name, whole or a line at a time, each with its line break; and the names of all
 * tables, a line each. A line lives until the callback returns. */
struct fault *store_dump_one(struct store *store, struct arena *arena, const char *table,
                             struct text *text_out) MUST_USE;
typedef void store_line(void *context, struct text line);
struct fault *store_each_line(struct store *store, struct arena *arena, const char *table,
                              store_line *each, void *context) MUST_USE;
struct fault *store_tables(struct store *store, struct arena *arena,
                           struct text *names_out) MUST_USE;

#endif

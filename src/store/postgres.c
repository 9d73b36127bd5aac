/* postgres: the engine PostgreSQL: a server, reached through libpq. */
#include "postgres.h"
#include "postgres_sql.h"

const struct engine postgres_engine = {
    .begin_writing = &postgres_begin_writing,
    .begin_reading = &postgres_begin_reading,
    .commit = &postgres_commit,
    .savepoint = &postgres_set_savepoint,
    .release = &postgres_release_savepoint,
    .undo = &postgres_return_to_savepoint,
    .list_tables = &postgres_list_tables,
    .exists = postgres_exists,
    .open = postgres_open,
    .close = postgres_close,
    .read_version = postgres_read_version,
    .run_script = postgres_run_script,
    .state = postgres_state,
    .roll_back = postgres_roll_back,
    .prepare = postgres_prepare,
    .finish = postgres_finish,
    .bind = postgres_bind,
    .queue = postgres_queue,
    .next = postgres_next,
    .cell = postgres_cell,
    .reset = postgres_reset,
    .changed = postgres_changed,
    .fail = postgres_fail,
    .set_checkpoint = postgres_set_checkpoint,
    .checkpoint = postgres_checkpoint,
    .check = postgres_check,
    .backup = postgres_backup,
    .each_row = postgres_each_row,
};

/* sqlite: the engine SQLite: a file, its log and its lock. */
#include "sqlite.h"
#include "sqlite_sql.h"

const struct engine sqlite_engine = {
    .begin_writing = &sqlite_begin_writing,
    .begin_reading = &sqlite_begin_reading,
    .commit = &sqlite_commit,
    .savepoint = &sqlite_set_savepoint,
    .release = &sqlite_release_savepoint,
    .undo = &sqlite_return_to_savepoint,
    .list_tables = &sqlite_list_tables,
    .exists = sqlite_exists,
    .open = sqlite_open,
    .close = sqlite_close,
    .read_version = sqlite_read_version,
    .run_script = sqlite_run_script,
    .state = sqlite_state,
    .roll_back = sqlite_roll_back,
    .prepare = sqlite_prepare,
    .finish = sqlite_finish,
    .bind = sqlite_bind,
    .queue = sqlite_queue,
    .next = sqlite_next,
    .cell = sqlite_cell,
    .reset = sqlite_reset,
    .changed = sqlite_changed,
    .fail = sqlite_fail,
    .set_checkpoint = sqlite_set_checkpoint,
    .checkpoint = sqlite_checkpoint,
    .check = sqlite_check,
    .backup = sqlite_backup,
    .each_row = sqlite_each_row,
};

-- sqlite: what the store itself asks of SQLite. Knows no table of others.

-- script: sqlite_configure
-- Safe rather than fast: a commit is on disk before it is answered; what is erased is overwritten; nothing is mapped. 32 MiB of pages are
-- kept, since cases are asked for in no order.
pragma page_size = 4096;
pragma encoding = 'UTF-8';
pragma journal_mode = wal;
pragma synchronous = full;
pragma journal_size_limit = 67108864;
pragma secure_delete = on;
pragma cell_size_check = on;
pragma mmap_size = 0;
pragma cache_size = -32768;
pragma temp_store = memory;

-- script: sqlite_configure_reader
pragma query_only = on;
pragma cell_size_check = on;
pragma mmap_size = 0;
pragma cache_size = -32768;
pragma temp_store = memory;

-- script: sqlite_keep_less
-- One of many: what it reads again comes from the memory that the system keeps of files.
pragma cache_size = -2048;

-- script: sqlite_keep_nothing
-- What can be undone is kept in memory; rows of a transaction that only adds are not. The system writes when it likes.
pragma journal_mode = memory;
pragma synchronous = off;
pragma locking_mode = exclusive;
pragma secure_delete = off;
pragma cache_size = -131072;

-- name: sqlite_get_settings
-- gives: journal_mode text, synchronous integer, foreign_keys integer, trusted_schema integer, cell_size_check integer
select journal_mode, synchronous, foreign_keys, trusted_schema, cell_size_check
from pragma_journal_mode, pragma_synchronous, pragma_foreign_keys, pragma_trusted_schema, pragma_cell_size_check;

-- name: sqlite_get_version
-- gives: application_id integer, version integer, things integer
select application_id, user_version as version, (select count(*) from sqlite_schema) as things
from pragma_application_id, pragma_user_version;

-- name: sqlite_begin_writing
begin immediate;

-- name: sqlite_begin_reading
begin deferred;

-- name: sqlite_commit
commit;

-- name: sqlite_roll_back_now
rollback;

-- name: sqlite_set_savepoint
savepoint inner_part;

-- name: sqlite_release_savepoint
release inner_part;

-- name: sqlite_return_to_savepoint
rollback to inner_part;

-- name: sqlite_find_damage
-- gives: words text
select integrity_check as words from pragma_integrity_check;

-- name: sqlite_find_orphan
-- gives: child text, parent text, number integer?
select "table" as child, parent, rowid as number from pragma_foreign_key_check;

-- name: sqlite_list_tables
-- gives: name text
select name from sqlite_schema where type = 'table' and name not like 'sqlite\_%' escape '\' order by name;

-- script: sqlite_dump_table
-- The name of a table takes the place of %w: the one place where a statement is put together.
select * from "%w" not indexed;

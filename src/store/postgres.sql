-- postgres: what the store itself asks of PostgreSQL, in its words. Knows no table of others.

-- script: postgres_configure
-- What the role or the database has set must not loosen a promise or end a commit that waits for its standby.
set client_min_messages = warning;
set standard_conforming_strings = on;
set statement_timeout = 0;
set idle_in_transaction_session_timeout = 0;
set lock_timeout = '5s';

-- script: postgres_configure_reader
-- Lists are read as far as somebody wants them: the first rows matter, not the last.
set cursor_tuple_fraction = 0.001;
set default_transaction_read_only = on;
set default_transaction_isolation = 'repeatable read';

-- name: postgres_make_durable
-- gives: setting text
-- A role or a database may be set to less. remote_apply is more, and stays.
select set_config('synchronous_commit',
  case when current_setting('synchronous_commit') = 'remote_apply' then 'remote_apply' else 'on' end, false) as setting;

-- name: postgres_get_settings
-- gives: fsync text, full_page_writes text, encoding text, place text?, is_standby integer
select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
  current_setting('server_encoding') as encoding, cast(current_schema() as text) as place,
  case when pg_is_in_recovery() then 1 else 0 end as is_standby;

-- name: postgres_take_lock
-- takes: application_id integer
-- gives: taken integer
-- Of a program and a place: the lock ends with the connection, and nothing is committed on another.
select case when pg_try_advisory_lock(cast(:application_id as int4), cast(cast(cast(current_schema() as regnamespace) as oid) as int4))
  then 1 else 0 end as taken;

-- script: postgres_wait_briefly
set lock_timeout = '1s';

-- name: postgres_wait_lock
-- takes: application_id integer
-- gives: taken integer
select case when pg_advisory_lock(cast(:application_id as int4), cast(cast(cast(current_schema() as regnamespace) as oid) as int4)) is null
  then 0 else 1 end as taken;

-- script: postgres_release_lock
select pg_advisory_unlock_all();

-- name: postgres_get_holder
-- takes: application_id integer
-- gives: holder text
select coalesce(substring(a.application_name from '^reda (.*)'), a.application_name, '?') || coalesce(' ' || host(a.client_addr), '') as holder
from pg_locks l join pg_stat_activity a on a.pid = l.pid
where l.locktype = 'advisory' and l.granted and a.datname = current_database()
  and l.database = (select oid from pg_database where datname = current_database())
  and cast(l.classid as bigint) = :application_id and l.objid = cast(cast(current_schema() as regnamespace) as oid);

-- name: postgres_count_things
-- gives: versions integer, things integer
select count(*) filter (where relname = 'store_version') as versions,
  count(*) filter (where relname <> 'store_version' and relkind in ('r', 'v', 'm', 'S', 'f', 'p')) as things
from pg_class where relnamespace = cast(current_schema() as regnamespace);

-- name: postgres_get_version
-- gives: application_id integer, version integer
select application_id, number as version from store_version where one = 1;

-- script: postgres_make_version
-- Names that differ only in large and small letters are equal, as with SQLite: level 2, and not deterministic.
create table if not exists store_version (one bigint primary key check (one = 1), application_id bigint not null, number bigint not null,
  writers bigint not null);
insert into store_version (one, application_id, number, writers) values (1, 0, 0, 0) on conflict (one) do nothing;
create collation if not exists swedish (provider = icu, locale = 'sv-u-ks-level2', deterministic = false);

-- name: postgres_note_writer
-- A commit that waits for the standby: what the writer sees from now on is on both.
update store_version set writers = writers + 1 where one = 1;

-- name: postgres_begin_writing
begin isolation level read committed read write;

-- name: postgres_begin_reading
begin isolation level repeatable read read only;

-- name: postgres_commit
commit;

-- script: postgres_roll_back_now
rollback;

-- name: postgres_set_savepoint
savepoint inner_part;

-- name: postgres_release_savepoint
release savepoint inner_part;

-- name: postgres_return_to_savepoint
rollback to savepoint inner_part;

-- script: postgres_provoke
-- Breaks a transaction, as a failure does.
select 1 / 0;

-- script: postgres_declare_cursor
-- A statement and a name take the places of %1 and %2: many rows come in portions.
declare %1 no scroll cursor for %2;

-- script: postgres_declare_held_cursor
declare %1 no scroll cursor with hold for %2;

-- script: postgres_fetch_portion
fetch forward 64 from %1;

-- script: postgres_close_cursor
close %1;

-- name: postgres_list_tables
-- gives: name text
select cast(relname as text) as name from pg_class
where relnamespace = cast(current_schema() as regnamespace) and relkind = 'r' and relname <> 'store_version'
order by relname collate "C";

-- name: postgres_list_queries
-- takes: name text
-- gives: rows text, size text, tidy text
-- The queries of a table: its rows in the order of its columns; all of it read; its dead rows removed.
select format('select * from %I order by %s', c.relname,
    string_agg(format('%I%s', a.attname, case when a.attcollation = 0 then '' else ' collate "C"' end), ', ' order by a.attnum)) as rows,
  format('select cast(coalesce(sum(length(cast(t as text))), 0) as bigint) as number from %I t', c.relname) as size,
  format('vacuum %I', c.relname) as tidy
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relnamespace = cast(current_schema() as regnamespace) and c.relname = :name
group by c.relname;

-- name: postgres_list_references
-- gives: child text, parent text, query text
-- For each reference between tables: how many rows refer to one that is not there?
select cast(child.relname as text) as child, cast(parent.relname as text) as parent,
  format('select count(*) as number from %I c where %s and not exists (select from %I p where %s)', child.relname,
    string_agg(format('c.%I is not null', a.attname), ' and '), parent.relname,
    string_agg(format('p.%I = c.%I', b.attname, a.attname), ' and ')) as query
from pg_constraint k
join pg_class child on child.oid = k.conrelid
join pg_class parent on parent.oid = k.confrelid
cross join lateral unnest(k.conkey, k.confkey) as pair (ours, theirs)
join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.ours
join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.theirs
where k.contype = 'f' and k.connamespace = cast(current_schema() as regnamespace)
group by k.oid, child.relname, parent.relname
order by child, parent;

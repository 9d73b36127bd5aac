-- test: the tables that the tests of the store write. A note is a person's name here, sorted as Swedes do.

-- step: 1 test_tables
pragma application_id = 1414091603;
create table item (number integer primary key, name text not null collate swedish, body blob, note text) strict;

-- step: 3 test_parts
create table part (number integer primary key, item integer not null references item (number)) strict;

-- script: test_break_reference
pragma foreign_keys = off;
insert into part (number, item) values (77, 999);
-- postgresql:
set session_replication_role = replica;
insert into part (number, item) values (77, 999);

-- script: test_make_places
-- Each test has empty places on a server: what a file of its own is to SQLite.
select 1;
-- postgresql:
set client_min_messages = warning;
drop schema if exists scene, old, other cascade;
create schema scene;
create schema old;
create schema other;

-- script: test_end_others
-- What happens to a session when its server is stopped.
select 1;
-- postgresql:
select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend';

-- script: test_cancel_waiting
select 1;
-- postgresql:
select count(pg_cancel_backend(pid)) from pg_stat_activity where wait_event = 'SyncRep';

-- script: test_want_standby
-- Commits wait for a standby that is not there.
select 1;
-- postgresql:
alter system set synchronous_standby_names = 'none_of_that_name';
select pg_reload_conf();

-- script: test_want_no_standby
select 1;
-- postgresql:
alter system reset synchronous_standby_names;
select pg_reload_conf();

-- script: test_be_careless
select 1;
-- postgresql:
alter role reda set synchronous_commit = off;
alter role reda set statement_timeout = '3s';

-- name: test_get_timeout
-- gives: setting text
select 'none' as setting;
-- postgresql:
select current_setting('statement_timeout') as setting;

-- script: test_be_careful
select 1;
-- postgresql:
alter role reda reset all;

-- script: test_make_foreign
select 1;
-- postgresql:
create table other.things (a bigint);

-- name: item_put
-- takes: number integer, name text, body blob?, note text?
insert into item (number, name, body, note) values (:number, :name, :body, :note);

-- name: item_get
-- takes: number integer
-- gives: name text, body blob?, note text?
select name, body, note from item where number = :number;

-- name: item_count
-- gives: count integer
select count(*) as count from item;

-- name: item_sorted
-- gives: number integer, name text
select number, name from item order by name, number;

-- name: item_named
-- takes: name text
-- gives: number integer
select number from item where name = :name order by number;

-- name: item_remove
-- takes: number integer
delete from item where number = :number;

-- name: part_put
-- takes: number integer, item integer
insert into part (number, item) values (:number, :item);

-- name: item_list
-- takes: beyond integer
-- gives: number integer, name text
-- rows: many
select number, name from item where number < :beyond order by number;

-- name: item_rename
-- takes: name text, number integer
update item set name = :name where number = :number;

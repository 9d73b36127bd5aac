-- test: the tables that the tests of the store write. A note is a person's name here, sorted as Swedes do.

-- step: 1 test_tables
pragma application_id = 1414091603;
create table item (number integer primary key, name text not null collate swedish, body blob, note text) strict;

-- step: 3 test_parts
create table part (number integer primary key, item integer not null references item (number)) strict;

-- script: test_break_reference
pragma foreign_keys = off;
insert into part (number, item) values (77, 999);

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

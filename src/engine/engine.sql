-- engine: which things there are, where each stands in the ledger, and how far every projection has come. Rows are made of
-- entries alone and can be thrown away. Knows no meaning of a thing.

-- step: 200 engine_tables
create table thing_1 (kind text not null, key text not null, stream blob not null, begun integer not null,
  state text not null, primary key (kind, key)) strict;
create unique index thing_1_by_stream on thing_1 (stream);
create index thing_1_by_begun on thing_1 (kind, begun);
create table stream_unit_1 (stream blob not null, class text not null, unit blob not null, primary key (stream, class)) strict;
create table deadline_1 (stream blob not null, rule text not null, event integer not null, party text not null, due text not null,
  duty text not null, source text not null, label text not null, primary key (stream, rule, event, party)) strict;
create index deadline_1_by_due on deadline_1 (due);
create table projection (name text primary key not null, next integer not null) strict;

-- step: 430 engine_limits_in_order
-- The board of all limits is read from its first day on, and no further than is shown.
alter table deadline_1 add column of_case text;
update deadline_1 set of_case = (select t.key from thing_1 t where t.stream = deadline_1.stream);
drop index deadline_1_by_due;
create index deadline_1_in_order on deadline_1 (due, of_case, rule);

-- step: 435 engine_limits_of_case
create index deadline_1_of_case on deadline_1 (of_case, due);

-- script: engine_clear
delete from thing_1;
delete from stream_unit_1;
delete from deadline_1;
delete from projection;

-- name: thing_find
-- takes: kind text, key text
-- gives: stream blob, begun integer, state text
select stream, begun, state from thing_1 where kind = :kind and key = :key;

-- name: thing_of_stream
-- takes: stream blob
-- gives: kind text, key text
select kind, key from thing_1 where stream = :stream;

-- name: thing_put
-- takes: kind text, key text, stream blob, begun integer
insert into thing_1 (kind, key, stream, begun, state) values (:kind, :key, :stream, :begun, '');

-- name: thing_set_state
-- takes: state text, stream blob
update thing_1 set state = :state where stream = :stream;

-- name: thing_list
-- takes: kind text
-- gives: stream blob
select stream from thing_1 where kind = :kind order by begun;

-- name: unit_find
-- takes: stream blob, class text
-- gives: unit blob
select unit from stream_unit_1 where stream = :stream and class = :class;

-- name: unit_put
-- takes: stream blob, class text, unit blob
insert into stream_unit_1 (stream, class, unit) values (:stream, :class, :unit) on conflict (stream, class) do nothing;

-- name: projection_get
-- takes: name text
-- gives: next integer
select next from projection where name = :name;

-- name: projection_forget
-- takes: name text
delete from projection where name = :name;

-- name: projection_put
-- takes: name text, next integer
insert into projection (name, next) values (:name, :next) on conflict (name) do update set next = excluded.next;

-- name: deadline_clear
-- takes: stream blob
delete from deadline_1 where stream = :stream;

-- name: deadline_put
-- takes: stream blob, of_case text, rule text, event integer, party text, due text, duty text, source text, label text
insert into deadline_1 (stream, of_case, rule, event, party, due, duty, source, label)
values (:stream, :of_case, :rule, :event, :party, :due, :duty, :source, :label) on conflict (stream, rule, event, party) do nothing;

-- name: deadline_before
-- takes: stream blob, day text
-- gives: due text
select distinct due from deadline_1 where stream = :stream and due < :day order by due;

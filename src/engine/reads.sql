-- reads: who has read what, in a log of its own beside the ledger. Knows no meaning of a view.

-- step: 210 reads_tables
create table read_1 (entry integer primary key, at text not null, reader text not null, operator text not null, view text not null,
  filters text not null) strict;
create index read_1_by_reader on read_1 (reader, entry);

-- step: 396 reads_by_case
alter table read_1 add column case_key text;
create index read_1_by_case on read_1 (case_key, entry);

-- step: 434 reads_by_day
create index read_1_by_at on read_1 (at, entry);

-- script: reads_clear
delete from read_1;

-- name: read_put
-- takes: entry integer, at text, reader text, operator text, view text, filters text, case_key text?
insert into read_1 (entry, at, reader, operator, view, filters, case_key) values (:entry, :at, :reader, :operator, :view, :filters, :case_key);

-- The latest first. A day is written before its times.
-- name: reads_list
-- takes: of_reader text?, day text?
-- gives: at text, reader text, operator text, view text, filters text
-- rows: many
-- scans: SCAN read_1 (all that was read, from the last on, as far as is wanted)
select at, reader, operator, view, filters from read_1
where (:of_reader is null or reader = :of_reader) and (:day is null or substr(at, 1, 10) = :day) order by entry desc;

-- name: reads_of_reader
-- takes: of_reader text?, day text?
-- gives: at text, reader text, operator text, view text, filters text
-- rows: many
select at, reader, operator, view, filters from read_1
where reader = :of_reader and (:day is null or substr(at, 1, 10) = :day) order by entry desc;

-- name: reads_of_day
-- takes: of_reader text?, day text?
-- gives: at text, reader text, operator text, view text, filters text
-- rows: many
select at, reader, operator, view, filters from read_1
where (:of_reader is null or reader = :of_reader) and at >= :day and at < :day || 'U' order by at desc, entry desc;

-- name: case_reads_list
-- takes: case_key text
-- gives: at text, reader text, view text, filters text
select at, reader, view, filters from read_1 where case_key = :case_key order by entry desc;

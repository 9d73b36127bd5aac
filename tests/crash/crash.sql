-- crash: the rows that the crash tests write. Each batch is a transaction; the tally says after each how many there are.

-- step: 1 crash_tables
pragma application_id = 1129464147;
create table entry (number integer primary key, batch integer not null, content blob not null) strict;
create index entry_by_batch on entry (batch);
create table tally (id integer primary key check (id = 1), batch integer not null, entries integer not null) strict;
insert into tally (id, batch, entries) values (1, 0, 0);

-- name: entry_put
-- takes: number integer, batch integer, content blob
insert into entry (number, batch, content) values (:number, :batch, :content);

-- name: entry_all
-- gives: number integer, batch integer, content blob
select number, batch, content from entry order by number;

-- name: tally_set
-- takes: batch integer, entries integer
update tally set batch = :batch, entries = :entries where id = 1;

-- name: tally_get
-- gives: batch integer, entries integer
select batch, entries from tally;

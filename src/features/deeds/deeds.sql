-- deeds: one row of every event: who recorded it, when, and of which thing. Knows no meaning of an event.

-- step: 460 deeds_tables
create table deed_1 (entry integer primary key, at text not null, actor blob not null, event text not null, kind text not null,
  key text not null) strict;
create index deed_1_by_actor on deed_1 (actor, entry);

-- script: deeds_clear
delete from deed_1;

-- name: deed_put
-- takes: entry integer, at text, actor blob, event text, kind text, key text
insert into deed_1 (entry, at, actor, event, kind, key) values (:entry, :at, :actor, :event, :kind, :key);

-- A person's own stream is what an entry calls its actor. The latest first; below: entries below that number; most: so many.
-- name: deed_list
-- takes: person text, below text?, most text?
-- gives: entry integer, at text, deed text, case_key text?, thing_key text?
select d.entry, d.at, d.event as deed, case when d.kind = 'case' then d.key end as case_key,
  case when d.kind <> 'case' then d.key end as thing_key
from thing_1 t join deed_1 d on d.actor = t.stream
where t.kind = 'person' and t.key = :person and (:below is null or d.entry < cast(:below as integer))
order by d.entry desc limit coalesce(cast(:most as integer), 1000000000);

-- once: what whoever asked has called a deed of theirs, so that the same call again is answered and not done again. No row here is made
-- of entries. Both texts are hashes (once.c): nothing here tells of whom the deed was, nor in which words.

-- step: 411 once_tables
create table done_once (call text primary key not null, words text not null, action text not null, entry integer, event integer,
  stream blob, faults integer not null, doubts integer not null, at integer not null) strict;
create index done_once_by_at on done_once (at);

-- name: once_find
-- takes: call text, since integer
-- gives: words text, action text, entry integer?, event integer?, stream blob?, faults integer, doubts integer, at integer
select words, action, entry, event, stream, faults, doubts, at from done_once where call = :call and at >= :since;

-- name: once_put
-- takes: call text, words text, action text, entry integer?, event integer?, stream blob?, faults integer, doubts integer, at integer
insert into done_once (call, words, action, entry, event, stream, faults, doubts, at)
values (:call, :words, :action, :entry, :event, :stream, :faults, :doubts, :at)
on conflict (call) do update set words = excluded.words, action = excluded.action, entry = excluded.entry, event = excluded.event,
  stream = excluded.stream, faults = excluded.faults, doubts = excluded.doubts, at = excluded.at;

-- name: once_drop_old
-- takes: before integer
delete from done_once where at < :before;

-- name: once_started
-- takes: stream blob, event integer
-- gives: due text, duty text, source text, label text, party text
select due, duty, source, label, party from deadline_1 where stream = :stream and event = :event order by due, rule;

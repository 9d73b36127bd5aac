-- drafts: what somebody has begun to write and has not done. No row here is made of entries: nothing that makes rows anew takes any of
-- them away. Words are what was typed, whatever it was; a key stands here only in a form that a key can have. Knows no meaning of either.

-- step: 345 drafts_tables
create table draft (id blob primary key not null, person text not null, action text not null, thing text not null, key text not null,
  changed integer not null) strict;
create index draft_by_person on draft (person, changed);
create index draft_by_thing on draft (thing, key);
create index draft_by_changed on draft (changed);
create table draft_word (draft blob not null references draft (id) on delete cascade, place integer not null, name blob not null,
  value blob not null, primary key (draft, place)) strict;
create table draft_keeping (one integer primary key check (one = 1), days integer not null) strict;

-- step: 410 drafts_sent
alter table draft add column sender text;

-- name: drafted_put
-- takes: id blob, person text, action text, thing text, key text, changed integer
insert into draft (id, person, action, thing, key, changed) values (:id, :person, :action, :thing, :key, :changed);

-- name: drafted_change
-- takes: action text, thing text, key text, changed integer, id blob, person text
update draft set action = :action, thing = :thing, key = :key, changed = :changed where id = :id and person = :person;

-- name: drafted_owner
-- takes: id blob
-- gives: person text
select person from draft where id = :id;

-- name: drafted_send
-- takes: receiver text, person text, changed integer, id blob
update draft set person = :receiver, sender = :person, changed = :changed where id = :id and person = :person;

-- name: drafted_word_put
-- takes: draft blob, place integer, name blob, value blob
insert into draft_word (draft, place, name, value) values (:draft, :place, :name, :value);

-- name: drafted_words_drop
-- takes: draft blob
delete from draft_word where draft = :draft;

-- name: drafted_find
-- takes: id blob, person text
-- gives: action text, thing text, key text, changed integer, sender text?
select action, thing, key, changed, sender from draft where id = :id and person = :person;

-- name: drafted_words
-- takes: draft blob
-- gives: name blob, value blob
select name, value from draft_word where draft = :draft order by place;

-- name: drafted_list
-- takes: person text
-- gives: id blob, action text, thing text, key text, changed integer, sender text?, words integer
select id, action, thing, key, changed, sender, (select count(*) from draft_word w where w.draft = draft.id) as words
from draft where person = :person order by changed desc, id;

-- name: drafted_count
-- takes: person text
-- gives: number integer
select count(*) as number from draft where person = :person;

-- name: drafted_drop
-- takes: id blob, person text
delete from draft where id = :id and person = :person;

-- name: drafted_drop_thing
-- takes: thing text, key text
delete from draft where thing = :thing and key = :key;

-- name: drafted_drop_person
-- takes: person text
delete from draft where person = :person;

-- name: drafted_find_old
-- takes: before integer
-- gives: changed integer
select changed from draft where changed < :before order by changed limit 1;

-- name: drafted_drop_old
-- takes: before integer
delete from draft where changed < :before;

-- name: drafted_get_days
-- gives: days integer
select days from draft_keeping where one = 1;

-- name: drafted_put_days
-- takes: days integer
insert into draft_keeping (one, days) values (1, :days) on conflict (one) do update set days = excluded.days;

-- rights: roles, whom cases are entrusted to, and what ties a case to units, meetings and affairs, as rows to ask. All of it is made
-- of events, most of them of other features. Knows no meaning of a role.

-- step: 395 rights_tables
create table right_role_1 (person text not null, role text not null, unit text not null, body text not null, case_key text not null,
  valid_from text not null, valid_to text, asked_by text, given_by text,
  primary key (person, role, unit, body, case_key, valid_from)) strict;
create table right_unit_1 (unit text primary key not null, parent text) strict;
create index right_unit_1_by_parent on right_unit_1 (parent);
create table right_case_1 (case_key text primary key not null, loose integer not null, guarded integer not null) strict;
create index right_case_1_loose on right_case_1 (case_key) where loose = 1;
create index right_case_1_guarded on right_case_1 (case_key) where guarded = 1;
create table right_place_1 (case_key text not null, from_day text not null, unit text not null, primary key (case_key, from_day)) strict;
create index right_place_1_by_unit on right_place_1 (unit, case_key);
create table right_trust_1 (case_key text not null, person text not null, part text not null, from_day text not null, to_day text,
  primary key (case_key, person, part, from_day)) strict;
create index right_trust_1_by_person on right_trust_1 (person, case_key);
create table right_meeting_1 (meeting text primary key not null, body text not null, date text not null) strict;
create index right_meeting_1_by_body on right_meeting_1 (body, date);
create table right_item_1 (meeting text not null, item text not null, case_key text not null, primary key (meeting, item)) strict;
create index right_item_1_by_case on right_item_1 (case_key);
create table right_thing_1 (kind text not null, key text not null, case_key text not null, person text,
  primary key (kind, key, case_key)) strict;

-- step: 436 rights_by_unit
drop index right_place_1_by_unit;
create index right_place_1_of_unit on right_place_1 (unit, case_key, from_day);

-- What units and persons have besides cases stands in the same tables as KIND|KEY. Whom it concerns reaches nothing of it; what goes
-- past the manager has no unit; a post or a team may have it, and then whoever holds the post, or works there.
-- step: 466 rights_things
create table right_bar_1 (case_key text not null, person text not null, primary key (case_key, person)) strict;
create index right_bar_1_by_person on right_bar_1 (person, case_key);
create table right_past_1 (case_key text primary key not null) strict;
create table right_held_1 (case_key text primary key not null, kind text not null, key text not null) strict;
create index right_held_1_by_holder on right_held_1 (kind, key, case_key);
create table right_post_1 (person text not null, post text not null, kind text not null, from_day text not null, to_day text,
  primary key (person, post, kind, from_day)) strict;
create index right_post_1_by_post on right_post_1 (post, person);
create table right_of_1 (case_key text not null, thing text not null, primary key (case_key, thing)) strict;
create index right_of_1_by_thing on right_of_1 (thing, case_key);

-- script: rights_clear
delete from right_role_1;
delete from right_unit_1;
delete from right_case_1;
delete from right_place_1;
delete from right_trust_1;
delete from right_meeting_1;
delete from right_item_1;
delete from right_thing_1;
delete from right_bar_1;
delete from right_past_1;
delete from right_held_1;
delete from right_post_1;
delete from right_of_1;

-- name: right_role_put
-- takes: person text, role text, unit text, body text, case_key text, valid_from text, valid_to text?, asked_by text?, given_by text?
insert into right_role_1 (person, role, unit, body, case_key, valid_from, valid_to, asked_by, given_by)
values (:person, :role, :unit, :body, :case_key, :valid_from, :valid_to, :asked_by, :given_by)
on conflict (person, role, unit, body, case_key, valid_from) do update set valid_to = excluded.valid_to, asked_by = excluded.asked_by,
  given_by = excluded.given_by;

-- name: right_role_end
-- takes: last_day text, person text, role text, unit text, body text
update right_role_1 set valid_to = :last_day
where person = :person and role = :role and unit = :unit and body = :body and (valid_to is null or valid_to > :last_day);

-- name: right_role_end_all
-- takes: last_day text, person text
update right_role_1 set valid_to = :last_day where person = :person and (valid_to is null or valid_to > :last_day);

-- name: right_unit_put
-- takes: unit text, parent text?
insert into right_unit_1 (unit, parent) values (:unit, :parent) on conflict (unit) do update set parent = excluded.parent;

-- name: right_case_put
-- takes: case_key text
insert into right_case_1 (case_key, loose, guarded) values (:case_key, 1, 0) on conflict (case_key) do nothing;

-- name: right_case_take
-- takes: case_key text
update right_case_1 set loose = 0 where case_key = :case_key;

-- name: right_case_guard
-- takes: case_key text
update right_case_1 set guarded = 1 where case_key = :case_key;

-- name: right_place_put
-- takes: case_key text, from_day text, unit text
insert into right_place_1 (case_key, from_day, unit) values (:case_key, :from_day, :unit)
on conflict (case_key, from_day) do update set unit = excluded.unit;

-- name: right_trust_put
-- takes: case_key text, person text, part text, from_day text, to_day text?
insert into right_trust_1 (case_key, person, part, from_day, to_day) values (:case_key, :person, :part, :from_day, :to_day)
on conflict (case_key, person, part, from_day) do update set to_day = excluded.to_day;

-- name: right_trust_end
-- takes: last_day text, case_key text, person text
update right_trust_1 set to_day = :last_day where case_key = :case_key and person = :person and (to_day is null or to_day > :last_day);

-- name: right_trust_end_all
-- takes: last_day text, person text
update right_trust_1 set to_day = :last_day where person = :person and (to_day is null or to_day > :last_day);

-- name: right_meeting_put
-- takes: meeting text, body text, date text
insert into right_meeting_1 (meeting, body, date) values (:meeting, :body, :date)
on conflict (meeting) do update set body = excluded.body, date = excluded.date;

-- A meeting that is not held opens no case.
-- name: right_meeting_drop
-- takes: meeting text
delete from right_item_1 where meeting = :meeting;

-- name: right_item_put
-- takes: meeting text, item text, case_key text
insert into right_item_1 (meeting, item, case_key) values (:meeting, :item, :case_key)
on conflict (meeting, item) do update set case_key = excluded.case_key;

-- name: right_thing_put
-- takes: kind text, key text, case_key text, person text?
insert into right_thing_1 (kind, key, case_key, person) values (:kind, :key, :case_key, :person) on conflict (kind, key, case_key) do nothing;

-- name: right_bar_put
-- takes: case_key text, person text
insert into right_bar_1 (case_key, person) values (:case_key, :person) on conflict do nothing;

-- A case that is made of something else: whom that concerns, the case does.
-- name: right_case_of_thing
-- takes: case_key text, thing text
insert into right_of_1 (case_key, thing) values (:case_key, :thing) on conflict do nothing;

-- name: right_past_put
-- takes: case_key text
insert into right_past_1 (case_key) values (:case_key) on conflict do nothing;

-- name: right_place_drop
-- takes: case_key text
delete from right_place_1 where case_key = :case_key;

-- A unit from ever on, unless it goes past the unit.
-- name: right_place_of_thing
-- takes: case_key text, unit text
insert into right_place_1 (case_key, from_day, unit) select :case_key, '', :unit
where not exists (select 1 from right_past_1 p where p.case_key = :case_key)
on conflict (case_key, from_day) do update set unit = excluded.unit;

-- name: right_told_put
-- takes: case_key text, person text
insert into right_trust_1 (case_key, person, part, from_day) values (:case_key, :person, 'rapporterade', '');

-- name: right_told_put_actor
-- takes: case_key text, actor blob
insert into right_trust_1 (case_key, person, part, from_day)
select :case_key, t.key, 'rapporterade', '' from thing_1 t where t.stream = :actor and t.kind = 'person';

-- name: right_hand_over
-- takes: last_day text, case_key text
update right_trust_1 set to_day = :last_day where case_key = :case_key and part = 'handläggare' and (to_day is null or to_day > :last_day);

-- name: right_held_put
-- takes: case_key text, kind text, key text
insert into right_held_1 (case_key, kind, key) values (:case_key, :kind, :key)
on conflict (case_key) do update set kind = excluded.kind, key = excluded.key;

-- name: right_held_drop
-- takes: case_key text
delete from right_held_1 where case_key = :case_key;

-- name: right_post_put
-- takes: person text, post text, kind text, from_day text, to_day text?
insert into right_post_1 (person, post, kind, from_day, to_day) values (:person, :post, :kind, :from_day, :to_day)
on conflict (person, post, kind, from_day) do update set to_day = excluded.to_day;

-- name: right_post_end
-- takes: last_day text, person text
update right_post_1 set to_day = :last_day where person = :person and (to_day is null or to_day > :last_day);

-- name: right_role_list
-- takes: day text?, person text?
-- gives: person text, right_role text, unit text?, body text?, case_key text?, valid_from text, valid_to text?, asked_by text?, given_by text?
-- scans: SCAN right_role_1 USING INDEX (all roles are what is asked for)
select person, role as right_role, nullif(unit, '') as unit, nullif(body, '') as body, nullif(case_key, '') as case_key, valid_from, valid_to,
  asked_by, given_by
from right_role_1 where (:day is null or (valid_from <= :day and (valid_to is null or valid_to >= :day)))
  and (:person is null or person = :person) order by person, role, unit, body, case_key, valid_from;

-- name: right_case_people
-- takes: case_key text
-- gives: person text, part text, from_day text, to_day text?
select person, part, from_day, to_day from right_trust_1 where case_key = :case_key order by from_day, person, part;

-- name: right_my_cases
-- takes: person text, day text
-- gives: case_key text, part text, from_day text, to_day text?
select case_key, part, from_day, to_day from right_trust_1
where person = :person and from_day <= :day and (to_day is null or to_day >= :day) and case_key not like '%|%'
order by case_key, part, from_day;

-- name: right_held_roles
-- takes: person text, day text
-- gives: right_role text, unit text, body text, case_key text
select role as right_role, unit, body, case_key from right_role_1
where person = :person and valid_from <= :day and (valid_to is null or valid_to >= :day) order by role, unit, body, case_key;

-- What one case has to do with one person: that it is there, is guarded, is nobody's yet; is entrusted to her; its unit of the day and
-- all above it, and the team that has it; the bodies on whose agendas it stands, until some time after the meeting. Of another thing than
-- a case the same; and that she reported it, or that it concerns her.
-- name: right_case_ties
-- takes: kind text?, case_key text, day text, person text, since text
-- gives: tie text, key text
-- scans: SCAN up (the units above one)
-- scans: SCAN a (one word)
with recursive asked(key) as (select case coalesce(:kind, 'case') when 'case' then '' else :kind || '|' end || :case_key),
up(unit, depth) as (
    select p.unit, 0 from right_place_1 p where p.case_key = (select a.key from asked a) and p.from_day = (select max(x.from_day)
      from right_place_1 x where x.case_key = p.case_key and x.from_day <= :day)
    union select h.key, 0 from right_held_1 h where h.case_key = (select a.key from asked a) and h.kind = 'team'
    union select u.parent, up.depth + 1 from up join right_unit_1 u on u.unit = up.unit where u.parent is not null and up.depth < 20)
select 'there' as tie, '' as key from right_case_1 c where c.case_key = (select a.key from asked a)
union all select 'guarded', '' from right_case_1 c where c.case_key = (select a.key from asked a) and c.guarded = 1
union all select 'loose', '' from right_case_1 c where c.case_key = (select a.key from asked a) and c.loose = 1
union all select case t.part when 'rapporterade' then 'told' else 'own' end, t.part from right_trust_1 t
  where t.case_key = (select a.key from asked a) and t.person = :person and t.from_day <= :day and (t.to_day is null or t.to_day >= :day)
union all select 'own', h.key from right_held_1 h join right_post_1 p on p.post = h.key
  where h.case_key = (select a.key from asked a) and h.kind = 'post' and p.person = :person and p.from_day <= :day
    and (p.to_day is null or p.to_day >= :day)
union all select 'barred', '' from right_bar_1 b where b.case_key = (select a.key from asked a) and b.person = :person
union all select 'barred', '' from right_of_1 o join right_bar_1 b on b.case_key = o.thing
  where o.case_key = (select a.key from asked a) and b.person = :person
union all select 'unit', up.unit from up
union all select 'body', m.body from right_item_1 i join right_meeting_1 m on m.meeting = i.meeting
  where i.case_key = (select a.key from asked a) and m.date >= :since;

-- The same of all cases at once, but for those that are everybody's of a role without a unit: which roles reach which cases, and how. No
-- more rows than are asked for: whoever reaches many is asked about those that are read (right_among).
-- name: right_known_cases
-- takes: person text, day text, since text, most text?
-- gives: case_key text, tie text, right_role text
-- scans: SCAN down (the units below the person's)
-- scans: SCAN d (the same, while they are found)
with recursive down(role, unit, depth) as (
    select r.role, r.unit, 0 from right_role_1 r where r.person = :person and r.valid_from <= :day
      and (r.valid_to is null or r.valid_to >= :day) and r.unit <> ''
    union select d.role, u.unit, d.depth + 1 from down d join right_unit_1 u on u.parent = d.unit where d.depth < 20)
select t.case_key, case t.part when 'rapporterade' then 'told' else 'own' end as tie, '' as right_role from right_trust_1 t
  where t.person = :person and t.from_day <= :day and (t.to_day is null or t.to_day >= :day)
union all select h.case_key, 'own', '' from right_post_1 p join right_held_1 h on h.kind = 'post' and h.key = p.post
  where p.person = :person and p.from_day <= :day and (p.to_day is null or p.to_day >= :day)
union all select h.case_key, 'unit', down.role from down join right_held_1 h on h.kind = 'team' and h.key = down.unit
union all select b.case_key, 'barred', '' from right_bar_1 b where b.person = :person
union all select o.case_key, 'barred', '' from right_bar_1 b join right_of_1 o on o.thing = b.case_key where b.person = :person
union all select p.case_key, 'unit', down.role from down join right_place_1 p on p.unit = down.unit
  where p.from_day <= :day and not exists (select 1 from right_place_1 x where x.case_key = p.case_key and x.from_day > p.from_day
    and x.from_day <= :day)
union all select i.case_key, 'body', r.role from right_role_1 r join right_meeting_1 m on m.body = r.body
  join right_item_1 i on i.meeting = m.meeting
  where r.person = :person and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day) and r.body <> '' and m.date >= :since
limit coalesce(cast(:most as integer), 1000000000);

-- The same of some cases, and which of them are nobody's yet or guarded.
-- name: right_among
-- takes: person text, day text, among text, since text
-- gives: case_key text, tie text, right_role text
-- scans: SEARCH down USING AUTOMATIC COVERING INDEX (the units below the person's, found by their names)
-- scans: SCAN d (the same, while they are found)
-- scans: SCAN o VIRTUAL TABLE (those cases alone)
with recursive down(role, unit, depth) as (
    select r.role, r.unit, 0 from right_role_1 r where r.person = :person and r.valid_from <= :day
      and (r.valid_to is null or r.valid_to >= :day) and r.unit <> ''
    union select d.role, u.unit, d.depth + 1 from down d join right_unit_1 u on u.parent = d.unit where d.depth < 20)
select t.case_key, case t.part when 'rapporterade' then 'told' else 'own' end as tie, '' as right_role
  from json_each(:among) o cross join right_trust_1 t on t.case_key = o.value
  and t.person = :person and t.from_day <= :day and (t.to_day is null or t.to_day >= :day)
union all select p.case_key, 'unit', down.role from json_each(:among) o cross join right_place_1 p on p.case_key = o.value
  and p.from_day = (select max(x.from_day) from right_place_1 x where x.case_key = p.case_key and x.from_day <= :day)
  cross join down on down.unit = p.unit
union all select h.case_key, 'own', '' from json_each(:among) o cross join right_held_1 h on h.case_key = o.value and h.kind = 'post'
  cross join right_post_1 p on p.person = :person and p.post = h.key and p.from_day <= :day and (p.to_day is null or p.to_day >= :day)
union all select h.case_key, 'unit', down.role from json_each(:among) o cross join right_held_1 h on h.case_key = o.value and h.kind = 'team'
  cross join down on down.unit = h.key
union all select b.case_key, 'barred', '' from json_each(:among) o cross join right_bar_1 b on b.case_key = o.value and b.person = :person
union all select f.case_key, 'barred', '' from json_each(:among) o cross join right_of_1 f on f.case_key = o.value
  cross join right_bar_1 b on b.case_key = f.thing and b.person = :person
union all select i.case_key, 'body', r.role from json_each(:among) o cross join right_item_1 i on i.case_key = o.value
  cross join right_meeting_1 m on m.meeting = i.meeting and m.date >= :since
  cross join right_role_1 r on r.person = :person and r.body = m.body and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
union all select c.case_key, 'loose', '' from json_each(:among) o cross join right_case_1 c on c.case_key = o.value and c.loose = 1
union all select c.case_key, 'guarded', '' from json_each(:among) o cross join right_case_1 c on c.case_key = o.value and c.guarded = 1;
-- postgresql:
with recursive down(role, unit, depth) as (
    select r.role, r.unit, 0 from right_role_1 r where r.person = :person and r.valid_from <= :day
      and (r.valid_to is null or r.valid_to >= :day) and r.unit <> ''
    union select d.role, u.unit, d.depth + 1 from down d join right_unit_1 u on u.parent = d.unit where d.depth < 20)
select t.case_key, case t.part when 'rapporterade' then 'told' else 'own' end as tie, '' as right_role
  from json_array_elements_text(cast(:among as json)) o(value)
  join right_trust_1 t on t.case_key = o.value
  and t.person = :person and t.from_day <= :day and (t.to_day is null or t.to_day >= :day)
union all select p.case_key, 'unit', down.role from json_array_elements_text(cast(:among as json)) o(value)
  join right_place_1 p on p.case_key = o.value
  and p.from_day = (select max(x.from_day) from right_place_1 x where x.case_key = p.case_key and x.from_day <= :day)
  join down on down.unit = p.unit
union all select h.case_key, 'own', '' from json_array_elements_text(cast(:among as json)) o(value)
  join right_held_1 h on h.case_key = o.value and h.kind = 'post'
  join right_post_1 p on p.person = :person and p.post = h.key and p.from_day <= :day and (p.to_day is null or p.to_day >= :day)
union all select h.case_key, 'unit', down.role from json_array_elements_text(cast(:among as json)) o(value)
  join right_held_1 h on h.case_key = o.value and h.kind = 'team'
  join down on down.unit = h.key
union all select b.case_key, 'barred', '' from json_array_elements_text(cast(:among as json)) o(value)
  join right_bar_1 b on b.case_key = o.value and b.person = :person
union all select f.case_key, 'barred', '' from json_array_elements_text(cast(:among as json)) o(value)
  join right_of_1 f on f.case_key = o.value join right_bar_1 b on b.case_key = f.thing and b.person = :person
union all select i.case_key, 'body', r.role from json_array_elements_text(cast(:among as json)) o(value)
  join right_item_1 i on i.case_key = o.value join right_meeting_1 m on m.meeting = i.meeting and m.date >= :since
  join right_role_1 r on r.person = :person and r.body = m.body and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
union all select c.case_key, 'loose', '' from json_array_elements_text(cast(:among as json)) o(value)
  cross join lateral (select * from right_case_1 where case_key = o.value limit 1) c where c.loose = 1
union all select c.case_key, 'guarded', '' from json_array_elements_text(cast(:among as json)) o(value)
  cross join lateral (select * from right_case_1 where case_key = o.value limit 1) c where c.guarded = 1;

-- What a thing that is no case is about: its cases, who began it, whose meeting it is.
-- name: right_thing_ties
-- takes: kind text, key text
-- gives: tie text, key text
select 'case' as tie, case_key as key from right_thing_1 where kind = :kind and key = :key
union all select 'person', person from right_thing_1 where kind = :kind and key = :key and person is not null
union all select 'body', body from right_meeting_1 where :kind = 'meeting' and meeting = :key;

-- name: right_guarded_list
-- takes: most text?
-- gives: case_key text
-- scans: USING INDEX right_case_1_guarded (all that are guarded, and no other)
select case_key from right_case_1 where guarded = 1 limit coalesce(cast(:most as integer), 1000000000);

-- name: right_loose_list
-- takes: most text?
-- gives: case_key text
-- scans: USING INDEX right_case_1_loose (all that are nobody's yet, and no other)
select case_key from right_case_1 where loose = 1 limit coalesce(cast(:most as integer), 1000000000);

-- people: who is who and who holds what, as rows to read. All of it is made of events.

-- step: 300 people_tables
create table person_1 (person text primary key not null, name text, valid_from text, valid_to text) strict;
create table employment_1 (person text not null, form text not null, agreement text, valid_from text not null, valid_to text,
  primary key (person, form, valid_from)) strict;
create table qualification_1 (person text not null, qualification text not null, valid_from text not null, valid_to text,
  primary key (person, qualification, valid_from)) strict;
create table appointment_1 (person text not null, kind text not null, post text not null, body text not null, decided text, paragraph text,
  valid_from text not null, valid_to text, primary key (person, kind, post, body, valid_from)) strict;
create table post_1 (post text primary key not null, role text not null, unit text, title text, valid_from text, valid_to text) strict;
create table unit_1 (unit text primary key not null, name text, parent text, valid_from text, valid_to text) strict;
create table agreement_1 (agreement text primary key not null, party text not null, deciding text, valid_from text, valid_to text) strict;

-- script: people_clear
delete from person_1;
delete from employment_1;
delete from qualification_1;
delete from appointment_1;
delete from post_1;
delete from unit_1;
delete from agreement_1;

-- name: person_put
-- takes: person text, name text?, valid_from text?, valid_to text?
insert into person_1 (person, name, valid_from, valid_to) values (:person, :name, :valid_from, :valid_to)
on conflict (person) do update set name = excluded.name, valid_from = excluded.valid_from, valid_to = excluded.valid_to;

-- name: employment_put
-- takes: person text, form text, agreement text?, valid_from text, valid_to text?
insert into employment_1 (person, form, agreement, valid_from, valid_to) values (:person, :form, :agreement, :valid_from, :valid_to)
on conflict (person, form, valid_from) do update set agreement = excluded.agreement, valid_to = excluded.valid_to;

-- name: qualification_put
-- takes: person text, qualification text, valid_from text, valid_to text?
insert into qualification_1 (person, qualification, valid_from, valid_to) values (:person, :qualification, :valid_from, :valid_to)
on conflict (person, qualification, valid_from) do update set valid_to = excluded.valid_to;

-- name: appointment_put
-- takes: person text, kind text, post text, body text, decided text?, paragraph text?, valid_from text, valid_to text?
insert into appointment_1 (person, kind, post, body, decided, paragraph, valid_from, valid_to)
values (:person, :kind, :post, :body, :decided, :paragraph, :valid_from, :valid_to)
on conflict (person, kind, post, body, valid_from) do update set decided = excluded.decided, paragraph = excluded.paragraph,
  valid_to = excluded.valid_to;

-- name: person_leave
-- takes: last_day text, person text
update person_1 set valid_to = :last_day where person = :person;

-- name: employment_end
-- takes: last_day text, person text
update employment_1 set valid_to = :last_day where person = :person and (valid_to is null or valid_to > :last_day);

-- name: appointment_end
-- takes: last_day text, person text
update appointment_1 set valid_to = :last_day where person = :person and (valid_to is null or valid_to > :last_day);

-- name: post_put
-- takes: post text, role text, unit text?, title text?, valid_from text?, valid_to text?
insert into post_1 (post, role, unit, title, valid_from, valid_to) values (:post, :role, :unit, :title, :valid_from, :valid_to)
on conflict (post) do update set role = excluded.role, unit = excluded.unit, title = excluded.title, valid_from = excluded.valid_from,
  valid_to = excluded.valid_to;

-- name: unit_put_row
-- takes: unit text, name text?, parent text?, valid_from text?, valid_to text?
insert into unit_1 (unit, name, parent, valid_from, valid_to) values (:unit, :name, :parent, :valid_from, :valid_to)
on conflict (unit) do update set name = excluded.name, parent = excluded.parent, valid_from = excluded.valid_from, valid_to = excluded.valid_to;

-- name: agreement_put
-- takes: agreement text, party text, deciding text?, valid_from text?, valid_to text?
insert into agreement_1 (agreement, party, deciding, valid_from, valid_to) values (:agreement, :party, :deciding, :valid_from, :valid_to)
on conflict (agreement) do update set party = excluded.party, deciding = excluded.deciding, valid_from = excluded.valid_from,
  valid_to = excluded.valid_to;

-- name: people_list
-- takes: day text?
-- gives: person text, name text?, kind text?, post text?, body text?, role text?, unit text?, valid_from text?, valid_to text?
-- scans: SCAN p USING INDEX (all persons are what is asked for)
select p.person, p.name, a.kind, nullif(a.post, '') as post, nullif(a.body, '') as body, o.role, o.unit,
  nullif(a.valid_from, '') as valid_from, a.valid_to
from person_1 p left join appointment_1 a on a.person = p.person
  and (:day is null or ((a.valid_from = '' or a.valid_from <= :day) and (a.valid_to is null or a.valid_to >= :day)))
left join post_1 o on o.post = a.post order by p.person, a.valid_from nulls first;

-- name: handover_list
-- takes: person text
-- gives: what text, key text, valid_from text?, valid_to text?
select 'appointment' as what, kind || ' ' || case when post = '' then body else post end as key, nullif(valid_from, '') as valid_from, valid_to
from appointment_1 where person = :person
union all select 'employment', form, nullif(valid_from, ''), valid_to from employment_1 where person = :person
order by 1, 2, 3;

-- cases: cases, their parties and events, affairs, as rows to read. All of it is made of events; a case has no name of anybody.

-- step: 330 cases_tables
create table case_1 (case_key text primary key not null, domain text not null, authority text, protected text, closed text,
  events integer not null, faults integer not null, doubts integer not null) strict;
create table party_1 (case_key text not null, ref text not null, role text not null, relation text, birth_date text, birth_year text,
  protected_identity text, employment text, custody_of text, primary key (case_key, ref)) strict;
create table complete_1 (case_key text not null, word text not null, primary key (case_key, word)) strict;
create table case_event_1 (case_key text not null, number integer not null, kind text, decision text, date text, time text, decider text,
  corrected integer not null, faults integer not null, doubts integer not null, primary key (case_key, number)) strict;
create table affair_1 (affair text primary key not null, opened text, closed text) strict;
create table affair_case_1 (affair text not null, case_key text not null, primary key (affair, case_key)) strict;

-- step: 365 cases_birth_month
alter table party_1 add column birth_month text;

-- step: 431 cases_in_order
-- Open ones first: the list of all is read from there on, and no further than is shown.
alter table case_1 add column ended integer not null default 0;
update case_1 set ended = 1 where closed is not null;
create index case_1_in_order on case_1 (ended, case_key);

-- script: cases_clear
delete from case_1;
delete from party_1;
delete from complete_1;
delete from case_event_1;
delete from affair_1;
delete from affair_case_1;

-- name: case_put
-- takes: case_key text, domain text, authority text?, protected text?
insert into case_1 (case_key, domain, authority, protected, events, faults, doubts)
values (:case_key, :domain, :authority, :protected, 0, 0, 0);

-- name: case_close
-- takes: day text, case_key text
update case_1 set closed = :day, ended = 1 where case_key = :case_key;

-- name: party_put
-- takes: case_key text, ref text, role text, relation text?, birth_date text?, birth_year text?, birth_month text?, protected_identity text?, employment text?, custody_of text?
insert into party_1 (case_key, ref, role, relation, birth_date, birth_year, birth_month, protected_identity, employment, custody_of)
values (:case_key, :ref, :role, :relation, :birth_date, :birth_year, :birth_month, :protected_identity, :employment, :custody_of)
on conflict (case_key, ref) do update set role = excluded.role, relation = excluded.relation, birth_date = excluded.birth_date,
  birth_year = excluded.birth_year, birth_month = excluded.birth_month, protected_identity = excluded.protected_identity, employment = excluded.employment,
  custody_of = excluded.custody_of;

-- name: complete_put
-- takes: case_key text, word text
insert into complete_1 (case_key, word) values (:case_key, :word) on conflict do nothing;

-- name: case_count
-- takes: events integer, faults integer, doubts integer, case_key text
update case_1 set events = events + :events, faults = faults + :faults, doubts = doubts + :doubts where case_key = :case_key;

-- name: case_event_put
-- takes: case_key text, kind text?, decision text?, date text?, time text?, decider text?, faults integer, doubts integer
-- The next of its case: as many as have been counted are before it.
insert into case_event_1 (case_key, number, kind, decision, date, time, decider, corrected, faults, doubts)
values (:case_key, coalesce((select events from case_1 where case_1.case_key = :case_key), 0), :kind, :decision, :date, :time, :decider, 0,
  :faults, :doubts);

-- name: case_event_correct
-- takes: kind text?, decision text?, date text?, time text?, decider text?, faults integer, doubts integer, case_key text, number integer
update case_event_1 set kind = :kind, decision = :decision, date = :date, time = :time, decider = :decider, corrected = corrected + 1,
  faults = faults + :faults, doubts = doubts + :doubts where case_key = :case_key and number = :number;

-- name: affair_put
-- takes: affair text, opened text?
insert into affair_1 (affair, opened) values (:affair, :opened);

-- name: affair_case_put
-- takes: affair text, case_key text
insert into affair_case_1 (affair, case_key) values (:affair, :case_key) on conflict do nothing;

-- name: affair_close
-- takes: day text, affair text
update affair_1 set closed = :day where affair = :affair;

-- name: case_list
-- takes: domain text?, open text?
-- gives: case_key text, domain text, authority text?, protected text?, closed text?, events integer, faults integer, doubts integer
-- rows: many
select c.case_key, c.domain, c.authority, c.protected, c.closed, c.events, c.faults, c.doubts from case_1 c
where (:domain is null or c.domain = :domain)
  and c.ended >= case when :open = 'nej' then 1 else 0 end and c.ended <= case when :open = 'ja' then 0 else 1 end
order by c.ended, c.case_key;

-- name: case_list_some
-- takes: only text, domain text?, open text?
-- gives: case_key text, domain text, authority text?, protected text?, closed text?, events integer, faults integer, doubts integer
-- scans: SCAN o VIRTUAL TABLE (those cases alone)
select c.case_key, c.domain, c.authority, c.protected, c.closed, c.events, c.faults, c.doubts
from json_each(:only) o cross join case_1 c on c.case_key = o.value
where (:domain is null or c.domain = :domain)
  and c.ended >= case when :open = 'nej' then 1 else 0 end and c.ended <= case when :open = 'ja' then 0 else 1 end
order by c.ended, c.case_key;
-- postgresql:
select c.case_key, c.domain, c.authority, c.protected, c.closed, c.events, c.faults, c.doubts
from json_array_elements_text(cast(:only as json)) o(value) cross join lateral (select * from case_1 where case_key = o.value limit 1) c
where (:domain is null or c.domain = :domain)
  and c.ended >= case when :open = 'nej' then 1 else 0 end and c.ended <= case when :open = 'ja' then 0 else 1 end
order by c.ended, c.case_key;

-- name: case_event_list
-- takes: case_key text
-- gives: event integer, date text?, time text?, kind text?, decision text?, decider text?, corrected integer, faults integer, doubts integer
select number as event, date, time, kind, decision, decider, corrected, faults, doubts from case_event_1
where case_key = :case_key order by date is null, date, number;

-- name: party_list
-- takes: case_key text
-- gives: ref text, role text, relation text?, birth_date text?, birth_year text?, birth_month text?, protected_identity text?, employment text?, custody_of text?
select ref, role, relation, birth_date, birth_year, birth_month, protected_identity, employment, custody_of from party_1
where case_key = :case_key order by ref;

-- name: affair_list
-- takes: affair text?
-- gives: affair text, opened text?, closed text?, case_key text?, domain text?, case_closed text?, faults integer?, doubts integer?
-- scans: SCAN a USING INDEX (all affairs are what is asked for)
select a.affair, a.opened, a.closed, j.case_key, c.domain, c.closed as case_closed, c.faults, c.doubts
from affair_1 a left join affair_case_1 j on j.affair = a.affair left join case_1 c on c.case_key = j.case_key
where :affair is null or a.affair = :affair order by a.affair, j.case_key nulls first;

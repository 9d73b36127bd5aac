-- decisions: what was decided and on what, objections, dissent, gates, findings and what is done about them, as rows to read.

-- step: 340 decisions_tables
create table act_1 (case_key text not null, number integer not null, what text, date text, decider text, taken text,
  reason text, delivered text, primary key (case_key, number)) strict;
create index act_1_by_decider on act_1 (decider, date);
create table document_1 (case_key text not null, number integer not null, document text not null, hash text not null,
  primary key (case_key, number, document)) strict;
create table dissent_1 (entry integer not null, place integer not null, case_key text not null, number integer not null, decider text,
  words text not null, primary key (entry, place)) strict;
create index dissent_1_by_case on dissent_1 (case_key, number);
create table objection_1 (objection text primary key not null, case_key text not null, words text not null, person text not null,
  raised text not null) strict;
create index objection_1_by_case on objection_1 (case_key);
create table answer_1 (entry integer primary key not null, objection text not null, words text not null, person text not null,
  answered text not null) strict;
create index answer_1_by_objection on answer_1 (objection);
create table gate_1 (rule text primary key not null, mode text not null, why text not null, set_on text not null) strict;
create table finding_1 (case_key text not null, event integer not null, code text not null, rule text not null, party text not null,
  status text not null, message text not null, date text, primary key (case_key, event, code, rule, party)) strict;
create table remedy_1 (case_key text not null, event integer not null, code text not null, remedy text not null, why text not null,
  owner text not null, date text not null, effect text, primary key (case_key, event, code)) strict;

-- step: 432 decisions_in_order
-- Findings that nobody has answered first; decisions with a fault first, then those with a doubt: lists of all are read from there on.
alter table finding_1 add column handled integer not null default 0;
update finding_1 set handled = 1 where exists (select 1 from remedy_1 r
  where r.case_key = finding_1.case_key and r.event = finding_1.event and r.code = finding_1.code);
create index finding_1_in_order on finding_1 (handled, case_key, event, code, rule, party);
alter table act_1 add column standing integer not null default 2;
update act_1 set standing = coalesce((select min(case f.status when 'fault' then 0 when 'doubt' then 1 else 2 end) from finding_1 f
  where f.case_key = act_1.case_key and f.event = act_1.number), 2);
drop index act_1_by_decider;
create index act_1_in_order on act_1 (standing, date, case_key, number, what, decider) where decider is not null and what is not null;

-- script: decisions_clear
delete from act_1;
delete from document_1;
delete from dissent_1;
delete from objection_1;
delete from answer_1;
delete from gate_1;
delete from finding_1;
delete from remedy_1;

-- name: act_put
-- takes: case_key text, what text?, date text?, decider text?, taken text?, reason text?, delivered text?
-- The next of its case.
insert into act_1 (case_key, number, what, date, decider, taken, reason, delivered)
values (:case_key, (select coalesce(max(a.number), -1) + 1 from act_1 a where a.case_key = :case_key), :what, :date, :decider, :taken, :reason,
  :delivered);

-- name: act_last
-- takes: case_key text
-- gives: number integer
select coalesce(max(number), -1) as number from act_1 where case_key = :case_key;

-- name: document_put
-- takes: case_key text, number integer, document text, hash text
insert into document_1 (case_key, number, document, hash) values (:case_key, :number, :document, :hash) on conflict do nothing;

-- name: dissent_put
-- takes: entry integer, place integer, case_key text, number integer, decider text?, words text
insert into dissent_1 (entry, place, case_key, number, decider, words) values (:entry, :place, :case_key, :number, :decider, :words);

-- name: objection_put
-- takes: objection text, case_key text, words text, person text, raised text
insert into objection_1 (objection, case_key, words, person, raised) values (:objection, :case_key, :words, :person, :raised);

-- name: answer_put
-- takes: entry integer, objection text, words text, person text, answered text
insert into answer_1 (entry, objection, words, person, answered) values (:entry, :objection, :words, :person, :answered);

-- name: gate_put
-- takes: rule text, mode text, why text, set_on text
insert into gate_1 (rule, mode, why, set_on) values (:rule, :mode, :why, :set_on)
on conflict (rule) do update set mode = excluded.mode, why = excluded.why, set_on = excluded.set_on;

-- name: gate_mode
-- takes: rule text
-- gives: mode text
select mode from gate_1 where rule = :rule;

-- name: finding_put
-- takes: case_key text, event integer, code text, rule text, party text, status text, message text, date text?
insert into finding_1 (case_key, event, code, rule, party, status, message, date, handled)
values (:case_key, :event, :code, :rule, :party, :status, :message, :date,
  (select count(*) from remedy_1 r where r.case_key = :case_key and r.event = :event and r.code = :code))
on conflict (case_key, event, code, rule, party) do update set status = excluded.status, message = excluded.message, date = excluded.date;

-- name: finding_handle
-- takes: case_key text, event integer, code text
update finding_1 set handled = 1 where case_key = :case_key and event = :event and code = :code;

-- name: act_stand
-- takes: case_key text, number integer
-- What has been found stands with the decision itself.
update act_1 set standing = (select min(case f.status when 'fault' then 0 when 'doubt' then 1 else 2 end) from finding_1 f
  where f.case_key = :case_key and f.event = :number) where case_key = :case_key and number = :number;

-- name: remedy_put
-- takes: case_key text, event integer, code text, remedy text, why text, owner text, date text, effect text?
insert into remedy_1 (case_key, event, code, remedy, why, owner, date, effect)
values (:case_key, :event, :code, :remedy, :why, :owner, :date, :effect)
on conflict (case_key, event, code) do update set remedy = excluded.remedy, why = excluded.why, owner = excluded.owner,
  date = excluded.date, effect = excluded.effect;

-- name: act_list
-- takes: case_key text
-- gives: event integer, date text?, decision text?, decider text?, taken text, reason text?, delivered text?
select number as event, date, what as decision, decider, taken, reason, delivered from act_1
where case_key = :case_key and taken is not null order by date is null, date, number;

-- What was decided in any case, by whom, and how many findings each decision has, those with findings first; messages of what is certain.
-- name: delegated_list
-- takes: from text?, to text?
-- gives: date text, case_key text, event integer, decision text?, decider text?, faults integer, doubts integer, found text?
-- rows: many
select a.date, a.case_key, a.number as event, a.what as decision, a.decider,
  case a.standing when 2 then 0 else (select count(*) from finding_1 f where f.case_key = a.case_key and f.event = a.number
    and f.status = 'fault') end as faults,
  case a.standing when 2 then 0 else (select count(*) from finding_1 f where f.case_key = a.case_key and f.event = a.number
    and f.status = 'doubt') end as doubts,
  case a.standing when 0 then (select group_concat(f.message, ' ') from finding_1 f where f.case_key = a.case_key and f.event = a.number
    and f.status = 'fault') end as found
from act_1 a
where a.decider is not null and a.what is not null and a.standing in (0, 1, 2) and a.date >= coalesce(:from, '')
  and a.date <= coalesce(:to, '9999-12-31')
order by a.standing, a.date, a.case_key, a.number;

-- name: delegated_list_some
-- takes: only text, from text?, to text?
-- gives: date text, case_key text, event integer, decision text?, decider text?, faults integer, doubts integer, found text?
-- scans: SCAN o VIRTUAL TABLE (those cases alone)
select a.date, a.case_key, a.number as event, a.what as decision, a.decider,
  case a.standing when 2 then 0 else (select count(*) from finding_1 f where f.case_key = a.case_key and f.event = a.number
    and f.status = 'fault') end as faults,
  case a.standing when 2 then 0 else (select count(*) from finding_1 f where f.case_key = a.case_key and f.event = a.number
    and f.status = 'doubt') end as doubts,
  case a.standing when 0 then (select group_concat(f.message, ' ') from finding_1 f where f.case_key = a.case_key and f.event = a.number
    and f.status = 'fault') end as found
from json_each(:only) o cross join act_1 a on a.case_key = o.value
where a.decider is not null and a.what is not null and a.standing in (0, 1, 2) and a.date >= coalesce(:from, '')
  and a.date <= coalesce(:to, '9999-12-31')
order by a.standing, a.date, a.case_key, a.number;
-- postgresql:
select a.date, a.case_key, a.number as event, a.what as decision, a.decider,
  case a.standing when 2 then 0 else (select count(*) from finding_1 f where f.case_key = a.case_key and f.event = a.number
    and f.status = 'fault') end as faults,
  case a.standing when 2 then 0 else (select count(*) from finding_1 f where f.case_key = a.case_key and f.event = a.number
    and f.status = 'doubt') end as doubts,
  case a.standing when 0 then (select string_agg(f.message, ' ') from finding_1 f where f.case_key = a.case_key and f.event = a.number
    and f.status = 'fault') end as found
from json_array_elements_text(cast(:only as json)) o(value) join act_1 a on a.case_key = o.value
where a.decider is not null and a.what is not null and a.standing in (0, 1, 2) and a.date >= coalesce(:from, '')
  and a.date <= coalesce(:to, '9999-12-31')
order by a.standing, a.date, a.case_key, a.number;

-- name: document_list
-- takes: case_key text
-- gives: event integer, document text, hash text
select number as event, document, hash from document_1 where case_key = :case_key order by number, document;

-- name: dissent_list
-- takes: case_key text
-- gives: event integer, decider text?, words text
select number as event, decider, words from dissent_1 where case_key = :case_key order by number, entry, place;

-- name: objection_list
-- takes: case_key text
-- gives: objection text, raised text, by text, words text, answered text?, answer text?
select o.objection, o.raised, o.person as by, o.words, a.answered, a.words as answer
from objection_1 o left join answer_1 a on a.objection = o.objection where o.case_key = :case_key order by o.raised, o.objection, a.entry nulls first;

-- name: objection_open
-- takes: case_key text
-- gives: objection text, raised text, by text, words text
select o.objection, o.raised, o.person as by, o.words from objection_1 o
where o.case_key = :case_key and not exists (select 1 from answer_1 a where a.objection = o.objection) order by o.raised, o.objection;

-- name: gate_list
-- gives: rule text, mode text, why text, set_on text
-- scans: SCAN gate_1 USING INDEX (all gates are what is asked for)
select rule, mode, why, set_on from gate_1 order by rule;

-- name: finding_list
-- takes: handled text?
-- gives: case_key text, event integer, code text, rule text, status text, message text, remedy text?, why text?, owner text?, date text?, effect text?
-- rows: many
select f.case_key, f.event, f.code, f.rule, f.status, f.message, r.remedy, r.why, r.owner, r.date, r.effect
from finding_1 f left join remedy_1 r on r.case_key = f.case_key and r.event = f.event and r.code = f.code
where f.handled >= case when :handled = 'ja' then 1 else 0 end and f.handled <= case when :handled = 'nej' then 0 else 1 end
order by f.handled, f.case_key, f.event, f.code, f.rule, f.party;

-- name: finding_list_some
-- takes: only text, handled text?
-- gives: case_key text, event integer, code text, rule text, status text, message text, remedy text?, why text?, owner text?, date text?, effect text?
-- scans: SCAN o VIRTUAL TABLE (those cases alone)
select f.case_key, f.event, f.code, f.rule, f.status, f.message, r.remedy, r.why, r.owner, r.date, r.effect
from json_each(:only) o cross join finding_1 f on f.case_key = o.value left join remedy_1 r on r.case_key = f.case_key and r.event = f.event and r.code = f.code
where f.handled >= case when :handled = 'ja' then 1 else 0 end and f.handled <= case when :handled = 'nej' then 0 else 1 end
order by f.handled, f.case_key, f.event, f.code, f.rule, f.party;
-- postgresql:
select f.case_key, f.event, f.code, f.rule, f.status, f.message, r.remedy, r.why, r.owner, r.date, r.effect
from json_array_elements_text(cast(:only as json)) o(value) join finding_1 f on f.case_key = o.value
left join remedy_1 r on r.case_key = f.case_key and r.event = f.event and r.code = f.code
where f.handled >= case when :handled = 'ja' then 1 else 0 end and f.handled <= case when :handled = 'nej' then 0 else 1 end
order by f.handled, f.case_key, f.event, f.code, f.rule, f.party;

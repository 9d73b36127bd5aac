-- audits: what each control looked at and found, what was said of it since, and decisions by row, as rows to read. A finding of a
-- control has no decider; of a decision its case does.

-- step: 380 audits_tables
create table control_run_1 (entry integer primary key not null, control text not null, before integer, recorded text not null,
  actor blob not null, from_day text not null, to_day text not null, unit text, decision text, as_of text not null, rulebook text not null,
  cases integer not null, unread integer not null, events integer not null, decisions integer not null, checked integer not null,
  faults integer not null, doubts integer not null, coming integer not null, unclear integer not null) strict;
create index control_run_1_by_control on control_run_1 (control, entry);
create table control_count_1 (run integer not null, rule text not null, status text not null, findings integer not null,
  primary key (run, rule, status)) strict;
create table control_finding_1 (run integer not null, place integer not null, case_key text not null, event integer not null,
  party text not null, code text not null, rule text not null, status text not null, date text, source text not null, missing text,
  message text not null, primary key (run, place)) strict;
create index control_finding_1_by_finding on control_finding_1 (run, case_key, event, rule, party);
create index control_finding_1_by_case on control_finding_1 (case_key, event, rule);
create table control_decision_1 (run integer not null, case_key text not null, event integer not null, date text not null, decision text,
  decider text not null, order_key text, row_key text, answer text, primary key (run, case_key, event)) strict;
create index control_decision_1_by_decider on control_decision_1 (run, decider, date);
create table explained_1 (case_key text not null, event integer not null, rule text not null, party text not null, date text not null,
  why text not null, recorded text not null, primary key (case_key, event, rule, party, date)) strict;
create table remedied_1 (case_key text not null, event integer not null, code text not null, remedy text not null, owner text not null,
  primary key (case_key, event, code)) strict;
create table case_unit_1 (case_key text not null, from_day text not null, unit text not null, primary key (case_key, from_day)) strict;

-- script: audits_clear
delete from control_run_1;
delete from control_count_1;
delete from control_finding_1;
delete from control_decision_1;
delete from explained_1;
delete from remedied_1;
delete from case_unit_1;

-- name: run_put
-- takes: entry integer, control text, recorded text, actor blob, from_day text, to_day text, unit text?, decision text?, as_of text, rulebook text, cases integer, unread integer, events integer, decisions integer, checked integer
insert into control_run_1 (entry, control, before, recorded, actor, from_day, to_day, unit, decision, as_of, rulebook, cases, unread, events,
  decisions, checked, faults, doubts, coming, unclear)
values (:entry, :control, (select max(entry) from control_run_1 where control = :control), :recorded, :actor, :from_day, :to_day, :unit, :decision,
  :as_of, :rulebook, :cases, :unread, :events, :decisions, :checked, 0, 0, 0, 0);

-- name: count_put
-- takes: run integer, rule text, status text, findings integer
insert into control_count_1 (run, rule, status, findings) values (:run, :rule, :status, :findings);

-- name: run_count
-- takes: faults integer, doubts integer, coming integer, unclear integer, entry integer
update control_run_1 set faults = faults + :faults, doubts = doubts + :doubts, coming = coming + :coming, unclear = unclear + :unclear
where entry = :entry;

-- name: control_finding_put
-- takes: run integer, place integer, case_key text, event integer, party text, code text, rule text, status text, date text?, source text, missing text?, message text
-- Of a case that has been erased no row is made again.
insert into control_finding_1 (run, place, case_key, event, party, code, rule, status, date, source, missing, message)
select :run, :place, :case_key, :event, :party, :code, :rule, :status, :date, :source, :missing, :message
where exists (select 1 from thing_1 where kind = 'case' and key = :case_key);

-- name: control_decision_put
-- takes: run integer, case_key text, event integer, date text, decision text?, decider text, order_key text?, row_key text?, answer text?
insert into control_decision_1 (run, case_key, event, date, decision, decider, order_key, row_key, answer)
select :run, :case_key, :event, :date, :decision, :decider, :order_key, :row_key, :answer
where exists (select 1 from thing_1 where kind = 'case' and key = :case_key);

-- name: explained_put
-- takes: case_key text, event text, rule text, party text, date text, why text, recorded text
insert into explained_1 (case_key, event, rule, party, date, why, recorded)
values (:case_key, cast(:event as integer), :rule, :party, :date, :why, :recorded)
on conflict (case_key, event, rule, party, date) do update set why = excluded.why, recorded = excluded.recorded;

-- name: remedied_put
-- takes: case_key text, event text, code text, remedy text, owner text
insert into remedied_1 (case_key, event, code, remedy, owner) values (:case_key, cast(:event as integer), :code, :remedy, :owner)
on conflict (case_key, event, code) do update set remedy = excluded.remedy, owner = excluded.owner;

-- name: case_unit_put
-- takes: case_key text, from_day text, unit text
insert into case_unit_1 (case_key, from_day, unit) values (:case_key, :from_day, :unit)
on conflict (case_key, from_day) do update set unit = excluded.unit;

-- name: cases_controlled
-- takes: unit text?, to text
-- gives: case_key text
select t.key as case_key from thing_1 t where t.kind = 'case' and (:unit is null or :unit = (select u.unit from case_unit_1 u
  where u.case_key = t.key and u.from_day <= :to order by u.from_day desc limit 1)) order by t.begun;

-- name: finding_named
-- takes: case text, event text, rule text, ref text?, date text?
-- gives: place integer
select place from control_finding_1 where case_key = :case and event = cast(:event as integer) and rule = :rule
  and party = coalesce(:ref, '') and coalesce(date, '') = coalesce(:date, '') limit 1;

-- name: control_list
-- takes: of_control text?
-- gives: of_control text, run integer, recorded text, by text?, from_day text, to_day text, unit text?, decision text?, as_of text, cases integer, unread integer, decisions integer, faults integer, doubts integer, unclear integer, rulebook text
-- scans: SCAN c (every run is what is asked for)
select c.control as of_control, c.entry as run, c.recorded, t.key as by, c.from_day, c.to_day, c.unit, c.decision, c.as_of, c.cases, c.unread,
  c.decisions, c.faults, c.doubts, c.unclear, c.rulebook
from control_run_1 c left join thing_1 t on t.stream = c.actor where :of_control is null or c.control = :of_control order by c.entry desc;

-- name: ledger_state_list
-- gives: entries integer, stamped text
-- scans: SCAN c (from the end of the key, and so many rows)
select c.size as entries, case when s.size is null then 'no' else 'yes' end as stamped
from checkpoint c left join stamp s on s.size = c.size order by c.size desc limit 200;

-- name: control_count_list
-- takes: of_control text, run text?
-- gives: rule text, status text, findings integer
select n.rule, n.status, n.findings from control_run_1 c join control_count_1 n on n.run = c.entry where c.control = :of_control
  and c.entry = coalesce(cast(:run as integer), (select max(x.entry) from control_run_1 x where x.control = :of_control))
order by n.rule, n.status;

-- name: control_finding_list
-- takes: of_control text, run text?
-- gives: case_key text, event integer, rule text, status text, date text?, party text, missing text?, source text, message text, code text, remedy text?, owner text?, explained text?
select f.case_key, f.event, f.rule, f.status, f.date, f.party, f.missing, f.source, f.message, f.code, r.remedy, r.owner, e.why as explained
from control_run_1 c join control_finding_1 f on f.run = c.entry
  left join remedied_1 r on r.case_key = f.case_key and r.event = f.event and r.code = f.code
  left join explained_1 e on e.case_key = f.case_key and e.event = f.event and e.rule = f.rule and e.party = f.party
    and e.date = coalesce(f.date, '')
where c.control = :of_control
  and c.entry = coalesce(cast(:run as integer), (select max(x.entry) from control_run_1 x where x.control = :of_control))
order by r.remedy is not null or e.why is not null,
  case f.status when 'fault' then 0 when 'doubt' then 1 when 'unknown' then 2 else 3 end, f.case_key, f.event, f.place;

-- name: control_diff_list
-- takes: of_control text, run text?
-- gives: change text, case_key text, event integer, rule text, status text, date text?, party text, message text
select 'new' as change, f.case_key, f.event, f.rule, f.status, f.date, f.party, f.message
from control_run_1 c join control_finding_1 f on f.run = c.entry
where c.control = :of_control
  and c.entry = coalesce(cast(:run as integer), (select max(x.entry) from control_run_1 x where x.control = :of_control))
  and not exists (select 1 from control_finding_1 o where o.run = c.before and o.case_key = f.case_key and o.event = f.event
    and o.rule = f.rule and o.party = f.party and o.status = f.status and coalesce(o.date, '') = coalesce(f.date, ''))
union all select 'gone', f.case_key, f.event, f.rule, f.status, f.date, f.party, f.message
from control_run_1 c join control_finding_1 f on f.run = c.before
where c.control = :of_control
  and c.entry = coalesce(cast(:run as integer), (select max(x.entry) from control_run_1 x where x.control = :of_control))
  and not exists (select 1 from control_finding_1 o where o.run = c.entry and o.case_key = f.case_key and o.event = f.event
    and o.rule = f.rule and o.party = f.party and o.status = f.status and coalesce(o.date, '') = coalesce(f.date, ''))
order by 1 desc, 2, 3, 4, 5;

-- name: more_like_list
-- takes: purpose text, of_control text, case_key text, event text, rule text, from text?, to text?
-- gives: case_key text, event integer, date text, decision text?, delegation text?, row text?, right_to_decide text?, status text?
select distinct d.case_key, d.event, d.date, d.decision, d.order_key as delegation, d.row_key as row, d.answer as right_to_decide,
  (select max(f.status) from control_finding_1 f
    where f.run = d.run and f.case_key = d.case_key and f.event = d.event and f.rule = b.rule) as status
from control_decision_1 s
  join control_finding_1 b on b.run = s.run and b.case_key = s.case_key and b.event = s.event
  join control_decision_1 d on d.run = s.run and d.decider = s.decider
where :purpose <> '' and s.run = (select max(x.entry) from control_run_1 x where x.control = :of_control) and s.case_key = :case_key
  and s.event = cast(:event as integer) and b.rule = :rule
  and case when s.row_key is null then coalesce(d.decision, '') = coalesce(s.decision, '')
    else d.order_key = s.order_key and d.row_key = s.row_key end
  and (:from is null or d.date >= substr(:from, 1, length(d.date))) and (:to is null or d.date <= :to)
order by d.date, d.case_key, d.event;

-- deadlines: the board of all limits that run, which of them were put off, and what will pass. The limits themselves are the engine's rows,
-- from the judge; here stand the decisions that may put one off, which investigation an event is about, and each case's unit.

-- step: 370 deadlines_tables
create table limit_case_1 (case_key text primary key not null, events integer not null) strict;
create table limit_key_1 (case_key text not null, number integer not null, investigation text not null, primary key (case_key, number)) strict;
create table limit_unit_1 (case_key text not null, from_day text not null, unit text not null, primary key (case_key, from_day)) strict;
create table extension_1 (case_key text not null, number integer not null, entry integer not null, kind text not null, date text,
  until text not null, investigation text, decided_by text, reason text, primary key (case_key, number)) strict;

-- step: 433 deadlines_in_order
create index extension_1_in_order on extension_1 (until, case_key, number);

-- script: deadlines_clear
delete from limit_case_1;
delete from limit_key_1;
delete from limit_unit_1;
delete from extension_1;

-- name: limit_case_count
-- takes: case_key text
insert into limit_case_1 (case_key, events) values (:case_key, 1)
on conflict (case_key) do update set events = limit_case_1.events + 1;

-- name: limit_case_last
-- takes: case_key text
-- gives: number integer
select events - 1 as number from limit_case_1 where case_key = :case_key;

-- name: limit_key_put
-- takes: case_key text, number integer, investigation text
insert into limit_key_1 (case_key, number, investigation) values (:case_key, :number, :investigation);

-- name: limit_key_clear
-- takes: case_key text, number integer
delete from limit_key_1 where case_key = :case_key and number = :number;

-- name: extension_put
-- takes: case_key text, number integer, entry integer, kind text, date text?, until text, investigation text?, decided_by text?, reason text?
insert into extension_1 (case_key, number, entry, kind, date, until, investigation, decided_by, reason)
values (:case_key, :number, :entry, :kind, :date, :until, :investigation, :decided_by, :reason);

-- name: extension_clear
-- takes: case_key text, number integer
delete from extension_1 where case_key = :case_key and number = :number;

-- name: limit_unit_put
-- takes: case_key text, from_day text, unit text
insert into limit_unit_1 (case_key, from_day, unit) values (:case_key, :from_day, :unit)
on conflict (case_key, from_day) do update set unit = excluded.unit;

-- name: deadlines_list
-- takes: not_before text?, before text?, known text
-- gives: due text, late integer?, of_case text, duty text, source text, label text, concerns text, extended_by integer?
-- rows: many
-- scans: SCAN p VIRTUAL TABLE (what the law says of limits)
with d as (select d.due, d.of_case, d.duty, d.source, d.label, d.party, d.rule, d.event
    from deadline_1 d where d.due >= coalesce(:not_before, '') and d.due <= coalesce(:before, '9999-12-31'))
select d.due,
  case when d.due < json_extract(:known, '$.today') then cast(julianday(json_extract(:known, '$.today')) - julianday(d.due) as integer) end as late,
  d.of_case, d.duty, d.source, d.label, d.party as concerns,
  (select max(x.entry) from extension_1 x where x.case_key = d.of_case and x.until = d.due
    and exists (select 1 from json_each(:known, '$.puts_off') p where json_extract(p.value, '$.rule') = d.rule
      and json_extract(p.value, '$.kind') = x.kind)
    and not exists (select 1 from limit_key_1 k where k.case_key = x.case_key and k.number = d.event
      and k.investigation <> x.investigation)) as extended_by
from d order by d.due, d.of_case, d.rule, d.event, d.party;
-- postgresql:
with d as (select d.due, d.of_case, d.duty, d.source, d.label, d.party, d.rule, d.event
    from deadline_1 d where d.due >= coalesce(:not_before, '') and d.due <= coalesce(:before, '9999-12-31'))
select d.due,
  case when d.due < cast(:known as json) ->> 'today' then cast(cast(cast(:known as json) ->> 'today' as date) - cast(d.due as date) as bigint) end as late,
  d.of_case, d.duty, d.source, d.label, d.party as concerns,
  (select max(x.entry) from extension_1 x where x.case_key = d.of_case and x.until = d.due
    and exists (select 1 from json_array_elements(cast(:known as json) -> 'puts_off') p where (p.value ->> 'rule') = d.rule
      and (p.value ->> 'kind') = x.kind)
    and not exists (select 1 from limit_key_1 k where k.case_key = x.case_key and k.number = d.event
      and k.investigation <> x.investigation)) as extended_by
from d order by d.due, d.of_case, d.rule, d.event, d.party;

-- name: deadlines_list_some
-- takes: only text, not_before text?, before text?, known text
-- gives: due text, late integer?, of_case text, duty text, source text, label text, concerns text, extended_by integer?
-- scans: SCAN o VIRTUAL TABLE (those cases alone)
-- scans: SCAN p VIRTUAL TABLE (what the law says of limits)
with d as (select d.due, d.of_case, d.duty, d.source, d.label, d.party, d.rule, d.event
    from json_each(:only) o cross join deadline_1 d on d.of_case = o.value
      and d.due >= coalesce(:not_before, '') and d.due <= coalesce(:before, '9999-12-31'))
select d.due,
  case when d.due < json_extract(:known, '$.today') then cast(julianday(json_extract(:known, '$.today')) - julianday(d.due) as integer) end as late,
  d.of_case, d.duty, d.source, d.label, d.party as concerns,
  (select max(x.entry) from extension_1 x where x.case_key = d.of_case and x.until = d.due
    and exists (select 1 from json_each(:known, '$.puts_off') p where json_extract(p.value, '$.rule') = d.rule
      and json_extract(p.value, '$.kind') = x.kind)
    and not exists (select 1 from limit_key_1 k where k.case_key = x.case_key and k.number = d.event
      and k.investigation <> x.investigation)) as extended_by
from d order by d.due, d.of_case, d.rule, d.event, d.party;
-- postgresql:
with d as (select d.due, d.of_case, d.duty, d.source, d.label, d.party, d.rule, d.event
    from json_array_elements_text(cast(:only as json)) o(value) join deadline_1 d on d.of_case = o.value
      and d.due >= coalesce(:not_before, '') and d.due <= coalesce(:before, '9999-12-31'))
select d.due,
  case when d.due < cast(:known as json) ->> 'today' then cast(cast(cast(:known as json) ->> 'today' as date) - cast(d.due as date) as bigint) end as late,
  d.of_case, d.duty, d.source, d.label, d.party as concerns,
  (select max(x.entry) from extension_1 x where x.case_key = d.of_case and x.until = d.due
    and exists (select 1 from json_array_elements(cast(:known as json) -> 'puts_off') p where (p.value ->> 'rule') = d.rule
      and (p.value ->> 'kind') = x.kind)
    and not exists (select 1 from limit_key_1 k where k.case_key = x.case_key and k.number = d.event
      and k.investigation <> x.investigation)) as extended_by
from d order by d.due, d.of_case, d.rule, d.event, d.party;

-- How many of each rule pass on a day, and in no case that anybody could know: for what is asked of them all together.
-- name: limit_rules_list
-- takes: from text, to text
-- gives: due text, rule text, duty text, source text, limits integer
select due, rule, duty, source, count(*) as limits from deadline_1 where due >= :from and due <= :to
group by due, rule, duty, source order by due, rule;

-- name: extension_list
-- takes: known text
-- gives: of_case text, entry integer, event integer, kind text, date text?, until text, reason text?, decided_by text?, duty text?
-- rows: many
-- scans: SCAN x USING INDEX extension_1_in_order (from the first on, as far as is wanted)
-- scans: SCAN p VIRTUAL TABLE (what the law says of limits)
select x.case_key as of_case, x.entry, x.number as event, x.kind, x.date, x.until, x.reason, x.decided_by,
  (select min(d.duty) from deadline_1 d where d.due = x.until and d.of_case = x.case_key
    and exists (select 1 from json_each(:known, '$.puts_off') p where json_extract(p.value, '$.rule') = d.rule
      and json_extract(p.value, '$.kind') = x.kind)
    and not exists (select 1 from limit_key_1 k where k.case_key = x.case_key and k.number = d.event
      and k.investigation <> x.investigation)) as duty
from extension_1 x
where exists (select 1 from json_each(:known, '$.puts_off') p where json_extract(p.value, '$.kind') = x.kind)
order by x.until, x.case_key, x.number;
-- postgresql:
select x.case_key as of_case, x.entry, x.number as event, x.kind, x.date, x.until, x.reason, x.decided_by,
  (select min(d.duty) from deadline_1 d where d.due = x.until and d.of_case = x.case_key
    and exists (select 1 from json_array_elements(cast(:known as json) -> 'puts_off') p where (p.value ->> 'rule') = d.rule
      and (p.value ->> 'kind') = x.kind)
    and not exists (select 1 from limit_key_1 k where k.case_key = x.case_key and k.number = d.event
      and k.investigation <> x.investigation)) as duty
from extension_1 x
where exists (select 1 from json_array_elements(cast(:known as json) -> 'puts_off') p where (p.value ->> 'kind') = x.kind)
order by x.until, x.case_key, x.number;

-- name: extension_list_some
-- takes: only text, known text
-- gives: of_case text, entry integer, event integer, kind text, date text?, until text, reason text?, decided_by text?, duty text?
-- scans: SCAN o VIRTUAL TABLE (those cases alone)
-- scans: SCAN p VIRTUAL TABLE (what the law says of limits)
with x as (select x.* from json_each(:only) o cross join extension_1 x on x.case_key = o.value)
select x.case_key as of_case, x.entry, x.number as event, x.kind, x.date, x.until, x.reason, x.decided_by,
  (select min(d.duty) from deadline_1 d where d.due = x.until and d.of_case = x.case_key
    and exists (select 1 from json_each(:known, '$.puts_off') p where json_extract(p.value, '$.rule') = d.rule
      and json_extract(p.value, '$.kind') = x.kind)
    and not exists (select 1 from limit_key_1 k where k.case_key = x.case_key and k.number = d.event
      and k.investigation <> x.investigation)) as duty
from x where exists (select 1 from json_each(:known, '$.puts_off') p where json_extract(p.value, '$.kind') = x.kind)
order by x.until, x.case_key, x.number;
-- postgresql:
with x as (select x.* from json_array_elements_text(cast(:only as json)) o(value) join extension_1 x on x.case_key = o.value)
select x.case_key as of_case, x.entry, x.number as event, x.kind, x.date, x.until, x.reason, x.decided_by,
  (select min(d.duty) from deadline_1 d where d.due = x.until and d.of_case = x.case_key
    and exists (select 1 from json_array_elements(cast(:known as json) -> 'puts_off') p where (p.value ->> 'rule') = d.rule
      and (p.value ->> 'kind') = x.kind)
    and not exists (select 1 from limit_key_1 k where k.case_key = x.case_key and k.number = d.event
      and k.investigation <> x.investigation)) as duty
from x where exists (select 1 from json_array_elements(cast(:known as json) -> 'puts_off') p where (p.value ->> 'kind') = x.kind)
order by x.until, x.case_key, x.number;

-- name: forecast_list
-- takes: from text, to text, per text?, unit text?, known text
-- gives: period text, unit text?, limits integer, no_meeting integer
-- scans: SCAN s (what the register says of meetings)
-- scans: SCAN shown (those of the period)
-- scans: SCAN chosen (the same)
-- scans: SCAN pairs (a row of each rule and day)
-- scans: SCAN asked (those of the unit)
-- scans: SEARCH judged USING AUTOMATIC COVERING INDEX (a row of each pair, found again by its pair)
with chosen as (select d.rule, d.due,
    (select u.unit from limit_unit_1 u where u.case_key = d.of_case
      and u.from_day <= d.due order by u.from_day desc limit 1) as unit
    from deadline_1 d where d.due >= :from and d.due <= :to),
  shown as (select rule, due, unit, case when :per = 'dag' then due
    else date(due, 'weekday 0', '-6 days') end as period from chosen),
  asked as (select * from shown where :unit is null or unit = :unit),
  pairs as (select distinct rule, due from asked),
  sits as materialized (select json_extract(s.value, '$.rule') as rule, json_extract(s.value, '$.day') as day
    from json_each(:known, '$.sits') s),
  judged as materialized (select pairs.rule, pairs.due, case
      when not exists (select 1 from sits s where s.rule = pairs.rule) then 0
      when exists (select 1 from sits s where s.rule = pairs.rule and s.day >= :from and s.day <= pairs.due) then 0 else 1 end as unmet from pairs)
select asked.period, asked.unit, count(*) as limits, cast(sum(judged.unmet) as integer) as no_meeting
from asked join judged on judged.rule = asked.rule and judged.due = asked.due
group by asked.period, asked.unit order by asked.period, asked.unit nulls first;
-- postgresql:
with chosen as (select d.rule, d.due,
    (select u.unit from limit_unit_1 u where u.case_key = d.of_case
      and u.from_day <= d.due order by u.from_day desc limit 1) as unit
    from deadline_1 d where d.due >= :from and d.due <= :to),
  shown as (select rule, due, unit, case when :per = 'dag' then due
    else to_char(date_trunc('week', cast(due as timestamp)), 'YYYY-MM-DD') end as period from chosen),
  asked as (select * from shown where :unit is null or unit = :unit),
  pairs as (select distinct rule, due from asked),
  sits as materialized (select (s.value ->> 'rule') as rule, (s.value ->> 'day') as day
    from json_array_elements(cast(:known as json) -> 'sits') s),
  judged as materialized (select pairs.rule, pairs.due, case
      when not exists (select 1 from sits s where s.rule = pairs.rule) then 0
      when exists (select 1 from sits s where s.rule = pairs.rule and s.day >= :from and s.day <= pairs.due) then 0 else 1 end as unmet from pairs)
select asked.period, asked.unit, count(*) as limits, cast(sum(judged.unmet) as bigint) as no_meeting
from asked join judged on judged.rule = asked.rule and judged.due = asked.due
group by asked.period, asked.unit order by asked.period, asked.unit nulls first;

-- name: unmet_list
-- takes: from text, to text, unit text?, known text
-- gives: due text, of_case text, duty text, unit text?, next_meeting text?
-- scans: SCAN s (what the register says of meetings)
-- scans: SCAN chosen (those of the period)
-- scans: SCAN pairs (a row of each rule and day)
-- scans: SCAN asked (those of the unit)
-- scans: SCAN judged (a row of each pair)
-- scans: SEARCH asked USING AUTOMATIC COVERING INDEX (those of the unit, found again by their pair)
with chosen as (select d.rule, d.due, d.duty, d.of_case,
    (select u.unit from limit_unit_1 u where u.case_key = d.of_case
      and u.from_day <= d.due order by u.from_day desc limit 1) as unit
    from deadline_1 d where d.due >= :from and d.due <= :to),
  asked as (select * from chosen where :unit is null or unit = :unit),
  pairs as (select distinct rule, due from asked),
  sits as materialized (select json_extract(s.value, '$.rule') as rule, json_extract(s.value, '$.day') as day
    from json_each(:known, '$.sits') s),
  judged as materialized (select pairs.rule, pairs.due, case
      when not exists (select 1 from sits s where s.rule = pairs.rule) then 0
      when exists (select 1 from sits s where s.rule = pairs.rule and s.day >= :from and s.day <= pairs.due) then 0 else 1 end as unmet,
    (select min(s.day) from sits s where s.rule = pairs.rule and s.day > pairs.due) as next_meeting from pairs)
select asked.due, asked.of_case, asked.duty, asked.unit, judged.next_meeting
from asked join judged on judged.rule = asked.rule and judged.due = asked.due
where judged.unmet = 1 order by asked.due, asked.of_case, asked.duty;
-- postgresql:
with chosen as (select d.rule, d.due, d.duty, d.of_case,
    (select u.unit from limit_unit_1 u where u.case_key = d.of_case
      and u.from_day <= d.due order by u.from_day desc limit 1) as unit
    from deadline_1 d where d.due >= :from and d.due <= :to),
  asked as (select * from chosen where :unit is null or unit = :unit),
  pairs as (select distinct rule, due from asked),
  sits as materialized (select (s.value ->> 'rule') as rule, (s.value ->> 'day') as day
    from json_array_elements(cast(:known as json) -> 'sits') s),
  judged as materialized (select pairs.rule, pairs.due, case
      when not exists (select 1 from sits s where s.rule = pairs.rule) then 0
      when exists (select 1 from sits s where s.rule = pairs.rule and s.day >= :from and s.day <= pairs.due) then 0 else 1 end as unmet,
    (select min(s.day) from sits s where s.rule = pairs.rule and s.day > pairs.due) as next_meeting from pairs)
select asked.due, asked.of_case, asked.duty, asked.unit, judged.next_meeting
from asked join judged on judged.rule = asked.rule and judged.due = asked.due
where judged.unmet = 1 order by asked.due, asked.of_case, asked.duty;

-- name: unmet_list_some
-- takes: only text, from text, to text, unit text?, known text
-- gives: due text, of_case text, duty text, unit text?, next_meeting text?
-- scans: SCAN o VIRTUAL TABLE (those cases alone)
-- scans: SCAN s (what the register says of meetings)
-- scans: SCAN chosen (those of the period)
-- scans: SCAN pairs (a row of each rule and day)
-- scans: SCAN asked (those of the unit)
-- scans: SCAN judged (a row of each pair)
-- scans: SCAN d (those of these cases)
with own as (select d.* from json_each(:only) o cross join deadline_1 d on d.of_case = o.value),
  chosen as (select d.rule, d.due, d.duty, d.of_case,
    (select u.unit from limit_unit_1 u where u.case_key = d.of_case
      and u.from_day <= d.due order by u.from_day desc limit 1) as unit
    from own d where d.due >= :from and d.due <= :to),
  asked as (select * from chosen where :unit is null or unit = :unit),
  pairs as (select distinct rule, due from asked),
  sits as materialized (select json_extract(s.value, '$.rule') as rule, json_extract(s.value, '$.day') as day
    from json_each(:known, '$.sits') s),
  judged as materialized (select pairs.rule, pairs.due, case
      when not exists (select 1 from sits s where s.rule = pairs.rule) then 0
      when exists (select 1 from sits s where s.rule = pairs.rule and s.day >= :from and s.day <= pairs.due) then 0 else 1 end as unmet,
    (select min(s.day) from sits s where s.rule = pairs.rule and s.day > pairs.due) as next_meeting from pairs)
select asked.due, asked.of_case, asked.duty, asked.unit, judged.next_meeting
from asked join judged on judged.rule = asked.rule and judged.due = asked.due
where judged.unmet = 1 order by asked.due, asked.of_case, asked.duty;
-- postgresql:
with own as (select d.* from json_array_elements_text(cast(:only as json)) o(value) join deadline_1 d on d.of_case = o.value),
  chosen as (select d.rule, d.due, d.duty, d.of_case,
    (select u.unit from limit_unit_1 u where u.case_key = d.of_case
      and u.from_day <= d.due order by u.from_day desc limit 1) as unit
    from own d where d.due >= :from and d.due <= :to),
  asked as (select * from chosen where :unit is null or unit = :unit),
  pairs as (select distinct rule, due from asked),
  sits as materialized (select (s.value ->> 'rule') as rule, (s.value ->> 'day') as day
    from json_array_elements(cast(:known as json) -> 'sits') s),
  judged as materialized (select pairs.rule, pairs.due, case
      when not exists (select 1 from sits s where s.rule = pairs.rule) then 0
      when exists (select 1 from sits s where s.rule = pairs.rule and s.day >= :from and s.day <= pairs.due) then 0 else 1 end as unmet,
    (select min(s.day) from sits s where s.rule = pairs.rule and s.day > pairs.due) as next_meeting from pairs)
select asked.due, asked.of_case, asked.duty, asked.unit, judged.next_meeting
from asked join judged on judged.rule = asked.rule and judged.due = asked.due
where judged.unmet = 1 order by asked.due, asked.of_case, asked.duty;

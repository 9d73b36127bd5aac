-- deviations: what is reported, who may read which words of it, what is judged, found and done, and how often, as rows to read. All of
-- it is made of events. Whoever reported stands in a table of her own, which no list reads.

-- step: 464 deviations_tables
create table deviation_1 (deviation text primary key not null, year text not null, number integer not null, kind text not null,
  unit text not null, arrived text not null, recorded text not null, happened text, discovered text, channel text, about text,
  about_child text not null, consequence_body text, consequence_mind text, consequence_legal text, state text not null, severity text,
  likelihood text, lexsarah text, lexsarah_by text, seconded text, guideline text, acknowledge_by text, answer_by text, acknowledged text,
  answered text, remedy text, person text, post text, team text, until text, series text, past integer not null, refrained integer not null,
  closed text, days integer, routine text, routine_version text, exception text) strict;
create unique index deviation_1_by_number on deviation_1 (year, number);
create index deviation_1_by_arrived on deviation_1 (arrived, deviation);
create index deviation_1_by_routine on deviation_1 (routine, deviation);
create index deviation_1_by_exception on deviation_1 (closed, deviation) where exception is not null;
create table deviation_reporter_1 (deviation text primary key not null, person text not null) strict;
create index deviation_reporter_1_by_person on deviation_reporter_1 (person, deviation);
create table deviation_text_1 (deviation text not null, place integer not null, nr integer not null, shelf text not null, part text not null,
  recorded text not null, date text, says text, beside text, words text not null, primary key (deviation, place, nr)) strict;
create table deviation_case_1 (deviation text not null, case_key text not null, event text, rule text, primary key (deviation, case_key)) strict;
create index deviation_case_1_by_case on deviation_case_1 (case_key, deviation);
create table deviation_concerned_1 (deviation text not null, person text not null, reply text, primary key (deviation, person)) strict;
create table inflow_1 (deviation text not null, question text not null, settled text, reference text, primary key (deviation, question)) strict;
create index inflow_1_open on inflow_1 (deviation, question) where settled is null;
create table deviation_link_1 (deviation text not null, other text not null, link text not null, primary key (deviation, other)) strict;
create table deviation_affair_1 (affair text not null, deviation text not null, primary key (affair, deviation)) strict;
create table deviation_factor_1 (deviation text not null, factor text not null, primary key (deviation, factor)) strict;
create index deviation_factor_1_by_factor on deviation_factor_1 (factor, deviation);
create table deviation_measure_1 (deviation text not null, measure text not null, primary key (deviation, measure)) strict;
create index deviation_measure_1_by_measure on deviation_measure_1 (measure, deviation);
create table known_measure_1 (measure text primary key not null, state text not null, effect text, judged text, until text) strict;
create table guideline_1 (guideline text primary key not null, valid_from text not null, adopted text, paragraph text,
  acknowledge_days integer not null, answer_days integer not null, recur_days integer not null, second_from text not null,
  assessor_post text, lexsarah_post text) strict;
create index guideline_1_by_day on guideline_1 (valid_from, guideline);
create table factor_1 (factor text primary key not null, name text not null, of_group text, valid_from text, valid_to text) strict;

-- script: deviations_clear
delete from deviation_1;
delete from deviation_reporter_1;
delete from deviation_text_1;
delete from deviation_case_1;
delete from deviation_concerned_1;
delete from inflow_1;
delete from deviation_link_1;
delete from deviation_affair_1;
delete from deviation_factor_1;
delete from deviation_measure_1;
delete from known_measure_1;
delete from guideline_1;
delete from factor_1;

-- The next number of its year: gap-free, and never used again.
-- name: deviation_put
-- takes: deviation text, year text, kind text, unit text, arrived text, recorded text, happened text?, discovered text?, channel text?, about text?, about_child text, guideline text?, acknowledge_by text?, answer_by text?
insert into deviation_1 (deviation, year, number, kind, unit, arrived, recorded, happened, discovered, channel, about, about_child, state,
  guideline, acknowledge_by, answer_by, past, refrained)
values (:deviation, :year, (select coalesce(max(d.number), 0) + 1 from deviation_1 d where d.year = :year), :kind, :unit, :arrived,
  :recorded, :happened, :discovered, :channel, :about, :about_child, 'reported', :guideline, :acknowledge_by, :answer_by, 0, 0);

-- name: deviation_consequences
-- takes: consequence_body text?, consequence_mind text?, consequence_legal text?, deviation text
update deviation_1 set consequence_body = :consequence_body, consequence_mind = :consequence_mind, consequence_legal = :consequence_legal
where deviation = :deviation;

-- name: deviation_remedy
-- takes: remedy text, deviation text
update deviation_1 set remedy = :remedy where deviation = :deviation;

-- name: deviation_state
-- takes: state text, deviation text
update deviation_1 set state = :state where deviation = :deviation;

-- name: deviation_past
-- takes: deviation text
update deviation_1 set past = 1 where deviation = :deviation;

-- name: deviation_acknowledge
-- takes: day text, deviation text
update deviation_1 set acknowledged = coalesce(acknowledged, :day) where deviation = :deviation;

-- name: deviation_answer
-- takes: day text, deviation text
update deviation_1 set answered = :day where deviation = :deviation;

-- name: deviation_move
-- takes: unit text, deviation text
update deviation_1 set unit = :unit where deviation = :deviation;

-- name: deviation_assess
-- takes: severity text, likelihood text?, kind text?, deviation text
update deviation_1 set severity = :severity, likelihood = :likelihood, kind = coalesce(:kind, kind) where deviation = :deviation;

-- name: deviation_judge
-- takes: lexsarah text, by text, deviation text
update deviation_1 set lexsarah = :lexsarah, lexsarah_by = :by, seconded = null where deviation = :deviation;

-- name: deviation_second
-- takes: agrees text, deviation text
update deviation_1 set seconded = :agrees where deviation = :deviation;

-- name: deviation_assign
-- takes: person text?, post text?, team text?, deviation text
update deviation_1 set person = :person, post = :post, team = :team where deviation = :deviation;

-- name: deviation_park
-- takes: until text, deviation text
update deviation_1 set until = :until where deviation = :deviation;

-- name: deviation_group
-- takes: series text, deviation text
update deviation_1 set series = :series where deviation = :deviation;

-- name: deviation_refrain
-- takes: deviation text
update deviation_1 set refrained = 1 where deviation = :deviation;

-- name: deviation_arrived
-- takes: deviation text
-- gives: arrived text
select arrived from deviation_1 where deviation = :deviation;

-- name: deviation_close
-- takes: closed text, days integer, routine text, routine_version text?, exception text?, deviation text
update deviation_1 set closed = :closed, days = :days, routine = :routine, routine_version = :routine_version, exception = :exception
where deviation = :deviation;

-- name: deviation_open_again
-- takes: deviation text
update deviation_1 set closed = null, days = null, exception = null where deviation = :deviation;

-- name: reporter_put
-- takes: deviation text, person text
insert into deviation_reporter_1 (deviation, person) values (:deviation, :person);

-- name: reporter_put_actor
-- takes: deviation text, actor blob
insert into deviation_reporter_1 (deviation, person) select :deviation, t.key from thing_1 t where t.stream = :actor and t.kind = 'person';

-- name: deviation_text_put
-- takes: deviation text, place integer, nr integer, shelf text, part text, recorded text, date text?, says text?, beside text?, words text
insert into deviation_text_1 (deviation, place, nr, shelf, part, recorded, date, says, beside, words)
values (:deviation, :place, :nr, :shelf, :part, :recorded, :date, :says, :beside, :words);

-- name: deviation_case_put
-- takes: deviation text, case_key text, event text?, rule text?
insert into deviation_case_1 (deviation, case_key, event, rule) values (:deviation, :case_key, :event, :rule) on conflict do nothing;

-- name: concerned_put
-- takes: deviation text, person text
insert into deviation_concerned_1 (deviation, person) values (:deviation, :person) on conflict do nothing;

-- name: concerned_reply
-- takes: reply text, deviation text, person text
update deviation_concerned_1 set reply = :reply where deviation = :deviation and person = :person;

-- name: inflow_put
-- takes: deviation text, question text
insert into inflow_1 (deviation, question) values (:deviation, :question) on conflict do nothing;

-- name: inflow_drop
-- takes: deviation text, question text
delete from inflow_1 where deviation = :deviation and question = :question and settled is null;

-- name: inflow_settle
-- takes: settled text, reference text?, deviation text, question text
update inflow_1 set settled = :settled, reference = :reference where deviation = :deviation and question = :question;

-- name: inflow_named
-- takes: deviation text, question text
-- gives: question text
select question from inflow_1 where deviation = :deviation and question = :question;

-- name: deviation_link_put
-- takes: deviation text, other text, link text
insert into deviation_link_1 (deviation, other, link) values (:deviation, :other, :link)
on conflict (deviation, other) do update set link = excluded.link;

-- name: deviation_affair_put
-- takes: affair text, deviation text
insert into deviation_affair_1 (affair, deviation) values (:affair, :deviation) on conflict do nothing;

-- name: deviation_factor_put
-- takes: deviation text, factor text
insert into deviation_factor_1 (deviation, factor) values (:deviation, :factor) on conflict do nothing;

-- name: deviation_measure_put
-- takes: deviation text, measure text
insert into deviation_measure_1 (deviation, measure) values (:deviation, :measure) on conflict do nothing;

-- name: measure_set
-- takes: measure text, state text, effect text?, judged text?, until text?
insert into known_measure_1 (measure, state, effect, judged, until) values (:measure, :state, :effect, :judged, :until)
on conflict (measure) do update set state = excluded.state, effect = excluded.effect, judged = excluded.judged, until = excluded.until;

-- name: guideline_put
-- takes: guideline text, valid_from text, adopted text?, paragraph text?, acknowledge_days text, answer_days text, recur_days text, second_from text, assessor_post text?, lexsarah_post text?
insert into guideline_1 (guideline, valid_from, adopted, paragraph, acknowledge_days, answer_days, recur_days, second_from, assessor_post,
  lexsarah_post)
values (:guideline, :valid_from, :adopted, :paragraph, cast(:acknowledge_days as integer), cast(:answer_days as integer),
  cast(:recur_days as integer), :second_from, :assessor_post, :lexsarah_post)
on conflict (guideline) do update set valid_from = excluded.valid_from, adopted = excluded.adopted, paragraph = excluded.paragraph,
  acknowledge_days = excluded.acknowledge_days, answer_days = excluded.answer_days, recur_days = excluded.recur_days,
  second_from = excluded.second_from, assessor_post = excluded.assessor_post, lexsarah_post = excluded.lexsarah_post;

-- name: guideline_at
-- takes: day text
-- gives: guideline text, acknowledge_days integer, answer_days integer, recur_days integer
select guideline, acknowledge_days, answer_days, recur_days from guideline_1 where valid_from <= :day
order by valid_from desc, guideline desc limit 1;

-- name: factor_put
-- takes: factor text, name text, of_group text?, valid_from text?, valid_to text?
insert into factor_1 (factor, name, of_group, valid_from, valid_to) values (:factor, :name, :of_group, :valid_from, :valid_to)
on conflict (factor) do update set name = excluded.name, of_group = excluded.of_group, valid_from = excluded.valid_from,
  valid_to = excluded.valid_to;

-- What it is to a child is said when there is one; what comes late says why; what it came by other than Reda has a day of its own.
-- name: deviation_report_lacks
-- takes: about_child text, consequence_child text?, channel text?, arrived text?, late_why text?
-- gives: place text, key text
select 'consequence_child' as place, 'problem.lacks-for-child' as key where :about_child = 'ja' and :consequence_child is null
union all select 'arrived', 'problem.lacks-arrived' where :channel <> 'Reda' and :arrived is null
union all select 'late_why', 'problem.lacks-late-why' where :arrived is not null and :late_why is null;

-- name: deviation_finding_lacks
-- takes: about_child text, consequence_child text?
-- gives: place text, key text
select 'consequence_child' as place, 'problem.lacks-for-child' as key where :about_child = 'ja' and :consequence_child is null;

-- name: deviation_assess_lacks
-- takes: definition text, severity text, departs_why text?
-- gives: place text, key text
select 'departs_why' as place, 'problem.lacks-departure' as key where :definition <> :severity and :departs_why is null;

-- name: deviation_second_lacks
-- takes: deviation text, by text, alone text?
-- gives: place text, key text
select 'deviation' as place, 'problem.lacks-first' as key from deviation_1 where deviation = :deviation and lexsarah is null
union all select 'by', 'problem.lacks-other-eyes' from deviation_1 where deviation = :deviation and lexsarah_by = :by and :alone is null;

-- One of person, post and team; and nobody whom it concerns.
-- name: deviation_assign_lacks
-- takes: person text?, post text?, team text?, deviation text
-- gives: place text, key text
select 'person' as place, 'problem.lacks-one-holder' as key where case when :person is null then 0 else 1 end
  + case when :post is null then 0 else 1 end + case when :team is null then 0 else 1 end <> 1
union all select 'person', 'problem.lacks-impartial' from deviation_concerned_1 c where c.deviation = :deviation and c.person = :person;

-- name: deviation_link_lacks
-- takes: deviation text, other text
-- gives: place text, key text
select 'other' as place, 'problem.lacks-another' as key where :deviation = :other;

-- name: deviation_reply_lacks
-- takes: reply text, words text?, deviation text, person text
-- gives: place text, key text
select 'words' as place, 'problem.lacks-reply-words' as key where :reply = 'har svarat' and :words is null
union all select 'person', 'problem.lacks-concerned' where not exists (select 1 from deviation_concerned_1 c where c.deviation = :deviation
  and c.person = :person);

-- Before the end: an assessment and lex Sarah, seen by somebody else when a no is grave or about a child; items of the five questions; who
-- is concerned heard; a factor; measures done and judged, or none with a reason; whoever reported answered. With an exception only what
-- no municipality may go without (the judgement of lex Sarah and the items) is asked.
-- name: deviation_close_lacks
-- takes: deviation text, routine text, routine_version text?, exception text?
-- gives: place text, key text
-- scans: SCAN d (one row, that of the deviation)
with d as (select x.*, case g.second_from when 'ringa' then 1 when 'måttlig' then 2 when 'betydande' then 3 when 'allvarlig' then 4 else 3 end
    as second_rank, case x.severity when 'ringa' then 1 when 'måttlig' then 2 when 'betydande' then 3 when 'allvarlig' then 4 else 0 end as rank
  from deviation_1 x left join guideline_1 g on g.guideline = x.guideline where x.deviation = :deviation)
select 'deviation' as place, 'problem.lacks-lexsarah' as key from d where kind <> 'gott exempel' and lexsarah is null
union all select 'deviation', 'problem.lacks-items' from d
  where exists (select 1 from inflow_1 i where i.deviation = :deviation and i.settled is null)
union all select 'routine_version', 'problem.lacks-version' from d where :routine <> 'vet inte' and :routine_version is null
union all select 'deviation', 'problem.lacks-assessment' from d where :exception is null and kind <> 'gott exempel' and severity is null
union all select 'deviation', 'problem.lacks-second' from d where :exception is null and lexsarah = 'nej' and coalesce(seconded, 'nej') = 'nej'
  and (rank >= second_rank or about_child = 'ja')
union all select 'deviation', 'problem.lacks-replies' from d where :exception is null
  and exists (select 1 from deviation_concerned_1 c where c.deviation = :deviation and c.reply is null)
union all select 'deviation', 'problem.lacks-factor' from d where :exception is null and kind <> 'gott exempel'
  and not exists (select 1 from deviation_factor_1 f where f.deviation = :deviation)
union all select 'deviation', 'problem.lacks-measure' from d where :exception is null and kind <> 'gott exempel' and refrained = 0
  and not exists (select 1 from deviation_measure_1 m where m.deviation = :deviation)
union all select 'exception', 'problem.lacks-effect' from d where :exception is null
  and exists (select 1 from deviation_measure_1 m join known_measure_1 k on k.measure = m.measure
    where m.deviation = :deviation and k.state not in ('judged', 'withdrawn'))
union all select 'routine', 'problem.lacks-reopening' from d where :exception is null and :routine <> 'vet inte'
  and exists (select 1 from deviation_factor_1 f join deviation_factor_1 o on o.factor = f.factor and o.deviation <> f.deviation
    join deviation_1 e on e.deviation = o.deviation join deviation_measure_1 m on m.deviation = e.deviation
    join known_measure_1 k on k.measure = m.measure
    where f.deviation = :deviation and e.routine = :routine and k.state = 'judged' and k.effect in ('effekt', 'delvis effekt')
      and d.arrived > k.judged and d.arrived <= k.until)
union all select 'deviation', 'problem.lacks-answer' from d where :exception is null and answered is null
  and exists (select 1 from deviation_reporter_1 r where r.deviation = :deviation);

-- name: deviation_list
-- takes: from text?, to text?, state text?, unit text?, kind text?, open text?
-- gives: deviation text, number text, kind text, unit text, arrived text, state text, severity text?, about_child text, lexsarah text?, past text, person text?, post text?, team text?, until text?, due text?, closed text?
select deviation, year || '-' || cast(number as text) as number, kind, unit, arrived, state, severity, about_child, lexsarah,
  case past when 1 then 'ja' else 'nej' end as past, person, post, team, until,
  case when closed is not null then null when acknowledged is null then acknowledge_by when answered is null then answer_by end as due, closed
from deviation_1 where arrived >= coalesce(:from, '') and arrived <= coalesce(:to, '9999-12-31')
  and (:state is null or state = :state) and (:unit is null or unit = :unit) and (:kind is null or kind = :kind)
  and (:open is null or (closed is null) = (:open = 'ja')) order by arrived, deviation;

-- name: deviation_facts
-- takes: deviation text
-- gives: number text, kind text, unit text, arrived text, recorded text, happened text?, discovered text?, channel text?, about text?, about_child text, consequence_body text?, consequence_mind text?, consequence_legal text?, remedy text?
select year || '-' || cast(number as text) as number, kind, unit, arrived, recorded, happened, discovered, channel, about,
  about_child, consequence_body, consequence_mind, consequence_legal, remedy
from deviation_1 where deviation = :deviation;

-- name: deviation_course
-- takes: deviation text
-- gives: state text, severity text?, likelihood text?, lexsarah text?, seconded text?, past text, series text?, until text?, guideline text?, acknowledge_by text?, acknowledged text?, answer_by text?, answered text?
select state, severity, likelihood, lexsarah, seconded, case past when 1 then 'ja' else 'nej' end as past, series, until, guideline,
  acknowledge_by, acknowledged, answer_by, answered
from deviation_1 where deviation = :deviation;

-- name: deviation_end
-- takes: deviation text
-- gives: closed text, days integer?, routine text?, routine_version text?, exception text?
select closed, days, routine, routine_version, exception from deviation_1 where deviation = :deviation and closed is not null;

-- name: deviation_report_list
-- takes: deviation text
-- gives: part text, words text, recorded text
select part, words, recorded from deviation_text_1 where deviation = :deviation and shelf = 'report' order by place, nr;

-- name: deviation_message_list
-- takes: deviation text
-- gives: recorded text, part text, beside text?, date text?, words text
select recorded, part, beside, date, words from deviation_text_1 where deviation = :deviation and shelf = 'messages' order by place, nr;

-- name: deviation_handling_list
-- takes: deviation text
-- gives: recorded text, part text, beside text?, date text?, words text
select recorded, part, beside, date, words from deviation_text_1 where deviation = :deviation and shelf = 'handling' order by place, nr;

-- name: deviation_note_list
-- takes: deviation text
-- gives: date text?, says text?, words text, source text?, recorded text
select date, says, words, beside as source, recorded from deviation_text_1 where deviation = :deviation and shelf = 'notes'
order by date is null, date, place, nr;

-- name: deviation_reporter_list
-- takes: deviation text
-- gives: person text
select person from deviation_reporter_1 where deviation = :deviation;

-- name: my_report_list
-- takes: person text
-- gives: deviation text, number text, kind text, arrived text, state text, acknowledge_by text?, acknowledged text?, answer_by text?, answered text?
select d.deviation, d.year || '-' || cast(d.number as text) as number, d.kind, d.arrived, d.state, d.acknowledge_by, d.acknowledged,
  d.answer_by, d.answered
from deviation_reporter_1 r join deviation_1 d on d.deviation = r.deviation where r.person = :person order by d.arrived, d.deviation;

-- name: deviation_case_list
-- takes: deviation text
-- gives: case_key text, event text?, rule text?
select case_key, event, rule from deviation_case_1 where deviation = :deviation order by case_key;

-- name: concerned_list
-- takes: deviation text
-- gives: person text, reply text?
select person, reply from deviation_concerned_1 where deviation = :deviation order by person;

-- name: inflow_list
-- takes: open text?
-- gives: deviation text, question text, arrived text, settled text?, reference text?
-- scans: SCAN i (every item is what is asked for)
select i.deviation, i.question, d.arrived, i.settled, i.reference from inflow_1 i join deviation_1 d on d.deviation = i.deviation
where (:open is null or (i.settled is null) = (:open = 'ja')) order by i.settled is not null, d.arrived, i.deviation, i.question;

-- name: deviation_link_list
-- takes: of_deviation text
-- gives: deviation text, link text
select other as deviation, link from deviation_link_1 where deviation = :of_deviation order by other;

-- name: deviation_series_list
-- takes: series text
-- gives: deviation text, unit text, arrived text, state text
-- scans: SCAN deviation_1 (series are few, and asked for seldom)
select deviation, unit, arrived, state from deviation_1 where series = :series order by arrived, deviation;

-- name: deviation_affair_list
-- takes: affair text
-- gives: deviation text, kind text, unit text, arrived text, state text, closed text?
select d.deviation, d.kind, d.unit, d.arrived, d.state, d.closed from deviation_affair_1 a join deviation_1 d on d.deviation = a.deviation
where a.affair = :affair order by d.arrived, d.deviation;

-- name: deviation_factor_list
-- takes: deviation text
-- gives: factor text, name text?
select d.factor, f.name from deviation_factor_1 d left join factor_1 f on f.factor = d.factor where d.deviation = :deviation order by d.factor;

-- name: deviation_measure_list
-- takes: deviation text
-- gives: measure text, state text, effect text?, judged text?
select m.measure, k.state, k.effect, k.judged from deviation_measure_1 m join known_measure_1 k on k.measure = m.measure
where m.deviation = :deviation order by m.measure;

-- Earlier and later ones that share a factor of the work with it.
-- name: deviation_similar_list
-- takes: of_deviation text
-- gives: deviation text, factor text, kind text, unit text, arrived text, state text
select d.deviation, o.factor, d.kind, d.unit, d.arrived, d.state
from deviation_factor_1 f join deviation_factor_1 o on o.factor = f.factor and o.deviation <> f.deviation
  join deviation_1 d on d.deviation = o.deviation
where f.deviation = :of_deviation order by d.arrived, d.deviation, o.factor;

-- A measure was judged to have helped, and the same factor has come back under the same routine within the days of the guideline.
-- name: recurrence_list
-- gives: deviation text, measure text, factor text, routine text, judged text, arrived text
-- scans: SCAN m (every measure is what is asked for)
select distinct d.deviation, k.measure, f.factor, e.routine, k.judged, d.arrived
from known_measure_1 k join deviation_measure_1 m on m.measure = k.measure join deviation_1 e on e.deviation = m.deviation
  join deviation_factor_1 o on o.deviation = e.deviation join deviation_factor_1 f on f.factor = o.factor and f.deviation <> o.deviation
  join deviation_1 d on d.deviation = f.deviation
where k.state = 'judged' and k.effect in ('effekt', 'delvis effekt') and e.routine <> 'vet inte'
  and coalesce(d.routine, e.routine) = e.routine and d.arrived > k.judged and d.arrived <= k.until
order by d.arrived, d.deviation, k.measure, f.factor;

-- name: deviation_exception_list
-- takes: from text?, to text?
-- gives: number text, kind text, unit text, closed text, exception text
select year || '-' || cast(number as text) as number, kind, unit, closed, exception from deviation_1
where exception is not null and closed >= coalesce(:from, '') and closed <= coalesce(:to, '9999-12-31') order by closed, deviation;

-- How many of each unit, kind, severity and factor were reported, acknowledged, acted upon and closed, whether it helped, and the days to
-- the end of the one in the middle.
-- name: deviation_count_list
-- takes: from text?, to text?
-- gives: divided text, value text, received integer, acknowledged integer, acted integer, helped integer, closed integer, median_days integer?
-- scans: SCAN t (all of the days asked for are counted)
-- scans: SCAN s (the same, divided)
-- scans: SCAN p (the same, those with an end)
-- scans: SCAN placed (the same, in order)
-- scans: SCAN (subquery (the same)
with told as (select d.deviation, d.unit, d.kind, d.severity, d.acknowledged, d.closed, d.days,
    case when exists (select 1 from deviation_measure_1 m where m.deviation = d.deviation) then 1 else 0 end as acted,
    case when exists (select 1 from deviation_measure_1 m where m.deviation = d.deviation
      and (select k.effect from known_measure_1 k where k.measure = m.measure) in ('effekt', 'delvis effekt')) then 1 else 0 end as helped
  from deviation_1 d where d.arrived >= coalesce(:from, '') and d.arrived <= coalesce(:to, '9999-12-31')),
divided as (select 'enhet' as divided, unit as value, t.* from told t union all select 'slag', kind, t.* from told t
  union all select 'allvar', coalesce(severity, '–'), t.* from told t
  union all select 'faktor', f.factor, t.* from told t join deviation_factor_1 f on f.deviation = t.deviation),
placed as (select p.divided, p.value, p.days, row_number() over (partition by p.divided, p.value order by p.days, p.deviation) as place,
    count(*) over (partition by p.divided, p.value) as many from divided p where p.days is not null),
middle as (select divided, value, days from placed where place = (many + 1) / 2)
select s.divided, s.value, count(*) as received, count(s.acknowledged) as acknowledged, cast(sum(s.acted) as integer) as acted,
  cast(sum(s.helped) as integer) as helped, count(s.closed) as closed,
  (select m.days from middle m where m.divided = s.divided and m.value = s.value) as median_days
from divided s group by s.divided, s.value order by s.divided, s.value;

-- name: guideline_list
-- gives: guideline text, valid_from text, adopted text?, paragraph text?, acknowledge_days integer, answer_days integer, recur_days integer, second_from text, assessor_post text?, lexsarah_post text?
-- scans: SCAN guideline_1 USING INDEX (every version is what is asked for)
select guideline, valid_from, adopted, paragraph, acknowledge_days, answer_days, recur_days, second_from, assessor_post, lexsarah_post
from guideline_1 order by valid_from, guideline;

-- name: factor_list
-- gives: factor text, name text, of_group text?, valid_from text?, valid_to text?
-- scans: SCAN factor_1 USING INDEX (every factor is what is asked for)
select factor, name, of_group, valid_from, valid_to from factor_1 order by factor;

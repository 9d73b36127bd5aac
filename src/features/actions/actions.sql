-- actions: measures, what has happened to each and what they answer, as rows to read. All of it is made of events; a measure is of the
-- work, and has no name of anybody but who did it, which is asked for only so that somebody else judges it.

-- step: 462 actions_tables
create table measure_1 (measure text primary key not null, kind text not null, words text not null, owner_post text not null, due text not null,
  state text not null, indicator text, indicator_before text, indicator_after text, done text, done_by text, judged text, effect text,
  alone text, times integer not null) strict;
create index measure_1_by_due on measure_1 (due);
create table measure_step_1 (measure text not null, place integer not null, recorded text not null, how text not null, date text, words text,
  primary key (measure, place)) strict;
create table measure_deviation_1 (measure text not null, deviation text not null, primary key (measure, deviation)) strict;

-- script: actions_clear
delete from measure_1;
delete from measure_step_1;
delete from measure_deviation_1;

-- name: measure_put
-- takes: measure text, kind text, words text, owner_post text, due text, indicator text?, indicator_before text?
insert into measure_1 (measure, kind, words, owner_post, due, state, indicator, indicator_before, times)
values (:measure, :kind, :words, :owner_post, :due, 'planned', :indicator, :indicator_before, 0);

-- name: measure_step_put
-- takes: measure text, place integer, recorded text, how text, date text?, words text?
insert into measure_step_1 (measure, place, recorded, how, date, words) values (:measure, :place, :recorded, :how, :date, :words);

-- name: measure_deviation_put
-- takes: measure text, deviation text
insert into measure_deviation_1 (measure, deviation) values (:measure, :deviation) on conflict do nothing;

-- name: measure_change
-- takes: owner_post text?, due text?, measure text
update measure_1 set owner_post = coalesce(:owner_post, owner_post), due = coalesce(:due, due) where measure = :measure;

-- name: measure_finish
-- takes: done text, done_by text, measure text
update measure_1 set state = 'done', done = :done, done_by = :done_by, judged = null, effect = null, alone = null where measure = :measure;

-- name: measure_weigh
-- takes: judged text, effect text, indicator_after text?, alone text?, measure text
update measure_1 set state = 'judged', judged = :judged, effect = :effect, indicator_after = :indicator_after, alone = :alone
where measure = :measure;

-- name: measure_open_again
-- takes: measure text
update measure_1 set state = 'reopened', times = times + 1 where measure = :measure;

-- name: measure_withdraw
-- takes: measure text
update measure_1 set state = 'withdrawn' where measure = :measure;

-- A change changes something.
-- name: measure_change_lacks
-- takes: owner_post text?, due text?
-- gives: place text, key text
select 'due' as place, 'problem.lacks-change' as key where :owner_post is null and :due is null;

-- Judged later, and by somebody else than who did it; where there is nobody, the reason says so.
-- name: measure_judge_lacks
-- takes: measure text, by text, alone text?, date text
-- gives: place text, key text
select 'by' as place, 'problem.lacks-other-judge' as key from measure_1 where measure = :measure and done_by = :by and :alone is null
union all select 'date', 'problem.lacks-later' from measure_1 where measure = :measure and done > :date;

-- name: measure_list
-- takes: open text?, before text?, owner_post text?
-- gives: measure text, kind text, words text, owner_post text, due text, state text, done text?, effect text?, judged text?, alone text?, indicator text?, indicator_before text?, indicator_after text?, times integer, deviations integer
select measure, kind, words, owner_post, due, state, done, effect, judged, alone, indicator, indicator_before, indicator_after, times,
  (select count(*) from measure_deviation_1 d where d.measure = m.measure) as deviations
from measure_1 m where (:open is null or (state in ('planned', 'done', 'reopened')) = (:open = 'ja'))
  and due <= coalesce(:before, '9999-12-31') and (:owner_post is null or owner_post = :owner_post) order by due, measure;

-- name: measure_step_list
-- takes: measure text
-- gives: recorded text, how text, date text?, words text?
select recorded, how, date, words from measure_step_1 where measure = :measure order by place;

-- name: measure_deviation_list
-- takes: measure text
-- gives: deviation text
select deviation from measure_deviation_1 where measure = :measure order by deviation;

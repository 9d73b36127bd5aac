-- meetings: bodies, the calendar of their meetings, agendas and what was decided, as rows to read. All of it is made of events.

-- step: 310 meetings_tables
create table body_1 (body text primary key not null, name text, kind text not null, capacity text, parent text, seats integer, valid_from text,
  valid_to text) strict;
create table meeting_1 (meeting text primary key not null, body text not null, date text not null, time text, state text not null,
  present integer, first_paragraph integer, last_paragraph integer, adjusted text, reason text) strict;
create index meeting_1_by_date on meeting_1 (date);
create index meeting_1_by_body on meeting_1 (body, date);
create table presence_1 (meeting text not null, person text not null, role text not null, primary key (meeting, person, role)) strict;
create table item_1 (meeting text not null, item text not null, title text, case_key text, decision text, presenter text, extra text,
  outcome text, paragraph integer, votes_for integer, votes_against integer, primary key (meeting, item)) strict;
create table lacking_1 (meeting text not null, item text not null, what text not null, primary key (meeting, item, what)) strict;
create table voice_1 (meeting text not null, item text not null, role text not null, person text not null,
  primary key (meeting, item, role, person)) strict;
create table reported_1 (meeting text not null, delegated text not null, paragraph integer, primary key (meeting, delegated)) strict;

-- What the proposed decision says: a fact a line.
-- step: 350 meetings_facts
alter table item_1 add column facts text;

-- script: meetings_clear
delete from body_1;
delete from meeting_1;
delete from presence_1;
delete from item_1;
delete from lacking_1;
delete from voice_1;
delete from reported_1;

-- name: body_put
-- takes: body text, name text?, kind text, capacity text?, parent text?, seats text?, valid_from text?, valid_to text?
insert into body_1 (body, name, kind, capacity, parent, seats, valid_from, valid_to)
values (:body, :name, :kind, :capacity, :parent, cast(:seats as integer), :valid_from, :valid_to)
on conflict (body) do update set name = excluded.name, kind = excluded.kind, capacity = excluded.capacity, parent = excluded.parent,
  seats = excluded.seats, valid_from = excluded.valid_from, valid_to = excluded.valid_to;

-- name: meeting_plan
-- takes: meeting text, body text, date text, time text?, present text?, first_paragraph text?, last_paragraph text?
insert into meeting_1 (meeting, body, date, time, state, present, first_paragraph, last_paragraph)
values (:meeting, :body, :date, :time, 'planned', cast(:present as integer), cast(:first_paragraph as integer), cast(:last_paragraph as integer))
on conflict (meeting) do update set body = excluded.body, date = excluded.date, time = excluded.time, present = excluded.present,
  first_paragraph = excluded.first_paragraph, last_paragraph = excluded.last_paragraph;

-- name: meeting_hold
-- takes: present text, first_paragraph text?, last_paragraph text?, meeting text
update meeting_1 set state = 'held', present = cast(:present as integer), first_paragraph = coalesce(cast(:first_paragraph as integer), first_paragraph),
  last_paragraph = coalesce(cast(:last_paragraph as integer), last_paragraph) where meeting = :meeting;

-- name: meeting_adjust
-- takes: adjusted text, first_paragraph text?, last_paragraph text?, meeting text
update meeting_1 set state = 'adjusted', adjusted = :adjusted, first_paragraph = coalesce(cast(:first_paragraph as integer), first_paragraph),
  last_paragraph = coalesce(cast(:last_paragraph as integer), last_paragraph) where meeting = :meeting;

-- name: meeting_cancel
-- takes: reason text?, meeting text
update meeting_1 set state = 'cancelled', reason = :reason where meeting = :meeting;

-- name: presence_clear
-- takes: meeting text
delete from presence_1 where meeting = :meeting and role <> 'adjusted';

-- name: presence_put
-- takes: meeting text, person text, role text
insert into presence_1 (meeting, person, role) values (:meeting, :person, :role) on conflict (meeting, person, role) do nothing;

-- name: item_put
-- takes: meeting text, item text, title text?, case_key text?, decision text?, presenter text?, extra text?, facts text?
insert into item_1 (meeting, item, title, case_key, decision, presenter, extra, facts)
values (:meeting, :item, :title, :case_key, :decision, :presenter, :extra, :facts)
on conflict (meeting, item) do update set title = excluded.title, case_key = excluded.case_key, decision = excluded.decision,
  presenter = excluded.presenter, extra = excluded.extra, facts = excluded.facts;

-- name: lacking_clear
-- takes: meeting text, item text
delete from lacking_1 where meeting = :meeting and item = :item;

-- name: lacking_put
-- takes: meeting text, item text, what text
insert into lacking_1 (meeting, item, what) values (:meeting, :item, :what) on conflict (meeting, item, what) do nothing;

-- name: item_decide
-- takes: meeting text, item text, outcome text, paragraph text?, votes_for text?, votes_against text?
insert into item_1 (meeting, item, outcome, paragraph, votes_for, votes_against)
values (:meeting, :item, :outcome, cast(:paragraph as integer), cast(:votes_for as integer), cast(:votes_against as integer))
on conflict (meeting, item) do update set outcome = excluded.outcome, paragraph = excluded.paragraph, votes_for = excluded.votes_for,
  votes_against = excluded.votes_against;

-- name: voice_clear
-- takes: meeting text, item text
delete from voice_1 where meeting = :meeting and item = :item;

-- name: voice_put
-- takes: meeting text, item text, role text, person text
insert into voice_1 (meeting, item, role, person) values (:meeting, :item, :role, :person)
on conflict (meeting, item, role, person) do nothing;

-- name: reported_put
-- takes: meeting text, delegated text, paragraph text?
insert into reported_1 (meeting, delegated, paragraph) values (:meeting, :delegated, cast(:paragraph as integer))
on conflict (meeting, delegated) do update set paragraph = excluded.paragraph;

-- name: bodies_list
-- gives: body text, name text?, kind text, capacity text?, parent text?, seats integer?, valid_from text?, valid_to text?
-- scans: SCAN body_1 USING INDEX (all bodies are what is asked for)
select body, name, kind, capacity, parent, seats, valid_from, valid_to from body_1 order by body;

-- name: meetings_list
-- takes: body text?, from text?, to text?
-- gives: meeting text, body text, date text, time text?, state text, present integer?, first_paragraph integer?, last_paragraph integer?, adjusted text?, items integer, noted integer
select meeting, body, date, time, state, present, first_paragraph, last_paragraph, adjusted,
  (select count(*) from item_1 i where i.meeting = m.meeting) as items,
  (select count(distinct item) from lacking_1 l where l.meeting = m.meeting) as noted
from meeting_1 m where (:body is null or body = :body) and date >= coalesce(:from, '') and date <= coalesce(:to, '9999-12-31')
order by date, time nulls first, body;

-- name: agenda_list
-- takes: meeting text
-- gives: item text, title text?, case_key text?, decision text?, presenter text?, extra text?, noted text?, outcome text?
select item, title, case_key, decision, presenter, extra,
  (select group_concat(what, '; ') from lacking_1 l where l.meeting = i.meeting and l.item = i.item) as noted, outcome
from item_1 i where meeting = :meeting order by length(item), item;

-- What waits to be decided, with the day and the body of its meeting; the judge fills in part, verdict, what, concerns, law, next and due.
-- name: sheet_list
-- takes: meeting text, item text?
-- gives: item text, case_key text?, part text?, verdict text?, what text?, concerns text?, law text?, next text?, due text?, decision text?, decider text, date text, facts text?
select item, case_key, cast(null as text) as part, cast(null as text) as verdict, cast(null as text) as what,
  cast(null as text) as concerns, cast(null as text) as law, cast(null as text) as next, cast(null as text) as due,
  decision, m.body as decider, m.date, facts
from item_1 i join meeting_1 m on m.meeting = i.meeting
where i.meeting = :meeting and (:item is null or item = :item) and outcome is null and (case_key is not null or decision is not null)
order by length(item), item;

-- name: minutes_list
-- takes: meeting text
-- gives: paragraph integer?, item text, title text?, case_key text?, decision text?, outcome text?, votes_for integer?, votes_against integer?, reservation text?, dissent text?, disqualified text?, noted text?
select paragraph, item, title, case_key, decision, outcome, votes_for, votes_against,
  (select group_concat(person, ', ') from voice_1 v where v.meeting = i.meeting and v.item = i.item and role = 'reservation') as reservation,
  (select group_concat(person, ', ') from voice_1 v where v.meeting = i.meeting and v.item = i.item and role = 'dissent') as dissent,
  (select group_concat(person, ', ') from voice_1 v where v.meeting = i.meeting and v.item = i.item and role = 'disqualified') as disqualified,
  (select group_concat(what, '; ') from lacking_1 l where l.meeting = i.meeting and l.item = i.item) as noted
from item_1 i where meeting = :meeting and outcome is not null order by paragraph nulls first, length(item), item;

-- name: presence_list
-- takes: meeting text
-- gives: person text, how text
select person, role as how from presence_1 where meeting = :meeting order by person, role;

-- name: reported_list
-- takes: meeting text
-- gives: delegated text, paragraph integer?
select delegated, paragraph from reported_1 where meeting = :meeting order by delegated;

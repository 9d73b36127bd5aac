-- delegation: orders, their rows, who is named in each, and what is passed on, as rows to read. All of it is made of events.

-- step: 320 delegation_tables
create table order_1 (order_key text primary key not null, title text, body text not null, state text not null, rows integer not null,
  analysed text, faults integer, doubts integer, changes integer, adopted text, paragraph text, replaces text, valid_from text,
  valid_to text) strict;
create index order_1_by_replaces on order_1 (replaces);
create table order_row_1 (order_key text not null, line integer not null, row text not null, rule text not null, types text not null,
  outcome text not null, unit text not null, delegates text not null, deputies text not null, conditions text not null,
  subdelegable text not null, decision text not null, law text not null, who text not null, terms text not null,
  valid_from text not null, valid_to text, primary key (order_key, line)) strict;
create index order_row_1_by_row on order_row_1 (order_key, row);
create table order_holder_1 (order_key text not null, line integer not null, role text not null, holder text not null,
  primary key (order_key, line, role, holder)) strict;
create index order_holder_1_by_holder on order_holder_1 (holder);
create table passed_1 (order_key text not null, row text not null, giver text not null, receiver text not null, valid_from text not null,
  valid_to text, primary key (order_key, row, giver, receiver, valid_from)) strict;

-- What was analysed, by its hash; and whether it was drafted anew after that.
-- step: 360 delegation_analysis
alter table order_1 add column draft_hash text;
alter table order_1 add column changed_since text;

-- The deputies as they were written.
-- step: 420 delegation_deputy
alter table order_row_1 add column deputy text;

-- script: delegation_clear
delete from order_1;
delete from order_row_1;
delete from order_holder_1;
delete from passed_1;

-- name: order_draft
-- takes: order_key text, title text?, body text, rows integer
insert into order_1 (order_key, title, body, state, rows) values (:order_key, :title, :body, 'draft', :rows)
on conflict (order_key) do update set title = excluded.title, body = excluded.body, state = 'draft', rows = excluded.rows,
  analysed = null, faults = null, doubts = null, changes = null, draft_hash = null,
  changed_since = case when order_1.draft_hash is null then order_1.changed_since else 'ja' end;

-- name: order_row_clear
-- takes: order_key text
delete from order_row_1 where order_key = :order_key;

-- name: order_holder_clear
-- takes: order_key text
delete from order_holder_1 where order_key = :order_key;

-- name: order_row_put
-- takes: order_key text, line integer, row text, rule text, types text, outcome text, unit text, delegates text, deputies text, conditions text, subdelegable text, decision text, law text, who text, terms text, valid_from text, valid_to text?, deputy text
insert into order_row_1 (order_key, line, row, rule, types, outcome, unit, delegates, deputies, conditions, subdelegable, decision, law,
  who, terms, valid_from, valid_to, deputy)
values (:order_key, :line, :row, :rule, :types, :outcome, :unit, :delegates, :deputies, :conditions, :subdelegable, :decision, :law,
  :who, :terms, :valid_from, :valid_to, :deputy);

-- name: order_holder_put
-- takes: order_key text, line integer, role text, holder text
insert into order_holder_1 (order_key, line, role, holder) values (:order_key, :line, :role, :holder)
on conflict (order_key, line, role, holder) do nothing;

-- name: order_analyse_put
-- takes: analysed text, faults text, doubts text, changes text?, draft_hash text?, order_key text
update order_1 set state = 'analysed', analysed = :analysed, faults = cast(:faults as integer), doubts = cast(:doubts as integer),
  changes = cast(:changes as integer), draft_hash = :draft_hash, changed_since = null
where order_key = :order_key;

-- name: order_adopt
-- takes: adopted text, paragraph text?, replaces text?, valid_from text, valid_to text?, order_key text
update order_1 set state = 'adopted', adopted = :adopted, paragraph = :paragraph, replaces = :replaces, valid_from = :valid_from,
  valid_to = :valid_to where order_key = :order_key;

-- name: order_revoke
-- takes: last_day text, order_key text
update order_1 set state = 'revoked', valid_to = case when valid_to < :last_day then valid_to else :last_day end where order_key = :order_key;

-- name: order_row_revoke
-- takes: last_day text, order_key text, row text
update order_row_1 set valid_to = case when valid_to < :last_day then valid_to else :last_day end where order_key = :order_key and row = :row;

-- name: passed_put
-- takes: order_key text, row text, giver text, receiver text, valid_from text, valid_to text?
insert into passed_1 (order_key, row, giver, receiver, valid_from, valid_to)
values (:order_key, :row, :giver, :receiver, :valid_from, :valid_to)
on conflict (order_key, row, giver, receiver, valid_from) do update set valid_to = excluded.valid_to;

-- name: passed_end
-- takes: last_day text, order_key text, row text, giver text, receiver text
update passed_1 set valid_to = case when valid_to < :last_day then valid_to else :last_day end
where order_key = :order_key and row = :row and giver = :giver and receiver = :receiver;

-- name: passed_end_row
-- takes: last_day text, order_key text, row text?
update passed_1 set valid_to = case when valid_to < :last_day then valid_to else :last_day end
where order_key = :order_key and (:row is null or row = :row);

-- name: orders_list
-- gives: order_key text, title text?, body text, state text, rows integer, analysed text?, faults integer?, doubts integer?, changes integer?, changed_since text?, adopted text?, paragraph text?, replaces text?, valid_from text?, valid_to text?, draft_hash text?
-- scans: SCAN order_1 USING INDEX (all orders are what is asked for)
select order_key, title, body, state, rows, analysed, faults, doubts, changes, changed_since, adopted, paragraph, replaces, valid_from, valid_to,
  draft_hash
from order_1 order by order_key;

-- An order is in force from its first day to its last, or until one that replaces it is.
-- name: order_rows_list
-- takes: day text?, order text?
-- gives: order_key text, row text, rule text, types text, outcome text, unit text, delegates text, deputies text, conditions text, decision text, law text, valid_from text?, valid_to text?
-- scans: SCAN o USING INDEX (each order is asked whether it is in force; they are few)
select o.order_key, row, rule, types, outcome, unit, delegates, deputies, conditions, decision, law, nullif(r.valid_from, '') as valid_from,
  r.valid_to
from order_1 o join order_row_1 r on r.order_key = o.order_key
where (:day is null or (o.adopted is not null and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day)
    and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
    and not exists (select 1 from order_1 n where n.replaces = o.order_key and n.adopted is not null and n.valid_from <= :day)))
  and (:order is null or o.order_key = :order)
order by o.order_key, line;

-- All that the rows of an order say, in the columns of the register, to be written anew.
-- name: order_lines_list
-- takes: order text
-- gives: row text, rule text, types text, outcome text, unit text, delegates text, deputies text, conditions text, subdelegable text, decision text, law text, who text, deputy text?, terms text, valid_from text, valid_to text?
select row, rule, types, outcome, unit, delegates, deputies, conditions, subdelegable, decision, law, who, deputy, terms, valid_from, valid_to
from order_row_1 where order_key = :order order by line;

-- What only one of the two says, by the words of its rows: - is gone, + is new.
-- name: order_diff_list
-- takes: from text, to text
-- gives: sign text, row text, rule text, types text, outcome text, unit text, delegates text, deputies text, conditions text, decision text
select '-' as sign, row, rule, types, outcome, unit, delegates, deputies, conditions, decision from order_row_1 a
where a.order_key = :from and not exists (select 1 from order_row_1 b where b.order_key = :to and b.row = a.row and b.rule = a.rule
  and b.types = a.types and b.outcome = a.outcome and b.unit = a.unit and b.delegates = a.delegates and b.deputies = a.deputies
  and b.conditions = a.conditions and b.decision = a.decision)
union all
select '+', row, rule, types, outcome, unit, delegates, deputies, conditions, decision from order_row_1 a
where a.order_key = :to and not exists (select 1 from order_row_1 b where b.order_key = :from and b.row = a.row and b.rule = a.rule
  and b.types = a.types and b.outcome = a.outcome and b.unit = a.unit and b.delegates = a.delegates and b.deputies = a.deputies
  and b.conditions = a.conditions and b.decision = a.decision)
order by 2, 1 desc;

-- name: holders_list
-- takes: day text, holder text?
-- gives: holder text, how text, order_key text, row text, types text, outcome text, unit text, conditions text, decision text
-- scans: SCAN o (each order is asked whether it is in force; they are few)
select h.holder, h.role as how, r.order_key, r.row, r.types, r.outcome, r.unit, r.conditions, r.decision
from order_1 o cross join order_row_1 r cross join order_holder_1 h
where r.order_key = o.order_key and h.order_key = r.order_key and h.line = r.line and o.adopted is not null and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day)
  and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
  and not exists (select 1 from order_1 n where n.replaces = o.order_key and n.adopted is not null and n.valid_from <= :day)
  and (:holder is null or h.holder = :holder)
union all
select p.receiver, 'passed', r.order_key, r.row, r.types, r.outcome, r.unit, r.conditions, r.decision
from order_1 o cross join passed_1 p cross join order_row_1 r
where p.order_key = o.order_key and r.order_key = p.order_key and r.row = p.row and o.adopted is not null and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day)
  and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
  and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)
  and not exists (select 1 from order_1 n where n.replaces = o.order_key and n.adopted is not null and n.valid_from <= :day)
  and (:holder is null or p.receiver = :holder)
order by 1, 3, 4, 2;

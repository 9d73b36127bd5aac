-- access: accounts, sign-ins, tokens, in a file of their own beside the ledger. Of what is secret only hashes stand here, or what the
-- gatekeeper alone can open. Knows no meaning of a person.

-- step: 500 access_tables
pragma application_id = 1382302051;
create table access_account (person text primary key not null, who blob not null, state text not null, passes integer, kibibytes integer,
  salt blob, hash blob, codes blob, pending blob, used_step integer not null, first_hash blob, first_ends integer not null,
  made integer not null, last_in integer not null) strict;
create table access_recovery (person text not null, hash blob not null, primary key (person, hash)) strict;
create table access_sign_in (id blob primary key not null, hash blob not null unique, person text not null, forms blob not null,
  began integer not null, seen integer not null, ends integer not null, proven integer not null, wrong integer not null) strict;
create index access_sign_in_by_person on access_sign_in (person, began);
create index access_sign_in_by_seen on access_sign_in (seen);
create index access_sign_in_by_ends on access_sign_in (ends);
create table access_device (hash blob primary key not null, person text not null, made integer not null) strict;
create index access_device_by_person on access_device (person, made);
create table access_token (id blob primary key not null, hash blob not null unique, person text not null, label text not null,
  scope text not null, made integer not null, ends integer not null) strict;
create index access_token_by_person on access_token (person, made);
create table access_note (number integer primary key, at integer not null, what text not null, person text not null, by_whom text not null,
  session text not null) strict;
create table access_setting (one integer primary key check (one = 1), idle integer not null, whole integer not null,
  proven integer not null, first_code integer not null, codes integer not null) strict;

-- name: access_setting_get
-- gives: idle integer, whole integer, proven integer, first_code integer, codes integer
select idle, whole, proven, first_code, codes from access_setting where one = 1;

-- name: access_setting_put
-- takes: idle integer, whole integer, proven integer, first_code integer, codes integer
insert into access_setting (one, idle, whole, proven, first_code, codes) values (1, :idle, :whole, :proven, :first_code, :codes)
on conflict (one) do update set idle = excluded.idle, whole = excluded.whole, proven = excluded.proven, first_code = excluded.first_code,
  codes = excluded.codes;

-- name: access_account_find
-- takes: person text
-- gives: who blob, state text, passes integer?, kibibytes integer?, salt blob?, hash blob?, codes blob?, pending blob?, used_step integer, first_hash blob?, first_ends integer
select who, state, passes, kibibytes, salt, hash, codes, pending, used_step, first_hash, first_ends from access_account where person = :person;

-- name: access_account_new
-- takes: person text, who blob, first_hash blob, first_ends integer, made integer
insert into access_account (person, who, state, used_step, first_hash, first_ends, made, last_in)
values (:person, :who, 'new', -1, :first_hash, :first_ends, :made, 0)
on conflict (person) do update set who = excluded.who, state = 'new', passes = null, kibibytes = null, salt = null, hash = null, codes = null,
  pending = null, used_step = -1, first_hash = excluded.first_hash, first_ends = excluded.first_ends;

-- name: access_account_shut
-- takes: person text
update access_account set state = 'closed', passes = null, kibibytes = null, salt = null, hash = null, codes = null, pending = null,
  first_hash = null where person = :person and state <> 'closed';

-- name: access_account_pend
-- takes: pending blob, person text, who blob, state text
update access_account set pending = :pending where person = :person and who = :who and state = :state;

-- The authenticator that waits takes the place of the one that was there.
-- name: access_account_codes
-- takes: used_step integer, person text, who blob, pending blob
update access_account set codes = pending, pending = null, used_step = :used_step
where person = :person and who = :who and state = 'open' and pending = :pending;

-- name: access_account_enrol
-- takes: passes integer, kibibytes integer, salt blob, hash blob, codes blob?, used_step integer, person text, who blob, first_hash blob
update access_account set state = 'open', passes = :passes, kibibytes = :kibibytes, salt = :salt, hash = :hash, codes = :codes, pending = null,
  used_step = :used_step, first_hash = null where person = :person and who = :who and state = 'new' and first_hash = :first_hash;

-- name: access_account_password
-- takes: passes integer, kibibytes integer, salt blob, hash blob, person text, who blob
update access_account set passes = :passes, kibibytes = :kibibytes, salt = :salt, hash = :hash
where person = :person and who = :who and state = 'open';

-- A code that is used counts against every later one of its own time; so does none (step -1 changes nothing).
-- name: access_account_in
-- takes: step integer, now integer, person text, who blob, hash blob
update access_account set used_step = case when :step > used_step then :step else used_step end, last_in = :now
where person = :person and who = :who and state = 'open' and hash = :hash and (:step < 0 or :step > used_step);

-- name: access_account_list
-- takes: alive integer, now integer
-- gives: person text, state text, codes integer, made integer, last_in integer, first_ends integer, sessions integer
-- scans: SCAN a USING INDEX (all accounts are what is asked for)
select a.person, a.state, case when a.codes is null then 0 else 1 end as codes, a.made, a.last_in, a.first_ends,
  (select count(*) from access_sign_in s where s.person = a.person and s.seen > :alive and s.ends > :now) as sessions
from access_account a order by a.person;

-- name: access_recovery_put
-- takes: person text, hash blob
insert into access_recovery (person, hash) values (:person, :hash);

-- name: access_recovery_use
-- takes: person text, hash blob
delete from access_recovery where person = :person and hash = :hash;

-- name: access_recovery_drop
-- takes: person text
delete from access_recovery where person = :person;

-- name: access_sign_in_put
-- takes: id blob, hash blob, person text, forms blob, now integer, ends integer
insert into access_sign_in (id, hash, person, forms, began, seen, ends, proven, wrong)
values (:id, :hash, :person, :forms, :now, :now, :ends, :now, 0);

-- name: access_sign_in_find
-- takes: hash blob
-- gives: id blob, person text, forms blob, began integer, seen integer, ends integer, proven integer, wrong integer
select id, person, forms, began, seen, ends, proven, wrong from access_sign_in where hash = :hash;

-- name: access_sign_in_see
-- takes: now integer, id blob
update access_sign_in set seen = :now where id = :id;

-- name: access_sign_in_miss
-- takes: id blob
update access_sign_in set wrong = wrong + 1 where id = :id;

-- name: access_sign_in_turn
-- takes: hash blob, now integer, id blob, old blob
update access_sign_in set hash = :hash, proven = :now, seen = :now, wrong = 0 where id = :id and hash = :old;

-- name: access_sign_in_drop
-- takes: person text, id blob
delete from access_sign_in where person = :person and id = :id;

-- name: access_sign_in_drop_all
-- takes: person text, kept blob?
delete from access_sign_in where person = :person and (:kept is null or id <> :kept);

-- name: access_sign_in_sweep
-- takes: alive integer
delete from access_sign_in where seen <= :alive;

-- name: access_sign_in_sweep_old
-- takes: now integer
delete from access_sign_in where ends <= :now;

-- name: access_sign_in_list
-- takes: person text
-- gives: id blob, forms blob, began integer, seen integer, ends integer, proven integer
select id, forms, began, seen, ends, proven from access_sign_in where person = :person order by began desc, id;

-- name: access_device_put
-- takes: hash blob, person text, made integer
insert into access_device (hash, person, made) values (:hash, :person, :made);

-- name: access_device_find
-- takes: hash blob, person text, since integer
-- gives: made integer
select made from access_device where hash = :hash and person = :person and made > :since;

-- The newest ten of each stay.
-- name: access_device_trim
-- takes: person text
delete from access_device where person = :person and made < (select min(n.made) from
  (select d.made from access_device d where d.person = :person order by d.made desc limit 10) n);

-- name: access_device_drop
-- takes: person text
delete from access_device where person = :person;

-- name: access_token_put
-- takes: id blob, hash blob, person text, label text, scope text, made integer, ends integer
insert into access_token (id, hash, person, label, scope, made, ends) values (:id, :hash, :person, :label, :scope, :made, :ends);

-- name: access_token_find
-- takes: hash blob
-- gives: id blob, person text, label text, scope text, made integer, ends integer
select id, person, label, scope, made, ends from access_token where hash = :hash;

-- name: access_token_list
-- takes: person text
-- gives: id blob, label text, scope text, made integer, ends integer
select id, label, scope, made, ends from access_token where person = :person order by made, id;

-- name: access_token_drop
-- takes: person text, id blob
delete from access_token where person = :person and id = :id;

-- name: access_token_drop_all
-- takes: person text
delete from access_token where person = :person;

-- name: access_note_put
-- takes: at integer, what text, person text, by_whom text, session text
insert into access_note (number, at, what, person, by_whom, session)
values ((select coalesce(max(n.number), 0) + 1 from access_note n), :at, :what, :person, :by_whom, :session);

-- name: access_note_list
-- takes: most integer
-- gives: number integer, at integer, what text, person text, by_whom text, session text
-- scans: SCAN access_note (the oldest ones)
select number, at, what, person, by_whom, session from access_note order by number limit :most;

-- name: access_note_drop
-- takes: number integer
delete from access_note where number <= :number;

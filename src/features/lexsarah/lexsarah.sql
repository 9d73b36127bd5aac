-- lexsarah: what a lex Sarah matter is of, who investigates it, what it came to, what was sent and who was told, as rows to read. All of it
-- is made of events. The matter itself is a case; its limits, decisions and meetings stand where those of cases do.

-- step: 468 lexsarah_tables
create table lexsarah_1 (case_key text primary key not null, received text not null, provider text, statute text not null,
  insight text not null, words text not null, investigator text, firm text, declaration text, concluded text,
  assessment text, assessment_why text, decided text, serious text, decided_why text, closed text) strict;
create index lexsarah_1_by_received on lexsarah_1 (received, case_key);
create table lexsarah_deviation_1 (case_key text not null, deviation text not null, primary key (case_key, deviation)) strict;
create index lexsarah_deviation_1_by_deviation on lexsarah_deviation_1 (deviation, case_key);
create table lexsarah_concerned_1 (deviation text not null, person text not null, primary key (deviation, person)) strict;
create table lexsarah_remedy_1 (case_key text not null, place integer not null, date text not null, remedied text not null, words text not null,
  primary key (case_key, place)) strict;
create table lexsarah_part_1 (case_key text not null, place integer not null, investigated text not null, says text not null,
  words text not null, source text not null, primary key (case_key, place)) strict;
create table lexsarah_notice_1 (case_key text not null, notice text not null, entry integer not null, date text not null, days integer,
  receipt text, words text not null, primary key (case_key, notice)) strict;
create table lexsarah_completion_1 (case_key text not null, place integer not null, notice text not null, date text not null, receipt text,
  words text not null, primary key (case_key, place)) strict;
create table lexsarah_document_1 (case_key text not null, place integer not null, shelf text not null, document text not null,
  hash text not null, primary key (case_key, place, document)) strict;
create table lexsarah_told_1 (case_key text not null, place integer not null, date text not null, told text not null, informed text not null,
  regret text, words text not null, primary key (case_key, place)) strict;
create table lexsarah_support_1 (case_key text not null, place integer not null, date text not null, offered_to text not null,
  offer text not null, support_by text, offer_why text, primary key (case_key, place)) strict;
create table lexsarah_board_1 (case_key text not null, place integer not null, meeting text not null, paragraph text, outcome text not null,
  assignment text, report_back text, primary key (case_key, place)) strict;

-- script: lexsarah_clear
delete from lexsarah_1;
delete from lexsarah_deviation_1;
delete from lexsarah_concerned_1;
delete from lexsarah_remedy_1;
delete from lexsarah_part_1;
delete from lexsarah_notice_1;
delete from lexsarah_completion_1;
delete from lexsarah_document_1;
delete from lexsarah_told_1;
delete from lexsarah_support_1;
delete from lexsarah_board_1;

-- name: lexsarah_put
-- takes: case_key text, received text, provider text?, statute text, insight text, words text
insert into lexsarah_1 (case_key, received, provider, statute, insight, words)
values (:case_key, :received, :provider, :statute, :insight, :words);

-- name: lexsarah_deviation_put
-- takes: case_key text, deviation text
insert into lexsarah_deviation_1 (case_key, deviation) values (:case_key, :deviation) on conflict do nothing;

-- name: lexsarah_concerned_put
-- takes: deviation text, person text
insert into lexsarah_concerned_1 (deviation, person) values (:deviation, :person) on conflict do nothing;

-- name: lexsarah_remedy_put
-- takes: case_key text, place integer, date text, remedied text, words text
insert into lexsarah_remedy_1 (case_key, place, date, remedied, words) values (:case_key, :place, :date, :remedied, :words);

-- name: lexsarah_investigator
-- takes: person text, firm text?, declaration text, case_key text
update lexsarah_1 set investigator = :person, firm = :firm, declaration = :declaration where case_key = :case_key;

-- name: lexsarah_part_put
-- takes: case_key text, place integer, investigated text, says text, words text, source text
insert into lexsarah_part_1 (case_key, place, investigated, says, words, source)
values (:case_key, :place, :investigated, :says, :words, :source);

-- name: lexsarah_conclude
-- takes: concluded text, assessment text, why text, case_key text
update lexsarah_1 set concluded = :concluded, assessment = :assessment, assessment_why = :why where case_key = :case_key;

-- name: lexsarah_decide
-- takes: decided text, serious text, why text, case_key text
update lexsarah_1 set decided = :decided, serious = :serious, decided_why = :why where case_key = :case_key;

-- name: lexsarah_finish
-- takes: closed text, case_key text
update lexsarah_1 set closed = :closed where case_key = :case_key;

-- name: lexsarah_insight
-- takes: case_key text
-- gives: insight text
select insight from lexsarah_1 where case_key = :case_key;

-- name: lexsarah_notice_put
-- takes: case_key text, notice text, entry integer, date text, days integer?, receipt text?, words text
insert into lexsarah_notice_1 (case_key, notice, entry, date, days, receipt, words)
values (:case_key, :notice, :entry, :date, :days, :receipt, :words);

-- name: lexsarah_completion_put
-- takes: case_key text, place integer, notice text, date text, receipt text?, words text
insert into lexsarah_completion_1 (case_key, place, notice, date, receipt, words)
values (:case_key, :place, :notice, :date, :receipt, :words);

-- name: lexsarah_document_put
-- takes: case_key text, place integer, shelf text, document text, hash text
insert into lexsarah_document_1 (case_key, place, shelf, document, hash) values (:case_key, :place, :shelf, :document, :hash)
on conflict do nothing;

-- name: lexsarah_told_put
-- takes: case_key text, place integer, date text, told text, informed text, regret text?, words text
insert into lexsarah_told_1 (case_key, place, date, told, informed, regret, words)
values (:case_key, :place, :date, :told, :informed, :regret, :words);

-- name: lexsarah_support_put
-- takes: case_key text, place integer, date text, offered_to text, offer text, support_by text?, offer_why text?
insert into lexsarah_support_1 (case_key, place, date, offered_to, offer, support_by, offer_why)
values (:case_key, :place, :date, :offered_to, :offer, :support_by, :offer_why);

-- name: lexsarah_board_put
-- takes: case_key text, place integer, meeting text, paragraph text?, outcome text, assignment text?, report_back text?
insert into lexsarah_board_1 (case_key, place, meeting, paragraph, outcome, assignment, report_back)
values (:case_key, :place, :meeting, :paragraph, :outcome, :assignment, :report_back);

-- name: lexsarah_receive_lacks
-- takes: case text
-- gives: place text, key text
select 'case' as place, 'problem.lacks-new-case' as key from lexsarah_1 where case_key = :case;

-- name: lexsarah_impartial_lacks
-- takes: case text, person text, firm text?, to text?, secrecy_signed text?
-- gives: place text, key text
select 'person' as place, 'problem.lacks-impartial' as key where exists (select 1 from lexsarah_deviation_1 d
    join lexsarah_concerned_1 c on c.deviation = d.deviation where d.case_key = :case and c.person = :person)
union all select 'to', 'problem.lacks-until' where :firm is not null and :to is null
union all select 'secrecy_signed', 'problem.lacks-secrecy' where :firm is not null and :secrecy_signed is null;

-- name: lexsarah_write_lacks
-- takes: case text
-- gives: place text, key text
select 'case' as place, 'problem.lacks-investigator' as key from lexsarah_1 where case_key = :case and investigator is null;

-- All six parts are written before it is concluded; "vet inte" is an answer.
-- name: lexsarah_conclude_lacks
-- takes: case text
-- gives: place text, key text
select 'case' as place, 'problem.lacks-parts' as key
where (select count(distinct p.investigated) from lexsarah_part_1 p where p.case_key = :case) < 6;

-- Whom it concerns does not decide it.
-- name: lexsarah_decide_lacks
-- takes: case text, by text
-- gives: place text, key text
select 'by' as place, 'problem.lacks-impartial' as key where exists (select 1 from lexsarah_deviation_1 d
  join lexsarah_concerned_1 c on c.deviation = d.deviation where d.case_key = :case and c.person = :by);

-- name: lexsarah_settle_lacks
-- takes: case text, by text
-- gives: place text, key text
select 'by' as place, 'problem.lacks-impartial' as key where exists (select 1 from lexsarah_deviation_1 d
  join lexsarah_concerned_1 c on c.deviation = d.deviation where d.case_key = :case and c.person = :by)
union all select 'case', 'problem.lacks-investigation' from lexsarah_1 l where l.case_key = :case and l.concluded is null
union all select 'decision', 'problem.lacks-serious' from lexsarah_1 l
where l.case_key = :case and l.assessment in ('allvarligt missförhållande', 'påtaglig risk för ett allvarligt missförhållande');

-- name: lexsarah_notify_lacks
-- takes: case text, notice text
-- gives: place text, key text
select 'notice' as place, 'problem.lacks-new-notice' as key from lexsarah_notice_1 where case_key = :case and notice = :notice;

-- name: lexsarah_notice_named
-- takes: case text, notice text
-- gives: notice text
select notice from lexsarah_notice_1 where case_key = :case and notice = :notice;

-- name: lexsarah_support_lacks
-- takes: offer text, offer_why text?
-- gives: place text, key text
select 'offer_why' as place, 'problem.lacks-offer-why' as key where :offer <> 'erbjudet' and :offer_why is null;

-- name: lexsarah_board_lacks
-- takes: outcome text, assignment text?
-- gives: place text, key text
select 'assignment' as place, 'problem.lacks-assignment' as key where :outcome = 'uppdrag' and :assignment is null;

-- Before the end: the investigation, also of what was notified at once; a notification of what is serious; those told whom it concerns;
-- and support offered, or why not.
-- name: lexsarah_close_lacks
-- takes: case text
-- gives: place text, key text
-- scans: SCAN l (one row, that of the case)
with l as (select x.* from lexsarah_1 x where x.case_key = :case)
select 'case' as place, 'problem.lacks-investigation' as key from l where concluded is null
union all select 'case', 'problem.lacks-decision' from l where decided is null
union all select 'case', 'problem.lacks-notice' from l where serious = 'ja'
  and not exists (select 1 from lexsarah_notice_1 n where n.case_key = :case)
union all select 'case', 'problem.lacks-told' from l where not exists (select 1 from lexsarah_told_1 t where t.case_key = :case
  and t.told in ('den enskilde', 'vårdnadshavare'))
union all select 'case', 'problem.lacks-told-reporter' from l where not exists (select 1 from lexsarah_told_1 t where t.case_key = :case
  and t.told = 'den som rapporterade')
union all select 'case', 'problem.lacks-board' from l where serious = 'ja'
  and not exists (select 1 from lexsarah_board_1 b where b.case_key = :case)
union all select 'case', 'problem.lacks-support' from l where serious = 'ja'
  and not exists (select 1 from lexsarah_support_1 s where s.case_key = :case);

-- name: lexsarah_list
-- takes: open text?
-- gives: case_key text, received text, insight text, statute text, provider text?, state text, investigator text?, assessment text?, serious text?, decided text?, notified text?, days integer?, closed text?
-- scans: SCAN l USING INDEX (all matters are what is asked for)
select l.case_key, l.received, l.insight, l.statute, l.provider,
  case when l.closed is not null then 'lexsarah-closed' when l.decided is not null then 'lexsarah-decided'
    when l.concluded is not null then 'lexsarah-investigated' when l.investigator is not null then 'lexsarah-investigating'
    else 'lexsarah-received' end as state, l.investigator, l.assessment, l.serious, l.decided,
  (select min(n.date) from lexsarah_notice_1 n where n.case_key = l.case_key) as notified,
  (select min(n.days) from lexsarah_notice_1 n where n.case_key = l.case_key) as days, l.closed
from lexsarah_1 l where (:open is null or (l.closed is null) = (:open = 'ja')) order by l.received, l.case_key;

-- name: lexsarah_report_list
-- takes: case_key text
-- gives: received text, happening text, investigator text?, firm text?, declaration text?, assessment text?, assessment_why text?, serious text?, decided_why text?
select received, words as happening, investigator, firm, declaration, assessment, assessment_why, serious, decided_why from lexsarah_1
where case_key = :case_key;

-- name: lexsarah_investigation_list
-- takes: case_key text
-- gives: investigated text, says text, words text, source text
select investigated, says, words, source from lexsarah_part_1 where case_key = :case_key
order by case investigated when 'vad som hände' then 1 when 'följder, faktiska och möjliga' then 2 when 'orsaker' then 3
  when 'har det hänt förut' then 4 when 'kan det hända igen' then 5 else 6 end, place;

-- name: lexsarah_remedy_list
-- takes: case_key text
-- gives: date text, remedied text, words text
select date, remedied, words from lexsarah_remedy_1 where case_key = :case_key order by date, place;

-- name: lexsarah_notice_list
-- takes: case_key text
-- gives: notice text, date text, days integer?, receipt text?, entry integer, words text
select notice, date, days, receipt, entry, words from lexsarah_notice_1 where case_key = :case_key order by date, notice;

-- name: lexsarah_completion_list
-- takes: case_key text
-- gives: notice text, date text, receipt text?, words text
select notice, date, receipt, words from lexsarah_completion_1 where case_key = :case_key order by date, place;

-- name: lexsarah_document_list
-- takes: case_key text
-- gives: shelf text, document text, hash text
select shelf, document, hash from lexsarah_document_1 where case_key = :case_key order by place, document;

-- name: lexsarah_told_list
-- takes: case_key text
-- gives: date text, told text, informed text, regret text?, words text
select date, told, informed, regret, words from lexsarah_told_1 where case_key = :case_key order by date, place;

-- name: lexsarah_support_list
-- takes: case_key text
-- gives: date text, offered_to text, offer text, support_by text?, offer_why text?
select date, offered_to, offer, support_by, offer_why from lexsarah_support_1 where case_key = :case_key order by date, place;

-- name: lexsarah_board_list
-- takes: case_key text
-- gives: meeting text, paragraph text?, outcome text, assignment text?, report_back text?
select meeting, paragraph, outcome, assignment, report_back from lexsarah_board_1 where case_key = :case_key order by place;

-- name: lexsarah_of_list
-- takes: case_key text
-- gives: deviation text
select deviation from lexsarah_deviation_1 where case_key = :case_key order by deviation;

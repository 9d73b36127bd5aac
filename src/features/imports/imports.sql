-- imports: lists, what their columns mean, what was last read of each and which cases stand in them, as rows to read.

-- step: 390 imports_tables
create table list_1 (list text primary key not null, mapping text not null, headings text not null, confirmed text not null) strict;
create table reading_1 (list text primary key not null, document text not null, read_on text not null, added text not null,
  grown text not null, same text not null, differing text not null, refused text not null, gone text not null) strict;
create table listed_1 (list text not null, case_key text not null, stands text not null, since text not null,
  primary key (list, case_key)) strict;

-- script: imports_clear
delete from list_1;
delete from reading_1;
delete from listed_1;

-- name: list_put
-- takes: list text, mapping text, headings text, confirmed text
insert into list_1 (list, mapping, headings, confirmed) values (:list, :mapping, :headings, :confirmed)
on conflict (list) do update set mapping = excluded.mapping, headings = excluded.headings, confirmed = excluded.confirmed;

-- name: reading_put
-- takes: list text, document text, read_on text, added text, grown text, same text, differing text, refused text, gone text
insert into reading_1 (list, document, read_on, added, grown, same, differing, refused, gone)
values (:list, :document, :read_on, :added, :grown, :same, :differing, :refused, :gone)
on conflict (list) do update set document = excluded.document, read_on = excluded.read_on, added = excluded.added,
  grown = excluded.grown, same = excluded.same, differing = excluded.differing, refused = excluded.refused, gone = excluded.gone;

-- name: listed_put
-- takes: list text, case_key text, stands text, since text
insert into listed_1 (list, case_key, stands, since) values (:list, :case_key, :stands, :since)
on conflict (list, case_key) do update set stands = excluded.stands, since = excluded.since;

-- name: list_list
-- gives: list text, headings text, confirmed text, document text?, read_on text?, added text?, grown text?, same text?, differing text?, refused text?, gone text?
-- scans: SCAN l USING INDEX (all lists are what is asked for)
select l.list, l.headings, l.confirmed, r.document, r.read_on, r.added, r.grown, r.same, r.differing, r.refused, r.gone
from list_1 l left join reading_1 r on r.list = l.list order by l.list;

-- name: list_text
-- takes: list text
-- gives: mapping text
select mapping from list_1 where list = :list;

-- name: listed_list
-- takes: list text, stands text?
-- gives: list text, case_key text, stands text, since text
select list, case_key, stands, since from listed_1 where list = :list and (:stands is null or stands = :stands) order by list, case_key;

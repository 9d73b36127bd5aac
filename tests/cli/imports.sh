#!/usr/bin/env bash
# imports: a list of another system is read into the database month after month: what its columns mean is said once and
# kept, the same list again adds nothing, what has grown is added, what says otherwise is told, and what is gone is told
# and not ended. Bad lists are told with their places and lose nothing.
. "$(dirname "$0")/check.sh"
entries() { "$reda" verify "$1" 2>/dev/null | grep -o '[0-9]* poster'; }

cat >january.csv <<'CSV'
Dnr;Inledd;Avslutad;Förlängd till;Handläggare
2026-0001;2026-01-10;;;X
2026-0002;2026-01-12;2026-03-01;;X
2026-0003;2026-01-15;;;Y
2026-0004;2026-01-20;;;Y
CSV
run init a.db --origin kommun.example/arenden
run import-cases a.db january.csv
refused "what nobody has said the meaning of is not read" "--mapping utredningar" "--check"
run import-cases a.db january.csv --check
holds "but tried" "$out" "Dnr = ärendenummer" "4 ärenden är nya" "Inget har skrivits" "inte läses: Handläggare"
run see a.db cases --format csv
equal "and nothing is written" "$(wc -l <<<"$out")" 1
run import-cases a.db january.csv --mapping utredningar --report january-report.csv
holds "what the columns mean is said and kept" "$out" "bekräftad och sparad" "4 nya ärenden"
equal "all is well" "$code" 0
holds "the report has a row for each" "$(cat january-report.csv)" "january.csv;2;2026-0001;Nya" "january.csv;5;2026-0004;Nya"
before=$(entries a.db)
run import-cases a.db january.csv
holds "the next time the list is known by its headings" "$out" "bekräftad 20" "0 nya ärenden" "4 ärenden var redan där"
equal "and nothing at all is added" "$(entries a.db)" "$before"
run audit a.db --as-of 2026-06-30 --format jsonl
mine=$out
run audit january.csv --as-of 2026-06-30 --format jsonl
equal "the database is judged as the list is" "$(sed 's/"row":[0-9]*,\?//' <<<"$mine" | sort)" "$(sed 's/"row":[0-9]*,\?//' <<<"$out" | sort)"
[ -n "$mine" ] && passed "and there are findings" || broken "and there are findings" none

# February: one new, one closed, one that says otherwise, one gone, and a heading that is another.
cat >february.csv <<'CSV'
Dnr;Startdag;Avslutad;Förlängd till;Handläggare
2026-0001;2026-01-10;2026-02-20;;X
2026-0002;2026-01-12;2026-03-02;;X
2026-0003;2026-01-15;;;Y
2026-0005;2026-02-03;;;Y
CSV
run import-cases a.db february.csv
refused "a heading that is another stops the import" "Inledd" 'Närmast är "Startdag"' '--heading "Startdag=Inledd"'
equal "nothing is read" "$(entries a.db)" "$before"
run import-cases a.db february.csv --heading "Startdag=Nonsens"
refused "only what was there has a new name" "Nonsens"
run import-cases a.db february.csv --heading "Startdag=Inledd" --check
holds "the dry run gives the same report" "$out" "1 ärenden är nya, 1 får nya händelser" "2026-0004"
equal "and writes nothing" "$(entries a.db)" "$before"
run import-cases a.db february.csv --heading "Startdag=Inledd" --report february.csv.xlsx
equal "something is told" "$code" 3
holds "what is new is added" "$out" "1 nya ärenden. 1 ärenden har fått nya händelser" "1 ärenden var redan där" \
    "1 av dem skiljer sig"
holds "what is gone is told and not ended" "$out" "Finns i Reda men inte i filen" "2026-0004" "register-event"
holds "what differs is told, with place and remedy" "$err" "february.csv, rad 3" "2026-0002" "2026-03-01 → 2026-03-02" "--correct" \
    "händelse 1 "
run see a.db timeline case=2026-0002 --format csv
holds "and stands" "$out" "2026-03-01"
python3 - february.csv.xlsx <<'PYTHON' && passed "the report is a workbook" || broken "the report is a workbook" "it is not"
import sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
text = ''.join(book.read(name).decode() for name in book.namelist() if name.endswith('.xml'))
sys.exit(not all(word in text for word in ('2026-0005', 'Saknas i filen', 'Skiljer sig', '2026-0004')))
PYTHON
run import-cases a.db february.csv
[[ $out != *"Finns i Reda"* ]] && passed "what is gone is told once" || broken "what is gone is told once" "$out"
holds "the new heading is known" "$out" "bekräftad 20" "3 ärenden var redan där"
holds "what differs is told until somebody mends it" "$err" "2026-0002"
run import-cases a.db february.csv --correct "Fel dag i januari"
equal "or lets the list correct it" "$code" 0
run see a.db timeline case=2026-0002 --format csv
holds "then the list's day stands" "$out" "2026-03-02"
before=$(entries a.db)
run import-cases a.db february.csv
equal "and all is the same" "$(entries a.db) $code" "$before 0"
run see a.db listed list=utredningar stands=nej --format csv
holds "which case is gone can be asked" "$out" "2026-0004"
run see a.db lists --format csv
holds "and what was last read" "$out" "Startdag" "lista=$(sha256sum february.csv | cut -c1-64)"
run import-cases a.db january.csv
refused "an old heading is another one too" "Startdag"

# A column that the mapping would begin to read, or read under another heading, is a change of meaning too.
sed 's/^Dnr;.*/&;Förlängningsbeslut/; 2,$s/$/;/' february.csv >march.csv
run import-cases a.db march.csv
refused "a new column that would be read stops the import" 'Kolumnen "Förlängningsbeslut" är ny' "--mapping utredningar"
sed 's/^Dnr;.*/&;Dagens väder/; 2,$s/$/;sol/' february.csv >march.csv
run import-cases a.db march.csv
holds "one that would not is told and passed over" "$out" "inte läses: Handläggare, Dagens väder" "4 ärenden var redan där"
sed 's/^Dnr;.*/&;Avslutsdag/; 2,$s/$/;/; 1s/;Avslutad;/;Avslutad datum;/' february.csv >march.csv
run import-cases a.db march.csv
refused "a heading that is gone is told though the mapping would read another" "Avslutad" "--heading"

# What somebody has recorded beside the list stands, and is no difference.
run do a.db register-event case=2026-0003 'object={"kind":"contact","date":"2026-02-10","attributes":{"purpose":"informera"}}'
run import-cases a.db february.csv
equal "events recorded by hand are no difference" "$code" 0
run rebuild --compare a.db
equal "the rows are what the entries give" "$code" 0

# Lists that are no lists, and rows of no use.
cat >broken.csv <<'CSV'
Dnr;Startdag;Avslutad;Förlängd till
B-1;2026-01-10;;
B-2;2026-13-10;;
B-3;2026-01-10;;
B-3;2026-01-11;;
;2026-01-10;;
B-4;2026-01-10;;
B-4;2026-01-10;;
CSV
run import-cases a.db broken.csv --mapping utredningar
equal "bad rows are told" "$code" 3
holds "each with its place" "$err" "broken.csv, rad 3, kolumn B" "rad 4: Ärendenumret B-3 står också på rad 5" "rad 5: " \
    "rad 6: Raden har inget ärendenummer"
holds "the others are taken, once each" "$out" "2 nya ärenden" "går det inte att säga vilka"
printf 'Dnr;Startdag;Startdag;Avslutad;Förlängd till\nB-1;2026-01-10;;;\n' >twice.csv
run import-cases a.db twice.csv
refused "two columns of one name" "twice.csv, rad 1, kolumn C" "Startdag"
: >empty.csv
run import-cases a.db empty.csv
refused "an empty file" "empty.csv"
printf '[1]\n' >array.json
run import-cases a.db array.json
refused "a file of another kind" "array.json"
run import-cases a.db a.db
refused "the database itself" "a.db"
run import-cases a.db nowhere.xlsx
refused "a file that is not there" "nowhere.xlsx"
run import-cases a.db january.csv --report report.txt
refused "a report of no known kind" "report.txt" ".xlsx"
run import-cases a.db january.csv --mapping utredning
refused "a mapping that is not known" "Menades: utredningar?"
{ printf '\320\317\021\340\241\261\032\341'; head -c 600 /dev/zero; printf 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e'; } >locked.xlsx
run import-cases a.db locked.xlsx
refused "a workbook with a password" "locked.xlsx" "lösenord"

# A workbook is told with its sheet; merged headings and an empty sheet are refused.
mkdir book
cp january.csv book/Utredningar.csv
python3 "$repository/tests/cli/workbook.py" book january.xlsx
run init b.db --origin kommun.example/arenden
run import-cases b.db january.xlsx --mapping "$repository/imports/utredningar.mapping"
holds "a workbook is read as a list is" "$out" "Mappningen utredningar är bekräftad" "4 nya ärenden"
run import-cases b.db january.csv
holds "and the list after it adds nothing" "$out" "4 ärenden var redan där"
sed 's/2026-01-15/2026-01-45/' january.csv >book/Utredningar.csv
python3 "$repository/tests/cli/workbook.py" book january.xlsx
run import-cases b.db january.xlsx
holds "a bad row of it is told with sheet, row and column" "$err" "january.xlsx/Utredningar, rad 4, kolumn B"
python3 - january.xlsx merged.xlsx <<'PYTHON'
import sys, zipfile
old, new = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2], 'w')
for name in old.namelist():
    text = old.read(name).decode()
    text = text.replace('<c r="B1" t="inlineStr"><is><t>Inledd</t></is></c>', '<c r="B1"/>')
    new.writestr(name, text.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'))
new.close()
PYTHON
run import-cases b.db merged.xlsx --mapping utredningar
refused "merged headings" "merged.xlsx/Utredningar, rad 1, kolumn A" "A1:B1"
: >book/Utredningar.csv
python3 "$repository/tests/cli/workbook.py" book empty.xlsx
run import-cases b.db empty.xlsx --mapping utredningar
refused "an empty sheet" "empty.xlsx/Utredningar" "tom"
run verify b.db
equal "the ledger verifies" "$code" 0

# A list with one row an event: the rows of one number are one case, whatever their order; the same again is nothing new.
cat >events.csv <<'CSV'
Dnr;Datum;Händelse;T o m
E-1;2026-02-20;Avslutad;
E-1;2026-01-10;Inledd;
E-2;2026-01-12;Inledd;
E-2;2026-01-12;Inledd;
E-3;2026-13-12;Inledd;
E-3;2026-01-12;Anmälan;
CSV
run init c.db --origin kommun.example/arenden
run import-cases c.db events.csv --mapping handelser
holds "rows of one number are one case" "$out" "2 nya ärenden"
holds "a case with a row that cannot be read is not taken" "$err" "events.csv, rad 6, kolumn B" "E-3 tas inte in, eftersom rad 6"
run see c.db timeline case=E-1 --format csv
equal "with all its events" "$(grep -c 'investigation_' <<<"$out")" 2
before=$(entries c.db)
sed -i 's/2026-13-12/2026-01-13/; $aE-2;2026-05-02;Avslutad;' events.csv
run import-cases c.db events.csv
holds "an event that is new is added to its case" "$out" "1 nya ärenden. 1 ärenden har fått nya händelser" "1 ärenden var redan där"
before=$(entries c.db)
run import-cases c.db events.csv
equal "and the same again adds nothing" "$(entries c.db) $code" "$before 0"
run audit events.csv --mapping handelser --as-of 2026-12-31 --format jsonl
mine=$out
run audit c.db --as-of 2026-12-31 --format jsonl
equal "the database is judged as such a list is" "$(sed 's/"row":[0-9]*,\?//' <<<"$mine" | sort)" "$(sed 's/"row":[0-9]*,\?//' <<<"$out" | sort)"
finish

#!/usr/bin/env bash
# register_lists: a municipality's own lists of meetings and of staff, with headings of their own, come in through a mapping that is
# said once and kept; what cannot be read is told with its place, and the same again adds nothing.
. "$(dirname "$0")/check.sh"
entries() { "$reda" verify "$1" 2>/dev/null | grep -o '[0-9]* poster'; }
run init r.db --origin kommun.example/register
run import r.db "$repository/examples/exempelkommunen/register"
cat >kalender.csv <<'CSV'
Sammanträden 2027
Utskott;Datum;Kl;Plats
Socialutskottet;2027-03-03;09.00;Stora salen
su;2027-03-17;09:00;
Kommunstyrelsen;2027-13-22;13:00;
Tomtenämnden;2027-03-22;13:00;
CSV
before=$(entries r.db)
run import r.db kalender.csv
refused "what nobody has said the meaning of is not read" "--mapping sammantraden" "--check"
run import r.db kalender.csv --check
holds "but tried" "$out" "Utskott = organ" "2 rader är nya" "Inget har skrivits" "inte läses" "Plats"
equal "and nothing is written" "$(entries r.db)" "$before"
run import r.db kalender.csv --mapping sammantraden --report rapport.csv
holds "what the columns mean is said and kept" "$out" "bekräftad och sparad" "2 nya rader"
holds "what cannot be read is told with its place" "$err" "kalender.csv, rad 5, kolumn B" "kalender.csv, rad 6: " "Tomtenämnden"
holds "the report has a row for each" "$(cat rapport.csv)" "kalender.csv;3;" "kalender.csv;4;" "kalender.csv;5;" "kalender.csv;6;"
run see r.db meetings --format csv
holds "a body is known by its name" "$out" "su 2027-03-03;su;2027-03-03;09:00"
before=$(entries r.db)
run import r.db kalender.csv
holds "the next time the list is known by its headings" "$out" "bekräftad 20" "Inget är nytt"
equal "and adds nothing" "$(entries r.db)" "$before"
sed -i 's/^Utskott;/Organet;/; /13-22/d; /Tomte/d' kalender.csv
echo 'ks;2027-04-05;10:00;' >>kalender.csv
run import r.db kalender.csv
refused "a heading that is another stops it" 'Rubriken "Utskott" finns inte längre' '--heading "NY=Utskott"'
run import r.db kalender.csv --heading "Organet=Utskott"
holds "until somebody says what it means" "$out" "1 nya rader"
equal "and all is well" "$code" 0
[[ $out != *"Finns i Reda men inte"* ]] && passed "what such a list lacks is not told as gone" || broken "what such a list lacks is not told as gone" "$out"

# Staff, as a workbook: persons, employments and appointments of one row; the same person twice is one.
mkdir book
cat >book/Personal.csv <<'CSV'
Signatur;Namn;Anställning;Befattning;Från;Till;Personnummer
n01;Handläggare N;Tillsvidare;barn-1;2026-12-01;;X
n01;Handläggare N;Tillsvidare;barn-2;2027-02-01;;X
n02;Konsult K;Inhyrd;;2026-12-01;2027-03-01;X
n03;Handläggare O;tillsvidare;finns-inte;2026-12-01;;X
CSV
python3 "$repository/tests/cli/workbook.py" book personal.xlsx
run import r.db personal.xlsx --mapping personal
holds "staff come in as persons, employments and appointments" "$out" "Personnummer" "persons       3" "appointments  2"
holds "a post that the register lacks is told" "$err" "personal.xlsx/Personal, rad 5: " "finns-inte"
run export-register r.db ut
holds "and who is hired is" "$(cat ut/employments.csv)" "n02;konsult;2026-12-01;2027-03-01"
equal "the same person twice is one" "$(grep -c '^n01;' ut/persons.csv) $(grep -c '^n01;' ut/appointments.csv)" "1 2"
before=$(entries r.db)
run import r.db personal.xlsx
equal "the same again adds nothing" "$(entries r.db)" "$before"

# A mapping of one kind is not used for the other.
run import-cases r.db kalender.csv --mapping "$repository/imports/sammantraden.mapping"
refused "a list of the register is no list of cases" "ett annat slag" "reda import"
run import r.db kalender.csv --mapping "$repository/imports/utredningar.mapping"
refused "nor the other way" "ett annat slag" "reda import-cases"
run audit kalender.csv --mapping "$repository/imports/sammantraden.mapping"
refused "nor is it judged" "ett annat slag"
run rebuild --compare r.db
equal "the rows are what the entries give" "$code" 0
run verify r.db
equal "the ledger verifies" "$code" 0
finish

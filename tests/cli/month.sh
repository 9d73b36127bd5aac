#!/usr/bin/env bash
# month: the import of each month, as docs/how-to/manadens-import.md has it: three commands, and what they ask of whoever
# does it. January is read for the first time; in February the list has grown, a row says otherwise, a heading has another
# name, and a person is gone from the register.
. "$(dirname "$0")/check.sh"
page=$repository/docs/how-to/manadens-import.md
for command in "reda import liggare.db register.xlsx" "reda import-cases liggare.db utredningar.xlsx" \
    "reda audit liggare.db"; do
    holds "the page has the command: $command" "$(cat "$page")" "$command"
done
workbook() { python3 "$repository/tests/cli/workbook.py" "$1" "$2"; }
entries() { "$reda" verify "$1" 2>/dev/null | grep -o '[0-9]* poster'; }

mkdir -p lists january february
cp "$repository"/examples/exempelkommunen/register/*.csv january
workbook january register.xlsx
cat >lists/Utredningar.csv <<'CSV'
Dnr;Inledd;Avslutad;Förlängd till
2026-0001;2026-01-10;;
2026-0002;2026-01-12;2026-03-01;
2026-0003;2026-01-15;;
CSV
workbook lists utredningar.xlsx

run init liggare.db --origin kommun.example/liggare
run import liggare.db register.xlsx
holds "the register, for the first time" "$out" "132 nya rader"
run import-cases liggare.db utredningar.xlsx --mapping utredningar
holds "the list, for the first time" "$out" "bekräftad och sparad" "3 nya ärenden"

# February.
cp january/*.csv february
sed -i '/^p09;/d' february/*.csv
sed -i 's/^\(p03;tjänst;ec-barn;;;;;2023-01-01;\)2026-09-30;/\12026-10-31;/' february/appointments.csv
echo 'p99;Handläggare N;;;' >>february/persons.csv
workbook february register.xlsx
cat >lists/Utredningar.csv <<'CSV'
Dnr;Startdag;Avslutad;Förlängd till
2026-0001;2026-01-10;2026-04-01;
2026-0002;2026-01-12;2026-03-02;
2026-0003;2026-01-15;;
2026-0004;2026-02-02;;
CSV
workbook lists utredningar.xlsx
before=$(entries liggare.db)

run import liggare.db register.xlsx --check --report prov.csv
holds "the register is tried" "$out" "Provkörning: 1 rader är nya och 1 ändrade"
run import liggare.db register.xlsx --report register-rapport.xlsx
holds "the register: what is new and changed" "$out" "1 nya rader och 1 ändrade"
holds "who is gone is told, with what to do" "$out" "Finns i Reda men inte i filen" "register.xlsx/persons: p09." "reda do FIL leave"
equal "once a person, and nobody else" "$(grep -c 'register.xlsx/' <<<"$out")" 1
equal "that is no fault of the file" "$code" 0
run see liggare.db people --format csv
holds "and the person is still there" "$out" "p09"
holds "the report of the dry run has the same rows" "$(cat prov.csv)" "register.xlsx/persons;;p09;Saknas i filen" "p99" "Ändrade"

run import-cases liggare.db utredningar.xlsx
refused "the list: a heading has another name" 'Närmast är "Startdag"' "utredningar.xlsx/Utredningar"
run import-cases liggare.db utredningar.xlsx --heading "Startdag=Inledd" --report rapport.xlsx
holds "somebody says what it means, and the rest goes by itself" "$out" "1 nya ärenden. 1 ärenden har fått nya händelser"
holds "one row says otherwise" "$err" "utredningar.xlsx/Utredningar, rad 3" "2026-03-01 → 2026-03-02"
run audit liggare.db --as-of 2026-06-30 --format jsonl
holds "the audit has the case that has run too long" "$out" "2026-0003"

run do liggare.db leave person=p09 last_day=2026-02-28
run import liggare.db register.xlsx
[[ $out != *p09* ]] && passed "who has left is not missed any more" || broken "who has left is not missed any more" "$out"
run import-cases liggare.db utredningar.xlsx --correct "Avslutsdagen var fel i januari"
before=$(entries liggare.db)
run import liggare.db register.xlsx
run import-cases liggare.db utredningar.xlsx
equal "and then all of it once more adds nothing" "$(entries liggare.db) $code" "$before 0"

# A file that is not read says nothing of its rows; rows of no use are told, and in the report.
mkdir part
cp february/persons.csv part
echo 'p98;anställd;;2026-13-01;;' >part/employments.csv
sed -i '1i person;form;agreement;valid_from;valid_to;known_from' part/employments.csv
run import liggare.db part --report part.csv
equal "a row of no use" "$code" 2
holds "is told, with place" "$err" "part/employments.csv, rad 2"
holds "and stands in the report" "$(cat part.csv)" "part/employments.csv;2;"
[[ $out != *meetings* && $out != *orders* ]] && passed "only what was read is held against Reda" ||
    broken "only what was read is held against Reda" "$out"
run rebuild --compare liggare.db
equal "the rows are what the entries give" "$code" 0
finish

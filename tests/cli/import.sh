#!/usr/bin/env bash
# import: a register is read into a database, and what stands there is the same register: it is written out alike, and
# every question is answered alike. What is read twice is recorded once; what is tried is not recorded at all.
. "$(dirname "$0")/check.sh"
town=$repository/examples/exempelkommunen
run init a.db --origin kommun.example/liggare

run import a.db register "$town/register" --dry-run
holds "a dry run says what would be new" "$out" "132 rader är nya" "Inget har skrivits"
run see a.db people --format json
equal "and writes nothing" "$out" ""
run import a.db register "$town/register"
holds "each row is recorded" "$out" "132 nya rader"
equal "all of them" "$code" 0
run import a.db register "$town/register"
holds "a second time nothing is new" "$out" "Inget är nytt"
run rebuild --compare a.db
equal "the rows are what the entries give" "$code" 0

run export-register a.db ut
cat >same.py <<'PYTHON'
import csv, pathlib, sys
def rows(folder):
    return {file.name: sorted(tuple(sorted((key, value) for key, value in row.items() if value)) for row in
                              csv.DictReader(open(file, encoding="utf-8"), delimiter=";"))
            for file in pathlib.Path(folder).glob("*.csv")}
one, other = rows(sys.argv[1]), rows(sys.argv[2])
print([name for name in sorted(one.keys() | other.keys()) if one.get(name) != other.get(name)] or "same")
PYTHON
equal "what is written out is what was read" "$(python3 same.py "$town/register" ut)" same
run see a.db reads --format csv
holds "who has written it out is noted" "$out" "export-register"
alike() {
    local name=$1 folder
    shift
    for folder in "$town/register" ut; do
        run "$@" --register "$folder"
        printf '%s\n' "$code" "$out" >"$(basename "$folder").answer"
    done
    equal "$name" "$(diff register.answer ut.answer | head -3)" ""
}
alike "who may decide is told alike" who --decision lvu-umgange --at 2026-12-24
alike "and whether somebody may" check --decision lvu-omhandertagande --by f01 --at "2026-12-24 22:15" --urgent "SKÄL"
alike "and the page for the night" jourkort --from 2026-12-21 --to 2027-01-06
alike "and every case is judged alike" audit --format jsonl "$town/cases.jsonl"

# The same register as one workbook with a sheet of each name.
python3 "$repository/tests/cli/workbook.py" "$town/register" register.xlsx
run init b.db --origin kommun.example/liggare
run import b.db register register.xlsx
holds "a workbook is read as a folder is" "$out" "132 nya rader"
run export-register b.db ut-b
equal "and is the same register" "$(python3 same.py "$town/register" ut-b)" same
run import a.db register register.xlsx
holds "after the folder nothing of it is new" "$out" "Inget är nytt"

# An adopted order is not mended: it comes whole or not at all.
cp -r "$town/register" lacking
sed -i 's/^do-2025;4.1;;sol-forsorjningsstod;/do-2025;4.1;;sol-forsorjning;/' lacking/order_rows.csv
run init c.db --origin kommun.example/liggare
run import c.db register lacking
holds "an order with a row of no use is not taken" "$err" "lacking/orders.csv, rad 3" "inte kan tas emot"
run import c.db register "$town/register"
holds "when the row is mended the order comes" "$out" "1 nya rader och 0 ändrade"

cp -r "$town/register" changed
sed -i 's/^\(p03;tjänst;ec-barn;;;;;2023-01-01;\)2026-09-30;/\12026-10-31;/' changed/appointments.csv
echo 'p99;Handläggare N;;;' >>changed/persons.csv
echo 'p99;chef;;;;;;2026-01-01;;' >>changed/appointments.csv
echo 'p98;anställd;;2026-01-01;;' >>changed/employments.csv
sed -i 's/\(do-2025;1.4;;sol-utredning-forlang;;;\)enhetschef/\1socialsekreterare/' changed/order_rows.csv
run import a.db register changed
equal "what cannot be used is told" "$code" 2
holds "with file, row and remedy" "$err" "changed/appointments.csv, rad 29" "changed/employments.csv, rad 23" "p98" \
    "changed/orders.csv, rad 3" "antagen"
holds "the rest is recorded" "$out" "1 nya rader och 1 ändrade"
run see a.db people --format csv
holds "as it says now" "$out" "2026-10-31" "p99;Handläggare N"
run do a.db register-person person=p0
run do a.db employ person=p0 form=anställd
run do a.db leave person=p0 last_day=2026-11-30
run do a.db leave person=p99 last_day=2026-11-30
run export-register a.db later
holds "whoever leaves is employed until the day, and nobody whose key only begins so" "$(cat later/employments.csv)" \
    "p0;anställd;;2026-11-30" "p09;anställd;2023-01-01;;"
run import a.db register changed
holds "what was done since then stays" "$out" "Inget är nytt"

python3 - changed <<'PYTHON'
import sys
open(sys.argv[1] + "/persons.csv", "a", encoding="utf-8").write("p97;Handläggare M;;;\n")
PYTHON
run import a.db register changed --dry-run --as nobody
equal "whoever does it is a person of the register" "$code" 2
run import a.db register nowhere
equal "a folder that is not there" "$code" 2
run import a.db people changed
refused "and a word that is not known" "reda import FIL REGISTER"
run verify a.db
equal "the ledger verifies" "$code" 0

cases=$repository/examples/exempelkommunen/cases.jsonl
head -5 "$cases" >some.jsonl
run init cases.db --origin kommun.example/arenden
run import-cases cases.db some.jsonl --dry-run
holds "a dry run of cases says what would come" "$out" "5 ärenden är nya"
run see cases.db cases --format csv
equal "and writes nothing" "$(wc -l <<<"$out")" 1
run import-cases cases.db some.jsonl
equal "cases are read" "$code" 0
run import-cases cases.db some.jsonl
holds "and once" "$out" "0 nya ärenden" "5 ärenden var redan där"
python3 - some.jsonl <<'CHANGE' >more.jsonl
import json, sys
lines = [json.loads(line) for line in open(sys.argv[1], encoding='utf-8')]
lines[0]['events'].append({'kind': 'contact', 'date': '2027-05-05', 'attributes': {'purpose': 'informera'}})
lines[1]['events'][0]['date'] = '2020-01-01'
lines.append({'id': 'ny', 'nonsense': 1})
print('\n'.join(json.dumps(line, ensure_ascii=False) for line in lines))
CHANGE
run import-cases cases.db more.jsonl
equal "what differs, and what cannot be read, is told" "$code" 3
holds "with its line" "$err" "rad 2" "rad 6" "correct-event"
holds "and what is new is taken" "$out" "1 ärenden har fått nya händelser" "3 ärenden var redan där" "2 rader kunde inte"
run audit cases.db --as-of 2027-06-30 --format jsonl
mine=$out
run audit some.jsonl --as-of 2027-06-30 --format jsonl
equal "the database gives the findings of the file" "$mine" "$out"

cat >names-later.jsonl <<'CASE'
{"format":"case-timeline/1","id":"N-1","domain":"LVU","parties":[{"ref":"b1","role":"barn","birth_year":2015}],"events":[{"kind":"decision","date":"2026-09-01","attributes":{"decided_by":"nämnd","decision_type":"omedelbart omhändertagande","lagrum":"6 § LVU"}},{"kind":"receipt_by_court","date":"2026-09-03","attributes":{"concerns":[2]}},{"kind":"submitted_to_court","date":"2026-09-03","attributes":{"concerns":[0]}}]}
CASE
run import-cases cases.db names-later.jsonl
equal "a case whose event names a later one is read" "$code" 0
run import-cases cases.db names-later.jsonl
holds "and once" "$out" "1 ärenden var redan där"
run audit names-later.jsonl --as-of 2026-10-01 --format jsonl
mine=$(grep -c '"code"' <<<"$out")
run audit cases.db --as-of 2026-10-01 --format jsonl
equal "with the findings of the file" "$(grep -c '"case":"N-1"' <<<"$out")" "$mine"

number=$(python3 - cases.db <<'FIND'
import sqlite3, sys
print(sqlite3.connect(sys.argv[1]).execute("select begun from thing_1 where kind = 'case' order by begun limit 1").fetchone()[0])
FIND
)
run prove cases.db "$number" --entry entry
unit=$(python3 -c 'import json; print(next(part["unit"] for part in json.load(open("entry"))["parts"] if part["class"] == "case"))')
key=$(python3 -c 'import json, sys; print(json.loads(open("some.jsonl").readline())["id"])')
run erase cases.db "$unit" --ground "12 kap. 1 § SoL" --decision "SN 2026:7"
equal "a case is erased" "$code" 0
run see cases.db cases --format csv
[[ $out != *"$key"* ]] && passed "and is no row of any feature" || broken "and is no row of any feature" "$out"
equal "the others are" "$(wc -l <<<"$out")" 6
run rebuild --compare cases.db
equal "as the entries give them" "$code" 0
run verify cases.db
equal "and the ledger is intact with an erasure" "$code" 10
finish

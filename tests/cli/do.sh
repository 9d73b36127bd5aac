#!/usr/bin/env bash
# do: what somebody does is recorded, shown and found again; what cannot be used is told with its place, and loses nothing.
. "$(dirname "$0")/check.sh"
run init a.db --origin kommun.example/liggare

run do a.db register-person person=ha name="Handläggare A"
refused "a name never stands among the arguments" "personuppgift" "--from -"
run do a.db register-person person=ha --from - <<<'name=Handläggare A'
equal "it is read from standard input" "$code" 0
run do a.db employ person=ha form=anställd
run do a.db register-unit unit=barn name="Barn och unga"
run do a.db register-post post=p1 role=enhetschef unit=barn
run do a.db appoint person=ha kind=tjänst post=p1 valid_from=2026-01-01 --as ha
holds "what is done is an entry" "$out" "post 6"
run do a.db appoint person=ha kind=tjänst post=p1 valid_from=2026-01-01 --as ha
holds "the same words again are nothing new" "$out" "redan registrerat"
run do a.db appoint person=hb kind=chef post=p2 foo=1 valid_from=2026-02-30 --as hx
refused "every problem is told at once" "foo" "”hb” finns inte" "tjänst|tf|vikarie" "”p2” finns inte" "2026-02-30" "hx"
run do a.db apoint person=ha
refused "a misspelt action is told with the one that was meant" "appoint"
run do a.db leave person=ha last_day=2026-06-30 --seen 2
refused "whoever has read an older state is told" "3 händelser"
run do a.db leave person=ha last_day=2026-06-30 --seen 3
equal "whoever has read the newest goes on" "$code" 0
run see a.db people day=2026-03-01
holds "a view shows it" "$out" "Handläggare A" "enhetschef" "2026-06-30"
run see a.db people day=2026-07-01 --format csv
holds "and whoever has left holds nothing" "$out" "ha;Handläggare A;;"
run see a.db people --format xlsx
refused "a workbook wants a name" "--output"
run see a.db people --format xlsx --output people.xlsx
equal "a view as a workbook" "$code" 0
holds "has its cells" "$(python3 -c 'import zipfile
print(zipfile.ZipFile("people.xlsx").read("xl/sharedStrings.xml").decode())')" "Handläggare A" "enhetschef"
run see a.db people --as ha
run see a.db reads --format csv
holds "who has read what is noted, with the filters" "$out" ";-;$(id -un);people;day=2026-03-01" ";ha;$(id -un);people;"
run see a.db reads reader=ha --format csv
holds "and reading that too" "$out" ";ha;" 
[[ $out != *";-;"* ]] && passed "of one reader" || broken "of one reader" "$out"
run verify a.db.reads
equal "the log of reads is a ledger that verifies" "$code" 0
mv a.db.reads.keys away
run see a.db people
equal "what cannot be noted is not shown" "$code:$out" "1:"
mv away a.db.reads.keys
run see a.db people day=igår
refused "a filter is read as an input is" "igår"
run see a.db peple
refused "an unknown view is told" "peple"
run rebuild --compare a.db
holds "the rows are what the entries give" "$out" "är de som posterna ger"
run prove a.db 2 --entry entry
unit=$(python3 -c 'import json; print(json.load(open("entry"))["parts"][0]["unit"])')
cp -r a.db c.db && cp -r a.db.keys c.db.keys && cp a.db.policy c.db.policy
run erase c.db "$unit" --ground "12 kap. 1 § SoL" --decision "SN 2026:7"
equal "what is erased is erased" "$code" 0
run see c.db people
[[ $out != *"Handläggare A"* ]] && passed "from the rows too" || broken "from the rows too" "$out"
equal "and from the file" "$(grep -c "Handläggare A" c.db c.db-wal 2>/dev/null | grep -v ':0$')" ""
run rebuild --compare c.db
equal "the rows are still what the entries give" "$code" 0
run verify c.db
equal "and the ledger is intact with erasures" "$code" 10
python3 -c 'import sqlite3
with sqlite3.connect("a.db") as database: database.execute("update person_1 set name = ?", ("Handläggare B",))'
run rebuild --compare a.db
equal "a row that somebody has changed is found" "$code" 3
holds "with its table" "$out" "person_1" "Handläggare B"
run verify a.db
equal "the entries are untouched" "$code" 0
equal "no name stands in the entries" "$(strings -n 6 a.db.keys/* | grep -c Handl)" 0
finish

#!/usr/bin/env bash
# ledger: a ledger is begun, an audit is put into it and can be proven to others; what is erased is gone and what is held is
# not; a copy that is put back can go on only when nothing was signed since.
. "$(dirname "$0")/check.sh"
verifier=$repository/tests/tamper/verify.py
late a >cases.jsonl
sound b >>cases.jsonl

unit_of() { # number, place of the part: its unit
    run prove l.db "$1" --entry entry
    python3 -c 'import json, sys; print(json.load(open("entry"))["parts"][int(sys.argv[1])]["unit"])' "$2"
}

run init l.db
refused "a ledger needs a name" "--origin"
run init l.db --origin "two words"
equal "a name with a blank is refused" "$code" 1
run init l.db --origin kommun.example/liggare
equal "a ledger begins" "$code" 0
holds "whoever begins is told about policy and keys" "$out" "l.db.policy" "l.db.keys"
equal "the keys are for their owner alone" "$(stat -c %a l.db.keys)" 700
run init l.db --origin kommun.example/liggare
equal "a ledger is not begun twice" "$code" 1
holds "a ledger that is there is not changed" "$err" "finns redan"

run audit --record l.db --findings findings.jsonl cases.jsonl
equal "an audit that is recorded has the code of its findings" "$code" 3
holds "the entry is told" "$err" "post 1"
run prove l.db 1 --output proof --entry entry
equal "the entry is proven" "$code" 0
equal "a verifier of others accepts the proof" "$(python3 "$verifier" proof l.db.policy proof entry)" accepted
holds "the entry says what it is" "$(<entry)" '"kind":"audit-recorded"' '"class":"findings"'
[[ $(<entry) != *"$(id -un)"* ]] && passed "the user is not in the entry" || broken "the user is not in the entry" "$(<entry)"
sed 's/audit/audio/' entry >other
equal "it refuses the proof of another entry" "$(python3 "$verifier" proof l.db.policy proof other | cut -d: -f1)" refused
equal "findings are sealed" "$(grep -l DEADLINE l.db l.db.keys/* findings.jsonl)" findings.jsonl
run audit --record l.db cases.jsonl cases.jsonl
refused "one file at a time" "--record"
run audit --record l.db - <cases.jsonl
refused "not standard input" "--record"
run audit --record nowhere.db cases.jsonl
equal "a ledger that is not there" "$code" 1
cp -r "$repository/law" law
echo "# en anmärkning" >>law/sol-2025/sources
run audit --law law --record l.db cases.jsonl
holds "another rulebook is adopted first" "$err" "post 4"
run prove l.db 3 --entry entry
holds "its adoption is an entry" "$(<entry)" '"kind":"policy-adopted"'
run prove l.db 99
refused "no such entry" "posten finns inte"
run prove l.db 1x
refused "no number" "1x"

run export-ledger l.db out
equal "the ledger is exported" "$code" 0
equal "a verifier of others accepts the folder" "$(python3 "$verifier" log l.db.policy out)" accepted
equal "each part is a file" "$(find out/part -type f | wc -l)" 8
cp out/checkpoint seen

run verify l.db
equal "the ledger is unchanged" "$code" 0
run verify l.db --keys
equal "and its keys are whole" "$code" 0
cp l.db.policy trusted
run verify out --policy trusted --seen seen
equal "so is the folder" "$code" 0
change() { # name, statement of SQL: a copy of the ledger that somebody has changed
    cp l.db changed.db
    cp l.db.policy changed.db.policy
    python3 -c 'import sqlite3, sys
with sqlite3.connect("changed.db") as database: database.execute(sys.argv[1])' "$2"
    run verify changed.db
}
change "an entry" "update entry set leaf = cast(replace(leaf, x'6b6565706572', x'6d6565706572') as blob) where number = 1"
equal "an altered entry is told" "$code" 12
holds "by its number" "$out" "post 1"
change "a row" "delete from part where entry = 2"
equal "a part that was removed is told" "$code" 12
change "an entry" "update entry set number = 99 where number = 4"
equal "an entry that was removed is told" "$code" 12
holds "by its number" "$out" "post 4"
change "the last entry" "delete from entry where number = (select max(number) from entry)"
equal "the last entry, removed, is told" "$code" 12
change "the first entry" "update entry set leaf = x'00' where number = 0"
equal "the first entry, that says whose ledger it is, is told" "$code" 12
change "a stream" "update stream set next = next + 1"
equal "a table that is not what the entries say" "$code" 13
holds "by table, field and row" "$out" "stream.next "
change "the head" "delete from head"
equal "a head that was removed" "$code" 13
holds "is missing, and that is said" "$out" "head.one 1" "saknas"
cp -r l.db.keys changed.db.keys
run checkpoint changed.db
[[ $code = 1 && $err != *"ta bort"* ]] && passed "nobody is told to begin anew" || broken "nobody is told to begin anew" "$code $err"
run verify changed.db --keys
equal "whoever has the keys is told as well" "$code" 13
rm -r changed.db.keys
change "a unit too many" "insert into unit values (zeroblob(16), zeroblob(16), 'notes', 1, zeroblob(72), 0)"
equal "a row that no entry leads to" "$code" 13
holds "by its key" "$out" "unit.unit 00000000000000000000000000000000"
change "the newest checkpoint" "delete from checkpoint where size > 1"
equal "the copy is the ledger as it was" "$code" 0
run verify changed.db --seen seen
equal "whoever has seen more is told" "$code" 11
cp -r out folder
turn folder/tile/0/000.p/6 40
run verify folder
equal "an altered tile is told" "$code" 12
holds "by its name" "$out" "tile/0/000.p/6"
rm -r folder
cp -r out folder
rm "$(find folder/part -type f | head -n 1)"
run verify folder
equal "a part that is missing is told" "$code" 12
run verify nowhere
equal "nothing to verify" "$code" 14

unit=$(unit_of 1 1)
run hold l.db "$unit" --ground "tillsyn pågår"
equal "a unit is held" "$code" 0
run erase l.db "$unit" --ground "OSL 10:2" --decision "dnr 7"
refused "what is held is not erased" "$unit" "bevarande"
run hold l.db "$unit" --ground "tillsyn slut" --lift
equal "the hold is lifted" "$code" 0
run erase l.db "$unit" --ground "OSL 10:2"
refused "an erasure needs a decision" "--decision"
run erase l.db "$unit" --ground "OSL 10:2" --decision "dnr 7"
equal "a unit is erased" "$code" 0
run erase l.db "$unit" --ground "OSL 10:2" --decision "dnr 7"
refused "not twice" "gallrat"
run erase l.db 00 --ground a --decision b
refused "no unit" "00"
equal "the old proof holds" "$(python3 "$verifier" proof l.db.policy proof <(run prove l.db 1 --entry entry; cat entry))" accepted
run export-ledger l.db out
equal "the folder follows what was seen before" "$(python3 "$verifier" log l.db.policy out seen)" accepted

run verify l.db
equal "unchanged, with an erasure" "$code" 10

# Another process that goes on seeing what was there.
python3 -c 'import sqlite3, time
reader = sqlite3.connect("l.db")
reader.execute("begin")
reader.execute("select count(*) from part").fetchone()
open("reading", "w").close()
time.sleep(600)' &
reader=$!
for ((tries = 0; tries < 100; tries++)); do
    [ -e reading ] && break
    read -rt 0.1 <> <(:) || true
done
run erase l.db "$(unit_of 4 1)" --ground "OSL 10:2" --decision "dnr 8"
equal "what is erased while somebody reads is erased" "$code" 3
holds "and what remains is told" "$out" "Gallrat" "l.db-wal" "reda checkpoint l.db"
kill "$reader"
wait "$reader" 2>/dev/null
run checkpoint l.db
equal "then a checkpoint takes it away" "$code:$(ls l.db-wal 2>/dev/null)" "0:"
run verify l.db
equal "the erasure was signed" "$code" 10
run backup l.db copy.db
equal "a backup is made" "$code" 0
run backup l.db copy.db
equal "a backup does not replace another" "$code" 1
run epoch l.db
equal "new keys" "$code" 0
run checkpoint l.db
equal "a checkpoint" "$code" 0
mkdir old && mv l.db l.db-* old/ 2>/dev/null
run restore copy.db l.db
equal "a copy that is too old is put back, but not signed" "$code" 2
holds "and the keyholder says why" "$err" "äldre kopia"
rm l.db
run checkpoint l.db
equal "no ledger is made where there was one" "$code:$(ls l.db 2>&1 >/dev/null | grep -c l.db)" 1:1
run restore old/l.db l.db
equal "the newest goes on" "$code" 0
run checkpoint l.db
equal "and is signed" "$code" 0
finish

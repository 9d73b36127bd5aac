#!/usr/bin/env bash
# ledger_server: a ledger whose rows are on a server of PostgreSQL and whose keys are here: the same commands, the same
# answers; what a server cannot promise is said.
if [ -z "${REDA_POSTGRES:-}" ]; then
    bash "$(dirname "$0")/../postgres/with_cluster" "$0" "$@"
    status=$?
    [ $status != 77 ] || { echo "ok - a ledger on a server # SKIP PostgreSQL is not installed"; exit 0; }
    exit $status
fi
. "$(dirname "$0")/check.sh"
verifier=$repository/tests/tamper/verify.py
late a >cases.jsonl
address="$REDA_POSTGRES#$place/l"

ask() { psql -X -q -t -A "$REDA_POSTGRES" -c "$1"; }

run init "$REDA_POSTGRES" --origin kommun.example/liggare
equal "an address must say where the keys are" "$code" 1
holds "by a path after #" "$err" "#/var/lib"
run init "postgresql://reda:hemligt@localhost/l#$place/l" --origin kommun.example/liggare
equal "no password in an address" "$code" 1
[[ $err$out != *hemligt* ]] && passed "nor is it repeated" || broken "nor is it repeated" "$err"
run init "postgresql:///l?host=$place/nowhere#$place/l" --origin kommun.example/liggare
equal "a server that is not there" "$code" 1
equal "and no keys are made" "$(find . -name '*.keys' | wc -l)" 0
run checkpoint "$address"
equal "a server without a ledger" "$code" 1
run init "$address" --origin kommun.example/liggare
equal "a ledger begins" "$code" 0
holds "whoever begins is told about policy and keys" "$out" "$place/l.policy" "$place/l.keys"
run init "$address" --origin kommun.example/liggare
equal "not twice" "$code" 1
holds "what is there is not changed" "$err" "finns redan"

run audit --record "$address" cases.jsonl
equal "an audit is recorded" "$code" 3
run prove "$address" 1 --output proof --entry entry
equal "the entry is proven" "$code" 0
equal "a verifier of others accepts the proof" "$(python3 "$verifier" proof l.policy proof entry)" accepted
run export-ledger "$address" out
equal "a verifier of others accepts the folder" "$(python3 "$verifier" log l.policy out)" accepted
run verify "$address"
equal "the ledger is unchanged" "$code" 0
run verify "$address" --keys
equal "and its keys are whole" "$code" 0

ask "begin; update entry set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'keeper', 'meeper'), 'UTF8') where number = 1"
run verify "$address"
equal "what was not committed is not seen" "$code" 0
ask "update entry set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'keeper', 'meeper'), 'UTF8') where number = 1"
run verify "$address"
equal "an altered entry is told" "$code" 12
holds "by its number" "$out" "post 1"
ask "update entry set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'meeper', 'keeper'), 'UTF8') where number = 1"
run verify "$address"
equal "and put back" "$code" 0

unit=$(python3 -c 'import json; print(json.load(open("entry"))["parts"][1]["unit"])')
run hold "$address" "$unit" --ground "tillsyn pågår"
run erase "$address" "$unit" --ground "OSL 10:2" --decision "dnr 7"
refused "what is held is not erased" "bevarande"
run hold "$address" "$unit" --ground "tillsyn slut" --lift
run erase "$address" "$unit" --ground "OSL 10:2" --decision "dnr 7"
equal "a unit is erased" "$code" 0
holds "and it is said what a server keeps" "$out" "Serverns egen logg" "reda epoch"
run epoch "$address"
equal "new keys" "$code" 0
run verify "$address" --keys
equal "unchanged, with an erasure" "$code" 10
run backup "$address" copy.db
equal "a copy is made by the server's own tools" "$code" 1
holds "which are named" "$err" "pg_basebackup" "pg_dump"
run restore l.policy "$address"
equal "nor is one put back" "$code" 1

"$(dirname "$(find /usr/lib/postgresql/*/bin -name pg_dump | sort -V | tail -n 1)")/pg_dump" -Fc -f copy.dump "$REDA_POSTGRES"
run checkpoint "$address"
ask "drop schema public cascade; create schema public" 2>/dev/null
"$(dirname "$(find /usr/lib/postgresql/*/bin -name pg_restore | sort -V | tail -n 1)")/pg_restore" -d "$REDA_POSTGRES" copy.dump 2>/dev/null
run verify "$address" --keys
equal "a dump that was put back is the ledger" "$code" 10
run checkpoint "$address"
equal "and goes on" "$code" 0
finish

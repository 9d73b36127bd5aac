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

# While the server cannot tidy its rows (it is told to wait for another session's lock): what was to be done is done.
run audit --record "$address" cases.jsonl
last=$(ask "select max(entry) from part where position = 1 and sealed is not null")
run prove "$address" "$last" --entry entry --output proof
unit=$(python3 -c 'import json; print(json.load(open("entry"))["parts"][1]["unit"])')
mkfifo holding
psql -X -q "$REDA_POSTGRES" <holding >held 2>&1 &
holder=$!
exec 7>holding
echo "begin; lock table part in share update exclusive mode; \\! touch locked" >&7
for ((tries = 0; tries < 100; tries++)); do
    [ -e locked ] && break
    read -rt 0.1 <> <(:) || true
done
run erase "$address" "$unit" --ground "OSL 10:2" --decision "dnr 8"
equal "a unit is erased although its rows cannot be tidied at once" "$code" 0
holds "and the same is said" "$out" "Gallrat" "Serverns egen logg" "reda epoch"
[[ $out != *-wal* ]] && passed "but nothing of a file that is not there" || broken "but nothing of a file that is not there" "$out"
equal "it was held up" "$(ask "select count(*) from pg_locks where mode = 'ShareUpdateExclusiveLock' and relation = 'part'::regclass")" 1
exec 7>&-
wait "$holder"
run verify "$address" --keys
equal "the erasure was signed" "$code" 10

# Tables from before there were time stamps.
version=$(ask "select number from store_version")
ask "do \$\$ declare name text; begin
  for name in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in
    ('store_version', 'stream', 'entry', 'unit', 'part', 'tile', 'head', 'checkpoint')
  loop execute format('drop table %I cascade', name); end loop; end \$\$" 2>/dev/null
ask "update store_version set number = 100"
run verify "$address"
equal "a ledger from before there were time stamps is read" "$code" 10
run checkpoint "$address"
equal "and brought up by whoever writes" "$code:$(ask "select number from store_version")" "0:$version"

# A time stamp, by an authority made here.
export OPENSSL_CONF=/dev/null
cat >tsa.conf <<CONF
[req]
distinguished_name = name
[name]
[stamps]
basicConstraints = CA:false
extendedKeyUsage = critical, timeStamping
[local]
dir = .
serial = $place/serial
crypto_device = builtin
signer_cert = $place/tsa.pem
signer_key = $place/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
CONF
echo 01 >serial
openssl req -x509 -config tsa.conf -newkey rsa:2048 -nodes -days 30 -subj /CN=tsa -extensions stamps -keyout tsa.key -out tsa.pem \
    2>/dev/null
run stamp "$address" --query query
equal "a time stamp is asked for" "$code" 0
openssl ts -reply -config tsa.conf -section local -queryfile query -out reply 2>/dev/null
run stamp "$address" --query query --reply reply --tsa tsa.pem
equal "and kept" "$code" 0
run stamp "$address" --query query --reply reply --tsa tsa.pem
refused "not twice" "redan en tidsstämpel"
run verify "$address" --tsa tsa.pem
holds "it is checked" "$code $out" "10 " "Tidsstämplar: 1 av 1"
run export-ledger "$address" stamped
run verify stamped --policy l.policy --tsa tsa.pem
holds "and goes with the folder" "$code $out" "10 " "Tidsstämplar: 1 av 1"
size=$(ask "select size from stamp")
equal "none stands beside a state that is not there" \
    "$(ask "insert into stamp (size, token) values ($size + 1, '')" 2>&1 | grep -c stamp_size_fkey)" 1
ask "update stamp set token = set_byte(token, length(token) - 9, get_byte(token, length(token) - 9) # 1)"
run verify "$address"
equal "a changed byte of it is told" "$code" 12
holds "by its place" "$out" "stamp/$size: "
ask "update stamp set token = set_byte(token, length(token) - 9, get_byte(token, length(token) - 9) # 1)"

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
equal "with its time stamp" "$(ask "select size from stamp")" "$size"
run checkpoint "$address"
equal "and goes on" "$code" 0
finish

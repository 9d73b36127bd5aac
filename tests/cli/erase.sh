#!/usr/bin/env bash
# erase: all that is recorded of a thing is erased in one go, or nothing when a unit of it is held; which units it was is told, no word
# of it stands in any file, and the rest of the ledger is as it was.
. "$(dirname "$0")/check.sh"
canary=Kanariefågel-$RANDOM-$RANDOM

# ask SQL: of the database itself
ask() {
    python3 -c 'import sqlite3, sys
with sqlite3.connect("a.db") as database: print("\n".join("|".join(map(str, row)) for row in database.execute(sys.argv[1])))' "$1"
}
sealed() { ask "select count(*) from part p join unit u on u.unit = p.unit join thing_1 t on t.stream = u.stream
    where t.key = '$1' and p.sealed is not null"; }
erase() { run erase a.db "$@" --ground "12 kap. 1 § SoL" --decision "SN 2026:7"; }
run init a.db --origin kommun.example/liggare
for person in ha hb; do
    run do a.db register-person person=$person --from - <<<"name=$canary $person"
done
for case in B-1 B-2; do
    run do a.db open-case case=$case domain=SOL_CHILD authority="$canary $case" --as ha
    run do a.db add-party case=$case ref=barn1 role=barn birth_year=2016 --as ha
    run do a.db declare-complete case=$case complete=investigation_opened complete=investigation_closed complete=investigation_extended
    run do a.db register-event case=$case kind=investigation_opened date=2026-01-12 fact=investigation=u1 fact=investigation_type=barn
    run do a.db register-event case=$case kind=investigation_closed date=2026-06-20 fact=investigation=u1
    equal "$case brings a finding" "$code" 3
done
run do a.db run-control control=sommar from=2026-01-01 to=2026-12-31
found() { run see a.db control-findings control=sommar --format csv; grep -c "B-1" <<<"$out"; }
[ "$(found)" -ge 1 ] && passed "a control finds something in it" || broken "a control finds something in it" "$out"
stream=$(ask "select hex(stream) from thing_1 where key = 'B-1'")
[ "$(sealed B-1)" -ge 11 ] && passed "it has parts of many kinds" || broken "it has parts of many kinds" "$(sealed B-1)"

erase --thing case=B-1 "$(printf '0%.0s' {1..32})"
refused "either units or a thing" "--thing"
run erase a.db --ground "12 kap. 1 § SoL" --decision "SN 2026:7"
refused "and one of them"
erase --thing case=B-9
refused "a thing that is not there" "case=B-9" "case|" "person"
erase --thing B-1
refused "or is no thing" "slag=beteckning"
run erase a.db --thing case=B-1 --ground "12 kap. 1 § SoL"
refused "not without a decision" "--decision"

verdict=$(ask "select lower(hex(u.unit)) from unit u join thing_1 t on t.stream = u.stream where t.key = 'B-1' and u.class = 'verdict'")
run hold a.db "$verdict" --ground "tillsyn pågår"
before=$(sealed B-1)
size=$(ask "select size from head")
erase --thing case=B-1
refused "what is held is not erased" "$verdict  verdict" "bevarande"
equal "nor anything else of it" "$(sealed B-1)" "$before"
equal "and nothing is written" "$(ask "select size from head")" "$size"
run hold a.db --thing case=B-1 --ground "polisutredning"
equal "all of a thing is held" "$code" 0
holds "and told, but for what is held already" "$out" "  case" "  operator"
[[ $out != *"  verdict"* ]] && passed "once" || broken "once" "$out"
run hold a.db --thing case=B-1 --ground "polisutredning"
refused "when nothing is left to hold, that is told" "inget är kvar"
run hold a.db --thing case=B-1 --ground "utredningen slut" --lift
equal "and lifted" "$code" 0
holds "all of it" "$out" "  case" "  operator" "  verdict"

erase --thing case=B-1
equal "a case is erased" "$code" 0
holds "with all of its units" "$out" "  case" "$verdict  verdict" "  operator" "Gallrat"
equal "no part of it is left" "$(ask "select count(*) from part p join unit u on u.unit = p.unit where hex(u.stream) = '$stream'
    and p.sealed is not null")" 0
equal "in one entry" "$(ask "select size from head")" "$((size + 3))"
equal "and no word of it in any file" "$(grep -rla "$canary B-1" . | wc -l)" 0
[ "$(grep -rla "$canary B-2" . | wc -l)" -ge 1 ] && passed "the other case is there" || broken "the other case is there" gone
run see a.db cases --format csv
[[ $out == *B-2* && $out != *B-1* ]] && passed "and the only one" || broken "and the only one" "$out"
equal "nor does a control tell what it found in it" "$(found)" 0
[[ $out == *B-2* ]] && passed "but what it found in the other" || broken "but what it found in the other" "$out"
run rebuild --compare a.db
equal "the rows are what the entries give" "$code" 0
run verify a.db
equal "the ledger is whole, with an erasure" "$code" 10
erase --thing case=B-1
refused "it is not there any longer" "case=B-1"

erase --thing person=hb
equal "a person is erased" "$code" 0
equal "by name too" "$(grep -rla "$canary hb" . | wc -l)" 0
run see a.db people --format csv
holds "another is not" "$out" "$canary ha"
run verify a.db --keys
equal "and all that lives can be opened" "$code" 10
finish

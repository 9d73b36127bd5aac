#!/usr/bin/env bash
# case: a case is kept as it happens, late and wrong things too; what was first said stays; its export is judged as a file is.
. "$(dirname "$0")/check.sh"
run init a.db --origin kommun.example/liggare
run do a.db open-case case=K1 domain=LVU authority=Exempelnämnden name="Barn A"
refused "a case has no field for a name" "name" "hör inte hit"
run do a.db open-case case=K1 domain=LVU authority=Exempelnämnden protected=ja
equal "a case is opened" "$code" 0
run do a.db add-party case=K1 ref=barn1 role=barnet
refused "a party is one that the format knows" "role" "Menades barn"
run do a.db add-party case=K1 ref=barn1 role=barn birth_year=2016
run do a.db add-party case=K1 ref=vh1 role=vårdnadshavare relation=mor custody_of=barn1
run do a.db declare-complete case=K1 complete=submitted_to_court complete=receipt_by_court
run do a.db register-event case=K1 kind=note date=2026-03-20
run do a.db register-event case=K1 decision="omedelbart omhändertagande" date=2026-02-02 by=utskott --check
equal "a check says what an event would bring" "$code" 3
holds "in numbers" "$out" "1 brister" "Inget har skrivits"
run do a.db register-event case=K1 decision="omedelbart omhändertagande" date=2026-02-02 by=utskott
equal "and the event is recorded all the same" "$code" 3
run do a.db register-event case=K1 kind=receipt_by_court date=2026-02-20 fact=concerns=1
run see a.db timeline case=K1 --format csv
holds "what was recorded late stands where it happened, with its own number" "$(sed -n '2,4p' <<<"$out")" \
    $'1;2026-02-02;;decision;omedelbart omhändertagande;utskott;0;1' $'2;2026-02-20;;receipt_by_court' $'0;2026-03-20;;note'
run export-cases a.db out.jsonl
holds "the case is written as audit reads it" "$out" "1 ärenden" "out.jsonl"
holds "with references that follow" "$(<out.jsonl)" '"concerns":[0]'
run audit --findings f.jsonl out.jsonl
holds "and is judged as a file is" "$(<f.jsonl)" "DEADLINE_SUBMIT_7D"
run do a.db correct-event case=K1 event=7 why=fel kind=note date=2026-02-05
refused "a correction is of an event that is there" "numret"
run do a.db correct-event case=K1 event=2 why="Datumet var fel." kind=receipt_by_court date=2026-02-06 fact=concerns=1
equal "an event is corrected" "$code" 0
run export-cases a.db
holds "and told anew" "$out" "2026-02-06"
run do a.db close-case case=K1 day=2026-04-01
run do a.db register-event case=K1 kind=note date=2026-05-01
equal "a closed case takes what happens" "$code" 0
run do a.db register-event case=K1 'object={"kind":"note","after":1}'
equal "an event without a day too" "$code" 0
run do a.db open-case case=K2 domain=SOL_CHILD
for case in K1 K2; do run do a.db join-affair affair=H1 case=$case; done
refused "an affair is opened first" "H1"
run do a.db open-affair affair=H1 day=2026-03-01
for case in K1 K2; do run do a.db join-affair affair=H1 case=$case; done
run see a.db affairs affair=H1 --format csv
holds "an affair shows its cases; closing one has not closed it" "$out" "H1;2026-03-01;;K1;LVU;2026-04-01" "H1;2026-03-01;;K2;SOL_CHILD;;"
run see a.db cases open=ja --format csv
holds "open cases alone" "$out" "K2;SOL_CHILD"
equal "and no closed one" "$(grep -c K1 <<<"$out")" 0
run rebuild --compare a.db
equal "the rows are what the entries give" "$code" 0
run verify a.db
equal "the entries hold" "$code" 0
# The month of birth is enough for a limit of age, but in the month of the birthday: then the judge says that he cannot tell.
for month in 4 5 6; do
    run do a.db open-case case=M$month domain=LVU
    run do a.db add-party case=M$month ref=barn1 role=barn birth_year=2011 birth_month=$month
    run do a.db declare-complete case=M$month "complete=*"
    run do a.db register-event case=M$month 'object={"kind":"decision","date":"2026-05-12","attributes":{"decision_type":"upphörande av vård","decided_by":"utskott","lagrum":"21 § LVU"}}'
    run do a.db register-event case=M$month kind=note date=2026-09-01
done
run see a.db parties case=M5 --format csv
holds "a party has a month of birth" "$out" "birth_month" ";2011;5;"
run do a.db add-party case=M5 ref=barn2 role=barn birth_year=2011 birth_month=13
refused "which there is" "birth_month" "till 12"
run export-cases a.db months.jsonl
run audit --findings found.jsonl months.jsonl
of_age() { grep "\"case\":\"$1\"" found.jsonl | grep '"code":"PARTY_STATUS_15"' | grep -o '"status":"[a-z]*"' | sort -u; }
equal "who was born the month before is fifteen" "$(of_age M4)" '"status":"fault"'
equal "who was born the month after is not" "$(of_age M6)" ""
equal "of the month itself it cannot be said" "$(of_age M5)" '"status":"unknown"'
finish

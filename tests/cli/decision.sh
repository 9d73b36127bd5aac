#!/usr/bin/env bash
# decision: a decision is looked at, taken, or recorded when it has been taken; what was found of it wants an answer.
. "$(dirname "$0")/check.sh"
run init a.db --origin kommun.example/liggare
run do a.db register-person person=ha
run do a.db register-person person=hb
run do a.db open-case case=K1 domain=LVU
run do a.db add-party case=K1 ref=barn1 role=barn birth_year=2016
run do a.db declare-complete case=K1 complete=*
run do a.db register-event case=K1 decision="omedelbart omhändertagande" date=2026-01-12 by=utskott
ending=(case=K1 decision=lvu-upphorande date=2026-06-04 by=utskott)

run do a.db decide "${ending[@]}" --check
equal "a decision is looked at before it is taken" "$code" 3
holds "as reda check says it" "$out" "Rätt att besluta" "Underlag" "saknas" "Inte kontrollerat av Reda"
run see a.db decisions case=K1 --format csv
equal "and nothing is written" "$(wc -l <<<"$out")" 1
run do a.db set-gate rule=finns-inte mode=stoppa why=x
refused "a gate is of a rule of the law, and warns or stops" "finns-inte" "varna|spärra"
run do a.db object-before objection=P1 case=K1 by=ha --from - <<<'words=Fadern är inte hörd.'
equal "a caseworker objects before the decision" "$code" 0
run do a.db answer-objection objection=P1 by=hb --from - <<<'words=Det väntar inte.'
run see a.db objections case=K1
holds "the objection stands with its answer" "$out" "Fadern är inte hörd." "Det väntar inte."
run do a.db register-decision case=K1 decision=lvu-upphorande date=2026-06-04 by=socialsekreterare
equal "whoever decided, it is recorded" "$code" 3
run see a.db findings case=K1 --format csv
for rule in $(cut -d';' -f4 <<<"$out" | sed 1d | sort -u); do
    run do a.db set-gate rule="$rule" mode=spärra why="Nämnden har bestämt det."
done
run see a.db gates
holds "a gate is seen with its reason" "$out" "$rule" "spärra" "Nämnden har bestämt det."
run do a.db decide "${ending[@]}"
refused "a gate stops a decision" "reason="
run do a.db register-decision "${ending[@]}"
equal "but nothing that has happened" "$code" 3
run do a.db register-decision case=K1 decision=lvu-upphorande date=2026-06-04 by=utskott document=utredning=12
refused "a basis is a checksum" "64"
sum=$(printf x | sha256sum | cut -d' ' -f1)
run do a.db decide "${ending[@]}" document="utredning=$sum" reason="Barnet är redan hemma."
equal "a gate gives way to a reason" "$code" 3
run see a.db documents case=K1
holds "what it rests on can be held against the document" "$out" "utredning" "$sum"
run see a.db findings case=K1 handled=nej --format csv
finding=$(sed -n 2p <<<"$out")
IFS=';' read -r _ event code_of _ <<<"$finding"
run do a.db state-remedy case=K1 event="$event" code="$code_of" remedy=information why=x date=2026-07-01
refused "a remedy has an owner" "owner"
run do a.db state-remedy case=K1 event="$event" code="$code_of" remedy="ny prövning" why="Prövas igen." owner=hb date=2026-07-01
run see a.db findings case=K1 handled=ja
holds "what is done for the individual stands with the finding" "$out" "$code_of" "ny prövning" "Prövas igen."
control=(control=vår from=2026-01-01 to=2026-06-30 as_of=2026-12-31)
run do a.db run-control "${control[@]}"
equal "all that was recorded is judged, and found lacking" "$code" 3
run do a.db run-control "${control[@]}" --check
equal "a control can be tried" "$code" 3
run see a.db controls --format csv
equal "and is then no run" "$(grep -c "^vår;" <<<"$out")" 1
run see a.db control-findings control=vår --format csv
rule=$(awk -F';' '$1 == "K1" && $2 == 1 { print $3; exit }' <<<"$out")
run see a.db more-like control=vår case=K1 event=1 rule="$rule"
refused "who looks for more says why" "purpose"
run see a.db more-like purpose="Fel beslutsfattare i fem ärenden" control=vår case=K1 event=1 rule="$rule" from=2026-01-01 --format csv
holds "and finds the decisions, each with its day and whether the same was found" "$out" "K1;1;2026-06-04"
run rebuild --compare a.db
equal "the rows are what the entries give" "$code" 0
run verify a.db
equal "the entries hold" "$code" 0
finish

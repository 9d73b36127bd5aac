#!/usr/bin/env bash
# deciders: `reda check`: what stands first, why, what is missing and how it is answered, and the exit codes.
. "$(dirname "$0")/check.sh"
register=$repository/tests/cli/register
night=2026-11-26T23:40

flat() { tr -s '\n ' ' ' <<<"$out"; }
ask() { run check --register "$register" "$@"; }

ask --decision lvu-omhandertagande --by "Handläggare A" --at $night
equal "not authorised ends with 3" "$code" 3
holds "first who may instead" "$(flat)" "Nej. Socialutskottet, eller ordföranden (Ledamot A) eller förordnad ledamot (Ledamot C) om det inte kan vänta. Nästa sammanträde torsdag 3 december kl. 13.00. Nästa steg: "
holds "a refusal says the next step, the law and what was not checked" "$out" "Nästa steg: " "ring 112" \
    "Behörighet finns inte. Lagen tillåter inte att socialsekreterare" "LVU 6 § [verifierad]" "Inte kontrollerat: jäv"
ask --decision "omedelbart omhändertagande" --by "ledamot a" --at $night --urgent "fara i hemmet"
equal "the chair in a hurry" "$code" 0
holds "what must be written and when it is reported" "$out" "Ja. Behörighet finns för Ledamot A" \
    "skriv varför beslutet inte kan vänta" "tisdag 15 december" "Brådska     fara i hemmet"
ask --decision lvu-omhandertagande --by ordförande --at $night
equal "unknown ends with 4" "$code" 4
holds "a missing fact and its option" "$out" "Det beror på om det kan vänta" "Det kan inte avgöras om behörighet" \
    "ange --urgent"
ask --decision lvu-omhandertagande --by ordförande --at $night --urgent nej
equal "it can wait" "$code" 3
holds "then the chair may not" "$out" "det är angivet att det kan" "Nej. Socialutskottet"
ask --decision lvu-omhandertagande --by "Ledamot C" --at 2026-12-24T02:00 --urgent "fara"
equal "an appointment that has run out" "$code" 3
holds "and when it held" "$out" "Inte då     Förordnad ledamot, 2026-01-19 till 2026-12-19, § 7"
ask --decision lvu-omhandertagande --by Socialutskottet --at 2026-12-03T13:00
equal "the committee in its meeting" "$code" 0
holds "the row as the board wrote it" "$(flat)" 'Rad 4.1 i Delegationsordning 2026 (beslutad 2025-12-15 § 90): "Omedelbart' "6 § LVU"
ask --decision lvu-omhandertagande --by Socialutskottet --at 2026-11-20
equal "the committee on another day" "$code" 3
holds "an open question is not a no" "$(flat)" "Oklart rättsläge. Säkrare är: Socialutskottet" "sammanträde torsdag 3 december" \
    "inget sammanträde för Socialutskottet den dagen"

ask --decision sol-ekonomi-ovrigt --by "Chef A" --at 2026-11-26 --outcome bifall --amount "20 000"
equal "within the amount" "$code" 0
ask --decision sol-ekonomi-ovrigt --by "Chef A" --at 2026-11-26 --outcome bifall --amount 20000,01
equal "an öre above it" "$code" 3
holds "the one fact that fell short" "$out" "men bara så här: högst 20000 kr"
ask --decision sol-ekonomi-ovrigt --by "Chef A" --at 2026-11-26 --outcome avslag --amount 1
holds "the outcome fell short" "$out" "men bara så här: bifall"
ask --decision sol-ekonomi-ovrigt --by "Chef A" --at 2026-11-26
equal "amount and outcome are asked for" "$code" 4
holds "with their options" "$out" "ange --amount" "ange --outcome"
ask --decision sol-utredning-forlang --by "Chef B" --at 2026-11-26
equal "a deputy" "$code" 4
ask --decision sol-utredning-forlang --by "Chef B" --at 2026-11-26 --absent
equal "a deputy when the head is absent" "$code" 0
ask --decision sol-inleda-utredning --by "Handläggare J" --at 2026-11-26
equal "another municipality's agreement does not say" "$code" 4
holds "so it is asked for" "$out" "om avtalet mellan kommunerna omfattar att besluta"
ask --decision sol-inleda-utredning --by "Handläggare B" --at 2026-11-26
equal "the degree is no part of the answer" "$code" 0
holds "but stands beside it" "$out" "Enligt registret saknas" "vem som får"
[[ $out != *"rätt beslut"* ]] && passed "never praise" || broken "never praise" "it does"

run check --decision lvu-omhandertagande --by socialsekreterare --at $night
equal "without a register the law alone" "$code" 3
holds "and that is said" "$out" "Nej, inte enligt lagen. Högst ett utskott" "Inte kontrollerat: delegationsordningen" \
    "ange --register"
run check --decision sol-inleda-utredning --by socialsekreterare --at $night
equal "what the order decides is not known without it" "$code" 4
run check --decision lvu-vistelseort --by utskott --at 2016-11-01
equal "the law of the day" "$code:${out:0:22}" "3:Nej, inte enligt lagen"
holds "and where it stands" "$out" "HFD 2016 ref. 74"
run check --decision lvu-umgange --by utskott --at 2016-11-01
equal "an open reading is no fault" "$code:${out:0:16}" "3:Oklart rättsläge"
run check --decision lvu-omhandertagande --by socialsekreterare --at $night --lang en
holds "in English" "$out" "No, not by law." "There is no authority." "Not checked: "

ask --decision lvu-omhandertagande --by "Handläggare A" --at $night --format json
equal "json ends alike" "$code" 3
holds "one object" "$out" '{"decision":{"code":"lvu-omhandertagande"' '"verdict":"no"' '"instead":[{"person":null,' '"body":"su","name":"Socialutskottet","next_meeting":"2026-12-03T13:00"'
command -v python3 >/dev/null && { printf '%s' "$out" | python3 -m json.tool >/dev/null 2>&1 && passed "it is JSON" ||
    broken "it is JSON" "it is not"; }
run check --list
holds "all decisions with their codes" "$out" "lvu-omhandertagande" "utskott"

run check
refused "nothing asked" "reda check --list"
run check --decision lvu-omhandertagende --by nämnd
refused "a misspelt decision" "lvu-omhandertagende" "lvu-omhandertagande (Omedelbart"
run check --decision lvu-omhandertagande --by socialsekretere
refused "a misspelt role" "Menades: socialsekreterare"
ask --decision lvu-omhandertagande --by "Handläggare X"
refused "an unknown person" "Handläggare A"
ask --decision lvu-omhandertagande --by c1 --at 2026-11-26T25:00
refused "an impossible time" "T25:00"
ask --decision lvu-omhandertagande --by c1 --unit hemtjänst
refused "an unknown unit" "hemtjänst"
ask --decision lvu-omhandertagande --by c1 --amount mycket
refused "no amount" "mycket"
ask --decision lvu-omhandertagande --by c1 --outcome kanske
refused "no outcome" "bifall"
ask --decision lvu-omhandertagande --by c1 --format xml
refused "an unknown format" "json"
run check --decision lvu-omhandertagande --by c1 --register nowhere
refused "a register that is not there" "nowhere"
mkdir empty
run check --decision lvu-omhandertagande --by c1 --register empty
refused "a folder without a register" "persons.csv"

cp -r "$register" broken
printf 'do-2026;9.9;;inte-en-typ;;;enhetschef;;;;X;;;;\n' >>broken/order_rows.csv
run check --decision sol-inleda-utredning --by h1 --at 2026-11-26 --register broken
equal "a row that cannot be read does not hide the others" "$code" 0
holds "it is told with its place" "$err" "order_rows.csv, rad 8" "inte-en-typ"
holds "and counted among what was not checked" "$(flat)" "1 uppgift i registret som inte kunde läsas"
cp -r "$register" later
sed -i '1s/$/;known_from/; 2s/$/;2026-06-01/' later/order_rows.csv
run check --decision sol-inleda-utredning --by h1 --at 2026-11-26 --register later --known-on 2026-05-01
equal "as the register was known" "$code" 3
run check --decision omplacering --by ordförande --at 2026-11-26 --register "$repository/tests/cli/register"
holds "a decision by the word that orders use" "$out" "lvu-omplacering"
run check --decision utredning --by ordförande --at 2026-11-26 --register "$repository/tests/cli/register"
equal "a word of several decisions is refused" "$code" 2
holds "they are named" "$err" "sol-inleda-utredning"

run check --decision lvu-omhandertagande --by ordförande --at 22:15 --register "$register"
holds "a time alone is tonight" "$out" "kl. 22.15"
run help order check
equal "help finds a command of two words" "$code" 0

finish

#!/usr/bin/env bash
# who: `reda who`: everybody who may, in order, with deputies and meetings; when nobody may, the nearest.
. "$(dirname "$0")/check.sh"
register=$repository/tests/cli/register

flat() { tr -s '\n ' ' ' <<<"$out"; }
ask() { run who --register "$register" "$@"; }

ask --decision lvu-omhandertagande --at 2026-11-26T23:40
equal "somebody may" "$code" 0
holds "bodies with their next meetings, then the hurried" "$out" "  1. Socialutskottet. Rad 4.1" \
    "torsdag 3 december kl. 13.00" "  2. Socialnämnden. Enligt lagen själv" "tisdag 15" \
    "Får besluta om det inte kan vänta (skriv varför):" "Ledamot A, ordföranden (till och med 2026-12-31)" \
    "Ledamot C, förordnad ledamot (till och med 2026-12-19)"
first=${out%%Ledamot A*}
holds "what is certain comes first" "$first" "Socialutskottet"
ask --decision sol-utredning-forlang --at 2026-11-26
holds "post, unit and deputy" "$(flat)" "Chef A, enhetschef, Barn och unga (till och med 2026-12-21). Rad 1.2" \
    "Får besluta när de som står före är frånvarande:" "Chef B, verksamhetschef" "nummer 1 bland ersättarna"
ask --decision sol-utredning-forlang --at 2026-12-28
holds "when the post is vacant the deputy may at once" "${out%%frånvarande*}" "  1. Chef B, verksamhetschef"
ask --decision sol-inleda-utredning --at 2026-11-26
holds "what cannot be determined is asked for" "$out" "Kan inte avgöras förrän detta är känt:" \
    "om avtalet mellan kommunerna" "Handläggare J"
ask --decision sol-inleda-utredning --at 2026-11-26 --format json
equal "json ends alike" "$code" 0
holds "candidates" "$out" '"candidates":[{"person":' '"name":"Handläggare A"'

# Without a board, a committee or a chair nobody may extend an investigation when both heads are away.
mkdir small
cp "$register"/{persons,posts,units,employments,orders,order_rows}.csv small/
grep -v ';ordförande;\|;vice ordförande;\|;förordnad\|^c2;' "$register/appointments.csv" | sed 's/;sn;/;;/' >small/appointments.csv
sed -i 's/;sn;/;;/' small/orders.csv
run who --register small --decision sol-ekonomi-ovrigt --at 2026-11-26 --outcome bifall --amount 90000
equal "nobody may" "$code" 3
holds "and who is nearest" "$out" "Ingen i registret får ta beslutet den dagen." "Närmast är:" "Chef A: Behörighet finns inte." \
    "högst 20000 kr"
run who --decision lvu-omhandertagande
refused "a register is wanted" "--register"
finish

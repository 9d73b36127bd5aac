#!/usr/bin/env bash
# delegation: `reda order`: an order of one's own as CSV becomes a sheet that a board can read, and a version in a register
# that changes nothing that stood there.
. "$(dirname "$0")/check.sh"
register=$repository/tests/cli/register

cat >ordning.csv <<'CSV'
Nr;Ärende;Lagrum;Delegat;Ersättare;Anmärkning
1;Omedelbart omhändertagande;6 § LVU;Socialutskottet;;
2;Ansökan om vård;4 § LVU;Enhetschef;;
3;Inleda utredning;14 kap. 2 § SoL;Socialsekreterare;;
4;Förlänga utredning;20 kap. 3 § SoL;Enhetschef;Verksamhetschef;
5;Något helt annat;;Månens väktare;;
CSV
last_line() { tail -n 1 <<<"$out"; }

run order check ordning.csv --from 2026-02-01 --to 2026-12-31
equal "something found ends with 3" "$code" 3
equal "the first line" "$(head -1 <<<"$out")" "5 rader. 1 kan lagen inte tillåta."
holds "the row, the delegate as printed, the ceiling, what to do" "$out" 'Rad 2 "Ansökan om vård" (4 § LVU)' "Delegat: Enhetschef." \
    "Lagen tillåter inte det, alla dagar som prövats." "Högst ett utskott får besluta, aldrig en anställd." "LVU 4 §" \
    "Gör så här: skriv ett utskott som delegat"
holds "questions with place and remedy" "$out" "Rad 6 i filen (nummer 5)" "Månens väktare"
holds "what was not checked" "$out" "Inte kontrollerat" "ange --register"
equal "the last line" "$(last_line)" "rows 5: imported 4, questioned 1, refused 0"
run order check ordning.csv --from 2026-02-01 --to 2026-12-31 --lang en
equal "the last line is the same in English" "$(last_line)" "rows 5: imported 4, questioned 1, refused 0"
holds "in English" "$out" "5 rows. 1 cannot be allowed by law."
run order check ordning.csv --from 2026-02-01 --to 2026-12-31 --format json
equal "json ends alike" "$code" 3
holds "one object" "$out" '"rows":5,"imported":4,"questioned":1,"refused":0' '"kind":"row-forbidden","certain":true' '"line":3'
command -v python3 >/dev/null && { printf '%s' "$out" | python3 -m json.tool >/dev/null 2>&1 && passed "it is JSON" ||
    broken "it is JSON" "it is not"; }
sed '3d; 6d' ordning.csv >well.csv
run order check well.csv --from 2026-02-01 --to 2026-12-31
equal "nothing found" "$code" 0
equal "no praise" "$(head -1 <<<"$out")" "3 rader. Ingen rad som kunde prövas går med säkerhet över lagens tak."
sed '3d' ordning.csv >asked.csv
run order check asked.csv --from 2026-02-01 --to 2026-12-31
equal "a row that could not be read in full" "$code" 2
run order check well.csv --from 2026-02-01 --to 2026-12-31 --output sheet.txt
equal "a sheet in a file" "$code:$out:$(tail -n 1 sheet.txt)" "0::rows 3: imported 3, questioned 0, refused 0"
run order check well.csv --register "$register" --from 2026-12-22 --to 2027-01-07
holds "with a register: a role that nobody has" "$out" "Ingen i registret är enhetschef"
holds "and a decision that waits" "$out" "kan kanske ingen ta"
sed 's/Enhetschef;Verks/Socialchef;Verks/' well.csv >newer.csv
run order check newer.csv --against well.csv --from 2026-02-01 --to 2026-12-31
holds "what changes" "$out" "Det som ändras" "får inte längre besluta: Förlänga utredningstiden" "Exempel: 2026-02-01"
run order check "$register" --from 2026-06-01 --to 2026-06-30
equal "a register in the place of a file" "$(last_line)" "rows 6: imported 6, questioned 0, refused 0"

run order check
refused "a file is wanted" "reda order check"
run order check nowhere.csv
refused "a file that is not there" "nowhere.csv"
run order chek well.csv
refused "a misspelt verb" "Menades: check"
run order check well.csv --output well.csv
refused "the order is not overwritten" "skrivas över"
run order check "$register" --register "$register"
refused "a register twice" "--register"

mkdir into
run order import ordning.csv --into into --order do-1 --title 'Ordning; "ett"' --board Socialnämnden --adopted 2025-12-15 --from 2026-01-01
equal "imported with a question" "$code" 3
equal "the summary ends with the count" "$(last_line)" "rows 5: imported 4, questioned 1, refused 0"
equal "every row of the file is in the report" "$(wc -l <into/import-report.csv)" 6
holds "with its fate" "$(<into/import-report.csv)" "do-1;2;1;Omedelbart omhändertagande;" ";inläst;" ";inläst med fråga;"
run order check into --from 2026-02-01 --to 2026-12-31
equal "what was written is read" "$(head -1 <<<"$out")" "5 rader. 1 kan lagen inte tillåta."
cp -r into before
run order import ordning.csv --into into --order do-1
refused "a key that is there" "do-1 finns redan"
cmp -s into/orders.csv before/orders.csv && passed "and nothing is written" || broken "and nothing is written" "it is"
run order import well.csv --into into --order do-2 --board Socialnämnden --from 2027-01-01
equal "a version more" "$code" 0
holds "two orders at once are asked about" "$out" "gäller samtidigt" "--replaces do-1"
head -c "$(wc -c <before/orders.csv)" into/orders.csv | cmp -s - before/orders.csv &&
    head -c "$(wc -c <before/order_rows.csv)" into/order_rows.csv | cmp -s - before/order_rows.csv &&
    passed "what stood there stands, byte for byte" || broken "what stood there stands, byte for byte" "it is changed"
run order import well.csv --into into --order do-3 --board Socialnämnden --from 2028-01-01 --replaces do-2
holds "an order replaced" "$(tail -1 into/orders.csv)" "do-3;" ";do-2;2028-01-01;"
run order import well.csv --into into --order do-4 --replaces do-9
refused "an order to replace that is not there" "do-9"

mkdir other
printf 'row,order,types,delegates,extra\r\n1.1,do-0,sol-inleda-utredning,socialsekreterare,"a, b"\r\n' >other/order_rows.csv
printf 'order,title\r\ndo-0,Gammal\r\n' >other/orders.csv
cp -r other other-before
run order import well.csv --into other --order do-1 --board Socialnämnden
refused "a column that the table lacks" "other/orders.csv" "body"
cmp -s other/orders.csv other-before/orders.csv && passed "then nothing is written" || broken "then nothing is written" "it is"
printf 'order,title,body,adopted\r\ndo-0,Gammal,,\r\n' >other/orders.csv
sed -i '1s/extra/extra,decision,law,who,deputy,deputies/; 2s/\r$/,,,,,\r/' other/order_rows.csv
run order import well.csv --into other --order do-1 --board Socialnämnden
equal "in the table's own columns and separator" "$code" 0
holds "a row in its places" "$(<other/order_rows.csv)" $'1,do-1,lvu-omhandertagande,' $',"a, b",'
equal "and its line ends" "$(grep -c $'\r$' other/order_rows.csv)" "$(wc -l <other/order_rows.csv)"
printf '=1+1;X;6 \xc2\xa7 LVU;Socialutskottet;;\n' | cat <(head -1 ordning.csv) - >formula.csv
mkdir formula
run order import formula.csv --into formula
holds "a formula is text" "$(<formula/import-report.csv)" ";'=1+1;"
run order import ordning.csv
refused "a folder is wanted" "--into"
run order import ordning.csv --into nowhere
refused "a folder that is not there" "nowhere"
: >empty.csv
run order import empty.csv --into into --order x
refused "an empty file" "empty.csv"
printf 'Nr;Ärende;Lagrum;Delegat\n1;Beslut enligt LVU;14 § LVU;Socialchef\n2;Beslut enligt SoL;20 kap. 2 § SoL;Socialchef\n' >several.csv
run order check several.csv --from 2026-01-01 --to 2026-12-31
holds "whichever of its decisions a row means, the law forbids it: that is certain" "$out" "1 kan lagen inte tillåta." \
    "Rad 1"
printf 'Nr;Ärende;Delegat\n1;Korttidsboende med undantag av växelvård;Enhetschef\n' >exception.csv
run order check exception.csv
holds "an exception that nothing has read is asked about" "$out" "rows 1: imported 0, questioned 1, refused 0" "undantag"
printf 'Nr;Ärende;Delegat\n1;Trygghetslarm;Enhetschef\n' >old.csv
printf 'Nr;Ärende;Delegat\n1;Trygghetslarm;Socialchef\n' >new.csv
run order check new.csv --against old.csv --from 2026-06-01 --to 2026-12-31
holds "what changed between two orders is said" "$out" "Det som ändras" "Trygghetslarm"

real="$repository/examples/delegation"
run order check "$real/kristianstad.csv" --from 2016-06-01 --to 2017-12-31
equal "Kristianstad 2016: found" "$code" 3
holds "the row on the child's address is forbidden, and why" "$out" "1 kan lagen inte tillåta." "kristianstad-001" \
    "14 § LVU" "HFD 2016 ref. 74" "alla dagar som prövats"
run order check "$real/kristianstad.csv" --from 2025-07-01
equal "from 2025-07-01 it is allowed" "$(grep -c "Det lagen inte tillåter" <<<"$out")" 0
rows=0 accounted=0
for order in "$real"/*.csv; do
    [[ $order == */roles-vocabulary.csv ]] && continue
    run order check "$order"
    read -r all taken asked refused < <(sed -E 's/[^0-9]+/ /g' <<<"${out##*$'\n'}")
    rows=$((rows + all)) accounted=$((accounted + taken + asked + refused))
done
equal "every row of the nineteen orders is accounted for" "$rows $accounted" "99 99"

finish

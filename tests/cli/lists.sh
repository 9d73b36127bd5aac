#!/usr/bin/env bash
# lists: the smallest list alone gives the deadline report; CSV and workbook say the same; a wrong mapping is named.
. "$(dirname "$0")/check.sh"
list=$repository/examples/lista/utredningar

cat >small.csv <<'CSV'
Ärendenummer;Inledd;Avslutad;Förlängd till
2026-0001;2026-01-10;2026-05-11;
2026-0002;2026-01-10;2026-05-12;
2026-0003;2026-01-10;;
2026-0004;2026-13-10;;
CSV
run audit --as-of 2026-06-01 small.csv
equal "a list with faults ends with 3" "$code" 3
holds "late ones are found, with the act and the last day" "$out" "Ärende 2026-0002" "SoL 20:3" "2026-05-11"
holds "one that still runs is late too" "$out" "Ärende 2026-0003"
[[ $out != *"Ärende 2026-0001"* ]] && passed "10 May is a Sunday: 11 May is in time" ||
    broken "10 May is a Sunday: 11 May is in time" "a finding"
holds "a bad row is told with its place" "$err" "small.csv, rad 5" "2026-13-10"
holds "the day of the control is shown" "$out" "2026-06-01"
run audit --as-of 2026-03-01 small.csv
equal "without faults a bad row gives 2" "$code" 2
run audit --as-of 2026-06-01 - <small.csv
equal "a list on standard input" "$code" 3
run audit small.csv
today=$(TZ=Europe/Stockholm date +%F)
holds "a list is judged as of today unless another day is asked for" "$out" "$today"

run audit --as-of 2026-06-01 --mapping utredningar small.csv
equal "a mapping by its name" "$code" 3
run audit --as-of 2026-06-01 --mapping "$repository/imports/utredningar.mapping" small.csv
equal "a mapping by its path" "$code" 3
run audit --as-of 2026-06-01 --mapping placeringar small.csv
equal "a mapping that does not fit" "$code" 2
sed 's/^lista .*/&\ntomt          ännu ej/' "$repository/imports/utredningar.mapping" >empty.mapping
sed 's/;2026-05-12;/;ÄNNU EJ;/' small.csv >empty.csv
run audit --as-of 2026-06-01 --mapping empty.mapping empty.csv
holds "a word for an empty cell, however large its letters" "$out" "Ärende 2026-0002" "Inget sådant är registrerat"
echo 'nonsens' >broken.mapping
run audit --mapping broken.mapping small.csv
refused "a broken mapping" "broken.mapping"
run audit --mapping utredning small.csv
refused "an unknown mapping" 'Menades: utredningar?' "reda help audit"
run explain --case A --mapping utredning small.csv
refused "the same when a case is explained" 'Menades: utredningar?' "reda help explain"
printf 'a;b\n1;2\n' >strange.csv
run audit strange.csv
equal "a list that no mapping fits" "$code" 2

run audit --as-of 2026-06-30 --format jsonl "$list.csv"
csv=$out
run audit --as-of 2026-06-30 --format jsonl "$list.xlsx"
equal "CSV and workbook give the same findings" "$out" "$csv"
[ "$(wc -l <<<"$csv")" -gt 10 ] && passed "and there are some" || broken "and there are some" "$csv"
{ printf 'PK\003\004'; head -c 2000 /dev/zero; } >broken.xlsx
run audit broken.xlsx
equal "a broken workbook cannot be used" "$code" 2
holds "and is named" "$err" "broken.xlsx"
finish

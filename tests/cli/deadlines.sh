#!/usr/bin/env bash
# deadlines: the vectors of the law through `reda deadline`, and what it answers when it cannot compute.
. "$(dirname "$0")/check.sh"

last() { run deadline "$@"; printf '%s' "${out##*$'\n'}"; }

while read -r clock start wanted why; do
    equal "$clock from $start: $why" "$(last "$clock" "$start")" "$wanted"
done <<'VECTORS'
lvu-7 2019-04-12 2019-04-23 Easter, JO Malmö
lvu-7 2006-06-20 2006-06-27 counted from the decision, JO 3925-2006
lvu-8 2015-07-06 2015-08-03 four weeks from enforcement, JO 7244-2015
lvu-7 2026-12-17 2026-12-28 Christmas Eve, two holidays and a Sunday
lvu-7 2026-12-24 2027-01-04 New Year's Eve
lvu-7 2026-12-30 2027-01-07 Epiphany, running over New Year
lvu-8 2026-12-09 2027-01-07 Epiphany, running over New Year
lvu-8 2026-12-04 2027-01-04 New Year's Day
lvu-13-2 2026-08-31 2027-03-01 no 31 February, and the 28th is a Sunday
sol-20-3 2026-01-10 2026-05-11 10 May is a Sunday
sol-20-3 2025-10-31 2026-03-02 no 31 February, and the 28th is a Saturday
lvu-7 2027-01-01 2027-01-08 the act that took over counts
VECTORS

run deadline lvu-7 2019-04-12
equal "a deadline ends well" "$code" 0
holds "it says how" "$out" "(lvu-7)" "LVU 7 §" "fredag 2019-04-12" "fredag 2019-04-19" "långfredagen" \
    "tisdag 2019-04-23" "1930:173" "verifierad"
run deadline lvu-7 2019-04-12 --explain
holds "in full it shows every day passed over" "$out" "lördag 2019-04-20" "påskdagen" "annandag påsk"
run deadline lvu-7 2019-04-12 --lang en
holds "in English" "$out" "Friday 2019-04-12" "Good Friday" "Tuesday 2019-04-23" "1 week"
run deadline lvu-7 2027-02-03
holds "another clock in force is named" "$out" "lvu-7" "luo-5-4"
run deadline lvu-8 2026-12-09
holds "a time that runs past its act names the next one" "$out" "2026-12-31" "luo-5-5"
run deadline sol-20-3 2026-02-31
refused "a day that does not exist" "2026-02-31" "finns inte i almanackan" "ÅÅÅÅ-MM-DD"
run deadline sol-20-3 10/2/2026
refused "a day in another form" "10/2/2026" "ÅÅÅÅ-MM-DD"
run deadline sol-20-3 9999-12-01
refused "a day beyond the calendar" "9999"
run deadline lvu7 2026-01-10
refused "an unknown clock" "lvu7" "Menades: lvu-7"
run deadline lvu-7
refused "a missing day" "reda deadline lvu-7 2026-12-17"
run deadline lvu-7 2026-01-10 extra
refused "a word too many" "extra"

run deadline --list
equal "the list ends well" "$code" 0
holds "the list has clocks of every act" "$out" "lvu-7 " "luo-5-4 " "lps-4-3 " "lvm-18 " "sol-20-2 " "sol-11-2 "
columns=$(LC_ALL=C.UTF-8; while IFS= read -r line; do
    before=${line%%  LVU *}
    [ "$before" = "$line" ] || echo ${#before}
done <<<"$out" | sort -u | wc -l)
equal "the list is straight: LVU stands in one column" "$columns" 1
finish

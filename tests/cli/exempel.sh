#!/usr/bin/env bash
# exempel: Exempelkommunen judged with its register gives exactly the faults that its maker planted, no other; the folder is
# what tools/make-example makes today; another seed holds the same faults in other places.
. "$(dirname "$0")/check.sh"

examples="$repository/examples/exempelkommunen"

# found FOLDER: "case;code" of every fault and doubt, sorted; a coarser code repeats a finer one
found() {
    "$reda" audit --register "$1/register" --format jsonl "$1/cases.jsonl" 2>"$place/.err" |
        grep -E '"status":"(fault|doubt)"' | grep -v '"specific":' |
        sed -E 's/.*"case":"([^"]*)","code":"([^"]*)".*/\1;\2/' | sort -u
}

# planted FOLDER: the same from expected.csv
planted() { tail -n +2 "$1/expected.csv" | cut -d';' -f1,2 | sort -u; }

equal "every planted fault is found, and nothing else" "$(found "$examples")" "$(planted "$examples")"
equal "nothing in the register is unreadable" "$(cat "$place/.err")" ""
equal "twenty faults are planted" "$(planted "$examples" | wc -l)" 20

"$repository/tools/make-example" 2026 --to "$place/again"
equal "the folder is what its maker makes" "$(diff -r -x README.md "$examples" "$place/again")" ""

for seed in 1 2 3; do
    "$repository/tools/make-example" "$seed" --to "$place/$seed"
    equal "seed $seed: planted faults and no other" "$(found "$place/$seed")" "$(planted "$place/$seed")"
done

run audit --format jsonl "$examples/cases.jsonl"
equal "without the register the quorum is not seen" "$(grep -c NOT_QUORATE <<<"$out")" 0

sed 's/;konsult;/;anställd;/' "$examples/register/employments.csv" >"$place/1/register/employments.csv"
sed 's/2026-05-18;13:00;3/2026-05-18;13:00;7/' "$place/1/register/meetings.csv" >"$place/.meetings"
mv "$place/.meetings" "$place/1/register/meetings.csv"
equal "enough members present: quorate" "$(found "$place/1" | grep -c NOT_QUORATE)" 0

mkdir -p "$place/unsaid"
cp -r "$examples/register" "$place/unsaid/register"
sed -E 's/, "next_meeting": "[^"]*"//' "$examples/cases.jsonl" >"$place/unsaid/cases.jsonl"
run audit --register "$place/unsaid/register" --format jsonl "$place/unsaid/cases.jsonl"
equal "the calendar of the register says when both decisions should have been reported" \
    "$(grep -o '"code":"DECISION_NOT_REPORTED","event":[0-9]*,"date":"2026-03-17","status":"fault"' <<<"$out" | wc -l)" 2

run audit --register "$place/nowhere" "$examples/cases.jsonl"
equal "a register that is not there is refused" "$code" 2
holds "it is named" "$err" "nowhere"

finish

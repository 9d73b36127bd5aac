#!/usr/bin/env bash
# aterforening: what a board would have read the day before three children went home too early, what came to light afterwards, and
# that the same story done as the law asks gives no finding on either day.
. "$(dirname "$0")/check.sh"

examples="$repository/examples/aterforening"

# found ARGS...: "status code" of every fault and doubt and how often; a coarser code repeats a finer one
found() {
    "$reda" audit --format jsonl "$@" 2>"$place/.err" | grep -E '"status":"(fault|doubt)"' | grep -v '"specific":' |
        sed -E 's/.*"code":"([^"]*)".*"status":"([^"]*)".*/\2 \1/' | sort | uniq -c | sed 's/^ *//'
}

before="1 doubt BEST_INTERESTS_NOT_SHOWN
1 doubt REUNIFICATION_PLAN_MISSING
1 fault DECISION_CONTENT_MISSING
1 fault ENDING_BASIS_MISSING
1 fault MOVING_BAN_NOT_CONSIDERED_AT_ENDING
2 fault NOT_COMMUNICATED
1 fault PARTY_STATUS_15
1 fault UNQUALIFIED_ASSESSOR
1 fault WRONG_DECIDER"
after="1 doubt BEST_INTERESTS_NOT_SHOWN
3 doubt FOLLOW_UP_NOT_STARTED
1 doubt PARTY_NOT_SERVED
1 doubt REUNIFICATION_PLAN_MISSING
1 fault DEADLINE_SUBMIT_7D
1 fault DECISION_CONTENT_MISSING
1 fault ENDING_BASIS_MISSING
1 fault MOVING_BAN_NOT_CONSIDERED_AT_ENDING
2 fault NOT_COMMUNICATED
1 fault NO_DECISION
1 fault PARTY_STATUS_15
1 fault UNQUALIFIED_ASSESSOR
2 fault WRONG_DECIDER"

same() { # NAME GOT WANTED
    if [ "$2" = "$3" ]; then passed "$1"; else broken "$1" "$(diff <(echo "$3") <(echo "$2") | tr '\n' ' ')"; fi
}

same "the day before the children go home" "$(found --as-of 2026-05-24 "$examples/forhastad.jsonl")" "$before"
same "afterwards" "$(found "$examples/forhastad.jsonl")" "$after"
equal "both stories can be read" "$(cat "$place/.err")" ""
same "the day before the decision there is nothing but the paper" "$(found --as-of 2026-05-18 "$examples/forhastad.jsonl")" \
    "1 fault UNQUALIFIED_ASSESSOR"
for day in 2026-05-24 2026-06-07 2026-12-20; do
    same "done as the law asks, nothing is found by $day" "$(found --as-of "$day" "$examples/forberedd.jsonl")" ""
done

run audit --as-of 2026-05-24 "$examples/forhastad.jsonl"
holds "the report says whom it concerns" "$out" "Gäller         vh2 (vårdnadshavare, far); \"beslut: upphörande av vård\" 2026-05-19" \
    "Gäller         barn1 (barn); "
run audit --as-of 2026-05-24 --lang en "$examples/forhastad.jsonl"
holds "in English too" "$out" "Concerns       vh2 (vårdnadshavare, far); "

"$repository/tools/make-reunion" --to "$place/again"
equal "the folder is what its maker makes" "$(diff -r -x README.md "$examples" "$place/again")" ""

finish

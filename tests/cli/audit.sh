#!/usr/bin/env bash
# audit: exit codes, kinds of files, where the report goes, and that one bad case never hides the others.
. "$(dirname "$0")/check.sh"
{ sound a; sound b; } >sound.jsonl
{ sound a; late b; sound c; } >late.jsonl

run audit sound.jsonl
equal "sound cases end with 0" "$code" 0
run audit late.jsonl
equal "a fault ends with 3" "$code" 3
holds "the report says what, by which law and how" "$out" "Ärende b" "LVU 7 §" "2026-02-09"
run audit late.jsonl --lang en
holds "the report in English" "$out" "2026-02-09"
run audit --format jsonl late.jsonl
equal "JSON Lines: one finding a line" "$code:$(grep -c '"code": *"DEADLINE_SUBMIT_7D"' <<<"$out")" 3:1
run audit --findings found.jsonl late.jsonl
equal "a findings file beside the report" "$(grep -c DEADLINE_SUBMIT_7D found.jsonl)" 1
run audit --format jsonl --findings again.jsonl late.jsonl
equal "both have the same lines" "$out" "$(cat again.jsonl)"
run audit --format xlsx --output report.xlsx late.jsonl
equal "a workbook is written" "$code:$(head -c 2 report.xlsx)" 3:PK
run audit --output report.txt late.jsonl
equal "the report in a file leaves the screen empty" "$code:$out" 3:
holds "and holds the report" "$(cat report.txt)" "Ärende b"
run audit --as-of 2026-02-05 late.jsonl
equal "before the limit there is no fault" "$code" 0
holds "and the day asked for is shown" "$out" 2026-02-05
equal "no temporary files are left" "$(ls -A | grep -v '^\.\(out\|err\)$' | tr '\n' ' ')" \
    "again.jsonl found.jsonl late.jsonl report.txt report.xlsx sound.jsonl "

code=0
out=$("$reda" audit - <late.jsonl) || code=$?
equal "standard input" "$code" 3
holds "is named" "$out" "standard in"
code=0
cat late.jsonl | "$reda" audit --jobs 2 /dev/stdin >/dev/null || code=$?
equal "a pipe" "$code" 3
run audit late.jsonl sound.jsonl
equal "several files" "$code" 3
code=0
"$reda" audit late.jsonl >/dev/full 2>.err || code=$?
equal "a full disk ends with 1" "$code" 1
run audit --findings nowhere/found.jsonl late.jsonl
equal "a folder that does not exist ends with 1" "$code" 1
holds "and is named" "$err" "nowhere/found.jsonl"
finish

#!/usr/bin/env bash
# broken_input: place, reason and remedy for what cannot be used; the other cases are still judged.
. "$(dirname "$0")/check.sh"

# told NAME LINE PIECE...: the second of three cases is broken, the third is late and must be found
told() {
    local name=$1
    shift
    run audit --findings found.jsonl broken.jsonl
    equal "$name: the late case is still found" "$code:$(grep -c '"case": *"c"' found.jsonl)" 3:1
    holds "$name: place, reason, remedy" "$err" "broken.jsonl, rad 2" "$@"
    holds "$name: also in the report" "$out" "rad 2" "$@"
}
with() { { sound a; printf '%s\n' "$1"; late c; } >broken.jsonl; }

with '{"format":"case-timeline/1","id":"b"'
told "half a line"
with "$(sound b | sed 's/receipt_by_court"/receipt_by_curt"/')"
told "an unknown word" "receipt_by_curt" "receipt_by_court"
with "$(sound b | sed 's/2026-02-06/2026-02-30/')"
told "an impossible date" "2026-02-30"
with "$(sound b | sed 's/Exempelnämnden/\xff\xfe/')"
told "broken UTF-8"
with "$(sound a)"
told "a repeated id" "finns redan i filen"
with "$(sound b | sed 's/"concerns":\[0\]/"concerns":[7]/')"
told "an event that does not exist"
with "$(sound b | sed 's/"date":"2026-02-06"/"after":1,"offset":"P1D"/')"
told "an event after itself"

# A line of 100 MB: passed over in bounded memory. Python tells the peak; a build with sanitizers needs more.
{ sound a; printf '{"format":"'; head -c 100000000 /dev/zero | tr '\0' x; printf '"}\n'; late c; } >broken.jsonl
read -r code kilobytes < <(python3 -c 'import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=open(".err", "w")).returncode
print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)' "$reda" audit --findings found.jsonl broken.jsonl)
equal "a line of 100 MB: the others are judged" "$code:$(grep -c '"case": *"c"' found.jsonl)" 3:1
if grep -q -e __asan_init -e __tsan_init "$reda"; then
    echo "ok - in at most 64 MB # skip, sanitizers need more"
elif [ "$kilobytes" -lt 65536 ]; then
    passed "in at most 64 MB"
else
    broken "in at most 64 MB" "$kilobytes kB"
fi
holds "and it is named" "$(cat .err)" "rad 2" "4 MB"
rm -f broken.jsonl

: >empty.jsonl
run audit empty.jsonl
equal "an empty file cannot be used" "$code" 2
holds "and says what to do" "$err" "empty.jsonl" "tom"
printf '\n\n  \n' >blank.jsonl
run audit blank.jsonl
equal "a file of blanks cannot be used" "$code" 2
{ echo '['; sound a; echo ']'; } >array.jsonl
run audit array.jsonl
equal "a JSON list cannot be used" "$code" 2
holds "and says what to write" "$err" "ett ärende per rad"
run audit nowhere.jsonl
equal "a missing file" "$code" 2
holds "is named with the reason" "$err" "nowhere.jsonl" "No such file"
run audit "$place"
equal "a folder" "$code" 2
late b >late.jsonl
run audit nowhere.jsonl late.jsonl
equal "a file that cannot be used wins over faults in another" "$code" 2
holds "which are still reported" "$out" "Ärende b"
printf '\xef\xbb\xbf' >bom.jsonl && late b >>bom.jsonl
run audit bom.jsonl
equal "a mark of byte order is passed over" "$code" 3
late b | tr -d '\n' >cut.jsonl
run audit cut.jsonl
equal "a last line without line break counts" "$code" 3
late b | sed 's/$/\r/' >crlf.jsonl
run audit crlf.jsonl
equal "Windows line breaks" "$code" 3
{ late a; for i in $(seq 40); do echo '{'; done; } >many.jsonl
run audit many.jsonl
equal "no flood on standard error" "$(wc -l <.err)" 21
holds "but the number of the rest" "$err" "20 problem till"
run audit --format jsonl many.jsonl
equal "all of them where the report has none" "$(wc -l <.err)" 40
finish

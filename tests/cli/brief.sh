#!/usr/bin/env bash
# brief: the totals stand on the first screen, before any case, wherever the report goes and however large it is; when
# nothing can be put aside they stand last and the report says so; a terminal shows the progress bar meanwhile.
. "$(dirname "$0")/check.sh"
{ sound a; late b; late c; echo '{ broken'; } >late.jsonl

# in_order NAME LINE...: the pieces stand in the text of $out in that order
in_order() {
    local name=$1 rest=$out line
    shift
    for line in "$@"; do
        if [[ $rest != *"$line"* ]]; then
            broken "$name" "'$line' is missing or out of order in '${out:0:400}'"
            return
        fi
        rest=${rest#*"$line"}
    done
    passed "$name"
}
first=("Reda: prövning mot lagen" "I korthet" "3 ärenden prövade. 2 har minst en brist." "1 rad kunde inte läsas"
    "Inte kontrollerat: delegationsordningen" "2 brister: Underställning" "Ärende b" "Ärende c" "Kunde inte läsas:"
    "Kan inte avgöras" "Kontrollerat: frister, behörighet, underlag" "Inte kontrollerat" "Underlag och regelbok")
last=("Reda: prövning mot lagen" 'Avsnittet "I korthet" står efter ärendena: ' "Ärende b" "Ärende c"
    "Kunde inte läsas:" "I korthet" "3 ärenden prövade" "2 brister: Underställning" "Kan inte avgöras"
    "Underlag och regelbok")

run audit late.jsonl
in_order "the brief comes before the cases" "${first[@]}"
equal "within the first 24 lines" "$(head -24 <<<"$out" | grep -c '2 brister: Underställning')" 1
whole=$out
run audit --output report.txt late.jsonl
equal "the same in a file" "$(cat report.txt)" "$whole"
out=$(cat late.jsonl | "$reda" audit - 2>/dev/null)
in_order "the same from a pipe" "${first[@]}"
run audit --lang en late.jsonl
in_order "the same in English" "In brief" "3 cases judged. 2 have at least one deficiency." "Case b" "Not checked"
run audit --format jsonl late.jsonl
equal "JSON Lines have no brief" "$(grep -c -v '^{' <<<"$out")" 0

code=0
out=$("$reda" audit late.jsonl 2>&1) || code=$?
in_order "on one screen what could not be read comes first, then the report" "late.jsonl, rad 4" "${first[@]}"

# A limit far away is counted; one that is near has a heading of its own.
cat >coming.csv <<'CSV'
Ärendenummer;Inledd;Avslutad
2026-0001;2026-01-12;
2026-0002;2026-02-16;
2026-0003;2026-03-16;
CSV
run audit --as-of 2026-04-20 coming.csv
in_order "near and far limits" \
    "3 frister löper. Inom 30 dagar går 1 ut. Senare än om 60 dagar går 1 ut (listas inte)." \
    "Ärende 2026-0001" "Kommande: senast 2026-05-12" "Ärende 2026-0002" "Kommande: senast 2026-06-16"
[[ $out != *"Ärende 2026-0003"* ]] && passed "a far limit has no heading" || broken "a far limit has no heading" "$out"

# No descriptor is left for the spool: 0, 1, 2 and the case file take the four that there are.
code=0
out=$(exec 2>.err && ulimit -n 4 && exec "$reda" audit late.jsonl) || code=$?
equal "without a place to put cases aside the audit goes on" "$code" 3
in_order "and the brief stands last" "${last[@]}"

# A file may hold 64 kB: a disk that fills up on the way. What had been put aside must not be lost.
for i in $(seq 3000); do late "case-$i"; done >large.jsonl
code=0
(trap '' XFSZ && ulimit -f 64 && exec "$reda" audit --jobs 2 large.jsonl 2>/dev/null) | cat >spilled.txt
code=${PIPESTATUS[0]}
equal "a disk that fills up on the way does not stop the audit" "$code" 3
equal "nothing is lost or said twice" "$(grep -o '^Ärende case-[0-9]*' spilled.txt | cmp - <(
    for i in $(seq 3000); do echo "Ärende case-$i"; done) && echo same)" same
out=$(grep -e korthet -e 'Ärende case-1,' -e 'Ärende case-3000,' -e prövade spilled.txt)
in_order "the brief stands last and says why" "står efter ärendena: den tillfälliga" "Ärende case-1," \
    "Ärende case-3000," "I korthet" "3000 ärenden prövade. 3000 har minst en brist."
code=0
"$reda" audit large.jsonl >/dev/full 2>.err || code=$?
equal "a receiver that is full ends with 1" "$code" 1
holds "and is told" "$(cat .err)" "No space left"

# Both streams are one terminal: the bar is drawn and taken away before the report.
seen=$(python3 -c 'import os, pty, sys
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[1], sys.argv[1:])
read = b""
while True:
    try:
        piece = os.read(terminal, 65536)
    except OSError:
        break
    if not piece:
        break
    read += piece
os.waitpid(child, 0)
bar, report = read.find(b"\r["), read.find(b"I korthet")
print(0 <= bar < report and read.rfind(b"\r[") < report and b"\r\033[K" in read[:report])' "$reda" audit large.jsonl)
equal "a terminal shows the bar until the brief" "$seen" True
finish

#!/usr/bin/env bash
# stopped: an audit that is stopped on the way (Ctrl-C, a closed terminal, a reader that goes) leaves no files behind.
. "$(dirname "$0")/check.sh"
late a >one.jsonl
for i in $(seq 200); do late "case-$i"; done >some.jsonl

# The audit waits for more cases on standard input; when its files have been begun, it gets the signal.
cat >stop.py <<'PYTHON'
import os, signal, subprocess, sys, time
number, reda, *arguments = int(sys.argv[1]), *sys.argv[2:]
before = set(os.listdir("."))
run = subprocess.Popen([reda, "audit", *arguments, "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
run.stdin.write(open("some.jsonl", "rb").read())
run.stdin.flush()
end = time.monotonic() + 20
while not set(os.listdir(".")) - before and run.poll() is None and time.monotonic() < end:
    time.sleep(0.01)
begun = len(set(os.listdir(".")) - before)
run.send_signal(number)
print(begun > 0, run.wait(20) == -number, sorted(set(os.listdir(".")) - before))
PYTHON
for signal in HUP INT TERM; do
    equal "SIG$signal: the findings file" \
        "$(python3 stop.py "$(kill -l $signal)" "$reda" --findings found.jsonl)" "True True []"
    equal "SIG$signal: report and findings" \
        "$(python3 stop.py "$(kill -l $signal)" "$reda" --findings found.jsonl --output report.txt)" "True True []"
    equal "SIG$signal: a workbook" \
        "$(python3 stop.py "$(kill -l $signal)" "$reda" --format xlsx --output report.xlsx)" "True True []"
done

echo old >kept.jsonl
python3 stop.py 15 "$reda" --findings kept.jsonl >/dev/null
equal "a file that was there before is as it was" "$(cat kept.jsonl)" old

# The reader goes before anything is written.
files=$(ls -A)
python3 -c 'import os, subprocess, sys
reading, writing = os.pipe()
os.close(reading)
run = subprocess.run(sys.argv[1:], stdout=writing, stderr=subprocess.DEVNULL)
print(run.returncode)' "$reda" audit --findings found.jsonl one.jsonl >.out
equal "a reader that goes stops the audit" "$(cat .out)" -13
rm -f .out
equal "and nothing is left" "$(ls -A)" "$(grep -v '^\.out$' <<<"$files")"
finish

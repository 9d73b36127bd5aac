#!/usr/bin/env bash
# order: the same bytes whatever the number of workers, in input order, with repeated ids and broken lines between.
. "$(dirname "$0")/check.sh"

# Several blocks of 256 kB: ten thousand cases, every 97th broken, every 1000th repeated far later.
{
    sound case-0
    late case-1
} >two
awk -v sound="$(head -1 two)" -v late="$(tail -1 two)" 'BEGIN {
    for (i = 0; i < 10000; i++) {
        if (i % 97 == 96) { print "{ broken " i; continue }
        line = i % 3 ? sound : late
        id = i >= 5000 && i % 1000 == 0 ? "case-" i - 4998 : "case-" i
        sub(/case-[01]/, id, line)
        print line
    }
}' >many.jsonl

for format in text jsonl; do
    for jobs in 1 2 5; do
        code=0
        "$reda" audit --jobs $jobs --format $format --findings found.$jobs many.jsonl \
            >$format.$jobs 2>told.$jobs || code=$?
        equal "$format with $jobs jobs ends with 3" "$code" 3
    done
    for jobs in 2 5; do
        cmp -s $format.1 $format.$jobs && passed "$format: $jobs jobs, the same report" ||
            broken "$format: $jobs jobs, the same report" "they differ"
        cmp -s told.1 told.$jobs && passed "$format: $jobs jobs, the same problems" ||
            broken "$format: $jobs jobs, the same problems" "they differ"
        cmp -s found.1 found.$jobs && passed "$format: $jobs jobs, the same findings" ||
            broken "$format: $jobs jobs, the same findings" "they differ"
    done
done
grep -o '"case": *"case-[0-9]*"' found.1 | grep -o '[0-9]*' >numbers
sort -n numbers | cmp -s - numbers && passed "findings stand in input order" ||
    broken "findings stand in input order" "they do not"
equal "each repeated id is told once" "$(grep -c 'finns redan i filen' told.1)" 5
finish

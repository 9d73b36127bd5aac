#!/usr/bin/env bash
# arguments: what cannot be used is refused with exit code 2, the nearest word and the next step, in both languages.
. "$(dirname "$0")/check.sh"
sound a >good.jsonl

run
refused "no command" "kommando saknas" "reda help"
run aduit good.jsonl
refused "an unknown command" "aduit" "Menades: audit"
run audit --frmat text good.jsonl
refused "an unknown option" "--frmat" "Menades: --format" "reda help audit"
run audit -x good.jsonl
refused "a short option" "-x"
run audit --format
refused "an option without its value" "--format" "saknas"
run audit --format=
refused "an option with an empty value" "--format"
run audit --format text --format jsonl good.jsonl
refused "an option twice" "två gånger"
run deadline --list=yes
refused "a flag with a value" "--list"
run audit --format pdf good.jsonl
refused "an unknown format" "pdf" "jsonl"
run audit --jobs 0 good.jsonl
refused "no jobs" "--jobs"
run audit --jobs two good.jsonl
refused "jobs in words" "two"
run audit --as-of 2026-13-01 good.jsonl
refused "an impossible day" "2026-13-01" "ÅÅÅÅ-MM-DD"
run audit --register somewhere good.jsonl
refused "a register that is not there" "somewhere" "kan inte öppnas"
run audit --format xlsx good.jsonl
refused "a workbook needs a file" "--output"
run audit --output good.jsonl good.jsonl
refused "the input is not overwritten" "good.jsonl" "skrivas över"
equal "the input still stands" "$(cat good.jsonl)" "$(sound a)"
run audit --findings same --output same good.jsonl
refused "two outputs in one file" "same"
run audit --mapping utredning good.jsonl
refused "an unknown mapping" "utredning"
run audit
refused "no file" "standard in"
run audit --lang fi good.jsonl
refused "an unknown language" "fi" "--lang sv"
run --lang en audit --frmat text good.jsonl
refused "English, said before the command" "there is no option" "Perhaps: --format" "Next step: reda help audit"
run audit --frmat text good.jsonl --lang=en
refused "English, said last" "there is no option"

run help
holds "help names every command" "$out" "reda audit" "reda deadline" "reda law" "reda explain" "reda version"
for command in audit deadline law explain init verify prove checkpoint export-ledger erase hold epoch backup restore witness help version; do
    run help "$command"
    equal "help of $command" "$code:${out:0:$((5 + ${#command}))}" "0:reda $command"
    by_command=$out
    run "$command" --help
    equal "$command --help says the same" "$out" "$by_command"
    run help "$command" --lang en
    equal "help of $command in English" "$code:${out:0:$((5 + ${#command}))}" "0:reda $command"
done
run help aduit
refused "help of an unknown command" "Menades: audit"
run --version
holds "the version names the rulebook" "$out" "reda 0." "regelbok"
run --help
holds "--help is help" "$out" "reda audit"
run version extra
refused "a version takes no word" "extra"
finish

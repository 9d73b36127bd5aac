#!/usr/bin/env bash
# law: the rulebook from outside, the one built in and one in a folder.
. "$(dirname "$0")/check.sh"

run law
equal "the law is listed" "$code" 0
embedded=$(grep -o '[0-9a-f]\{64\}' <<<"$out")
equal "with its checksum" "${#embedded}" 64
run --version
holds "the version has the same checksum" "$out" "$embedded"
run law --law "$repository/law"
equal "the folder it was built from has the same checksum" "$(grep -o '[0-9a-f]\{64\}' <<<"$out")" "$embedded"

run law --check
equal "all examples of the law hold" "$code" 0
run law --gaps
equal "gaps are listed" "$code" 0
run law --at 2024-01-01
holds "the law of another day" "$out" "2024-01-01"
run law --at 2024-02-30
refused "a day that does not exist" "2024-02-30"
run law --gaps --check
refused "gaps and check together" "--gaps" "--check"

mkdir empty
run law --law empty
refused "a folder without rules" "empty"
run law --law nowhere
refused "a folder that does not exist" "nowhere"

cp -r "$repository/law" changed
rule=$(cd changed && grep -rl '^plikt' . | sort | head -1)
rule=${rule:-$(cd changed && grep -rl '^frist' . | sort | head -1)}
sed -i '1i nonsens här' "changed/$rule"
run law --law changed
equal "a broken rule is refused" "$code" 2
holds "with file, line, column and a sentence" "$err" "changed/${rule#./}:1:1: "
printf '\n# en rad till\n' >>"$place/changed/ordlista"
sed -i 1d "changed/$rule"
run law --law changed
equal "a changed folder still works" "$code" 0
other=$(grep -o '[0-9a-f]\{64\}' <<<"$out")
if [ -n "$other" ] && [ "$other" != "$embedded" ]; then
    passed "and has another checksum"
else
    broken "and has another checksum" "$other"
fi

run law
rule=$(awk 'NR > 1 && NF > 5 { print $1; exit }' <<<"$out")
run explain "$rule"
equal "a rule is explained" "$code" 0
holds "with source, strength and its text" "$out" "Källa" "Styrka" "exempel"
run explain
refused "explain wants a rule" "reda explain"
run explain ingen-sådan-regel-alls
refused "an unknown rule" "ingen-sådan-regel-alls"
run explain "${rule%?}"
refused "a misspelt rule" "Menades:"
finish

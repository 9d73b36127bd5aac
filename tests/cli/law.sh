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

run law --coverage
equal "the coverage is whole" "$code" 0
holds "with a requirement, its rule and the state of its review" "$out" "sol-20-2-forhandsbedomning" "inte granskad"
run law --coverage --format csv
holds "and as a table" "$out" "krav;område;" "understallning;omhändertagande;LVU 7 §"
run law --coverage --format xlsx
refused "a format that coverage has not" "xlsx"
run law --format csv
refused "a format without coverage" "--coverage"
run law --coverage --check
refused "coverage and check together" "--coverage" "--check"

state() { # rule, law folder: what the table says of its review
    run law --coverage --format csv --law "$2"
    awk -F ';' -v rule="$1" '$9 == rule { print $15; exit }' <<<"$out"
}

cp -r "$repository/law" signed
run law --review lvu-7-understallning --law signed
row=$(grep '^lvu-7-understallning;' <<<"$out")
sum=$(grep -o '[0-9a-f]\{64\}' <<<"$row")
equal "a row to sign has a checksum" "${#sum}" 64
run law --review 'finns-inte*'
refused "a review of no rule" "finns-inte*"
echo "lvu-7-understallning;kommunjurist;2026-12-01;lagtexten;stämmer;$sum;" >>signed/granskning.csv
holds "a signed rule says so" "$(state lvu-7-understallning signed)" "granskad: stämmer (kommunjurist 2026-12-01)"
holds "its neighbour does not" "$(state lvu-8-ansokan signed)" "inte granskad"
printf '\n# en anmärkning\n\n' >>signed/lvu-1990/lvu-7-understallning
holds "a remark leaves the signature" "$(state lvu-7-understallning signed)" "granskad: stämmer"
sed -i 's/^rubrik .*/rubrik "Ett nytt namn"/' signed/lvu-1990/lvu-7-understallning
holds "a changed rule loses it" "$(state lvu-7-understallning signed)" "ändrad därefter"
cp "$repository/law/lvu-1990/lvu-7-understallning" signed/lvu-1990/
sed -i 's/^rubrik .*/rubrik "En annan tid"/' signed/lvu-1990/lvu-7
holds "so does a changed period" "$(state lvu-7-understallning signed)" "ändrad därefter"
cp "$repository/law/lvu-1990/lvu-7" signed/lvu-1990/
holds "and as before it is signed again" "$(state lvu-7-understallning signed)" "granskad: stämmer"
sed -i '/härlett  omhändertagande av barn/,/^$/ s/ eller SOL_CHILD//' signed/begrepp/tvangsvard
holds "a changed concept takes the signature too" "$(state lvu-7-understallning signed)" "ändrad därefter"
cp "$repository/law/begrepp/tvangsvard" signed/begrepp/
echo "lvu-7-understallning;kommunjurist;2026-12-02;lagtexten;stämmer inte;$sum;fel undantag" >>signed/granskning.csv
holds "the last review counts" "$(state lvu-7-understallning signed)" "stämmer inte"
echo "*;kommunjurist;2026-12-03;lagtexten;stämmer;$sum;" >>signed/granskning.csv
holds "one review of every rule stands for this one" "$(state lvu-7-understallning signed)" "ändrad därefter"
holds "and for another one" "$(state lvu-8-ansokan signed)" "ändrad därefter"
cat >signed/lvu-1990/ny-regel <<<"$(sed 's/^plikt .*/plikt ny-regel/' signed/lvu-1990/lvu-7-understallning)"
run law --coverage --law signed
equal "a rule in no requirement is found" "$code" 3
holds "and named" "$out" "'ny-regel' står inte i något krav"

# texts LANGUAGE: the codes that have a duty in that language.
texts() { grep -oP '(?<=^msgid "duty\.)\w+' "$repository/po/reports.$1.po" | sort -u; }
codes=$(grep -hoP '^annars\s+\K\w+(\s+under\s+\w+)?' "$repository"/law/*/* | sed 's/ under /\n/' | grep -vw under | sort -u)
holds "the law has codes" "$codes" "DEADLINE_SUBMIT_7D"
equal "every code has its duty in Swedish" "$(comm -23 <(echo "$codes") <(texts sv))" ""
equal "every code has its duty in English" "$(comm -23 <(echo "$codes") <(texts en))" ""

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

#!/usr/bin/env bash
# jourkort: the page for the night: who, until when, what to write, when in court; parted where something changes; as a page
# of HTML that obeys no name.
. "$(dirname "$0")/check.sh"
register=$repository/tests/cli/register

flat() { tr -s '\n ' ' ' <<<"$out"; }
card() { run jourkort --register "$register" "$@"; }

card --from 2026-11-23 --to 2026-11-29
equal "every decision has somebody" "$code" 0
holds "people with their validity" "$(flat)" "Ledamot A, ordföranden tel" "2023-01-16 till 2026-12-31; beslut 2023-01-16 § 3" \
    "Ledamot C, förordnad ledamot" "Gäller bara: Omedelbart omhändertagande; "
holds "who may and who in a hurry" "$out" "Omedelbart omhändertagande (6 § LVU)" \
    "får besluta: Socialutskottet (sammanträder tor 3/12)" "om det inte kan vänta: ordföranden; förordnad ledamot;"
holds "what must be written" "$out" "[ ] varför nämndens eller utskottets beslut inte kan avvaktas"
holds "when it must be in court, by the law's own counting" "$out" "  fre 27/11   fre 4/12" "  sön 29/11   mån 7/12"
holds "when it is reported" "$out" "tis 15/12"
widest=$(LC_ALL=C.UTF-8; while IFS= read -r line; do echo ${#line}; done <<<"$out" | sort -n | tail -1)
[ "$widest" -le 80 ] && passed "80 columns" || broken "80 columns" "$widest"
[ "$(wc -l <<<"$out")" -le 66 ] && passed "a week is one page" || broken "a week is one page" "$(wc -l <<<"$out") lines"

card --from 2026-12-18 --to 2026-12-27
holds "parted on the day an appointment ends" "$out" "fredag 18 december – lördag 19 december 2026" \
    "söndag 20 december – söndag 27 december 2026"
last=${out##*söndag 20 december}
[[ ${last%%3. SKRIV*} != *"förordnad ledamot"* ]] && passed "after it the member is gone" || broken "after it the member is gone" "named"
holds "Christmas moves the last day" "$out" "tor 24/12   mån 4/1"
card --from 2026-12-30 --to 2027-01-02
holds "the night of the new law" "$(flat)" "5 kap. 1 § LUO" "för andra är lagen inte inläst eller läses olika"

card --from 2026-11-23 --format html --output card.html
equal "a page is written" "$code:$out" "0:"
page=$(<card.html)
holds "one file, for paper" "$page" '<!DOCTYPE html>' '<html lang="sv">' '@page{size:A4' 'måndag 23 november 2026'
[[ $page != *"http"* && $page != *"<script"* && $page != *"src="* ]] && passed "nothing from elsewhere" ||
    broken "nothing from elsewhere" "it asks for something"
cp -r "$register" hostile
sed -i "s|Ledamot A|<script>alert(1)</script>'\&amp;|" hostile/persons.csv
run jourkort --register hostile --from 2026-11-23 --format html
holds "a name is shown and not obeyed" "$out" '&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;amp</b>'
[[ $out != *"<script"* ]] && passed "no name becomes a tag" || broken "no name becomes a tag" "it does"
card --from 2026-11-23 --lang en
holds "in English" "$out" "On-call card" "may decide: Socialutskottet" "ALWAYS WRITE DOWN"

run jourkort
refused "a register is wanted" "--register"
card --from 2026-11-23 --to 2026-11-22
refused "days backwards" "--from"
card --from 2026-01-01 --to 2026-02-01
refused "too long for a page" "31"
card --format pdf
refused "an unknown format" "html"
card --from 2026-11-23 --output nowhere/card.txt
equal "a page that cannot be written" "$code" 1
finish

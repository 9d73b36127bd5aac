#!/usr/bin/env bash
# drafts: what is begun and not done is kept outside the ledger, is its writer's alone, becomes a deed, and goes with the deed, with
# time, and with what it is about when that is erased: then its words are in no file. REDA_DATABASE: an address, in place of a file.
. "$(dirname "$0")/check.sh"
database=${REDA_DATABASE:+$REDA_DATABASE#$place/a.db}
database=${database:-a.db}
canary=Kanariefågel-$RANDOM-$RANDOM

# ask SQL: of the database itself
ask() {
    if [ -n "${REDA_DATABASE:-}" ]; then
        psql -X -q -t -A "$REDA_DATABASE" -c "$1"
    else
        python3 -c 'import sqlite3, sys
with sqlite3.connect("a.db") as database: print("\n".join("|".join(map(str, row)) for row in database.execute(sys.argv[1])))' "$1"
    fi
}
letters() { if [ -n "${REDA_DATABASE:-}" ]; then echo "encode($1, 'hex')"; else echo "lower(hex($1))"; fi; }
# unit_of KEY CLASS: what is erased of a thing
unit_of() {
    ask "select $(letters unit) from stream_unit_1 s join thing_1 t on t.stream = s.stream where t.key = '$1' and s.class = '$2'"
}
saved() { sed -n 's/^Sparat som utkast //p' <<<"$out"; }
# written TEXT: in how many files of the database, or rows of drafts, the text stands
written() {
    if [ -n "${REDA_DATABASE:-}" ]; then
        ask "select count(*) from draft_word where position(convert_to('$1', 'UTF8') in value) > 0"
    else
        grep -l -a "$1" a.db a.db-* a.db.* 2>/dev/null | wc -l
    fi
}

run init "$database" --origin kommun.example/liggare
for person in ha hb; do
    run do "$database" register-person person=$person --from - <<<"name=Handläggare $person"
done
run do "$database" open-case case=B-1 domain=SOL_CHILD authority=Exempelnämnden
equal "a case is there" "$code" 0
size=$(ask "select size from head")

run draft "$database" add-party case=B-1
refused "a draft is somebody's" "--as PERSON"
run draft "$database" add-party case=B-1 --as hx
refused "of the register" "hx"
run draft "$database" add-prty case=B-1 --as ha
refused "a misspelt action is told with the one that was meant" "add-party"
run draft "$database" register-person name="Handläggare C" --as ha
refused "a name never stands among the arguments" "personuppgift" "--from -"
run draft "$database" add-party --as ha
equal "a draft may say nothing yet" "$code" 0
empty=$(saved)
printf 'case=B-1\nrole=ingen roll\nnå\377got=%s \377\376\001\n=%s\n' "$canary" "$canary" >typed
run draft "$database" add-party --from typed --as ha
equal "and what can not be used" "$code" 0
draft=$(saved)
equal "it is named by 32 letters" "$(tr -d 0-9a-f <<<"$draft")${#draft}" 32
bytes=$(printf '%s \377\376\001' "$canary" | od -An -v -tx1 | tr -d ' \n')
equal "as it was typed" "$(ask "select count(*) from draft_word where $(letters value) = '$bytes'")" 1
run drafts "$database" --as ha
holds "its writer sees it" "$out" "$draft" "$empty" "case=B-1"
[[ $out != *"$canary"* ]] && passed "without the words" || broken "without the words" "$out"
run drafts "$database" --as hb
holds "nobody else does" "$out" "inga utkast"
run do "$database" --draft "$draft" --as hb
refused "or can do it" "hb har inget utkast $draft"
run drafts "$database" --drop "$draft" --as hb
refused "or throw it away" "hb har inget utkast $draft"
run draft "$database" --draft "$draft" ref=b1 --as hb
refused "or change it" "hb har inget utkast $draft"
run do "$database" --draft "$draft"
refused "nor can whoever does not say who" "--as PERSON"
run do "$database" --draft zz --as ha
refused "a draft has a form" "zz" "32"
run do "$database" --draft "$draft" --as ha
refused "what can not be used is told" "hör inte hit" "Uppgiften saknas"
run drafts "$database" --as ha
holds "and the draft is there still" "$out" "$draft"
equal "the ledger has nothing of it" "$(ask "select size from head")" "$size"
run rebuild --compare "$database"
equal "and no row that is made of entries" "$code" 0
run verify "$database"
equal "the ledger is whole" "$code" 0
run export-ledger "$database" exported
equal "an export has nothing of it" "$(grep -rla "$canary" exported | wc -l)" 0

run draft "$database" register-person --as ha --from - <<<"name=Handläggare C"
new=$(saved)
run draft "$database" --draft "$new" person=hx --as ha
equal "a draft is changed" "$code:$(saved)" "0:$new"
run do "$database" --draft "$new" person=hc --as ha
equal "and done, with words in place of its own" "$code" 0
run see "$database" people --format csv
holds "which is what was written" "$out" "hc;Handläggare C"
[[ $out != *"hx;"* ]] && passed "and not what was replaced" || broken "and not what was replaced" "$out"
run drafts "$database" --as ha
[[ $out != *"$new"* ]] && passed "then it is gone" || broken "then it is gone" "$out"
run do "$database" --draft "$new" --as ha
refused "and is not done twice" "ha har inget utkast $new"
run drafts "$database" --drop "$empty" --as ha
equal "a draft is thrown away" "$code" 0
run drafts "$database" --drop "$empty" --as ha
refused "once" "$empty"

run draft "$database" add-party case=B-2 --as ha
other=$(saved)
run draft "$database" register-person person=hz --as hb
theirs=$(saved)
[ "$(written "$canary")" != 0 ] && passed "the words stand in the database" || broken "the words stand in the database" "nowhere"
unit=$(unit_of B-1 case)
run erase "$database" "$unit" --ground "12 kap. 1 § SoL" --decision "SN 2026:7"
equal "the case is erased" "$code" 0
holds "and it is told what of drafts went with it" "$out" "Utkast om det gallrade" ": 1."
equal "the words are in no file" "$(written "$canary")" 0
run drafts "$database" --as ha
holds "a draft of another case stays" "$out" "$other"
[[ $out != *"$draft"* ]] && passed "the one about it is gone" || broken "the one about it is gone" "$out"
run erase "$database" --thing person=hb --ground "12 kap. 1 § SoL" --decision "SN 2026:8"
equal "a person is erased" "$code" 0
equal "and with them their own drafts" "$(ask "select count(*) from draft where person = 'hb'")" 0

run drafts "$database" --days 0
refused "days are 1 to 366" "366"
run drafts "$database"
refused "whose" "--as PERSON"
ask "update draft set changed = changed - 30 * 86400 + 100" >/dev/null
run drafts "$database" --as ha
holds "a draft is kept for thirty days" "$out" "$other"
run drafts "$database" --days 31
holds "or as many as the municipality says" "$code $out" "0 " "31 dagar"
ask "update draft set changed = changed - 200" >/dev/null
run drafts "$database" --as ha
holds "from its last change" "$out" "$other"
run drafts "$database" --days 30 --as ha
holds "and no longer" "$out" "inga utkast"
equal "its words are gone too" "$(ask "select count(*) from draft_word")" 0
run verify "$database"
equal "the ledger is whole with erasures" "$code" 10
finish

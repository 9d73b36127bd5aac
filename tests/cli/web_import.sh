#!/usr/bin/env bash
# web_import: a list is read into the record in a browser (web_import.py), with the answers of the command line, which is asked
# about the same record afterwards. REDA_DATABASE: an address, in place of a file.
. "$(dirname "$0")/check.sh"
database=${REDA_DATABASE:+$REDA_DATABASE#$place/town.db}
database=${database:-town.db}
said=$("$reda" init "$database" --origin lista.example/reda 2>&1) || broken "a database" "$said"
do_it() { "$reda" "do" "$database" "$@" >told 2>&1 || broken "$*" "$(cat told)"; }
do_it register-unit unit=barn
do_it register-body body=sn "name=Socialnämnden" kind=nämnd
for person in kv ha; do
    printf 'name=Person %s\n' $person >name
    do_it register-person person=$person --from name
done
do_it give-role person=ha right_role=handläggare unit=barn valid_from=2026-01-01
do_it give-role person=kv right_role=kvalitetsutvecklare valid_from=2026-01-01
do_it open-case case=S-1 domain=SOL_CHILD
do_it add-party case=S-1 ref=barn1 role=barn protected_identity=ja
do_it register-event case=S-1 'object={"kind":"investigation_opened","date":"2025-12-24","attributes":{"investigation_type":"barn"}}'
"$reda" account settings "$database" --codes nej >/dev/null
codes=()
for person in kv ha; do
    codes+=("$person=$("$reda" account add "$database" --person $person | sed -n 's/.*: \(....-....-....-....\)$/\1/p')")
done
python3 "$repository/tests/cli/web_import.py" "$reda" "$database" "${codes[@]}" >walked 2>walked.err
while read -r line; do
    case $line in NOT*) broken "${line%%:*}" "$line" ;; *) passed "$line" ;; esac
done <walked
[ -s walked.err ] && broken "it goes through" "$(cat walked.err)"
[ "$(wc -l <walked)" -ge 32 ] && passed "all has been tried" || broken "all has been tried" "$(wc -l <walked) lines"

run see "$database" timeline case=W-2 --format csv
holds "what the browser wrote stands" "$out" "2026-03-02"
run see "$database" timeline case=S-1 --format csv
equal "the protected case is as it was" "$(grep -c 2025-12-24 <<<"$out") $(grep -c 2026 <<<"$out")" "1 0"
run see "$database" reads reader=kv --format csv
holds "each case that was compared is noted as read by her" "$out" "W-2"
[[ $out != *S-1* ]] && passed "the protected one was not read" || broken "the protected one was not read" "$out"
run rebuild --compare "$database"
equal "the rows are what the entries give" "$code" 0
run verify "$database"
equal "the ledger verifies" "$code" 0
finish

#!/usr/bin/env bash
# account: who can sign in is made, made anew, closed and listed; a code is shown once and stands in no file; what is done stands in the
# log of reads, and nothing of it in the ledger. REDA_DATABASE: an address, in place of a file.
. "$(dirname "$0")/check.sh"
database=${REDA_DATABASE:+$REDA_DATABASE#$place/a.db}
database=${database:-a.db}

run init "$database" --origin kommun.example/liggare
for person in ha ad; do
    run do "$database" register-person person=$person --from - <<<"name=Handläggare $person"
done
run verify "$database"
before=$out

run account
refused "what is wanted is told" "add, reset, close, list"
run account add "$database"
refused "and that an account is somebody's" "--person PERSON"
run account list "$database" --person ha
refused "a list is nobody's" "reda account"
run account ad "$database" --person ha
refused "a misspelt errand" "add, reset"
run account add "$database" --person hx
refused "a person of the register" "hx"
run account add "$database" --person ha --by hx
refused "by one too" "hx"
run account list "$database"
equal "there are no accounts yet" "$code:$out" "0:Det finns inga konton. Ett nytt: reda account add."
run account reset "$database" --person ha
refused "none to make anew" "ha" "add"
run account close "$database" --person ha
refused "none to close" "ha"

run account add "$database" --person ha --by ad
first=$(sed -n 's/^Engångskod för ha: //p' <<<"$out")
equal "an account has a code" "$code:$(grep -cE '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$' <<<"$first")" "0:1"
holds "which is told how long it can be used" "$out" "Den gäller till 20"
equal "and stands in no file" "$(grep -rla -e "$first" -e "${first//-/}" . --exclude=.out --exclude=.err | wc -l)" 0
run account add "$database" --person ha
refused "there is one already" "ha" "reset"
run account reset "$database" --person ha
second=$(sed -n 's/^Engångskod för ha: //p' <<<"$out")
equal "a new code is another" "$code:$([ -n "$second" ] && [ "$second" != "$first" ] && echo new)" "0:new"
run account list "$database"
holds "it waits for its person" "$out" "ha" "väntar på första inloggning" "Kodapp"
run account list "$database" --lang en
holds "also in English" "$out" "waits for a first sign-in"
run account close "$database" --person ha --by ad
holds "it is closed" "$out" "stängt"
run account list "$database"
holds "and says so" "$out" "stängt"

run account settings "$database"
holds "how long sign-ins live" "$out" "30 minuter" "720 minuter" "5 minuter" "72 timmar" "kodapp krävs"
run account settings "$database" --idle 61
refused "no longer than it may" "--codes"
run account settings "$database" --codes kanske
refused "yes or no" "--codes"
run account settings "$database" --idle 10 --whole=480 --step-up 2 --first-code 24 --codes nej
holds "it can be said" "$out" "10 minuter" "480 minuter" "2 minuter" "24 timmar" "Ingen kod"
run account settings "$database"
holds "and stays" "$out" "10 minuter" "480 minuter" "2 minuter" "24 timmar" "Ingen kod"

run account token "$database" --person ha --label prov --scope read
refused "a token is of an account that is open" "ha" "logga in"
run account token "$database" --person ha --label prov --scope allt
refused "it is for something that there is" "read act"
run account token "$database" --person ha --scope read
refused "and says what" "--label"
run account token "$database" --person ha --label prov --scope read --days 367
refused "it ends within a year" "1–366"
run account tokens "$database" --person ha
equal "there are none yet" "$code:$out" "0:”ha” har inga nycklar."
run account end-token "$database" --person ha --token 00
refused "none to end" "reda account tokens"

run see "$database" reads
holds "all of it stands in the log of reads" "$out" "account-added ha" "account-reset ha" "account-closed ha" "Inställningar för inloggning ändrade"
holds "with who did it" "$(grep 'account-added' <<<"$out")" "ad"
run verify "$database"
equal "and nothing of it in the ledger" "$out" "$before"
if [ -z "${REDA_DATABASE:-}" ]; then
    equal "files are their owner's" "$(stat -c %a a.db.access a.db.access.keys a.db.access.keys/*  | sort -u | tr '\n' ' ')" "600 700 "
fi
finish

#!/usr/bin/env bash
# protected: where somebody in a case has a protected identity, no word that is told of the case says who or where anybody
# is: not by an action, an import or a correction, and not in what is told of it beside it. There is no field for it either.
. "$(dirname "$0")/check.sh"

# act ACTION WORD ...: what is personal goes by a file.
act() {
    local word action=$1 open=()
    shift
    : >personal
    for word; do
        case $word in
            name=* | words=* | dissent=* | wording=*) printf '%s\n' "$word" >>personal ;;
            *) open+=("$word") ;;
        esac
    done
    run do a.db "$action" "${open[@]}" --from personal
}

run init a.db --origin kommun.example/liggare
act register-person person=ha name="Handläggare A"
act register-person person=19700101-1238 name="Handläggare B"
act register-body body=sn kind=nämnd seats=3
act plan-meeting meeting="SN 2026-03-02" body=sn date=2026-03-02
act open-affair affair=H-1
act open-affair affair=19800101-1238

# No action of a case has a field for it.
run help do
for action in $(awk '/^  [a-z]/ { print $1 }' <<<"$out"); do
    run help do "$action"
    fields=$(awk '/^  [a-z]/ { print $1 }' <<<"$out")
    grep -qx case <<<"$fields" && echo "$fields"
done | grep -xE 'name|first_name|last_name|address|street|city|school|phone|telephone|mobile|email|mail|personnummer|feed' >fields
equal "no action of a case has a field for name, address, school, telephone or mail" "$(cat fields)" ""

number=20160512-2384 phone="070-123 45 67" mail=mamma@post.example address="Storgatan 5" town="961 31 Orten"
canaries=("$number" "$phone" "$mail" "$address" "$town")
act open-case case="$number" domain=LVU protected=ja
refused "not even its number says who" "case: Texten ser ut att innehålla ett personnummer" "skolan" "barn1"
equal "and what was written is not said again" "$(grep -c "$number" <<<"$err")" 0

# A case marked so, one with a party marked so, and one that is not.
act open-case case=S-1 domain=LVU protected=ja
act open-case case=S-2 domain=LVU
act add-party case=S-2 ref=vh1 role=vårdnadshavare protected_identity=ja relation="$phone"
refused "the party that begins it is held to it too" "relation: " "telefonnummer"
act add-party case=S-2 ref=vh1 role=vårdnadshavare protected_identity=ja
act open-case case=S-3 domain=LVU
for case in S-1 S-2 S-3; do
    act register-event case=$case kind=note date=2026-02-01
    act register-decision case=$case decision=lvu-omhandertagande date=2026-02-03 by=ha
    act object-before objection=P-$case case=$case by=ha words="Modern är inte hörd."
done
act add-item meeting="SN 2026-03-02" item=1 case=S-1 decision=lvu-ansokan-vard
act hold-meeting meeting="SN 2026-03-02" present=3

sum=$(printf '%064d' 0)
# try WHAT WORD ...: is refused of each case that is guarded, with each canary in place of @.
try() {
    local what=$1 canary word said=()
    shift
    for canary in "${canaries[@]}"; do
        said=()
        for word; do said+=("${word//@/$canary}"); done
        act "${said[@]}"
        if [ "$code" != 2 ] || ! grep -q "skyddade personuppgifter" <<<"$err" || grep -qF -- "$canary" <<<"$err"; then
            broken "$what: $canary" "$out$err"
            return
        fi
    done
    passed "$what"
}
for case in S-1 S-2; do
    try "a fact of an event ($case)" register-event case=$case kind=note date=2026-02-05 "fact=text=Ring @ nu"
    try "an event told whole ($case)" register-event case=$case \
        'object={"kind":"note","date":"2026-02-05","attributes":{"text":"se @"}}'
    try "a correction ($case)" correct-event case=$case event=0 kind=note date=2026-02-02 "why=fel, se @"
    try "and what is corrected ($case)" correct-event case=$case event=0 kind=note date=2026-02-02 why="Fel dag." "fact=text=@"
    try "a decision that is taken ($case)" decide case=$case decision=lvu-upphorande date=2026-02-05 by=ha "reason=@"
    try "one that was taken ($case)" register-decision case=$case decision=lvu-upphorande date=2026-02-05 by=ha "delivered=@"
    try "dissent with it ($case)" decide case=$case decision=lvu-upphorande date=2026-02-05 by=ha "dissent=@"
    try "the name of a document ($case)" register-decision case=$case decision=lvu-upphorande date=2026-02-05 by=ha "document=@=$sum"
    try "dissent afterwards ($case)" record-dissent case=$case event=1 by=ha "words=@"
    try "an objection ($case)" object-before "objection=Q-$case" case=$case by=ha "words=@"
    try "its key ($case)" object-before "objection=@" case=$case by=ha words="Modern är inte hörd."
    try "its answer ($case)" answer-objection objection=P-$case by=ha "words=@"
    try "a remedy ($case)" state-remedy case=$case event=1 code=X remedy=information owner=ha date=2026-03-01 "why=Ring @"
    try "a party ($case)" add-party case=$case "ref=@" role=barn
    try "an item of an agenda ($case)" add-item meeting="SN 2026-03-02" item=9 case=$case "title=@"
    try "what is noted there ($case)" add-item meeting="SN 2026-03-02" item=9 case=$case "lacking=@"
done
act join-affair affair=19800101-1238 case=S-1
refused "the name of an affair" "affair: " "personnummer"
try "the words of a decision at a meeting" decide-item meeting="SN 2026-03-02" item=1 outcome=bifall "wording=@"
act register-event case=S-1 \
    'object={"kind":"note","date":"2026-02-05","attributes":{"text":"\u0053torgatan \u0035"}}'
refused "letters written as numbers" "postadress"

# What is not so is not stopped: other words, those who work there, and cases that are not guarded.
act register-event case=S-1 kind=note date=2026-02-06 "fact=text=Barnet hördes i skolan kl. 08.30, se dnr 2026-0001."
equal "other words are taken" "$code" 0
act record-dissent case=S-1 event=1 by=19700101-1238 words="Jag delar inte bedömningen."
equal "whoever works there is named as the register does" "$code" 0
act register-event case=S-3 kind=note date=2026-02-06 "fact=text=Ring 08-555 000 00"
equal "a case that is not guarded may hold it" "$code" 0

# The same of cases that come from a file.
cat >cases.jsonl <<X
{"format":"case-timeline/1","id":"S-9","domain":"LVU","parties":[{"ref":"b","role":"barn","protected_identity":true}],"events":[{"kind":"note","date":"2026-02-01"},{"kind":"note","date":"2026-02-02","attributes":{"text":"$phone"}}]}
X
run import-cases a.db cases.jsonl
holds "an import is held to the same" "$out$err" "telefonnummer" "1 rader kunde inte tas emot"

# No view and no export holds any of it, nor do the rows.
run help see
for view in $(awk '/^  [a-z]/ { print $1 }' <<<"$out"); do
    for filter in "" case=S-1 case=S-2 case=S-9 meeting="SN 2026-03-02" day=2026-03-02; do
        run see a.db "$view" ${filter:+"$filter"} --format csv
        echo "$out"
    done
done >shown
run export-cases a.db cases.out
run audit a.db
echo "$out" >>shown
store_texts=$(cat a.db a.db-wal 2>/dev/null | strings)
holds "the walk saw what is there" "$(cat shown cases.out)" "S-1" "08-555 000 00"
for canary in "${canaries[@]}"; do
    equal "nothing that is shown or exported holds $canary" "$(cat shown cases.out | grep -cF -- "$canary")" 0
    equal "nor does the database" "$(grep -cF -- "$canary" <<<"$store_texts")" 0
done
finish

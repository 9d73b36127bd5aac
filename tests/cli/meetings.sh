#!/usr/bin/env bash
# meetings: a meeting is planned, held and adjusted, or cancelled; its agenda says what is lacking, its minutes who
# did not agree.
. "$(dirname "$0")/check.sh"
run init a.db --origin kommun.example/liggare
for person in fa fb fc; do run do a.db register-person person=$person; done
run do a.db register-body body=sn name="Socialnämnden" kind=nämnd seats=3 valid_from=2026-01-01
run do a.db register-body body=su kind=utskott parent=sx
refused "a committee has a board that is there" "”sx” finns inte"

run do a.db plan-meeting meeting="SN 2026-03-02" body=sn date=2026-03-02 time=13:00
holds "a meeting is planned" "$out" "Registrerat"
run do a.db plan-meeting meeting="SN 2026-03-02" body=sn date=2026-03-02 time=13:00
holds "and not twice" "$out" "redan registrerat"
run do a.db plan-meeting meeting="SN 2026-03-02" body=sn date=2026-03-03 time=13:00
equal "its day can be moved" "$code" 0
run do a.db add-item meeting="SN 2026-03-02" item=4 case=B-1 decision=lvu-ansokan-vard presenter=fa \
    lacking="utredning" lacking="vårdplan"
run do a.db add-item meeting="SN 2026-03-02" item=5 title="Anmälan av delegationsbeslut" extra=ja
run see a.db agenda meeting="SN 2026-03-02"
holds "the agenda says what is lacking" "$out" "B-1" "utredning; vårdplan" "Anmälan av delegationsbeslut"
run see a.db case-sheet meeting="SN 2026-03-02" --format json
holds "a case that is not there cannot be judged" "$out" '"part":"item"' '"verdict":"unknown"' "”B-1” finns inte"
run do a.db open-case case=B-1 domain=LVU
run do a.db declare-complete case=B-1 complete=document_created
run see a.db case-sheet meeting="SN 2026-03-02" --format json
holds "the judge says what is lacking" "$out" '"part":"basis","verdict":"lacking","what":"Vårdplan före ansökan om vård'
run see a.db case-sheet meeting="SN 2026-03-02" --lang en
holds "also in English" "$out" "lacking" "Next step"
run do a.db register-event case=B-1 kind=document_created date=2026-02-20 fact=document_type=vårdplan
run see a.db case-sheet meeting="SN 2026-03-02" item=4 --format json
holds "what came to the case afterwards counts" "$out" '"part":"basis","verdict":"held","what":"Vårdplan före ansökan om vård'
run do a.db add-item meeting="SN 2026-03-02" item=4 case=B-1 decision=lvu-ansokan-vrd presenter=fa
run see a.db case-sheet meeting="SN 2026-03-02" --format json
holds "a decision that is none is told with the nearest" "$out" '"verdict":"unknown"' "Menades ”lvu-ansokan-vard”"
run do a.db add-item meeting="SN 2026-03-02" item=4 case=B-1 decision=lvu-ansokan-vard presenter=fa \
    lacking="utredning" lacking="vårdplan"
run see a.db agenda
refused "an agenda is of one meeting" "meeting"
run do a.db decide-item meeting="SN 2026-03-02" item=4 outcome=bifall
refused "nothing is decided before the meeting is held" "planerat" "hållet"
run do a.db adjust-minutes meeting="SN 2026-03-02" adjusted=2026-03-05 by=fb
refused "nor adjusted" "planerat"

run do a.db hold-meeting meeting="SN 2026-03-02" present=2 attending=fa attending=fb absent=fc first_paragraph=20
equal "it is held" "$code" 0
run do a.db plan-meeting meeting="SN 2026-03-02" body=sn date=2026-03-04
refused "what was held is not moved" "hållet"
run do a.db cancel-meeting meeting="SN 2026-03-02"
refused "nor cancelled" "hållet"
run do a.db plan-meeting meeting="SN 2026-03-02" body=sn date=2026-03-03 time=13:00
holds "what was said of its plan is still no news" "$out" "redan registrerat"
run do a.db decide-item meeting="SN 2026-03-02" item=4 outcome=bifall paragraph=21 votes_for=1 votes_against=1 \
    reservation=fb disqualified=fa
run see a.db case-sheet meeting="SN 2026-03-02" --format json
equal "what is decided waits no longer" "$out" ""
run do a.db report-delegated meeting="SN 2026-03-02" delegated=B-2/3 delegated=B-7/1 paragraph=22
run see a.db minutes meeting="SN 2026-03-02" --format json
holds "the minutes say who voted how and what was lacking" "$out" '"paragraph":21' '"votes_against":1' \
    '"reservation":"fb"' \
    '"disqualified":"fa"' "vårdplan"
run see a.db reported meeting="SN 2026-03-02"
holds "delegated decisions are told by their keys" "$out" "B-2/3" "B-7/1"
run do a.db adjust-minutes meeting="SN 2026-03-02" adjusted=2026-03-05 by=fb last_paragraph=24 --seen 8
refused "whoever has seen less than has happened is told" "9 händelser"
run do a.db adjust-minutes meeting="SN 2026-03-02" adjusted=2026-03-05 by=fb last_paragraph=24 --seen 9
equal "it is adjusted" "$code" 0
run do a.db decide-item meeting="SN 2026-03-02" item=5 outcome=bifall
refused "then nothing more is decided" "justerat"
run see a.db presence meeting="SN 2026-03-02" --format csv
holds "who was there, and who adjusted" "$out" "fa;attending" "fb;adjusted" "fc;absent"

run do a.db plan-meeting meeting="SN 2026-04-06" body=sn date=2026-04-06
run do a.db cancel-meeting meeting="SN 2026-04-06" reason="påskdagen"
equal "a meeting can be cancelled" "$code" 0
run do a.db hold-meeting meeting="SN 2026-04-06" present=3
refused "then it is not held" "inställt"
run see a.db meetings body=sn from=2026-03-01 to=2026-03-31 --format json
holds "the calendar" "$out" '"date":"2026-03-03"' '"state":"adjusted"' '"first_paragraph":20,"last_paragraph":24' \
    '"items":2,"noted":1'
equal "of a month" "$(wc -l <<<"$out")" 1
run rebuild --compare a.db
equal "the rows are what the entries give" "$code" 0
finish

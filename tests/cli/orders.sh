#!/usr/bin/env bash
# orders: a delegation order is drafted, analysed, adopted and revoked; the register has it only from the adoption on.
. "$(dirname "$0")/check.sh"
run init a.db --origin kommun.example/liggare
run do a.db register-body body=sn kind=nämnd seats=7
run do a.db register-body body=su kind=utskott parent=sn
cat >old.csv <<'ROWS'
row;types;delegates;deputies;conditions;decision
1;lvu-umgange;organ:su;;;Umgänge
2;sol-forsorjningsstod;socialsekreterare;enhetschef|verksamhetschef;inom riktlinjer;Försörjningsstöd
ROWS
sed 's/^2;sol-forsorjningsstod;socialsekreterare/2;sol-forsorjningsstod;enhetschef/' old.csv >new.csv
sed 's/organ:su/organ:au/; s/sol-forsorjningsstod/sol-forsorjning/' old.csv >wrong.csv
sed 's/^row;/nr;/' old.csv >column.csv

run do a.db draft-order order=do-1 title="Delegationsordning" body=sn rows=@wrong.csv
refused "rows are read as the register reads them" "rad 2" "au" "rad 3" "sol-forsorjning"
run do a.db draft-order order=do-1 body=sn rows=@column.csv
refused "a column that would be passed over is told" "nr"
run do a.db draft-order order=do-1 title="Delegationsordning" body=sn rows=@old.csv
equal "an order is drafted" "$code" 0
run do a.db adopt-order order=do-1 adopted=2026-01-15 paragraph="§ 7"
refused "it is analysed before it is adopted" "utkast" "analyserad"
run do a.db subdelegate order=do-1 row=1 from=enhetschef to=socialsekreterare
refused "nothing is passed on from a draft" "utkast" "antagen"
run see a.db order-rows day=2026-02-01 --format json
equal "a draft is in force on no day" "$out" ""
run do a.db analyse-order order=do-1 analysed=2026-01-12 faults=0
refused "nobody says what an analysis counted" "”faults” hör inte hit"
run do a.db analyse-order order=do-1 analysed=2026-01-12
run see a.db orders --format json
holds "the analysis counts by itself" "$out" '"state":"analysed"' '"faults":0,"doubts":13,"changes":null,"changed_since":null'
hash=$(grep -o '"draft_hash":"[0-9a-f]\{64\}"' <<<"$out")
run do a.db draft-order order=do-1 title="Delegationsordning" body=sn rows=@new.csv
run do a.db adopt-order order=do-1 adopted=2026-01-15 paragraph="§ 7"
refused "rows that were written anew are analysed anew" "utkast" "ändrat efter analysen" "analyse-order"
run see a.db orders --format json
holds "and it is seen that they were" "$out" '"changed_since":"ja"' '"draft_hash":null'
run do a.db analyse-order order=do-1 analysed=2026-01-13
run see a.db orders --format json
equal "other rows have another hash" "$(grep -c "$hash" <<<"$out")" 0
run do a.db draft-order order=do-1 title="Delegationsordning" body=sn rows=@old.csv
run do a.db analyse-order order=do-1 analysed=2026-01-12
run see a.db orders --format json
holds "the same rows have the same" "$out" "$hash" '"changed_since":null'
run do a.db adopt-order order=do-1 adopted=2026-01-15 paragraph="§ 7"
equal "it is adopted with day and paragraph" "$code" 0
run do a.db draft-order order=do-1 title="Delegationsordning" body=sn rows=@new.csv
refused "an adopted order is not written anew" "antagen"
run see a.db order-rows day=2026-01-14 --format json
equal "it is in force not before its day" "$out" ""
run see a.db order-rows day=2026-02-01 --format csv
holds "and from it on" "$out" "do-1;1;;lvu-umgange" "do-1;2;;sol-forsorjningsstod"

run do a.db draft-order order=do-2 title="Delegationsordning" body=sn rows=@new.csv
run do a.db record-adopted order=do-2 adopted=2026-06-01 valid_from=2026-07-01 replaces=do-1 paragraph="§ 50"
equal "one that was adopted before is recorded" "$code" 0
run see a.db order-diff from=do-1 to=do-2 --format csv
holds "what differs is told by the rows' own words" "$out" "-;2;;sol-forsorjningsstod;;;socialsekreterare" \
    "+;2;;sol-forsorjningsstod;;;enhetschef"
equal "and nothing else" "$(wc -l <<<"$out")" 3
run see a.db order-rows day=2026-06-30 --format csv
holds "until the new one is in force the old one is" "$out" "do-1;1"
run see a.db order-rows day=2026-07-01 --format csv
holds "then the new one" "$out" "do-2;1"
[[ $out != *do-1* ]] && passed "alone" || broken "alone" "$out"

run do a.db subdelegate order=do-2 row=2 from=enhetschef to=socialsekreterare valid_from=2026-08-01
run see a.db who-holds day=2026-08-15 --format csv
holds "who holds what" "$out" "organ:su;delegate;do-2;1" "verksamhetschef;deputy;do-2;2" \
    "socialsekreterare;passed;do-2;2"
run do a.db end-subdelegation order=do-2 row=2 from=enhetschef to=socialsekreterare last_day=2026-08-31
run see a.db who-holds day=2026-09-01 holder=socialsekreterare --format json
equal "what is passed on ends" "$out" ""
run do a.db revoke-row order=do-2 row=1 last_day=2026-09-30 paragraph="§ 80"
run see a.db order-rows day=2026-10-01 order=do-2 --format csv
[[ $out != *lvu-umgange* ]] && holds "a row can be revoked alone" "$out" "sol-forsorjningsstod" || broken \
    "a row can be revoked alone" "$out"
run do a.db revoke-order order=do-2 last_day=2026-10-31 paragraph="§ 90"
run see a.db order-rows day=2026-11-01 order=do-2 --format json
equal "and the order as a whole" "$out" ""
run do a.db subdelegate order=do-2 row=2 from=enhetschef to=socialsekreterare
refused "then nothing is passed on" "återkallad"
run init none.db --origin kommun.example/utan
run do none.db register-body body=sn kind=nämnd valid_from=2020-01-01
run do none.db register-body body=su kind=utskott parent=sn
run do none.db draft-order order=do-3 body=sn rows=@old.csv
run do none.db record-adopted order=do-3 adopted=2026-01-15
run do none.db revoke-order order=do-3 last_day=2026-10-31
run export-register none.db ut-utan
equal "where nothing was passed on no file of it is written" "$(ls ut-utan | tr '\n' ' ')" "bodies.csv order_rows.csv orders.csv "
run rebuild --compare a.db
equal "the rows are what the entries give" "$code" 0
finish

#!/usr/bin/env bash
# explain_case: why a finding is what it is: each part in its exact words, on real and invented cases; and what would have
# changed the answer, in Swedish, English and JSON.
. "$(dirname "$0")/check.sh"
real="$repository/examples/real/cases.jsonl"
example="$repository/examples/exempelkommunen"

flat() { tr -s '\n ' ' ' <<<"$out"; }
explain() { run explain --case "$@"; }

# one case a line, of the events given
case_of() {
    printf '{"format":"case-timeline/1","id":"%s","authority":"Exempelnämnden","domain":"%s",' "$1" "$2"
    printf '"parties":[{"ref":"barn1","role":"barn"}],"events":[%s],"record_complete":["*"]}\n' "$3"
}
custody='"attributes":{"decision_type":"omedelbart omhändertagande","lagrum":"6 § LVU"}'
inquiry='"attributes":{"investigation_type":"barn","investigation":"u1"}'
{
    case_of easter LVU '{"kind":"decision","date":"2019-04-12",'"$custody"'},
        {"kind":"receipt_by_court","date":"2019-04-25","attributes":{"concerns":[0]}}' | tr -d '\n'
    echo
    case_of extended SOL_CHILD '{"kind":"investigation_opened","date":"2026-01-10",'"$inquiry"'},
        {"kind":"investigation_extended","date":"2026-05-05","attributes":{"until":"2026-06-13","investigation":"u1"}},
        {"kind":"investigation_closed","date":"2026-06-22","attributes":{"investigation":"u1"}}' | tr -d '\n'
    echo
    case_of new-year LVU '{"kind":"decision","date":"2026-12-09",'"$custody"'},
        {"kind":"enforcement","date":"2026-12-09","attributes":{"concerns":[0]}},
        {"kind":"care_started","date":"2026-12-16","attributes":{"concerns":[0]}},
        {"kind":"application_to_court","date":"2027-01-08"},
        {"kind":"receipt_by_court","date":"2027-01-08","attributes":{"concerns":[3]}},
        {"kind":"note","date":"2027-02-20"}' | tr -d '\n'
    echo
} >cases.jsonl

# A submission late over Easter: the days passed over, how late, up to which day it would have been kept.
explain easter --code DEADLINE_SUBMIT_7D cases.jsonl
equal "an explained fault ends with 3" "$code" 3
holds "how late" "$(flat)" '"bekräftelse från rätten på dag för mottagande" skedde torsdag 25 april 2019. Sista dagen var 2019-04-23: 2 dagar för sent.'
holds "why the day moved" "$(flat)" "Dagen 2019-04-19 var långfredagen; senast 2019-04-23 (lag 1930:173 2 §)." \
    "Dagar som hoppades över: långfredagen 2019-04-19, lördag 2019-04-20, påskdagen 2019-04-21, annandag påsk 2019-04-22. Nästa vardag är tisdag 23 april."
holds "the facts by number" "$(flat)" 'händelse 0: "beslut: omedelbart omhändertagande", fredag 12 april 2019 (här börjar plikten och tiden)' \
    'händelse 1: "bekräftelse från rätten på dag för mottagande", torsdag 25 april 2019 (det som skedde)'
holds "up to which day" "$(flat)" 'Plikten hade hållits om - "bekräftelse från rätten på dag för mottagande" hade skett senast 2019-04-23'
holds "the law, its mark and what it means" "$(flat)" "LVU 7 §, lagen (1990:52)" "underställs förvaltningsrätten inom en vecka" \
    "https://www.riksdagen.se/" "verifierad: lagtexten är läst och läst igen."
holds "what was tried" "$(flat)" "Varje rad är prövad: en sak i taget ändrades, och hela ärendet prövades om." "Rad 1 i cases.jsonl."

# Three months end on a Saturday; an application of which only the month is known; a receipt that never came.
explain 646-2017 --code NOT_CONSIDERED_3M --event 3 "$real"
holds "a Saturday" "$(flat)" "Dagar som hoppades över: lördag 2016-10-01, söndag 2016-10-02. Nästa vardag är måndag 3 oktober." \
    "Sista dagen var 2016-10-03: 44 dagar för sent." '"övervägande: flyttningsförbud" hade skett senast 2016-08-15; men då hade tiden därefter inte hållits' \
    '"övervägande: flyttningsförbud" hade skett någon dag 2016-08-16 till 2016-10-03' \
    'Svaret hade varit okänt om - akten inte hade sagts vara komplett om "övervägande"'
explain 4613-2012 --code DEADLINE_SUBMIT_7D --event 0 "$real"
holds "receipt in time would have kept it" "$(flat)" 'Sista dagen var 2012-08-09: 4 dagar för sent.' \
    'Plikten hade hållits om - "bekräftelse från rätten på dag för mottagande" hade funnits i akten, senast 2012-08-09' \
    'Svaret hade varit okänt om - "underställning skickad till rätten" hade skett senast 2012-08-09'
[[ $out != *"Löper:"* ]] && passed "one event alone" || broken "one event alone" "another is there"
explain 7244-2015 --code DEADLINE_APPLY_4W --event 1 "$real"
holds "a window is said as a window" "$(flat)" '"ansökan skickad till rätten: vård", någon dag 4-19 augusti 2015' \
    "minst 1 dag och högst 16 dagar för sent."

# An extension: the decided day, the day without it, two readings of a Saturday, another decision in time.
explain extended --code DEADLINE_INVESTIGATION_4M cases.jsonl
holds "an extension" "$(flat)" 'Tiden förlängd genom "utredning förlängd" 2026-05-05: till och med 2026-06-13.' \
    "Utan beslutet om längre tid: 4 månader från 2026-01-10, sista dagen 2026-05-11." \
    'händelse 1: "utredning förlängd", tisdag 5 maj 2026 (gav längre tid)' \
    'Plikten hade hållits om - "utredning avslutad" hade skett senast 2026-06-13' \
    'beslut om "utredning förlängd", till och med 2026-06-22, hade fattats senast 2026-06-15' \
    'Det hade varit ett oklart rättsläge, ingen brist, om - "utredning avslutad" hade skett någon dag 2026-06-14 till 2026-06-15' \
    'akten inte hade sagts vara komplett om "utredning förlängd"'

# An unknown: the missing fact, and which way it decides.
explain 1832-2006 --code DEADLINE_SUBMIT_7D "$real"
equal "an unknown ends with 0" "$code" 0
holds "an unknown" "$(flat)" "Kan inte avgöras: Underställning inom en vecka från beslutet." \
    'Det som saknas - uppgift om "bekräftelse från rätten på dag för mottagande" till "beslut: omedelbart omhändertagande" 2006-01-28' \
    'Plikten är hållen om - "bekräftelse från rätten på dag för mottagande" finns, senast 2006-02-06' \
    'Det är en brist om - "bekräftelse från rätten på dag för mottagande" finns, 2006-02-07 eller senare' \
    'akten är komplett om "bekräftelse från rätten på dag för mottagande" och det inte finns mer än det som står' \
    "Inget är avgjort: det är varken en brist eller ett besked om att plikten hölls."
explain 1832-2006 --code URGENCY_NOT_RECORDED "$real"
holds "a missing fact of an event" "$(flat)" \
    'Plikten är hållen om - uppgiften "skäl till att nämnden inte kunde avvaktas" finns för' \
    'akten är komplett och uppgiften "skäl till att nämnden inte kunde avvaktas" finns inte för'

# Who decided: the ceiling of the law, and who could have; a doubt and why it is only one.
explain EX-2026-0001 "$example/cases.jsonl"
holds "a decider" "$(flat)" "Så prövades det Beslutat av: enhetschef." "(beslutet som prövas)" \
    "Plikten hade hållits om - beslutet hade fattats av nämnd eller utskott" \
    "men då hade en annan plikt inte hållits: Varför beslutet inte kunde vänta är antecknat" "SoL 30:7"
explain EX-2026-0004 "$example/cases.jsonl"
holds "a decision while the appointment held" "$(flat)" \
    '"beslut: omedelbart omhändertagande" hade skett någon dag 2026-01-19 till 2026-08-31'
explain EX-2026-0003 --register "$example/register" "$example/cases.jsonl"
holds "with the register" "$(flat)" "Prövat mot registret den dagen." "teamledare"
explain EX-2026-0022 "$example/cases.jsonl"
holds "a degree" "$(flat)" "hade haft den examen som regeln frågar efter" '"vem som leder författarens arbete" hade stått vid'
explain EX-2026-0021 --register "$example/register" "$example/cases.jsonl"
holds "where nothing of the file decides" "$(flat)" "Ingen enskild ändring av uppgifterna som Reda har prövat ger ett annat svar."
explain 2827-2012 --code INVESTIGATION_INACTIVE "$real"
holds "why only a warning" "$(flat)" "Ett oklart rättsläge, ingen brist." "lagen säger skyndsamt; sextio dagar är ett lokalt mål"

# A person: who it is about, and at which age the duty holds; what the decision itself should have said.
explain 2232-2019 --code CONSENT_MISSING "$real"
holds "a person and an age" "$(flat)" "Det gäller vh1 (vårdnadshavare)." "Det som saknas - hur gammal barn1 var" \
    "Regeln gäller inte om - barn1 var 0-14 år när plikten började" "Det är en brist om - barn1 var 15-17 år när plikten började"
explain 2000-2019 --code DECISION_CONTENT_MISSING --event 0 "$real"
holds "what a decision should have said" "$(flat)" 'Plikten hade hållits om - uppgiften "omfattning" hade stått vid "beslut: umgängesbegränsning"'

# New Year 2026/27: two acts, two last days.
explain new-year --code DEADLINE_APPLY_4W cases.jsonl
holds "two readings" "$(flat)" "Enligt LVU (1990:52) var sista dagen 2027-01-07: 1 dag för sent. Enligt LUO (2026:1600) är sista dagen 2027-01-13: i tid." \
    "Dagen 2027-01-06 var trettondedag jul" "Dagar som hoppades över: trettondedag jul 2027-01-06." \
    'hade skett senast 2027-01-07' 'Det hade varit en brist om - "bekräftelse från rätten på dag för mottagande" hade skett 2027-01-14 eller senare' \
    "Lagen kan läsas på två sätt som ger olika svar; en jurist bör avgöra." \
    "läst en gång: lagtexten är läst en gång. Läs den igen innan någon förlitar sig på fyndet."

# What is told is true: the act moved to the day that is named, and to the day after it.
sed -n 1p cases.jsonl | sed 's/2019-04-25/2019-04-23/' >kept.jsonl
run audit --format jsonl kept.jsonl
equal "kept on the day named" "$(grep -c DEADLINE_SUBMIT_7D <<<"$out")" 0
sed -n 1p cases.jsonl | sed 's/2019-04-25/2019-04-24/' >late.jsonl
run audit --format jsonl late.jsonl
equal "broken on the day after" "$(grep -c '"code":"DEADLINE_SUBMIT_7D".*"status":"fault"' <<<"$out")" 1

# English and JSON.
explain easter --code DEADLINE_SUBMIT_7D --lang en cases.jsonl
holds "in English" "$(flat)" "The last day was 2019-04-23: 2 days late." "The duty would have been kept if" "at the latest on 2019-04-23" \
    "Days passed over: Good Friday 2019-04-19"
explain new-year --code DEADLINE_APPLY_4W --format json cases.jsonl
equal "JSON ends alike" "$code" 3
holds "one object" "$out" '{"case":"new-year","as_of":"2027-02-20","file":"cases.jsonl","line":3,"findings":[{"code":"DEADLINE_APPLY_4W"' \
    '{"then":"kept","if":"moved","event":4,"kind":"receipt_by_court","first":null,"last":"2027-01-07","says":' \
    '{"clock":"luo-5-5","start":"2026-12-16","nominal":"2027-01-13","latest":"2027-01-13","broken":false}'
if command -v python3 >/dev/null; then
    python3 -m json.tool >/dev/null 2>&1 <<<"$out" && passed "it is JSON" || broken "it is JSON" "it is not"
fi

# A code that was not raised: what each rule said.
explain EX-2026-0032 --code JOURHEM_OVER_2M "$example/cases.jsonl"
equal "a code that was not raised ends with 0" "$code" 0
holds "each rule says why" "$(flat)" "Koden JOURHEM_OVER_2M finns inte bland fynden i ärende EX-2026-0032." \
    "(sol-22-4-jourhem): berörs inte. Ingen händelse i ärendet är av det slag som plikten börjar med."
explain EX-2026-0027 --code WRONG_DECIDER "$example/cases.jsonl"
holds "kept" "$(flat)" "Lagens gräns för vem som får besluta (sol-30-5-lagens-tak): hållen, varje gång den prövades." \
    "Regeln gäller till 2017-12-31, och händelserna ligger utanför den tiden."
explain EX-2026-0032 --event 4 "$example/cases.jsonl"
holds "an event without findings" "$(flat)" "Händelse 4 i ärende EX-2026-0032 har inget fynd."

# Lists, and standard input.
run explain --case 2025-0401 --as-of 2026-09-01 "$repository/examples/lista/utredningar.csv"
holds "a row of a list" "$(flat)" "Ärende 2025-0401" "prövat till och med 2026-09-01" "Ur "
run explain --case easter - <cases.jsonl
holds "standard input" "$out" "Ärende easter"

# Every finding of the examples can be explained, with and without the register.
told=0
for id in $(grep -o '"id": "[^"]*"' "$real" "$example/cases.jsonl" -h | cut -d'"' -f4); do
    file=$real
    [[ $id == EX-* ]] && file=$example/cases.jsonl
    explain "$id" --register "$example/register" --format json "$file"
    { [ "$code" = 0 ] || [ "$code" = 3 ]; } && [ -z "$err" ] || broken "explains $id" "exit $code: $err"
    told=$((told + 1))
done
equal "every case of the examples is explained" "$told" 74

# What cannot be used.
explain EX-2026-003 "$example/cases.jsonl"
refused "an id that is not there" "EX-2026-003" "Menades: EX-2026-0030, EX-2026-0031, EX-2026-0032"
explain easter --code DEADLINE_SUBMIT cases.jsonl
refused "no such code" "Menades: DEADLINE_SUBMIT_7D, DEADLINE_SUBMIT_LVM_1D"
explain easter nowhere.jsonl
refused "no such file" "nowhere.jsonl"
explain easter
refused "the file is missing" "reda explain --case"
explain easter cases.jsonl more.jsonl
refused "a word too many" "more.jsonl"
explain easter --event x cases.jsonl
refused "no number" "'x'"
explain easter --format xml cases.jsonl
refused "no such format" "xml"
explain easter --as-of 2026-02-30 cases.jsonl
refused "no such day" "2026-02-30"
run explain --code DEADLINE_SUBMIT_7D cases.jsonl
refused "an option of a case alone" "--case"
printf '{"format":"case-timeline/1","id":"odd","authority":"Exempelnämnden","domain":"LVU","parties":[],"events":[' >odd.jsonl
printf '{"kind":"note","not_before":"2026-03-01","not_after":"2026-02-01"}]}\n' >>odd.jsonl
explain odd odd.jsonl
refused "days that contradict each other" "odd.jsonl, rad 1, events[0]: "

finish

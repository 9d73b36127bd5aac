#!/usr/bin/env bash
# check_case: a decision about to be taken, held against correct cases: what is lacking, what begins, who is told, what is not
# checked and what it changes; the exit codes.
. "$(dirname "$0")/check.sh"
clean=$repository/examples/clean
register=$repository/tests/cli/register

flat() { tr -s '\n ' ' ' <<<"$out"; }

# story ID DAY [CHANGE]: the case as it stood before the day, with a change in Python of `case` and its `events`
story() {
    python3 - "$clean" "$1" "$2" "${3:-pass}" >"$place/$1.jsonl" <<'PYTHON'
import json, pathlib, sys
folder, wanted, day, change = sys.argv[1:]
lines = [line for path in sorted(pathlib.Path(folder).glob('*.jsonl')) for line in path.open()]
case = next(case for case in map(json.loads, lines) if case['id'] == wanted)
events = [event for event in case['events'] if event['date'] < day]
exec(change)
case['events'] = events
print(json.dumps(case, ensure_ascii=False))
PYTHON
}

# part NAME: the lines of one part
part() { sed -n "/^$1 /,/^[0-9] /p" <<<"$out"; }

without='
for event in events:
    covers = event.get("attributes", {}).get("covers", [])
    if "flyttningsförbud" in covers:
        covers.remove("flyttningsförbud")
'
story clean-reunification 2026-06-04 "$without"
ending() {
    run check --case clean-reunification.jsonl --decision "upphörande av vård" --lagrum "21 § LVU" --by utskott \
        --at 2026-06-04 --reasons "skälen" --appeal-notice --basis 67,68,69 "$@"
}
ending --assessed "barnets bästa,förhållanden som ändrats,återförening"
equal "something lacking ends with 3" "$code" 3
holds "a moving ban that was not assessed is lacking" "$(part 2 | tr -s '\n ' ' ')" "saknas Flyttningsförbud övervägs" \
    "Nästa steg: bedöm frågan (flyttningsförbud)"
ending --assessed "barnets bästa,förhållanden som ändrats,återförening,flyttningsförbud"
equal "nothing lacking ends with 0" "$code" 0
holds "the same assessed is checked" "$(part 2 | tr -s '\n ' ' ')" \
    "kontrollerat Flyttningsförbud övervägs när vården ska upphöra – i beslutet: flyttningsförbud"
holds "the case's own order answers who may decide" "$(part 1)" "kontrollerat       Delegationsordningen"
holds "a time that begins has its day, its law and what keeps it" "$(part 5 | tr -s '\n ' ' ')" \
    "2026-07-06 Placeringen avslutas när vården upphört (LVU 21 §" "räknat till 2026-07-04" "Uppfylls av: placeringen upphörd"
holds "what the decision ends elsewhere is told" "$(part 8)" "upphör             Kommande: Vården prövas var sjätte månad"
holds "what was not checked stands last" "$(tail -3 <<<"$out")" "Inte kontrollerat av Reda: om beslutet är rätt i sak"
[[ $out != *"rätt beslut"* ]] && passed "never praise" || broken "never praise" "it does"

story clean-voluntary-placement 2025-11-06 '
events = [event for event in events if not (event["kind"] == "consent_given" and event["attributes"]["from"] == "vh2")]'
placing() {
    run check --case clean-voluntary-placement.jsonl --decision sol-familjehem --by utskott --at 2025-11-06 --home h1 \
        --reasons "skälen" --appeal-notice --assessed "barnets bästa,barnets inställning" --basis 13 "$@"
}
placing
equal "one guardian has not consented" "$code" 3
holds "who it is, and the next step" "$(part 3 | tr -s '\n ' ' ')" "saknas vårdnadshavare vh2 (far):" "samtycker till placeringen" \
    "Nästa steg: gör före beslutet, och anteckna: samtycke lämnat" "kontrollerat vårdnadshavare vh1 (mor):"
holds "a person that was told, by which act" "$(part 3 | tr -s '\n ' ' ')" \
    'vh2 (far): Parten får se underlaget och yttra sig före beslutet – "kommunicering" 2025-10-21'
holds "who is to be told, by when" "$(part 6 | tr -s '\n ' ' ')" "2025-11-20 Parten underrättas om beslutet, för vårdnadshavare vh1"
story clean-voluntary-placement 2025-11-06 '
case["record_complete"] = []
events = [event for event in events if event["kind"] not in ("consent_given", "communication", "child_heard")]'
placing
holds "an incomplete record lacks nothing of the parties" "$(part 3)" "inte kontrollerat" "akten säger inte"
[[ $(part 3) != *saknas* ]] && passed "silence is never lacking" || broken "silence is never lacking" "it is"
equal "so nothing is lacking" "$code" 0
placing --format json
equal "machines read the same" "$(python3 -c '
import json, sys
answer = json.load(sys.stdin)
print(answer["totals"]["lacking"], sorted({line["answer"] for line in answer["parties"]}), answer["starts"][0]["latest"])
' <<<"$out")" "0 ['held', 'not-checked'] 2025-11-20"

story clean-chair-in-urgency 2025-09-11
night() {
    run check --case clean-chair-in-urgency.jsonl --decision lvu-omhandertagande --at 2025-09-10T23:40 --ground "2 §" \
        --reasons "skälen" --assessed "barnets bästa,möjlighet att invänta domstol" --basis 1 "$@"
}
night --by ordförande --urgent "fara i hemmet"
equal "the next meeting is not known" "$code" 4
holds "the chair at night" "$out" "kontrollerat       Lagen själv ger ordföranden rätten" "2025-09-17  Underställning inom en vecka" \
    "okänd dag   Brådskande beslut anmält vid nästa sammanträde" "--next-meeting DAG"
night --by ordförande --urgent "fara i hemmet" --next-meeting 2025-09-17
equal "the meeting is known" "$code" 0
holds "when it is reported" "$(part 6)" "2025-09-17  Brådskande beslut anmält vid nästa sammanträde"
night --by ordförande
equal "whether it can wait is not said" "$code" 3
holds "why it cannot wait must be written" "$(flat)" "skriv i beslutet varför nämnden inte kan inväntas (--urgent)"
night --by s1
holds "somebody who may not, and who may" "$(flat)" "beslutas av: socialsekreterare s1" \
    "saknas Lagen tillåter inte att socialsekreterare beslutar detta" "Högst ett utskott"
night --by "Handläggare A" --at 2026-11-26T23:40 2>/dev/null
equal "an option stands once" "$code" 2
run check --case clean-chair-in-urgency.jsonl --decision lvu-omhandertagande --by "Handläggare A" --at 2026-11-26T23:40 \
    --register "$register"
holds "who instead, of the register" "$(flat)" "Socialutskottet, eller ordföranden (Ledamot A)" "om det inte kan vänta"

cat >proposed.json <<'JSON'
{"kind": "decision", "date": "2026-01-12", "attributes": {"decision_type": "umgängesbegränsning", "lagrum": "14 § LVU",
 "decided_by": "utskott", "effective": "earlier", "reasons": "skälen"}}
JSON
story clean-contact-limit 2026-01-12
run check --case clean-contact-limit.jsonl --proposed proposed.json
equal "a proposal in a file" "$code" 3
holds "what it would meet" "$(part 7 | tr -s '\n ' ' ')" "hinder Beslutet gavs verkan för tid före" "Oklart rättsläge:"
holds "what it must say" "$(part 4 | tr -s '\n ' ' ')" "saknas Beslutet säger hur länge umgänget begränsas" "saknas Beslutet säger hur umgänget"
holds "a running time gets a new day" "$(part 8 | tr -s '\n ' ' ')" "ny dag Kommande: Umgängesbegränsning övervägs" "till 2026-04-13"
run check --case clean-contact-limit.jsonl --proposed proposed.json --scope "en gång i veckan" --until 2026-03-31 --lang en
holds "options stand above the file, and English" "$(flat)" "checked The decision says what it must say" "5 Times that begin"

{ printf '\xef\xbb\xbf'; cat clean-contact-limit.jsonl; } >marked.jsonl
run check --case marked.jsonl --proposed proposed.json
equal "a mark that some editors put first is passed over" "$code" 3
run check --case marked.jsonl --case-id clean-contact-limit --proposed proposed.json
equal "so when the first case is asked for by its id" "$code" 3

run check --case "$clean/care.jsonl" --decision lvu-upphorande
refused "several cases" "flera ärenden" "clean-reunification"
run check --case "$clean/care.jsonl" --case-id nej --decision lvu-upphorande
refused "no such case" 'inget ärende "nej"'
run check --case clean-contact-limit.jsonl --decision lvu-understallning
refused "a decision that is no event by itself" "--proposed"
run check --case clean-contact-limit.jsonl --decision lvu-omhandertagande --at 2026-01-12 --ground "9 §"
refused "a word that the format does not have" "förslaget, attributes.grounds[0]: " "Menades 2 §"
echo '{"kind": "decision"}' >undated.json
run check --case clean-contact-limit.jsonl --proposed undated.json
refused "a proposal without a day" "undated.json" "--at DAG"
echo '{"kind": "decision", "date": "2026-01-12", "not_after": "2026-01-11"}' >against.json
run check --case clean-contact-limit.jsonl --proposed against.json
refused "a proposal whose days contradict each other is told as such, not as the case" "against.json"
run check --decision lvu-upphorande --by utskott --reasons "skälen"
refused "what a decision says belongs to a case" "--reasons" "--case"
finish

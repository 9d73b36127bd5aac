#!/usr/bin/env bash
# features: every action and view, with all that it asks for and shows, is told in words, in both languages, and is
# completed.
. "$(dirname "$0")/check.sh"

listed() { awk '/^  [a-z]/ { print $1 }' <<<"$out"; }
# spoken KIND LANGUAGE NAME...: the names that have no words.
spoken() {
    local kind=$1 language=$2 name
    shift 2
    for name; do grep -qsh "^msgid \"$kind\\.$name\"" "$repository"/po/*."$language".po || echo "$kind.$name"; done
}

run help do
actions=$(listed)
run help see
views=$(listed)
for language in sv en; do
    equal "every action has words ($language)" "$(spoken action $language $actions)" ""
    equal "and every view ($language)" "$(spoken view $language $views)" ""
    equal "and every part of the work ($language)" "$(spoken feature $language $(cd "$repository/src/features" && ls -d */ | tr -d /))" ""
    for name in $actions; do
        run help do "$name"
        spoken input $language $(listed)
    done >missing
    for name in $views; do
        run help see "$name"
        spoken column $language $(awk '/^Kolumner/ { on = 1 } on && /^  [a-z]/ { print $1 }' <<<"$out")
        spoken input $language $(awk '/^Kolumner/ { exit } /^  [a-z]/ { print $1 }' <<<"$out")
    done >>missing
    for name in $(grep -oh "'problem\.[a-z-]*'" "$repository"/src/features/*/*.sql | tr -d "'" | sort -u); do
        spoken problem $language "${name#problem.}"
    done >>missing
    equal "and all that they ask for and show ($language)" "$(sort -u missing | tr '\n' ' ')" ""
done
run help do plan-meting
refused "an action that is not there" "plan-meting"
run help see meetngs
refused "a view that is not there" "meetngs"
run help do adopt-order
holds "an action tells when it may be done" "$out" "analyserad" "2026-01-15, krävs"

source "$repository/tools/completion/reda.bash"
COMP_WORDS=("$reda" do a.db plan) COMP_CWORD=3
_reda
equal "actions are completed" "${COMPREPLY[*]}" "plan-meeting plan-measure"
COMP_WORDS=("$reda" see a.db order-d) COMP_CWORD=3
_reda
equal "and views" "${COMPREPLY[*]}" "order-diff"
COMP_WORDS=("$reda" do a.db plan-meeting la) COMP_CWORD=4
_reda
equal "and what an action asks for" "${COMPREPLY[*]}" "last_paragraph="
finish

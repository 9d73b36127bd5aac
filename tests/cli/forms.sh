#!/usr/bin/env bash
# forms: a server that is killed between all steps of a form, and while it writes: nothing that a page has answered is lost,
# and nothing is written twice (forms.py).
. "$(dirname "$0")/check.sh"
said=$("$reda" init town.db --origin form.example/reda 2>&1) || broken "a database" "$said"
do_it() { "$reda" "do" town.db "$@" >told 2>&1 || broken "$*" "$(cat told)"; }
do_it register-unit unit=barn
printf 'name=Handläggare A\n' >name
do_it register-person person=ha --from name
do_it give-role person=ha right_role=handläggare unit=barn valid_from=2026-01-01
do_it open-case case=K1 domain=SOL_CHILD
do_it entrust-case case=K1 person=ha part=handläggare from=2026-01-01
"$reda" account settings town.db --codes nej >/dev/null
code=$("$reda" account add town.db --person ha | sed -n 's/.*: \(....-....-....-....\)$/\1/p')
python3 "$repository/tests/cli/forms.py" "$reda" town.db "$code" >walked 2>walked.err
holds "killed between the steps, nothing is lost" "$(cat walked walked.err)" "the draft is there" "the check has the answers" "the receipt is there" \
    "the same receipt"
holds "killed while it writes, it is written once" "$(cat walked)" "written once"
holds "the session's end takes nothing with it" "$(cat walked)" "given back after the sign-in"
run see town.db timeline case=K1
equal "so many events" "$(grep -c 2026-02-0 <<<"$out")" "$(sed -n 's/^events //p' walked)"
run verify town.db
equal "the ledger verifies" "$code" 0
finish

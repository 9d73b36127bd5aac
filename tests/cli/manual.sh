#!/usr/bin/env bash
# manual: the man page, the help and the completion name the same commands and options, and the page is well formed.
. "$(dirname "$0")/check.sh"
page=$repository/docs/reda.1
plain=$(sed 's/\\-/-/g' "$page")

for command in audit check who jourkort order deadline law explain init verify prove checkpoint stamp export-ledger erase hold epoch backup \
    restore witness serve do draft drafts see rebuild import import-cases export-register export-cases; do
    run help "$command"
    options=$(grep -o -e '--[a-z-]*' <<<"$out" | grep -v -e '--lang' | sort -u)
    holds "the manual has every option of $command" "$plain" $options
    source "$repository/tools/completion/reda.bash"
    COMP_WORDS=(reda "$command" --) COMP_CWORD=2
    _reda
    equal "the completion has the options of $command" \
        "$(printf '%s\n' "${COMPREPLY[@]}" | grep -v -e '--lang' -e '--help' | sort -u | tr '\n' ' ')" \
        "$([ -z "$options" ] || tr '\n' ' ' <<<"$options")"
done
COMP_WORDS=("$reda" deadline lvu-) COMP_CWORD=2
_reda
holds "clocks are completed" " ${COMPREPLY[*]} " " lvu-7 " " lvu-8 "
COMP_WORDS=(reda audit --format '') COMP_CWORD=3
_reda
equal "formats are completed" "${COMPREPLY[*]}" "text jsonl xlsx"
run --version
version=$(head -1 <<<"$out")
holds "the manual has this version" "$plain" "\"$version\""
if command -v mandoc >/dev/null; then
    equal "the manual is well formed" "$(mandoc -T lint -W warning "$page" 2>&1)" ""
elif command -v groff >/dev/null; then
    equal "the manual is well formed" "$(groff -man -ww -Tutf8 "$page" 2>&1 >/dev/null)" ""
fi
finish

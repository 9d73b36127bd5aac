# check: what the program tests share. Sourced, with the path of reda as $1 or in $REDA.
# run ARGS... runs reda and keeps $code, $out and $err; the checks look at those.

reda=$(realpath "${1:-${REDA:?usage: $0 PATH-OF-REDA}}")
repository=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")
place=$(mktemp -d "${TMPDIR:-/tmp}/reda-cli.XXXXXX")
trap 'rm -rf "$place"' EXIT
cd "$place" || exit 1
failed=0

run() {
    code=0
    "$reda" "$@" >"$place/.out" 2>"$place/.err" || code=$?
    out=$(<"$place/.out")
    err=$(<"$place/.err")
}

passed() { echo "ok - $1"; }

broken() {
    echo "not ok - $1: $2"
    failed=1
}

# equal NAME GOT WANTED
equal() {
    if [ "$2" = "$3" ]; then passed "$1"; else broken "$1" "got '${2:0:300}', wanted '$3'"; fi
}

# holds NAME TEXT PIECE...: every piece stands in the text
holds() {
    local name=$1 text=$2 piece
    shift 2
    for piece in "$@"; do
        if [[ $text != *"$piece"* ]]; then
            broken "$name" "'$piece' is missing in '${text:0:300}'"
            return
        fi
    done
    passed "$name"
}

# refused NAME PIECE...: exit code 2, nothing on standard output, every piece on standard error
refused() {
    local name=$1
    shift
    if [ "$code" != 2 ] || [ -n "$out" ]; then
        broken "$name" "exit $code, output '${out:0:100}'"
    else
        holds "$name" "$err" "$@"
    fi
}

# turn FILE AT: one bit of the byte is turned, so that the byte is another one whatever it was
turn() {
    python3 -c 'import sys
with open(sys.argv[1], "r+b") as file:
    file.seek(int(sys.argv[2]))
    byte = file.read(1)[0]
    file.seek(-1, 1)
    file.write(bytes([byte ^ 1]))' "$1" "$2"
}

# A case of one custody decision on 2026-02-02 and the day the court had it: sound within the week, late after it. The
# record is complete about what went to the court and says nothing of the rest.
case_line() {
    printf '{"format":"case-timeline/1","id":"%s","authority":"Exempelnämnden","domain":"LVU",' "$1"
    printf '"parties":[{"ref":"barn1","role":"barn"}],"events":[{"kind":"decision","date":"2026-02-02",'
    printf '"attributes":{"decision_type":"omedelbart omhändertagande"}},'
    printf '{"kind":"receipt_by_court","date":"%s","attributes":{"concerns":[0]}}],' "$2"
    printf '"record_complete":["submitted_to_court","receipt_by_court"],"evaluate_as_of":"2026-03-20"}\n'
}
sound() { case_line "$1" 2026-02-06; }
late() { case_line "$1" 2026-02-20; }

finish() { exit $failed; }

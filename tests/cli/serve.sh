#!/usr/bin/env bash
# serve: the pages answer where they are asked to, say so to whoever started them and to a supervisor, end politely, and
# say what the command line says (serve_same.py, serve_supervised.py).
. "$(dirname "$0")/check.sh"
server=

begin_server() { # arguments of reda serve; sets $server and $url
    : >served # what the last one said is not this one's
    "$reda" serve "$@" >served 2>served.err &
    server=$!
    for ((tries = 0; tries < 100; tries++)); do
        url=$(sed -n 's/.*\(http:.*\)/\1/p' served)
        [ -n "$url" ] && return
        read -rt 0.1 <> <(:) || true
    done
    broken "the pages are served" "$(cat served served.err)"
    finish
}
end_server() { # politely; sets $ended
    kill "$server"
    wait "$server"
    ended=$?
}
answer_of() { python3 -c 'import sys, urllib.request, urllib.error
try:
    print(urllib.request.urlopen(sys.argv[1], timeout=20).status)
except urllib.error.HTTPError as refused:
    print(refused.code)' "$1"; }

run serve --listen 127.0.0.1:0 --socket web.socket
refused "one place is enough" "antingen --listen eller --socket"
run serve --listen nowhere
refused "a place that is none is refused" "nowhere"
run serve --listen 127.0.0.1:0 no-such-register
equal "a register that is not there is refused" "$code" 2

begin_server --listen 127.0.0.1:0
holds "it says where to open it" "$(cat served)" "Öppna i webbläsaren: http://127.0.0.1:"
equal "the first page answers" "$(answer_of "$url")" 200
equal "what is not there is not there" "$(answer_of "${url}finns-inte")" 404
equal "another name than this machine's is not answered" "$(python3 -c 'import sys, http.client, urllib.parse
place = urllib.parse.urlsplit(sys.argv[1]).netloc
asked = http.client.HTTPConnection(place, timeout=20)
asked.request("GET", "/", headers={"Host": "annan.test"})
print(asked.getresponse().status)' "$url")" 421
python3 "$repository/tests/cli/serve_same.py" "$reda" "$url" "$repository/examples" >same
holds "the pages say what the command line says" "$(cat same)" "all the same"
python3 "$repository/tests/cli/serve_form.py" "$url" "$repository/examples" >form
holds "a workbook and paper come back, and a large list is taken, by a confined server" "$(cat form)" "a workbook" "printed" "a large list 413" "another form 403"
holds "what the server has given away is told" "$(cat form)" "files" "calls"
end_server
equal "it ends politely when asked" "$ended" 0
equal "nothing is told on standard error" "$(cat served.err)" ""

begin_server --listen 127.0.0.1:0 --lang en
holds "it says so in English" "$(cat served)" "Open in a browser: http://127.0.0.1:"
end_server

begin_server --listen 127.0.0.1:0 "$repository/examples/exempelkommunen/register"
page=$(python3 -c 'import sys, urllib.request
print(urllib.request.urlopen(sys.argv[1], timeout=20).read().decode())' \
    "${url}far-jag-besluta?beslut=lvu-omhandertagande&vem=enhetschef&dag=2026-11-22&tid=23%3A30")
holds "a register of one's own is asked" "$page" "Prövat mot er delegationsordning." "Socialutskottet"
end_server

told=$(python3 "$repository/tests/cli/serve_supervised.py" "$reda")
holds "a supervisor hears that it is ready and stopping, and what is under way is answered" "$told" \
    "READY=1" "answered 200" "STOPPING=1" "ended 0"
finish

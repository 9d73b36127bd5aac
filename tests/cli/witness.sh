#!/usr/bin/env bash
# witness: one is made and serves on loopback, is asked for a log's states, refuses what does not follow, also after it
# was killed; an outsider's verifier (tests/tamper) accepts what it has signed.
. "$(dirname "$0")/check.sh"
tamper=$repository/tests/tamper
export PYTHONDONTWRITEBYTECODE=1
server=

# make_log NAME STEM SIZE: the folder of a log of that many entries, signed by the example's log
make_log() {
    PYTHONPATH=$tamper python3 -c 'import sys, pathlib, example
pathlib.Path(sys.argv[1]).mkdir()
example.Log(sys.argv[2], int(sys.argv[3])).write(sys.argv[1])' "$@"
}
make_log three leaf- 3
make_log eight leaf- 8
make_log large leaf- 700
make_log other x- 900
log_key=$(PYTHONPATH=$tamper python3 -c 'import example; print(example.LOG_KEY)')

begin_server() { # sets $server and $url
    : >served # what the last one said is not this one's
    "$reda" witness serve --key w --listen 127.0.0.1:0 "$log_key" >served 2>served.err &
    server=$!
    for ((tries = 0; tries < 100; tries++)); do
        url=$(sed -n 's/.*\(http:.*\)/\1/p' served)
        [ -n "$url" ] && return
        read -rt 0.1 <> <(:) || true
    done
    broken "the witness serves" "$(cat served served.err)"
    finish
}
end_server() {
    kill -9 "$server"
    wait "$server" 2>/dev/null
}

run witness make w --name witness.example/test
key=${out##* }
equal "a witness is made" "$code:${key%%+*}" "0:witness.example/test"
equal "its folder is its owner's" "$(stat -c %a w) $(stat -c %a w/witness.seed)" "700 600"
run witness make w --name witness.example/test
refused "no second one in its place" "w kan inte skapas"
run witness make v --name "two words"
refused "a name that no key may have" "two words"

begin_server
ask() { run witness ask "$url" "$@"; }
holds "it says its key" "$(<served)" "$key"
ask three --witness "$key"
equal "a first state is signed" "$code:${out%% w*}" "0:—"
ask large --witness "$key"
equal "a state that follows is signed" "$code" 0
line=$out
ask large --witness "$key"
equal "so is the same again" "$code" 0
ask eight --witness "$key"
equal "an older state is not" "$code:$out" "3:"
holds "and that is said" "$err" "ett annat eller ett senare läge"
ask other --witness "$key"
equal "a state that does not follow is not" "$code:$out" "3:"
holds "and that too" "$err" "börjar med det som det har sett"

cp -r large shown
echo "$line" >>shown/checkpoint
printf 'log %s\nwitness w1 %s\nquorum w1\n' "$log_key" "$key" >policy
equal "an outsider accepts the signature" "$(python3 "$tamper/verify.py" log policy shown)" "accepted"
holds "and misses it where it is not" "$(python3 "$tamper/verify.py" log policy large 2>&1)" "refused"

other_key=$(PYTHONPATH=$tamper python3 -c 'import example; print(example.WITNESS_KEY)')
ask large --witness "$other_key"
equal "another witness's signature is not believed" "$code:$out" "3:"
holds "and that is said" "$err" "Lita inte på svaret"
turn large/tile/1/000.p/2 0
ask large --witness "$key"
refused "a folder whose tiles are spoilt" "ger inte den rot"
run witness ask "$url" nowhere --witness "$key"
refused "a folder that is not there" "nowhere"
run witness ask "$url" eight --witness "$log_key"
refused "a log's key for a witness's" "Hämta vittnets nyckel"
run witness serve --key w --listen 127.0.0.1:0 "$log_key"
refused "a folder that is held" "w används redan"

end_server
run witness ask "$url" eight --witness "$key"
equal "a witness that is gone" "$code:$out" "1:"
begin_server
ask eight --witness "$key"
equal "a witness that was killed remembers" "$code:$out" "3:"
end_server

run witness
refused "no verb" "make" "serve" "ask" "reda help witness"
run witness serve --key w --listen 127.0.0.1:0
refused "no log" "minst en loggs nyckel"
run witness serve --key w --listen nowhere "$log_key"
refused "no place" "nowhere"
run witness serve --key w --listen 127.0.0.1:0 "$key"
refused "a witness's key for a log's" "$key"
run witness ask "$url"
refused "no folder" "LOGGMAPP"
finish

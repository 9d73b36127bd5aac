#!/usr/bin/env bash
# stamp: the newest signed state is time-stamped by an authority made here with OpenSSL, by file and over the network. What
# does not answer is not kept, what was spoilt afterwards is told by its file, and what nobody vouches for is not checked.
# OpenSSL alone accepts what is exported.
. "$(dirname "$0")/check.sh"
export OPENSSL_CONF=/dev/null
late a >cases.jsonl

# An authority: root, and certificates of several kinds under it. "expired" was in force for a day, six years ago.
cat >tsa.conf <<'CONF'
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
[good]
basicConstraints = CA:false
extendedKeyUsage = critical, timeStamping
[loose]
basicConstraints = CA:false
extendedKeyUsage = timeStamping
[plain]
basicConstraints = CA:false
keyUsage = critical, digitalSignature
CONF
make_root() { # name
    openssl req -config tsa.conf -x509 -newkey rsa:2048 -nodes -keyout "$1.key" -out "$1.pem" -days 30 -subj "/CN=$1" \
        -extensions root 2>/dev/null
}
make_certificate() { # name, kind, start, end
    openssl req -config tsa.conf -newkey rsa:2048 -nodes -keyout "$1.key" -out "$1.csr" -subj "/CN=$1" 2>/dev/null
    openssl ca -batch -config ca.conf -extfile tsa.conf -extensions "$2" -in "$1.csr" -out "$1.pem" -startdate "$3" -enddate "$4" \
        -notext 2>/dev/null
}
cat >ca.conf <<'CONF'
[ca]
default_ca = local
[local]
database = index.txt
serial = serial
new_certs_dir = .
certificate = root.pem
private_key = root.key
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
CONF
: >index.txt
echo 01 >serial
make_root root
make_root other
now=$(date -u +%Y%m%d%H%M%SZ -d '1 hour ago') then=$(date -u +%Y%m%d%H%M%SZ -d '10 days')
make_certificate good good "$now" "$then"
make_certificate loose loose "$now" "$then"
make_certificate plain plain "$now" "$then"
make_certificate expired good 20200101000000Z 20200102000000Z
for name in root other good loose plain expired; do
    [ -s "$name.pem" ] && continue
    broken "OpenSSL makes the certificate $name" "it has not"
    finish
done

for name in good expired; do
    cat >"$name.conf" <<CONF
[tsa]
default_tsa = local
[local]
dir = .
serial = $place/tsa-serial
crypto_device = builtin
signer_cert = $place/$name.pem
certs = $place/root.pem
signer_key = $place/$name.key
signer_digest = sha256
default_policy = 1.2.3.4.1
other_policies = 1.2.3.4.5
digests = sha256
ess_cert_id_alg = sha256
CONF
done
echo 01 >tsa-serial
answer() { # query, reply, name of the certificate: as the authority answers
    openssl ts -reply -config "${3:-good}.conf" -section local -queryfile "$1" -out "$2" 2>tsa.err || cat tsa.err
}
# OpenSSL makes no time stamp with a certificate that is not for it; so another's words are signed with one.
answer_as() { # name of the certificate, reply of another, reply
    openssl ts -reply -in "$2" -token_out -out as.token 2>/dev/null
    openssl cms -verify -noverify -inform DER -in as.token -out as.info 2>/dev/null
    openssl cms -sign -cades -nodetach -binary -econtent_type 1.2.840.113549.1.9.16.1.4 -in as.info -signer "$1.pem" \
        -inkey "$1.key" -outform DER -out as.token 2>/dev/null
    openssl ts -reply -in as.token -token_in -out "$3" 2>/dev/null
}

run init l.db --origin kommun.example/liggare
cp l.db.policy trusted

# Two steps, by file.
run stamp l.db
refused "nothing to do" "--query" "--url"
run stamp l.db --query q --reply r
refused "a reply wants a certificate to trust" "--tsa"
run stamp l.db --query first.tsq
equal "a query is written" "$code" 0
holds "and which state it is of" "$out" "1 poster" "first.tsq"
holds "it asks for the checksum, a nonce and the certificate" "$(openssl ts -query -in first.tsq -text 2>&1)" "Hash Algorithm: sha256" \
    "Nonce: 0x" "Certificate required: yes"
run stamp l.db --query first.tsq
equal "a query that is there is not replaced" "$code" 1
answer first.tsq first.tsr
run audit --record l.db cases.jsonl
run stamp l.db --query second.tsq --tsa-policy 1.2.3.4.5
equal "a query for a certain policy" "$code" 0
run stamp l.db --query nowhere.tsq --tsa-policy words
equal "a policy that is none" "$code" 1
answer second.tsq second.tsr

not_kept() { # name, query, reply, certificate, words...
    run stamp l.db --query "$2" --reply "$3" --tsa "$4"
    local name=$1
    shift 4
    refused "$name" "$@"
}
not_kept "a reply to a query about another state" second.tsq first.tsr root.pem "något annat än det läge"
run stamp l.db --query other-nonce.tsq --tsa-policy 1.2.3.4.5
not_kept "a reply to another query about the same state" other-nonce.tsq second.tsr root.pem "en annan fråga"
openssl ts -query -data cases.jsonl -sha256 -cert -out foreign.tsq 2>/dev/null
answer foreign.tsq foreign.tsr
not_kept "a query about something else altogether" foreign.tsq foreign.tsr root.pem "inget underskrivet läge"
not_kept "an authority that is not trusted" second.tsq second.tsr other.pem "leder inte till"
answer second.tsq expired.tsr expired
not_kept "a certificate that had expired" second.tsq expired.tsr root.pem "gällde inte den dagen"
answer_as good second.tsr good.tsr
for name in loose plain; do
    answer_as "$name" second.tsr "$name.tsr"
    not_kept "a certificate that is not for time stamps alone ($name)" second.tsq "$name.tsr" root.pem "enbart tidsstämpling"
done
head -c 400 second.tsr >short.tsr
not_kept "a reply that is cut" second.tsq short.tsr root.pem "short.tsr" "ingen tidsstämpel"
cp second.tsr turned.tsr
turn turned.tsr $(($(stat -c %s turned.tsr) - 9))
not_kept "a reply whose signature was changed" second.tsq turned.tsr root.pem "underskrift stämmer inte"
head -c 20 second.tsq >short.tsq
not_kept "a query that is cut" short.tsq second.tsr root.pem "short.tsq" "ingen fråga"
sed -i s/1.2.3.4.5/1.2.3.4.9/ good.conf
answer second.tsq refusal.tsr
sed -i s/1.2.3.4.9/1.2.3.4.5/ good.conf
not_kept "an authority that says no" second.tsq refusal.tsr root.pem "tjänsten säger nej"
run stamp l.db --query second.tsq --reply second.tsr --tsa cases.jsonl
equal "a file that is no certificate" "$code" 1
holds "and that is said" "$err" "cases.jsonl har inget läsbart certifikat"
run stamp l.db --query second.tsq --reply second.tsr --tsa root.pem --tsa-policy 1.2.3.4.1
refused "another policy than the one on the line" "en annan policy"
run verify l.db --tsa root.pem
equal "nothing of that was kept" "$code" 0
holds "and that is told" "$out" "Tidsstämplar: 0 av 0"

run stamp l.db --query second.tsq --reply second.tsr --tsa root.pem
equal "the right reply is kept" "$code" 0
holds "with its state and its time" "$out" "fanns senast $(date -u +%Y-%m-%dT)"
run stamp l.db --query second.tsq --reply second.tsr --tsa root.pem
refused "not twice" "redan en tidsstämpel"
run stamp l.db --query first.tsq --reply first.tsr --tsa good.pem
equal "an older state's reply comes later, and the authority's own certificate is trusted" "$code" 0
holds "it is kept beside that state" "$out" "1 poster"

# Checked where it is kept, exported and copied.
run verify l.db
equal "without a certificate nothing is said against them" "$code" 0
holds "nor for them" "$out" "Tidsstämplar: 2, inte kontrollerade"
[[ $out != *senast* ]] && passed "nor when" || broken "nor when" "$out"
run verify l.db --tsa root.pem
equal "with one they are checked" "$code" 0
holds "and what they show is told" "$out" "Tidsstämplar: 2 av 2" "fanns senast $(date -u +%Y-%m-%dT)"
run verify l.db --tsa other.pem
equal "by whom nobody trusts: cannot be decided" "$code" 14
holds "each by its place" "$out" "stamp/1: " "stamp/" "0 av 2"
run verify l.db --tsa root.pem --tsa-policy 1.2.3.4.1
equal "one has another policy than the one asked for" "$code" 14
run verify l.db --tsa-policy 1.2.3.4.1
refused "a policy without a certificate" "--tsa"
run verify l.db --tsa nowhere.pem
equal "a certificate that is not there" "$code" 14
run export-ledger l.db out
size=$(sed -n 2p out/checkpoint)
equal "the folder has them" "$(ls out/stamp | sort -n | tr '\n' ' ')" "1 $size "
run verify out --policy trusted --tsa root.pem
equal "and is verified" "$code" 0
holds "with them" "$out" "Tidsstämplar: 2 av 2"
equal "a verifier of others accepts the folder" "$(python3 "$repository/tests/tamper/verify.py" log trusted out)" accepted
run backup l.db copy.db
cp l.db.policy copy.db.policy
run verify copy.db --tsa root.pem
holds "a backup has them too" "$code $out" "0 " "Tidsstämplar: 2 av 2"

# An outsider has OpenSSL alone (docs/how-to/verify.md).
for at in 1 "$size"; do
    head -n 3 "out/checkpoints/$at" >text
    holds "OpenSSL accepts that of $at" "$(openssl ts -verify -data text -in "out/stamp/$at" -token_in -CAfile root.pem 2>&1)" \
        "Verification: OK"
done
holds "also with the authority's own certificate" \
    "$(openssl ts -verify -data text -in "out/stamp/$size" -token_in -CAfile good.pem -partial_chain 2>&1)" "Verification: OK"
holds "and refuses it for another state" \
    "$(openssl ts -verify -data <(head -n 3 out/checkpoints/1) -in "out/stamp/$size" -token_in -CAfile root.pem 2>&1)" "FAILED"
holds "it says when" "$(openssl ts -reply -in "out/stamp/$size" -token_in -token_out -text 2>&1)" "Time stamp:" "1.2.3.4.5"

# Spoilt afterwards.
spoilt() { # name, code, code with the certificate, words
    run verify folder --policy trusted
    equal "$1" "$code" "$2"
    run verify folder --policy trusted --tsa root.pem
    equal "$1, with the certificate" "$code" "$3"
    [ -z "${4:-}" ] || holds "$1: by its place" "$out" "stamp/$size: " "$4"
    rm -r folder
}
fresh() { cp -r out folder; }
fresh && turn "folder/stamp/$size" $(($(stat -c %s "out/stamp/$size") - 9))
spoilt "a changed byte of a time stamp is told" 12 12 "underskrift stämmer inte"
fresh && head -c 300 "out/stamp/$size" >"folder/stamp/$size"
spoilt "a time stamp that is cut is told" 12 12 "ingen hel tidsstämpel"
fresh && cp out/stamp/1 "folder/stamp/$size"
spoilt "the time stamp of another state is told" 12 12 "något annat än det läge"
fresh && openssl ts -reply -in expired.tsr -token_out -out "folder/stamp/$size" 2>/dev/null
spoilt "one by a certificate that had expired is not believed" 0 14 "gällde inte den dagen"
fresh && openssl ts -reply -in loose.tsr -token_out -out "folder/stamp/$size" 2>/dev/null
spoilt "one by a certificate for other things is not believed" 14 14 "enbart tidsstämpling"
fresh && openssl ts -reply -in good.tsr -token_out -out "folder/stamp/$size" 2>/dev/null
spoilt "the same words signed anew by the right certificate are believed" 0 0
fresh && mv "folder/stamp/$size" folder/stamp/2
run verify folder --policy trusted --tsa root.pem
equal "one beside no state cannot be decided" "$code" 14
rm -r folder
fresh && rm -r folder/stamp
spoilt "that there is none is well" 0 0
cp l.db changed.db
cp l.db.policy changed.db.policy
python3 -c 'import sqlite3
with sqlite3.connect("changed.db") as database:
    database.execute("update stamp set token = (select token from stamp where size = 1)")'
run verify changed.db
equal "so is a row that was changed" "$code" 12
holds "by its place" "$out" "stamp/$size: "

# One step, over the network: an authority on loopback.
cat >serve.py <<'PYTHON'
import http.server, subprocess, sys
class Authority(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        query = self.rfile.read(int(self.headers['Content-Length']))
        open('net.tsq', 'wb').write(query)
        said = self.headers['Content-Type'] == 'application/timestamp-query' and self.path == '/tsa'
        if said:
            subprocess.run(['openssl', 'ts', '-reply', '-config', 'good.conf', '-section', 'local', '-queryfile', 'net.tsq',
                            '-out', 'net.tsr'], check=True, capture_output=True)
        self.send_response(200 if said else 404)
        self.send_header('Content-Type', 'application/timestamp-reply')
        self.end_headers()
        self.wfile.write(open('net.tsr', 'rb').read() if said else b'')
    def log_message(self, *words):
        pass
server = http.server.HTTPServer(('127.0.0.1', 0), Authority)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
python3 serve.py >port &
server=$!
for ((tries = 0; tries < 100; tries++)); do
    [ -s port ] && break
    read -rt 0.1 <> <(:) || true
done
url=http://127.0.0.1:$(<port)/tsa
run audit --record l.db cases.jsonl
run stamp l.db --url "${url%tsa}other" --tsa root.pem
refused "an address where no authority answers" "ingen tidsstämpel"
run stamp l.db --url "$url" --tsa other.pem
refused "an authority on the network that is not trusted" "leder inte till"
run stamp l.db --url "$url" --tsa root.pem
equal "asked over the network, it is kept" "$code" 0
kill "$server"
wait "$server" 2>/dev/null
run verify l.db --tsa root.pem
holds "and checked" "$code $out" "0 " "Tidsstämplar: 3 av 3"
run stamp l.db --url "$url" --tsa root.pem
equal "an authority that is gone" "$code" 1
finish

"""scan: wapiti and sqlmap, as Debian has them, against `reda serve` with a record, from outside and signed in: nothing is to be found. A
small server with two old faults, made here, shows that each finds something where there is something. As TAP, bounded in time.
Usage: REDA=program python3 tests/service/scan.py   (SCAN_SECONDS to look around for each scan, 60)"""

import http.client
import http.server
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from house import House, reda_asked  # noqa: E402

SECONDS = int(os.environ.get('SCAN_SECONDS', '60'))
MODULES = 'sql,blindsql,xss,permanentxss,exec,file,crlf,redirect,xxe,ssrf,backup,cookieflags,csp,http_headers,csrf'
# A form's mark is known by its name, which is one of our own (that a form without it is refused, tests/model/test_pages.c shows); and a
# header that browsers have let go of is not sent.
KNOWN = ('Lack of anti CSRF token', 'X-XSS-Protection is not set')
QUESTIONS = ['/vy/cases?domain=LVU&open=ja', '/vy/decisions?case=B-1', '/arende?arende=B-1', '/arende?arende=' + 'a' * 64, '/vy/deadlines?before=2027-01-01&ordna=due&sida=1',
             '/far-jag-besluta?sok=lvu']
FORMS = [('/logga-in', 'namn=ha&losenord=en+fel+mening+om&till=/start'),
         ('/gor/register-event', 'case=B-1&kind=document_created&date=2026-01-15&fact=a%3Db')]


class Planted(http.server.BaseHTTPRequestHandler):
    """What is asked for stands in the question to the database, and on the page, as it came."""

    def do_GET(self):
        asked = parse_qs(urlsplit(self.path).query).get('id', [''])[0]
        try:
            database = sqlite3.connect(':memory:')
            database.executescript("create table people (id text, name text); insert into people values ('1', 'A'), ('2', 'B');")
            found = str(database.execute(f"select name from people where id = '{asked}'").fetchall())
        except sqlite3.Error as fault:
            found = f'sqlite3.OperationalError: near "{asked}": {fault}'
        page = f'<html><body><a href="/?id=1">1</a><form action="/"><input name="id"></form><p>{asked}</p>{found}</body></html>'.encode()
        self.send_response(200)
        self.send_header('Content-Type', 'text/html; charset=utf-8')
        self.send_header('Content-Length', str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_):
        pass


class Shield(http.server.BaseHTTPRequestHandler):
    """Before Reda: whoever comes is signed in, and cannot sign out: a scanner sends every form that it sees."""
    protocol_version, place, cookies = 'HTTP/1.1', None, ''

    def do_GET(self):
        if self.path.startswith('/logga-ut'):
            self.send_error(404)
            return
        body = self.rfile.read(int(self.headers.get('Content-Length', 0)))
        words = {name: value for name, value in self.headers.items() if name.lower() not in ('cookie', 'connection', 'host')}
        own = self.headers.get('Cookie')
        words |= {'Host': '{}:{}'.format(*self.place), 'Cookie': '; '.join(one for one in (self.cookies, own) if one)}
        asked = http.client.HTTPConnection(*self.place, timeout=60)
        asked.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
        for name, value in words.items():
            if value:
                asked.putheader(name, value)
        asked.endheaders(body or None)
        answer = asked.getresponse()
        said = answer.read()
        if answer.status >= 500:
            self.server.broken.append(f'{self.command} {self.path}: {answer.status}')
        self.server.count += 1
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ('transfer-encoding', 'connection', 'content-length'):
                self.send_header(name, value)
        self.send_header('Content-Length', str(len(said)))
        self.end_headers()
        if self.command != 'HEAD':
            self.wfile.write(said)

    do_POST = do_HEAD = do_GET

    def log_message(self, *_):
        pass


class Quiet(http.server.ThreadingHTTPServer):
    """A scanner that goes away in the middle is no news."""
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass


def serve(handler):
    server = Quiet(('127.0.0.1', 0), handler)
    server.broken, server.count = [], 0
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f'http://127.0.0.1:{server.server_port}'


def cookie_words(cookies):
    return '; '.join(f'{name}={value}' for name, value in cookies.items())


def run(command, folder):
    """Nobody at the other end, and a home of its own."""
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=SECONDS * 10, check=False,
                          env=os.environ | {'HOME': str(folder)})


def wapiti(url, folder, name, modules=MODULES):
    """What it has found, by kind."""
    out = Path(folder) / f'{name}.json'
    done = run(['wapiti', '-u', f'{url}/', '-m', modules, '-f', 'json', '-o', str(out), '--max-scan-time', str(SECONDS), '--max-attack-time',
                str(max(5, SECONDS // 4)), '--flush-session', '--store-session', str(folder), '--no-bugreport', '-v', '0'], folder)
    if not out.exists():
        return {'wapiti itself': [(done.stdout + done.stderr)[-500:]]}
    said = json.loads(out.read_text(encoding='utf-8'))
    return {kind: [f"{one['method']} {one['path']} {one['parameter']}: {one['info']}"[:160] for one in some]
            for kind, some in (said['vulnerabilities'] | said['anomalies']).items() if some}


def sqlmap(url, folder, data=None):
    """Can anything be injected, was anything tried, and its last words."""
    words = ['--data', data] if data else []
    said = run(['sqlmap', '-u', url, '--batch', '--flush-session', '--level', '2', '--risk', '2', '--dbms', 'sqlite', '--threads', '4',
                '--ignore-code', '*', '--output-dir', f'{folder}/sqlmap', '--disable-coloring', *words], folder).stdout
    return re.search(r'is vulnerable|injectable \(|Parameter: .* \(', said) is not None, \
        re.search(r'tested parameters do not appear|not injectable|is vulnerable|Parameter:', said) is not None, said[-400:]


def say(good, name, why=''):
    print(f'{"ok" if good else "not ok"} - {name}' + ('' if good else f': {why}'), flush=True)
    return good


def judge_planted(folder, lacking):
    server, url = serve(Planted)
    good = True
    if 'wapiti' not in lacking:
        found = wapiti(url, folder, 'planted', 'sql,xss')
        good &= say(any('SQL' in kind for kind in found) and any('Scripting' in kind for kind in found), 'wapiti finds two planted faults', found)
    if 'sqlmap' not in lacking:
        found, _, said = sqlmap(f'{url}/?id=1', folder)
        good &= say(found, 'sqlmap finds a planted fault', said)
    server.shutdown()
    return good


def judge_reda(house, folder, inside, lacking):
    good = True
    for name, cookies in (('a stranger', {}), ('a caseworker', inside['ha'])):
        handler = type('Before', (Shield,), {'place': house.place, 'cookies': cookie_words(cookies)})
        server, url = serve(handler)
        if 'wapiti' not in lacking:
            found = wapiti(url, folder, name.replace(' ', '-'))
            left = [(kind, one) for kind, some in found.items() for one in some if not one.endswith(KNOWN)]
            good &= say(not left, f'wapiti as {name} finds nothing', str(left)[:3000])
        for question, data in [(one, None) for one in QUESTIONS] + FORMS if cookies and 'sqlmap' not in lacking else []:
            found, tried, said = sqlmap(url + question, folder, data)
            good &= say(tried and not found, f'sqlmap finds nothing in {question.split("?")[0]}', said)
        good &= say(not server.broken, f'nothing that {name} asked was answered with a fault, {server.count} requests', server.broken[:5])
        server.shutdown()
    return good


def main():
    lacking = [name for name in ('wapiti', 'sqlmap') if not shutil.which(name)]
    for name in lacking:
        print(f'ok - {name} # SKIP it is not installed')
    with tempfile.TemporaryDirectory(prefix='reda-scan.') as folder:
        good = judge_planted(folder, lacking)
        house = House(reda_asked('python3 tests/service/scan.py'), folder, 2)
        house.serve('--listen', '127.0.0.1:0', '--proxy', '127.0.0.1')
        inside = house.enrol()
        good &= judge_reda(house, folder, inside, lacking)
        good &= say(house.stop() == 0, 'the server ends well')
        good &= say(house.is_well('verify', house.record), 'the ledger verifies')
        good &= say(house.is_well('rebuild', '--compare', house.record), 'its rows are those of its events')
    sys.exit(0 if good else 1)


main()

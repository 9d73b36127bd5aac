"""served: a record on the air (reda serve on loopback), and the accounts of those who walk: made once, signed in once through the
pages, and laid beside the record of each walk, since accounts stand in files of their own. Must not know any walk."""

import http.client
import re
import select
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlencode, urlsplit

PASSWORD = 'en lång mening om socknen'
SCOPE = 'read act rights'
SECONDS = 60


class Server:
    """Stands on a record whenever somebody asks it; must be stopped before the command line has the record."""

    def __init__(self, reda, place, database):
        self.words, self.place = [reda, 'serve', database, '--listen', '127.0.0.1:0'], place
        self.process = self.line = None

    def start(self):
        if self.process:
            return
        with open(Path(self.place) / 'serve.err', 'a', encoding='utf-8') as complaints:
            self.process = subprocess.Popen(self.words, cwd=self.place, stdout=subprocess.PIPE, stderr=complaints, text=True)
        ready, _, _ = select.select([self.process.stdout], [], [], SECONDS)
        said = self.process.stdout.readline() if ready else ''
        if 'http:' not in said:
            self.stop()
            sys.exit(f'the server does not start: {said}')
        self.line = http.client.HTTPConnection(urlsplit(said[said.index('http:'):].strip()).netloc, timeout=SECONDS)

    def stop(self):
        if not self.process:
            return
        if self.line:
            self.line.close()
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()
        self.process = self.line = None

    def ask(self, method, path, body=None, headers=()):
        """Status, headers and text."""
        self.start()
        try:
            self.line.request(method, path, body, dict(headers))
            answer = self.line.getresponse()
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):  # it had been still too long
            self.line.close()
            self.line.request(method, path, body, dict(headers))
            answer = self.line.getresponse()
        return answer.status, answer.headers, answer.read().decode('utf-8', 'replace')


class Browser:
    """Of one person. What it asks is written down: method and address."""

    def __init__(self, server, cookies=None, addresses=None):
        self.server, self.cookies = server, cookies if cookies is not None else {}
        self.addresses = addresses if addresses is not None else []
        self.status, self.page, self.place, self.is_page = 0, '', '', False

    def ask(self, method, path, fields=None):
        headers = {'Sec-Fetch-Site': 'same-origin', 'Cookie': '; '.join(f'{name}={value}' for name, value in self.cookies.items())}
        if fields is not None:
            headers['Content-Type'] = 'application/x-www-form-urlencoded'
        self.addresses.append(path)
        self.status, told, self.page = self.server.ask(method, path, urlencode(fields) if fields is not None else None, headers)
        self.place, self.is_page = told.get('Location', ''), told.get('Content-Type', '').startswith('text/html')
        for cookie in told.get_all('Set-Cookie', []):
            name, _, value = cookie.split(';')[0].partition('=')
            self.cookies[name] = value

    def send(self, form):
        """A form that asks, as a browser sends it."""
        pairs = [(name, value) for name, field in form.fields.items() for value in field.values or ['']]
        if form.method == 'get':
            self.ask('GET', f'{form.action}?{urlencode(pairs)}')
        else:
            self.ask('POST', form.action, pairs)
        self.follow()

    def follow(self):
        """Where an answer leads."""
        while 300 <= self.status < 400:
            self.ask('GET', self.place)


class Accounts:
    """Of all who walk."""

    def __init__(self, reda, place, persons):
        self.place, self.persons = Path(place), persons
        self.cookies, self.tokens = {}, {}

        def run(*words, text=None):
            return subprocess.run([reda, *words], cwd=place, input=text, capture_output=True, text=True, check=True).stdout

        run('init', 'k.db', '--origin', 'exempelkommunen.example/liggare')
        run('account', 'settings', 'k.db', '--codes', 'nej', '--step-up', '30')
        codes = {}
        for person in persons:
            run('do', 'k.db', 'register-person', f'person={person}', '--from', '-', text=f'name=Person {person}\n')
            codes[person] = re.search(r'^Engångskod.*: (\S+)$', run('account', 'add', 'k.db', '--person', person), re.M).group(1)
        server = Server(reda, place, 'k.db')
        for person, code in codes.items():
            self.cookies[person] = come_in(server, person, code)
        server.stop()
        for person in persons:
            told = run('account', 'token', 'k.db', '--person', person, '--label', 'vandring', '--scope', SCOPE)
            self.tokens[person] = re.search(r'reda_[0-9a-f]+', told).group(0)

    def lay_beside(self, place, name):
        """So that the record of the name has them."""
        for path in self.place.glob('k.db.access*'):
            to = Path(place) / path.name.replace('k.db', name, 1)
            if path.is_dir():
                shutil.copytree(path, to)
            else:
                shutil.copy2(path, to)


def come_in(server, person, code):
    browser = Browser(server)
    browser.ask('GET', '/logga-in/forsta')
    mark = re.findall(r'name="form-token" value="([^"]*)"', browser.page)[-1]
    browser.ask('POST', '/logga-in/forsta', {'form-token': mark, 'namn': person, 'engangskod': code, 'losenord': PASSWORD})
    if browser.status not in (200, 303) or '__Host-s' not in browser.cookies:
        sys.exit(f'{person} does not come in: {browser.status}')
    return browser.cookies

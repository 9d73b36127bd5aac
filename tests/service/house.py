"""house: a small municipality for tests of `reda serve`: a record in a folder of its own with units, cases and people who may
sign in, and the server of it. Must not know what is tested."""

import asyncio
import atexit
import json
import os
import re
import signal
import subprocess
from pathlib import Path

from client import Client

PASSWORD = 'en lång mening om socknen'
UNITS = ('barn', 'vuxen')
ROLES = {'ha': ('handläggare', 'barn'), 'hb': ('handläggare', 'vuxen'), 'ea': ('enhetschef', 'barn'),
         'kv': ('kvalitetsutvecklare', None)}
FROM = '2026-01-01'


class House:
    """A record of so many open cases, every other one of each unit; or one that is there, with units of its own. Everybody in roles
    has an account."""

    def __init__(self, reda, folder, cases, record=None, roles=None):
        self.reda, self.record = str(Path(reda).resolve()), str(record or Path(folder) / 'liggare.db')
        self.folder, self.server, self.place = Path(folder), None, None
        atexit.register(self.stop)
        self.cases = [f'B-{number}' for number in range(1, cases + 1)]
        self.pages = {}  # of a case, when its address is known
        if not record:
            self.run('init', self.record, '--origin', 'kommun.example/liggare')
        for unit in () if record else UNITS:
            self.do('register-unit', unit=unit)
        self.codes = {person: self._person(person, *role) for person, role in (roles or ROLES).items()}
        for number, case in enumerate(self.cases):
            self.do('open-case', case=case, domain='LVU')
            self.do('assign-case', case=case, unit=UNITS[number % 2], **{'from': FROM})
        self.run('account', 'settings', self.record, '--codes', 'nej')

    def run(self, *words):
        done = subprocess.run([self.reda, *words], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode:
            raise SystemExit(f'not ok - reda {" ".join(words)} ended with {done.returncode}: {done.stderr}')
        return done.stdout

    def is_well(self, *words):
        return subprocess.run([self.reda, *words], stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL).returncode == 0

    def do(self, action, **words):
        return self.run('do', self.record, action, *(f'{name}={value}' for name, value in words.items()))

    def see(self, view, record=None, **words):
        given = [f'{name}={value}' for name, value in words.items()]
        said = self.run('see', record or self.record, view, *given, '--format', 'json')
        return [json.loads(line) for line in said.splitlines()]

    def _person(self, person, role, unit):
        self.do('register-person', person=person)
        where = {'unit': unit} if unit else {}
        self.do('give-role', person=person, right_role=role, valid_from=FROM, **where)
        said = self.run('account', 'add', self.record, '--person', person)
        return re.search(r': ([0-9A-Z-]{19})', said).group(1)

    def serve(self, *options, **settings):
        """Starts the server and waits until it answers; self.place is where."""
        self.server = subprocess.Popen([self.reda, 'serve', *options, self.record], stdout=subprocess.PIPE, text=True,
                                       start_new_session=True, **settings)
        said = self.server.stdout.readline()
        port = re.search(r'http://([0-9.]+):(\d+)/', said)
        self.place = (port.group(1), int(port.group(2))) if port else str(self.folder / 'web.sock')
        if not said:
            raise SystemExit(f'not ok - the server did not start: {self.server.wait(30)}')
        return self.place

    def serve_socket(self, *options):
        return self.serve('--socket', str(self.folder / 'web.sock'), '--proxy', 'unix', *options)

    def stop(self, how=signal.SIGTERM):
        """Answers how it ended; None when it had not been started."""
        if not self.server:
            return None
        self.server.send_signal(how)
        ended = self.server.wait(60)
        self.server.stdout.close()
        self.server = None
        return ended

    async def _enrol(self):
        inside = {}
        for person, code in self.codes.items():
            client = Client(self.place, address='127.0.0.1')
            await client.first_in(person, code, PASSWORD)
            await client.close()
            inside[person] = client.cookies
        return inside

    def enrol(self):
        """Everybody comes in for the first time: {person: cookies}."""
        return asyncio.run(self._enrol())

    def token(self, person, scope='read act'):
        """Of a program that asks as the person; while no server runs."""
        return re.search(r'reda_[0-9a-f]+', self.run('account', 'token', self.record, '--person', person, '--label', 'prov',
                                                     '--scope', scope)).group(0)

    def megabytes(self):
        """What the server holds, without the processes that keep its keys."""
        status = Path(f'/proc/{self.server.pid}/status').read_text(encoding='utf-8')
        return int(re.search(r'VmHWM:\s+(\d+)', status).group(1)) / 1024


def reda_asked(usage):
    reda = os.environ.get('REDA')
    if not reda:
        raise SystemExit(f'usage: REDA=program {usage}')
    return reda

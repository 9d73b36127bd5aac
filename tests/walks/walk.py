"""walk: a walk as it is read, and walked by the command line: what a door does otherwise it says in a class of its own (web.py,
api.py). See run for the steps. Must not know who may do what (needs.py)."""

import os
import shlex
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GOOD = {0, 3}  # done; done, and something is lacking
SERVER = os.environ.get('REDA_POSTGRES')  # of a server that is the test's own: then each walk has a database there
ASKS = ('gör', 'provar', 'se', 'granskar', 'kommando')


def fresh_database():
    fresh_database.count += 1
    name = f'walk_{os.getpid()}_{fresh_database.count}'
    subprocess.run(['psql', '-X', '-q', SERVER, '-c', f"create database {name} template template0 encoding 'UTF8' locale 'C.UTF-8'"],
                   check=True)
    return SERVER.replace('///postgres', f'///{name}', 1)


fresh_database.count = 0


class Deed:
    """What a line asks for: an action with its words, or a view; who does it, and what was seen."""

    def __init__(self, words):
        self.name, self.given, self.personal, self.actor, self.seen, self.form = words[0], [], [], None, None, None
        rest = iter(words[1:])
        for word in rest:
            if word.startswith('som='):
                self.actor = word[4:]
            elif word.startswith('sett='):
                self.seen = word[5:]
            elif word.startswith('fil:'):
                self.personal.append(word[4:])
            elif word == '--as':
                self.actor = next(rest)
            elif word == '--format':
                self.form = next(rest)
            else:
                self.given.append(word)

    def pairs(self):
        """Name and value of each word; what is in a file is read."""
        for word in self.given + self.personal:
            name, _, value = word.partition('=')
            yield name, Path(value[1:]).read_text(encoding='utf-8') if value.startswith('@') else value

    def said(self, name):
        return next((value for at, value in self.pairs() if at == name), None)


def steps_of(path):
    """Line number, verb and words of each step."""
    for number, line in enumerate(path.read_text(encoding='utf-8').split('\n'), 1):
        if line.startswith('    ') and line.strip():
            verb, *words = [word.replace('EXEMPEL', str(ROOT / 'examples')) for word in shlex.split(line)]
            yield number, verb, words


class Walk:
    door = ''

    def __init__(self, reda, path, place):
        self.reda, self.path, self.place = reda, path, place
        self.database = fresh_database() + f'#{place}/liggare' if SERVER else 'liggare.db'
        self.said, self.code, self.line, self.settled = '', 0, 0, True
        self.wrong = []

    def run(self, *words, text=None):
        done = subprocess.run([self.reda, *words], cwd=self.place, input=text, capture_output=True, text=True, check=False)
        self.said, self.code = done.stdout + done.stderr, done.returncode
        return done

    def blame(self, sentence):
        self.wrong.append(f'{self.path.relative_to(ROOT)}:{self.line}: {sentence}: {self.said.strip()[:600]}')

    def settle(self):
        """The last deed was neither expected to fail nor did well."""
        if not self.settled and self.code not in GOOD:
            self.blame(f'ended with {self.code}')
        self.settled = True

    def do(self, deed, is_check):
        options = ['--as', deed.actor] if deed.actor else []
        options += ['--seen', deed.seen] if deed.seen else []
        options += ['--check'] if is_check else []
        personal = '\n'.join(deed.personal) + '\n'
        self.run('do', self.database, deed.name, *deed.given, *options, '--from', '-', text=personal)

    def see(self, deed):
        options = ['--as', deed.actor] if deed.actor else []
        options += ['--format', deed.form] if deed.form else []
        self.run('see', self.database, deed.name, *deed.given, *options)

    def command(self, *words):
        self.run(*[self.database if word == 'FIL' else word for word in words])

    def ask(self, verb, words):
        if verb == 'se':
            self.see(Deed(words))
        elif verb == 'granskar':
            self.command('audit', 'FIL', *words)
        elif verb == 'kommando':
            self.command(*words)
        else:
            self.do(Deed(words), verb == 'provar')

    def says(self, words):
        return words in self.said

    def refuse(self, words):
        """What was said is a refusal, and says so."""
        self.settled = True
        if self.code in GOOD or (words and not self.says(words[0])):
            self.blame('was not refused so')

    def step(self, verb, words):
        if verb in ASKS:
            self.settle()
            self.settled = False
            self.ask(verb, words)
        elif verb == 'visar' and words[0] == 'inte':
            if self.says(words[1]):
                self.blame(f'"{words[1]}" is said')
        elif verb == 'visar':
            if not self.says(words[0]):
                self.blame(f'"{words[0]}" is not said')
        elif verb == 'nekas':
            self.refuse(words)
        elif verb == 'kod':
            self.settled = True
            if self.code != int(words[0]):
                self.blame(f'ended with {self.code}')
        else:
            self.blame(f'"{verb}" is no step')

    def begin(self):
        self.run('init', self.database, '--origin', 'exempelkommunen.example/liggare')

    def through(self):
        self.begin()
        for self.line, verb, words in steps_of(self.path):
            self.step(verb, words)
        self.settle()

    def after(self):
        """What holds after every walk."""
        self.run('rebuild', '--compare', self.database)
        if self.code != 0:
            self.blame('the rows are not what the entries give')
        self.run('checkpoint', self.database)
        self.run('verify', self.database)
        if self.code not in (0, 10):
            self.blame('the ledger does not verify')
        self.compare_findings()

    def compare_findings(self):
        live = self.run('audit', self.database, '--format', 'jsonl', '--as-of', '2027-06-30').stdout
        if self.run('export-cases', self.database, 'fall.jsonl').returncode != 0:
            return self.blame('the cases are not exported')
        register = self.run('export-register', self.database, 'register')
        again = self.run('audit', 'fall.jsonl', '--format', 'jsonl', '--as-of', '2027-06-30', '--register', 'register').stdout
        if register.returncode != 0 or findings(live) != findings(again):
            self.said = f'{live[:300]} / {again[:300]}'
            self.blame('the exported cases give other findings')
        return None


def findings(jsonl):
    return sorted(line for line in jsonl.split('\n') if '"code"' in line)


def told(walk):
    """As TAP; true when all was well."""
    where = ', on a server' if SERVER else ''
    print(f'{"not ok" if walk.wrong else "ok"} - {walk.path.relative_to(ROOT)}{walk.door}{where}')
    for sentence in walk.wrong:
        print(f'  {sentence}')
    return not walk.wrong

"""prepared: walks in which everybody has the roles that a door asks for: by the command line (what a door is held against), and
what all doors share."""

import shutil
from pathlib import Path

from needs import NOBODY, Needs, is_open
from served import Server
from walk import SERVER, Deed, Walk


class Prepared(Walk):
    """By the command line."""

    door = ', prepared'

    def __init__(self, reda, path, place, accounts):
        super().__init__(reda, path, place)
        self.needs, self.accounts = Needs(path), accounts

    def prepare(self, verb, deed):
        for words in self.needs.before(verb, deed):
            Walk.do(self, Deed(words), False)
            if self.code:
                self.blame(f'{words} could not be given')

    def ask(self, verb, words):
        if verb in ('gör', 'provar', 'se'):
            deed = Deed(words)
            self.prepare(verb, deed)
            deed.actor = deed.actor or NOBODY
            self.act(verb, deed)
        else:
            super().ask(verb, words)

    def act(self, verb, deed):
        if verb == 'se':
            Walk.see(self, deed)
        else:
            Walk.do(self, deed, verb == 'provar')

    def begin(self):
        super().begin()
        Walk.do(self, Deed(['register-person', f'person={NOBODY}', 'fil:name=Den som vandrar']), False)
        self.accounts.lay_beside(self.place, 'liggare' if SERVER else 'liggare.db')

class Door(Prepared):
    """Through a server, which is stopped for what only the command line does. beside: steps that no role may do through a door."""

    def __init__(self, reda, path, place, accounts):
        super().__init__(reda, path, place, accounts)
        self.server, self.beside = Server(reda, place, self.database), []

    def run(self, *words, text=None):
        self.server.stop()
        return super().run(*words, text=text)

    def act(self, verb, deed):
        if not is_open('se' if verb == 'se' else 'gör', deed.name):
            self.beside.append(deed.name)
            super().act(verb, deed)
        elif verb == 'se':
            self.see(deed)
        else:
            self.do(deed, verb == 'provar')

    def after(self):
        super().after()
        complaints = (Path(self.place) / 'serve.err').read_text(encoding='utf-8')
        if complaints:
            self.said = complaints
            self.blame('the server complains')

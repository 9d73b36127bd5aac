"""api: a walk through the API: each action and view as JSON, with the token of whoever does it."""

import json
import re
import secrets

from prepared import Door
from walk import ROOT

# What it says in other words than the terminal does.
OTHERWISE = {'Någon annan hann före': 'Någon annan var före', 'saknas': 'lacking', 'Påtalat, och inte besvarat': 'unanswered'}


class Api(Door):
    door = ', through the API'

    def says(self, words):
        return words in self.said or OTHERWISE.get(words, words) in self.said

    def send(self, deed, path, body, more=()):
        headers = {'Authorization': f'Bearer {self.accounts.tokens[deed.actor]}', 'Content-Type': 'application/json',
                   'Accept-Language': 'sv', **dict(more)}
        status, told, text = self.server.ask('POST', path, json.dumps(body), headers)
        answer = json.loads(text)
        if status >= 500 or told['Content-Type'] not in ('application/json', 'application/problem+json'):
            self.said = text
            self.blame(f'{status}')
        return status, answer

    @staticmethod
    def body(deed):
        """One value, or a list of them; an object is its own JSON."""
        words = {}
        for name, value in deed.pairs():
            words.setdefault(name, []).append(json.loads(value) if name == 'object' else value)
        return {name: values[0] if len(values) == 1 else values for name, values in words.items()}

    def do(self, deed, is_check):
        body = self.body(deed)
        if is_check:
            status, answer = self.send(deed, '/v1/decisions/check', {'action': deed.name, **body})
        else:
            more = {'Idempotency-Key': secrets.token_hex(8), **({'If-Match': f'"{deed.seen}"'} if deed.seen else {})}
            status, answer = self.send(deed, f'/v1/actions/{deed.name}', body, more.items())
        self.said = '\n'.join(words_of(answer))
        if status in (200, 201):
            lacking = answer['faults'] + answer['doubts']
            self.said += f'\nKontrollen fann {answer["faults"]} brister' if lacking else ''
            self.said += '\nredan' if answer.get('is_new') is False else ''
            self.code = 3 if lacking else 0
        else:
            self.code = 1

    def see(self, deed):
        status, answer = self.send(deed, f'/v1/views/{deed.name}', self.body(deed))
        self.code = 0 if status == 200 else 1
        if status == 200:
            self.said = ';'.join(column['label'] for column in answer['columns']) + '\n'
            self.said += '\n'.join(';'.join(worded(name, value) for name, value in row.items()) for row in answer['rows'])
        else:
            self.said = '\n'.join(words_of(answer))


def sentences():
    """Keys of po/ and what they say in Swedish."""
    told = {}
    for path in (ROOT / 'po').glob('*.sv.po'):
        told.update(re.findall(r'^msgid "(.*)"\nmsgstr "(.*)"$', path.read_text(encoding='utf-8'), re.M))
    return told


SENTENCES = sentences()


def worded(column, cell):
    """A program is told codes; what a person is told of them stands in po/."""
    said = '' if cell is None else str(cell)
    return SENTENCES.get(f'{column}.{said}', said)


def words_of(value):
    """Every text in it, with the name of the field that an error is about."""
    if isinstance(value, dict):
        for one in value.values():
            yield from words_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from words_of(one)
    elif isinstance(value, str):
        yield value

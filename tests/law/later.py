"""later: an event of any kind, with attributes drawn by chance, after the day of judging. Must not judge anything."""

import random
from datetime import date, timedelta

from removals import ATTRIBUTES, VOCABULARY, allowed

ROLES = VOCABULARY['enums']['role']
PROVISIONS = ('LVU', '6 § LVU', '11 § LVU', 'SoL', '20 kap. 2 § SoL', 'LUO', 'LVM', 'LSS')
GIVEN, KINDS_EACH = 0.4, 16
A_HASH = '0' * 64


def later_day(case, chance):
    return str(date.fromisoformat(case['evaluate_as_of']) + timedelta(days=chance.choice((1, 2, 7, 40, 190, 400))))


def value_of(name, case, chance):
    sort, _, words = ATTRIBUTES[name]['type'].partition(':')
    persons = [party['ref'] for party in case['parties']]
    if sort in ('person', 'persons') and not persons:
        return None
    single = {
        'person': lambda: chance.choice(persons), 'who': lambda: chance.choice(persons + ROLES),
        'ref': lambda: chance.randrange(len(case['events'])), 'enum': lambda: chance.choice(VOCABULARY['enums'][words]),
        'key': lambda: chance.choice(('u1', 'f1', 'h1')), 'lagrum': lambda: chance.choice(PROVISIONS),
        'bool': lambda: chance.random() < 0.5, 'int': lambda: chance.randrange(400), 'text': lambda: A_HASH if name == 'sha256' else 'angivet',
        'date': lambda: later_day(case, chance), 'datetime': lambda: later_day(case, chance) + 'T08:00',
    }
    many = {'persons': 'person', 'whos': 'who', 'refs': 'ref', 'list': 'enum'}
    return [single[many[sort]]()] if sort in many else single[sort]()


def with_later_events(case):
    """The case with one event more, of some kinds; among many cases every kind is met. The same case always gets the same
    ones."""
    for kind in random.Random(case['id']).sample(list(VOCABULARY['kinds']), KINDS_EACH):
        chance = random.Random(f'{case["id"]}/{kind}')
        event = {'kind': kind, 'date': later_day(case, chance), 'attributes': {}}
        for name in allowed(kind):
            value = value_of(name, case, chance) if chance.random() < GIVEN else None
            if value is not None:
                event['attributes'][name] = value
        yield {**case, 'events': [*case['events'], event]}


def judged_later(case):
    """As of the day of the last event, or some days after it."""
    chance = random.Random(case['id'])
    day = date.fromisoformat(case['events'][-1]['date']) + timedelta(days=chance.choice((0, 0, 30, 400)))
    return {**case, 'evaluate_as_of': str(day)}

"""draw_cases: cases drawn by chance round one rule at a time: events that start, keep, end, except or put off its duty, on
days round its limits, with and without what the rule asks for; and mutated cases. They are no realistic children's cases.
Must not judge anything."""

import copy

import days
from examples import provision_text
from words import VOCABULARY

LIMITS = (0, 0, 1, 1, 2, 6, 7, 8, 13, 14, 15, 29, 31, 61, 92, 123, 182, 366)
ROLES = ('barn', 'barn', 'ung', 'vårdnadshavare', 'vårdnadshavare', 'förälder', 'god man', 'enskild', 'handläggare',
         'ordförande', 'skola')
LAWS = ('LVU', 'SoL', 'LUO', '6 § LVU', '14 § LVU', '22 kap. 4 § SoL', '2 § LVU', '3 § LVU', 'LVM', '10 § OSL')


def value_of(chance, name, parties, number):
    """A value that the attribute may have, whatever it is asked for."""
    sort, words = VOCABULARY.sort(name), VOCABULARY.values(name)
    persons = [party['ref'] for party in parties]
    if sort in ('person', 'persons'):
        one = chance.choice(persons) if persons else None
    elif VOCABULARY.is_person(name):
        one = chance.choice([*persons, *ROLES])
    else:
        one = {'bool': chance.random() < 0.5, 'int': chance.randint(0, 9), 'key': chance.choice(('k1', 'k2')),
               'text': 'som det står', 'lagrum': chance.choice(LAWS), 'ref': chance.randrange(number) if number else None,
               'refs': chance.randrange(number) if number else None}.get(sort)
        if words:
            one = chance.choice(words)
    return one


def put(chance, event, name, value):
    """Writes a value where the format allows it."""
    if value is None or name not in VOCABULARY.allowed[event['kind']]:
        return
    attributes = event.setdefault('attributes', {})
    if VOCABULARY.is_list(name):
        listed = attributes.setdefault(name, [])
        if value not in listed and (not listed or chance.random() < 0.5):
            listed.append(value)
    else:
        attributes[name] = value


class CaseDrawer:
    """Draws round one rule after another of a law."""

    def __init__(self, law, chance):
        self.law, self.chance = law, chance
        self.rules = [rule for rule in law.rules if not rule.decider]

    def bounds(self, rule):
        groups = [rule.acts, rule.stops, rule.evidence, rule.steps, rule.extensions, rule.conditions,
                  [bound for bound, _ in rule.exceptions]]
        found = [bound for group in groups for bound in group if bound.place != 'själv']
        return found + ([rule.anchor] if rule.anchor else []) + (
            [rule.transition.anchor] if rule.transition and rule.transition.anchor else [])

    def satisfy(self, event, test, case, number):
        """Mostly what the test asks for, sometimes another value or silence."""
        chance, name = self.chance, test.name
        luck = chance.random()
        if luck < 0.12:
            return
        wanted = None
        if test.sort in ('any of', 'contains'):
            wanted = chance.choice(test.values)
        elif test.sort == 'act':
            wanted = chance.choice(test.values) if luck < 0.6 else f'{chance.randint(1, 30)} § {chance.choice(test.values)}'
        elif test.sort == 'provision':
            wanted = provision_text(dict(test.values))
        elif test.sort in ('silent', 'absent') and luck < 0.85:
            return
        elif test.sort == 'domain':
            case['domain'] = chance.choice(test.values)
            return
        elif test.sort == 'about' and number:
            wanted = chance.randrange(number)
        if not name or name not in VOCABULARY.types:
            return
        if wanted is None or luck > 0.92:
            wanted = self.day_value(case) if VOCABULARY.sort(name) == 'date' else \
                value_of(chance, name, case['parties'], number)
        if VOCABULARY.is_person(name) and wanted in VOCABULARY.enums['role']:
            wanted = self.person(case, name, wanted)
        put(chance, event, name, wanted)

    def person(self, case, name, role):
        having = [party['ref'] for party in case['parties'] if party['role'] == role]
        if having and (self.chance.random() < 0.7 or VOCABULARY.sort(name) in ('person', 'persons')):
            return self.chance.choice(having)
        return None if VOCABULARY.sort(name) in ('person', 'persons') else role

    def day_value(self, case):
        base = days.number(case['events'][-1]['date']) if case['events'] else days.number('2026-01-01')
        return days.text_of(base + self.chance.choice((0, 1, 3, 10, 30, 60, 200)))

    def event(self, case, alternative, day):
        chance, number = self.chance, len(case['events'])
        event = {'kind': alternative.kind, 'date': days.text_of(day)}
        case['events'].append(event)
        for test in alternative.tests:
            self.satisfy(event, test, case, number)
        if number and chance.random() < 0.45:
            put(chance, event, 'concerns', chance.randrange(number))
        for name in ('child', 'investigation', 'home', 'question_id', 'measure', 'from', 'to', 'person', 'until',
                     'valid_until', 'reasons', 'decision_ref'):
            if name in VOCABULARY.allowed[event['kind']] and chance.random() < 0.18:
                put(chance, event, name, self.day_value(case) if VOCABULARY.sort(name) == 'date' else
                    value_of(chance, name, case['parties'], number))
        if chance.random() < 0.08:
            event['time'] = chance.choice(('08:15', '14:59', '15:00', '23:30'))

    def parties(self):
        chance, found = self.chance, []
        for number in range(chance.choice((0, 1, 1, 2, 2, 3, 4))):
            party = {'ref': f'p{number + 1}', 'role': chance.choice(ROLES)}
            if party['role'] in ('barn', 'ung') and chance.random() < 0.7:
                party['birth_date'] = f'{chance.randint(1998, 2016)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}'
            if chance.random() < 0.1:
                party['protected_identity'] = chance.random() < 0.5
            found.append(party)
        return found

    def next_day(self, rule, day, start):
        """Mostly round a limit of the rule."""
        chance = self.chance
        clock = chance.choice([one for one in (rule.clock, rule.again, rule.transition and rule.transition.clock) if one]
                              or [None])
        if clock and chance.random() < 0.4:
            nominal, latest = days.last_days(chance.choice((day, start)), clock.period, clock.moving)
            return max(day, chance.choice((nominal, nominal + 1, latest, latest + 1, latest + 2, nominal - 1)))
        return day + chance.choice(LIMITS)

    def first_day(self, rule):
        chance = self.chance
        edges = [edge for edge in (rule.first, rule.last, rule.transition and rule.transition.day) if edge
                 and days.FIRST < edge < days.LAST]
        if edges and chance.random() < 0.6:
            return chance.choice(edges) + chance.choice((-200, -90, -29, -15, -8, -1, 0, 1, 5, 40))
        return days.number(f'{chance.choice((2015, 2019, 2024, 2025, 2026, 2026, 2027))}-01-01') + chance.randrange(365)

    def case(self, name):
        chance = self.chance
        rule = chance.choice(self.rules)
        day = start = self.first_day(rule)
        domain = chance.choice(('LVU', 'SOL_CHILD', 'SOL_CHILD', 'LVM', 'BISTAND', 'OTHER'))
        case = {'format': 'case-timeline/1', 'id': name, 'authority': 'Exempelnämnden', 'domain': domain,
                'parties': self.parties(), 'events': []}
        bounds = self.bounds(rule)
        started = False
        for _ in range(chance.randint(1, 7)):
            is_start = not bounds or chance.random() < (0.2 if started else 0.5)
            pattern = rule.trigger if is_start else chance.choice(bounds).pattern
            until = [bound.until for bound in bounds if bound.until]
            if until and chance.random() < 0.15:
                pattern = chance.choice(until)
            self.event(case, chance.choice(pattern), day)
            start = day if is_start and not started else start
            started |= is_start
            day = self.next_day(rule, day, start)
        complete_about(case, rule, chance)
        if chance.random() < 0.5:
            last = days.number(case['events'][-1]['date'])
            case['evaluate_as_of'] = days.text_of(max(self.next_day(rule, last, start) + chance.choice((0, 0, 0, 400)), start))
        return case


def complete_about(case, rule, chance):
    """About everything, what the rule needs, something or nothing."""
    sort = chance.random()
    asked = sorted(set().union(*rule.complete, set()))
    kinds = sorted({event['kind'] for event in case['events']} | set(asked))
    if sort < 0.4:
        case['record_complete'] = ['*']
    elif sort < 0.55 and asked:
        case['record_complete'] = asked + (['parties'] if chance.random() < 0.5 else [])
    elif sort < 0.7:
        case['record_complete'] = chance.sample(kinds, chance.randint(1, len(kinds)))
    if chance.random() < 0.3:
        event = chance.choice(case['events'])
        own = sorted(VOCABULARY.allowed[event['kind']] - set(event.get('attributes', {})) - set(kinds))
        event['record_complete'] = chance.sample(kinds, chance.randint(1, len(kinds))) + chance.sample(own, min(2, len(own)))


def without(case, gone):
    """The case with one event less; references to it go too."""
    def moved(index):
        return None if index == gone else index - (index > gone)
    less = copy.deepcopy(case)
    del less['events'][gone]
    for event in less['events']:
        for name in list(event.get('attributes', {})):
            if VOCABULARY.sort(name) == 'ref':
                event['attributes'][name] = moved(event['attributes'][name])
            elif VOCABULARY.sort(name) == 'refs':
                event['attributes'][name] = [one for one in map(moved, event['attributes'][name]) if one is not None]
            if event['attributes'][name] in (None, []):
                del event['attributes'][name]
        for name in ('after', 'before'):
            if name in event:
                event[name] = moved(event[name])
                if event[name] is None:
                    for word in ('after', 'before', 'offset', 'offset_bound'):
                        event.pop(word, None)
    for party in less['parties']:
        if 'age_at_event' in party:
            party['age_at_event'] = moved(party['age_at_event']) or 0
    return less

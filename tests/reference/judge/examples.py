"""examples: the example lines of a rule as cases of case-timeline/1. Must not judge them."""

import re

import days
from words import ACTS, VOCABULARY, LawError, Line

BOUNDS = {'exakt': None, 'minst': 'at_least', 'högst': 'at_most', 'ungefär': 'about'}


def provision_text(parts):
    """The parts of a provision as records cite it."""
    if not parts['one']:
        return parts['act']
    chapter = f"{parts['chapter']} kap. " if parts['chapter'] else ''
    two = f" och {parts['two']} §§" if parts['two'] else ' §'
    part = f" {parts['part']} stycket" if parts['part'] else ''
    return f"{chapter}{parts['one']}{two}{part} {parts['act']}"


def iso_period(period):
    months, count = period
    return 'P' + (f'{months}M' if months else '') + (f'{count}D' if count or not months else '')


class ExampleCase:
    """One example line being read."""

    def __init__(self, law, rule, text, name):
        self.law, self.phrases, self.line = law, law.phrases, Line(text, rule.name)
        domain = 'LVU' if rule.law.startswith(('lvu', 'luo')) else 'LVM' if rule.law.startswith('lvm') else 'SOL_CHILD'
        self.case = {'format': 'case-timeline/1', 'id': name, 'authority': 'Exempelnämnden', 'domain': domain,
                     'parties': [], 'events': []}
        self.complete = []
        self.verdict = self.line.need(('håller', 'brister', 'tveksamt', 'okänt', 'löper', 'berörs inte'), 'svar')
        self.item()
        while self.line.take(';'):
            self.item()
        if not self.line.at_end():
            raise LawError(f'{rule.name}: exemplet fortsätter med {self.line.left()[:4]}')
        self.name_persons()
        if self.complete:
            self.case['record_complete'] = self.complete

    def kinds(self):
        found = [self.phrases.kinds[self.line.need(self.phrases.kinds, 'en händelse')]]
        while self.line.take('och'):
            found.append(self.phrases.kinds[self.line.need(self.phrases.kinds, 'en händelse')])
        return found

    def item(self):
        line = self.line
        if line.take('akten komplett'):
            self.complete = ['*']
        elif line.take('parterna kompletta'):
            self.complete += [] if '*' in self.complete else ['parties']
        elif line.take('ordningen komplett'):
            self.complete += [] if '*' in self.complete else ['delegation_order']
        elif line.take('komplett om'):
            self.complete += [] if '*' in self.complete else self.kinds()
        elif line.take('prövas'):
            self.case['evaluate_as_of'] = days.text_of(line.day())
        elif line.take('område'):
            self.case['domain'] = line.next()
        elif line.take('part'):
            self.party()
        elif line.take('delegerat till'):
            while line.left()[:1] not in ([';'], []):
                line.next()
        else:
            self.event()

    def party(self):
        line = self.line
        party = {'ref': f"p{len(self.case['parties']) + 1}", 'role': line.need(VOCABULARY.enums['role'], 'en roll')}
        yes_no = {'examen': 'degree', 'tillförordnad': 'acting'}
        dated = {'förordnad från': 'appointed_from', 'förordnad till': 'appointed_until', 'född': 'birth_date'}
        while (fact := line.longest({*yes_no, *dated, 'anställning', 'skyddad identitet'})):
            if fact in yes_no:
                party[yes_no[fact]] = line.next() == 'ja'
            elif fact in dated:
                party[dated[fact]] = days.text_of(line.day())
            elif fact == 'anställning':
                party['employment'] = line.next()
            else:
                party['protected_identity'] = True
        self.case['parties'].append(party)

    def day(self, event):
        line = self.line
        if line.take('okänd dag'):
            return
        if line.take('mellan'):
            event['not_before'] = days.text_of(line.day())
            line.take('och')
            event['not_after'] = days.text_of(line.day())
            return
        bound = line.longest(BOUNDS)
        if bound:
            event['offset'] = iso_period(line.period())
            line.take('efter')
            event['after'] = int(line.next()) - 1
            if BOUNDS[bound]:
                event['offset_bound'] = BOUNDS[bound]
            return
        event['date'] = days.text_of(line.day())
        if line.left() and re.fullmatch(r'\d\d:\d\d', line.left()[0]):
            event['time'] = line.next()

    def event(self):
        event, attributes = {'kind': None}, {}
        self.day(event)
        first = self.law.patterns.name(self.line)[0]
        event['kind'] = first.kind
        for test in first.tests:
            self.from_test(attributes, test, event)
        if self.line.take('där'):
            self.where(attributes, event)
            while self.line.take('och'):
                self.where(attributes, event)
        if self.line.take('som rör'):
            attributes['concerns'] = [int(self.line.next()) - 1]
            while self.line.take('och'):
                attributes['concerns'].append(int(self.line.next()) - 1)
        if self.line.take('komplett om'):
            said = self.line.longest({**self.phrases.kinds, **self.phrases.attributes})
            self.line.at -= len(said.split())
            event['record_complete'] = self.kinds() if said in self.phrases.kinds else [
                self.phrases.attributes[self.line.need(self.phrases.attributes, 'en uppgift')]]
        if attributes:
            event['attributes'] = attributes
        self.case['events'].append(event)

    def from_test(self, attributes, test, event):
        """What a derived name says of its event."""
        if test.sort in ('any of', 'contains'):
            words = VOCABULARY.values(test.name) or [False, True]
            self.put(attributes, test.name, min(test.values, key=words.index))
        elif test.sort == 'act':
            attributes[test.name] = min(test.values, key=ACTS.index)
        elif test.sort == 'provision':
            attributes[test.name] = provision_text(dict(test.values))
        elif test.sort == 'domain':
            self.case['domain'] = min(test.values, key=VOCABULARY.enums['domain'].index)
        elif test.sort == 'given':
            self.put(attributes, test.name, self.something(test.name, event))

    def something(self, name, event):
        sort = VOCABULARY.sort(name)
        return {'bool': False, 'int': 0, 'date': event.get('date', '1970-01-01'), 'lagrum': 'SoL', 'ref': 0, 'refs': 0,
                'text': 'angivet', 'key': 'angivet'}.get(sort) if sort not in ('enum', 'list', 'who', 'whos', 'person',
                                                                              'persons') \
            else VOCABULARY.values(name)[0]

    @staticmethod
    def put(attributes, name, value):
        if VOCABULARY.is_list(name):
            attributes.setdefault(name, []).append(value)
        else:
            attributes[name] = value

    def where(self, attributes, event):
        line = self.line
        name = self.phrases.attributes[line.need(self.phrases.attributes, 'en uppgift')]
        if line.take('anges'):
            self.put(attributes, name, self.something(name, event))
            return
        if not line.take('är'):
            line.take('innehåller')
        sort = VOCABULARY.sort(name)
        if sort == 'bool':
            value = line.next() == 'ja'
        elif sort == 'lagrum':
            value = provision_text(line.provision())
        elif sort == 'int':
            value = int(line.next())
        elif sort in ('ref', 'refs'):
            value = int(line.next()) - 1
        elif sort in ('date', 'key', 'text'):
            value = line.next()
        else:
            value = line.need(VOCABULARY.values(name), 'ett värde')
        if VOCABULARY.is_person(name):
            which = int(line.next()) if line.left() and line.left()[0].isdigit() else 1
            value = (value, which)
        self.put(attributes, name, value)

    def name_persons(self):
        """Who has the role is that party; who must be a party becomes one."""
        for event in self.case['events']:
            for name, value in event.get('attributes', {}).items():
                if VOCABULARY.is_person(name):
                    named = [self.person(name, one) for one in (value if isinstance(value, list) else [value])]
                    event['attributes'][name] = named if isinstance(value, list) else named[0]

    def person(self, name, asked):
        role, which = asked if isinstance(asked, tuple) else (asked, 1)
        having = [party['ref'] for party in self.case['parties'] if party['role'] == role]
        if len(having) >= which:
            return having[which - 1]
        if VOCABULARY.sort(name) in ('who', 'whos'):
            return role
        self.case['parties'].append({'ref': f"p{len(self.case['parties']) + 1}", 'role': role})
        return self.case['parties'][-1]['ref']


def examples(law, rule):
    """[(expected verdict, case as a record)] of a rule."""
    read = [ExampleCase(law, rule, text, f'{rule.name}:{number}') for number, text in enumerate(rule.examples, 1)]
    return [(one.verdict, one.case) for one in read]

"""casewords: one line of a case in the words of law/ordlista ("2026-12-24 omhändertagande av barn; ...") becomes a
case-timeline/1 record. Shared by run (the scenarios) and properties. Must not judge anything."""

import json
import re
from datetime import date, timedelta
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
DAY = r'\d{4}-\d{2}-\d{2}'
BOUNDS = {'exakt': None, 'minst': 'at_least', 'högst': 'at_most', 'ungefär': 'about'}
UNITS = {'dag': 'D', 'dagar': 'D', 'vecka': 'W', 'veckor': 'W', 'månad': 'M', 'månader': 'M', 'år': 'Y'}


PARTY_FACTS = ('examen hos', 'tillförordnad hos', 'anställning hos')


class Unreadable(Exception):
    """A line that is no case; the text says what was wrong."""


def law_lines(path):
    """Lines of a law file without comments and blank lines."""
    for line in path.read_text(encoding='utf-8').splitlines():
        line = line.split('#')[0].rstrip()
        if line:
            yield line


class Words:
    """ordlista, the derived names of law/begrepp and the vocabulary behind them."""

    def __init__(self, law=REPOSITORY / 'law'):
        vocabulary = json.loads((REPOSITORY / 'src/vocabulary/vocabulary.json').read_text(encoding='utf-8'))
        self.attributes, self.enums = vocabulary['attributes'], vocabulary['enums']
        self.allowed = {kind: set(of['attributes']) | set(vocabulary['common_attributes'])
                        for kind, of in vocabulary['kinds'].items()}
        self.kinds, self.phrases, self.meanings = {}, {}, {}
        for line in law_lines(law / 'ordlista'):
            sort, _, rest = line.partition(' ')
            phrase, _, word = rest.partition('=')
            (self.kinds if sort == 'händelse' else self.phrases)[phrase.strip()] = word.strip()
        name = None
        for path in sorted((law / 'begrepp').iterdir()):
            for line in law_lines(path):
                sort, _, rest = line.strip().partition(' ')
                if sort == 'härlett':
                    name = rest.strip()
                elif sort == 'betyder':
                    self.meanings[name] = rest.strip()

    def longest(self, text, names):
        """The longest of the names that the text begins with, and what follows it."""
        found = max((n for n in names if text == n or text.startswith(n + ' ')), key=len, default=None)
        return (found, text[len(found):].strip()) if found else (None, text)

    def event(self, text):
        """'beslut där beslutstyp är placering som rör 1' -> (kind, attributes, domain)."""
        name, rest = self.longest(text, self.meanings)
        if name:
            kind, attributes, domain = self.event(self.meanings[name])
        else:
            name, rest = self.longest(text, self.kinds)
            if not name:
                raise Unreadable(f"'{text}' är ingen händelse i ordlistan")
            kind, attributes, domain = self.kinds[name], {}, None
        if rest.startswith('där '):
            where, mark, rest = rest[4:].partition(' som rör ')
            rest = mark.strip() + ' ' + rest if mark else ''
            for test in self.tests(where):
                domain = self.add(attributes, test) or domain
        if rest.startswith('som rör '):
            attributes['concerns'] = [int(n) - 1 for n in re.findall(r'\d+', rest)]
            rest = ''
        if rest:
            raise Unreadable(f"'{rest}' väntades inte efter händelsen")
        wrong = set(attributes) - self.allowed[kind] - {'lagrum'}
        if wrong:
            raise Unreadable(f"händelsen {kind} har ingen uppgift {', '.join(wrong)}")
        return kind, attributes, domain

    def tests(self, where):
        """Cuts at 'och' where an attribute (or a test without one) follows."""
        starts = sorted([*self.phrases, 'området', 'rör', 'klockan', *PARTY_FACTS], key=len, reverse=True)
        cut = '|'.join(re.escape(s) for s in starts)
        return [t.strip() for t in re.split(rf' och (?=(?:{cut}) )', where)]

    def add(self, attributes, test):
        """Writes what a test asks for; returns a domain when it asks for that."""
        if test.startswith('området är '):
            return test[len('området är '):].split(' eller ')[0]
        phrase, rest = self.longest(test, self.phrases)
        if rest.startswith(('saknas', 'är inte', 'anges inte')) or test.startswith(('rör ', 'klockan ', *PARTY_FACTS)):
            return None
        if not phrase:
            raise Unreadable(f"'{test}' är ingen uppgift i ordlistan")
        name = self.phrases[phrase]
        value = re.sub(r'^(är|innehåller|i) ', '', rest)
        attributes[name] = self.value(name, 'angivet' if value == 'anges' else value)
        return None

    def value(self, name, written):
        sort = self.attributes.get(name, {}).get('type', 'text')
        base = sort.split(':')[0].split(' ')[0]
        first = written if self.is_enum_word(name, written) else written.split(' eller ')[0]
        if base == 'bool':
            return written == 'ja'
        if base == 'int':
            return int(written)
        return [first] if base in ('whos', 'persons', 'list') or sort.startswith('list') else first

    def is_enum_word(self, name, written):
        return any(written in words for words in self.enums.values())

    def kind_list(self, text):
        kinds = []
        while text:
            name, text = self.longest(text, self.kinds)
            if not name:
                raise Unreadable(f"'{text}' är ingen händelse i ordlistan")
            kinds.append(self.kinds[name])
            text = text.removeprefix('och ')
        return kinds


def place(event, text, start):
    """Takes the day at the beginning of an item; answers what follows it. start: the day that 'dag 0' is."""
    if text.startswith('okänd dag '):
        return text[len('okänd dag '):]
    between = re.match(rf'mellan ({DAY}) och ({DAY}) ', text)
    if between:
        event['not_before'], event['not_after'] = between.groups()
        return text[between.end():]
    away = re.match(r'(exakt|minst|högst|ungefär) (.+?) efter (\d+) ', text)
    if away:
        parts = ''.join(f'{n}{UNITS[unit]}' for n, unit in re.findall(r'(\d+) (\w+)', away[2]))
        event['after'], event['offset'] = int(away[3]) - 1, 'P' + parts
        if BOUNDS[away[1]]:
            event['offset_bound'] = BOUNDS[away[1]]
        return text[away.end():]
    moved = re.match(r'dag (\d+) ', text)
    if moved and start:
        event['date'] = str(start + timedelta(days=int(moved[1])))
        return text[moved.end():]
    dated = re.match(rf'({DAY})(?: (\d\d:\d\d))? ', text)
    if not dated:
        raise Unreadable(f"'{text}' börjar inte med en dag")
    event['date'] = dated[1]
    if dated[2]:
        event['time'] = dated[2]
    return text[dated.end():]


def party_of(written, role, number):
    """What stands after the role: "examen nej anställning konsult förordnad till 2020-12-31"."""
    party = {'ref': f'p{number}', 'role': role}
    for name, key in (('examen', 'degree'), ('tillförordnad', 'acting')):
        said = re.search(rf'\b{name} (ja|nej)', written)
        if said:
            party[key] = said[1] == 'ja'
    for name, key in (('anställning', 'employment'), ('förordnad från', 'appointed_from'),
                      ('förordnad till', 'appointed_until')):
        said = re.search(rf'\b{name} (\S+)', written)
        if said:
            party[key] = said[1]
    return party


def people(words, items, case, complete):
    """Takes the items about persons and delegation out of a line; answers the others."""
    others = []
    for item in items:
        if item == 'parterna kompletta':
            complete.append('parties')
        elif item == 'ordningen komplett':
            complete.append('delegation_order')
        elif item.startswith('part '):
            role = max((r for r in words.enums['role'] if item[5:].startswith(r)), key=len)
            case['parties'].append(party_of(item[5 + len(role):], role, len(case['parties'])))
        elif item.startswith('delegerat till '):
            said = re.match(r'delegerat till (.+?)(?: får besluta om (.+?))?(?: vid (.+))?$', item)
            row = {'role': said[1], 'decision_type': said[2], 'condition': said[3]}
            case.setdefault('delegation_order', []).append({k: v for k, v in row.items() if v})
        else:
            others.append(item)
    return others


def name_persons(words, case):
    """A role that a party has names the party; who must be a party becomes one."""
    for event in case['events']:
        for name, value in event.get('attributes', {}).items():
            sort = words.attributes.get(name, {}).get('type', '')
            if sort in ('person', 'who') and isinstance(value, str):
                party = next((p['ref'] for p in case['parties'][1:] if p['role'] == value), None)
                if not party and sort == 'person':
                    case['parties'].append({'ref': f'p{len(case["parties"])}', 'role': value})
                    party = case['parties'][-1]['ref']
                event['attributes'][name] = party or value
            elif sort in ('persons', 'whos') and isinstance(value, list):
                event['attributes'][name] = [next((p['ref'] for p in case['parties'][1:] if p['role'] == one), one)
                                             for one in value]


def case_of(words, line, name, start=None):
    """The whole line as a case-timeline/1 record."""
    case = {'format': 'case-timeline/1', 'id': name, 'authority': 'Exempelnämnden', 'domain': 'SOL_CHILD',
            'parties': [{'ref': 'barn1', 'role': 'barn'}], 'events': []}
    complete = []
    for item in people(words, [part.strip() for part in line.split(';')], case, complete):
        if item == 'akten komplett':
            complete = ['*']
        elif item.startswith('komplett om '):
            complete += words.kind_list(item[len('komplett om '):])
        elif item.startswith('prövas dag '):
            case['evaluate_as_of'] = str(start + timedelta(days=int(item.split()[2])))
        elif item.startswith('prövas '):
            case['evaluate_as_of'] = str(date.fromisoformat(item.split()[1]))
        elif item.startswith('område '):
            case['domain'] = item.split()[1]
        else:
            event = {}
            event['kind'], attributes, _ = words.event(place(event, item + ' ', start).strip())
            if attributes:
                event['attributes'] = attributes
            case['events'].append(event)
    name_persons(words, case)
    if complete:
        case['record_complete'] = complete
    return case

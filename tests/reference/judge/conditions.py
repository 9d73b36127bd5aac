"""conditions: MÖNSTER, VILLKOR and band of law/README.md as plain data. A pattern is a list of alternatives, each a kind
and the tests that must all hold; a bound is a pattern with its ties. Must not know any case."""

from dataclasses import dataclass, field

from words import ACTS, VOCABULARY, LawError

TIES = ('om detta', 'samma utredning', 'samma åtgärd', 'samma hem', 'samma fråga', 'samma anmälare', 'sedan beslutet',
        'samma person', 'uttryckligen', 'till parten', 'från parten', 'om parten')
PLACES = ('därefter', 'dessförinnan', 'senast samma dag', 'när som helst')
FACTS = {'examen hos': 'degree', 'tillförordnad hos': 'acting', 'anställning hos': 'employment'}


@dataclass(frozen=True)
class Test:
    """One condition: sort says how, name of which attribute, values against what."""
    sort: str
    name: str = ''
    values: tuple = ()


@dataclass(frozen=True)
class Alternative:
    kind: str
    tests: tuple = ()


@dataclass
class Bound:
    """A pattern and how its events belong to the event that starts the duty."""
    pattern: list
    ties: set = field(default_factory=set)
    place: str = 'därefter'  # or dessförinnan, senast samma dag, när som helst, pågår, själv
    until: list = None
    last: bool = False
    fresh: tuple = None

    def kinds(self):
        return {one.kind for one in self.pattern}




def can_have(kind, tests):
    """Has the kind every attribute that is asked for?"""
    return all(not test.name or test.name in VOCABULARY.allowed[kind] for test in tests)


class Patterns:
    """Reads patterns with the phrases of ordlista and the derived names."""

    def __init__(self, phrases):
        self.phrases, self.derived = phrases, {}

    def choice(self, line, words):
        values = [line.need(words, 'ett värde')]
        while line.take('eller'):
            values.append(line.need(words, 'ett värde'))
        return values

    def truths(self, line):
        return tuple(one == 'ja' for one in self.choice(line, ('ja', 'nej')))

    def values(self, line, name):
        if VOCABULARY.sort(name) == 'bool':
            return self.truths(line)
        words = VOCABULARY.values(name)
        if words is None:
            raise LawError(f'{line.place}: uppgiften {name} har inga värden')
        return tuple(self.choice(line, set(words)))

    def of_attribute(self, line, name):
        for words, sort in (('anges inte', 'absent'), ('anges', 'given'), ('saknas', 'silent')):
            if line.take(words):
                return Test(sort, name)
        if VOCABULARY.sort(name) == 'lagrum':
            if line.take('är'):
                return Test('provision', name, tuple(sorted(line.provision().items(), key=str)))
            if not line.take('i'):
                raise LawError(f'{line.place}: "lagrum i" eller "lagrum är" väntades')
            return Test('act', name, tuple(self.choice(line, set(ACTS))))
        if line.take('är före dagen'):
            return Test('before the day', name)
        for words, sort in (('är inte', 'none of'), ('är', 'any of'), ('innehåller inte', 'lacks'),
                            ('innehåller', 'contains')):
            if line.take(words):
                return Test(sort, name, self.values(line, name))
        raise LawError(f'{line.place}: "{" ".join(line.left()[:4])}" är inget villkor')

    def test(self, line):
        if line.take('området är'):
            return Test('domain', '', tuple(self.choice(line, set(VOCABULARY.enums['domain']))))
        if line.take('klockan före'):
            hour, minute = line.next().split(':')
            return Test('time before', '', (int(hour) * 60 + int(minute),))
        if line.take('uppgifterna rör någon annan än akten'):
            return Test('misfiled', 'contains_data_on')
        if line.take('uppgifterna rör någon med skyddad identitet'):
            return Test('protected', 'contains_data_on')
        if line.take('rör'):
            return Test('about', 'concerns', tuple(self.name(line)))
        for words, fact in FACTS.items():
            if line.take(words):
                attribute = self.phrases.attributes[line.need(self.phrases.attributes, 'en uppgift')]
                if not line.take('är'):
                    raise LawError(f'{line.place}: "är" väntades')
                values = self.choice(line, set(VOCABULARY.enums['employment'])) if fact == 'employment' \
                    else self.truths(line)
                return Test('party ' + fact, attribute, tuple(values))
        return self.of_attribute(line, self.phrases.attributes[line.need(self.phrases.attributes, 'en uppgift')])

    def tests(self, line):
        found = [self.test(line)]
        while line.take('och'):
            found.append(self.test(line))
        return tuple(found)

    def name(self, line):
        """A derived name or a phrase for an event."""
        derived = line.longest(self.derived)
        if derived:
            return list(self.derived[derived])
        return [Alternative(self.phrases.kinds[line.need(self.phrases.kinds, 'en händelse')])]

    def pattern(self, line):
        named = self.name(line)
        more = self.tests(line) if line.take('där') else ()
        return [Alternative(one.kind, one.tests + more) for one in named]

    def bands(self, line, bound):
        """", om detta, senast samma dag": what follows the pattern; a comma before other words is left standing."""
        while line.left()[:1] == [',']:
            before = line.at
            line.take(',')
            tie, place = line.longest(TIES), None
            if tie:
                bound.ties.add(tie)
            elif (place := line.longest(PLACES)):
                bound.place = place
            elif line.take('den sista'):
                bound.last = True
            elif line.take('högst'):
                bound.fresh = line.period()
                if not line.take('tidigare'):
                    raise LawError(f'{line.place}: "högst 6 månader tidigare" väntades')
            else:
                line.at = before
                return

    def bound(self, line, own_kinds=None):
        if own_kinds is not None and line.take('själv'):
            if not line.take('där'):
                raise LawError(f'{line.place}: "själv där" väntades')
            tests = self.tests(line)
            return Bound([Alternative(kind, tests) for kind in own_kinds if can_have(kind, tests)], place='själv')
        ongoing = line.take('pågår')
        bound = Bound(self.pattern(line))
        if ongoing:
            if not line.take('tills'):
                raise LawError(f'{line.place}: "pågår … tills …" väntades')
            bound.place, bound.until = 'pågår', self.pattern(line)
            while line.take('eller'):
                bound.until += self.pattern(line)
        self.bands(line, bound)
        return bound

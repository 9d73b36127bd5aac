"""rule_lines: the lines of a frist and of a rule, one function a line. Must not know any case."""

from rule import Clock, Rule, Transition
from words import LawError, Line

LABELS_OF_LAW = ('lag', 'föreskrift')


def validity(line, target):
    if line.take('från'):
        target.first = line.day()
    if line.take('till'):
        target.last = line.day()


def read_clock(law, lines, place):
    clock = Clock(' '.join(lines[0].split()[1:]))
    for text in lines[1:]:
        line = Line(text, place)
        if line.take('källa'):
            clock.verified = law.is_verified(line)[1]
        elif line.take('gäller'):
            validity(line, clock)
        elif line.take('tid'):
            clock.period = line.period()
        elif line.take('flyttas'):
            clock.moving = ' '.join(line.left())
        elif line.take('efterföljs av'):
            clock.after = line.next()
        elif line.take('etikett'):
            clock.label = ' '.join(line.left())
        elif not (line.take('rubrik') or line.take('exempel')):
            raise LawError(f'{place}: okänd rad {text}')
    return clock


class RuleReader:
    """One rule, line by line; 'eller' continues the line above."""

    def __init__(self, law, name, sort, place):
        self.law, self.patterns, self.rule = law, law.patterns, Rule(name, sort, place)
        self.continued = None
        self.table = (
            ('rubrik', self.title), ('källa', self.source), ('gäller', lambda line: validity(line, self.rule)),
            ('styrka', self.strength), ('när', self.trigger), ('räknat från', self.anchor),
            ('bara om', lambda line: self.bound(line, self.rule.conditions)), ('inte om', self.exception),
            ('upphör vid', lambda line: self.bound(line, self.rule.stops)), ('upphör med', self.end),
            ('för varje', self.each), ('ska aldrig', self.never), ('ska inte', self.forbidden),
            ('ska', lambda line: self.bound(line, self.rule.acts)),
            ('visas av', lambda line: self.bound(line, self.rule.evidence)),
            ('kräver', lambda line: self.bound(line, self.rule.steps)),
            ('inom dagen barnet fyller', self.by_age), ('inom dagen i', self.by_day), ('inom', self.clock),
            ('behörighet', self.decider), ('förlängs till dagen i',
                                           lambda line: self.bound(line, self.rule.extensions)),
            ('återkommer', self.recurring), ('fullständigt om', self.complete),
            ('prövas bara i fullständig akt', self.only_complete), ('frånvaro visas av', self.absence),
            ('ersätter', self.replaces), ('löper över', self.transition), ('annars', self.fault),
            ('exempel', lambda line: self.rule.examples.append(' '.join(line.left()))))

    def read(self, text):
        line = Line(text, self.rule.place)
        if line.take('eller'):
            self.continued(line)
            return
        for words, reader in self.table:
            if line.take(words):
                self.continued = reader
                reader(line)
                return
        raise LawError(f'{self.rule.place}: okänd rad {text}')

    def own_kinds(self):
        return list(dict.fromkeys(one.kind for one in self.rule.trigger))

    def bound(self, line, target):
        target.append(self.patterns.bound(line, self.own_kinds()))

    def title(self, line):
        self.rule.title = line.next()

    def source(self, line):
        law, verified = self.law.is_verified(line)
        self.rule.law = self.rule.law or law
        self.rule.verified &= verified

    def strength(self, line):
        self.rule.warning = line.take('varning')

    def trigger(self, line):
        self.rule.trigger += self.patterns.pattern(line)

    def anchor(self, line):
        if self.rule.anchor:
            self.rule.anchor.pattern += self.patterns.pattern(line)
        else:
            self.rule.anchor = self.patterns.bound(line)

    def exception(self, line):
        bound = self.patterns.bound(line, self.own_kinds())
        otherwise = 'okänt' if line.take(', annars okänt') else 'tveksamt' if line.take(', annars tveksamt') else ''
        self.rule.exceptions.append((bound, otherwise))

    def attribute(self, line):
        return self.law.phrases.attributes[line.need(self.law.phrases.attributes, 'en uppgift')]

    def end(self, line):
        self.rule.end = self.attribute(line)

    def each(self, line):
        self.rule.each = line.need(('vårdnadshavare', 'part', 'enskild', 'barn'), 'vem')
        if line.take('från'):
            self.rule.from_age = int(line.next())
            line.take('år')
        if line.take('under'):
            self.rule.below_age = int(line.next())

    def never(self, _):
        self.rule.never = True

    def forbidden(self, line):
        self.rule.forbidden = True
        self.bound(line, self.rule.acts)

    def by_age(self, line):
        self.rule.age = int(line.next())

    def by_day(self, line):
        self.rule.due = self.attribute(line)
        if line.take('och'):
            self.rule.slack = line.period()

    def clock(self, line):
        self.rule.clock = self.law.clocks[line.next()]

    def decider(self, line):
        self.rule.decider = ' '.join(line.left())

    def recurring(self, line):
        self.rule.recurring = True
        if line.take('inom'):
            self.rule.again = self.law.clocks[line.next()]

    def complete(self, line):
        kinds = self.law.phrases.kinds
        words = []
        while True:
            words.append(kinds[line.need(kinds, 'en händelse')])
            if not line.take('och'):
                break
        self.rule.complete.append(set(words))

    def only_complete(self, _):
        self.rule.only_complete = True

    def absence(self, line):
        self.rule.absence = ' '.join(line.left())

    def replaces(self, line):
        self.rule.replaces = [word for word in line.left() if word != 'och']

    def transition(self, line):
        day = line.day()
        line.take('till')
        found = Transition(day, self.law.clocks[line.next()])
        if line.take('räknat från'):
            found.anchor = self.patterns.bound(line)
        self.rule.transition = found

    def fault(self, line):
        self.rule.code = line.next()
        self.rule.family = line.next() if line.take('under') else ''


def default_complete(rule):
    """Nothing said: what could keep the duty, or else what must come first."""
    for group in (rule.acts, rule.steps):
        kinds = set().union(*(bound.kinds() for bound in group if bound.place != 'själv'), set())
        if kinds:
            rule.complete.append(kinds)


def read_rule(law, lines, place):
    reader = RuleReader(law, ' '.join(lines[0].split()[1:]), lines[0].split()[0], place)
    for text in lines[1:]:
        reader.read(text)
    rule = reader.rule
    if not rule.complete:
        default_complete(rule)
    clock = rule.clock
    if not rule.verified or (clock and not (clock.verified and clock.label in LABELS_OF_LAW)):
        rule.warning = True
    return rule

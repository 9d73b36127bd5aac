"""law: reads a law folder into rules and clocks: ordlista, begrepp, sources, frist, and the five sorts of rule. Written
from law/README.md; must not know any case."""

import copy
from pathlib import Path

from conditions import Patterns
from rule_lines import read_clock, read_rule
from words import LawError, Line, Phrases, law_lines

SORTS = ('plikt', 'underlag', 'part', 'innehåll', 'tillstånd')


class Law:
    """All of a folder."""

    def __init__(self, folder):
        self.folder = Path(folder)
        files = sorted(path for path in self.folder.rglob('*') if path.is_file() and path.suffix != '.csv'
                       and path.name not in ('README.md', 'luckor'))
        texts = {path.relative_to(self.folder).as_posix(): path.read_text(encoding='utf-8') for path in files}
        self.phrases = Phrases(texts.pop('ordlista'))
        self.patterns = Patterns(self.phrases)
        self.marks, self.clocks, self.rules, self.by_kind = {}, {}, [], {}
        self.read_sources(texts)
        self.read_derived(texts)
        self.read_files(texts, 'frist')
        self.read_files(texts, *SORTS)

    def read_sources(self, texts):
        for name in [one for one in texts if one.endswith('/sources')]:
            for line in texts.pop(name).splitlines():
                cells = [cell.strip() for cell in line.split('|')]
                if len(cells) > 1 and cells[0] != 'lag':
                    self.marks[name.split('/')[0], ' '.join(cells[0].split())] = cells[1]

    def read_derived(self, texts):
        waiting = []
        for name, text in texts.items():
            current = None
            for line in law_lines(text):
                words = line.split()
                if words[0] == 'härlett':
                    current = (' '.join(words[1:]), name, [])
                    waiting.append(current)
                elif current and words[0] in ('betyder', 'eller'):
                    current[2].append(' '.join(words[1:]))
                else:
                    current = None
        while waiting:
            left = [one for one in waiting if not self.define(*one, {w[0] for w in waiting})]
            if len(left) == len(waiting):
                raise LawError(f'begreppen kan inte läsas: {left[0][0]}')
            waiting = left

    def define(self, name, place, lines, undefined):
        """False when a line speaks of a name that has no meaning yet."""
        pattern = []
        for text in lines:
            line = Line(text, place)
            longest_unknown = line.longest(undefined)
            line.at = 0
            if longest_unknown and len(longest_unknown) > len(line.longest(self.patterns.derived) or ''):
                return False
            line.at = 0
            try:
                pattern += self.patterns.pattern(line)
            except LawError:
                return False  # "rör NAMN" that comes later
        self.patterns.derived[name] = pattern
        return True

    def read_files(self, texts, *sorts):
        for name, text in texts.items():
            lines = list(law_lines(text))
            if not lines or lines[0].split()[0] not in sorts:
                continue
            if lines[0].split()[0] == 'frist':
                clock = read_clock(self, lines, name)
                self.clocks[clock.name] = clock
            else:
                self.rules.append(read_rule(self, lines, name))

    def is_verified(self, line):
        """"källa LAG LAGRUM [märke]": is all of it verified?"""
        act = line.next()
        place = []
        while not line.at_end() and line.left()[0][0] not in '[,;':
            place.append(line.next())
        mark = self.marks.get((act, ' '.join(place)))
        if mark is None:
            raise LawError(f'{line.place}: {act} {" ".join(place)} finns inte i sources')
        own = line.next()[1:-1] if not line.at_end() and line.left()[0][0] == '[' else 'verifierad'
        return act, mark == own == 'verifierad'

    def started_by(self, kind):
        """The rules that such an event may start."""
        if kind not in self.by_kind:
            self.by_kind[kind] = [rule for rule in self.rules if any(one.kind == kind for one in rule.trigger)]
        return self.by_kind[kind]

    def alone(self, rule):
        """The same law with one rule only."""
        one = copy.copy(self)
        one.rules, one.by_kind = [rule], {}
        return one

    def clock_on(self, clock, day):
        """The clock in its version of the day; None when there is none."""
        before = {one.after: one for one in self.clocks.values() if one.after}
        seen = set()
        while clock and clock.name not in seen:
            seen.add(clock.name)
            if clock.first <= day <= clock.last:
                return clock
            clock = before.get(clock.name) if day < clock.first else self.clocks.get(clock.after)
        return None

"""words: a line of the law cut into words, the closed words of the case format, and the phrases of ordlista. Must not
know what a rule means."""

import json
import re
from pathlib import Path

from days import UNITS, number, period

TREE = Path(__file__).resolve().parents[3]
WORD = re.compile(r'"[^"]*"|\[[^\]]*\]|[,;]|[^\s,;]+')
SECTIONS = (r'(?:(?P<chapter>\d+(?: [a-z])?) kap\. )?(?P<one>\d+(?: [a-z])?)(?: och (?P<two>\d+(?: [a-z])?))? §{1,2}'
            r'(?: (?P<part>första|andra|tredje|fjärde) stycket)?(?: (?P<point>\d+))? ')
ACTS = ('SoL', 'LVU', 'LUO', 'LVM', 'LSS', 'KL', 'FL', 'FB', 'OSL', 'LPS', 'SoF')
PROVISION = re.compile(f"^(?:{SECTIONS})?(?P<act>{'|'.join(ACTS)})$")


class LawError(Exception):
    """The law is written in a way that this reader does not know."""


def provision(text):
    """"14 § tredje stycket LVU" as its parts; None when it is no provision."""
    found = PROVISION.match(text)
    return found.groupdict() if found else None


class Vocabulary:
    """The closed words: src/vocabulary/vocabulary.json."""

    def __init__(self):
        file = json.loads((TREE / 'src/vocabulary/vocabulary.json').read_text(encoding='utf-8'))
        common = set(file['common_attributes'])
        self.allowed = {kind: set(row['attributes']) | common for kind, row in file['kinds'].items()}
        self.types = {name: row['type'] for name, row in file['attributes'].items()}
        self.enums = file['enums']

    def sort(self, attribute):
        return self.types[attribute].partition(':')[0]

    def is_person(self, attribute):
        return self.sort(attribute) in ('who', 'whos', 'person', 'persons')

    def is_list(self, attribute):
        return self.sort(attribute) in ('whos', 'persons', 'refs', 'list')

    def values(self, attribute):
        """The words that may stand as a value; None when the attribute has no closed words."""
        if self.is_person(attribute):
            return self.enums['role']
        sort, _, name = self.types[attribute].partition(':')
        return self.enums[name] if sort in ('enum', 'list') else None


VOCABULARY = Vocabulary()


class Line:
    """Words of one line, taken from the left."""

    def __init__(self, text, place=''):
        self.place, self.at = place, 0
        self.words = WORD.findall(text)

    def left(self):
        return self.words[self.at:]

    def at_end(self):
        return self.at >= len(self.words)

    def take(self, phrase):
        """True when the phrase stands here; then it is taken."""
        asked = WORD.findall(phrase)
        if self.words[self.at:self.at + len(asked)] != asked:
            return False
        self.at += len(asked)
        return True

    def next(self):
        if self.at_end():
            raise LawError(f'{self.place}: raden slutar för tidigt')
        self.at += 1
        return self.words[self.at - 1]

    def longest(self, names):
        """The longest of the names that stands here, or None."""
        for size in range(min(12, len(self.left())), 0, -1):
            phrase = ' '.join(self.words[self.at:self.at + size]).replace(' ,', ',')
            if phrase in names:
                self.at += size
                return phrase
        return None

    def need(self, names, what):
        found = self.longest(names)
        if found is None:
            raise LawError(f'{self.place}: {what} väntades vid "{" ".join(self.left()[:4])}"')
        return found

    def day(self):
        day = number(self.next())
        if day is None:
            raise LawError(f'{self.place}: en dag väntades')
        return day

    def period(self):
        """"4 månader och 1 dag"."""
        parts = []
        while True:
            count, unit = int(self.next()), self.next()
            if unit not in UNITS:
                raise LawError(f'{self.place}: "{unit}" är ingen tidsenhet')
            parts.append((count, unit))
            more = self.left()[:2]
            if not (len(more) == 2 and more[0] == 'och' and more[1].isdigit()):
                return period(parts)
            self.take('och')

    def provision(self):
        for size in range(min(10, len(self.left())), 0, -1):
            found = provision(' '.join(self.words[self.at:self.at + size]))
            if found:
                self.at += size
                return found
        raise LawError(f'{self.place}: ett lagrum väntades')


class Phrases:
    """ordlista: phrase -> kind of event, phrase -> attribute."""

    def __init__(self, text):
        self.kinds, self.attributes = {}, {}
        for line in law_lines(text):
            sort, _, rest = line.strip().partition(' ')
            phrase, _, word = rest.partition('=')
            target = self.kinds if sort == 'händelse' else self.attributes
            target[' '.join(phrase.split())] = word.strip()


def law_lines(text):
    """The lines of a law file without comments and empty lines; '#' inside quotes is no comment."""
    for line in text.lstrip('\ufeff').splitlines():
        kept = re.match(r'(?:[^"#]|"[^"]*")*', line).group(0)
        if kept.strip():
            yield kept.rstrip()

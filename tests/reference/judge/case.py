"""case: a case of the format case-timeline/1 as plain objects, and one possible world of it: a day for each event. Must
not know any rule."""

import re
from dataclasses import dataclass, field

import days
from words import VOCABULARY

NO, MAYBE, YES = 0, 1, 2


@dataclass
class Event:
    """One event; everything that is written about its day stays as written."""
    index: int
    kind: str
    written: dict
    attributes: dict
    kinds_complete: set
    attributes_complete: set
    minute: int = None
    day: int = None  # in this world
    cut: bool = False  # lies after the day of judging


@dataclass
class Case:
    """A whole case. With days set it is one world."""
    name: str
    domain: str
    parties: dict  # ref -> party, in order
    events: list
    complete: set
    as_of: int
    written_as_of: int
    births: dict = field(default_factory=dict)  # ref -> day of birth in this world
    memory: dict = field(default_factory=dict)  # answers that no day changes, common to all worlds

    def is_complete_about(self, kind):
        return '*' in self.complete or kind in self.complete

    def value_excluded(self, event, name):
        """Does the record say that the attribute, which is not there, was not so?"""
        return '*' in self.complete or name in event.attributes_complete

    def role(self, who):
        return self.parties[who]['role'] if who in self.parties else who


def minutes(text):
    return int(text[:2]) * 60 + int(text[3:]) if text else None


def read_event(index, record):
    said = record.get('record_complete', [])
    return Event(index, record['kind'], record, record.get('attributes', {}),
                 {word for word in said if word in VOCABULARY.allowed},
                 {word for word in said if word in VOCABULARY.types}, minutes(record.get('time')))


def read_case(record):
    events = [read_event(index, event) for index, event in enumerate(record['events'])]
    parties = {party['ref']: party for party in record.get('parties', [])}
    as_of = days.number(record['evaluate_as_of']) if 'evaluate_as_of' in record else None
    return Case(record['id'], record['domain'], parties, events, set(record.get('record_complete', [])), as_of, as_of)


def read_period(text):
    """ISO 8601 "P1Y2M3W4D" as (months, days)."""
    years, months, weeks, rest = (int(part or 0) for part in
                                  re.fullmatch(r'P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?', text).groups())
    return years * 12 + months, weeks * 7 + rest


def comes_after(later, earlier):
    """By day; on one day by time where both have one; else as listed."""
    if later.day != earlier.day:
        return later.day > earlier.day
    if later.minute is not None and earlier.minute is not None and later.minute != earlier.minute:
        return later.minute > earlier.minute
    return later.index > earlier.index

"""A case as the operators change it: references are the events themselves, so that dropping or moving one keeps the rest right.
Reads and writes case-timeline/1. Knows nothing of faults."""
import copy
from datetime import date, timedelta

DAY = timedelta(days=1)
REFERENCES = ('concerns', 'basis', 'documents')
REFERENCE = ('decision_ref', 'repeat_of', 'replaces', 'extends')
REVIEWS = ('consideration', 'reconsideration')


def read(case):
    case = copy.deepcopy(case)
    events = case['events']
    for event in events:
        found = event.setdefault('attributes', {})
        for name in REFERENCES:
            if name in found:
                found[name] = [events[number] for number in found[name]]
        for name in REFERENCE:
            if name in found:
                found[name] = events[found[name]]
    return case


def write(case):
    """The case with numbers for references; what points at an event that is gone points nowhere."""
    events = sorted(case['events'], key=lambda event: event['date'])
    place = {id(event): number for number, event in enumerate(events)}
    return {**case, 'events': [written(event, place) for event in events]}


def written(event, place):
    found = {}
    for name, value in event['attributes'].items():
        if name in REFERENCES:
            value = [place[id(one)] for one in value if id(one) in place]
            if not value:
                continue
        elif name in REFERENCE:
            if id(value) not in place:
                continue
            value = place[id(value)]
        found[name] = value
    line = {name: value for name, value in event.items() if name != 'attributes'}
    return {**line, 'attributes': found} if found else line


def holds(event, kind, wanted):
    if event['kind'] != kind and not (isinstance(kind, tuple) and event['kind'] in kind):
        return False
    return all(value(event['attributes'].get(name)) if callable(value) else event['attributes'].get(name) == value
               for name, value in wanted.items())


def find(case, kind, **wanted):
    return [event for event in case['events'] if holds(event, kind, wanted)]


def each(case, kind, **wanted):
    """A fresh copy for each event that fits: (copy, that event in the copy)."""
    for number, event in enumerate(case['events']):
        if holds(event, kind, wanted):
            fresh = copy.deepcopy(case)
            yield fresh, fresh['events'][number]


def fresh(case):
    return copy.deepcopy(case)


def twin_of(event, case, other):
    """The same event in another copy of the case."""
    return other['events'][next(n for n, one in enumerate(case['events']) if one is event)]


def day_of(event):
    return date.fromisoformat(event['date'])


def until(case):
    return date.fromisoformat(case['evaluate_as_of'])


def drop(case, *gone):
    case['events'] = [event for event in case['events'] if not any(event is one for one in gone)]


def unset(event, *names):
    """True when there was something to take away."""
    return [event['attributes'].pop(name, None) for name in names].count(None) < len(names)


def add(case, day, kind, after=None, **attributes):
    event = {'kind': kind, 'date': day.isoformat(), 'attributes': attributes}
    events = case['events']
    if after is not None:
        events.insert(next(n for n, one in enumerate(events) if one is after) + 1, event)
    else:
        events.insert(sum(one['date'] <= event['date'] for one in events), event)
    return event


def cut(case, day):
    """The case as it stood at the end of that day."""
    drop(case, *[event for event in case['events'] if day_of(event) > day])
    case['evaluate_as_of'] = day.isoformat()


def move(case, event, day):
    """Moves an event; what stood after it and would now come before it follows it to the same day. Reports to the board keep their days."""
    events = case['events']
    first = next(n for n, one in enumerate(events) if one is event)
    moved = [event] + [one for one in events[first + 1:] if day_of(one) < day and one['kind'] != 'reported_to_board'
                       and day > day_of(event)]
    for one in moved:
        if one['date'] != day.isoformat():
            one.pop('time', None)
        one['date'] = day.isoformat()
        if 'received' in one['attributes']:
            one['attributes']['received'] = one['date']
    for one in events:
        if one['kind'] == 'reported_to_board':
            one['attributes']['concerns'] = [what for what in one['attributes']['concerns'] if what['date'] <= one['date']]
    keep = [one for one in events if not any(one is other for other in moved)]
    place = sum(one['date'] <= day.isoformat() for one in keep)
    case['events'] = keep[:place] + moved + keep[place:]


def people(case, *roles):
    return [party['ref'] for party in case['parties'] if party['role'] in roles]


def guardians(case):
    return people(case, 'vårdnadshavare')


def children(case):
    return people(case, 'barn', 'ung')


def turned(case, ref, years, day):
    """True when a person has turned so many years on a day; False when the birth date is not known."""
    born = next((party.get('birth_date') for party in case['parties'] if party['ref'] == ref), None)
    if not born:
        return False
    born = date.fromisoformat(born)
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day)) >= years


def declare(event, kind):
    """The record says at the event that it holds every event of the kind that follows it up."""
    event['record_complete'] = sorted({*event.get('record_complete', []), kind})

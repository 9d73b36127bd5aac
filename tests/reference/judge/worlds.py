"""worlds: every way in which the days of a case can have been, or so many of them that the ends of each span and the days
round them are met. A world is the case with a day for each event that fits everything written. Must not know any rule."""

import copy
import random

import days
from case import read_period

WORLDS, CANDIDATES, SPAN = 120, 12, 1500  # at most so many worlds, days of one event, and days of an open end
ALL_DAYS = 70  # a span so short is tried day by day when it is alone
SLACK = 3  # "about": three days and a quarter of the distance


def written_span(event):
    """What is written of the day itself."""
    said = event.written
    low, high = days.FIRST, days.LAST
    if 'date' in said:
        low = days.number(said['date'])
        length = {'month': (1, 0), 'year': (12, 0)}.get(said.get('precision'))
        high = days.add(low, length) - 1 if length else low
    low = max(low, days.number(said['not_before'])) if 'not_before' in said else low
    high = min(high, days.number(said['not_after'])) if 'not_after' in said else high
    return low, high


def distances(events):
    """[(earlier, later, offset or None, bound, slack)] as written."""
    found = []
    for event in events:
        said = event.written
        offset = read_period(said['offset']) if 'offset' in said else None
        slack = SLACK + (offset[0] * 30 + offset[1]) // 4 if offset and said.get('offset_bound') == 'about' else 0
        if 'after' in said:
            found.append((said['after'], event.index, offset, said.get('offset_bound', 'exact'), slack))
        if 'before' in said:
            found.append((event.index, said['before'], offset, said.get('offset_bound', 'exact'), slack))
    return found


def by_order(event):
    return not {'date', 'not_before', 'not_after', 'after', 'before'} & set(event.written)


def distance_holds(earlier, later, offset, bound, slack):
    if later < earlier:
        return False
    if offset is None:
        return True
    there = days.add(earlier, offset)
    return {'exact': later == there, 'at_least': later >= there, 'at_most': later <= there,
            'about': abs(later - there) <= slack}[bound]


def first_start(end, offset):
    """The first day from which the distance ends on that day or later."""
    start = max(days.add(end, (-offset[0], -offset[1])) - 5, days.FIRST)
    while start < end and days.add(start, offset) < end:
        start += 1
    return start


def last_start(end, offset):
    start = min(days.add(end, (-offset[0], -offset[1])) + 5, end)
    while start > days.FIRST and days.add(start, offset) > end:
        start -= 1
    return start


def narrow_pair(spans, link):
    """A distance moves the ends of both spans."""
    one, two, offset, bound, slack = link
    (low, high), (later_low, later_high) = spans[one], spans[two]
    if low > days.FIRST:
        least = days.add(low, offset) - slack if offset and bound != 'at_most' else low
        later_low = max(later_low, least, low)
    if later_high < days.LAST:
        most = last_start(later_high, offset) + slack if offset and bound != 'at_most' else later_high
        high = min(high, most, later_high)
    if offset and bound != 'at_least':
        if high < days.LAST:
            later_high = min(later_high, days.add(high, offset) + slack)
        if later_low > days.FIRST:
            low = max(low, first_start(later_low, offset) - slack)
    spans[one], spans[two] = (low, high), (later_low, later_high)


def spans_of(case):
    """First and last possible day of each event."""
    spans = [written_span(event) for event in case.events]
    links = distances(case.events)
    for _ in range(12):
        before = list(spans)
        for link in links:
            narrow_pair(spans, link)
        for event in filter(by_order, case.events):
            low = max([span[0] for span in spans[:event.index]] + [spans[event.index][0]])
            high = min([span[1] for span in spans[event.index + 1:]] + [spans[event.index][1]])
            spans[event.index] = low, high
        if spans == before:
            break
    return spans


def birth_span(case, party, spans):
    """First and last possible day of birth, or None."""
    if 'birth_date' in party:
        return (days.number(party['birth_date']),) * 2
    if 'birth_year' in party:
        first = days.number(f"{party['birth_year']:04d}-{party.get('birth_month', 1):02d}-01")
        return first, days.add(first, (1 if 'birth_month' in party else 12, 0)) - 1
    least = party.get('age', party.get('age_min'))
    most = party.get('age', party.get('age_max'))
    at = party.get('age_at_event', 0)
    if (least is None and most is None) or at >= len(case.events):
        return None
    low, high = spans[at]
    if low == days.FIRST or high == days.LAST:
        return None
    oldest = 150 if most is None else most + 1
    return days.add(low, (-12 * oldest, 0)) + 1, days.add(high, (-12 * (least or 0), 0))


def prepare(case):
    """Sets the day of judging and what lies after it; answers the spans of events and births."""
    spans = spans_of(case)
    known = [low for low, _ in spans if low > days.FIRST]
    case.as_of = case.written_as_of if case.written_as_of is not None else max(known, default=None)
    for event, (low, _) in zip(case.events, spans):
        event.cut = case.written_as_of is not None and low > case.written_as_of
    births = {ref: birth_span(case, party, spans) for ref, party in case.parties.items()}
    return spans, {ref: span for ref, span in births.items() if span}


def possible_days(span, marks, chance, alone):
    """Days of a span to try: all of a short one; else the ends, the marks in it and some by chance."""
    low, high = span
    if low == days.FIRST:
        low = (min(high, max(marks)) if high < days.LAST else min(marks)) - SPAN
    if high == days.LAST:
        high = max(low, max(marks)) + SPAN
    if high - low < (ALL_DAYS if alone else CANDIDATES):
        return list(range(low, high + 1)), span == (low, high)
    inside = [mark for mark in marks if low < mark < high]
    chosen = chance.sample(inside, min(len(inside), CANDIDATES - 4)) + [chance.randint(low, high) for _ in range(2)]
    return sorted({low, high, *chosen}), False


def marks_of(spans, periods):
    """Days on which an answer may turn: known days, and a time before or after them."""
    known = {day for span in spans for day in span if days.FIRST < day < days.LAST} or {days.number('2025-09-01')}
    there = {days.add(day, (sign * months, sign * more)) + step for day in known for months, more in periods
             for sign in (1, -1) for step in (-1, 0, 1, 2)}
    return sorted(known | there | {day + step for day in known for step in (-1, 1)})


def assignments(case, spans, choices):
    """All choices of days that fit what is written, depth first."""
    links = distances(case.events)
    count = len(case.events)
    chosen = []

    def fits(day):
        at = len(chosen)
        here = chosen + [day]
        ordered = all(chosen[other] <= day for other in range(at) if spans[other][0] <= spans[at][1])
        return ordered and all(distance_holds(here[one], here[two], *rest) for one, two, *rest in links
                               if max(one, two) == at)

    def deeper():
        if len(chosen) == count:
            yield list(chosen)
            return
        for day in choices[len(chosen)]:
            if fits(day):
                chosen.append(day)
                yield from deeper()
                chosen.pop()
    return deeper()


def world(case, chosen, births):
    here = copy.copy(case)
    here.events = [copy.copy(event) for event in case.events]
    for event, day in zip(here.events, chosen):
        event.day = day
    here.births = births
    return here


def is_exact(spans, births):
    return all(low == high for low, high in [*spans, *births.values()])


def worlds_of(case, periods):
    """(worlds, whether they are all there are)."""
    chance = random.Random(1)
    spans, births = prepare(case)
    if is_exact(spans, births):
        return [world(case, [low for low, _ in spans], {ref: span[0] for ref, span in births.items()})], True
    open_spans = [span for span in spans if span[0] != span[1]]
    marks, choices, complete = marks_of(spans, periods), [], len(open_spans) <= 1 and all(
        low == high for low, high in births.values())
    for span in spans:
        tried, whole = possible_days(span, marks, chance, len(open_spans) == 1)
        complete &= whole
        if span[0] != span[1] and not whole:
            chance.shuffle(tried)
        choices.append(tried)
    found = []
    for number, chosen in enumerate(assignments(case, spans, choices)):
        born = {ref: chance.choice((low, high, (low + high) // 2)) for ref, (low, high) in births.items()}
        found.append(world(case, chosen, born))
        if number + 1 >= WORLDS:
            return found, False
    return found, complete

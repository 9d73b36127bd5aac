"""blur: takes away days of a case, so that an event is known only within a span: a month or a year, limits, a distance to
another event, or its place in the list alone; and other small changes to a case. Must not judge anything."""

import copy

import days
from draw_cases import without
from words import VOCABULARY


def nearby(chance, day):
    return days.text_of(day - chance.choice((0, 1, 3, 10, 40))), days.text_of(day + chance.choice((0, 1, 2, 10, 40)))


def blur_event(event, index, dates, chance):
    """One event loses its day but stays where it was, within what is still said."""
    day = days.number(event.pop('date'))
    event.pop('time', None)
    sort = chance.random()
    if sort < 0.25:
        event['date'], event['precision'] = days.text_of(day)[:8] + '01', 'month'
    elif sort < 0.3:
        event['date'], event['precision'] = days.text_of(day)[:5] + '01-01', 'year'
    elif sort < 0.6:
        event['not_before'], event['not_after'] = nearby(chance, day)
        if chance.random() < 0.2:
            del event[chance.choice(('not_before', 'not_after'))]
    elif sort < 0.85 and index:
        event['after'] = chance.randrange(index)
        away = day - dates[event['after']]
        bound = chance.choice((None, 'at_least', 'at_most', 'about'))
        months, rest = divmod(away, 30) if bound and chance.random() < 0.5 else (0, away)
        step = {'at_least': -1, 'at_most': 1}.get(bound, 0) * chance.choice((0, 1, 5)) if not months else 0
        event['offset'] = f'P{months}M' + (f'{rest}D' if rest else '') if months else f'P{max(rest + step, 0)}D'
        if bound:
            event['offset_bound'] = bound


def is_in_order(case):
    """Days as written may not go back, in the coarser of two precisions."""
    last = ''
    for event in case['events']:
        size = {'month': 7, 'year': 4}.get(event.get('precision'), 10)
        here = event.get('date', '')[:size]
        if here and here[:len(last)] < last[:len(here)]:
            return False
        if here and (here[:len(last)] > last[:len(here)] or len(here) > len(last)):
            last = here
    return True


def blur(case, chance):
    """One or two events lose their day."""
    spread = copy.deepcopy(case)
    dates = [days.number(event['date']) for event in case['events']]
    for index in chance.sample(range(len(dates)), min(len(dates), chance.choice((1, 1, 2)))):
        blur_event(spread['events'][index], index, dates, chance)
    if spread['parties'] and chance.random() < 0.15:
        party = chance.choice(spread['parties'])
        if 'birth_date' in party:
            born = party.pop('birth_date')
            party['birth_year'] = int(born[:4])
            if chance.random() < 0.5:
                party['birth_month'] = int(born[5:7])
    return spread if is_in_order(spread) else case


def shift(case, chance):
    """One event a little earlier or later, within its neighbours."""
    moved = copy.deepcopy(case)
    dated = [index for index, event in enumerate(moved['events']) if 'date' in event and 'precision' not in event]
    if not dated:
        return moved
    event = moved['events'][chance.choice(dated)]
    event['date'] = days.text_of(days.number(event['date']) + chance.choice((-31, -7, -2, -1, 1, 2, 7, 31, 100)))
    return moved if is_in_order(moved) else case


def silence(case, chance):
    """One attribute less, or one that says something else."""
    less = copy.deepcopy(case)
    having = [event for event in less['events'] if event.get('attributes')]
    if having:
        attributes = chance.choice(having)['attributes']
        name = chance.choice(sorted(attributes))
        words = VOCABULARY.values(name)
        if words and VOCABULARY.sort(name) == 'enum' and chance.random() < 0.5:
            attributes[name] = chance.choice(words)
        else:
            del attributes[name]
    return less


def declare_less(case, chance):
    less = copy.deepcopy(case)
    said = less.pop('record_complete', [])
    if len(said) > 1 and chance.random() < 0.7:
        less['record_complete'] = chance.sample(said, len(said) - 1)
    elif not said:
        less['record_complete'] = ['*']
    return less


def judged_earlier(case, chance):
    dates = [event['date'] for event in case['events'] if 'date' in event and 'precision' not in event]
    return {**copy.deepcopy(case), 'evaluate_as_of': days.text_of(days.number(chance.choice(dates)) + chance.choice(
        (0, 1, 30, 200)))} if dates else case


def lose(case, chance):
    return without(case, chance.randrange(len(case['events']))) if len(case['events']) > 1 else case


def mutate(case, chance):
    """One to three small changes."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        case = chance.choice((shift, silence, declare_less, judged_earlier, lose))(case, chance)
    return case

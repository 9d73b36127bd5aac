"""shrink: the smallest case that still shows a difference: events, attributes, persons and declarations are taken away as
long as the same sort of difference about the same rule is left. Must not judge anything itself."""

import copy

from compare import compare
from draw_cases import without

TRIES = 150


def without_party(case, gone):
    less = copy.deepcopy(case)
    less['parties'] = [party for party in less['parties'] if party['ref'] != gone]
    return less


def named(case):
    """Everybody whom an event or a party names."""
    text = str([event.get('attributes') for event in case['events']]) + str([p.get('custody_of') for p in case['parties']])
    return {party['ref'] for party in case['parties'] if repr(party['ref']) in text}


def smaller(case):
    """Every case that has one thing less."""
    for index in range(len(case['events'])):
        if len(case['events']) > 1:
            yield without(case, index)
    for party in case['parties']:
        if party['ref'] not in named(case):
            yield without_party(case, party['ref'])
    for place in ('evaluate_as_of', 'record_complete'):
        if place in case:
            yield {key: value for key, value in case.items() if key != place}
    for index, event in enumerate(case['events']):
        for name in event.get('attributes', {}):
            less = copy.deepcopy(case)
            del less['events'][index]['attributes'][name]
            if not less['events'][index]['attributes']:
                del less['events'][index]['attributes']
            yield less
        for name in ('record_complete', 'time'):
            if name in event:
                less = copy.deepcopy(case)
                del less['events'][index][name]
                yield less


def shrink(difference, law, folder):
    """The smallest case, and the difference it shows."""
    def shows(case):
        try:
            found = compare([case], law, folder)[0]
        except (RuntimeError, ValueError):
            return None  # no case that the program reads
        same = [one for one in found if (one.sort, one.about[0], one.known) == (
            difference.sort, difference.about[0], difference.known)]
        return same[0] if same else None
    best, moved, tries = difference, True, 0
    while moved and tries < TRIES:
        moved = False
        for case in smaller(best.case):
            tries += 1
            one = shows(case) if tries < TRIES else None
            if one:
                best, moved = one, True
                break
    return best

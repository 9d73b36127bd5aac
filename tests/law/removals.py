"""removals: every way to take one fact out of a case, and the claims of completeness that fall with it. What is missing
where the format gives silence a meaning of its own (child: all children; custody_of: all; a row's conditions: none) is not
taken away: that would say something else, not less. Must not judge anything."""

import json
import random
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
VOCABULARY = json.loads((REPOSITORY / 'src/vocabulary/vocabulary.json').read_text(encoding='utf-8'))
ATTRIBUTES = VOCABULARY['attributes']
MEANS_ALL = ('child',)
MOST_CLAIMS, MOST_EVENTS = 4, 8
TIMES = (('date', 'precision', 'time', 'date_inferred'), ('time',), ('not_before',), ('not_after',),
         ('after', 'before', 'offset', 'offset_bound'))
PARTY_KEEPS = ('ref', 'role', 'custody_of', 'age_at_event')


def sort_of(name):
    return ATTRIBUTES[name]['type'].split(':')[0]


REFERENCES = tuple(name for name in ATTRIBUTES if sort_of(name) in ('ref', 'refs'))
PERSONS = tuple(name for name in ATTRIBUTES if sort_of(name) in ('person', 'persons', 'who', 'whos'))


def copied(case):
    return json.loads(json.dumps(case))


def shuffled(value, chance):
    """The same with the keys of every record in another order."""
    if isinstance(value, dict):
        names = list(value)
        chance.shuffle(names)
        return {name: shuffled(value[name], chance) for name in names}
    return [shuffled(item, chance) for item in value] if isinstance(value, list) else value


def allowed(kind):
    return [*VOCABULARY['kinds'][kind]['attributes'], *VOCABULARY['common_attributes']]


def spelled_out(case):
    """The same case with the claim to be complete about everything written word by word, so that one can be taken back.
    Where no row of a delegation order is given the claim says nothing of one."""
    changed = copied(case)
    if '*' not in case.get('record_complete', []):
        return changed
    order = ['delegation_order'] if case.get('delegation_order') else []
    changed['record_complete'] = [*VOCABULARY['kinds'], 'parties', *order]
    for event in changed['events']:
        said = event.get('record_complete', [])
        event['record_complete'] = said + [name for name in dict.fromkeys(allowed(event['kind'])) if name not in said]
    return changed


def no_longer(holder, word):
    """Takes a word out of what the case or an event is complete about."""
    if word in holder.get('record_complete', []):
        holder['record_complete'].remove(word)
    if not holder.get('record_complete', True):
        del holder['record_complete']


def drop_attribute(event, name):
    event['attributes'].pop(name)
    no_longer(event, name)


def renumber(event, move):
    """Every reference to another event follows that event to its new place; move answers None for one that is gone."""
    for name in ('after', 'before'):
        if name in event:
            event[name] = move(event[name])
            if event[name] is None:
                event.pop(name)
                event.pop('offset', None)
                event.pop('offset_bound', None)
    attributes = event.get('attributes', {})
    for name in [name for name in REFERENCES if name in attributes]:
        many = isinstance(attributes[name], list)
        moved = [move(i) for i in (attributes[name] if many else [attributes[name]])]
        left = [i for i in moved if i is not None]
        if not left:
            drop_attribute(event, name)
        else:
            attributes[name] = left if many else left[0]
            if len(left) < len(moved):
                no_longer(event, name)


def without_event(case, gone):
    changed = copied(case)
    kind = changed['events'].pop(gone)['kind']
    for holder in [changed, *changed['events']]:
        no_longer(holder, kind)
    for event in changed['events']:
        renumber(event, lambda i: None if i == gone else i - (i > gone))
    for party in changed['parties']:
        at = party.get('age_at_event', 0)
        if at == gone:
            for name in ('age', 'age_min', 'age_max', 'age_at_event'):
                party.pop(name, None)
        elif 'age_at_event' in party:
            party['age_at_event'] = at - (at > gone)
    return changed


def without_party(case, gone):
    """Who is named as that party is from now on known by the role alone, or not at all."""
    changed = copied(case)
    party = changed['parties'].pop(gone)
    no_longer(changed, 'parties')
    for event in changed['events']:
        attributes = event.get('attributes', {})
        for name in [name for name in PERSONS if name in attributes]:
            many = isinstance(attributes[name], list)
            named = attributes[name] if many else [attributes[name]]
            if party['ref'] not in named:
                continue
            by_role = sort_of(name) in ('who', 'whos')
            left = [party['role'] if by_role and ref == party['ref'] else ref for ref in named]
            left = list(dict.fromkeys(ref for ref in left if ref != party['ref']))
            if left:
                attributes[name] = left if many else left[0]
            else:
                drop_attribute(event, name)
    for other in changed['parties']:
        if party['ref'] in other.get('custody_of', []):
            return None
    return changed


def looked_at(case):
    """The events whose facts are taken away: all, or of a long case so many that it does not outweigh the others. The same
    case always gives the same."""
    events = range(len(case['events']))
    return events if len(events) <= MOST_EVENTS else sorted(random.Random(case['id']).sample(events, MOST_EVENTS))


def is_meant_as_child(case, party):
    return any(party['ref'] in event.get('attributes', {}).get('child', []) for event in case['events'])


def removed_facts(case):
    """(what, case, event that is gone, party that is gone) without an event, an attribute, a party, a field of one or a row."""
    for i in looked_at(case):
        event = case['events'][i]
        if len(case['events']) > 1:
            yield f'event {i}', without_event(case, i), i
        for name in event.get('attributes', {}):
            if name not in MEANS_ALL:
                changed = copied(case)
                drop_attribute(changed['events'][i], name)
                yield f'attribute {i} {name}', changed
    for i, party in enumerate(case['parties']):
        changed = None if is_meant_as_child(case, party) else without_party(case, i)
        if changed:
            yield f'party {i}', changed, None, i
        for name in party:
            if name not in PARTY_KEEPS:
                changed = copied(case)
                changed['parties'][i].pop(name)
                yield f'party {i} {name}', changed
    for i in range(len(case.get('delegation_order', []))):
        changed = copied(case)
        changed['delegation_order'].pop(i)
        for holder in [changed, *changed['events']]:
            no_longer(holder, 'delegation_order')
        yield f'row {i}', changed


def removed_days(case):
    """Without a day, an hour, a limit or a distance, or with the day known to the month only."""
    for i in looked_at(case):
        event = case['events'][i]
        for gone in TIMES:
            if any(name in event for name in gone[:2]):
                changed = copied(case)
                for name in gone:
                    changed['events'][i].pop(name, None)
                yield f'day {i} {gone[0]}', changed
        if 'date' in event and event.get('precision', 'day') != 'year':
            changed = copied(case)
            less = changed['events'][i]
            coarse = 'year' if event.get('precision') == 'month' else 'month'
            less['date'] = event['date'][:7 if coarse == 'month' else 4] + ('-01' if coarse == 'month' else '-01-01')
            less['precision'] = coarse
            less.pop('time', None)
            yield f'{coarse} {i}', changed


def removed_claims(case):
    """Complete about less: about one thing, and about some of many. The same case always loses the same."""
    chance = random.Random(case['id'])
    for place in [0, *(i + 1 for i in looked_at(case))]:
        holder = [case, *case['events']][place]
        words = holder.get('record_complete', [])
        some = chance.sample(words, min(len(words), MOST_CLAIMS))
        for gone in [[word] for word in some] + [some] * (len(some) > 1):
            changed = copied(case)
            for word in gone:
                no_longer([changed, *changed['events']][place], word)
            yield f'claim {place - 1} {" ".join(gone)}', changed

"""facts: does an event fit a pattern? Three answers: silence is neither yes nor no, unless the record says that it is
complete there. Must not know which rule asks."""

import days
from case import MAYBE, NO, YES
from words import VOCABULARY, provision

OPEN_LISTS = ('assessed', 'covers')  # a list of what a text treats does not say that it treats nothing else


def yes_if(holds):
    return YES if holds else NO


def listed(value):
    return value if isinstance(value, list) else [value]


def as_words(case, name, value):
    """The value as words of the rule: persons by their role."""
    return [case.role(one) for one in listed(value)] if VOCABULARY.is_person(name) else listed(value)


def cites(cited, asked):
    """Does "14 § LVU" name what the rule asks for? Parts that the rule does not say are free."""
    cited, asked = provision(cited), dict(asked)
    if cited['act'] != asked['act']:
        return NO
    if not cited['one']:
        return MAYBE
    section = asked['one'] in (cited['one'], cited['two']) if asked['one'] else False
    chapter = not asked['chapter'] or asked['chapter'] == cited['chapter']
    part = not asked['part'] or not cited['part'] or asked['part'] == cited['part']
    return yes_if(section and chapter and part)


def holds_one(case, event, test, value):
    if set(as_words(case, test.name, value)) & set(test.values):
        return YES
    is_open = test.name in OPEN_LISTS and not case.value_excluded(event, test.name)
    return MAYBE if is_open else NO


def misfiled(case, event, about):
    """Whose file it lies in is not among those it is about, or another child's data lie there too."""
    whose = event.attributes.get('file_of')
    if whose is None:
        return MAYBE
    others = [one for one in about if one != whose and case.role(one) in ('barn', 'ung', 'enskild')]
    return yes_if(whose not in about or others)


def value_fits(case, event, test):
    value = event.attributes.get(test.name)
    if value is None:
        if test.sort == 'silent':
            return YES
        if not case.value_excluded(event, test.name):
            return MAYBE
        return yes_if(test.sort in ('none of', 'absent', 'lacks'))
    if test.sort in ('any of', 'none of'):
        meets = bool(set(as_words(case, test.name, value)) & set(test.values))
        return yes_if(meets == (test.sort == 'any of'))
    if test.sort in ('contains', 'lacks'):
        answer = holds_one(case, event, test, value)
        return answer if test.sort == 'contains' else YES - answer
    if test.sort == 'act':
        return yes_if(provision(value)['act'] in test.values)
    if test.sort == 'provision':
        return cites(value, test.values)
    if test.sort == 'before the day':
        return yes_if(days.number(value) < event.day)
    if test.sort == 'misfiled':
        return misfiled(case, event, value)
    return yes_if(test.sort == 'given')


def is_protected(case, who):
    if case.parties.get(who, {}).get('protected_identity'):
        return True
    return any(event.kind == 'protected_identity' and event.attributes.get('person') == who for event in case.events)


def protects(case, event):
    """Data about somebody protected; where nobody is named perhaps about those in the case."""
    about = event.attributes.get('contains_data_on')
    if about is not None:
        return yes_if(any(is_protected(case, who) for who in about))
    return MAYBE if any(is_protected(case, who) for who in case.parties) else NO


def party_fits(case, event, test):
    fact = test.sort.partition(' ')[2]
    who = event.attributes.get(test.name)
    party = case.parties.get(who) if isinstance(who, str) else None
    if party is None or fact not in party:
        return MAYBE
    return yes_if(party[fact] in test.values)


def about_fits(case, event, pattern):
    """One of the events it is about is such a one; nothing written is silence."""
    about = [*event.attributes.get('concerns', []), *event.attributes.get('documents', [])]
    if 'decision_ref' in event.attributes:
        about.append(event.attributes['decision_ref'])
    if not about:
        return MAYBE
    return max(best_of(case, case.events[one], pattern) for one in about)


def test_fits(case, event, test):
    if test.sort == 'domain':
        return yes_if(case.domain in test.values)
    if test.sort == 'time before':
        return MAYBE if event.minute is None else yes_if(event.minute < test.values[0])
    if test.sort == 'about':
        return about_fits(case, event, test.values)
    if test.sort == 'protected':
        return protects(case, event)
    if test.sort.startswith('party '):
        return party_fits(case, event, test)
    return value_fits(case, event, test)


def best_of(case, event, pattern):
    answers = [min([test_fits(case, event, test) for test in one.tests], default=YES)
               for one in pattern if one.kind == event.kind]
    return max(answers, default=NO)


def fits(case, event, pattern):
    if event.cut:
        return NO
    if any(test.sort == 'before the day' for one in pattern for test in one.tests):
        return best_of(case, event, pattern)
    asked = event.index, id(pattern)
    if asked not in case.memory:
        case.memory[asked] = best_of(case, event, pattern)
    return case.memory[asked]

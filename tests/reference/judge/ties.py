"""ties: does an event belong to the event that starts the duty? What is written decides (references, keys, children,
persons); where nothing is written the order decides. Must not know deadlines or absence."""

import days
from case import MAYBE, NO, YES, comes_after
from conditions import Bound
from facts import fits, listed, yes_if
from words import VOCABULARY

KEYS = {'samma utredning': 'investigation', 'samma hem': 'home', 'samma fråga': 'question_id'}
PARTY_PLACES = {'till parten': 'to', 'från parten': 'from', 'om parten': 'child'}


def written_about(case, event):
    """All events that it refers to, by any number of steps."""
    if ('about', event.index) not in case.memory:
        case.memory['about', event.index] = follow(case, event)
    return case.memory['about', event.index]


def follow(case, event):
    found, left = [], [event]
    while left:
        said = left.pop(0).attributes
        for other in [*said.get('concerns', []), said.get('decision_ref'), said.get('extends')]:
            if other is not None and other not in found:
                found.append(other)
                left.append(case.events[other])
    return set(found)


def share_child(one, other):
    """Not said of an event: all children of the case."""
    first, second = one.attributes.get('child'), other.attributes.get('child')
    return first is None or second is None or bool(set(first) & set(second))


def measure(event):
    """The measure, or the decision of the same name."""
    said = event.attributes.get('measure') or event.attributes.get('decision_type')
    return said if said in VOCABULARY.enums['measure'] else None


def agree(one, other):
    return MAYBE if one is None or other is None else yes_if(one == other)


def same_reporter(case, start, event):
    """Who the start comes from is who the event comes from, or one of those it goes to."""
    asked, back, to = start.attributes.get('from'), event.attributes.get('from'), event.attributes.get('to')
    if asked is None or (back is None and to is None):
        return MAYBE
    answered = [back] if back is not None else to
    return yes_if(case.role(asked) in [case.role(one) for one in answered])


def same_person(case, start, event):
    """The person of the start decides, acts, writes or takes part in the event."""
    person = start.attributes.get('person')
    if person is None:
        return MAYBE
    role = case.role(person)
    if event.attributes.get('decided_by') == role and role in ('ordförande', 'socialchef'):
        return YES
    if person not in case.parties:
        return MAYBE
    named = [one for name in ('decider', 'by', 'author', 'participants') for one in listed(event.attributes.get(name, []))]
    any_said = any(name in event.attributes for name in ('decider', 'by', 'author', 'participants'))
    return YES if person in named else NO if any_said else MAYBE


def keys(case, start, event, ties):
    """What the asked bands say by what is written on both: one no is no, one yes is yes."""
    answers = [agree(start.attributes.get(KEYS[tie]), event.attributes.get(KEYS[tie])) for tie in ties if tie in KEYS]
    if 'samma åtgärd' in ties:
        answers.append(agree(measure(start), measure(event)))
    if 'samma anmälare' in ties:
        answers.append(same_reporter(case, start, event))
    if 'samma person' in ties:
        answers.append(same_person(case, start, event))
    return NO if NO in answers else max(answers, default=MAYBE)


class Ties:
    """The bonds of one trial: a rule, the event that starts it, the person it is tried for."""

    def __init__(self, case, rule, start, party, roles, next_start):
        self.case, self.rule, self.start, self.party = case, rule, start, party
        self.roles, self.next_start = roles, next_start

    def place(self, event, bound, start):
        if bound.place == 'själv':
            return event is self.start
        if event is start:
            return False
        if bound.place == 'därefter':
            return comes_after(event, start)
        if bound.place == 'senast samma dag':
            return event.day <= start.day
        return bound.place == 'när som helst' or comes_after(start, event)

    def is_party(self, who):
        if self.party is None:
            return self.case.role(who) in self.roles
        is_bare_role = who not in self.case.parties
        return who == self.party or (is_bare_role and who == self.case.role(self.party))

    def names_party(self, event, ties):
        """From, to or about the person of the trial, where the event can say so."""
        answer = YES
        for tie, name in PARTY_PLACES.items():
            if tie not in ties or name not in VOCABULARY.allowed[event.kind]:
                continue
            value = event.attributes.get(name)
            if value is None:
                here = YES if name == 'child' or self.party is None else MAYBE
            else:
                here = yes_if(any(self.is_party(who) for who in listed(value)))
                if here == NO and self.party is None and 'förälder' in map(self.case.role, listed(value)):
                    here = MAYBE  # a parent whose custody is not known
            answer = min(answer, here)
        return answer

    def references(self, event, bound, start):
        """YES to the start or to what it is about, NO to another that starts the same duty, else MAYBE."""
        theirs, ours = written_about(self.case, event), written_about(self.case, start)
        if start.index in theirs or event.index in ours or theirs & ours:
            return YES
        if ours and bound.place == 'dessförinnan' and 'om detta' in bound.ties:
            return NO
        others = [self.case.events[one] for one in theirs]
        return NO if any(fits(self.case, one, self.rule.trigger) == YES for one in others) else MAYBE

    def names_decision(self, event):
        """It names, as what it is about, something that somebody decides."""
        return any('decider' in VOCABULARY.allowed[self.case.events[one].kind]
                   for one in event.attributes.get('concerns', []))

    def belongs(self, event, bound, start):
        written = keys(self.case, start, event, bound.ties)
        if written == NO:
            return NO
        if 'sedan beslutet' in bound.ties:
            decisions = [self.case.events[one] for one in written_about(self.case, start)]
            if not decisions:
                return MAYBE
            if not any(comes_after(event, one) for one in decisions):
                return NO
        if 'samma person' in bound.ties and written != YES:
            return NO
        references = self.references(event, bound, start)
        if references != MAYBE:
            return references
        if written == YES and bound.ties & {*KEYS, 'samma person'}:
            return YES
        if 'uttryckligen' in bound.ties:
            return NO
        if 'om detta' in bound.ties and self.names_decision(event):
            return NO if '*' in self.case.complete else MAYBE  # it says what it is about, and that is another decision
        two_could_claim = (self.next_start is not None and bound.place == 'därefter' and not self.rule.recurring
                           and event.index > self.next_start)
        return MAYBE if two_could_claim else YES

    def tied(self, event, bound, start):
        if not self.place(event, bound, start):
            return NO
        if bound.place == 'själv':
            return YES
        if not share_child(event, start):
            return NO
        if bound.fresh and days.add(event.day, bound.fresh) < start.day:
            return NO
        answer = self.names_party(event, bound.ties)
        return min(answer, self.belongs(event, bound, start)) if answer else NO

    def ended(self, event, bound, start):
        """Has the ongoing event ended before the start? An end that perhaps belongs counts."""
        for end in self.case.events:
            if (end is not event and end is not start and fits(self.case, end, bound.until) == YES
                    and share_child(end, event) and comes_after(end, event) and comes_after(start, end)
                    and self.belongs(end, Bound(bound.until, bound.ties), event) != NO):
                return True
        return False

    def candidates(self, bound, start):
        """[(event, YES or MAYBE)] of what the bound speaks of."""
        found = []
        for event in [self.start] if bound.place == 'själv' else self.case.events:
            answer = min(fits(self.case, event, bound.pattern), self.tied(event, bound, start))
            if answer and not (bound.place == 'pågår' and self.ended(event, bound, start)):
                found.append((event, answer))
        return found

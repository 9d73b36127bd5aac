"""trial: one rule tried on the event that starts it, for one person or nobody, in one world. Whether it is tried at all,
what excepts it, and where the record is complete. Must not know strengths."""

from dataclasses import dataclass, field

import days
from case import MAYBE, NO, YES
from facts import fits
from ties import Ties, share_child

ROLES = {'vårdnadshavare': ('vårdnadshavare', 'särskilt förordnad vårdnadshavare'),
         'part': ('vårdnadshavare', 'särskilt förordnad vårdnadshavare', 'barn', 'ung', 'god man', 'enskild'),
         'enskild': ('enskild', 'god man'), 'barn': ('barn', 'ung')}
CHILDREN = ('barn', 'ung')
ANSWERS = ('contact', 'notified_party')  # who was answered, and how, says what had been done until then
PARTY_AGE = 15  # "part": a child is one from fifteen


@dataclass
class Outcome:
    """What a trial came to. also: other verdicts that say no more than this one."""
    rule: object
    event: int
    party: str
    verdict: str
    undeclared: bool = False
    doubt_only: bool = False
    also: set = field(default_factory=set)
    loose: bool = False  # of several periods: how many words are said of it is open too


def has_reached(case, ref, years, event):
    party, birth = case.parties[ref], case.births.get(ref)
    if birth is not None:
        return YES if days.add(birth, (12 * years, 0)) <= event.day else NO
    said = max(party.get('age', -1), party.get('age_min', -1)) >= years
    return YES if said or (party['role'] == 'ung' and years <= 15) else MAYBE


def age_fits(case, rule, ref, event):
    if case.parties[ref]['role'] not in CHILDREN:
        return YES
    from_age = rule.from_age or (PARTY_AGE if rule.each == 'part' else 0)
    old = has_reached(case, ref, from_age, event) if from_age else YES
    young = YES - has_reached(case, ref, rule.below_age, event) if rule.below_age else YES
    return min(old, young)


def is_concerned(case, ref, event):
    """The event is about this child, or about a child in this person's custody."""
    children, party = event.attributes.get('child'), case.parties[ref]
    if children is None:
        return True
    if party['role'] in CHILDREN:
        return ref in children
    return not party.get('custody_of') or bool(set(party['custody_of']) & set(children))


def persons(case, rule, event):
    """[(ref or None, answer)]: for whom the rule is tried."""
    if not rule.each:
        return [(None, YES)]
    found = [(ref, age_fits(case, rule, ref, event)) for ref, party in case.parties.items()
             if party['role'] in ROLES[rule.each] and is_concerned(case, ref, event)]
    certain = any(answer == YES for _, answer in found)
    found = [one for one in found if one[1] != NO]
    somebody = not case.complete & {'*', 'parties'} and 'vårdnadshavare' in ROLES[rule.each]
    return found + ([(None, MAYBE)] if not certain and somebody else [])  # who it is must be known first


def next_start(case, rule, event):
    """The next event that starts the same duty for the same child: it too could claim what follows."""
    if rule.at_once():
        return None
    return next((other.index for other in case.events[event.index + 1:]
                 if fits(case, other, rule.trigger) == YES and share_child(event, other)), None)


class Trial:
    """A rule on one event and person."""

    def __init__(self, law, case, rule, start, party, person_known):
        self.law, self.case, self.rule, self.start, self.party = law, case, rule, start, party
        self.ties = Ties(case, rule, start, party, ROLES.get(rule.each, ()), next_start(case, rule, start))
        self.open, self.doubt_only = not person_known, False  # open: something must be known before a fault is said
        self.open_kinds = set()  # of such exceptions: kinds that the record does not exclude
        self.anchor = None

    def candidates(self, bound, start=None):
        return self.ties.candidates(bound, start or self.start)

    def certain(self, bound, start=None):
        """The first, or with "den sista" the last, that certainly belongs."""
        sure = [event for event, answer in self.candidates(bound, start) if answer == YES]
        sure.sort(key=lambda event: (event.day, event.index))
        return (sure[-1] if bound.last else sure[0]) if sure else None

    def is_declared(self, event, kind):
        """The event says that all such are there, or an answer to the start says so."""
        return kind in event.kinds_complete or any(
            kind in other.kinds_complete and not other.cut and other.kind in ANSWERS and self.start.index in other.attributes.get('concerns', [])
            for other in self.case.events)

    def is_complete(self, kind, act=None):
        scope = self.rule.absence
        if scope != 'händelsen' and self.case.is_complete_about(kind):
            return True
        around = [self.start, self.anchor] + ([act] if act else [])
        return scope != 'hela akten' and any(self.is_declared(event, kind) for event in around)

    def absence_known(self, step_taken=False):
        """One of the sets is complete; steps alone prove nothing once a step was taken."""
        steps = set().union(*(bound.kinds() for bound in self.rule.steps), set())
        usable = [kinds for kinds in self.rule.complete if not (step_taken and kinds <= steps)]
        return not self.rule.complete or any(all(self.is_complete(kind) for kind in kinds) for kinds in usable)

    def excepted(self):
        """True when an exception certainly stands; notes those that are neither seen nor excluded."""
        for bound, otherwise in self.rule.exceptions:
            seen = self.candidates(bound)
            found = [answer for _, answer in seen]
            if YES in found:
                return True
            says_too_little = [fits(self.case, event, bound.pattern) != YES for event, _ in seen]
            if otherwise == 'tveksamt' and seen and all(says_too_little):
                self.doubt_only = True  # it is there, but what it says leaves open whether it excepts
            elif bound.place == 'själv':
                self.silent_about_itself(found, otherwise)
            elif found:
                self.open = True
            elif otherwise:
                self.unseen(bound, otherwise)
        return False

    def silent_about_itself(self, found, otherwise):
        if found and otherwise == 'tveksamt':
            self.doubt_only = True
        elif found and otherwise == 'okänt':
            self.open = True

    def not_excluded(self, bound, act=None):
        """Kinds of the exception that may be there unseen."""
        return {kind for kind in bound.kinds() if not self.is_complete(kind, act)}

    def unseen(self, bound, otherwise):
        missing = self.not_excluded(bound)
        if missing and otherwise == 'tveksamt':
            self.doubt_only = True
        elif missing:
            self.open_kinds |= missing

    def is_tried(self):
        """Anchor, law in force, conditions, exceptions, completeness: in the order of the table in law/README.md."""
        rule = self.rule
        self.anchor = self.certain(rule.anchor) if rule.anchor else self.start
        if self.anchor is None or not rule.first <= self.anchor.day <= rule.last:
            return False
        if not all(self.certain(bound) for bound in rule.conditions):
            return False
        if not rule.forbidden and self.excepted():
            return False
        return not rule.only_complete or self.absence_known()

    def excuse_unseen(self, act):
        """Of basis, parties and contents: much of the case is complete, but not what would excuse. Where the event itself
        says what it is complete about, what excuses would have been told; and what is never to happen needs nothing more."""
        much = self.case.complete - {'*', 'parties', 'delegation_order'}
        if self.rule.sort == 'plikt' or not self.rule.complete:
            return False
        if '*' in self.case.complete or self.start.kinds_complete or not much:
            return False
        plain = [bound for bound, otherwise in self.rule.exceptions if not otherwise]
        return any(self.candidates(bound) if bound.place == 'själv' else
                   any(not self.is_complete(kind, act) for kind in bound.kinds()) for bound in plain)

    def is_open(self, act):
        return self.open or any(not self.is_complete(kind, act) for kind in self.open_kinds)

    def conclude(self, verdict, act=None, event=None, undeclared=False, doubt_only=False, also=(),
                 loose=False):
        """The outcome, after exceptions that nobody has seen or excluded."""
        also = set(also)
        if verdict in ('breaks', 'doubt') and (self.is_open(act) or self.excuse_unseen(act)):
            verdict, undeclared, also = 'unknown', False, set()
        doubt_only = doubt_only or self.doubt_only
        if verdict == 'breaks' and doubt_only and not self.rule.warning:
            verdict = 'doubt'
        event = self.start.index if event is None else event
        return Outcome(self.rule, event, self.party, verdict, undeclared, doubt_only, also, loose)


def trials(law, case):
    """All trials of a world, in the order of events, rules and persons."""
    for start in case.events:
        for rule in law.started_by(start.kind):
            if rule.decider or fits(case, start, rule.trigger) != YES:
                continue
            for party, answer in persons(case, rule, start):
                trial = Trial(law, case, rule, start, party, answer == YES)
                if trial.is_tried():
                    yield trial

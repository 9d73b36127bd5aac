"""shapes: what one trial comes to, in one world: once, again and again, or never. An event that perhaps belongs is both
let in and left out, and what does not come out alike is unknown. Must not know strengths or other rules."""

from itertools import product

import days
from case import YES

DOUBTS_TRIED = 8  # events that perhaps belong: every subset of so many
FOREVER = days.LAST + 1


class Limit:
    """The last day, by one reading of the law or by two."""

    def __init__(self, start, period, moving, clock=None):
        self.start, self.clock, self.moving = start, clock, moving
        self.nominal, self.latest = days.last_days(start, period, moving)

    def readings(self):
        two = self.moving == days.PERHAPS and self.nominal != self.latest
        return [self.nominal, self.latest] if two else [self.latest]



def no_limit():
    limit = Limit(days.LAST, (0, 0), days.NOT)
    limit.nominal = limit.latest = FOREVER
    return limit


def limit_of(trial):
    """The limit that the law or the decision itself sets; None when nobody knows the day."""
    rule = trial.rule
    if rule.clock:
        return Limit(trial.anchor.day, rule.clock.period, rule.clock.moving, rule.clock)
    if rule.age:
        birth = trial.case.births.get(trial.party)
        return Limit(days.add(birth, (12 * rule.age, 0)), (0, 0), days.PERHAPS) if birth is not None else None
    if rule.due:
        said = trial.start.attributes.get(rule.due)
        return Limit(days.number(said), rule.slack, days.NOT) if said else None
    return no_limit()


class Gathered:
    """The events of a trial by what they can do for it, and every way to let in those that perhaps belong."""

    GROUPS = ('acts', 'evidence', 'stops', 'steps', 'extensions')

    def __init__(self, trial):
        self.trial, self.sure, self.doubtful = trial, {}, []
        for group in self.GROUPS:
            best = {}
            for bound in getattr(trial.rule, group):
                for event, answer in trial.candidates(bound):
                    best[event.index] = max(answer, best.get(event.index, 0))
            self.sure[group] = [trial.case.events[one] for one, answer in best.items() if answer == YES]
            self.doubtful += [(group, trial.case.events[one]) for one, answer in best.items() if answer != YES]
        self.only_own = all(event is trial.start for _, event in self.doubtful)

    def ways(self):
        tried, left_out = self.doubtful[:DOUBTS_TRIED], self.doubtful[DOUBTS_TRIED:]
        for choice in product((True, False), repeat=len(tried)):
            way = {group: list(events) for group, events in self.sure.items()}
            for (group, event), is_in in zip(tried + left_out, choice + (True,) * len(left_out)):
                if is_in:
                    way[group].append(event)
            yield way


def any_by(events, day):
    return any(event.day <= day for event in events)


def ended_by_itself(trial, day):
    said = trial.start.attributes.get(trial.rule.end) if trial.rule.end else None
    return said is not None and days.number(said) <= day


def absent(trial, day, step_taken):
    """Nothing that keeps the duty is in the record."""
    as_of = trial.case.as_of
    if not trial.rule.at_once() and as_of is not None and as_of <= day:
        return 'runs'
    return 'breaks' if trial.absence_known(step_taken) else 'undeclared'


def kept_by(trial, day, way):
    """Against one last day."""
    if any_by(way['acts'], day) or any_by(way['evidence'], day) or ended_by_itself(trial, day) \
            or any_by(way['stops'], day):
        return 'holds'
    if way['acts']:
        return 'breaks'  # one that came too late
    taken = any_by(way['steps'], day)
    return 'breaks' if way['steps'] and not taken else absent(trial, day, taken)


def extended(trial, limit, moves, way):
    """(the last day as decisions in time have put it off, whether one of them does not say until when). moves: the
    reading by which a day that a weekend may move is moved, also one that a decision has set."""
    day, nominal, open_ended, moved = limit.readings()[-1 if moves else 0], limit.nominal, False, True
    extensions = list(way['extensions'])
    while moved:
        moved = False
        for event in [one for one in extensions if one.day <= day]:
            extensions.remove(event)
            until = event.attributes.get('until')
            open_ended |= until is None
            if until is not None and days.number(until) > nominal:
                nominal = days.number(until)
                day, moved = days.next_weekday(nominal) if moves else nominal, True
    return day, open_ended


def by_reading(trial, limit, moves, way):
    day, open_ended = extended(trial, limit, moves, way)
    verdict = kept_by(trial, day, way)
    if verdict != 'breaks' or not trial.rule.extensions:
        return verdict
    late = way['acts'][0] if way['acts'] else None
    unseen = any(not trial.is_complete(kind, late) for bound in trial.rule.extensions for kind in bound.kinds())
    return 'unknown' if open_ended or unseen else verdict


def join_readings(verdicts):
    """Two readings of one law: a doubt where they differ; the time runs until the later day."""
    kinds = set(verdicts)
    if len(kinds) == 1:
        return verdicts[0]
    if 'runs' in kinds:
        return 'runs'
    return 'doubt' if kinds == {'breaks', 'holds'} else 'unknown'


def against(trial, limit, way):
    return join_readings([by_reading(trial, limit, moves, way) for moves in (False, True)])


def join_acts(old, new):
    """Under both acts: a fault only when late under both, a doubt when late under one."""
    broken = ('breaks', 'doubt')
    if old == new == 'breaks':
        return 'breaks'
    if old in broken or new in broken:
        return 'doubt'
    if 'holds' in (old, new) and not {old, new} & {'unknown', 'undeclared'}:
        return 'holds'
    return old


def runs_over(trial, limit, way):
    transition = trial.rule.transition
    if not transition or not limit.start < transition.day <= limit.latest:
        return False
    return extended(trial, limit, True, way)[0] == limit.latest


def new_limit(trial, old):
    """The same time under the new act; None when the day it counts from is not there."""
    transition = trial.rule.transition
    clock = transition.clock
    if transition.anchor:
        start = trial.certain(transition.anchor)
        if start is None:
            return None
        period = clock.period
        while trial.rule.recurring and days.add(start.day, period) < transition.day:
            period = period[0] + clock.period[0], period[1] + clock.period[1]
        return Limit(start.day, period, clock.moving, clock)
    if old.clock is not trial.rule.clock:  # a later period, with a clock of its own
        clock = trial.law.clock_on(old.clock, transition.day) or clock
    return Limit(old.start, clock.period, clock.moving, clock)


def once_in(trial, limit, way):
    old = against(trial, limit, way)
    if not runs_over(trial, limit, way):
        return old
    new = new_limit(trial, limit)
    return join_acts(old, against(trial, new, way) if new else 'unknown')


def settle_ways(verdicts):
    """(verdict, other verdicts that say no more) of all ways in which doubtful events may belong."""
    kinds = set(verdicts)
    if len(kinds) == 1:
        return verdicts[0], set()
    if kinds == {'breaks', 'doubt'}:
        return 'doubt', {'unknown'}
    if kinds == {'runs', 'holds'}:
        return 'runs', {'unknown'}
    if 'undeclared' in kinds and kinds <= {'breaks', 'doubt', 'unknown', 'undeclared'}:
        return 'undeclared', {'unknown'}  # one that came too late perhaps belongs: nothing shows that none came in time
    if 'undeclared' in kinds:
        return 'unknown', {'holds'}
    return 'unknown', set()


def once(trial, limit):
    gathered = Gathered(trial)
    verdict, also = settle_ways([once_in(trial, limit, way) for way in gathered.ways()])
    undeclared = verdict == 'undeclared' or (verdict == 'unknown' and bool(gathered.doubtful) and gathered.only_own)
    if verdict == 'unknown' and any(event is trial.start for _, event in gathered.doubtful):
        also = also | {'holds'}  # what it does not say of itself is told only where the record declares something
    late = min(gathered.sure['acts'], key=lambda event: event.day, default=None)
    return [trial.conclude('unknown' if verdict == 'undeclared' else verdict, act=late, undeclared=undeclared, also=also)]

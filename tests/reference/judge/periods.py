"""periods: the two other shapes of a rule: a duty that comes back, and what must never follow. Must not know strengths
or other rules."""

import days
from case import YES, comes_after
from shapes import Gathered, Limit, any_by, absent, ended_by_itself, join_acts, join_readings, new_limit

PERIODS = 400


def one_period(trial, day, way, review):
    """Against one last day: kept, ended, or reviewed too late; a review that nobody has seen may lie before a late one."""
    kept = review is not None and review.day <= day
    if kept or any_by(way['evidence'], day) or ended_by_itself(trial, day) or any_by(way['stops'], day):
        return 'holds'
    if review is not None:
        return 'breaks' if trial.absence_known() else 'unknown'
    return absent(trial, day, any_by(way['steps'], day))


def period_verdict(trial, limit, way, review):
    old = join_readings([one_period(trial, day, way, review) for day in limit.readings()])
    transition = trial.rule.transition
    if limit.clock.verified and transition and limit.start < transition.day <= limit.latest:
        new = new_limit(trial, limit)
        return join_acts(old, join_readings([one_period(trial, day, way, review) for day in new.readings()])
                         if new else 'unknown')
    return old


def next_limit(trial, review):
    clock = trial.rule.again or trial.rule.clock
    clock = trial.law.clock_on(clock, review.day) or clock
    return Limit(review.day, clock.period, clock.moving, clock)


def walk(trial, limit, way):
    """[(verdict, limit, the late review)] of every period that was not kept, in order."""
    reviews = sorted(way['acts'], key=lambda event: (event.day, event.index))
    found = []
    for _ in range(PERIODS):
        reviews = [one for one in reviews if one.day >= limit.start]
        in_time = [one for one in reviews if one.day <= limit.nominal
                   or (limit.moving != days.PERHAPS and one.day <= limit.latest)]
        if not in_time:
            review = reviews[0] if reviews else None
            verdict = period_verdict(trial, limit, way, review)
            if verdict != 'holds':
                found.append((verdict, limit, review))
            if review is None or verdict in ('holds', 'runs'):
                return found
            in_time = [review]
        limit, reviews = next_limit(trial, in_time[-1]), reviews[len(in_time):]
    return found


def recurring(trial, limit):
    """Alike in all ways: those periods. Else what holds in every way, and an unknown for the rest."""
    gathered = Gathered(trial)
    ways = [walk(trial, limit, way) for way in gathered.ways()]
    said = [[verdict for verdict, _, _ in way] for way in ways]
    if any(one != said[0] for one in said):
        surely_broken = all({'breaks', 'doubt'} & set(one) for one in said)
        also = {'holds', 'runs', *({'breaks', 'doubt'} if surely_broken else ())}
        return [trial.conclude('unknown', also=also, loose=True)]
    also = {'unknown'} if gathered.doubtful else set()
    return [trial.conclude('unknown' if verdict == 'undeclared' else verdict, undeclared=verdict == 'undeclared',
                           doubt_only=not period.clock.verified, also=also, act=review, loose=bool(also))
            for verdict, period, review in ways[0]] \
        or [trial.conclude('holds')]


def excused(trial, act):
    """'yes', 'no', 'perhaps', or what an exception that is neither seen nor excluded makes of it."""
    answer = 'no'
    for bound, otherwise in trial.rule.exceptions:
        found = trial.candidates(bound, trial.anchor)
        last = trial.certain(bound, trial.anchor) if bound.last else None
        between = [sure for event, sure in found if comes_after(act, event) and last in (None, event)]
        if YES in between:
            return 'yes'
        if between:
            answer = 'perhaps'
        elif otherwise and trial.not_excluded(bound, act):
            answer = 'perhaps' if otherwise == 'okänt' or answer == 'perhaps' else 'tveksamt'
    return answer


def acts_of(trial, limit):
    """[(is it uncertain, its order, the act, verdict)] of what follows within the time though it must not."""
    for event, answer in [one for bound in trial.rule.acts for one in trial.candidates(bound)]:
        if event is trial.anchor or not comes_after(event, trial.anchor):
            continue
        verdict = join_readings(['breaks' if event.day <= day else 'holds' for day in limit.readings()])
        if verdict == 'holds':
            continue
        yield answer != YES, event.day, event.index, verdict if answer == YES else 'unknown'


def never(trial, limit):
    """The first that certainly follows, else one that perhaps does."""
    weighed = []
    for _, _, index, verdict in sorted(acts_of(trial, limit)):
        excuse = excused(trial, trial.case.events[index])
        if excuse != 'yes':
            verdict = 'unknown' if excuse == 'perhaps' else verdict
            weighed.append((verdict == 'unknown', verdict, index, excuse == 'tveksamt'))
    if not weighed:
        return [trial.conclude('holds')]
    _, verdict, index, doubtful = min(weighed, key=lambda one: one[0])
    return [trial.conclude(verdict, act=trial.case.events[index], event=index, doubt_only=doubtful)]

"""Reviews that come again and again: done on the last legal day, a day later, not at all; and standing measures that nobody ends."""
from datetime import date

from deadlines import NEW_CARE_ACT, around, concerning, months
from legal_days import DAY, months_after, next_weekday
from model import REVIEWS, children, cut, day_of, drop, each, find, fresh, guardians, unset, until
from registry import plants


def rounds(case, start, done, limit, strict=None):
    """Every review in turn, counted from the one before it; limits that end under the act of 2027 start elsewhere and are left."""
    before = start
    for number, review in enumerate(done):
        if next_weekday(limit(day_of(before))) < NEW_CARE_ACT:
            rest = done[number + 1:]
            yield from around(case, before, review, limit, gone=rest, strict_start=strict if number == 0 else None)
        before = review


def judged(case, ground=None):
    return next((one for one in find(case, 'court_decision', measure='vård', court_outcome='bifall')
                 if ground is None or ground in one['attributes'].get('grounds', [])), None)


@plants('NOT_RECONSIDERED_6M')
def care_considered(case):
    """care is considered or reconsidered later than six months after the last time"""
    judgment = judged(case)
    if judgment:
        enforced = next(iter(concerning(case, 'enforcement', judgment)), judgment)
        first = next(iter(find(case, 'enforcement')), judgment)  # the stricter reading counts from the custody
        done = find(case, REVIEWS, measure='vård')
        yield from rounds(case, enforced, done, months(6), strict=first)


@plants('VOLUNTARY_NOT_CONSIDERED_6M')
def voluntary_considered(case):
    """care with consent is considered later than six months after the placement or the last time"""
    for child in children(case):
        mine = [one for one in find(case, 'consideration', measure='frivillig placering') if child in one['attributes'].get('child', [child])]
        placed = [one for one in find(case, 'placement') if child in one['attributes'].get('child', [child])]
        if mine and placed:
            yield from rounds(case, placed[0], mine, months(6))


@plants('NOT_CONSIDERED_3M')
def moving_ban_considered(case):
    """a moving ban is considered later than three months after the ruling or the last time"""
    for ruled in find(case, 'court_decision', measure='flyttningsförbud', court_outcome='bifall'):
        yield from rounds(case, ruled, concerning(case, 'consideration', ruled), months(3))


@plants('CONTACT_LIMIT_NOT_CONSIDERED_3M')
def limit_considered(case):
    """limited contact or a secret address is considered later than three months after the decision or the last time"""
    for kind in ('umgängesbegränsning', 'hemlighållande av vistelseort'):
        for decided in find(case, 'decision', decision_type=kind):
            yield from rounds(case, decided, concerning(case, 'consideration', decided), months(3))


@plants('PREVENTIVE_NOT_RECONSIDERED_6M')
def preventive_tried(case):
    """a preventive measure is tried again later than six months after the decision or the last time"""
    for decided in find(case, 'decision', decision_type='förebyggande insats'):
        yield from rounds(case, decided, concerning(case, 'reconsideration', decided), months(6))


@plants('TRAVEL_BAN_NOT_RECONSIDERED_6M')
def travel_ban_tried(case):
    """a travel ban is tried again later than six months after the ruling"""
    for ruled in find(case, 'court_decision', measure='utreseförbud', court_outcome='bifall'):
        yield from rounds(case, ruled, concerning(case, 'reconsideration', ruled), months(6))


@plants('CUSTODY_TRANSFER_NOT_CONSIDERED')
def transfer_considered(case):
    """transfer of custody is not considered when the child has been two years in the home, or not a year later"""
    done = find(case, 'consideration', measure='vårdnadsöverflyttning')
    if done:
        placed = find(case, 'placement')[0]
        yield from (made for made in around(case, placed, done[0], months(24), gone=done[1:]) if made[1] == 'not done')
        yield from (made for made in around(case, done[0], done[1], months(12)) if made[1] == 'not done')


@plants('CARE_PLAN_NOT_REVISED_2Y')
def plan_revised(case):
    """the care plan of a placed child is not revised when it has been placed two years"""
    plans = find(case, 'document_created', document_type='vårdplan')
    if until(case) > months_after(day_of(find(case, 'placement')[0]), 24) if find(case, 'placement') else False:
        changed = fresh(case)
        first = find(changed, 'document_created', document_type='vårdplan')
        drop(changed, *first[1:])
        cut(changed, next_weekday(months_after(day_of(find(changed, 'placement')[0]), 24)) + 30 * DAY)
        if len(plans) > 1:
            yield changed


# A care that should have ended and goes on is a decision that has expired and is still used.
@plants('CARE_PAST_AGE_LIMIT', 'DECISION_EXPIRED_STILL_ENFORCED')
def grown_up_in_care(case):
    """care goes on after the age at which it ends by law"""
    for years, ground in ((18, '2 §'), (21, '3 §')):
        judgment = judged(case, ground)
        if judgment and not find(case, 'placement_ended') and until(case) < NEW_CARE_ACT:
            changed = fresh(case)
            birthday = until(case) - 40 * DAY
            changed['parties'][0]['birth_date'] = date(birthday.year - years, birthday.month, min(birthday.day, 28)).isoformat()
            as_party(changed)
            changed['parties'][0]['role'] = 'barn' if years == 18 else 'ung'
            yield changed


def as_party(case):
    """A child that is seventeen when the case begins is told, asked and served like its guardians."""
    for event in case['events']:
        to = event['attributes'].get('to')
        if to and set(guardians(case)) <= set(to) and event['kind'] in ('served', 'communication', 'notified_party', 'communication_waived'):
            event['attributes']['to'] = to + [one for one in children(case) if one not in to]


# The old limit that has run out is used on without a new decision.
@plants('DECISION_EXPIRED_STILL_ENFORCED', 'NO_DECISION')
def limit_run_out(case):
    """contact stays limited after the last day of the decision"""
    for changed, decided in each(case, 'decision', decision_type='umgängesbegränsning'):
        decided['attributes'].pop('until_further_notice', None)
        decided['attributes'].update(time_limited=True, valid_until=(day_of(decided) + 60 * DAY).isoformat())
        later = concerning(changed, 'consideration', decided)
        drop(changed, *later)
        cut(changed, day_of(decided) + 85 * DAY)
        yield changed


@plants('CONTACT_LIMIT_PROLONGED_BY_REVIEW', 'DECISION_EXPIRED_STILL_ENFORCED')
def limit_prolonged(case):
    """a limit with a last day is prolonged by a consideration instead of a new decision"""
    for changed, decided in each(case, 'decision', decision_type='umgängesbegränsning'):
        reviews = concerning(changed, 'consideration', decided)
        decided['attributes'].pop('until_further_notice', None)
        decided['attributes'].update(time_limited=True, valid_until=(day_of(reviews[0]) + 7 * DAY).isoformat())
        reviews[0]['attributes'].update(extends=decided, valid_until=(day_of(reviews[0]) + 90 * DAY).isoformat())
        yield changed


@plants('DECISION_EXPIRED_STILL_ENFORCED')
def lifted_and_kept(case):
    """the court lifts the custody and the child stays placed"""
    if case['domain'] in ('LVU', 'LVM'):
        for changed, ruled in each(case, 'court_decision', court_outcome='fastställt', measure='omedelbart omhändertagande'):
            ruled['attributes']['court_outcome'] = 'upphävt'
            cut(changed, day_of(ruled))
            changed['evaluate_as_of'] = (day_of(ruled) + 3 * DAY).isoformat()
            drop(changed, *find(changed, 'police_assistance_withdrawn')[1:])
            yield changed


@plants('REDECISION_SAME_FACTS', 'DECISION_EXPIRED_STILL_ENFORCED')
def taken_again(case):
    """custody is decided again, on the same facts, after the court has lifted it"""
    for changed, ruled in each(case, 'court_decision', court_outcome='fastställt', measure='omedelbart omhändertagande'):
        ruled['attributes']['court_outcome'] = 'upphävt'
        first = find(changed, 'decision', decision_type='omedelbart omhändertagande')[0]
        cut(changed, day_of(ruled))
        gone = {'kind': 'placement_ended', 'date': ruled['date'], 'attributes': {'end_reason': 'beslut upphört', **{
            name: find(changed, 'placement')[0]['attributes'][name] for name in ('home',)}}}
        again = {**first, 'date': ruled['date'], 'attributes': {**first['attributes'], 'repeat_of': first}}
        again.pop('time', None)
        again['attributes']['decided_by'] = 'utskott'
        unset(again, 'decider', 'urgency_reason', 'next_meeting')
        changed['events'] += [gone, again]
        yield changed


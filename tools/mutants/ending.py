"""How care begins and ends: the first home, the locked unit, the worker, the ending and what follows it, the inquiry that is extended."""
from basis import INSTITUTION, placements, without_question
from deadlines import concerning
from legal_days import DAY, months_after, next_weekday
from model import children, cut, day_of, declare, drop, each, find, fresh, move, unset
from registry import plants


# A question that the decision and what it rests on leave out.
def ending(case, *questions):
    for changed, ended in each(case, 'decision', decision_type='upphörande av vård'):
        for event in [ended, *ended['attributes']['basis']]:
            without_question(event, *questions)
        yield changed


@plants('ENDING_BASIS_MISSING')
def ended_without_change(case):
    """care because of the home ends without an assessment of what has changed"""
    yield from ending(case, 'förhållanden som ändrats')


@plants('MOVING_BAN_NOT_CONSIDERED_AT_ENDING')
def ban_not_considered(case):
    """care of a child in a family home ends, or is asked to end, and a moving ban is not considered"""
    yield from ending(case, 'flyttningsförbud')
    for changed, refused in each(case, 'decision', decision_type='avslag', measure='vård'):
        for event in [refused, *refused['attributes']['basis']]:
            without_question(event, 'flyttningsförbud')
        yield changed


@plants('REUNIFICATION_PLAN_MISSING')
def reunion_not_prepared(case):
    """a child goes home and nothing shows that the reunification was prepared"""
    for changed in ending(case, 'återförening'):
        drop(changed, *find(changed, 'document_created', document_type='återföreningsplan'))
        yield changed


@plants('FOLLOW_UP_NOT_STARTED')
def not_followed_up(case):
    """care of a child under eighteen ends and is not followed up"""
    if find(case, 'decision', decision_type='upphörande av vård'):
        changed = fresh(case)
        drop(changed, *find(changed, ('follow_up_started', 'follow_up_ended')), *find(changed, 'notified_party', about='uppföljning'))
        yield changed


@plants('FOLLOW_UP_WITHOUT_DECISION', 'NO_DECISION')
def followed_up_without_decision(case):
    """a family is followed up without consent and without a decision"""
    for changed, decided in each(case, 'decision', decision_type='uppföljning'):
        drop(changed, decided, *find(changed, 'consent_given', consent_to='uppföljning'), *concerning(changed, 'served', decided))
        yield changed


@plants('LOCKED_UNIT_WITHOUT_3')
def locked_without_own_behaviour(case):
    """a young person is kept in a locked unit though the ground is the home"""
    if find(case, 'placement', locked_unit=True):
        changed = fresh(case)
        for event in changed['events']:
            if 'grounds' in event['attributes']:
                event['attributes']['grounds'] = ['2 §']
        yield changed


@plants('CARE_STARTED_AT_HOME')
def begun_at_home(case):
    """the first placement in care without consent is the child's own home"""
    if case['domain'] == 'LVU' and find(case, 'court_decision', measure='vård') and day_of(find(case, 'placement')[0]).year < 2027:
        changed = fresh(case)
        placed = find(changed, 'placement')[0]
        if placed['attributes']['placement_form'] == 'familjehem':
            decision = placed['attributes']['decision_ref']
            for one in (placed, decision):
                one['attributes']['placement_form'] = 'eget hem'
                unset(one, 'home')
            yield changed


@plants('HEALTH_CHECK_NOT_NOTIFIED')
def region_not_told(case):
    """the region is not told about a health examination when a child is placed"""
    for changed, told in each(case, 'notified_party', about='hälsoundersökning'):
        drop(changed, told)
        for one in find(changed, 'placement'):
            if one['date'] == told['date']:
                declare(one, 'notified_party')
        yield changed


@plants('NO_RESPONSIBLE_SOCIAL_WORKER')
def nobody_responsible(case):
    """no worker is named for a placed child"""
    if placements(case, INSTITUTION) and children(case):
        changed = fresh(case)
        drop(changed, *find(changed, 'case_assigned'))
        yield changed


@plants('STODBOENDE_UNDER_18')
def too_young_to_live_alone(case):
    """a child under sixteen is placed in supported housing"""
    for changed, placed in each(case, 'placement', placement_form='HVB'):
        for one in (placed, placed['attributes']['decision_ref']):
            one['attributes']['placement_form'] = 'stödboende'
        changed['parties'][0]['birth_date'] = '2012-03-10'
        yield changed


@plants('EXTENSION_WITHOUT_GROUND')
def extended_without_ground(case):
    """an inquiry is extended with no reason, or with no last day"""
    for names in (('extension_reason', 'reasons'), ('until',)):
        for changed, longer in each(case, 'investigation_extended'):
            unset(longer, *names)
            if names == ('until',):
                cut(changed, day_of(longer) + 2 * DAY)
            yield changed


# Extended after the four months had gone: the limit had already passed.
@plants('EXTENSION_WITHOUT_GROUND', 'DEADLINE_INVESTIGATION_4M')
def extended_too_late(case):
    """an inquiry is extended after its four months had gone"""
    for changed, longer in each(case, 'investigation_extended'):
        opened = find(changed, 'investigation_opened')[0]
        move(changed, longer, next_weekday(months_after(day_of(opened), 4)) + DAY)
        yield changed

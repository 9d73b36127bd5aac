"""Parties: who is told, shown and served; the second guardian and the child that has turned fifteen."""
from legal_days import DAY
from model import children, day_of, drop, each, find, fresh, guardians, turned, twin_of
from registry import plants


def leave_out(case, kind, who, **wanted):
    """Copies in which one person is left out of the receivers of one event, when others remain."""
    for changed, event in each(case, kind, **wanted):
        to = event['attributes'].get('to', [])
        if who in to and len(to) > 1:
            event['attributes']['to'] = [one for one in to if one != who]
            yield changed


def second_guardian(case):
    return guardians(case)[1:2]


def fifteen(case):
    return [ref for ref in children(case) if turned(case, ref, 15, day_of(case['events'][0]))]


@plants('NOT_NOTIFIED')
def nobody_told_of_opening(case):
    """nobody is told that an inquiry has been opened"""
    for changed, told in each(case, 'notified_party', about='utredning inledd'):
        if case['domain'] in ('LVU', 'SOL_CHILD'):
            drop(changed, told)
            yield changed


@plants('NOT_NOTIFIED')
def one_guardian_not_told(case):
    """one of two guardians is not told that an inquiry has been opened"""
    for who in second_guardian(case):
        yield from leave_out(case, 'notified_party', who, about='utredning inledd')


@plants('NOT_NOTIFIED')
def told_a_month_later(case):
    """those concerned are told of the inquiry a month after it was opened"""
    for changed, told in each(case, 'notified_party', about='utredning inledd'):
        if case['domain'] in ('LVU', 'SOL_CHILD'):
            told['date'] = (day_of(told) + 30 * DAY).isoformat()
            changed['events'].sort(key=lambda one: one['date'])
            yield changed


def shown(case):
    """Inquiries that were shown before a decision or an application."""
    return [one for one in find(case, 'communication') if any(
        document['attributes'].get('document_type') in ('utredning', 'flyttutredning', 'umgängesutredning')
        for document in one['attributes'].get('documents', []))]


@plants('NOT_COMMUNICATED')
def not_shown(case):
    """the inquiry is shown to nobody before the decision"""
    for event in shown(case):
        changed = fresh(case)
        same = twin_of(event, case, changed)
        drop(changed, same, *[one for one in find(changed, 'communication') if one['date'][:7] == same['date'][:7]])
        yield changed


def not_shown_to(case, who):
    """Copies in which one person is shown nothing in the month when an inquiry is shown."""
    for event in shown(case):
        changed = fresh(case)
        left = [one for one in find(changed, 'communication') if one['date'][:7] == event['date'][:7] and who in one['attributes']['to']]
        for one in left:
            one['attributes']['to'] = [other for other in one['attributes']['to'] if other != who]
        if left and all(one['attributes']['to'] for one in left):
            yield changed


@plants('NOT_COMMUNICATED')
def not_shown_to_one_guardian(case):
    """the inquiry is shown to only one of two guardians"""
    for who in second_guardian(case):
        yield from not_shown_to(case, who)


# What is not shown to a child that is a party itself is both: not shown, and not treated as a party.
@plants('NOT_COMMUNICATED', 'PARTY_STATUS_15')
def not_shown_to_the_young(case):
    """the inquiry is not shown to a child that has turned fifteen"""
    for who in fifteen(case):
        yield from not_shown_to(case, who)


def owed(about):
    """A party is told of what was decided about it; an application to a court is told of by the court."""
    return any(one['kind'] == 'reconsideration' or one['attributes'].get('decision_type') not in (
        'ansökan om vård', 'ansökan om flyttningsförbud', 'annat') for one in about or [])


# Nobody: a child that is a party is among them.
@plants('PARTY_NOT_SERVED', 'PARTY_STATUS_15')
def decision_kept_back(case):
    """nobody receives the decision"""
    for changed, served in each(case, 'served', concerns=owed):
        drop(changed, served, *[one for one in find(changed, 'child_informed') if one['date'] == served['date']])
        yield changed


@plants('PARTY_NOT_SERVED')
def one_guardian_not_served(case):
    """one of two guardians does not receive the decision"""
    for who in second_guardian(case):
        yield from leave_out(case, 'served', who, concerns=owed)


@plants('PARTY_STATUS_15', 'PARTY_NOT_SERVED')
def the_young_not_served(case):
    """a child that has turned fifteen does not receive the decision in its own name"""
    for who in fifteen(case):
        yield from leave_out(case, 'served', who, concerns=owed)


@plants('PARTY_STATUS_15', 'NOT_NOTIFIED')
def the_young_not_told(case):
    """a child that has turned fifteen is not told that an inquiry has been opened"""
    for who in fifteen(case):
        yield from leave_out(case, 'notified_party', who, about='utredning inledd')


# All of it at once: the child is no party in anything.
@plants('PARTY_STATUS_15', 'PARTY_NOT_SERVED', 'NOT_NOTIFIED', 'NOT_COMMUNICATED', 'CONSENT_MISSING')
def the_young_no_party(case):
    """a child that has turned fifteen is treated as no party in anything"""
    for who in fifteen(case):
        changed = fresh(case)
        for event in changed['events']:
            if event['kind'] in ('served', 'communication', 'notified_party', 'communication_waived') and who in event['attributes']['to']:
                event['attributes']['to'] = [one for one in event['attributes']['to'] if one != who]
        yield changed


@plants('SIMPLIFIED_SERVICE_USED')
def simplified_service(case):
    """a decision is served in the simplified way"""
    for changed, served in each(case, 'served'):
        if case['domain'] == 'LVM':
            continue  # forbidden by LVU 38 § and by both acts on social services
        served['attributes']['method'] = 'förenklad delgivning'
        yield changed

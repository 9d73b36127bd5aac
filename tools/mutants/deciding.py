"""Who decides, what the decision says and what it is reported to: changes of one decision at a time."""
from legal_days import DAY
from model import add, children, cut, day_of, drop, each, find, fresh, guardians, twin_of, unset
from registry import plants

RESERVED = ('omedelbart omhändertagande', 'placering', 'vård i visst hem', 'ansökan om vård', 'upphörande av vård', 'umgängesbegränsning',
            'hemlighållande av vistelseort', 'tillfälligt flyttningsförbud', 'ansökan om flyttningsförbud', 'förebyggande insats')
APPEALABLE = ('placering', 'vård i visst hem', 'upphörande av vård', 'umgängesbegränsning', 'hemlighållande av vistelseort',
              'förebyggande insats', 'avslag')
WITH_REASONS = (*APPEALABLE, 'insats')
# What is granted may reach back to the day of the application; what intrudes may not.
INTRUDES = ('omedelbart omhändertagande', 'placering', 'vård i visst hem', 'umgängesbegränsning', 'hemlighållande av vistelseort',
            'tillfälligt flyttningsförbud', 'förebyggande insats')


# A decision by nobody who may decide is, in the format, a wrong decider however the person came to it.
@plants('WRONG_DECIDER')
def employee_decides(case):
    """an employee decides what the law keeps for the committee"""
    for changed, decided in each(case, ('decision', 'consideration'), decided_by='utskott'):
        if decided['kind'] == 'consideration' or decided['attributes'].get('decision_type') in RESERVED:
            if day_of(decided).year < 2027 and not (decided['attributes'].get('decision_type') == 'placering' and case['domain'] != 'LVU'):
                decided['attributes'].update(decided_by='enhetschef', decider='s2')
                yield changed


# Who is no employee also exercises authority from outside.
@plants('WRONG_DECIDER', 'AUTHORITY_OUTSOURCED')
def consultant_decides(case):
    """the one who decides is hired in and not employed"""
    for kind in ('investigation_opened', 'investigation_not_opened', 'investigation_extended'):
        if find(case, kind, decider='s2'):
            changed = fresh(case)
            next(one for one in changed['parties'] if one['ref'] == 's2')['employment'] = 'konsult'
            yield changed
            return


@plants('WRONG_DECIDER')
def no_row_in_the_order(case):
    """an employee decides without any row of the delegation order"""
    for kind in ('investigation_opened', 'investigation_not_opened', 'investigation_extended'):
        if find(case, kind, decided_by='enhetschef'):
            changed = fresh(case)
            changed['delegation_order'] = [row for row in case['delegation_order'] if row.get('kind') != kind]
            yield changed


@plants('WRONG_DECIDER')
def address_kept_secret_by_committee(case):
    """before July 2025 only the board could keep an address secret"""
    for changed, decided in each(case, 'decision', decision_type='hemlighållande av vistelseort', decided_by='nämnd'):
        decided['attributes']['decided_by'] = 'utskott'
        meeting = min(day for day in (day_of(one) for one in find(changed, 'reported_to_board')) if day > day_of(decided))
        next(one for one in find(changed, 'reported_to_board') if day_of(one) == meeting)['attributes']['concerns'].append(decided)
        yield changed


# A person with no appointment is in the format a wrong decider.
@plants('APPOINTMENT_MISSING', 'WRONG_DECIDER')
def member_without_appointment(case):
    """a member whom the board has not appointed decides in urgency"""
    changed = fresh(case)
    chair = [one for one in changed['parties'] if one['role'] == 'ordförande']
    if chair:
        chair[0]['role'] = 'ersättare'
        for decided in find(changed, 'decision', decided_by='ordförande'):
            decided['attributes']['decided_by'] = 'ersättare'
        yield changed


@plants('URGENCY_NOT_RECORDED', 'WRONG_DECIDER', 'DECISION_CONTENT_MISSING')
def urgency_without_reason(case):
    """the chair decides and it is not recorded why the committee could not be awaited"""
    for changed, decided in each(case, 'decision', decided_by='ordförande'):
        unset(decided, 'urgency_reason')
        yield changed


@plants('DECISION_NOT_REPORTED')
def chair_not_reported(case):
    """what the chair decided is not reported at the next meeting"""
    for decided in find(case, 'decision', decided_by='ordförande'):
        changed = fresh(case)
        same = twin_of(decided, case, changed)
        for meeting in find(changed, 'reported_to_board'):
            meeting['attributes']['concerns'] = [one for one in meeting['attributes']['concerns'] if one is not same]
        yield changed


@plants('DECISION_NOT_REPORTED')
def chair_reported_late(case):
    """what the chair decided is reported at the meeting after the next"""
    changed = fresh(case)
    decided = find(changed, 'decision', decided_by='ordförande')
    meetings = find(changed, 'reported_to_board')
    if decided and len(meetings) > 1:
        for one in decided:
            meetings[0]['attributes']['concerns'] = [what for what in meetings[0]['attributes']['concerns'] if what is not one]
        meetings[1]['attributes']['concerns'] += decided
        yield changed


@plants('RETROACTIVE_DECISION')
def works_backwards(case):
    """a decision takes effect before its own day"""
    for changed, decided in each(case, 'decision'):
        if decided['attributes']['decision_type'] in INTRUDES:
            decided['attributes']['effective_from'] = (day_of(decided) - 7 * DAY).isoformat()
            yield changed
            twin, same = next(pair for pair in each(case, 'decision') if pair[1]['date'] == decided['date'])
            same['attributes']['effective_from'] = same['date']
            yield twin, 'in effect on its own day', True


@plants('DECISION_CONTENT_MISSING')
def reasons_missing(case):
    """an appealable decision gives no reasons"""
    for changed, decided in each(case, ('decision', 'reconsideration')):
        if decided['kind'] == 'reconsideration' and decided['attributes'].get('measure') or decided['attributes'].get(
                'decision_type') in WITH_REASONS and not urgent(changed, decided):
            unset(decided, 'reasons')
            yield changed


def urgent(case, decided):
    """Decided on a day when communication was waived: the reasons may follow afterwards."""
    return any(one['date'] == decided['date'] for one in find(case, 'communication_waived'))


@plants('DECISION_CONTENT_MISSING')
def appeal_notice_missing(case):
    """an appealable decision does not say how to appeal"""
    for changed, decided in each(case, ('decision', 'reconsideration'), appeal_notice=True):
        if decided['kind'] == 'reconsideration' or decided['attributes']['decision_type'] in APPEALABLE:
            decided['attributes']['appeal_notice'] = False
            yield changed


@plants('DECISION_CONTENT_MISSING')
def scope_missing(case):
    """a limit on contact does not say how contact is limited, or for how long"""
    for name in ('scope', 'until_further_notice'):
        for changed, decided in each(case, 'decision', decision_type='umgängesbegränsning'):
            unset(decided, name)
            yield changed


# Without a ground nothing carries a lockable unit either.
@plants('DECISION_CONTENT_MISSING', 'LOCKED_UNIT_WITHOUT_3')
def ground_missing(case):
    """custody or an application for care names no ground"""
    for kind in ('omedelbart omhändertagande', 'ansökan om vård'):
        for changed, decided in each(case, 'decision', decision_type=kind, grounds=bool):
            unset(decided, 'grounds')
            yield changed


# A decision nobody wrote down also lacks everything that a written one must hold.
@plants('NOT_DOCUMENTED', 'DECISION_CONTENT_MISSING')
def only_spoken(case):
    """a decision or an inquiry is not in writing"""
    for changed, decided in each(case, ('decision', 'investigation_not_opened'), in_writing=True):
        decided['attributes']['in_writing'] = False
        yield changed


@plants('UNQUALIFIED_ASSESSOR')
def assessor_without_degree(case):
    """the one who writes the inquiry about a child has no degree"""
    changed = fresh(case)
    if find(changed, 'document_created', document_type='utredning', author='s1') and children(case):
        for party in changed['parties']:
            if party['ref'] in ('s1', 's2'):
                party['degree'] = False
        yield changed


@plants('CONFLICT_OF_INTEREST', 'DISQUALIFIED_PRESENT')
def related_decider(case):
    """the one who decides is closely related to a party"""
    for decided in find(case, ('investigation_not_opened', 'investigation_closed'), decider='s2'):
        changed = fresh(case)
        who = (guardians(case) or ['e1'])[0]
        first = {'kind': 'conflict_relation', 'date': case['events'][0]['date'],
                 'attributes': {'person': 's2', 'to': [who], 'conflict': 'närstående'}}
        changed['events'].insert(0, first)
        yield changed
        return


# The reasons for asking are also what the provision requires before the police may be asked.
@plants('POLICE_REQUEST_UNREASONED', 'DECISION_CONTENT_MISSING')
def police_without_reason(case):
    """police help is asked for without recorded special circumstances"""
    for changed, asked in each(case, 'police_assistance_requested'):
        unset(asked, 'special_circumstances', 'reasons')
        yield changed


@plants('POLICE_REQUEST_NOT_WITHDRAWN')
def police_not_recalled(case):
    """the court lifts the custody before it is carried out and the request to the police is left open"""
    for changed, asked in each(case, 'police_assistance_requested'):
        ruled = find(changed, 'court_decision', court_outcome='fastställt')[0]
        ruled['attributes']['court_outcome'] = 'upphävt'
        cut(changed, day_of(ruled))
        drop(changed, *find(changed, ('police_assistance_withdrawn', 'enforcement', 'placement', 'care_started')),
             *find(changed, 'notified_party', about='hälsoundersökning'))
        recalled = {'kind': 'police_assistance_withdrawn', 'date': ruled['date'],
                    'attributes': {'decided_by': 'utskott', 'concerns': [asked]}}
        changed['evaluate_as_of'] = (day_of(ruled) + 30 * DAY).isoformat()
        yield changed
        twin = fresh(changed)
        twin['events'].append({**recalled, 'attributes': {**recalled['attributes'], 'concerns': find(twin, 'police_assistance_requested')}})
        yield twin, 'recalled the same day', True


# Shortening what was granted is, without a ground, also a decision whose content lacks the ground.
@plants('NO_LEGAL_GROUND', 'DECISION_CONTENT_MISSING', 'MISSING_BASIS', 'NOT_COMMUNICATED')
def support_taken_away(case):
    """running support is taken away with no ground for changing a favourable decision"""
    for changed, begun in each(case, 'measure_started', measure='bistånd'):
        day = day_of(begun) + 60 * DAY
        granted = begun['attributes']['decision_ref']
        taken = add(changed, day, 'decision', **{**granted['attributes'], 'decision_type': 'indragning av insats', 'replaces': granted})
        add(changed, day, 'served', taken, to=['e1'], method='brev', concerns=[taken])
        changed['delegation_order'].append({'decision_type': 'indragning av insats', 'role': 'enhetschef', 'valid_from': '2019-01-01'})
        cut(changed, day + 5 * DAY)
        yield changed


# What the section asks for before care without consent, or what the assessment behind it lacks: the format has both codes.
@plants('NO_LEGAL_GROUND', 'MISSING_BASIS')
def consent_given_and_care_forced(case):
    """a preventive measure is decided though everyone has agreed to support"""
    for changed, decided in each(case, 'decision', decision_type='förebyggande insats'):
        for refused in find(changed, 'consent_refused'):
            refused['kind'] = 'consent_given'
        last = find(changed, 'consent_given')[-1]
        for ref in guardians(changed) + children(changed):
            if not find(changed, 'consent_given', **{'from': ref}):
                add(changed, day_of(last), 'consent_given', last, **{'from': ref}, consent_to='insats')
        yield changed


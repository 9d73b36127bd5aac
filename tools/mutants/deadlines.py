"""Deadlines: done on the last legal day (silent), still running that day (silent), done a day later (fault), not done (fault). Every
limit is counted here, from the statutes, with a calendar of its own."""
from datetime import date, timedelta

from legal_days import DAY, months_after, next_weekday
from model import add, cut, day_of, drop, each, find, fresh, move, twin_of, until
from registry import plants

REFORM, NEW_CARE_ACT = date(2025, 7, 1), date(2027, 1, 1)


def weeks(count):
    return lambda day: day + timedelta(days=7 * count)


def months(count):
    return lambda day: months_after(day, count)


def around(case, start, done, limit, moves=True, gone=(), strict_start=None):
    """The four trials of one limit. `moves` False: a state that may last so long, where readers differ about weekends, so the last
    day is the nominal one and the first late day the one after it has moved. `gone` goes with what is not done."""
    nominal = limit(day_of(strict_start or start))
    late = next_weekday(limit(day_of(start))) + DAY
    last = next_weekday(nominal) if moves else nominal
    for day, silent in ((last, True), (late, False)):
        if day > day_of(start) and day >= day_of(done):
            changed = fresh(case)
            move(changed, twin_of(done, case, changed), day)
            cut(changed, day)
            yield changed, 'on the last day' if silent else 'one day late', silent
    for day, silent in ((last, True), (late, False)):
        changed = fresh(case)
        drop(changed, *[twin_of(one, case, changed) for one in [done, *gone]])
        cut(changed, day)
        yield changed, 'running on the last day' if silent else 'not done', silent


def concerning(case, kind, event):
    return [one for one in find(case, kind) if any(what is event for what in one['attributes'].get('concerns', []))]


def received(case, sent):
    return next(iter(concerning(case, 'receipt_by_court', sent)), None)


def submissions(case, kind, limit, domain=None):
    for decision in find(case, 'decision', decision_type=kind):
        for sent in concerning(case, 'submitted_to_court', decision):
            receipt = received(case, sent)
            if receipt and (domain is None or case['domain'] == domain):
                yield from around(case, decision, receipt, limit, gone=[sent] + concerning(case, 'court_decision', decision))


# A decision that has lapsed and is still used is the same fault seen from its other end.
@plants('DEADLINE_SUBMIT_7D', 'DECISION_EXPIRED_STILL_ENFORCED')
def custody_submitted(case):
    """custody or a temporary ban comes in to the court after a week from the decision"""
    for kind in ('omedelbart omhändertagande', 'tillfälligt flyttningsförbud', 'tillfälligt utreseförbud'):
        if case['domain'] != 'LVM':
            yield from submissions(case, kind, weeks(1))


# The court learns of the enforcement with what comes too late.
@plants('DEADLINE_SUBMIT_LVM_1D', 'DECISION_EXPIRED_STILL_ENFORCED', 'ENFORCEMENT_NOT_REPORTED')
def adult_custody_submitted(case):
    """custody of an adult comes in to the court later than the day after the decision"""
    yield from submissions(case, 'omedelbart omhändertagande', lambda day: day + DAY, 'LVM')


def applications(case, start, measure, limit):
    for sent in find(case, 'application_to_court', measure=measure):
        receipt = received(case, sent)
        if start and receipt and day_of(sent) >= day_of(start):
            yield from around(case, start, receipt, limit, gone=[sent] + concerning(case, 'court_decision', sent))


@plants('DEADLINE_APPLY_4W', 'DECISION_EXPIRED_STILL_ENFORCED')
def care_applied_for(case):
    """the application for care comes in later than four weeks from the enforcement"""
    for custody in find(case, 'decision', decision_type='omedelbart omhändertagande'):
        if case['domain'] == 'LVU':
            for enforced in concerning(case, 'enforcement', custody):
                yield from applications(case, enforced, 'vård', weeks(4))


def confirmed(case, measure):
    return next(iter(find(case, 'court_decision', court_outcome='fastställt', measure=measure)), None)


@plants('DEADLINE_APPLY_2W', 'DECISION_EXPIRED_STILL_ENFORCED')
def moving_ban_applied_for(case):
    """the application for a moving ban comes in later than two weeks from the ruling"""
    yield from applications(case, confirmed(case, 'tillfälligt flyttningsförbud'), 'flyttningsförbud', weeks(2))


@plants('DEADLINE_APPLY_TRAVEL_4W', 'DECISION_EXPIRED_STILL_ENFORCED')
def travel_ban_applied_for(case):
    """the application for a travel ban comes in later than four weeks from the ruling"""
    yield from applications(case, confirmed(case, 'utreseförbud'), 'utreseförbud', weeks(4))


@plants('DEADLINE_APPLY_LVM_1W', 'DECISION_EXPIRED_STILL_ENFORCED')
def adult_care_applied_for(case):
    """the application for care of an adult comes in later than a week from the ruling"""
    if case['domain'] == 'LVM':
        yield from applications(case, confirmed(case, 'omedelbart omhändertagande'), 'LVM-vård', weeks(1))


# A report on which nothing at all follows is also an inquiry that was not opened.
@plants('DEADLINE_PRELIMINARY_14D', 'INVESTIGATION_NOT_OPENED', 'DELAY_DECISION')
def preliminary_assessment(case):
    """no decision to open or not within fourteen days from a report about a child"""
    for report in find(case, 'report_received', subject='barn'):
        for done in concerning(case, 'investigation_opened', report) + concerning(case, 'investigation_not_opened', report):
            told = concerning(case, 'notified_party', done) + concerning(case, 'feedback_given', done)
            for changed, boundary, silent in around(case, report, done, weeks(2), False, told):
                if boundary in ('running on the last day', 'not done'):  # what only an open inquiry may do is not done either
                    early = ('investigation_opened', 'investigation_not_opened')
                    keep = ('report_received', 'protection_assessment', 'feedback_requested', 'case_assigned', 'document_created')
                    drop(changed, *[one for one in changed['events'] if one['kind'] not in keep or one['kind'] in early
                                    or one['kind'] == 'document_created' and day_of(one) > day_of(report)])
                yield changed, boundary, silent


@plants('DEADLINE_INVESTIGATION_4M', 'INVESTIGATION_INACTIVE')
def inquiry_closed(case):
    """an inquiry about a child is closed later than four months after it was opened"""
    for opened in find(case, 'investigation_opened', investigation_type='barn'):
        same = opened['attributes']['investigation']
        if find(case, 'investigation_extended', investigation=same):
            continue
        if any(one['date'] == closed['date'] for closed in find(case, 'investigation_closed', investigation=same) for one in find(case, 'decision')):
            continue  # the decision would be told of as late as the closing
        for closed in find(case, 'investigation_closed', investigation=same):
            if not find(case, 'decision', decision_type=lambda kind: kind in ('omedelbart omhändertagande', 'tillfälligt utreseförbud')):
                for changed, boundary, silent in around(case, opened, closed, months(4), gone=concerning(case, 'notified_party', closed)):
                    if boundary in ('on the last day', 'one day late'):
                        yield keep_awake(changed), boundary, silent


def keep_awake(case):
    """A step is noted every month, so that the inquiry is late but not asleep."""
    day = day_of(find(case, 'investigation_opened')[0])
    while day < until(case):
        add(case, day, 'note', by='s1', text='utredningen pågår')
        day += timedelta(days=28)
    return case


@plants('DEADLINE_INVESTIGATION_4M', 'INVESTIGATION_INACTIVE')
def extended_inquiry_closed(case):
    """an extended inquiry is closed after the day that was decided"""
    for longer in find(case, 'investigation_extended'):
        last = date.fromisoformat(longer['attributes']['until'])
        for closed in find(case, 'investigation_closed', investigation=longer['attributes']['investigation']):
            for day, silent in ((last, True), (next_weekday(last) + DAY, False)):
                changed = fresh(case)
                move(changed, twin_of(closed, case, changed), day)
                cut(changed, day)
                yield changed, 'on the last day' if silent else 'one day late', silent


@plants('DEADLINE_FOLLOW_UP_6M')
def follow_up_ended(case):
    """a follow-up lasts longer than six months: from the inquiry's end, after care from its own start"""
    for began in find(case, 'follow_up_started'):
        care = case['domain'] == 'LVU'
        start = began if care else find(case, 'investigation_closed')[-1]
        if day_of(start) >= REFORM or care:
            for ended in find(case, 'follow_up_ended'):
                yield from around(case, start, ended, months(6), False, concerning(case, 'notified_party', ended))


# Answered never is answered late; the assessment is noted as missing or as late by the same rule.
@plants('PROTECTION_ASSESSMENT_LATE', 'PROTECTION_ASSESSMENT_MISSING')
def protection_assessed(case):
    """the protection assessment comes two days after the report; the day after a late report is in time"""
    for done in find(case, 'protection_assessment', concerns=bool):
        report = done['attributes']['concerns'][0]
        opened = find(case, ('investigation_opened', 'investigation_not_opened'))[0]
        if day_of(opened) > day_of(report) + 2 * DAY:
            late = fresh(case)
            move(late, twin_of(done, case, late), day_of(report) + 2 * DAY)
            yield late, 'two days late', False
            twin = fresh(case)
            came, done_there = twin_of(report, case, twin), twin_of(done, case, twin)
            came['time'] = '17:40'
            move(twin, done_there, day_of(came) + DAY)
            yield twin, 'the morning after a late report', True


@plants('PROTECTION_ASSESSMENT_MISSING')
def protection_not_assessed(case):
    """a report about a child gets no protection assessment"""
    for changed, done in each(case, 'protection_assessment'):
        drop(changed, done)
        yield changed


@plants('FEEDBACK_LATE')
def reporter_answered(case):
    """a reporter with a duty to report asks and is answered later than a week after the decision"""
    for answer in find(case, 'feedback_given', concerns=bool):
        decided = answer['attributes']['concerns'][0]
        if day_of(decided) >= date(2026, 1, 15):
            yield from around(case, decided, answer, weeks(1))


@plants('JOURHEM_OVER_2M')
def short_home_left(case):
    """the child stays in a short-stay home later than two months after the inquiry was closed"""
    for placed in find(case, 'placement', placement_form='jourhem'):
        for left in find(case, 'placement_ended', home=placed['attributes']['home']):
            later = [one for one in find(case, 'placement') if one is not placed]
            yield from around(case, find(case, 'investigation_closed')[-1], left, months(2), False, later)


@plants('CARE_NOT_BEGUN_4W', 'DECISION_EXPIRED_STILL_ENFORCED')
def care_begun(case):
    """care begins later than four weeks after the judgment became final"""
    for final in find(case, 'legal_force', concerns=bool):
        judged = final['attributes']['concerns'][0]
        for enforced in concerning(case, 'enforcement', judged):
            if day_of(enforced) > day_of(final):
                rest = find(case, 'placement') + find(case, 'care_started') + find(case, 'notified_party', about='hälsoundersökning')
                yield from around(case, final, enforced, weeks(4), gone=rest)


@plants('NOT_EXECUTED_3M')
def granted_support_started(case):
    """support that was granted has not begun after three months and nobody was told"""
    for begun in find(case, 'measure_started', measure='bistånd'):
        decision = begun['attributes']['decision_ref']
        if day_of(decision) >= REFORM:
            yield from around(case, decision, begun, months(3))


@plants('EXTENSION_REQUEST_LATE', 'DEADLINE_APPLY_4W', 'DECISION_EXPIRED_STILL_ENFORCED')
def more_time_asked_for(case):
    """more time for the application is asked for when the four weeks have gone"""
    for custody in find(case, 'decision', decision_type='omedelbart omhändertagande'):
        for enforced in concerning(case, 'enforcement', custody) if case['domain'] == 'LVU' else ():
            last = next_weekday(day_of(enforced) + timedelta(days=28))
            for day, silent in ((last, True), (last + DAY, False)):
                changed = fresh(case)
                taken = twin_of(custody, case, changed)
                applied = find(changed, 'application_to_court')[0]
                drop(changed, applied, *concerning(changed, 'receipt_by_court', applied), *concerning(changed, 'court_decision', applied))
                cut(changed, day)
                asked = add(changed, day, 'extension_requested', court='förvaltningsrätten', concerns=[taken], lagrum='8 § LVU')
                add(changed, day, 'receipt_by_court', asked, court='förvaltningsrätten', concerns=[asked])
                yield changed, 'on the last day' if silent else 'one day late', silent

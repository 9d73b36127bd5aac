"""Voices: who must agree, who is heard and asked, what is done before an inquiry is open, and who is told of a right."""
from basis import without_question
from legal_days import DAY
from model import add, children, cut, day_of, drop, each, find, fresh, guardians
from registry import plants


@plants('CONSENT_MISSING')
def consent_of_one(case):
    """a child is placed though one of those who must agree has not"""
    for given in find(case, 'consent_given', consent_to='placering'):
        changed = fresh(case)
        who = given['attributes']['from']
        drop(changed, *find(changed, 'consent_given', consent_to='placering', **{'from': who}))
        yield changed


@plants('CONSENT_MISSING')
def consent_refused(case):
    """a child is placed though one guardian said no"""
    for changed, given in each(case, 'consent_given', consent_to='placering'):
        given['kind'] = 'consent_refused'
        same = find(changed, 'consent_given', consent_to='placering', **{'from': given['attributes']['from']})
        drop(changed, *same)
        yield changed


# A child that was never asked has no recorded attitude, which is also a question that the decision leaves out.
@plants('CHILD_NOT_HEARD', 'MISSING_BASIS')
def child_not_heard(case):
    """the child is neither heard nor its attitude found in another way before a decision"""
    if find(case, 'child_heard') and find(case, 'decision', assessed=lambda found: found and 'barnets inställning' in found):
        changed = fresh(case)
        drop(changed, *find(changed, 'child_heard'))
        for event in changed['events']:
            without_question(event, 'barnets inställning')
        yield changed
        twin = fresh(case)
        drop(twin, *find(twin, 'child_heard')[:1])
        yield twin, 'attitude found in another way', True


@plants('CHILD_NOT_INFORMED')
def child_not_informed(case):
    """a child is never told anything"""
    if find(case, 'child_informed') and find(case, 'placement'):
        changed = fresh(case)
        drop(changed, *find(changed, 'child_informed'))
        yield changed


# Talking to the child at once when nobody was asked is also a step of inquiry taken too early.
@plants('GUARDIAN_NOT_CONSULTED', 'MEASURE_BEFORE_INVESTIGATION')
def guardian_not_asked(case):
    """the child is talked to and no guardian was asked first"""
    heard = find(case, 'child_heard')
    if heard and guardians(case):
        changed = fresh(case)
        first = find(changed, 'child_heard')[0]
        early = [one for one in find(changed, 'contact') if one['date'] <= first['date'] and set(guardians(case)) & set(
            one['attributes'].get('to', []))]
        drop(changed, *early)
        yield changed


def before_opening(case, kind, also_asked=True, **attributes):
    for opened in find(case, 'investigation_opened', investigation='u1')[:1]:
        report = find(case, 'report_received')
        if report and case['domain'] in ('LVU', 'SOL_CHILD') and day_of(opened) > day_of(report[0]):
            changed = fresh(case)
            before = next(one for one in changed['events'] if one['kind'] == 'protection_assessment')
            day = day_of(before)
            if also_asked:
                before = add(changed, day, 'contact', before, by='s1', to=guardians(case), purpose='inhämta inställning', reached=True,
                             channel='telefon')
            add(changed, day, kind, before, by='s1', **attributes)
            yield changed


@plants('MEASURE_BEFORE_INVESTIGATION')
def step_before_opening(case):
    """a school is asked, or a home visited, before any inquiry is opened"""
    yield from before_opening(case, 'contact', to=['skola'], purpose='utreda', reached=True, channel='telefon')
    yield from before_opening(case, 'home_visit', announced=False, agreed=False, entered_home=True, police_present=False, purpose='utreda')


# The child is talked to without a guardian, before opening: each half of it has its code.
@plants('MEASURE_BEFORE_INVESTIGATION', 'GUARDIAN_NOT_CONSULTED')
def child_talk_before_opening(case):
    """the child is talked to before any inquiry is opened"""
    yield from before_opening(case, 'child_heard', child=children(case)[:1], place='skola', guardian_present=False)


@plants('RIGHT_TO_SPEAK_NOT_TOLD')
def right_to_speak(case):
    """the parties are not told that they may speak before the board"""
    changed = fresh(case)
    gone = [one for one in find(changed, 'notified_party') if 'yttra sig muntligt' in one['attributes'].get('text', '')]
    if gone:
        drop(changed, *gone)
        yield changed


@plants('COUNSEL_NOT_REQUESTED')
def counsel_not_raised(case):
    """the need of public counsel is not raised with the court"""
    changed = fresh(case)
    gone = [one for one in find(changed, 'notified_party') if 'offentligt biträde' in one['attributes'].get('text', '')]
    if gone:
        drop(changed, *gone)
        yield changed


@plants('ENFORCEMENT_NOT_REPORTED')
def court_not_told(case):
    """the court is not told that custody of an adult has been carried out"""
    for changed, told in each(case, 'notified_party', about='verkställighet'):
        drop(changed, told)
        yield changed


@plants('WRONG_INFORMATION', 'NO_DECISION')
def told_of_nothing(case):
    """a guardian is told that the address is kept secret though nobody has decided it"""
    if find(case, 'placement') and not find(case, 'decision', decision_type='hemlighållande av vistelseort') and guardians(case):
        changed = fresh(case)
        day = day_of(find(changed, 'placement')[0]) + 5 * DAY
        add(changed, day, 'notified_party', to=guardians(case)[:1], about='hemlighållande av vistelseort')
        cut(changed, day + 20 * DAY)
        yield changed

"""What is done in fact: without a decision, against the court, with documents, with time. One deed is changed or added at a time."""
from datetime import timedelta

from deadlines import concerning
from legal_days import DAY
from model import add, children, cut, day_of, drop, each, find, fresh, guardians, until
from registry import plants

STEPS = ('home_visit', 'contact', 'note', 'offer_made', 'consent_given', 'meeting', 'child_informed', 'assessment')


@plants('NO_DECISION')
def contact_stopped_in_fact(case):
    """contact with a guardian is stopped during care and nobody has decided it"""
    if case['domain'] == 'LVU' and find(case, 'court_decision', measure='vård') and not find(case, 'contact_stopped'):
        changed = fresh(case)
        placed = find(changed, 'placement')[0]
        day = day_of(placed) + 10 * DAY
        add(changed, day, 'contact_stopped', person=guardians(case)[-1])
        yield changed


@plants('NO_DECISION')
def limit_without_decision(case):
    """contact is limited in fact and the decision is not there"""
    for changed, stopped in each(case, 'contact_stopped', decision_ref=bool):
        decided = stopped['attributes'].pop('decision_ref')
        drop(changed, decided, *concerning(changed, 'consideration', decided))
        yield changed


# A placement that nobody decided has no basis either.
@plants('NO_DECISION', 'MISSING_BASIS')
def placed_without_decision(case):
    """a child is placed and nobody has decided it"""
    for changed, placed in each(case, 'placement', decision_ref=bool):
        decided = placed['attributes'].pop('decision_ref')
        if decided['attributes']['decision_type'] != 'omedelbart omhändertagande':
            drop(changed, decided)
            for one in find(changed, 'served') + find(changed, 'child_informed') + find(changed, 'communication_waived'):
                one['attributes']['concerns'] = [what for what in one['attributes'].get('concerns', []) if what is not decided]
            yield changed


@plants('ENFORCED_BEFORE_LEGAL_FORCE')
def enforced_too_early(case):
    """a judgment that does not apply at once is carried out before it is final"""
    for final in find(case, 'legal_force', concerns=bool):
        judged = final['attributes']['concerns'][0]
        if judged['attributes'].get('immediate_effect') is False:
            for days, silent in ((0, True), (1, False)):
                changed = fresh(case)
                day = day_of(final) - days * DAY
                place = next(n for n, one in enumerate(changed['events']) if one['kind'] == 'legal_force')
                for one in changed['events'][place + 1:]:
                    if one['date'] == find(case, 'enforcement')[0]['date']:
                        one['date'] = day.isoformat()
                changed['events'].sort(key=lambda one: one['date'])
                yield changed, 'on the day it became final' if silent else 'the day before', silent


# A report that nobody looks into is one that waits for a decision.
@plants('INVESTIGATION_NOT_OPENED', 'NO_LEGAL_GROUND', 'MISSING_BASIS')
def not_opened_though_needed(case):
    """the child needs protection at once and no inquiry is opened"""
    if find(case, 'investigation_not_opened'):
        changed = fresh(case)
        find(changed, 'protection_assessment')[0]['attributes']['protection'] = 'omedelbart skydd'
        yield changed


# Nothing happens on an application: not opened and not decided.
@plants('INVESTIGATION_NOT_OPENED', 'DELAY_DECISION')
def application_not_opened(case):
    """an application is left without an inquiry"""
    for changed, asked in each(case, 'request_received', request='insats'):
        cut(changed, day_of(asked))
        drop(changed, *find(changed, ('investigation_opened', 'notified_party')))
        changed['evaluate_as_of'] = (day_of(asked) + 90 * DAY).isoformat()
        yield changed


@plants('DELAY_DECISION', 'DEADLINE_INVESTIGATION_4M', 'INVESTIGATION_INACTIVE')
def application_not_decided(case):
    """an application is looked into and left without a decision for more than six months"""
    for changed, asked in each(case, 'request_received', request=lambda what: what in ('insats', 'ekonomiskt bistånd')):
        decided = find(changed, 'decision')[0]
        cut(changed, day_of(decided) - DAY)
        changed['evaluate_as_of'] = (day_of(asked) + 200 * DAY).isoformat()
        yield changed


# The format has one code for a request left without a decision and a finer one for a request that care ends.
@plants('HOMECOMING_REQUEST_UNDECIDED', 'DELAY_DECISION')
def homecoming_not_decided(case):
    """a request that care ends gets no decision"""
    for changed, asked in each(case, 'request_received', request='upphörande av vård'):
        refused = concerning(changed, 'decision', asked)[0]
        drop(changed, refused, *concerning(changed, 'appeal_received', refused), *concerning(changed, 'served', refused),
             *find(changed, 'appeal_forwarded'), *find(changed, 'reconsideration', lagrum='38 § FL'),
             *[one for one in find(changed, 'child_informed') if refused in one['attributes'].get('concerns', [])])
        yield changed


@plants('APPEAL_NOT_FORWARDED')
def appeal_kept(case):
    """an appeal is not passed on to the court"""
    for changed, sent in each(case, 'appeal_forwarded'):
        drop(changed, sent)
        yield changed


@plants('APPEAL_NOT_FORWARDED')
def appeal_passed_on_late(case):
    """an appeal is passed on to the court after a month"""
    for changed, sent in each(case, 'appeal_forwarded'):
        late = day_of(sent) + 32 * DAY
        sent['date'] = late.isoformat()
        changed['events'].sort(key=lambda one: one['date'])
        yield changed


@plants('INVESTIGATION_INACTIVE')
def asleep(case):
    """nothing is done in an inquiry for more than sixty days"""
    for opened in find(case, 'investigation_opened', investigation='u1'):
        changed = fresh(case)
        closed = find(changed, 'investigation_closed', investigation='u1')
        heard = find(changed, 'child_heard')
        if not closed or not heard or case['domain'] != 'SOL_CHILD':
            continue
        later = [one for one in changed['events'] if day_of(heard[0]) < day_of(one) < day_of(closed[0])]
        gone = [one for one in later if one['kind'] in STEPS]
        next_step = next((one for one in later if one['kind'] not in STEPS and one['kind'] != 'reported_to_board'), None)
        if next_step and day_of(next_step) - day_of(heard[0]) > timedelta(days=62):
            drop(changed, *[one for one in gone if day_of(one) < day_of(next_step)])
            yield changed


@plants('INVESTIGATION_CHAINED', 'DEADLINE_INVESTIGATION_4M')
def opened_again(case):
    """an inquiry is closed and a new one on the same question opened a week later"""
    for closed in find(case, 'investigation_closed', outcome_investigation='utan åtgärd', investigation='u1'):
        opened = find(case, 'investigation_opened', investigation='u1')
        if opened and opened[0]['attributes']['investigation_type'] == 'barn' and not find(case, 'follow_up_started'):
            changed = fresh(case)
            day = day_of(closed) + 7 * DAY
            again = add(changed, day, 'investigation_opened', **{**opened[0]['attributes'], 'investigation': 'u9', 'concerns': []})
            add(changed, day, 'notified_party', again, to=guardians(case), about='utredning inledd', concerns=[again])
            cut(changed, day + 20 * DAY)
            yield changed


# An altered document is also one whose locking was not respected; the format has one code.
@plants('DOCUMENT_ALTERED')
def document_changed(case):
    """a locked and communicated inquiry is changed afterwards"""
    for changed, written in each(case, 'document_created', document_type='utredning', locked=True):
        decided = [one for one in find(changed, ('decision', 'investigation_closed')) if one['date'] > written['date']]
        if decided:
            add(changed, day_of(decided[0]), 'document_altered', decided[0], document=written['attributes']['document'], by='s1',
                concerns=[written], action='ändrad', field='bedömning', traced=False)
            yield changed


@plants('RECORD_MISFILED')
def filed_with_the_sibling(case):
    """a document about one child lies in the file of its sibling"""
    if len(children(case)) > 1:
        for changed, written in each(case, 'document_created', document_type='utredning'):
            mine = written['attributes']['child'][0]
            written['attributes'].update(contains_data_on=[mine], file_of=next(one for one in children(case) if one != mine))
            yield changed


@plants('SECRECY')
def handed_out_without_review(case):
    """a document is handed out and nobody tested whether it was secret"""
    for changed, tested in each(case, 'secrecy_review'):
        drop(changed, tested)
        yield changed


@plants('SECRECY')
def handed_out_unmasked(case):
    """protected data is handed out"""
    for changed, given in each(case, 'document_disclosed', masked=True):
        given['attributes'].update(masked=False, contains_data_on=['barn1', 'vh1', 'vh2'])
        yield changed
    for changed, sent in each(case, 'communication', masked=True):
        sent['attributes']['masked'] = False
        yield changed


@plants('CARE_NOT_FOLLOWED')
def never_visited(case):
    """a placed child is not visited for half a year"""
    placed = find(case, 'placement')
    if placed and children(case) and until(case) > day_of(placed[0]) + 150 * DAY:
        changed = fresh(case)
        start = day_of(find(changed, 'placement')[0])
        drop(changed, *[one for one in find(changed, ('child_heard', 'home_visit', 'contact', 'meeting')) if day_of(one) > start])
        yield changed



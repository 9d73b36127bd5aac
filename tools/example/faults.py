"""One function for each planted fault: a complete case of the town in which one thing was not done. The table says which code a control
must raise, why, and what may follow from the same fault."""
import datetime

from register import DAY, board_days, committee_days, next_from
from story import custody, investigation, not_opened, placement


def day(month, number):
    return datetime.date(2026, month, number)


def committee(month):
    return next_from(committee_days(), day(month, 1))


def without(case, *events):
    """The events never happened; nothing rests on them any more."""
    for event in events:
        case.events.remove(event)
    for event in case.events:
        for name, value in list(event.attributes.items()):
            if isinstance(value, list):
                event.attributes[name] = [one for one in value if one not in events]


def events(case, kind, **attributes):
    return [e for e in case.events if e.kind == kind and all(e.attributes.get(k) == v for k, v in attributes.items())]


def law(case, rng):
    custody(case, day(2, 10), rng, 'p03', reason=None)


def order(case, rng):
    not_opened(case, day(3, 2), 7, 'p06')


def expired(case, rng):
    custody(case, day(9, 8), rng, 'f03')


def consultant(case, rng):
    not_opened(case, day(10, 12), 8, 'p13', 'enhetschef')


def no_reason(case, rng):
    custody(case, day(4, 22), rng, 'f01', '22:40', reason=None)
    events(case, 'decision', decision_type='placering')[0].attributes['urgency_reason'] = 'barnet måste ha någonstans att bo samma natt'


def no_appointment(case, rng):
    custody(case, day(4, 28), rng, 'f04', '21:15')


def not_reported(case, rng):
    custody(case, day(2, 24), rng, 'f01', '19:20', reported=False)


def conflict(case, rng):
    case.at('2026-01-05', 'conflict_relation', person='p05', to=['vh1'], conflict='närstående')
    investigation(case, rng, day(3, 16))


def present(case, rng):
    case.person('f01')
    case.person('f05')
    case.at('2026-01-05', 'conflict_relation', person='f05', to=['barn1'], conflict='närstående')
    case.at(committee(3).isoformat(), 'meeting', meeting_type='utskott', participants=['f01', 'f05'])
    custody(case, committee(3), rng)


def quorum(case, rng):
    custody(case, next(d for d in board_days() if d.month == 5), rng, 'nämnd')


def degree(case, rng):
    begun = investigation(case, rng, day(4, 7))
    case.person('p08')
    begun.attributes['decider'] = 'p08'


def late_court(case, rng):
    custody(case, committee(5), rng, submit=9)


def late_opening(case, rng):
    investigation(case, rng, day(5, 4), waited=20)


def late_closing(case, rng):
    investigation(case, rng, day(3, 3), days=150)


def late_protection(case, rng):
    investigation(case, rng, day(5, 12), waited=8)
    assessed = events(case, 'protection_assessment')[0]
    assessed.day, assessed.time = assessed.day + DAY * 3, '16:00'


def home_unseen(case, rng):
    made = placement(case, rng, committee(4))
    without(case, made['looked'][0])


def father_not_shown(case, rng):
    """The inquiry went to the mother alone."""
    placement(case, rng, committee(5))
    events(case, 'communication')[0].attributes['to'] = ['vh1']


def consent_missing(case, rng):
    made = placement(case, rng, committee(6))
    without(case, made['consents'][1])


def no_appeal_notice(case, rng):
    made = placement(case, rng, committee(8))
    made['decided'].attributes['appeal_notice'] = False


def child_unheard(case, rng):
    made = placement(case, rng, committee(4))
    without(case, made['heard'])
    without(case, *events(case, 'contact', purpose='inhämta inställning')[:1])
    for event in case.events:
        for name in ('assessed', 'covers'):
            if name in event.attributes and event.day <= made['decided'].day:
                event.attributes[name] = [one for one in event.attributes[name] if one != 'barnets inställning']


FAULTS = [
    ('WRONG_DECIDER', 'lagen', 'LVU', law), ('WRONG_DECIDER', 'ordningen', 'SOL_CHILD', order),
    ('WRONG_DECIDER', 'förordnandet hade upphört', 'LVU', expired),
    ('WRONG_DECIDER', 'konsult (oklart rättsläge)', 'SOL_CHILD', consultant), ('URGENCY_NOT_RECORDED', '', 'LVU', no_reason),
    ('APPOINTMENT_MISSING', '', 'LVU', no_appointment), ('DECISION_NOT_REPORTED', '', 'LVU', not_reported),
    ('CONFLICT_OF_INTEREST', '', 'SOL_CHILD', conflict), ('DISQUALIFIED_PRESENT', '', 'LVU', present),
    ('NOT_QUORATE', '', 'LVU', quorum), ('UNQUALIFIED_ASSESSOR', '', 'SOL_CHILD', degree),
    ('DEADLINE_SUBMIT_7D', '', 'LVU', late_court), ('DEADLINE_PRELIMINARY_14D', '', 'SOL_CHILD', late_opening),
    ('DEADLINE_INVESTIGATION_4M', '', 'SOL_CHILD', late_closing), ('PROTECTION_ASSESSMENT_LATE', '', 'SOL_CHILD', late_protection),
    ('HOME_NOT_INVESTIGATED', '', 'SOL_CHILD', home_unseen), ('NOT_COMMUNICATED', 'den andra vårdnadshavaren', 'SOL_CHILD', father_not_shown),
    ('CONSENT_MISSING', 'den andra vårdnadshavaren', 'SOL_CHILD', consent_missing), ('CHILD_NOT_HEARD', '', 'SOL_CHILD', child_unheard),
    ('DECISION_CONTENT_MISSING', 'överklagandehänvisningen', 'SOL_CHILD', no_appeal_notice)]

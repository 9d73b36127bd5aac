"""What a decision rests on: inquiries, plans, assessments, homes, certificates. Each is taken away in turn."""
from legal_days import DAY
from model import day_of, declare, drop, each, find, fresh, unset
from registry import plants

PRIVATE = ('familjehem', 'jourhem')
INSTITUTION = ('familjehem', 'HVB', 'stödboende', 'skyddat boende', 'SiS')


def placements(case, forms):
    return [one for one in find(case, 'placement') if one['attributes']['placement_form'] in forms]


# A document that is not written is, behind its decision, a missing basis.
def without_document(case, kind, home=None):
    changed = fresh(case)
    gone = find(changed, 'document_created', document_type=kind, **({'home': home} if home else {}))
    drop(changed, *gone)
    return changed if gone else None


# A journal note is shown in its place, so that communication itself is as it was.
@plants('INVESTIGATION_NOT_COMPILED', 'MISSING_BASIS')
def inquiry_not_written(case):
    """an inquiry about a child is closed and never compiled"""
    for opened in find(case, 'investigation_opened', investigation_type='barn'):
        changed = fresh(case)
        for written in find(changed, 'document_created', investigation=opened['attributes']['investigation']):
            written['attributes']['document_type'] = 'journalanteckning'
            unset(written, 'investigation', 'covers')
        yield changed


@plants('MISSING_BASIS')
def rests_on_nothing(case):
    """a decision rests on nothing"""
    for changed, decided in each(case, 'decision', basis=bool):
        unset(decided, 'basis')
        yield changed


# Whether the court can be awaited is one of the two conditions of custody.
@plants('MISSING_BASIS', 'NO_LEGAL_GROUND')
def court_could_be_awaited(case):
    """custody without an assessment of whether the court can be awaited"""
    for changed, decided in each(case, 'decision', decision_type='omedelbart omhändertagande'):
        for event in changed['events']:
            without_question(event, 'möjlighet att invänta domstol')
        yield changed


def without_question(event, *questions):
    for name in ('assessed', 'covers'):
        if name in event['attributes']:
            event['attributes'][name] = [one for one in event['attributes'][name] if one not in questions] or ['sakomständigheter']


@plants('BEST_INTERESTS_NOT_SHOWN')
def best_interests_not_shown(case):
    """a decision about a child does not show what is best for it"""
    for changed, decided in each(case, 'decision', assessed=lambda found: found and 'barnets bästa' in found,
                                lagrum=lambda law: law and not law.endswith('OSL')):
        for event in [decided, *decided['attributes'].get('basis', [])]:
            without_question(event, 'barnets bästa')
        yield changed


@plants('HOME_NOT_INVESTIGATED')
def home_not_looked_into(case):
    """a child is placed in a private home that no board has looked into"""
    for placed in placements(case, PRIVATE):
        changed = without_document(case, 'hemutredning', placed['attributes']['home'])
        if changed:
            yield changed


@plants('HOME_NOT_INVESTIGATED')
def home_looked_into_afterwards(case):
    """the home is looked into only after the child has moved in"""
    for placed in placements(case, PRIVATE):
        home = placed['attributes']['home']
        for changed, written in each(case, 'document_created', document_type='hemutredning', home=home):
            day = day_of(placed) + 10 * DAY
            late(changed, written, day)
            yield changed


def late(case, event, day):
    """Moves one event to a later day; nothing may rest on it before that."""
    event['date'] = day.isoformat()
    case['events'].sort(key=lambda one: one['date'])
    for one in case['events']:
        if one['date'] < event['date']:
            for name in ('basis', 'documents'):
                if name in one['attributes']:
                    kept = [what for what in one['attributes'][name] if what is not event]
                    one['attributes'][name] = kept
                    if not kept:
                        unset(one, name)


# Such things often lie in other files: the record says at the event itself that it holds them all.
@plants('REGISTER_EXTRACT_MISSING')
def registers_not_asked(case):
    """a private home is used without extracts from the registers"""
    for placed in placements(case, PRIVATE):
        changed = without_document(case, 'registerutdrag', placed['attributes']['home'])
        if changed:
            for one in find(changed, 'decision', home=placed['attributes']['home']):
                declare(one, 'document_created')
            yield changed


@plants('FOSTER_CONTRACT_MISSING')
def no_contract(case):
    """no contract is made with a family home"""
    if placements(case, ('familjehem',)):
        changed = without_document(case, 'avtal')
        if changed:
            yield changed


@plants('CARE_PLAN_MISSING')
def no_care_plan(case):
    """a child is placed without a care plan"""
    if placements(case, INSTITUTION):
        changed = without_document(case, 'vårdplan')
        if changed:
            yield changed


@plants('IMPLEMENTATION_PLAN_MISSING')
def no_implementation_plan(case):
    """a child is placed without an implementation plan"""
    if placements(case, INSTITUTION):
        changed = without_document(case, 'genomförandeplan')
        if changed:
            for one in find(changed, 'placement'):
                declare(one, 'document_created')
            yield changed


@plants('MEDICAL_EXAM_MISSING')
def no_medical_certificate(case):
    """care is applied for without a medical certificate"""
    if find(case, 'decision', decision_type='ansökan om vård') and case['domain'] == 'LVU':
        changed = without_document(case, 'läkarintyg')
        if changed:
            yield changed

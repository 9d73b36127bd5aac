"""Three siblings in care because of the home, and two endings of that care: one that was rushed, and the same done as the law asks.
Fictitious; told so that what a board should have seen the day before the children went home stands beside what was then done."""
from builder import Case
from care import considered, start
from care_stories import end_prepared
from phases import OUTLOOK, opening, report, staff, tell, visit

HOME_AGAIN = '2026-05-25'  # the day on which the children go home in the rushed story


def siblings(case):
    for child, born in (('barn1', '2010-11-03'), ('barn2', '2014-08-19'), ('barn3', '2018-03-27')):
        case.party(child, 'barn', born=born)
    for guardian, relation in (('vh1', 'mor'), ('vh2', 'far')):
        case.party(guardian, 'vårdnadshavare', relation=relation, custody_of=['barn1', 'barn2', 'barn3'])
    staff(case)


def in_care(case):
    """Taken into care, by a judgment to a family home, visited and considered: in order in both stories."""
    siblings(case)
    first = start(case)
    for day in ('2025-10-28', '2025-12-09'):
        visit(case, day)
    considered(case, '2026-03-05', '2026-02-24', first)
    return first


def rushed(name='EX-2026-0101'):
    """A hired temporary manager ends the care alone in a week; nobody looks after how the children fare, and they are taken again."""
    case = Case(name, 'Förhastad återförening', 'LVU', '2026-07-31')
    in_care(case)
    case.party('tf1', 'enhetschef', employment='konsult', acting=True, degree=False, appointed_from='2026-04-01',
               appointed_until='2026-09-30')
    asked = case.at('2026-05-11', 'request_received', **{'from': 'vh1'}, request='upphörande av vård', in_writing=True)
    case.at('2026-05-12', 'contact', by='tf1', to=['vh1'], purpose='informera', reached=True, channel='telefon')
    paper = case.at('2026-05-18', 'document_created', document='utr-tf', document_type='utredning', author='tf1', locked=True,
                    in_writing=True, covers=['vårdnadshavares inställning'])
    ended = case.at('2026-05-19', 'decision', decision_type='upphörande av vård', lagrum='21 § LVU', decided_by='enhetschef', decider='tf1',
                    measure='vård', in_writing=True, signed=True, basis=[paper], concerns=[asked])
    case.at('2026-05-19', 'served', to=['vh1'], method='brev', concerns=[ended])
    case.at(HOME_AGAIN, 'placement_ended', '15:00', home='h1', end_reason='hemtagning', decision_ref=ended)
    taken_again(case)
    return case


def taken_again(case):
    worried = report(case, '2026-07-06', '09:20', sender='skola', answered='11:00', protection='omedelbart skydd')
    opening(case, '2026-07-06', worried, 'u2', 'q2')
    risk = case.at('2026-07-06', 'document_created', document='risk2', document_type='riskbedömning', author='s1', locked=True,
                   in_writing=True, covers=['risk', 'skyddsbehov', 'barnets bästa', 'möjlighet att invänta domstol'])
    taken = case.at('2026-07-06', 'decision', '13:00', decision_type='omedelbart omhändertagande', lagrum='6 § LVU', decided_by='enhetschef',
                    decider='tf1', grounds=['2 §'], in_writing=True, signed=True, new_circumstances='skolans anmälan den dagen',
                    reasons='barnen behöver skydd genast', assessed=OUTLOOK + ['möjlighet att invänta domstol'], appeal_notice=False,
                    basis=[risk])
    case.at('2026-07-06', 'enforcement', '16:00', concerns=[taken], result='genomförd', police_present=False)
    case.at('2026-07-06', 'care_started', '17:00', decision_ref=taken)
    case.at('2026-07-06', 'placement', '17:00', placement_form='jourhem', home='j1', locked_unit=False, decision_ref=taken)
    tell(case, '2026-07-06', [taken], '17:30', 'personligen')
    sent = case.at('2026-07-16', 'submitted_to_court', court='förvaltningsrätten', concerns=[taken], lagrum='7 § LVU')
    case.at('2026-07-17', 'receipt_by_court', court='förvaltningsrätten', concerns=[sent])


def prepared(name='EX-2026-0102'):
    """The request is looked into, the children are heard, the change is weighed and planned for, the committee decides, and how the children
    fare is followed."""
    case = Case(name, 'Förberedd återförening', 'LVU', '2026-12-20')
    in_care(case)
    asked = case.at('2026-03-16', 'request_received', **{'from': 'vh1'}, request='upphörande av vård', in_writing=True)
    end_prepared(case, asked)
    return case

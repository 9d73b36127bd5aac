"""The steps that most child cases share, done as the law asks: from the report to a communicated inquiry and a decision that is
served. A phase adds events to a case and gives back the handles that later steps rest on."""

OUTLOOK = ['barnets bästa', 'barnets inställning', 'barnets behov', 'skyddsbehov', 'risk', 'vårdnadshavares inställning']
REASONS = 'tillämpade bestämmelser och avgörande omständigheter anges'

STAFF_ROWS = ['investigation_opened', 'investigation_not_opened', 'investigation_extended', 'investigation_closed',
              'preliminary_assessment_extended']
STAFF_TYPES = ['insats', 'uppföljning', 'läkarundersökning', 'avslag']
COMMITTEE_TYPES = ['omedelbart omhändertagande', 'placering', 'omplacering', 'vård i visst hem', 'avsluta placering', 'fortsatt placering',
                   'ansökan om vård', 'fortsatt vård', 'upphörande av vård', 'umgängesbegränsning', 'hemlighållande av vistelseort',
                   'tillfälligt flyttningsförbud', 'ansökan om flyttningsförbud', 'förebyggande insats', 'avslag', 'tillfälligt utreseförbud',
                   'annat']
CHAIR_TYPES = ['omedelbart omhändertagande', 'placering', 'tillfälligt flyttningsförbud']


def people(case, born='2016-05-04', role='barn', second=True, **child):
    """One child, its guardians and the staff, with the rows of the delegation order that matter."""
    case.party('barn1', role, born=born, **child)
    case.party('vh1', 'vårdnadshavare', relation='mor', custody_of=['barn1'])
    if second:
        case.party('vh2', 'vårdnadshavare', relation='far', custody_of=['barn1'])
    staff(case)


def staff(case):
    case.party('s1', 'socialsekreterare', employment='anställd', degree=True)
    case.party('s2', 'enhetschef', employment='anställd', degree=True)
    rows = [{'kind': kind, 'role': 'enhetschef'} for kind in STAFF_ROWS]
    rows += [{'kind': kind, 'role': 'utskott'} for kind in ('investigation_closed', 'consideration', 'reconsideration',
                                                           'police_assistance_requested')]
    rows += [{'decision_type': what, 'role': 'enhetschef'} for what in STAFF_TYPES]
    rows += [{'decision_type': what, 'role': 'utskott'} for what in COMMITTEE_TYPES]
    rows += [{'decision_type': what, 'role': 'ordförande', 'condition': 'brådskande'} for what in CHAIR_TYPES]
    case.order = [{**row, 'valid_from': '2019-01-01'} for row in rows]


def report(case, day, time='08:40', sender='skola', answered='11:00', protection='inget omedelbart skydd', **more):
    event = case.at(day, 'report_received', time, **{'from': sender}, mandatory=True, subject='barn', in_writing=True,
                    lagrum=case.service_law('report', day), **more)
    case.at(day, 'protection_assessment', answered, decided_by='socialsekreterare', decider=case.worker, protection=protection,
            concerns=[event], lagrum=case.service_law('protection', day))
    return event


def opening(case, day, about, key='u1', question='q1', kind='barn', lagrum=None):
    """A worker is given the case, the inquiry is opened and those concerned are told the same day."""
    case.at(day, 'case_assigned', to=[case.worker])
    opened = case.at(day, 'investigation_opened', decided_by=case.head_role, decider=case.head, investigation=key, question_id=question,
                     lagrum=lagrum or case.service_law('open', day), investigation_type=kind, in_writing=True, signed=True,
                     reasons='uppgifterna kan föra till en åtgärd av nämnden', assessed=['sakomständigheter'], concerns=[about])
    case.at(day, 'notified_party', to=case.told(day), about='utredning inledd', concerns=[opened],
            lagrum=case.service_law('told', day))
    return opened


def child_talk(case, asked, day, place='skola', children=None):
    """The guardians are asked first; the child is told, and then heard."""
    children = children or case.refs('barn', 'ung')
    case.at(asked, 'contact', by=case.worker, to=case.refs('vårdnadshavare'), purpose='inhämta inställning', reached=True, channel='telefon')
    case.at(day, 'child_informed', by=case.worker, child=children, about='utredning inledd')
    return case.at(day, 'child_heard', by=case.worker, child=children, place=place, lagrum=case.service_law('talk', day))


def inquiry(case, day, sent, answer_by, answered, covers=OUTLOOK, key='u1', kind='utredning', **more):
    """The written inquiry, shown to the parties with a day to answer and word of the right to speak before the board."""
    document = case.at(day, 'document_created', document='utr-' + key, document_type=kind, author=case.worker, locked=True, in_writing=True,
                       covers=covers, investigation=key)
    case.at(sent, 'communication', to=case.told(sent), documents=[document], answer_by=case.day(answer_by), channel='brev', **more)
    case.at(sent, 'notified_party', to=case.told(sent), about='annat', lagrum=case.service_law('speak', sent),
            text='rätt att yttra sig muntligt inför nämnden')
    case.at(answered, 'statement_received', **{'from': case.told(answered)[0]})
    return document


def closing(case, day, basis, outcome, by='utskott', key='u1', reason=None):
    closed = case.at(day, 'investigation_closed', decided_by=by, decider=case.head if by == case.head_role else None, investigation=key,
                     outcome_investigation=outcome, close_reason=reason, basis=basis, in_writing=True, signed=True,
                     reasons='behovet är bedömt utifrån utredningen', assessed=OUTLOOK)
    case.at(day, 'notified_party', to=case.told(day), about='utredning avslutad', concerns=[closed])
    return closed


def decide(case, day, kind, lagrum, basis, by='utskott', time=None, assessed=(), appeal=True, **more):
    if by == case.head_role:
        more['decider'] = case.head
    return case.at(day, 'decision', time, decision_type=kind, lagrum=lagrum, decided_by=by, in_writing=True, signed=True, reasons=REASONS,
                   appeal_notice=appeal, assessed=OUTLOOK + [one for one in assessed if one not in OUTLOOK], basis=basis, **more)


def tell(case, day, decisions, time=None, method='brev', about='beslut'):
    """The parties receive the decisions and the child is told in a way that suits it."""
    case.at(day, 'served', time, to=case.told(day), method=method, concerns=decisions)
    case.at(day, 'child_informed', time, by=case.worker, child=case.refs('barn', 'ung'), about=about, concerns=decisions)


def home(case, day, extract, key='h1'):
    """A home that a board has looked into, with extracts from the registers."""
    looked = case.at(day, 'document_created', document='hem-' + key, document_type='hemutredning', author=case.worker, locked=True,
                     in_writing=True, covers=['hemmets lämplighet'], home=key)
    registers = case.at(extract, 'document_created', document='reg-' + key, document_type='registerutdrag', author='polis', locked=True,
                        in_writing=True, home=key)
    return [looked, registers]


def plans(case, care, carrying_out, number=''):
    first = case.at(care, 'document_created', document='plan' + number, document_type='vårdplan', author=case.worker, locked=True,
                    in_writing=True, covers=['barnets behov', 'barnets inställning', 'umgänge', 'återförening'])
    second = case.at(carrying_out, 'document_created', document='gen' + number, document_type='genomförandeplan', author=case.worker, locked=True,
                     in_writing=True, covers=['barnets behov', 'barnets inställning', 'vårdnadshavares inställning', 'umgänge'])
    return [first, second]


def move_in(case, day, decision, form='familjehem', key='h1', time='16:00', lagrum=None, children=None, locked=False, **more):
    """The child moves in: a responsible worker is named, the region is told, a contract with a private home is made."""
    if form == 'familjehem':
        case.at(day, 'document_created', document='avtal-' + key, document_type='avtal', author=case.worker, locked=True, in_writing=True,
                home=key, lagrum=case.service_law('contract', day))
    case.at(day, 'case_assigned', to=[case.worker], child=children, lagrum=case.service_law('worker', day))
    case.at(day, 'notified_party', to=['region'], about='hälsoundersökning', child=children, lagrum=case.service_law('health', day))
    return case.at(day, 'placement', time, placement_form=form, home=key, locked_unit=locked, decision_ref=decision, child=children,
                   lagrum=lagrum, **more)


def visit(case, day, children=None):
    """A visit to the home with a talk in private; the carers and the guardians are spoken to as well."""
    children = children or case.refs('barn', 'ung')
    case.at(day, 'contact', by=case.worker, to=case.refs('vårdnadshavare') + ['familjehemsförälder'], purpose='inhämta inställning', reached=True,
            channel='telefon')
    case.at(day, 'home_visit', by=case.worker, announced=True, agreed=True, police_present=False, entered_home=True, purpose='genomföra vård')
    return case.at(day, 'child_heard', by=case.worker, child=children, place='boende')

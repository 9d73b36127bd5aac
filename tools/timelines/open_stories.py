"""Stories about children where nobody is placed: reports, inquiries, support at home, follow-up, documents handed out."""
from builder import Case
from phases import OUTLOOK, REASONS, child_talk, closing, decide, inquiry, opening, people, report, staff, tell


def investigated(case, key='u1', offer=False):
    """From a report on 2 February to a communicated inquiry in May."""
    about = report(case, '2026-02-02')
    case.at('2026-02-03', 'feedback_requested', **{'from': 'skola'})
    opened = opening(case, '2026-02-10', about)
    case.at('2026-02-11', 'feedback_given', to=['skola'], concerns=[opened], lagrum=case.service_law('feedback', '2026-02-11'))
    heard = child_talk(case, '2026-02-16', '2026-02-24')
    case.at('2026-03-11', 'home_visit', by='s1', announced=True, agreed=True, police_present=False, entered_home=True, purpose='utreda')
    case.at('2026-03-19', 'contact', by='s1', to=['skola'], purpose='utreda', reached=True, channel='telefon')
    case.at('2026-04-08', 'note', by='s1', text='sammanställning pågår')
    if offer:
        case.at('2026-04-20', 'offer_made', to=case.refs('vårdnadshavare'), measure='öppen insats')
    return heard, inquiry(case, '2026-05-07', '2026-05-08', '2026-05-22', '2026-05-20')


def no_measure(weeks=0, name='clean-inquiry-no-measure'):
    case = Case(name, 'Inquiry about a child closed without measure', 'SOL_CHILD', '2026-07-28', weeks)
    people(case)
    heard, found = investigated(case)
    closing(case, '2026-05-29', [found, heard], 'utan åtgärd', 'enhetschef', reason='behov saknas')
    return case


def not_opened(weeks=0, name='clean-not-opened'):
    """The reporter asks and is answered; the guardian and the child are spoken to, nobody else."""
    case = Case(name, 'Report from a school; no inquiry is opened', 'SOL_CHILD', '2026-04-30', weeks)
    people(case)
    about = report(case, '2026-02-02')
    case.at('2026-02-02', 'case_assigned', to=['s1'])
    case.at('2026-02-03', 'feedback_requested', **{'from': 'skola'})
    talk = case.at('2026-02-05', 'contact', by='s1', to=case.refs('vårdnadshavare'), purpose='inhämta inställning', reached=True,
                   channel='telefon')
    document = case.at('2026-02-10', 'document_created', document='bed', document_type='förhandsbedömning', author='s1', locked=True,
                       in_writing=True, covers=['anmälan', 'barnets behov', 'barnets bästa', 'barnets inställning', 'skyddsbehov'])
    decided = case.at('2026-02-11', 'investigation_not_opened', decided_by='enhetschef', decider='s2', in_writing=True, signed=True,
                      lagrum=case.service_law('not-open', '2026-02-11'), reasons='uppgifterna är utredda med vårdnadshavarna och kan inte '
                      'leda till någon åtgärd', assessed=['anmälan', 'barnets bästa', 'barnets inställning', 'barnets behov', 'skyddsbehov'],
                      basis=[talk, document], concerns=[about])
    case.at('2026-02-12', 'notified_party', to=case.told('2026-02-12'), about='beslut', concerns=[decided])
    case.at('2026-02-12', 'feedback_given', to=['skola'], concerns=[decided], lagrum=case.service_law('feedback', '2026-02-12'))
    return case


def extended(weeks=0, name='clean-inquiry-extended'):
    case = Case(name, 'Inquiry extended while the police work', 'SOL_CHILD', '2026-09-20', weeks)
    people(case, second=False)
    about = report(case, '2026-02-02', sender='förskola')
    opening(case, '2026-02-09', about)
    heard = child_talk(case, '2026-02-16', '2026-02-24')
    for day in ('2026-03-20', '2026-04-28', '2026-06-15'):
        case.at(day, 'contact', by='s1', to=['polis'], purpose='utreda', reached=True, channel='telefon')
    longer = case.at('2026-05-27', 'investigation_extended', decided_by='enhetschef', decider='s2', investigation='u1',
                     until=case.day('2026-08-07'), extension_reason='väntar på polis eller åklagare', in_writing=True, signed=True,
                     lagrum=case.service_law('extend', '2026-05-27'), reasons='förundersökningens resultat behövs för bedömningen',
                     assessed=['barnets bästa', 'barnets behov'])
    case.at('2026-05-28', 'notified_party', to=case.told('2026-05-28'), about='beslut', concerns=[longer])
    found = inquiry(case, '2026-07-10', '2026-07-13', '2026-07-27', '2026-07-24')
    closing(case, '2026-08-05', [found, heard], 'utan åtgärd', 'enhetschef', reason='behov saknas')
    return case


def supported(weeks=0, name='clean-support-and-follow-up'):
    """Support at home with consent, and a follow-up that the family agrees to."""
    case = Case(name, 'Open support, ended; followed up for less than six months', 'SOL_CHILD', '2026-12-30', weeks)
    people(case)
    heard, found = investigated(case, offer=True)
    agreed = [case.at('2026-05-25', 'consent_given', **{'from': one}, consent_to='insats', channel='brev') for one in ('vh1', 'vh2')]
    granted = decide(case, '2026-05-29', 'insats', case.service_law('support', '2026-05-29'), [found, heard] + agreed, 'enhetschef',
                     assessed=['samtycke'], measure='öppen insats')
    closing(case, '2026-05-29', [found, heard], 'insats', 'enhetschef', reason='insats beviljad')
    tell(case, '2026-06-01', [granted])
    case.at('2026-06-22', 'measure_started', measure='öppen insats', decision_ref=granted)
    case.at('2026-12-18', 'measure_ended', measure='öppen insats', decision_ref=granted, end_reason='beslut upphört')
    return case


def followed(weeks=0, name='clean-follow-up-after-inquiry'):
    case = Case(name, 'Closed without measure, followed up with consent', 'SOL_CHILD', '2026-12-30', weeks)
    people(case)
    heard, found = investigated(case)
    closing(case, '2026-05-29', [found, heard], 'utan åtgärd', 'enhetschef', reason='samtycke saknas')
    agreed = [case.at('2026-05-29', 'consent_given', **{'from': one}, consent_to='uppföljning', channel='besök') for one in ('vh1', 'vh2')]
    decided = decide(case, '2026-05-29', 'uppföljning', case.service_law('follow', '2026-05-29'), [found, heard] + agreed, 'enhetschef',
                     assessed=['samtycke'])
    tell(case, '2026-06-01', [decided], about='uppföljning')
    began = case.at('2026-06-01', 'follow_up_started', concerns=[decided], lagrum=case.service_law('follow', '2026-06-01'))
    case.at('2026-06-01', 'notified_party', to=case.told('2026-06-01'), about='uppföljning', concerns=[began])
    case.at('2026-07-15', 'child_heard', by='s1', child=['barn1'], place='skola')
    ended = case.at('2026-07-27', 'follow_up_ended', concerns=[began])
    case.at('2026-07-27', 'notified_party', to=case.told('2026-07-27'), about='uppföljning', concerns=[ended])
    return case


def disclosed(weeks=0, name='clean-protected-identity'):
    """One guardian lives with protected identity; the other reads the inquiry with that masked, by a decision he may appeal."""
    case = Case(name, 'Inquiry handed out after a secrecy review, protected data masked', 'SOL_CHILD', '2026-07-28', weeks)
    case.party('barn1', 'barn', born='2016-05-04')
    case.party('vh1', 'vårdnadshavare', relation='mor', custody_of=['barn1'], protected_identity=True)
    case.party('vh2', 'vårdnadshavare', relation='far', custody_of=['barn1'])
    staff(case)
    case.at('2026-01-12', 'protected_identity', person='vh1')
    about = report(case, '2026-02-02')
    opening(case, '2026-02-10', about)
    heard = child_talk(case, '2026-02-16', '2026-02-24')
    case.at('2026-03-19', 'contact', by='s1', to=['skola'], purpose='utreda', reached=True, channel='telefon')
    found = inquiry(case, '2026-05-07', '2026-05-08', '2026-05-22', '2026-05-20', masked=True)
    found.attributes['contains_data_on'] = ['barn1', 'vh1', 'vh2']
    found.attributes['file_of'] = 'barn1'
    closing(case, '2026-05-29', [found, heard], 'utan åtgärd', 'enhetschef', reason='behov saknas')
    asked = case.at('2026-06-08', 'request_received', **{'from': 'vh2'}, request='handlingar', in_writing=True)
    tested = case.at('2026-06-09', 'secrecy_review', decided_by='enhetschef', concerns=[asked, found], lagrum='21 kap. 3 § OSL')
    refused = case.at('2026-06-09', 'decision', decision_type='avslag', lagrum='21 kap. 3 § OSL', decided_by='enhetschef', decider='s2',
                      in_writing=True, signed=True, reasons=REASONS, appeal_notice=True, basis=[tested, found], concerns=[asked],
                      assessed=OUTLOOK)
    case.at('2026-06-09', 'document_disclosed', to=['vh2'], masked=True, contains_data_on=['barn1', 'vh2'], concerns=[asked, found])
    case.at('2026-06-10', 'served', to=['vh2'], method='brev', concerns=[refused])
    return case

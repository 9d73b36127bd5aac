"""Stories outside the common child case: support for an adult, an appeal, care of an adult with addiction, a preventive measure, a ban on
leaving the country."""
from builder import Case
from phases import (OUTLOOK, REASONS, child_talk, closing, decide, inquiry, opening, people, report, staff, tell)

ADULT = ['sakomständigheter', 'risk']


def adult(case, name='e1', born='1984-06-02'):
    case.party(name, 'enskild', born=born)
    staff(case)


def applied(case, asked='insats'):
    """An application, an inquiry, and what the applicant is shown before the decision."""
    case.at('2026-02-02', 'case_assigned', to=['s1'])
    request = case.at('2026-02-02', 'request_received', **{'from': 'e1'}, request=asked, in_writing=True)
    opened = case.at('2026-02-02', 'investigation_opened', decided_by='enhetschef', decider='s2', investigation='u1', question_id='q1',
                     investigation_type='bistånd', in_writing=True, signed=True, reasons='ansökan om bistånd', concerns=[request],
                     lagrum=case.service_law('open', '2026-02-02'), assessed=['sakomständigheter'])
    case.at('2026-02-03', 'notified_party', to=['e1'], about='utredning inledd', concerns=[opened],
            lagrum=case.service_law('told', '2026-02-03'))
    case.at('2026-02-16', 'meeting', meeting_type='möte med part', participants=['e1', 's1'])
    found = case.at('2026-02-25', 'document_created', document='utr-u1', document_type='utredning', author='s1', locked=True, in_writing=True,
                    covers=['sakomständigheter'], investigation='u1')
    case.at('2026-02-26', 'communication', to=['e1'], documents=[found], answer_by=case.day('2026-03-06'), channel='brev')
    case.at('2026-02-26', 'notified_party', to=['e1'], about='annat', lagrum=case.service_law('speak', '2026-02-26'),
            text='rätt att yttra sig muntligt inför nämnden')
    case.at('2026-03-05', 'statement_received', **{'from': 'e1'})
    return request, found


def decided(case, request, found, kind, outcome, reason=None, **more):
    made = case.at('2026-03-10', 'decision', decision_type=kind, lagrum=case.service_law('aid', '2026-03-10'), decided_by='enhetschef',
                   decider='s2', in_writing=True, signed=True, reasons=REASONS, appeal_notice=True, assessed=['sakomständigheter'],
                   basis=[found], concerns=[request], **more)
    case.at('2026-03-10', 'investigation_closed', decided_by='enhetschef', decider='s2', investigation='u1', outcome_investigation=outcome,
            close_reason=reason, basis=[found], in_writing=True, signed=True, reasons=REASONS, assessed=['sakomständigheter'])
    case.at('2026-03-11', 'served', to=['e1'], method='brev', concerns=[made])
    return made


def support(weeks=0, name='clean-support-adult'):
    case = Case(name, 'Application for support, granted and started', 'BISTAND', '2026-09-30', weeks)
    adult(case)
    made = decided(case, *applied(case), 'insats', 'insats', 'insats beviljad', measure='bistånd')
    case.at('2026-04-07', 'measure_started', measure='bistånd', decision_ref=made)
    return case


def refused(weeks=0, name='clean-appeal-forwarded'):
    case = Case(name, 'Refusal appealed in time, reviewed and forwarded', 'BISTAND', '2026-09-30', weeks)
    adult(case)
    made = decided(case, *applied(case, 'ekonomiskt bistånd'), 'avslag', 'utan åtgärd', 'behov saknas')
    came = case.at('2026-03-30', 'appeal_received', **{'from': 'e1'}, concerns=[made])
    case.at('2026-03-31', 'reconsideration', decided_by='utskott', review_outcome='fortsätter', lagrum='38 § FL', concerns=[made],
            in_writing=True, signed=True, reasons='inget nytt har kommit fram; överklagandet kom in i rätt tid',
            assessed=['sakomständigheter'])
    case.at('2026-04-01', 'appeal_forwarded', court='förvaltningsrätten', concerns=[came], lagrum='46 § FL')
    case.at('2026-07-02', 'court_decision', court='förvaltningsrätten', court_outcome='avslag', concerns=[made],
            received=case.day('2026-07-02'))
    return case


def addiction(weeks=0, name='clean-care-of-adult'):
    """Submitted the day after the decision; the application is in the court within a week of its ruling."""
    case = Case(name, 'Care of an adult with addiction: custody, submission, application, judgment', 'LVM', '2026-06-30', weeks)
    adult(case)
    case.at('2026-02-02', 'case_assigned', to=['s1'])
    about = case.at('2026-02-02', 'report_received', '09:10', **{'from': 'hälso- och sjukvård'}, mandatory=True, subject='vuxen',
                    in_writing=True, lagrum='6 § LVM')
    opened = case.at('2026-02-02', 'investigation_opened', decided_by='enhetschef', decider='s2', investigation='u1', question_id='q1',
                     investigation_type='LVM', lagrum='7 § LVM', in_writing=True, signed=True, reasons='skäl för tvångsvård kan finnas',
                     concerns=[about], assessed=['sakomständigheter'])
    case.at('2026-02-02', 'notified_party', to=['e1'], about='utredning inledd', concerns=[opened])
    case.at('2026-02-09', 'offer_made', to=['e1'], measure='öppen insats')
    case.at('2026-02-10', 'consent_refused', **{'from': 'e1'}, consent_to='insats')
    medical = case.at('2026-02-16', 'document_created', document='med', document_type='läkarintyg', author='hälso- och sjukvård', locked=True,
                      in_writing=True, covers=['sakomständigheter'])
    risk = case.at('2026-02-17', 'document_created', document='risk', document_type='riskbedömning', author='s1', locked=True,
                   in_writing=True, covers=['risk', 'möjlighet att invänta domstol'])
    taken(case, medical, risk)
    return case


def taken(case, medical, risk):
    custody = case.at('2026-02-18', 'decision', '10:00', decision_type='omedelbart omhändertagande', lagrum='13 § LVM', decided_by='utskott',
                      in_writing=True, signed=True, reasons=REASONS, appeal_notice=False, basis=[medical, risk],
                      assessed=ADULT + ['möjlighet att invänta domstol', 'samtycke'])
    case.at('2026-02-18', 'communication_waived', to=['e1'], waive_reason='beslut kan inte uppskjutas', lagrum='25 § FL', concerns=[custody])
    case.at('2026-02-18', 'enforcement', '13:00', concerns=[custody], result='genomförd', police_present=False)
    case.at('2026-02-18', 'placement', '15:00', placement_form='LVM-hem', home='lvm1', decision_ref=custody)
    case.at('2026-02-18', 'served', '15:30', to=['e1'], method='personligen', concerns=[custody])
    sent = case.at('2026-02-19', 'submitted_to_court', court='förvaltningsrätten', concerns=[custody], lagrum='15 § LVM')
    case.at('2026-02-19', 'receipt_by_court', court='förvaltningsrätten', concerns=[sent])
    case.at('2026-02-19', 'notified_party', to=['domstol'], about='verkställighet', concerns=[custody])
    case.at('2026-02-23', 'court_decision', court='förvaltningsrätten', court_outcome='fastställt', measure='omedelbart omhändertagande',
            concerns=[custody], received=case.day('2026-02-23'))
    found = case.at('2026-02-24', 'document_created', document='utr-u1', document_type='utredning', author='s1', locked=True, in_writing=True,
                    covers=ADULT, investigation='u1')
    case.at('2026-02-24', 'communication', to=['e1'], documents=[found, medical], answer_by=case.day('2026-02-25'), channel='besök')
    case.at('2026-02-24', 'notified_party', to=['e1'], about='annat', lagrum=case.service_law('speak', '2026-02-24'),
            text='rätt att yttra sig muntligt inför nämnden')
    case.at('2026-02-25', 'statement_received', **{'from': 'e1'})
    adult_judged(case, found, medical)


def adult_judged(case, found, medical):
    applying = case.at('2026-02-26', 'decision', decision_type='ansökan om vård', lagrum='11 § LVM', decided_by='utskott', in_writing=True,
                       signed=True, reasons=REASONS, appeal_notice=False, basis=[found, medical], assessed=ADULT + ['samtycke'])
    case.at('2026-02-26', 'investigation_closed', decided_by='utskott', investigation='u1', outcome_investigation='ansökan om vård',
            basis=[found], in_writing=True, signed=True, reasons=REASONS, assessed=ADULT)
    case.at('2026-02-26', 'served', to=['e1'], method='brev', concerns=[applying])
    sent = case.at('2026-02-27', 'application_to_court', court='förvaltningsrätten', measure='LVM-vård', concerns=[applying], lagrum='11 § LVM')
    case.at('2026-02-27', 'receipt_by_court', court='förvaltningsrätten', concerns=[sent])
    case.at('2026-03-05', 'court_decision', court='förvaltningsrätten', court_outcome='bifall', measure='LVM-vård', immediate_effect=True,
            concerns=[sent], received=case.day('2026-03-05'))


def preventive(weeks=0, name='clean-preventive-measure'):
    """The young person and one guardian refuse; a treatment plan, a decision that may be appealed, tried again within six months."""
    case = Case(name, 'Preventive measure without consent, tried again within six months', 'LVU', '2026-11-20', weeks)
    people(case, born='2009-03-10')
    about = report(case, '2025-09-01', sender='polis')
    opening(case, '2025-09-08', about)
    heard = child_talk(case, '2025-09-12', '2025-09-18')
    case.at('2025-10-01', 'offer_made', to=case.told('2025-10-01'), measure='öppen insats')
    for one in ('barn1', 'vh1'):
        case.at('2025-10-03', 'consent_refused', **{'from': one}, consent_to='insats')
    medical = case.at('2025-10-14', 'document_created', document='med', document_type='läkarintyg', author='hälso- och sjukvård', locked=True,
                      in_writing=True)
    plan = case.at('2025-10-20', 'document_created', document='plan', document_type='vårdplan', author='s1', locked=True, in_writing=True,
                   covers=['barnets behov', 'barnets inställning'], text='behandlingsplan')
    found = inquiry(case, '2025-10-20', '2025-10-21', '2025-10-31', '2025-10-29')
    made = decide(case, '2025-11-06', 'förebyggande insats', '22 § LVU', [found, heard, plan, medical], assessed=['samtycke'],
                  measure='förebyggande insats', grounds=['3 §'])
    closing(case, '2025-11-06', [found, heard], 'insats')
    tell(case, '2025-11-07', [made])
    case.at('2025-11-17', 'measure_started', measure='förebyggande insats', decision_ref=made)
    for day, seen in (('2026-04-23', '2026-04-14'), ('2026-10-15', '2026-10-06')):
        tried(case, day, seen, made, plan)
    return case


def tried(case, day, seen, made, plan):
    talk = case.at(seen, 'child_heard', by='s1', child=['barn1'], place='kontor')
    shown = case.at(seen, 'document_created', document='omp-' + day, document_type='utredning', author='s1', locked=True, in_writing=True,
                    covers=OUTLOOK)
    case.at(seen, 'communication', to=case.told(seen), documents=[shown], answer_by=case.day(day), channel='brev')
    again = case.at(day, 'reconsideration', decided_by='utskott', lagrum='22 § LVU', measure='förebyggande insats',
                    review_outcome='fortsätter', basis=[talk, shown, plan], assessed=OUTLOOK, in_writing=True, signed=True,
                    reasons=REASONS, appeal_notice=True, concerns=[made])
    tell(case, day, [again])


def travel_ban(weeks=0, name='clean-travel-ban'):
    """A temporary ban is submitted within a week; the application follows within four weeks of the ruling."""
    case = Case(name, 'Temporary ban on leaving the country, application, ruling, tried again within six months', 'LVU', '2026-12-20', weeks)
    people(case)
    about = report(case, '2026-02-02')
    opening(case, '2026-02-02', about)
    heard = child_talk(case, '2026-02-03', '2026-02-03')
    risk = case.at('2026-02-03', 'document_created', document='risk', document_type='riskbedömning', author='s1', locked=True,
                   in_writing=True, covers=['risk', 'barnets bästa', 'möjlighet att invänta domstol'])
    banned = decide(case, '2026-02-04', 'tillfälligt utreseförbud', '31 d § LVU', [heard, risk], time='10:00', appeal=False,
                    assessed=['möjlighet att invänta domstol'])
    case.at('2026-02-04', 'communication_waived', to=case.told('2026-02-04'), waive_reason='beslut kan inte uppskjutas', lagrum='25 § FL',
            concerns=[banned])
    tell(case, '2026-02-04', [banned], '14:00', 'personligen')
    sent = case.at('2026-02-05', 'submitted_to_court', court='förvaltningsrätten', concerns=[banned], lagrum='31 d § LVU')
    case.at('2026-02-05', 'receipt_by_court', court='förvaltningsrätten', concerns=[sent])
    case.at('2026-02-11', 'court_decision', court='förvaltningsrätten', court_outcome='fastställt', measure='utreseförbud',
            concerns=[banned], received=case.day('2026-02-11'))
    travel_applied(case, heard)
    return case


def travel_applied(case, heard):
    medical = case.at('2026-02-16', 'document_created', document='med', document_type='läkarintyg', author='hälso- och sjukvård', locked=True,
                      in_writing=True)
    found = inquiry(case, '2026-02-16', '2026-02-17', '2026-02-24', '2026-02-23')
    applying = decide(case, '2026-02-26', 'annat', '31 b § LVU', [found, heard, medical], appeal=False, measure='utreseförbud')
    closing(case, '2026-02-26', [found, heard], 'annat')
    tell(case, '2026-02-27', [applying])
    sent = case.at('2026-02-27', 'application_to_court', court='förvaltningsrätten', measure='utreseförbud', concerns=[applying], lagrum='31 b § LVU')
    case.at('2026-02-27', 'receipt_by_court', court='förvaltningsrätten', concerns=[sent])
    ruled = case.at('2026-03-12', 'court_decision', court='förvaltningsrätten', court_outcome='bifall', measure='utreseförbud',
                    immediate_effect=True, concerns=[sent], received=case.day('2026-03-12'))
    case.at('2026-03-13', 'notified_party', to=case.told('2026-03-13'), about='dom', concerns=[ruled])
    talk = case.at('2026-08-18', 'child_heard', by='s1', child=['barn1'], place='skola')
    shown = case.at('2026-08-18', 'document_created', document='omp', document_type='utredning', author='s1', locked=True, in_writing=True,
                    covers=OUTLOOK)
    case.at('2026-08-18', 'communication', to=case.told('2026-08-18'), documents=[shown], answer_by=case.day('2026-08-26'), channel='brev')
    again = case.at('2026-08-27', 'reconsideration', decided_by='utskott', lagrum='31 c § LVU', measure='utreseförbud', basis=[talk, shown],
                    review_outcome='fortsätter', assessed=OUTLOOK, in_writing=True, signed=True, reasons=REASONS, appeal_notice=True,
                    concerns=[ruled])
    tell(case, '2026-08-28', [again])

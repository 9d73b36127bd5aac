"""Care without consent from the first report to the judgment, and what follows while it lasts. Written from LVU, and from LUO for the
days it is in force."""
from phases import OUTLOOK, REASONS, child_talk, closing, decide, home, inquiry, move_in, opening, people, plans, report, tell, visit

REVIEWED = ['barnets bästa', 'barnets inställning', 'barnets behov', 'vårdnadshavares inställning', 'umgänge', 'återförening']


def start(case, ground='2 §', form='familjehem', key='h1', born='2016-05-04', role='barn', locked=False, chair=False, police=False):
    """Custody on the eighteenth day, submitted the next day, applied for within three weeks, care ordered to apply at once."""
    if not case.parties:
        people(case, born=born, role=role)
    first = {'home': home(case, '2025-07-16', '2025-08-18', key) if form in ('familjehem', 'jourhem') else []}
    about = report(case, '2025-08-25')
    opening(case, '2025-08-27', about)
    heard = child_talk(case, '2025-08-28', '2025-09-02')
    risk = case.at('2025-09-10', 'document_created', document='risk', document_type='riskbedömning', author='s1', locked=True,
                   in_writing=True, covers=['risk', 'skyddsbehov', 'barnets bästa', 'möjlighet att invänta domstol'])
    first['plans'] = plans(case, '2025-09-10', '2025-09-11')
    first.update(heard=heard, risk=risk, ground=ground, form=form, key=key, locked=locked, chair=chair, police=police)
    custody(case, first)
    submit(case, first)
    apply(case, first)
    return first


def custody(case, first):
    by, extra = ('utskott', {}) if not first['chair'] else ('ordförande', {
        'urgency_reason': 'utskottet kan inte samlas före kvällen och barnet är i fara', 'next_meeting': case.day('2025-09-17')})
    if first['chair']:
        case.party('o1', 'ordförande', employment='förtroendevald', appointed_from='2022-01-01')
        extra['decider'] = 'o1'
    rests = [first['heard'], first['risk']]
    first['custody'] = decide(case, '2025-09-11', 'omedelbart omhändertagande', case.care_law('custody', '2025-09-11'), rests, by, '10:30',
                              ['möjlighet att invänta domstol', 'samtycke'], appeal=False, grounds=[first['ground']], **extra)
    first['placing'] = decide(case, '2025-09-11', 'placering', case.care_law('place', '2025-09-11'),
                              rests + first['home'] + first['plans'], by, '10:40', ['hemmets lämplighet', 'umgänge'],
                              placement_form=first['form'], home=first['key'], **extra)
    case.at('2025-09-11', 'communication_waived', to=case.told('2025-09-11'), waive_reason='beslut kan inte uppskjutas', lagrum='25 § FL',
            concerns=[first['custody'], first['placing']])
    if first['police']:
        first['request'] = case.at('2025-09-11', 'police_assistance_requested', '11:00', decided_by='utskott', lagrum='43 § LVU',
                                   reasons=REASONS, special_circumstances='barnet hålls gömt och motstånd med våld har förutsagts',
                                   in_writing=True, signed=True, assessed=['barnets bästa', 'risk'], purpose='genomföra vård',
                                   basis=[first['risk']], concerns=[first['custody']])
        case.at('2025-09-11', 'police_assistance_withdrawn', '13:30', decided_by='utskott', concerns=[first['request']])
    case.at('2025-09-11', 'enforcement', '14:00', concerns=[first['custody']], result='genomförd', police_present=False)
    locked = {'locked_lagrum': '15 b § LVU'} if first['locked'] else {}
    first['placement'] = move_in(case, '2025-09-11', first['placing'], first['form'], first['key'], locked=first['locked'], **locked)
    case.at('2025-09-11', 'care_started', '16:00', decision_ref=first['custody'])
    tell(case, '2025-09-11', [first['custody'], first['placing']], '16:30', 'personligen', 'placering')


def submit(case, first):
    sent = case.at('2025-09-12', 'submitted_to_court', court='förvaltningsrätten', concerns=[first['custody']],
                   lagrum=case.care_law('submit', '2025-09-12'))
    case.at('2025-09-12', 'receipt_by_court', court='förvaltningsrätten', concerns=[sent])
    case.at('2025-09-12', 'notified_party', to=['domstol'], about='annat', lagrum=case.care_law('counsel', '2025-09-12'),
            text='behov av offentligt biträde')
    first['confirmed'] = case.at('2025-09-18', 'court_decision', court='förvaltningsrätten', court_outcome='fastställt',
                                 measure='omedelbart omhändertagande', grounds=[first['ground']], concerns=[first['custody']],
                                 received=case.day('2025-09-18'))


def apply(case, first):
    medical = case.at('2025-09-19', 'document_created', document='med', document_type='läkarintyg', author='hälso- och sjukvård', locked=True,
                      in_writing=True)
    found = inquiry(case, '2025-09-22', '2025-09-23', '2025-09-30', '2025-09-29')
    rests = [found, first['heard'], medical] + first['plans']
    case.at('2025-09-30', 'communication', to=case.told('2025-09-30'), documents=[medical] + first['plans'],
            answer_by=case.day('2025-10-01'), channel='e-tjänst')
    applying = decide(case, '2025-10-02', 'ansökan om vård', case.care_law('apply', '2025-10-02'), rests, assessed=['samtycke', 'umgänge'],
                      appeal=False, grounds=[first['ground']])
    tell(case, '2025-10-02', [applying])
    closing(case, '2025-10-02', [found, first['heard']], 'ansökan om vård')
    sent = case.at('2025-10-03', 'application_to_court', court='förvaltningsrätten', measure='vård', grounds=[first['ground']],
                   concerns=[applying], lagrum=case.care_law('apply', '2025-10-03'))
    case.at('2025-10-03', 'receipt_by_court', court='förvaltningsrätten', concerns=[sent])
    judgment(case, first, sent)


def judgment(case, first, sent):
    first['judgment'] = case.at('2025-10-16', 'court_decision', court='förvaltningsrätten', court_outcome='bifall', measure='vård',
                                grounds=[first['ground']], immediate_effect=True, concerns=[sent], received=case.day('2025-10-16'))
    case.at('2025-10-16', 'enforcement', '15:00', concerns=[first['judgment']], result='genomförd', police_present=False)
    case.at('2025-10-17', 'child_informed', by='s1', child=case.refs('barn', 'ung'), about='dom', concerns=[first['judgment']])
    case.at('2025-10-17', 'notified_party', to=case.told('2025-10-17'), about='dom', concerns=[first['judgment']])
    case.at('2025-11-13', 'legal_force', concerns=[first['judgment']])


def considered(case, day, heard_day, first, extra=()):
    """Care because of the home: considered, no decision that can be appealed."""
    heard = visit(case, heard_day)
    return case.at(day, 'consideration', decided_by='utskott', lagrum=case.care_law('consider', day), measure='vård',
                   review_outcome='fortsätter', basis=[heard] + first['plans'], assessed=REVIEWED + list(extra), in_writing=True,
                   signed=True, reasons=REASONS, concerns=[first['judgment']])


def reconsidered(case, day, heard_day, first):
    """Care because of the young person's own behaviour: a decision that is communicated, told and may be appealed."""
    heard = visit(case, heard_day)
    shown = case.at(heard_day, 'document_created', document='omp-' + day, document_type='utredning', author='s1', locked=True,
                    in_writing=True, covers=REVIEWED)
    case.at(heard_day, 'communication', to=case.told(heard_day), documents=[shown], answer_by=day_before(case, day), channel='brev')
    made = case.at(day, 'reconsideration', decided_by='utskott', lagrum=case.care_law('review', day), measure='vård',
                   review_outcome='fortsätter', basis=[heard, shown] + first['plans'], assessed=OUTLOOK, in_writing=True, signed=True,
                   reasons=REASONS, appeal_notice=True, concerns=[first['judgment']])
    tell(case, day, [made])
    return made


def day_before(case, day):
    from datetime import timedelta
    return (case.moved(day) - timedelta(days=1)).isoformat()

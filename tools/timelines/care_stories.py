"""Stories about care without consent: because of the home, because of the young person's own behaviour, with limits on contact, ended with a
reunification, asked to be ended, and running into the act of 2027."""
from builder import Case
from care import considered, reconsidered, start
from phases import (OUTLOOK, REASONS, child_talk, closing, decide, home, inquiry, move_in, opening, people, plans, report, tell, visit)

CHANGED = ['förhållanden som ändrats', 'återförening', 'flyttningsförbud', 'vårdnadsöverflyttning', 'umgänge']


def care_home(weeks=0, name='clean-care-home', **more):
    case = Case(name, 'Custody followed by care because of the home, considered every six months', 'LVU', '2026-10-30', weeks)
    first = start(case, **more)
    steady(case, first)
    return case


def steady(case, first):
    for day in ('2025-10-28', '2025-12-09'):
        visit(case, day)
    considered(case, '2026-03-05', '2026-02-24', first)
    visit(case, '2026-06-09')
    considered(case, '2026-08-27', '2026-08-18', first)


def chair(weeks=0, name='clean-chair-in-urgency'):
    case = Case(name, 'Custody decided by the chair in urgency and reported at the next meeting', 'LVU', '2026-02-10', weeks)
    start(case, chair=True)
    visit(case, '2025-12-09')
    return case


def police(weeks=0, name='clean-police-recalled'):
    case = Case(name, 'Police help asked for with reasons and recalled when it was not needed', 'LVU', '2026-02-10', weeks)
    start(case, police=True)
    visit(case, '2025-12-09')
    return case


def care_own(weeks=0, name='clean-care-own-behaviour'):
    """A young person of sixteen in a locked unit; told, heard and served in its own name."""
    case = Case(name, 'Care because of own behaviour in a locked unit, reconsidered every six months', 'LVU', '2026-10-30', weeks)
    first = start(case, ground='3 §', form='SiS', key='sis1', born='2009-03-10', locked=True)
    for day in ('2025-10-28', '2025-12-09'):
        visit(case, day)
    reconsidered(case, '2026-03-05', '2026-02-24', first)
    visit(case, '2026-06-09')
    reconsidered(case, '2026-08-27', '2026-08-12', first)
    return case


def limited(weeks=0, name='clean-contact-limit'):
    """Contact with one guardian limited and the address kept secret, each by its own decision, each considered every third month."""
    case = Case(name, 'Limited contact and secret address, considered every third month', 'LVU', '2026-07-30', weeks)
    first = start(case)
    visit(case, '2025-10-28')
    old = case.moved('2025-11-27').isoformat() < '2025-07-01'
    heard = visit(case, '2025-11-11')
    shown = inquiry(case, '2025-11-12', '2025-11-12', '2025-11-24', '2025-11-20', OUTLOOK + ['umgänge'], 'u3', 'umgängesutredning')
    del shown.attributes['investigation']
    made = [decide(case, '2025-11-27', kind, '14 § andra stycket LVU', [shown, heard], 'nämnd' if old else 'utskott',
                   assessed=['umgänge', 'risk'], measure=kind, until_further_notice=True, scope=scope)
            for kind, scope in (('umgängesbegränsning', 'fadern träffar barnet en gång i månaden med umgängesstöd'),
                                ('hemlighållande av vistelseort', 'fadern får inte veta var barnet bor'))]
    tell(case, '2025-11-28', made)
    case.at('2025-11-28', 'contact_stopped', '12:00', person='vh2', decision_ref=made[0])
    for day, seen in (('2026-02-19', '2026-02-10'), ('2026-05-13', '2026-05-05')):
        talk = visit(case, seen)
        for decision in made:
            case.at(day, 'consideration', decided_by='utskott', lagrum='14 § tredje stycket LVU', measure=decision.attributes['measure'],
                    review_outcome='fortsätter', basis=[talk], assessed=['umgänge', 'barnets bästa', 'barnets inställning', 'risk'],
                    in_writing=True, signed=True, reasons=REASONS, concerns=[decision])
    considered(case, '2026-03-05', '2026-02-24', first)
    return case


def asked_to_end(weeks=0, name='clean-request-to-end-care'):
    """A guardian asks that care ends. Looked into and decided by the committee; the refusal may be appealed."""
    case = Case(name, 'Request that care ends, investigated and refused', 'LVU', '2026-08-20', weeks)
    first = start(case)
    for day in ('2025-10-28', '2025-12-09'):
        visit(case, day)
    considered(case, '2026-03-05', '2026-02-24', first)
    asked = case.at('2026-03-16', 'request_received', **{'from': 'vh1'}, request='upphörande av vård', in_writing=True)
    found, heard = ending_inquiry(case, asked, '2026-03-17', '2026-03-24', '2026-04-01', '2026-05-11')
    refused = decide(case, '2026-06-04', 'avslag', '21 § LVU', [found, heard], assessed=CHANGED, concerns=[asked], measure='vård')
    closing(case, '2026-06-04', [found, heard], 'utan åtgärd', key='u2', reason='annat')
    tell(case, '2026-06-05', [refused])
    appeal(case, refused, '2026-06-22', '2026-06-24')
    visit(case, '2026-07-21')
    return case


def appeal(case, refused, came, sent):
    """Appealed within three weeks: the time is checked and the papers go to the court within days."""
    came_in = case.at(came, 'appeal_received', **{'from': 'vh1'}, concerns=[refused])
    case.at(sent, 'reconsideration', decided_by='utskott', review_outcome='fortsätter', lagrum='38 § FL', concerns=[refused],
            in_writing=True, signed=True, reasons='inget nytt har kommit fram; överklagandet kom in i rätt tid',
            assessed=['sakomständigheter', 'barnets bästa'])
    case.at(sent, 'appeal_forwarded', court='förvaltningsrätten', concerns=[came_in], lagrum='46 § FL')


def ending_inquiry(case, about, opened, asked, talked, written, key='u2'):
    opening(case, opened, about, key, 'q2', 'upphörande av vård')
    heard = child_talk(case, asked, talked, 'boende')
    case.at(talked, 'contact', by='s1', to=['familjehemsförälder'], purpose='utreda', reached=True, channel='besök')
    days = {'2026-05-11': ('2026-05-12', '2026-05-26', '2026-05-25')}[written]
    found = inquiry(case, written, *days, OUTLOOK + CHANGED, key)
    return found, heard


def reunified(weeks=0, name='clean-reunification'):
    """Care ended after a lasting change: weighed, planned, prepared, and followed up for less than six months."""
    case = Case(name, 'Care ended, child reunified with its guardians, followed up', 'LVU', '2026-12-20', weeks)
    first = start(case)
    for day in ('2025-10-28', '2025-12-09'):
        visit(case, day)
    considered(case, '2026-03-05', '2026-02-24', first)
    about = case.at('2026-03-16', 'contact', by='vh1', to=['s1'], purpose='informera', reached=True, channel='besök')
    end_prepared(case, about)
    return case


def end_prepared(case, about):
    """Looked into, weighed, planned and shown; decided by the committee; the child goes home and is followed."""
    found, heard = ending_inquiry(case, about, '2026-03-17', '2026-03-24', '2026-04-01', '2026-05-11')
    papers = [case.at('2026-05-11', 'document_created', document=key, document_type=kind, author='s1', locked=True, in_writing=True,
                      covers=covers)
              for key, kind, covers in (('atf', 'återföreningsplan', ['återförening', 'umgänge', 'barnets inställning']),
                                        ('risk2', 'riskbedömning', ['risk', 'skyddsbehov', 'effekter av flytt']))]
    case.at('2026-05-12', 'communication', to=case.told('2026-05-12'), documents=papers, answer_by=case.day('2026-05-26'), channel='brev')
    ended = decide(case, '2026-06-04', 'upphörande av vård', case.care_law('end', '2026-06-04'), [found, heard] + papers, assessed=CHANGED,
                   measure='vård')
    closing(case, '2026-06-04', [found, heard], 'annat', key='u2')
    tell(case, '2026-06-05', [ended])
    go_home(case, ended)


def go_home(case, ended):
    case.at('2026-06-08', 'placement_ended', '14:00', home='h1', end_reason='hemtagning', decision_ref=ended)
    began = case.at('2026-06-08', 'follow_up_started', '15:00', lagrum=case.care_law('follow', '2026-06-08'), concerns=[ended])
    case.at('2026-06-08', 'notified_party', '15:30', to=case.told('2026-06-08'), about='uppföljning', concerns=[began])
    for day in ('2026-07-07', '2026-08-25', '2026-10-20'):
        case.at(day, 'home_visit', by='s1', announced=True, agreed=True, police_present=False, entered_home=True, purpose='annat')
        case.at(day, 'child_heard', by='s1', child=case.refs('barn', 'ung'), place='hem', lagrum='21 c § LVU')
    over = case.at('2026-11-20', 'follow_up_ended', concerns=[began], lagrum='21 c § LVU')
    case.at('2026-11-20', 'notified_party', to=case.told('2026-11-20'), about='uppföljning', concerns=[over])


def without_custody(weeks=0, name='clean-judgment-without-custody'):
    """No custody: applied for, judged, enforced only when the judgment had become final, begun within four weeks."""
    case = Case(name, 'Care by a judgment that was enforced when final', 'LVU', '2026-07-30', weeks)
    people(case)
    looked = home(case, '2025-07-16', '2025-08-18')
    about = report(case, '2025-08-25')
    opening(case, '2025-08-27', about)
    heard = child_talk(case, '2025-08-28', '2025-09-02')
    papers = plans(case, '2025-10-06', '2025-12-08')
    medical = case.at('2025-10-13', 'document_created', document='med', document_type='läkarintyg', author='hälso- och sjukvård', locked=True,
                      in_writing=True)
    found = inquiry(case, '2025-10-20', '2025-10-21', '2025-11-04', '2025-11-03')
    case.at('2025-10-21', 'communication', to=case.told('2025-10-21'), documents=[medical, papers[0]], answer_by=case.day('2025-11-04'),
            channel='brev')
    applied(case, found, heard, medical, papers, looked)
    return case


def applied(case, found, heard, medical, papers, looked):
    rests = [found, heard, medical, papers[0]]
    applying = decide(case, '2025-11-06', 'ansökan om vård', '4 § LVU', rests, assessed=['samtycke', 'umgänge'], appeal=False, grounds=['2 §'])
    tell(case, '2025-11-07', [applying])
    closing(case, '2025-11-06', [found, heard], 'ansökan om vård')
    sent = case.at('2025-11-07', 'application_to_court', court='förvaltningsrätten', measure='vård', grounds=['2 §'], concerns=[applying], lagrum='4 § LVU')
    case.at('2025-11-07', 'receipt_by_court', court='förvaltningsrätten', concerns=[sent])
    case.at('2025-11-07', 'notified_party', to=['domstol'], about='annat', lagrum='39 § LVU', text='behov av offentligt biträde')
    judged = case.at('2025-11-20', 'court_decision', court='förvaltningsrätten', court_outcome='bifall', measure='vård', grounds=['2 §'],
                     immediate_effect=False, concerns=[sent], received=case.day('2025-11-20'))
    case.at('2025-11-21', 'child_informed', by='s1', child=['barn1'], about='dom', concerns=[judged])
    case.at('2025-11-21', 'notified_party', to=case.told('2025-11-21'), about='dom', concerns=[judged])
    case.at('2025-11-24', 'communication', to=case.told('2025-11-24'), documents=[looked[0]], answer_by=case.day('2025-12-02'),
            channel='brev')
    placing = decide(case, '2025-12-09', 'placering', '11 § LVU', rests + looked + papers[1:], assessed=['hemmets lämplighet', 'umgänge'],
                     placement_form='familjehem', home='h1')
    tell(case, '2025-12-10', [placing], about='placering')
    case.at('2025-12-18', 'legal_force', concerns=[judged])
    case.at('2025-12-29', 'enforcement', '10:00', concerns=[judged], result='genomförd', police_present=False)
    move_in(case, '2025-12-29', placing, time='13:00')
    case.at('2025-12-29', 'care_started', '13:00', decision_ref=judged)
    visit(case, '2026-02-10')
    considered(case, '2026-05-13', '2026-05-05', {'plans': papers, 'judgment': judged})


def long_placement(weeks=0, name='clean-two-years-in-the-same-home'):
    """Care that reaches two years in the same home: plans revised, transfer of custody considered then and yearly."""
    case = Case(name, 'Two and three years in the same home', 'LVU', '2028-11-30', weeks)
    first = start(case)
    for day in ('2025-10-28', '2025-12-09'):
        visit(case, day)
    papers = first['plans']
    for number, (day, seen) in enumerate((('2026-03-05', '2026-02-24'), ('2026-08-27', '2026-08-18'), ('2027-02-18', '2027-02-09'),
                                          ('2027-08-12', '2027-08-03'), ('2028-02-03', '2028-01-25'), ('2028-07-27', '2028-07-18'))):
        if day in ('2027-08-12', '2028-07-27'):
            papers = plans(case, seen, seen, str(number))
        transfer(case, {**first, 'plans': papers}, day, seen)
    visit(case, '2028-10-10')
    return case


def transfer(case, first, day, seen):
    made = considered(case, day, seen, first, ['flyttningsförbud'])
    if day in ('2027-08-12', '2028-07-27'):
        case.at(day, 'consideration', decided_by='utskott', lagrum=case.care_law('custody-transfer', day), measure='vårdnadsöverflyttning',
                review_outcome='fortsätter', basis=made.attributes['basis'], assessed=['vårdnadsöverflyttning', 'barnets bästa',
                'barnets inställning', 'barnets behov', 'vårdnadshavares inställning', 'umgänge'], in_writing=True, signed=True,
                reasons=REASONS, concerns=[first['judgment']])

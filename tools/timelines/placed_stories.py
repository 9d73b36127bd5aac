"""Stories about children placed with consent, and about the ban that may follow when the consent is taken back."""
from builder import Case
from phases import (OUTLOOK, REASONS, child_talk, closing, decide, home, inquiry, move_in, opening, people, plans, report, staff, tell,
                    visit)

REVIEWED = ['barnets bästa', 'barnets inställning', 'barnets behov', 'vårdnadshavares inställning', 'umgänge', 'återförening']


def agreed(case, day):
    """Every guardian agrees, and the child that has turned fifteen."""
    return [case.at(day, 'consent_given', **{'from': one}, consent_to='placering', channel='brev') for one in case.told(day)]


def prepared(case, form='familjehem', key='h1', children=None):
    """Report on 1 September 2025, decision on 6 November, the child moves in on 12 November."""
    about = report(case, '2025-09-01')
    opening(case, '2025-09-08', about)
    heard = child_talk(case, '2025-09-12', '2025-09-18', children=children)
    case.at('2025-10-01', 'offer_made', to=case.told('2025-10-01'), measure='frivillig placering')
    looked = home(case, '2025-10-16', '2025-10-06', key) if form in ('familjehem', 'jourhem') else []
    papers = plans(case, '2025-10-20', '2025-11-04')
    found = inquiry(case, '2025-10-20', '2025-10-21', '2025-10-31', '2025-10-29')
    yes = agreed(case, '2025-10-30')
    kind = {'familjehem': 'vård i visst hem', 'jourhem': 'vård i visst hem'}.get(form, 'placering')
    law = case.service_law({'familjehem': 'home', 'jourhem': 'short-home'}.get(form, 'institution'), '2025-11-06')
    decided = decide(case, '2025-11-06', kind, law, [found, heard] + looked + papers + yes,
                     assessed=['hemmets lämplighet', 'samtycke', 'umgänge'], placement_form=form, home=key)
    closing(case, '2025-11-06', [found, heard], 'placering med samtycke')
    tell(case, '2025-11-07', [decided], about='placering')
    placed = move_in(case, '2025-11-12', decided, form, key, lagrum=law)
    return {'decided': decided, 'placed': placed, 'plans': papers, 'found': found, 'law': law}


def considered(case, day, heard_day, papers, extra=(), measure='frivillig placering', **more):
    heard = visit(case, heard_day)
    return case.at(day, 'consideration', decided_by='utskott', lagrum=case.service_law('consider', day), measure=measure,
                   review_outcome='fortsätter', basis=[heard] + papers, assessed=REVIEWED + list(extra), in_writing=True, signed=True,
                   reasons=REASONS, **more)


def voluntary(weeks=0, name='clean-voluntary-placement'):
    case = Case(name, "Placement in a family home with both guardians' consent", 'SOL_CHILD', '2026-11-20', weeks)
    people(case)
    first = prepared(case)
    visit(case, '2026-01-14')
    considered(case, '2026-05-07', '2026-04-22', first['plans'])
    considered(case, '2026-10-29', '2026-10-14', first['plans'])
    return case


def young_person(weeks=0, name='clean-sixteen-own-party'):
    """A child of sixteen is told, asked, heard and served in its own name, and agrees for itself."""
    case = Case(name, 'Placement with consent of a child who has turned sixteen', 'SOL_CHILD', '2026-06-30', weeks)
    people(case, born='2009-03-10')
    first = prepared(case, 'HVB', 'hvb1')
    visit(case, '2026-01-14')
    considered(case, '2026-05-07', '2026-04-22', first['plans'])
    return case


def short_home(weeks=0, name='clean-short-home'):
    """A short-stay home while the inquiry goes on, left for a family home less than two months after the inquiry was closed."""
    case = Case(name, 'Short-stay home during the inquiry, then a family home', 'SOL_CHILD', '2026-06-30', weeks)
    people(case)
    found, heard = taken_in(case)
    closing(case, '2025-11-06', [found, heard], 'placering med samtycke')
    looked = home(case, '2025-12-01', '2025-11-24', 'h1')
    papers = plans(case, '2025-12-08', '2025-12-15', '2')
    seen = visit(case, '2025-12-09')
    yes = agreed(case, '2025-12-10')
    shown = case.at('2025-12-10', 'communication', to=case.told('2025-12-10'), documents=[looked[0]] + papers[:1],
                    answer_by=case.day('2025-12-16'), channel='brev')
    decided = decide(case, '2025-12-18', 'vård i visst hem', case.service_law('home', '2025-12-18'),
                     [found, seen, shown] + looked + papers + yes, assessed=['hemmets lämplighet', 'samtycke', 'umgänge'],
                     placement_form='familjehem', home='h1')
    tell(case, '2025-12-19', [decided], about='placering')
    case.at('2025-12-22', 'placement_ended', '10:00', home='j1', end_reason='flytt', decision_ref=decided)
    move_in(case, '2025-12-22', decided, lagrum=case.service_law('home', '2025-12-22'))
    visit(case, '2026-02-11')
    considered(case, '2026-03-26', '2026-03-17', papers)
    return case


def taken_in(case):
    """Placed in the short-stay home on 1 October; the inquiry is written and shown in October."""
    opening(case, '2025-09-08', report(case, '2025-09-01'))
    heard = child_talk(case, '2025-09-12', '2025-09-16')
    looked = home(case, '2025-09-05', '2025-09-04', 'j1')
    papers = plans(case, '2025-09-17', '2025-09-29')
    case.at('2025-09-17', 'offer_made', to=case.told('2025-09-17'), measure='frivillig placering')
    case.at('2025-09-17', 'communication', to=case.told('2025-09-17'), documents=[looked[0], papers[0]], answer_by=case.day('2025-09-23'),
            channel='brev')
    yes = agreed(case, '2025-09-22')
    law = case.service_law('short-home', '2025-09-25')
    decided = decide(case, '2025-09-25', 'vård i visst hem', law, [heard] + looked + papers[:1] + yes,
                     assessed=['hemmets lämplighet', 'samtycke', 'umgänge'], placement_form='jourhem', home='j1')
    tell(case, '2025-09-26', [decided], about='placering')
    move_in(case, '2025-10-01', decided, 'jourhem', 'j1', lagrum=law)
    return inquiry(case, '2025-10-20', '2025-10-21', '2025-10-31', '2025-10-29'), heard


def siblings(weeks=0, name='clean-siblings'):
    """Two children, each with its own questions, talks, decisions and plans."""
    case = Case(name, 'Two siblings placed in two homes, each by its own decision', 'SOL_CHILD', '2026-06-30', weeks)
    case.party('barn1', 'barn', born='2016-05-04')
    case.party('barn2', 'barn', born='2013-02-11')
    case.party('vh1', 'vårdnadshavare', relation='mor', custody_of=['barn1', 'barn2'])
    case.party('vh2', 'vårdnadshavare', relation='far', custody_of=['barn1', 'barn2'])
    staff(case)
    parts = {child: sibling_opened(case, child, number) for number, child in enumerate(('barn1', 'barn2'), 1)}
    for number, child in enumerate(('barn1', 'barn2'), 1):
        sibling_placed(case, child, number, parts[child])
    return case


def sibling_opened(case, child, number):
    about = report(case, '2025-09-01', child=[child])
    opened = opening(case, '2025-09-08', about, f'u{number}', f'q{number}')
    opened.attributes['child'] = [child]
    return child_talk(case, '2025-09-12', '2025-09-18', children=[child])


def sibling_placed(case, child, number, heard):
    key, mine = f'h{number}', [child]
    case.at('2025-10-01', 'offer_made', to=case.told('2025-10-01'), measure='frivillig placering', child=mine)
    looked = home(case, '2025-10-16', '2025-10-06', key)
    papers = plans(case, '2025-10-20', '2025-11-04', str(number))
    found = inquiry(case, '2025-10-20', '2025-10-21', '2025-10-31', '2025-10-29', key=f'u{number}')
    yes = agreed(case, '2025-10-30')
    law = case.service_law('home', '2025-11-06')
    decided = decide(case, '2025-11-06', 'vård i visst hem', law, [found, heard] + looked + papers + yes,
                     assessed=['hemmets lämplighet', 'samtycke', 'umgänge'], placement_form='familjehem', home=key, child=mine)
    closed = closing(case, '2025-11-06', [found, heard], 'placering med samtycke', key=f'u{number}')
    tell(case, '2025-11-07', [decided], about='placering')
    move_in(case, '2025-11-12', decided, key=key, lagrum=law, children=mine)
    for event in papers + [found, closed] + yes:
        event.attributes['child'] = mine
    talk = visit(case, '2026-01-14', mine)
    case.at('2026-05-07', 'consideration', decided_by='utskott', lagrum=case.service_law('consider', '2026-05-07'), child=mine,
            measure='frivillig placering', review_outcome='fortsätter', basis=[talk] + papers, assessed=REVIEWED, in_writing=True,
            signed=True, reasons=REASONS)


def moving_ban(weeks=0, name='clean-moving-ban'):
    """The consent is taken back: a temporary ban, an application within two weeks, a ruling, considerations every third month."""
    case = Case(name, 'Temporary moving ban, application, ruling and considerations', 'LVU', '2026-12-20', weeks)
    people(case)
    first = prepared(case)
    visit(case, '2026-01-14')
    considered(case, '2026-05-07', '2026-04-22', first['plans'])
    case.at('2026-05-18', 'consent_withdrawn', **{'from': 'vh1'}, consent_to='placering')
    banned = ban(case)
    ban_applied(case, banned)
    considered(case, '2026-10-29', '2026-10-14', first['plans'], ['flyttningsförbud'])
    return case


def ban(case):
    about = case.at('2026-05-18', 'contact', by='vh1', to=['s1'], purpose='informera', reached=True, channel='telefon')
    opening(case, '2026-05-18', about, 'u2', 'q2', 'flytt')
    heard = child_talk(case, '2026-05-19', '2026-05-19', 'boende')
    risk = case.at('2026-05-19', 'document_created', document='risk', document_type='riskbedömning', author='s1', locked=True,
                   in_writing=True, covers=['risk', 'effekter av flytt', 'barnets bästa', 'möjlighet att invänta domstol'])
    banned = decide(case, '2026-05-20', 'tillfälligt flyttningsförbud', '27 § LVU', [heard, risk], time='10:00', appeal=False,
                    assessed=['flyttningsförbud', 'effekter av flytt', 'möjlighet att invänta domstol', 'umgänge'])
    case.at('2026-05-20', 'communication_waived', to=case.told('2026-05-20'), waive_reason='beslut kan inte uppskjutas', lagrum='25 § FL',
            concerns=[banned])
    tell(case, '2026-05-20', [banned], '15:00', 'personligen')
    sent = case.at('2026-05-21', 'submitted_to_court', court='förvaltningsrätten', concerns=[banned], lagrum='27 § LVU')
    case.at('2026-05-21', 'receipt_by_court', court='förvaltningsrätten', concerns=[sent])
    case.at('2026-05-21', 'notified_party', to=['domstol'], about='annat', lagrum='39 § LVU', text='behov av offentligt biträde')
    case.at('2026-05-27', 'court_decision', court='förvaltningsrätten', court_outcome='fastställt', measure='tillfälligt flyttningsförbud',
            concerns=[banned], received=case.day('2026-05-27'))
    return heard


def ban_applied(case, heard):
    medical = case.at('2026-05-28', 'document_created', document='med', document_type='läkarintyg', author='hälso- och sjukvård', locked=True,
                      in_writing=True)
    found = inquiry(case, '2026-05-28', '2026-05-28', '2026-06-03', '2026-06-02', OUTLOOK + ['effekter av flytt', 'flyttningsförbud'],
                    'u2', 'flyttutredning')
    applying = decide(case, '2026-06-04', 'ansökan om flyttningsförbud', '24 § LVU', [found, heard, medical], appeal=False,
                      assessed=['flyttningsförbud', 'effekter av flytt', 'umgänge'])
    written = case.at('2026-06-04', 'document_created', document='utr-ban', document_type='utredning', author='s1', locked=True,
                      in_writing=True, covers=OUTLOOK, investigation='u2')
    closing(case, '2026-06-04', [found, written, heard], 'annat', key='u2')
    tell(case, '2026-06-05', [applying])
    sent = case.at('2026-06-05', 'application_to_court', court='förvaltningsrätten', measure='flyttningsförbud', concerns=[applying], lagrum='24 § LVU')
    case.at('2026-06-05', 'receipt_by_court', court='förvaltningsrätten', concerns=[sent])
    ruled = case.at('2026-06-18', 'court_decision', court='förvaltningsrätten', court_outcome='bifall', measure='flyttningsförbud',
                    lagrum='24 § LVU', immediate_effect=True, concerns=[sent], received=case.day('2026-06-18'))
    case.at('2026-06-19', 'child_informed', by='s1', child=['barn1'], about='dom', concerns=[ruled])
    case.at('2026-06-19', 'notified_party', to=case.told('2026-06-19'), about='dom', concerns=[ruled])
    for day, seen in (('2026-09-10', '2026-09-02'), ('2026-12-03', '2026-11-25')):
        talk = visit(case, seen)
        case.at(day, 'consideration', decided_by='utskott', lagrum='26 § LVU', measure='flyttningsförbud', review_outcome='fortsätter',
                basis=[talk], assessed=REVIEWED + ['flyttningsförbud', 'effekter av flytt'], in_writing=True, signed=True, reasons=REASONS,
                concerns=[ruled])

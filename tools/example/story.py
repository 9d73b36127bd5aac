"""Complete cases of Exempelkommunen, told day by day from one day of their own: an inquiry closed without measure, a custody that the
court lifts, a placement with consent. Each step is done as the law asks; faults.py breaks one at a time."""
import datetime

from builder import Case
from phases import (REASONS, child_talk, closing, decide, home, inquiry, move_in, opening, plans, report, tell, visit)
from register import DAY, board_days, committee_days, next_after

AS_OF = datetime.date(2026, 11, 20)
STAFF = {'p03': 'enhetschef', 'p05': 'socialsekreterare', 'p06': 'socialsekreterare', 'p08': 'socialsekreterare'}
POLITICIANS = {'f01': 'ordförande', 'f03': 'förordnad ledamot', 'f04': 'ledamot', 'f05': 'ledamot'}


class Town(Case):
    """A case of the town: its people are those of the register, days are counted from one day of its own."""

    def __init__(self, number, domain, birth):
        super().__init__(f'EX-2026-{number:04d}', 'Påhittat ärende', domain, AS_OF.isoformat())
        self.parties = [{'ref': 'barn1', 'role': 'barn', 'birth_date': birth.isoformat()},
                        {'ref': 'vh1', 'role': 'vårdnadshavare', 'relation': 'mor', 'custody_of': ['barn1']},
                        {'ref': 'vh2', 'role': 'vårdnadshavare', 'relation': 'far', 'custody_of': ['barn1']}]
        self.worker, self.head, self.head_role = 'p06', 'p05', 'socialsekreterare'
        self.person('p05')
        self.person('p06')

    @staticmethod
    def next_meeting(day):
        return next_after(board_days(), day)

    def person(self, who, role=None):
        """Somebody of the register, with what the case itself says of him."""
        if any(party['ref'] == who for party in self.parties):
            return
        facts = {'employment': 'förtroendevald' if who in POLITICIANS else 'konsult' if who == 'p13' else 'anställd'}
        if who in STAFF:
            facts['degree'] = who != 'p08'
        if who == 'f03':
            facts.update(appointed_from='2026-01-19', appointed_until='2026-08-31')
        self.party(who, role or STAFF.get(who) or POLITICIANS[who], **facts)

    def on(self, start, days):
        return (start + DAY * days).isoformat()

    def written(self):
        record = super().written()
        del record['delegation_order']
        return {**record, 'authority': 'Exempelkommunens kommunstyrelse'}


def not_opened(case, start, after, who, role=None):
    """A report that leads to no inquiry; the guardians are spoken to, nobody else."""
    case.person(who, role)
    day = lambda days: case.on(start, days)
    about = report(case, day(0), '09:00')
    case.at(day(0), 'case_assigned', to=[case.worker])
    talk = case.at(day(2), 'contact', by=case.worker, to=['vh1', 'vh2'], purpose='inhämta inställning', reached=True, channel='telefon')
    covers = ['anmälan', 'barnets bästa', 'barnets inställning', 'barnets behov', 'skyddsbehov']
    document = case.at(day(after - 1), 'document_created', document='bed', document_type='förhandsbedömning', author=case.worker,
                       locked=True, in_writing=True, covers=covers)
    decided = case.at(day(after), 'investigation_not_opened', decided_by=role or STAFF[who], decider=who, in_writing=True, signed=True,
                      lagrum=case.service_law('not-open', day(after)), reasons='uppgifterna kan inte leda till någon åtgärd',
                      assessed=covers, basis=[talk, document], concerns=[about])
    case.at(day(after + 1), 'notified_party', to=case.told(day(after + 1)), about='beslut', concerns=[decided])


def looked_into(case, opened, rng, waited=None, key='u1'):
    """The report, the inquiry opened, the guardians asked and the child heard."""
    day = lambda days: case.on(opened, days)
    about = report(case, day(-(waited or rng.randint(1, 6))), '09:10', answered='10:30')
    begun = opening(case, day(0), about, key)
    heard = child_talk(case, day(3), day(rng.randint(8, 14)))
    return begun, heard


def written_up(case, opened, days, heard, key='u1'):
    """Work goes on until the inquiry is written, shown to the parties with time to answer, and closed without measure."""
    day = lambda number: case.on(opened, number)
    for step in range(30, days - 25, 25):
        case.at(day(step), 'contact', by=case.worker, to=['skola'], purpose='utreda', reached=True, channel='telefon')
    found = inquiry(case, day(days - 20), day(days - 19), day(days - 6), day(days - 8), key=key)
    return closing(case, day(days), [found, heard], 'utan åtgärd', case.head_role, key, 'behov saknas')


def investigation(case, rng, opened, days=None, waited=None):
    begun, heard = looked_into(case, opened, rng, waited)
    written_up(case, opened, days or rng.randint(70, 100), heard)
    return begun


def custody(case, day, rng, who='utskott', time='10:30', submit=2, reported=True, reason='Barnet kunde inte skyddas på annat sätt'):
    """Immediate custody during an inquiry: decided, carried out, at the court in time, lifted by the court; the child goes home and the
    inquiry is closed."""
    opened = day - DAY * 30
    _, heard = looked_into(case, opened, rng)
    on = lambda days: case.on(day, days)
    risk = case.at(on(-1), 'document_created', document='risk', document_type='riskbedömning', author=case.worker, locked=True,
                   in_writing=True, covers=['risk', 'skyddsbehov', 'barnets bästa', 'möjlighet att invänta domstol'])
    looked, papers = home(case, on(-20), on(-12)), plans(case, on(-1), on(0))
    made = taken(case, day, who, time, [heard, risk], looked + papers, reason)
    if not reported:
        case.report_decisions = lambda: None
    lifted(case, on, made, submit)
    if day + DAY * 40 < AS_OF:
        written_up(case, opened, 65, heard)
    return made


def taken(case, day, who, time, rests, housing, reason):
    """The decisions of the day, carried out and told."""
    on, extra = case.on(day, 0), {}
    if who not in ('utskott', 'nämnd'):
        case.person(who)
        extra = {'decider': who, 'next_meeting': next_after(board_days(), day).isoformat(), 'urgency_reason': reason}
    by = who if who in ('utskott', 'nämnd') else STAFF.get(who) or POLITICIANS[who]
    taking = decide(case, on, 'omedelbart omhändertagande', '6 § LVU', rests, by, time, ['möjlighet att invänta domstol', 'samtycke'],
                    appeal=False, grounds=['2 §'], **extra)
    placing = decide(case, on, 'placering', '11 § LVU', rests + housing, by, time, ['hemmets lämplighet', 'umgänge'],
                     placement_form='familjehem', home='h1', **extra)
    case.at(on, 'communication_waived', time, to=case.told(on), waive_reason='beslut kan inte uppskjutas', lagrum='25 § FL',
            concerns=[taking, placing])
    after = case.on(day, 1)
    case.at(after, 'enforcement', '10:00', concerns=[taking], result='genomförd', police_present=False)
    move_in(case, after, placing, time='14:00')
    case.at(after, 'care_started', '14:00', decision_ref=taking)
    tell(case, after, [taking, placing], '15:00', 'personligen', 'placering')
    return taking


def lifted(case, on, taking, submit):
    """The court has the decision in time and lifts it five days later."""
    sent = case.at(on(submit), 'submitted_to_court', court='förvaltningsrätten', concerns=[taking], lagrum='7 § LVU')
    case.at(on(submit), 'receipt_by_court', court='förvaltningsrätten', concerns=[sent])
    case.at(on(submit), 'notified_party', to=['domstol'], about='annat', lagrum='39 § LVU', text='behov av offentligt biträde')
    ended = case.at(on(submit + 5), 'court_decision', court='förvaltningsrätten', court_outcome='upphävt', measure='omedelbart omhändertagande',
                    concerns=[taking], received=on(submit + 5))
    case.at(on(submit + 5), 'placement_ended', '16:00', home='h1', end_reason='hemtagning', decision_ref=taking)
    case.at(on(submit + 5), 'child_informed', by=case.worker, child=['barn1'], about='dom', concerns=[ended])
    case.at(on(submit + 5), 'notified_party', to=case.told(on(submit + 5)), about='dom', concerns=[ended])


def placement(case, rng, day):
    """A home with both guardians' consent, decided by the committee on that day. Answers what each fault may take away."""
    opened = day - DAY * 60
    _, heard = looked_into(case, opened, rng)
    on = lambda days: case.on(day, days)
    case.at(on(-36), 'offer_made', to=case.told(on(-36)), measure='frivillig placering')
    looked, papers = home(case, on(-21), on(-31)), plans(case, on(-17), on(-2))
    found = inquiry(case, on(-17), on(-16), on(-5), on(-7))
    yes = [case.at(on(-6), 'consent_given', **{'from': one}, consent_to='placering', channel='brev') for one in case.told(on(-6))]
    law = case.service_law('home', on(0))
    decided = decide(case, on(0), 'vård i visst hem', law, [found, heard] + looked + papers + yes,
                     assessed=['hemmets lämplighet', 'samtycke', 'umgänge'], placement_form='familjehem', home='h1')
    closing(case, on(0), [found, heard], 'placering med samtycke')
    tell(case, on(1), [decided], about='placering')
    move_in(case, on(6), decided, lagrum=law)
    visit(case, on(50))
    weighed = next((d for d in committee_days() if day + DAY * 150 <= d < AS_OF), None)
    if weighed:
        considered(case, weighed.isoformat(), papers, visit(case, (weighed - DAY * 8).isoformat()))
    return {'decided': decided, 'looked': looked, 'consents': yes, 'heard': heard}


def considered(case, day, papers, talk):
    return case.at(day, 'consideration', decided_by='utskott', lagrum=case.service_law('consider', day), measure='frivillig placering',
                   review_outcome='fortsätter', basis=[talk] + papers, in_writing=True, signed=True, reasons=REASONS,
                   assessed=['barnets bästa', 'barnets inställning', 'barnets behov', 'vårdnadshavares inställning', 'umgänge',
                             'återförening'])

"""reports: a year of deviations, risks, misconducts and good examples in Exempelkommunen, in every state, as steps (see tools/do-steps).
All of it is invented. Must not know what the program makes of them."""
import datetime

DAY = datetime.timedelta(1)
LAST = datetime.date(2026, 11, 20)
FACTORS = [('bevakning', 'Bevakning av frister', 'arbetssätt'), ('overlamning', 'Överlämning mellan handläggare', 'arbetssätt'),
           ('rutin-saknas', 'Rutin saknas eller är oklar', 'styrning'), ('rutin-okand', 'Rutinen är inte känd', 'styrning'),
           ('bemanning', 'Bemanning och vakanser', 'resurser'), ('introduktion', 'Introduktion av nya', 'resurser'),
           ('delegation', 'Oklart vem som beslutar', 'styrning'), ('arendesystem', 'Ärendesystemet', 'teknik'),
           ('samverkan', 'Samverkan med andra', 'samverkan'), ('okand', 'Orsaken är inte känd', 'okänt')]
# what happened, factor, about a child (and what it means for her), routine, what is done, how grave
STORIES = [
    ('En förhandsbedömning tog tjugo dagar.', 'bevakning', 'Skyddsbehovet blev känt sent.', 'forhandsbedomning', 'Två bevakar inkomna anmälningar.', 'måttlig'),
    ('En utredning var inte klar efter fyra månader och ingen hade förlängt den.', 'bevakning', 'Barnet väntade på stöd.', 'utredningstider', 'Avstämning efter tre månader.', 'betydande'),
    ('Ett umgänge ändrades utan beslut.', 'delegation', 'Barnet fick inte träffa sin pappa som planerat.', 'umgange', 'Lathund: vem beslutar om umgänge.', 'betydande'),
    ('En vårdplan skrevs efter ansökan.', 'rutin-okand', 'Planen styrde inte insatsen.', 'vardplan', 'Genomgång av rutinen för alla.', 'måttlig'),
    ('En insats som beslutats började inte.', 'samverkan', '', 'verkstallighet', 'Månadslista över beslut som inte verkställts.', 'måttlig'),
    ('Anteckningar fördes in tre veckor i efterhand.', 'bemanning', '', 'dokumentation', 'Tid för dokumentation varje vecka.', 'ringa'),
    ('Ett brev med uppgifter om en annan person skickades.', 'arendesystem', '', 'brev', 'Adressen visas innan utskick.', 'betydande'),
    ('Barnet fick ingen fråga om hur hen ser på flytten.', 'introduktion', 'Barnets vilja syns inte i beslutet.', 'barnsamtal', 'Barnsamtal ingår i introduktionen.', 'måttlig'),
    ('Ingen följde upp placeringen på sex månader.', 'overlamning', 'Ingen visste hur barnet hade det.', 'uppfoljning', 'Överlämningslista när någon slutar.', 'betydande'),
    ('Två handläggare slutar samtidigt i sommar.', 'bemanning', '', 'bemanning', 'Ersättare utses innan sommaren.', 'måttlig'),
    ('Det är oklart vem som tar emot orosanmälningar på helgen.', 'rutin-saknas', 'En anmälan kan bli liggande.', 'jour', 'Jourkortet gäller även helg.', 'betydande'),
    ('Samtycket till insatsen finns inte i akten.', 'rutin-okand', '', 'samtycke', 'Mall för samtycke.', 'ringa')]
GOOD = ['Överlämningen av ett ärende gjordes av båda handläggarna tillsammans med familjen.',
        'Alla frister i augusti bevakades av två personer, ingen passerade.',
        'Barnet fick en egen kontaktväg till sin socialsekreterare.']
UNITS = {'barn': ('p03', ['p05', 'p06', 'p07', 'p08', 'p09']), 'vuxen': ('p04', ['p10', 'p11', 'p12'])}
GRAVE = [(1, 'Ett barn flyttade hem utan utredning och plan.', '2026-02-06'), (25, 'En orosanmälan låg oläst i elva dagar.', '2026-06-18'),
         (44, 'Ett beslut om umgänge fattades av fel person och verkställdes.', '2026-10-30')]


def step(action, **said):
    """A line: personal words are written with a colon before the name."""
    words = [f'"{name}={value}"' if name[0] != '_' else f'":{name[1:]}={value}"' for name, value in said.items()]
    return f'{action} {" ".join(words)}'


def answers(key):
    return step('sort-report', deviation=key, is_concern='nej', is_appeal='nej', is_application='nej', is_disclosure='nej', is_damages='nej')


class Year:
    def __init__(self, rng):
        self.rng, self.steps, self.measures, self.helped = rng, [], 0, {}

    def add(self, action, **said):
        self.steps.append(step(action, **said))

    def begin(self):
        for factor, name, group in FACTORS:
            self.add('register-factor', factor=factor, name=name, group=group)
        self.add('adopt-guideline', guideline='riktlinje-1', valid_from='2026-01-01', adopted='2025-12-15', paragraph='§ 141', acknowledge_days=5,
                 answer_days=90, recur_days=180, second_from='allvarlig', assessor_post='ec-barn', lexsarah_post='socialchef')
        self.add('adopt-guideline', guideline='riktlinje-2', valid_from='2026-07-01', adopted='2026-06-15', paragraph='§ 77', acknowledge_days=3,
                 answer_days=60, recur_days=180, second_from='betydande', assessor_post='ec-barn', lexsarah_post='socialchef')

    def report(self, key, kind, unit, words, child, arrived, **more):
        self.add('report-deviation', deviation=key, kind=kind, unit=unit, _happening=words, about_child='ja' if child else 'nej',
                 **({'_consequence_child': child} if child else {}), happened=arrived - DAY * self.rng.randint(1, 20), channel='lista', arrived=arrived,
                 late_why='Fördes över från förra systemet.', reporter=self.rng.choice(UNITS[unit][1]), **more)

    def good(self, key, unit, arrived):
        self.report(key, 'gott exempel', unit, self.rng.choice(GOOD), '', arrived)
        self.steps.append(answers(key))
        if arrived < LAST - DAY * 40:
            self.add('give-feedback', deviation=key, stage='slut', date=arrived + DAY * 6, _words='Tack. Vi berättade om det på mötet.')
            self.add('close-deviation', deviation=key, date=arrived + DAY * 6, _conclusion='Spridd till alla enheter.', routine='vet inte')

    def measure(self, key, story, unit, arrived, how):
        self.measures += 1
        name = f'Å-{self.measures:02}'
        self.add('plan-measure', measure=name, kind='förebyggande' if self.measures % 3 else 'korrigerande', measure_text=story[4],
                 owner_post=f'ec-{unit}', due=arrived + DAY * 60, deviation=key)
        if how == 'planned':
            return
        self.add('do-measure', measure=name, date=arrived + DAY * 45, by=UNITS[unit][0])
        if how == 'done':
            return
        self.add('judge-effect', measure=name, date=arrived + DAY * 75, by='kv1', effect='ingen effekt' if how == 'failed' else 'effekt',
                 why='Lika många som förut.' if how == 'failed' else 'Ingen ny sedan åtgärden gjordes.')
        if how == 'failed':
            self.add('reopen-measure', measure=name, why='Den hjälpte inte, den görs om.')
            return
        for before, judged in self.helped.pop(story, []):
            if arrived > judged:
                self.add('reopen-measure', measure=before, why='Samma faktor har kommit tillbaka.')
            else:
                self.helped.setdefault(story, []).append((before, judged))
        self.helped.setdefault(story, []).append((name, arrived + DAY * 75))

    def deviation(self, number, key, unit, arrived):
        story = STORIES[(number * 5) % len(STORIES)]
        self.report(key, 'risk' if number % 6 == 0 else 'avvikelse', unit, story[0], story[2], arrived)
        age = (LAST - arrived).days
        if age < 12 and number % 2:
            return  # nobody has read it yet
        self.steps.append(answers(key))
        self.add('give-feedback', deviation=key, stage='början', date=arrived + DAY * self.rng.randint(1, 6), _words='Tack för rapporten. Vi tittar på det.')
        if age < 20:
            return
        self.add('assess-deviation', deviation=key, definition=story[5], severity=story[5], likelihood=self.rng.choice(['sällan', 'ibland', 'ofta']),
                 by=UNITS[unit][0])
        self.add('judge-lexsarah', deviation=key, lexsarah='nej', _why='Ingen kom till skada och risken var inte påtaglig.', by=UNITS[unit][0])
        self.add('find-factor', deviation=key, factor=story[1])
        if number % 9 == 4:
            self.add('park-deviation', deviation=key, until='2027-01-15', _why='Väntar på uppgifter från en annan myndighet.')
            return
        if age < 50:
            return
        self.end(number, key, story, unit, arrived, age)

    def end(self, number, key, story, unit, arrived, age):
        exception = {}
        if number % 7 == 3:
            self.add('refrain-from-measure', deviation=key, _why='Rutinen finns och följs. Det var en enstaka händelse.')
        elif age < 90:
            self.measure(key, story, unit, arrived, 'planned' if number % 2 else 'done')
            return
        else:
            self.measure(key, story, unit, arrived, 'failed' if number % 8 == 5 else 'helped')
        if number % 8 == 5:
            exception = {'exception': 'Åtgärden görs om och följs i nästa ärende.'}
        elif number % 7 == 3:
            exception = {'exception': 'Samma faktor har åtgärdats i ett annat ärende.'}
        closed = min(arrived + DAY * self.rng.randint(76, 110), LAST)
        if story[2] or story[5] == 'betydande':
            self.add('second-lexsarah', deviation=key, agrees='ja', _why='Jag gör samma bedömning.', by='kv1')
        self.add('give-feedback', deviation=key, stage='slut', date=closed, _words='Så här blev det: ' + story[4])
        self.add('close-deviation', deviation=key, date=closed, _conclusion='Det kunde hända för att arbetssättet inte höll.', routine=story[3],
                 routine_version='2025', **exception)
        if number % 13 == 6:
            self.add('reopen-deviation', deviation=key, _why='Det har hänt en gång till på samma sätt.')

    def grave(self, place, key, words, arrived):
        day, case = datetime.date.fromisoformat(arrived), f'LS-2026-{place}'
        self.report(key, 'missförhållande', 'barn', words, 'Barnet for illa eller kunde ha gjort det.', day, concerned='p03')
        self.steps.append(answers(key))
        self.add('give-feedback', deviation=key, stage='början', date=day, _words='Tack för rapporten. Den utreds av någon utanför enheten.')
        self.add('assess-deviation', deviation=key, definition='allvarlig', severity='allvarlig', by='kv1')
        self.add('judge-lexsarah', deviation=key, lexsarah='ja', _why='Det kan ha skadat barnet.', by='kv1')
        self.add('assign-deviation', deviation=key, person='kv1', **{'from': day})
        self.add('open-case', case=case, domain='OTHER', authority='Exempelkommunen')
        self.add('receive-lexsarah', case=case, date=day, deviation=key, receiver='kv1', statute='SoL', insight=day, _happening=words)
        self.add('remedy-lexsarah', case=case, date=day, remedied='den enskilde', _words='Barnets skydd har bedömts på nytt.')
        self.add('appoint-investigator', case=case, person='kv1', _declaration='Jag är inte berörd av händelsen och arbetar inte på enheten.',
                 **{'from': day + DAY * 3})
        if place < 3:
            self.investigate(place, case, day)

    def investigate(self, place, case, day):
        parts = [('vad som hände', 'uppgift', 'Händelsen följdes dag för dag.'), ('följder, faktiska och möjliga', 'bedömning', 'Barnet for illa.'),
                 ('orsaker', 'bedömning', 'Arbetssättet hade ingen som bevakade.'), ('har det hänt förut', 'vet inte', 'Äldre ärenden är inte genomgångna.'),
                 ('kan det hända igen', 'bedömning', 'Ja, tills rutinen är ändrad.'), ('åtgärder', 'uppgift', 'Rutinen ändras.')]
        for part, says, words in parts:
            self.add('investigate-lexsarah', case=case, investigated=part, says=says, _words=words, _source='Akten och samtal')
        self.add('conclude-lexsarah', case=case, date=day + DAY * 25, assessment='allvarligt missförhållande', _why='Följden för barnet var allvarlig.')
        self.add('decide-lexsarah', case=case, decision='lex-sarah-anmalan', date=day + DAY * 26, by='ks', _why='Följden för barnet var allvarlig.')
        self.add('notify-ivo', case=case, date=day + DAY * 27, notice=1, _answers='1. Händelsen: se utredningen.', document=f'utredning.pdf={"5f" * 32}',
                 receipt=f'IVO-2026-{1000 + place}')
        if place > 1:
            return
        self.add('tell-lexsarah', case=case, date=day + DAY * 28, told='vårdnadshavare', informed='informerad', regret='ja',
                 _words='Vi har berättat vad som hände och att vi beklagar.')
        self.add('tell-lexsarah', case=case, date=day + DAY * 28, told='den som rapporterade', informed='informerad', _words='Tack. Anmälan är gjord.')
        self.add('offer-support', case=case, date=day + DAY * 4, offered_to='personalgrupp', offer='erbjudet', support_by='Företagshälsan')
        self.add('inform-board', case=case, meeting='ks 2026-12-21', document=f'paket.pdf={"a7" * 32}', paragraph='§ 60', outcome='uppdrag',
                 assignment='Redovisa den ändrade rutinen.', report_back='2027-03-01')
        self.add('close-lexsarah', case=case, date=day + DAY * 60, _words='Åtgärderna följs upp i åtgärdsplanen.')


def steps(rng):
    """The year, a step a line."""
    year = Year(rng)
    year.begin()
    grave = {number: (place, words, day) for place, (number, words, day) in enumerate(GRAVE, 1)}
    for number in range(1, 49):
        key, unit = f'AVV-{number:03}', 'vuxen' if number % 3 == 0 else 'barn'
        arrived = datetime.date(2026, 1, 9) + DAY * (number * 13 // 2 + rng.randint(0, 4))
        if number in grave:
            year.grave(grave[number][0], key, *grave[number][1:])
        elif number % 11 == 8:
            year.good(key, unit, min(arrived, LAST))
        else:
            year.deviation(number, key, unit, min(arrived, LAST))
    return '# Ett års påhittade rapporter, gjort av tools/make-example. En rad är en handling; :namn = personuppgift (tools/do-steps).\n' \
        + '\n'.join(year.steps) + '\n'

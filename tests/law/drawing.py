"""drawing: cases drawn by chance from the events that start, keep, end or put off some duty. They are no realistic
children's cases; they are meant to meet in every order. Must not judge anything."""

from datetime import date, timedelta

# Events in the words of ordlista, by the sort of case they belong to. {n}: an earlier event, {d}: a day, {k}: a key.
EVENTS = {
    'LVU': [
        'omhändertagande av barn', 'omhändertagande av barn', 'underställning skickad som rör {n}',
        'inkommet till domstol som rör {n}', 'inkommet till domstol som rör {n}', 'verkställighet som rör {n}',
        'vården påbörjad som rör {n}', 'vården påbörjad', 'ansökan om vård till domstol', 'tidsförlängning begärd',
        'rätten prövade omhändertagandet som rör {n}', 'beslut där beslutstyp är upphörande av omhändertagande',
        'vårddom', 'vårddom på grund av hemförhållanden', 'vårddom på grund av eget beteende',
        'laga kraft som rör {n}', 'placering där boendeform är familjehem', 'placering avslutad',
        'övervägande där åtgärd är vård', 'övervägande', 'omprövning där åtgärd är vård', 'umgängesbegränsning',
        'umgängesbegränsning där gäller till är {d}', 'hemlighållande av vistelseort',
        'övervägande där åtgärd är umgängesbegränsning', 'tillfälligt flyttningsförbud', 'flyttningsförbud',
        'övervägande där åtgärd är flyttningsförbud', 'utreseförbud', 'omprövning där åtgärd är utreseförbud',
        'förebyggande insats', 'omprövning där åtgärd är förebyggande insats',
        'beslut där beslutstyp är upphörande av vård', 'uppföljning inledd där lagrum är 21 b § LVU',
        'uppföljning avslutad', 'begäran att vården ska upphöra', 'beslut där beslutstyp är fortsatt vård',
        'ärende avslutat', 'domstolens beslut där domslut är bifall och lagrum är 9 a § LVU',
        'domstolens beslut där domslut är fastställt som rör {n}',
    ],
    'SOL_CHILD': [
        'orosanmälan om barn', 'orosanmälan om barn', 'skyddsbedömning', 'barnutredning', 'barnutredning',
        'utredning inte inledd', 'förhandsbedömning förlängd där ny sista dag är {d}',
        'utredning förlängd där ny sista dag är {d}', 'utredning förlängd', 'utredning avslutad',
        'utredning avslutad', 'utredning avslutad där utgång är utan åtgärd',
        'anmälan från anmälningspliktig där från är skola', 'återkoppling begärd där från är skola',
        'återkoppling lämnad där till är skola', 'frivillig placering där boendeform är familjehem',
        'placering där boendeform är jourhem', 'placering avslutad',
        'övervägande där åtgärd är frivillig placering', 'övervägande där åtgärd är vårdnadsöverflyttning',
        'kontakt', 'samtal med barnet', 'handling upprättad', 'uppföljning inledd', 'uppföljning avslutad',
        'beslut där beslutstyp är insats', 'insats påbörjad',
        'beslut där beslutstyp är fortsatt placering och skäl anges', 'ärende överflyttat', 'ärende avslutat',
        'begäran inkommen', 'barnutredning där utredning är {k}', 'barnutredning där utredning är {k}',
        'utredning avslutad där utredning är {k}',
        'utredning förlängd där utredning är {k} och ny sista dag är {d}', 'omedelbart skyddat boende',
        'placering i skyddat boende', 'omhändertagande av barn', 'inkommet till domstol som rör {n}',
    ],
    'LVM': [
        'omhändertagande enligt LVM', 'underställning skickad som rör {n}', 'inkommet till domstol som rör {n}',
        'domstolens beslut där domslut är fastställt som rör {n}', 'ansökan om tvångsvård',
        'inkommet till domstol som rör {n}', 'beslut där beslutstyp är upphörande av omhändertagande',
    ],
}
YEARS = (2012, 2019, 2024, 2025, 2025, 2026, 2026, 2026, 2027)
STEPS = (0, 0, 1, 1, 2, 5, 6, 7, 8, 13, 14, 15, 16, 27, 28, 29, 40, 61, 91, 92, 93, 122, 181, 183, 184)


def draw_case(words, chance, name):
    """Three to nine events, mostly dated, in time order; complete about everything, something or nothing."""
    domain = chance.choices(list(EVENTS), (5, 5, 1))[0]
    day = date(chance.choice(YEARS), 1, 1) + timedelta(days=chance.randrange(365))
    case = {'format': 'case-timeline/1', 'id': name, 'authority': 'Exempelnämnden', 'domain': domain,
            'parties': [{'ref': 'barn1', 'role': 'barn'}], 'events': []}
    children = ['barn1', 'barn2'] if chance.random() < 0.2 else []
    if children:
        case['parties'].append({'ref': 'barn2', 'role': 'barn'})
    for number in range(chance.randint(3, 9)):
        text = chance.choice(EVENTS[domain])
        if '{n}' in text:
            text = text.format(n=chance.randint(1, number)) if number else text.split(' som rör')[0]
        text = text.replace('{k}', chance.choice(('u1', 'u2'))).replace('{d}', str(day + timedelta(days=chance.choice((10, 30, 60, 200)))))
        kind, attributes, _ = words.event(text)
        event = {'kind': kind, 'date': str(day)}
        if attributes:
            event['attributes'] = attributes
        case['events'].append(event)
        if text.startswith('orosanmälan') and chance.random() < 0.5:
            event['time'] = chance.choice(('08:15', '14:59', '15:00', '23:30'))
        if children and chance.random() < 0.8:
            event.setdefault('attributes', {})['child'] = chance.sample(children, chance.randint(1, 2))
        day += timedelta(days=chance.choice(STEPS))
    complete_about(case, chance)
    if chance.random() < 0.5:
        case['evaluate_as_of'] = str(day + timedelta(days=chance.choice((0, 7, 30, 200))))
    return case


def complete_about(case, chance):
    sort = chance.random()
    kinds = sorted({event['kind'] for event in case['events']})
    if sort < 0.5:
        case['record_complete'] = ['*']
    elif sort < 0.7:
        case['record_complete'] = chance.sample(kinds, chance.randint(1, len(kinds)))
    elif sort < 0.9:
        chance.choice(case['events'])['record_complete'] = chance.sample(kinds, chance.randint(1, len(kinds)))

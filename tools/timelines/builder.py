"""Builds one fictitious case in the format case-timeline/1. The writer says what happens on which day and keeps the events
as handles; places in the list, the day's provision and the board's next meeting are worked out here. Knows nothing of rules.
Everything may be moved by whole weeks, so that one story is told under the older and the newer acts."""
from datetime import date, timedelta

REFORM, NEW_CARE_ACT = date(2025, 7, 1), date(2027, 1, 1)

# What a provision is called under the acts of 2001 and 2025; for care under LVU and, from 2027, LUO.
SERVICE_LAW = {
    'report': ('14 kap. 1 § SoL', '19 kap. 1 § SoL'), 'protection': ('11 kap. 1 a § SoL', '20 kap. 1 § SoL'),
    'open': ('11 kap. 1 § SoL', '14 kap. 2 § SoL'), 'not-open': ('11 kap. 1 a § SoL', '20 kap. 2 § SoL'),
    'extend': ('11 kap. 2 § SoL', '20 kap. 3 § SoL'), 'told': ('11 kap. 2 § SoL', '20 kap. 4 § SoL'),
    'talk': ('11 kap. 10 § SoL', '20 kap. 7 § SoL'), 'feedback': ('14 kap. 1 b § SoL', '19 kap. 6 § SoL'),
    'speak': ('11 kap. 9 § SoL', '14 kap. 8 § SoL'), 'home': ('6 kap. 6 § SoL', '22 kap. 2 § SoL'),
    'short-home': ('6 kap. 6 § SoL', '22 kap. 4 § SoL'), 'consider': ('6 kap. 8 § SoL', '22 kap. 13 § SoL'),
    'custody': ('6 kap. 8 b § SoL', '22 kap. 14 § SoL'), 'worker': ('6 kap. 7 c § SoL', '22 kap. 12 § SoL'),
    'contract': ('6 kap. 6 b § SoL', '22 kap. 3 § SoL'), 'health': ('11 kap. 3 a § SoL', '22 kap. 7 § SoL'),
    'other-board': ('6 kap. 6 a § SoL', '22 kap. 6 § SoL'), 'support': ('4 kap. 1 § SoL', '11 kap. 1 § SoL'),
    'institution': ('4 kap. 1 § SoL', '11 kap. 1 § SoL'), 'aid': ('4 kap. 1 § SoL', '12 kap. 1 § SoL'),
    'follow': ('11 kap. 4 a § SoL', '23 kap. 1 § SoL')}
CARE_LAW = {
    'custody': ('6 § LVU', '5 kap. 1 § LUO'), 'submit': ('7 § LVU', '5 kap. 4 § LUO'), 'apply': ('4 § LVU', '4 kap. 2 § LUO'),
    'place': ('11 § LVU', '6 kap. 1 § LUO'), 'consider': ('13 § LVU', '8 kap. 2 § LUO'), 'review': ('13 § LVU', '8 kap. 3 § LUO'),
    'end': ('21 § LVU', '10 kap. 1 § LUO'), 'contact': ('14 § LVU', '7 kap. 2 § LUO'), 'counsel': ('39 § LVU', '17 kap. 6 § LUO'),
    'follow': ('21 b § LVU', '10 kap. 7 § LUO'), 'custody-transfer': ('13 c § LVU', '9 kap. 1 § LUO')}


class Event:
    """One event; stands for its own place in the list until the case is written."""

    def __init__(self, kind, day, time, order, attributes):
        self.kind, self.day, self.time, self.order, self.attributes = kind, day, time, order, attributes


class Case:
    """One case that grows event by event."""

    def __init__(self, name, title, domain, until, weeks=0):
        self.name, self.title, self.domain, self.shift = name, title, domain, timedelta(weeks=weeks)
        self.parties, self.order, self.events = [], [], []
        self.until = self.moved(until)
        self.worker, self.head, self.head_role = 's1', 's2', 'enhetschef'  # who handles the case and who decides by delegation

    def moved(self, day):
        return date.fromisoformat(day) + self.shift

    def day(self, text):
        """A day inside an attribute, moved with the rest."""
        return self.moved(text).isoformat()

    def party(self, ref, role, born=None, **facts):
        if born:
            facts['birth_date'] = self.day(born)
        self.parties.append({'ref': ref, 'role': role, **facts})

    def at(self, day, kind, time=None, **attributes):
        event = Event(kind, self.moved(day), time, len(self.events), attributes)
        self.events.append(event)
        return event

    def service_law(self, what, day):
        return SERVICE_LAW[what][self.moved(day) >= REFORM]

    def care_law(self, what, day):
        return CARE_LAW[what][self.moved(day) >= NEW_CARE_ACT]

    def refs(self, *roles):
        return [party['ref'] for party in self.parties if party['role'] in roles]

    def told(self, day):
        """Who is told and served: guardians, and a child that has turned fifteen."""
        old = [p['ref'] for p in self.parties if p['role'] in ('barn', 'ung') and self.age(p, self.moved(day)) >= 15]
        return self.refs('vårdnadshavare', 'enskild') + old

    @staticmethod
    def age(party, day):
        born = date.fromisoformat(party['birth_date'])
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    def report_decisions(self):
        """What was decided by delegation is reported at the board's next meeting, if that day has come."""
        reported = {}
        for event in self.events:
            by = event.attributes.get('decided_by')
            if by and by != 'nämnd' and event.kind not in ('protection_assessment', 'case_closed', 'secrecy_review', 'assessment',
                                                           'police_assistance_withdrawn'):
                reported.setdefault(self.next_meeting(event.day), []).append(event)
        for day, events in sorted(reported.items()):
            if day <= self.until:
                self.at((day - self.shift).isoformat(), 'reported_to_board', meeting_type='nämnd', concerns=events)

    @staticmethod
    def next_meeting(day):
        return next_meeting(day)

    def written(self):
        self.report_decisions()
        events = sorted(self.events, key=lambda event: (event.day, event.order))
        place = {id(event): number for number, event in enumerate(events)}
        return {'format': 'case-timeline/1', 'id': self.name, 'title': self.title,
                'authority': 'Exempelkommunens socialnämnd', 'domain': self.domain,
                'law_version': 'new' if events[-1].day >= REFORM else 'old', 'parties': self.parties,
                'delegation_order': self.order, 'events': [write(event, place) for event in events],
                'record_complete': ['*'], 'evaluate_as_of': self.until.isoformat()}


def write(event, place):
    line = {'kind': event.kind, 'date': event.day.isoformat()}
    if event.time:
        line['time'] = event.time
    attributes = {name: resolve(value, place) for name, value in event.attributes.items() if value is not None}
    return {**line, 'attributes': attributes} if attributes else line


def resolve(value, place):
    if isinstance(value, Event):
        return place[id(value)]
    if isinstance(value, list):
        return [resolve(one, place) for one in value]
    return value


def next_meeting(day):
    """The board meets on the third Wednesday of every month."""
    first = day.replace(day=1)
    while True:
        meeting = first + timedelta(days=(2 - first.weekday()) % 7 + 14)
        if meeting > day:
            return meeting
        first = (first + timedelta(days=32)).replace(day=1)

"""needs: what somebody must be given before a door lets them do a step: the roles that rights.table asks for, and a case that is
entrusted to them. The command line asks for none of it, so it is given there too, or the records could not be compared."""

from walk import ROOT, Deed, steps_of

NOBODY = 'tp'  # does what a walk says nobody has done
ROLES = ('handläggare', 'enhetschef', 'delegat', 'kvalitetsutvecklare', 'nämndsekreterare', 'ledamot', 'socialchef', 'administratör',
         'revisor', 'jourhavande', 'extern utredare', 'HR', 'press', 'övrig personal')
FIRST = (6, 3, 7, 4, 9, 1, 8, 0)  # whom to ask first: who reaches every case without having it
SINCE = '2000-01-01'


def rights():
    """Kind (gör, se) and name of each row: what it is about, and the ties of each role."""
    table = {}
    for line in (ROOT / 'src/rights/rights.table').read_text(encoding='utf-8').split('\n'):
        words = line.split()
        if words and words[0] in ('gör', 'se'):
            table[words[0], words[1]] = words[2], words[-len(ROLES):]
    return table


RIGHTS = rights()
REGISTER = ROOT / 'examples/exempelkommunen/register'
BODIES = [line.split(';')[0] for line in (REGISTER / 'bodies.csv').read_text(encoding='utf-8').splitlines()[1:]]


def is_open(verb, name):
    """May any role do it without having the case, or being the person herself?"""
    thing, ties = RIGHTS[verb, name]
    return any(set(tie) & set('ohm') or (thing.startswith('fall') and 'e' in tie) for tie in ties)


def role_for(verb, name):
    """The role that may, and by which of its ties: without having the case, of a meeting's body, or by having the case."""
    ties = RIGHTS[verb, name][1]
    wants_house = RIGHTS[verb, name][0] in ('hus', 'händelse')
    for wanted in ('h' if wants_house else 'o', 'h', 'm', 'e'):
        for at in FIRST:
            if wanted in ties[at]:
                return ROLES[at], wanted
    return '', ''


class Needs:
    def __init__(self, path):
        self.steps = [(verb, Deed(words)) for _, verb, words in steps_of(path) if verb in ('gör', 'provar', 'se')]
        imports = any('register' in words for _, verb, words in steps_of(path) if verb == 'kommando')
        named = {value for _, deed in self.steps for name, value in deed.pairs() if name == 'body'}
        self.bodies = sorted(BODIES if imports else named)
        self.guarded, self.entrusted, self.given = set(), set(), set()

    def roles_of(self, actor):
        """All that the walk will ask of somebody."""
        asked = {role_for('se' if verb == 'se' else 'gör', deed.name) for verb, deed in self.steps if (deed.actor or NOBODY) == actor}
        return sorted(asked | ({('handläggare', 'e')} if self.guards() else set()))

    def guards(self):
        return any('ja' in (deed.said('protected'), deed.said('protected_identity')) for _, deed in self.steps)

    def given_roles(self, actor, tie):
        """Roles of a body can be given when the bodies are there."""
        for role, by in self.roles_of(actor):
            base = ['give-role', f'person={actor}', f'right_role={role}', f'valid_from={SINCE}']
            if by == 'm' == tie:
                yield from ([*base, f'body={body}'] for body in self.bodies)
            elif by and by != 'm' and tie != 'm':
                yield base

    def before(self, verb, deed):
        """Deeds that must be done before this one, as words of reda do."""
        kind, actor, case = 'se' if verb == 'se' else 'gör', deed.actor or NOBODY, deed.said('case')
        tie = role_for(kind, deed.name)[1]
        for wanted in {'', 'm'} if tie == 'm' else {''}:
            if (actor, wanted) not in self.given:
                self.given.add((actor, wanted))
                yield from self.given_roles(actor, wanted)
        if kind == 'se' and not case and RIGHTS[kind, deed.name][0].startswith(('fall', 'händelse')):
            yield from self.entrust(actor, self.guarded)
        elif deed.name != 'open-case' and case and RIGHTS[kind, deed.name][0].startswith('fall'):
            yield from self.entrust(actor, {case} if tie == 'e' else {case} & self.guarded)
        if 'ja' in (deed.said('protected'), deed.said('protected_identity')):
            self.guarded.add(case)

    def entrust(self, actor, cases):
        for case in sorted(cases):
            if (case, actor) not in self.entrusted:
                self.entrusted.add((case, actor))
                yield ['entrust-case', f'case={case}', f'person={actor}', 'part=handläggare', f'from={SINCE}']

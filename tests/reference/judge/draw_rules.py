"""draw_rules: small law folders by chance, in the language of law/README.md: a few clocks, derived names and rules of
every shape over a few kinds of events, so that they meet. The rules mean nothing. Must not judge anything."""

import shutil
from pathlib import Path

from words import VOCABULARY

KINDS = ('orosanmälan inkommen', 'utredning inledd', 'utredning avslutad', 'utredning förlängd', 'beslut', 'placering',
         'placering avslutad', 'övervägande', 'kommunicering', 'handling upprättad', 'jävsförhållande',
         'samtal med barnet', 'domstolens beslut', 'inkommet till domstol')
TIES = ('om detta', 'samma utredning', 'samma åtgärd', 'samma hem', 'samma fråga', 'samma anmälare', 'sedan beslutet',
        'samma person', 'uttryckligen', 'högst 3 månader tidigare', 'högst 10 dagar tidigare')
PLACES = ('dessförinnan', 'när som helst', 'senast samma dag', 'därefter')
TO_PARTY = ('till parten', 'från parten', 'om parten')
MARKS = ('verifierad', 'verifierad', 'verifierad', 'läst en gång', 'tolkning')
PERIODS = ('3 dagar', '7 dagar', '2 veckor', '1 månad', '1 månad och 3 dagar', '2 månader', '6 månader', '1 år')
EXAMPLE = 'exempel  berörs inte 2026-01-05 journalanteckning'


class RuleDrawer:
    """Draws one law folder after another."""

    def __init__(self, law, chance):
        self.chance, self.kinds = chance, law.phrases.kinds
        self.words = {word: phrase for phrase, word in law.phrases.attributes.items() if word != 'concerns'}
        self.source = law.folder
        self.derived = []

    def often(self, share):
        return self.chance.random() < share

    def condition(self, kind):
        """One test on an attribute that the kind has."""
        chance = self.chance
        if self.often(0.08):
            return 'området är ' + chance.choice(('LVU', 'SOL_CHILD eller LVM'))
        if self.often(0.06):
            return 'rör ' + chance.choice(KINDS)
        if self.often(0.04):
            return 'klockan före 15:00'
        name = chance.choice(sorted(VOCABULARY.allowed[kind] & set(self.words)))
        phrase, sort, words = self.words[name], VOCABULARY.sort(name), VOCABULARY.values(name)
        if self.often(0.25) or not (words or sort in ('bool', 'lagrum')):
            return f"{phrase} {chance.choice(('anges', 'saknas', 'anges inte'))}"
        if sort == 'lagrum':
            return chance.choice((f'{phrase} i LVU', f'{phrase} i LVU eller SoL', f'{phrase} är 14 § LVU'))
        if sort == 'bool':
            return f"{phrase} {chance.choice(('är', 'är inte'))} {chance.choice(('ja', 'nej'))}"
        verb = chance.choice(('innehåller', 'innehåller inte')) if sort == 'list' else chance.choice(('är', 'är', 'är inte'))
        plain = [word for word in words if ' och ' not in word and ',' not in word]
        return f"{phrase} {verb} {' eller '.join(chance.sample(plain, min(len(plain), chance.choice((1, 2)))))}"

    def pattern(self, kind=None):
        if kind is None and self.derived and self.often(0.2):
            return self.chance.choice(self.derived)
        phrase = kind or self.chance.choice(KINDS)
        tests = [self.condition(self.kinds[phrase]) for _ in range(self.chance.choice((0, 0, 0, 1, 1, 2)))]
        return phrase + (' där ' + ' och '.join(tests) if tests else '')

    def bound(self, places=PLACES, each='', ongoing=True):
        chance = self.chance
        if ongoing and self.often(0.08):
            return f'pågår {self.pattern()} tills {self.pattern()}' + (
                f", {chance.choice(('samma hem', 'samma utredning'))}" if self.often(0.3) else '')
        bands = chance.sample(TIES, chance.choice((0, 0, 0, 1, 1, 2)))
        bands += [chance.choice(places)] if places and self.often(0.45) else []
        bands += [chance.choice(TO_PARTY)] if each and self.often(0.5) else []
        return ', '.join([self.pattern(), *bands])

    def own(self, trigger_kinds):
        shared = set.intersection(*(VOCABULARY.allowed[self.kinds[kind]] for kind in trigger_kinds)) & set(self.words)
        name = self.chance.choice(sorted(shared))
        return f"själv där {self.words[name]} anges"

    def exceptions(self, triggers, each):
        for _ in range(self.chance.choice((0, 0, 1, 1, 2))):
            what = self.own(triggers) if self.often(0.2) else self.bound(each=each)
            yield f'inte om  {what}' + self.chance.choice(('', '', ', annars okänt', ', annars tveksamt'))

    def shape(self, triggers, each, clocks):
        """What must, or must not, be, and by when."""
        chance = self.chance
        inside = f'inom     {chance.choice(clocks)}'
        sort = chance.random()
        if sort < 0.06:
            return ['ska aldrig']
        if sort < 0.22:
            acts = [f'ska inte {self.bound((), each, ongoing=False)}']
            return acts + ([inside] if self.often(0.6) else [])
        if sort < 0.36:
            back = [self.bound(('dessförinnan', 'senast samma dag'), each, ongoing=False) for _ in range(2)]
            back = [one if one.endswith(('dessförinnan', 'samma dag')) else one + ', senast samma dag' for one in back]
            return ['ska      ' + back[0]] + (['   eller ' + back[1]] if self.often(0.4) else []) + (
                ['   eller ' + self.own(triggers)] if self.often(0.4) else [])
        recurs = 0.5 <= sort < 0.66
        lines = ['ska      ' + self.bound(('därefter',), each, ongoing=False)] + (
            ['   eller ' + self.bound(('därefter',) if recurs else PLACES, each, ongoing=False)] if self.often(0.4) else [])
        if sort < 0.44 and each:
            return lines + [f'inom dagen barnet fyller {chance.choice((15, 16, 18))} år']
        if sort < 0.5:
            return lines + ['inom dagen i gäller till' + chance.choice(('', ' och 3 dagar', ' och 1 månad'))]
        if sort < 0.66:
            lines.append('återkommer' + (f' inom {chance.choice(clocks)}' if self.often(0.3) else ''))
        elif self.often(0.25):
            lines.append('förlängs till dagen i utredning förlängd' + (', samma utredning' if self.often(0.5) else ''))
        return lines + [inside]

    def rule(self, name, clocks):
        chance = self.chance
        sort = chance.choice(('plikt', 'plikt', 'plikt', 'underlag', 'part', 'innehåll', 'tillstånd'))
        each = chance.choice(('', '', '', 'vårdnadshavare', 'part', 'barn', 'barn från 15 år', 'barn under 16 år'))
        triggers = chance.sample(KINDS, chance.choice((1, 1, 2)))
        lines = [f'{sort} {name}', 'rubrik   "Påhittad regel"', f'källa    prov-2020 {chance.randint(1, 5)} §',
                 chance.choice(('styrka   brist', 'styrka   brist', 'styrka   varning "påhittad"'))]
        if self.often(0.3):
            lines.append(chance.choice(('gäller   från 2025-07-01', 'gäller   till 2025-06-30', 'gäller   till 2026-12-31')))
        lines += ['när      ' + self.pattern(triggers[0])] + ['   eller ' + self.pattern(kind) for kind in triggers[1:]]
        lines += ['för varje ' + each] if each else []
        lines += ['räknat från ' + self.bound(ongoing=False) + self.chance.choice(('', ', den sista'))] \
            if self.often(0.12) else []
        lines += ['bara om  ' + self.bound(each=each)] if self.often(0.15) else []
        lines += self.exceptions(triggers, each)
        shape = self.shape(triggers, each, clocks)
        lines += shape
        follows = any(line.startswith('inom') for line in shape) and not any('ska inte' in line for line in shape)
        if follows:
            may = (('visas av ', 0.15), ('upphör vid ', 0.3), ('kräver   ', 0 if 'återkommer' in str(shape) else 0.2))
            lines += [word + self.bound(each=each, ongoing=False) for word, share in may if self.often(share)]
            lines += ['upphör med gäller till'] if triggers == ['beslut'] and self.often(0.3) else []
        lines += self.completeness(shape)
        if follows and any(line.startswith('inom     ') for line in shape) and self.often(0.25):
            anchor = f' räknat från {self.bound(ongoing=False)}' if self.often(0.4) else ''
            lines.append(f'löper över 2026-01-01 till {chance.choice(clocks)}{anchor}; källa prov-2020 1 §')
        code, other = chance.sample(('NOT_NOTIFIED', 'MISSING_BASIS', 'DECISION_CONTENT_MISSING', 'DELAY_DECISION'), 2)
        lines += [f'ersätter {other}'] if self.often(0.1) else []
        return '\n'.join(lines + [f'annars   {code} "Påhittat fel."', '', EXAMPLE, ''])

    def completeness(self, shape):
        lines = []
        if self.often(0.3):
            kinds = [' och '.join(self.chance.sample(KINDS, self.chance.choice((1, 2)))) for _ in range(2)]
            lines += ['fullständigt om ' + kinds[0]] + (['   eller ' + kinds[1]] if self.often(0.3) else [])
        if self.often(0.1):
            lines.append('prövas bara i fullständig akt')
        if self.often(0.2):
            lines.append('frånvaro visas av ' + self.chance.choice(('hela akten', 'händelsen')))
        return lines

    def clock(self, name):
        moving = self.chance.choice(('till vardag', 'till vardag', 'kanske till vardag', 'inte'))
        period = self.chance.choice(PERIODS)
        label = ['etikett    lokalt mål'] if self.often(0.1) else []
        return '\n'.join([f'frist      {name}', 'rubrik     "Påhittad frist"',
                          f'källa      prov-2020 {self.chance.randint(1, 5)} §', f'tid        {period} räknat från dagen',
                          f'flyttas    {moving}', *label, '',
                          'exempel    2026-01-07 ger 2026-01-14', ''])

    def folder(self, place):
        """Writes a law folder; the rules and clocks stand in one act."""
        act = Path(place, 'prov-2020')
        act.mkdir(parents=True)
        Path(place, 'begrepp').mkdir()
        shutil.copy(self.source / 'ordlista', place)
        rows = [f'{number} § | {self.chance.choice(MARKS)} | påhittat | https://exempel.se/' for number in range(1, 6)]
        (act / 'sources').write_text('\n'.join(['lag | PROV | provlagen (2020:1)', *rows, '']), encoding='utf-8')
        names = [f'påhitt {number}' for number in range(2)]
        for number, name in enumerate(names):
            lines = [f'härlett  {name}', f'betyder  {self.pattern(self.chance.choice(KINDS))}',
                     f'   eller {self.pattern(self.chance.choice(KINDS))}', '']
            (Path(place, 'begrepp') / f'eget{number}').write_text('\n'.join(lines), encoding='utf-8')
        self.derived = names
        clocks = [f'prov-{number}' for number in range(4)]
        for name in clocks:
            (act / name).write_text(self.clock(name), encoding='utf-8')
        for number in range(6):
            name = f'prov-regel-{number}'
            (act / name).write_text(self.rule(name, clocks), encoding='utf-8')

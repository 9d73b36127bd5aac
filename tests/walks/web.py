"""web: a walk through the pages: the form of each action filled in as it stands on the page, what will be written looked at, the
button that writes pressed, the receipt read. A word that no field of the form takes is a fault of the form."""

import json

from addresses import telling
from needs import NOBODY
from page import Page
from prepared import Door
from served import Browser

# What a page says in other words than the terminal does.
OTHERWISE = {'Kontrollen fann': 'Kontrollen finner', 'Någon annan hann före': 'Ärendet har fått nya händelser sedan',
             'redan': 'Det var redan registrerat'}


class Web(Door):
    door = ', through the pages'

    def after(self):
        """Where its pages lead, and where it has been: nobody is told by that whose case it is."""
        found, self.page_count = telling(self, self.browser(self.deciding()))
        for sentence in found[:3]:
            self.said = sentence
            self.blame('an address tells a key')
        super().after()

    def deciding(self):
        """Who has done most, and so sees most."""
        actors = [deed.actor or NOBODY for _, deed in self.needs.steps]
        return max(sorted(set(actors)), key=actors.count)

    def browser(self, actor):
        return Browser(self.server, self.accounts.cookies[actor], self.addresses)

    def __init__(self, *given):
        super().__init__(*given)
        self.addresses, self.unlisted = [], set()

    def tell(self, browser, page, code):
        """What the person reads, and how it ended."""
        self.said, self.code = ' '.join([*page.words.split(), *page.wrong]), code
        if browser.status >= 500:
            self.blame(f'{browser.status}')

    def says(self, words):
        return words in self.said or OTHERWISE.get(words, words) in self.said

    def fill(self, form, deed):
        """The deed's words, each in its field; lines in one that takes many. False when there is none for one of them: then it cannot
        be said, and is refused so."""
        typed = {}
        for name, value in (pair for word in deed.pairs() for pair in unfolded(*word)):
            typed.setdefault(name, []).append(value)
        lost = [name for name in typed if name not in form.fields]
        if lost:
            self.said, self.code = f'Det hör inte hit: formuläret för {deed.name} har inget fält {", ".join(lost)}', 1
            return False
        for name, values in typed.items():
            field = form.fields[name]
            if field.options and values[0] not in field.options:
                self.unlisted.add(f'{name}={values[0]}')
            field.values = ['\n'.join(values)]
        return True

    def do(self, deed, is_check):
        browser = self.browser(deed.actor)
        path = f'/gor/{deed.name}'
        browser.ask('GET', path)
        page = Page(browser.page)
        form = page.form_with('formular')
        if browser.status != 200 or not form:
            return self.tell(browser, page, 1)
        if not self.fill(form, deed):
            return None
        browser.ask('POST', form.action, form.posted('granska'))
        page = Page(browser.page)
        if is_check or browser.status != 200:
            return self.tell(browser, page, ended(browser, page))
        return self.confirm(browser, page, deed)

    def confirm(self, browser, page, deed):
        form = page.form_with('sett')
        if not form or 'gor' not in form.buttons:
            return self.tell(browser, page, 1)
        if deed.seen:
            form.fields['sett'].values = [deed.seen]
        browser.ask('POST', form.action, form.posted('gor'))
        is_done = browser.status == 303
        browser.follow()
        page = Page(browser.page)
        return self.tell(browser, page, ended(browser, page) if is_done else 1)

    def see(self, deed):
        """By the form of the view, whose address then has what was asked; as many pages as there are."""
        browser = self.browser(deed.actor)
        browser.ask('GET', f'/vy/{deed.name}')
        form = Page(browser.page).form_with('visa')
        if form and not self.fill(form, deed):
            return None
        if form:
            browser.send(form)
        page = Page(browser.page)
        if browser.status != 200:
            return self.tell(browser, page, 1)
        self.said, self.code = page.table(), 0
        return None


def unfolded(name, value):
    """What a program says as one object, a person says in fields."""
    if name != 'object':
        yield name, value
        return
    event = json.loads(value)
    has = event.pop('attributes', {})
    yield from event.items()
    for own, field in (('decided_by', 'by'), ('decision_type', 'decision')):
        if own in has:
            yield field, has.pop(own)
    for attribute, said in has.items():
        yield 'fact', f'{attribute}={worded(said)}'


def worded(said):
    if isinstance(said, bool):
        return 'ja' if said else 'nej'
    return ', '.join(str(one) for one in said) if isinstance(said, list) else str(said)


def ended(browser, page):
    """As the command line ends: 0 all is well, 3 something is lacking, 1 refused."""
    if browser.status != 200:
        return 1
    return 3 if 'Kontrollen finner' in page.words else 0

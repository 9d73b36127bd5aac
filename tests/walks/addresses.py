"""addresses: that no address of a page says whose case it is: browsers and servers on the way write addresses down. Every address that
was asked, and every one that a page leads to: of all pages that can be reached from the start, one of each kind."""

from urllib.parse import parse_qsl, urlsplit

from needs import NOBODY, REGISTER
from page import Page

NAMES = ('case', 'person', 'objection', 'affair', 'owner', 'purpose')  # whose values are keys of somebody's, or words about them
LEFT = ('sprak', 'ordna', 'som')  # the same page in another language or order, or as a file


def keys_of(walk):
    """What must stand in no address: keys that the walk names, and those of the register's persons."""
    found = {value for _, deed in walk.needs.steps for name, value in deed.pairs() if name in NAMES}
    persons = (REGISTER / 'persons.csv').read_text(encoding='utf-8').splitlines()[1:]
    return found | {line.split(';')[0] for line in persons} | {NOBODY}


def told_by(address, keys):
    """The key that the address tells."""
    words = parse_qsl(urlsplit(address).query)
    return next((value for _, value in words if value in keys or value.split('/')[0] in keys), None)


def kind_of(address):
    parts = urlsplit(address)
    return parts.path, tuple(sorted(name for name, _ in parse_qsl(parts.query)))


def leads_on(link):
    return link.startswith('/') and not link.startswith('/logga-ut') and not set(kind_of(link)[1]) & set(LEFT)


def reached(browser):
    """Pages that lead on from the start: address, and where each leads."""
    waiting, seen = ['/start'], set()
    while waiting:
        address = waiting.pop(0)
        if kind_of(address) in seen:
            continue
        seen.add(kind_of(address))
        browser.ask('GET', address)
        links = Page(browser.page).links if browser.status == 200 and browser.is_page else []
        yield address, links
        waiting += [link.split('#')[0] for link in links if leads_on(link)]


def telling(walk, browser):
    """Addresses that tell a key, each with the page that it stands on; and how many pages were looked at."""
    keys, count, found = keys_of(walk), 0, []
    found += [f'asked: {address}' for address in walk.addresses if told_by(address, keys)]
    for address, links in reached(browser):
        count += 1
        found += [f'on {address}: {link}' for link in links if told_by(link, keys)]
    return found, count

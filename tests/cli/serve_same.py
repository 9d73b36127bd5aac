#!/usr/bin/env python3
"""serve_same: the pages say what the command line says: each sentence of `reda check`, of how a list was computed and of
an order's sheet stands on the page too. Usage: serve_same.py REDA URL EXAMPLES"""

import html
import re
import subprocess
import sys
from urllib.parse import quote
from urllib.request import urlopen

reda, origin, examples = sys.argv[1:]
LABEL = re.compile(r'^  +(?:- |\S[^.]{0,16}?\s{2,})')
DECISIONS = ['lvu-omhandertagande', 'lvu-umgange', 'sol-inleda-utredning', 'sol-familjehem', 'lvm-omhandertagande']
DECIDERS = ['socialsekreterare', 'enhetschef', 'ordförande', 'konsult', 'utskott']


def told(*arguments):
    return subprocess.run([reda, *arguments], capture_output=True, text=True, check=False).stdout


def squeezed(text):
    return re.sub(r'\s+', ' ', text)


def page(path):
    source = urlopen(origin.rstrip('/') + path, timeout=60).read().decode()
    return squeezed(html.unescape(re.sub(r'<[^>]*>', ' ', source))).replace(' .', '.')


def sentences(text, label=''):
    """Of paragraphs and labelled lines; with a label, only of those."""
    pieces, kept = [], not label
    for line in text.splitlines() + ['']:
        if LABEL.match(line) or not line.strip():
            kept = not label or line.strip().startswith(label)
            pieces.append('')
        if kept:
            pieces[-1:] = [(pieces[-1] if pieces else '') + ' ' + LABEL.sub('', line)]
    for piece in pieces:
        yield from (part.strip() for part in re.split(r'(?<=[.:]) (?=[A-ZÅÄÖ])', squeezed(piece)) if part.strip())


def compare(name, wanted, seen):
    lost = [one for one in wanted if one not in seen and '--' not in one]
    count = len(wanted)
    if lost or count < 3:
        print(f'{name}: {len(lost)} of {count} sentences are not on the page: {lost[:3]}')
    return not lost and count >= 3


def main():
    good = True
    register = f'{examples}/exempelkommunen/register'
    for decision in DECISIONS:
        for decider in DECIDERS:
            said = told('check', '--decision', decision, '--by', decider, '--at', '2026-11-22T23:30', '--register', register)
            seen = page(f'/far-jag-besluta?beslut={decision}&vem={quote(decider)}&dag=2026-11-22&tid=23%3A30&ordning=exempel')
            good &= compare(f'{decision} {decider}', list(sentences(said)), seen)
    said, seen = told('audit', f'{examples}/lista/utredningar.csv'), page('/utredningstider/exempel')
    for label in ('Så räknat', 'Lagrum', 'Varför oklart'):
        good &= compare(label, list(sentences(said, label)), seen)
    said = told('order', 'check', f'{examples}/delegation/kungsor.csv').split('\n\n', 2)[2].rsplit('rows ', 1)[0]
    said = '\n'.join(line for line in said.splitlines() if not line.startswith('==='))
    good &= compare('order', [one for one in sentences(said) if '"' not in one], page('/delegationsordning/exempel'))
    print('all the same' if good else 'not the same')


main()

"""reckoned: which codes the plain reference reckons, as tools/load names them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def reckoned():
    """A finding of any other code has nothing to be compared with. The cases say that they are complete all the same, so that
    silence counts everywhere: they do not hold what a decision must rest on and say, and that they lack it is right."""
    kinds = (ROOT / 'tools/load/kinds.h').read_text(encoding='utf-8')
    return set(re.findall(r'[A-Z0-9_]+(?=,)', kinds.split('enum code {')[1].split('CODES')[0]))

"""compared: a walk through doors held against the same walk by the command line: what is left in the rows must be the same."""

import tempfile

from needs import NOBODY
from prepared import Prepared
from rows import differing, rows_of
from walk import Deed, steps_of


def actors(paths):
    steps = (words for path in paths for _, verb, words in steps_of(path) if verb in ('gör', 'provar', 'se'))
    return sorted({Deed(words).actor or NOBODY for words in steps})


def walked(kind, reda, path, accounts):
    """The walk, and the rows that it left."""
    with tempfile.TemporaryDirectory() as place:
        walk = kind(reda, path, place, accounts)
        try:
            walk.through()
            if kind is not Prepared:  # run has tried that
                walk.after()
            rows = rows_of(walk)
        finally:
            if hasattr(walk, 'server'):
                walk.server.stop()
    return walk, rows


def compared(reda, path, accounts, doors):
    """The walk by the command line and through each door, held against it."""
    by_hand, wanted = walked(Prepared, reda, path, accounts)
    walks = [by_hand]
    for kind in doors:
        walk, rows = walked(kind, reda, path, accounts)
        for sentence in differing(wanted, rows):
            walk.said = sentence
            walk.blame('other rows than by the command line')
        walks.append(walk)
    return walks

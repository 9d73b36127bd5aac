"""known: where the program is known to read the law otherwise than law/README.md, or where that page is silent. Each is a
switch: with it on the second evaluator reads as the program does, and a difference that then vanishes is that one and no
new one. A switch that nothing needs any more is to be taken out. Must not hold anything that the page settles."""

WHAT = {
    'an act that refers to another start is left out':
        'ska inte: an act whose references lead to an event that could start the same duty is not seen, even when it '
        'names the very start',
    'the first act by kind': 'ska inte: of several acts the one whose kind stands first in the vocabulary is told',
    'only one act is looked at':
        'ska inte: when an exception excuses the first act, or the first that is certain, the others are not looked at',
    'an end that refers to another start is no end':
        'pågår: an end whose references lead to an event that could start the same duty does not end it',
    'what shows it between two last days':
        'visas av: with a limit that perhaps moves, what shows the duty kept between the two last days makes the answer '
        'unknown; the page says doubt where two readings differ',
    'an act that perhaps belongs, beside one between two last days':
        'with a limit that perhaps moves, an act between the two last days is a doubt even when another that perhaps '
        'belongs came in time',
    'a review before the day that counts':
        'återkommer with räknat från: a review before the day from which the time is counted keeps the first period, and '
        'the next one is counted from it',
    'an end between two last days':
        'upphör vid: with a limit that perhaps moves, what ends the duty between the two last days ends it for certain; '
        'the page says doubt where two readings differ',
    'a review between two last days':
        'återkommer: with a limit that perhaps moves, a review between the two last days is a doubt even where the record '
        'is not complete; the page says that an unseen one must be excluded',
    'an act between two last days':
        'ska inte: with a limit that perhaps moves, an act on a day that only one reading lets pass is unknown; the page '
        'says doubt where two readings differ',
    'an exception that must be excluded is not asked for':
        'ska inte: "annars okänt" after an exception changes nothing; the page says that the answer is then unknown',
    'an exception after the act excludes one before it':
        'ska inte: an exception that is seen, though only after the act, is taken to show that none was there before',
    'where absence must be shown is not asked of an exception':
        'ska inte: "frånvaro visas av" does not count for an exception that must be excluded',
    'an exception that perhaps belongs is left out':
        'ska inte: an exception of which it is not known whether it belongs, or fits, excuses nothing; in the other '
        'shapes it makes the answer unknown',
    'what runs hides what is unknown':
        'of two rules on one matter the one whose time runs is told, and that the other cannot be judged is not',
    'a rule in force on a part of the days':
        'an undated act that breaks a rule on the days when the rule is in force is told as a doubt, though on its other '
        'days nothing is broken',
    'a span is not narrowed by its place in the list':
        'an event with a month, a year or limits may lie on days before an event that is listed before it, though the '
        'format says that the list is in time order as far as known',
}
LOOSE = 'a span is not narrowed by its place in the list'

_on = set()


def reads_as_program(what):
    assert what in WHAT
    return what in _on


class Switched:
    """with Switched(name): the second evaluator reads as the program does."""

    def __init__(self, *names):
        self.names = set(names)

    def __enter__(self):
        _on.update(self.names)

    def __exit__(self, *_):
        _on.difference_update(self.names)

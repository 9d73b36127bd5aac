"""known: where the program is known to read the law otherwise than law/README.md, or where that page is silent. Each is a
switch: with it on the second evaluator reads as the program does, and a difference that then vanishes is that one and no
new one. A switch that nothing needs any more is to be taken out. Must not hold anything that the page settles."""

WHAT = {
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
    'what runs hides what is unknown':
        'of two rules on one matter the one whose time runs is told, and that the other cannot be judged is not',
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

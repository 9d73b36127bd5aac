"""known: where the program is known to read the law otherwise than law/README.md, or where that page is silent. Each is a
switch: with it on the second evaluator reads as the program does, and a difference that then vanishes is that one and no
new one. A switch that nothing needs any more is to be taken out. Must not hold anything that the page settles."""

WHAT = {
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

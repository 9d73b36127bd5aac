"""seen: questions about pieces of text and trees of nodes, for whoever judges them. Must not know what is right."""
from tree import Bound, Choice, Node, Repeat
from markup import Static


def static_of(pieces):
    """The text when nothing of it is a value, else None."""
    return "".join(piece.text for piece in pieces) if all(isinstance(piece, Static) for piece in pieces) else None


def key_of(pieces):
    """Comparable: texts, and the C of values in tuples."""
    made = []
    for piece in pieces:
        if isinstance(piece, Static) and made and isinstance(made[-1], str):
            made[-1] += piece.text
        elif isinstance(piece, Static):
            made.append(piece.text)
        else:
            made.append((piece.variable.code if isinstance(piece, Bound) else piece.key,))
    return tuple(made)


def names_of(pieces):
    """The names in a list of references, one key each; those with blanks between values are left to the browser's
    test."""
    static = static_of(pieces)
    return [(name,) for name in static.split()] if static is not None else [key_of(pieces)]


def shown(pieces):
    return '"' + "".join(piece.text if isinstance(piece, Static) else "{...}" for piece in pieces) + '"'


def exclude(one, other):
    """Can two places never be on the page together?"""
    return any((code, not negated) in other for code, negated in one)


def elements_in(nodes, deep=False):
    """Elements in order, through conditions and lists; with deep also those within elements."""
    for node in nodes:
        if isinstance(node, Node):
            yield node
        if isinstance(node, (Choice, Repeat)) or (deep and isinstance(node, Node)):
            yield from elements_in(node.children, deep)

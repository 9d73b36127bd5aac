"""tree: what a template is once its parts are in place and every value is bound: nodes, and the pieces of their texts.
Must not know how it came to be (expand.py), what it must be (judge.py) nor C (emit.py)."""


class Variable:
    """A value that the program fills in: a field and the C that reaches it."""

    def __init__(self, field, code):
        self.field, self.code = field, code


class Bound:
    """A piece of text that is not static: variable + kind, or a message."""

    def __init__(self, variable, kind, when, place):
        self.variable, self.kind, self.when, self.place = variable, kind, when, place


class Said:
    def __init__(self, key, arguments, is_counted, place):
        self.key, self.arguments, self.is_counted, self.place = key, arguments, is_counted, place


class Node:
    def __init__(self, name, place, attributes, children):
        self.name, self.place, self.attributes, self.children = name, place, attributes, children


class Words:
    def __init__(self, pieces):
        self.pieces = pieces


class Choice:
    def __init__(self, variable, negated, children, place):
        self.variable, self.negated, self.children, self.place = variable, negated, children, place


class Repeat:
    """item: what one of the list is called in C."""

    def __init__(self, variable, item, children, place):
        self.variable, self.item, self.children, self.place = variable, item, children, place

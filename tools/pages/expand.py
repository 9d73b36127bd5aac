"""expand: puts parts into their users and binds every value to its place in a struct, so that what is left is one tree
of elements, conditions and lists that can be judged as a whole. What is known when the program is built (a literal, a
text key, what was not given) is settled here. Must not know what a page must be (judge.py) nor C (emit.py)."""
from bind import Binder
from elements import WITHOUT_VALUE
from faults import Place
from fields import Field, Record
from markup import Element, Static, Text, Value
from scope import Scope
from tree import Bound, Choice, Node, Repeat, Variable, Words

DIRECTIVES = ("each", "if", "unless")


def says_something(words):
    return any(not isinstance(piece, Static) or piece.text.strip() for piece in words.pieces)


class Expander(Binder):
    def __init__(self, stem, path, parts, texts, assets, faults):
        self.stem, self.path, self.parts = stem, path, parts
        self.texts, self.assets, self.faults = texts, assets, faults
        self.lists, self.items = 0, {}  # how many; (owner, item) -> list

    # ---- elements

    def directive(self, element, name):
        pieces, place = element.attributes[name]
        text = "".join(piece.text for piece in pieces or [] if isinstance(piece, Static))
        if not text or any(not isinstance(piece, Static) for piece in pieces or []):
            self.faults.at(place, f"{name} has no name in it", f'write {name}="field"')
            return None
        return text

    def condition(self, element, name, children, scope):
        """children, or nothing, or a Choice when it is not known until the page is shown."""
        path, place = self.directive(element, name), self.place(element.attributes[name][1], scope)
        if path is None:
            return []
        found, negated = self.find(path, place, scope), name == "unless"
        if isinstance(found, list):
            return children if bool(found) != negated else []
        if found.field.kind in ("number", "part"):
            self.faults.at(place, f"{path} is always there", "test a text, a day, a list or a yes or no")
        found.field.is_optional = True
        return [Choice(found, negated, children, place)]

    def list_of(self, element, scope):
        """(Variable of the list, name of the item) or None."""
        text, place = self.directive(element, "each"), self.place(element.attributes["each"][1], scope)
        words = (text or "").split()
        if len(words) != 3 or words[1] != "of" or "." in words[0]:
            self.faults.at(place, "each does not name an item and a list", 'write each="row of rows"')
            return None
        found = self.find(words[2], place, scope)
        if isinstance(found, list):
            if found:
                self.faults.at(place, f"{words[2]} is a text here", "pass a list")
            return None
        field, name = found.field, words[2].split(".")[-1]
        if field.kind is None:
            field.of, field.item = f"{scope.owner}_html_{name}", words[0]
            field.be("list", place, self.faults, self.items_of(scope, name, words[0], place))
        elif field.kind != "list":
            field.be("list", place, self.faults)
            return None
        elif field.item != words[0] and field.record.owner == scope.owner:
            self.faults.at(place, f"an item of {name} is {words[0]} here and {field.item} at {field.place}",
                           "call it the same everywhere")
        return found, words[0]

    def items_of(self, scope, name, item, place):
        """The struct of a list's items: the part's own when a part repeats what its user gave, else a new one."""
        part = self.parts.of_stem(scope.owner)
        if part is not None and name in part.record.fields and part.record.frozen:
            return part.record.fields[name].record
        other = self.items.setdefault((scope.owner, item), name)
        if other != name or item == name:
            self.faults.at(place, f"{item} is what an item of {other} is called",
                           f"call an item of {name} something else")
        return Record(f"{scope.owner}_html_{item}", scope.owner)

    def repeat(self, element, scope):
        found = self.list_of(element, scope)
        if found is None:
            return []
        variable, name = found
        self.lists += 1
        unique = f"{name}_{self.lists}"
        item = Field(name, element.place)
        item.kind, item.record = "part", variable.field.record
        item.list = variable.field
        below = self.element(element, scope.with_item(name, Variable(item, f"(*{unique})")), ("each",))
        return [Repeat(variable, unique, below, element.place)]

    def element(self, element, scope, done=()):
        """Answers a list of nodes. done are the directives that have been minded already."""
        for name in DIRECTIVES:
            if name in element.attributes and name not in done:
                if name == "each":
                    return self.repeat(element, scope)
                return self.condition(element, name, self.element(element, scope, done + (name,)), scope)
        if element.name == "template":
            return self.template(element, scope)
        if element.name == "slot":
            return self.slot(element, scope)
        place, attributes = self.place(element.place, scope), {}
        for name, (pieces, written_at) in element.attributes.items():
            if name not in DIRECTIVES:
                attributes[name] = (self.attribute(name, pieces, scope), self.place(written_at, scope))
        return [Node(element.name, place, attributes, self.children(element, scope))]

    def attribute(self, name, pieces, scope):
        """The pieces of an attribute; None when it has no value. checked="{field}" makes the field a yes or no, and
        what is a text already is one by being there; [] leaves the attribute out."""
        if pieces is None or name not in WITHOUT_VALUE:
            return None if pieces is None else self.pieces(pieces, scope)
        if len(pieces) != 1 or not isinstance(pieces[0], Value) or pieces[0].kind or pieces[0].when is not None:
            place = self.place(pieces[0].place, scope) if pieces else Place(self.path, 1)
            self.faults.at(place, f"{name} takes no value", f'write {name} alone, or {name}="{{field}}"')
            return None
        found = self.find(pieces[0].path, self.place(pieces[0].place, scope), scope)
        if isinstance(found, list):
            return None if found else []
        found.field.is_optional = True
        return [Bound(found, "bool", None, pieces[0].place)]

    def children(self, element, scope):
        made = []
        for child in element.children:
            if isinstance(child, Text):
                made.append(Words(self.pieces(child.pieces, scope)))
            else:
                made += self.element(child, scope)
        return made

    # ---- parts

    def template(self, element, scope):
        place = self.place(element.place, scope)
        if "use" in element.attributes:
            return self.use(element, scope)
        stray = [name for name in element.attributes if name not in DIRECTIVES]
        if stray:
            self.faults.at(place, f"<template> knows no {stray[0]} here",
                           "it takes each, if, unless, or use and what the part takes")
        elif not element.attributes:
            self.faults.at(place, "<template> without use, each, if or unless", "take it away")
        return self.children(element, scope)

    def slot(self, element, scope):
        name = self.directive(element, "name") if "name" in element.attributes else ""
        if scope.slots is None or name not in scope.slots[0]:
            return self.children(element, scope)
        nodes, outer = scope.slots[0][name], scope.slots[1]
        holder = Element("", element.place)
        holder.children = nodes
        return self.children(holder, outer)

    def slots_of(self, element, scope):
        slots, rest = {}, []
        for child in element.children:
            if isinstance(child, Element) and child.name == "template" and "slot" in child.attributes:
                name = self.directive(child, "slot")
                if name in slots:
                    self.faults.at(self.place(child.place, scope), f"slot {name} is filled twice", "fill it once")
                slots[name] = child.children
            else:
                rest.append(child)
        if any(isinstance(child, Element) or says_something(child) for child in rest):
            slots[""] = rest
        return slots

    def argument(self, pieces, place, scope):
        """What a part gets: a variable of any kind, or pieces of text."""
        if pieces is None:
            return [Static("true", place)]
        if len(pieces) == 1 and isinstance(pieces[0], Value) and pieces[0].kind is None and pieces[0].when is None:
            return self.find(pieces[0].path, self.place(pieces[0].place, scope), scope)
        return [piece for piece in self.pieces(pieces, scope) if not isinstance(piece, Static) or piece.text]

    def with_struct(self, element, part, scope):
        """(record, C before a field's name) of the struct that with names."""
        path, place = self.directive(element, "with"), self.place(element.attributes["with"][1], scope)
        found = self.find(path, place, scope) if path else []
        if isinstance(found, list):
            if found:
                self.faults.at(place, f"{path} is a text here", f"give a struct {part.record.name}")
            return None, ""
        holder = found.field.list
        is_open = holder is not None and not holder.record.fields and not holder.record.frozen
        if is_open and holder.record is not part.record:
            holder.record = found.field.record = part.record  # a list of that part's structs
        found.field.be("part", place, self.faults, part.record)
        return part.record, found.code + "."

    def use(self, element, scope):
        name, place = self.directive(element, "use"), self.place(element.place, scope)
        part = self.parts.find(name) if name else None
        if part is None:
            self.faults.at(place, f"there is no part {name}", f"there is {', '.join(self.parts.names())}")
            return []
        if name in scope.stack or name == self.stem:
            self.faults.at(place, f"part {name} uses itself", "a part may use only others")
            return []
        record, code = None, ""
        if "with" in element.attributes:
            record, code = self.with_struct(element, part, scope)
        given = {}
        for field, (pieces, written_at) in element.attributes.items():
            if field in ("use", "with", "slot", *DIRECTIVES):
                continue
            bound = field.replace("-", "_")
            if bound not in part.record.fields:
                self.faults.at(self.place(written_at, scope), f"part {name} has no {field}",
                               f"it has {', '.join(part.record.fields) or 'none'}")
            given[bound] = self.argument(pieces, written_at, scope)
        if record is None:
            for field in part.record.fields.values():
                if field.name not in given:
                    if not field.is_optional and field.kind != "bool":
                        self.faults.at(place, f"part {name} needs {field.name}",
                                       f'write {field.name}="..." or with="a struct {part.record.name}"')
                    given[field.name] = []
        slots = self.slots_of(element, scope)
        for slot in slots:
            if slot not in part.slots:
                self.faults.at(place, f"part {name} has no slot {slot or '(without name)'}",
                               f"it has {', '.join(filter(None, part.slots)) or 'none'}")
        inner = Scope(record, code, part.stem, place, given, (slots, scope), scope.stack + (name,))
        return self.children(part.root, inner)

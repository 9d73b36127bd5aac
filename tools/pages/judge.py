"""judge: what a page must be, seen on the whole of it with its parts in place: nothing that runs or leads astray,
nothing that a screen reader cannot follow, no sentence outside po/. Refuses with the place and the remedy. Must not
know C."""
import re

import elements as known
from markup import VOID, Static
from rules import Rules
from seen import elements_in, exclude, key_of, names_of, shown, static_of
from tree import Bound, Choice, Repeat, Said, Words

LOCAL = re.compile(r"(?:/(?![/\\])|#|\?)[^\\\x00-\x20]*")
SCHEME = re.compile(r"(?:https://[a-z0-9.-]+(?:/|$)|mailto:|tel:)[^\\\x00-\x20\"]*")
LETTERS = re.compile(r"[^\W\d_]{2,}")
NAME = re.compile(r"[A-Za-z0-9_-]+( [A-Za-z0-9_-]+)*")


def choice_of(names):
    return " or ".join(f"<{name}>" for name in sorted(names))


class Context:
    """Where a node stands: the elements around it, and on what it depends."""

    def __init__(self, around=(), depends=(), lists=()):
        self.around, self.depends, self.lists = around, depends, lists

    def inside(self, node):
        return Context(self.around + (node,), self.depends, self.lists)

    def parent(self):
        return self.around[-1].name if self.around else ""

    def names(self):
        return [node.name for node in self.around]


class Judge(Rules):
    def __init__(self, faults, is_page, classes=None):
        self.faults, self.is_page, self.classes = faults, is_page, classes
        self.ids, self.references, self.labels, self.fields, self.forms = [], [], [], [], []
        self.seen = {}

    # ---- the walk

    def walk(self, nodes, context):
        for node in nodes:
            if isinstance(node, Choice):
                depends = context.depends + ((node.variable.code, node.negated),)
                self.walk(node.children, Context(context.around, depends, context.lists))
            elif isinstance(node, Repeat):
                self.walk(node.children, Context(context.around, context.depends, context.lists + (node,)))
            elif isinstance(node, Words):
                self.words(node, context)
            else:
                self.element(node, context)
                self.walk(node.children, context.inside(node))

    def words(self, node, context):
        parent = context.parent()
        for piece in node.pieces:
            is_blank = isinstance(piece, Static) and not piece.text.strip()
            if is_blank:
                continue
            if parent in known.CHILDREN or parent == "script" or parent in VOID:
                self.faults.at(piece.place, f"text directly in <{parent}>", "put it into an element that holds text")
            if isinstance(piece, Static) and LETTERS.search(piece.text):
                self.faults.at(piece.place, f'"{LETTERS.search(piece.text)[0]}" is written out',
                               "write a key of po/: {t key}")

    # ---- one element

    def element(self, node, context):
        self.seen.setdefault(node.name, []).append((node, context))
        if node.name in known.FORBIDDEN:
            self.faults.at(node.place, f"<{node.name}> is not used", known.FORBIDDEN[node.name])
            return
        if node.name not in known.ELEMENTS:
            self.faults.at(node.place, f"<{node.name}> is not known",
                           "write an element of tools/pages/elements.py, or add it there")
            return
        self.where(node, context)
        for name, (pieces, place) in node.attributes.items():
            self.attribute(node, name, pieces, place, context)
        self.rules(node, context)

    def where(self, node, context):
        parent, names = context.parent(), context.names()
        if "svg" in names:
            return
        if node.name in known.PARENTS and parent not in known.PARENTS[node.name] and (parent or self.is_page):
            self.faults.at(node.place, f"<{node.name}> stands in {f'<{parent}>' if parent else 'nothing'}",
                           f"it stands directly in {choice_of(known.PARENTS[node.name])}")
        elif parent in known.CHILDREN and node.name not in known.CHILDREN[parent]:
            self.faults.at(node.place, f"<{node.name}> stands in <{parent}>",
                           f"<{parent}> holds {choice_of(known.CHILDREN[parent])} alone")
        elif parent in known.TEXT_ALONE:
            self.faults.at(node.place, f"<{node.name}> stands in <{parent}>", f"<{parent}> holds text alone")
        elif node.name not in known.PHRASES:
            for name in names:
                if name in known.PHRASES_ALONE:
                    self.faults.at(node.place, f"<{node.name}> stands in <{name}>",
                                   f"a browser would end <{name}> here; end it yourself, or use <div>")
        for name in sorted(known.NEVER_WITHIN.get(node.name, set()) & set(names)):
            if (node.name, name) != ("main", "main"):
                self.faults.at(node.place, f"<{node.name}> stands within <{name}>", "take it out")

    # ---- attributes

    def attribute(self, node, name, pieces, place, context):
        allowed = known.GLOBAL | set(known.ELEMENTS[node.name].split())
        if name.startswith("on"):
            self.faults.at(place, f"{name} runs a script",
                           "scripts stand in src/html/assets; the page works without them")
        elif name == "style":
            self.faults.at(place, "style is not used", known.FORBIDDEN["style"])
        elif name not in allowed and not name.startswith("data-"):
            self.faults.at(place, f"<{node.name}> has no attribute {name}",
                           "misspelt? Else add it to tools/pages/elements.py")
        elif pieces is None and name not in known.WITHOUT_VALUE:
            self.faults.at(place, f"{name} has no value", f'write {name}="..."')
        elif pieces and name in known.ADDRESS:
            self.address(node, name, pieces, place)
        elif pieces is not None and name not in known.WITHOUT_VALUE:
            self.plain(node, name, pieces, place, context)

    def plain(self, node, name, pieces, place, context):
        static = static_of(pieces)
        if (name in known.WRITTEN_OUT or (node.name, name) in known.VALUES) and static is None:
            self.faults.at(place, f"{name} of <{node.name}> is a value", "write it out; choose with if and unless")
        elif name == "type" and static not in known.TYPES.get(node.name, [static]):
            self.faults.at(place, f'<{node.name} type="{static}"> is not used',
                           f"write {', '.join(known.TYPES[node.name])}")
        elif static not in known.VALUES.get((node.name, name), [static]):
            self.faults.at(place, f'{name}="{static}" is not used on <{node.name}>',
                           f"write {', '.join(known.VALUES[(node.name, name)])}")
        if name in known.READ:
            for piece in pieces:
                if isinstance(piece, Static) and LETTERS.search(piece.text):
                    self.faults.at(place, f'{name} "{piece.text}" is written out', "write a key of po/: {t key}")
        if name == "id":
            self.identity(pieces, place, context)
        if name in known.REFERENCES:
            self.references += [(one, place) for one in names_of(pieces)]
        if name in ("id", "for", "name", "class") and static is not None and not NAME.fullmatch(static.strip()):
            self.faults.at(place, f'{name}="{static}" is no name', "write letters, digits, - and _")
        if name == "class" and self.classes is not None:
            self.known_classes(pieces, place)
        if name == "tabindex" and static not in ("0", "-1"):
            self.faults.at(place, "tabindex changes the order of the page", 'write "-1" or "0"')

    def known_classes(self, pieces, place):
        written = [piece.text for piece in pieces if isinstance(piece, Static)]
        written += [piece.when for piece in pieces if isinstance(piece, Bound) and piece.when]
        for name in " ".join(written).split():
            if name not in self.classes:
                self.faults.at(place, f"no style sheet knows the class {name}",
                               "misspelt? Else give it a look in src/html/assets")

    def address(self, node, name, pieces, place):
        if any(isinstance(piece, Said) for piece in pieces):
            self.faults.at(place, f"{name} is a text of po/", "an address is the same in every language")
        first = pieces[0] if pieces else None
        if isinstance(first, Bound) and len(pieces) > 1:
            self.faults.at(place, f"{name} begins with a value",
                           'begin with a path: "/cases/{id}", or make it the whole value')
        whole = "".join(piece.text for piece in pieces if isinstance(piece, Static))
        if isinstance(first, Static):
            is_good = LOCAL.fullmatch(whole) or (node.name == "a" and SCHEME.fullmatch(whole) and len(pieces) == 1)
            if not is_good:
                self.faults.at(place, f'{name}="{whole}" leads out of here',
                               'write a path of this server ("/...", "#...", "?...")' +
                               (', or https:, mailto: or tel: written out' if node.name == "a" else ""))
        static = static_of(pieces)
        if node.name in ("link", "script") and (static is None or not static.startswith("/assets/")):
            self.faults.at(place, f"{name} of <{node.name}> is {'a value' if static is None else 'no asset'}",
                           "write {asset name}")
        if whole.startswith("#") and len(whole) > 1 and len(pieces) == 1:
            self.references.append(((whole[1:],), place))

    def identity(self, pieces, place, context):
        if context.lists:  # the innermost repeats what is in the others
            item = context.lists[-1].item
            if not any(isinstance(piece, Bound) and piece.variable.code.startswith(f"(*{item}).") for piece in pieces):
                self.faults.at(place, f"the id {shown(pieces)} is in a list and would be repeated",
                               f"put a value of the item in it: {{{item.rsplit('_', 1)[0]}.id}}")
                return
        for other, other_place, other_context in self.ids:
            if other == key_of(pieces) and not exclude(context.depends, other_context.depends):
                self.faults.at(place, f"the id {shown(pieces)} stands already at {other_place}",
                               "give one of them another")
        self.ids.append((key_of(pieces), place, context))

    # ---- the whole

    def whole(self, root):
        self.walk(root, Context())
        for node, context in self.fields:
            if not self.has_label(node, context):
                self.faults.at(node.place, f"<{node.name}> has no label",
                               'write <label for="its id">, or aria-label="{t key}"')
        ids = {identity for identity, _, _ in self.ids}
        for key, place in self.references if self.is_page else []:
            if all(isinstance(piece, str) for piece in key) and key not in ids:
                self.faults.at(place, f"nothing has the id {''.join(key)}", "give the id to what is meant")
        if self.is_page:
            self.page(root)

    def has_label(self, node, context):
        if {"aria-label", "aria-labelledby"} & set(node.attributes) or "label" in context.names():
            return True
        identity = node.attributes.get("id", (None, None))[0]
        return identity is not None and key_of(identity) in self.labels

    def page(self, root):
        first = next(elements_in(root), None)
        place = first.place if first else None
        for name, why in (("title", "tabs and screen readers begin with it"), ("h1", "it says what the page is"),
                          ("main", "the skip link leads there")):
            found = [(node, context) for node, context in self.seen.get(name, []) if "svg" not in context.names()]
            if not found and place:
                self.faults.at(place, f"the page has no <{name}>", why)
            for number, (node, context) in enumerate(found):
                if context.lists or any(not exclude(context.depends, other.depends) for _, other in found[:number]):
                    self.faults.at(node.place, f"the page has a second <{name}>", why)

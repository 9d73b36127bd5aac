"""markup: reads a template as strict HTML: every element ended, every attribute quoted, no markup that a browser would
have to mend. Answers a tree of elements and pieces of text. Must not know what elements mean (elements.py) nor what
values are (fields.py)."""
import html
import re

from faults import Place

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
ATTRIBUTE = re.compile(r"\s+([^\s\"'<>/=]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"']+))?")
ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|nbsp|shy|ndash|hellip|rarr|larr);)")
BRACES = re.compile(r"\{([^{}]*)\}")
BRACE = re.compile(r"[{}]")
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
PATH = r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?"
VALUE = re.compile(rf"({PATH})(?::(number|day)|(\?)([a-z -]*))?")
MESSAGE = re.compile(rf"(t|count) ([a-z0-9.-]+)((?: {PATH}(?::(?:number|day))?)*)")
ASSET = re.compile(r"asset ([a-z0-9-]+\.[a-z0-9]+)")
EXPRESSIONS = "write {field}, {field:number}, {field:day}, {field?}, {field?word}, {t key field ...}, " \
              "{count key number ...} or {asset name}"


class Static:
    def __init__(self, text, place):
        self.text, self.place = text, place


class Value:
    """A field. kind: None, "number" or "day". when: None; "" is {field?}, else the word of {field?word}."""

    def __init__(self, path, kind, when, place):
        self.path, self.kind, self.when, self.place = path, kind, when, place


class Message:
    def __init__(self, key, arguments, is_counted, place):
        self.key, self.arguments, self.is_counted, self.place = key, arguments, is_counted, place


class Asset:
    def __init__(self, name, place):
        self.name, self.place = name, place


class Text:
    def __init__(self, pieces):
        self.pieces = pieces


class Element:
    def __init__(self, name, place):
        self.name, self.place, self.attributes, self.children = name, place, {}, []


def expression(inside, place, faults):
    found = ASSET.fullmatch(inside)
    if found:
        return Asset(found[1], place)
    found = MESSAGE.fullmatch(inside)
    if found:
        arguments = []
        for argument in found[3].split():
            path, _, kind = argument.partition(":")
            arguments.append(Value(path, kind or None, None, place))
        if found[1] == "count" and arguments:
            arguments[0].kind = "number"
        elif found[1] == "count":
            faults.at(place, f"{{{inside}}} has no number", "write {count key number}")
            return None
        return Message(found[2], arguments, found[1] == "count", place)
    found = VALUE.fullmatch(inside)
    if found:
        return Value(found[1], found[2], found[4] if found[3] else None, place)
    faults.at(place, f"{{{inside}}} is no expression", EXPRESSIONS)
    return None


def pieces_of(text, path, line, faults):
    """Text between tags, or the value of an attribute, cut at its braces; entities are decoded."""
    pieces, last = [], 0

    def plain(piece, at):
        def there(index):
            return Place(path, line + text.count("\n", 0, at + index))
        place = there(len(piece) - len(piece.lstrip()))
        if ENTITY.search(piece):
            faults.at(there(ENTITY.search(piece).start()), "a lone & or an entity that is not known here",
                      "write &amp; or the letter itself")
        if BRACE.search(piece):
            faults.at(there(BRACE.search(piece).start()), "a brace that is no pair", EXPRESSIONS)
        if piece:
            pieces.append(Static(html.unescape(piece), place))
    for found in BRACES.finditer(text):
        plain(text[last:found.start()], last)
        made = expression(found[1], Place(path, line + text.count("\n", 0, found.start())), faults)
        if made:
            pieces.append(made)
        last = found.end()
    plain(text[last:], last)
    return pieces


def read_attributes(element, written, line, faults):
    path, at = element.place.path, 0
    for found in ATTRIBUTE.finditer(written):
        if found.start() != at:
            break
        at, name, value = found.end(), found[1], found[2]
        place = Place(path, line + written.count("\n", 0, found.start(1)))
        if name != name.lower() and name not in ("viewBox", "preserveAspectRatio"):
            faults.at(place, f"attribute {name} has capital letters", "write it in small letters")
        if name in element.attributes:
            faults.at(place, f"attribute {name} stands twice", "keep one")
        if value is not None and value[0] != '"':
            faults.at(place, f"the value of {name} is not in double quotes", f'write {name}="..."')
            value = f'"{value}"' if value[0] != "'" else value
        pieces = None if value is None else \
            pieces_of(value[1:-1], path, line + written.count("\n", 0, found.start(2)), faults)
        element.attributes[name] = (pieces, place)
    if written[at:].strip():
        faults.at(element.place, f"<{element.name}> has {written[at:].strip()!r}, which is no attribute",
                  "end a void element with > alone and quote every value")


def tags_of(source, path, faults):
    """(line, "open" | "close" | "text" | "doctype", name or text, attributes as written)"""
    at = 0
    while at < len(source):
        line = source.count("\n", 0, at) + 1
        if source.startswith("<!--", at):
            end = source.find("-->", at)
            if end < 0:
                faults.at(Place(path, line), "a comment without end", "write -->")
                return
            at = end + 3
        elif source[at:at + 15].lower() == "<!doctype html>":
            yield line, "doctype", "", ""
            at += 15
        elif source[at] == "<":
            found = TAG.match(source, at)
            if not found:
                faults.at(Place(path, line), "a < that begins no tag", "write &lt;, or end the tag and its quotes")
                return
            yield line, "close" if found[1] else "open", found[2], found[3]
            at = found.end()
        else:
            end = source.find("<", at)
            end = len(source) if end < 0 else end
            yield line, "text", source[at:end], ""
            at = end


def read(source, path, faults):
    """The root: an element without name; its attribute "doctype" is there when the file begins with one."""
    root = Element("", Place(path, 1))
    open_elements = [root]
    for line, kind, name, written in tags_of(source, path, faults):
        place, here = Place(path, line), open_elements[-1]
        if kind == "text":
            here.children.append(Text(pieces_of(name, path, line, faults)))
        elif kind == "doctype":
            root.attributes["doctype"] = (None, place)
        elif kind == "open":
            element = Element(name, place)
            if name != name.lower():
                faults.at(place, f"<{name}> has capital letters", "write it in small letters")
            read_attributes(element, written, line, faults)
            here.children.append(element)
            if name not in VOID:
                open_elements.append(element)
        elif name in VOID:
            faults.at(place, f"</{name}> ends an element that has no end", "take it away")
        elif here.name != name:
            opened = f"<{here.name}> from line {here.place.line} is open" if here.name else "nothing is open"
            faults.at(place, f"</{name}> stands where {opened}", "end elements in the order they were opened")
            return root
        else:
            open_elements.pop()
    for element in open_elements[1:]:
        faults.at(element.place, f"<{element.name}> is never ended", f"write </{element.name}>")
    return root

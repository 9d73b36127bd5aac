"""parts: templates read from their files: a page, and the parts in some folders. Must not know what is judged."""
import os

from expand import Expander
from fields import Record
from markup import Element, Static, read
from scope import Scope


def slot_names(element):
    names = set()
    todo = [element]
    while todo:
        here = todo.pop()
        if here.name == "slot":
            pieces = here.attributes.get("name", ([], None))[0]
            names.add("".join(piece.text for piece in pieces if isinstance(piece, Static)))
        todo += [child for child in here.children if isinstance(child, Element)]
    return names


class Template:
    """A file: a page or a part. nodes: what it is standing alone, once Parts has expanded it."""

    def __init__(self, path, faults):
        self.path, self.stem = path, os.path.basename(path).removesuffix(".html")
        with open(path, encoding="utf-8") as file:
            self.root = read(file.read(), path, faults)
        self.record, self.slots, self.nodes = Record(f"{self.stem}_html", self.stem), slot_names(self.root), []


class Parts:
    """The parts in some folders, read when they are first used."""

    def __init__(self, folders, texts, assets, faults):
        self.folders, self.texts, self.assets, self.faults = folders, texts, assets, faults
        self.known, self.files = {}, {}
        for folder in folders:
            for name in sorted(os.listdir(folder)):
                if name.endswith(".html"):
                    self.files.setdefault(name.removesuffix(".html").replace("_", "-"), os.path.join(folder, name))

    def of_stem(self, stem):
        """A part that has been read, by its file's name; None for what is no part."""
        return next((part for part in self.known.values() if part.stem == stem), None)

    def names(self):
        return sorted(self.files)

    def expand(self, template):
        name = template.stem.replace("_", "-")
        expander = Expander(name, template.path, self, self.texts, self.assets, self.faults)
        template.nodes = expander.children(template.root, Scope(template.record, "data->", template.stem))

    def find(self, name):
        if name in self.files and name not in self.known:
            self.known[name] = part = Template(self.files[name], self.faults)
            self.expand(part)
            part.record.frozen = True
            for field in part.record.fields.values():
                if field.kind == "list":
                    field.record.frozen = True
        return self.known.get(name)

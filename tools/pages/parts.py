"""parts: the parts of pages in some folders, read when they are first used. Must not know what uses them."""
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


class Part:
    def __init__(self, stem, path, root, record):
        self.stem, self.path, self.root, self.record, self.slots = stem, path, root, record, slot_names(root)


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

    def find(self, name):
        if name not in self.files:
            return None
        if name not in self.known:
            path = self.files[name]
            stem = os.path.basename(path).removesuffix(".html")
            with open(path, encoding="utf-8") as file:
                root = read(file.read(), path, self.faults)
            self.known[name] = part = Part(stem, path, root, Record(f"{stem}_html", stem))
            expander = Expander(name, path, self, self.texts, self.assets, self.faults)
            expander.children(root, Scope(part.record, "data->", stem))
            part.record.frozen = True
            for field in part.record.fields.values():
                if field.kind == "list":
                    field.record.frozen = True
        return self.known[name]

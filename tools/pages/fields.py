"""fields: what a template's struct holds, found by how its values are used. A field used in two ways is refused. Must
not know markup."""
import re

KINDS = {"text": "a text", "number": "a number", "day": "a day", "bool": "a yes or no", "list": "a list",
         "part": "the struct of a part"}
WORDS_OF_C = set("auto break case char const continue default do double else enum extern float for goto if inline int"
                 " long register restrict return short signed sizeof static struct switch typedef union unsigned void"
                 " volatile while bool true false data out items count".split())
TYPES = {"text": "struct text", "number": "int64_t", "day": "int32_t", "bool": "bool"}


class Record:
    """A struct: of a template, a part, or an item of a list. owner is the template whose header says it."""

    def __init__(self, name, owner):
        self.name, self.owner, self.fields, self.frozen = name, owner, {}, False

    def field(self, name, place, faults):
        """The field, made when it is new; None when the struct is another template's and has none of that name."""
        if name not in self.fields:
            if name in WORDS_OF_C:
                faults.at(place, f"{name} is a word of C", "call the field something else")
            if self.frozen:
                faults.at(place, f"{self.name} has no field {name}", f"it has {', '.join(self.fields) or 'none'}")
                return None
            self.fields[name] = Field(name, place)
        return self.fields[name]


class Field:
    def __init__(self, name, place):
        self.name, self.place = name, place
        self.kind = None      # None until used as something
        self.record = None    # of a part, or of a list's items
        self.item = None      # of a list: what its item is called
        self.of = None        # of a list: the name of its struct
        self.list = None      # of an item: the list it is of
        self.is_optional = False

    def be(self, kind, place, faults, record=None):
        """Uses the field as that; False when it is something else already."""
        if self.kind is None:
            self.kind, self.record, self.place = kind, record, place
        elif self.kind != kind or (record and self.record is not record):
            faults.at(place, f"{self.name} is {KINDS[kind]} here and {KINDS[self.kind]} at {self.place}",
                      "give one of them another name")
            return False
        return True

    def declared(self):
        if self.kind == "list":
            return f"struct {self.of} {self.name};"
        if self.kind == "part":
            return f"struct {self.record.name} {self.name};"
        return f"{TYPES[self.kind or 'bool']} {self.name};"


def comment(field):
    said = {"day": "DAY_NONE = absent", "text": "empty = absent" if field.is_optional else ""}.get(field.kind, "")
    return f" /* {said} */" if said else ""


def declaration(record, done):
    """The C of a record and of those that only it needs, lowest first."""
    lines = []
    for field in record.fields.values():
        if field.kind == "list" and field.of not in done and field.of.startswith(record.owner + "_html"):
            done.add(field.of)
            if field.record.owner == record.owner and field.record.name not in done:
                lines += declaration(field.record, done)
            lines += [f"struct {field.of} {{", f"    const struct {field.record.name} *items;", "    size_t count;",
                      "};", ""]
    done.add(record.name)
    fields = [f"    {field.declared()}{comment(field)}" for field in record.fields.values()]
    return lines + [f"struct {record.name} {{"] + (fields or ["    char nothing;"]) + ["};", ""]


def is_c_name(name):
    return re.fullmatch(r"[a-z][a-z0-9_]*", name) is not None

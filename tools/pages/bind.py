"""bind: what the expressions of a template mean where they stand: fields, texts of po/, addresses of assets. Must not
know elements."""
from markup import Asset, Message, Static
from tree import Bound, Said, Variable


class Binder:
    """The half of the expander (expand.py) that minds pieces of text."""

    def place(self, place, scope):
        return place.below(scope.used)

    def find(self, path, place, scope):
        """What a path means: a Variable, a list of pieces, or None when it was told as a fault (or was not given)."""
        first, _, rest = path.partition(".")
        found = scope.bindings.get(first)
        if found is None:
            field = scope.record.field(first, place, self.faults) if scope.record else None
            if field is None:
                return []
            found = Variable(field, f"{scope.code}{first}")
        if not rest:
            return found
        if isinstance(found, list):
            self.faults.at(place, f"{first} is a text here and has no {rest}", "pass a struct with the field")
            return []
        if found.field.record is None:
            if found.field.kind is None:
                self.faults.at(place, f"{first} is no item of a list and no struct of a part here",
                               f'write each="{first} of LIST" around it, or a field of its own')
            return []
        field = found.field.record.field(rest, place, self.faults)
        return [] if field is None else Variable(field, f"{found.code}.{rest}")

    def message(self, piece, scope):
        place = self.place(piece.place, scope)
        keys = [piece.key + ending for ending in (".one", ".many")] if piece.is_counted else [piece.key]
        for key in keys:
            if not self.texts.has(key):
                near = self.texts.nearest(key)
                self.faults.at(place, f'no text has the key "{key}"',
                               "write it in po/*.sv.po" + (f", or is it {near}?" if near else ""))
                return None
        demanded = set().union(*(self.texts.placeholders(key) for key in keys))
        given = set(range(1, len(piece.arguments) + 1))
        if demanded - given or given - demanded - ({1} if piece.is_counted else set()):
            self.faults.at(place, f'"{piece.key}" has {len(demanded)} placeholders and is given {len(given)} values',
                           "write a field for each of {1} {2} ..., in that order")
        arguments = [self.pieces([argument], scope) for argument in piece.arguments]
        number = arguments[0] if piece.is_counted else []
        if len(number) > 1 or any(not isinstance(one, Bound) or one.kind != "number" for one in number):
            self.faults.at(place, f"the number of {piece.key} is no field here", "pass one: {number}")
        return Said(piece.key, arguments, piece.is_counted, place)

    def value(self, piece, scope):
        place = self.place(piece.place, scope)
        found = self.find(piece.path, place, scope)
        if isinstance(found, list):
            if piece.when:
                return [Static(piece.when, place)] if found else []
            return found
        if piece.when == "" or piece.when is None:
            found.field.be(piece.kind or "text", place, self.faults)
        if piece.when is not None:
            found.field.is_optional = True
        return [Bound(found, piece.kind or "text", piece.when, place)]

    def pieces(self, pieces, scope):
        made = []
        for piece in pieces:
            if isinstance(piece, Static):
                made.append(Static(piece.text, self.place(piece.place, scope)))
            elif isinstance(piece, Asset):
                address = self.assets.get(piece.name)
                if address is None:
                    self.faults.at(self.place(piece.place, scope), f"there is no asset {piece.name}",
                                   f"there is {', '.join(self.assets) or 'none'}")
                made.append(Static(address or "/", self.place(piece.place, scope)))
            elif isinstance(piece, Message):
                made += filter(None, [self.message(piece, scope)])
            else:
                made += self.value(piece, scope)
        return made

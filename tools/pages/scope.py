"""scope: what names mean where they stand. Must not know markup."""


class Scope:
    """What names mean: bindings (arguments of a part, items of lists) and below them the struct of the template."""

    def __init__(self, record, code, owner, used=None, given=None, slots=None, stack=()):
        self.record, self.code, self.owner, self.used = record, code, owner, used
        self.bindings = dict(given or {})  # name -> Variable | list of pieces
        self.slots, self.stack = slots, stack

    def with_item(self, name, variable):
        scope = Scope(self.record, self.code, self.owner, self.used, self.bindings, self.slots, self.stack)
        scope.bindings[name] = variable
        return scope

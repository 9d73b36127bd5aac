"""faults: what the generator of pages says when it refuses. Every fault is told as file:line: sentence; remedy. Must
not know what is judged."""
import sys


class Place:
    """Where something was written; used is the place of the part's user, or None."""

    def __init__(self, path, line, used=None):
        self.path, self.line, self.used = path, line, used

    def below(self, used):
        """The same place, seen from whoever uses the part it stands in."""
        return self if used is None else Place(self.path, self.line, self.used.below(used) if self.used else used)

    def __str__(self):
        return f"{self.path}:{self.line}"

    def way(self):
        return "" if self.used is None else f" (used at {self.used}{self.used.way()})"


class Faults(list):
    """All that is wrong, in the order it was seen, each once."""

    def at(self, place, sentence, remedy):
        said = f"{place}: {sentence}; {remedy}{place.way()}"
        if said not in self:
            self.append(said)

    def stop(self):
        """Ends the program here when anything is wrong: nothing is made of what was refused."""
        if self:
            sys.exit("\n".join(self))

"""rule: a clock and a rule as they are written, ready to be tried. Must not know how they are read, nor any case."""

from dataclasses import dataclass, field

from conditions import Bound
from days import FIRST, LAST


@dataclass
class Clock:
    name: str
    period: tuple = None
    moving: str = None
    first: int = FIRST
    last: int = LAST
    after: str = ''  # the clock that follows this one
    verified: bool = False
    label: str = 'lag'


@dataclass
class Transition:
    day: int
    clock: Clock
    anchor: Bound = None


@dataclass
class Rule:
    """One rule as written."""
    name: str
    sort: str
    place: str = ''
    law: str = ''
    verified: bool = True
    warning: bool = False
    first: int = FIRST
    last: int = LAST
    trigger: list = field(default_factory=list)
    anchor: Bound = None
    conditions: list = field(default_factory=list)
    exceptions: list = field(default_factory=list)  # (bound, otherwise)
    stops: list = field(default_factory=list)
    end: str = None  # attribute: the day on which the duty ends by itself
    acts: list = field(default_factory=list)
    never: bool = False  # ska aldrig
    forbidden: bool = False
    evidence: list = field(default_factory=list)
    steps: list = field(default_factory=list)
    clock: Clock = None
    due: str = None  # attribute with the last day
    slack: tuple = (0, 0)
    age: int = 0
    decider: str = ''
    extensions: list = field(default_factory=list)
    recurring: bool = False
    again: Clock = None
    complete: list = field(default_factory=list)  # sets of kinds
    only_complete: bool = False
    absence: str = ''  # '', 'hela akten', 'händelsen'
    each: str = ''  # vårdnadshavare, part, barn
    from_age: int = 0
    below_age: int = 0
    transition: Transition = None
    replaces: list = field(default_factory=list)
    code: str = ''
    family: str = ''  # the coarser code
    examples: list = field(default_factory=list)
    title: str = ''

    def at_once(self):
        """What is asked for must be there when the event happens: nothing follows it."""
        if self.never:
            return True
        looks_back = all(bound.place in ('dessförinnan', 'senast samma dag', 'själv', 'pågår') for bound in self.acts)
        return bool(self.acts) and looks_back and not (self.forbidden or self.clock or self.due or self.age)

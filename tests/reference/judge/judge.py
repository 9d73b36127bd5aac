"""judge: all findings of one world: each trial weighed by the strength of its rule, and of several words on one matter
the strongest. Must not know how worlds are made."""

from dataclasses import dataclass, field, replace

from periods import never, recurring
from shapes import limit_of, once
from trial import trials

RANK = {'fault': 0, 'doubt': 1, 'coming': 2, 'unknown': 3}


@dataclass
class Finding:
    rule: object
    event: int
    party: str
    status: str
    also: set = field(default_factory=set)
    loose: bool = False

    def key(self):
        return self.rule.name, self.event, self.party


def try_one(trial):
    limit = limit_of(trial)
    if limit is None:
        return []
    if trial.rule.forbidden:
        return never(trial, limit)
    return recurring(trial, limit) if trial.rule.recurring else once(trial, limit)


def status(rule, verdict, doubt_only):
    if verdict == 'breaks':
        return 'doubt' if rule.warning or doubt_only else 'fault'
    return {'doubt': 'doubt', 'runs': 'coming', 'unknown': 'unknown'}.get(verdict, '')


def finding_of(outcome):
    """None when it says nothing: kept, or of basis, parties and contents where the record declares nothing."""
    nothing_checked = outcome.verdict == 'unknown' and outcome.undeclared and outcome.rule.sort != 'plikt'
    said = '' if nothing_checked else status(outcome.rule, outcome.verdict, outcome.doubt_only)
    also = {status(outcome.rule, verdict, outcome.doubt_only) for verdict in outcome.also}
    return Finding(outcome.rule, outcome.event, outcome.party, said, also, outcome.loose) if said else None


def same_matter(one, other):
    both_content = one.rule.sort == other.rule.sort == 'innehåll'
    return (not both_content and one.rule is not other.rule and one.rule.code == other.rule.code
            and (one.event, one.party) == (other.event, other.party))


def adds_nothing(finer, coarser):
    """What is not known of the finer fault, where the coarser is certain."""
    return (finer.status == 'unknown' and coarser.status == 'fault' and finer.rule.family == coarser.rule.code
            and (finer.event, finer.party) == (coarser.event, coarser.party))


def replaced(one, other):
    """What only follows from another fault, of the same person or else of the same event."""
    same = one.party == other.party if one.party is not None else one.event == other.event
    weighs = one.status in ('fault', 'doubt') or one.status == other.status == 'coming'
    return same and weighs and other.rule.code in one.rule.replaces


def outspoken(findings, at):
    """Another rule says more on the same matter."""
    one = findings[at]
    return any(same_matter(one, other) and (RANK[other.status], there) < (RANK[one.status], at)
               for there, other in enumerate(findings))


def one_voice(findings):
    """Of several rules on one matter the strongest stays, of equals the first."""
    kept = []
    for at, one in enumerate(findings):
        stronger = outspoken(findings, at) or any(adds_nothing(one, other) for other in findings)
        if not stronger and not any(replaced(other, one) for other in findings if other is not one):
            kept.append(one)
    return kept


def raw(law, case):
    """All that the trials of a world say, each for itself."""
    outcomes = [outcome for trial in trials(law, case) for outcome in try_one(trial)]
    return [finding for finding in map(finding_of, outcomes) if finding]


def judge(law, case):
    """The findings of a world."""
    return one_voice(raw(law, case))


def choices(finding):
    """The statuses that a trial leaves open; '' is that nothing is said."""
    return {finding.status, *finding.also}


def chosen_as(findings, wanted, otherwise):
    """The findings, where a trial leaves a choice as somebody else chose: wanted is {(rule, event, person): statuses}.
    otherwise: what is chosen where the other says nothing, perhaps since a stronger word hid it."""
    taken = []
    for one in findings:
        said = wanted.get(one.key(), [otherwise])
        status = said[0] if len(said) == 1 and said[0] in choices(one) else one.status
        taken += [replace(one, status=status)] if status else []
    for at, one in enumerate(taken):
        if one.key() not in wanted:
            taken[at] = next((said for said in (replace(one, status=status) for status in choices(one) - {''})
                              if outspoken([*taken[:at], said, *taken[at + 1:]], at)), one)
    return one_voice(taken)


SVENSKA = {'breaks': 'brister', 'doubt': 'tveksamt', 'unknown': 'okänt', 'runs': 'löper', 'holds': 'håller'}


def verdict_of(law, case):
    """The answer as an example of a rule writes it: the gravest of its trials."""
    said = {outcome.verdict for trial in trials(law, case) for outcome in try_one(trial)}
    return next((word for verdict, word in SVENSKA.items() if verdict in said), 'berörs inte')

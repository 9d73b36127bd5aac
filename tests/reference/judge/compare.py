"""compare: what reda audit says of cases beside what the second evaluator says. On exactly dated cases both must say the
same; on spans the program may be more careful, never surer. Must not judge anything itself."""

import copy
import json
import os
import shutil
import subprocess
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import days
from case import YES, read_case
from facts import fits
from judge import chosen_as, judge, one_voice, raw
from worlds import is_exact, prepare, worlds_of, written_span
from words import TREE

KNOWN_SORTS = ('past the day before it moves',)  # law/sol-2025/sol-20-3-utredning has it as an example
REDA = os.environ.get('REDA') or str(TREE / 'build/reda')


@dataclass
class Difference:
    """One disagreement: what sort, about what, what each said."""
    sort: str
    case: dict
    about: tuple
    program: str
    second: str

    @property
    def known(self):
        return self.sort in KNOWN_SORTS

    def __str__(self):
        return f"{self.sort}: {self.case['id']} {self.about}: reda {self.program}, andra läsningen {self.second}"


def law_without_deciders(law, folder):
    """A copy of the law folder without the rules of who may decide: they are another evaluator's matter."""
    shutil.copytree(law.folder, folder)
    for rule in law.rules:
        if rule.decider:
            (Path(folder) / rule.place).unlink()


def audit(records, law_folder):
    """What the program finds: {case id: [finding]}."""
    with tempfile.TemporaryDirectory() as folder:
        given, found = Path(folder, 'given.jsonl'), Path(folder, 'found.jsonl')
        given.write_text(''.join(json.dumps(one, ensure_ascii=False) + '\n' for one in records), encoding='utf-8')
        done = subprocess.run([REDA, 'audit', '--law', str(law_folder), '--findings', found, given], check=False,
                              capture_output=True, text=True)
        if done.returncode not in (0, 3) or done.stderr.strip():  # a case that cannot be read would find nothing
            raise RuntimeError(f'reda audit: {done.returncode} {done.stderr.strip()[:1500]} {done.stdout[:800]}')
        findings = {record['id']: [] for record in records}
        for line in found.read_text(encoding='utf-8').splitlines():
            finding = json.loads(line)
            if 'specific' not in finding:
                findings[finding['case']].append(finding)
        return findings


def by_trial(keys):
    """{(rule, event, person): its statuses in order}."""
    said = {}
    for rule, event, party, status in keys:
        said.setdefault((rule, event, party), []).append(status)
    return {about: sorted(statuses) for about, statuses in said.items()}


def compare_exact(record, findings, law, world):
    """Rule by rule, event by event, person by person: the same statuses."""
    theirs, least = by_trial((one['rule'], one['event'], one.get('party'), one['status']) for one in findings), None
    said = raw(law, world)
    loose = {one.key(): {one.status, *one.also, '-'} for one in said if one.loose}
    for own in (one_voice(said), chosen_as(said, theirs, ''), chosen_as(said, theirs, 'unknown')):
        ours = by_trial((*one.key(), one.status) for one in own)
        found = [Difference('exact', record, about, ','.join(theirs.get(about, ['-'])), ','.join(ours.get(about, ['-'])))
                 for about in sorted({*theirs, *ours}, key=str) if theirs.get(about) != ours.get(about)
                 and not set(theirs.get(about, ['-'])) <= loose.get(about, set())]
        if least is None or len(found) < len(least):
            least = found
        if not least:
            break
    return least


CLEAR = ('fault', 'doubt', 'open', 'unknown', 'coming')  # a period that runs takes nothing back of an unknown one


def worst(findings, code_of):
    """{(code, event, person): what is said of it} of one list of findings."""
    found = {}
    for code, event, party, status in map(code_of, findings):
        key = code, event, party
        if key not in found or CLEAR.index(status) < CLEAR.index(found[key]):
            found[key] = status
    return found


def said_of(one):
    return one['code'], one['event'], one.get('party'), one['status']


def found_of(one):
    return one.rule.code, one.event, one.party, 'open' if {'fault', 'doubt'} & one.also else one.status


def judge_span(program, statuses, all_tried):
    """The sort of disagreement about one matter over all worlds, or None."""
    loud = {'fault', 'doubt'}
    if program == 'fault' and statuses - {'fault'}:
        return 'surer' if statuses - loud else 'fault where some day gives a doubt'
    if program == 'doubt' and statuses - loud:
        return 'surer'
    if program == 'coming' and statuses & loud:
        return 'runs where some day is late'
    if program == '' and all_tried and statuses and statuses <= loud:
        return 'silent where every day is late'
    return None


def all_past_nominal(law, worlds, key):
    """Late on every day, but for the weekend or holiday that on some of them moves the last day."""
    unmoved = copy.copy(law)
    unmoved.rules, unmoved.by_kind = copy.deepcopy(law.rules), {}
    unmoved.clocks = copy.deepcopy(law.clocks)
    for clock in [*unmoved.clocks.values(), *(clock for rule in unmoved.rules for clock in (rule.clock, rule.again,
                  rule.transition and rule.transition.clock) if clock)]:
        clock.moving = days.NOT
    return all(worst(judge(unmoved, one), found_of).get(key) in ('fault', 'doubt') for one in worlds)


def rules_named(law, findings, key):
    """The rules by which the program speaks of a matter, and the events that start them."""
    told = [one for one in findings if said_of(one)[:3] == key]
    names = {one['rule'] for one in told}
    return [rule for rule in law.rules if rule.name in names], {one['facts'][0]['event'] for one in told if one['facts']}


def another_is_told(law, findings, key):
    """Of several acts that must not follow another, the program tells of one."""
    names = {rule.name for rule in law.rules if rule.forbidden}
    return any(one['rule'] in names and (one['code'], one.get('party')) == (key[0], key[2]) for one in findings)


def counts(law, named, starts, case, world):
    """A day that is open backwards or forwards is not taken to lie before the first version of the duty, or after the last."""
    for start in starts:
        event, day = case.events[start], world.events[start].day
        versions = [rule for rule in law.started_by(event.kind)
                    if (rule.code, rule.sort) in {(one.code, one.sort) for one in named}
                    and fits(case, event, rule.trigger) == YES]
        low, high = written_span(event)
        before = low == days.FIRST and day < min(rule.first for rule in versions)
        if before or (high == days.LAST and day > max(rule.last for rule in versions)):
            return False
    return True


def statuses_of(ours, key, forbidden=False):
    """What the worlds say of a matter; one that may be said in several ways is left out. Said of nobody in particular it
    may in another world be said of somebody: whose age is known there. Of several acts that must not follow another may
    be told."""
    def alike(about):
        return about[0] == key[0] and ((about[1] == key[1] and key[2] is None) or (forbidden and about[2] == key[2]))

    def said(one):
        return one.get(key) or min((one[about] for about in one if alike(about)), key=CLEAR.index, default='')
    return {status for status in map(said, ours) if status != 'open'}


def compare_spans(record, findings, law, periods):
    case = read_case(record)
    worlds, all_tried = worlds_of(case, periods)
    theirs = worst(findings, said_of)
    said = [raw(law, one) for one in worlds]
    ours = [worst(one_voice(one), found_of) for one in said]
    broken = [worst(one, found_of) for one in said]
    found = []
    for key in sorted({*theirs, *(key for one in ours for key in one)}, key=str):
        rules, starts = rules_named(law, findings, key)
        forbidden = any(rule.forbidden for rule in rules)
        meant = ours if key not in theirs else broken  # what another fault replaces is broken all the same
        if theirs.get(key) == 'coming':  # told before what another rule on the matter leaves open
            meant = [worst([one for one in here if one.rule in rules], found_of) for here in said]
        meant = [one for one, world in zip(meant, worlds) if counts(law, rules, starts, case, world)]
        sort = judge_span(theirs.get(key, ''), statuses_of(meant, key, forbidden), all_tried and len(ours) > 0)
        if sort and key not in theirs and another_is_told(law, findings, key):
            sort = None
        if sort == 'surer' and theirs[key] == 'doubt' and all_past_nominal(law, worlds, key):
            sort = 'past the day before it moves'
        if sort:
            found.append(Difference(sort, record, key, theirs.get(key, '-'), '/'.join(sorted(statuses_of(ours, key)))))
    return found


def compare(records, law, law_folder):
    """All differences, and how many cases of each sort were compared."""
    return differences(records, audit(records, law_folder), law)


def differences(records, findings, law):
    periods = sorted({clock.period for clock in law.clocks.values()})
    found, tally = [], Counter()
    for record in records:
        case = read_case(record)
        exact = is_exact(*prepare(case))
        tally['exact' if exact else 'spans'] += 1
        tally['findings'] += len(findings[record['id']])
        found += compare_one(record, findings[record['id']], law, periods, exact)
    return found, tally


def compare_one(record, findings, law, periods, exact):
    if not exact:
        return compare_spans(record, findings, law, periods)
    return compare_exact(record, findings, law, worlds_of(read_case(record), periods)[0][0])

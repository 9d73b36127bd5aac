"""asking: lets the finished program judge cases, and says which cases there are: those under examples/ and the examples of
the law itself. Shared by the programs beside it. Must not weigh any answer."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
REDA = os.environ.get('REDA') or str(REPOSITORY / 'build/reda')
VERDICTS = Path(os.environ.get('BUILD') or REPOSITORY / 'build', 'tests/law/law-verdicts')
FORMAT = 'case-timeline/1'


def lines_of(cases):
    return ''.join(json.dumps(case, ensure_ascii=False) + '\n' for case in cases)


def give_up(why):
    print(f'not ok - {why}')
    sys.exit(1)


def answer_of(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode or done.stderr.strip():
        give_up(f'{command[0]}: exit {done.returncode}, {done.stderr.strip()[:800]}')
    return done.stdout


def audit_bytes(lines, *options):
    """What the program says of the cases: (report, findings). Every case must be readable: one that is not would find
    nothing."""
    with tempfile.TemporaryDirectory() as folder:
        given, found = Path(folder, 'given.jsonl'), Path(folder, 'found.jsonl')
        given.write_text(lines, encoding='utf-8')
        done = subprocess.run([REDA, 'audit', *options, '--findings', found.name, given.name], capture_output=True, cwd=folder,
                              check=False)
        if done.returncode not in (0, 3) or done.stderr.strip():
            give_up(f'{REDA} audit: exit {done.returncode}, {done.stderr.decode()[:800]}')
        return done.stdout, found.read_bytes()


def findings_of(cases):
    """What the program finds, by case id."""
    findings = {case['id']: [] for case in cases}
    for line in audit_bytes(lines_of(cases))[1].decode().splitlines():
        finding = json.loads(line)
        findings[finding['case']].append(finding)
    return findings


class Judged:
    """One case: the verdicts of every rule on every event that starts it and every party that it is tried for, and the day of
    judging."""

    def __init__(self):
        self.verdicts, self.as_of, self.refused = {}, None, None


def judged(cases):
    answers = [Judged() for _ in cases]
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, 'given.jsonl')
        given.write_text(lines_of(cases), encoding='utf-8')
        for line in answer_of(VERDICTS, given).splitlines():
            number, *said = line.split('\t')
            answer = answers[int(number)]
            if said[0] == 'as_of':
                answer.as_of = said[1]
            elif said[0] in ('problem', 'contradiction'):
                answer.refused = ' '.join(said)
            else:
                answer.verdicts.setdefault((said[0], int(said[1]), int(said[2])), []).append(said[3])
    return answers


def law_examples():
    """(rule, verdict, case) of every example of the law."""
    for line in answer_of(VERDICTS, '--examples').splitlines():
        rule, verdict, written = line.split('\t', 2)
        case = json.loads(written)
        yield rule, verdict, case


def shown_cases():
    """The cases of every file of the format under examples/."""
    for path in sorted((REPOSITORY / 'examples').glob('**/*.jsonl')):
        for line in path.read_text(encoding='utf-8').splitlines():
            case = json.loads(line)
            if case.get('format') == FORMAT:
                yield case

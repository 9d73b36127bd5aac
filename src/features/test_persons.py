#!/usr/bin/env python3
"""test_persons: no view of any feature groups, counts, sums or ranks by a named person: what is looked for is faults in the
system, not persons. Reads every statement; those that do it (the planted ones) must be found, look-alikes must not.
Usage: test_persons.py FILE.sql ..."""

import re
import sys
from pathlib import Path

PERSON = r'(?:\w+\.)?(?:person|actor|operator|reader|by|decider|decided_by|owner|guardian|who)\b'
COUNTS = r'\b(?:count|sum|avg|total|max|min|group_concat|row_number|rank|dense_rank|ntile)\s*\('
GROUPS = [
    (re.compile(r'\bgroup\s+by\b(?:(?!\border\s+by\b)[^;)])*?(?<![:\w])' + PERSON, re.I | re.S), 'groups by a person'),
    (re.compile(r'\bpartition\s+by\b(?:(?!\border\s+by\b)[^;)])*?(?<![:\w])' + PERSON, re.I | re.S), 'divides by a person'),
    # a number of each person: (select count(*) … where x.decider = p.person)
    (re.compile(r'\(\s*select\s+[^()]*' + COUNTS + r'[^()]*\)[^()]*\bwhere\b[^()]*(?<![:\w])' + PERSON + r'\s*=\s*\w+\.', re.I | re.S),
     'counts what a person has'),
    # by a number at once, or by one that a query in parentheses makes; not by what stands after a subquery that is ordered
    (re.compile(r'\border\s+by\b(?:[^;()]|\([^;()]*\))*?(?:\(\s*select\b[^;]*?)?' + COUNTS, re.I | re.S), 'ranks by a number'),
    # by the name that a number has got
    (re.compile(COUNTS + r'[^()]*\)(?:\s+as\s+(?:integer|bigint)\s*\))?\s+as\s+(\w+)\b.*\border\s+by\b[^;()]*(?<![.\w])\1\b', re.I | re.S),
     'ranks by a number'),
]
PLANTED = [
    'select decider, count(*) from act_1 group by decider',
    'select a.case_key, count(*) from act_1 a group by a.case_key, a.decider',
    'select person, row_number() over (partition by person) from act_1',
    'select unit, row_number() over (partition by unit, person order by days) as place from act_1',
    'select p.person, (select count(*) from act_1 a where a.decider = p.person) as decisions from person_1 p',
    'select kind from act_1 group by kind order by count(*) desc',
    'select kind from act_1 k order by (select count(*) from act_1 a where a.kind = k.kind)',
    'select kind, count(*) as acts from act_1 group by kind order by acts desc',
    'select kind, cast(sum(late) as integer) as late from act_1 group by kind order by late desc, kind',
    'select kind, count(*) from act_1 group by kind, decider order by kind',
]
LOOK_ALIKES = [
    'select case_key, count(*) from act_1 group by case_key',
    'select * from act_1 where decider = :decider order by date',
    'select p.person from person_1 p order by p.person',
    'select max(f.status) from finding_1 f where f.case_key = :case_key',
    'select unit, count(*) as acts from act_1 group by unit order by unit',
    'select unit, row_number() over (partition by unit order by days, number) as place from act_1',
    'select (select u.unit from unit_1 u order by u.from_day limit 1) as unit, count(*) from act_1 group by unit',
]


def statements(path):
    text = open(path, encoding='utf-8').read()
    for name, body in re.findall(r'^-- name: (\w+)\n(.*?)(?=^-- (?:step|name|script):|\Z)', text, re.M | re.S):
        yield name, re.sub(r'^--.*$', '', body, flags=re.M).strip()


def blame(sql):
    return [sentence for pattern, sentence in GROUPS if pattern.search(sql)]


def forgotten(paths):
    """Files of features beside those that were handed over: their views would go unread."""
    given = {Path(path).resolve() for path in paths}
    return sorted(set(Path(__file__).resolve().parent.glob('*/*.sql')) - given)


def main():
    judged = 0
    failed = len(forgotten(sys.argv[1:]))
    for path in forgotten(sys.argv[1:]):
        print(f'not ok - {path}: is not read here; name its folder in src/features/meson.build')
    for path in sys.argv[1:]:
        for name, sql in statements(path):
            judged += 1
            for sentence in blame(sql):
                failed += 1
                print(f'not ok - {path}: {name} {sentence}')
    found = all(map(blame, PLANTED)) and not any(map(blame, LOOK_ALIKES)) and bool(forgotten(sys.argv[2:]))
    print(f'{judged} statements, {failed} about persons; the planted ones are {"found" if found else "not found"}')
    sys.exit(1 if failed or not found or judged < 20 else 0)


main()

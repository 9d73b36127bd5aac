#!/usr/bin/env python3
"""test_plans: no statement reads a whole table where an index could lead it: SQLite says how it would run each. A statement
that may says so itself, in a line below its heading with the part of the plan and why:
    -- scans: USING INDEX part_erased (it has nothing but what is asked for)
A statement that reads all and does not say so (the planted one) must be found; so must one that says so and does not. A list whose
rows are many (-- rows: many) is read as far as is wanted: all of it must not be sorted before the first row.
Usage: test_plans.py LEAST FILE.sql [TABLES.sql ...]   the statements of the first, over the tables of all"""

import re
import sqlite3
import sys


# Of rows that stand in order but for their last columns a few are sorted at a time: that is "RIGHT PART OF ORDER BY".
SORTED = ('USE TEMP B-TREE FOR ORDER BY', 'USE TEMP B-TREE FOR GROUP BY', 'USE TEMP B-TREE FOR DISTINCT')


def pieces(text):
    for kind, name, body in re.findall(r'^-- (step|name|script): (.*?)\n(.*?)(?=^-- (?:step|name|script):|\Z)', text, re.M | re.S):
        may = re.findall(r'^-- scans: (.*?) \(.+\)$', body, re.M)
        many = bool(re.search(r'^-- rows: many$', body, re.M))
        body = re.split(r'^-- postgresql:', body, flags=re.M)[0]
        yield kind, name.split()[-1], re.sub(r'^--.*$', '', body, flags=re.M).strip(), may, many


def plan(database, sql):
    values = {word: None for word in re.findall(r"(?<![:\w']):(\w+)", sql)}
    return [row[3] for row in database.execute('explain query plan ' + sql, values)]


def blame(database, sql, may, many=False):
    """What is wrong with the plan: tables read whole, and what is said to be read whole and is not; a list that is sorted."""
    rows = plan(database, sql)
    found = [row for row in rows if 'SCAN' in row and 'CONSTANT ROW' not in row or 'AUTOMATIC' in row]
    return [row for row in found if not any(part in row for part in may)] + \
        [row for row in rows if many and row in SORTED] + \
        [f'says "{part}" without need' for part in may if not any(part in row for row in found)]


def main():
    least, judged, failed = int(sys.argv[1]), 0, 0
    texts = [open(path, encoding='utf-8').read() for path in sys.argv[2:]]
    database = sqlite3.connect(':memory:')
    for text in texts[1:] + texts[:1]:
        for kind, _, sql, _, _ in pieces(text):
            if kind == 'step':
                database.executescript(sql)
    for kind, name, sql, may, many in pieces(texts[0]):
        if kind != 'name':
            continue
        judged += 1
        for row in blame(database, sql, may, many):
            failed += 1
            print(f'not ok - {name}: {row}')
    database.execute('create table planted (name text primary key, other text)')
    planted = 'select name from planted where other = :other'
    made = 'select a.name from planted a cross join planted b on b.other = a.other'  # SQLite would make an index each time
    seen = bool(blame(database, planted, [])) and not blame(database, planted, ['SCAN planted']) \
        and bool(blame(database, 'select name from planted order by other', ['SCAN planted'], True)) \
        and not blame(database, 'select name from planted order by name', ['SCAN planted'], True) \
        and bool(blame(database, made, ['SCAN a'])) \
        and bool(blame(database, 'select other from planted where name = :name', ['SCAN planted']))
    print(f'{judged} statements, {failed} that read too much; the planted ones are {"found" if seen else "not found"}')
    sys.exit(1 if failed or not seen or judged < least else 0)


main()

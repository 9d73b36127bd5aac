#!/usr/bin/env python3
"""test_plans: no statement of ledger.sql reads a whole table where an index could lead it: SQLite says how it would run
each. A statement that was made to read all (the planted one) must be found.
Usage: test_plans.py ledger.sql"""

import re
import sqlite3
import sys

# Partial indexes have nothing but what is asked for; every stream, unit and tile is asked about when the tables are
# compared.
MAY_SCAN = {'ledger_list_erased': 'USING INDEX part_erased', 'ledger_list_streams': 'SCAN stream',
            'ledger_list_held_units': 'USING INDEX unit_held', 'ledger_find_stray_unit': 'SCAN unit',
            'ledger_list_tiles': 'USING COVERING INDEX sqlite_autoindex_tile_1',
            'ledger_list_erased_units': 'USING INDEX unit_erased'}
PLANTED = ('planted', 'select number from entry where leaf = :leaf')


def pieces(text):
    for kind, name, body in re.findall(r'^-- (step|name): (.*?)\n(.*?)(?=^-- (?:step|name):|\Z)', text, re.M | re.S):
        yield kind, name.split()[-1], re.sub(r'^--.*$', '', body, flags=re.M).strip()


def scans(database, name, sql):
    values = {word: None for word in re.findall(r'[:](\w+)', sql)}
    rows = database.execute('explain query plan ' + sql, values).fetchall()
    found = [row[3] for row in rows if 'SCAN' in row[3] and 'CONSTANT ROW' not in row[3]]
    return [row for row in found if MAY_SCAN.get(name, '?') not in row]


def main():
    text = open(sys.argv[1], encoding='utf-8').read()
    database, judged, failed = sqlite3.connect(':memory:'), 0, 0
    for kind, name, sql in pieces(text):
        if kind == 'step':
            database.executescript(sql)
    for _, name, sql in [piece for piece in pieces(text) if piece[0] == 'name']:
        judged += 1
        found = scans(database, name, sql)
        if name == 'ledger_get_last_checkpoint':
            found = []  # from the end of the key, and one row
        for row in found:
            failed += 1
            print(f'not ok - {name}: {row}')
    planted = scans(database, *PLANTED)
    print(f'{judged} statements, {failed} that read too much; the planted one is {"found" if planted else "not found"}')
    sys.exit(1 if failed or not planted or judged < 20 else 0)


main()

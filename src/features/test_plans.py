#!/usr/bin/env python3
"""test_plans: no statement of the engine or a feature reads a whole table where an index could lead it, but those that are
to list all of it. A statement that was made to read all (the planted one) must be found.
Usage: test_plans.py FILE.sql..."""

import sqlite3
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'ledger'))
from test_plans import pieces, scans

# Each answers with all rows of the table that it begins with, or with those of a day.
MAY_SCAN = {'bodies_list': 'SCAN body_1', 'orders_list': 'SCAN order_1', 'people_list': 'SCAN p',
            'order_rows_list': 'SCAN o', 'holders_list': 'SCAN o', 'reads_list': 'SCAN read_1',
            'deadlines_list': 'USING INDEX deadline_1_by_due'}
PLANTED = ('planted', 'select meeting from meeting_1 where time = :time')


def main():
    database, judged, failed = sqlite3.connect(':memory:'), 0, 0
    files = [list(pieces(Path(name).read_text(encoding='utf-8'))) for name in sys.argv[1:]]
    for kind, name, sql in [piece for file in files for piece in file]:
        if kind == 'step':
            database.executescript(sql)
    for name, sql in [(name, sql) for file in files for kind, name, sql in file if kind == 'name']:
        judged += 1
        for row in scans(database, name, sql, MAY_SCAN):
            failed += 1
            print(f'not ok - {name}: {row}')
    planted = scans(database, *PLANTED, MAY_SCAN)
    print(f'{judged} statements, {failed} that read too much; the planted one is {"found" if planted else "not found"}')
    sys.exit(1 if failed or not planted or judged < 40 else 0)


main()

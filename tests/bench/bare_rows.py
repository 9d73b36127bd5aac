#!/usr/bin/env python3
"""bare_rows: what a bare database takes to be given the rows that Reda has written: those that AFTER has and BEFORE has not,
in so many transactions, and as many streams moved on; nothing is judged, hashed, sealed or referred to. BEFORE is written to.
Usage: bare_rows.py BEFORE AFTER TRANSACTIONS"""

import sqlite3
import sys
import time

OWN = ('tile', 'head', 'checkpoint', 'projection')  # of the tree, and of how far it has come


def new_rows(before, after):
    """{table: rows}, in the order in which they were written."""
    rows = {}
    for name, words in after.execute("select name, sql from sqlite_master where type = 'table'").fetchall():
        if name in OWN or 'without rowid' in words.lower():
            continue
        last = before.execute(f'select coalesce(max(rowid), 0) from {name}').fetchone()[0]
        found = after.execute(f'select * from {name} where rowid > ? order by rowid', (last,)).fetchall()
        if found:
            rows[name] = found
    return rows


def put(database, rows, batches):
    for batch in range(batches):
        database.execute('begin immediate')
        for name, found in rows.items():
            some = found[len(found) * batch // batches:len(found) * (batch + 1) // batches]
            if not some:
                continue
            marks = ', '.join('?' * len(some[0]))
            database.executemany(f'insert or replace into {name} values ({marks})', some)
            if name == 'entry':
                database.executemany('update stream set next = next + 1 where stream = ?', [(row[1],) for row in some])
        database.execute('commit')


def main():
    if len(sys.argv) != 4 or not sys.argv[3].isdigit() or int(sys.argv[3]) < 1:
        sys.exit(__doc__.rsplit('\n', 1)[1])
    before = sqlite3.connect(sys.argv[1], isolation_level=None)
    after = sqlite3.connect(f'file:{sys.argv[2]}?mode=ro', uri=True)
    for pragma in ('journal_mode = wal', 'synchronous = full', 'foreign_keys = off', 'secure_delete = on', 'cache_size = -32768'):
        before.execute(f'pragma {pragma}')
    rows = new_rows(before, after)
    start = time.perf_counter()
    put(before, rows, int(sys.argv[3]))
    taken = time.perf_counter() - start
    entries = len(rows.get('entry', ()))
    print(f'rows {sum(len(found) for found in rows.values())}\nentries {entries}\nentries_per_second {entries / taken:.0f}')


main()

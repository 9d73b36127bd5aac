"""rows: what a walk has left in the tables that events give (their names end with a version), but for moments and what is drawn by
chance. Must not know any table."""

import re
import sqlite3
from pathlib import Path

MOMENTS = re.compile(r'20\d\d-\d\d-\d\dT[\d:.]+Z')


def rows_of(walk):
    """Name, columns and rows of each table."""
    base = sqlite3.connect(f'file:{Path(walk.place) / "liggare.db"}?mode=ro', uri=True)
    names = [name for name, in base.execute("select name from sqlite_schema where type = 'table' order by name")]
    tables = {}
    for name in names:
        if re.search(r'_\d+$', name):
            kinds = [(row[1], row[2]) for row in base.execute(f'pragma table_info("{name}")')]
            columns = [column for column, kind in kinds if kind.upper() != 'BLOB']
            quoted = ', '.join(f'"{column}"' for column in columns)
            tables[name] = sorted((same(row) for row in base.execute(f'select {quoted} from "{name}"')), key=repr)
    base.close()
    return tables


def same(row):
    """A row whose moments do not count."""
    return tuple(MOMENTS.sub('då', cell) if isinstance(cell, str) else cell for cell in row)


def differing(wanted, found):
    """A sentence for each table that is not the same."""
    for name in sorted(wanted.keys() | found.keys()):
        ours, theirs = wanted.get(name, []), found.get(name, [])
        if ours != theirs:
            lost, more = [row for row in ours if row not in theirs], [row for row in theirs if row not in ours]
            yield f'{name}: lost {lost[:3]}, more {more[:3]}'

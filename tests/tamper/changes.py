"""changes: each field of each row of a database changed in one of two ways, each row taken away, or added again with
another key: what is done, and which place the answer must then name. Must not know how the answer comes about."""

import contextlib
import re
import sqlite3
from typing import NamedTuple

TURNED, EMPTIED, DELETED, ADDED = 'turned', 'emptied', 'deleted', 'added'
NEAR = ('held', 'epoch', 'next', 'size')  # one more is the likeliest wrong number; elsewhere it is another row's


class Change(NamedTuple):
    how: str
    table: str
    column: str  # '' of a row that is taken away; of one that is added, the key that is new
    row: dict    # as it was, with its rowid

    def value(self):
        old = self.row[self.column]
        if self.how == EMPTIED:
            return -1 - old if isinstance(old, int) else '' if isinstance(old, str) else b''
        if isinstance(old, int):
            return old + (1 if self.column in NEAR else 1000003)
        if isinstance(old, str):
            return old + 'x'
        return bytes([old[0] ^ 1]) + old[1:] if old else b'\x01'

    def __str__(self):
        return f'{self.table}.{self.column or "*"} {key_of(self.table, self.row)} {self.how}'


KEYS = {'stream': ('stream',), 'entry': ('number',), 'unit': ('unit',), 'part': ('entry', 'position'),
        'tile': ('level', 'number'), 'head': ('one',), 'checkpoint': ('size',), 'stamp': ('size',), 'asked': ('key',)}
NEW_KEY = {'part': 'entry', 'tile': 'number'}  # of the others the only one


def key_of(table, row):
    """As reda names a row."""
    return ' '.join(value.hex() if isinstance(value, bytes) else str(value) for value in (row[name] for name in KEYS[table]))


def read(path):
    """table -> its rows"""
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        names = [row[0] for row in database.execute("select name from sqlite_schema where type = 'table'")]
        every = {name: database.execute(f'select rowid as "rowid", * from "{name}"').fetchall() for name in names}
        return {name: [dict(row) for row in rows] for name, rows in every.items()}


def changes(tables, hows):
    for table, rows in tables.items():
        columns = [name for name in rows[0] if name != 'rowid'] if rows else []
        for how in hows:
            for column in {DELETED: [''], ADDED: [NEW_KEY.get(table, KEYS[table][0])]}.get(how, columns):
                yield from (Change(how, table, column, row) for row in rows)


def statement(change):
    """(SQL, values)"""
    if change.how == DELETED:
        return f'delete from "{change.table}" where rowid = ?', [change.row['rowid']]
    if change.how == TURNED or change.how == EMPTIED:
        return f'update "{change.table}" set "{change.column}" = ? where rowid = ?', [change.value(), change.row['rowid']]
    row = {name: value for name, value in change.row.items() if name != 'rowid'} | {change.column: change.value()}
    if change.table == 'entry':  # of a stream each number stands once
        row['sequence'] += 1000003
    return f'insert into "{change.table}" values ({", ".join("?" * len(row))})', list(row.values())


def apply(path, change):
    """False when the database itself does not take it."""
    database = sqlite3.connect(path)
    try:
        with database:
            database.execute(*statement(change))
        return True
    except sqlite3.IntegrityError:
        return False
    finally:
        database.close()


def same_dump(one, other):
    def dump(path):
        with contextlib.closing(sqlite3.connect(path)) as database:
            return list(database.iterdump())
    return dump(one) == dump(other)


# --- which place must be named --------------------------------------------------------------------

def tile_path(number):
    groups = [f'{number % 1000:03d}']
    while number >= 1000:
        number //= 1000
        groups.append(f'x{number % 1000:03d}')
    return '/'.join(reversed(groups))


def place_of_entry(change):
    number = change.row['number']
    return {'stream': rf'entry\.stream {number}: ', 'sequence': rf'entry\.sequence {number}: ',
            'hash': rf'tile/0/\S+, entry {number}: |entry\.hash {number}: ',
            }.get(change.column, rf'tile/entries/\S+, entry {number}: ')


def place_of_part(change):
    """A part by its entry and position: the row of the table, or what the entry says of it."""
    entry, position = change.row['entry'], change.row['position']
    sealed = rf'part/\S+, entry {entry}, part {position + 1}, parts: '
    if change.column in ('entry', 'position'):
        moved = {**change.row, change.column: change.value()}
        return rf'part\.(entry|position) ({entry} {position}|{moved["entry"]} {moved["position"]}): '
    if change.column == 'unit':
        return rf'part\.unit {entry} {position}: '
    if change.row['sealed'] is not None:
        return sealed
    return rf'part\.{change.column or "(entry|position)"} {entry} {position}: '


def place_of_checkpoint(change):
    size = change.row['size']
    if change.column == 'note':
        return rf'checkpoints/{size}: |checkpoint: '
    return rf'checkpoints/{change.value()}: |checkpoint\.size {change.value()}: '


def place_of_stamp(change):
    """Beside which size it now stands; a size that no state can have is a row that nobody else looks at."""
    size = change.value() if change.column == 'size' else change.row['size']
    return rf'stamp/{size}: ' if size > 0 else rf'stamp\.size {size}: '


def place(change):
    """A pattern that the first line of the answer must fit from its beginning."""
    row = change.row
    if change.table == 'stamp':
        return place_of_stamp(change)
    if change.how == ADDED:
        key = key_of(change.table, {**row, change.column: change.value()})
        return rf'{change.table}\.{change.column} {key}: |checkpoints/{key}: '
    if change.table == 'entry':
        return place_of_entry(change)
    if change.table == 'part':
        return place_of_part(change)
    if change.table == 'checkpoint':
        return place_of_checkpoint(change)
    if change.table == 'tile':
        return rf'tile/{row["level"]}/{tile_path(row["number"])}, '
    if change.table == 'head':
        return rf'head\.{change.column or "one"} 1: '
    key = KEYS[change.table][0]  # stream and unit: an id
    return rf'{change.table}\.{change.column or key} {row[key].hex()}: '


def names_place(told, change):
    return re.match(place(change), told) is not None


def names_stamp_alone(told, change):
    """A time stamp that now stands beside no state: it was moved, or its state was."""
    size = {'stamp': change.value, 'checkpoint': lambda: change.row['size']}.get(change.table)
    return change.column == 'size' and size is not None and told.startswith(f'stamp/{size()}: ')

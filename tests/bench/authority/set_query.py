"""set_query: the same questions as one SQL query over the same tables: SQLite answers all of them as a set. An oracle
for the verdict and a yardstick; it gives no reason. Must know nothing of Reda.
Usage: set_query.py FOLDER VERDICTS"""

import csv
import sqlite3
import sys
import time
from pathlib import Path

TABLES = {'tables/grants.csv': 'grants(row INT, type INT, role INT, scope TEXT, unit INT, first INT, last INT, '
                              'most INT)',
          'tables/holders.csv': 'holders(role INT, unit INT, person INT, first INT, last INT)',
          'tables/below.csv': 'below(unit INT, above INT, PRIMARY KEY (unit, above)) WITHOUT ROWID',
          'tables/forbidden.csv': 'forbidden(type INT, first INT, last INT)',
          'requests.csv': 'requests(type INT, person INT, unit INT, day INT, amount INT)'}
INDEXES = ('grants(type)', 'holders(person, role)', 'forbidden(type)')
QUERY = '''
SELECT EXISTS (
    SELECT 1 FROM grants g JOIN holders h ON h.person = r.person AND h.role = g.role
    WHERE g.type = r.type AND r.day BETWEEN g.first AND g.last AND r.day BETWEEN h.first AND h.last
      AND r.amount <= g.most
      AND (g.unit < 0 OR EXISTS (SELECT 1 FROM below b WHERE b.unit = r.unit AND b.above = g.unit))
      AND (g.scope = 'all' OR g.scope = 'unit' AND h.unit = r.unit
           OR g.scope = 'area' AND EXISTS (SELECT 1 FROM below b WHERE b.unit = r.unit AND b.above = h.unit)))
  AND NOT EXISTS (SELECT 1 FROM forbidden f WHERE f.type = r.type AND r.day BETWEEN f.first AND f.last)
FROM requests r ORDER BY r.rowid'''


def load(database, path, table):
    database.execute(f'CREATE TABLE {table}')
    with open(path, encoding='utf-8', newline='') as file:
        rows = csv.reader(file, delimiter=';')
        places = ', '.join('?' * len(next(rows)))
        database.executemany(f'INSERT INTO {table.split("(")[0]} VALUES ({places})', rows)


def main():
    folder, verdicts = Path(sys.argv[1]), sys.argv[2]
    database = sqlite3.connect(':memory:')
    for path, table in TABLES.items():
        load(database, folder / path, table)
    for number, index in enumerate(INDEXES):
        database.execute(f'CREATE INDEX i{number} ON {index}')
    database.execute('ANALYZE')
    start = time.perf_counter()
    answers = bytes(48 + answer for answer, in database.execute(QUERY))
    seconds = time.perf_counter() - start
    Path(verdicts).write_bytes(answers)
    print(f'checks {len(answers)}\nyes {answers.count(b"1")}\nchecks_per_second {len(answers) / seconds:.0f}\n'
          f'version {sqlite3.sqlite_version}')


main()

"""engine_section: the part of ./bench about the record: a municipality's register and made-up cases are imported; then
how long until it answers, how long a decision takes to check, how many are judged and recorded beside a bare database that is
given the same rows, and how fast all rows are made anew. docs/how-to/measure.md says what the figures mean."""

import os
import re
import shutil
import subprocess
import time
from pathlib import Path

from measuring import Run, words_of

TARGETS = ['reda', 'tools/load/make-load', 'tests/bench/bench-engine']
LARGE, SMALL, SEED = 100_000, 10_000, '2026'
BYTES_A_CASE = 45_000  # of the database, and of a copy of it
VIEWS = ('timeline', 'parties', 'decisions')
BATCHES = 30  # of bench-engine
LONG = 300  # rows of a list
HERE = Path(__file__).resolve().parent


def run(*command):
    """Ends well, or with findings, or with rows that were told and not taken."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode not in (0, 1, 2, 3):
        raise SystemExit(f'{command} ended with {done.returncode}: {done.stderr}')
    return done.stdout


def make(build, root, place, cases):
    """A database of so many cases, and how long their import took."""
    database, load = place / f'record-{cases}.db', place / f'record-{cases}.jsonl'
    reda = build / 'reda'
    with open(load, 'wb') as file:
        subprocess.run([str(build / 'tools/load/make-load'), str(cases), SEED], stdout=file, check=True)
    run(reda, 'init', database, '--origin', 'kommun.example/bench')
    run(reda, 'import', database, root / 'examples/exempelkommunen/register')
    start = time.perf_counter()
    run(reda, 'import-cases', database, load)
    taken = time.perf_counter() - start
    os.remove(load)
    return database, taken


def entries_of(build, database):
    said = run(build / 'reda', 'verify', database)
    return int(re.search(r', (\d+) ', said).group(1))


def looking(table, build, database):
    said = words_of([str(build / 'tests/bench/bench-engine'), 'look', str(database)])
    name = f'{int(said["cases"]):,} cases'
    seconds, late = float(said['open_seconds']), float(said['check_p99_ms'])
    table.row(f'from opening to the first answer, {name}', f'{seconds:.2f} s', '< 1 s', seconds < 1)
    table.row('  a decision checked with its case, p99', f'{late:.2f} ms', '< 5 ms', late < 5)
    table.row('  the same, median', f'{float(said["check_median_ms"]):.2f} ms')
    for view in VIEWS:
        table.row(f'  view {view} of a case, median', f'{float(said[f"{view}_median_ms"]):.2f} ms')
    return [float(said[f'{view}_median_ms']) for view in VIEWS]


def listing(table, build, database):
    """Lists of all, those that are long: read whole, and their first pages, of which the times are answered by name."""
    pages = {}
    for line in run(build / 'tests/bench/bench-engine', 'lists', database).splitlines():
        word, view, of, rows, milliseconds = (line.split() + [''] * 5)[:5]
        if word == 'list' and of == 'all' and int(rows) >= LONG:
            table.row(f'  list {view}, {int(rows):,} rows', f'{float(milliseconds):.1f} ms')
        if word == 'page' and int(rows) >= LONG:
            table.row(f'  page {view}', f'{float(milliseconds):.2f} ms')
            pages[view] = float(milliseconds)
    return pages


def deciding(table, build, database):
    """Beside a copy from before, which is given the same rows in as many transactions."""
    copy = database.with_suffix('.before')
    shutil.copyfile(database, copy)
    said = words_of([str(build / 'tests/bench/bench-engine'), 'decide', str(database)])
    bare = words_of([str(HERE / 'bare_rows.py'), str(copy), str(database), str(BATCHES)])
    ratio = float(said['decided_per_second']) / float(bare['entries_per_second'])
    table.row('decisions judged and recorded, 64 together, of bare', f'{ratio:.2f}', '>= 0.5', ratio >= 0.5)
    table.row('  decisions/s', f'{float(said["decided_per_second"]):,.0f}')
    table.row('  reads of a case that are noted first, 64 together, reads/s', f'{float(said["noted_per_second"]):,.0f}')
    table.row('  rows of each', f'{int(bare["rows"]) / int(bare["entries"]):.1f}')
    for end in ('', '-wal', '-shm'):
        copy.with_name(copy.name + end).unlink(missing_ok=True)
    return said['decided'] == said['noted'] == said['of'] == bare['entries']


def rebuilding(table, build, database, entries):
    again = Run([str(build / 'reda'), 'rebuild', '--compare', str(database)])
    speed = entries / again.wall
    table.row('rows made anew and compared, entries/s', f'{speed:,.0f}', '>= 100,000', speed >= 100_000)


def measure(table, build, root, place, large):
    """Was every decision recorded, once?"""
    room = shutil.disk_usage(place).free > 3 * BYTES_A_CASE * LARGE
    sizes = (SMALL // 5, SMALL) if not (large and room) else (SMALL, LARGE)
    medians, pages, same = [], [], True
    for cases in sizes:
        database, taken = make(build, root, place, cases)
        medians.append(looking(table, build, database))
        pages.append(listing(table, build, database))
        if cases == sizes[-1]:
            entries = entries_of(build, database)
            table.row('  entries imported and judged, entries/s', f'{entries / taken:,.0f}')
            same &= deciding(table, build, database)
            rebuilding(table, build, database, entries)
    growth = max(last / first for first, last in zip(*medians))
    table.row(f'views, growth from {sizes[0]:,} to {sizes[1]:,} cases', f'{growth:.2f} x', '<= 2 x', growth <= 2)
    growth = max(time / pages[0][view] for view, time in pages[1].items() if view in pages[0])
    table.row(f'first pages of lists, growth from {sizes[0]:,} to {sizes[1]:,} cases', f'{growth:.2f} x', '<= 2 x', growth <= 2)
    return same

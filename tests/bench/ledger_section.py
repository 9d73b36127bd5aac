"""ledger_section: the part of ./bench about the ledger: its hash tree beside bare hashing, entries made durable beside a bare
database, proofs out of memory and off the disk, and how long an outsider needs to check all of it. docs/how-to/measure.md says what the figures mean."""

import shutil

from measuring import Run, words_of

TARGETS = [f'tests/bench/bench-{name}' for name in ('tree', 'append', 'prove', 'verify')]
LARGE, SMALL, SECONDS = 10_000_000, 1_000_000, 60
BYTES_AN_ENTRY = 500  # on disk, as a folder of tiles and bundles


def tree(table, build):
    said = words_of([str(build / 'tests/bench/bench-tree')])
    of_bare, leaves, proofs = (float(said[name]) for name in ('tree_of_bare', 'leaves_per_second', 'proofs_per_second'))
    table.row('hash tree, of bare node hashing', f'{of_bare:.2f}', '>= 0.9', of_bare >= 0.9)
    table.row('  leaves/s, their hashes given', f'{leaves / 1e6:.2f} million', '>= 3.5 million', leaves >= 3.5e6)
    table.row('proofs/s at random, tiles in memory', f'{proofs / 1e6:.2f} million', '>= 0.5 million', proofs >= 0.5e6)
    return said['roots_agree'] == '1'


def appending(table, build, place):
    said = words_of([str(build / 'tests/bench/bench-append'), str(place / 'append')])
    for together, least in ((1, 0.8), (64, 0.6)):
        of_bare = float(said[f'of_bare_{together}'])
        what = 'one durable entry, of a bare database' if together == 1 else '64 entries together, of a bare database'
        table.row(what, f'{of_bare:.2f}', f'>= {least}', of_bare >= least)
        table.row('  the same in processor time', said[f'of_bare_processor_{together}'])
        table.row('  entries/s', f"{float(said[f'entries_per_second_{together}']):,.0f}")
    shutil.rmtree(place / 'append')


def proving(table, build, folder, entries):
    """Ten proofs for each tile of the lowest level, by a process that begins with nothing in memory."""
    said = words_of([str(build / 'tests/bench/bench-prove'), str(folder), str(entries // 25)])
    proofs, first, memory = (float(said[name]) for name in ('proofs_per_second', 'first_proofs_per_second', 'megabytes'))
    table.row(f'proofs/s of {entries:,} leaves, tiles on disk', f'{proofs:,.0f}', '>= 25,000', proofs >= 25_000)
    table.row('  the first 10,000 of them', f'{first:,.0f}')
    table.row('  largest memory', f'{memory:.0f} MiB', '<= 200 MiB', memory <= 200)


def verifying(table, build, folder, entries):
    run = Run([str(build / 'tests/bench/bench-verify'), 'verify', str(folder)])
    least = SECONDS * entries / LARGE
    table.row(f'verifying {entries:,} entries, one thread', f'{run.wall:.1f} s', f'<= {least:.0f} s', run.wall <= least)
    table.row('  largest memory', f'{run.kilobytes / 1024:.0f} MiB')


def exported(table, build, place, entries):
    folder = place / 'exported'
    Run([str(build / 'tests/bench/bench-verify'), 'make', str(folder), str(entries)])
    proving(table, build, folder, entries)
    verifying(table, build, folder, entries)
    shutil.rmtree(folder)


def measure(table, build, place, large):
    """Are the roots right? large: with ten million entries, if the disk has room."""
    same = tree(table, build)
    appending(table, build, place)
    room = shutil.disk_usage(place).free > 2 * BYTES_AN_ENTRY * LARGE
    exported(table, build, place, LARGE if large and room else SMALL)
    return same

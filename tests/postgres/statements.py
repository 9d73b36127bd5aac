"""statements: every statement of every room is one on PostgreSQL too: the steps of all rooms are taken in the order of their
numbers, then each statement is prepared and its columns held against what it gives. TAP; a planted statement must be refused.
Usage, with $REDA_POSTGRES set to an empty database: statements.py TREE"""

import importlib.machinery
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

TYPES = {'INTEGER': 'bigint', 'TEXT': 'text', 'BLOB': 'bytea'}
KINDS = {'bigint': 'INTEGER', 'integer': 'INTEGER', 'text': 'TEXT', 'name': 'TEXT', 'character varying': 'TEXT', 'bytea': 'BLOB'}
PLANTED = [('-- name: planted_word\nselect rowid from entry;', 'rowid'), ('-- name: planted_type\n-- gives: number text\n'
           'select number from entry;', 'number'), ('-- name: planted_sum\n-- gives: sum integer\nselect sum(number) as sum from entry;', 'sum')]
ENGINES = ('sqlite.sql', 'postgres.sql', 'test.sql', 'wrong.sql', 'crash.sql')  # the store's own, and tables of tests


def generator(tree):
    """tools/make-statements, as a module."""
    path = str(Path(tree, 'tools/make-statements'))
    loader = importlib.machinery.SourceFileLoader('make_statements', path)
    sys.dont_write_bytecode = True
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader('make_statements', loader))
    loader.exec_module(module)
    return module


def ask(words):
    """(lines, what was said against it)"""
    done = subprocess.run(['psql', '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', os.environ['REDA_POSTGRES'], '-f', '-'],
                          input=words, capture_output=True, text=True)
    return done.stdout.splitlines(), done.stderr.strip() if done.returncode else ''


def filled(piece):
    """The statement with a typed null in each parameter's place."""
    sql = piece.postgresql()
    takes = piece.fields.get('takes', [])
    for place, (_, kind, _) in reversed(list(enumerate(takes, 1))):
        sql = sql.replace(f'${place}', f'cast(null as {TYPES[kind]})')
    return sql


def judge(piece):
    """What is wrong with the statement, or ''."""
    gives = [(name, kind) for name, kind, _ in piece.fields.get('gives', [])]
    if not gives:
        types = ', '.join(TYPES[kind] for _, kind, _ in piece.fields.get('takes', []))
        return ask(f'prepare tried{f" ({types})" if types else ""} as {piece.postgresql()};')[1]
    lines, wrong = ask(filled(piece) + ' \\gdesc\n')
    found = [(line.rsplit('|', 1)[0], KINDS.get(line.rsplit('|', 1)[1], line)) for line in lines]
    return wrong or ('' if found == gives else f'gives {found}, not {gives}')


def read(make, path):
    faults = make.Faults()
    return make.read(path, faults)


def main():
    make, failed = generator(sys.argv[1]), 0
    pieces = [piece for path in sorted(Path(sys.argv[1], 'src').rglob('*.sql')) if path.name not in ENGINES
              for piece in read(make, path)]
    _, wrong = ask('create table store_version (application_id bigint, number bigint);\n'
                   "create collation swedish (provider = icu, locale = 'sv-u-ks-level2', deterministic = false);")
    steps = sorted((piece for piece in pieces if piece.kind == 'step'), key=lambda piece: piece.number)
    for step in steps:
        wrong = wrong or ask(step.postgresql())[1]
    print(f'{"not ok" if wrong else "ok"} - {len(steps)} steps are taken {wrong}')
    statements = [piece for piece in pieces if piece.kind == 'name']
    for piece in statements:
        said = judge(piece)
        failed += bool(said)
        if said:
            print(f'not ok - {piece.name}: {said}')
    print(f'{"not ok" if failed or len(statements) < 60 else "ok"} - {len(statements)} statements are what they declare')
    for sql, word in PLANTED:
        path = Path(os.environ.get('TMPDIR', '/tmp'), f'reda-planted-{os.getpid()}.sql')
        path.write_text(sql, encoding='utf-8')
        said = judge(read(make, path)[0])
        path.unlink()
        failed += word not in said
        print(f'{"ok" if word in said else "not ok"} - control: a planted statement is refused: {said.splitlines()[:1]}')
    sys.exit(1 if wrong or failed or len(statements) < 60 else 0)


main()

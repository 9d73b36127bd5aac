"""statements: every statement of every room is one on PostgreSQL too: the steps of all rooms are taken in the order of their
numbers, then each statement is prepared and its columns held against what it gives; then an index must lead it (plans.py). TAP; a
planted statement must be refused.
Usage, with $REDA_POSTGRES set to an empty database: statements.py TREE"""

import importlib.machinery
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
import plans  # noqa: E402

TYPES = plans.TYPES
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


def planted(make, sql):
    """The piece that a .sql file of one statement makes."""
    path = Path(os.environ.get('TMPDIR', '/tmp'), f'reda-planted-{os.getpid()}.sql')
    path.write_text('-- name: planted\n' + sql if not sql.startswith('-- name') else sql, encoding='utf-8')
    piece = read(make, path)[0]
    path.unlink()
    return piece


def judge_plans(make, statements):
    """How many are wrong; told as TAP."""
    tables, wrong = plans.fill(ask)
    leaders, failed = plans.leaders_of(ask), bool(wrong) or tables < 30
    print(f'{"not ok" if failed else "ok"} - {tables} tables are filled {wrong}')
    for piece, said in zip(statements, plans.judge(ask, statements, leaders)):
        failed += bool(said)
        if said:
            print(f'not ok - {piece.name}: {said}')
    without = ask(plans.REFERENCES)[0]
    print(f'{"not ok" if failed or without else "ok"} - an index leads {len(statements)} statements, and every reference {without}')
    ask('create table planted (number bigint primary key, entry bigint references entry (number));')
    caught = ask(plans.REFERENCES)[0] == ['planted|entry']
    ask('drop table planted;')
    failed += not caught
    print(f'{"ok" if caught else "not ok"} - control: a planted reference is caught')
    for sql, word in plans.PLANTED + [(sql, '') for sql in plans.FREE]:
        said = plans.judge(ask, [planted(make, sql)], leaders)[0]
        good = f' {word}' in said if word else not said
        failed += not good
        print(f'{"ok" if good else "not ok"} - control: {"a planted statement is caught" if word else "and another is not"}: {said}')
    many, wrong = [piece for piece in statements if piece.is_many], plans.judge_order(ask, [planted(make, plans.SORTED)])
    said = plans.judge_order(ask, many)
    failed += bool(said) or len(many) < 20
    print(f'{"not ok" if said or len(many) < 20 else "ok"} - an index gives the order of {len(many)} lists of many rows {said}')
    failed += wrong != ['planted']
    print(f'{"ok" if wrong == ["planted"] else "not ok"} - control: a planted list that is sorted is caught: {wrong}')
    for index, names in plans.DROPPED:
        made = ask(f"select pg_get_indexdef(cast('{index}' as regclass)); drop index {index};")[0][0]
        caught = [piece.name for piece, said in zip(statements, plans.judge(ask, statements, leaders)) if said]
        ask(made + ';')
        good = set(names) <= set(caught)
        failed += not good
        print(f'{"ok" if good else "not ok"} - control: without {index} what it led is caught: {caught}')
    return failed + len(without)


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
        said = judge(planted(make, sql))
        failed += word not in said
        print(f'{"ok" if word in said else "not ok"} - control: a planted statement is refused: {said.splitlines()[:1]}')
    failed += judge_plans(make, statements)
    sys.exit(1 if wrong or failed or len(statements) < 60 else 0)


main()

#!/usr/bin/env python3
"""test_make_rights: what the generator makes of the table, and that a row it does not understand is refused with its place.
Usage: test_make_rights.py MAKE_RIGHTS RIGHTS.TABLE"""

import subprocess
import sys
import tempfile
from pathlib import Path

HEAD = 'roller ha ec de kv se le sc ad re jo ut hr pr öv\n'
NO = ' .' * 13
REFUSED = [  # a table, what must be said
    (f'gör decide fall - - eu{NO}\n', ':1: the line "roller" comes first'),
    (HEAD.replace('ha ec', 'ec ha'), ':1: the columns are ha ec'),
    (HEAD + f'gör decide fall - - eu{NO} .\n', ':2: a row has gör or se'),
    (HEAD + f'får decide fall - - eu{NO}\n', ':2: a row has gör or se'),
    (HEAD + f'gör decide ärende - - eu{NO}\n', ':2: "ärende" is no thing'),
    (HEAD + f'gör decide fall - - eq{NO}\n', ':2: "eq" is no cell'),
    (HEAD + f'gör decide fall - - ee{NO}\n', ':2: "ee" is no cell'),
    (HEAD + f'se gates hus - - o{NO}\n', ':2: "o" is no cell'),
    (HEAD + f'se agenda möte case_key person m{NO}\n', ':2: rows are left out of views'),
    (HEAD + f'gör decide fall case_key - eu{NO}\n', ':2: rows are left out of views'),
    (HEAD + f'gör Decide! fall - - eu{NO}\n', ':2: "Decide!" is no name'),
    (HEAD + f'gör decide fall - - eu{NO}\n\ngör decide fall - - .{NO}\n', ':4: decide stands in line 2 already'),
]


def make(text):
    with tempfile.TemporaryDirectory() as folder:
        table, out = Path(folder, 'a.table'), Path(folder, 'a.c')
        table.write_text(text, encoding='utf-8')
        done = subprocess.run([sys.argv[1], table, out], capture_output=True, text=True)
        return done.returncode, done.stderr, out.read_text(encoding='utf-8') if out.exists() else ''


def main():
    wrong = []
    for text, must in REFUSED:
        code, said, made = make(text)
        if code == 0 or must not in said or made:
            wrong.append(f'{must}: {code} {said}{made[:80]}')
    code, said, made = make(HEAD + f'# a note\ngör decide fall+ - person euomxlh{NO}  # another\nse reads person:reader - - e{NO}\n')
    for must in ('{"decide", true, RIGHT_CASE, NULL, true, NULL, "person", {127, 0,', '{"reads", false, RIGHT_PERSON, "reader", false, NULL, NULL, {1, 0,'):
        if code or must not in made:
            wrong.append(f'{must}: {said}{made}')
    code, said, made = make(Path(sys.argv[2]).read_text(encoding='utf-8'))
    if code or made.count('\n    {') < 90:
        wrong.append(f'the table itself: {said}')
    print('\n'.join(wrong) or f'{len(REFUSED)} refused, the table is made')
    sys.exit(1 if wrong else 0)


main()

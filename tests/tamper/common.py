"""common: what the scripts of tests/tamper share: lines of TAP, programs that are run, and the ledgers that grow.c
makes. Must not know what is changed in them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILD = Path(os.environ.get('BUILD', HERE.parent.parent / 'build')).resolve()
REDA = os.environ.get('REDA', str(BUILD / 'reda'))
GROW = BUILD / 'tests/tamper/grow'
SLOW = any(word in BUILD.name for word in ('asan', 'tsan'))
MEMORY = '/dev/shm' if os.access('/dev/shm', os.W_OK) else None  # thousands of copies: no disk needs to hear of them
TOLD_MOST = 500
counts = {'failed': 0}


def say(holds, name, told=''):
    counts['failed'] += not holds
    print(f'{"ok" if holds else "not ok"} - {name}' + ('' if holds else f': {str(told)[:TOLD_MOST]}'), flush=True)


def finish():
    sys.exit(1 if counts['failed'] else 0)


def run(*words, **options):
    """(exit status, all that was said)"""
    said = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False, **options)
    return said.returncode, said.stdout.strip() + said.stderr.strip()


def python(script, *words):
    return run(sys.executable, HERE / script, *words)


def done(*words):
    code, told = run(*words)
    if code != 0:
        sys.exit(f'not ok - {" ".join(map(str, words))}: {code} {told}')


def verify(path, *words, reda=REDA):
    return run(reda, 'verify', path, '--lang', 'en', *words)


def copy_database(source, to):
    for end in ('', '.policy'):
        shutil.copyfile(f'{source}{end}', f'{to}{end}')
    for end in ('-wal', '-shm', '.lock'):
        Path(f'{to}{end}').unlink(missing_ok=True)

#!/usr/bin/env python3
"""test_clear: whatever a feature keeps in tables, its script `clear` takes away, all of it: else what is erased would stay there, and
rows that are made anew would stand twice. A table that is forgotten (the planted one) must be found.
Usage: test_clear.py LEAST FILE.sql ...   LEAST: so many tables there are at least"""

import re
import sys


def forgotten(text):
    tables = set(re.findall(r'^create table (\w+)', text, re.M))
    script = re.search(r'^-- script: \w+_clear\n(.*?)(?=^-- (?:step|name|script):|\Z)', text, re.M | re.S)
    cleared = set(re.findall(r'^delete from (\w+);$', script.group(1), re.M)) if script else set()
    return tables ^ cleared, len(tables)


def main():
    least, count, failed = int(sys.argv[1]), 0, 0
    for path in sys.argv[2:]:
        wrong, tables = forgotten(open(path, encoding='utf-8').read())
        count += tables
        for table in sorted(wrong):
            failed += 1
            print(f'not ok - {path}: {table} is not taken away, or is no table')
    planted = 'create table a (b text);\ncreate table c (d text);\n-- script: x_clear\ndelete from a;\n'
    seen = forgotten(planted)[0] == {'c'}
    print(f'{count} tables, {failed} forgotten; the planted one is {"found" if seen else "not found"}')
    sys.exit(1 if failed or not seen or count < least else 0)


main()

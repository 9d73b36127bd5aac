#!/usr/bin/env python3
"""workbook: a folder of CSV files as one workbook with a sheet of each name, as a spreadsheet program would keep it.
Usage: workbook.py FOLDER FILE.xlsx"""

import csv
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'


def relations(targets):
    """Of (id, type, target)."""
    told = ''.join(f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                   for name, kind, target in targets)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{told}</Relationships>'


def cell(number, at, text):
    return f'<c r="{chr(65 + at)}{number}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def sheet(path):
    rows = ''
    with open(path, encoding='utf-8') as file:
        for number, row in enumerate(csv.reader(file, delimiter=';'), 1):
            rows += f'<row r="{number}">{"".join(cell(number, at, text) for at, text in enumerate(row) if text)}</row>'
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def main():
    paths = sorted(Path(sys.argv[1]).glob('*.csv'))
    names = ''.join(f'<sheet name="{path.stem}" sheetId="{at}" r:id="r{at}"/>' for at, path in enumerate(paths, 1))
    parts = [(f'r{at}', 'worksheet', f'worksheets/sheet{at}.xml') for at in range(1, len(paths) + 1)]
    with zipfile.ZipFile(sys.argv[2], 'w', zipfile.ZIP_DEFLATED) as book:
        book.writestr('[Content_Types].xml', f'<Types xmlns="{PACKAGE}/content-types"><Override '
                                             f'PartName="/xl/workbook.xml" ContentType="{KIND}"/></Types>')
        book.writestr('_rels/.rels', relations([('r', 'officeDocument', 'xl/workbook.xml')]))
        book.writestr('xl/workbook.xml',
                      f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>')
        book.writestr('xl/_rels/workbook.xml.rels', relations(parts))
        for (_, _, target), path in zip(parts, paths):
            book.writestr('xl/' + target, sheet(path))


main()

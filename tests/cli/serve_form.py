#!/usr/bin/env python3
"""serve_form: forms as a browser sends them to `reda serve` that has given away what it does not need: a list comes in and
a workbook and paper go out, a large one is put aside. Usage: serve_form.py URL EXAMPLES"""

import re
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen

origin, examples = sys.argv[1].rstrip('/'), sys.argv[2]
MARK = 'serveform7d1'


def page(path):
    return urlopen(origin + path, timeout=30).read().decode()


def posted(path, fields, file=None, mark=None):
    token = mark or re.search(r'name="form-token" value="([^"]*)"', page(path)).group(1)
    body = b''
    for name, value in [('form-token', token), *fields]:
        body += f'--{MARK}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
    if file is not None:
        body += f'--{MARK}\r\nContent-Disposition: form-data; name="fil"; filename="lista.csv"\r\n\r\n'.encode() + file + b'\r\n'
    body += f'--{MARK}--\r\n'.encode()
    request = Request(origin + path, body, {'Content-Type': f'multipart/form-data; boundary={MARK}', 'Sec-Fetch-Site': 'same-origin'})
    try:
        with urlopen(request, timeout=120) as answer:
            return answer.status, answer.read()
    except HTTPError as refused:
        return refused.code, refused.read()


with open(f'{examples}/lista/utredningar.csv', encoding='utf-8-sig') as sample:
    filled = sample.read()
status, workbook = posted('/utredningstider', [('innehall', filled), ('som', 'xlsx')])
print('a workbook' if status == 200 and workbook[:2] == b'PK' else f'no workbook: {status}')
status, paper = posted('/utredningstider', [('innehall', filled), ('som', 'pdf')])
print('printed' if status == 200 and paper[:5] == b'%PDF-' else f'no paper: {status}')
rows = ''.join(f'{number};2020-01-07;2026-09-01\n' for number in range(200000))
print('a large list', posted('/utredningstider', [], ('Ärendenummer;Inledd;Avslutad\n' + rows).encode())[0])
print('another form', posted('/utredningstider', [], b'x', '1.00')[0])
health = page('/halsa')
print('files' if 'Landlock' in health or 'kärnan kan det inte' in health else 'nothing of files')
print('calls' if 'seccomp' in health or 'kärnan kan det inte' in health else 'nothing of calls')

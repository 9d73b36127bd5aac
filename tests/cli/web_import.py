#!/usr/bin/env python3
"""web_import: a list is read in through `reda serve`, by somebody who may and somebody who may not, and a list that an open tool
has judged is kept. Usage: web_import.py REDA DATABASE PERSON=CODE... Says in lines what held; a line that is missing did not."""

import base64
import hashlib
import html
import http.client
import re
import select
import subprocess
import sys
from urllib.parse import urlencode, urlsplit

reda, database, *codes = sys.argv[1:]
PASSWORD = 'en lång mening om socknen'


class Browser:
    def __init__(self, place):
        self.place, self.cookies, self.page, self.status, self.location = place, {}, '', 0, None

    def ask(self, method, path, body=None, kind=None):
        asked = http.client.HTTPConnection(self.place, timeout=120)
        headers = {'Sec-Fetch-Site': 'same-origin', 'Cookie': '; '.join(f'{k}={v}' for k, v in self.cookies.items())}
        if kind:
            headers['Content-Type'] = kind
        asked.request(method, path, body, headers)
        answer = asked.getresponse()
        self.bytes, self.status, self.location = answer.read(), answer.status, answer.getheader('Location')
        self.page = self.bytes.decode('utf-8', 'replace')
        for name, value in answer.getheaders():
            if name.lower() == 'set-cookie':
                key, _, rest = value.partition('=')
                self.cookies[key] = rest.split(';')[0]

    def get(self, path):
        self.ask('GET', path)

    def post(self, path, fields):
        self.ask('POST', path, urlencode({'form-token': self.mark(), **fields}), 'application/x-www-form-urlencoded')

    def send(self, path, fields, name=None, content=b''):
        """As a form with a file."""
        parts = b''
        for key, value in {'form-token': self.mark(), **fields}.items():
            parts += f'--xyz\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n'.encode() + value.encode() + b'\r\n'
        if name:
            parts += f'--xyz\r\nContent-Disposition: form-data; name="fil"; filename="{name}"\r\nContent-Type: text/csv\r\n\r\n'.encode()
            parts += content + b'\r\n'
        self.ask('POST', path, parts + b'--xyz--\r\n', 'multipart/form-data; boundary=xyz')

    def mark(self):
        marks = re.findall(r'name="form-token" value="([^"]*)"', self.page)
        return marks[-1] if marks else ''

    def form(self, action):
        """The hidden fields and the chosen options of the first form that is posted there."""
        found = re.search(rf'<form[^>]*action="{action}".*?</form>', self.page, re.S)
        if not found:
            return {}
        fields = {k: html.unescape(v) for k, v in re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', found.group(0))}
        for name, options in re.findall(r'<select id="[^"]*" name="([^"]*)".*?>(.*?)</select>', found.group(0), re.S):
            chosen = re.findall(r'<option value="([^"]*)" selected', options)
            fields[name] = html.unescape(chosen[0]) if chosen else ''
        return {k: v for k, v in fields.items() if k != 'form-token'}

    def hidden(self, name):
        found = re.search(rf'name="{name}" value="([^"]*)"', self.page)
        return html.unescape(found.group(1)) if found else None

    def enter(self, person):
        code = dict(one.split('=') for one in codes)[person]
        self.get('/logga-in/forsta')
        self.post('/logga-in/forsta', {'namn': person, 'engangskod': code, 'losenord': PASSWORD})
        return self

    def has(self, *pieces):
        text = html.unescape(re.sub(r'<[^>]*>', ' ', self.page))
        return all(piece in text for piece in pieces)


def says(held, what):
    print(what if held else f'NOT {what}: ' + ' '.join(re.sub(r'<[^>]*>', ' ', browser.page).split())[:1500])


def table(headings, *rows):
    return '\n'.join([headings, *rows, '']).encode()


server = subprocess.Popen([reda, 'serve', database, '--listen', '127.0.0.1:0'], stdout=subprocess.PIPE, text=True)
ready, _, _ = select.select([server.stdout], [], [], 60)
line = server.stdout.readline() if ready else ''
if 'http:' not in line:
    sys.exit('the server does not start')
place = urlsplit(line[line.index('http:'):].strip()).netloc
quality, caseworker, open_tool = Browser(place), Browser(place), Browser(place)

try:
    january = table('Dnr;Startdag;Avslutad;Förlängd till;Handläggare', 'W-1;2026-01-10;;;X', 'W-2;2026-01-12;2026-03-01;;X',
                    'W-3;2026-13-15;;;Y', 'S-1;2026-01-20;;;Y', 'W-4;2026-01-20;;;Y')

    # Who may.
    browser = caseworker.enter('ha')
    browser.get('/importera')
    says(browser.status == 404, 'for a caseworker the page is not there')
    browser.get('/start')
    browser.send('/importera', {}, 'januari.csv', january)
    says(browser.status == 404, 'nor can she post to it')

    # Tried, then done; the same again is nothing new.
    browser = quality.enter('kv')
    browser.get('/importera')
    says(browser.status == 200 and browser.has('Ingen lista har lästs in ännu'), 'no list has been read')
    browser.send('/importera', {}, 'januari.csv', january)
    form = browser.form('/importera')
    says(browser.status == 200 and browser.has('Prov: 3 nya ärenden', 'Inget har skrivits', 'inte läses: Handläggare', 'W-3', '2026-13-15'),
         'the list is tried')
    says(form['lista'] == 'utredningar' and form['kolumn-1'] == 'Startdag' and form['kolumn-0'] == 'Dnr', 'how columns are read is asked')
    says(browser.has('S-1', 'Den som har ärendet i Reda') and not browser.has('2025-12-24'), 'a protected case is left, and nothing of it is told')
    says(base64.b64decode(form['filen']) == january and form['summa'] == hashlib.sha256(january).hexdigest(), 'the page carries the file')
    browser.get('/vy/cases')
    says(not browser.has('W-1'), 'nothing is written by a trial')
    browser.send('/importera', {**form, 'som': 'csv'})
    says(browser.page.startswith('\ufeffFil;Rad;') and 'januari.csv;2;W-1;Nya' in browser.page, 'the trial can be taken away')
    browser.get('/importera')
    browser.send('/importera', {**form, 'som': 'gor'})
    says(browser.status == 200 and browser.has('Inläst: 3 nya ärenden', 'Kan inte tas in: 2'), 'the list is read in')
    browser.get('/importera')
    says(browser.has('Utredningar som gäller barn'), 'what was read is told')
    browser.send('/importera', {}, 'januari.csv', january)
    says(browser.has('Prov: 0 nya ärenden', 'Lika som i Reda: 3', 'som de bekräftades 20'), 'the list is known again, and adds nothing')
    browser.send('/importera', {**browser.form('/importera'), 'som': 'gor'})
    says(browser.has('Inläst: 0 nya ärenden, 0 har fått nya händelser'), 'and done again it adds nothing')

    # The next month: a heading has another name, a row says otherwise, one is gone.
    february = table('Dnr;Inledningsdag;Avslutad;Förlängd till', 'W-1;2026-01-10;2026-02-10;', 'W-2;2026-01-12;2026-03-02;')
    browser.get('/importera')
    browser.send('/importera', {}, 'februari.csv', february)
    says(browser.status == 422 and browser.has('Rubriken "Startdag" finns inte längre', 'Inget har skrivits'), 'a heading that is another stops it')
    says(not browser.has('--'), 'and no option of a command is named')
    form = {**browser.form('/importera'), 'kolumn-1': 'Inledningsdag', 'som': 'prova'}
    browser.send('/importera', form)
    says(browser.status == 200 and browser.has('0 nya ärenden, 1 får nya händelser', '2026-03-01 → 2026-03-02', 'Finns i Reda men inte i listan: 1', 'W-4'),
         'somebody says what it means, and the rest is told')
    browser.send('/importera', {**browser.form('/importera'), 'ratta': 'Fel dag i januari', 'som': 'gor'})
    says(browser.has('Inläst: 0 nya ärenden, 2 har fått nya händelser'), 'the list corrects what differs when somebody says why')
    browser.get('/importera')
    browser.send('/importera', {}, 'februari.csv', february)
    says(browser.has('Lika som i Reda: 2'), 'the new heading is known')

    # A file that is too large to be carried is chosen again, and must be the same.
    large = table('Dnr;Inledningsdag;Avslutad;Förlängd till;Anmärkning', *(f'W-{i};2026-01-10;;;{"x" * 1000}' for i in (1, 2)), 'L-1;2026-02-01;;;' + 'y' * 160000)
    browser.get('/importera')
    browser.send('/importera', {}, 'stor.csv', large)
    form = browser.form('/importera')
    says('filen' not in form and browser.has('Välj samma fil igen'), 'a large file is asked for again')
    browser.send('/importera', {**form, 'som': 'gor'}, 'stor.csv', large.replace(b'L-1', b'L-2'))
    says(browser.has('en annan än den som provades', 'Inget har skrivits'), 'and another file is only tried')

    # Kept from the open tool: by nobody, through the sign-in, to the trial.
    browser = open_tool
    browser.get('/utredningstider')
    browser.send('/utredningstider', {}, 'lista.csv', table('Diarienummer;Öppnad den;Stängd den', 'K-1;2026-01-10;2026-06-30'))
    browser.send('/utredningstider', {**browser.form('/utredningstider'), 'kolumn-nummer': '1', 'kolumn-inledd': '2', 'kolumn-avslutad': '3'})
    says(browser.status == 200 and browser.has('Behåll i Reda', 'behöver du logga in'), 'an open list says what it takes to keep it')
    form = browser.form('/importera')
    browser.post('/importera', form)
    says(browser.status == 403 and browser.hidden('skrivet-filen') == form['filen'], 'the sign-in carries it')
    browser.post('/logga-in', {**browser.form('/logga-in'), 'namn': 'kv', 'losenord': PASSWORD})
    says(browser.status == 200 and browser.has('lista.csv har följt med', 'Inget av den har sparats'), 'and it comes with her')
    browser.post('/importera', browser.form('/importera'))
    says(browser.status == 200 and browser.has('Prov: 1 nya ärenden') and browser.form('/importera')['kolumn-1'] == 'Öppnad den',
         'the very list is tried, with the columns that were chosen')
    browser.send('/importera', {**browser.form('/importera'), 'som': 'gor'})
    says(browser.has('Inläst: 1 nya ärenden'), 'and is in the record')

    # An order is kept as a draft; a key that is taken is not written over.
    order = table('Nr;Ärende;Lagrum;Delegat', '1.1;Beslut om att inleda utredning;11 kap. 1 § SoL;Socialsekreterare', '1.2;Beslut om jul;;Tomten')
    browser.get('/delegationsordning/granska')
    browser.send('/delegationsordning/granska', {}, 'ordning.csv', order)
    says(browser.has('Behåll i Reda'), 'an order can be kept too')
    browser.post('/importera/ordning', browser.form('/importera/ordning'))
    says(browser.status == 200 and browser.has('ordning.csv', 'punkter kan läsas'), 'what of it can be read is told')
    form = browser.form('/importera/ordning')
    browser.send('/importera/ordning', {**form, 'order': 'do-ny', 'title': 'Vår ordning', 'body': '', 'som': 'gor'})
    says(browser.status == 422 and browser.has('Välj vilken nämnd'), 'the board is asked for')
    browser.send('/importera/ordning', {**form, 'order': 'do-ny', 'title': 'Vår ordning', 'body': 'sn', 'som': 'gor'})
    says(browser.status == 303 and 'order=do-ny' in (browser.location or ''), 'it becomes a draft')
    browser.get(browser.location or '/')
    says(browser.status == 200 and 'inleda utredning' in browser.page, 'which shows its rows')
    browser.get('/importera/ordning')
    browser.send('/importera/ordning', {**form, 'order': 'do-ny', 'body': 'sn', 'som': 'gor'})
    says(browser.status == 422 and browser.has('redan en annan ordnings'), 'and is not written over')
    browser = caseworker
    browser.get('/importera/ordning')
    says(browser.status == 404, 'for a caseworker there is no such page')
finally:
    server.terminate()
    server.wait()

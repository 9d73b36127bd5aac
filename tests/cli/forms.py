#!/usr/bin/env python3
"""forms: a form of `reda serve` filled in by somebody whose server is killed (kill -9) after every page, and while it writes.
Usage: forms.py REDA DATABASE ONE_TIME_CODE. Says in lines what held; a line that is missing did not."""

import http.client
import re
import select
import signal
import subprocess
import sys
import time
from urllib.parse import urlencode, urlsplit

reda, database, code = sys.argv[1:4]
PASSWORD, EVENT = 'en lång mening om socknen', '/gor/register-event'
TRIES, KILLS_WHILE_WRITING = 100, 12


class Server:
    """Started as often as is needed: whoever was killed lets go of the database in a moment."""

    def __init__(self):
        self.process = self.place = None

    def start(self):
        for _ in range(TRIES):
            self.process = subprocess.Popen([reda, 'serve', database, '--listen', '127.0.0.1:0'], stdout=subprocess.PIPE,
                                            stderr=subprocess.DEVNULL, text=True)
            ready, _, _ = select.select([self.process.stdout], [], [], 60)
            line = self.process.stdout.readline() if ready else ''
            if 'http:' in line:
                self.place = urlsplit(line[line.index('http:'):].strip()).netloc
                return
            self.kill()
            time.sleep(0.1)
        sys.exit('the server does not start')

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()

    def anew(self):
        self.kill()
        self.start()


class Browser:
    def __init__(self, server):
        self.server, self.cookies, self.page, self.status, self.location = server, {}, '', 0, None

    def send(self, method, path, fields=None):
        asked = http.client.HTTPConnection(self.server.place, timeout=60)
        headers = {'Sec-Fetch-Site': 'same-origin', 'Cookie': '; '.join(f'{k}={v}' for k, v in self.cookies.items())}
        if fields is not None:
            headers['Content-Type'] = 'application/x-www-form-urlencoded'
        asked.request(method, path, urlencode(fields) if fields is not None else None, headers)
        return asked

    def ask(self, method, path, fields=None):
        answer = self.send(method, path, fields).getresponse()
        self.page, self.status, self.location = answer.read().decode(), answer.status, answer.getheader('Location')
        for name, value in answer.getheaders():
            if name.lower() == 'set-cookie':
                key, _, rest = value.partition('=')
                self.cookies[key] = rest.split(';')[0]

    def get(self, path):
        self.ask('GET', path)
        if self.status == 303 and self.location.startswith(path.partition('?')[0] + '?'):  # what an address must not tell is covered
            self.ask('GET', self.location)

    def post(self, path, **fields):
        self.ask('POST', path, {'form-token': self.mark(), **fields})

    def mark(self):
        return re.findall(r'name="form-token" value="([^"]*)"', self.page)[-1]

    def hidden(self, name):
        return re.search(rf'name="{name}" value="([^"]*)"', self.page).group(1)


server = Server()
server.start()
browser = Browser(server)
browser.get('/logga-in/forsta')
browser.post('/logga-in/forsta', namn='ha', engangskod=code, losenord=PASSWORD)
events = 0

# Killed after every page.
WHAT = {'case': 'K1', 'kind': 'contact', 'date': '2026-02-02'}
browser.get(EVENT + '?case=K1')
form = browser.hidden('formular')
browser.post(EVENT, **{**WHAT, 'date': 'kanske den andra'}, formular=form, som='utkast')
server.anew()
browser.get(browser.location)
if browser.status == 200 and 'kanske den andra' in browser.page and browser.hidden('formular') == form:
    print('the draft is there')
browser.post(EVENT, **WHAT, formular=form, som='granska')
server.anew()
if browser.status == 200 and browser.hidden('date') == '2026-02-02':
    print('the check has the answers')
browser.post(EVENT, **WHAT, formular=form, sett=browser.hidden('sett'), som='gor')
events += 1
receipt = browser.location
server.anew()
browser.get(receipt)
first = browser.page
if browser.status == 200 and 'class="receipt"' in first:
    print('the receipt is there')
browser.get(EVENT + '?case=K1')
browser.post(EVENT, **WHAT, formular=form, som='gor')
browser.get(browser.location)
if browser.page == first:
    print('the same receipt')

# Killed while it writes, a little later each time; then the same form is sent again.
written = 0
for turn in range(KILLS_WHILE_WRITING):
    what = {**WHAT, 'date': f'2026-02-0{1 + turn % 8}'}
    browser.get(EVENT + '?case=K1')
    form, mark = browser.hidden('formular'), browser.mark()
    asked = browser.send('POST', EVENT, {'form-token': mark, **what, 'formular': form, 'som': 'gor'})
    time.sleep(0.004 * turn)
    server.anew()
    asked.close()
    browser.get(EVENT + '?case=K1')
    browser.post(EVENT, **what, formular=form, som='gor')
    events += 1
    written += browser.status == 303
if written == KILLS_WHILE_WRITING:
    print('written once')

# The session ends under the form, and the server is killed before she is in again.
browser.get(EVENT + '?case=K1')
form, mark = browser.hidden('formular'), browser.mark()
del browser.cookies['__Host-s']
browser.ask('POST', EVENT, {'form-token': mark, **WHAT, 'date': '2026-03-04', 'formular': form, 'agare': 'ha', 'som': 'gor'})
carried = dict(re.findall(r'name="(skrivet-[^"]*)" value="([^"]*)"', browser.page))
server.anew()
browser.post('/logga-in', namn='ha', losenord=PASSWORD, till=EVENT, **carried)  # of a page of the server before
again = dict(re.findall(r'name="(skrivet-[^"]*)" value="([^"]*)"', browser.page))
browser.post('/logga-in', namn='ha', losenord=PASSWORD, till=EVENT, **again)
browser.get(browser.location)
if browser.status == 200 and 'value="2026-03-04"' in browser.page:
    print('given back after the sign-in')
server.process.terminate()
server.process.wait()
print('events', events)

"""client: a browser's part of HTTP/1.1 for tests: one connection that is kept, cookies, forms. An answer that does not come
whole is Lost, and asked again of nobody: a test must see it. Must not know any page."""

import asyncio
import re
from urllib.parse import urlencode

SECONDS = 60  # for one answer


class Lost(Exception):
    """A request that was sent and not answered."""


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def header(self, name):
        return next((value for key, value in self.headers if key == name), None)

    def text(self):
        return self.body.decode()

    def mark(self):
        """Of the page's own form, which is the last one."""
        found = re.findall(r'name="form-token" value="([^"]*)"', self.text())
        return found[-1] if found else None

    def hidden(self, name):
        """What a field of the page that nobody sees has."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.text())
        return found.group(1) if found else ''


async def read_answer(reader, method='GET'):
    head = await reader.readuntil(b'\r\n\r\n')
    first, *lines = head.decode('latin-1').split('\r\n')[:-2]
    headers = [(name.lower(), value.strip()) for name, _, value in (line.partition(':') for line in lines)]
    answer = Answer(int(first.split(' ')[1]), headers, b'')
    if method == 'HEAD' or answer.status in (204, 304):
        return answer
    if (answer.header('transfer-encoding') or '') == 'chunked':
        while size := int(await reader.readline(), 16):
            answer.body += await reader.readexactly(size)
            await reader.readline()
        await reader.readline()
    elif answer.header('content-length') is not None:
        answer.body = await reader.readexactly(int(answer.header('content-length')))
    else:
        answer.body = await reader.read()
    return answer


class Client:
    """place: the path of a socket, or (address, port). tls: a context. address: what a proxy would say of it."""

    def __init__(self, place, host=None, tls=None, address=None):
        self.place, self.tls, self.address = place, tls, address
        self.host = host or ('reda.test' if isinstance(place, str) else f'{place[0]}:{place[1]}')
        self.cookies, self.mark, self.reader, self.writer = {}, None, None, None

    async def _open(self):
        if isinstance(self.place, str):
            self.reader, self.writer = await asyncio.open_unix_connection(self.place)
        else:
            name = self.host if self.tls else None
            self.reader, self.writer = await asyncio.open_connection(*self.place, ssl=self.tls, server_hostname=name)

    async def close(self):
        if self.writer:
            self.writer.close()
            try:
                await self.writer.wait_closed()
            except OSError:
                pass
        self.reader = self.writer = None

    def _head(self, method, path, body, headers):
        lines = [f'{method} {path} HTTP/1.1', f'Host: {self.host}']
        if self.address:
            lines.append(f'X-Forwarded-For: {self.address}')
        if self.cookies:
            lines.append('Cookie: ' + '; '.join(f'{name}={value}' for name, value in self.cookies.items()))
        lines += [f'{name}: {value}' for name, value in headers.items()]
        if method == 'POST':
            lines.append(f'Content-Length: {len(body)}')
        return '\r\n'.join(lines).encode() + b'\r\n\r\n'

    def _keep(self, answer):
        for name, value in answer.headers:
            if name == 'set-cookie':
                cookie, _, rest = value.partition(';')
                key, _, word = cookie.partition('=')
                self.cookies[key] = word
        return answer

    async def ask(self, method, path, body=b'', headers=None):
        if not self.writer:
            await self._open()
        try:
            self.writer.write(self._head(method, path, body, headers or {}) + body)
            await self.writer.drain()
            answer = await asyncio.wait_for(read_answer(self.reader, method), SECONDS)
        except (OSError, EOFError, asyncio.TimeoutError, ValueError) as fault:
            await self.close()
            raise Lost(f'{method} {path.split("?")[0]}: {type(fault).__name__} {fault}') from fault
        if (answer.header('connection') or '').lower() == 'close':
            await self.close()
        return self._keep(answer)

    async def get(self, path, **words):
        """A page; of an address that told too much, the same page at the one that does not."""
        answer = await self.ask('GET', path + ('?' + urlencode(words) if words else ''))
        where = answer.header('location') or ''
        return await self.ask('GET', where) if answer.status == 303 and words and where.startswith(path + '?') else answer

    async def post(self, path, mark, **words):
        """As a page's own form sends it."""
        body = urlencode([('form-token', mark), *words.items()]).encode()
        return await self.ask('POST', path, body, {'Content-Type': 'application/x-www-form-urlencoded',
                                                   'Sec-Fetch-Site': 'same-origin'})

    async def first_in(self, person, code, password):
        """The first sign-in, which leaves the person in."""
        page = await self.get('/logga-in/forsta')
        done = await self.post('/logga-in/forsta', page.mark(), namn=person, engangskod=code, losenord=password)
        if done.status not in (200, 303) or '__Host-s' not in self.cookies:
            raise Lost(f'{person} did not come in: {done.status}')

    async def sign_in(self, person, password):
        page = await self.get('/logga-in')
        return await self.post('/logga-in', page.mark(), namn=person, losenord=password)

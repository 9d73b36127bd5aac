"""web_section: the part of ./bench about `reda serve`: a record of made-up cases, of which one unit has some hundreds, is asked by
wrk for the pages that people open all day, as one who is signed in, and for decision checks as a program; beside Fossil with its
ticket list and nginx with the same bytes as a file. docs/how-to/measure.md says what the figures mean."""

import asyncio
import functools
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

import engine_section as engine

sys.path.append(str(Path(__file__).resolve().parents[1] / 'service'))
from client import Client  # noqa: E402
from house import FROM, House  # noqa: E402

TARGETS = ['reda', 'tools/load/make-load']
USUAL = 10_000  # 100 000 take some minutes to import, and 4 GB
OF_UNIT, OF_PERSON, TICKETS = 300, 25, 300
ROUNDS, SECONDS, CONNECTIONS = 3, 3, 16
ROLES = {'ha': ('handläggare', 'barn'), 'kv': ('kvalitetsutvecklare', None), 'sc': ('socialchef', None)}
JSON = {'Content-Type': 'application/json'}
ASSETS = re.compile(r'(?:href|src)="(/[^"]*\.(?:css|js|svg|woff2|png|ico))"')
TICKS = os.sysconf('SC_CLK_TCK')


class Wrk:
    """What one round saw. cpu: of the server, in seconds, for all of it."""

    def __init__(self, url, options, pid):
        before = processor(pid)
        said = subprocess.run(['wrk', '-t1', f'-c{CONNECTIONS}', f'-d{SECONDS}', '--latency', *options, url],
                              capture_output=True, text=True, check=True).stdout
        count = int(re.search(r'(\d+) requests in', said).group(1))
        self.speed = float(re.search(r'Requests/sec:\s+([0-9.]+)', said).group(1))
        self.half, self.late = (milliseconds(re.search(rf'{share}%\s+(\S+)', said).group(1)) for share in (50, 99))
        self.cpu = (processor(pid) - before) / max(count, 1)
        self.wrong = re.search(r'Non-2xx|Socket errors: connect [^0]', said)


def milliseconds(words):
    number, unit = re.match(r'([0-9.]+)(us|ms|s|m)', words).groups()
    return float(number) * {'us': 1e-3, 'ms': 1, 's': 1e3, 'm': 6e4}[unit]


def processor(pid):
    """Of a process and those it has started."""
    total = 0
    for status in Path('/proc').glob('[0-9]*/stat'):
        try:
            words = status.read_text(encoding='utf-8', errors='replace').rsplit(')', 1)[1].split()
        except OSError:
            continue
        if int(status.parent.name) == pid or int(words[1]) == pid:
            total += sum(int(word) for word in words[11:15])
    return total / TICKS


async def hand_out(house, token, cases):
    """The unit gets so many cases, and one person some of them."""
    client, head = Client(house.place, address='127.0.0.1'), {'Authorization': f'Bearer {token}', **JSON}
    for number, case in enumerate(cases):
        deeds = [('assign-case', {'case': case, 'unit': 'barn', 'from': FROM})]
        if number < OF_PERSON:
            deeds.append(('entrust-case', {'case': case, 'person': 'ha', 'part': 'handläggare', 'from': FROM}))
        for name, words in deeds:
            answer = await client.ask('POST', f'/v1/actions/{name}', json.dumps(words).encode(), head)
            if answer.status != 201:
                raise SystemExit(f'{name} was answered with {answer.status}: {answer.text()}')
    await client.close()


def serve(house):
    return house.serve('--listen', '127.0.0.1:0', '--proxy', '127.0.0.1')


def furnish(build, root, place, cases):
    """The record with people who are signed in, and their cases."""
    database, _ = engine.make(build, root, place, cases)
    house = House(build / 'reda', place, 0, record=database, roles=ROLES)
    serve(house)
    inside = house.enrol()
    house.stop()
    tokens = {person: house.token(person) for person in ROLES}
    handing_out = house.token('sc', 'act rights')  # whom a case is entrusted to is a matter of rights
    keys = [row['case_key'] for row in house.see('cases')]
    some = keys[::max(1, len(keys) // OF_UNIT)][:OF_UNIT]
    serve(house)
    asyncio.run(hand_out(house, handing_out, some))
    house.stop()
    return house, inside, tokens, some


def first_answer(house, cookies):
    """From the start of the program to the first whole page of somebody who is signed in."""
    start = time.perf_counter()
    serve(house)
    status, _ = fetch(house, '/start', cookies)
    return time.perf_counter() - start, status


def fetch(house, path, cookies):
    request = Request(f'http://{house.place[0]}:{house.place[1]}{path}',
                      headers={'Cookie': cookie(cookies), 'Accept-Encoding': 'gzip'})
    with urlopen(request, timeout=60) as answer:
        return answer.status, answer.read()


def cookie(cookies):
    return '; '.join(f'{name}={value}' for name, value in cookies.items())


def weight(house, path, cookies):
    """All that a browser fetches at its first visit, as it is sent."""
    _, page = fetch(house, path, cookies)
    return len(page) + sum(len(fetch(house, asset, cookies)[1]) for asset in set(ASSETS.findall(page.decode())))


def told(table, name, rounds, least=None, most=None):
    """One row for the speed, one for how long it takes; false when something else than good answers came."""
    speed, late = median(one.speed for one in rounds), median(one.late for one in rounds)
    table.row(f'{name}, requests/s', f'{speed:,.0f}', f'>= {least:,}' if least else '', speed >= least if least else None)
    table.row('  p50; p99; processor a request', f'{median(one.half for one in rounds):.1f}; {late:.1f} ms; '
              f'{median(one.cpu for one in rounds) * 1e6:,.0f} us', f'p99 < {most} ms' if most else '',
              late < most if most else None)
    return not any(one.wrong for one in rounds)


def place_of(house, path, cookies):
    """Where a page is that was asked for openly: what an address must not tell is covered there."""
    request = Request(f'http://{house.place[0]}:{house.place[1]}{path}', headers={'Cookie': cookie(cookies)})
    with urlopen(request, timeout=60) as answer:
        found = urlsplit(answer.url)
        return f'{found.path}?{found.query}'


def questions(house, place, inside, tokens, cases):
    """What is asked: name, path, options of wrk, demanded a second."""
    signed = {person: ['-H', f'Cookie: {cookie(inside[person])}'] for person in inside}
    script = place / 'check.lua'
    body = json.dumps({'case': cases[0], 'decision': 'upphörande av vård', 'by': 'p04', 'date': '2026-02-14'})
    script.write_text(f'wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\n'
                      f'wrk.headers["Authorization"] = "Bearer {tokens["ha"]}"\nwrk.body = {json.dumps(body)}\n')
    case = place_of(house, '/arende?arende=' + quote(cases[0]), inside['ha'])
    return [('start page of a caseworker', '/start', signed['ha'], 5000), ('a case', case, signed['ha'], 5000),
            ('board of deadlines of a unit', '/vy/deadlines', signed['ha'], 5000),
            ('list of a unit\'s cases', '/vy/cases', signed['ha'], 5000),
            ('list of meetings', '/vy/meetings', signed['ha'], 5000),
            ('decision check', '/v1/decisions/check', ['-s', str(script)], 3000),
            ('board of all deadlines, of one who sees all', '/vy/deadlines', signed['kv'], None),
            ('a page without the record', '/', [], None)]


def asked(table, house, place, inside, tokens, cases):
    same = True
    host = f'http://{house.place[0]}:{house.place[1]}'
    for name, path, options, least in questions(house, place, inside, tokens, cases):
        rounds = [Wrk(host + path, options, house.server.pid) for _ in range(ROUNDS)]
        same &= told(table, name, rounds, least, 20 if least == 5000 else None)
    return same


def free_port():
    with socket.socket() as one:
        one.bind(('127.0.0.1', 0))
        return one.getsockname()[1]


def wait_for(port):
    for _ in range(100):
        with socket.socket() as one:
            if one.connect_ex(('127.0.0.1', port)) == 0:
                return
        time.sleep(0.05)
    raise SystemExit(f'nothing answers at port {port}')


def beside(table, name, command, url, port):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        return told(table, name, [Wrk(url, [], process.pid) for _ in range(ROUNDS)])
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def fossil(table, place):
    """As many tickets as the unit has cases; whoever comes may read them. Each request is a process of its own: its processor
    time is not told by the server's."""
    if not shutil.which('fossil'):
        table.row('Fossil, ticket list', 'not measured', 'needs fossil')
        return True
    repository, port = place / 'tickets.fossil', free_port()
    words = os.environ | {'HOME': str(place), 'USER': 'bench'}
    run = functools.partial(subprocess.run, env=words, check=True, stdout=subprocess.DEVNULL)
    run(['fossil', 'init', '--admin-user', 'bench', str(repository)])
    for number in range(TICKETS):
        run(['fossil', 'ticket', 'add', 'title', f'Ärende {number}', 'type', 'Incident', 'status', 'Open', '-R', str(repository)])
    run(['fossil', 'user', 'capabilities', 'nobody', 'jr', '-R', str(repository)])
    os.environ |= {'HOME': str(place)}
    return beside(table, f'Fossil, list of {TICKETS} tickets', ['fossil', 'server', '--port', str(port), '--localhost', str(repository)],
                  f'http://127.0.0.1:{port}/rptview/1', port)


def static(table, place, page):
    nginx = shutil.which('nginx') or shutil.which('nginx', path='/usr/sbin')
    if not nginx:
        table.row('nginx, the start page as a file', 'not measured', 'needs nginx')
        return True
    port = free_port()
    (place / 'file').mkdir()
    (place / 'file/start.html').write_bytes(page)
    (place / 'nginx.conf').write_text(
        f'worker_processes 1;\ndaemon off;\nmaster_process off;\npid {place}/nginx.pid;\nerror_log {place}/nginx.log;\n'
        f'events {{ worker_connections 256; }}\nhttp {{ access_log off; server {{ listen 127.0.0.1:{port}; root {place}/file; }} }}\n')
    return beside(table, f'nginx, the same {len(page):,} bytes as a file', [nginx, '-c', str(place / 'nginx.conf'), '-p', str(place)],
                  f'http://127.0.0.1:{port}/start.html', port)


def measure(table, build, root, place, cases):
    """Was every answer a good one?"""
    if not shutil.which('wrk'):
        table.row('pages', 'not measured', 'needs wrk')
        return True
    house, inside, tokens, some = furnish(build, root, place, cases)
    taken, status = first_answer(house, inside['ha'])
    table.row(f'from start to the first answer, {cases:,} cases', f'{taken:.2f} s', '< 1 s', taken < 1)
    most = max(weight(house, path, inside['ha']) for path in ('/', '/start', '/arende?arende=' + quote(some[0]), '/vy/deadlines'))
    table.row('heaviest first visit, as it is sent', f'{most / 1024:.0f} KiB', '<= 60 KiB', most <= 60 * 1024)
    _, page = fetch(house, '/start', inside['ha'])
    same = asked(table, house, place, inside, tokens, some) and status == 200
    table.row('largest memory of serve', f'{house.megabytes():.0f} MiB', '< 64 MiB', house.megabytes() < 64)
    house.stop()
    same &= fossil(table, place)
    return static(table, place, page) and same

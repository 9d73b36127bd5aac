"""section: the part of ./bench that asks who may decide: Reda through reda.h against the naive evaluator, SQLite,
casbin and Cedar on the same made-up requests; how long it takes to look through an order, and to weigh a change of it.
docs/how-to/measure.md says what the figures mean."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from measuring import words_of

HERE = Path(__file__).resolve().parent
TARGETS = [f'tests/bench/authority/{name}' for name in ('check-speed', 'naive-sum', 'impact', 'analysis')]
PEERS = {'casbin': ('casbin@5.51.1', 200_000), 'cedar': ('@cedar-policy/cedar-wasm@4.13.0', 50_000)}
SEED = '2026'
ORDER_ROWS = '300'


def install_peers(build):
    """Names of the peers that can be run; npm is asked once for each build folder."""
    folder, found = build / 'peers', []
    for name, (package, _) in PEERS.items():
        installed = folder / 'node_modules' / package.rsplit('@', 1)[0] / 'package.json'
        if not installed.exists() and shutil.which('npm'):
            folder.mkdir(exist_ok=True)
            subprocess.run(['npm', 'install', '--prefix', str(folder), '--no-audit', '--no-fund', package],
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if installed.exists() and shutil.which('node'):
            found.append(name)
    return found


class Workload:
    """A made-up municipality with so many requests, and what each program answered to them."""

    def __init__(self, place, build, count):
        self.folder, self.build, self.count = place / f'authority-{count}', build, count
        subprocess.run([str(HERE / 'make-workload'), str(self.folder), str(count), SEED], check=True)
        self.verdicts = {}

    def ask(self, name, command):
        """Runs the program with folder and verdict file; what it said."""
        path = self.folder / f'verdicts-{name}'
        command = [*command, str(self.folder), str(path)]
        if name in PEERS:
            command.append(str(min(self.count, PEERS[name][1])))
        said = words_of(command)
        self.verdicts[name] = path.read_bytes()
        return said

    def ask_peer(self, name):
        """None when it does not run here, as with a Node that is too old for it."""
        try:
            return self.ask(name, ['node', str(HERE / f'{name}.js')])
        except SystemExit as reason:
            print(next((line for line in str(reason).splitlines() if 'Error' in line), reason))
            return None

    def program(self, name):
        return str(self.build / 'tests/bench/authority' / name)

    def same_verdicts(self, name):
        return self.verdicts[name] == self.verdicts['reda'][:len(self.verdicts[name])]


def compare_peer(table, load, name, said, speed):
    same, asked = load.same_verdicts(name), int(said['checks'])
    part = '' if asked == load.count else f', first {asked:,}'
    rate = float(said['checks_per_second'])
    table.row(f'  faster than {name} {said["version"]}{part}', f'{speed / rate:,.1f} x')
    table.row(f'    checks/s of {name}; verdicts', f'{rate:,.0f}', 'equal', same)
    return same


def compare_all(table, load, peers):
    """Everybody on the same requests; true when all agree, and seconds a check."""
    reda = load.ask('reda', [load.program('check-speed')])
    naive = load.ask('naive', [load.program('naive-sum')])
    speed, same = float(reda['checks_per_second']), reda['sum'] == naive['sum']
    table.row(f'checks/s on one core, {load.count:,} requests', f'{speed / 1e6:.2f} million', '>= 3 million',
              speed >= 3e6)
    table.row('  sum of verdicts, rows and chains; the naive', reda['sum'], naive['sum'], same)
    table.row('  two threads against one', f'{float(reda["two_threads"]):.2f} x')
    table.row('  faster than the naive evaluator', f'{speed / float(naive["checks_per_second"]):,.1f} x')
    same &= compare_peer(table, load, 'SQLite', load.ask('SQLite', [sys.executable, str(HERE / 'set_query.py')]), speed)
    for name in PEERS:
        said = load.ask_peer(name) if name in peers else None
        if said:
            same &= compare_peer(table, load, name, said, speed)
        else:
            table.row(f'  {name}', 'not measured', 'needs node, npm')
    return same, 1 / speed


def weigh_change(table, load):
    said = words_of([load.program('impact'), str(load.folder)])
    took, same = float(said['seconds']), said['moved'] == said['counted']
    met = took < 1 if load.count == 1_000_000 else None
    table.row(f'impact of a change on {load.count:,} decisions', f'{took:.3f} s', '< 1 s a million', met)
    table.row('  decisions that move; counted one by one', said['moved'], said['counted'], same)
    return same


def look_through(table, load):
    said = words_of([load.program('analysis'), ORDER_ROWS])
    took = float(said['milliseconds'])
    table.row(f'analysis of {said["rows"]} rows over ten years', f'{took:.1f} ms', '< 50 ms', took < 50)
    table.row('  decision types; remarks', f'{said["types"]}; {said["remarks"]}')


def measure(table, build, place, sizes):
    """True when nobody disagrees."""
    peers, everything, seconds = install_peers(build), True, []
    os.environ['NODE_PATH'] = str(build / 'peers/node_modules')
    for size in sizes:
        load = Workload(place, build, size)
        same, each = compare_all(table, load, peers)
        everything &= same
        seconds.append(each)
        if size == sizes[-1]:
            everything &= weigh_change(table, load)
            look_through(table, load)
        shutil.rmtree(load.folder)
    growth = (seconds[-1] / seconds[0] - 1) * 100
    table.row(f'time a check, growth from {sizes[0]:,} to {sizes[-1]:,}', f'{growth:+.1f} %')
    return everything

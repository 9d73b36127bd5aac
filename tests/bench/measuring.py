"""measuring: runs commands one after the other and says what each took, by the operating system's own account of the
finished process. Must not know what is measured."""

import os
import re
import subprocess
import time
from statistics import median

DONE = (0, 3)  # of reda audit: nothing found, something found


class Run:
    """One finished process: wall and processor seconds, largest memory in kilobytes."""

    def __init__(self, command):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        self.processor = usage.ru_utime + usage.ru_stime
        self.kilobytes = usage.ru_maxrss
        if process.returncode not in DONE:
            raise SystemExit(f'{command[0]} ended with {process.returncode}: {" ".join(command)}')


def take_turns(commands, rounds):
    """Each command once a round, so that all of them meet the same weather. {name: [Run, ...]}"""
    runs = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(Run(command))
    return runs


def wall(runs):
    return median(run.wall for run in runs)


def ratio(over, under):
    """The median of the ratios round by round."""
    return median(one.wall / other.wall for one, other in zip(over, under))


def words_of(command, error=False):
    """What a program said, as {first word: second word} of each line."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f'{" ".join(command)} ended with {done.returncode}: {done.stderr}')
    said = done.stderr if error else done.stdout
    return dict(line.split(' ', 1) for line in said.splitlines() if ' ' in line)


class Counting:
    """Instructions of a command, counted by callgrind while others go on."""

    def __init__(self, command):
        self.process = subprocess.Popen(
            ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', *command],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def count(self):
        said = self.process.communicate()[1]
        found = re.search(r'Collected : (\d+)', said)
        if self.process.returncode not in DONE or not found:
            raise SystemExit(f'callgrind ended with {self.process.returncode}: {said[-500:]}')
        return int(found.group(1))

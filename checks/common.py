"""common: what every checker needs: the files of the tree, C without comments and strings, the rooms of
meson.build, and a report that counts. It must know no rule of the house; those stand in the checkers."""

import os
import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True

TOKENS = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)
SKIPPED_FOLDERS = re.compile(r'^(\.git|build.*|__pycache__|\.cache|node_modules)$')


class Report:
    """Judged places and faults. finish() prints the counts and leaves with 0 (clean) or 1."""

    def __init__(self, name, root):
        self.name, self.root = name, Path(root)
        self.judged, self.faulty, self.skipped = set(), set(), set()

    def relative(self, path):
        path = Path(path)
        return str(path.relative_to(self.root)) if path.is_relative_to(self.root) else str(path)

    def judge(self, path):
        self.judged.add(self.relative(path))

    def skip(self, what, reason):
        self.skipped.add(what)
        print(f'{what}: skipped: {reason}')

    def fault(self, path, line, reason, remedy):
        path = self.relative(path)
        self.judged.add(path)
        self.faulty.add(path)
        print(f'{path}:{line}: {reason}; {remedy}')

    def warn(self, path, line, reason):
        print(f'{self.relative(path)}:{line}: warning: {reason}')

    def finish(self):
        passed = len(self.judged - self.faulty)
        print(f'{self.name}: {passed} passed, {len(self.faulty)} failed, {len(self.skipped)} skipped')
        sys.exit(1 if self.faulty else 0)


def places():
    """(tree, build folder) from the command line: checks/NAME [TREE [BUILD]]."""
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent).resolve()
    build = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else root / 'build'
    return root, build


def files_under(folder):
    """All ordinary files, sorted; build folders and git's own are not part of the tree."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not SKIPPED_FOLDERS.match(f))
        for name in sorted(names):
            path = Path(here, name)
            if name == '.git':  # of a second work tree: a file that says where the first is
                continue
            if path.is_file() and not path.is_symlink():
                yield path


def c_files(root):
    return [path for path in files_under(Path(root, 'src')) if path.suffix in ('.c', '.h')]


def is_test(path):
    """Tests and fuzz targets stand beside the code but are never linked into the program."""
    return path.suffix == '.c' and path.name.startswith(('test_', 'fuzz_'))


def read(path):
    return Path(path).read_text(encoding='utf-8', errors='replace')


def blank(text):
    return re.sub(r'[^\n]', ' ', text)


def without_comments(code):
    """Same length and lines; comments are blanks."""
    return TOKENS.sub(lambda m: blank(m.group()) if m.group().startswith('/') else m.group(), code)


def only_code(code):
    """Same length and lines; comments are blanks and strings are empty."""
    def hide(match):
        text = match.group()
        return blank(text) if text.startswith('/') else text[0] + blank(text[1:-1]) + text[-1]
    return TOKENS.sub(hide, code)


def line_of(code, at):
    return code.count('\n', 0, at) + 1


def one_branch(code):
    """Blanks preprocessor lines and every #else/#elif branch, so that braces balance."""
    out, hidden, in_directive = [], [], False
    for line in code.split('\n'):
        found = re.match(r'\s*#\s*(\w+)', line) if not in_directive else None
        directive = in_directive or bool(re.match(r'\s*#', line))
        in_directive = directive and line.rstrip().endswith('\\')
        word = found.group(1) if found else ''
        if word in ('if', 'ifdef', 'ifndef'):
            hidden.append(False)
        elif word in ('else', 'elif') and hidden:
            hidden[-1] = True
        elif word == 'endif' and hidden:
            hidden.pop()
        out.append('' if directive or any(hidden) else line)
    return '\n'.join(out)


def functions(code):
    """(name, first line, last line, static?) of every function body at the outermost level."""
    code = one_branch(only_code(code))
    depth, head_start, opened = 0, 0, None
    for found in re.finditer(r'[{};]', code):
        mark, at = found.group(), found.start()
        if mark == '{':
            head = code[head_start:at]
            if depth == 0 and head.rstrip().endswith(')') and '=' not in re.sub(r'\([^)]*\)', '', head):
                lead = len(head) - len(head.lstrip())
                name = re.search(r'(\w+)\s*\(', head)
                static = re.match(r'\s*static\b', head) is not None
                opened = (name.group(1) if name else '?', line_of(code, head_start + lead), static)
            depth += 1
        elif mark == '}':
            depth = max(0, depth - 1)
            if depth == 0 and opened:
                yield opened[0], opened[1], line_of(code, at), opened[2]
                opened = None
        if depth == 0:
            head_start = at + 1


def meson_list(meson, name):
    found = re.search(rf'^{name} = \[(.*?)\]', meson, re.MULTILINE | re.DOTALL)
    return re.findall(r"'([^']+)'", found.group(1)) if found else []


def rooms_of(root):
    """The one table: room -> rooms below that it may use, from meson.build."""
    meson = re.sub(r'#[^\n]*', '', read(Path(root, 'meson.build')))
    table = re.search(r'^rooms = \{(.*?)^\}', meson, re.MULTILINE | re.DOTALL)
    rows = re.findall(r"'([^']+)'\s*:\s*\[(.*?)\]", table.group(1), re.DOTALL) if table else []
    return {room: re.findall(r"'([^']+)'", below) for room, below in rows}


def room_of(root, path, rooms):
    """The room a file of src/ lives in, or None."""
    parts = Path(path).relative_to(Path(root, 'src')).parts[:-1]
    name = '/'.join(parts)
    return name if name in rooms else None

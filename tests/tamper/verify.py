"""verify: an outsider's verifier of a transparency log, written from the public specifications alone (RFC 9162 section
2.1; c2sp.org/signed-note, tlog-checkpoint, tlog-cosignature, tlog-tiles, tlog-proof, tlog-policy). Python's own library
and the openssl command; shares no code with the log. Says "accepted" (exit 0) or "refused: why" (exit 1).
Usage: verify.py proof POLICY PROOF ENTRY        is what the file ENTRY holds in the log, by PROOF?
       verify.py log POLICY FOLDER [SEEN...]     do the files make the checkpoint, and follow each note SEEN?"""

import base64
import hashlib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

BLANK, NUMBER = re.compile(r'\s'), re.compile(r'0|[1-9][0-9]{0,18}')
ED25519_DER = bytes.fromhex('302a300506032b6570032100')
LOG, WITNESS, LEAF, NODE = 1, 4, b'\0', b'\1'


def demand(holds, why):
    if not holds:
        raise ValueError(why)


def unbase64(text, size=None):
    data = base64.b64decode(text, validate=True)
    demand(base64.b64encode(data).decode() == text, f'base64 in another form: {text!r}')
    demand(size is None or len(data) == size, f'not {size} bytes: {text!r}')
    return data


def number(text):
    demand(NUMBER.fullmatch(text) and int(text) < 1 << 63, f'not a number: {text!r}')
    return int(text)


def plain_text(data):
    text = data.decode('utf-8')
    demand(not re.search(r'[\x00-\x09\x0b-\x1f]', text), 'a control character')
    demand(text.endswith('\n'), 'the last line has no end')
    return text


def tree_hash(prefix, *parts):
    return hashlib.sha256(prefix + b''.join(parts)).digest()


def root_of(hashes):
    """Level by level from the leaves; one that has no sibling goes up as it is."""
    while len(hashes) > 1:
        pairs = [tree_hash(NODE, hashes[i], hashes[i + 1]) for i in range(0, len(hashes) - 1, 2)]
        hashes = pairs + hashes[len(pairs) * 2:]
    return hashes[0] if hashes else tree_hash(b'')


def included(index, size, leaf, path, root):
    demand(index < size, 'the index is beyond the tree')
    here, last, value = index, size - 1, leaf
    for step in path:
        demand(last > 0, 'the proof is too long')
        if here % 2 or here == last:
            value = tree_hash(NODE, step, value)
            while here % 2 == 0 and here:
                here, last = here // 2, last // 2
        else:
            value = tree_hash(NODE, value, step)
        here, last = here // 2, last // 2
    demand(last == 0, 'the proof is too short')
    demand(value == root, 'the proof leads to another root')


def ed25519(public, message, signature):
    with tempfile.TemporaryDirectory() as place:
        for name, data in ('key', ED25519_DER + public), ('message', message), ('signature', signature):
            Path(place, name).write_bytes(data)
        said = subprocess.run(['openssl', 'pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-inkey', 'key', '-rawin',
                               '-in', 'message', '-sigfile', 'signature'], cwd=place, capture_output=True, check=False)
    return len(signature) == 64 and said.returncode == 0


class Key:
    def __init__(self, written):
        parts = written.split('+', 2)
        demand(len(parts) == 3 and parts[0] and not BLANK.search(parts[0]), f'not a key: {written!r}')
        material = unbase64(parts[2], 33)
        self.name, self.kind, self.public = parts[0], material[0], material[1:]
        self.id = hashlib.sha256(self.name.encode() + b'\n' + material).digest()[:4]
        demand(self.kind in (LOG, WITNESS), f'a key of another kind: {written!r}')
        demand(parts[1] == self.id.hex(), f'the number of the key is wrong: {written!r}')

    def holds(self, text, signature):
        message = text.encode()
        if self.kind == WITNESS:
            second = int.from_bytes(signature[:8], 'big')
            message = f'cosignature/v1\ntime {second}\n'.encode() + message
            signature = signature[8:]
        return ed25519(self.public, message, signature)


def open_note(data, keys):
    """The text and the known keys that signed it; one known signature that does not hold spoils it."""
    text, parted, below = plain_text(data).rpartition('\n\n')
    text += '\n'
    demand(parted and below, 'no signatures')
    good = []
    for line in below[:-1].split('\n'):
        found = re.fullmatch('\u2014 ([^ +]+) ([^ ]+)', line)
        signature = unbase64(found[2]) if found else b''
        demand(len(signature) > 4 and not BLANK.search(found[1]), f'not a signature: {line!r}')
        for key in keys:
            if (key.name, key.id) == (found[1], signature[:4]):
                demand(key.holds(text, signature[4:]), f'the signature of {key.name} does not hold')
                good.append(key)
    demand(good, 'no signature by a known key')
    return text, good


def checkpoint(data, policy):
    text, good = open_note(data, [*policy.logs, *policy.witnesses.values()])
    lines = text[:-1].split('\n')
    demand(len(lines) == 3, 'a checkpoint has three lines')
    origin, size, root = lines[0], number(lines[1]), unbase64(lines[2], 32)
    demand(any(key in policy.logs and key.name == origin for key in good), 'not signed by the log that it names')
    demand(policy.quorate(good), 'too few witnesses')
    return origin, size, root


class Policy:
    def __init__(self, data):
        self.logs, self.witnesses, self.groups, self.quorum, used = [], {}, {}, None, set()
        demand(not re.search(rb'[\x00-\x08\x0b-\x1f\x7f]|[^\n]\Z', data), 'policy: a byte that may not be')
        for line in data.decode('utf-8', 'surrogateescape').split('\n'):
            words = [word for word in re.split('[ \t]+', line) if word]
            if words and not words[0].startswith('#'):
                self.read(words, used)
        demand(self.quorum, 'policy: no quorum')

    def read(self, words, used):
        if words[0] == 'log' and len(words) in (2, 3):
            self.logs.append(self.read_key(self.logs, words[1], LOG))
        elif words[0] == 'witness' and len(words) in (3, 4):
            self.demand_new(words[1])
            self.witnesses[words[1]] = self.read_key(self.witnesses.values(), words[2], WITNESS)
        elif words[0] == 'group' and len(words) > 3:
            members = words[3:]
            self.demand_new(words[1])
            demand(all(m in self.witnesses or m in self.groups for m in members), 'policy: an unknown member')
            demand(len(set(members)) == len(members) and not used & set(members), 'policy: a member twice')
            wanted = {'any': 1, 'all': len(members)}.get(words[2]) or number(words[2])
            demand(1 <= wanted <= len(members), 'policy: how many of a group')
            used.update(members)
            self.groups[words[1]] = (wanted, members)
        elif words[0] == 'quorum' and len(words) == 2:
            demand(self.quorum is None, 'policy: two quorums')
            demand(words[1] in [*self.witnesses, *self.groups, 'none'], 'policy: an unknown quorum')
            self.quorum = words[1]
        else:
            raise ValueError(f'policy: {" ".join(words)}')

    def demand_new(self, name):
        demand(name not in [*self.witnesses, *self.groups, 'none'], f'policy: {name} is taken')

    @staticmethod
    def read_key(keys, written, kind):
        key = Key(written)
        demand(key.kind == kind, 'policy: a key of the other kind')
        demand(key.public not in [other.public for other in keys], 'policy: a key twice')
        return key

    def quorate(self, good):
        present = {name: any(key.public == own.public for own in good if own.kind == WITNESS)
                   for name, key in self.witnesses.items()}
        present['none'] = True
        for name, (wanted, members) in self.groups.items():  # in the order of the file: members stand first
            present[name] = sum(present[member] for member in members) >= wanted
        return present[self.quorum]


def verify_proof(policy, data, entry):
    head, parted, note = data.partition(b'\n\n')
    demand(parted, 'no checkpoint in the proof')
    lines = plain_text(head + b'\n')[:-1].split('\n')
    demand(lines.pop(0) == 'c2sp.org/tlog-proof@v1', 'not a proof of this kind')
    if lines and lines[0].startswith('extra '):
        unbase64(lines.pop(0)[6:])
    demand(lines and lines[0].startswith('index '), 'no index')
    index = number(lines.pop(0)[6:])
    _, size, root = checkpoint(note, policy)
    included(index, size, tree_hash(LEAF, entry), [unbase64(line, 32) for line in lines], root)


def tile_path(kind, index, width):
    groups = [f'{index % 1000:03d}']
    while index >= 1000:
        index //= 1000
        groups.insert(0, f'x{index % 1000:03d}')
    return f'tile/{kind}/' + '/'.join(groups) + (f'.p/{width}' if width < 256 else '')


def read_tiles(folder, kind, count):
    """(width, bytes, name) of each tile of a row of count."""
    for index in range((count + 255) // 256):
        width = min(256, count - index * 256)
        name = tile_path(kind, index, width)
        yield width, Path(folder, name).read_bytes(), name


def read_entries(folder, size):
    for width, data, name in read_tiles(folder, 'entries', size):
        at = 0
        for _ in range(width):
            end = at + 2 + int.from_bytes(data[at:at + 2], 'big')
            demand(at + 2 <= len(data) and end <= len(data), f'{name} is cut short')
            yield data[at + 2:end]
            at = end
        demand(at == len(data), f'{name} is too long')


def verify_log(policy, folder, seen):
    origin, size, root = checkpoint(Path(folder, 'checkpoint').read_bytes(), policy)
    leaves = [tree_hash(LEAF, entry) for entry in read_entries(folder, size)]
    row, level = leaves, 0
    while row:
        for at, (width, data, name) in enumerate(read_tiles(folder, level, len(row))):
            demand(data == b''.join(row[at * 256:at * 256 + width]), f'{name} is not what its entries make')
        row, level = [root_of(row[i:i + 256]) for i in range(0, len(row) - 255, 256)], level + 1
    demand(root_of(leaves) == root, 'the entries make another root')
    for path in seen:
        old_origin, old_size, old_root = checkpoint(Path(path).read_bytes(), policy)
        demand(old_origin == origin, f'{path} is of another log')
        demand(old_size <= size, f'{path} was larger: the log has lost entries')
        demand(root_of(leaves[:old_size]) == old_root, f'{path} says another thing of the same entries')


def main(words):
    if len(words) < 4 or words[1] not in ('proof', 'log') or (words[1] == 'proof' and len(words) != 5):
        sys.exit(__doc__)
    try:
        policy = Policy(Path(words[2]).read_bytes())
        if words[1] == 'proof':
            verify_proof(policy, Path(words[3]).read_bytes(), Path(words[4]).read_bytes())
        else:
            verify_log(policy, words[3], words[4:])
    except (ValueError, OSError) as why:
        print(f'refused: {why}')
        sys.exit(1)
    print('accepted')


if __name__ == '__main__':
    main(sys.argv)

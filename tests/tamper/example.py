"""example: the ledger's example logs as files, signed with keys that everybody knows (log: bytes 00..1f, witness: bytes
20..3f), and the ways in which they are spoilt. For tests only. Made with Python and openssl, apart from src/tlog."""

import base64
import functools
import hashlib
import subprocess
import tempfile
from pathlib import Path

ORIGIN, WITNESS = 'kommun.example/kvalitet/ledger', 'witness.example/w1'
LOG_KEY = f'{ORIGIN}+0fd1a7ec+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4'
WITNESS_KEY = f'{WITNESS}+20324abe+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X'
POLICY = f'log {LOG_KEY}\nwitness w1 {WITNESS_KEY}\nquorum w1\n'
SECOND = 1767225600
PROOF_SUM = '818a743a968d458a9ffef752514d9f996f7011788544d19a3c4cbc1c62b8a75f'


def b64(data):
    return base64.b64encode(data).decode()


@functools.cache  # openssl is started for each, and the same few texts are signed again and again
def sign(first, message):
    """By the Ed25519 key whose seed is 32 bytes that count up from first."""
    seed = bytes(range(first, first + 32))
    with tempfile.TemporaryDirectory() as place:
        Path(place, 'key').write_bytes(bytes.fromhex('302e020100300506032b657004220420') + seed)
        Path(place, 'message').write_bytes(message)
        subprocess.run(['openssl', 'pkeyutl', '-sign', '-inkey', 'key', '-keyform', 'DER', '-rawin', '-in', 'message',
                        '-out', 'signature'], cwd=place, check=True, capture_output=True)
        return Path(place, 'signature').read_bytes()


def log_line(text):
    return f'\u2014 {ORIGIN} {b64(bytes.fromhex("0fd1a7ec") + sign(0x00, text.encode()))}\n'


def witness_line(text, second=SECOND):
    message = f'cosignature/v1\ntime {second}\n{text}'.encode()
    return f'\u2014 {WITNESS} {b64(bytes.fromhex("20324abe") + second.to_bytes(8, "big") + sign(0x20, message))}\n'


def note(text):
    return text + '\n' + log_line(text) + witness_line(text)


def node(left, right):
    return hashlib.sha256(b'\1' + left + right).digest()


def tree(leaves):
    if len(leaves) == 1:
        return leaves[0]
    left = 1 << (len(leaves) - 1).bit_length() - 1
    return node(tree(leaves[:left]), tree(leaves[left:]))


def path(index, leaves):
    if len(leaves) == 1:
        return []
    left = 1 << (len(leaves) - 1).bit_length() - 1
    if index < left:
        return path(index, leaves[:left]) + [tree(leaves[left:])]
    return path(index - left, leaves[left:]) + [tree(leaves[:left])]


def growth(old, leaves, whole=True):
    if old == len(leaves):
        return [] if whole else [tree(leaves)]
    left = 1 << (len(leaves) - 1).bit_length() - 1
    if old <= left:
        return growth(old, leaves[:left], whole) + [tree(leaves[left:])]
    return growth(old - left, leaves[left:], False) + [tree(leaves[:left])]


def lines(hashes):
    return ''.join(b64(one) + '\n' for one in hashes)


class Log:
    def __init__(self, stem, count):
        self.entries = [f'{stem}{i}'.encode() for i in range(count)]
        self.leaves = [hashlib.sha256(b'\0' + entry).digest() for entry in self.entries]

    def text(self, size):
        return f'{ORIGIN}\n{size}\n{b64(tree(self.leaves[:size]))}\n'

    def proof(self, index):
        size = len(self.leaves)
        return f'c2sp.org/tlog-proof@v1\nindex {index}\n{lines(path(index, self.leaves))}\n{note(self.text(size))}'

    def request(self, old):
        """What a witness that has seen old leaves is asked to sign."""
        text = self.text(len(self.leaves))
        return f'old {old}\n{lines(growth(old, self.leaves))}\n{text}\n{log_line(text)}'

    def write(self, folder):
        row, level = self.leaves, 0
        self.write_row(folder, 'entries', [len(e).to_bytes(2, 'big') + e for e in self.entries])
        while row:
            self.write_row(folder, level, row)
            row, level = [tree(row[i:i + 256]) for i in range(0, len(row) - 255, 256)], level + 1
        Path(folder, 'checkpoint').write_text(note(self.text(len(self.leaves))), encoding='utf-8', newline='')

    @staticmethod
    def write_row(folder, kind, row):
        for at in range(0, len(row), 256):
            part = row[at:at + 256]
            name = Path(folder, f'tile/{kind}/{at // 256:03d}' + (f'.p/{len(part)}' if len(part) < 256 else ''))
            name.parent.mkdir(parents=True, exist_ok=True)
            name.write_bytes(b''.join(part))


def spoilt_proofs(log):
    """name -> a proof of entry 5 that must be refused."""
    good, text = log.proof(5), log.text(8)
    hashes = good.split('\n')[2:5]
    witness = witness_line(text)
    moved = b64(bytes.fromhex('20324abe') + (SECOND + 1).to_bytes(8, 'big') + base64.b64decode(witness.split()[2])[12:])
    other_ends = log_line(text.replace('\n', '\r\n'))

    def signed(other):
        return good.replace(note(text), note(other))

    return {
        'a hash is removed': good.replace(hashes[1] + '\n', ''),
        'a hash is added': good.replace(hashes[1], hashes[1] + '\n' + hashes[1]),
        'two hashes are swapped': good.replace(f'{hashes[0]}\n{hashes[1]}', f'{hashes[1]}\n{hashes[0]}'),
        'the index is the size': good.replace('index 5', 'index 8'),
        'the index is another': good.replace('index 5', 'index 4'),
        'the index has a zero': good.replace('index 5', 'index 05'),
        'the size has a zero': good.replace('\n8\n', '\n08\n'),
        'the size has a zero, signed': signed(text.replace('\n8\n', '\n08\n')),
        'the origin is another': good.replace(f'\n{ORIGIN}\n', '\nkommun.example/annan\n'),
        'the origin is another, signed': signed(text.replace(ORIGIN, 'kommun.example/annan')),
        'the text has no line end': good.replace('\n\n\u2014', '\n\u2014', 1),
        'the file has no line end': good[:-1],
        'an empty line too many': good.replace('\n\n\u2014', '\n\n\n\u2014', 1),
        'an empty line too many, signed': signed(text + '\n'),
        'a line after the root, signed': signed(text + 'more\n'),
        'a hash without padding': good.replace(hashes[0], hashes[0].rstrip('=')),
        'a signature without padding': good.replace('==\n', '\n'),
        'signed with other line ends': good.replace(log_line(text), other_ends),
        'the witness a second later': good.replace(witness.split()[2], moved),
        'no witness': good.replace(witness, ''),
        'no log': good.replace(log_line(text), ''),
        'no signature': good.replace(log_line(text) + witness, ''),
        'line ends of two characters': good.replace('\n', '\r\n'),
        'a signature is changed': good.replace('D9Gn7D0v', 'D9Gn7D0w'),
    }


def policies():
    """name -> (must a proof by the log and its witness be accepted?, policy)."""
    base, key = POLICY.replace('quorum w1\n', ''), LOG_KEY
    other = '+'.join(['other.example', *WITNESS_KEY.split('+')[1:]])
    return {
        'a group of one': (True, base + 'group g all w1\nquorum g\n'),
        'no witness is demanded': (True, base + '# none\n\n  quorum\tnone\n'),
        'no quorum': (False, base),
        'two quorums': (False, POLICY + 'quorum w1\n'),
        'an unknown quorum': (False, base + 'quorum w2\n'),
        'a member twice': (False, base + 'group g 1 w1 w1\nquorum g\n'),
        'more than there are': (False, base + 'group g 2 w1\nquorum g\n'),
        'none of a group': (False, base + 'group g 0 w1\nquorum g\n'),
        'a key twice': (False, POLICY + f'log {key}\n'),
        'a key whose number is wrong': (False, POLICY.replace('+0fd1a7ec', '+0fd1a7ed')),
        'a key under another name': (False, POLICY.replace(WITNESS_KEY, other)),
        'a log for a witness': (False, base + f'witness w2 {key}\nquorum w1\n'),
        'another log': (False, POLICY.replace(f'log {key}\n', '')),
        'an unknown word': (False, POLICY + 'trust everybody\n'),
        'a line without end': (False, POLICY[:-1]),
    }

"""entries: an outsider's reading of docs/ledger.md: what stands in the entries and sealed parts of an exported ledger, and
whether erasures explain what is gone. Python's own library alone; XChaCha20-Poly1305 is written out here (RFC 8439 and
draft-irtf-cfrg-xchacha). Trees and signatures are verify.py's. Says "accepted" (exit 0) or "refused: why" (exit 1).
Usage: entries.py FOLDER"""

import hashlib
import hmac
import json
import re
import struct
import sys
from pathlib import Path

NAME, ID, HASH = re.compile('[a-z0-9-]{1,64}'), re.compile('[0-9a-f]{32}'), re.compile('[0-9a-f]{64}')
MOMENT = re.compile(r'\d{4}-\d\d-\d\d(T[0-2]\d:[0-5]\d:[0-5]\dZ)?')
FIELDS = {'actor': ID, 'capacity': NAME, 'cause': int, 'correlation': ID, 'effective': MOMENT, 'kind': NAME, 'parts': list,
          'policy': HASH, 'recorded': MOMENT, 'sequence': int, 'stream': ID, 'tenant': str, 'version': int}
PART = {'bucket': int, 'class': NAME, 'commitment': HASH, 'hash': HASH, 'unit': ID}
ACTS = {'ledger-begun': {'actor', 'capacity', 'policy'}, 'policy-adopted': {'policy'},
        'role-given': {'actor', 'capacity', 'from'}, 'role-ended': {'actor', 'capacity', 'until'},
        'erasure-performed': {'units', 'ground', 'decision'}, 'hold-placed': {'units', 'ground'},
        'hold-lifted': {'units', 'ground'}, 'epoch-begun': {'epoch'},
        'audit-recorded': {'file', 'cases', 'faults', 'doubts', 'coming', 'unknown'}}


def demand(holds, why):
    if not holds:
        raise ValueError(why)


def rounds(words):
    state = list(words)
    for _ in range(10):
        for a, b, c, d in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
                           (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
            for x, y, z, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
                state[x] = state[x] + state[y] & 0xffffffff
                mixed = state[z] ^ state[x]
                state[z] = (mixed << turn | mixed >> 32 - turn) & 0xffffffff
    return state


def stream(key, nonce, size, counter):
    out = b''
    while len(out) < size:
        words = struct.unpack('<16I', b'expand 32-byte k' + key + struct.pack('<I', counter) + nonce)
        out += struct.pack('<16I', *(a + b & 0xffffffff for a, b in zip(words, rounds(words))))
        counter += 1
    return out[:size]


def poly1305(key, message):
    r, total = int.from_bytes(key[:16], 'little') & 0x0ffffffc0ffffffc0ffffffc0fffffff, 0
    for at in range(0, len(message), 16):
        total = (total + int.from_bytes(message[at:at + 16] + b'\1', 'little')) * r % ((1 << 130) - 5)
    return (total + int.from_bytes(key[16:], 'little') & (1 << 128) - 1).to_bytes(16, 'little')


def unseal(key, sealed, associated):
    nonce, text, tag = sealed[:24], sealed[24:-16], sealed[-16:]
    words = rounds(struct.unpack('<16I', b'expand 32-byte k' + key + nonce[:16]))
    key, nonce = struct.pack('<8I', *words[:4], *words[12:]), bytes(4) + nonce[16:]
    padded = b''.join(piece + bytes(-len(piece) % 16) for piece in (associated, text))
    lengths = struct.pack('<QQ', len(associated), len(text))
    demand(poly1305(stream(key, nonce, 32, 0), padded + lengths) == tag, 'a public part does not open')
    return bytes(a ^ b for a, b in zip(text, stream(key, nonce, len(text), 1)))


def canonical(data, keys, optional=()):
    value = json.loads(data)
    written = json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False).encode()
    demand(written == data, 'JSON in another form than RFC 8785')
    demand(set(keys) - set(optional) <= set(value) <= set(keys), f'keys: {sorted(value)}')
    return value


def check_kinds(value, kinds):
    for key, found in value.items():
        wanted = kinds[key]
        good = wanted.fullmatch(found) if isinstance(wanted, re.Pattern) else type(found) is wanted
        demand(good and (wanted is not int or 0 <= found < 1 << 53), f'{key}: {found!r}')


def opened(entry, number, sealed):
    """The text of a public part."""
    part, tenant = entry['parts'][number], entry['tenant'].encode()
    unit = hashlib.sha256(b'reda/public-unit/v1\0' + tenant).hexdigest()[:32]
    demand((part['class'], part['unit']) == ('public', unit), 'the first part is not public')
    lines = ['reda/part/v1', entry['tenant'], entry['stream'], entry['sequence'], entry['kind'], number, 'public', unit]
    associated = ''.join(f'{line}\n' for line in lines).encode()
    padded = unseal(hashlib.sha256(b'reda/public-key/v1\0' + tenant).digest(), sealed, associated)
    salt, size = padded[:32], int.from_bytes(padded[32:36], 'big')
    text, rest = padded[36:36 + size], padded[36 + size:]
    demand(len(text) == size and not any(rest), 'padding')
    commitment = hmac.new(salt, b'ledger/commit/v1\0' + text, hashlib.sha256).hexdigest()
    demand(commitment == part['commitment'], 'the commitment is of another text')
    return text


class Ledger:
    def __init__(self, folder):
        self.folder, self.origin = folder, Path(folder, 'checkpoint').read_text().split('\n')[0]
        self.next, self.policies, self.roles, self.gone, self.erased = {}, set(), {}, [], set()

    def part(self, part):
        path = Path(self.folder, 'part', part['hash'][:2], part['hash'])
        data = path.read_bytes() if path.exists() else b''
        good = len(data) == part['bucket'] + 40 and hashlib.sha256(data).hexdigest() == part['hash']
        return data if good else None

    def act(self, entry):
        keys = ACTS.get(entry['kind'])
        if keys is None:
            return {}
        sealed = self.part(entry['parts'][0])
        demand(sealed, 'a public part is gone')
        act = canonical(opened(entry, 0, sealed), keys)
        if entry['kind'] == 'erasure-performed':
            self.erased.update(act['units'])
        if entry['kind'] in ('ledger-begun', 'policy-adopted'):
            self.policies.add(act['policy'])
        if entry['kind'] in ('ledger-begun', 'role-given'):
            self.roles.setdefault((act['actor'], act['capacity']), []).append([act.get('from', ''), '9999-12-31'])
        if entry['kind'] == 'role-ended':
            for spell in self.roles.get((act['actor'], act['capacity']), []):
                spell[1] = min(spell[1], act['until'])
        return act

    def take(self, number, data):
        entry = canonical(data, FIELDS, ('cause', 'correlation'))
        check_kinds(entry, FIELDS)
        demand(entry['tenant'] == self.origin and entry['version'] == 1, 'tenant or version')
        demand(entry['sequence'] == self.next.get(entry['stream'], 0), f'sequence {entry["sequence"]}')
        demand((entry['kind'] == 'ledger-begun') == (number == 0), 'the first entry begins the ledger, and no other')
        self.next[entry['stream']] = entry['sequence'] + 1
        for part in entry['parts']:
            check_kinds({**dict.fromkeys(PART, None), **part}, PART)
            demand(part['bucket'] in [4 ** n for n in range(4, 16)], 'bucket')
            if self.part(part) is None:
                self.gone.append((number, part['unit']))
        self.act(entry)
        spells = self.roles.get((entry['actor'], entry['capacity']), [])
        demand(entry['policy'] in self.policies, 'policy')
        demand(any(first <= entry['effective'][:10] <= last for first, last in spells), 'role')


def entries(folder):
    size, at, index = int(Path(folder, 'checkpoint').read_text().split('\n')[1]), 0, 0
    demand(size <= 256000, 'more than this reader reads')
    for index in range((size + 255) // 256):
        width = min(256, size - 256 * index)
        data, at = Path(folder, f'tile/entries/{index:03d}' + (f'.p/{width}' if width < 256 else '')).read_bytes(), 0
        for _ in range(width):
            end = at + 2 + int.from_bytes(data[at:at + 2], 'big')
            yield data[at + 2:end]
            at = end


def main(words):
    if len(words) != 2:
        sys.exit(__doc__)
    number = None
    try:
        ledger = Ledger(words[1])
        for number, data in enumerate(entries(words[1])):
            ledger.take(number, data)
        for number, unit in ledger.gone:
            demand(unit in ledger.erased, 'a sealed part is missing or altered')
    except (ValueError, KeyError, IndexError, OSError) as why:
        print(f'refused: entry {number}: {why}')
        sys.exit(1)
    print('accepted')


main(sys.argv)

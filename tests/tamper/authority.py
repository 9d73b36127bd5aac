"""authority: a time-stamping authority made with OpenSSL, which stamps checkpoints of a ledger's database, as `reda stamp`
would have kept them. Must not know what becomes of the stamps."""

import contextlib
import hashlib
import os
import sqlite3
from pathlib import Path

from common import done

SIGNED_LINES = 3  # of a checkpoint: origin, size, root
CONFIGURATION = """[req]
distinguished_name = name
[name]
[stamps]
basicConstraints = CA:false
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = local
[local]
dir = {place}
serial = {place}/serial
crypto_device = builtin
signer_cert = {place}/tsa.pem
signer_key = {place}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
"""


class Authority:
    """certificate: what its stamps are held against."""

    def __init__(self, place):
        self.place, self.certificate = Path(place), Path(place, 'tsa.pem')
        self.place.mkdir()
        (self.place / 'conf').write_text(CONFIGURATION.format(place=place))
        (self.place / 'serial').write_text('01\n')
        os.environ['OPENSSL_CONF'] = '/dev/null'
        done('openssl', 'req', '-x509', '-config', self.place / 'conf', '-newkey', 'rsa:2048', '-nodes', '-days', '30',
             '-subj', '/CN=authority', '-extensions', 'stamps', '-keyout', self.place / 'tsa.key', '-out', self.certificate)

    def token(self, note):
        """Of the text of a checkpoint that was signed."""
        query, token = self.place / 'query', self.place / 'token'
        text = b''.join(note.splitlines(True)[:SIGNED_LINES])
        done('openssl', 'ts', '-query', '-digest', hashlib.sha256(text).hexdigest(), '-sha256', '-cert', '-out', query)
        done('openssl', 'ts', '-reply', '-config', self.place / 'conf', '-section', 'local', '-queryfile', query,
             '-token_out', '-out', token)
        return token.read_bytes()

    def stamp(self, path):
        """Every other checkpoint of a database, the newest among them; their sizes."""
        with contextlib.closing(sqlite3.connect(path)) as database, database:
            notes = database.execute('select size, note from checkpoint order by size desc').fetchall()[::2]
            rows = [(size, self.token(note)) for size, note in notes]
            database.executemany('insert into stamp (size, token) values (?, ?)', rows)
        return [size for size, _ in rows]

"""nginx: the shipped configuration in front of a server, with other addresses and another certificate and nothing else changed;
and a door between the two that remembers what went through it. Must not know what is asked."""

import os
import shutil
import socket
import ssl
import subprocess
import threading
import time
from pathlib import Path

NAME = 'reda.exempelkommunen.example'
SHIPPED = Path(__file__).resolve().parents[2] / 'service/nginx.conf'
SOCKET = '/run/reda/web.sock'


def program():
    return shutil.which('nginx') or shutil.which('nginx', path='/usr/sbin:/usr/local/sbin')


def free_ports(count):
    held = [socket.create_server(('127.0.0.1', 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in held]
    for one in held:
        one.close()
    return ports


class Door:
    """Passes on what comes at one socket to another; `seen` has the bytes of each connection."""

    def __init__(self, place, behind):
        self.place, self.behind, self.seen = place, behind, []
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(place)
        os.chmod(place, 0o666)
        self.listener.listen(64)
        threading.Thread(target=self._let_in, daemon=True).start()

    def _let_in(self):
        while True:
            try:
                one, _ = self.listener.accept()
            except OSError:
                return
            bytes_seen = bytearray()
            self.seen.append(bytes_seen)
            threading.Thread(target=self._pass, args=(one, bytes_seen), daemon=True).start()

    def _pass(self, one, bytes_seen):
        with one, socket.socket(socket.AF_UNIX) as other:
            try:
                other.connect(self.behind)
            except OSError:
                return
            back = threading.Thread(target=self._copy, args=(other, one, bytearray()), daemon=True)
            back.start()
            self._copy(one, other, bytes_seen)
            back.join()

    @staticmethod
    def _copy(one, other, kept):
        try:
            while portion := one.recv(65536):
                kept += portion
                other.sendall(portion)
            other.shutdown(socket.SHUT_WR)
        except OSError:
            pass


class Proxy:
    """changed: a function that spoils the configuration, for a planted fault."""

    def __init__(self, folder, door, changed=None):
        self.folder = Path(folder)
        self.folder.mkdir()
        os.chmod(self.folder, 0o755)
        self.http, self.https = free_ports(2)
        self._certify()
        words = SHIPPED.read_text(encoding='utf-8')
        if changed and changed(words) == words:
            raise SystemExit('not ok - a planted fault changes nothing')
        words = changed(words) if changed else words
        for old, new in ((f'unix:{SOCKET}', f'unix:{door}'), ('listen 80', f'listen 127.0.0.1:{self.http}'),
                         ('listen 443', f'listen 127.0.0.1:{self.https}'), ('/etc/ssl/reda', str(self.folder)),
                         ('/var/log/nginx', str(self.folder))):
            words = words.replace(old, new)
        (self.folder / 'reda.conf').write_text(words, encoding='utf-8')
        temporary = ''.join(f'{kind}_temp_path {folder}/temp-{kind};\n' for kind in ('client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'))
        (self.folder / 'nginx.conf').write_text(
            f'daemon off;\nworker_processes 1;\npid {folder}/pid;\nerror_log {folder}/main.log info;\n'
            + ('user root;\n' if os.getuid() == 0 else '')
            + f'events {{ worker_connections 768; }}\nhttp {{\n{temporary}include reda.conf;\n}}\n', encoding='utf-8')
        self.process = subprocess.Popen([program(), '-c', f'{folder}/nginx.conf', '-p', str(folder)],
                                        stderr=subprocess.DEVNULL)
        self._wait()

    def _certify(self):
        subprocess.run(['openssl', 'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
                        '-subj', f'/CN={NAME}', '-addext', f'subjectAltName=DNS:{NAME}', '-keyout', f'{self.folder}/privkey.pem',
                        '-out', f'{self.folder}/fullchain.pem'], check=True, stderr=subprocess.DEVNULL)

    def _wait(self):
        for _ in range(200):
            with socket.socket() as one:
                if one.connect_ex(('127.0.0.1', self.https)) == 0:
                    return
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise SystemExit(f'not ok - nginx does not start: {(self.folder / "main.log").read_text()}')

    def tls(self, *protocols):
        context = ssl.create_default_context(cafile=f'{self.folder}/fullchain.pem')
        context.set_alpn_protocols(list(protocols or ('http/1.1',)))
        return context

    def logged(self):
        """Every byte that stands in a file of nginx's own."""
        return b''.join(path.read_bytes() for path in self.folder.rglob('*') if path.is_file() and path.suffix != '.pem')

    def stop(self):
        self.process.terminate()
        self.process.wait(30)

    def raw(self, sent, source='127.0.0.1', port=None, wait=5):
        """Bytes as they are, by TLS or, at a port, without; all that comes back until the other end closes or is silent."""
        with socket.create_connection(('127.0.0.1', port or self.https), timeout=wait, source_address=(source, 0)) as plain:
            one = plain if port else self.tls().wrap_socket(plain, server_hostname=NAME)
            one.sendall(sent)
            back = b''
            try:
                while portion := one.recv(65536):
                    back += portion
            except OSError:
                pass
            if one is not plain:
                one.close()
            return back

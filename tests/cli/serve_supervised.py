#!/usr/bin/env python3
"""serve_supervised: `reda serve` as a supervisor starts it: with a listening socket, and a place to tell how it is. A
request that is half sent when it is asked to end is answered. Usage: serve_supervised.py REDA"""

import os
import socket
import subprocess
import sys
import tempfile
import time


def heard(place, word):
    while True:
        words = place.recv(4096).decode()
        if word in words.splitlines():
            print(word)
            return


def main():
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as place, \
            socket.socket() as listener:
        place.settimeout(30)
        place.bind(f'{folder}/notify')
        listener.bind(('127.0.0.1', 0))
        listener.listen()

        def hand_over():
            os.dup2(listener.fileno(), 3)
            os.environ['LISTEN_PID'] = str(os.getpid())

        command = ['/bin/sh', '-c', 'LISTEN_PID=$$ exec "$0" serve', sys.argv[1]]
        server = subprocess.Popen(command, pass_fds=(3,), preexec_fn=hand_over, stdout=subprocess.DEVNULL,
                                  env=os.environ | {'NOTIFY_SOCKET': f'{folder}/notify', 'LISTEN_FDS': '1'})
        heard(place, 'READY=1')
        with socket.create_connection(listener.getsockname(), timeout=30) as client:
            client.sendall(b'GET /halsa HTTP/1.1\r\nHost: x\r\n')
            time.sleep(0.3)
            server.terminate()
            time.sleep(0.3)
            client.sendall(b'Connection: close\r\n\r\n')
            answer = b''
            while portion := client.recv(65536):
                answer += portion
        print('answered', answer.split(b' ')[1].decode())
        heard(place, 'STOPPING=1')
        print('ended', server.wait(30))


main()

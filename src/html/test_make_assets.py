"""test_make_assets: what the generator makes of a style sheet, and that it refuses one that asks somebody else.
Usage: test_make_assets.py MAKE_ASSETS"""
import gzip
import os
import re
import subprocess
import sys
import tempfile

SHEET = "/* said */\na , b {\n    color: red;\n    content: \"\\2191\", \"(a:b) c\";\n}\n@media (max-width: 40rem) { p > a:hover { margin: -1px 0 } }\n"
SMALL = 'a,b{color:red;content:"\\2191","(a:b) c"}@media (max-width:40rem){p > a:hover{margin:-1px 0}}\n'
REFUSED = ["@import 'x.css';", "a { background: url(x.png) }", "a { background: image-set('data:image/png' 1x) }",
           "/* http://x.example */", "a { width: expression(1) }",
           'a::after { content: "{ }" }', "a::after { content: '1; 2' }", 'a::after { content: "/* */" }', 'a::after { content: "1: 2" }',
           '/* " */ a::after { content: "1  2" }']
wrong = 0


def demand(is_so, what):
    global wrong
    print("ok" if is_so else "not ok", "-", what)
    wrong += not is_so


def make(folder, sheet):
    with open(os.path.join(folder, "a.css"), "w", encoding="utf-8") as file:
        file.write(sheet)
    out = os.path.join(folder, "out")
    if os.path.exists(out):
        os.remove(out)
    return subprocess.run([sys.executable, sys.argv[1], folder, out, out + ".d"], capture_output=True, text=True), out


def literals(source):
    """Each brace-enclosed C string of the source as bytes."""
    found = re.findall(r'\{((?:"(?:[^"\\]|\\[0-7]{3})*"\s*)+),\s*(\d+)\}', source)
    made = []
    for strings, size in found:
        text = re.sub(r'"\s*"', "", strings).strip()[1:-1]
        data = re.sub(rb"\\([0-7]{3})", lambda m: bytes([int(m[1], 8)]), text.encode("ascii"))
        demand(len(data) == int(size), f"{size} bytes are as many as it says")
        made.append(data)
    return made


with tempfile.TemporaryDirectory() as place:
    done, made = make(place, SHEET)
    demand(done.returncode == 0, "a good sheet is taken " + done.stderr)
    with open(made, encoding="ascii") as file:
        address, kind, plain, packed = literals(file.read())
    demand(plain.decode() == SMALL, f"it is made smaller: {plain!r}")
    demand(gzip.decompress(packed) == plain, "packed is the same")
    demand(re.fullmatch(rb"/assets/a\.[0-9a-f]{16}\.css", address) is not None and kind == b"text/css; charset=utf-8", f"address {address}")
    with open(make(place, SHEET.replace("red", "tan"))[1], encoding="ascii") as file:
        demand(literals(file.read())[0] != address, "another content has another address")
    for sheet in REFUSED:
        done, made = make(place, SHEET + sheet)
        demand(done.returncode == 1 and "a.css:7: " in done.stderr and not os.path.exists(made), f"{sheet} is refused {done.stderr}")
sys.exit(wrong != 0)

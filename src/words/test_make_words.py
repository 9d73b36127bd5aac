#!/usr/bin/env python3
"""test_make_words: plants every fault that tools/make-words must refuse, and checks place and reason.
usage: test_make_words.py MAKE_WORDS"""
import os
import subprocess
import sys
import tempfile

GOOD_SV = 'msgid "a.key"\nmsgstr "Text {1}"\n'
GOOD_EN = '# a comment\nmsgid "a.key"\nmsgstr "Words "\n"{1}"\n'

# name, Swedish file, English file, what the refusal must hold (None = accepted)
CASES = [
    ("good files are accepted", GOOD_SV, GOOD_EN, None),
    ("English may lack a text", GOOD_SV, "", None),
    ("placeholder mismatch", GOOD_SV, 'msgid "a.key"\nmsgstr "Words {2}"\n', 'x.en.po:1: "a.key" has placeholders {2}'),
    ("placeholder lost", GOOD_SV, 'msgid "a.key"\nmsgstr "Words"\n', 'x.en.po:1: "a.key" has placeholders none'),
    ("duplicate key", GOOD_SV + "\n" + GOOD_SV, "", 'x.sv.po:4: "a.key" stands already at '),
    ("no Swedish text", GOOD_SV, 'msgid "b.key"\nmsgstr "Words"\n', 'x.en.po:1: "b.key" has no Swedish text'),
    ("empty text", 'msgid "a.key"\nmsgstr ""\n', "", 'x.sv.po:1: "a.key" has no text'),
    ("key without text", 'msgid "a.key"\n', "", 'x.sv.po:1: "a.key" has no text'),
    ("stray brace", 'msgid "a.key"\nmsgstr "Text {x}"\n', "", 'x.sv.po:1: "a.key" has a brace'),
    ("no quotes", 'msgid "a.key"\nmsgstr Text\n', "", "x.sv.po:2: write msgid"),
    ("unknown escape", 'msgid "a.key"\nmsgstr "a\\q"\n', "", "x.sv.po:2: write msgid"),
    ("text before key", '"loose"\n', "", "x.sv.po:1: write msgid"),
]


def run(tool, swedish, english):
    with tempfile.TemporaryDirectory() as folder:
        for language, text in (("sv", swedish), ("en", english)):
            with open(os.path.join(folder, f"x.{language}.po"), "w", encoding="utf-8") as file:
                file.write(text)
        out = os.path.join(folder, "out.c")
        done = subprocess.run([sys.executable, tool, folder, out, out + ".d"], capture_output=True, text=True)
        return done.returncode, done.stderr, os.path.exists(out)


def main():
    failed = 0
    for name, swedish, english, wanted in CASES:
        code, told, made = run(sys.argv[1], swedish, english)
        well = (code == 0 and made) if wanted is None else (code == 1 and wanted in told and not made)
        failed += not well
        print(("ok - " if well else "not ok - ") + name + ("" if well else f": {code} {told!r}"))
    sys.exit(1 if failed else 0)


main()

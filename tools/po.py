"""po: the texts of po/*.LANGUAGE.po, read and judged. Swedish is complete; another language may lack a text. Must not know
what becomes of them (make-words, pages/texts.py)."""
import os
import re

LANGUAGES = ["sv", "en"]  # in the order of enum language
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}
PLACEHOLDER = re.compile(r"\{([1-9])\}")


class Faults(list):
    def at(self, path, line, sentence):
        self.append(f"{path}:{line}: {sentence}")


def unquoted(written):
    """The text of one quoted string, or None when it is not one."""
    match = re.fullmatch(r'"((?:[^"\\]|\\.)*)"', written)
    if not match or any(c not in ESCAPES for c in re.findall(r"\\(.)", match[1])):
        return None
    return re.sub(r"\\(.)", lambda m: ESCAPES[m[1]], match[1])


def entries(path, faults):
    """Yields (key, text, line of the key) of one file."""
    key = text = field = None
    key_line = 0
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    for number, line in enumerate(lines + ['msgid ""'], 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        word, _, rest = line.partition(" ") if not line.startswith('"') else (None, "", line)
        piece = unquoted(rest.strip())
        if piece is None or word not in (None, "msgid", "msgstr") or (word is None and field is None):
            faults.at(path, number, 'write msgid "key", msgstr "text" or a further "piece" in quotes')
            continue
        if word == "msgid":
            if key:
                yield key, text, key_line
            key, text, key_line, field = piece, None, number, "msgid"
        elif word == "msgstr":
            if text is not None:
                faults.at(path, number, f'a second msgstr for "{key}"')
            text, field = piece, "msgstr"
        elif field == "msgid":
            key += piece
        else:
            text += piece


def check_braces(path, line, key, text, faults):
    rest = PLACEHOLDER.sub("", text)
    if "{" in rest or "}" in rest:
        faults.at(path, line, f'"{key}" has a brace that is no placeholder {{1}}..{{9}}')


def files_of(folder, ending):
    return sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(ending))


def read_language(folder, language, faults):
    """key -> (text, path, line) of all files of one language."""
    words = {}
    for path in files_of(folder, f".{language}.po"):
        for key, text, line in entries(path, faults):
            if not text:
                faults.at(path, line, f'"{key}" has no text')
                continue
            if key in words:
                faults.at(path, line, f'"{key}" stands already at {words[key][1]}:{words[key][2]}')
                continue
            check_braces(path, line, key, text, faults)
            words[key] = (text, path, line)
    return words


def compare(swedish, other, faults):
    for key, (text, path, line) in other.items():
        if key not in swedish:
            faults.at(path, line, f'"{key}" has no Swedish text')
            continue
        ours, theirs = (set(PLACEHOLDER.findall(t)) for t in (swedish[key][0], text))
        if ours != theirs:
            written = [" ".join("{%s}" % n for n in sorted(s)) or "none" for s in (ours, theirs)]
            faults.at(path, line, f'"{key}" has placeholders {written[1]}, but {swedish[key][1]}:{swedish[key][2]} '
                                  f"has {written[0]}")


def read(folder, faults):
    """The tables of all languages, in their order, judged against the first."""
    tables = [read_language(folder, language, faults) for language in LANGUAGES]
    for other in tables[1:]:
        compare(tables[0], other, faults)
    return tables


def used(folder):
    """What the tables depend on: a file that comes or goes changes its folder."""
    return [os.path.abspath(__file__), folder] + files_of(folder, ".po")

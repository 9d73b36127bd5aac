"""assets: the files that pages ask for besides themselves (the look), made smaller and named by their content, so that
a browser may keep them for ever. Must not know pages."""
import gzip
import hashlib
import os
import re

TYPES = {".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".js": "text/javascript; charset=utf-8"}


def files(folder):
    if not folder:
        return []
    return [folder] + sorted(os.path.join(folder, name) for name in os.listdir(folder)
                             if os.path.splitext(name)[1] in TYPES)


def smaller(text):
    """A style sheet without comments and blanks that mean nothing. A string that this would change
    is refused (make-assets)."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r" ?([{};,]) ?", r"\1", text)
    return re.sub(r": ", ":", text).replace(";}", "}").strip() + "\n"


def content(path):
    with open(path, "rb") as file:
        data = file.read()
    return smaller(data.decode()).encode() if path.endswith(".css") else data


def address(path, data):
    stem, ending = os.path.splitext(os.path.basename(path))
    return f"/assets/{stem}.{hashlib.sha256(data).hexdigest()[:16]}{ending}"


def addresses(folder):
    """name -> address"""
    return {os.path.basename(path): address(path, content(path)) for path in files(folder)[1:]}


def classes(folder):
    """The names that the style sheets know; None without any."""
    sheets = [content(path).decode() for path in files(folder)[1:] if path.endswith(".css")]
    return {name for sheet in sheets for name in re.findall(r"\.([a-z][a-z-]*)", sheet)} if sheets else None


def packed(data):
    return gzip.compress(data, 9, mtime=0)

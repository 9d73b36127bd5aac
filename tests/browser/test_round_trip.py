"""test_round_trip: parsers of others (Python's html.parser and urllib) get back every text that escape.c wrote, in a
text, an attribute and an address; and would notice if it were not so.
Usage: test_round_trip.py ECHO"""
import html.parser
import random
import struct
import subprocess
import sys
import urllib.parse

TEXTS = 20000
PIECES = ["<", ">", "&", '"', "'", "&amp;", "&lt", "&#39;", "&#x27;", "&nbsp;", "&notit;", "<script>", "</script>",
          "</p>", "</a>", "<!--", "-->",
          "]]>", "<![CDATA[", "<?", "%3C", "javascript:", "//", "..", "\r\n", "\r", "\n", "\t", " ",
          "\u00a0", "\u2028", "å", "Ö", "😀", "\u202e",
          "x", "onload=", "=", "`", "\\", "{", "}", "?", "#", "a" * 300]


class Reader(html.parser.HTMLParser):
    """What a browser would have: the tags, the title, the address, the text."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.tags, self.title, self.address, self.text = [], None, None, ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, [name for name, _ in attributes]))
        self.title = dict(attributes).get("title", self.title)
        self.address = dict(attributes).get("href", self.address)

    def handle_endtag(self, tag):
        self.tags.append(("/" + tag, []))

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        self.tags.append(("comment", []))

    handle_decl = unknown_decl = handle_pi = handle_comment


TAGS = [("p", ["title"]), ("a", ["href"]), ("/a", []), ("/p", [])]


def is_whole(page, text):
    reader = Reader(page)
    address = urllib.parse.urlsplit(reader.address or "")
    part = urllib.parse.unquote(address.path[len("/x/"):])
    is_climb = text in (".", "..")
    return (reader.tags == TAGS and reader.title == text and reader.text == text
            and (part == text or is_climb and part == "")
            and not (address.scheme or address.netloc or address.query
                     or address.fragment) and "/" not in address.path[3:])


def drawn(seed):
    chance = random.Random(seed)
    return ["", ".", ".."] + PIECES + ["".join(chance.choices(PIECES, k=chance.randint(1, 8))) for _ in range(TEXTS)]


def echoed(texts):
    sent = b"".join(struct.pack(">I", len(text.encode())) + text.encode() for text in texts)
    got, pages, at = subprocess.run([sys.argv[1]], input=sent, stdout=subprocess.PIPE, check=True).stdout, [], 0
    while at < len(got):
        size = struct.unpack_from(">I", got, at)[0]
        pages.append(got[at + 4:at + 4 + size].decode())
        at += 4 + size
    return pages


texts = drawn(1)
pages = echoed(texts)
wrong = [text for text, page in zip(texts, pages) if not is_whole(page, text)]
is_good = len(pages) == len(texts) and not wrong
print("ok" if is_good else "not ok", f"- {len(pages)} texts come back; not: {wrong[:5]!r}")
# Python keeps a carriage return; that one stands in test_escape.c.
unescaped = [("&lt;", "<"), ("&amp;", "&"), ("&quot;", '"'), ("%2F", "/"), ("%3F", "?"), ("%23", "#")]
missed = [escape for escape, letter in unescaped
          if all(is_whole(page.replace(escape, letter), text) for text, page in zip(texts, pages))]
print("ok" if not missed else "not ok", f"- what is not escaped is noticed; not: {missed}")
sys.exit(not (is_good and not missed))

"""emit: the tree of a template as C: text that never changes as literals, values through the functions of html/html.h
that escape for their place. Must not judge."""
import html
import re

import c_source
from elements import ADDRESS, KEEPS_BLANKS, WITHOUT_VALUE
from fields import declaration
from markup import VOID, Static
from po import PLACEHOLDER
from tree import Bound, Choice, Repeat, Said, Words

BLANKS = re.compile(r"[ \t\r\n]+")


def literal(text):
    """C string pieces of UTF-8, one a line."""
    made = '\\n"\n    "'.join(c_source.escaped(line) for line in text.encode().split(b"\n"))
    return f'"{made}"'.removesuffix('\n    ""')


def escaped(text):
    return html.escape(text, quote=True).replace("&#x27;", "&#39;").replace("\u00a0", "&nbsp;")


class Emitter:
    def __init__(self, texts):
        self.texts, self.lines, self.depth, self.pending = texts, [], 1, ""
        self.is_text = False  # between tags: numbers for people

    def line(self, text):
        self.flush()
        self.lines.append("    " * self.depth + text)

    def flush(self):
        if self.pending:
            pending, self.pending = self.pending, ""
            self.lines.append("    " * self.depth + f"html_add_markup(out, TEXT_LITERAL({literal(pending)}));")

    def add(self, markup):
        self.pending += markup

    def open(self, head):
        self.line(head + " {")
        self.depth += 1

    def close(self):
        self.flush()
        self.depth -= 1
        self.line("}")

    # ---- pieces

    def piece(self, piece, function="html_add_text"):
        if isinstance(piece, Static):
            self.add(escaped(piece.text))
        elif isinstance(piece, Said):
            self.said(piece, False)
        elif piece.when:
            self.open(f"if ({present(piece.variable)})")
            self.add(escaped(piece.when))
            self.close()
        elif piece.kind == "number":
            self.line(f"html_add_{'count' if self.is_text else 'number'}(out, {piece.variable.code});")
        elif piece.kind == "day":
            self.line(f"html_add_day(out, {piece.variable.code});")
        else:
            self.line(f"{function}(out, {piece.variable.code});")

    def sentence(self, text, arguments):
        last = 0
        for found in PLACEHOLDER.finditer(text):
            self.add(escaped(text[last:found.start()]))
            for piece in arguments[int(found[1]) - 1] if int(found[1]) <= len(arguments) else []:
                self.piece(piece)
            last = found.end()
        self.add(escaped(text[last:]))

    def forms(self, said, number):
        """[(text, is it Swedish for want of another, arguments)] of one language."""
        keys = [said.key + ".one", said.key + ".many"] if said.is_counted else [said.key]
        return [self.texts.all_of(key)[number] for key in keys]

    def said(self, said, may_mark):
        """A text of po/ in the language of the page; a text that lacks one is marked as Swedish where it can be."""
        languages = [self.forms(said, number) for number in range(len(self.texts.languages))]
        if not said.is_counted and len({form for forms in languages for form in forms}) == 1:
            self.sentence(languages[0][0][0], said.arguments)
            return
        self.open("switch (out->language)")
        for number, forms in enumerate(languages):
            self.line(f"case {number}:" if number else "default:")
            self.depth += 1
            is_marked = may_mark and any(lacks for _, lacks in forms)
            self.add(f'<span lang="{self.texts.languages[0]}">' if is_marked else "")
            self.counted(said, forms) if said.is_counted else self.sentence(forms[0][0], said.arguments)
            self.add("</span>" if is_marked else "")
            self.line("break;")
            self.depth -= 1
        self.close()

    def counted(self, said, forms):
        self.open(f"if ({said.arguments[0][0].variable.code} == 1)")
        self.sentence(forms[0][0], said.arguments)
        self.close()
        self.open("else")
        self.sentence(forms[1][0], said.arguments)
        self.close()

    # ---- attributes

    def attribute(self, element, name, pieces):
        if pieces is None:
            self.add(f" {name}")
            return
        if name in WITHOUT_VALUE:
            if pieces:
                self.open(f"if ({present(pieces[0].variable)})")
                self.add(f" {name}")
                self.close()
            return
        optional = [piece for piece in pieces if isinstance(piece, Bound) and piece.when is not None]
        may_be_left_out = optional and len(optional) == len(pieces)
        if may_be_left_out:
            self.open("if (" + " || ".join(dict.fromkeys(present(piece.variable) for piece in optional)) + ")")
        if pieces or name in ("alt", "value"):
            self.add(f' {name}="')
            if name == "class":
                self.words_of_class(pieces)
            for piece in pieces if name != "class" else []:
                self.piece(piece, function_of(element, name, len(pieces) == 1))
            self.add('"')
        if may_be_left_out:
            self.close()

    def words_of_class(self, pieces):
        """A blank before a word that is left out is left out with it."""
        for piece, after in zip(pieces, pieces[1:] + [None]):
            is_bound = isinstance(after, Bound) and after.when is not None
            if isinstance(piece, Static):
                self.add(escaped(piece.text.rstrip() if is_bound or after is None else piece.text))
                if is_bound and piece.text.endswith(" "):
                    self.open(f"if ({present(after.variable)})")
                    self.add(" ")
                    self.close()
            else:
                self.piece(piece)

    # ---- nodes

    def nodes(self, nodes, around=()):
        for node in nodes:
            if isinstance(node, Words):
                self.words(node, around)
            elif isinstance(node, Choice):
                test = present(node.variable)
                self.open(f"if (!({test}))" if node.negated else f"if ({test})")
                self.nodes(node.children, around)
                self.close()
            elif isinstance(node, Repeat):
                self.repeat(node, around)
            else:
                self.element(node, around)

    def repeat(self, node, around):
        name, code = node.item, node.variable.code
        index = f"at_{name}"
        self.open(f"for (size_t {index} = 0; {index} < {code}.count; {index}++)")
        self.line(f"const struct {node.variable.field.record.name} *{name} = &{code}.items[{index}];")
        self.line(f"(void){name};")
        self.nodes(node.children, around)
        self.close()

    def words(self, node, around):
        keeps, self.is_text = any(name in KEEPS_BLANKS for name in around), True
        for piece in node.pieces:
            if isinstance(piece, Static) and not keeps:
                self.add(escaped_blanks(piece.text, self.pending))
            elif isinstance(piece, Said):
                self.said(piece, not {"title", "option", "textarea"} & set(around))
            else:
                self.piece(piece)
        self.is_text = False

    def element(self, node, around):
        self.add(f"<{node.name}")
        for name, (pieces, _) in node.attributes.items():
            self.attribute(node.name, name, pieces)
        self.add(">")
        if node.name in VOID:
            return
        if node.name in KEEPS_BLANKS:
            self.add("\n")  # a browser drops the first new line, which may be the reader's own
        self.nodes(node.children, around + (node.name,))
        self.add(f"</{node.name}>")


def escaped_blanks(text, before):
    """Blanks between tags are one; a line's end when there was one, so that the page can be read."""
    made = BLANKS.sub(lambda found: "\n" if "\n" in found[0] else " ", escaped(text))
    return made.lstrip("\n ") if before.endswith(("\n", " ")) else made


def function_of(element, name, is_whole):
    """What escapes a value there. A link may lead to others; a form, a picture or a script is our own."""
    if name not in ADDRESS:
        return "html_add_text"
    return "html_add_url_part" if not is_whole else "html_add_url" if element == "a" else "html_add_local_url"


def present(variable):
    field, code = variable.field, variable.code
    return {"text": f"{code}.size != 0", "day": f"{code} != DAY_NONE", "list": f"{code}.count != 0"}.get(field.kind,
                                                                                                         code)


def includes_of(record, own_parts):
    """The headers of the parts whose structs stand in it, or in the items of its lists."""
    used, waiting = set(), [record]
    while waiting:
        records = [field.record for field in waiting.pop().fields.values() if field.record is not None]
        used |= {one.owner for one in records}
        waiting += [one for one in records if one.owner == record.owner]
    return sorted(owner for owner in used if owner in own_parts and owner != record.owner)


def header(stem, room, record, own_parts):
    guard = re.sub(r"\W", "_", f"{room}_{stem}_html_h").upper()
    out = [f"/* {stem}_html: made by tools/make-pages from {stem}.html; do not edit. */", f"#ifndef {guard}",
           f"#define {guard}", "",
           '#include "html/html.h"', *[f'#include "{owner}_html.h"' for owner in includes_of(record, own_parts)], ""]
    out += declaration(record, set())
    out += [f"void {stem}_html_write(struct html *out, const struct {stem}_html *data);", ""]
    return "\n".join(out + ["#endif", ""])


def source(stem, nodes, texts, doctype):
    emitter = Emitter(texts)
    if doctype:
        emitter.add("<!doctype html>\n")
    emitter.nodes(nodes)
    emitter.flush()
    out = [f"/* {stem}_html: made by tools/make-pages from {stem}.html; do not edit. */", f'#include "{stem}_html.h"',
           "",
           f"void {stem}_html_write(struct html *out, const struct {stem}_html *data)", "{", "    (void)data;"]
    return "\n".join(out + emitter.lines + ["}", ""])

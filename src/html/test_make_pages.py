"""test_make_pages: what the generator refuses, with the place and the remedy, and what it lets through. What a good page
becomes is tested in C (test_page.c).
Usage: test_make_pages.py MAKE_PAGES"""
import importlib.machinery
import importlib.util
import os
import re
import subprocess
import sys
import tempfile

PO = {"sv": {"a.title": "Rubrik", "a.hello": "Hej {1} och {2}", "a.cases.one": "{1} ärende", "a.cases.many": "{1} ärenden"}}
PARTS = {
    "field": '<p><label for="{name}">{label}</label> <input type="text" id="{name}" name="{name}"></p>',
    "token": '<input type="hidden" name="form-token" value="{token}">',
    "boxed": '<div><slot></slot></div>',
    "counted": '<p>{count a.cases n}</p>',
    "loop": '<template use="loop2"></template>',
    "loop2": '<template use="loop"></template>',
    "rows": '<ul><li each="row of rows">{row.name}</li></ul>',
}
PAGE = '<!doctype html>\n<html lang="sv"><head><title>{t a.title}</title></head><body><main id="main"><h1>{t a.title}</h1>%s</main></body></html>'
# template, what must be said (with its place), is it a whole page?
REFUSED = [
    # markup
    ("<p>{t a.title}", ":1: <p> is never ended; write </p>"),
    ("<p><b>{t a.title}</p></b>", ":1: </p> stands where <b> from line 1 is open"),
    ("<br></br>", ":1: </br> ends an element that has no end"),
    ("<br/>", "which is no attribute; end a void element with > alone"),
    ("<p class=a>{x}</p>", ":1: the value of class is not in double quotes"),
    ("<p class='a'>{x}</p>", ":1: the value of class is not in double quotes"),
    ('<p class="a" class="b">{x}</p>', "attribute class stands twice"),
    ("<P>{x}</P>", "<P> has capital letters"),
    ("<p>1 < 2</p>", "a < that begins no tag"),
    ("<p>{x}\n & {y}</p>", ":2: a lone &"),
    ("<p>{x} &bogus; {y}</p>", "a lone & or an entity"),
    ("<p>\n{x</p>", ":2: a brace that is no pair"),
    ("<p>{X}</p>", "{X} is no expression; write {field}"),
    ("<p>{x.y.z}</p>", "{x.y.z} is no expression"),
    ("<!-- never ended <p>{x}</p>", "a comment without end"),
    # what runs, or leads away
    ("<script>alert(1)</script>", "<script> has no src"),
    ("<p onclick=\"{x}\">{y}</p>", "onclick runs a script"),
    ("<p style=\"color: red\">{x}</p>", "style is not used"),
    ("<style>p { color: red }</style>", "<style> is not used"),
    ("<iframe src=\"/\"></iframe>", "<iframe> is not used"),
    ("<object></object>", "<object> is not used"),
    ("<base href=\"/\">", "<base> is not used"),
    ('<a href="javascript:alert(1)">{x}</a>', 'href="javascript:alert(1)" leads out of here'),
    ('<a href="//evil.example/">{x}</a>', "leads out of here"),
    ('<a href="/\\evil.example/">{x}</a>', "leads out of here"),
    ('<a href="http://evil.example/">{x}</a>', "leads out of here"),
    ('<a href="https://good.example@evil.example/">{x}</a>', "leads out of here"),
    ('<a href="https://{host}/">{x}</a>', "leads out of here"),
    ('<a href="cases">{x}</a>', "leads out of here"),
    ('<a href="{x}/{y}">{x}</a>', "href begins with a value; begin with a path"),
    ('<a href="{t a.title}">{x}</a>', "href is a text of po/"),
    ('<a href="/" target="_blank">{x}</a>', "<a> has no attribute target"),
    ('<img src="https://evil.example/x.png" alt="">', 'src="https://evil.example/x.png" leads out of here'),
    ('<form method="post" action="https://evil.example/"></form>', "leads out of here"),
    ('<form method="post" action="/a"></form>', "a form that is posted has no token"),
    ('<form method="get" action="/a"><template use="token"></template></form>', "a form that asks has a token"),
    ('<form method="dialog" action="/a"></form>', 'method="dialog" is not used on <form>'),
    ('<form action="/a"></form>', "<form> lacks method or action"),
    ('<meta http-equiv="refresh" content="0">', "<meta> has no attribute http-equiv"),
    ('<input type="{kind}" name="a" aria-label="{x}">', "type of <input> is a value"),
    ('<input type="image" name="a" aria-label="{x}">', '<input type="image"> is not used'),
    ('<link rel="stylesheet" href="/my.css">', "href of <link> is no asset"),
    ('<link rel="stylesheet" href="{x}">', "href of <link> is a value"),
    ('<link rel="stylesheet" href="{asset no.css}">', "there is no asset no.css"),
    # what cannot be followed
    ("<blink>{x}</blink>", "<blink> is not used; nothing moves"),
    ("<wibble>{x}</wibble>", "<wibble> is not known"),
    ('<p clas="a">{x}</p>', "<p> has no attribute clas; misspelt?"),
    ('<img src="/a.png">', "<img> has no alt"),
    ("<table><tbody><tr><td>{x}</td></tr></tbody></table>", "<table> does not begin with <caption>"),
    ("<table><caption>{x}</caption><tr><td>{x}</td></tr></table>", "<tr> stands in <table>"),
    ("<table><caption>{x}</caption><thead><tr><th>{x}</th></tr></thead></table>", "<th> has no scope"),
    ('<input type="text" name="a" id="a">', "<input> has no label"),
    ('<label for="b">{x}</label><input type="text" name="a" id="a">', "<input> has no label"),
    ('<select name="a"></select>', "<select> has no label"),
    ('<textarea name="a">{x}</textarea>', "<textarea> has no label"),
    ('<input type="text" aria-label="{x}">', "<input> has no name"),
    ('<input name="a" aria-label="{x}">', "<input> has no type"),
    ("<fieldset><p>{x}</p></fieldset>", "<fieldset> does not begin with <legend>"),
    ("<button>{x}</button>", "<button> has no type"),
    ("<a>{x}</a>", "<a> has no href"),
    ('<p tabindex="3">{x}</p>', "tabindex changes the order of the page"),
    ('<p id="a b,c">{x}</p>', 'id="a b,c" is no name'),
    ("<ul><p>{x}</p></ul>", "<p> stands in <ul>; <ul> holds <li> alone"),
    ("<ul>{x}</ul>", "text directly in <ul>"),
    ("<div><li>{x}</li></div>", "<li> stands in <div>; it stands directly in <ol> or <ul>"),
    ("<p><div>{x}</div></p>", "<div> stands in <p>; a browser would end <p> here"),
    ('<a href="/"><b><a href="/">{x}</a></b></a>', "<a> stands within <a>"),
    ('<label><button type="submit">{x}</button></label>', "<button> stands within <label>"),
    ('<p id="a">{x}</p>\n<p id="a">{y}</p>', ':2: the id "a" stands already at'),
    ('<ul><li each="row of rows" id="a">{row.x}</li></ul>', 'the id "a" is in a list and would be repeated'),
    ('<ul><li each="row of rows" id="a-{x}">{row.x}</li></ul>', 'is in a list and would be repeated; put a value of the item in it: {row.id}'),
    ('<ul><li each="row of rows" id="a-{row.id}"><b each="mark of row.marks" id="b-{row.id}">{mark.x}</b></li></ul>', 'the id "b-{...}" is in a list and would be repeated; put a value of the item in it: {mark.id}'),
    ('<template use="field" name="a" label="{x}"></template><template use="field" name="a" label="{y}"></template>', 'the id "a" stands already at'),
    # sentences
    ("<p>\n\nHej</p>", ':3: "Hej" is written out; write a key of po/: {t key}'),
    ('<img src="/a.png" alt="En bild">', 'alt "En bild" is written out'),
    ('<p aria-label="Hej">{x}</p>', 'aria-label "Hej" is written out'),
    ("<p>\n{t a.titel}</p>", ':2: no text has the key "a.titel"; write it in po/*.sv.po, or is it a.title?'),
    ("<p>{t a.hello x}</p>", '"a.hello" has 2 placeholders and is given 1 values'),
    ("<p>{t a.title x}</p>", '"a.title" has 0 placeholders and is given 1 values'),
    ("<p>{count a.cases}</p>", "{count a.cases} has no number"),
    ('<template use="counted" n="3"></template>', "the number of a.cases is no field here; pass one: {number}"),
    ('<template use="counted" n="{x}{y}"></template>', "the number of a.cases is no field here; pass one: {number}"),
    ('<template use="counted" n="{x?}"></template>', "the number of a.cases is no field here; pass one: {number}"),
    ('<template use="counted"></template>', "part counted needs n"),
    ("<p>{count a.title n}</p>", 'no text has the key "a.title.one"'),
    # values
    ("<p>{x} {x:number}</p>", "x is a number here and a text at"),
    ('<p if="x">{x:number}</p><p>{x}</p>', "x is a text here and a number at"),
    ('<p>{x:number}</p><p if="x">1</p>', "x is always there"),
    ('<ul><li each="row of rows">{row.a}</li></ul><p>{rows}</p>', "rows is a text here and a list at"),
    ('<ul><li each="row of rows">{row.a}</li></ul><ul><li each="line of rows">{line.a}</li></ul>', "an item of rows is line here and row at"),
    ('<ul><li each="rows">{x}</li></ul>', 'each does not name an item and a list; write each="row of rows"'),
    ('<p each="a of as">{a.x}</p><p each="a of bs">{a.x}</p>', "a is what an item of as is called; call an item of bs something else"),
    ('<p each="row of row">{row.x}</p>', "row is what an item of row is called"),
    ("<p>{row.a}</p>", "row is no item of a list and no struct of a part here"),
    ("<p>{while}</p>", "while is a word of C"),
    ('<input type="checkbox" name="a" aria-label="{x}" checked="yes">', "checked takes no value"),
    ("<p id>{x}</p>", "id has no value"),
    # parts
    ('<template use="fjeld"></template>', "there is no part fjeld; there is boxed, counted, field"),
    ('<template use="field" name="a"></template>', 'part field needs label; write label="..." or with="a struct field_html"'),
    ('<template use="field" name="a" label="{x}" hnt="{y}"></template>', "part field has no hnt; it has name, label"),
    ('<template use="field" name="a" label="{x}"><template slot="more"><p>{x}</p></template></template>', "part field has no slot more"),
    ('<template use="field" name="a" label="{x}"><p>{x}</p></template>', "part field has no slot (without name)"),
    ('<template use="loop"></template>', "uses itself"),
    ('<template class="a"><p>{x}</p></template>', "<template> knows no class here"),
    ("<template><p>{x}</p></template>", "<template> without use, each, if or unless"),
    ('<p if="">{x}</p>', "if has no name in it"),
    ('<template use="rows" with="a"></template><template use="field" with="a"></template>', "a is the struct of a part here"),
    ('<template use="rows" with="a"></template><p>{a.b}</p>', "rows_html has no field b; it has rows"),
    # whole pages
    (PAGE.replace(' lang="sv"', "") % "", ":2: <html> has no lang"),
    (PAGE.replace("<title>{t a.title}</title>", "") % "", "the page has no <title>"),
    (PAGE.replace("<h1>{t a.title}</h1>", "") % "", "the page has no <h1>"),
    (PAGE.replace("main", "div") % "", "the page has no <main>"),
    (PAGE % "<h1>{t a.title}</h1>", "the page has a second <h1>"),
    (PAGE % '<a href="#there">{x}</a>', "nothing has the id there"),
    (PAGE % '<p aria-describedby="there">{x}</p>', "nothing has the id there"),
    (PAGE % '<template each="row of rows"><h1>{row.x}</h1></template>', "the page has a second <h1>"),
]
ACCEPTED = [
    '<p id="a" if="x">{x}</p><p id="a" unless="x">1 – 2, (3)</p>',
    '<ul><li each="row of rows" id="a-{row.id}">{row.x}</li></ul>',
    '<a href="https://lagen.nu/2001:453">{x}</a><a href="mailto:a@b.example">{x}</a><a href="?page={n:number}">{x}</a><a href="#{x}">{x}</a>',
    '<ul><li each="row of rows" id="a-{row.id}"><b each="mark of row.marks" id="b-{row.id}-{mark.id}">{mark.x}</b></li></ul>',
    '<template use="counted" n="{x}"></template><template use="counted" n="{x:number}"></template>',
    '<template each="row of rows"><template use="field" name="{row.id}" label="{x}"></template></template>',
    '<form method="get" action="/a"><label>{x} <input type="search" name="q" value="{q}"></label></form>',
    '<form method="post" action="/a"><template use="token" token="{x}"></template></form>',
    '<template use="boxed"><template use="boxed"><p>{x} &lt; &amp;</p></template></template>',
    '<template each="f of fields"><template use="field" with="f"></template></template>',
    '<template use="rows" rows="{lines}"></template><template use="rows" rows="{lines}"></template><template use="rows" with="r"></template>',
    PAGE % '<a href="#main">{x}</a>',
    '<svg viewBox="0 0 10 10" aria-label="{x}" role="img"><path d="M0 0h1"></path><text x="1" y="{y}">{z}</text></svg>',
    '<p lang="{t a.title}" class="a{x? b}" title="{y?}">{count a.cases n} {t a.hello n:number d:day}</p>',
    '<table><caption>{x}</caption><thead><tr><th scope="col">{x}</th></tr></thead><tbody><tr each="r of rs"><td>{r.x}</td></tr></tbody></table>',
]
wrong = 0


def demand(is_so, what):
    global wrong
    print("ok" if is_so else "not ok", "-", what)
    wrong += not is_so


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def generator():
    """The program as a module: a process for each case would take half a minute."""
    loader = importlib.machinery.SourceFileLoader("make_pages", sys.argv[1])
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("make_pages", loader))
    loader.exec_module(module)
    return module


def make(folder, template, parts=None):
    """(what it said, "" when it was content; the files it should make)"""
    path, made = os.path.join(folder, "page.html"), [os.path.join(folder, "page_html" + end) for end in (".h", ".c", ".d")]
    write(path, template)
    for name in made:
        if os.path.exists(name):
            os.remove(name)
    sys.argv = ["make-pages", "--parts", parts or os.path.join(folder, "parts"), "--po", os.path.join(folder, "po"), path, *made]
    if parts:
        here = os.path.dirname(parts)
        sys.argv[1:1] = ["--assets", os.path.join(here, "assets"), "--po", os.path.join(here, "..", "..", "po")]
    try:
        make_pages.main()
    except SystemExit as end:
        return str(end), made
    return "", made


make_pages, program = generator(), sys.argv[1]
with tempfile.TemporaryDirectory() as place:
    for name in ("parts", "po"):
        os.mkdir(os.path.join(place, name))
    for name, text in PARTS.items():
        write(os.path.join(place, "parts", name + ".html"), text)
    for language, texts in PO.items():
        write(os.path.join(place, "po", f"a.{language}.po"), "\n".join(f'msgid "{key}"\nmsgstr "{text}"\n' for key, text in texts.items()))
    for template, said in REFUSED:
        done, made = make(place, template)
        is_said = any(said in line for line in done.splitlines())
        demand(is_said and not any(map(os.path.exists, made)),
               f"{template!r} is refused: {said}" + ("" if is_said else f"\n    but it says {done or 'nothing'}"))
        demand(all(":" in line and "; " in line for line in done.splitlines()), "every fault has a place and a remedy")
    for template in ACCEPTED:
        done, made = make(place, template)
        demand(not done and all(map(os.path.exists, made)), f"{template!r} is taken {done}")
    done, made = make(place, '<p>\n<template use="field" name="x" label="Hej"></template></p>')
    demand("parts/field.html:1: <p> stands in <p>" in done and "page.html:2)" in done, f"a fault in a part names its user too: {done}")
    done, made = make(place, ACCEPTED[0])
    with open(made[2], encoding="utf-8") as file:
        depends = file.read()
    demand(all(name in depends for name in ("a.sv.po", "field.html", "judge.py", "po.py")), "a page is made anew when texts, parts or the generator change")
    twice = os.path.join(place, "po", "b.sv.po")
    write(twice, 'msgid "b.x"\nmsgstr "Ett"\n\nmsgid "b.x"\nmsgstr "Två"\n')
    done, made = make(place, "<p>{t b.x}</p>")
    demand('b.sv.po:4: "b.x" stands already at' in done and not any(map(os.path.exists, made)), f"a fault in a page's own texts is told: {done}")
    os.remove(twice)
    guide = os.path.join(os.path.dirname(os.path.abspath(__file__)), "templates.md")
    with open(guide, encoding="utf-8") as file:
        example = file.read().split("```html\n")[1].split("```")[0]
    keys = [found[1] for found in re.finditer(r"\{t ([a-z.-]+)", example)]
    keys += [found[1] + ending for found in re.finditer(r"\{count ([a-z.-]+)", example) for ending in (".one", ".many")]
    write(os.path.join(place, "po", "guide.sv.po"), "\n".join(f'msgid "{key}"\nmsgstr "Text"\n' for key in dict.fromkeys(keys)))
    done, made = make(place, example, os.path.join(os.path.dirname(guide), "parts"))
    demand(not done, f"the example of templates.md is taken {done}")
    done, made = make(place, '<p class="hint{x? hnt} quiet">{x}</p>', os.path.join(os.path.dirname(guide), "parts"))
    demand("no style sheet knows the class hnt; misspelt?" in done and len(done.splitlines()) == 1, f"a misspelt class is refused {done}")
    done, made = make(place, '<form method="get" action="{x}"></form><a href="{x}">{x}</a><a href="/a/{x}">{x}</a>')
    with open(made[1], encoding="utf-8") as file:
        source = file.read()
    demand([source.count(f"html_add_{name}(") for name in ("local_url", "url", "url_part", "text")] == [1, 1, 1, 2],
           "an address is escaped as one, and a form's leads nowhere else")
    write(os.path.join(place, "page.html"), "<p>Hej</p>")
    done = subprocess.run([sys.executable, program, "--po", os.path.join(place, "po"), os.path.join(place, "page.html"), *made],
                          capture_output=True, text=True)
    demand(done.returncode == 1 and "written out" in done.stderr, f"the program itself ends with 1: {done}")
sys.exit(wrong != 0)

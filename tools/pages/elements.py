"""elements: what stands in pages: the elements and attributes that may be written, and what each attribute's value is.
What is not here is refused, so nothing is dangerous by being forgotten. Must not know values or templates."""

# element: the attributes it may have besides those that every element may have
ELEMENTS = {
    "html": "", "head": "", "body": "", "title": "", "meta": "charset name content", "link": "rel href type sizes",
    "script": "src defer type",
    "header": "", "footer": "", "main": "", "nav": "", "section": "", "article": "", "aside": "", "search": "",
    "div": "", "h1": "", "h2": "", "h3": "", "h4": "", "hgroup": "", "p": "", "hr": "", "pre": "", "blockquote": "",
    "ol": "start",
    "ul": "", "li": "", "dl": "", "dt": "", "dd": "", "figure": "", "figcaption": "", "address": "",
    "a": "href rel download hreflang", "strong": "", "em": "", "b": "", "i": "", "small": "", "s": "", "span": "",
    "abbr": "title", "code": "", "kbd": "", "samp": "", "mark": "", "q": "", "sub": "", "sup": "", "bdi": "", "br": "",
    "wbr": "", "time": "datetime", "data": "value", "ins": "", "del": "",
    "img": "src alt width height loading",
    "table": "", "caption": "", "colgroup": "", "col": "span", "thead": "", "tbody": "", "tfoot": "", "tr": "",
    "th": "scope colspan rowspan abbr aria-sort", "td": "colspan rowspan headers",
    "form": "action method enctype novalidate autocomplete",
    "label": "for", "fieldset": "disabled name", "legend": "",
    "button": "type name value disabled formaction formnovalidate form",
    "input": "type name value id checked disabled required readonly maxlength minlength size min max step pattern"
             " inputmode autocomplete spellcheck multiple accept placeholder list form",
    "textarea": "name rows cols maxlength minlength required readonly disabled autocomplete spellcheck form",
    "select": "name required disabled multiple size autocomplete form", "option": "value selected disabled label",
    "optgroup": "label disabled", "datalist": "", "output": "for name", "meter": "value min max low high optimum",
    "progress": "value max", "details": "open name", "summary": "",
    "svg": "viewBox width height preserveAspectRatio focusable", "g": "transform", "path": "d",
    "rect": "x y width height rx ry", "circle": "cx cy r", "line": "x1 y1 x2 y2", "polyline": "points",
    "text": "x y dx dy text-anchor", "tspan": "x y dx dy text-anchor", "desc": "",
}
GLOBAL = set("id class lang dir hidden title role tabindex translate aria-label aria-labelledby aria-describedby"
             " aria-hidden aria-current aria-invalid aria-live aria-atomic aria-expanded aria-controls"
             " aria-errormessage aria-required aria-busy aria-disabled aria-level aria-details"
             " aria-roledescription".split())
WITHOUT_VALUE = set("checked selected disabled required readonly multiple hidden open defer novalidate formnovalidate"
                    " reversed".split())
# Only from the server itself (or by a scheme that runs nothing): see judge.py
ADDRESS = {"href", "src", "action", "formaction"}
# What decides how a browser understands the rest: written out, never a value
WRITTEN_OUT = {"type", "rel", "method", "enctype", "charset", "role", "scope"}
# Read by people: from po, never written out here
READ = {"alt", "title", "aria-label", "placeholder", "label", "aria-roledescription", "abbr"}
# Names of other elements of the page
REFERENCES = {"for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-errormessage", "aria-details",
              "headers", "list", "form"}
TYPES = {"input": "text hidden radio checkbox file password email tel search number".split(),
         "button": "submit button reset".split(), "script": ["module"], "link": ["text/css", "image/svg+xml"]}
VALUES = {("form", "method"): ["get", "post"], ("form", "enctype"): ["multipart/form-data"],
          ("link", "rel"): ["stylesheet", "icon"],
          ("meta", "name"): ["viewport", "robots", "color-scheme", "description"],
          ("th", "scope"): ["col", "row", "colgroup", "rowgroup"], ("meta", "charset"): ["utf-8"],
          ("img", "loading"): ["lazy"], ("a", "rel"): ["external", "next", "prev", "help", "license"]}
FORBIDDEN = {
    "style": "the look stands in src/html/assets, so that the page needs no inline style",
    "iframe": "nothing is framed", "object": "nothing is embedded", "embed": "nothing is embedded",
    "base": "addresses mean what they say", "frame": "nothing is framed", "video": "nothing is played",
    "audio": "nothing is played", "canvas": "draw with svg, which can be read aloud", "marquee": "nothing moves",
    "font": "the look stands in src/html/assets", "center": "the look stands in src/html/assets",
    "noscript": "the page works without script", "dialog": "a page of its own asks and answers",
    "blink": "nothing moves", "math": "write it in words",
}
# An element that may only stand directly in these
PARENTS = {
    "head": {"html"}, "body": {"html"}, "title": {"head", "svg", "g"}, "meta": {"head"}, "link": {"head"},
    "script": {"head"},
    "li": {"ul", "ol"}, "dt": {"dl", "div"}, "dd": {"dl", "div"}, "tr": {"thead", "tbody", "tfoot"}, "th": {"tr"},
    "td": {"tr"}, "thead": {"table"}, "tbody": {"table"}, "tfoot": {"table"}, "caption": {"table"}, "col": {"colgroup"},
    "colgroup": {"table"}, "option": {"select", "optgroup", "datalist"}, "optgroup": {"select"}, "legend": {"fieldset"},
    "summary": {"details"}, "figcaption": {"figure"},
}
# An element that may only hold these (and no text)
CHILDREN = {
    "html": {"head", "body"}, "head": {"title", "meta", "link", "script"}, "ul": {"li"}, "ol": {"li"},
    "dl": {"dt", "dd", "div"}, "table": {"caption", "colgroup", "thead", "tbody", "tfoot"}, "thead": {"tr"},
    "tbody": {"tr"}, "tfoot": {"tr"}, "tr": {"th", "td"}, "colgroup": {"col"}, "select": {"option", "optgroup"},
    "optgroup": {"option"}, "datalist": {"option"},
}
# An element that may hold text alone
TEXT_ALONE = {"title", "option", "textarea", "script"}
PHRASES = set("a strong em b i small s span abbr code kbd samp mark q sub sup bdi br wbr time data ins del img label"
              " button input textarea select datalist output meter progress svg g path rect circle line polyline text"
              " tspan desc title".split())
# An element that may hold phrases alone: a browser would end it where a block begins
PHRASES_ALONE = set("p h1 h2 h3 h4 pre span strong em b i small label button code time abbr q s mark bdi text"
                    " tspan".split())
# Never within itself or these
NEVER_WITHIN = {
    "a": {"a", "button"}, "button": {"a", "button", "label"}, "form": {"form"}, "label": {"label", "button", "a"},
    "input": {"a", "button"}, "select": {"a", "button"}, "textarea": {"a", "button"}, "table": {"p"},
    "main": {"main", "article", "aside", "footer", "header", "nav"}, "details": {"a", "button"},
}
KEEPS_BLANKS = {"pre", "textarea"}

"""rules: what single elements must have, so that everybody can use them. Must not know what stands around them."""
from seen import elements_in, key_of, static_of


# element: an attribute that it must have, and the remedy
NEEDS = {
    "img": ("alt", 'write alt="{t key}", or alt="" for a picture that says nothing'),
    "th": ("scope", 'write scope="col" or scope="row"'),
    "button": ("type", 'write type="submit" or type="button"'),
    "a": ("href", "a link leads somewhere; what acts is a button"),
    "html": ("lang", 'write lang="{t page.language}"'),
    "script": ("src", "scripts stand in src/html/assets, never in the page"),
}
# element: what must stand first in it, and the remedy
BEGINS = {
    "table": ("caption", "say what the table shows: <caption>{t key}</caption>"),
    "fieldset": ("legend", "ask the question there: <legend>{t key}</legend>"),
}


def written(node, name):
    """The attribute, "" when it is not there, None when a value is in it."""
    return static_of(node.attributes.get(name, ([], None))[0] or [])


class Rules:
    """judge_NAME is asked about each element of that name, after the tables; the walk and the lists that it fills are
    judge.py's."""

    def rules(self, node, context):
        if node.name in NEEDS and NEEDS[node.name][0] not in node.attributes:
            name, remedy = NEEDS[node.name]
            self.faults.at(node.place, f"<{node.name}> has no {name}", remedy)
        if node.name in BEGINS:
            name, remedy = BEGINS[node.name]
            first = next(elements_in(node.children), None)
            if first is None or first.name != name:
                self.faults.at(node.place, f"<{node.name}> does not begin with <{name}>", remedy)
        rule = getattr(self, "judge_" + node.name, None)
        if rule:
            rule(node, context)

    def judge_label(self, node, context):
        if "for" in node.attributes:
            self.labels.append(key_of(node.attributes["for"][0] or []))

    def judge_input(self, node, context):
        kind = written(node, "type")
        if not kind:
            self.faults.at(node.place, "<input> has no type", 'write type="text"')
        if kind != "hidden":
            self.field(node, context)

    def field(self, node, context):
        if "name" not in node.attributes:
            self.faults.at(node.place, f"<{node.name}> has no name", "nothing of it would be sent; write name=")
        self.fields.append((node, context))

    judge_select = judge_textarea = field

    def judge_form(self, node, context):
        method = written(node, "method")
        if not method or "action" not in node.attributes:
            self.faults.at(node.place, "<form> lacks method or action",
                           'write method="get" or "post" and action="/..."')
        hidden = [part for part in elements_in(node.children, True)
                  if part.name == "input" and written(part, "name") == "form-token"]
        if method == "post" and not hidden:
            self.faults.at(node.place, "a form that is posted has no token",
                           '<template use="form-token" with="token"></template> in it')
        if method == "get" and hidden:
            self.faults.at(node.place, "a form that asks has a token", "its address would show the token; take it away")

"""rules: what single elements must have, so that everybody can use them. Must not know what stands around them."""
from seen import elements_in, key_of, static_of


class Rules:
    """judge_NAME is asked about each element of that name; the walk and the lists it fills are judge.py's."""

    def judge_img(self, node, context):
        if "alt" not in node.attributes:
            self.faults.at(node.place, "<img> has no alt",
                           'write alt="{t key}", or alt="" for a picture that says nothing')

    def judge_table(self, node, context):
        first = next(iter(elements_in(node.children)), None)
        if first is None or first.name != "caption":
            self.faults.at(node.place, "<table> does not begin with <caption>",
                           "say what the table shows: <caption>{t key}</caption>")

    def judge_th(self, node, context):
        if "scope" not in node.attributes:
            self.faults.at(node.place, "<th> has no scope", 'write scope="col" or scope="row"')

    def judge_fieldset(self, node, context):
        first = next(iter(elements_in(node.children)), None)
        if first is None or first.name != "legend":
            self.faults.at(node.place, "<fieldset> does not begin with <legend>",
                           "ask the question there: <legend>{t key}</legend>")

    def judge_button(self, node, context):
        if "type" not in node.attributes:
            self.faults.at(node.place, "<button> has no type", 'write type="submit" or type="button"')

    def judge_a(self, node, context):
        if "href" not in node.attributes:
            self.faults.at(node.place, "<a> has no href", "a link leads somewhere; what acts is a button")

    def judge_html(self, node, context):
        if "lang" not in node.attributes:
            self.faults.at(node.place, "<html> has no lang", 'write lang="{t page.language}"')

    def judge_script(self, node, context):
        if "src" not in node.attributes:
            self.faults.at(node.place, "<script> has no src", "scripts stand in src/html/assets, never in the page")

    def judge_label(self, node, context):
        if "for" in node.attributes:
            self.labels.append(key_of(node.attributes["for"][0] or []))

    def judge_input(self, node, context):
        kind = static_of(node.attributes.get("type", ([], None))[0] or [])
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
        method = static_of(node.attributes.get("method", ([], None))[0] or [])
        if not method or "action" not in node.attributes:
            self.faults.at(node.place, "<form> lacks method or action",
                           'write method="get" or "post" and action="/..."')
        hidden = [part for part in elements_in(node.children, True) if part.name == "input"
                  and static_of(part.attributes.get("name", ([], None))[0] or []) == "form-token"]
        if method == "post" and not hidden:
            self.faults.at(node.place, "a form that is posted has no token",
                           '<template use="form-token" with="token"></template> in it')
        if method == "get" and hidden:
            self.faults.at(node.place, "a form that asks has a token", "its address would show the token; take it away")

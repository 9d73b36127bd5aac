"""page: what a browser sees of a page: its forms with their fields, its words, the rows of its table. Must not know any walk."""

from html.parser import HTMLParser

SILENT = ('script', 'style', 'head', 'header', 'footer')
BREAKS = ('p', 'li', 'td', 'th', 'tr', 'h1', 'h2', 'h3', 'dt', 'dd', 'div', 'label', 'option', 'summary', 'caption')


class Field:
    def __init__(self, kind, value='', ):
        self.kind, self.values, self.options = kind, [value] if value or kind == 'hidden' else [], {}


class Form:
    def __init__(self, action, method):
        self.action, self.method, self.fields, self.buttons = action, method, {}, set()

    def posted(self, button):
        """As a browser sends it when the button is pressed; what it has no button for is no way on."""
        pairs = [(name, value) for name, field in self.fields.items() for value in field.values or ([''] if field.kind != 'box' else [])]
        return [*pairs, ('som', button)]


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.forms, self.links, self.words, self.rows, self.wrong = [], [], [], [], []
        self.form = self.field = self.option = None
        self.silent, self.title, self.cell = 0, '', None
        self.feed(text)
        self.words = ' '.join(''.join(self.words).split(' '))

    def begin_field(self, tag, has):
        name, kind = has.get('name'), {'input': has.get('type', 'text')}.get(tag, tag)
        if has.get('aria-invalid') == 'true':
            self.wrong.append(name)
        if tag == 'button' and self.form:
            self.form.buttons.add(has.get('value', ''))
        elif name and self.form and kind in ('checkbox', 'radio'):
            field = self.form.fields.setdefault(name, Field('box'))
            field.options[has.get('value', '')] = has.get('value', '')
            field.values += [has.get('value', '')] if 'checked' in has else []
        elif name and self.form and name in self.form.fields:
            self.form.fields[name].values.append(has.get('value', ''))
        elif name and self.form:
            self.form.fields[name] = self.field = Field(kind, has.get('value', ''))

    def handle_starttag(self, tag, attrs):
        has = {name: value or '' for name, value in attrs}
        if tag in SILENT:
            self.silent += 1
        elif tag == 'form':
            self.form = Form(has.get('action', ''), has.get('method', 'get'))
            self.forms.append(self.form)
            self.links.append(self.form.action)
        elif tag in ('input', 'select', 'textarea', 'button'):
            self.begin_field(tag, has)
        elif tag == 'option' and self.field:
            self.option = has.get('value', '')
            self.field.options[self.option] = ''
            if 'selected' in has:
                self.field.values = [self.option]
        elif tag == 'a' and 'href' in has:
            self.links.append(has['href'])
        elif tag == 'tr':
            self.rows.append([])
        elif tag in ('td', 'th') and self.rows:
            self.rows[-1].append('')
            self.cell = True
        if tag in BREAKS:
            self.words.append('\n')

    def handle_endtag(self, tag):
        if tag in SILENT:
            self.silent -= 1
        elif tag == 'form':
            self.form = None
        elif tag in ('select', 'textarea'):
            self.field = None
        elif tag == 'option':
            self.option = None
        elif tag in ('td', 'th'):
            self.cell = None

    def handle_data(self, data):
        if self.option is not None and self.field:
            self.field.options[self.option] += data
        elif self.field and self.field.kind == 'textarea':
            self.field.values = [(self.field.values or [''])[0] + data]
        elif not self.silent:
            self.words.append(data)
            if self.cell and self.rows and self.rows[-1]:
                self.rows[-1][-1] += data

    def form_with(self, name):
        """The last form that has the field."""
        return next((form for form in reversed(self.forms) if name in form.fields), None)

    def table(self):
        return '\n'.join(';'.join(' '.join(cell.split()) for cell in row) for row in self.rows)

"""texts: the sentences of po/, read as tools/make-words reads them, for the keys that templates name. A text that a
language lacks is Swedish, and says so. Must not know templates."""
import importlib.machinery
import importlib.util
import os
import re

PLACEHOLDER = re.compile(r"\{([1-9])\}")


def make_words():
    path = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "make-words")
    loader = importlib.machinery.SourceFileLoader("make_words", path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("make_words", loader))
    loader.exec_module(module)
    return module


class Texts:
    def __init__(self, folders):
        module = make_words()
        wrong, self.languages, self.files = module.Faults(), module.LANGUAGES, []
        self.tables = [{} for _ in self.languages]
        for folder in folders:
            for language, table in zip(self.languages, self.tables):
                table.update(module.read_language(folder, language, wrong))
            self.files += [folder] + sorted(os.path.join(folder, name) for name in os.listdir(folder)
                                            if name.endswith(".po"))

    def has(self, key):
        return key in self.tables[0]

    def all_of(self, key):
        """[(text, is it Swedish for want of another)] in the order of the languages."""
        swedish = self.tables[0][key][0]
        return [(table[key][0], False) if key in table else (swedish, True) for table in self.tables]

    def placeholders(self, key):
        return {int(number) for number in PLACEHOLDER.findall(self.tables[0][key][0])}

    def nearest(self, key):
        import difflib
        return ", ".join(difflib.get_close_matches(key, list(self.tables[0]), 3, 0.75))

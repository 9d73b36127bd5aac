"""texts: the sentences of po/ for the keys that templates name. A text that a language lacks is Swedish, and says so. Must
not know templates."""
import difflib

import po


class Texts:
    def __init__(self, folders, faults):
        self.languages, self.files = po.LANGUAGES, []
        self.tables = [{} for _ in self.languages]
        wrong = po.Faults()
        for folder in folders:
            for table, read in zip(self.tables, po.read(folder, wrong)):
                table.update(read)
            self.files += po.used(folder)
        faults += wrong

    def has(self, key):
        return key in self.tables[0]

    def all_of(self, key):
        """[(text, is it Swedish for want of another)] in the order of the languages."""
        swedish = self.tables[0][key][0]
        return [(table[key][0], False) if key in table else (swedish, True) for table in self.tables]

    def placeholders(self, key):
        return {int(number) for number in po.PLACEHOLDER.findall(self.tables[0][key][0])}

    def nearest(self, key):
        return ", ".join(difflib.get_close_matches(key, list(self.tables[0]), 3, 0.75))

"""test_sentences: every answer in a room's table, and every fault of the room, has its sentence in both languages, and no sentence
is left over. Other rooms run it on their own: the keys of room NAME are NAME.… and fault.NAME-…, its sentences stand in
po/NAME.*.po. Usage: test_sentences.py NAME LEAST TABLE_C PO_FOLDER    LEAST: so many answers the table must at least have"""

import re
import sys
from pathlib import Path

name, least, table, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]
answers = re.findall(rf'\] = \{{?"({name}\.[a-z-]+)"', table.read_text(encoding='utf-8'))
keys = set(answers)
for source in [path for path in table.parent.glob('*.c') if not path.name.startswith('test_')]:
    keys |= set(re.findall(rf'"(fault\.{name}-[a-z-]+)"', source.read_text(encoding='utf-8')))
wrong = []
for language in ('sv', 'en'):
    texts = dict(re.findall(r'^msgid "([a-z][^"]+)"\nmsgstr "(.+)"$',
                            Path(folder, f'{name}.{language}.po').read_text(encoding='utf-8'), re.MULTILINE))
    wrong += [f'{language}: {key} has no sentence' for key in sorted(keys - set(texts))]
    wrong += [f'{language}: {key} is never said' for key in sorted(set(texts) - keys)]
    wrong += [f'{language}: {key} is no whole sentence' for key, text in texts.items() if not text.endswith('.')]
if len(keys) < least or len(answers) != len(set(answers)):
    wrong.append(f'{len(keys)} keys, {len(answers)} answers: was {table.name} read?')
print('\n'.join(wrong) or f'{len(keys)} sentences')
sys.exit(1 if wrong else 0)

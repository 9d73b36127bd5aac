"""test_refusals: every refusal in refusal.c and every fault of the room has its sentence in both languages, and no sentence
is left over. Usage: test_refusals.py REFUSAL_C PO_FOLDER"""

import re
import sys
from pathlib import Path

wrong = []
room = Path(sys.argv[1]).parent
keys = set(re.findall(r'\] = "(ledger\.[a-z-]+)"', Path(sys.argv[1]).read_text(encoding='utf-8')))
for source in [path for path in room.glob('*.c') if not path.name.startswith('test_')]:
    keys |= set(re.findall(r'"(fault\.ledger-[a-z-]+)"', source.read_text(encoding='utf-8')))
for language in ('sv', 'en'):
    texts = dict(re.findall(r'^msgid "([a-z][^"]+)"\nmsgstr "(.+)"$',
                            Path(sys.argv[2], f'ledger.{language}.po').read_text(encoding='utf-8'), re.MULTILINE))
    wrong += [f'{language}: {key} has no sentence' for key in sorted(keys - set(texts))]
    wrong += [f'{language}: {key} is never said' for key in sorted(set(texts) - keys)]
    wrong += [f'{language}: {key} is no whole sentence' for key, text in texts.items() if not text.endswith('.')]
if len(keys) < 15:
    wrong.append(f'{len(keys)} keys: was refusal.c read?')
print('\n'.join(wrong) or f'{len(keys)} sentences')
sys.exit(1 if wrong else 0)

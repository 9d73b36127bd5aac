"""test_flaws: every reason in flaw.c has its sentence in both languages, and no sentence is left over.
Usage: test_flaws.py FLAW_C PO_FOLDER"""

import re
import sys
from pathlib import Path

wrong = []
keys = re.findall(r'\] = "(tlog\.[a-z-]+)"', Path(sys.argv[1]).read_text(encoding='utf-8'))
for language in ('sv', 'en'):
    texts = re.findall(r'^msgid "(tlog\.[^"]+)"\nmsgstr "(.+)"$',
                       Path(sys.argv[2], f'tlog.{language}.po').read_text(encoding='utf-8'), re.MULTILINE)
    wrong += [f'{language}: {key} has no sentence' for key in keys if key not in dict(texts)]
    wrong += [f'{language}: {key} is no reason' for key, _ in texts if key not in keys]
    wrong += [f'{language}: {key} is no whole sentence' for key, text in texts if not text.endswith('.')]
if len(keys) < 40 or len(keys) != len(set(keys)):
    wrong.append(f'{len(keys)} reasons, {len(set(keys))} different: was flaw.c read?')
print('\n'.join(wrong) or f'{len(keys)} reasons')
sys.exit(1 if wrong else 0)

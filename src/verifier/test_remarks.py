"""test_remarks: every kind of remark in verdict.c has its sentence in both languages, and no sentence is left over.
Usage: test_remarks.py VERDICT_C PO_FOLDER"""

import re
import sys
from pathlib import Path

wrong = []
keys = re.findall(r'\] = \{"(verifier\.[a-z-]+)"', Path(sys.argv[1]).read_text(encoding='utf-8'))
for language in ('sv', 'en'):
    texts = re.findall(r'^msgid "(verifier\.[^"]+)"\nmsgstr "(.+)"$',
                       Path(sys.argv[2], f'verifier.{language}.po').read_text(encoding='utf-8'), re.MULTILINE)
    wrong += [f'{language}: {key} has no sentence' for key in keys if key not in dict(texts)]
    wrong += [f'{language}: {key} is no kind of remark' for key, _ in texts if key not in keys]
    wrong += [f'{language}: {key} is no whole sentence' for key, text in texts if not text.endswith('.')]
if len(keys) < 28 or len(keys) != len(set(keys)):
    wrong.append(f'{len(keys)} kinds of remark, {len(set(keys))} different: was verdict.c read?')
print('\n'.join(wrong) or f'{len(keys)} kinds of remark')
sys.exit(1 if wrong else 0)

"""plants: the faults that checks/planted plants in a copy of the tree, and what each checker must say of them.
Look-alikes that must pass stand beside them."""

HEAD = '/* planted: a fault on purpose. */\n'


def function(name, lines):
    return f'void {name}(void)\n{{\n' + '    ;\n' * (lines - 3) + '}\n'


def header(guard, body):
    return f'{HEAD}#ifndef {guard}\n#define {guard}\n{body}\n#endif\n'


FILES = {
    # floors
    'src/base/planted_up.c': HEAD + '#include "judge/judge.h"\n',
    'src/os/planted_private.c': HEAD + '#include "base/text.h"\n',
    'src/base/planted_time.c': HEAD + '#include <time.h>\n',
    'src/rules/planted_zip.c': HEAD + '#include <zip.h>\n',
    'src/tlog/planted_sodium.c': HEAD + '#include <sodium.h>\n',
    'src/ledger/planted_server.c': HEAD + '#include <libpq-fe.h>\nvoid f(char *a)\n{\n    PQfinish(a);\n}\n',
    'src/base/planted_unknown.c': HEAD + '#include <regex.h>\n',
    'src/base/planted_part.c': HEAD + '#include "nowhere.h"\n',
    'src/base/planted_page.html': '<p>{x}</p>\n',
    'src/base/planted_page.c': HEAD + '#include "planted_page_html.h"\n',
    'src/base/planted_lost_page.c': HEAD + '#include "planted_lost_html.h"\n',
    'src/base/planted_one.h': header('BASE_PLANTED_ONE_H', '#include "planted_two.h"'),
    'src/base/planted_two.h': header('BASE_PLANTED_TWO_H', '#include "planted_one.h"'),
    'src/base/planted_here.c': HEAD + 'void here(void)\n{\n    there();\n}\n',
    'src/base/planted_there.c': HEAD + 'void there(void)\n{\n    here();\n}\n',
    'src/nowhere/planted_room.c': HEAD,
    'src/rules/planted_good.c': HEAD + '#include "base/base.h"\n#include "vocabulary/vocabulary.h"\n'
                                       '#include <string.h>\n',
    'ARCHITECTURE.md': '| room | may use |\n|---|---|\n| `base` | judge |\n',
    # lengths
    'src/base/planted_long_file.c': HEAD + '\n' * 400,
    'src/base/planted_long_function.c': HEAD + function('planted_long', 71) + 'struct s { int a; };\n',
    'src/base/planted_branches.c': HEAD + 'void f(void)\n{\n#ifdef A\n    if (a) {\n#else\n    if (b) {\n#endif\n'
                                   '    }\n}\n' + function('planted_behind', 71),
    'src/base/planted_long_line.c': HEAD + '/* ' + 'x' * 115 + ' */\n',
    'src/base/planted_fits.c': HEAD + function('planted_fits', 70) + '/* ' + 'x' * 114 + ' */\n',
    'src/base/README.md': 'line\n' * 21,
    # banned
    'src/judge/planted_words.c': HEAD + 'void f(char *a)\n{\n    strcpy(a, a);\n    goto end;\nend:\n    malloc (1);\n'
                                        '    take(free);\n    pthread_create(a);\n    fopen(a, a);\n    time(0);\n}\n',
    'src/judge/planted_quiet.c': HEAD + '/* strcpy(a, b); goto */\n'
                                        'static const char *t = "strcpy(malloc(1), fopen())";\n'
                                        'void f(struct s *s)\n{\n    s->free(s);\n    s->open = text_strcpy(t);\n}\n'
                                        'int g(reader *read)\n{\n    return read(1);\n}\n',
    'src/tlog/planted_crypto.c': HEAD + 'void f(char *a)\n{\n    crypto_sign_open(a);\n    sodium_memzero(a, 1);\n'
                                        '    X509_free(a);\n}\n',
    'src/base/planted_base.c': HEAD + 'void f(void)\n{\n    free(malloc(1));\n    goto end;\nend:;\n}\n',
    'src/judge/test_planted.c': HEAD + 'void f(char *a)\n{\n    free(fopen(a, a));\n    sprintf(a, a);\n}\n',
    'src/store/planted_sql.c': HEAD + 'static const char *a = "select * from t";\n'
                                      'static const char *b = "x" " insert or ignore INTO t values (1)";\n'
                                      'static const char *c = "pragma user_version";\n'
                                      'static const char *d = "begin";\n',
    'src/store/planted_no_sql.c': HEAD + '/* "select * from t" */\n'
                                         'static const char *a = "selected from t", *b = "update the list", *c = "ends";\n'
                                         'static const char *d = "in the beginning", *e = "create";\n',
    'tests/planted/planted.c': HEAD + 'static const char *a = "delete from t";\n',
    # headers
    'src/base/planted_needy.h': header('BASE_PLANTED_NEEDY_H', 'struct text planted(size_t size);'),
    'src/base/planted_open.h': HEAD + 'int planted(void);\n',
    'src/base/planted_twin.h': header('BASE_ARENA_H', 'int planted(void);'),
    'src/base/planted_mute.c': 'int planted;\n',
    'src/base/planted_whole.h': header('BASE_PLANTED_WHOLE_H',
                                       '#include "text.h"\nstruct text planted(size_t size);'),
    # citations
    'law/planted-2000/sources': '# comment\n1 § | verified | says so | address\n'
                                '20:3 | verified | so too | address\n3 §\n',
    'law/planted-2000/planted-good': 'plikt planted-good\nkälla planted-2000 1 §   # read\n'
                                     'källa planted-2000 20:3\n',
    'law/planted-2000/planted-bad': 'plikt planted-bad\nkälla planted-2000 2 §\nkälla planted-1999 1 §\n'
                                    'annars PLANTED "Nämnden är misstänkt."\n',
    'src/base/planted_cites.c': HEAD + '/* law: planted-2000 1 § */\n/* law: planted-2000 1 §; 9 § */\n'
                                       '/* law: planted-1998 1 § */\n',
    'src/base/planted_cites_well.c': HEAD + '/* law: planted-2000 1 §; 20:3 */\n'
                                            'const char *t = "law: planted-7 1 §";\n',
    # words
    'po/planted.sv.po': 'msgid ""\nmsgstr ""\n"Language: sv\\n"\n\nmsgid "a"\nmsgstr "Det är "\n"ett brott."\n',
    'po/planted.en.po': 'msgid "a"\nmsgstr "brott"\n',
    'tools/planted-place': 'cd /wor' + 'k/somewhere\n',
}

# checker -> (file, what its line must hold)
FOUND = {
    'floors': [('src/base/planted_up.c:2', 'base may not use judge'),
               ('src/os/planted_private.c:2', 'not the public header'),
               ('src/base/planted_time.c:2', '<time.h> belongs in os/clock.c alone'),
               ('src/rules/planted_zip.c:2', '<zip.h> belongs in formats alone'),
               ('src/tlog/planted_sodium.c:2', '<sodium.h> belongs in crypt alone'),
               ('src/ledger/planted_server.c:2', '<libpq-fe.h> belongs in store alone'),
               ('src/base/planted_unknown.c:2', 'not in the table'),
               ('src/base/planted_part.c:2', 'no part of this room'),
               ('src/base/planted_lost_page.c:2', 'no part of this room'),
               ('src/base/planted_', 'circle: src/base/planted_one.h -> src/base/planted_two.h'),
               ('src/base/planted_', 'circle: src/base/planted_here -> src/base/planted_there'),
               ('src/nowhere/planted_room.c', 'no room'),
               ('meson.build', 'words may use rules, which is not below it'),
               ('ARCHITECTURE.md:3', 'the row of base differs'),
               ('ARCHITECTURE.md', 'the row of judge differs')],
    'lengths': [('src/base/planted_long_file.c', '401 lines'),
                ('src/base/planted_long_function.c:2', 'function planted_long has 71 lines'),
                ('src/base/planted_branches.c:11', 'function planted_behind has 71 lines'),
                ('src/base/planted_long_line.c:2', '121 characters'),
                ('src/base/README.md', '21 lines')],
    'banned': [('src/judge/planted_words.c:4', 'strcpy is banned in judge'),
               ('src/judge/planted_words.c:5', 'goto is banned in judge'),
               ('src/judge/planted_words.c:7', 'malloc is banned in judge'),
               ('src/judge/planted_words.c:8', 'free is banned in judge'),
               ('src/judge/planted_words.c:9', 'pthread_create is banned in judge'),
               ('src/judge/planted_words.c:10', 'fopen is banned in judge'),
               ('src/judge/planted_words.c:11', 'time is banned in judge'),
               ('src/judge/test_planted.c:5', 'sprintf is banned in judge'),
               ('src/ledger/planted_server.c:5', 'PQfinish is banned in ledger'),
               ('src/tlog/planted_crypto.c:4', 'crypto_sign_open is banned in tlog'),
               ('src/tlog/planted_crypto.c:5', 'sodium_memzero is banned in tlog'),
               ('src/tlog/planted_crypto.c:6', 'X509_free is banned in tlog'),
               ('src/store/planted_sql.c:2', 'SQL in C'),
               ('src/store/planted_sql.c:3', 'SQL in C'),
               ('src/store/planted_sql.c:4', 'SQL in C'),
               ('src/store/planted_sql.c:5', 'SQL in C'),
               ('tests/planted/planted.c:2', 'SQL in C')],
    'headers': [('src/base/planted_needy.h', 'does not compile alone'),
                ('src/base/planted_open.h', 'no include guard'),
                ('src/base/planted_twin.h', 'guard BASE_ARENA_H is also that of'),
                ('src/base/planted_mute.c', 'does not begin with a comment')],
    'citations': [('law/planted-2000/sources:4', 'not "place | mark'),
                  ('law/planted-2000/planted-bad:2', 'no place "2 §"'),
                  ('law/planted-2000/planted-bad:3', 'law/planted-1999/sources does not exist'),
                  ('src/base/planted_cites.c:3', 'no place "9 §"'),
                  ('src/base/planted_cites.c:4', 'law/planted-1998/sources does not exist')],
    'words': [('po/planted.sv.po:6', '"brott" is a word'),
              ('law/planted-2000/planted-bad:4', '"misstänkt" is a word'),
              ('tools/planted-place:1', 'names the workplace')],
}

# checker -> files of which it must say nothing
QUIET = {
    'floors': ['src/rules/planted_good.c', 'src/base/planted_page.c'],
    'lengths': ['src/base/planted_fits.c'],
    'banned': ['src/store/planted_no_sql.c', 'src/judge/planted_quiet.c', 'src/base/planted_base.c', 'src/judge/test_planted.c:4'],
    'headers': ['src/base/planted_whole.h'],
    'citations': ['law/planted-2000/planted-good', 'src/base/planted_cites_well.c', 'src/base/planted_cites.c:2'],
    'words': ['po/planted.en.po'],
}

# Files of the law and its page; (file, change, where it is found, what is said).
COVERAGE_LINES = ['law/krav.csv', 'law/granskning.csv', 'law/lvu-1990/lvu-7-understallning', 'docs/tackning.md']
COVERAGE_FOUND = [
    ('law/krav.csv', lambda text: text + 'planterat;x;y;;;z;ingen-sadan-regel-*;;\n', 'law/krav.csv:',
     "Mönstret 'ingen-sadan-regel-*' i kravet 'planterat' namnger ingen regel"),
    ('law/krav.csv', lambda text: text.replace('sol-25-1-examen, ', ''), 'law/krav.csv:1',
     "Regeln 'sol-25-1-examen' står inte i något krav"),
    ('law/krav.csv', lambda text: text + 'planterat;x;y;;;z;;;\n', 'law/krav.csv:1', 'the law cannot be read'),
    ('law/granskning.csv', lambda text: text + 'ingen-regel;jurist;2026-12-01;lagtexten;stämmer;' + '0' * 64 + ';\n',
     'law/krav.csv:1', "Granskningen av 'ingen-regel' namnger ingen regel"),
    ('law/lvu-1990/lvu-7-understallning', lambda text: text.replace('annars   DEADLINE_SUBMIT_7D', 'annars PLANTED'),
     'law/krav.csv:1', "Koden 'PLANTED' i regeln 'lvu-7-understallning' står inte i koder.csv"),
    ('docs/tackning.md', lambda text: text.replace('| krav i lagen |', '| krav |'), 'docs/tackning.md:',
     'is older than the law (2 lines differ)'),
    ('law/granskning.csv', lambda text: text + 'lvu-7-understallning;jurist;2026-12-01;lagtexten;stämmer;' + '0' * 64 + ';\n',
     'docs/tackning.md:', 'is older than the law'),
]

# A room that is compiled by hand beside the small house of base: both define arena_used. A static look-alike may.
TWIN = HEAD + 'int arena_used(void);\nint arena_used(void)\n{\n    return 1;\n}\n'
NO_TWIN = HEAD + 'static int arena_used(void)\n{\n    return 1;\n}\n' \
                 'int planted_own(void);\nint planted_own(void)\n{\n    return arena_used();\n}\n'

WORDS_FOUND = ['Ett BROTT begicks.', 'Brottet anmäldes.', 'Nämnden är skyldig.', 'Allt är OK.', 'ok', 'Behörighet ✔',
               'Ett olagligt beslut.', 'Ett ogiltigt beslut.', 'Det är säkerställt.', 'Beslutet är godkänt.',
               'Klienten har flyttat.', 'Objektet saknas.', 'Vården har upphört.', 'Du har inte angett dag.',
               'Någon har glömt datum.', 'Rapportören är skyddad.', 'En incident.', 'Äkta underskrift',
               'Tystnad konstaterad.',
               'Det krävs enligt lag.', 'AI-stöd och AI.', 'Du kan anmäla en kollega.', 'Den sämsta enheten',
               'Programmet dömer.', 'Slutgiltigt raderat']
WORDS_QUIET = ['Ett avbrott i utredningen.', 'Nämndens skyldighet', 'Lokalt mål', 'Brottsbalken', 'Ett JSON-objekt',
               'Vården kan ha upphört den 3 maj.', 'Uppföljning sedan vården har upphört.', 'saknas: dag för beslutet',
               'Prövas av domstol', 'Bevis om delgivning', 'Formatet case-timeline/1', 'Ange dag för beslutet.',
               'Godkännande av familjehem', 'Förvaltningsrättens dom']

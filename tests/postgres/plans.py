"""plans: does an index lead every statement on PostgreSQL too? Tables are filled with rows that are all different, and whatever can do
without an index is turned off: what then still reads a table through, or an index from end to end, has none that leads it. A
statement that may says so itself, in the line `-- scans:` that src/store/test_plans.py reads too."""

import json
import re

TYPES = {'INTEGER': 'bigint', 'TEXT': 'text', 'BLOB': 'bytea'}
ROWS = 3000
MADE = {'bigint': 'g', 'text': "'w' || lpad(cast(g as text), 8, '0')", 'bytea': "decode(lpad(to_hex(g), 32, '0'), 'hex')"}
SETTINGS = ''.join(f'set {name} = off;\n' for name in ('enable_seqscan', 'enable_hashjoin', 'enable_mergejoin')) + \
    'set plan_cache_mode = force_generic_plan;\nset max_parallel_workers_per_gather = 0;\n'
COLUMNS = """select c.relname, a.attname, format_type(a.atttypid, null) from pg_class c join pg_attribute a on a.attrelid = c.oid
where c.relnamespace = cast('public' as regnamespace) and c.relkind = 'r' and a.attnum > 0 and c.relname <> 'store_version'
and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c') order by c.relname, a.attnum;"""
LEADERS = """select i.indexrelid::regclass::text, a.attname from pg_index i join pg_class c on c.oid = i.indrelid
join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
where c.relnamespace = cast('public' as regnamespace);"""
# A reference whose row is removed is looked for among those that refer: no plan tells that.
REFERENCES = """select k.conrelid::regclass::text, a.attname from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid
and a.attnum = k.conkey[1] where k.contype = 'f' and not exists (select from pg_index i where i.indrelid = k.conrelid
and i.indkey[0] = k.conkey[1]);"""
PLANTED = [  # a statement, and what must be said of it
    ('-- takes: leaf blob\n-- gives: number integer\nselect number from entry where leaf = :leaf;', 'entry'),
    ('-- takes: class text\n-- gives: unit blob\nselect unit from stream_unit_1 where class = :class;', 'stream_unit_1'),
    ('-- gives: number integer\nselect number from entry order by number;', 'entry'),
    ('-- takes: number integer\n-- gives: unit blob\nselect p.unit from entry e join part p on p.hash = e.hash join unit u on '
     'u.class = p.hash::text where e.number = :number;', 'u'),
    ('-- takes: class text\n-- gives: number integer\n-- scans: SCAN e (planted)\nselect e.number from entry e join unit u on u.epoch = '
     'e.sequence where u.class = :class;', 'u'),
    ('-- takes: leaf blob, number integer\nupdate entry set leaf = :leaf where sequence = :number;', 'entry')]
SORTED = '-- gives: leaf blob\n-- rows: many\n-- scans: SCAN entry (planted)\nselect leaf from entry order by leaf;'
FREE = [  # and of these nothing
    '-- takes: leaf blob\n-- gives: number integer\n-- scans: SCAN entry (planted)\nselect number from entry where leaf = :leaf;',
    '-- takes: number integer\n-- gives: leaf blob\nselect leaf from entry where number = :number;']
DROPPED = [  # an index of the house's own, and all statements that nothing else leads
    ('part_by_hash', ['ledger_find_part']), ('draft_by_thing', ['drafted_drop_thing']),
    ('order_1_by_replaces', ['order_rows_list', 'holders_list']), ('objection_1_by_case', ['objection_list', 'objection_open'])]


def cells(lines):
    return [line.split('|') for line in lines]


def fill(ask):
    """Rows in all tables but those that hold one; what was said against it."""
    tables = {}
    lines, wrong = ask(COLUMNS)
    for table, column, kind in cells(lines):
        tables.setdefault(table, []).append((column, MADE[kind]))
    words = 'set session_replication_role = replica;\n'  # references need not hold: nothing is run
    for table, columns in tables.items():
        names, values = ', '.join(name for name, _ in columns), ', '.join(value for _, value in columns)
        words += f'insert into {table} ({names}) select {values} from generate_series(1, {ROWS}) g;\n'
    return len(tables), wrong or ask(words + 'analyze;')[1]


def joined(node, group=None):
    """The plan's tables and indexes, those that are joined with each other together: lists of nodes with their alias."""
    group = [] if group is None else group
    if 'Index Name' in node or node['Node Type'] == 'Seq Scan':
        group.append(node)
    for part in node.get('Plans', []):
        if node['Node Type'].startswith('Bitmap'):
            part['Alias'] = node['Alias']
        if 'Append' in node['Node Type'] or part.get('Parent Relationship') in ('SubPlan', 'InitPlan'):
            yield from joined(part)
        else:
            yield from list(joined(part, group))[:-1]
    yield group


def reads_through(node, leaders):
    """Does no index lead it? Columns of other tables are named with their table."""
    own = re.sub(r'\b\w+\.\w+\b', '', node.get('Index Cond', ''))
    return 'Index Name' not in node or not re.search(rf'\b{leaders[node["Index Name"]]}\b', own)


def blame(group, leaders, may):
    """What of a join is read through and may not be. Which table comes first is for PostgreSQL to choose: where one that may be read
    through is led by an index, another one may be read in its place."""
    def name(node):  # an alias that stands twice in a statement is told as o and o_1
        return node['Alias'] if node['Alias'] in may else re.sub(r'_\d+$', '', node['Alias'])
    whole = [node for node in group if reads_through(node, leaders)]
    wrong = [node for node in whole if not may & {name(node), node.get('Index Name')}]
    spared = (may & {name(node) for node in group}) - {name(node) for node in whole}
    return [f'reads all of {node.get("Index Name", node["Alias"])} for {node["Alias"]}' for node in wrong[len(spared):]]


def allowed(piece):
    """The words of `-- scans:` that name a table, its alias or an index."""
    said = ' '.join(re.findall(r'^--\s*scans: (.*?) \(', '\n'.join(piece.lines), re.M))
    return set(re.findall(r'\bSCAN (\w+)|\bINDEX (\w+)', re.sub(r'sqlite_autoindex_(\w+)_\d+', r'\1', said)))


def asking(number, piece):
    """How would the statement be run, whatever its parameters are?"""
    kinds = [TYPES[kind] for _, kind, _ in piece.fields.get('takes', [])]
    types, values = (f'({", ".join(kinds)})', f'({", ".join(["null"] * len(kinds))})') if kinds else ('', '')
    return f'prepare tried{number}{types} as {piece.postgresql()};\nexplain (format json) execute tried{number}{values};\n'


def judge(ask, pieces, leaders):
    """Of each statement what is wrong with how it would be run, or ''."""
    lines, wrong = ask(SETTINGS + ''.join(asking(number, piece) for number, piece in enumerate(pieces)))
    if wrong:
        return [wrong] * len(pieces)
    said, rest = [], '\n'.join(lines).strip()
    for piece in pieces:
        told, end = json.JSONDecoder().raw_decode(rest)
        rest = rest[end:].strip()
        may = {word for pair in allowed(piece) for word in pair if word}
        said.append('; '.join(words for group in joined(told[0]['Plan']) for words in blame(group, leaders, may)))
    return said


def sorts(node):
    """Is all of it sorted before the first row? Of rows that stand in order but for their last columns a few are at a time."""
    return node['Node Type'] == 'Sort' or any(sorts(part) for part in node.get('Plans', []) if 'Subplan Name' not in part)


def judge_order(ask, pieces):
    """Names of those that must sort, though a sort is to be avoided: no index gives their order."""
    lines, wrong = ask(SETTINGS + 'set enable_sort = off;\nset enable_bitmapscan = off;\n' +
                       ''.join(asking(number, piece) for number, piece in enumerate(pieces)))
    names, rest = [wrong] if wrong else [], '\n'.join(lines).strip()
    for piece in pieces if not wrong else []:
        told, end = json.JSONDecoder().raw_decode(rest)
        rest = rest[end:].strip()
        names += [piece.name] if sorts(told[0]['Plan']) else []
    return names


def leaders_of(ask):
    return dict(cells(ask(LEADERS)[0]))

"""test_make_statements: what the generator makes of SQL, and that it refuses what is not as declared, with the place.
Usage: test_make_statements.py MAKE_STATEMENTS"""
import os
import subprocess
import sys
import tempfile

GOOD = """-- row: about rows
-- name: row_put
-- takes: number integer, note text?
-- gives: size integer
insert into row values (:number, ':no; --', :note, :number) -- :not, here;
returning length(note) as size;
-- step: 3 row_tables
create table row (a);
create index i on row (a);
-- script: tidy
pragma optimize;
-- postgresql:
analyze;
-- step: 4 other_tables
pragma application_id = 77;
create table other (a integer primary key, b blob, "integer" text default 'blob', c text collate swedish) strict;
-- name: other_field
-- takes: object text
-- gives: kind text?, names text?
select json_extract(:object, '$.attributes.kind') as kind, group_concat(c, ', ') as names from other;
-- name: other_list
-- takes: a integer, b blob
-- gives: b blob?
-- rows: many
select cast(b as blob) as b from other where a > :a and b <> :b and a <> :a;
"""
# SQL, what must be said
REFUSED = [
    ("-- name: a\nselect :b;", ":1: a takes nothing, but its SQL uses :b"),
    ("-- name: a\n-- takes: b integer, c text\nselect :c, :b;", ":1: a takes :b :c, but its SQL uses :c :b"),
    ("-- name: a\n-- takes: b integer\nselect ?;", "but its SQL uses ?"),
    ("-- name: a\nselect 1; select 2;", ":1: a is more than one statement"),
    ("-- name: a\n-- nothing", ":1: a has no SQL"),
    ("-- name: a\nselect 1;\n-- name: a\nselect 1;", ":3: a stands already at line 1"),
    ("-- name: A b\nselect 1;", ":1: -- name: name_in_small_letters"),
    ("-- step: a\nselect 1;", ":1: -- step: NUMBER name_in_small_letters"),
    ("-- step: 2 a\nselect 1;\n-- step: 2 b\nselect 1;", ":3: step 2 stands below step 2"),
    ("-- script: a\nselect :b;", ":1: a must end with a semicolon and take nothing"),
    ("-- name: a\n-- takes: b number\nselect :b;", ':2: "b number" is no field'),
    ("-- name: a\n-- gives: b text, b text\nselect 1;", ':2: "b" stands twice'),
    ("-- name: a\nselect 1;\n-- gives: b text", ":3: -- gives: stands once, below the -- name: of its statement"),
    ("select 1;\n", ":1: SQL before the first heading"),
    ("-- name: a\n-- postgresql:\nselect 1;", ":2: -- postgresql: stands once, alone, below the SQL whose place it takes"),
    ("-- name: a\nselect 1;\n-- postgresql:\nselect :b;", ":1: a takes nothing, but its SQL uses :b"),
    ("-- name: a\nselect 1;\n-- postgresql:\n", ":1: a has no SQL"),
    ("-- script: a\n-- rows: many\nselect 1;", ":2: -- rows: many stands below the -- name: of its statement"),
]
wrong = 0


def make(folder, sql):
    with open(os.path.join(folder, "row.sql"), "w", encoding="utf-8") as file:
        file.write(sql)
    names = [os.path.join(folder, name) for name in ("row.sql", "row_sql.h", "row_sql.c")]
    for name in names[1:]:
        if os.path.exists(name):
            os.remove(name)
    return subprocess.run([sys.executable, sys.argv[1], *names], capture_output=True, text=True), names[1:]


def demand(is_so, what):
    global wrong
    print("ok" if is_so else "not ok", "-", what)
    wrong += not is_so


with tempfile.TemporaryDirectory() as place:
    done, made = make(place, GOOD)
    demand(done.returncode == 0, "good SQL is taken " + done.stderr)
    header, source = (open(name, encoding="utf-8").read() for name in made)
    demand("extern const struct statement row_put;" in header and "ROW_PUT_SIZE" in header, "a statement and its columns")
    demand("extern const struct step row_tables;" in header, "a step")
    demand('"pragma user_version = 3;"' in source.replace("\\n", ""), "a step sets the version")
    demand('{"note", VALUE_TEXT, true}' in source and "not, here" not in source, "fields, and no comments")
    demand("':no; --'" in source, "strings are left alone")
    flat = source.replace('\\n"\n    "', " ")
    demand("insert into row values ($1, ':no; --', $2, $1) returning" in flat, "PostgreSQL's parameters have numbers")
    demand("pragma optimize" in source and '"analyze;"' in source, "a block of PostgreSQL stands beside SQLite's")
    demand("create table other (a bigint primary key, b bytea, \\\"integer\\\" text collate \\\"C\\\" default 'blob', "
           "c text collate swedish);" in flat,
           "types are PostgreSQL's, names and strings are left alone")
    demand("update store_version set application_id = 77;" in flat and "update store_version set number = 4;" in flat,
           "whose and which version stands in a table there")
    demand("select (cast($1 as json) #>> '{attributes,kind}') as kind, string_agg(c, ', ') as names" in flat,
           "a field of JSON, and texts put together")
    demand("where a > $1 and b <> $2 and a <> $1" in flat and "other_list_takes, 2, other_list_gives, 1, true}" in flat,
           "many rows")
    for sql, said in REFUSED:
        done, made = make(place, sql)
        demand(done.returncode == 1 and said in done.stderr and not os.path.exists(made[0]), f"refused: {said} {done.stderr.strip()}")
sys.exit(1 if wrong else 0)

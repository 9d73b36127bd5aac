/* A register as one workbook: a sheet of each name, wherever it stands among the others. */
#include "test_register.h"
#include "test_workbook.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { MOST_SHEETS = 6, ALL_PARTS = PARTS + MOST_SHEETS };

struct test_tab {
    const char *attributes; /* of its <sheet> */
    const char *rows;       /* NULL = the part is missing */
};

static struct text joined(struct arena *arena, const char *a, const char *b, const char *c)
{
    struct builder text;
    builder_init(&text, arena);
    builder_add_string(&text, a);
    builder_add_string(&text, b);
    builder_add_string(&text, c);
    return builder_text(&text);
}

/* A workbook with these sheets, called t0, t1 ... inside. */
static struct text workbook_of(struct arena *arena, const struct test_tab *tabs, size_t count)
{
    static const char *const names[] = {"xl/t0.xml", "xl/t1.xml", "xl/t2.xml",
                                        "xl/t3.xml", "xl/t4.xml", "xl/t5.xml"};
    struct test_part parts[ALL_PARTS];
    struct builder book, relations;
    size_t part_count = PARTS;
    memcpy(parts, usual_parts, sizeof usual_parts);
    builder_init(&book, arena);
    builder_init(&relations, arena);
    builder_add_string(&book, "<workbook><sheets>");
    builder_add_string(&relations, "<Relationships>" RELATION("b", "styles", "styles.xml"));
    for (size_t i = 0; i < count; i++) {
        const char letter[] = {(char)('0' + i), '\0'};
        builder_add(&book, joined(arena, "<sheet r:id='t", letter, "' "));
        builder_add(&book, joined(arena, tabs[i].attributes, "", "/>"));
        builder_add(&relations, joined(arena, "<Relationship Id='t", letter,
                                       "' Type='http://x/worksheet' Target='t"));
        builder_add(&relations, joined(arena, letter, ".xml'/>", ""));
        if (tabs[i].rows)
            parts[part_count++] =
                (struct test_part){.name = names[i],
                                   .content = joined(arena, "<worksheet><sheetData>", tabs[i].rows,
                                                     "</sheetData></worksheet>")};
    }
    builder_add_string(&book, "</sheets></workbook>");
    builder_add_string(&relations, "</Relationships>");
    parts[PART_BOOK].content = builder_text(&book);
    parts[PART_RELATIONS].content = builder_text(&relations);
    return zip_made(arena, parts, part_count);
}

#define CELL(text) "<c t='str'><v>" text "</v></c>"
#define DAY(number) "<c s='1'><v>" #number "</v></c>"
#define ROW(cells) "<row>" cells "</row>"

#define PERSONS ROW(CELL("person") CELL("valid_from")) ROW(CELL("anna") DAY(46023))
#define ORDERS ROW(CELL("order")) ROW(CELL("d1"))
#define ORDER_ROWS                       \
    ROW(CELL("order") CELL("delegates")) \
    ROW(CELL("d1") CELL("person:anna")) ROW(CELL("d2") CELL("EC"))

struct book_example {
    const char *name;
    struct test_tab tabs[MOST_SHEETS];
    const char *expected;
};

static const struct book_example books[] = {
    {"sheets in any order, with other capitals and signs",
     {{"name='Order rows'", ORDER_ROWS}, {"name='ORDERS'", ORDERS}, {"name='persons'", PERSONS}},
     "!order_rows 3 kolumn A register-unknown(order,d2,orders,)\n"
     "person anna| 2026-01-01..9999-12-31\norder d1|||||\nrow 0||0||0||0|||||\n"
     "  delegate 3|0|0|||0|\n"},
    {"a sheet that does not belong, one hidden, one twice",
     {{"name='Läs mig'", ROW(CELL("Hej"))},
      {"name='persons'", PERSONS},
      {"name='units' state='hidden'", ROW(CELL("unit")) ROW(CELL("u"))},
      {"name='Persons'", ROW(CELL("person")) ROW(CELL("bo"))}},
     "?Läs mig 0 register-sheet-unknown(Läs mig)\n!units 0 register-sheet-hidden(units)\n"
     "!Persons 0 register-sheet-twice(Persons)\nperson anna| 2026-01-01..9999-12-31\n"},
    {"no sheet of the register",
     {{"name='Blad1'", PERSONS}, {"name='Blad2'", ""}},
     "?Blad1 0 register-sheet-unknown(Blad1)\n?Blad2 0 register-sheet-unknown(Blad2)\n"
     "! 0 register-no-sheet(Blad1, Blad2,persons, units, posts, employments, qualifications, "
     "appointments, bodies, meetings, orders, order_rows, subdelegations, agreements, roles)\n"},
    {"a sheet without its part",
     {{"name='persons'", PERSONS}, {"name='units'", NULL}},
     "!units 0 workbook-part\nperson anna| 2026-01-01..9999-12-31\n"},
    {"a damaged sheet, and one after it",
     {{"name='persons'", PERSONS "<row><c>"}, {"name='units'", ROW(CELL("unit")) ROW(CELL("u"))}},
     "!persons 3 workbook-damaged\nperson anna| 2026-01-01..9999-12-31\nunit u||\n"},
    {"a formula without value, notes beside the table",
     {{"name='units'",
       ROW(CELL("unit")) ROW("<c><f>A1</f></c>") ROW(CELL("u") CELL("") CELL("obs"))}},
     "!units 2 kolumn A workbook-formula\nunit u||\n"},
};

static size_t tab_count(const struct book_example *book)
{
    size_t count = 0;
    while (count < MOST_SHEETS && book->tabs[count].attributes)
        count++;
    return count;
}

static void every_workbook(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof books / sizeof *books; i++) {
        struct arena *arena = arena_open(0);
        struct register_rows rows;
        struct register_problems problems;
        struct problem problem;
        struct text bytes = workbook_of(arena, books[i].tabs, tab_count(&books[i]));
        assert_true(
            register_read_workbook(arena, bytes, test_catalogue(), &rows, &problems, &problem));
        const char *found = dump_register(arena, problems, &rows);
        if (strcmp(found, books[i].expected) != 0)
            fail_msg("%s:\n%sexpected\n%s", books[i].name, found, books[i].expected);
        arena_close(arena);
    }
}

static void no_workbook(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct register_rows rows;
    struct register_problems problems;
    struct problem problem;
    assert_false(register_read_workbook(arena, TEXT_LITERAL("person\nanna\n"), test_catalogue(),
                                        &rows, &problems, &problem));
    assert_string_equal(problem.key, "problem.workbook-damaged");
    assert_int_equal(problems.count, 0);
    assert_int_equal(rows.person_count, 0);
    assert_true(rows.roles->count > 0);
    arena_close(arena);
}

/* Sheets can be read in any order and again, also in the middle of another. */
static void sheets_are_selected(void **state)
{
    (void)state;
    static const struct test_tab tabs[] = {
        {"name='a'", ROW(CELL("a1")) ROW(CELL("a2"))},
        {"name='b' state='veryHidden'", ROW(CELL("b1")) "<row><c>"}};
    struct arena *arena = arena_open(0);
    struct sheet *sheet;
    struct problem problem;
    struct text cells[SHEET_COLUMNS], name;
    size_t count;
    int64_t row;
    bool visible;
    assert_true(sheet_open(arena, workbook_of(arena, tabs, 2), SHEET_XLSX, &sheet, &problem));
    assert_true(sheet_name(sheet, 0, &name, &visible) && text_is(name, "a") && visible);
    assert_true(sheet_name(sheet, 1, &name, &visible) && text_is(name, "b") && !visible);
    assert_false(sheet_name(sheet, 2, &name, &visible));
    for (int round = 0; round < 3; round++) {
        assert_true(sheet_select(sheet, 1, &problem));
        assert_true(sheet_next(sheet, cells, &count, &row, &problem) && text_is(cells[0], "b1"));
        assert_int_equal(row, 1);
        assert_false(sheet_next(sheet, cells, &count, &row, &problem));
        assert_string_equal(problem.key, "problem.workbook-damaged");
        assert_true(sheet_select(sheet, 0, &problem));
        assert_true(sheet_next(sheet, cells, &count, &row, &problem) && text_is(cells[0], "a1"));
        assert_int_equal(row, 1);
    }
    sheet_close(sheet);
    arena_close(arena);
}

static void a_csv_has_no_sheets(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct sheet *sheet;
    struct problem problem;
    struct text name;
    bool visible;
    assert_true(sheet_open(arena, TEXT_LITERAL("a;b\n"), SHEET_CSV, &sheet, &problem));
    assert_false(sheet_name(sheet, 0, &name, &visible));
    sheet_close(sheet);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_workbook),
        cmocka_unit_test(no_workbook),
        cmocka_unit_test(sheets_are_selected),
        cmocka_unit_test(a_csv_has_no_sheets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

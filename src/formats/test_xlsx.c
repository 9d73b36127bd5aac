/* Excel workbooks: what cells show, and every kind of workbook that must be refused. */
#include "test_sheet.h"
#include "test_workbook.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct example {
    const char *name;
    enum workbook_part part;  /* the part that differs from the usual workbook */
    struct test_part changed; /* without name: that of the usual part */
    const char *expected;
};

/* clang-format off */
#define SHEET(rows) PART_SHEET, {.content = TEXT_LITERAL("<worksheet><sheetData>" rows "</sheetData></worksheet>")}
#define OTHER(part, xml) part, {.content = TEXT_LITERAL(xml)}
/* clang-format on */

static const struct example examples[] = {
    {"no rows", SHEET(""), ""},
    {"shared and rich texts",
     SHEET("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"),
     "1:ett|rik text\n"},
    {"texts in the cell",
     SHEET(
         "<row r='1'><c r='A1' t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c><c r='B1' "
         "t='str'><v>c</v></c></row>"),
     "1:ab|c\n"},
    {"gaps between cells and rows",
     SHEET("<row r='2'><c r='B2'><v>1</v></c><c r='D2'><v>2</v></c></row><row "
           "r='9'><c><v>3</v></c></row>"),
     "2:|1||2\n9:3\n"},
    {"cells and rows without places",
     SHEET("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"), "1:1|2\n2:3\n"},
    {"empty rows are passed over",
     SHEET("<row r='1'/><row r='2'></row><row r='3'><c r='A3'><v>1</v></c></row>"), "3:1\n"},
    {"days",
     SHEET("<row r='1'><c s='1'><v>46023</v></c><c s='2'><v>46023</v></c><c "
           "s='0'><v>46023</v></c></row>"),
     "1:2026-01-01|2026-01-01|46023\n"},
    {"day and time",
     SHEET("<row r='1'><c s='1'><v>46023.5</v></c><c s='1'><v>46022.999999999993</v></c></row>"),
     "1:2026-01-01 12:00|2026-01-01\n"},
    {"time alone",
     SHEET("<row r='1'><c s='3'><v>0.604166666666667</v></c><c s='5'><v>0.25</v></c></row>"),
     "1:14:30|06:00\n"},
    {"a format with letters in quotes", SHEET("<row r='1'><c s='4'><v>46023</v></c></row>"),
     "1:46023\n"},
    {"the days that Excel counts wrongly",
     SHEET("<row r='1'><c s='1'><v>1</v></c><c s='1'><v>59</v></c><c s='1'><v>60</v></c><c "
           "s='1'><v>61</v></c><c s='1'><v>0</v></c></row>"),
     "1:1900-01-01|1900-02-28|1900-02-29|1900-03-01|1900-01-00\n"},
    {"numbers that are no days",
     SHEET("<row r='1'><c s='1'><v>-1</v></c><c s='1'><v>9999999</v></c></row>"), "1:-1|9999999\n"},
    {"whole numbers written as powers",
     SHEET("<row r='1'><c><v>2.0260131E7</v></c><c><v>1.50</v></c><c><v>7.0</v></c></row>"),
     "1:20260131|1.50|7\n"},
    {"ISO days", SHEET("<row r='1'><c t='d'><v>2026-01-31T00:00:00</v></c></row>"),
     "1:2026-01-31T00:00:00\n"},
    {"yes, no and errors",
     SHEET("<row r='1'><c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='e'><v>#N/A</v></c></row>"),
     "1:sant|falskt|#N/A\n"},
    {"formulas with values",
     SHEET("<row r='1'><c><f>1+1</f><v>2</v></c><c t='str'><f>\"\"</f><v></v></c></row>"),
     "1:2|\n"},
    {"prefixes",
     OTHER(
         PART_SHEET,
         "<x:worksheet xmlns:x='u'><x:sheetData><x:row r='1'><x:c r='A1'><x:v>1</x:v></x:c></x:row>"
         "</x:sheetData></x:worksheet>"),
     "1:1\n"},
    {"empty cells far out", SHEET("<row r='1'><c r='A1'><v>1</v></c><c r='XFD1' s='1'/></row>"),
     "1:1\n"},
    {"a packed sheet",
     PART_SHEET,
     {.content =
          TEXT_LITERAL("<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"),
      .deflated = true},
     "1:1\n"},
    {"days from 1904",
     OTHER(PART_BOOK,
           "<workbook><workbookPr date1904='1'/><sheets><sheet r:id='s1'/></sheets></workbook>"),
     ""},
    /* a broken row: the next one is read */
    {"a formula without value",
     SHEET("<row r='1'><c r='A1'><v>1</v></c><c r='B1'><f>NOW()</f></c></row><row "
           "r='2'><c><v>3</v></c></row>"),
     "!1 problem.workbook-formula kolumn B\n2:3\n"},
    {"a text that is not there",
     SHEET("<row r='1'><c t='s'><v>7</v></c></row><row r='2'><c><v>3</v></c></row>"),
     "!1 problem.workbook-damaged kolumn A\n2:3\n"},
    {"too far out",
     SHEET("<row r='1'><c r='IW1'><v>1</v></c></row><row r='2'><c><v>3</v></c></row>"),
     "!1 problem.too-many-columns kolumn IW\n2:3\n"},
    /* refused as a whole */
    {"a macro workbook by its type",
     OTHER(PART_TYPES,
           "<Types><Override ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/>"
           "</Types>"),
     "!0 problem.workbook-macro\n"},
    {"a macro workbook by its part",
     PART_EXTRA,
     {.name = "xl/vbaProject.bin"},
     "!0 problem.workbook-macro\n"},
    {"an encrypted part", PART_EXTRA, {.flags = 1}, "!0 problem.workbook-encrypted\n"},
    {"a bomb that says so",
     PART_EXTRA,
     {.claimed_size = 600 * 1024 * 1024},
     "!0 problem.workbook-bomb\n"},
    {"entities", OTHER(PART_SHEET, "<!DOCTYPE w [<!ENTITY a 'aaaa'>]><worksheet>&a;</worksheet>"),
     "!0 problem.workbook-entity\n"},
    {"outside entities", OTHER(PART_STRINGS, "<!DOCTYPE s SYSTEM 'file:///etc/passwd'><sst/>"),
     "!0 problem.workbook-entity\n"},
    {"no visible sheet",
     OTHER(PART_BOOK, "<workbook><sheets><sheet r:id='s1' state='hidden'/><sheet "
                      "r:id='c1'/></sheets></workbook>"),
     "!0 problem.workbook-no-sheet\n"},
    {"the visible sheet is missing",
     OTHER(PART_BOOK,
           "<workbook><sheets><sheet state='veryHidden' r:id='s1'/><sheet r:id='s2'/></sheets>"
           "</workbook>"),
     "!0 problem.workbook-part\n"},
    {"no relations",
     PART_RELATIONS,
     {.name = "nowhere", .content = TEXT_LITERAL("<a/>")},
     "!0 problem.workbook-part\n"},
    {"an OpenDocument file",
     PART_TYPES,
     {.name = "mimetype", .content = TEXT_LITERAL("x")},
     "!0 problem.workbook-kind\n"},
    {"no workbook inside", OTHER(PART_ROOT, "<Relationships/>"), "!0 problem.workbook-kind\n"},
    {"broken XML in the middle",
     OTHER(PART_SHEET,
           "<worksheet><sheetData><row r='1'><c><v>1</v></c></row><row r='2'><c></row>"),
     "1:1\n!2 problem.workbook-damaged\n"},
    {"XML that ends too early",
     OTHER(PART_SHEET, "<worksheet><sheetData><row r='1'><c><v>1</v></c></row>"),
     "1:1\n!1 problem.workbook-damaged\n"},
    {"a wrong checksum",
     PART_STRINGS,
     {.content = TEXT_LITERAL("<sst/>"), .wrong_sum = 1},
     "!0 problem.workbook-damaged\n"},
    {"a part larger than it says",
     PART_STRINGS,
     {.content = TEXT_LITERAL("<sst>            </sst>"), .deflated = true, .claimed_size = 9},
     "!0 problem.workbook-damaged\n"},
};

static struct text make(struct arena *arena, const struct example *example)
{
    struct test_part parts[PARTS];
    memcpy(parts, usual_parts, sizeof parts);
    struct test_part *part = &parts[example->part];
    const char *name = example->changed.name ? example->changed.name : part->name;
    struct text content = example->changed.content.bytes ? example->changed.content : part->content;
    *part = example->changed;
    part->name = name;
    part->content = content;
    return zip_made(arena, parts, PARTS);
}

static void every_example(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct arena *arena = arena_open(0);
        const char *found = dump_sheet(arena, make(arena, &examples[i]), SHEET_XLSX);
        if (strcmp(found, examples[i].expected) != 0)
            fail_msg("%s:\n%sexpected\n%s", examples[i].name, found, examples[i].expected);
        arena_close(arena);
    }
}

static void days_from_1904(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct test_part parts[PARTS];
    memcpy(parts, usual_parts, sizeof parts);
    parts[PART_BOOK].content = TEXT_LITERAL(
        "<workbook><workbookPr date1904='true'/><sheets><sheet r:id='s1'/></sheets></workbook>");
    parts[PART_SHEET].content =
        TEXT_LITERAL("<s><row><c s='1'><v>0</v></c><c s='1'><v>44561</v></c></row></s>");
    assert_string_equal(dump_sheet(arena, zip_made(arena, parts, PARTS), SHEET_XLSX),
                        "1:1904-01-01|2026-01-01\n");
    arena_close(arena);
}

/* Twelve megabytes that pack to twelve kilobytes. */
static void a_true_bomb(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct test_part parts[PARTS];
    memcpy(parts, usual_parts, sizeof parts);
    size_t size = 12 * 1024 * 1024;
    parts[PART_SHEET].content = (struct text){arena_allocate(arena, size), size};
    parts[PART_SHEET].deflated = true;
    assert_string_equal(dump_sheet(arena, zip_made(arena, parts, PARTS), SHEET_XLSX),
                        "!0 problem.workbook-bomb\n");
    arena_close(arena);
}

/* Well packed, but larger than any list of cases. */
static void too_large(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct test_part parts[PARTS];
    memcpy(parts, usual_parts, sizeof parts);
    size_t size = 6 * 1024 * 1024;
    parts[PART_EXTRA].content = (struct text){arena_allocate(arena, size), size};
    parts[PART_EXTRA].claimed_size = 600 * 1024 * 1024;
    assert_string_equal(dump_sheet(arena, zip_made(arena, parts, PARTS), SHEET_XLSX),
                        "!0 problem.workbook-bomb\n");
    arena_close(arena);
}

/* A tag of nine megabytes is not kept in memory, however correct. */
static void a_huge_tag(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct test_part parts[PARTS];
    memcpy(parts, usual_parts, sizeof parts);
    size_t size = 9 * 1024 * 1024;
    char *bytes = arena_allocate(arena, size);
    memset(bytes, 'a', size);
    memcpy(bytes, "<a b='", 6);
    memcpy(bytes + size - 3, "'/>", 3);
    parts[PART_SHEET].content = (struct text){bytes, size};
    assert_string_equal(dump_sheet(arena, zip_made(arena, parts, PARTS), SHEET_XLSX),
                        "!0 problem.workbook-damaged\n");
    arena_close(arena);
}

static void other_files(void **state)
{
    (void)state;
    static const struct {
        struct text bytes;
        const char *expected;
    } files[] = {
        {TEXT_LITERAL(""), "!0 problem.workbook-damaged\n"},
        {TEXT_LITERAL("PK\x03\x04"), "!0 problem.workbook-damaged\n"},
        {TEXT_LITERAL("PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"),
         "!0 problem.workbook-damaged\n"},
        {TEXT_LITERAL("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook"), "!0 problem.workbook-old\n"},
        {TEXT_LITERAL("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
                      "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"),
         "!0 problem.workbook-password\n"},
    };
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        assert_string_equal(dump_sheet(arena, files[i].bytes, SHEET_XLSX), files[i].expected);
    assert_true(sheet_is_workbook(files[1].bytes) && sheet_is_workbook(files[3].bytes));
    assert_false(sheet_is_workbook(TEXT_LITERAL("a;b\n")));
    arena_close(arena);
}

/* Whatever is cut off, the workbook is refused or its rows are told broken; nothing else happens. */
static void cut_anywhere(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct text whole = make(arena, &examples[1]);
    for (size_t size = 0; size < whole.size; size++) {
        struct arena *each = arena_open(0);
        char *copy = text_copy(each, (struct text){whole.bytes, size});
        const char *found = dump_sheet(each, (struct text){copy, size}, SHEET_XLSX);
        if (found[0] != '!')
            fail_msg("%zu of %zu bytes: %s", size, whole.size, found);
        arena_close(each);
    }
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_example), cmocka_unit_test(days_from_1904),
        cmocka_unit_test(a_true_bomb),   cmocka_unit_test(too_large),
        cmocka_unit_test(a_huge_tag),    cmocka_unit_test(other_files),
        cmocka_unit_test(cut_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

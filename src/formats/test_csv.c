/* CSV as people really save it, and every way in which it can be broken. */
#include "csv.h"
#include "test_sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct example {
    const char *name;
    struct text bytes;
    const char *expected;
};

#define BYTES TEXT_LITERAL

static const struct example examples[] = {
    {"nothing at all", BYTES(""), ""},
    {"one cell", BYTES("a"), "1:a\n"},
    {"semicolons", BYTES("a;b\n1;2\n"), "1:a|b\n2:1|2\n"},
    {"commas", BYTES("a,b,c\n1,2;x,3\n"), "1:a|b|c\n2:1|2;x|3\n"},
    {"tabs", BYTES("a\tb\tc\n1\t2,5\t3\n"), "1:a|b|c\n2:1|2,5|3\n"},
    {"decimal commas do not decide", BYTES("a;b;c\n1,2,3,4,5;2;3\n"), "1:a|b|c\n2:1,2,3,4,5|2|3\n"},
    {"a tie", BYTES("a;b,c\n"), "1:a|b,c\n"},
    {"separators in quotes do not decide", BYTES("\"a,b,c,d\";e;f\n1;2;3\n"),
     "1:a,b,c,d|e|f\n2:1|2|3\n"},
    {"a title above the header", BYTES("Utredningar, barn\n\na;b;c\n1;2;3\n"),
     "1:Utredningar, barn\n2:\n3:a|b|c\n4:1|2|3\n"},
    {"said separator", BYTES("sep=,\r\na,b;c\r\n"), "1:a|b;c\n"},
    {"said bar", BYTES("sep=|\na|b;c\n"), "1:a|b;c\n"},
    {"CRLF, LF and CR", BYTES("a;b\r\n1;2\n3;4\r5;6"), "1:a|b\n2:1|2\n3:3|4\n4:5|6\n"},
    {"byte order mark",
     BYTES("\xEF\xBB\xBF"
           "a;\xC3\xA5\n"),
     "1:a|\xC3\xA5\n"},
    {"Windows-1252", BYTES("\xC4rende;F\xF6rl\xE4ngd\n1;\x80 \x96\n"),
     "1:Ärende|Förlängd\n2:1|€ –\n"},
    {"Windows-1252 in quotes", BYTES("a;b\n\"\xE5\"\"\xE4\";2\n"), "1:a|b\n2:å\"ä|2\n"},
    {"quotes", BYTES("\"a\";\"b;c\"\n\"\"\"\";\"\"\n"), "1:a|b;c\n2:\"|\n"},
    {"line breaks in quotes", BYTES("\"a\nb\r\nc\";2\n3;4\n"), "1:a\nb\r\nc|2\n2:3|4\n"},
    {"a quote inside a plain cell", BYTES("a\"b;c\n"), "1:a\"b|c\n"},
    {"blanks after a quote", BYTES("\"a\"  ;b\n"), "1:a|b\n"},
    {"empty cells and lines", BYTES(";;\n\n;a;\n"), "1:||\n2:\n3:|a|\n"},
    {"quote at the end of the file", BYTES("a;\"b\""), "1:a|b\n"},
    /* broken: the row is told, the next one is read */
    {"open quote", BYTES("a;b\n1;\"2\n3;4\n"),
     "1:a|b\n!2 problem.csv-quote-open kolumn B\n3:3|4\n"},
    {"open quote after a line break in quotes", BYTES("\"a\nb\";\"2\n3;4\n"),
     "!1 problem.csv-quote-open kolumn B\n2:3|4\n"},
    {"open quote at the very end", BYTES("a;\""), "!1 problem.csv-quote-open kolumn B\n"},
    {"letters after a quote", BYTES("\"a\"b;c\n1;2\n"),
     "!1 problem.csv-after-quote kolumn A\n2:1|2\n"},
    {"NUL", BYTES("a;b\n1;\0;3\n4;5\n"), "1:a|b\n!2 problem.csv-nul kolumn B\n3:4|5\n"},
    {"NUL in quotes", BYTES("\"a\0b\";c\n1;2\n"), "!1 problem.csv-nul kolumn A\n2:1|2\n"},
    {"UTF-16",
     BYTES("\xFF\xFE"
           "a\0;\0"),
     "!1 problem.csv-utf16\n"},
    {"UTF-16, high byte first", BYTES("\xFE\xFF\0a\0;"), "!1 problem.csv-utf16\n"},
    {"UTF-16 without mark", BYTES("a\0;\0b\0\n\0"),
     "!1 problem.csv-nul kolumn A\n!2 problem.csv-nul kolumn A\n"},
    {"broken UTF-8", BYTES("å;ä;ö\n1;\xE5;3\n4;5;6\n"),
     "1:å|ä|ö\n!2 problem.csv-not-utf8 kolumn B\n3:4|5|6\n"},
    {"broken UTF-8 after a mark",
     BYTES("\xEF\xBB\xBF"
           "a;b\n\xFF;3\n4;5\n"),
     "1:a|b\n!2 problem.csv-not-utf8 kolumn A\n3:4|5\n"},
};

static void every_example(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct arena *arena = arena_open(0);
        const char *found = dump_sheet(arena, examples[i].bytes, SHEET_CSV);
        if (strcmp(found, examples[i].expected) != 0)
            fail_msg("%s:\n%sexpected\n%s", examples[i].name, found, examples[i].expected);
        arena_close(arena);
    }
}

/* before, then one byte many times, then after. */
static struct text long_text(struct arena *arena, const char *before, char byte, size_t times,
                             const char *after)
{
    struct builder text;
    builder_init(&text, arena);
    builder_add_string(&text, before);
    for (size_t i = 0; i < times; i++)
        builder_add_char(&text, byte);
    builder_add_string(&text, after);
    return builder_text(&text);
}

static void limits(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct text longest = long_text(arena, "a;b\n", 'x', CSV_CELL_LIMIT, ";2\n3;4\n");
    assert_non_null(strstr(dump_sheet(arena, longest, SHEET_CSV), "xxx|2\n3:3|4\n"));
    struct text plain = long_text(arena, "a;b\n", 'x', CSV_CELL_LIMIT + 1, ";2\n3;4\n");
    assert_string_equal(dump_sheet(arena, plain, SHEET_CSV),
                        "1:a|b\n!2 problem.cell-too-long kolumn A\n3:3|4\n");
    struct text quoted = long_text(arena, "a;b\n\"", 'x', CSV_CELL_LIMIT, "\";2\n3;4\n");
    assert_non_null(strstr(dump_sheet(arena, quoted, SHEET_CSV), "xxx|2\n3:3|4\n"));
    struct text open = long_text(arena, "a;b\n\"", 'x', CSV_CELL_LIMIT + 1, "\";2\n3;4\n");
    assert_string_equal(dump_sheet(arena, open, SHEET_CSV),
                        "1:a|b\n!2 problem.csv-quote-open kolumn A\n3:3|4\n");
    struct text wide = long_text(arena, "a;b\n", ';', SHEET_COLUMNS, "\n3;4\n");
    assert_string_equal(dump_sheet(arena, wide, SHEET_CSV),
                        "1:a|b\n!2 problem.too-many-columns kolumn IW\n3:3|4\n");
    arena_close(arena);
}

static void long_row(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct builder text;
    builder_init(&text, arena);
    builder_add_string(&text, "a;b\n");
    for (int i = 0; i < 20; i++)
        builder_add(&text, long_text(arena, i ? ";" : "", 'x', CSV_CELL_LIMIT, ""));
    builder_add_string(&text, "\n3;4\n");
    assert_string_equal(dump_sheet(arena, builder_text(&text), SHEET_CSV),
                        "1:a|b\n!2 problem.row-too-long kolumn P\n3:3|4\n");
    arena_close(arena);
}

/* A hundred megabytes without a line break must be refused, not kept. */
static void a_line_of_100_megabytes(void **state)
{
    (void)state;
    struct arena *text_arena = arena_open(0), *arena = arena_open(0);
    size_t size = 100 * 1024 * 1024;
    char *bytes = arena_allocate(text_arena, size);
    memset(bytes, 'x', size - 4);
    memcpy(bytes + size - 4, "\n1;2", 4);
    assert_string_equal(dump_sheet(arena, (struct text){bytes, size}, SHEET_CSV),
                        "!1 problem.cell-too-long kolumn A\n2:1|2\n");
    assert_true(arena_used(arena) < 256 * 1024);
    arena_close(arena);
    arena_close(text_arena);
}

static void memory_does_not_grow_with_rows(void **state)
{
    (void)state;
    struct arena *text_arena = arena_open(0), *arena = arena_open(0);
    struct builder text;
    builder_init(&text, text_arena);
    for (int i = 0; i < 20000; i++)
        builder_add_string(&text, "\"\xE5\"\"\";\xE4;\xF6\n");
    struct text cells[SHEET_COLUMNS];
    struct sheet *sheet;
    struct problem problem;
    size_t count, rows = 0;
    int64_t row;
    assert_true(sheet_open(arena, builder_text(&text), SHEET_CSV, &sheet, &problem));
    while (sheet_next(sheet, cells, &count, &row, &problem))
        rows++;
    assert_int_equal(rows, 20000);
    assert_true(arena_used(arena) < 16 * 1024);
    sheet_close(sheet);
    arena_close(arena);
    arena_close(text_arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_example),
        cmocka_unit_test(limits),
        cmocka_unit_test(long_row),
        cmocka_unit_test(a_line_of_100_megabytes),
        cmocka_unit_test(memory_does_not_grow_with_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* A list as a whole: its header, the mapping that fits it, rows that belong elsewhere, and the example that
 * ships. */
#include "test_list_text.h"
#include "test_workbook.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "formats/test_lists.h"

static void a_missing_column_is_named(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    const char *found = list_dump(arena, list_shipped_mapping(arena, 0),
                                  TEXT_LITERAL("En rubrik\nDnr;Start;Namn\n1;2;3\n"), SHEET_CSV);
    const char *expected = "!2 problem.list-column {avslutad} {avslutad, utredning avslutad, ";
    assert_memory_equal(found, expected, strlen(expected));
    assert_non_null(strstr(found, "} {Dnr, Start, Namn} {Utredningar som gäller barn}\n"));
    arena_close(arena);
}

static void the_best_mapping_is_chosen(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    const struct mapping *mappings[] = {list_shipped_mapping(arena, 0),
                                        list_shipped_mapping(arena, 1),
                                        list_shipped_mapping(arena, 2)};
    struct sheet *sheet;
    struct list *list;
    struct problem problem;
    struct dossier dossier;
    const struct text *names;
    assert_true(sheet_open(arena,
                           TEXT_LITERAL("Beslut;Dnr;Inkommen;Namn;Ort\npågår;B1;2026-03-02;X;Y\n"),
                           SHEET_CSV, &sheet, &problem));
    assert_true(list_open_best(arena, mappings, 3, sheet, &list, &problem));
    assert_ptr_equal(list_mapping(list), mappings[1]);
    assert_int_equal(list_ignored_columns(list, &names), 2);
    assert_true(text_is(names[0], "Namn") && text_is(names[1], "Ort"));
    assert_int_equal(list_absent_columns(list, &names), 4);
    assert_true(text_is(names[0], "klockslag"));
    assert_int_equal(list_next(list, arena, &dossier, &problem), LIST_CASE);
    assert_int_equal(dossier.domain, vocabulary_enum_value(ENUM_DOMAIN, TEXT_LITERAL("SOL_CHILD")));
    assert_int_equal(dossier.party_count, 1);
    assert_int_equal(dossier.evaluate_as_of, DAY_NONE);
    assert_int_equal(list_next(list, arena, &dossier, &problem), LIST_END);
    sheet_close(sheet);
    arena_close(arena);
}

static void rows_of_another_list_are_counted(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct sheet *sheet;
    struct list *list;
    struct problem problem;
    struct dossier dossier;
    assert_true(sheet_open(arena, TEXT_LITERAL("Dnr;Inledd;Avslutad\nSumma;2;\nTotalt;3;\n"),
                           SHEET_CSV, &sheet, &problem));
    assert_true(list_open(arena, list_shipped_mapping(arena, 0), sheet, &list, &problem));
    assert_int_equal(list_next(list, arena, &dossier, &problem), LIST_END);
    assert_int_equal(list_rows_outside(list), 2);
    sheet_close(sheet);
    arena_close(arena);
}

static struct text book_of(struct arena *arena, const char *rows)
{
    struct test_part parts[PARTS];
    memcpy(parts, usual_parts, sizeof parts);
    parts[PART_SHEET].content = text_of(rows);
    return zip_made(arena, parts, PARTS);
}

#define WORD(text) "<c t='inlineStr'><is><t>" text "</t></is></c>"
#define HEADINGS WORD("Dnr") WORD("Inledd") "<c s='1'/>" WORD("Avslutad")
#define MERGED(areas) "</sheetData><mergeCells count='1'>" areas "</mergeCells></worksheet>"

/* A heading over two columns: which of them is meant? Cells merged elsewhere do not matter. */
static void merged_headings_are_refused(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    static const struct {
        const char *rows, *expected;
    } books[] = {
        {"<worksheet><sheetData><row r='1'>" WORD(
             "Lista") "</row><row r='2'>" HEADINGS "</row>" MERGED("<mergeCell ref='B2:C2'/>"),
         "!2 problem.list-merged kolumn B {B2:C2}"},
        {"<worksheet><sheetData><row r='1'>" WORD(
             "Lista") "</row><row r='2'>" HEADINGS
                      "</row>" MERGED("<mergeCell ref='A1:D1'/><mergeCell ref='nonsens'/>"),
         ""},
        {"<worksheet><sheetData><row r='1'>" WORD("Dnr") "</row><row r='2'><c/>" WORD("Inledd")
             WORD("Avslutad") "</row>" MERGED("<mergeCell ref='A1:A2'/>"),
         "!2 problem.list-merged kolumn A {A1:A2}"},
    };
    for (size_t i = 0; i < sizeof books / sizeof *books; i++) {
        const char *found = list_dump(arena, list_shipped_mapping(arena, 0),
                                      book_of(arena, books[i].rows), SHEET_XLSX);
        if (strncmp(found, books[i].expected, strlen(books[i].expected)) != 0 ||
            (!*books[i].expected && *found))
            fail_msg("%s", found);
    }
    arena_close(arena);
}

static void headings_are_found_again(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    const struct text words[] = {TEXT_LITERAL("Dnr"), TEXT_LITERAL("inledd (datum)"),
                                 TEXT_LITERAL("Avslutad")};
    const struct text *headings;
    struct sheet *sheet;
    struct list *list;
    struct problem problem;
    const struct list_column *columns;
    size_t count;
    struct text csv = TEXT_LITERAL("Utdrag;;\n;;\nDNR;Inledd datum;Slut\nDnr;Inledd;Avslutad\n");
    assert_true(sheet_open(arena, csv, SHEET_CSV, &sheet, &problem));
    assert_int_equal(list_find_headings(arena, sheet, words, 3, &headings, &count), 2);
    assert_int_equal(count, 3);
    assert_true(text_is(headings[2], "Slut"));
    sheet_close(sheet);
    assert_true(sheet_open(arena, csv, SHEET_CSV, &sheet, &problem));
    assert_true(list_open(arena, list_shipped_mapping(arena, 0), sheet, &list, &problem));
    assert_int_equal(list_used_columns(list, arena, &columns), 3);
    assert_true(text_is(columns[2].name, "avslutad") && text_is(columns[2].heading, "Slut"));
    sheet_close(sheet);
    arena_close(arena);
}

static struct text read_example(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *bytes = arena_allocate(arena, 1 << 20);
    size_t size = fread(bytes, 1, 1 << 20, file);
    fclose(file);
    return (struct text){bytes, size};
}

/* The same list as CSV and as a workbook gives the same cases; it holds what a real list holds. */
static void the_example_list(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    const struct mapping *mapping = list_shipped_mapping(arena, 0);
    const char *csv =
        list_dump(arena, mapping, read_example(arena, EXAMPLE_LISTS "/utredningar.csv"), SHEET_CSV);
    const char *book = list_dump(
        arena, mapping, read_example(arena, EXAMPLE_LISTS "/utredningar.xlsx"), SHEET_XLSX);
    assert_string_equal(csv, book);
    size_t lines = 0, problems = 0;
    for (const char *at = csv; *at; at++) {
        problems += *at == '!' && (at == csv || at[-1] == '\n');
        lines += *at == '\n';
    }
    assert_int_equal(lines, 200);
    assert_int_equal(problems, 3);
    assert_non_null(strstr(csv, "problem.list-no-such-day"));
    assert_non_null(strstr(csv, "problem.list-order"));
    assert_non_null(strstr(csv, " (rad "));
    assert_non_null(strstr(csv, "investigation_opened ?"));
    assert_non_null(strstr(csv, "investigation_extended ?["));
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_missing_column_is_named),
        cmocka_unit_test(the_best_mapping_is_chosen),
        cmocka_unit_test(rows_of_another_list_are_counted),
        cmocka_unit_test(merged_headings_are_refused),
        cmocka_unit_test(headings_are_found_again),
        cmocka_unit_test(the_example_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

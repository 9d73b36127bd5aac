/* Documents are made and read again with qpdf's own eyes. What they say, in which order, is read with poppler's by
 * tests/cli/pdf.sh. */
#include "pdf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <qpdf/qpdf-c.h>

enum { COLUMNS = 3, ROWS = 200 };

static const struct text headings[COLUMNS] = {TEXT_LITERAL("Ärende"), TEXT_LITERAL("Vad som hände"),
                                              TEXT_LITERAL("Dagar")};

static struct pdf_block block(enum pdf_kind kind, int level, const char *words)
{
    return (struct pdf_block){.kind = kind, .level = level, .text = text_of(words)};
}

static struct pdf_block table(struct arena *arena, size_t rows, struct text words)
{
    struct text *cells = arena_new_many(arena, rows * COLUMNS + 1, struct text);
    static const bool right[COLUMNS] = {false, false, true};
    for (size_t i = 0; i < rows; i++) {
        cells[i * COLUMNS] = TEXT_LITERAL("K-7");
        cells[i * COLUMNS + 1] = words;
        cells[i * COLUMNS + 2] = TEXT_LITERAL("121");
    }
    return (struct pdf_block){.kind = PDF_TABLE, .table = {headings, cells, right, COLUMNS, rows}};
}

static struct pdf_document document_of(const struct pdf_block *blocks, size_t count)
{
    return (struct pdf_document){.title = TEXT_LITERAL("Frister i Exempelkommunen"),
                                 .language = "sv",
                                 .foot = TEXT_LITERAL("Reda, 2026-11-23"),
                                 .page = "Sida",
                                 .of = "av",
                                 .contents = TEXT_LITERAL("Innehåll"),
                                 .made = 20780,
                                 .blocks = blocks,
                                 .count = count};
}

static struct text made(struct arena *arena, const struct pdf_document *document)
{
    struct text bytes = {0};
    struct fault *fault = pdf_make(arena, document, &bytes);
    if (fault)
        fail_msg("%s: %s %s", fault->key, fault->subject, fault->detail);
    assert_memory_equal(bytes.bytes, "%PDF-", 5);
    return bytes;
}

static qpdf_data opened(struct text bytes)
{
    qpdf_data pdf = qpdf_init();
    qpdf_silence_errors(pdf);
    assert_int_equal(qpdf_read_memory(pdf, "test", bytes.bytes, bytes.size, NULL), QPDF_SUCCESS);
    return pdf;
}

static int pages_of(struct text bytes)
{
    qpdf_data pdf = opened(bytes);
    int pages = qpdf_get_num_pages(pdf);
    qpdf_cleanup(&pdf);
    return pages;
}

static void a_document_is_tagged_and_says_its_language(void **state)
{
    struct arena *arena = arena_open(0);
    struct pdf_block blocks[] = {block(PDF_HEADING, 1, "Ärendet"),
                                 block(PDF_TEXT, 0, "Åtta ord om det.")};
    struct pdf_document document = document_of(blocks, 2);
    qpdf_data pdf = opened(made(arena, &document));
    qpdf_oh root = qpdf_get_root(pdf);
    (void)state;
    assert_string_equal(qpdf_oh_get_utf8_value(pdf, qpdf_oh_get_key(pdf, root, "/Lang")), "sv");
    assert_true(qpdf_oh_is_dictionary(pdf, qpdf_oh_get_key(pdf, root, "/StructTreeRoot")));
    qpdf_oh marks = qpdf_oh_get_key(pdf, root, "/MarkInfo");
    assert_true(qpdf_oh_get_bool_value(pdf, qpdf_oh_get_key(pdf, marks, "/Marked")));
    assert_true(qpdf_oh_is_dictionary(pdf, qpdf_oh_get_key(pdf, root, "/Outlines")));
    qpdf_cleanup(&pdf);
    arena_close(arena);
}

static void the_same_document_gives_the_same_bytes(void **state)
{
    struct arena *arena = arena_open(0);
    struct pdf_block blocks[] = {block(PDF_HEADING, 1, "Ett"),
                                 table(arena, 90, TEXT_LITERAL("ord"))};
    struct pdf_document document = document_of(blocks, 2);
    struct text one = made(arena, &document), two = made(arena, &document);
    (void)state;
    assert_true(text_equal(one, two));
    document.title = TEXT_LITERAL("Något annat");
    assert_false(text_equal(one, made(arena, &document)));
    arena_close(arena);
}

static void a_table_goes_on_over_pages(void **state)
{
    struct arena *arena = arena_open(0);
    struct pdf_block blocks[] = {table(arena, ROWS, TEXT_LITERAL("förlängdes utan skäl"))};
    struct pdf_document document = document_of(blocks, 1);
    (void)state;
    int pages = pages_of(made(arena, &document));
    assert_in_range(pages, 5, 7); /* some forty rows a page */
    blocks[0].table.rows = 0;
    assert_int_equal(pages_of(made(arena, &document)), 1);
    arena_close(arena);
}

/* Words of one cell that no page has room for; and a paragraph of the same. */
static void what_is_longer_than_a_page_goes_on(void **state)
{
    struct arena *arena = arena_open(0);
    struct builder words;
    builder_init(&words, arena);
    for (int i = 0; i < 4000; i++)
        builder_add_string(&words, "åtgärd ");
    struct pdf_block blocks[] = {table(arena, 2, builder_text(&words)),
                                 {.kind = PDF_TEXT, .text = builder_text(&words)}};
    struct pdf_document document = document_of(blocks, 2);
    (void)state;
    assert_in_range(pages_of(made(arena, &document)), 12, 60);
    arena_close(arena);
}

static void many_headings_have_contents_of_several_pages(void **state)
{
    struct arena *arena = arena_open(0);
    struct pdf_block blocks[150];
    for (size_t i = 0; i < 150; i++)
        blocks[i] = block(PDF_HEADING, i % 3 == 0 ? 1 : 2, "En rubrik");
    struct pdf_document document = document_of(blocks, 150);
    (void)state;
    int with = pages_of(made(arena, &document));
    document.contents.size = 0;
    int without = pages_of(made(arena, &document));
    assert_in_range(with - without, 2, 4);
    arena_close(arena);
}

static void broken_letters_lose_nothing_else(void **state)
{
    struct arena *arena = arena_open(0);
    struct pdf_block blocks[] = {block(PDF_TEXT, 0, "f\xF6re\x01 och \xC3"),
                                 block(PDF_ITEM, 0, "")};
    struct pdf_document document = document_of(blocks, 2);
    (void)state;
    assert_int_equal(pages_of(made(arena, &document)), 1);
    arena_close(arena);
}

static void what_is_too_large_is_told(void **state)
{
    struct arena *arena = arena_open(0);
    struct pdf_block blocks[] = {{.kind = PDF_TABLE, .table = {.columns = PDF_COLUMNS_MOST + 1}}};
    struct pdf_document document = document_of(blocks, 1);
    struct text bytes;
    (void)state;
    struct fault *fault = pdf_make(arena, &document, &bytes);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.pdf-large");
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_is_tagged_and_says_its_language),
        cmocka_unit_test(the_same_document_gives_the_same_bytes),
        cmocka_unit_test(a_table_goes_on_over_pages),
        cmocka_unit_test(what_is_longer_than_a_page_goes_on),
        cmocka_unit_test(many_headings_have_contents_of_several_pages),
        cmocka_unit_test(broken_letters_lose_nothing_else),
        cmocka_unit_test(what_is_too_large_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

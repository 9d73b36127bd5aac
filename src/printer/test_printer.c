/* A process is started, sent documents, and killed; messages are cut at every byte. */
#include "message.h"
#include "printer.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct text headings[] = {TEXT_LITERAL("Ärende"), TEXT_LITERAL("Dagar")};
static const struct text cells[] = {TEXT_LITERAL("K-1"), TEXT_LITERAL("130"), TEXT_LITERAL("K-2"),
                                    TEXT_LITERAL("7")};
static const bool right[] = {false, true};
static const struct pdf_block blocks[] = {
    {.kind = PDF_HEADING, .level = 2, .text = TEXT_LITERAL("Frister")},
    {.kind = PDF_TABLE, .table = {headings, cells, right, 2, 2}},
    {.kind = PDF_ITEM, .text = TEXT_LITERAL("en punkt")}};
static const struct pdf_document document = {.title = TEXT_LITERAL("Åtgärder"),
                                             .language = "sv",
                                             .foot = TEXT_LITERAL("Reda"),
                                             .page = "Sida",
                                             .of = "av",
                                             .made = 20780,
                                             .is_lying = true,
                                             .blocks = blocks,
                                             .count = 3};

static void what_is_printed_is_what_the_document_makes(void **state)
{
    struct arena *arena = arena_open(0);
    struct printer *printer;
    struct text here, there;
    (void)state;
    assert_null(printer_start(arena, &printer));
    assert_null(pdf_make(arena, &document, &here));
    for (int i = 0; i < 3; i++) {
        assert_null(printer_print(printer, arena, &document, &there));
        assert_true(text_equal(here, there));
    }
    printer_stop(printer);
    arena_close(arena);
}

static void a_fault_comes_back_and_the_next_is_printed(void **state)
{
    struct arena *arena = arena_open(0);
    struct printer *printer;
    struct text bytes;
    struct pdf_block *many = arena_new_many(arena, PDF_CELLS_MOST + 1, struct pdf_block);
    struct pdf_document large = document;
    (void)state;
    large.blocks = many;
    large.count = PDF_CELLS_MOST + 1;
    assert_null(printer_start(arena, &printer));
    struct fault *fault = printer_print(printer, arena, &large, &bytes);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.pdf-large");
    assert_null(printer_print(printer, arena, &document, &bytes));
    printer_stop(printer);
    arena_close(arena);
}

static void one_that_is_killed_is_told_and_nothing_else_stops(void **state)
{
    struct arena *arena = arena_open(0);
    struct printer *printer;
    struct text bytes;
    (void)state;
    assert_null(printer_start(arena, &printer));
    assert_int_equal(kill(printer_number(printer), SIGKILL), 0);
    for (int i = 0; i < 2; i++) {
        struct fault *fault = printer_print(printer, arena, &document, &bytes);
        assert_non_null(fault);
        assert_string_equal(fault->key, "fault.printer-gone");
    }
    printer_stop(printer);
    arena_close(arena);
}

static void a_document_goes_over_whole_or_not_at_all(void **state)
{
    struct arena *arena = arena_open(0);
    struct pdf_document read;
    struct text message = message_of_document(arena, &document), one, two;
    (void)state;
    assert_true(message_document(arena, message, &read));
    assert_null(pdf_make(arena, &document, &one));
    assert_null(pdf_make(arena, &read, &two));
    assert_true(text_equal(one, two));
    for (size_t size = 0; size < message.size; size++)
        assert_false(message_document(arena, (struct text){message.bytes, size}, &read));
    char *more = text_copy(arena, message); /* its zero is a byte too many */
    assert_false(message_document(arena, (struct text){more, message.size + 1}, &read));
    arena_close(arena);
}

/* No byte that is turned makes the reader read outside of it, or ask for more room than was sent. */
static void a_message_that_lies_is_bounded(void **state)
{
    struct arena *arena = arena_open(0);
    struct text message = message_of_document(arena, &document);
    (void)state;
    for (size_t at = 0; at < message.size; at++) {
        struct arena *one = arena_open(0);
        struct pdf_document read;
        char *bytes = text_copy(one, message);
        bytes[at] = (char)~bytes[at];
        if (message_document(one, (struct text){bytes, message.size}, &read))
            assert_true(read.count <= message.size);
        assert_true(arena_used(one) < 64 * message.size + 65536);
        arena_close(one);
    }
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_printed_is_what_the_document_makes),
        cmocka_unit_test(a_fault_comes_back_and_the_next_is_printed),
        cmocka_unit_test(one_that_is_killed_is_told_and_nothing_else_stops),
        cmocka_unit_test(a_document_goes_over_whole_or_not_at_all),
        cmocka_unit_test(a_message_that_lies_is_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* test_book_desk: see test_book_desk.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "test_book_desk.h"

#include <minizip/unzip.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int lay_desk(void **state)
{
    struct arena *arena = arena_open(0);
    struct desk *desk = arena_new(arena, struct desk);
    int file;

    desk->arena = arena;
    sample_init(&desk->sample, arena);
    report_counts_init(&desk->counts);
    builder_init(&desk->rows, arena);
    desk->head = (struct report_head){
        .as_of = DAY_NONE, .rulebook_hash = "0123", .program_version = "reda 0.1.0"};
    snprintf(desk->path, sizeof desk->path, "test-book-XXXXXX");
    file = mkstemp(desk->path);
    assert_true(file >= 0);
    close(file);
    assert_null(report_book_open(arena, desk->path, LANGUAGE_SV, &desk->book));
    *state = desk;
    return 0;
}

int clear_desk(void **state)
{
    struct desk *desk = *state;

    unlink(desk->path);
    arena_close(desk->arena);
    return 0;
}

const char *part_of(struct desk *desk, const char *name)
{
    static char bytes[400000];
    unzFile archive = unzOpen(desk->path);
    int size;

    assert_non_null(archive);
    assert_int_equal(unzLocateFile(archive, name, 0), UNZ_OK);
    assert_int_equal(unzOpenCurrentFile(archive), UNZ_OK);
    size = unzReadCurrentFile(archive, bytes, sizeof bytes - 1);
    assert_in_range(size, 1, (int)sizeof bytes - 2);
    bytes[size] = '\0';
    unzCloseCurrentFile(archive);
    unzClose(archive);
    return bytes;
}

void write_case(struct desk *desk, struct findings *findings)
{
    builder_clear(&desk->rows);
    report_case(&desk->rows, REPORT_XLSX, LANGUAGE_SV, &desk->sample.dossier, findings,
                &desk->counts);
    assert_null(report_book_add(desk->book, builder_text(&desk->rows)));
}

void close_book(struct desk *desk)
{
    assert_null(report_book_close(desk->book, &desk->head, &desk->counts));
}

/* test_spool: what was put aside comes back whole and in order; a full disk and a receiver that fails are told;
 * nothing stays behind. */
#include "os.h"

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cmocka.h>

static struct arena *arena;
static struct spool *spool;

static int begin(void **state)
{
    (void)state;
    arena = arena_open(0);
    return spool_open(arena, &spool) != NULL;
}

static int end(void **state)
{
    (void)state;
    spool_close(spool);
    spool_close(spool); /* twice does no harm */
    arena_close(arena);
    return 0;
}

static struct fault *gather(void *receiver, struct arena *scratch, struct text portion)
{
    (void)scratch;
    builder_add(receiver, portion);
    return NULL;
}

static void same_bytes_come_back(void **state)
{
    (void)state;
    struct builder wanted, got;
    builder_init(&wanted, arena);
    builder_init(&got, arena);
    for (int i = 0; i < 1000; i++) {
        size_t start = wanted.size;
        for (int number = 0; number < i;
             number++) /* portions of many sizes, more than one read holds in all */
            builder_add_number(&wanted, number);
        struct text piece = text_after(builder_text(&wanted), start);
        assert_null(spool_write(spool, arena, piece));
    }
    assert_true(wanted.size > 1000 * 1000);
    assert_null(spool_each(spool, arena, gather, &got));
    assert_true(text_equal(builder_text(&wanted), builder_text(&got)));
}

static void writing_goes_on_after_reading(void **state)
{
    (void)state;
    struct builder got;
    builder_init(&got, arena);
    assert_null(spool_write(spool, arena, TEXT_LITERAL("ett ")));
    assert_null(spool_each(spool, arena, gather, &got));
    assert_null(spool_write(spool, arena, TEXT_LITERAL("två")));
    assert_null(spool_each(spool, arena, gather, &got));
    assert_string_equal(builder_string(&got), "ett ett två");
}

static void nothing_put_aside_gives_nothing(void **state)
{
    (void)state;
    struct builder got;
    builder_init(&got, arena);
    assert_null(spool_each(spool, arena, gather, &got));
    assert_int_equal(got.size, 0);
}

static struct fault *hand_on(void *receiver, struct arena *scratch, struct text portion)
{
    return draft_write(receiver, scratch, portion);
}

static void fault_of_the_receiver_is_handed_up(void **state)
{
    (void)state;
    struct draft *full;
    assert_null(draft_open(arena, "/dev/full", &full));
    assert_null(spool_write(spool, arena, TEXT_LITERAL("ett")));
    struct fault *fault = spool_each(spool, arena, hand_on, full);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.file-write");
    assert_string_equal(fault->detail, strerror(ENOSPC));
    draft_close(full);
}

/* The limit on the size of a file stands for the full disk: the write that does not fit is told, what came before it
 * is kept, and the half of it that did fit is not. */
static void full_disk_is_told_and_loses_nothing(void **state)
{
    (void)state;
    struct rlimit before, small;
    struct builder large, got;
    builder_init(&large, arena);
    builder_init(&got, arena);
    for (int i = 0; i < 2000; i++)
        builder_add_char(&large, 'x');
    assert_null(spool_write(spool, arena, TEXT_LITERAL("först. ")));

    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    small = (struct rlimit){.rlim_cur = 1000, .rlim_max = before.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    struct fault *fault = spool_write(spool, arena, builder_text(&large));
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);

    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.spool-write");
    assert_string_equal(fault->detail, strerror(EFBIG));
    assert_null(spool_write(spool, arena, TEXT_LITERAL("sist.")));
    assert_null(spool_each(spool, arena, gather, &got));
    assert_string_equal(builder_string(&got), "först. sist.");
}

static void no_descriptor_left_is_told(void **state)
{
    (void)state;
    struct rlimit before, none;
    struct spool *another = NULL;
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
    none = (struct rlimit){.rlim_cur = 0, .rlim_max = before.rlim_max};
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
    struct fault *fault = spool_open(arena, &another);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.spool-create");
    assert_string_equal(fault->subject, P_tmpdir); /* the last folder that was tried */
    assert_string_equal(fault->detail, strerror(EMFILE));
    assert_null(another);
}

/* The kernel says of a file without name that it is deleted. */
static void file_has_no_name(void **state)
{
    (void)state;
    char place[64], target[256];
    bool seen = false;
    for (int descriptor = 3; descriptor < 64; descriptor++) {
        snprintf(place, sizeof place, "/proc/self/fd/%d", descriptor);
        ssize_t size = readlink(place, target, sizeof target - 1);
        target[size > 0 ? size : 0] = '\0';
        bool is_spool = strstr(target, "tmp/.reda-") || strstr(target, "tmp/#");
        seen = seen || is_spool;
        assert_true(!is_spool || strstr(target, " (deleted)"));
    }
    assert_true(seen);
}

#define WITH_SPOOL(test) cmocka_unit_test_setup_teardown(test, begin, end)

/* A library that knows only paths writes; nobody else finds it, and it is gone. */
static void a_file_in_memory_has_a_path(void **state)
{
    (void)state;
    struct scratch scratch;
    struct text text;
    assert_null(scratch_open(arena, &scratch));
    FILE *file = fopen(scratch.path, "wb");
    assert_non_null(file);
    assert_int_equal(fputs("bladet", file) >= 0, 1);
    assert_int_equal(fclose(file), 0);
    assert_null(scratch_read(&scratch, arena, 100, &text));
    assert_true(text_is(text, "bladet"));
    assert_non_null(scratch_read(&scratch, arena, 3, &text));
    scratch_close(&scratch);
    assert_null(fopen(scratch.path, "rb"));
    scratch_close(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_SPOOL(a_file_in_memory_has_a_path),
        WITH_SPOOL(same_bytes_come_back),
        WITH_SPOOL(writing_goes_on_after_reading),
        WITH_SPOOL(nothing_put_aside_gives_nothing),
        WITH_SPOOL(fault_of_the_receiver_is_handed_up),
        WITH_SPOOL(full_disk_is_told_and_loses_nothing),
        WITH_SPOOL(no_descriptor_left_is_told),
        WITH_SPOOL(file_has_no_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

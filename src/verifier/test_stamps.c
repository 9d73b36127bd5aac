/* test_stamps: a time stamp that cannot be one is told, by its file; one beside nothing too; none is well. What real
 * ones say is tests/cli/stamp.sh's. */
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct sample *sample;
static struct verdict verdict;

static int make(void **state)
{
    (void)state;
    sample = sample_made(NULL);
    return 0;
}

static int unmake(void **state)
{
    (void)state;
    sample_close(sample);
    return 0;
}

static const struct remark *only_remark(const char *path)
{
    sample_put(sample, text_of(path), TEXT_LITERAL("no token"));
    sample_verify(sample, sample->arena, &verdict);
    sample_find(sample, text_of(path))->gone = true;
    assert_int_equal(verdict.count, 1);
    assert_int_equal(verdict.stamps, 1);
    assert_int_equal(verdict.stamps_good, 0);
    assert_true(text_is(verdict.remarks[0].path, path));
    return &verdict.remarks[0];
}

static void none_is_well(void **state)
{
    (void)state;
    sample_verify(sample, sample->arena, &verdict);
    assert_int_equal(verdict.stamps, 0);
    assert_int_equal(verdict.count, 0);
}

static void what_is_no_stamp_is_told(void **state)
{
    (void)state;
    static const char *const paths[] = {"stamp/40", "stamp/64"}; /* of the past, and the newest */
    for (size_t i = 0; i < 2; i++) {
        const struct remark *remark = only_remark(paths[i]);
        assert_int_equal(remark->kind, REMARK_STAMP_FALSE);
        assert_string_equal(remark->why, "stamp.unreadable");
        assert_int_equal(verdict_code(&verdict), VERDICT_ALTERED);
    }
}

static void a_stamp_beside_nothing_is_told(void **state)
{
    (void)state;
    static const char *const paths[] = {
        "stamp/41", "stamp/0", "stamp/65",   "stamp/064",
        "stamp/",   "stamp/-", "stamp/64.p", "stamp/18446744073709551680"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        assert_int_equal(only_remark(paths[i])->kind, REMARK_STAMP_STRAY);
        assert_int_equal(verdict_code(&verdict), VERDICT_UNDECIDED);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(none_is_well, make, unmake),
        cmocka_unit_test_setup_teardown(what_is_no_stamp_is_told, make, unmake),
        cmocka_unit_test_setup_teardown(a_stamp_beside_nothing_is_told, make, unmake),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

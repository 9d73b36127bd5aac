/* test_folder: the sample on disk is judged as it is in memory; what a folder can lack and have too much of. */
#include "folder.h"
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/reda-test-verifier-XXXXXX";
static struct sample *sample;

static int make(void **state)
{
    (void)state;
    memcpy(folder + sizeof folder - 7, "XXXXXX", 6);
    assert_non_null(mkdtemp(folder));
    sample = sample_made(NULL);
    sample_write_folder(sample, folder);
    return 0;
}

static const char *path_of(const char *name)
{
    struct builder path;
    builder_init(&path, sample->arena);
    builder_add_string(&path, folder);
    builder_add_char(&path, '/');
    builder_add_string(&path, name);
    return builder_string(&path);
}

/* The files, then the folders that are empty by then. */
static int unmake(void **state)
{
    (void)state;
    for (size_t i = 0; i < sample->file_count; i++) {
        char *path = text_copy(sample->arena, text_of(path_of(sample->files[i].path.bytes)));
        unlink(path);
        for (char *slash = strrchr(path, '/'); slash && strlen(folder) < (size_t)(slash - path);
             slash = strrchr(path, '/')) {
            *slash = '\0';
            rmdir(path);
        }
    }
    sample_close(sample);
    return rmdir(folder);
}

static struct fault *verify(const char *place, struct verdict *verdict_out)
{
    struct verifier_order order = {.policy = &sample->policy};
    ledger_folder(sample->arena, place, &order.source);
    return verifier_run(sample->arena, sample->crypt, &order, verdict_out);
}

static void a_folder_is_judged_as_the_same_in_memory(void **state)
{
    (void)state;
    struct verdict verdict, other;
    sample_verify(sample, sample->arena, &other);
    assert_null(verify(folder, &verdict));
    assert_int_equal(verdict.count, 0);
    assert_int_equal(verdict_code(&verdict), VERDICT_ERASURES);
    assert_int_equal(verdict.entries, other.entries);
    assert_int_equal(verdict.parts, other.parts);
    assert_int_equal(verdict.erased, other.erased);
    assert_int_equal(verdict.checkpoints, other.checkpoints);
}

static void nothing_at_all_cannot_be_decided(void **state)
{
    (void)state;
    struct verdict verdict;
    assert_null(verify(path_of("nowhere"), &verdict));
    assert_int_equal(verdict_code(&verdict), VERDICT_UNDECIDED);
    assert_int_equal(verdict.remarks[0].kind, REMARK_POLICY_MISSING);
    assert_int_equal(verdict.remarks[1].kind, REMARK_CHECKPOINT_MISSING);
    assert_int_equal(verdict.count, 2);
}

static void append(const char *name, size_t count)
{
    FILE *file = fopen(path_of(name), "ab");
    assert_non_null(file);
    for (size_t i = 0; i < count; i++)
        fputc('x', file);
    fclose(file);
}

static void a_file_that_goes_on_is_told(void **state)
{
    (void)state;
    struct verdict verdict;
    append("tile/0/000.p/64", 5000000);
    assert_null(verify(folder, &verdict));
    assert_int_equal(verdict.count, 1);
    assert_int_equal(verdict.remarks[0].kind, REMARK_TILE_DIFFERS);
    assert_true(text_is(verdict.remarks[0].found, "2049")); /* no more than that is read */
    append("tile/entries/000.p/64", 1);
    assert_null(verify(folder, &verdict));
    assert_int_equal(verdict.remarks[0].kind, REMARK_BUNDLE_BROKEN);
    assert_int_equal(verdict_code(&verdict), VERDICT_ALTERED);
}

static void what_the_world_refuses_is_a_fault(void **state)
{
    (void)state;
    struct verdict verdict;
    assert_int_equal(unlink(path_of("checkpoint")), 0);
    assert_int_equal(mkdir(path_of("checkpoint"), 0700), 0);
    struct fault *fault = verify(folder, &verdict);
    assert_non_null(fault);
    assert_true(text_starts(text_of(fault->key), "fault.file"));
    assert_int_equal(rmdir(path_of("checkpoint")), 0);
    assert_int_equal(unlink(path_of("tile/0/000.p/64")), 0);
    assert_int_equal(mkdir(path_of("tile/0/000.p/64"), 0700), 0);
    fault =
        verify(folder,
               &verdict); /* the largest stored checkpoint is taken, and then the tile is no file */
    assert_non_null(fault);
    assert_true(strstr(fault->subject, "tile/0/000.p/64"));
    assert_int_equal(rmdir(path_of("tile/0/000.p/64")), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_folder_is_judged_as_the_same_in_memory, make, unmake),
        cmocka_unit_test_setup_teardown(nothing_at_all_cannot_be_decided, make, unmake),
        cmocka_unit_test_setup_teardown(a_file_that_goes_on_is_told, make, unmake),
        cmocka_unit_test_setup_teardown(what_the_world_refuses_is_a_fault, make, unmake),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* test_tamper: files dropped, swapped, put back, cut off and dated back; signed anew by another; forks, rollbacks. */
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct sample *sample;

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

static struct sample_file *file_of(const char *path)
{
    struct sample_file *file = sample_find(sample, text_of(path));
    assert_non_null(file);
    return file;
}

static struct text bytes_of(struct sample *from, const char *path)
{
    const struct sample_file *file = sample_find(from, text_of(path));
    assert_non_null(file);
    return (struct text){file->bytes, file->size};
}

static bool has(const struct verdict *verdict, enum remark_kind kind, uint64_t entry,
                const char *path)
{
    for (size_t i = 0; i < verdict->count; i++)
        if (verdict->remarks[i].kind == kind && verdict->remarks[i].entry == entry &&
            text_is(verdict->remarks[i].path, path))
            return true;
    return false;
}

static void expect(enum verdict_code code, enum remark_kind kind, uint64_t entry, const char *path)
{
    struct verdict verdict;
    sample_verify(sample, sample->arena, &verdict);
    if (verdict_code(&verdict) != code || !has(&verdict, kind, entry, path)) {
        for (size_t i = 0; i < verdict.count; i++)
            print_message("%s entry %lld %.*s\n", remark_key(verdict.remarks[i].kind),
                          (long long)verdict.remarks[i].entry, (int)verdict.remarks[i].path.size,
                          verdict.remarks[i].path.bytes);
        fail_msg("ends with %d, wanted %d %s %s", (int)verdict_code(&verdict), (int)code,
                 remark_key(kind), path);
    }
}

static void expect_seen(enum verdict_code code, enum remark_kind kind, struct text note)
{
    const struct ledger_note seen = {TEXT_LITERAL("seen"), note};
    const struct verifier_order order = {
        .source = sample_source(sample), .policy = &sample->policy, .seen = &seen, .seen_count = 1};
    struct verdict verdict;
    assert_null(verifier_run(sample->arena, sample->crypt, &order, &verdict));
    assert_int_equal(verdict_code(&verdict), code);
    assert_true(kind ? has(&verdict, kind, REMARK_NO_ENTRY, "seen") : verdict.count == 0);
}

#define BUNDLE "tile/entries/000.p/64"
#define TILE "tile/0/000.p/64"

/* Without what it says, the erasure does not excuse what is gone. */
static bool is_erasure(const struct sample_file *file)
{
    return text_equal(file->path,
                      part_text(sample->arena, &sample->leaves[SAMPLE_ERASURE].parts[0].hash));
}

static bool names(const struct verdict *verdict, enum remark_kind kind,
                  const struct sample_file *file)
{
    for (size_t i = 0; i < verdict->count; i++)
        if (verdict->remarks[i].kind == kind && text_equal(verdict->remarks[i].path, file->path))
            return true;
    return false;
}

static void each_file_that_is_dropped_is_missed(void **state)
{
    (void)state;
    for (size_t i = 0; i < sample->file_count; i++) {
        struct sample_file *file = &sample->files[i];
        struct verdict verdict;
        bool past = text_starts(file->path, "checkpoints/") ||
                    text_is(file->path, "tile/0/000.p/40") ||
                    text_is(file->path, "tile/entries/000.p/40");
        bool part = text_starts(file->path, "part/");
        file->gone = true;
        sample_verify(sample, sample->arena, &verdict);
        assert_int_equal(verdict_code(&verdict), past   ? VERDICT_ERASURES
                                                 : part ? VERDICT_ALTERED
                                                        : VERDICT_UNDECIDED);
        assert_true(is_erasure(file) ||
                    verdict.count == (past ? 0 : 1)); /* nobody must keep the past's */
        assert_true(past || text_equal(verdict.remarks[0].path, file->path) ||
                    names(&verdict, REMARK_PART_MISSING, file));
        file->gone = false;
    }
}

static void without_entries_and_hashes_nothing_is_decided(void **state)
{
    (void)state;
    file_of(BUNDLE)->gone = file_of(TILE)->gone = true;
    expect(VERDICT_UNDECIDED, REMARK_BUNDLE_MISSING, 0, BUNDLE);
    expect(VERDICT_UNDECIDED, REMARK_TILE_MISSING, 0, TILE);
    file_of("checkpoint")->gone = file_of("checkpoints/64")->gone = true;
    file_of("checkpoints/40")->gone = true;
    expect(VERDICT_UNDECIDED, REMARK_CHECKPOINT_MISSING, REMARK_NO_ENTRY, "checkpoint");
}

/* The bundle alone, or with its tile. */
static void write_again(size_t number, struct text entry, bool with_tile)
{
    struct text tile = bytes_of(sample, TILE);
    sample_set_entry(sample, number, entry);
    sample_tiles(sample, SAMPLE_SIZE);
    if (!with_tile)
        sample_put(sample, TEXT_LITERAL(TILE), tile);
}

static struct text dated_back(size_t number)
{
    struct builder entry;
    struct leaf leaf = sample->leaves[number];
    builder_init(&entry, sample->arena);
    leaf.recorded.day -= 30;
    assert_true(leaf_write(&entry, &leaf));
    return builder_text(&entry);
}

static void an_entry_that_is_dated_back_is_found(void **state)
{
    (void)state;
    write_again(20, dated_back(20), false);
    expect(VERDICT_ALTERED, REMARK_ENTRY_DIFFERS, 20, BUNDLE);
    write_again(20, dated_back(20), true);
    expect(VERDICT_ALTERED, REMARK_ROOT_DIFFERS, REMARK_NO_ENTRY, "checkpoint");
}

static void entries_swapped_and_repeated_are_found(void **state)
{
    (void)state;
    struct text one = sample->entries[20], other = sample->entries[21];
    write_again(20, other, false);
    expect(VERDICT_ALTERED, REMARK_ENTRY_DIFFERS, 20, BUNDLE); /* 21 comes twice */
    write_again(21, one, false);
    expect(VERDICT_ALTERED, REMARK_ENTRY_DIFFERS, 20, BUNDLE);
    expect(VERDICT_ALTERED, REMARK_ENTRY_DIFFERS, 21, BUNDLE);
    write_again(20, other, true);
    expect(VERDICT_ALTERED, REMARK_ROOT_DIFFERS, REMARK_NO_ENTRY, "checkpoint");
}

/* The last entry is taken away, and then one in the midst. */
static void entries_dropped_are_found(void **state)
{
    (void)state;
    struct sample_file *bundle = file_of(BUNDLE), *tile = file_of(TILE);
    bundle->size -= 2 + sample->entries[SAMPLE_SIZE - 1].size;
    expect(VERDICT_ALTERED, REMARK_BUNDLE_BROKEN, SAMPLE_SIZE - 1, BUNDLE);
    tile->size -= DIGEST_SIZE;
    expect(VERDICT_ALTERED, REMARK_TILE_DIFFERS, 0, TILE);
    size_t at = 0;
    for (size_t i = 0; i < 20; i++)
        at += 2 + sample->entries[i].size;
    size_t gone = 2 + sample->entries[20].size;
    sample_tiles(sample, SAMPLE_SIZE);
    bundle->size -= gone;
    memmove(bundle->bytes + at, bundle->bytes + at + gone, bundle->size - at);
    expect(VERDICT_ALTERED, REMARK_ENTRY_DIFFERS, 20, BUNDLE);
    expect(VERDICT_ALTERED, REMARK_BUNDLE_BROKEN, SAMPLE_SIZE - 1, BUNDLE);
}

static void what_is_cut_or_added_is_found(void **state)
{
    (void)state;
    static const char *const paths[] = {BUNDLE, TILE, "tile/0/000.p/40", "tile/entries/000.p/40"};
    for (size_t i = 0; i < 4; i++) {
        struct sample_file *file = file_of(paths[i]);
        struct verdict verdict;
        file->size--;
        sample_verify(sample, sample->arena, &verdict);
        assert_int_equal(verdict_code(&verdict), VERDICT_ALTERED);
        assert_true(text_equal(verdict.remarks[0].path, file->path));
        file->size +=
            2; /* the end that a copy of text has, and no more: there is one zero byte after it */
        file->size -= 1;
        sample_put(sample, file->path, (struct text){file->bytes, file->size + 1});
        sample_verify(sample, sample->arena, &verdict);
        assert_int_equal(verdict_code(&verdict), VERDICT_ALTERED);
        assert_true(text_equal(verdict.remarks[0].path, file->path));
        file->size--;
    }
}

static void a_part_put_in_anothers_place_is_found(void **state)
{
    (void)state;
    struct sample_file *first = NULL;
    size_t moved = 0;
    for (size_t i = 0; i < sample->file_count; i++) {
        struct sample_file *file = &sample->files[i];
        if (!text_starts(file->path, "part/"))
            continue;
        if (first && first->size == file->size) {
            char *kept = file->bytes;
            struct verdict verdict;
            file->bytes = first->bytes;
            sample_verify(sample, sample->arena, &verdict);
            assert_true(verdict.count == 1 || is_erasure(file));
            assert_true(names(&verdict, REMARK_PART_ALTERED, file));
            file->bytes = kept;
            moved++;
        }
        first = file;
    }
    assert_true(moved > 10);
}

static void an_old_checkpoint_put_back_is_found(void **state)
{
    (void)state;
    sample_put(sample, TEXT_LITERAL("checkpoint"), bytes_of(sample, "checkpoints/40"));
    expect(VERDICT_INCONSISTENT, REMARK_ROLLBACK, REMARK_NO_ENTRY, "checkpoints/64");
    file_of("checkpoints/64")->gone = true;
    expect_seen(VERDICT_INCONSISTENT, REMARK_ROLLBACK, bytes_of(sample, "checkpoints/64"));
    sample_put(sample, TEXT_LITERAL("checkpoints/64"), bytes_of(sample, "checkpoints/40"));
    expect(VERDICT_ALTERED, REMARK_CHECKPOINT_NAME, REMARK_NO_ENTRY, "checkpoints/64");
}

static void what_was_seen_before_holds(void **state)
{
    (void)state;
    expect_seen(VERDICT_ERASURES, REMARK_NONE, bytes_of(sample, "checkpoint"));
    expect_seen(VERDICT_ERASURES, REMARK_NONE, bytes_of(sample, "checkpoints/40"));
    expect_seen(VERDICT_ALTERED, REMARK_CHECKPOINT_FALSE, TEXT_LITERAL("nothing\n"));
}

static void signed_anew_by_another_is_not_trusted(void **state)
{
    (void)state;
    struct sign_seed seed = {{99}};
    struct text policy = sample->policy;
    sign_pair_from_seed(&seed, &sample->log_pair);
    assert_true(key_make(sample->hasher, text_of(SAMPLE_ORIGIN), KEY_LOG,
                         &sample->log_pair.public_key, &sample->log_key));
    write_again(20, dated_back(20), true);
    sample_export(sample, SAMPLE_PAST);
    expect(VERDICT_UNDECIDED, REMARK_CHECKPOINT_UNTRUSTED, REMARK_NO_ENTRY, "checkpoint");
    struct builder other;
    builder_init(&other, sample->arena);
    builder_add_string(&other, "log ");
    key_write(&other, &sample->log_key);
    builder_add_string(&other, "\nquorum none\n");
    sample_put(sample, TEXT_LITERAL("policy"), builder_text(&other));
    expect(VERDICT_ALTERED, REMARK_POLICY_DIFFERS, REMARK_NO_ENTRY, "policy");
    sample->policy = builder_text(&other); /* who trusts that one sees nothing wrong */
    struct verdict verdict;
    sample_verify(sample, sample->arena, &verdict);
    assert_int_equal(verdict_code(&verdict), VERDICT_ERASURES);
    sample->policy = policy;
}

static void change_history(size_t number, struct leaf *leaf)
{
    leaf->recorded.day -= number == 20;
}

static void forks_are_found(void **state)
{
    (void)state;
    struct sample *other = sample_made(change_history);
    struct text whole = bytes_of(other, "checkpoint"), past = bytes_of(other, "checkpoints/40");
    expect_seen(VERDICT_INCONSISTENT, REMARK_FORK, whole);
    expect_seen(VERDICT_INCONSISTENT, REMARK_HISTORY, past);
    struct text own = bytes_of(sample, "checkpoints/40");
    sample_put(sample, TEXT_LITERAL("checkpoints/40"), past);
    expect(VERDICT_INCONSISTENT, REMARK_HISTORY, REMARK_NO_ENTRY, "checkpoints/40");
    sample_put(sample, TEXT_LITERAL("checkpoints/40"), own);
    sample_put(sample, TEXT_LITERAL("checkpoint"), whole);
    expect(VERDICT_INCONSISTENT, REMARK_FORK, REMARK_NO_ENTRY, "checkpoints/64");
    sample_put(sample, TEXT_LITERAL("checkpoints/64"), whole);
    expect(VERDICT_ALTERED, REMARK_ROOT_DIFFERS, REMARK_NO_ENTRY, "checkpoint");
    sample_close(other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(each_file_that_is_dropped_is_missed, make, unmake),
        cmocka_unit_test_setup_teardown(without_entries_and_hashes_nothing_is_decided, make,
                                        unmake),
        cmocka_unit_test_setup_teardown(an_entry_that_is_dated_back_is_found, make, unmake),
        cmocka_unit_test_setup_teardown(entries_swapped_and_repeated_are_found, make, unmake),
        cmocka_unit_test_setup_teardown(entries_dropped_are_found, make, unmake),
        cmocka_unit_test_setup_teardown(what_is_cut_or_added_is_found, make, unmake),
        cmocka_unit_test_setup_teardown(a_part_put_in_anothers_place_is_found, make, unmake),
        cmocka_unit_test_setup_teardown(an_old_checkpoint_put_back_is_found, make, unmake),
        cmocka_unit_test_setup_teardown(what_was_seen_before_holds, make, unmake),
        cmocka_unit_test_setup_teardown(signed_anew_by_another_is_not_trusted, make, unmake),
        cmocka_unit_test_setup_teardown(forks_are_found, make, unmake),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

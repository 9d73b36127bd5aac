/* test_proof: the example proof file byte for byte, and each way of being wrong with its reason and line; the
 * request to a witness; which checkpoint may follow which. */
#include "test_vectors.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct policy policy;
static struct digest leaf;
static struct verifier_key log_key;
static struct sign_pair log_pair;

static int begin(void **state)
{
    struct flaw flaw;
    open_all(state);
    assert_true(policy_parse(arena, hasher, text_of(POLICY_TEXT), &policy, &flaw));
    assert_true(key_parse(hasher, text_of(LOG_VKEY), &log_key, &flaw));
    pair_from(0, &log_pair);
    tree_leaf(hasher, text_of("leaf-5"), &leaf);
    return 0;
}

static struct flaw judge(struct text whole)
{
    struct flaw flaw = {0};
    struct proof_file proof;
    struct checkpoint checkpoint;
    if (proof_parse(arena, whole, &proof, &flaw) &&
        proof_verify(arena, hasher, &proof, &leaf, &policy, &checkpoint, &flaw))
        assert_int_equal(checkpoint.size, 8);
    return flaw;
}

static void a_proof_file_is_as_specified(void **state)
{
    (void)state;
    struct text whole = text_of(PROOF_TEXT);
    struct digest sum;
    struct proof_file proof;
    struct flaw flaw;
    struct builder again;
    assert_int_equal(whole.size, 502);
    hasher_sha256(hasher, &whole, 1, &sum);
    assert_digest(&sum, "818a743a968d458a9ffef752514d9f996f7011788544d19a3c4cbc1c62b8a75f");
    assert_true(proof_parse(arena, whole, &proof, &flaw));
    assert_int_equal(proof.index, 5);
    assert_int_equal(proof.path.count, 3);
    builder_init(&again, arena);
    proof_write(&again, &proof);
    assert_true(text_equal(builder_text(&again), whole));
    assert_int_equal(judge(whole).kind, FLAW_NONE);
}

static void extra_is_carried(void **state)
{
    (void)state;
    struct text whole = changed(text_of(PROOF_TEXT), "index", "extra Zm9v\nindex");
    struct proof_file proof;
    struct flaw flaw;
    struct builder again;
    assert_true(proof_parse(arena, whole, &proof, &flaw));
    assert_true(proof.has_extra && text_is(proof.extra, "foo"));
    builder_init(&again, arena);
    proof_write(&again, &proof);
    assert_true(text_equal(builder_text(&again), whole));
    assert_int_equal(judge(whole).kind, FLAW_NONE);
    assert_int_equal(judge(changed(whole, "6wY=", "6wA=")).line, 12);
    assert_int_equal(judge(changed(whole, "index 5", "index 8")).line, 3);
}

static const struct {
    const char *from, *to;
    enum flaw_kind kind;
    size_t line;
} rows[] = {
    {HASH_1, "", FLAW_PROOF_FALSE, 0},
    {HASH_3, "", FLAW_PROOF_FALSE, 0},
    {HASH_2, HASH_2 HASH_2, FLAW_PROOF_FALSE, 0},
    {HASH_1 HASH_2, HASH_2 HASH_1, FLAW_PROOF_FALSE, 0},
    {"6p/Bob", "7p/Bob", FLAW_PROOF_FALSE, 0},
    {"index 5", "index 4", FLAW_PROOF_FALSE, 0},
    {"index 5", "index 8", FLAW_INDEX_BEYOND, 2},
    {"index 5", "index 05", FLAW_PROOF_INDEX, 2},
    {"index 5", "index -1", FLAW_PROOF_INDEX, 2},
    {"index 5", "index 9223372036854775808", FLAW_PROOF_INDEX, 2},
    {"index 5", "index 18446744073709551621", FLAW_PROOF_INDEX, 2},
    {"index 5", "index", FLAW_PROOF_INDEX, 2},
    {"index 5", "index  5", FLAW_PROOF_INDEX, 2},
    {"index 5", "index 5 ", FLAW_PROOF_INDEX, 2},
    {"index 5\n", "", FLAW_PROOF_INDEX, 2},
    {"index", "extra \nindex", FLAW_NONE, 0},
    {"index", "extra Zg\nindex", FLAW_PROOF_EXTRA, 2},
    {"index", "extra Zg==\nextra Zg==\nindex", FLAW_PROOF_INDEX, 3},
    {"@v1", "@v2", FLAW_PROOF_HEAD, 1},
    {"6p/Bob", "p/Bob", FLAW_PROOF_HASH, 3},
    {"DmLo=\n", "DmLo\n", FLAW_PROOF_HASH, 3},
    {"DmLo=\n", "DmLp=\n", FLAW_PROOF_HASH, 3},
    {"DmLo=\n", "DmLo= \n", FLAW_PROOF_HASH, 3},
    {"\n\nkommun", "\nkommun", FLAW_PROOF_HASH, 6},
    {"\n\nkommun", "\n\n\nkommun", FLAW_SIGNATURE_FALSE, 12},
    {"\nkommun.example", "\nkommun.exampel", FLAW_SIGNATURE_FALSE, 11},
    {"\n8\n", "\n08\n", FLAW_SIGNATURE_FALSE, 11},
    {"\n8\n", "\n7\n", FLAW_SIGNATURE_FALSE, 11},
    {"Dc8=\n", "Dc8=\n\n", FLAW_SIGNATURE_FALSE, 12},
    {"Dc8=\n", "Dc8=\nmore\n", FLAW_SIGNATURE_FALSE, 12},
    {"6wY=", "6wY", FLAW_SIGNATURE_LINE, 11},
    {"ABpVbkA", "ABpVbkB", FLAW_SIGNATURE_FALSE, 12},
    {WITNESS_LINE, "", FLAW_QUORUM, 0},
    {LOG_LINE, "", FLAW_ORIGIN_UNKNOWN, 7},
    {LOG_LINE WITNESS_LINE, "", FLAW_NO_SIGNATURES, 0},
    {"index 5\n", "index 5\r\n", FLAW_LETTERS, 2},
};

static void broken_proofs_are_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct flaw flaw = judge(changed(text_of(PROOF_TEXT), rows[i].from, rows[i].to));
        assert_int_equal(flaw.kind, rows[i].kind);
        assert_int_equal(flaw.line, rows[i].line);
    }
    struct text whole = text_of(PROOF_TEXT);
    for (size_t size = 0; size < whole.size; size++)
        assert_int_not_equal(judge((struct text){whole.bytes, size}).kind, FLAW_NONE);
    assert_int_equal(judge((struct text){whole.bytes, whole.size - 1}).kind, FLAW_NO_END);
    leaf.bytes[0] ^= 1;
    assert_int_equal(judge(whole).kind, FLAW_PROOF_FALSE);
    leaf.bytes[0] ^= 1;
}

static void a_proof_has_an_end(void **state)
{
    (void)state;
    struct builder whole;
    builder_init(&whole, arena);
    builder_add_string(&whole, "c2sp.org/tlog-proof@v1\nindex 5\n");
    for (int i = 0; i <= PROOF_MOST; i++)
        builder_add_string(&whole, HASH_1);
    builder_add_string(&whole, "\n" CHECKPOINT_NOTE);
    struct flaw flaw = judge(builder_text(&whole));
    assert_int_equal(flaw.kind, FLAW_PROOF_LONG);
    assert_int_equal(flaw.line, 3 + PROOF_MOST);
}

/* Every byte of the file but those of what nobody signs is held by something. */
static void any_changed_byte_is_refused(void **state)
{
    (void)state;
    char *copy = text_copy(arena, text_of(PROOF_TEXT));
    for (size_t i = 0; copy[i]; i++)
        for (int bit = 0; bit < 8; bit++) {
            char kept = copy[i];
            copy[i] = (char)(copy[i] ^ 1 << bit);
            assert_int_not_equal(judge((struct text){copy, sizeof PROOF_TEXT - 1}).kind, FLAW_NONE);
            copy[i] = kept;
        }
}

/* Signed by the log itself, so only the form can be wrong. */
static void checkpoints_have_three_lines(void **state)
{
    (void)state;
    static const struct {
        const char *from, *to;
        enum flaw_kind kind;
        size_t line;
    } forms[] = {
        {"\n8\n", "\n08\n", FLAW_SIZE, 2},
        {"\n8\n", "\n+8\n", FLAW_SIZE, 2},
        {"\n8\n", "\n\n", FLAW_SIZE, 2},
        {"\n8\n", "\n4611686018427387905\n", FLAW_SIZE, 2},
        {"\n8\n", "\n8 \n", FLAW_SIZE, 2},
        {"Dc8=\n", "Dc8\n", FLAW_ROOT, 3},
        {"ymt7PmdKyGwQJ7Wch8Bk/DvCezEylMdfg70F/dE/Dc8=\n", "", FLAW_ROOT, 3},
        {"Dc8=\n", "Dc8=\nextension\n", FLAW_EXTENSION, 4},
        {"Dc8=\n", "Dc8=\n\n", FLAW_EXTENSION, 4},
        {LOG_NAME, "", FLAW_ORIGIN, 1},
        {"kommun", "kom mun", FLAW_ORIGIN, 1},
        {"kommun", "\xE3\x80\x80", FLAW_ORIGIN, 1},
        {"kommun", "kom+mun", FLAW_ORIGIN, 1},
        {LOG_NAME, "other.example", FLAW_ORIGIN_UNKNOWN, 1},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        struct builder whole;
        struct note note;
        struct checkpoint checkpoint;
        struct flaw flaw = {0};
        struct text text = changed(text_of(CHECKPOINT_TEXT), forms[i].from, forms[i].to);
        builder_init(&whole, arena);
        note_begin(&whole, text);
        note_sign(&whole, &log_key, &log_pair, text);
        assert_true(note_parse(arena, builder_text(&whole), &note, &flaw));
        assert_false(policy_accepts(arena, &policy, &note, &checkpoint, &flaw));
        assert_int_equal(flaw.kind, forms[i].kind);
        assert_int_equal(flaw.line, forms[i].line);
    }
}

/* From size 3: the body as the ledger's formats have it. */
static void a_witness_is_asked_as_specified(void **state)
{
    (void)state;
    static const char wanted[] = "old 3\n/KifV8n4yOtAR6f/nTM6z54PM4SyCyVbzqsPIW3Momc=\n"
                                 "92g2MlrsVpnY1x+OQunUfFwpsIBZuiljhPfKQK06QK4=\n"
                                 "YKU+7Q3oepDI5ZQnxZxGJTwzp2oJUCpRgBMAknt+a9w=\n"
                                 "9YqqtGEiEC1msAxetQsT3XY7X4ABObQk/aixysrhQIo=\n"
                                 "\n" CHECKPOINT_TEXT "\n" LOG_LINE;
    struct test_log log = log_of(leaves_of("leaf-", 8), 8);
    struct witness_request request = {.old_size = 3,
                                      .note = TEXT_LITERAL(CHECKPOINT_TEXT "\n" LOG_LINE)},
                           read;
    struct tree_view view;
    struct flaw flaw;
    struct builder body;
    assert_null(view_open((struct tile_source){&log, bring}, hasher, 8, &view));
    assert_null(view_prove_consistency(&view, 3, &request.path));
    builder_init(&body, arena);
    witness_write(&body, &request);
    assert_string_equal(builder_string(&body), wanted);
    assert_true(witness_parse(text_of(wanted), &read, &flaw));
    assert_int_equal(read.old_size, 3);
    assert_int_equal(read.path.count, 4);
    assert_true(text_equal(read.note, request.note));

    assert_false(witness_parse(changed(text_of(wanted), "old 3", "old 03"), &read, &flaw));
    assert_int_equal(flaw.kind, FLAW_WITNESS_OLD);
    assert_false(witness_parse(changed(text_of(wanted), "old 3", "new 3"), &read, &flaw));
    assert_int_equal(flaw.kind, FLAW_WITNESS_OLD);
    assert_false(witness_parse(changed(text_of(wanted), "QIo=", "QIo"), &read, &flaw));
    assert_int_equal(flaw.line, 5);
    assert_false(witness_parse(text_of("old 3\n"), &read, &flaw));
    assert_int_equal(flaw.kind, FLAW_NO_SIGNATURES);
}

static enum flaw_kind follows(const struct checkpoint *old, const struct checkpoint *new,
                              const struct tree_proof *proof)
{
    struct flaw flaw = {0};
    checkpoint_follows(hasher, old, new, proof, &flaw);
    return flaw.kind;
}

static void a_log_may_only_grow(void **state)
{
    (void)state;
    struct digest *leaves = leaves_of("leaf-", 8);
    struct test_log log = log_of(leaves, 8);
    struct tree_view view;
    struct tree_proof proof, none = {0};
    struct checkpoint old = {TEXT_LITERAL(LOG_NAME), 3, reference_root(leaves, 0, 3)};
    struct checkpoint new = {TEXT_LITERAL(LOG_NAME), 8, reference_root(leaves, 0, 8)};
    assert_null(view_open((struct tile_source){&log, bring}, hasher, 8, &view));
    assert_null(view_prove_consistency(&view, 3, &proof));
    assert_int_equal(follows(&old, &new, &proof), FLAW_NONE);
    assert_int_equal(follows(&new, &new, &none), FLAW_NONE);
    assert_int_equal(follows(&old, &new, &none), FLAW_HISTORY);
    assert_int_equal(follows(&new, &old, &proof), FLAW_ROLLBACK);
    struct checkpoint other = new;
    other.root.bytes[0] ^= 1;
    assert_int_equal(follows(&new, &other, &none), FLAW_FORK);
    assert_int_equal(follows(&old, &other, &proof), FLAW_HISTORY);
    other = new;
    other.origin = TEXT_LITERAL("other.example");
    assert_int_equal(follows(&old, &other, &proof), FLAW_ORIGIN_OTHER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_proof_file_is_as_specified),
        cmocka_unit_test(extra_is_carried),
        cmocka_unit_test(broken_proofs_are_refused),
        cmocka_unit_test(a_proof_has_an_end),
        cmocka_unit_test(any_changed_byte_is_refused),
        cmocka_unit_test(checkpoints_have_three_lines),
        cmocka_unit_test(a_witness_is_asked_as_specified),
        cmocka_unit_test(a_log_may_only_grow),
    };
    return cmocka_run_group_tests(tests, begin, close_all);
}

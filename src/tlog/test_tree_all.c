/* test_tree_all: every proof of every tree up to 69 leaves, made and verified, equal to the definition by
 * recursion; and with a hash left out, added, changed or moved, with another index or size, refused. */
#include "test_log.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { MOST = 69, LARGE = 70000 };

static struct digest *leaves;
static struct digest reference_roots[MOST + 1];
static size_t refused;

/* PATH(index, D[start:end]), RFC 9162 section 2.1.3.1. */
static void reference_path(uint64_t index, size_t start, size_t end, struct tree_proof *proof)
{
    if (end - start == 1)
        return;
    size_t left = tree_split(end - start);
    struct digest sibling = index < left ? reference_root(leaves, start + left, end)
                                         : reference_root(leaves, start, start + left);
    if (index < left)
        reference_path(index, start, start + left, proof);
    else
        reference_path(index - left, start + left, end, proof);
    proof->hashes[proof->count++] = sibling;
}

/* SUBPROOF(old, D[start:end], whole), section 2.1.4.1. */
static void reference_subproof(size_t old, size_t start, size_t end, bool whole,
                               struct tree_proof *proof)
{
    if (old == end - start) {
        if (!whole)
            proof->hashes[proof->count++] = reference_root(leaves, start, end);
        return;
    }
    size_t left = tree_split(end - start);
    struct digest other = old <= left ? reference_root(leaves, start + left, end)
                                      : reference_root(leaves, start, start + left);
    if (old <= left)
        reference_subproof(old, start, start + left, whole, proof);
    else
        reference_subproof(old - left, start + left, end, false, proof);
    proof->hashes[proof->count++] = other;
}

static void assert_proofs_equal(const struct tree_proof *one, const struct tree_proof *other)
{
    assert_int_equal(one->count, other->count);
    if (one->count)
        assert_memory_equal(one->hashes, other->hashes, one->count * DIGEST_SIZE);
}

/* What is proven: that leaf from is in the tree, or that it began with from leaves. */
struct claim {
    bool consistency;
    uint64_t from, size;
    struct digest old, new; /* the leaf or the old root, and the root */
};

static bool holds(const struct claim *claim, const struct tree_proof *proof)
{
    return claim->consistency ? tree_verify_consistency(hasher, claim->from, claim->size,
                                                        &claim->old, &claim->new, proof)
                              : tree_verify_inclusion(hasher, claim->from, claim->size, &claim->old,
                                                      proof, &claim->new);
}

static void refuse(const struct claim *claim, const struct tree_proof *proof)
{
    assert_false(holds(claim, proof));
    refused++;
}

/* Each hash changed, left out, doubled, and moved one step. */
static void spoil_hashes(const struct claim *claim, const struct tree_proof *proof)
{
    for (size_t i = 0; i < proof->count; i++) {
        struct tree_proof spoilt = *proof;
        spoilt.hashes[i].bytes[i % DIGEST_SIZE] ^= 1;
        refuse(claim, &spoilt);
        spoilt = *proof;
        spoilt.count--;
        memmove(&spoilt.hashes[i], &spoilt.hashes[i + 1], (spoilt.count - i) * DIGEST_SIZE);
        refuse(claim, &spoilt);
        spoilt = *proof;
        spoilt.count++;
        memmove(&spoilt.hashes[i + 1], &proof->hashes[i], (proof->count - i) * DIGEST_SIZE);
        refuse(claim, &spoilt);
        spoilt = *proof;
        if (i == 0 || memcmp(&spoilt.hashes[i], &spoilt.hashes[i - 1], DIGEST_SIZE) == 0)
            continue;
        spoilt.hashes[i] = proof->hashes[i - 1];
        spoilt.hashes[i - 1] = proof->hashes[i];
        refuse(claim, &spoilt);
    }
}

static void spoil(const struct claim *claim, const struct tree_proof *proof)
{
    assert_true(holds(claim, proof));
    spoil_hashes(claim, proof);
    struct tree_proof longer = *proof;
    longer.hashes[longer.count++] = claim->new;
    refuse(claim, &longer);
    struct claim other = *claim;
    other.old.bytes[0] ^= 0x80;
    refuse(&other, proof);
    other = *claim;
    other.new.bytes[31] ^= 1;
    refuse(&other, proof);
}

/* The same proof for every other index or old size that there is, and one beyond. */
static void move(const struct claim *claim, const struct tree_proof *proof)
{
    struct claim other = *claim;
    for (other.from = claim->consistency ? 1 : 0; other.from <= claim->size; other.from++)
        if (other.from != claim->from)
            refuse(&other, proof);
    other.from = UINT64_MAX;
    refuse(&other, proof);
    other = (struct claim){claim->consistency, claim->from, UINT64_MAX, claim->old, claim->new};
    refuse(&other, proof);
}

static void every_inclusion(void **state)
{
    (void)state;
    for (size_t size = 1; size <= MOST; size++) {
        struct test_log log = log_of(leaves, size);
        struct tree_view view;
        assert_null(view_open((struct tile_source){&log, bring}, hasher, size, &view));
        assert_true(digest_equal(&view.root, &reference_roots[size]));
        for (uint64_t index = 0; index < size; index++) {
            struct tree_proof proof, wanted = {0};
            struct claim claim = {false, index, size, leaves[index], view.root};
            assert_null(view_prove_inclusion(&view, index, &proof));
            reference_path(index, 0, size, &wanted);
            assert_proofs_equal(&proof, &wanted);
            assert_int_equal(proof.count, tree_depth(index, size));
            spoil(&claim, &proof);
            move(&claim, &proof);
        }
    }
}

static void every_consistency(void **state)
{
    (void)state;
    for (size_t size = 2; size <= MOST; size++) {
        struct test_log log = log_of(leaves, size);
        struct tree_view view;
        assert_null(view_open((struct tile_source){&log, bring}, hasher, size, &view));
        for (size_t old = 1; old < size; old++) {
            struct tree_proof proof, wanted = {0};
            struct claim claim = {true, old, size, reference_roots[old], view.root};
            assert_null(view_prove_consistency(&view, old, &proof));
            reference_subproof(old, 0, size, true, &wanted);
            assert_proofs_equal(&proof, &wanted);
            spoil(&claim, &proof);
            move(&claim, &proof);
        }
    }
}

static void the_same_and_the_empty_tree(void **state)
{
    (void)state;
    struct tree_proof none = {0}, one = {.count = 1};
    const struct digest *root = &reference_roots[5], *other = &reference_roots[4];
    assert_true(tree_verify_consistency(hasher, 5, 5, root, root, &none));
    assert_false(tree_verify_consistency(hasher, 5, 5, root, other, &none));
    assert_false(tree_verify_consistency(hasher, 5, 5, root, root, &one));
    assert_true(tree_verify_consistency(hasher, 0, 5, other, root, &none));
    assert_false(tree_verify_consistency(hasher, 0, 5, other, root, &one));
    assert_false(tree_verify_consistency(hasher, 5, 4, root, other, &none));
    assert_false(tree_verify_inclusion(hasher, 0, 0, root, &none, root));
    assert_true(refused > 300000);
}

/* Three levels of tiles: a few indexes of each kind against the definition. */
static void a_large_log(void **state)
{
    (void)state;
    struct digest *many = leaves_of("large-", LARGE);
    struct test_log log = log_of(many, LARGE);
    struct tree_view view;
    static const uint64_t indexes[] = {0, 1, 255, 256, 65535, 65536, 69887, 69888, LARGE - 1};
    assert_null(view_open((struct tile_source){&log, bring}, hasher, LARGE, &view));
    struct digest root = reference_root(many, 0, LARGE);
    assert_true(digest_equal(&root, &view.root));
    for (size_t i = 0; i < sizeof indexes / sizeof *indexes; i++) {
        struct tree_proof proof;
        struct claim claim = {false, indexes[i], LARGE, many[indexes[i]], root};
        assert_null(view_prove_inclusion(&view, indexes[i], &proof));
        spoil(&claim, &proof);
        if (indexes[i] == 0)
            continue;
        claim = (struct claim){true, indexes[i], LARGE, reference_root(many, 0, indexes[i]), root};
        assert_null(view_prove_consistency(&view, indexes[i], &proof));
        spoil(&claim, &proof);
    }
}

static int begin(void **state)
{
    open_all(state);
    leaves = leaves_of("leaf-", MOST);
    for (size_t size = 1; size <= MOST; size++)
        reference_roots[size] = reference_root(leaves, 0, size);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_inclusion),
        cmocka_unit_test(every_consistency),
        cmocka_unit_test(the_same_and_the_empty_tree),
        cmocka_unit_test(a_large_log),
    };
    return cmocka_run_group_tests(tests, begin, close_all);
}

/* test_tree: the examples of the ledger's formats, made and cross-checked by programs of others. */
#include "test_log.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define LEAF_0 "305df59f9590c3c9ac63d2b2743c388e3792449078cebf7fb3dbe6471643b2b7"
#define LEAF_1 "3145c409f259b7c53e32036090ff76751025a2498ba9823ef718cac50b4e616f"
#define LEAF_2 "fca89f57c9f8c8eb4047a7ff9d333acf9e0f3384b20b255bceab0f216dcca267"
#define LEAF_3 "f76836325aec5699d8d71f8e42e9d47c5c29b08059ba296384f7ca40ad3a40ae"
#define LEAF_4 "ea9fc1a1b6e191b460d0d6306e3e870c173f39330f13cda1b70cfc72bdc398ba"
#define LEAF_5 "8f1593cb92f429d9340b9bbc1f0bb122adf8026c42a4a42142e2168931727236"
#define LEAF_6 "676f3782f5b3a5fb4370ed49572cedc523f4a66322269c85f2af0509d17b0a4d"
#define LEAF_7 "060242692909024231d050c5d4434146ba77da322d450286f577c9f951615d53"
#define ROOT_2 "60a53eed0de87a90c8e59427c59c46253c33a76a09502a51801300927b7e6bdc"
#define ROOT_4 "bdd1c5ff55b19cb6b0e7c761bf9a6ccaa27fbbfc07b74f1fabb6e911a0bd2ab3"

static const char *const leaf_hashes[] = {LEAF_0, LEAF_1, LEAF_2, LEAF_3,
                                          LEAF_4, LEAF_5, LEAF_6, LEAF_7};

static const char *const roots[] = {
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    LEAF_0,
    ROOT_2,
    "cf763a041c81ceef1578a6083f75c61bef2e0014f2a3e683a97fcfca5be7f19a",
    ROOT_4,
    "00d21829a5503145348abcf712513eacf2a274211ad83e970202bb5b6d80b286",
    "160cf1a616e8792f9078a9665cb06520d95a33f467d0826f2310219d31383d73",
    "0b007fb915eb9b2a146f54b1c86ec53b664f8e455b7660b0b6ee13edc0d921c0",
    "ca6b7b3e674ac86c1027b59c87c064fc3bc27b313294c75f83bd05fdd13f0dcf"};

/* Nodes that stand in proofs. */
#define NODE_4_8 "398ebdeb46e179eeffacef4635fd30410954e169b88e22741fa96cffb1022a85"
#define NODE_6_7 "985bb5d36b927800876871da925a7e82abe83a9ddba5882920a007a55ea2b376"
#define NODE_4_7 "8eae6bd3b3a07f1f75ee72a531629e6eb31e42e62f760e47de52a53c3641ef23"
#define TREE_4_8 "f58aaab46122102d66b00c5eb50b13dd763b5f800139b424fda8b1cacae1408a"
#define NODE_2_4 "bd45ff28796704d88bdac51b1df553fda59837b616d6d1cb2114dbc3b087ff69"

enum { PATH = 8 };

/* from: an index, or an old size when consistency. */
struct example {
    bool consistency;
    uint64_t from, size;
    const char *hashes[PATH];
};

static const struct example examples[] = {
    {false, 5, 8, {LEAF_4, NODE_4_8, ROOT_4}},
    {false, 4, 7, {LEAF_5, LEAF_6, ROOT_4}},
    {false, 6, 7, {NODE_6_7, ROOT_4}},
    {false, 2, 5, {LEAF_3, ROOT_2, LEAF_4}},
    {false, 0, 1, {NULL}},
    {true, 3, 7, {LEAF_2, LEAF_3, ROOT_2, NODE_4_7}},
    {true, 4, 8, {TREE_4_8}},
    {true, 6, 8, {NODE_6_7, NODE_4_8, ROOT_4}},
    {true, 1, 8, {LEAF_1, NODE_2_4, TREE_4_8}},
    {true, 7, 8, {LEAF_6, LEAF_7, NODE_6_7, ROOT_4}},
};

static void hashes_are_as_specified(void **state)
{
    (void)state;
    struct digest digest, *leaves = leaves_of("leaf-", 8);
    struct frontier frontier = {0};
    tree_leaf(hasher, text_of(""), &digest);
    assert_digest(&digest, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    for (size_t i = 0; i < 9; i++) {
        frontier_root(&frontier, hasher, &digest);
        assert_digest(&digest, roots[i]);
        if (i == 8)
            break;
        assert_digest(&leaves[i], leaf_hashes[i]);
        frontier_append(&frontier, hasher, &leaves[i]);
    }
}

static void verify(const struct example *one, const struct digest *leaves,
                   const struct tree_proof *proof)
{
    struct digest to = digest_of(roots[one->size]), from = digest_of(roots[one->from]);
    if (one->consistency)
        assert_true(tree_verify_consistency(hasher, one->from, one->size, &from, &to, proof));
    else
        assert_true(
            tree_verify_inclusion(hasher, one->from, one->size, &leaves[one->from], proof, &to));
}

static void proofs_are_as_specified(void **state)
{
    (void)state;
    struct digest *leaves = leaves_of("leaf-", 8);
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        const struct example *one = &examples[i];
        struct test_log log = log_of(leaves, one->size);
        struct tree_view view;
        struct tree_proof proof;
        assert_null(view_open((struct tile_source){&log, bring}, hasher, one->size, &view));
        assert_digest(&view.root, roots[one->size]);
        if (one->consistency)
            assert_null(view_prove_consistency(&view, one->from, &proof));
        else
            assert_null(view_prove_inclusion(&view, one->from, &proof));
        size_t count = 0;
        for (; one->hashes[count]; count++)
            assert_digest(&proof.hashes[count], one->hashes[count]);
        assert_int_equal(proof.count, count);
        verify(one, leaves, &proof);
    }
}

static void three_hundred_entries(void **state)
{
    (void)state;
    struct digest root, *leaves = leaves_of("e", 300);
    struct test_log log = log_of(leaves, 300);
    struct frontier frontier = {0}, loaded;
    struct tree_view view;
    for (size_t i = 0; i < 300; i++)
        frontier_append(&frontier, hasher, &leaves[i]);
    frontier_root(&frontier, hasher, &root);
    assert_digest(&root, "cdd6d98476f2aa18b7570d4d6a01c763c0cb66f43459ea30dcef57074600f6e1");
    assert_null(view_open((struct tile_source){&log, bring}, hasher, 300, &view));
    assert_true(digest_equal(&view.root, &root));
    assert_digest(&log.rows[1][0],
                  "c8a6d09bae91bba76bb1f5b479e38dbdf65495dec4479142d701fd371410efc9");

    const struct tile *tile;
    assert_null(bring(&log, &(struct tile_name){.width = 256}, &tile));
    tile_root(tile, hasher, &root);
    assert_true(digest_equal(&root, &log.rows[1][0]));

    /* What is read from tiles goes on as what was never put down. */
    assert_null(view_frontier(&view, &loaded));
    for (size_t i = 0; i < 300; i++) {
        struct digest other;
        frontier_append(&frontier, hasher, &leaves[i]);
        frontier_append(&loaded, hasher, &leaves[i]);
        frontier_root(&frontier, hasher, &root);
        frontier_root(&loaded, hasher, &other);
        assert_true(digest_equal(&root, &other));
    }
}

static struct fault *bring_nothing(void *context, const struct tile_name *name,
                                   const struct tile **tile_out)
{
    (void)name, (void)tile_out;
    return fault_new(context, "fault.file-open", "tile", NULL);
}

static void a_missing_tile_is_a_fault(void **state)
{
    (void)state;
    struct test_log log = log_of(leaves_of("leaf-", 8), 8);
    struct tree_view view;
    struct tree_proof proof;
    struct frontier frontier;
    assert_non_null(view_open((struct tile_source){arena, bring_nothing}, hasher, 1, &view));
    assert_null(view_open((struct tile_source){&log, bring}, hasher, 8, &view));
    view.source = (struct tile_source){arena, bring_nothing};
    assert_non_null(view_prove_inclusion(&view, 0, &proof));
    assert_non_null(view_prove_consistency(&view, 3, &proof));
    assert_null(view_prove_consistency(&view, 4, &proof)); /* the right half is on the edge */
    assert_non_null(view_frontier(&view, &frontier));
    assert_null(view_open((struct tile_source){arena, bring_nothing}, hasher, 0, &view));
    assert_digest(&view.root, roots[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hashes_are_as_specified),
        cmocka_unit_test(proofs_are_as_specified),
        cmocka_unit_test(three_hundred_entries),
        cmocka_unit_test(a_missing_tile_is_a_fault),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}

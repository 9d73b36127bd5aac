/* test_keys: signatures and sealing against published and the ledger's own examples, with every bit turned once; key
 * memory that is locked and wiped. */
#include "crypt.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;
static struct crypt *crypt;

static int open_all(void **state)
{
    (void)state;
    arena = arena_open(0);
    assert_null(crypt_open(arena, &crypt));
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    crypt_close(crypt);
    arena_close(arena);
    return 0;
}

static void count_up(uint8_t *bytes, size_t size, uint8_t first)
{
    for (size_t i = 0; i < size; i++)
        bytes[i] = (uint8_t)(first + i);
}

static struct sign_pair pair_of(const char *seed_hex)
{
    struct sign_seed seed;
    struct sign_pair pair;
    assert_true(hex_read_exactly(text_of(seed_hex), sizeof seed.bytes, seed.bytes));
    sign_pair_from_seed(&seed, &pair);
    return pair;
}

/* RFC 8032 section 7.1, tests 1 and 3. */
static void published_signatures_hold(void **state)
{
    (void)state;
    static const char *const rows[][4] = {
        {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
         "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
         "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
         "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe"
         "24655141438e7a100b"},
        {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
         "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "\xaf\x82",
         "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
         "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed2"
         "8dc027beceea1ec40a"}};
    for (size_t i = 0; i < 2; i++) {
        struct sign_pair pair = pair_of(rows[i][0]);
        struct sign_signature signature, wanted;
        struct sign_public public_key;
        assert_true(hex_read_exactly(text_of(rows[i][1]), 32, public_key.bytes));
        assert_true(hex_read_exactly(text_of(rows[i][3]), 64, wanted.bytes));
        sign_message(&pair, text_of(rows[i][2]), &signature);
        assert_memory_equal(pair.public_key.bytes, public_key.bytes, 32);
        assert_memory_equal(signature.bytes, wanted.bytes, 64);
        assert_true(sign_verify(&public_key, text_of(rows[i][2]), &wanted));
    }
}

static void a_turned_bit_breaks_a_signature(void **state)
{
    (void)state;
    struct sign_pair pair =
        pair_of("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    struct sign_signature signature;
    char message[] = "checkpoint";
    sign_message(&pair, text_of(message), &signature);
    assert_true(sign_verify(&pair.public_key, text_of(message), &signature));
    for (size_t bit = 0; bit < 8 * sizeof signature; bit++) {
        signature.bytes[bit / 8] ^= (uint8_t)(1 << bit % 8);
        assert_false(sign_verify(&pair.public_key, text_of(message), &signature));
        signature.bytes[bit / 8] ^= (uint8_t)(1 << bit % 8);
    }
    message[0] ^= 1;
    assert_false(sign_verify(&pair.public_key, text_of(message), &signature));
    assert_false(sign_verify(&pair.public_key, text_of(""), &signature));
}

/* An all-zero key and signature verify anything where small orders are let through. */
static void a_weak_key_is_refused(void **state)
{
    (void)state;
    struct sign_public none = {{1}};
    struct sign_signature weak = {{1}};
    assert_false(sign_verify(&none, text_of("anything"), &weak));
}

struct sealing {
    struct seal_key key;
    struct seal_nonce nonce;
    struct text associated, plain;
    const char *sealed;
};

static void sealing_is(const struct sealing *one)
{
    uint8_t sealed[128], wanted[128], opened[128];
    size_t size = one->plain.size + SEAL_TAG_SIZE;
    assert_true(hex_read_exactly(text_of(one->sealed), size, wanted));
    seal_shut(&one->key, &one->nonce, one->associated, one->plain, sealed);
    assert_memory_equal(sealed, wanted, size);
    struct text whole = {(const char *)sealed, size};
    assert_true(seal_open(&one->key, &one->nonce, one->associated, whole, opened));
    assert_memory_equal(opened, one->plain.bytes, one->plain.size);
    for (size_t bit = 0; bit < 8 * size; bit++) {
        sealed[bit / 8] ^= (uint8_t)(1 << bit % 8);
        assert_false(seal_open(&one->key, &one->nonce, one->associated, whole, opened));
        sealed[bit / 8] ^= (uint8_t)(1 << bit % 8);
    }
    for (whole.size = 0; whole.size < size; whole.size++)
        assert_false(seal_open(&one->key, &one->nonce, one->associated, whole, opened));
    assert_false(seal_open(&one->key, &one->nonce, text_of("elsewhere"), whole, opened));
}

static void sealing_is_as_specified(void **state)
{
    (void)state;
    struct sealing text = {.associated = TEXT_LITERAL("unit:7f3a|class:rapport|v1"),
                           .plain = TEXT_LITERAL("Anna Andersson rapporterade 2026-01-15."),
                           .sealed =
                               "1b3fbc8bd2b7b1e137f85401f146391f98f2154f79ac6b25bef3d16e62d8389b"
                               "ebd98a9da09572ebf31d89261b66604d4188ffbd78b9b0"};
    count_up(text.key.bytes, 32, 0x40);
    count_up(text.nonce.bytes, 24, 0xC0);
    sealing_is(&text);

    struct sealing wrapped = {.associated = TEXT_LITERAL("wrap:7f3a|epoch:1"),
                              .plain = {(const char *)text.key.bytes, SEAL_KEY_SIZE},
                              .sealed = "d796753ed9333442e1a7734794a37e087c003dabd89879b89973d715e0"
                                        "243256b7a2ab51346d4cd5a655866cece3ef26"};
    count_up(wrapped.key.bytes, 32, 0);
    memset(wrapped.nonce.bytes, 0x11, SEAL_NONCE_SIZE);
    sealing_is(&wrapped);
}

static void secrets_are_wiped(void **state)
{
    (void)state;
    void *secret;
    assert_null(secret_open(arena, sizeof(struct sign_pair), &secret));
    struct sign_pair *pair = secret, zero = {0};
    assert_memory_equal(pair, &zero, sizeof zero);
    chance_fill(pair, sizeof *pair);
    assert_memory_not_equal(pair, &zero, sizeof zero);
    secret_wipe(pair, sizeof *pair);
    assert_memory_equal(pair, &zero, sizeof zero);
    secret_close(secret);
    secret_close(NULL);
}

/* More than can be locked: a fault, no key in memory that may be swapped out. */
static void memory_that_cannot_be_locked_is_a_fault(void **state)
{
    (void)state;
    void *secret;
    struct fault *fault = secret_open(arena, SIZE_MAX / 2, &secret);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.crypt-memory");
}

static void chance_differs(void **state)
{
    (void)state;
    uint8_t one[32], other[32];
    chance_fill(one, sizeof one);
    chance_fill(other, sizeof other);
    assert_memory_not_equal(one, other, sizeof one);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(published_signatures_hold),
        cmocka_unit_test(a_turned_bit_breaks_a_signature),
        cmocka_unit_test(a_weak_key_is_refused),
        cmocka_unit_test(sealing_is_as_specified),
        cmocka_unit_test(secrets_are_wiped),
        cmocka_unit_test(memory_that_cannot_be_locked_is_a_fault),
        cmocka_unit_test(chance_differs),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}

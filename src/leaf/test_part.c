/* test_part: the published examples of sealing and committing, and a part spoilt in each way. */
#include "part_inside.h"
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define EXAMPLE "Anna Andersson rapporterade 2026-01-15."

static void assert_hex(const uint8_t *bytes, size_t size, const char *hex)
{
    struct builder found;
    builder_init(&found, arena);
    hex_write(&found, (struct text){(const char *)bytes, size});
    assert_string_equal(builder_string(&found), hex);
}

static void the_published_examples_hold(void **state)
{
    (void)state;
    struct seal_key unit, epoch;
    struct seal_nonce nonce, other;
    struct part_salt salt;
    struct digest commitment;
    uint8_t sealed[sizeof EXAMPLE - 1 + SEAL_TAG_SIZE], wrapped[SEAL_KEY_SIZE + SEAL_TAG_SIZE];
    count_up(unit.bytes, sizeof unit.bytes, 0x40);
    count_up(epoch.bytes, sizeof epoch.bytes, 0);
    count_up(salt.bytes, sizeof salt.bytes, 0x80);
    count_up(nonce.bytes, sizeof nonce.bytes, 0xC0);
    memset(other.bytes, 0x11, sizeof other.bytes);
    seal_shut(&unit, &nonce, TEXT_LITERAL("unit:7f3a|class:rapport|v1"), TEXT_LITERAL(EXAMPLE),
              sealed);
    assert_hex(
        sealed, sizeof sealed,
        "1b3fbc8bd2b7b1e137f85401f146391f98f2154f79ac6b25bef3d16e62d8389bebd98a9da09572ebf31d8926"
        "1b66604d4188ffbd78b9b0");
    part_commitment(hasher, &salt, TEXT_LITERAL(EXAMPLE), &commitment);
    assert_hex(commitment.bytes, DIGEST_SIZE,
               "5ab3935e202afdb5f7e59d3f9818853e1206f715aa186a4a6c3bbae72932ee72");
    seal_shut(&epoch, &other, TEXT_LITERAL("wrap:7f3a|epoch:1"),
              (struct text){(const char *)unit.bytes, sizeof unit.bytes}, wrapped);
    assert_hex(
        wrapped, sizeof wrapped,
        "d796753ed9333442e1a7734794a37e087c003dabd89879b89973d715e0243256b7a2ab51346d4cd5a655866c"
        "ece3ef26");
}

static void buckets_are_powers_of_four(void **state)
{
    (void)state;
    assert_int_equal(part_bucket(0), 256);
    assert_int_equal(part_bucket(220), 256);
    assert_int_equal(part_bucket(221), 1024);
    assert_int_equal(part_bucket(988), 1024);
    assert_int_equal(part_bucket(989), 4096);
    assert_int_equal(part_bucket(LEAF_BUCKET_MOST - 36), LEAF_BUCKET_MOST);
    assert_int_equal(part_bucket(LEAF_BUCKET_MOST - 35), 0);
    assert_int_equal(part_bucket(SIZE_MAX), 0);
    assert_true(leaf_bucket_check(256) && leaf_bucket_check(65536));
    assert_false(leaf_bucket_check(0) || leaf_bucket_check(64) || leaf_bucket_check(512) ||
                 leaf_bucket_check((uint64_t)LEAF_BUCKET_MOST * 4));
}

/* A sealed part and all that it was sealed with. */
struct sealing {
    struct leaf leaf;
    struct part_place place;
    struct seal_key key;
    struct part_chance chance;
    struct leaf_part part;
    struct text sealed;
};

static struct sealing seal(struct text text)
{
    struct sealing sealing = {.leaf = sample_leaf()};
    sealing.place = part_place_of(&sealing.leaf, 1);
    count_up(sealing.key.bytes, sizeof sealing.key.bytes, 0x40);
    count_up(sealing.chance.salt.bytes, PART_SALT_SIZE, 0x80);
    count_up(sealing.chance.nonce.bytes, SEAL_NONCE_SIZE, 0xC0);
    part_seal_with(arena, hasher, &sealing.key, &sealing.place, text, &sealing.chance,
                   &sealing.part, &sealing.sealed);
    return sealing;
}

static bool opens(const struct sealing *sealing, struct refusal *refusal_out)
{
    struct part_opened opened;
    return part_open(arena, hasher, &sealing->key, &sealing->place, &sealing->part, sealing->sealed,
                     &opened, refusal_out);
}

static void what_is_sealed_is_opened(void **state)
{
    (void)state;
    for (size_t size = 0; size < 1100; size += 31) {
        struct part_opened opened;
        struct refusal refusal;
        char *letters = arena_allocate(arena, size);
        memset(letters, 'x', size);
        struct sealing sealing = seal((struct text){letters, size});
        assert_int_equal(sealing.sealed.size, part_bucket(size) + 40);
        assert_true(part_open(arena, hasher, &sealing.key, &sealing.place, &sealing.part,
                              sealing.sealed, &opened, &refusal));
        assert_true(text_equal(opened.text, (struct text){letters, size}));
        assert_memory_equal(opened.salt.bytes, sealing.chance.salt.bytes, PART_SALT_SIZE);
    }
}

static void the_place_is_bound_as_the_contract_says(void **state)
{
    (void)state;
    struct sealing sealing = seal(TEXT_LITERAL(EXAMPLE));
    assert_true(text_is(part_associated(arena, &sealing.place),
                        "reda/part/v1\nkommun.example/kvalitet/ledger\n"
                        "d0d1d2d3d4d5d6d7d8d9dadbdcdddedf\n3\nbeslut\n1\nrapport\n"
                        "8182838485868788898a8b8c8d8e8f90\n"));
}

static void two_sealings_of_a_text_have_nothing_in_common(void **state)
{
    (void)state;
    struct sealing sealing = seal(TEXT_LITERAL(EXAMPLE)), other = sealing;
    struct refusal refusal;
    part_seal(arena, hasher, &sealing.key, &sealing.place, TEXT_LITERAL(EXAMPLE), &sealing.part,
              &sealing.sealed);
    part_seal(arena, hasher, &other.key, &other.place, TEXT_LITERAL(EXAMPLE), &other.part,
              &other.sealed);
    assert_true(opens(&sealing, &refusal) && opens(&other, &refusal));
    assert_memory_not_equal(sealing.sealed.bytes, other.sealed.bytes, SEAL_NONCE_SIZE);
    assert_false(digest_equal(&sealing.part.commitment, &other.part.commitment));
}

static void moved_or_with_another_key_it_stays_shut(void **state)
{
    (void)state;
    struct refusal refusal;
    for (int i = 0; i < 8; i++) {
        struct sealing sealing = seal(TEXT_LITERAL(EXAMPLE));
        struct part_place *place = &sealing.place;
        *(i == 0 ? &place->tenant : i == 1 ? &place->kind : &place->class) = TEXT_LITERAL("other");
        if (i > 2)
            place->class = sealing.part.class;
        place->stream.bytes[15] ^= i == 3;
        place->unit.bytes[0] ^= i == 4;
        place->sequence += i == 5;
        place->number -= i == 6;
        sealing.key.bytes[31] ^= i == 7;
        assert_false(opens(&sealing, &refusal));
        assert_int_equal(refusal.kind, REFUSAL_PART_KEY);
    }
}

static void every_bit_of_a_part_counts(void **state)
{
    (void)state;
    struct sealing sealing = seal(TEXT_LITERAL(EXAMPLE));
    struct refusal refusal;
    char *bytes = text_copy(arena, sealing.sealed);
    sealing.sealed.bytes = bytes;
    for (size_t bit = 0; bit < sealing.sealed.size * 8; bit++) {
        struct digest hash = sealing.part.hash;
        bytes[bit / 8] = (char)(bytes[bit / 8] ^ 1 << bit % 8);
        assert_false(opens(&sealing, &refusal));
        assert_int_equal(refusal.kind, REFUSAL_PART_HASH);
        hasher_sha256(hasher, &sealing.sealed, 1, &sealing.part.hash);
        assert_false(opens(&sealing, &refusal));
        assert_int_equal(refusal.kind, REFUSAL_PART_KEY);
        sealing.part.hash = hash;
        bytes[bit / 8] = (char)(bytes[bit / 8] ^ 1 << bit % 8);
    }
    sealing.sealed.size--;
    assert_false(opens(&sealing, &refusal));
    assert_int_equal(refusal.kind, REFUSAL_PART_SIZE);
}

/* Sealed by somebody who has the key and puts other bytes inside. */
static enum refusal_kind refusal_of(size_t at, uint8_t byte)
{
    struct sealing sealing = seal(TEXT_LITERAL(EXAMPLE));
    struct refusal refusal;
    uint8_t padded[256];
    char *bytes = text_copy(arena, sealing.sealed);
    struct text associated = part_associated(arena, &sealing.place);
    assert_true(seal_open(&sealing.key, &sealing.chance.nonce, associated,
                          text_after(sealing.sealed, SEAL_NONCE_SIZE), padded));
    padded[at] ^= byte;
    seal_shut(&sealing.key, &sealing.chance.nonce, associated,
              (struct text){(const char *)padded, sizeof padded},
              (uint8_t *)bytes + SEAL_NONCE_SIZE);
    sealing.sealed.bytes = bytes;
    hasher_sha256(hasher, &sealing.sealed, 1, &sealing.part.hash);
    return opens(&sealing, &refusal) ? REFUSAL_NONE : refusal.kind;
}

static void what_is_sealed_wrongly_is_refused(void **state)
{
    (void)state;
    assert_int_equal(refusal_of(0, 0), REFUSAL_NONE);
    assert_int_equal(refusal_of(0, 1), REFUSAL_PART_COMMITMENT);               /* r */
    assert_int_equal(refusal_of(PART_HEAD_SIZE, 1), REFUSAL_PART_COMMITMENT);  /* the text */
    assert_int_equal(refusal_of(PART_HEAD_SIZE - 1, 1), REFUSAL_PART_PADDING); /* one letter less */
    assert_int_equal(refusal_of(PART_HEAD_SIZE - 1, 8), REFUSAL_PART_COMMITMENT); /* more */
    assert_int_equal(refusal_of(PART_HEAD_SIZE - 4, 0x80), REFUSAL_PART_LENGTH);
    assert_int_equal(refusal_of(PART_HEAD_SIZE - 2, 1), REFUSAL_PART_LENGTH);
    assert_int_equal(refusal_of(255, 0x80), REFUSAL_PART_PADDING);
}

static void what_is_public_follows_from_the_tenant(void **state)
{
    (void)state;
    struct leaf_id unit;
    struct seal_key key;
    part_public_unit(hasher, TEXT_LITERAL("kommun.example/kvalitet/ledger"), &unit);
    part_public_key(hasher, TEXT_LITERAL("kommun.example/kvalitet/ledger"), &key);
    assert_hex(unit.bytes, LEAF_ID_SIZE, "a4f94749af3909e6ed0b53588296b202");
    assert_hex(key.bytes, SEAL_KEY_SIZE,
               "4b6df76fa10dc5a22fa05e5dcd3ed6b9c995dce1aee051e1bc80b9d927f86774");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_published_examples_hold),
        cmocka_unit_test(buckets_are_powers_of_four),
        cmocka_unit_test(what_is_sealed_is_opened),
        cmocka_unit_test(the_place_is_bound_as_the_contract_says),
        cmocka_unit_test(two_sealings_of_a_text_have_nothing_in_common),
        cmocka_unit_test(moved_or_with_another_key_it_stays_shut),
        cmocka_unit_test(every_bit_of_a_part_counts),
        cmocka_unit_test(what_is_sealed_wrongly_is_refused),
        cmocka_unit_test(what_is_public_follows_from_the_tenant),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}

/* test_wrapped: a unit's key is wrapped as docs/ledger.md says, byte for byte against the primitives, and opens only as
 * that unit's of that epoch. */
#include "wrapped.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;
static struct crypt *crypt;

static int begin(void **state)
{
    (void)state;
    arena = arena_open(0);
    return crypt_open(arena, &crypt) != NULL;
}

static int end(void **state)
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

/* The example's keys and nonce (docs/ledger.md): unit 7f3a... stands for a whole one. */
static void example(struct unit_key *key, struct seal_key *epoch_key, struct seal_nonce *nonce)
{
    count_up(key->unit, UNIT_SIZE, 0x70);
    count_up(key->key.bytes, SEAL_KEY_SIZE, 0x40);
    count_up(epoch_key->bytes, SEAL_KEY_SIZE, 0);
    memset(nonce->bytes, 0x11, SEAL_NONCE_SIZE);
}

/* The same key, epoch key and nonce as in the vector with the short unit: only the tag hangs on the label. */
static void wrapping_is_the_vector(void **state)
{
    (void)state;
    struct unit_key key;
    struct seal_key epoch_key;
    struct seal_nonce nonce;
    struct wrapped_key wrapped;
    uint8_t vector[SEAL_KEY_SIZE], sealed[SEAL_KEY_SIZE + SEAL_TAG_SIZE];
    example(&key, &epoch_key, &nonce);
    assert_true(hex_read_exactly(
        text_of("d796753ed9333442e1a7734794a37e087c003dabd89879b89973d715e0243256"), SEAL_KEY_SIZE,
        vector));
    const uint32_t epochs[] = {1, 12, UINT32_MAX};
    static const char *const labels[] = {"wrap:707172737475767778797a7b7c7d7e7f|epoch:1",
                                         "wrap:707172737475767778797a7b7c7d7e7f|epoch:12",
                                         "wrap:707172737475767778797a7b7c7d7e7f|epoch:4294967295"};
    for (size_t i = 0; i < 3; i++) {
        wrapped_shut(&key, &epoch_key, epochs[i], &nonce, &wrapped);
        assert_int_equal(wrapped.epoch, epochs[i]);
        assert_memory_equal(wrapped.unit, key.unit, UNIT_SIZE);
        assert_memory_equal(wrapped.bytes, nonce.bytes, SEAL_NONCE_SIZE);
        assert_memory_equal(wrapped.bytes + SEAL_NONCE_SIZE, vector, sizeof vector);
        seal_shut(&epoch_key, &nonce, text_of(labels[i]),
                  (struct text){(const char *)key.key.bytes, SEAL_KEY_SIZE}, sealed);
        assert_memory_equal(wrapped.bytes + SEAL_NONCE_SIZE, sealed, sizeof sealed);
    }
}

static void every_turned_bit_is_seen(void **state)
{
    (void)state;
    struct unit_key key, opened, none = {0};
    struct seal_key epoch_key;
    struct seal_nonce nonce;
    struct wrapped_key wrapped;
    uint8_t *bytes = (uint8_t *)&wrapped;
    example(&key, &epoch_key, &nonce);
    wrapped_shut(&key, &epoch_key, 7, &nonce, &wrapped);
    assert_true(wrapped_open(&wrapped, &epoch_key, &opened));
    assert_memory_equal(&opened, &key, sizeof key);
    for (size_t bit = 0; bit < 8 * sizeof wrapped; bit++) {
        bytes[bit / 8] ^= (uint8_t)(1 << bit % 8);
        assert_false(wrapped_open(&wrapped, &epoch_key, &opened));
        assert_memory_equal(opened.key.bytes, none.key.bytes, SEAL_KEY_SIZE);
        bytes[bit / 8] ^= (uint8_t)(1 << bit % 8);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wrapping_is_the_vector),
        cmocka_unit_test(every_turned_bit_is_seen),
    };
    return cmocka_run_group_tests(tests, begin, end);
}

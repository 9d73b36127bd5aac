/* test_cover: what is covered opens under the same key and kind alone, is the same each time, and holds nothing of the
 * text; with any bit turned it opens as nothing. */
#include "crypt.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { MOST = 200 };

static struct seal_key key = {{1, 2, 3}}, other = {{1, 2, 4}};
static const struct text kind = {"case", 4};

static struct text shut(const struct seal_key *with, struct text of, struct text plain,
                        uint8_t room[MOST])
{
    assert_true(cover_size(plain.size) <= MOST);
    cover_shut(with, of, plain, room);
    return (struct text){(const char *)room, cover_size(plain.size)};
}

static void every_length_comes_back(void **state)
{
    (void)state;
    char plain[120];
    for (size_t size = 0; size < sizeof plain; size++) {
        uint8_t room[MOST], again[MOST], back[MOST];
        memset(plain, size % 3 ? 0 : 0x80, sizeof plain); /* ends as what is put after it */
        struct text said = {plain, size};
        size_t back_size;
        struct text covered = shut(&key, kind, said, room);
        assert_true(cover_open(&key, kind, covered, back, &back_size));
        assert_true(text_equal((struct text){(char *)back, back_size}, said));
        assert_true(text_equal(covered, shut(&key, kind, said, again)));
        assert_true(covered.size % COVER_STEP == 0 && covered.size > size + COVER_MARK_SIZE);
    }
}

static void another_key_or_kind_opens_nothing(void **state)
{
    (void)state;
    uint8_t room[MOST], more[MOST], back[MOST];
    size_t size;
    struct text said = TEXT_LITERAL("2026-0007"), covered = shut(&key, kind, said, room);
    assert_false(cover_open(&other, kind, covered, back, &size));
    assert_false(cover_open(&key, TEXT_LITERAL("person"), covered, back, &size));
    assert_int_equal(size, 0);
    assert_false(text_equal(covered, shut(&key, TEXT_LITERAL("person"), said, more)));
    assert_false(text_equal(covered, shut(&other, kind, said, more)));
    assert_null(memmem(covered.bytes, covered.size, "0007", 4));
    /* what is the kind and what the text cannot be moved between them */
    assert_false(text_equal(shut(&key, TEXT_LITERAL("ab"), TEXT_LITERAL("c"), room),
                            shut(&key, TEXT_LITERAL("a"), TEXT_LITERAL("bc"), more)));
}

static void a_turned_bit_opens_nothing(void **state)
{
    (void)state;
    uint8_t room[MOST], back[MOST];
    size_t size;
    struct text covered = shut(&key, kind, TEXT_LITERAL("K1"), room);
    for (size_t bit = 0; bit < covered.size * 8; bit++) {
        room[bit / 8] ^= (uint8_t)(1 << bit % 8);
        assert_false(cover_open(&key, kind, covered, back, &size));
        room[bit / 8] ^= (uint8_t)(1 << bit % 8);
    }
    for (size_t less = 0; less < covered.size; less++)
        assert_false(cover_open(&key, kind, (struct text){covered.bytes, less}, back, &size));
    assert_true(cover_open(&key, kind, covered, back, &size));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_length_comes_back),
        cmocka_unit_test(another_key_or_kind_opens_nothing),
        cmocka_unit_test(a_turned_bit_opens_nothing),
    };
    return cmocka_run_group_tests_name("cover", tests, NULL, NULL);
}

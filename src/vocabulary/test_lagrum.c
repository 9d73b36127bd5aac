/* test_lagrum: provisions as records write them, read whole or refused. */
#include "vocabulary/vocabulary.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const struct {
    const char *written;
    struct lagrum lagrum;
} good[] = {
    {"SoL", {.act = ACT_SOL}},
    {"SoF", {.act = ACT_SOF}},
    {"6 § LVU", {.act = ACT_LVU, .section = 6}},
    {"13 a § LVU", {.act = ACT_LVU, .section = 13, .section_letter = 'a'}},
    {"14 § tredje stycket LVU", {.act = ACT_LVU, .section = 14, .paragraph = 3}},
    {"1 och 2 §§ LVU", {.act = ACT_LVU, .section = 1, .second_section = 2}},
    {"9 a och 9 b §§ LVU",
     {.act = ACT_LVU,
      .section = 9,
      .section_letter = 'a',
      .second_section = 9,
      .second_letter = 'b'}},
    {"20 kap. 2 § SoL", {.act = ACT_SOL, .chapter = 20, .section = 2}},
    {"11 kap. 4 a § andra stycket SoL",
     {.act = ACT_SOL, .chapter = 11, .section = 4, .section_letter = 'a', .paragraph = 2}},
    {"10 a kap. 1 och 3 z §§ första stycket 12 OSL",
     {.act = ACT_OSL,
      .chapter = 10,
      .chapter_letter = 'a',
      .section = 1,
      .second_section = 3,
      .second_letter = 'z',
      .paragraph = 1,
      .point = 12}},
    {"9 § 2 LSS", {.act = ACT_LSS, .section = 9, .point = 2}},
    {"6 kap. 8 § fjärde stycket FB", {.act = ACT_FB, .chapter = 6, .section = 8, .paragraph = 4}},
    {"4 kap. 3 § LPS", {.act = ACT_LPS, .chapter = 4, .section = 3}},
    {"33 §§ FL", {.act = ACT_FL, .section = 33}}, /* as loose as the format */
    {"6 kap. 37 § KL", {.act = ACT_KL, .chapter = 6, .section = 37}},
    {"3 kap. 1 § LUO", {.act = ACT_LUO, .chapter = 3, .section = 1}},
    {"9999 § LVM", {.act = ACT_LVM, .section = 9999}},
};

static const char *const bad[] = {"",
                                  "LVUX",
                                  "lvu",
                                  "BRB",
                                  "6 § BrB",
                                  "6 §LVU",
                                  "6§ LVU",
                                  "6 § LVU ",
                                  " 6 § LVU",
                                  "6  § LVU",
                                  "§ 6 LVU",
                                  "6 LVU",
                                  "6 A § LVU",
                                  "6 { § LVU",
                                  "6 aa § LVU",
                                  "6a § LVU",
                                  "6 kap 2 § SoL",
                                  "6 kap. § SoL",
                                  "kap. 2 § SoL",
                                  "6 kap. 2 SoL",
                                  "1 och § LVU",
                                  "1 och 2 LVU",
                                  "1 och 2 och 3 §§ LVU",
                                  "1, 2 §§ LVU",
                                  "6 § femte stycket LVU",
                                  "6 § tredje stycket",
                                  "6 § tredje LVU",
                                  "6 § första stycket andra stycket LVU",
                                  "6 § 2",
                                  "6 § 2 3 LVU",
                                  "6 §§§ LVU",
                                  "6 § a LVU",
                                  "0 § LVU",
                                  "10000 § LVU",
                                  "99999999999999999999 § LVU",
                                  "2 kap. 0 § SoL",
                                  "1 kap. 2 kap. 3 § SoL",
                                  "6 §",
                                  "6",
                                  "6 ",
                                  "6 a",
                                  "6 § LVU och SoL",
                                  "LVU 6 §",
                                  "-6 § LVU",
                                  "6 \xC2 LVU",
                                  "1 och 2 kap. 3 § SoL",
                                  "6 § \nLVU"};

static bool same(const struct lagrum *a, const struct lagrum *b)
{
    return a->act == b->act && a->chapter == b->chapter && a->chapter_letter == b->chapter_letter &&
           a->section == b->section && a->section_letter == b->section_letter &&
           a->second_section == b->second_section && a->second_letter == b->second_letter &&
           a->paragraph == b->paragraph && a->point == b->point;
}

static void good_ones_are_read_whole(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct lagrum lagrum;
        memset(&lagrum, 0xEE, sizeof lagrum);
        if (!lagrum_parse(text_of(good[i].written), &lagrum) || !same(&lagrum, &good[i].lagrum))
            fail_msg("%s", good[i].written);
    }
}

static void bad_ones_are_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct lagrum untouched = {.act = 77};
        if (lagrum_parse(text_of(bad[i]), &untouched) || untouched.act != 77)
            fail_msg("accepted: '%s'", bad[i]);
    }
    struct lagrum lagrum;
    assert_false(lagrum_parse((struct text){NULL, 0}, &lagrum));
    assert_false(lagrum_parse((struct text){"6 § LVU\0", 9}, &lagrum));
}

/* Every good one cut short is no provision, and nothing behind its end is read. */
static void cut_short(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        for (size_t size = 0; size < strlen(good[i].written); size++) {
            struct lagrum lagrum;
            char *exact = arena_allocate(arena, size);
            memcpy(exact, good[i].written, size);
            assert_false(lagrum_parse((struct text){exact, size}, &lagrum));
        }
    arena_close(arena);
}

/* Written whole and read again it is the same, to the last number. */
static void whole_ones_come_back(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct lagrum before, after;
        struct builder written;
        builder_init(&written, arena);
        assert_true(lagrum_parse(text_of(good[i].written), &before));
        builder_add_lagrum_whole(&written, &before);
        assert_true(lagrum_parse(builder_text(&written), &after));
        assert_memory_equal(&before, &after, sizeof before);
    }
    arena_close(arena);
}

static void acts_round_trip(void **state)
{
    (void)state;
    for (int act = 0; act < ACT_COUNT; act++)
        assert_int_equal(act_find(text_of(act_name((enum law_act)act))), act);
    assert_string_equal(act_name(ACT_LVU), "LVU");
    assert_int_equal(act_find(TEXT_LITERAL("sol")), -1);
    assert_int_equal(act_find(TEXT_LITERAL("")), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_ones_are_read_whole),
        cmocka_unit_test(bad_ones_are_refused),
        cmocka_unit_test(cut_short),
        cmocka_unit_test(whole_ones_come_back),
        cmocka_unit_test(acts_round_trip),
    };
    return cmocka_run_group_tests_name("lagrum", tests, NULL, NULL);
}

/* Every way in which an order has been seen to cite a provision, and ways that must not be
 * guessed at. */
#include "order_import.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

/* A provision as "SoL@2001 2a:10 st2 p1"; the year only of acts of which there are several. */
static void add_provision(struct builder *out, const struct citation *citation)
{
    const struct lagrum *lagrum = &citation->provision;
    bool several = lagrum->act == ACT_SOL || lagrum->act == ACT_KL || lagrum->act == ACT_FL ||
                   lagrum->act == ACT_SOF;
    builder_add_string(out, out->size ? "; " : "");
    builder_add_string(out, act_name((enum law_act)lagrum->act));
    if (citation->edition && several) {
        builder_add_char(out, '@');
        builder_add_number(out, citation->edition);
    }
    if (lagrum->chapter || lagrum->section)
        builder_add_char(out, ' ');
    if (lagrum->chapter) {
        builder_add_number(out, lagrum->chapter);
        if (lagrum->chapter_letter)
            builder_add_char(out, (char)lagrum->chapter_letter);
        builder_add_char(out, ':');
    }
    if (lagrum->section)
        builder_add_number(out, lagrum->section);
    if (lagrum->section_letter)
        builder_add_char(out, (char)lagrum->section_letter);
    builder_add_string(out, lagrum->paragraph ? " st" : "");
    if (lagrum->paragraph)
        builder_add_number(out, lagrum->paragraph);
    builder_add_string(out, lagrum->point ? " p" : "");
    if (lagrum->point)
        builder_add_number(out, lagrum->point);
}

/* What is left comes last, in angle brackets. */
static const char *parsed(struct arena *arena, const char *written)
{
    struct citation citations[CITATION_PROVISIONS];
    struct builder out;
    struct text rest;
    builder_init(&out, arena);
    size_t count = citation_parse(arena, text_of(written), citations, &rest);
    for (size_t i = 0; i < count; i++)
        add_provision(&out, &citations[i]);
    if (rest.size) {
        builder_add_string(&out, "<");
        builder_add(&out, rest);
        builder_add_string(&out, ">");
    }
    return builder_string(&out);
}

static const struct {
    const char *written, *meant;
} rows[] = {
    /* as printed in the documents read */
    {"11 kap. 1 SoL, 2 SoL.", "SoL 11:1; SoL 11:2"},
    {"Socialtjänstlagen 2 a 10", "SoL@2001 2a:10"},
    {"Socialtjänstlagens 2 a kap 10", "SoL@2001 2a:10"},
    {"Socialtjänstlagens 16 kap 4; Socialtjänstlagens 2 a kap 11", "SoL 16:4; SoL@2001 2a:11"},
    {"9 kap 1,2 SoL", "SoL 9:1; SoL 9:2"},
    {"9 kap 2 2 st SoL", "SoL 9:2 st2"},
    {"10 kap 1-2 §§ SoL", "SoL 10:1; SoL 10:2"},
    {"6, 6a, 9, 11 och 27 §§, 31 d § 2 st. och 43 § 1 st. 2p. LVU samt 13 § LVM",
     "LVU 6; LVU 6a; LVU 9; LVU 11; LVU 27; LVU 31d st2; LVU 43 st1 p2; LVM 13"},
    {"6 och 11 lagen LVU och 13 LVM", "LVU 6; LVU 11; LVM 13"},
    {"§ 13 LVU", "LVU 13"},
    {"6:33 Kommunallagen", "KL 6:33"},
    {"(KL 6 kap 33)", "KL 6:33"},
    {"11 kap. 4a", "<11 kap. 4a>"},
    {"14 § andra stycket 1 LVU", "LVU 14 st2 p1"},
    {"LVU och LVM", "LVU; LVM"},
    {"SoL (1980:620)", "SoL@1980"},
    {"KL (1991:900)", "KL@1991"},
    {"kommunallagen, 6 kap 33 §", "KL 6:33"},
    {"kommunallagen 6 kap 34 §", "KL 6:34"},
    {"6 kap 36 § kommunallagen", "KL 6:36"},
    {"6 kap. 37 § och 7 kap. 5 § Kommunallagen (2017:725)", "KL@2017 6:37; KL@2017 7:5"},
    {"6 kap. 38 § KL och 10 kap. 5 § SoL", "KL 6:38; SoL 10:5"},
    {"14 kap. 7 § SoL och 24 f § LSS", "SoL 14:7; LSS 24f"},
    {"2 kap. 4 § socialtjänstlagen", "SoL 2:4"},
    {"6 § andra stycket LVU", "LVU 6 st2"},
    {"socialtjänstlagen", "SoL"},
    {"LVU", "LVU"},
    {"4 kap 1 SoL", "SoL 4:1"},
    /* the same without signs, in other orders, with other names */
    {"6 § LVU", "LVU 6"},
    {"6§LVU", "LVU 6"},
    {"LVU 6 §", "LVU 6"},
    {"LVU § 6", "LVU 6"},
    {"LVU 6 §, 11 § och LVM 13 §", "LVU 6; LVU 11; LVM 13"},
    {"SoL 11:1, 6 § LVU", "SoL 11:1; LVU 6"},
    {"SoL 11:1, 6 och 11 §§ LVU", "SoL 11:1; LVU 6; LVU 11"},
    {"SoL 11:1, 2 och 6 § LVU", "SoL 11:1; SoL 11:2; LVU 6"},
    {"SoL 4:1\nLVU 6 §", "SoL 4:1; LVU 6"},
    {"LVU och 13 § LVM", "LVU; LVM 13"},
    {"LVU, 6 §", "LVU 6"},
    {"6 §, LVU", "LVU 6"},
    {"11 kap. 1 SoL, 2", "SoL 11:1; SoL 11:2"},
    {"SoL/LVU", "SoL; LVU"},
    {"1 § lagen (1990:52) med särskilda bestämmelser om vård av unga", "LVU 1"},
    {"lagen (1990:52) med särskilda bestämmelser om vård av unga (LVU), 6 §", "LVU 6"},
    {"13 § lagen om vård av missbrukare i vissa fall", "LVM 13"},
    {"9 § lagen om stöd och service till vissa funktionshindrade", "LSS 9"},
    {"6 kap. 13 a § föräldrabalken", "FB 6:13a"},
    {"FB 6:13a", "FB 6:13a"},
    {"20 kap. 2 § SoL", "SoL@2025 20:2"},
    {"20 kap. 2 och 3 §§ SoL", "SoL@2025 20:2; SoL@2025 20:3"},
    {"SoL (2001:453) 4 kap 1 §", "SoL@2001 4:1"},
    {"4 kap 1 § SoL 2001:453", "SoL@2001 4:1"},
    {"SoL 2001, 4 kap 1 §", "SoL@2001 4:1"},
    {"6 § SoL (1980:620)", "SoL@1980 6"},
    {"KL (1991:900) 6 kap. 33-37 §§",
     "KL@1991 6:33; KL@1991 6:34; KL@1991 6:35; KL@1991 6:36; KL@1991 6:37"},
    {"6:37, 6:38 och 7:5 KL (2017:725)", "KL@2017 6:37; KL@2017 6:38; KL@2017 7:5"},
    {"6:33-6:35 KL", "KL 6:33; KL 6:34; KL 6:35"},
    {"6 kap. 33 § – 35 § KL", "KL 6:33; KL 6:34; KL 6:35"},
    {"12 kap. 1 § KL", "KL@2017 12:1"},
    {"28 § FL (1986:223)", "FL@1986 28"},
    {"36-38 §§ förvaltningslagen", "FL 36; FL 37; FL 38"},
    {"26 kap. 9 § offentlighets- och sekretesslagen", "OSL 26:9"},
    {"3 kap. 3 § LPS", "LPS 3:3"},
    {"10 kap. 1 § socialtjänstförordningen", "SoF 10:1"},
    {"13 b och 13 c §§ LVU", "LVU 13b; LVU 13c"},
    {"31 b, c och d §§ LVU", "LVU 31b; LVU 31c; LVU 31d"},
    {"31 b–d, 31 i §§ LVU", "LVU 31b; LVU 31c; LVU 31d; LVU 31i"},
    {"6–6 b §§ LVU", "LVU 6; LVU 6b"},
    {"31 b § i LVU", "LVU 31b"},
    {"11 § 1 och 2 st LVU", "LVU 11 st1; LVU 11 st2"},
    {"11 § 1-2 st. LVU", "LVU 11 st1; LVU 11 st2"},
    {"11 § första och andra styckena LVU", "LVU 11 st1; LVU 11 st2"},
    {"27 § 1 st, 2 st LVU", "LVU 27 st1; LVU 27 st2"},
    {"13:7 1 st SoL", "SoL 13:7 st1"},
    {"2:a stycket 14 § LVU", "LVU 14<2:a stycket>"},
    {"14 § 2:a stycket LVU", "LVU 14 st2"},
    {"14 § st 2 p 1 LVU", "LVU 14 st2 p1"},
    {"9 § 2 LSS", "LSS 9 p2"},
    {"9 § 2, 3 och 6 LSS", "LSS 9 p2; LSS 9 p3; LSS 9 p6"},
    {"9 § punkterna 4-6 LSS", "LSS 9 p4; LSS 9 p5; LSS 9 p6"},
    {"9 § 2, 11 § LSS", "LSS 9 p2; LSS 11"},
    {"9 p 10 LSS", "LSS 9 p10"},
    {"6 paragrafen LVU", "LVU 6"},
    {"kap 11 § 1 SoL", "SoL 11:1"},
    {"11 kap. SoL", "SoL 11:"},
    {"9 och 11 kap. SoL", "SoL 9:; SoL 11:"},
    {"4 kap. 1 § SoL, 6 § LVU, 9 § LSS", "SoL 4:1; LVU 6; LSS 9"},
    {"enligt 6 § LVU jämte 13 § LVM", "LVU 6; LVM 13"},
    {"LVU:s 6 §", "LVU 6"},
    {"6 § LVU (2011:328)", "LVU 6<2011:328>"},
    /* left for a person */
    {"", ""},
    {"–", ""},
    {"16 kap 4", "<16 kap 4>"},
    {"6 §", "<6 §>"},
    {"3 kap. 1 § LVU", "<3 kap. 1 §>"},
    {"6 § LVU och 9 kap. 4 §", "LVU 6<9 kap. 4 §>"},
    {"17 § BrB", "<17 § BrB>"},
    {"8 § PSL och 6 § LVU", "LVU 6<8 § PSL>"},
    {"PSL 8 §, 6 § LVU", "LVU 6<PSL 8 §>"},
    {"6 § LVU, 12 kap. 6 § jordabalken", "LVU 6<12 kap. 6 § jordabalken>"},
    {"6 § xyz LVU", "LVU 6<xyz>"},
    {"6 § LVU m.fl.", "LVU 6<m.fl>"},
    {"11 kap. 1 § SoL ff", "SoL 11:1<ff>"},
    {"6 § femte stycket LVU", "LVU 6<femte stycket>"},
    {"KS 2012-08-27 § 212", "<KS 2012-08-27 § 212>"},
    {"prop. 2024/25:89", "<prop. 2024, 25:89>"},
    {"socialtjänstlagstiftningen", "<socialtjänstlagstiftningen>"},
    {"kl. 8", "<kl. 8>"},
    {"35-33 §§ FL", "FL 35; FL 33"},
};

static void every_form_parses_or_is_left(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *got = parsed(arena, rows[i].written);
        if (!text_equal(text_of(got), text_of(rows[i].meant))) {
            print_error("%s\n  meant %s\n  got   %s\n", rows[i].written, rows[i].meant, got);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
    arena_close(arena);
}

/* More than there is room for is left, never lost. */
static void too_many_are_left(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct citation citations[CITATION_PROVISIONS];
    struct builder many;
    struct text rest;
    builder_init(&many, arena);
    for (int section = 1; section <= 400; section++) {
        builder_add_number(&many, section);
        builder_add_string(&many, section < 400 ? " §, " : " § LVU");
    }
    assert_int_equal(citation_parse(arena, builder_text(&many), citations, &rest), 0);
    assert_true(rest.size > 1000);
    struct text thirty =
        TEXT_LITERAL("1 § 2 § 3 § 4 § 5 § 6 § 7 § 8 § 9 § 10 § 11 § 12 § 13 § 14 § 15 § 16 § "
                     "17 § 18 § 19 § 20 § 21 § 22 § 23 § 24 § 25 § 26 § LVU");
    assert_int_equal(citation_parse(arena, thirty, citations, &rest), CITATION_PROVISIONS);
    assert_true(text_is(rest, "25 § 26 §"));
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_form_parses_or_is_left),
        cmocka_unit_test(too_many_are_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

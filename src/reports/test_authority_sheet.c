/* test_authority_sheet: the sheet about a delegation order, from remarks made by hand: its first
 * lines, a remark in full, that what is uncertain is never said as certain, and the last line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "authority_sample.h"
#include "order_sheet.h"

#include <string.h>

enum { MOST_REMARKS = 12 };

struct desk {
    struct authority_sample sample;
    struct order_sheet sheet;
    struct order_remark remarks[MOST_REMARKS];
};

static int32_t day_of(const char *written)
{
    int32_t day;
    ensure(day_parse(text_of(written), &day));
    return day;
}

static int lay_desk(void **state)
{
    struct arena *arena = arena_open(0);
    struct desk *desk = arena_new(arena, struct desk);
    authority_sample_init(&desk->sample, arena);
    desk->sheet = (struct order_sheet){.view = desk->sample.view,
                                       .file = "ordning.csv",
                                       .from = day_of("2026-12-01"),
                                       .to = day_of("2027-11-30"),
                                       .fates = {80, 5, 2},
                                       .remarks = desk->remarks};
    *state = desk;
    return 0;
}

static int clear_desk(void **state)
{
    arena_close(((struct desk *)*state)->sample.arena);
    return 0;
}

static struct order_remark *remark(struct desk *desk, enum remark_kind kind, bool certain,
                                   int32_t type, int32_t row)
{
    ensure(desk->sheet.remark_count < MOST_REMARKS);
    struct order_remark *made = &desk->remarks[desk->sheet.remark_count++];
    *made = (struct order_remark){.kind = kind,
                                  .certain = certain,
                                  .type = type,
                                  .row = row,
                                  .other = -1,
                                  .delegate = row < 0 ? -1 : 0,
                                  .span = -1,
                                  .from = desk->sheet.from,
                                  .to = desk->sheet.to,
                                  .body = -1,
                                  .clock = -1,
                                  .role = -1,
                                  .unit = -1,
                                  .over_ore = -1,
                                  .max_ore = -1};
    return made;
}

static void gap(struct desk *desk, bool certain, int32_t type, const char *from, const char *to)
{
    struct order_remark *made = remark(desk, ORDER_GAP, certain, type, -1);
    made->gap = GAP_VACANT;
    made->role = role_find(desk->sample.rows.roles, TEXT_LITERAL("enhetschef"));
    made->from = day_of(from);
    made->to = day_of(to);
}

static const char *sheet(struct desk *desk)
{
    struct builder out;
    builder_init(&out, desk->sample.arena);
    order_sheet_text(&out, &desk->sheet);
    return builder_string(&out);
}

static void assert_says(const char *text, const char *piece)
{
    if (!strstr(text, piece))
        assert_string_equal(text, piece);
}

static void assert_begins(const char *text, const char *start)
{
    if (strncmp(text, start, strlen(start)) != 0)
        assert_string_equal(text, start);
}

static void the_first_lines_are_the_true_numbers(void **state)
{
    struct desk *desk = *state;
    remark(desk, ORDER_ROW_FORBIDDEN, true, TYPE_HOME, ROW_HOME);
    remark(desk, ORDER_ROW_FORBIDDEN, true, TYPE_CARE, ROW_HOME); /* the same row */
    remark(desk, ORDER_ROW_FORBIDDEN, true, TYPE_CUSTODY, ROW_CUSTODY);
    remark(desk, ORDER_ROW_FORBIDDEN, true, TYPE_OPEN, ROW_OPEN);
    for (int32_t type = TYPE_CUSTODY; type <= TYPE_CARE; type++)
        gap(desk, true, type, "2026-12-22", "2027-01-07");
    assert_begins(
        sheet(desk),
        "87 rader. 3 kan lagen inte tillåta. 6 beslutstyper kan ingen ta mellan 22/12 och\n"
        "7/1.\n"
        "5 rader är inlästa med frågor. 2 rader kunde inte läsas in och är inte prövade.\n");
    desk->sheet.to = day_of("2028-11-30");
    desk->sheet.fates = (struct order_fates){1, 0, 0};
    desk->sheet.remark_count = 5;
    assert_begins(
        sheet(desk),
        "1 rad. 3 kan lagen inte tillåta. 1 beslutstyp kan ingen ta mellan 22/12 2026 och\n"
        "7/1 2027.\n\nPrövat: ordning.csv (Delegationsordning 2026), ");
}

static void what_is_uncertain_is_counted_apart(void **state)
{
    struct desk *desk = *state;
    remark(desk, ORDER_ROW_FORBIDDEN, false, TYPE_HOME, ROW_HOME);
    gap(desk, false, TYPE_OPEN, "2026-12-22", "2026-12-31");
    const char *text = sheet(desk);
    assert_begins(text,
                  "87 rader. Ingen rad som kunde prövas går med säkerhet över lagens tak.\n"
                  "1 rad är osäker: lagen läses olika, eller raden säger inte allt. 1 beslutstyp\n"
                  "kan kanske ingen ta mellan 22/12 och 31/12.");
    assert_null(strstr(text, "Det lagen inte tillåter"));
    assert_null(strstr(text, "Lagen tillåter inte"));
    assert_null(strstr(text, "Ingen kan ta beslutet"));
    assert_null(strstr(text, "stryk"));
    assert_says(text, "Kanske kan ingen ta beslutet, 2026-12-22 till 2026-12-31: ingen är\n"
                      "    enhetschef");
}

static void a_forbidden_row_is_said_in_full(void **state)
{
    struct desk *desk = *state;
    struct order_remark *made = remark(desk, ORDER_ROW_FORBIDDEN, true, TYPE_HOME, ROW_HOME);
    made->span = catalogue_type(desk->sample.view.catalogue, TYPE_HOME)->first_span;
    made->to = day_of("2027-02-28");
    assert_says(sheet(desk),
                "\nDet lagen inte tillåter\n=======================\n"
                "  Rad 5.1 \"Placera i familjehem\" (22:2 SoL)\n"
                "    Beslut: Vård i familjehem\n"
                "    Delegat: EC. Lagen tillåter inte det, 2026-12-01 till 2027-02-28.\n"
                "    Lagen: Högst ett utskott får besluta, aldrig en anställd. TL 2 §\n"
                "      [verifierad]\n"
                "    Gör så här: skriv ett utskott som delegat, eller stryk raden så att nämnden\n"
                "      beslutar.\n");
}

static void a_conclusion_weaker_than_its_sources_says_so(void **state)
{
    struct desk *desk = *state;
    struct builder out;
    builder_init(&out, desk->sample.arena);
    authority_span_sources(
        &out, LANGUAGE_SV,
        catalogue_span(desk->sample.view.catalogue,
                       catalogue_type(desk->sample.view.catalogue, TYPE_CARE)->first_span));
    assert_string_equal(builder_string(&out),
                        "TL 6 § [verifierad]; slutsatsen om taket [tolkning]");
}

static void every_kind_of_remark_has_words(void **state)
{
    struct desk *desk = *state;
    for (int kind = 0; kind < REMARK_KINDS; kind++)
        for (int certain = 0; certain < 2; certain++) {
            desk->sheet.remark_count = 0;
            struct order_remark *made =
                remark(desk, (enum remark_kind)kind, certain, TYPE_HOME, ROW_HOME);
            made->span = catalogue_type(desk->sample.view.catalogue, TYPE_HOME)->first_span;
            made->other = ROW_OPEN;
            made->body = BODY_OF_BOARD;
            for (int language = 0; language < LANGUAGE_COUNT; language++) {
                struct builder out;
                builder_init(&out, desk->sample.arena);
                desk->sheet.view.language = (enum language)language;
                assert_non_null(
                    strstr(sheet(desk), language == LANGUAGE_SV ? "Gör så här: " : "Do this: "));
                order_sheet_json(&out, &desk->sheet);
                assert_says(builder_string(&out),
                            certain ? "\"certain\":true" : "\"certain\":false");
            }
            desk->sheet.view.language = LANGUAGE_SV;
            bool finding = order_sheet_is_finding(made);
            assert_int_equal(finding,
                             kind == ORDER_ROW_UNSETTLED || (certain && kind != ORDER_LAW_UNREAD));
        }
}

static void the_last_line_counts_every_row(void **state)
{
    struct desk *desk = *state;
    const char *text = sheet(desk);
    const char *last = strstr(text, "\nrows ");
    assert_non_null(last);
    assert_string_equal(last, "\nrows 87: imported 80, questioned 5, refused 2\n");
    assert_says(text, "\nInte kontrollerat\n=================\n  - Om fullmäktiges reglemente");
}

#define AT_DESK(test) cmocka_unit_test_setup_teardown(test, lay_desk, clear_desk)

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_DESK(the_first_lines_are_the_true_numbers),
        AT_DESK(what_is_uncertain_is_counted_apart),
        AT_DESK(a_forbidden_row_is_said_in_full),
        AT_DESK(a_conclusion_weaker_than_its_sources_says_so),
        AT_DESK(every_kind_of_remark_has_words),
        AT_DESK(the_last_line_counts_every_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

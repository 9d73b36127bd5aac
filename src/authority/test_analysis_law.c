/* test_analysis_law: rows that the law forbids, perhaps forbids, or whose law has gone on without
 * them. */
#include "test_town.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* lvu-1990 14 §: kept by the board until 2025-06-30, then for a committee at most. */
static int32_t add_whereabouts(struct town *town)
{
    int32_t type = catalogue_add(town->catalogue, "lvu-vistelseort",
                                 (struct ceiling_span){.valid_from = date(2002, 1, 1),
                                                       .valid_to = date(2025, 6, 30),
                                                       .ceiling = CEILING_BOARD,
                                                       .urgent = URGENT_MANDATE});
    catalogue_more(town->catalogue, (struct ceiling_span){.valid_from = date(2025, 7, 1),
                                                          .valid_to = date(2026, 12, 31),
                                                          .ceiling = CEILING_COMMITTEE,
                                                          .urgent = URGENT_MANDATE});
    catalogue_more(town->catalogue, (struct ceiling_span){.valid_from = date(2027, 1, 1),
                                                          .valid_to = DAY_LAST,
                                                          .ceiling = CEILING_UNKNOWN});
    return type;
}

static struct town kristianstad(struct delegate delegate)
{
    struct town town = town_open();
    int32_t board = town_body(&town, BODY_BOARD, -1);
    int32_t order = town_order(&town, board, DAY_FIRST, DAY_LAST, -1);
    town_row(&town, order, add_whereabouts(&town), delegate);
    return town;
}

static void assert_days(const struct order_remark *remark, int32_t from, int32_t to)
{
    assert_non_null(remark);
    assert_int_equal(remark->from, from);
    assert_int_equal(remark->to, to);
}

static void a_row_is_forbidden_until_the_law_changes(void **state)
{
    (void)state;
    struct town town = kristianstad(by_role(COMMITTEE));
    struct found found = town_analyse(&town, date(2016, 6, 1), date(2017, 12, 31));
    const struct order_remark *remark = find_kind(&found, ORDER_ROW_FORBIDDEN, 0);
    assert_int_equal(count_kind(&found, ORDER_ROW_FORBIDDEN), 1);
    assert_days(remark, date(2016, 6, 1), date(2017, 12, 31));
    assert_true(remark->certain);
    assert_int_equal(remark->row, 0);
    assert_int_equal(remark->type, 0);
    assert_int_equal(remark->delegate, 0);
    assert_int_equal(remark->span, 0);

    found = town_analyse(&town, date(2025, 7, 1), date(2026, 12, 31));
    assert_int_equal(count_kind(&found, ORDER_ROW_FORBIDDEN), 0);

    found = town_analyse(&town, date(2025, 1, 1), date(2027, 12, 31));
    assert_days(find_kind(&found, ORDER_ROW_FORBIDDEN, 0), date(2025, 1, 1), date(2025, 6, 30));
    assert_days(find_kind(&found, ORDER_LAW_UNREAD, 0), date(2027, 1, 1), date(2027, 12, 31));
    assert_int_equal(count_kind(&found, ORDER_LAW_UNREAD), 1);
    town_close(&town);
}

static void days_before_the_law_known_to_us_are_unread(void **state)
{
    (void)state;
    struct town town = kristianstad(by_role(COMMITTEE));
    struct found found = town_analyse(&town, date(2001, 1, 1), date(2002, 12, 31));
    assert_days(find_kind(&found, ORDER_LAW_UNREAD, 0), date(2001, 1, 1), date(2001, 12, 31));
    assert_int_equal(find_kind(&found, ORDER_LAW_UNREAD, 0)->span, -1);
    assert_days(find_kind(&found, ORDER_ROW_FORBIDDEN, 0), date(2002, 1, 1), date(2002, 12, 31));
    town_close(&town);
}

/* What a row says to a delegate under a ceiling: kind of remark, or -1, and whether it is
 * certain. */
struct stand {
    const char *why;
    struct delegate delegate;
    struct ceiling_span span;
    bool urgent;
    int remark;
    bool certain;
};

static void stands(const struct stand *stand)
{
    struct town town = town_open();
    int32_t order = town_order(&town, town_body(&town, BODY_BOARD, -1), DAY_FIRST, DAY_LAST, -1);
    struct ceiling_span span = stand->span;
    span.valid_from = DAY_FIRST;
    span.valid_to = DAY_LAST;
    int32_t type = catalogue_add(town.catalogue, "typ", span);
    struct order_line *row = town_row(&town, order, type, stand->delegate);
    if (stand->urgent)
        row_condition(row, CONDITION_URGENT, 0);
    struct found found = town_analyse(&town, 0, 10);
    size_t count = 0;
    for (int kind = ORDER_ROW_FORBIDDEN; kind <= ORDER_ROW_UNSETTLED; kind++)
        count += count_kind(&found, (enum remark_kind)kind);
    count += count_kind(&found, ORDER_LAW_UNREAD);
    if (count != (stand->remark >= 0))
        fail_msg("%s: %zu remarks", stand->why, count);
    if (count) {
        const struct order_remark *remark = find_kind(&found, (enum remark_kind)stand->remark, 0);
        if (!remark || remark->certain != stand->certain)
            fail_msg("%s: other remark or certainty", stand->why);
    }
    town_close(&town);
}

static void how_the_law_stands_to_each_class(void **state)
{
    (void)state;
    struct ceiling_span board = {.ceiling = CEILING_BOARD, .urgent = URGENT_MANDATE};
    struct ceiling_span committee = {.ceiling = CEILING_COMMITTEE, .urgent = URGENT_STATUTE};
    struct ceiling_span employee = {.ceiling = CEILING_EMPLOYEE};
    struct ceiling_span silent = {.ceiling = CEILING_COMMITTEE};
    struct ceiling_span never = {.ceiling = CEILING_COMMITTEE, .urgent = URGENT_FORBIDDEN};
    struct ceiling_span doubted = {.ceiling = CEILING_BOARD, .unsettled = 1u << CLASS_COMMITTEE};
    struct ceiling_span own = {.ceiling = CEILING_COMMITTEE, .by_law = 1u << CLASS_CHAIR};
    struct ceiling_span read = {.ceiling = CEILING_BOARD, .mark = MARK_INTERPRETATION};
    struct ceiling_span unread = {.ceiling = CEILING_UNKNOWN};
    const struct stand all[] = {
        {"board under N", by_role(BOARD), board, false, -1, false},
        {"committee under N", by_role(COMMITTEE), board, false, ORDER_ROW_FORBIDDEN, true},
        {"committee under U", by_role(COMMITTEE), committee, false, -1, false},
        {"caseworker under U", by_role(CASEWORKER), committee, false, ORDER_ROW_FORBIDDEN, true},
        {"caseworker under T", by_role(CASEWORKER), employee, false, -1, false},
        {"or higher under U", by_lowest(CASEWORKER), committee, false, ORDER_ROW_FORBIDDEN, true},
        {"contractor under T", by_role(CONTRACTOR), employee, false, ORDER_ROW_UNSETTLED, false},
        {"chair, urgent, by statute", by_role(CHAIR), committee, true, -1, false},
        {"chair, hurry unsaid", by_role(CHAIR), committee, false, ORDER_ROW_FORBIDDEN, false},
        {"vice chair acts as chair", by_role(VICE_CHAIR), committee, true, -1, false},
        {"chair, urgent, by mandate", by_role(CHAIR), board, true, -1, false},
        {"chair, urgent, law silent", by_role(CHAIR), silent, true, ORDER_ROW_UNSETTLED, false},
        {"chair, not urgent, law silent", by_role(CHAIR), silent, false, ORDER_ROW_FORBIDDEN, true},
        {"chair, never", by_role(CHAIR), never, true, ORDER_ROW_FORBIDDEN, true},
        {"chair by the statute itself", by_role(CHAIR), own, false, -1, false},
        {"chair under T", by_role(CHAIR), employee, false, -1, false},
        {"appointed member, urgent", by_role(APPOINTED), committee, true, -1, false},
        {"a reading forbids", by_role(COMMITTEE), doubted, false, ORDER_ROW_UNSETTLED, false},
        {"law by interpretation", by_role(COMMITTEE), read, false, ORDER_ROW_FORBIDDEN, false},
        {"law unread", by_role(COMMITTEE), unread, false, ORDER_LAW_UNREAD, true},
        {"law unread, board", by_role(BOARD), unread, false, -1, false},
        {"whoever decided first", by_role(ORIGINAL), committee, false, -1, false},
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        stands(&all[i]);
}

static void a_named_person_is_judged_by_what_the_person_is(void **state)
{
    (void)state;
    struct town town = town_open();
    int32_t board = town_body(&town, BODY_BOARD, -1);
    int32_t order = town_order(&town, board, DAY_FIRST, DAY_LAST, -1);
    int32_t type = catalogue_add(town.catalogue, "typ",
                                 (struct ceiling_span){.valid_from = DAY_FIRST,
                                                       .valid_to = DAY_LAST,
                                                       .ceiling = CEILING_COMMITTEE,
                                                       .urgent = URGENT_STATUTE});
    int32_t person = town_person(&town, FORM_ELECTED);
    town_appoint(&town, person, APPOINTED_MEMBER, board, always);
    town_appoint(&town, person, APPOINTED_SPECIALLY, board, between(100, 199));
    row_condition(town_row(&town, order, type, by_person(person)), CONDITION_URGENT, 0);
    struct found found = town_analyse(&town, 0, 299);
    assert_int_equal(count_kind(&found, ORDER_ROW_FORBIDDEN), 2);
    assert_days(find_kind(&found, ORDER_ROW_FORBIDDEN, 0), 0, 99);
    assert_days(find_kind(&found, ORDER_ROW_FORBIDDEN, 1), 200, 299);
    town_close(&town);
}

static void a_row_lasts_as_long_as_its_order(void **state)
{
    (void)state;
    struct town town = kristianstad(by_role(COMMITTEE));
    town_order(&town, 0, date(2016, 9, 1), DAY_LAST, 0);
    struct found found = town_analyse(&town, date(2016, 6, 1), date(2017, 12, 31));
    assert_days(find_kind(&found, ORDER_ROW_FORBIDDEN, 0), date(2016, 6, 1), date(2016, 8, 31));
    town_close(&town);
}

static const struct law_source old_sol = {
    .law = {"sol-2001", 8}, .name = {"SoL", 3}, .title = {"socialtjänstlag (2001:453)", 27}};
static const struct law_source new_sol = {
    .law = {"sol-2025", 8}, .name = {"SoL", 3}, .title = {"socialtjänstlag (2025:400)", 27}};
static const struct law_source lvu = {
    .law = {"lvu-1990", 8}, .name = {"LVU", 3}, .title = {"lag (1990:52)", 13}};
static const struct law_source luo = {
    .law = {"luo-2026", 8}, .name = {"LUO", 3}, .title = {"lag (2026:1600)", 15}};
static const struct lagrum old_aid = {.act = ACT_SOL, .chapter = 4, .section = 1};
static const struct lagrum new_aid = {.act = ACT_SOL, .chapter = 12, .section = 1};
static const struct lagrum lvu_14 = {.act = ACT_LVU, .section = 14};
static const struct lagrum luo_7_2 = {.act = ACT_LUO, .chapter = 7, .section = 2};

static struct ceiling_span law_span(int32_t from, int32_t to, const struct lagrum *provision,
                                    const struct law_source *source)
{
    return (struct ceiling_span){.valid_from = from,
                                 .valid_to = to,
                                 .provisions = provision,
                                 .provision_count = 1,
                                 .sources = source,
                                 .source_count = 1,
                                 .ceiling = CEILING_EMPLOYEE};
}

/* What a row cites, and from which day that is law as it was; 0 = never. */
struct citing {
    const char *law;
    bool aid; /* economic aid; else a decision of LVU */
    int32_t stale_from;
    bool certain;
};

static void citation(const struct citing *citing)
{
    struct town town = town_open();
    int32_t new_sol_day = date(2025, 7, 1), luo_day = date(2027, 1, 1);
    int32_t order = town_order(&town, town_body(&town, BODY_BOARD, -1), DAY_FIRST, DAY_LAST, -1);
    int32_t aid = catalogue_add(town.catalogue, "bistand",
                                law_span(DAY_FIRST, new_sol_day - 1, &old_aid, &old_sol));
    catalogue_more(town.catalogue, law_span(new_sol_day, DAY_LAST, &new_aid, &new_sol));
    int32_t care =
        catalogue_add(town.catalogue, "14", law_span(DAY_FIRST, luo_day - 1, &lvu_14, &lvu));
    catalogue_more(town.catalogue, law_span(luo_day, DAY_LAST, &luo_7_2, &luo));
    town_row(&town, order, citing->aid ? aid : care, by_role(CASEWORKER))->law =
        text_of(citing->law);
    struct found found = town_analyse(&town, date(2020, 1, 1), date(2030, 12, 31));
    const struct order_remark *remark = find_kind(&found, ORDER_LAW_STALE, 0);
    if (!remark != !citing->stale_from)
        fail_msg("%s: %s", citing->law, remark ? "called stale" : "not called stale");
    if (remark && (remark->from != citing->stale_from || remark->to != date(2030, 12, 31) ||
                   remark->certain != citing->certain))
        fail_msg("%s: other days or certainty", citing->law);
    town_close(&town);
}

static void repealed_law_is_found_in_the_words_of_orders(void **state)
{
    (void)state;
    int32_t sol = date(2025, 7, 1), luo_day = date(2027, 1, 1);
    const struct citing all[] = {
        {"4 kap. 1 § SoL", true, sol, true},
        {"SoL 4 kap 1", true, sol, true},
        {"4:1 socialtjänstlagen (2001:453)", true, sol, true},
        {"SoL 2001:453", true, sol, true},
        {"12 kap. 1 § SoL", true, 0, false}, /* the new law, though not from the start */
        {"4 kap. 1 §, 12 kap. 1 § SoL", true, 0, false},
        {"SoL", true, 0, false}, /* both laws are called so */
        {"", true, 0, false},
        {"KL 6 kap. 38 §", true, 0, false}, /* about something else */
        {"enligt riktlinjer", true, 0, false},
        {"14 § LVU", false, luo_day, true},
        {"§ 14 andra stycket LVU", false, luo_day, true},
        {"6, 9-15 §§ LVU", false, luo_day, true},
        {"LVU", false, luo_day, true},
        {"14 § LVU, 7 kap. 2 § LUO", false, 0, false},
        {"22 § LVU", false, 0, false},
        {"7 kap. 2 §, 14 § XLVU", false, 0, false}, /* no name of an act: the numbers alone */
        {"14 § LVUX, 7 kap. 2 §", false, 0, false},
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        citation(&all[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_forbidden_until_the_law_changes),
        cmocka_unit_test(days_before_the_law_known_to_us_are_unread),
        cmocka_unit_test(how_the_law_stands_to_each_class),
        cmocka_unit_test(a_named_person_is_judged_by_what_the_person_is),
        cmocka_unit_test(a_row_lasts_as_long_as_its_order),
        cmocka_unit_test(repealed_law_is_found_in_the_words_of_orders),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

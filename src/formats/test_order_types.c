/* Which decision types a row is about: by law and words together, by law alone, by words alone,
 * or asked. */
#include "test_order.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* One row with this decision and citation, in an order adopted on a day (or none): "types |
 * questions". */
static const char *read_types(struct arena *arena, const char *decision, const char *law,
                              const char *adopted)
{
    struct builder csv, out;
    struct order_import import;
    struct problem problem;
    builder_init(&csv, arena);
    builder_add_string(&csv, "Ärende;Lagrum;Delegat\n\"");
    builder_add_string(&csv, decision);
    builder_add_string(&csv, "\";\"");
    builder_add_string(&csv, law);
    builder_add_string(&csv, "\";enhetschef\n");
    struct import_context context = order_no_context;
    if (*adopted)
        ensure(day_parse(text_of(adopted), &context.adopted));
    ensure(
        order_read(arena, builder_text(&csv), (struct text){"", 0}, &context, &import, &problem));
    ensure(import.count == 1);
    const struct order_line *line = &import.rows.rows[0];
    builder_init(&out, arena);
    order_add_types(&out, line);
    builder_add_string(&out, line->outcome == OUTCOME_REFUSED    ? " avslag"
                             : line->outcome == OUTCOME_APPROVED ? " bifall"
                                                                 : "");
    for (size_t i = 0; i < line->condition_count; i++)
        builder_add_string(&out, line->conditions[i].kind == CONDITION_OTHER ? " ?" : "");
    builder_add_string(&out, " | ");
    order_add_questions(&out, &import.items[0]);
    return builder_string(&out);
}

static const struct {
    const char *decision, *law, *adopted, *meant;
} rows[] = {
    /* law and words together */
    {"Beslut att inte röja den unges vistelseort", "14 § LVU", "", "lvu-vistelseort | "},
    {"Begränsning av umgänge", "14 § LVU", "", "lvu-umgange | "},
    {"Placering i familjehem", "socialtjänstlagen", "", "sol-familjehem | "},
    {"Omedelbart omhändertagande", "6 § LVU", "", "lvu-omhandertagande | "},
    {"Omedelbart omhändertagande", "13 § LVM", "", "lvm-omhandertagande | "},
    {"Begära biträde av polis", "43 § 2 p LVU", "", "lvu-polis-verkstallighet | "},
    /* law alone */
    {"Beslut enligt 4 §", "4 § LVU", "", "lvu-ansokan-vard | "},
    {"Beslut enligt lag", "27 § LVU", "", "lvu-flyttningsforbud-tillfalligt | "},
    {"Beslut enligt lag", "9 § 2 LSS", "", "lss-personlig-assistans | "},
    {"Beslut enligt lag", "14 § andra stycket 2 LVU", "", "lvu-vistelseort | "},
    {"Beslut enligt lag", "4 och 21 §§ LVU", "", "lvu-ansokan-vard lvu-upphorande | type-each"},
    {"Beslut enligt lag", "14 § LVU", "",
     "lvu-umgange lvu-vistelseort lvu-14-overvagande ? | type-several"},
    /* words alone */
    {"Trygghetslarm", "", "", "sol-trygghetslarm | "},
    {"Beslut om trygghetslarmet", "", "", "sol-trygghetslarm | "},
    {"Trygghetslarm", "17 § BrB", "", "sol-trygghetslarm | law-rest"},
    {"Övervägande", "", "", "lvu-overvagande sol-overvagande ? | type-several"},
    /* two decisions in a row */
    {"Beslut att utredning inte ska inledas eller att inledd utredning ska läggas ned",
     "11 kap. 1 § SoL", "", "sol-inte-inleda-utredning sol-utredning-avsluta | "},
    {"Hemtjänst, trygghetslarm och boendestöd", "", "",
     "sol-hemtjanst sol-trygghetslarm sol-boendestod | "},
    {"Yttrande till förvaltningsrätten och kammarrätten i mål om umgänge", "", "",
     "lvu-umgange yttrande-domstol ? | type-several"},
    /* whole acts */
    {"Vissa beslut", "LVM", "",
     "lvm-utredning lvm-lakarundersokning lvm-ansokan "
     "lvm-omhandertagande lvm-understallning +2 ? | umbrella"},
    {"Samtliga beslut", "LVM", "",
     "lvm-utredning lvm-lakarundersokning lvm-ansokan "
     "lvm-omhandertagande lvm-understallning +2 | umbrella"},
    {"Ansökan om vård", "4 och 6 §§ LVU", "",
     "lvu-ansokan-vard lvu-omhandertagande | section-uncovered"},
    /* limits, exceptions and second decisions that nothing has read never pass in silence */
    {"Korttidsboende med undantag av växelvård", "", "", "sol-korttidsboende ? | guard-decision"},
    {"Korttidsboende, dock ej växelvård", "", "", "sol-korttidsboende ? | guard-decision"},
    {"Hemtjänst utöver det vanliga", "", "", "sol-hemtjanst ? | guard-decision"},
    {"Trygghetslarm resp. något annat", "", "", "sol-trygghetslarm ? | guard-second"},
    {"Beslut att ej inleda utredning", "", "", "sol-inte-inleda-utredning | "},
    /* disagreeing and unknown */
    {"Trygghetslarm", "4 § LVU", "", "lvu-ansokan-vard | type-disagree"},
    {"Inköp av kvastar", "", "", " | type-none"},
    {"Inköp av kvastar", "99 § LVU", "", " | type-none"},
    /* the edition tells */
    {"Beslut enligt lag", "20 kap. 3 § SoL", "", "sol-utredning-forlang | "},
    {"Beslut enligt lag", "4 kap. 4 § SoL", "2012-09-01", "sol-aktivitet | "},
    {"Beslut enligt lag", "4 kap. 4 § SoL (2001:453)", "", "sol-aktivitet | "},
    {"Beslut enligt lag", "4 kap. 4 § SoL (2025:400)", "", " | type-none"},
    {"Beslut enligt lag", "4 kap. 4 § SoL (1980:620)", "", " | law-rest type-none"},
    /* outcome */
    {"Avslag på ansökan om trygghetslarm", "", "", "sol-trygghetslarm avslag | "},
    {"Bevilja trygghetslarm", "", "", "sol-trygghetslarm bifall | "},
    {"Bifall eller avslag på ansökan om trygghetslarm", "", "", "sol-trygghetslarm | "},
};

static void every_row_is_typed_or_asked_about(void **state)
{
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena *arena = arena_open(0);
        const char *got = read_types(arena, rows[i].decision, rows[i].law, rows[i].adopted);
        if (strcmp(got, rows[i].meant) != 0) {
            print_error("%s [%s]\n  meant %s\n  got   %s\n", rows[i].decision, rows[i].law,
                        rows[i].meant, got);
            wrong++;
        }
        arena_close(arena);
    }
    assert_int_equal(wrong, 0);
}

/* General provisions of an order that is no excerpt: no column says that they are. */
static void provisions_without_a_decision(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    const char *dump = order_dump_csv(
        arena,
        "Nr;Ärende;Lagrum;Delegat\n"
        "1;Överordnad chef har samma rätt vid delegatens frånvaro;;\n"
        "2;Vid frånvaro beslutar närmast överordnad chef;;\n"
        "3;Ensam funktion: vid frånvaro beslutar närmast överordnad chef;;\n"
        "4;Socialchef får vidaredelegera sin beslutanderätt;7 kap. 6 § KL;Socialchef\n"
        "5;Brådskande ärenden;6 kap. 39 § KL;Ordföranden\n"
        "6;Delegationsbeslut anmäls vid nämndens nästa sammanträde;;\n"
        "7;Delegationsbeslut ska vara skriftliga;;\n"
        "8;Delegationsordningen ska visas för överordnad chef;;\n",
        "");
    assert_string_equal(dump, "T 1 | !överordnad |  |  | \n"
                              "Q 2 | !överordnad |  |  | superior-nearest\n"
                              "T 3 | !ensam |  |  | \n"
                              "T 4 | !vidare | socialchef |  | \n"
                              "T 5 | !brådskande | ordförande |  | \n"
                              "T 6 | !anmäls |  |  | \n"
                              "T 7 | !övrigt |  |  | \n"
                              "T 8 | !övrigt |  |  | \n");
    arena_close(arena);
}

/* Columns that split the provision help to read it and never stand against what is printed. */
static void columns_beside_the_printed_provision(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    const char *dump = order_dump_csv(arena,
                                      "Nr;Ärende;Lagrum;Lag;Kapitel;Paragraf;Delegat\n"
                                      "1;Beslut enligt lag;4 och 21 §§ LVU;LVU;;21;enhetschef\n"
                                      "2;Beslut enligt lag;LVU;LVU;;21;enhetschef\n"
                                      "3;Beslut enligt lag;4 § LVU;LVU;;21;enhetschef\n"
                                      "4;Beslut enligt lag;20 kap. 3;SoL;20;3;enhetschef\n"
                                      "5;Beslut enligt lag;;SoL;20;3;enhetschef\n",
                                      "");
    assert_string_equal(dump, "T 1 | lvu-upphorande | enhetschef |  | \n"
                              "Q 2 | lvu-upphorande | enhetschef |  | law-section\n"
                              "Q 3 | lvu-ansokan-vard | enhetschef |  | law-columns\n"
                              "Q 4 | sol-utredning-forlang | enhetschef |  | law-act\n"
                              "T 5 | sol-utredning-forlang | enhetschef |  | \n");
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_is_typed_or_asked_about),
        cmocka_unit_test(provisions_without_a_decision),
        cmocka_unit_test(columns_beside_the_printed_provision),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

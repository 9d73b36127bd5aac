/* An order as a file: its heading row, mapping files, headings within the table, broken rows,
 * and Reda's own form. */
#include "test_order.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void expect(const char *csv, const char *mapping, const char *expected)
{
    struct arena *arena = arena_open(0);
    assert_string_equal(order_dump_csv(arena, csv, mapping), expected);
    arena_close(arena);
}

/* The headings that were seen in real orders. */
static void headings_are_recognised(void **state)
{
    (void)state;
    static const char *const files[] = {
        "Nr;Delegationens art;Lagrum;Delegat;Ersättare\n1;Trygghetslarm;;handläggare;\n",
        "Nr;Delegationens art;Lagrum;Delegat\n1;Trygghetslarm;;handläggare\n",
        "Kap nr;Ärende;Lagrum;Lägsta beslutsnivå;Anmärkning\n1;Trygghetslarm;;handläggare;\n",
        "NR;BESLUT;LAGRUM;DELEGAT;SAMRÅD FÖRE BESLUT\n1;Trygghetslarm;;handläggare;\n",
        "Författning;Nr;Ärendebeskrivning;Delegat;Anmärkning\n;1;Trygghetslarm;handläggare;\n",
        "Punkt,Ärende,Lag/avtal,Anmärkningar,Beslutsfattare\n1,Trygghetslarm,,,handläggare\n",
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        bool lowest = strstr(files[i], "Lägsta") != NULL;
        expect(files[i], "",
               lowest ? "T 1 | sol-trygghetslarm | lägst handläggare |  | \n"
                      : "T 1 | sol-trygghetslarm | handläggare |  | \n");
    }
}

static void titles_above_tell_of_the_order(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct order_import import;
    struct problem problem;
    struct text csv = TEXT_LITERAL("Delegationsordning för socialnämnden;;;\n"
                                   "Antagen 2024-03-01 § 12, gäller från 1 april 2024;;;\n\n"
                                   "Nr;Ärende;Delegat;Hemligt\n1;Trygghetslarm;handläggare;x\n");
    assert_true(order_read(arena, csv, (struct text){"", 0}, &order_no_context, &import, &problem));
    const struct order *order = &import.rows.orders[0];
    assert_true(text_is(order->title, "Delegationsordning för socialnämnden"));
    assert_true(text_is(import.rows.bodies[0].name, "socialnämnden"));
    assert_int_equal(order->adopted, day_from_civil((struct civil){2024, 3, 1}));
    assert_int_equal(order->valid_from, day_from_civil((struct civil){2024, 4, 1}));
    assert_int_equal(order->valid_to, DAY_LAST);
    assert_int_equal(import.ignored_column_count, 1);
    assert_true(text_is(import.ignored_columns[0], "Hemligt"));
    assert_int_equal(import.items[0].line, 5);
    struct import_context context = {TEXT_LITERAL("do-1"),
                                     TEXT_LITERAL("Ordning"),
                                     TEXT_LITERAL("Omsorgsnämnden"),
                                     DAY_NONE,
                                     100,
                                     200};
    assert_true(order_read(arena, csv, (struct text){"", 0}, &context, &import, &problem));
    order = &import.rows.orders[0];
    assert_true(text_is(order->key, "do-1") && text_is(order->title, "Ordning"));
    assert_true(text_is(import.rows.bodies[0].name, "Omsorgsnämnden"));
    assert_int_equal(order->valid_from, 100);
    assert_int_equal(order->valid_to, 200);
    arena_close(arena);
}

static void what_is_no_row_is_not_counted(void **state)
{
    (void)state;
    expect("Nr;Ärende;Lagrum;Delegat\n"
           "1;Tvångsvård;;\n"
           "1.1;Beslut enligt lag;4 § LVU;utskottet\n"
           ";;;\n"
           "Lag (1990:52) med särskilda bestämmelser om vård av unga;;;\n"
           "1.2;Beslut enligt lag;21 §;utskottet\n"
           "Nr;Ärende;Lagrum;Delegat\n"
           "12;;;\n"
           "1.3;Beslut enligt lag;27 §;utskottet\n"
           ";Trygghetslarm;;\n"
           "2;Kvastar;;\n",
           "",
           "T 1.1 | lvu-ansokan-vard | organ:utskott |  | \n"
           "T 1.2 | lvu-upphorande | organ:utskott |  | law-heading\n"
           "T 1.3 | lvu-flyttningsforbud-tillfalligt | organ:utskott |  | law-heading\n"
           "Q rad 10 | sol-trygghetslarm |  |  | no-delegate\n"
           "Q 2 |  |  |  | type-none no-delegate\n");
}

static void broken_rows_have_a_fate(void **state)
{
    (void)state;
    expect("Nr;Ärende;Delegat\n"
           "1;Trygghetslarm;handläggare;mera\n"
           "2;;\n"
           "3;Trygghets\xFFlarm;handläggare\n"
           "4;;handläggare\n"
           "5;\"Trygg\"hetslarm;handläggare\n",
           "",
           "Q 1 | sol-trygghetslarm | handläggare |  | extra-cell\n"
           "R  | problem.csv-not-utf8\n"
           "Q 4 |  | handläggare |  | type-none\n"
           "R  | problem.csv-after-quote\n");
    expect("Nr;Lagrum;Ärende;Delegat\n1;4 § LVU;;\n", "", "R 1 | nothing\n");
}

static void a_missing_column_is_named(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    const char *found = order_dump_csv(arena, "En rubrik\nNr;Ärende;Vem\n1;2;3\n", "");
    const char *expected = "!2 order.no-column {delegat} {delegat, delegater, beslutsfattare, ";
    assert_memory_equal(found, expected, strlen(expected));
    assert_non_null(strstr(found, "} {Nr, Ärende, Vem} {Delegationsordning}"));
    found = order_dump_csv(arena, "Nr;Delegat\n1;2\n", "");
    expected = "!1 order.no-column {beslut} {beslut, delegationens art, ";
    assert_memory_equal(found, expected, strlen(expected));
    assert_string_equal(order_dump_csv(arena, "", ""), "!0 problem.list-empty");
    assert_string_equal(order_dump_csv(arena, "Ärende;Delegat;Delegat\n1;2;3\n", ""),
                        "!1 problem.list-header-twice {Delegat}");
    arena_close(arena);
}

static const char mapping[] = "lista Vår ordning\n"
                              "kolumn beslut\n  heter Vad\n"
                              "kolumn lägsta beslutsnivå\n  heter Vem\n"
                              "kolumn nummer\n  heter Löp\n";

static void a_mapping_file_names_the_columns(void **state)
{
    (void)state;
    expect("Löp;Vad;Vem;Delegat\n1;Trygghetslarm;handläggare;socialchef\n", mapping,
           "T 1 | sol-trygghetslarm | lägst handläggare |  | \n");
    expect("Löp;Vad;Delegat\n", mapping,
           "!1 order.no-column {lägsta beslutsnivå} {lägsta beslutsnivå, Vem} {Löp, Vad, Delegat} "
           "{Vår ordning}");
}

/* A wrong mapping file says which column, and why. */
static void a_wrong_mapping_says_why(void **state)
{
    (void)state;
    static const char *const csv = "Ärende;Delegat\nTrygghetslarm;handläggare\n";
    struct arena *arena = arena_open(0);
    const char *found = order_dump_csv(arena, csv, "lista A\n\nkolumn beslutt\n");
    const char *expected = "!3 order.mapping-column {beslutt} {nummer, beslut, lagrum, ";
    assert_memory_equal(found, expected, strlen(expected));
    arena_close(arena);
    expect(csv, "lista A\nkolumn beslut\n  heter A\nkolumn delegat\n  heter a.\n",
           "!6 problem.mapping-header-twice {A} {–}");
    expect(csv, "lista A\nkolumn beslut\nkolumn Beslut\n", "!3 problem.mapping-twice {Beslut} {–}");
    expect(csv, "lista A\nkolumn beslut\n", "!0 order.mapping-lacks {delegat}");
    expect(csv, "lista A\nkolumn delegat\n", "!0 order.mapping-lacks {beslut}");
    expect(csv, "lista A\n", "!2 problem.mapping-lacks {} {kolumn}");
    expect(csv, "kolumn beslut\n", "!2 problem.mapping-lacks {} {lista}");
    expect(csv, "lista A\nområde LVU\n",
           "!2 problem.mapping-unknown {område} {lista, tomt, kolumn, heter, krävs, typ, värde, "
           "annars}");
    expect(csv, "lista A\nheter B\n",
           "!2 problem.mapping-unknown {heter} {lista, tomt, kolumn, heter, krävs, typ, värde, "
           "annars}");
    expect(csv, "lista\n", "!1 problem.mapping-empty {lista} {–}");
    expect(csv, "lista A\nkolumn beslut\n heter Ärende\nkolumn delegat\nkolumn villkor\n  krävs\n",
           "!1 order.no-column {villkor} {villkor} {Ärende, Delegat} {A}");
}

/* What the register writes is read back as it was. */
static void the_own_form_is_read_back(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct order_import import;
    struct problem problem;
    struct builder orders, rows;
    struct text csv =
        TEXT_LITERAL("Nr;Ärende;Lagrum;Delegat;Ersättare;Villkor\n"
                     "1;Brådskande ärenden;6 kap. 39 § KL;Ordföranden;vice ordföranden;\n"
                     "2;Begränsning av umgänge;14 § LVU;individutskottet;;\n"
                     "3;Trygghetslarm;;lägst handläggare (egen enhet);enhetschef;högst 500 kr; \n"
                     "4;Avslag på ansökan om trygghetslarm;;enhetschef;;samråd med socialchef\n");
    assert_true(order_read(arena, csv, (struct text){"", 0}, &order_no_context, &import, &problem));
    const char *first = order_dump(arena, &import);
    assert_string_equal(
        first, "T 1 | !brådskande | ordförande, 1:vice ordförande |  | \n"
               "T 2 | lvu-umgange | organ:individutskott |  | \n"
               "T 3 | sol-trygghetslarm | lägst handläggare (egen enhet), 1:enhetschef | högst 500 "
               "kr | \n"
               "T 4 | sol-trygghetslarm avslag | enhetschef | samråd socialchef | \n");
    builder_init(&orders, arena);
    builder_init(&rows, arena);
    register_write_orders(&orders, &rows, &import.rows, order_catalogue());
    assert_true(order_read(arena, builder_text(&rows), (struct text){"", 0}, &order_no_context,
                           &import, &problem));
    assert_string_equal(order_dump(arena, &import), first);
    assert_int_equal(import.taken, 4);
    assert_int_equal(import.items[2].line, 4);
    assert_true(text_is(import.rows.orders[0].key, "delegationsordning"));
    arena_close(arena);
}

static void rows_of_the_own_form_have_a_fate(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    const char *dump = order_dump_csv(arena,
                                      "order;row;types;delegates;conditions;who\n"
                                      "o;1;sol-trygghetslarm;enhetschef;högst 500 kr;EC\n"
                                      "o;2;sol-trygghetslam;enhetschef;;\n"
                                      "\n"
                                      "o;3;sol-trygghetslarm;enhetschäf;;\n"
                                      "o;4;sol-trygghetslarm;enhetschef;högst många kr;\n"
                                      "p;5;alla;lägst enhetschef;bara på tisdagar;\n",
                                      "");
    assert_string_equal(dump,
                        "T 1 | sol-trygghetslarm | enhetschef | högst 500 kr | \n"
                        "R 2 | problem.register-type-near\n"
                        "R 3 | problem.register-role-near\n"
                        "Q 4 | sol-trygghetslarm | enhetschef | ? | problem.register-condition\n"
                        "T 5 | lvu-ansokan-vard lvu-omhandertagande lvu-omhandertagande-6a "
                        "lvu-understallning lvu-langre-tid +177 | lägst enhetschef | ? | \n");
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headings_are_recognised),
        cmocka_unit_test(titles_above_tell_of_the_order),
        cmocka_unit_test(what_is_no_row_is_not_counted),
        cmocka_unit_test(broken_rows_have_a_fate),
        cmocka_unit_test(a_missing_column_is_named),
        cmocka_unit_test(a_mapping_file_names_the_columns),
        cmocka_unit_test(a_wrong_mapping_says_why),
        cmocka_unit_test(the_own_form_is_read_back),
        cmocka_unit_test(rows_of_the_own_form_have_a_fate),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* test_upload: lists and orders that come in whole, in parts, in the wrong form and broken in every way: the server
 * answers, says what to do, and the answer can be taken away as it was seen. */
#include "test_talk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LIST "/utredningstider"
#define ORDER "/delegationsordning/granska"

static const char list[] = "Ärendenummer;Inledd;Avslutad;Förlängd till;Telefon\n"
                           "A-1;2026-01-07;2026-09-01;;070-hemligt\n"
                           "A-2;2026-01-07;2026-03-01;;\n"
                           "=cmd();2026-01-07;2026-08-01;;\n"
                           "A-4;2026-13-07;2026-03-01;;\n";

static void a_list_is_answered(void **state)
{
    (void)state;
    struct heard heard = talk_post(LIST, NULL, 0, "utredningar.csv", text_of(list));
    assert_int_equal(heard.status, 200);
    assert_true(holds(&heard, "3 ärenden prövade. 2 har minst en brist."));
    assert_true(holds(&heard, "117 dagar över"));
    assert_true(holds(&heard, "rad 5")); /* the broken one, with its place */
    assert_true(holds(&heard, "Inget läses ur: Telefon."));
    assert_false(holds(&heard, "070-hemligt")); /* what was not read does not come back */
}

static const char ways[] = "Ärendenummer;Enhet;Inledd;Avslutad;Förlängd till;Förlängningsbeslut\n"
                           "B-1;Norr;2025-08-07;2026-04-01;;\n"
                           "B-2;Norr;2025-08-07;;;\n"
                           "B-3;Söder;2025-08-07;2026-04-01;2026-02-06;2025-12-01\n"
                           "B-4;Söder;2025-08-07;;2026-02-06;2025-12-01\n"
                           "B-5;Söder;2025-08-07;2026-02-06;2026-02-06;2026-01-15\n";

/* Those that passed the limit in one way stand together. */
static void it_is_said_in_which_way_the_limit_was_passed(void **state)
{
    (void)state;
    struct heard heard = talk_post(LIST, NULL, 0, "utredningar.csv", text_of(ways));
    assert_true(
        holds(&heard, "<h3>Avslutad efter sista dagen, ingen förlängning är registrerad: 1</h3>"));
    assert_true(holds(&heard, "<h3>Pågår fortfarande, ingen förlängning är registrerad: 1</h3>"));
    assert_true(holds(&heard, "<h3>Avslutad efter den förlängda tiden: 1</h3>"));
    assert_true(holds(&heard, "<h3>Pågår fortfarande, den förlängda tiden har gått ut: 1</h3>"));
    assert_true(holds(&heard, "<h3>Förlängd först efter sista dagen: 1</h3>"));
}

/* What is taken away is what was seen. */
static void one_unit_is_seen_and_taken_away(void **state)
{
    (void)state;
    const struct talk_field wish[] = {
        {"innehall", ways}, {"enhet", "Söder"}, {"grupp", "enhet"}, {"ordning", "arende"}};
    struct heard heard = talk_post(LIST, wish, 4, NULL, (struct text){"", 0});
    assert_true(holds(&heard, "Visar bara Söder."));
    assert_true(holds(&heard, "<h3>Söder: 3</h3>"));
    assert_false(holds(&heard, "<strong>B-1</strong>"));
    const struct talk_field taken[] = {
        {"innehall", ways}, {"enhet", "Söder"}, {"ordning", "arende"}, {"som", "csv"}};
    heard = talk_post(LIST, taken, 4, NULL, (struct text){"", 0});
    assert_true(holds(&heard, "B-3;Söder;Brist;"));
    assert_false(holds(&heard, "B-1;"));
    assert_true(strstr(heard.body, "B-4;") < strstr(heard.body, "B-5;"));
}

static void it_is_taken_away_as_it_was_seen(void **state)
{
    (void)state;
    const struct talk_field csv[] = {{"innehall", list}, {"som", "csv"}};
    struct heard heard = talk_post(LIST, csv, 2, NULL, (struct text){"", 0});
    assert_non_null(strstr(heard.head, "filename"));
    assert_true(holds(&heard, "A-1;;Brist;"));
    assert_true(holds(&heard, ";2026-05-07;117;"));
    assert_true(holds(&heard, "'=cmd();")); /* no formula */
    const struct talk_field book[] = {{"innehall", list}, {"som", "xlsx"}};
    heard = talk_post(LIST, book, 2, NULL, (struct text){"", 0});
    assert_non_null(strstr(heard.head, "spreadsheetml"));
    assert_memory_equal(heard.body, "PK", 2);
}

/* A list that was given back stays when the form is refused; a file that is chosen anew stands above it. */
static void what_was_given_back_stays(void **state)
{
    (void)state;
    const struct talk_field back[] = {
        {"innehall", "\n\nÄrendenummer;Inledd;Avslutad\nB-7;2026-13-01;\n"}};
    struct heard heard = talk_post_as(LIST, "1.00", "Sec-Fetch-Site: same-origin\r\n", back, 1);
    assert_int_equal(heard.status, 403);
    assert_true(holds(&heard, "B-7;2026-13-01"));
    heard = talk_post(LIST, back, 1, NULL, (struct text){"", 0});
    assert_true(holds(&heard, "rad 4")); /* as in the file */
    heard = talk_post(LIST, back, 1, "ny.csv", text_of(list));
    assert_true(holds(&heard, "A-1") && !holds(&heard, "B-7"));
}

static void columns_are_asked_for_when_headings_do_not_tell(void **state)
{
    (void)state;
    static const char odd[] = "Lista över allt\n\nDnr;Dag ett;Dag två\nB-1;2026-01-07;2026-09-01\n";
    struct heard heard = talk_post(LIST, NULL, 0, "egen.csv", text_of(odd));
    assert_int_equal(heard.status, 200);
    assert_true(holds(&heard, "Vad står i kolumnerna?"));
    assert_true(holds(&heard, "Dag ett (2026-01-07)"));
    const struct talk_field half[] = {
        {"innehall", odd}, {"kolumn-nummer", "1"}, {"kolumn-inledd", ""}};
    heard = talk_post(LIST, half, 3, NULL, (struct text){"", 0});
    assert_int_equal(heard.status, 400);
    assert_true(holds(&heard, "<title>Fel: ") && holds(&heard, "Välj den kolumn där det står."));
    assert_true(holds(&heard, "B-1;2026-01-07")); /* the list goes along */
    const struct talk_field chosen[] = {{"innehall", odd},       {"kolumn-nummer", "1"},
                                        {"kolumn-inledd", "2"},  {"kolumn-avslutad", "3"},
                                        {"kolumn-forlangd", ""}, {"kolumn-beslut", ""}};
    heard = talk_post(LIST, chosen, 6, NULL, (struct text){"", 0});
    assert_true(holds(&heard, "1 ärenden prövade") || holds(&heard, "1 ärende prövat"));
    assert_true(holds(&heard, "B-1"));
}

static void whatever_comes_is_answered_with_what_to_do(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        struct text bytes;
    } files[] = {{"tom.csv", {"", 0}},
                 {"blank.csv", {" \n \n", 4}},
                 {"ord.csv", {"hej", 3}},
                 {"noll.csv", {"a;b\0c;d\n", 8}},
                 {"trasig.xlsx", {"PK\3\4trasig", 10}},
                 {"gammal.xls", {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1xxxx", 12}},
                 {"bild.png", {"\x89PNG\r\n\x1A\n", 8}},
                 {"citat.csv", {"Ärende;\"Inledd\n", 16}},
                 {"latin.csv", {"\xC4rende;Inledd;Avslutad\n1;2;3\n", 30}},
                 {"<b>namn.csv", {"x\n", 2}}};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        for (int order = 0; order < 2; order++) {
            struct heard heard =
                talk_post(order ? ORDER : LIST, NULL, 0, files[i].name, files[i].bytes);
            assert_true(heard.status == 200 || heard.status == 400);
            assert_true(holds(&heard, "</html>"));
            assert_false(holds(&heard, "<b>namn"));
            if (heard.status == 400)
                assert_true(holds(&heard, "class=\"errors\""));
        }
}

static void what_is_too_large_is_refused_with_a_page(void **state)
{
    (void)state;
    enum { LARGE = 300 * 1024 };
    char *much = malloc(LARGE + 1);
    memset(much, 'x', LARGE);
    much[LARGE] = '\0';
    const struct talk_field pasted[] = {{"innehall", much}};
    struct heard heard = talk_post(ORDER, pasted, 1, NULL, (struct text){"", 0});
    assert_int_equal(heard.status, 413);
    assert_true(holds(&heard, "Det är för stort"));
    free(much);
}

/* Rows without end: an answer, and no more memory than a page needs. */
static void a_list_of_far_too_many_rows(void **state)
{
    (void)state;
    static const char row[] = "1;2020-01-07;2026-09-01;;\n";
    enum { ROWS = 60000, ROW = sizeof row - 1 };
    size_t head = strlen("Ärendenummer;Inledd;Avslutad;Förlängd till\n");
    char *much = malloc(head + (size_t)ROWS * ROW);
    assert_non_null(much);
    memcpy(much, "Ärendenummer;Inledd;Avslutad;Förlängd till\n", head);
    for (size_t i = 0; i < ROWS; i++)
        memcpy(much + head + i * ROW, row, ROW);
    struct heard heard =
        talk_post(LIST, NULL, 0, "lang.csv", (struct text){much, head + (size_t)ROWS * ROW});
    assert_int_equal(heard.status, 413);
    assert_true(holds(&heard, "Dela den"));
    free(much);
}

static void an_order_is_answered(void **state)
{
    (void)state;
    static const char table[] = "Nr\tBeslut\tLagrum\tDelegat\n"
                                "1\tInleda utredning\t20 kap. 2 § SoL\tSocialsekreterare\n"
                                "2\tOmedelbart omhändertagande\t6 § LVU\tEnhetschef\n";
    const struct talk_field pasted[] = {{"innehall", table}};
    struct heard heard = talk_post(ORDER, pasted, 1, NULL, (struct text){"", 0});
    assert_int_equal(heard.status, 200);
    assert_true(holds(&heard, "2 rader."));
    assert_true(holds(&heard, "class=\"notice fault\""));
    const char *first = strstr(heard.body, "class=\"remark\"");
    assert_non_null(first);
    assert_non_null(strstr(first, "Omedelbart omhändertagande"));
    assert_true(holds(&heard, "Gör så här:"));
    const struct talk_field csv[] = {{"innehall", table}, {"som", "csv"}};
    heard = talk_post(ORDER, csv, 2, NULL, (struct text){"", 0});
    assert_true(holds(&heard, "Omedelbart omhändertagande"));
    heard = talk_post(ORDER, NULL, 0, NULL, (struct text){"", 0});
    assert_int_equal(heard.status, 400);
    assert_true(holds(&heard, "Klistra in tabellen, eller välj en fil."));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_is_answered),
        cmocka_unit_test(it_is_said_in_which_way_the_limit_was_passed),
        cmocka_unit_test(one_unit_is_seen_and_taken_away),
        cmocka_unit_test(it_is_taken_away_as_it_was_seen),
        cmocka_unit_test(what_was_given_back_stays),
        cmocka_unit_test(columns_are_asked_for_when_headings_do_not_tell),
        cmocka_unit_test(whatever_comes_is_answered_with_what_to_do),
        cmocka_unit_test(what_is_too_large_is_refused_with_a_page),
        cmocka_unit_test(a_list_of_far_too_many_rows),
        cmocka_unit_test(an_order_is_answered),
    };
    return cmocka_run_group_tests(tests, talk_begin, talk_end);
}

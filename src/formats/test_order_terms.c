/* Conditions as orders print them: read, without bearing, or left to a person. */
#include "test_order.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* One row with these terms: "conditions | questions". */
static const char *read_terms(struct arena *arena, const char *decision, const char *terms)
{
    struct builder csv;
    builder_init(&csv, arena);
    builder_add_string(&csv, "Ärende;Delegat;Villkor\n\"");
    builder_add_string(&csv, decision);
    builder_add_string(&csv, "\";enhetschef;\"");
    builder_add_string(&csv, terms);
    builder_add_string(&csv, "\"\n");
    const char *dump = order_dump_csv(arena, builder_string(&csv), "");
    const char *after = strstr(dump, "enhetschef");
    ensure(after);
    return strchr(after, '|') + 2;
}

static const struct {
    const char *terms, *meant;
} rows[] = {
    {"", " | \n"},
    {"högst 20 000 kr", "högst 20000 kr | \n"},
    {"max 20.000 kronor", "högst 20000 kr | \n"},
    {"upp till 5000:-", "högst 5000 kr | \n"},
    {"upp till och med 20 tkr", "högst 20000 kr | \n"},
    {"20 000 kr", "högst 20000 kr | \n"},
    {"högst 1 500,50 kr", "högst 1500,50 kr | \n"},
    {"över 20 000 kr", "över 20000 kr | \n"},
    {"belopp överstigande 20 000 kr", "över 20000 kr | \n"},
    {"5 001 - 20 000 kr", "över 5000,99 kr, högst 20000 kr | \n"},
    {"mellan 5 001 och 20 000 kr", "över 5000,99 kr, högst 20000 kr | \n"},
    {"högst 5 000 kr per år", "högst 5000 kr, ? | terms-unread\n"},
    {"max 25% av basbeloppet", "högst 0,25 basbelopp | \n"},
    {"högst 50 procent av prisbasbeloppet", "högst 0,5 basbelopp | \n"},
    {"till ett halvt basbelopp", "högst 0,5 basbelopp | \n"},
    {"högst ½ prisbasbelopp", "högst 0,5 basbelopp | \n"},
    {"upp till två basbelopp", "högst 2 basbelopp | \n"},
    {"över 0,5 basbelopp", "över 0,5 basbelopp | \n"},
    {"upp till visst belopp", "? | terms-unread\n"},
    {"högst 30 dagar", "högst 30 dagar | \n"},
    {"längst fyra månader", "högst 124 dagar | \n"},
    {"högst 2 veckor", "högst 14 dagar | \n"},
    {"längre tid än fyra månader", "? | terms-unread\n"},
    {"i samråd med områdeschef; samrådet ska dokumenteras i delegationsbeslutet",
     "samråd områdeschef | \n"},
    {"efter samråd med socialchef", "samråd socialchef | \n"},
    {"samråd", "samråd | \n"},
    {"samråd med kvastansvarig", "samråd, ? | terms-unread\n"},
    {"till ett halvt basbelopp, i samråd med områdeschef",
     "högst 0,5 basbelopp, samråd områdeschef | \n"},
    {"brådskande", "brådskande | \n"},
    {"så brådskande att beslut av nämnden eller sociala delegationen inte kan avvaktas",
     "brådskande | \n"},
    {"när nämndens beslut inte kan avvaktas", "brådskande | \n"},
    {"i tilldelat ärende", "tilldelat ärende | \n"},
    {"när samtycke finns", "samtycke finns | \n"},
    {"när samtycke saknas", "? | terms-unread\n"},
    {"enligt gällande riktlinjer", "inom riktlinjer | \n"},
    {"i enlighet med riksnorm och gällande riktlinjer", "inom riktlinjer | \n"},
    {"underlag finns", "underlag finns | \n"},
    {"på tid då socialkontoren har stängt", "utanför kontorstid 08:00-17:00 | hours\n"},
    {"utanför kontorstid 07.30-16.30", "utanför kontorstid 07:30-16:30 | \n"},
    {"utanför kontorstid 16:30-08:00", "utanför kontorstid 08:00-16:30 | \n"},
    {"anställd i minst 6 månader", "anställd 6 månader | \n"},
    {"anmäls vid nämndens nästa sammanträde", " | \n"},
    {"snarast; blankett/e-tjänst", " | \n"},
    {"nivån styrs av lag", " | \n"},
    {"om det inte ankommer på kommunstyrelsen", "? | terms-unread\n"},
    {"brådskande; högst 1 000 kr; bara på tisdagar",
     "brådskande, högst 1000 kr, ? | terms-unread\n"},
};

static void every_condition_is_read_or_left_to_a_person(void **state)
{
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena *arena = arena_open(0);
        const char *got = read_terms(arena, "Trygghetslarm", rows[i].terms);
        if (strcmp(got, rows[i].meant) != 0) {
            print_error("%s\n  meant %s  got   %s", rows[i].terms, rows[i].meant, got);
            wrong++;
        }
        arena_close(arena);
    }
    assert_int_equal(wrong, 0);
}

/* A limit may stand with the decision; what is no limit there says nothing. */
static void the_decision_may_limit(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    assert_string_equal(read_terms(arena, "Trygghetslarm högst 500 kr", ""), "högst 500 kr | \n");
    assert_string_equal(read_terms(arena, "Trygghetslarm i högst 3 månader", ""),
                        "högst 93 dagar | \n");
    assert_string_equal(read_terms(arena, "Trygghetslarm över 40 timmar", ""),
                        "? | terms-unread\n");
    assert_string_equal(read_terms(arena, "Trygghetslarm över 65 år", ""), " | \n");
    assert_string_equal(read_terms(arena, "Trygghetslarm (0–21 år)", ""), " | \n");
    assert_string_equal(read_terms(arena, "Brådskande beslut om trygghetslarm", ""),
                        "brådskande | \n");
    arena_close(arena);
}

static void what_lies_above_the_row_before(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    const char *dump = order_dump_csv(arena,
                                      "Nr;Ärende;Delegat;Villkor\n"
                                      "1;Trygghetslarm;handläggare;högst 1 000 kr\n"
                                      "2;Trygghetslarm;enhetschef;belopp därutöver\n"
                                      "3;Hemtjänst;enhetschef;belopp därutöver\n",
                                      "");
    assert_string_equal(dump, "T 1 | sol-trygghetslarm | handläggare | högst 1000 kr | \n"
                              "T 2 | sol-trygghetslarm | enhetschef | över 1000 kr | \n"
                              "Q 3 | sol-hemtjanst | enhetschef | ? | terms-unread\n");
    arena_close(arena);
}

static void other_columns_with_conditions(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    const char *dump = order_dump_csv(arena,
                                      "Ärende;Beslutsfattare;Samråd före beslut;Anmärkning\n"
                                      "Trygghetslarm;enhetschef;socialchef;Se rutin\n"
                                      "Trygghetslarm;enhetschef;kvastansvarig;\n"
                                      "Trygghetslarm;enhetschef;;Endast efter läkarutlåtande\n"
                                      "Trygghetslarm;enhetschef;nej;Får vidaredelegeras\n",
                                      "");
    assert_string_equal(dump, "T rad 2 | sol-trygghetslarm | enhetschef | samråd socialchef | \n"
                              "Q rad 3 | sol-trygghetslarm | enhetschef | samråd | consulted\n"
                              "Q rad 4 | sol-trygghetslarm | enhetschef | ? | terms-unread\n"
                              "T rad 5 | sol-trygghetslarm vidaredelegeras | enhetschef |  | \n");
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_condition_is_read_or_left_to_a_person),
        cmocka_unit_test(the_decision_may_limit),
        cmocka_unit_test(what_lies_above_the_row_before),
        cmocka_unit_test(other_columns_with_conditions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

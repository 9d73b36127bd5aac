/* test_decide: "Får jag besluta?" over a real server: a night in November, and questions that cannot be put. */
#include "test_talk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define NIGHT "/far-jag-besluta?beslut=lvu-omhandertagande&dag=2026-11-22&tid=23%3A30"

static void a_caseworker_at_night(void **state)
{
    (void)state;
    struct heard heard = talk_get(NIGHT "&vem=socialsekreterare&ordning=exempel", "");
    static const char *const words[] = {"Nej. Socialutskottet, eller ordföranden",
                                        "kan det inte vänta, ring ordföranden",
                                        "ring 112",
                                        "Barnets bästa är bedömt",
                                        "Underställning inom en vecka från beslutet",
                                        "måndag 30 november 2026",
                                        "LVU 7 §",
                                        "Inte kontrollerat: jäv",
                                        "påhittade ordning"};
    assert_int_equal(heard.status, 200);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        assert_true(holds(&heard, words[i]));
    assert_false(holds(&heard, "--register"));
}

static void the_law_alone(void **state)
{
    (void)state;
    struct heard heard = talk_get(NIGHT "&vem=enhetschef", "");
    assert_true(holds(&heard, "Nej, inte enligt lagen."));
    assert_true(holds(&heard, "Prövat mot lagens gränser."));
    assert_false(holds(&heard, "--"));
}

static void what_is_missing_is_asked(void **state)
{
    (void)state;
    struct heard heard = talk_get(NIGHT "&vem=ordf%C3%B6rande&ordning=exempel", "");
    assert_true(holds(&heard, "bradska=ja"));
    heard = talk_get(NIGHT "&vem=ordf%C3%B6rande&ordning=exempel&bradska=ja", "");
    assert_true(holds(&heard, "Ja. Behörighet finns"));
    assert_true(holds(&heard, "class=\"notice done\""));
    heard = talk_get(NIGHT "&vem=ordf%C3%B6rande&ordning=exempel&bradska=nej", "");
    assert_true(holds(&heard, "Nej"));
}

static void questions_that_cannot_be_put(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {NIGHT "&vem=Kim%20Exempelsson", "är ingen roll"},
        {NIGHT "&vem=", "Välj vem som ska besluta."},
        {"/far-jag-besluta?beslut=lvu-umgange&vem=enhetschef&dag=2026-02-30", "är ingen dag"},
        {"/far-jag-besluta?beslut=lvu-umgange&vem=enhetschef&tid=25:00", "är inget klockslag"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct heard heard = talk_get(rows[i][0], "");
        assert_int_equal(heard.status, 400);
        assert_true(holds(&heard, rows[i][1]));
        assert_true(holds(&heard, "<title>Fel: "));
        assert_false(holds(&heard, "class=\"notice"));
    }
}

static void a_decision_is_found(void **state)
{
    (void)state;
    struct heard heard = talk_get("/far-jag-besluta?sok=6+%C2%A7+LVU", "");
    assert_true(holds(&heard, "<h2>Träffar</h2>"));
    assert_true(holds(&heard, "?beslut=lvu-omhandertagande"));
    heard = talk_get("/far-jag-besluta?sok=%3Cscript%3E", "");
    assert_true(holds(&heard, "Inget beslut stämmer med &quot;&lt;script&gt;&quot;"));
    heard = talk_get("/far-jag-besluta?beslut=omedelbart+omh%C3%A4nderta", "");
    assert_true(holds(&heard, "name=\"vem\""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_caseworker_at_night),    cmocka_unit_test(the_law_alone),
        cmocka_unit_test(what_is_missing_is_asked), cmocka_unit_test(questions_that_cannot_be_put),
        cmocka_unit_test(a_decision_is_found),
    };
    return cmocka_run_group_tests(tests, talk_begin, talk_end);
}

/* The words for who may decide, as orders print them: each alone, deputies in order, and nobody
 * guessed at. */
#include "test_order.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* One row with these cells: "delegates | conditions | questions". */
static const char *read_who(struct arena *arena, const char *heading, const char *who,
                            const char *deputy)
{
    struct builder csv;
    builder_init(&csv, arena);
    builder_add_string(&csv, "Ärende;");
    builder_add_string(&csv, heading);
    builder_add_string(&csv, ";Ersättare\nSkyddsbedömning;\"");
    builder_add_string(&csv, who);
    builder_add_string(&csv, "\";\"");
    builder_add_string(&csv, deputy);
    builder_add_string(&csv, "\"\n");
    const char *dump = order_dump_csv(arena, builder_string(&csv), "");
    const char *after = strstr(dump, "sol-skyddsbedomning | ");
    ensure(after);
    return after + sizeof "sol-skyddsbedomning | " - 1;
}

static const struct {
    const char *who, *deputy, *meant;
} rows[] = {
    {"Socialsekreterare", "", "socialsekreterare |  | \n"},
    {"ENHETSCHEFEN", "", "enhetschef |  | \n"},
    {"Avd.chef", "", "avdelningschef |  | \n"},
    {"1:e socialsekreterare", "", "förste socialsekreterare |  | \n"},
    {"Handläggare, enhetschef", "", "handläggare, enhetschef |  | \n"},
    {"Handläggare; enhetschef", "", "handläggare, enhetschef |  | \n"},
    {"Handläggare/enhetschef", "", "handläggare, enhetschef |  | \n"},
    {"Handläggare\nenhetschef", "", "handläggare, enhetschef |  | \n"},
    {"handläggare eller enhetschef", "", "handläggare, enhetschef |  | \n"},
    {"handläggare samt enhetschef", "", "handläggare, enhetschef |  | \n"},
    {"handläggare och enhetschef", "", "handläggare, enhetschef |  | \n"},
    {"handläggare och/eller enhetschef", "", "handläggare, enhetschef |  | \n"},
    {"Vård- och omsorgschef", "", "vård- och omsorgschef |  | \n"},
    {"Vård- och omsorgschef och enhetschef", "", "vård- och omsorgschef, enhetschef |  | \n"},
    {"respektive chef", "", "respektive chef |  | \n"},
    {"enhetschef eller högre", "", "lägst enhetschef |  | \n"},
    {"lägst enhetschef", "", "lägst enhetschef |  | \n"},
    {"enhetschef (lägst)", "", "lägst enhetschef |  | \n"},
    {"enhetschef (egen enhet)", "", "enhetschef (egen enhet) |  | \n"},
    {"enhetschef inom sitt verksamhetsområde", "", "enhetschef (eget område) |  | \n"},
    {"enhetschef (EC)", "", "enhetschef |  | \n"},
    {"enhetschef efter samråd med socialchef", "", "enhetschef | samråd socialchef | \n"},
    {"socialsekreterare i tilldelat ärende", "", "socialsekreterare | tilldelat ärende | \n"},
    {"handläggare med minst 6 månaders anställning", "", "handläggare | anställd 6 månader | \n"},
    {"handläggare (högst 5 000 kr)", "", "handläggare | högst 5000 kr | \n"},
    {"socialjouren", "", "socialjour |  | \n"},
    /* bodies */
    {"Arbetsutskottet", "", "organ:arbetsutskott |  | \n"},
    {"SN AU", "", "organ:arbetsutskott |  | \n"},
    {"Utskottet (5 ledamöter, 3 ersättare)", "", "organ:utskott |  | \n"},
    {"Omsorgs- och stödutskottet", "", "organ:omsorgs- och stödutskott |  | \n"},
    {"det utskott inom vilket frågan hör hemma", "", "utskott |  | body-which\n"},
    {"Socialnämnden", "", "organ:nämnden |  | \n"},
    {"presidiet", "", "organ:presidium |  | \n"},
    /* elected */
    {"Ordföranden", "", "ordförande |  | \n"},
    {"nämndens ordf.", "", "ordförande |  | \n"},
    {"ordförande i socialnämnden", "", "ordförande |  | \n"},
    {"socialnämndens vice ordförande", "", "vice ordförande |  | \n"},
    {"förste eller andre vice ordföranden", "", "vice ordförande, andre vice ordförande |  | \n"},
    {"ordförande, vid förfall 1:e vice ordföranden", "", "ordförande, 1:vice ordförande |  | \n"},
    {"ordförande och vid dennes förfall vice ordförande", "",
     "ordförande, 1:vice ordförande |  | \n"},
    {"utskottets ordförande", "", "utskottets ordförande |  | \n"},
    {"ordförande i Kommunstyrelsens sociala utskott", "",
     "utskottets ordförande (socialutskott) |  | \n"},
    {"sociala utskottets ordförande eller vice ordförande", "",
     "utskottets ordförande (socialutskott), vice ordförande (socialutskott) |  | \n"},
    {"ordförande eller vice ordförande i individutskottet", "",
     "utskottets ordförande (individutskott), vice ordförande (individutskott) |  | \n"},
    {"utskottets ordförande, vid förfall vice ordföranden", "",
     "utskottets ordförande (utskott), 1:vice ordförande (utskott) |  | \n"},
    {"särskilda ledamöter utsedda av nämnden", "", "förordnad ledamot |  | appointees\n"},
    {"ledamot", "", "ledamot |  | \n"},
    /* relative */
    {"Ursprunglig beslutsfattare", "", "ursprunglig beslutsfattare |  | \n"},
    {"närmast överordnad chef", "", "närmast överordnade chef |  | \n"},
    /* deputies */
    {"enhetschef", "områdeschef", "enhetschef, 1:områdeschef |  | \n"},
    {"enhetschef", "områdeschef, socialchef", "enhetschef, 1:områdeschef, 2:socialchef |  | \n"},
    {"enhetschef", "områdeschef eller socialchef",
     "enhetschef, 1:områdeschef, 1:socialchef |  | \n"},
    {"Ordföranden", "förste eller andre vice ordföranden i nu nämnd ordning",
     "ordförande, 1:vice ordförande, 2:andre vice ordförande |  | \n"},
    {"Ordföranden", "dennes ersättare", "ordförande |  | deputy-unnamed\n"},
    /* not known */
    {"scialsekreterare", "", " | ? | role-near\n"},
    {"Kvastansvarig", "", " | ? | role-unknown\n"},
    {"enhetschef, kvastansvarig", "", "enhetschef | ? | role-unknown\n"},
    {"[namngiven handläggare]", "", " |  | named-person\n"},
    {"enhetschef barn och unga", "", "enhetschef | ? | terms-unread\n"},
    {"", "", " |  | no-delegate\n"},
    {"", "enhetschef", "1:enhetschef |  | no-delegate\n"},
};

static void every_wording_is_read_or_asked_about(void **state)
{
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena *arena = arena_open(0);
        const char *got = read_who(arena, "Delegat", rows[i].who, rows[i].deputy);
        if (strcmp(got, rows[i].meant) != 0) {
            print_error("%s / %s\n  meant %s  got   %s", rows[i].who, rows[i].deputy, rows[i].meant,
                        got);
            wrong++;
        }
        arena_close(arena);
    }
    assert_int_equal(wrong, 0);
}

/* "Delegat" and "Beslutsfattare" mean the role itself, "Lägsta beslutsnivå" that higher posts
 * may too. */
static void the_heading_tells_the_level(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    assert_string_equal(read_who(arena, "Beslutsfattare", "enhetschef", ""), "enhetschef |  | \n");
    assert_string_equal(read_who(arena, "Lägsta beslutsnivå", "enhetschef, au", ""),
                        "lägst enhetschef, organ:arbetsutskott |  | \n");
    arena_close(arena);
}

static void too_many_delegates_are_asked_about(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct builder many;
    builder_init(&many, arena);
    for (int i = 0; i < 40; i++)
        builder_add_string(&many, i ? ", enhetschef" : "enhetschef");
    assert_non_null(
        strstr(read_who(arena, "Delegat", builder_string(&many), ""), "many-delegates"));
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_wording_is_read_or_asked_about),
        cmocka_unit_test(the_heading_tells_the_level),
        cmocka_unit_test(too_many_delegates_are_asked_about),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

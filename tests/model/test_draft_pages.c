/* test_draft_pages: a draft of the delegation order is written in the browser: item by item, or in a table; what has
 * changed against the order in force is told, and what the law does not let. */
#include "browser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Monday the first of June 2026, whatever day it is: what lies ahead, and which law holds, hangs on it. */
int32_t __wrap_clock_today(void);
int32_t __wrap_clock_today(void)
{
    return day_from_civil((struct civil){2026, 6, 1});
}

/* A board with a committee and an order, and its secretary. */
static int begin(void **state)
{
    browser_begin(state);
    struct browser *browser = *state;
    struct scene *scene = browser->place->scene;
    browser_pause(browser);
    DO(scene, "register-body", "body=ks", "name=Kommunstyrelsen", "kind=nämnd", "seats=7");
    DO(scene, "register-body", "body=su", "name=Socialutskottet", "kind=utskott", "parent=ks",
       "seats=5");
    DO(scene, "register-person", "person=ns", "name=Nämndsekreterare A");
    DO(scene, "give-role", "person=ns", "right_role=nämndsekreterare", "body=su",
       "valid_from=2026-01-01");
    DO(scene, "draft-order", "order=do-1", "body=ks",
       "rows=row;types;delegates;decision\n3.4;lvu-14-overvagande|lvu-umgange;organ:su;Umgänge\n");
    DO(scene, "record-adopted", "order=do-1", "adopted=2025-06-16", "paragraph=§ 57");
    DO(scene, "plan-meeting", "meeting=ks 2026-06-22", "body=ks", "date=2026-06-22");
    browser_go_on(browser);
    return 0;
}

/* A draft begins as the order in force; what is written is analysed, and what the law does not let is told. */
static void a_draft_is_written_and_analysed(void **state)
{
    struct browser *browser = *state;
    browser_come_in_as(browser, "ns");
    assert_int_equal(GET(browser, "/delegationsordning/utkast", NULL), 200);
    assert_int_equal(POST(browser, "/delegationsordning/utkast", "som=ny", "body=ks", "fran=do-1"),
                     422);
    assert_true(browser_shows(browser, "Skriv en kort beteckning"));
    assert_int_equal(POST(browser, "/delegationsordning/utkast", "som=ny", "order=do-2", "body=ks",
                          "fran=do-1", "title=Ordning 2027"),
                     200);
    assert_true(browser_shows(browser, "Utkastet är sparat och analyserat."));
    assert_true(browser_shows(browser, "nya: 0, ändrade: 0, borttagna: 0."));
    assert_int_equal(GET(browser, "/delegationsordning/utkast", "order=do-2", "visa=tabell"), 200);
    assert_true(browser_shows(browser, "organ:su"));
    uint64_t size = crew_stand(browser->place->crew).size;
    assert_int_equal(POST(browser, "/delegationsordning/utkast", "som=prova", "order=do-2",
                          "title=Ordning 2027", "row-2=3.5", "decision-2=Omhändertagande",
                          "types-2=lvu-omhandertagande", "delegates-2=socialsekreterare"),
                     200);
    assert_true(browser_shows(browser, "Det lagen inte tillåter"));
    assert_true(browser_shows(browser, "value=\"3.5\""));
    assert_int_equal(crew_stand(browser->place->crew).size, size);
    assert_int_equal(
        POST(browser, "/delegationsordning/utkast", "som=spara", "order=do-2", "title=Ordning 2027",
             "row-1=", "decision-1=", "types-1=", "delegates-1=", "row-2=2.1",
             "decision-2=Familjehem", "types-2=sol-familjehem", "delegates-2=organ:su"),
        200);
    assert_true(crew_stand(browser->place->crew).size > size);
    assert_false(browser_shows(browser, "value=\"3.4\""));
    assert_int_equal(GET(browser, "/delegationsordning/utkast", "order=do-2"), 200);
    assert_true(browser_shows(browser, "/gor/adopt-order?order=do-2"));
    assert_int_equal(GET(browser, "/delegationsordning/jamfor", "fran=do-1", "till=do-2"), 200);
    assert_true(browser_shows(browser, "Socialutskottet får nu besluta: Vård i familjehem"));
    assert_int_equal(POST(browser, "/delegationsordning/utkast", "som=spara", "order=do-2",
                          "title=Ordning 2027", "row-1=2.1", "types-1=sol-finns-inte"),
                     422);
    assert_true(browser_shows(browser, "sol-finns-inte"));
}

#define ITEM_PAGE "/delegationsordning/utkast/punkt"
#define DRAFT_PAGE "/delegationsordning/utkast"

/* One item is written by itself: decisions are looked for and ticked, whoever decides is chosen, and what the law does
 * not let is told at the item. */
static void an_item_is_written(void **state)
{
    struct browser *browser = *state;
    browser_come_in_as(browser, "ns");
    GET(browser, DRAFT_PAGE, NULL);
    assert_int_equal(POST(browser, DRAFT_PAGE, "som=ny", "order=do-2", "body=ks", "fran=do-1"),
                     200);
    assert_int_equal(GET(browser, ITEM_PAGE, "order=do-2", "punkt=9.9"), 404);
    assert_int_equal(GET(browser, ITEM_PAGE, "order=do-2", "punkt=3.4"), 200);
    const char *ground = browser_hidden(browser, "grund");
    assert_true(browser_shows(browser, "Högst ett utskott får besluta, aldrig en anställd."));
    uint64_t size = crew_stand(browser->place->crew).size;
    assert_int_equal(POST(browser, ITEM_PAGE, "order=do-2", "punkt=3.4", ground, "row=3.4",
                          "decision=Umgänge", "types=lvu-umgange", "sok=familjehem",
                          "delegates=organ:su", "som=visa"),
                     200);
    assert_true(browser_shows(browser, "value=\"sol-familjehem\""));
    assert_int_equal(crew_stand(browser->place->crew).size, size); /* looking keeps nothing */
    assert_int_equal(POST(browser, ITEM_PAGE, "order=do-2", "punkt=3.4", ground, "row=3.4",
                          "decision=Umgänge", "types=lvu-umgange", "belopp=mycket", "som=spara"),
                     422);
    assert_true(browser_shows(browser, "value=\"mycket\""));
    assert_int_equal(POST(browser, ITEM_PAGE, "order=do-2", "punkt=3.4", ground, "row=3.4",
                          "decision=Umgänge", "types=lvu-umgange", "delegates=organ:su",
                          "delegates-roll=socialsekreterare", "delegates-hur=lägst",
                          "conditions=samråd", "belopp=20 000 kr", "som=spara"),
                     303);
    assert_int_equal(GET(browser, DRAFT_PAGE, "order=do-2", "sparad=3.4"), 200);
    assert_true(browser_shows(browser, "ändrade: 1, borttagna: 0."));
    assert_true(browser_shows(browser, "lägst socialsekreterare"));
    assert_true(browser_shows(browser, "samråd, högst 20000 kr"));
    assert_int_equal(GET(browser, ITEM_PAGE, "order=do-2", "punkt=3.4"), 200);
    assert_true(browser_shows(browser, "Det lagen inte tillåter"));
    const char *newer = browser_hidden(browser, "grund");
    assert_int_equal(POST(browser, ITEM_PAGE, "order=do-2", "punkt=3.4", ground, "row=3.4",
                          "decision=Något annat", "som=spara"),
                     200); /* somebody has kept it since */
    assert_true(browser_shows(browser, "Någon har sparat utkastet") &&
                browser_shows(browser, "Något annat"));
    assert_int_equal(POST(browser, ITEM_PAGE, "order=do-2", "punkt=3.4", newer, "som=bort"), 303);
    assert_int_equal(GET(browser, DRAFT_PAGE, "order=do-2"), 200);
    assert_true(browser_shows(browser, "borttagna: 1.") && browser_shows(browser, "Lägg tillbaka"));
    assert_int_equal(POST(browser, DRAFT_PAGE, "order=do-2", "som=ater", "ater=1"), 200);
    assert_true(browser_shows(browser, "ändrade: 0, borttagna: 0."));
    assert_int_equal(GET(browser, ITEM_PAGE, "order=do-2"), 200);
    assert_int_equal(POST(browser, ITEM_PAGE, "order=do-2", browser_hidden(browser, "grund"),
                          "row=5.1", "decision=Familjehem", "types=sol-familjehem",
                          "delegates-organ=su", "som=spara"),
                     303);
    assert_int_equal(GET(browser, DRAFT_PAGE, "order=do-2", "visa=andringar"), 200);
    assert_true(browser_shows(browser, "nya: 1, ändrade: 0") && !browser_shows(browser, ">3.4<"));
}

/* A long order is written in pages: what is not shown stays. */
static void a_long_draft_is_paged(void **state)
{
    struct browser *browser = *state;
    struct builder rows;
    browser_pause(browser);
    builder_init(&rows, browser->arena);
    builder_add_string(&rows, "rows=row;types;delegates;decision\n");
    for (int i = 1; i <= 130; i++) {
        builder_add_number(&rows, i);
        builder_add_string(&rows, ";sol-familjehem;organ:su;Punkt nummer ");
        builder_add_number(&rows, i);
        builder_add_char(&rows, '\n');
    }
    DO(browser->place->scene, "draft-order", "order=do-9", "body=ks", builder_string(&rows));
    browser_go_on(browser);
    browser_come_in_as(browser, "ns");
    assert_int_equal(GET(browser, "/delegationsordning/utkast", "order=do-9", "visa=tabell"), 200);
    assert_true(browser_shows(browser, "Punkt nummer 120</textarea>"));
    assert_false(browser_shows(browser, "Punkt nummer 121</textarea>"));
    assert_true(browser_shows(browser, "id=\"row-131\""));
    assert_int_equal(POST(browser, "/delegationsordning/utkast", "som=spara", "order=do-9",
                          "sida=1", "decision-1=Ett", "row-1=1"),
                     200);
    assert_int_equal(
        GET(browser, "/delegationsordning/utkast", "order=do-9", "visa=tabell", "sida=2"), 200);
    assert_true(browser_shows(browser, "Punkt nummer 121</textarea>"));
    assert_true(browser_shows(browser, "Punkt nummer 130</textarea>"));
    assert_false(browser_shows(browser, "Punkt nummer 2</textarea>"));
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, begin, browser_end)
    const struct CMUnitTest tests[] = {TEST(a_draft_is_written_and_analysed),
                                       TEST(an_item_is_written), TEST(a_long_draft_is_paged)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

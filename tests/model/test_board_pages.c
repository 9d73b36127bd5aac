/* test_board_pages: the board's pages: the secretary sees what an item on Thursday's agenda lacks and the objection
 * that was made, and whoever may not see a case sees nothing of it there. */
#include "browser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define MEETING "meeting=su 2026-06-04"
#define SEE_MEETING(browser) GET(browser, "/sammantraden/mote", "mote=su 2026-06-04")

/* Monday the first of June 2026, whatever day it is: what lies ahead, and which law holds, hangs on it. */
int32_t __wrap_clock_today(void);
int32_t __wrap_clock_today(void)
{
    return day_from_civil((struct civil){2026, 6, 1});
}

/* A board with a committee, and people who work with it. */
static void add_board(struct scene *scene)
{
    DO(scene, "register-body", "body=ks", "name=Kommunstyrelsen", "kind=nämnd", "seats=7");
    DO(scene, "register-body", "body=su", "name=Socialutskottet", "kind=utskott", "parent=ks",
       "seats=5");
    DO(scene, "register-person", "person=ns", "name=Nämndsekreterare A");
    DO(scene, "register-person", "person=nt", "name=Nämndsekreterare B");
    DO(scene, "give-role", "person=ns", "right_role=nämndsekreterare", "body=su",
       "valid_from=2026-01-01");
    DO(scene, "give-role", "person=nt", "right_role=nämndsekreterare", "body=ks",
       "valid_from=2026-01-01");
    DO(scene, "give-role", "person=hb", "right_role=enhetschef", "unit=barn",
       "valid_from=2026-01-01");
}

/* Two children are to go home; of one the unit of hb knows. */
static void add_agenda(struct scene *scene)
{
    DO(scene, "assign-case", "case=K1", "unit=barn", "from=2026-01-01");
    DO(scene, "register-event", "case=K1", "kind=placement", "date=2026-01-12",
       "fact=placement_form=familjehem");
    DO(scene, "plan-meeting", MEETING, "body=su", "date=2026-06-04", "time=09:00", "present=5");
    DO(scene, "add-item", MEETING, "item=1", "case=K1", "decision=lvu-upphorande", "presenter=ha",
       "title=Vården upphör");
    DO(scene, "add-item", MEETING, "item=2", "case=K2", "decision=lvu-upphorande",
       "title=Ett annat barn");
    DO(scene, "object-before", "objection=P-1", "case=K1", "by=ha",
       "words=Ingen plan för hemflytten är gjord.");
}

static int begin(void **state)
{
    browser_begin(state);
    struct browser *browser = *state;
    browser_pause(browser);
    add_board(browser->place->scene);
    add_agenda(browser->place->scene);
    browser_go_on(browser);
    return 0;
}

/* issue: the committee secretary before Thursday. */
static void the_secretary_sees_what_is_lacking(void **state)
{
    struct browser *browser = *state;
    browser_come_in_as(browser, "ns");
    assert_int_equal(GET(browser, "/sammantraden", "from=2026-06-01", "to=2026-06-30"), 200);
    assert_true(browser_shows(browser, "/sammantraden/mote?mote=su%202026-06-04"));
    assert_true(browser_shows(browser, "torsdag 4 juni 2026"));
    assert_int_equal(SEE_MEETING(browser), 200);
    assert_true(browser_shows(browser, "Något saknas inför 2 av 2 punkter"));
    assert_true(browser_shows(browser, "Flyttningsförbud övervägs när vården ska upphöra"));
    assert_true(browser_shows(browser, "Återföreningen är förberedd"));
    assert_true(browser_shows(browser, "upprätta före beslutet: återföreningsplan"));
    assert_true(browser_shows(browser, "Ingen plan för hemflytten är gjord."));
    assert_true(browser_shows(browser, "Ingen har svarat."));
    assert_true(browser_shows(browser, "1 påtalande utan svar"));
    assert_true(browser_shows(browser, "Anteckna att sammanträdet har hållits"));
}

/* What is written afterwards is seen at once, without anybody touching the item. */
static void what_came_afterwards_counts(void **state)
{
    struct browser *browser = *state;
    browser_pause(browser);
    DO(browser->place->scene, "register-event", "case=K1", "kind=document_created",
       "date=2026-06-01", "fact=document_type=återföreningsplan");
    DO(browser->place->scene, "answer-objection", "objection=P-1", "by=hb",
       "words=Planen är nu skriven.");
    browser_go_on(browser);
    browser_come_in_as(browser, "hb"); /* who sees of the agenda K1 alone */
    assert_int_equal(SEE_MEETING(browser), 200);
    assert_false(browser_shows(browser, "upprätta före beslutet: återföreningsplan"));
    assert_true(browser_shows(browser, "Flyttningsförbud övervägs när vården ska upphöra"));
    assert_true(browser_shows(browser, "Planen är nu skriven."));
    assert_false(browser_shows(browser, "påtalande utan svar"));
}

static void who_may_not_see_a_case_sees_nothing_of_it(void **state)
{
    struct browser *browser = *state;
    browser_come_in_as(browser, "hb");
    assert_int_equal(SEE_MEETING(browser), 200);
    assert_true(browser_shows(browser, "K1") && browser_shows(browser, "Vården upphör"));
    assert_false(browser_shows(browser, "K2") || browser_shows(browser, "Ett annat barn"));
    assert_true(browser_shows(browser, "Något saknas inför den enda punkten"));
    assert_false(browser_shows(browser, "/gor/hold-meeting")); /* the secretary's */
    browser_come_in_as(browser, "nt");                         /* of another body */
    assert_int_equal(SEE_MEETING(browser), 200);
    assert_true(browser_shows(browser, "Föredragningslistan visas för"));
    assert_false(browser_shows(browser, "K1") || browser_shows(browser, "Ingen plan"));
    assert_false(browser_shows(browser, "/gor/hold-meeting"));
    assert_int_equal(GET(browser, "/sammantraden/mote", "mote=su 2026-06-05"), 404);
}

static void a_meeting_that_was_held(void **state)
{
    struct browser *browser = *state;
    browser_pause(browser);
    struct scene *scene = browser->place->scene;
    DO(scene, "hold-meeting", MEETING, "present=3", "attending=ha", "disqualified=hb");
    DO(scene, "decide-item", MEETING, "item=1", "outcome=återremiss", "paragraph=41", "votes_for=2",
       "votes_against=1", "reservation=hb");
    browser_go_on(browser);
    browser_come_in_as(browser, "ns");
    assert_int_equal(SEE_MEETING(browser), 200);
    assert_true(browser_shows(browser, "Beslut: återremiss"));
    assert_true(browser_shows(browser, "§ 41") && browser_shows(browser, "2 röster för, 1 emot"));
    assert_true(browser_shows(browser, "Reservation: hb"));
    assert_true(browser_shows(browser, "3 av 5 ledamöter") && browser_shows(browser, "jävig"));
    assert_true(browser_shows(browser, "Något saknas inför 1 av 2 punkter"));
    assert_false(browser_shows(browser, "/gor/cancel-meeting"));
    assert_true(browser_shows(browser, "/gor/adjust-minutes"));
}

/* The committee has what must be considered every third month; K3's limit is the tenth of June. */
static void add_order(struct browser *browser)
{
    struct scene *scene = browser->place->scene;
    browser_pause(browser);
    DO(scene, "draft-order", "order=do-1", "body=ks",
       "rows=row;types;delegates;decision\n3.4;lvu-14-overvagande|lvu-umgange;organ:su;Umgänge\n");
    DO(scene, "record-adopted", "order=do-1", "adopted=2025-06-16", "paragraph=§ 57");
    DO(scene, "plan-meeting", "meeting=ks 2026-06-22", "body=ks", "date=2026-06-22");
    DO(scene, "register-event", "case=K3", "decision=umgängesbegränsning", "by=utskott",
       "date=2026-03-10", "fact=lagrum=14 § LVU");
    browser_go_on(browser);
}

#define TAKE_BACK(browser, row, last_day) \
    GET(browser, "/delegationsordning/aterta", "order=do-1", row, last_day)

/* issue: the board takes back a delegation and sees which clocks no meeting can meet. */
static void the_board_sees_what_no_meeting_meets(void **state)
{
    struct browser *browser = *state;
    add_order(browser);
    browser_come_in_as(browser, "ns");
    assert_int_equal(TAKE_BACK(browser, "row=3.4", "last_day=2026-06-01"), 200);
    assert_true(browser_shows(browser, "1 frist hinner inget planerat sammanträde"));
    assert_true(browser_shows(browser, "onsdag 10 juni 2026"));
    assert_true(browser_shows(browser, "Umgängesbegränsning övervägs var tredje månad"));
    assert_true(browser_shows(browser, "Kommunstyrelsen, först måndag 22 juni 2026"));
    assert_true(browser_shows(browser, "Sätt in ett extra sammanträde med Kommunstyrelsen"));
    assert_true(browser_shows(browser, "1 som du inte får se"));
    assert_false(browser_shows(browser, "K3"));
    assert_true(browser_shows(browser, "/gor/revoke-row?order=do-1&amp;row=3.4"));
    assert_int_equal(TAKE_BACK(browser, "row=organ:su", "last_day=2026-06-01"), 200);
    assert_true(browser_shows(browser, "1 frist hinner inget planerat sammanträde"));
    assert_int_equal(TAKE_BACK(browser, "row=3.4", "last_day=den andra"), 422);
    assert_true(browser_shows(browser, "den andra"));
}

/* The committee meets while it still may; or the board is called. Nothing that is asked is recorded. */
static void what_can_be_done_about_it(void **state)
{
    struct browser *browser = *state;
    add_order(browser);
    browser_come_in_as(browser, "ns");
    uint64_t size = crew_stand(browser->place->crew).size;
    assert_int_equal(TAKE_BACK(browser, "row=3.4", "last_day=2026-06-04"), 200);
    assert_true(browser_shows(browser, "hinner ett planerat sammanträde"));
    assert_true(browser_shows(browser, "Socialutskottet, torsdag 4 juni 2026"));
    assert_int_equal(TAKE_BACK(browser, "row=3.4", "last_day=2026-06-30"), 200);
    assert_true(browser_shows(browser, "Ingen frist som löper kommer att vänta"));
    assert_int_equal(crew_stand(browser->place->crew).size, size);
    browser_pause(browser);
    DO(browser->place->scene, "plan-meeting", "meeting=ks extra", "body=ks", "date=2026-06-08");
    browser_go_on(browser);
    assert_int_equal(TAKE_BACK(browser, "row=3.4", "last_day=2026-06-01"), 200);
    assert_false(browser_shows(browser, "inget planerat sammanträde"));
    assert_true(browser_shows(browser, "Kommunstyrelsen, måndag 8 juni 2026"));
}

static void who_may_not_write_an_order(void **state)
{
    struct browser *browser = *state;
    add_order(browser);
    browser_come_in(browser);
    assert_int_equal(GET(browser, "/delegationsordning/utkast", NULL), 404);
    assert_int_equal(GET(browser, "/delegationsordning", "dag=2026-06-01", "punkt=3.4"), 200);
    assert_true(browser_shows(browser, "Får besluta: Kommunstyrelsen, Socialutskottet"));
    assert_false(browser_shows(browser, "/delegationsordning/utkast"));
    assert_int_equal(GET(browser, "/delegationsordning", "dag=2025-01-01"), 200);
    assert_true(browser_shows(browser, "Ingen ordning gäller den dagen"));
    assert_int_equal(GET(browser, "/delegationsordning", "sok=umgänge utskottet"), 200);
    assert_true(browser_shows(browser, "1 av 1 punkter har orden."));
    assert_int_equal(GET(browser, "/delegationsordning", "sok=försörjningsstöd"), 200);
    assert_true(browser_shows(browser, "0 av 1 punkter har orden."));
}

/* Is a decision of the case, by its number, in the address that reports them? */
static bool lists(struct browser *browser, const char *open)
{
    char decision[64];
    for (int number = 0; number < 10; number++) {
        snprintf(decision, sizeof decision, "%s%d", open, number);
        if (browser_shows(browser, browser_url(browser, decision) + 1))
            return true;
    }
    return false;
}

/* Decisions of others than the board, those with something to look at first. */
static void delegated_decisions_are_listed(void **state)
{
    struct browser *browser = *state;
    browser_pause(browser);
    struct scene *scene = browser->place->scene;
    DO(scene, "register-event", "case=K2", "decision=omedelbart omhändertagande", "by=enhetschef",
       "date=2026-05-12");
    DO(scene, "register-event", "case=K3", "decision=placering", "by=nämnd", "date=2026-05-13");
    DO(scene, "report-delegated", MEETING, "delegated=K0/0", "paragraph=44");
    browser_go_on(browser);
    browser_come_in_as(browser, "ns");
#define LIST(browser, ...) \
    GET(browser, "/sammantraden/anmalan", "mote=su 2026-06-04", "from=2026-01-01", __VA_ARGS__)
    assert_int_equal(LIST(browser, NULL), 200);
    const char *exception = strstr(browser->page, "2026-05-12"),
               *other = strstr(browser->page, "Övriga beslut");
    assert_true(exception && (!other || exception < other));
    assert_true(browser_shows(browser, "lagen inte låter besluta"));
    assert_true(lists(browser, "?delegated=K2/"));
    assert_false(lists(browser, "?delegated=K0/"));
    assert_false(browser_leads(browser, "/arende?arende=K3")); /* which she may not open */
    assert_int_equal(LIST(browser, "som=csv"), 200);
    assert_true(browser_shows(browser, "2026-05-12") && !browser_shows(browser, "2026-05-13"));
    browser_come_in_as(browser, "nt"); /* of another body */
    assert_int_equal(LIST(browser, NULL), 404);
    browser_come_in(browser);
    assert_int_equal(LIST(browser, NULL), 404);
}

static void who_may_tonight(void **state)
{
    struct browser *browser = *state;
    browser_pause(browser);
    DO(browser->place->scene, "appoint", "person=hb", "kind=ordförande", "body=ks",
       "valid_from=2026-01-01");
    browser_go_on(browser);
    add_order(browser);
    browser_come_in(browser);
    assert_int_equal(GET(browser, "/jourkort", "fran=2026-06-01", "till=2026-06-02"), 200);
    assert_true(browser_shows(browser, "hb, ordföranden"));
    assert_true(browser_shows(browser, "Omedelbart omhändertagande"));
    assert_true(browser_shows(browser, "mån 1/6") && browser_shows(browser, "tis 2/6"));
    assert_false(browser_shows(browser, "ons 3/6</dt>"));
    assert_int_equal(GET(browser, "/jourkort", "fran=2026-06-03", "till=2026-06-01"), 422);
    assert_int_equal(GET(browser, "/jourkort", "fran=2026-06-01", "till=2026-09-01"), 422);
    assert_true(browser_shows(browser, "högst 31 dagar"));
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, begin, browser_end)
    const struct CMUnitTest tests[] = {
        TEST(the_secretary_sees_what_is_lacking),
        TEST(what_came_afterwards_counts),
        TEST(who_may_not_see_a_case_sees_nothing_of_it),
        TEST(a_meeting_that_was_held),
        TEST(the_board_sees_what_no_meeting_meets),
        TEST(what_can_be_done_about_it),
        TEST(who_may_not_write_an_order),
        TEST(delegated_decisions_are_listed),
        TEST(who_may_tonight),
    };
    return cmocka_run_group_tests_name("board_pages", tests, NULL, NULL);
}

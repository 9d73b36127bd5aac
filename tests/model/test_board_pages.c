/* test_board_pages: the board's pages: the secretary sees what an item on Thursday's agenda lacks and the objection
 * that was made, and whoever may not see a case sees nothing of it there. */
#include "browser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
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
    assert_true(browser_shows(browser, "Något saknas inför 1 av 1 punkter"));
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

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, begin, browser_end)
    const struct CMUnitTest tests[] = {
        TEST(the_secretary_sees_what_is_lacking),
        TEST(what_came_afterwards_counts),
        TEST(who_may_not_see_a_case_sees_nothing_of_it),
        TEST(a_meeting_that_was_held),
    };
    return cmocka_run_group_tests_name("board_pages", tests, NULL, NULL);
}

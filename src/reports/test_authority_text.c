/* test_authority_text: the first lines of an answer, that every reason has words of its own, and
 * that what the engine calls unknown or unsettled is never said as certain. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "authority_sample.h"

#include <string.h>

static int lay_desk(void **state)
{
    struct arena *arena = arena_open(0);
    struct authority_sample *sample = arena_new(arena, struct authority_sample);
    authority_sample_init(sample, arena);
    *state = sample;
    return 0;
}

static int clear_desk(void **state)
{
    arena_close(((struct authority_sample *)*state)->arena);
    return 0;
}

static const char *check(struct authority_sample *sample)
{
    struct builder out;
    builder_init(&out, sample->arena);
    authority_check_text(&out, &sample->view, &sample->asked);
    return builder_string(&out);
}

static const char *who(struct authority_sample *sample)
{
    struct builder out;
    builder_init(&out, sample->arena);
    authority_who_text(&out, &sample->view, &sample->asked);
    return builder_string(&out);
}

static void assert_says(const char *text, const char *piece)
{
    if (!strstr(text, piece))
        assert_string_equal(text, piece); /* fails and shows both */
}

static void assert_begins(const char *text, const char *start)
{
    if (strncmp(text, start, strlen(start)) != 0)
        assert_string_equal(text, start);
}

static struct authority urgent_chair(void)
{
    struct authority chair =
        authority_sample_answer(AUTHORITY_UNKNOWN, REASON_STATUTE, CLASS_CHAIR);
    chair.appointment = SEAT_CHAIR;
    chair.missing = 1u << FACT_URGENT;
    return chair;
}

static struct authority committee_by_row(void)
{
    struct authority committee =
        authority_sample_answer(AUTHORITY_YES, REASON_ORDER, CLASS_COMMITTEE);
    committee.row = ROW_CUSTODY;
    return committee;
}

static void ask_worker_about_custody(struct authority_sample *sample)
{
    authority_sample_ask(sample, TYPE_CUSTODY, PERSON_WORKER, -1);
    sample->asked.answer =
        authority_sample_answer(AUTHORITY_NO, REASON_LAW_FORBIDS, CLASS_EMPLOYEE);
    sample->asked.answer.appointment = SEAT_WORKER;
    authority_sample_candidate(sample, -1, BODY_OF_COMMITTEE, committee_by_row(), 0);
    authority_sample_candidate(sample, -1, BODY_OF_BOARD,
                               authority_sample_answer(AUTHORITY_YES, REASON_BOARD, CLASS_BOARD),
                               1);
    authority_sample_candidate(sample, PERSON_CHAIR, -1, urgent_chair(), -1);
}

static void a_no_begins_with_who_may_instead(void **state)
{
    struct authority_sample *sample = *state;
    ask_worker_about_custody(sample);
    assert_begins(check(sample),
                  "Nej. Socialutskottet, eller ordföranden (Ledamot A) om det inte kan\n"
                  "vänta. Nästa sammanträde torsdag 3 december kl. 13.00.\n"
                  "Nästa steg: kan det inte vänta, ring ordföranden (Ledamot A) nu. Annars\n"
                  "lämna över till Socialutskottet. Anteckna när och till vem.\n"
                  "Är någon i fara nu: ring 112. Skyddet ska inte vänta på frågan om\n"
                  "behörighet.\n\n");
    assert_says(check(sample), "Behörighet finns inte. Lagen tillåter inte att socialsekreterare\n"
                               "beslutar detta.\n");
    assert_says(check(sample), "Högst ett utskott får besluta, aldrig en anställd.");
    assert_says(check(sample), "TL 6 § [verifierad]");
    sample->view.language = LANGUAGE_EN;
    assert_begins(check(sample),
                  "No. Socialutskottet, or the chair (Ledamot A) if it cannot wait.");
}

static void what_was_not_checked_stands_as_large(void **state)
{
    struct authority_sample *sample = *state;
    ask_worker_about_custody(sample);
    sample->view.unread = 2;
    assert_says(check(sample),
                "\nKontrollerat: behörighet (lagens tak, delegationsordningen, tjänst,\n"
                "uppdrag och anställningsform).\n"
                "Inte kontrollerat: jäv, beslutsunderlag, beslutets innehåll,\n"
                "handlingarnas riktighet, 2 uppgifter i registret som inte kunde läsas.\n");
    sample->view.unread = 0;
    sample->view.has_register = false;
    assert_says(check(sample), "\nKontrollerat: behörighet (lagens tak).\n"
                               "Inte kontrollerat: delegationsordningen, jäv,");
}

static void the_one_fact_that_fell_short_is_named(void **state)
{
    struct authority_sample *sample = *state;
    authority_sample_ask(sample, TYPE_MONEY, PERSON_HEAD, -1);
    sample->asked.request.amount_ore = 4500000;
    sample->asked.answer = authority_sample_answer(AUTHORITY_NO, REASON_CONDITION, CLASS_EMPLOYEE);
    sample->asked.answer.appointment = SEAT_HEAD;
    sample->asked.answer.row = ROW_MONEY;
    sample->asked.answer.condition = 0;
    assert_says(check(sample),
                "Rad 2.1 i Delegationsordning 2026 (beslutad\n"
                "2025-12-15 § 90) ger enhetschef rätten, men bara så här: högst 20000 kr\n"
                "(frågan gällde 45000 kr).\n");
    assert_says(check(sample), "\"Övrigt bistånd\". Delegat: Enhetschef. Ersättare:\n"
                               "              socialsekreterare. Villkor: Högst 20 000 kr.\n");
    sample->asked.answer.condition = -1;
    sample->asked.request.outcome = OUTCOME_REFUSED;
    assert_says(check(sample), "men bara så här: bifall.\n");
}

static void an_appointment_that_has_run_out_is_shown(void **state)
{
    struct authority_sample *sample = *state;
    authority_sample_ask(sample, TYPE_CUSTODY, PERSON_MEMBER, -1);
    sample->asked.answer = authority_sample_answer(AUTHORITY_NO, REASON_LAW_FORBIDS, CLASS_MEMBER);
    assert_says(check(sample),
                "  Inte då     Förordnad ledamot, 2026-01-19 till 2026-10-31, § 7\n");
}

static void a_missing_fact_is_asked_for_with_its_option(void **state)
{
    struct authority_sample *sample = *state;
    authority_sample_ask(sample, TYPE_CUSTODY, PERSON_CHAIR, -1);
    sample->asked.answer = urgent_chair();
    authority_sample_candidate(sample, -1, BODY_OF_COMMITTEE, committee_by_row(), 0);
    assert_begins(check(sample),
                  "Det beror på om det kan vänta. Kan det inte vänta: ja, och skriv varför.\n"
                  "Kan det vänta: Socialutskottet. Nästa sammanträde");
    assert_says(check(sample), "Det kan inte avgöras om behörighet finns.");
    assert_says(check(sample),
                "Saknas:\n  - om nämndens eller utskottets beslut inte kan avvaktas, och "
                "varför:\n    ange --urgent\n");
    assert_null(strstr(check(sample), "Behörighet finns."));
}

static void a_yes_says_what_to_write(void **state)
{
    struct authority_sample *sample = *state;
    ask_worker_about_custody(sample);
    sample->asked.request.person = PERSON_CHAIR;
    sample->asked.request.facts[FACT_URGENT] = KNOWN_YES;
    sample->asked.urgent_reason = TEXT_LITERAL("fara i hemmet\x1b[31m");
    sample->asked.answer = urgent_chair();
    sample->asked.answer.verdict = AUTHORITY_YES;
    sample->asked.answer.missing = 0;
    assert_begins(check(sample),
                  "Ja. Behörighet finns för Ledamot A, ordföranden.\n"
                  "Nästa steg: skriv varför beslutet inte kan vänta, med dag och klockslag.\n"
                  "Anmäl det på nämndens nästa sammanträde, tisdag 15 december.\n");
    assert_says(check(sample), "  Brådska     fara i hemmet [31m\n");
    assert_null(strstr(check(sample), "112"));
}

static void without_a_register_only_the_law_answers(void **state)
{
    struct authority_sample *sample = *state;
    authority_sample_ask(sample, TYPE_CUSTODY, -1, -1);
    sample->view.has_register = false;
    sample->asked.request.role = role_find(sample->rows.roles, TEXT_LITERAL("socialsekreterare"));
    sample->asked.answer =
        authority_sample_answer(AUTHORITY_NO, REASON_LAW_FORBIDS, CLASS_EMPLOYEE);
    assert_begins(check(sample), "Nej, inte enligt lagen. Högst ett utskott får besluta,");
    sample->asked.answer =
        authority_sample_answer(AUTHORITY_UNKNOWN, REASON_NO_ORDER, CLASS_EMPLOYEE);
    sample->asked.answer.missing = 1u << FACT_ORDER;
    assert_begins(check(sample),
                  "Lagen hindrar det inte. Det beror på delegationsordningen, som inte är\n"
                  "kontrollerad.\n");
    assert_says(check(sample), "vad delegationsordningen säger: ange --register");
}

static void who_lists_bodies_with_meetings_and_deputies(void **state)
{
    struct authority_sample *sample = *state;
    ask_worker_about_custody(sample);
    assert_begins(who(sample),
                  "Vem får besluta? Omedelbart omhändertagande, torsdag 26 november 2026.\n\n"
                  "Får besluta:\n"
                  "  1. Socialutskottet. Rad 4.1 i Delegationsordning 2026 (beslutad\n"
                  "     2025-12-15 § 90). Nästa sammanträde torsdag 3 december kl. 13.00.\n"
                  "  2. Socialnämnden. Enligt lagen själv. Nästa sammanträde tisdag 15\n"
                  "     december.\n\n"
                  "Får besluta om det inte kan vänta (skriv varför):\n"
                  "  3. Ledamot A, ordföranden (till och med 2026-12-31). Enligt lagen\n"
                  "     själv.\n");
}

static void when_nobody_may_the_nearest_is_shown(void **state)
{
    struct authority_sample *sample = *state;
    struct authority_candidate near = {PERSON_HEAD, -1, {0}, -1};
    authority_sample_ask(sample, TYPE_MONEY, -1, -1);
    near.answer = authority_sample_answer(AUTHORITY_NO, REASON_CONDITION, CLASS_EMPLOYEE);
    near.answer.appointment = SEAT_HEAD;
    near.answer.row = ROW_MONEY;
    near.answer.condition = 0;
    sample->asked.nearest = &near;
    sample->asked.nearest_count = 1;
    assert_says(who(sample), "Ingen i registret får ta beslutet den dagen.\nNärmast är:\n"
                             "  - Chef A: Behörighet finns inte. Rad 2.1 i");
}

static void json_says_the_same_to_a_program(void **state)
{
    struct authority_sample *sample = *state;
    struct builder out;
    builder_init(&out, sample->arena);
    ask_worker_about_custody(sample);
    authority_check_json(&out, &sample->view, &sample->asked);
    const char *json = builder_string(&out);
    assert_begins(json, "{\"decision\":{\"code\":\"lvu-omhandertagande\",");
    assert_says(json, "\"at\":\"2026-11-26\",\"register\":true,\"known_on\":null,");
    assert_says(json, "\"verdict\":\"no\",\"reason\":\"law-forbids\",");
    assert_says(json,
                "\"instead\":[{\"person\":null,\"body\":\"su\",\"name\":\"Socialutskottet\","
                "\"next_meeting\":\"2026-12-03T13:00\",\"verdict\":\"yes\",\"reason\":\"order\",");
    assert_says(json, "\"missing\":[{\"fact\":\"urgent\",");
    assert_says(json, "\"not_checked\":[\"jäv\",");
}

#define AT_DESK(test) cmocka_unit_test_setup_teardown(test, lay_desk, clear_desk)

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_DESK(a_no_begins_with_who_may_instead),
        AT_DESK(what_was_not_checked_stands_as_large),
        AT_DESK(the_one_fact_that_fell_short_is_named),
        AT_DESK(an_appointment_that_has_run_out_is_shown),
        AT_DESK(a_missing_fact_is_asked_for_with_its_option),
        AT_DESK(a_yes_says_what_to_write),
        AT_DESK(without_a_register_only_the_law_answers),
        AT_DESK(who_lists_bodies_with_meetings_and_deputies),
        AT_DESK(when_nobody_may_the_nearest_is_shown),
        AT_DESK(json_says_the_same_to_a_program),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* test_authority_words: every reason and every fact has words of its own in both languages, and
 * only a yes says yes. */
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

/* Reasons that the engine gives with each verdict (docs/behorighet.md). */
static const struct {
    enum authority_verdict verdict;
    enum authority_reason reason;
} answers[] = {
    {AUTHORITY_YES, REASON_BOARD},
    {AUTHORITY_YES, REASON_STATUTE},
    {AUTHORITY_YES, REASON_MANDATE},
    {AUTHORITY_YES, REASON_ORDER},
    {AUTHORITY_YES, REASON_SUBDELEGATED},
    {AUTHORITY_UNKNOWN, REASON_STATUTE},
    {AUTHORITY_UNKNOWN, REASON_MANDATE},
    {AUTHORITY_UNKNOWN, REASON_ORDER},
    {AUTHORITY_UNKNOWN, REASON_SUBDELEGATED},
    {AUTHORITY_UNKNOWN, REASON_LAW_NOT_READ},
    {AUTHORITY_UNKNOWN, REASON_NO_ORDER},
    {AUTHORITY_UNKNOWN, REASON_DISQUALIFIED},
    {AUTHORITY_UNSETTLED, REASON_LAW_FORBIDS},
    {AUTHORITY_UNSETTLED, REASON_CONTRACTOR},
    {AUTHORITY_UNSETTLED, REASON_NOT_QUORATE},
    {AUTHORITY_UNSETTLED, REASON_NO_MEETING},
    {AUTHORITY_NO, REASON_LAW_FORBIDS},
    {AUTHORITY_NO, REASON_NO_CAPACITY},
    {AUTHORITY_NO, REASON_EXPIRED},
    {AUTHORITY_NO, REASON_NO_ROW},
    {AUTHORITY_NO, REASON_NOT_URGENT},
    {AUTHORITY_NO, REASON_NO_MANDATE},
    {AUTHORITY_NO, REASON_NOT_ABSENT},
    {AUTHORITY_NO, REASON_NOT_MEMBER},
    {AUTHORITY_NO, REASON_CONTRACTOR},
    {AUTHORITY_NO, REASON_NO_AGREEMENT},
    {AUTHORITY_NO, REASON_NOT_HEAD},
    {AUTHORITY_NO, REASON_WEIGHTY},
    {AUTHORITY_NO, REASON_DISQUALIFIED},
    {AUTHORITY_NO, REASON_NOT_QUORATE},
};

static void every_reason_has_words_and_only_a_yes_says_yes(void **state)
{
    struct authority_sample *sample = *state;
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
            bool yes = answers[i].verdict == AUTHORITY_YES;
            bool swedish = language == LANGUAGE_SV;
            authority_sample_ask(sample, TYPE_OPEN, PERSON_WORKER, -1);
            sample->view.language = (enum language)language;
            sample->asked.answer =
                authority_sample_answer(answers[i].verdict, answers[i].reason, CLASS_EMPLOYEE);
            sample->asked.answer.appointment = SEAT_WORKER;
            sample->asked.answer.missing =
                answers[i].verdict == AUTHORITY_UNKNOWN ? 1u << FACT_FORM | 1u << FACT_UNIT : 0;
            const char *text = check(sample);
            assert_null(strstr(text, swedish ? "Skälet går inte" : "The reason cannot"));
            assert_int_equal(
                strstr(text, swedish ? "Behörighet finns." : "There is authority.") != NULL, yes);
            assert_int_equal(strncmp(text, swedish ? "Ja" : "Yes", swedish ? 2 : 3) == 0, yes);
            assert_null(strstr(text, "rätt beslut"));
        }
}

static void every_fact_has_a_question(void **state)
{
    struct authority_sample *sample = *state;
    for (int fact = 0; fact < FACT_COUNT; fact++) {
        assert_true(fact_question(sample->arena, LANGUAGE_SV, (enum authority_fact)fact).size > 0);
        assert_non_null(fact_word((enum authority_fact)fact));
    }
    for (int reason = 0; reason < AUTHORITY_REASONS; reason++)
        assert_non_null(reason_word((enum authority_reason)reason));
}

#define AT_DESK(test) cmocka_unit_test_setup_teardown(test, lay_desk, clear_desk)

int main(void)
{
    const struct CMUnitTest tests[] = {AT_DESK(every_reason_has_words_and_only_a_yes_says_yes),
                                       AT_DESK(every_fact_has_a_question)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

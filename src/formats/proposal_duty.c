/* proposal_duty: seen from the event that starts it, does a duty ask for what was before, for what the event says of
 * itself, or for what follows? Must not know whether it was kept. */
#include "proposal_part.h"

bool duty_asks_itself(const struct duty *duty)
{
    const struct bounds *fulfilments = &duty->fulfilments;
    for (size_t i = 0; i < fulfilments->count; i++)
        if (fulfilments->items[i].position == POSITION_SELF)
            return true;
    return false;
}

static const struct test *assessment_of(const struct bound *bound)
{
    const struct pattern *pattern = &bound->pattern;
    if (bound->position != POSITION_SELF)
        return NULL;
    for (size_t i = 0; i < pattern->count; i++)
        for (size_t j = 0; j < pattern->alternatives[i].test_count; j++) {
            const struct test *test = &pattern->alternatives[i].tests[j];
            if (test->kind == TEST_CONTAINS && test->attribute == ATTRIBUTE_ASSESSED)
                return test;
        }
    return NULL;
}

const struct test *duty_assessment(const struct duty *duty)
{
    const struct test *test = NULL;
    for (size_t i = 0; i < duty->fulfilments.count && !test; i++)
        test = assessment_of(&duty->fulfilments.items[i]);
    for (size_t i = 0; i < duty->exception_count && !test; i++)
        test = assessment_of(&duty->exceptions[i].bound);
    return test;
}

bool duty_looks_ahead(const struct duty *duty)
{
    return !duty->decider && !duty->forbidden && !duty->at_once && duty->fulfilments.count > 0;
}

bool duty_is_to_somebody(const struct duty *duty)
{
    static const int kinds[] = {KIND_NOTIFIED_PARTY,     KIND_SERVED,
                                KIND_COMMUNICATION,      KIND_REPORTED_TO_BOARD,
                                KIND_SUBMITTED_TO_COURT, KIND_APPLICATION_TO_COURT,
                                KIND_RECEIPT_BY_COURT,   KIND_FEEDBACK_GIVEN,
                                KIND_REPORT_SENT,        KIND_IVO_NOTIFIED,
                                KIND_APPEAL_FORWARDED,   KIND_EXTENSION_REQUESTED,
                                KIND_CHILD_INFORMED};
    for (size_t i = 0; i < duty->fulfilments.count; i++)
        for (size_t j = 0; j < sizeof kinds / sizeof *kinds; j++)
            if (word_set_has(&duty->fulfilments.items[i].pattern.kinds, kinds[j]))
                return true;
    return false;
}

enum proposal_part duty_part(const struct duty *duty)
{
    static const enum proposal_part parts[SORT_COUNT] = {[SORT_DUTY] = PART_BASIS,
                                                         [SORT_BASIS] = PART_BASIS,
                                                         [SORT_PARTY] = PART_PARTIES,
                                                         [SORT_CONTENT] = PART_CONTENT,
                                                         [SORT_STATE] = PART_HINDER};
    if (duty->decider)
        return PART_RIGHT;
    if (duty->rule.sort != SORT_DUTY)
        return parts[duty->rule.sort];
    if (duty_asks_itself(duty))
        return PART_CONTENT;
    return duty->forbidden || duty_looks_ahead(duty) || duty->fulfilments.count == 0 ? PART_HINDER
                                                                                     : PART_BASIS;
}

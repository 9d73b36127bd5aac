/* names: words for the numbers of reda.h, for logs and JSON: they never change. What people read stands in po/. */
#include "part.h"

#define TO_TEXT(number) #number
#define VERSION(major, minor, patch) TO_TEXT(major) "." TO_TEXT(minor) "." TO_TEXT(patch)

const char *reda_version(void)
{
    return VERSION(REDA_VERSION_MAJOR, REDA_VERSION_MINOR, REDA_VERSION_PATCH);
}

static const char *const verdicts[] = {[REDA_NO] = "no",
                                       [REDA_UNSETTLED] = "unsettled",
                                       [REDA_UNKNOWN] = "unknown",
                                       [REDA_YES] = "yes"};

static const char *const reasons[REDA_REASONS] = {[REDA_REASON_BOARD] = "board",
                                                  [REDA_REASON_STATUTE] = "statute",
                                                  [REDA_REASON_MANDATE] = "mandate",
                                                  [REDA_REASON_ORDER] = "order",
                                                  [REDA_REASON_SUBDELEGATED] = "subdelegated",
                                                  [REDA_REASON_LAW_FORBIDS] = "law-forbids",
                                                  [REDA_REASON_LAW_NOT_READ] = "law-not-read",
                                                  [REDA_REASON_NO_CAPACITY] = "no-capacity",
                                                  [REDA_REASON_EXPIRED] = "expired",
                                                  [REDA_REASON_NO_ROW] = "no-row",
                                                  [REDA_REASON_NO_ORDER] = "no-order",
                                                  [REDA_REASON_CONDITION] = "condition",
                                                  [REDA_REASON_NOT_URGENT] = "not-urgent",
                                                  [REDA_REASON_NO_MANDATE] = "no-mandate",
                                                  [REDA_REASON_NOT_ABSENT] = "not-absent",
                                                  [REDA_REASON_NOT_MEMBER] = "not-member",
                                                  [REDA_REASON_CONTRACTOR] = "contractor",
                                                  [REDA_REASON_NO_AGREEMENT] = "no-agreement",
                                                  [REDA_REASON_NOT_HEAD] = "not-head",
                                                  [REDA_REASON_WEIGHTY] = "weighty",
                                                  [REDA_REASON_DISQUALIFIED] = "disqualified",
                                                  [REDA_REASON_NOT_QUORATE] = "not-quorate",
                                                  [REDA_REASON_NO_MEETING] = "no-meeting"};

static const char *const deciders[REDA_DECIDERS] = {[REDA_BOARD] = "board",
                                                    [REDA_COMMITTEE] = "committee",
                                                    [REDA_CHAIR] = "chair",
                                                    [REDA_APPOINTED_MEMBER] = "appointed-member",
                                                    [REDA_MEMBER] = "member",
                                                    [REDA_EMPLOYEE] = "employee",
                                                    [REDA_APPOINTED_OFFICIAL] =
                                                        "appointed-official",
                                                    [REDA_CONTRACTOR] = "contractor"};

static const char *const facts[REDA_FACTS] = {[REDA_FACT_URGENT] = "urgent",
                                              [REDA_FACT_ABSENT] = "absent",
                                              [REDA_FACT_CONSULTED] = "consulted",
                                              [REDA_FACT_ASSIGNED] = "assigned",
                                              [REDA_FACT_CONSENT] = "consent",
                                              [REDA_FACT_GUIDELINES] = "guidelines",
                                              [REDA_FACT_DOCUMENT] = "document",
                                              [REDA_FACT_WEIGHTY] = "weighty",
                                              [REDA_FACT_DISQUALIFIED] = "disqualified",
                                              [REDA_FACT_FORM] = "form",
                                              [REDA_FACT_AGREEMENT] = "agreement",
                                              [REDA_FACT_MEMBERSHIP] = "membership",
                                              [REDA_FACT_UNIT] = "unit",
                                              [REDA_FACT_AMOUNT] = "amount",
                                              [REDA_FACT_OUTCOME] = "outcome",
                                              [REDA_FACT_DURATION] = "duration",
                                              [REDA_FACT_MINUTE] = "minute",
                                              [REDA_FACT_ORIGINAL] = "original",
                                              [REDA_FACT_ORDER] = "order",
                                              [REDA_FACT_LAW] = "law",
                                              [REDA_FACT_BASE_AMOUNT] = "base-amount",
                                              [REDA_FACT_TERMS] = "terms"};

const char *reda_verdict_name(enum reda_verdict verdict)
{
    return is_row((int32_t)verdict, sizeof verdicts / sizeof *verdicts) ? verdicts[verdict] : NULL;
}

const char *reda_reason_name(enum reda_reason reason)
{
    return is_row((int32_t)reason, REDA_REASONS) ? reasons[reason] : NULL;
}

const char *reda_decider_name(enum reda_decider decider)
{
    return is_row((int32_t)decider, REDA_DECIDERS) ? deciders[decider] : NULL;
}

const char *reda_fact_name(enum reda_fact fact)
{
    return is_row((int32_t)fact, REDA_FACTS) ? facts[fact] : NULL;
}

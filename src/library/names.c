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

static const char *const marks[REDA_MARKS] = {[REDA_VERIFIED] = "verified",
                                              [REDA_VERIFIED_ONCE] = "verified-once",
                                              [REDA_INTERPRETATION] = "interpretation",
                                              [REDA_MEMORY] = "memory"};

static const char *const movings[REDA_MOVINGS] = {[REDA_MOVES_NOT] = "not",
                                                  [REDA_MOVES_TO_WEEKDAY] = "to-weekday",
                                                  [REDA_MOVES_PERHAPS] = "perhaps"};

static const char *const labels[REDA_LABELS] = {[REDA_LABEL_LAW] = "law",
                                                [REDA_LABEL_REGULATION] = "regulation",
                                                [REDA_LABEL_ADVICE] = "advice",
                                                [REDA_LABEL_PRACTICE] = "practice",
                                                [REDA_LABEL_LOCAL] = "local"};

static const char *const sorts[REDA_SORTS] = {[REDA_SORT_DUTY] = "duty",
                                              [REDA_SORT_BASIS] = "basis",
                                              [REDA_SORT_PARTY] = "party",
                                              [REDA_SORT_CONTENT] = "content",
                                              [REDA_SORT_STATE] = "state"};

static const char *const strengths[REDA_STRENGTHS] = {
    [REDA_STRENGTH_FAULT] = "fault", [REDA_STRENGTH_WARNING] = "warning"};

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

const char *reda_mark_name(enum reda_mark mark)
{
    return is_row((int32_t)mark, REDA_MARKS) ? marks[mark] : NULL;
}

const char *reda_moving_name(enum reda_moving moving)
{
    return is_row((int32_t)moving, REDA_MOVINGS) ? movings[moving] : NULL;
}

const char *reda_label_name(enum reda_label label)
{
    return is_row((int32_t)label, REDA_LABELS) ? labels[label] : NULL;
}

const char *reda_sort_name(enum reda_sort sort)
{
    return is_row((int32_t)sort, REDA_SORTS) ? sorts[sort] : NULL;
}

const char *reda_strength_name(enum reda_strength strength)
{
    return is_row((int32_t)strength, REDA_STRENGTHS) ? strengths[strength] : NULL;
}

const char *reda_status_name(enum reda_status status)
{
    return is_row((int32_t)status, REDA_STATUSES) ? status_name((enum status)status) : NULL;
}

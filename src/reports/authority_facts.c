/* authority_facts: the closed words of an answer: facts as questions with the option that answers
 * them, verdicts, reasons and classes for people and for programs. Must know no register. */
#include "authority_part.h"

struct fact_words {
    const char *word, *option, *question;
};

static const struct fact_words fact_table[FACT_COUNT] = {
    [FACT_URGENT] = {"urgent", "--urgent", "authority.fact.urgent"},
    [FACT_ABSENT] = {"absent", "--absent", "authority.fact.absent"},
    [FACT_CONSULTED] = {"consulted", "--consulted", "authority.fact.consulted"},
    [FACT_ASSIGNED] = {"assigned", "--assigned", "authority.fact.assigned"},
    [FACT_CONSENT] = {"consent", "--consent", "authority.fact.consent"},
    [FACT_GUIDELINES] = {"guidelines", "--guidelines", "authority.fact.guidelines"},
    [FACT_DOCUMENT] = {"document", "--document", "authority.fact.document"},
    [FACT_WEIGHTY] = {"weighty", "--weighty", "authority.fact.weighty"},
    [FACT_DISQUALIFIED] = {"disqualified", "--disqualified", "authority.fact.disqualified"},
    [FACT_FORM] = {"form", NULL, "authority.fact.form"},
    [FACT_AGREEMENT] = {"agreement", NULL, "authority.fact.agreement"},
    [FACT_MEMBERSHIP] = {"membership", NULL, "authority.fact.membership"},
    [FACT_UNIT] = {"unit", "--unit", "authority.fact.unit"},
    [FACT_AMOUNT] = {"amount", "--amount", "authority.fact.amount"},
    [FACT_OUTCOME] = {"outcome", "--outcome", "authority.fact.outcome"},
    [FACT_DURATION] = {"duration", "--duration", "authority.fact.duration"},
    [FACT_MINUTE] = {"minute", "--at", "authority.fact.minute"},
    [FACT_ORIGINAL] = {"original", "--original", "authority.fact.original"},
    [FACT_ORDER] = {"order", NULL, "authority.fact.order"},
    [FACT_LAW] = {"law", NULL, "authority.fact.law"},
    [FACT_BASE_AMOUNT] = {"base-amount", NULL, "authority.fact.base-amount"},
    [FACT_TERMS] = {"terms", NULL, "authority.fact.terms"},
};

struct text fact_question(struct arena *arena, enum language language, enum authority_fact fact)
{
    struct builder out;
    builder_init(&out, arena);
    say(&out, language, fact_table[fact].question);
    return builder_text(&out);
}

const char *fact_option(enum authority_fact fact)
{
    return fact_table[fact].option;
}

const char *fact_word(enum authority_fact fact)
{
    return fact_table[fact].word;
}

const char *verdict_word(enum authority_verdict verdict)
{
    static const char *const words[] = {[AUTHORITY_NO] = "no",
                                        [AUTHORITY_UNSETTLED] = "unsettled",
                                        [AUTHORITY_UNKNOWN] = "unknown",
                                        [AUTHORITY_YES] = "yes"};
    return words[verdict];
}

const char *verdict_key(enum authority_verdict verdict)
{
    static const char *const keys[] = {[AUTHORITY_NO] = "authority.verdict.no",
                                       [AUTHORITY_UNSETTLED] = "authority.verdict.unsettled",
                                       [AUTHORITY_UNKNOWN] = "authority.verdict.unknown",
                                       [AUTHORITY_YES] = "authority.verdict.yes"};
    return keys[verdict];
}

const char *reason_word(enum authority_reason reason)
{
    static const char *const words[AUTHORITY_REASONS] = {
        [REASON_BOARD] = "board",
        [REASON_STATUTE] = "statute",
        [REASON_MANDATE] = "mandate",
        [REASON_ORDER] = "order",
        [REASON_SUBDELEGATED] = "subdelegated",
        [REASON_LAW_FORBIDS] = "law-forbids",
        [REASON_LAW_NOT_READ] = "law-not-read",
        [REASON_NO_CAPACITY] = "no-capacity",
        [REASON_EXPIRED] = "expired",
        [REASON_NO_ROW] = "no-row",
        [REASON_NO_ORDER] = "no-order",
        [REASON_CONDITION] = "condition",
        [REASON_NOT_URGENT] = "not-urgent",
        [REASON_NO_MANDATE] = "no-mandate",
        [REASON_NOT_ABSENT] = "not-absent",
        [REASON_NOT_MEMBER] = "not-member",
        [REASON_CONTRACTOR] = "contractor",
        [REASON_NO_AGREEMENT] = "no-agreement",
        [REASON_NOT_HEAD] = "not-head",
        [REASON_WEIGHTY] = "weighty",
        [REASON_DISQUALIFIED] = "disqualified",
        [REASON_NOT_QUORATE] = "not-quorate",
        [REASON_NO_MEETING] = "no-meeting",
    };
    return words[reason];
}

const char *class_word(enum decider_class decider)
{
    static const char *const words[DECIDER_CLASSES] = {
        [CLASS_BOARD] = "board",
        [CLASS_COMMITTEE] = "committee",
        [CLASS_CHAIR] = "chair",
        [CLASS_APPOINTED_MEMBER] = "appointed-member",
        [CLASS_MEMBER] = "member",
        [CLASS_EMPLOYEE] = "employee",
        [CLASS_APPOINTED_OFFICIAL] = "appointed-official",
        [CLASS_CONTRACTOR] = "contractor",
    };
    return words[decider];
}

const char *name_class(enum language language, enum decider_class decider)
{
    static const char *const keys[DECIDER_CLASSES] = {
        [CLASS_BOARD] = "authority.class.board",
        [CLASS_COMMITTEE] = "authority.class.committee",
        [CLASS_CHAIR] = "authority.class.chair",
        [CLASS_APPOINTED_MEMBER] = "authority.class.appointed-member",
        [CLASS_MEMBER] = "authority.class.member",
        [CLASS_EMPLOYEE] = "authority.class.employee",
        [CLASS_APPOINTED_OFFICIAL] = "authority.class.appointed-official",
        [CLASS_CONTRACTOR] = "authority.class.contractor",
    };
    return words_text(language, keys[decider]);
}

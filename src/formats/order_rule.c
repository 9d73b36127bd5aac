/* order_rule: the provisions that hold for a whole order, recognised by their words: who stands
 * in for whom, what may be done in urgent matters, passing on. Must not judge whether the law
 * allows them. */
#include "order_rule.h"

/* What is decided, and what is said about it. */
struct words {
    struct text decision, terms, deputy;
};

static struct words words_of(const struct order_draft *draft)
{
    struct arena *arena = draft->importer->arena;
    return (struct words){order_plain(arena, draft->fields[FIELD_DECISION]),
                          order_plain(arena, draft->fields[FIELD_TERMS]),
                          order_plain(arena, draft->fields[FIELD_DEPUTY])};
}

static bool anywhere(const struct words *words, const char *const *phrases)
{
    return order_has_any(words->decision, phrases) || order_has_any(words->terms, phrases);
}

static bool cites(const struct order_draft *draft, uint16_t chapter, uint16_t section,
                  uint16_t edition)
{
    for (size_t i = 0; i < draft->citation_count; i++) {
        const struct citation *citation = &draft->citations[i];
        bool place = citation->provision.act == ACT_KL && citation->provision.chapter == chapter &&
                     citation->provision.section == section;
        if (place && (citation->edition == edition || citation->edition == 0))
            return true;
    }
    return false;
}

/* kl-2017 6:39, and 6 kap. 36 § of the act before it. */
static bool is_urgent_chair(const struct order_draft *draft, const struct words *words)
{
    static const char *const urgent[] = {"brådskande", "brådska", "akut*", NULL};
    static const char *const wait[] = {"inte kan avvakta*", "inte kan vänta",
                                       "kan inte avvakta*", "inte kan inväntas",
                                       "kan inte inväntas", NULL};
    if (!anywhere(words, urgent))
        return false;
    return anywhere(words, wait) || cites(draft, 6, 39, 2017) || cites(draft, 6, 36, 1991);
}

static bool is_superior_deputy(const struct words *words)
{
    static const char *const superior[] = {"överordnad instans",
                                           "överordnad chef",
                                           "överordnad delegat",
                                           "överordnad tjänsteman",
                                           "högre chef",
                                           "överordnad befattningshavare",
                                           "närmast högre instans",
                                           NULL};
    static const char *const absence[] = {"frånvaro", "förfall", "förhinder", "frånvarande", NULL};
    return order_has_any(words->decision, superior) && anywhere(words, absence);
}

static bool is_single_deputy(const struct words *words)
{
    static const char *const single[] = {
        "ensam funktion",   "ensam i sin funktion",        "finns endast en",
        "endast en person", "endast en befattningshavare", NULL};
    static const char *const superior[] = {"överordnad*", "närmaste chef", "högre chef", NULL};
    return anywhere(words, single) &&
           (order_has_any(words->deputy, superior) || anywhere(words, superior));
}

static bool may_subdelegate(const struct words *words)
{
    static const char *const verb[] = {"vidaredelegera", "delegera vidare",
                                       "vidaredelegation får ske", "rätt till vidaredelegation",
                                       NULL};
    static const char *const not [] = {"inte vidaredelegera", "ej vidaredelegera",
                                       "inte delegera vidare", NULL};
    return order_has_any(words->decision, verb) && !order_has_any(words->decision, not );
}

static bool is_reported_next(const struct words *words)
{
    static const char *const report[] = {"anmäl*", "redovisa*", "rapportera*", "återrapportera*",
                                         NULL};
    static const char *const next[] = {"nästa sammanträde", "nästkommande sammanträde",
                                       "närmast följande sammanträde", NULL};
    return order_has_any(words->decision, report) && anywhere(words, next);
}

enum order_rule order_rule_find(const struct order_draft *draft)
{
    struct words words = words_of(draft);
    if (is_urgent_chair(draft, &words))
        return RULE_URGENT_CHAIR;
    if (is_single_deputy(&words))
        return RULE_SINGLE_DEPUTY;
    if (is_superior_deputy(&words))
        return RULE_SUPERIOR_DEPUTY;
    if (may_subdelegate(&words))
        return RULE_SUBDELEGATION;
    return is_reported_next(&words) ? RULE_REPORT_NEXT : RULE_NONE;
}

bool order_rule_is_nearest(const struct order_draft *draft)
{
    static const char *const nearest[] = {"närmast", "närmaste", "närmsta", "närmste", NULL};
    return draft->line.rule == RULE_SUPERIOR_DEPUTY &&
           order_has_any(words_of(draft).decision, nearest);
}

bool order_rule_implies_subdelegation(const struct order_draft *draft)
{
    static const char *const noun[] = {"vidaredelegera*", "vidaredelegation*", NULL};
    struct words words = words_of(draft);
    return order_has_any(words.decision, noun) && !may_subdelegate(&words);
}

bool order_rule_is_general(const struct order_draft *draft)
{
    static const char *const phrases[] = {"delegation får inte",
                                          "delegat får inte",
                                          "delegationsordning*",
                                          "delegationsbeslut*",
                                          "verkställighet*",
                                          "återkalla",
                                          "delegerad beslutanderätt",
                                          "delegaten får",
                                          "uppdraget följer",
                                          "beslut av delegat",
                                          NULL};
    return order_has_any(words_of(draft).decision, phrases);
}

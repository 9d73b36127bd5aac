/* order_row: what a row grants, to whom and on which terms, or which general provision it is.
 * Must not know columns: the fields have been read. */
#include "order_row.h"

#include "order_mapping.h"
#include "order_rule.h"
#include "order_type.h"
#include "order_who.h"

#include <string.h>

static const struct text nothing = {"", 0};

static void read_people(struct order_draft *draft)
{
    static const char *const appointed[] = {"förordnan*", "förordnad*", "utsedda av nämnden", NULL};
    struct arena *arena = draft->importer->arena;
    struct text decision = order_fold(arena, draft->fields[FIELD_DECISION]);
    struct text terms = order_fold(arena, draft->fields[FIELD_TERMS]);
    draft->appointed = order_source_is(draft, "förordnande") ||
                       order_has_any(decision, appointed) || order_has_any(terms, appointed);
    order_who_read(draft, draft->fields[FIELD_DELEGATE], false);
    order_who_read(draft, draft->fields[FIELD_LOWEST], true);
    order_deputies_read(draft, draft->fields[FIELD_DEPUTY]);
}

static bool has_delegate(const struct order_draft *draft)
{
    for (size_t i = 0; i < draft->delegate_count; i++)
        if (draft->delegates[i].step == 0)
            return true;
    return false;
}

static bool names_somebody(const struct order_draft *draft)
{
    return draft->item->who.size || draft->item->deputy.size;
}

/* Is there any type under the law that the row cites, or in its words? */
static bool has_type(const struct order_draft *draft, int32_t day)
{
    bool types[ORDER_TYPES];
    struct order_hit hits[ORDER_HITS];
    struct text words = order_plain(draft->importer->arena, draft->fields[FIELD_DECISION]);
    return order_law_types(draft, day, false, types) || order_law_whole(draft, types) ||
           order_hits(draft->importer, words, NULL, hits);
}

/* A provision that names somebody without saying for what may have a bearing on who decides. */
static void read_other(struct order_draft *draft)
{
    draft->line.rule = RULE_OTHER;
    if (order_rule_implies_subdelegation(draft) && names_somebody(draft))
        order_ask(draft, "order.subdelegation-implied", draft->item->who);
    else if (names_somebody(draft))
        order_ask(draft, "order.rule-unclear",
                  draft->item->who.size ? draft->item->who : draft->item->deputy);
}

/* A grant, or a general provision: what is marked as one, and what has no decision type of its
 * own. */
static void read_kind(struct order_draft *draft, int32_t day)
{
    bool marked = order_source_is(draft, "allmän bestämmelse"), typed = has_type(draft, day);
    if (marked || !typed)
        draft->line.rule = order_rule_find(draft);
    if (order_rule_is_nearest(draft))
        order_ask_plain(draft, "order.superior-nearest");
    if (draft->line.rule != RULE_NONE)
        return;
    if ((marked && !(typed && has_delegate(draft))) ||
        (!typed && !names_somebody(draft) && order_rule_is_general(draft)))
        read_other(draft);
    else
        order_type_choose(draft, day);
}

static bool is_refusal(const struct order_draft *draft, int32_t type)
{
    static const char *const words[] = {"avsl*", "neka*", "vägra*", "inte", "avvisa*", NULL};
    const struct decision_type *known = catalogue_type(draft->importer->catalogue, type);
    return order_has_any(order_fold(draft->importer->arena, known->name), words);
}

/* "avslag på ansökan": only refusals, unless the type itself is one. */
static enum outcome outcome_of_words(const struct order_draft *draft)
{
    static const char *const yes[] = {"bifall",   "bifalla",    "bevilja",
                                      "beviljas", "beviljande", NULL};
    static const char *const no[] = {"avslag", "avslå", "avslås", NULL};
    struct text words = order_fold(draft->importer->arena, draft->fields[FIELD_DECISION]);
    bool approved = order_has_any(words, yes), refused = order_has_any(words, no);
    for (int32_t type = 0; type < ORDER_TYPES; type++)
        if (draft->types[type] && is_refusal(draft, type))
            return OUTCOME_ANY;
    return approved == refused ? OUTCOME_ANY : approved ? OUTCOME_APPROVED : OUTCOME_REFUSED;
}

static void read_outcome(struct order_draft *draft)
{
    struct text cell = draft->fields[FIELD_OUTCOME];
    struct text word =
        cell.size ? order_mapping_word(draft->importer, FIELD_OUTCOME, cell) : nothing;
    if (text_is(word, "bifall"))
        draft->line.outcome = OUTCOME_APPROVED;
    else if (text_is(word, "avslag"))
        draft->line.outcome = OUTCOME_REFUSED;
    else
        draft->line.outcome = outcome_of_words(draft);
    if (word.size && draft->line.outcome == OUTCOME_ANY)
        order_ask(draft, "order.outcome", cell);
}

/* A remark is a condition when it limits; else it is kept as written. */
static void read_remark(struct order_draft *draft)
{
    static const char *const limiting[] = {
        "endast",   "enbart",      "om",    "förutsättning", "högst",      "max*",
        "upp till", "inom ramen",  "dock",  "undantag*",     "utom",       "inte",
        "ej",       "först efter", "efter", "samråd",        "brådskande", "vidaredelegera*",
        "avvakta*", "därefter",    NULL};
    struct text remark = draft->fields[FIELD_REMARK];
    if (order_has_any(order_fold(draft->importer->arena, remark), limiting))
        order_conditions_read(draft, remark);
    else
        order_conditions_scan(draft, remark);
}

static void read_consulted(struct order_draft *draft)
{
    struct text cell = draft->fields[FIELD_CONSULTED];
    if (cell.size == 0)
        return;
    struct text folded = order_fold(draft->importer->arena, cell);
    int32_t role = role_find(draft->importer->roles, cell);
    if (role >= 0 || text_is(folded, "ja"))
        order_condition_add(draft, CONDITION_CONSULTED, role, 0);
    else if (order_has(folded, "samråd"))
        order_conditions_read(draft, cell);
    else if (!text_is(folded, "nej")) {
        order_condition_add(draft, CONDITION_CONSULTED, -1, 0);
        order_ask(draft, "order.consulted", cell);
    }
}

static void read_terms(struct order_draft *draft)
{
    enum order_rule rule = draft->line.rule;
    if (rule != RULE_NONE && rule != RULE_URGENT_CHAIR && rule != RULE_SUBDELEGATION)
        return;
    order_conditions_scan(draft, draft->fields[FIELD_DECISION]);
    order_conditions_read(draft, draft->fields[FIELD_TERMS]);
    read_consulted(draft);
    read_remark(draft);
}

static void ask_delegate(struct order_draft *draft)
{
    bool needed = draft->line.rule == RULE_NONE || draft->line.rule == RULE_URGENT_CHAIR ||
                  draft->line.rule == RULE_SUBDELEGATION;
    if (needed && draft->item->who.size == 0)
        order_ask_plain(draft, "order.no-delegate");
}

/* The mandate of kl-2017 6:39 is of urgent matters by itself. */
static void drop_urgency(struct order_draft *draft)
{
    size_t kept = 0;
    if (draft->line.rule != RULE_URGENT_CHAIR)
        return;
    for (size_t i = 0; i < draft->condition_count; i++)
        if (draft->conditions[i].kind != CONDITION_URGENT)
            draft->conditions[kept++] = draft->conditions[i];
    draft->condition_count = kept;
}

void order_row_read(struct order_draft *draft)
{
    int32_t day = order_row_day(draft);
    order_source_read(draft);
    if (draft->refused)
        return;
    if (draft->item->decision.size == 0 && !names_somebody(draft)) {
        order_refuse(draft, "order.nothing");
        return;
    }
    order_law_read(draft);
    read_people(draft);
    read_kind(draft, day);
    ask_delegate(draft);
    read_terms(draft);
    read_outcome(draft);
    drop_urgency(draft);
    if (draft->line.rule == RULE_NONE)
        order_guard(draft);
}

/* order_guard: words that limit or divide a row and that nothing has read. A row that says more than what was
 * understood of it must never answer a clean yes. Must not read anything itself. */
#include "order_row.h"

#include "order_type.h"

#include <string.h>

static size_t chosen_types(const struct order_draft *draft)
{
    size_t count = 0;
    for (size_t type = 0; type < ORDER_TYPES; type++)
        count += draft->types[type];
    return count;
}

/* The words of the decision without the phrases that told its type ("inte inleda utredning"). */
static struct text beside_types(struct order_draft *draft)
{
    struct arena *arena = draft->importer->arena;
    struct text words = order_plain(arena, draft->fields[FIELD_DECISION]);
    char *bytes = text_copy(arena, words);
    struct order_hit hits[ORDER_HITS];
    size_t count = order_hits(draft->importer, words, NULL, hits);
    for (size_t i = 0; i < count; i++)
        memset(bytes + hits[i].at, ' ', hits[i].size);
    return (struct text){bytes, words.size};
}

/* An amount or a time was read of the row. */
static bool has_limit(const struct order_draft *draft)
{
    for (size_t i = 0; i < draft->condition_count; i++)
        if (draft->conditions[i].kind >= CONDITION_AMOUNT_MAX &&
            draft->conditions[i].kind <= CONDITION_DURATION_MAX)
            return true;
    return false;
}

static void doubt(struct order_draft *draft, const char *key, struct text words)
{
    order_ask(draft, key, words);
    order_condition_add(draft, CONDITION_OTHER, -1, 0);
}

static const char *const limits[] = {"understig*", "lägre än",  "mindre än", "utöver",
                                     "överskrid*", "överstig*", "minst",     NULL};
static const char *const exceptions[] = {"undantag*", "exkl*",      "dock",     "ej",
                                         "utom",      "utanför",    "därefter", "avvakta*",
                                         "utan att",  "inte annat", "såvida*",  NULL};
static const char *const divided[] = {"resp", "respektive", NULL};
static const char *const together[] = {"resp", "gemensamt", "tillsammans med", NULL};
/* "två ledamöter" are appointed each for himself. */
static const char *const several[] = {"två", "tre", NULL};

/* "socialsekreterare respektive enhetschef"; "respektive chef" is one who is told by the case. */
static bool is_shared_out(struct text who)
{
    static const char *const words[] = {"respektive", NULL};
    size_t at, size;
    return order_finds_any(text_trim(who), words, &at, &size) && at > 0 &&
           !order_has(who, "respektive chef") && !order_has(who, "respektive utskott");
}

void order_guard(struct order_draft *draft)
{
    struct arena *arena = draft->importer->arena;
    size_t types = chosen_types(draft);
    struct text beside = beside_types(draft);
    struct text who = order_fold(arena, draft->fields[FIELD_DELEGATE]);
    if (order_has_any(beside, exceptions) || (!has_limit(draft) && order_has_any(beside, limits)))
        doubt(draft, "order.guard-decision", draft->fields[FIELD_DECISION]);
    bool joint = order_has_any(who, several) && !order_has(who, "ledam*");
    if (joint || order_has_any(who, together) || is_shared_out(who))
        doubt(draft, "order.guard-who", draft->fields[FIELD_DELEGATE]);
    static const char *const second[] = {"samt", NULL};
    bool one_of_two = types == 1 && draft->citation_count != 1 && order_has_any(beside, second);
    if (one_of_two || (types == 1 && order_has_any(beside, divided)))
        doubt(draft, "order.guard-second", draft->fields[FIELD_DECISION]);
}

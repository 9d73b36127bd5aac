/* citation_join: the act of each place. It may stand after ("6 § LVU och 13 § LVM"), before
 * ("LVU 6 §, LVM 13 §") or alone; the words beside it tell which. */
#include "citation_part.h"

struct joiner {
    struct tokens *tokens;
    struct places *places;
    size_t pending; /* the first place that waits for an act after it */
    int lead;       /* token of an act that stands before its places, -1 */
    int latest;     /* token of the latest act, -1 */
};

static bool is_place_token(enum token_kind kind)
{
    return kind == TOKEN_NUMBER || kind == TOKEN_LETTER || kind == TOKEN_SECTION ||
           kind == TOKEN_CHAPTER || kind == TOKEN_STYCKE || kind == TOKEN_POINT ||
           kind == TOKEN_ORDINAL;
}

static bool begins_place(enum token_kind kind)
{
    return kind == TOKEN_NUMBER || kind == TOKEN_SECTION || kind == TOKEN_CHAPTER;
}

static bool is_act(enum token_kind kind)
{
    return kind == TOKEN_ACT || kind == TOKEN_FOREIGN;
}

static enum token_kind kind_before(const struct tokens *tokens, size_t at)
{
    int before = citation_back(tokens, at);
    return before < 0 ? TOKEN_END : tokens->items[before].kind;
}

static void give(struct joiner *joiner, struct place *place, size_t act)
{
    bool ours = joiner->tokens->items[act].kind == TOKEN_ACT;
    place->act = ours ? joiner->tokens->items[act].act : -1;
    place->edition = joiner->tokens->items[act].edition;
}

/* An act after its places. Those that an act before had claimed stay there, but for the one
 * beside it and the numbers that share its "§§". */
static void give_before(struct joiner *joiner, size_t act)
{
    struct places *places = joiner->places;
    for (size_t i = joiner->pending; i < places->count; i++)
        if (places->items[i].act < 0 && !places->items[i].led)
            give(joiner, &places->items[i], act);
    bool plural = true;
    for (size_t i = places->count; i-- > 0 && plural && places->items[i].led;) {
        bool beside = i + 1 == places->count;
        plural = beside ? places->items[i].plural : plural;
        if (!beside && (places->items[i].has_sign || places->items[i].lagrum.chapter))
            break;
        give(joiner, &places->items[i], act);
        places->items[i].led = false;
    }
    joiner->pending = places->count;
    joiner->lead = -1;
}

/* "kommunallagen, 6 kap 33 §" leads, "LVU och 13 § LVM" does not: the next act decides. */
static bool leads_after_separator(const struct tokens *tokens, size_t act)
{
    size_t at = citation_skip(tokens, act + 1);
    if (tokens->items[at].kind != TOKEN_SEPARATOR)
        return false;
    at = citation_skip(tokens, at + 1);
    if (!begins_place(tokens->items[at].kind))
        return false;
    while (at < tokens->count && !is_act(tokens->items[at].kind))
        at++;
    return at == tokens->count || !is_place_token(kind_before(tokens, at));
}

static void add_whole(struct joiner *joiner, size_t act)
{
    struct places *places = joiner->places;
    joiner->pending = places->count;
    joiner->lead = -1;
    if (places->count == CITATION_PLACES || joiner->tokens->items[act].kind == TOKEN_FOREIGN)
        return;
    struct place place = {.first = act, .last = act};
    give(joiner, &place, act);
    joiner->tokens->items[act].read = true;
    places->items[places->count++] = place;
    joiner->pending = places->count;
}

static void take_act(struct joiner *joiner, size_t act)
{
    struct tokens *tokens = joiner->tokens;
    struct places *places = joiner->places;
    const struct place *last = places->count ? &places->items[places->count - 1] : NULL;
    bool beside = last && last->lagrum.chapter + last->lagrum.section > 0 &&
                  citation_back(tokens, act) == (int)last->last;
    bool before = begins_place(tokens->items[citation_skip(tokens, act + 1)].kind);
    bool waiting = joiner->pending < places->count && joiner->lead < 0;
    bool leads = before || (!waiting && leads_after_separator(tokens, act));
    joiner->latest = (int)act;
    if ((beside && !(last->led && before)) || (waiting && !leads)) {
        give_before(joiner, act);
    } else if (leads) {
        joiner->lead = (int)act;
        joiner->pending = places->count;
    } else {
        add_whole(joiner, act);
        return;
    }
    tokens->items[act].read = tokens->items[act].kind == TOKEN_ACT;
}

/* The act before claims what has come since. */
static void lead(struct joiner *joiner, size_t from)
{
    for (size_t i = from; joiner->lead >= 0 && i < joiner->places->count; i++) {
        give(joiner, &joiner->places->items[i], (size_t)joiner->lead);
        joiner->places->items[i].led = true;
    }
}

void citation_join(struct tokens *tokens, struct places *places_out)
{
    struct joiner joiner = {.tokens = tokens, .places = places_out, .lead = -1, .latest = -1};
    places_out->count = 0;
    for (size_t at = 0; at < tokens->count;) {
        if (is_act(tokens->items[at].kind)) {
            take_act(&joiner, at++);
            continue;
        }
        size_t before = places_out->count;
        at = citation_place(tokens, at, places_out);
        lead(&joiner, before < places_out->count ? before : places_out->count);
    }
    /* "11 kap. 1 SoL, 2": the law goes on. */
    for (size_t i = joiner.pending; joiner.latest >= 0 && i < places_out->count; i++)
        if (places_out->items[i].act < 0 && !places_out->items[i].led)
            give(&joiner, &places_out->items[i], (size_t)joiner.latest);
}

/* citation_walk: going forwards and back among the tokens of a citation, and keeping the places
 * found. */
#include "citation_part.h"

size_t citation_skip(const struct tokens *tokens, size_t at)
{
    while (at < tokens->count && tokens->items[at].kind == TOKEN_NOISE)
        at++;
    return at < tokens->count ? at : tokens->count;
}

int citation_back(const struct tokens *tokens, size_t at)
{
    int before = (int)at - 1;
    while (before >= 0 && tokens->items[before].kind == TOKEN_NOISE)
        before--;
    return before;
}

enum token_kind citation_kind(const struct tokens *tokens, size_t at)
{
    return tokens->items[at < tokens->count ? at : tokens->count].kind;
}

enum token_kind citation_kind_after(const struct tokens *tokens, size_t at)
{
    return citation_kind(tokens, citation_skip(tokens, at + 1));
}

void citation_mark(struct tokens *tokens, size_t first, size_t last)
{
    for (size_t i = first; i <= last && i < tokens->count; i++)
        tokens->items[i].read = tokens->items[i].read || tokens->items[i].kind != TOKEN_UNKNOWN;
}

struct place *citation_last(struct places *places)
{
    return places->count ? &places->items[places->count - 1] : NULL;
}

/* NULL when there is no room: what is not read goes to the rest. */
struct place *citation_add(struct places *places, struct place place)
{
    if (places->count == CITATION_PLACES)
        return NULL;
    places->items[places->count] = place;
    return &places->items[places->count++];
}

/* true when the number begins a place of its own: "11 §", "11 kap", "11:1". */
bool citation_begins(const struct tokens *tokens, size_t at)
{
    enum token_kind after = citation_kind_after(tokens, at);
    return after == TOKEN_SECTION || after == TOKEN_CHAPTER || after == TOKEN_COLON;
}

static struct token *act_before(struct tokens *tokens)
{
    for (size_t i = tokens->count; i-- > 0;)
        if (tokens->items[i].kind != TOKEN_NOISE)
            return tokens->items[i].kind == TOKEN_ACT ? &tokens->items[i] : NULL;
    return NULL;
}

/* "SoL (2001:453)", "lagen (1990:52) med särskilda bestämmelser om vård av unga", "SoL 2001":
 * one act. */
bool citation_joins(struct tokens *tokens, struct token *token)
{
    struct token *act = act_before(tokens);
    bool year = token->kind == TOKEN_NUMBER && token->number > CITATION_SECTIONS;
    if (!act || (token->kind != TOKEN_ACT && !year))
        return false;
    if (year && !citation_act_has_year((enum law_act)act->act, token->number))
        return false;
    if (!year && act->act != token->act) {
        if (token->edition) /* the number of another act: nobody can tell which was meant */
            token->kind = TOKEN_UNKNOWN;
        return false;
    }
    if (year || token->edition)
        act->edition = year ? token->number : token->edition;
    return true;
}

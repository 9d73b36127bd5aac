/* citation_value: stycken and points of a section, one or several. Must not know chapters or
 * acts. */
#include "citation_part.h"

struct values {
    uint16_t items[CITATION_PROVISIONS];
    size_t count;
};

enum { PARAGRAPHS = 4 };

static void set_value(struct place *place, enum token_kind kind, uint16_t value)
{
    if (kind == TOKEN_STYCKE) {
        place->lagrum.paragraph = (uint8_t)value;
        place->lagrum.point = 0;
    } else {
        place->lagrum.point = value;
    }
}

/* Stycken or points of the last place; more than one makes it several places. false when they
 * cannot be its. */
static bool apply(struct tokens *tokens, struct places *places, enum token_kind kind,
                  const struct values *values, size_t last)
{
    struct place *place = citation_last(places);
    if (!place || !place->lagrum.section)
        return false;
    for (size_t i = 0; i < values->count; i++)
        if (kind == TOKEN_STYCKE && values->items[i] > PARAGRAPHS)
            return false;
    uint16_t before = kind == TOKEN_STYCKE ? place->lagrum.paragraph : place->lagrum.point;
    for (size_t i = 0; i < values->count && place; i++) {
        if (i || before)
            place = citation_add(places, *place);
        if (place)
            set_value(place, kind, values->items[i]);
    }
    citation_mark(tokens, citation_last(places)->last, last);
    citation_last(places)->last = last;
    return true;
}

static void add_value(struct values *values, uint16_t value)
{
    if (values->count < CITATION_PROVISIONS)
        values->items[values->count++] = value;
}

/* "2", "2, 3 och 6", "4-6", "första och andra". Returns the last token of it. */
static size_t take_values(const struct tokens *tokens, size_t at, struct values *values)
{
    enum token_kind kind = tokens->items[at].kind;
    values->count = 0;
    add_value(values, tokens->items[at].number);
    for (;;) {
        size_t joint = citation_skip(tokens, at + 1), next = citation_skip(tokens, joint + 1);
        enum token_kind joining = citation_kind(tokens, joint);
        if ((joining != TOKEN_SEPARATOR && joining != TOKEN_DASH) ||
            citation_kind(tokens, next) != kind || tokens->items[next].letter ||
            citation_begins(tokens, next))
            return at;
        if (joining == TOKEN_DASH)
            for (int value = tokens->items[at].number + 1; value < tokens->items[next].number;
                 value++)
                add_value(values, (uint16_t)value);
        add_value(values, tokens->items[next].number);
        at = next;
    }
}

/* A list that ends with "st" or "p", or with neither: then points, as in "9 § 2 LSS". */
size_t citation_values(struct tokens *tokens, size_t at, struct places *places)
{
    struct values values;
    size_t last = take_values(tokens, at, &values), after = citation_skip(tokens, last + 1);
    enum token_kind kind = citation_kind(tokens, after);
    if (kind == TOKEN_STYCKE || kind == TOKEN_POINT)
        last = after;
    else if (tokens->items[at].kind == TOKEN_ORDINAL)
        return at + 1;
    apply(tokens, places, kind == TOKEN_STYCKE ? kind : TOKEN_POINT, &values, last);
    return last + 1;
}

/* "st 2", "p 4-6": the word stands first. */
size_t citation_word(struct tokens *tokens, size_t at, struct places *places)
{
    size_t number = citation_skip(tokens, at + 1);
    struct values values;
    if (citation_kind(tokens, number) != TOKEN_NUMBER || tokens->items[number].letter)
        return at + 1;
    size_t last = take_values(tokens, number, &values);
    if (tokens->items[at].kind == TOKEN_STYCKE) { /* "st 1, 6 §" is one stycke */
        values.count = 1;
        last = number;
    }
    return apply(tokens, places, tokens->items[at].kind, &values, last) ? last + 1 : at + 1;
}

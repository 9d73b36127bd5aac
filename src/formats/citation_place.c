/* citation_place: chapter, section, stycke and point as they stand together in a citation. Must
 * not know the acts: which one a place belongs to is found afterwards. */
#include "citation_part.h"

static void copy_section(struct places *places, struct place place, int section, int letter)
{
    place.lagrum.section = (uint16_t)section;
    place.lagrum.section_letter = (uint8_t)letter;
    citation_add(places, place);
}

/* What lies between the ends of "1-4" and "31 b-d"; of "6-6 b" nobody can tell. */
static void fill_range(struct places *places, struct place first, const struct token *end)
{
    int section = first.lagrum.section, letter = first.lagrum.section_letter;
    int end_section = end->number ? end->number : section;
    bool near = end_section - section < CITATION_PROVISIONS;
    if (!letter && !end->letter && near)
        while (++section < end_section)
            copy_section(places, first, section, 0);
    else if (section == end_section && letter)
        while (++letter < end->letter)
            copy_section(places, first, section, letter);
    copy_section(places, first, end_section, end->letter);
}

/* The end of a range must lie after its beginning. */
static bool is_range(const struct place *place, const struct token *end)
{
    int section = end->number ? end->number : place->lagrum.section;
    if (end->kind == TOKEN_LETTER && !place->lagrum.section_letter)
        return false;
    return section > place->lagrum.section ||
           (section == place->lagrum.section && end->letter > place->lagrum.section_letter);
}

/* The token where a range that goes on at a dash ends; the dash itself when it is none. */
static size_t range_end(const struct tokens *tokens, size_t dash, const struct place *place)
{
    size_t end = citation_skip(tokens, dash + 1);
    if (citation_kind_after(tokens, end) == TOKEN_COLON &&
        tokens->items[end].number == place->lagrum.chapter)
        end = citation_skip(tokens, citation_skip(tokens, end + 1) + 1);
    bool is_end =
        citation_kind(tokens, end) == TOKEN_NUMBER || citation_kind(tokens, end) == TOKEN_LETTER;
    enum token_kind after = citation_kind_after(tokens, end);
    bool other = after == TOKEN_CHAPTER || after == TOKEN_STYCKE || after == TOKEN_COLON;
    return is_end && !other && is_range(place, &tokens->items[end]) ? end : dash;
}

/* The sign after the number of the last place. */
static void take_sign(struct tokens *tokens, struct places *places)
{
    struct place *place = citation_last(places);
    size_t sign = citation_skip(tokens, place->last + 1);
    if (citation_kind(tokens, sign) == TOKEN_SECTION) {
        place->has_sign = true;
        place->plural = tokens->items[sign].number == 2;
        place->last = sign;
    }
    citation_mark(tokens, place->first, place->last);
}

/* Sign and range after a section. Returns the token after it all. */
static size_t finish(struct tokens *tokens, struct places *places)
{
    take_sign(tokens, places);
    struct place first = *citation_last(places);
    size_t dash = citation_skip(tokens, first.last + 1);
    size_t end = citation_kind(tokens, dash) == TOKEN_DASH ? range_end(tokens, dash, &first) : dash;
    if (citation_kind(tokens, dash) == TOKEN_DASH && end != dash) {
        first.last = end;
        fill_range(places, first, &tokens->items[end]);
        take_sign(tokens, places);
    }
    return citation_last(places)->last + 1;
}

static size_t add_section(struct tokens *tokens, struct places *places, size_t first, size_t number)
{
    const struct token *token = &tokens->items[number];
    struct place place = {.act = -1, .first = first, .last = number, .has_sign = first != number};
    place.lagrum.section = token->number;
    place.lagrum.section_letter = token->letter;
    return citation_add(places, place) ? finish(tokens, places) : number + 1;
}

/* "9 och 11 kap. SoL": the numbers before were chapters too. */
static void turn_to_chapters(struct places *places)
{
    for (size_t i = places->count; i-- > 0;) {
        struct place *place = &places->items[i];
        if (place->act >= 0 || place->has_sign || place->lagrum.chapter)
            return;
        place->lagrum.chapter = place->lagrum.section;
        place->lagrum.chapter_letter = place->lagrum.section_letter;
        place->lagrum.section = place->lagrum.section_letter = 0;
    }
}

/* After the number of a chapter (and "kap" or ":"): its section, or the chapter as a whole. */
static size_t add_chapter(struct tokens *tokens, struct places *places, size_t first,
                          size_t chapter, size_t last)
{
    size_t number = citation_skip(tokens, last + 1);
    bool sign = citation_kind(tokens, number) == TOKEN_SECTION;
    if (sign)
        number = citation_skip(tokens, number + 1);
    struct place place = {.act = -1, .first = first, .last = last, .has_sign = sign};
    place.lagrum.chapter = tokens->items[chapter].number;
    place.lagrum.chapter_letter = tokens->items[chapter].letter;
    if (citation_kind(tokens, number) != TOKEN_NUMBER ||
        citation_kind_after(tokens, number) == TOKEN_CHAPTER) {
        turn_to_chapters(places);
        if (citation_add(places, place))
            citation_mark(tokens, first, last);
        return last + 1;
    }
    place.lagrum.section = tokens->items[number].number;
    place.lagrum.section_letter = tokens->items[number].letter;
    place.last = number;
    return citation_add(places, place) ? finish(tokens, places) : number + 1;
}

/* A number directly after a place: "2 a 10" is chapter and section, "9 § 2" section and point. */
static size_t read_adjacent(struct tokens *tokens, size_t at, struct places *places)
{
    struct place *place = citation_last(places);
    enum token_kind end = tokens->items[place->last].kind;
    bool bare = !place->has_sign && !place->lagrum.chapter && end == TOKEN_NUMBER;
    if (bare) {
        size_t first = place->first;
        size_t chapter = place->last;
        places->count--;
        return add_chapter(tokens, places, first, chapter, chapter);
    }
    if (citation_begins(tokens, at))
        return add_section(tokens, places, at, at);
    bool points = end == TOKEN_SECTION || end == TOKEN_STYCKE;
    return points && !tokens->items[at].letter ? citation_values(tokens, at, places) : at + 1;
}

static bool is_adjacent(const struct tokens *tokens, size_t at, struct places *places)
{
    struct place *place = citation_last(places);
    return place && place->lagrum.section && citation_back(tokens, at) == (int)place->last;
}

/* "9 p 10 LSS": the number before is the section. */
static bool is_owner(const struct tokens *tokens, size_t word, struct places *places)
{
    struct place *place = citation_last(places);
    return citation_kind_after(tokens, word) == TOKEN_NUMBER && !(place && place->lagrum.section);
}

static size_t read_number(struct tokens *tokens, size_t at, struct places *places)
{
    size_t next = citation_skip(tokens, at + 1);
    switch (citation_kind(tokens, next)) {
    case TOKEN_CHAPTER:
        return add_chapter(tokens, places, at, at, next);
    case TOKEN_COLON:
        if (citation_kind_after(tokens, next) == TOKEN_NUMBER)
            return add_chapter(tokens, places, at, at, next);
        break;
    case TOKEN_STYCKE:
    case TOKEN_POINT:
        if (!tokens->items[at].letter && !is_owner(tokens, next, places))
            return citation_values(tokens, at, places);
        break;
    default:
        break;
    }
    return is_adjacent(tokens, at, places) ? read_adjacent(tokens, at, places)
                                           : add_section(tokens, places, at, at);
}

/* "§ 13": the sign stands first. */
static size_t read_sign(struct tokens *tokens, size_t at, struct places *places)
{
    size_t number = citation_skip(tokens, at + 1);
    if (citation_kind(tokens, number) != TOKEN_NUMBER)
        return at + 1;
    return add_section(tokens, places, at, number);
}

/* "kap 11 § 1" */
static size_t read_chapter(struct tokens *tokens, size_t at, struct places *places)
{
    size_t number = citation_skip(tokens, at + 1);
    if (citation_kind(tokens, number) != TOKEN_NUMBER)
        return at + 1;
    return add_chapter(tokens, places, at, number, number);
}

/* The "c" of "31 b, c och d §§". */
static size_t read_letter(struct tokens *tokens, size_t at, struct places *places)
{
    struct place *place = citation_last(places);
    if (!place || !place->lagrum.section_letter || place->has_sign)
        return at + 1;
    struct place other = *place;
    other.lagrum.section_letter = tokens->items[at].letter;
    other.first = other.last = at;
    return citation_add(places, other) ? finish(tokens, places) : at + 1;
}

size_t citation_place(struct tokens *tokens, size_t at, struct places *places)
{
    switch (tokens->items[at].kind) {
    case TOKEN_NUMBER:
        return read_number(tokens, at, places);
    case TOKEN_LETTER:
        return read_letter(tokens, at, places);
    case TOKEN_ORDINAL:
        return citation_values(tokens, at, places);
    case TOKEN_SECTION:
        return read_sign(tokens, at, places);
    case TOKEN_CHAPTER:
        return read_chapter(tokens, at, places);
    case TOKEN_STYCKE:
    case TOKEN_POINT:
        return citation_word(tokens, at, places);
    default:
        return at + 1;
    }
}

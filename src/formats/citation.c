/* citation: the provisions that a cell of a delegation order cites. Chapters and editions are
 * carried over within one act; what cannot be read, or has no act, is left for a person. Must
 * not know what any provision says. */
#include "citation_part.h"

#include "order_words.h"

/* A chapter that is written in an act without chapters belongs to another act, which nobody can
 * name. */
static bool is_whole(const struct place *place)
{
    return place->act >= 0 && (place->lagrum.chapter == 0 ||
                               citation_has_chapters((enum law_act)place->act, place->edition));
}

static void reject(struct tokens *tokens, const struct place *place)
{
    for (size_t i = place->first; i <= place->last; i++)
        tokens->items[i].read = tokens->items[i].kind == TOKEN_NOISE;
}

/* "11 kap. 1 SoL, 2 SoL": the chapter goes on in the same act. */
static void carry_chapters(struct places *places)
{
    const struct place *before = NULL;
    for (size_t i = 0; i < places->count; i++) {
        struct place *place = &places->items[i];
        bool bare = place->lagrum.section && !place->lagrum.chapter && place->act >= 0;
        if (bare && before && before->act == place->act && before->lagrum.chapter &&
            citation_has_chapters((enum law_act)place->act, place->edition)) {
            place->lagrum.chapter = before->lagrum.chapter;
            place->lagrum.chapter_letter = before->lagrum.chapter_letter;
        }
        before = place;
    }
}

/* The year of an act is written once. */
static void carry_editions(struct places *places)
{
    for (size_t i = 0; i < places->count; i++) {
        struct place *place = &places->items[i];
        for (size_t j = 0; j < places->count && !place->edition; j++)
            if (places->items[j].act == place->act)
                place->edition = places->items[j].edition;
    }
}

/* Or it follows from the act or the chapter. */
static void derive_editions(struct places *places)
{
    for (size_t i = 0; i < places->count; i++) {
        struct place *place = &places->items[i];
        if (place->act >= 0 && !place->edition)
            place->edition = citation_edition((enum law_act)place->act, place->lagrum.chapter,
                                              place->lagrum.chapter_letter);
    }
}

static bool is_same(const struct lagrum *one, const struct lagrum *other)
{
    return one->act == other->act && one->chapter == other->chapter &&
           one->chapter_letter == other->chapter_letter && one->section == other->section &&
           one->section_letter == other->section_letter && one->paragraph == other->paragraph &&
           one->point == other->point;
}

static bool is_cited(const struct citation *citations, size_t count, const struct lagrum *lagrum)
{
    for (size_t i = 0; i < count; i++)
        if (is_same(&citations[i].provision, lagrum))
            return true;
    return false;
}

static size_t take_places(struct tokens *tokens, struct places *places,
                          struct citation *citations_out)
{
    size_t count = 0;
    for (size_t i = 0; i < places->count; i++) {
        struct place *place = &places->items[i];
        if (!is_whole(place) || count == CITATION_PROVISIONS) {
            reject(tokens, place);
            continue;
        }
        place->lagrum.act = (uint8_t)place->act;
        if (!is_cited(citations_out, count, &place->lagrum))
            citations_out[count++] = (struct citation){place->lagrum, place->edition};
    }
    return count;
}

/* The stretches that were not read, with what stands between their words. */
static struct text rest_of(struct arena *arena, const struct tokens *tokens, struct text written)
{
    struct builder rest;
    builder_init(&rest, arena);
    for (size_t i = 0; i < tokens->count; i++) {
        if (tokens->items[i].read)
            continue;
        size_t last = i;
        for (size_t j = i; j < tokens->count; j++)
            if (!tokens->items[j].read)
                last = j;
            else if (tokens->items[j].kind != TOKEN_NOISE && tokens->items[j].kind != TOKEN_DASH &&
                     tokens->items[j].kind != TOKEN_COLON)
                break;
        builder_add_string(&rest, rest.size ? ", " : "");
        size_t from = tokens->items[i].from;
        builder_add(&rest, (struct text){written.bytes + from, tokens->items[last].to - from});
        i = last;
    }
    if (tokens->whole < written.size) {
        builder_add_string(&rest, rest.size ? ", " : "");
        builder_add(&rest, text_trim(text_after(written, tokens->whole)));
    }
    return builder_text(&rest);
}

size_t citation_parse(struct arena *arena, struct text written, struct citation *citations_out,
                      struct text *rest_out)
{
    struct tokens tokens;
    struct places places;
    *rest_out = (struct text){"", 0};
    if (written.size == 0)
        return 0;
    citation_tokens(order_fold(arena, written), written, &tokens);
    citation_join(&tokens, &places);
    carry_editions(&places);
    carry_chapters(&places);
    derive_editions(&places);
    size_t count = take_places(&tokens, &places, citations_out);
    *rest_out = rest_of(arena, &tokens, written);
    return count;
}

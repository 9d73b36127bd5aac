/* order_type: the decision types that a row is about: by law and words together, else by law
 * alone, else by words alone. Several that nothing tells apart are all kept, but never as
 * certain. */
#include "order_type.h"

#include <string.h>

enum { NAMES_SHOWN = 4 };

static size_t mark_hits(const struct order_hit *hits, size_t count, bool *types)
{
    size_t marked = 0;
    memset(types, 0, ORDER_TYPES * sizeof *types);
    for (size_t i = 0; i < count; i++) {
        marked += !types[hits[i].type];
        types[hits[i].type] = true;
    }
    return marked;
}

static size_t count_words(struct text words)
{
    size_t count = 0;
    for (words = text_trim(words); words.size; words = text_trim(words)) {
        text_cut(&words, ' ');
        count++;
    }
    return count;
}

/* "inte inledas eller att läggas ned": a word that joins two decisions stands near the second
 * one, or nothing between. */
static bool is_joined(struct text words, const struct order_hit *first,
                      const struct order_hit *second)
{
    static const char *const joins[] = {"eller", "och", "samt", "resp*", NULL};
    enum { NEAR = 2 };
    size_t from = first->at + first->size, at, size;
    if (second->at < from)
        return false;
    struct text between = text_trim((struct text){words.bytes + from, second->at - from});
    bool joined = between.size == 0;
    while (order_finds_any(between, joins, &at, &size)) {
        between = text_after(between, at + size);
        joined = true;
    }
    return joined && count_words(between) <= NEAR;
}

/* Each type at a place of its own, joined to the next: so many decisions in one row. */
static bool are_several_decisions(struct text words, const struct order_hit *hits, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++) {
            bool earlier = hits[i].at < hits[j].at || (i < j && hits[i].at == hits[j].at);
            if (hits[i].type != hits[j].type && earlier && !is_joined(words, &hits[i], &hits[j]))
                return false;
        }
    return true;
}

static struct text type_names(const struct importer *importer, const bool *types)
{
    struct builder names;
    size_t shown = 0;
    builder_init(&names, importer->arena);
    for (size_t type = 0; type < ORDER_TYPES; type++) {
        if (!types[type] || shown++ > NAMES_SHOWN)
            continue;
        builder_add_string(&names, names.size ? "; " : "");
        if (shown > NAMES_SHOWN)
            builder_add_string(&names, "…");
        else
            builder_add(&names, catalogue_type(importer->catalogue, (int32_t)type)->code);
    }
    return builder_text(&names);
}

static struct text number_text(struct arena *arena, size_t number)
{
    struct builder builder;
    builder_init(&builder, arena);
    builder_add_number(&builder, (int64_t)number);
    return builder_text(&builder);
}

static void take(struct order_draft *draft, const bool *types)
{
    memcpy(draft->types, types, sizeof draft->types);
}

/* Kept all of them, with a condition that only a person can settle. */
static void take_doubtful(struct order_draft *draft, const bool *types, const char *key,
                          struct text first, struct text second)
{
    take(draft, types);
    order_ask_two(draft, key, first, second);
    order_condition_add(draft, CONDITION_OTHER, -1, 0);
}

static void take_several(struct order_draft *draft, const bool *types, size_t count)
{
    struct arena *arena = draft->importer->arena;
    take_doubtful(draft, types, "order.type-several", number_text(arena, count),
                  type_names(draft->importer, types));
}

/* One type, several decisions, or several readings. */
static void take_hits(struct order_draft *draft, struct text words, const struct order_hit *hits,
                      size_t count)
{
    bool types[ORDER_TYPES];
    size_t marked = mark_hits(hits, count, types);
    if (marked == 1 || are_several_decisions(words, hits, count))
        take(draft, types);
    else
        take_several(draft, types, marked);
}

/* "Omedelbart omhändertagande" under 13 § LVM: the words of another type are part of a phrase of
 * this one. */
static size_t agreeing(const struct importer *importer, struct text words, const bool *law,
                       const struct order_hit *hits, size_t count, bool *types_out)
{
    size_t found = 0, at, size;
    memset(types_out, 0, ORDER_TYPES * sizeof *types_out);
    for (size_t i = 0; i < importer->phrase_count; i++) {
        const struct order_phrase *phrase = &importer->phrases[i];
        for (size_t j = 0; law[phrase->type] && j < count; j++) {
            struct text hit = {words.bytes + hits[j].at, hits[j].size};
            at = 0;
            if (types_out[phrase->type] || !order_phrase_find(phrase->words, hit, &at, &size))
                continue;
            types_out[phrase->type] = true;
            found++;
        }
    }
    return found;
}

/* "Ansökan om vård, 4, 6 och 9 a §§": the words name one decision, the sections several. */
static void cover_sections(struct order_draft *draft, int32_t day)
{
    struct builder sections;
    builder_init(&sections, draft->importer->arena);
    if (order_law_uncovered(draft, day, &sections))
        order_ask(draft, "order.section-uncovered", builder_text(&sections));
}

/* The words are those of types that the law does not name. */
static void settle(struct order_draft *draft, struct text words, int32_t day, const bool *law,
                   size_t law_count, const struct order_hit *hits, size_t count)
{
    bool types[ORDER_TYPES];
    if (agreeing(draft->importer, words, law, hits, count, types) == 1) {
        take(draft, types);
        cover_sections(draft, day);
        return;
    }
    mark_hits(hits, count, types);
    struct text by_law = type_names(draft->importer, law);
    struct text by_words = type_names(draft->importer, types);
    if (law_count > 1) {
        take_doubtful(draft, law, "order.type-disagree", by_law, by_words);
    } else {
        take(draft, law);
        order_ask_two(draft, "order.type-disagree", by_law, by_words);
    }
}

/* No words that are known: the section alone. */
static void take_law(struct order_draft *draft, int32_t day)
{
    bool law[ORDER_TYPES];
    size_t count = order_law_types(draft, day, true, law);
    if (count == 1) {
        take(draft, law);
    } else if (order_law_each(draft, day)) {
        take(draft, law);
        order_ask_two(draft, "order.type-each", number_text(draft->importer->arena, count),
                      type_names(draft->importer, law));
    } else {
        take_several(draft, law, count);
    }
}

/* A section is cited. */
static void choose_by_section(struct order_draft *draft, struct text words, int32_t day,
                              const bool *law, size_t law_count)
{
    struct order_hit hits[ORDER_HITS];
    size_t count = order_hits(draft->importer, words, law, hits);
    if (count) {
        take_hits(draft, words, hits, count);
        cover_sections(draft, day);
        return;
    }
    count = order_hits(draft->importer, words, NULL, hits);
    if (count)
        settle(draft, words, day, law, law_count, hits, count);
    else
        take_law(draft, day);
}

/* An act is cited as a whole. */
static void choose_by_act(struct order_draft *draft, struct text words, const bool *law,
                          size_t law_count)
{
    static const char *const all[] = {"alla", "samtliga", "övriga", NULL};
    struct order_hit hits[ORDER_HITS];
    size_t count = order_hits(draft->importer, words, law, hits);
    struct text number = number_text(draft->importer->arena, law_count);
    if (count) {
        take_hits(draft, words, hits, count);
    } else if (order_has_any(words, all)) {
        take(draft, law);
        order_ask_two(draft, "order.umbrella", draft->fields[FIELD_CITATION], number);
    } else {
        take_doubtful(draft, law, "order.umbrella", draft->fields[FIELD_CITATION], number);
    }
}

void order_type_choose(struct order_draft *draft, int32_t day)
{
    bool law[ORDER_TYPES];
    struct order_hit hits[ORDER_HITS];
    struct text words = order_plain(draft->importer->arena, draft->fields[FIELD_DECISION]);
    size_t law_count = order_law_types(draft, day, false, law);
    if (law_count) {
        choose_by_section(draft, words, day, law, law_count);
        return;
    }
    law_count = order_law_whole(draft, law);
    if (law_count) {
        choose_by_act(draft, words, law, law_count);
        return;
    }
    size_t count = order_hits(draft->importer, words, NULL, hits);
    if (count)
        take_hits(draft, words, hits, count);
    if (count && draft->citation_count)
        order_ask(draft, "order.law-unknown", draft->fields[FIELD_CITATION]);
    if (count == 0)
        order_ask(draft, "order.type-none", draft->fields[FIELD_DECISION]);
}

/* order_phrase: the phrases by which orders name decisions, and where they stand in the words of
 * a row. Must not know what follows from them. */
#include "order_type.h"

#include <string.h>

static const char *const endings[] = {"",     "s",    "n",  "en", "et", "ns", "ets", "ar", "er",
                                      "arna", "erna", "na", "r",  "t",  "ts", "a",   "as", NULL};

static void add_phrase(struct importer *importer, struct text words, int32_t type)
{
    struct text plain = order_plain(importer->arena, words);
    if (plain.size)
        importer->phrases[importer->phrase_count++] = (struct order_phrase){plain, type};
}

void order_type_open(struct importer *importer)
{
    size_t count = catalogue_count(importer->catalogue), room = 0;
    for (size_t type = 0; type < count && type < ORDER_TYPES; type++)
        room += catalogue_type(importer->catalogue, (int32_t)type)->word_count + 1;
    importer->phrases = arena_new_many(importer->arena, room, struct order_phrase);
    for (size_t type = 0; type < count && type < ORDER_TYPES; type++) {
        const struct decision_type *known = catalogue_type(importer->catalogue, (int32_t)type);
        add_phrase(importer, known->name, (int32_t)type);
        for (size_t i = 0; i < known->word_count; i++)
            add_phrase(importer, known->words[i], (int32_t)type);
    }
}

static bool is_ending(struct text ending)
{
    for (size_t i = 0; endings[i]; i++)
        if (text_is(ending, endings[i]))
            return true;
    return false;
}

/* The phrase in the words, in any inflection of its last word. Goes on from *at. */
bool order_phrase_find(struct text words, struct text phrase, size_t *at, size_t *size_out)
{
    for (; *at + phrase.size <= words.size; ++*at) {
        bool begins = *at == 0 || words.bytes[*at - 1] == ' ';
        if (!begins || memcmp(words.bytes + *at, phrase.bytes, phrase.size) != 0)
            continue;
        size_t end = *at + phrase.size;
        while (end < words.size && words.bytes[end] != ' ')
            end++;
        size_t ending = *at + phrase.size;
        if (!is_ending((struct text){words.bytes + ending, end - ending}))
            continue;
        *size_out = end - *at;
        return true;
    }
    return false;
}

static bool is_inside(const struct order_hit *one, const struct order_hit *other)
{
    return other->at <= one->at && one->at + one->size <= other->at + other->size &&
           one->size < other->size;
}

static size_t without_inner(struct order_hit *hits, size_t count)
{
    size_t kept = 0;
    struct order_hit all[ORDER_HITS];
    memcpy(all, hits, count * sizeof *hits);
    for (size_t i = 0; i < count; i++) {
        bool inner = false;
        for (size_t j = 0; j < count; j++)
            inner = inner || is_inside(&all[i], &all[j]);
        if (!inner)
            hits[kept++] = all[i];
    }
    return kept;
}

size_t order_hits(const struct importer *importer, struct text words, const bool *within,
                  struct order_hit *hits_out)
{
    size_t count = 0;
    for (size_t i = 0; i < importer->phrase_count; i++) {
        const struct order_phrase *phrase = &importer->phrases[i];
        size_t size, at = 0;
        if (within && !within[phrase->type])
            continue;
        for (; count < ORDER_HITS && order_phrase_find(words, phrase->words, &at, &size); at++)
            hits_out[count++] = (struct order_hit){at, size, phrase->type};
    }
    return without_inner(hits_out, count);
}

/* nearest: edit distance over bytes in two rows, for short ASCII names (commands, options, rule and clock ids). */
#include "nearest.h"

enum { LONGEST = 63 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Letters to insert, remove or change; LONGEST when one of the words is too long to be a name. */
static size_t distance(struct text a, struct text b)
{
    if (a.size > LONGEST || b.size > LONGEST)
        return LONGEST;
    size_t above[LONGEST + 1], row[LONGEST + 1];
    for (size_t j = 0; j <= b.size; j++)
        above[j] = j;
    for (size_t i = 0; i < a.size; i++) {
        row[0] = i + 1;
        for (size_t j = 0; j < b.size; j++) {
            size_t changed = above[j] + (a.bytes[i] != b.bytes[j]);
            row[j + 1] = least(changed, least(above[j + 1], row[j]) + 1);
        }
        for (size_t j = 0; j <= b.size; j++)
            above[j] = row[j];
    }
    return above[b.size];
}

static size_t common_start(struct text a, struct text b)
{
    size_t size = 0;
    while (size < a.size && size < b.size && a.bytes[size] == b.bytes[size])
        size++;
    return size;
}

/* How far away a known word is; LONGEST = not near. A word that begins as the asked one is always near. */
static size_t cost(struct text asked, struct text known)
{
    size_t edits = distance(asked, known);
    size_t shared = common_start(asked, known);
    if (asked.size >= 2 && shared == asked.size)
        return 1;
    return edits <= 1 + asked.size / 3 ? edits + 1 : LONGEST;
}

static struct text text_at(const void *list, size_t index)
{
    return ((const struct text *)list)[index];
}

struct known_words known_texts(const struct text *list, size_t count)
{
    return (struct known_words){text_at, list, count};
}

const char *nearest_words(struct arena *arena, struct text asked, struct known_words known,
                          size_t most)
{
    size_t found = 0;
    struct builder words;
    builder_init(&words, arena);
    for (size_t wanted = 0; wanted < LONGEST && found < most; wanted++)
        for (size_t i = 0; i < known.count && found < most; i++) {
            if (cost(asked, known.word(known.list, i)) != wanted)
                continue;
            if (found++)
                builder_add_string(&words, ", ");
            builder_add(&words, known.word(known.list, i));
        }
    return found ? builder_string(&words) : NULL;
}

/* role: the role that an order means by a word, whatever its capitals and blanks. Must know no order. */
#include "role.h"

#include "vocabulary/vocabulary.h"

enum { MOST_EDITS = 4, NO_LETTER = -1 };

bool role_is_official(const struct role *role)
{
    return role->kind == ROLE_OFFICIAL || role->kind == ROLE_HEAD;
}

/* Blanks at the beginning: ASCII ones and the no-break space of pasted text. */
static size_t blanks(struct text rest)
{
    size_t size = 0;
    while (size < rest.size) {
        char c = rest.bytes[size];
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
            size++;
        else if (rest.size - size >= 2 && c == '\xC2' && rest.bytes[size + 1] == '\xA0')
            size += 2;
        else
            break;
    }
    return size;
}

/* The next byte of the text in small letters with single blanks between words; NO_LETTER at its end. last
 * is the byte before. */
static int next_folded(struct text *rest, int last)
{
    size_t gap = blanks(*rest);
    if (gap) {
        *rest = text_after(*rest, gap);
        return rest->size ? ' ' : NO_LETTER;
    }
    if (rest->size == 0)
        return NO_LETTER;
    char letter = rest->bytes[0];
    *rest = text_after(*rest, 1);
    return (unsigned char)letter_small((char)last, letter);
}

static bool folds_alike(struct text a, struct text b)
{
    int letter_a = 0, letter_b = 0;
    a = text_after(a, blanks(a));
    b = text_after(b, blanks(b));
    while (letter_a == letter_b && letter_a != NO_LETTER) {
        letter_a = next_folded(&a, letter_a);
        letter_b = next_folded(&b, letter_b);
    }
    return letter_a == letter_b;
}

static bool is_called(const struct role *role, struct text written)
{
    if (folds_alike(role->key, written))
        return true;
    for (size_t i = 0; i < role->synonym_count; i++)
        if (folds_alike(role->synonyms[i], written))
            return true;
    return false;
}

int32_t role_find(const struct role_table *roles, struct text written)
{
    if (blanks(written) == written.size)
        return -1;
    for (size_t i = 0; i < roles->count; i++)
        if (is_called(&roles->items[i], written))
            return (int32_t)i;
    return -1;
}

/* A third of the letters may be wrong, at most four; of two roles equally near the first. */
int32_t role_nearest(const struct role_table *roles, struct text written)
{
    struct text word = text_trim(written);
    unsigned limit = word.size / 3 < MOST_EDITS ? (unsigned)(word.size / 3) : MOST_EDITS;
    int32_t nearest = -1;
    for (size_t i = 0; i < roles->count; i++) {
        unsigned edits = word_distance(word, roles->items[i].key);
        if (nearest < 0 ? edits <= limit : edits < limit) {
            nearest = (int32_t)i;
            limit = edits;
        }
    }
    return nearest;
}

/* nearest: the known word that a misspelt one probably meant. Must not decide anything: the answer is only shown. */
#include "part.h"

#include <limits.h>

enum { MOST_LETTERS = 64, MOST_EDITS = 4 };

struct letters {
    uint32_t at[MOST_LETTERS];
    size_t count;
};

/* Capitals to small ones, for ASCII and for the Latin-1 letters (Å Ä Ö É ...). */
static uint32_t folded(uint32_t letter)
{
    bool capital =
        (letter >= 'A' && letter <= 'Z') || (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7);
    return capital ? letter + 32 : letter;
}

/* Code points; a broken byte counts as a letter of its own. false when the word is too long to be one of ours. */
static bool letters_of(struct text word, struct letters *letters_out)
{
    letters_out->count = 0;
    const unsigned char *bytes = (const unsigned char *)word.bytes;
    for (size_t i = 0; i < word.size; i++) {
        if (letters_out->count == MOST_LETTERS)
            return false;
        uint32_t letter = bytes[i];
        if ((letter == 0xC2 || letter == 0xC3) && i + 1 < word.size)
            letter = (letter & 0x1F) << 6 | (bytes[++i] & 0x3F);
        letters_out->at[letters_out->count++] = folded(letter);
    }
    return true;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* One row of the table of distances, from the two rows before it. */
static void next_row(const struct letters *a, const struct letters *b, size_t i,
                     unsigned rows[3][MOST_LETTERS + 1])
{
    unsigned *row = rows[i % 3];
    const unsigned *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];
    row[0] = (unsigned)i;
    for (size_t j = 1; j <= b->count; j++) {
        unsigned changed = above[j - 1] + (a->at[i - 1] != b->at[j - 1]);
        row[j] = least(changed, least(above[j], row[j - 1]) + 1);
        bool swapped =
            i > 1 && j > 1 && a->at[i - 1] == b->at[j - 2] && a->at[i - 2] == b->at[j - 1];
        if (swapped)
            row[j] = least(row[j], two_above[j - 2] + 1);
    }
}

static unsigned distance(const struct letters *a, const struct letters *b)
{
    unsigned rows[3][MOST_LETTERS + 1];
    for (size_t j = 0; j <= b->count; j++)
        rows[0][j] = (unsigned)j;
    for (size_t i = 1; i <= a->count; i++)
        next_row(a, b, i, rows);
    return rows[a->count % 3][b->count];
}

unsigned word_distance(struct text a, struct text b)
{
    struct letters letters_a, letters_b;
    if (!letters_of(a, &letters_a) || !letters_of(b, &letters_b))
        return UINT_MAX;
    return distance(&letters_a, &letters_b);
}

/* A third of the letters may be wrong, at most four; a word of two letters is too short to guess from. Of two
 * words equally near, the first in the file. */
static const char *nearest(const struct lexicon *lexicon, struct text word)
{
    if (word.size > (size_t)MOST_LETTERS * 2) /* two bytes a letter at most */
        return NULL;
    unsigned limit = least((unsigned)text_letters(word) / 3, MOST_EDITS);
    const char *best = NULL;
    for (int i = 0; i < lexicon->count; i++) {
        struct text known = {lexicon->words[i].bytes, lexicon->words[i].size};
        unsigned edits = word_distance(word, known);
        if (best ? edits < limit : edits <= limit) {
            limit = edits;
            best = known.bytes;
        }
    }
    return best;
}

const char *vocabulary_nearest_kind(struct text word)
{
    return nearest(&kinds, word);
}

const char *vocabulary_nearest_attribute(struct text word)
{
    return nearest(&attributes, word);
}

const char *vocabulary_nearest_value(int enumeration, struct text word)
{
    ensure(enumeration >= 0 && enumeration < ENUM_COUNT);
    return nearest(&enum_values[enumeration], word);
}

/* collation: see collation.h. Reads no locale, so that two machines sort alike. Broken UTF-8 sorts last, byte by
 * byte. */
#include "collation.h"

enum { MARKED_FIRST = 0xC0, MARKED_END = 0x180, TIMES = 0xD7, DIVIDED = 0xF7, BROKEN = 0x110000 };
/* Where letters and what is beyond them stand in the order. */
enum { LETTERS = 0x100, BEYOND = 0x200 };

/* U+00C0 to U+017F as their letters; { | } stand for å ä ö, as they did when seven bits had to do. */
static const char plain[] = "aaaa|{|ceeeeiiiidnoooo}x}uuuyyts"
                            "aaaa|{|ceeeeiiiidnoooo}x}uuuyyty"
                            "aaaaaaccccccccddddeeeeeeeeeegggg"
                            "gggghhhhiiiiiiiiiiiijjkkklllllll"
                            "lllnnnnnnnnnoooo}}}}rrrrrrssssss"
                            "ssttttttuuuuuuuuyyuuwwyyyzzzzzzs";

/* Takes the next letter; a byte that begins none is taken alone. */
static uint32_t take_letter(struct text *rest)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *bytes = (const unsigned char *)rest->bytes;
    size_t size = bytes[0] < 0x80   ? 1
                  : bytes[0] < 0xC0 ? 0
                  : bytes[0] < 0xE0 ? 2
                  : bytes[0] < 0xF0 ? 3
                                    : 4;
    uint32_t letter = size > 1 ? bytes[0] & (0xFFU >> (size + 1)) : bytes[0];
    bool is_whole = size > 0 && size <= rest->size;
    for (size_t i = 1; is_whole && i < size; i++) {
        is_whole = (bytes[i] & 0xC0) == 0x80;
        letter = letter << 6 | (bytes[i] & 0x3FU);
    }
    if (!is_whole || letter < least[size] || letter >= BROKEN) {
        letter = BROKEN + bytes[0];
        size = 1;
    }
    *rest = text_after(*rest, size);
    return letter;
}

static bool is_marked(uint32_t letter)
{
    return letter >= MARKED_FIRST && letter < MARKED_END && letter != TIMES && letter != DIVIDED;
}

/* The small letter of Latin-1 and Latin Extended-A, where large and small stand in pairs. */
static uint32_t small(uint32_t letter)
{
    if (letter >= 'A' && letter <= 'Z')
        return letter + 0x20;
    if (letter < MARKED_FIRST || letter >= MARKED_END || letter == TIMES || letter == 0x130)
        return letter;
    if (letter < 0xE0)
        return letter == 0xDF ? letter : letter + 0x20;
    if (letter < 0x100)
        return letter;
    if (letter == 0x178)
        return 0xFF;
    bool is_odd_large =
        (letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17E);
    bool is_alone = letter == 0x138 || letter == 0x149 || letter == 0x17F;
    return is_alone ? letter : letter + (is_odd_large ? letter & 1U : (letter & 1U) ^ 1U);
}

static uint32_t place_of(uint32_t letter)
{
    uint32_t base = is_marked(letter) ? (unsigned char)plain[letter - MARKED_FIRST] : small(letter);
    if (is_marked(letter) || (base >= 'a' && base <= 'z'))
        return LETTERS + base - 'a';
    return letter < LETTERS ? letter : BEYOND + letter;
}

typedef uint32_t weigher(uint32_t letter);

static int compare_by(weigher *weigh, struct text a, struct text b)
{
    while (a.size && b.size) {
        uint32_t ours = weigh(take_letter(&a)), theirs = weigh(take_letter(&b));
        if (ours != theirs)
            return ours < theirs ? -1 : 1;
    }
    return (a.size > 0) - (b.size > 0);
}

int collation_compare(struct text a, struct text b)
{
    int order = compare_by(place_of, a, b);
    return order ? order : compare_by(small, a, b);
}

static int compare(void *unused, int a_size, const void *a, int b_size, const void *b)
{
    (void)unused;
    return collation_compare((struct text){a, (size_t)a_size}, (struct text){b, (size_t)b_size});
}

int collation_add(sqlite3 *database)
{
    return sqlite3_create_collation_v2(database, "swedish", SQLITE_UTF8, NULL, compare, NULL);
}

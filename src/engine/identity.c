/* identity: does a text hold what tells who somebody is, or where: a personal number, a telephone number, an e-mail
 * address, a postal address? Names cannot be told from other words, and are not looked for. Must not know whose text it
 * is. */
#include "identity.h"

#include <string.h>

enum {
    DATE_SHORT = 6, /* ÅÅMMDD */
    DATE_LONG = 8,
    LAST_FOUR = 4,
    PHONE_LEAST = 8, /* digits */
    PHONE_MOST = 15,
    WORD_MOST = 64,
    COORDINATION = 60 /* added to the day of a samordningsnummer */
};

/* Of a word: also every byte of a letter beyond ASCII. */
static bool is_letter(struct text text, size_t at)
{
    if (at >= text.size)
        return false;
    unsigned char c = (unsigned char)text.bytes[at];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

static bool is_one_of(struct text text, size_t at, const char *letters)
{
    return at < text.size && text.bytes[at] && strchr(letters, text.bytes[at]);
}

static size_t digits_from(struct text text, size_t at)
{
    size_t count = 0;
    while (is_digit_at(text, at + count))
        count++;
    return count;
}

static int two(struct text text, size_t at)
{
    return (text.bytes[at] - '0') * 10 + (text.bytes[at + 1] - '0');
}

/* Six or eight digits that can be a day of birth, or that of a samordningsnummer. */
static bool is_birth(struct text text, size_t at, size_t size)
{
    size_t month = at + size - 4, day = at + size - 2;
    int days = two(text, day) % COORDINATION, century = two(text, at);
    bool begins = size == DATE_SHORT || (century >= 18 && century <= 20);
    return begins && two(text, month) >= 1 && two(text, month) <= 12 && days >= 1 && days <= 31;
}

/* ÅÅÅÅMMDD-NNNN, ÅÅMMDD-NNNN, ÅÅMMDD+NNNN, with a blank, or without anything between. */
static bool is_personal_number(struct text text, size_t at)
{
    size_t count = digits_from(text, at);
    if (count == DATE_SHORT + LAST_FOUR || count == DATE_LONG + LAST_FOUR)
        return is_birth(text, at, count - LAST_FOUR) && !is_letter(text, at + count);
    bool between = (count == DATE_SHORT || count == DATE_LONG) &&
                   is_one_of(text, at + count, "-+ ") &&
                   digits_from(text, at + count + 1) == LAST_FOUR;
    return between && is_birth(text, at, count);
}

/* From "0" or "+": groups of digits with at most one mark between them. */
static bool is_phone(struct text text, size_t at)
{
    size_t digits = 0, end = at + (text.bytes[at] == '+');
    bool area = text.bytes[at] == '0' && is_digit_at(text, at + 1);
    if (!area && !(text.bytes[at] == '+' && is_digit_at(text, at + 1)))
        return false;
    while (end < text.size) {
        size_t group = digits_from(text, end);
        digits += group;
        end += group;
        if (!group || !is_one_of(text, end, " -") || !is_digit_at(text, end + 1))
            break;
        end++;
    }
    return digits >= PHONE_LEAST && digits <= PHONE_MOST && !is_letter(text, end);
}

/* Begins at "@": a word before it, and after it a word, a point and a letter. */
static bool is_email(struct text text, size_t at)
{
    size_t end = at + 1;
    if (text.bytes[at] != '@' || at == 0 || !(is_letter(text, at - 1) || is_digit_at(text, at - 1)))
        return false;
    while (is_letter(text, end) || is_digit_at(text, end) || is_one_of(text, end, "-"))
        end++;
    return end > at + 1 && is_one_of(text, end, ".") && is_letter(text, end + 1);
}

static bool is_capital(struct text text, size_t at)
{
    if (at >= text.size)
        return false;
    if (text.bytes[at] >= 'A' && text.bytes[at] <= 'Z')
        return true;
    bool swedish = (unsigned char)text.bytes[at] == 0xC3 && at + 1 < text.size;
    return swedish && (unsigned char)text.bytes[at + 1] < 0xA0;
}

/* "961 31 Ort", "96131 Ort" */
static bool is_postal_code(struct text text, size_t at)
{
    size_t count = digits_from(text, at), end = at + count;
    if (count == 3 && is_one_of(text, end, " ") && digits_from(text, end + 1) == 2)
        end += 3;
    else if (count != 5)
        return false;
    return text.bytes[at] != '0' && is_one_of(text, end, " ") && is_capital(text, end + 1) &&
           is_letter(text, end + 2);
}

/* The word in small letters, those of Swedish too. */
static struct text small(struct text text, size_t at, char *room)
{
    size_t size = 0;
    for (; is_letter(text, at + size) && size < WORD_MOST; size++) {
        unsigned char c = (unsigned char)text.bytes[at + size];
        bool ascii = c >= 'A' && c <= 'Z';
        bool swedish = size && (unsigned char)room[size - 1] == 0xC3 && c < 0xA0;
        room[size] = (char)(ascii || swedish ? c + ('a' - 'A') : c);
    }
    return (struct text){room, size};
}

/* "Storgatan 5", "box 12": a word that ends as names of streets do, and a number. */
static bool is_street(struct text text, size_t at)
{
    static const char *const ends[] = {"gatan",  "gata",   "vägen", "väg",    "gränd", "gränden",
                                       "stigen", "torget", "allén", "backen", "box"};
    char room[WORD_MOST];
    struct text word = small(text, at, room);
    size_t after = at + word.size;
    while (is_one_of(text, after, " "))
        after++;
    if (after == at + word.size || !is_digit_at(text, after))
        return false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t size = strlen(ends[i]);
        bool ends_so = word.size >= size && memcmp(room + word.size - size, ends[i], size) == 0;
        bool whole = word.size == size;
        if (ends_so && (whole ? i + 1 == sizeof ends / sizeof *ends || is_capital(text, at) : true))
            return true;
    }
    return false;
}

/* What begins at the place, which is the first of its word. */
static enum identity begins(struct text text, size_t at)
{
    if (is_digit_at(text, at) && is_personal_number(text, at))
        return IDENTITY_NUMBER;
    if ((is_digit_at(text, at) || text.bytes[at] == '+') && is_phone(text, at))
        return IDENTITY_PHONE;
    if (is_digit_at(text, at) && is_postal_code(text, at))
        return IDENTITY_ADDRESS;
    return is_letter(text, at) && is_street(text, at) ? IDENTITY_ADDRESS : IDENTITY_NONE;
}

enum identity identity_in(struct text text)
{
    for (size_t at = 0; at < text.size; at++) {
        bool within = at > 0 && (is_letter(text, at - 1) || is_digit_at(text, at - 1) ||
                                 is_one_of(text, at - 1, "-"));
        enum identity found = within ? IDENTITY_NONE : begins(text, at);
        if (found != IDENTITY_NONE)
            return found;
        if (is_email(text, at))
            return IDENTITY_EMAIL;
    }
    return IDENTITY_NONE;
}

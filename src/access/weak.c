/* weak: what is wrong with a new password. Length counts, not kinds of letters; what anybody would guess first is
 * refused: words that many use, the same piece again and again, a run of letters, one's own name. */
#include "access.h"

#include <string.h>

enum { PIECE_MOST = 6, RUN_STEPS = 2 };

/* Words of which long passwords that many have are made; longer ones first. */
static const char *const common[] = {"socialtjänst",
                                     "administratör",
                                     "administrator",
                                     "sommarsommar",
                                     "välkommen",
                                     "exempelkommunen",
                                     "socialtjanst",
                                     "valkommen",
                                     "lösenordet",
                                     "passphrase",
                                     "correcthorsebatterystaple",
                                     "lösenord",
                                     "losenord",
                                     "password",
                                     "passw0rd",
                                     "iloveyou",
                                     "qwertyuiop",
                                     "asdfghjkl",
                                     "zxcvbnm",
                                     "qwerty",
                                     "kommunen",
                                     "kommun",
                                     "sverige",
                                     "sommar",
                                     "vinter",
                                     "höst",
                                     "vår",
                                     "stockholm",
                                     "hemligt",
                                     "welcome",
                                     "letmein",
                                     "monkey",
                                     "dragon",
                                     "abc123",
                                     "123456789",
                                     "123456",
                                     "1234",
                                     "2024",
                                     "2025",
                                     "2026",
                                     "2027",
                                     "reda",
                                     "admin",
                                     "secret",
                                     "test"};

static size_t length_of(const char *word)
{
    return strlen(word);
}

/* Small letters, without what stands between words. */
static struct text plain(char *room, struct text password)
{
    size_t size = 0;
    for (size_t i = 0; i < password.size; i++) {
        char small = letter_small(i ? password.bytes[i - 1] : 0, password.bytes[i]);
        if (!strchr(" -_.,!?", small))
            room[size++] = small;
    }
    return (struct text){room, size};
}

/* Bytes that stay when every common word is taken away. */
static size_t left_of(struct text word)
{
    size_t left = 0;
    while (word.size) {
        size_t skip = 0;
        for (size_t i = 0; i < sizeof common / sizeof *common && !skip; i++)
            skip = text_starts(word, common[i]) ? length_of(common[i]) : 0;
        left += skip == 0;
        word = text_after(word, skip ? skip : 1);
    }
    return left;
}

static bool is_repeated(struct text word)
{
    for (size_t piece = 1; piece <= PIECE_MOST && piece * 2 <= word.size; piece++)
        if (memcmp(word.bytes, word.bytes + piece, word.size - piece) == 0)
            return true;
    return false;
}

/* All but a few bytes are the next, the same or the one before of the byte before them. */
static bool is_run(struct text word)
{
    size_t breaks = 0;
    for (size_t i = 1; i < word.size; i++) {
        int step = word.bytes[i] - word.bytes[i - 1];
        breaks += step < -1 || step > 1;
    }
    return breaks <= RUN_STEPS;
}

static bool holds(struct text whole, struct text piece)
{
    for (size_t i = 0; i + piece.size <= whole.size; i++)
        if (memcmp(whole.bytes + i, piece.bytes, piece.size) == 0)
            return true;
    return false;
}

enum weakness password_weakness(struct text person, struct text password)
{
    enum { OWN_LEAST = 4, LEFT_LEAST = 4 };
    char room[4 * PASSWORD_LETTERS_MOST], own_room[4 * PASSWORD_LETTERS_MOST];
    if (text_utf8_fault(password) < password.size || memchr(password.bytes, 0, password.size))
        return WEAK_FORM;
    size_t letters = text_letters(password);
    if (letters < PASSWORD_LETTERS_LEAST)
        return WEAK_SHORT;
    if (letters > PASSWORD_LETTERS_MOST)
        return WEAK_LONG;
    struct text word = plain(room, password);
    struct text own = person.size <= sizeof own_room ? plain(own_room, person) : (struct text){0};
    if (own.size >= OWN_LEAST && holds(word, own) && word.size - own.size < PASSWORD_LETTERS_LEAST)
        return WEAK_OWN;
    bool is_common = is_repeated(word) || is_run(word) || left_of(word) < LEFT_LEAST;
    return is_common ? WEAK_COMMON : WEAK_NOT;
}

/* order_words: letters and phrases of a delegation order. Must know no subject: the phrases
 * belong to those who ask. */
#include "order_words.h"

#include <string.h>

/* The section sign becomes '$', a dash '-'; other signs of U+0080..U+00BF (but ½) and
 * U+2000..U+203F are blanks. */
static void fold_sign(char *bytes, size_t left)
{
    unsigned char first = (unsigned char)bytes[0], second = (unsigned char)bytes[1];
    unsigned char third = left > 2 ? (unsigned char)bytes[2] : 0;
    if (first == 0xC2 && second != 0xBD)
        memcpy(bytes, second == 0xA7 ? "$ " : "  ", 2);
    else if (first == 0xE2 && second == 0x80 && third)
        memcpy(bytes, third >= 0x90 && third <= 0x95 ? "-  " : "   ", 3);
}

struct text order_fold(struct arena *arena, struct text written)
{
    char *bytes = text_copy(arena, written);
    for (size_t i = 0; i < written.size; i++) {
        bytes[i] = letter_small(i ? bytes[i - 1] : 0, bytes[i]);
        unsigned char byte = (unsigned char)bytes[i];
        if (byte < ' ')
            bytes[i] = ' ';
        else if (byte >= 0x80 && i + 1 < written.size)
            fold_sign(bytes + i, written.size - i);
    }
    return (struct text){bytes, written.size};
}

bool order_is_letter(char byte)
{
    return (unsigned char)byte >= 0x80 || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z');
}

static bool is_word_byte(char byte)
{
    return order_is_letter(byte) || (byte >= '0' && byte <= '9');
}

static size_t word_end(struct text folded, size_t at)
{
    while (at < folded.size && is_word_byte(folded.bytes[at]))
        at++;
    return at;
}

/* One or more blanks of the text stand for one of the phrase. */
static size_t blanks_end(struct text folded, size_t at)
{
    while (at < folded.size && folded.bytes[at] == ' ')
        at++;
    return at;
}

size_t order_takes(struct text folded, const char *phrase)
{
    size_t at = 0;
    for (; *phrase && *phrase != '*'; phrase++) {
        if (at == folded.size || folded.bytes[at] != *phrase)
            return 0;
        at = *phrase == ' ' ? blanks_end(folded, at) : at + 1;
    }
    if (*phrase == '*')
        return word_end(folded, at);
    bool inside = at && at < folded.size && is_word_byte(folded.bytes[at]) &&
                  is_word_byte(folded.bytes[at - 1]);
    return inside ? 0 : at;
}

bool order_finds(struct text folded, const char *phrase, size_t *at_out, size_t *size_out)
{
    for (size_t at = 0; at < folded.size; at++) {
        if (at && is_word_byte(folded.bytes[at - 1]) && is_word_byte(folded.bytes[at]))
            continue;
        size_t size = order_takes(text_after(folded, at), phrase);
        if (size) {
            *at_out = at;
            *size_out = size;
            return true;
        }
    }
    return false;
}

bool order_has(struct text folded, const char *phrase)
{
    size_t at, size;
    return order_finds(folded, phrase, &at, &size);
}

bool order_finds_any(struct text folded, const char *const *phrases, size_t *at_out,
                     size_t *size_out)
{
    bool found = false;
    size_t at, size;
    for (; *phrases; phrases++)
        if (order_finds(folded, *phrases, &at, &size) && (!found || at < *at_out)) {
            *at_out = at;
            *size_out = size;
            found = true;
        }
    return found;
}

bool order_has_any(struct text folded, const char *const *phrases)
{
    size_t at, size;
    return order_finds_any(folded, phrases, &at, &size);
}

struct text order_plain(struct arena *arena, struct text written)
{
    struct text folded = order_fold(arena, written);
    char *bytes = text_copy(arena, folded);
    size_t size = 0;
    for (size_t i = 0; i < folded.size; i++) {
        char byte = folded.bytes[i];
        bool hyphen = byte == '-' && i && is_word_byte(folded.bytes[i - 1]);
        if (is_word_byte(byte) || hyphen)
            bytes[size++] = byte;
        else if (size && bytes[size - 1] != ' ')
            bytes[size++] = ' ';
    }
    return text_trim((struct text){bytes, size});
}

struct text order_trim_signs(struct text text)
{
    static const char signs[] = " .:-*\"'";
    text = text_trim(text);
    while (text.size && memchr(signs, text.bytes[0], sizeof signs - 1))
        text = text_after(text, 1);
    while (text.size && memchr(" :-*\"'", text.bytes[text.size - 1], 6))
        text.size--;
    return text_trim(text);
}

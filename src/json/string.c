/* string: the letters of a string: UTF-8 as it stands, escapes made into the letters that they mean. A string is made
 * whole where it stands, since no escape is shorter than its letter; where there is none, nothing moves. Must not know
 * where in a text it is. */
#include "part.h"

#include <string.h>

#define EACH_BYTE UINT64_C(0x0101010101010101)
#define HIGH_BITS (EACH_BYTE * 0x80)

/* The high bit of each byte that is below limit, and perhaps of some after the first such. limit <= 0x80. */
static inline uint64_t bytes_below(uint64_t word, uint64_t limit)
{
    return (word - EACH_BYTE * limit) & ~word & HIGH_BITS;
}

/* The first letter from at on that does not stand for itself in one byte: a quote, an escape, a control letter, or a
 * byte of a longer letter. The zeros after the text are such. */
static inline char *plain_end(char *at)
{
    for (;; at += sizeof(uint64_t)) {
        uint64_t word;
        memcpy(&word, at, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        word = __builtin_bswap64(word);
#endif
        uint64_t found = (word & HIGH_BITS) | bytes_below(word, ' ') |
                         bytes_below(word ^ EACH_BYTE * '"', 1) |
                         bytes_below(word ^ EACH_BYTE * '\\', 1);
        if (found)
            return at + __builtin_ctzll(found) / 8;
    }
}

/* The four hexadecimal digits after "\u"; false at the first letter that is none. */
static bool read_code(struct json_reader *reader, uint32_t *code_out)
{
    *code_out = 0;
    for (int i = 0; i < 4; i++, reader->at++) {
        int digit = hex_digit(*reader->at);
        if (digit < 0)
            return json_refuse(reader, reader->at);
        *code_out = *code_out * 16 + (uint32_t)digit;
    }
    return true;
}

static bool is_between(uint32_t code, uint32_t first, uint32_t last)
{
    return code >= first && code <= last;
}

/* What was read as the first half of a pair gets its other half. */
static bool read_half(struct json_reader *reader, uint32_t *code)
{
    uint32_t low;
    if (reader->at[0] != '\\')
        return json_refuse(reader, reader->at);
    if (reader->at[1] != 'u')
        return json_refuse(reader, reader->at + 1);
    reader->at += 2;
    if (!read_code(reader, &low))
        return false;
    if (!is_between(low, 0xDC00, 0xDFFF))
        return json_refuse(reader, reader->at - 1);
    *code = 0x10000 + ((*code - 0xD800) << 10) + (low - 0xDC00);
    return true;
}

/* "\u" and what follows, from the u on. */
static bool read_number_of(struct json_reader *reader, enum json_zero zero, char **to)
{
    uint32_t code;
    reader->at++;
    if (!read_code(reader, &code))
        return false;
#ifndef PLANTED_JSON /* planted: the second half of a pair may stand alone */
    if (is_between(code, 0xDC00, 0xDFFF))
        return json_refuse(reader, reader->at - 1);
#endif
    if (is_between(code, 0xD800, 0xDBFF) && !read_half(reader, &code))
        return false;
    if (code == 0 && zero == JSON_ZERO_REFUSED)
        return json_refuse_as(reader, reader->at - 1, JSON_WRONG_ZERO);
    *to = letter_put(*to, code);
    return true;
}

/* What stands after the backslash at reader->at. */
static bool read_escape(struct json_reader *reader, enum json_zero zero, char **to)
{
    static const char letters[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
    char c = *++reader->at;
    if (c == 'u')
        return read_number_of(reader, zero, to);
    const char *found = c ? strchr(letters, c) : NULL;
    if (!found)
        return json_refuse(reader, reader->at);
    *(*to)++ = meant[found - letters];
    reader->at++;
    return true;
}

/* As many bytes from reader->at on, to where the string has come. */
static inline void take(struct json_reader *reader, char **to, size_t size)
{
    if (*to != reader->at)
        memmove(*to, reader->at, size);
    *to += size;
    reader->at += size;
}

/* Its first byte is none of the zeros after the text, so that it stands within it. */
static bool take_long_letter(struct json_reader *reader, char **to)
{
    size_t size = text_utf8_letter((struct text){reader->at, (size_t)(reader->end - reader->at)});
    if (size == 0)
        return json_refuse(reader, reader->at);
    take(reader, to, size);
    return true;
}

bool json_read_string(struct json_reader *reader, enum json_zero zero, struct text *text_out)
{
    char *start = ++reader->at, *to = start;
    for (;;) {
        take(reader, &to, (size_t)(plain_end(reader->at) - reader->at));
        char c = *reader->at;
        if (c == '"')
            break;
        bool good = c == '\\'                ? read_escape(reader, zero, &to)
                    : (unsigned char)c < ' ' ? json_refuse(reader, reader->at)
                                             : take_long_letter(reader, &to);
        if (!good)
            return false;
    }
    *to = '\0';
    reader->at++;
    *text_out = (struct text){start, (size_t)(to - start)};
    return true;
}

/* codes: base64 and hexadecimal letters. Must not know what is written with them. */
#include "codes.h"

static const char base64_letters[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static const char hex_digits[] = "0123456789abcdef";

void base64_write(struct builder *builder, struct text bytes)
{
    for (size_t at = 0; at < bytes.size; at += 3) {
        size_t count = bytes.size - at < 3 ? bytes.size - at : 3;
        uint32_t bits = 0;
        for (size_t i = 0; i < 3; i++)
            bits = bits << 8 | (i < count ? (uint8_t)bytes.bytes[at + i] : 0);
        char four[] = "====";
        for (size_t i = 0; i <= count; i++, bits <<= 6)
            four[i] = base64_letters[bits >> 18 & 63];
        builder_add(builder, (struct text){four, 4});
    }
}

/* The six bits of a letter, or -1. */
static int sextet(char letter)
{
    if (letter >= 'A' && letter <= 'Z')
        return letter - 'A';
    if (letter >= 'a' && letter <= 'z')
        return letter - 'a' + 26;
    if (letter >= '0' && letter <= '9')
        return letter - '0' + 52;
    return letter == '+' ? 62 : letter == '/' ? 63 : -1;
}

/* How many bytes a text of that length and padding says; false when it can be none. */
static bool base64_size(struct text written, size_t *size_out)
{
    size_t padding = 0;
    while (padding < 2 && padding < written.size &&
           written.bytes[written.size - 1 - padding] == '=')
        padding++;
    *size_out = written.size / 4 * 3 - padding;
    return written.size % 4 == 0;
}

/* Four letters to count bytes (1-3); the bits that no byte needs must be zero. */
static bool read_four(const char *letters, size_t count, uint8_t *bytes)
{
    uint32_t bits = 0;
    for (size_t i = 0; i < 4; i++) {
        int six = i <= count ? sextet(letters[i]) : 0;
        if (six < 0)
            return false;
        bits = bits << 6 | (uint32_t)six;
    }
    for (size_t i = 0; i < count; i++)
        bytes[i] = (uint8_t)(bits >> (16 - 8 * i));
    return (bits & (UINT32_C(0xFFFFFF) >> (8 * count))) == 0;
}

bool base64_read_exactly(struct text written, size_t size, uint8_t *bytes_out)
{
    size_t said;
    if (!base64_size(written, &said) || said != size)
        return false;
    for (size_t done = 0, at = 0; done < size; done += 3, at += 4)
        if (!read_four(written.bytes + at, size - done < 3 ? size - done : 3, bytes_out + done))
            return false;
    return true;
}

bool base64_read(struct arena *arena, struct text written, struct text *bytes_out)
{
    size_t size;
    if (!base64_size(written, &size))
        return false;
    char *bytes = arena_allocate(arena, size);
    *bytes_out = (struct text){bytes, size};
    return base64_read_exactly(written, size, (uint8_t *)bytes);
}

void hex_letters(struct text bytes, char *letters_out)
{
    for (size_t i = 0; i < bytes.size; i++) {
        uint8_t byte = (uint8_t)bytes.bytes[i];
        letters_out[2 * i] = hex_digits[byte >> 4];
        letters_out[2 * i + 1] = hex_digits[byte & 15];
    }
}

void hex_write(struct builder *builder, struct text bytes)
{
    enum { AT_ONCE = 32 };
    for (size_t done = 0; done < bytes.size; done += AT_ONCE) {
        char letters[2 * AT_ONCE];
        size_t size = bytes.size - done < AT_ONCE ? bytes.size - done : AT_ONCE;
        hex_letters((struct text){bytes.bytes + done, size}, letters);
        builder_add(builder, (struct text){letters, 2 * size});
    }
}

struct text hex_words(struct arena *arena, struct text bytes)
{
    struct builder words;
    builder_init(&words, arena);
    hex_write(&words, bytes);
    return builder_text(&words);
}

/* What a letter stands for, with a bit that no other byte has. A ledger reads some three hundred letters of each
 * entry. */
enum { IS_DIGIT = 0x80 };

#define DIGIT(letter, value) [letter] = ((value) | IS_DIGIT)

static const uint8_t digits[256] = {
    DIGIT('0', 0),  DIGIT('1', 1),  DIGIT('2', 2),  DIGIT('3', 3),  DIGIT('4', 4),  DIGIT('5', 5),
    DIGIT('6', 6),  DIGIT('7', 7),  DIGIT('8', 8),  DIGIT('9', 9),  DIGIT('a', 10), DIGIT('b', 11),
    DIGIT('c', 12), DIGIT('d', 13), DIGIT('e', 14), DIGIT('f', 15),
};

bool hex_read_exactly(struct text written, size_t size, uint8_t *bytes_out)
{
    uint8_t all = IS_DIGIT;
    if (written.size / 2 != size || written.size % 2)
        return false;
    for (size_t i = 0; i < size; i++) {
        uint8_t high = digits[(uint8_t)written.bytes[2 * i]];
        uint8_t low = digits[(uint8_t)written.bytes[2 * i + 1]];
        all &= high & low;
        bytes_out[i] = (uint8_t)(high << 4 | (low & 15));
    }
    return all == IS_DIGIT;
}

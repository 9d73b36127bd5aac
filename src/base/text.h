/* text: a piece of text that somebody else owns, a builder for new text, and UTF-8. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* size bytes of UTF-8, not zero-terminated; the owner of bytes is the arena or buffer it came from. */
struct text {
    const char *bytes;
    size_t size;
};

#define TEXT_LITERAL(literal) ((struct text){(literal), sizeof(literal) - 1})

struct text text_of(const char *zero_terminated);
bool text_equal(struct text a, struct text b);
bool text_is(struct text a, const char *zero_terminated);
bool text_starts(struct text whole, const char *prefix);
int text_compare(struct text a, struct text b); /* by bytes; shorter first */
struct text text_trim(struct text whole);       /* without blanks at both ends */
struct text text_after(struct text whole, size_t skip);

/* Cuts at the first separator: returns what stands before it and leaves the rest in *rest.
 * Without separator: returns all and leaves *rest empty. */
struct text text_cut(struct text *rest, char separator);

/* The small letter of a byte of UTF-8, for ASCII and Latin-1 (Å Ä Ö É ... are C3 80 to C3 9E but for the multiplication
 * sign); before is the byte before it, 0 = none. As many bytes as it had. */
static inline char letter_small(char before, char letter)
{
    unsigned char byte = (unsigned char)letter;
    bool latin = (unsigned char)before == 0xC3 && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
    return latin || (byte >= 'A' && byte <= 'Z') ? (char)(byte + 0x20) : letter;
}

static inline bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool is_digit_at(struct text whole, size_t at)
{
    return at < whole.size && is_digit(whole.bytes[at]);
}

/* What a hexadecimal digit stands for, small or capital; -1 = it is none. */
static inline int hex_digit(char c)
{
    if (is_digit(c))
        return c - '0';
    char small = letter_small(0, c);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/* A zero-terminated copy in the arena; and the same as a text. */
char *text_copy(struct arena *arena, struct text whole);
struct text text_kept(struct arena *arena, struct text whole);

/* true with *value_out set when the whole text is a decimal number of at most 9 digits. */
bool text_to_number(struct text whole, int32_t *value_out);

/* Index of the first byte that is not valid UTF-8 (overlong, surrogate, beyond U+10FFFF or cut short
 * included), or size when all is well. */
size_t text_utf8_fault(struct text whole);

/* Bytes of the letter that the text begins with; 0 = it is broken. The text may not be empty. */
size_t text_utf8_letter(struct text text);

/* Puts a code point as UTF-8, at most LETTER_BYTES; returns where the next one goes. */
enum { LETTER_BYTES = 4 };
char *letter_put(char *to, uint32_t code);

/* Number of code points; the text must be valid UTF-8. */
size_t text_letters(struct text whole);

/* The one way to make text: grows in an arena. */
struct builder {
    struct arena *arena;
    char *bytes;
    size_t size;
    size_t capacity;
};

void builder_init(struct builder *builder, struct arena *arena);
void builder_add(struct builder *builder, struct text piece);
void builder_add_string(struct builder *builder, const char *zero_terminated);
void builder_add_char(struct builder *builder, char c);
void builder_add_number(struct builder *builder, int64_t number);
void builder_clear(struct builder *builder); /* keeps the memory */
struct text builder_text(const struct builder *builder);
char *builder_string(struct builder *builder); /* zero-terminated, same memory */

#endif

/* codes: bytes as letters, in one way only: base64 (RFC 4648 section 4, with padding) and small hexadecimal letters.
 * Reading is strict, so that two texts never mean the same bytes. */
#ifndef CRYPT_CODES_H
#define CRYPT_CODES_H

#include "base/base.h"

/* Adds the bytes as base64. */
void base64_write(struct builder *builder, struct text bytes);

/* false when padding is missing or misplaced, a bit beyond the last byte is set, or a letter is none (a blank or a line
 * break too). An empty text is no bytes. */
bool base64_read(struct arena *arena, struct text written, struct text *bytes_out);

/* The same for exactly size bytes, into memory of the caller's. */
bool base64_read_exactly(struct text written, size_t size, uint8_t *bytes_out);

/* Two letters for each byte; no end is written. */
void hex_letters(struct text bytes, char *letters_out);
void hex_write(struct builder *builder, struct text bytes);
struct text hex_words(struct arena *arena, struct text bytes);

/* false unless it is exactly 2 * size small hexadecimal letters. */
bool hex_read_exactly(struct text written, size_t size, uint8_t *bytes_out);

#endif

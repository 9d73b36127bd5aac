/* line: what the text formats of a log have in common: lines, numbers, names, hashes. Inside the room. */
#ifndef TLOG_LINE_H
#define TLOG_LINE_H

#include "crypt/crypt.h"
#include "flaw.h"

enum { NOTE_SIZE_MOST = 1024 * 1024 };

struct lines {
    struct text rest;
    size_t number; /* of the line last cut, from 1 */
};

/* Cuts the next line off without its end; false when there is none, or the end is missing. */
bool line_cut(struct lines *lines, struct text *line_out);

/* Valid UTF-8 without control characters but the line end, at most NOTE_SIZE_MOST bytes, the last line ended. */
bool lines_check(struct text whole, struct flaw *flaw_out);

/* ASCII digits without a leading zero, at most 2^63 - 1. */
bool decimal_read(struct text written, uint64_t *value_out);
void decimal_write(struct builder *builder, uint64_t value); /* at most 2^63 - 1 */

/* A key's name: not empty, valid UTF-8, no blank of any alphabet, no plus sign, no control character. */
bool name_check(struct text name);

/* 32 bytes in base64, and as a line. */
bool hash_read(struct text written, struct digest *hash_out);
void hash_line_write(struct builder *builder, const struct digest *hash);

#endif

/* csv_encoding: in which letters and with which separator a file is written, found from its bytes. */
#ifndef FORMATS_CSV_ENCODING_H
#define FORMATS_CSV_ENCODING_H

#include "base/base.h"

enum csv_letters {
    LETTERS_UTF8,        /* every byte is in order */
    LETTERS_UTF8_BROKEN, /* meant as UTF-8, with broken places that must be pointed out */
    LETTERS_WINDOWS_1252,
    LETTERS_UTF16, /* cannot be read */
};

/* Also steps over a byte order mark and a first line "sep=;". */
enum csv_letters csv_find_letters(struct text *bytes);

/* ; tab or comma, whichever the header line uses most; ; when none is used. A line "sep=x" decides and is
 * skipped. */
char csv_find_separator(struct text *bytes);

/* Adds Windows-1252 bytes as UTF-8. */
void csv_add_windows_1252(struct builder *builder, struct text bytes);

#endif

/* xlsx_strings: the texts that cells of a workbook share by number. */
#ifndef FORMATS_XLSX_STRINGS_H
#define FORMATS_XLSX_STRINGS_H

#include "xlsx_zip.h"

struct shared_strings;

/* Reads all of them; part NULL = there are none. The key of a problem or NULL. */
const char *strings_read(struct arena *arena, struct zip *zip, const char *part,
                         struct shared_strings **strings_out) __attribute__((warn_unused_result));

/* false when there is no such number. */
bool strings_get(const struct shared_strings *strings, size_t index, struct text *text_out);

#endif

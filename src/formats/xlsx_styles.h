/* xlsx_styles: which cell styles show a number as a day or a time. */
#ifndef FORMATS_XLSX_STYLES_H
#define FORMATS_XLSX_STYLES_H

#include "xlsx_zip.h"

struct styles;

/* part NULL = the workbook has none. The key of a problem or NULL. */
const char *styles_read(struct arena *arena, struct zip *zip, const char *part,
                        struct styles **styles_out) __attribute__((warn_unused_result));

/* true when a number in this style is shown as a date or a time. */
bool styles_is_date(const struct styles *styles, size_t style);

/* The same of a number format as written, e.g. "yyyy\-mm\-dd". */
bool styles_format_is_date(struct text format);

#endif

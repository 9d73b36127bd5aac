/* xlsx_workbook: finding the parts of a workbook: which sheet to read, where strings and styles are. */
#ifndef FORMATS_XLSX_WORKBOOK_H
#define FORMATS_XLSX_WORKBOOK_H

#include "xlsx_zip.h"

/* Names of parts; strings and styles are NULL when the workbook has none. */
struct workbook {
    const char *sheet, *strings, *styles;
    bool from_1904; /* day 0 is 1904-01-01 */
};

/* The key of a problem or NULL. */
const char *workbook_find(struct arena *arena, struct zip *zip, struct workbook *workbook_out)
    __attribute__((warn_unused_result));

#endif

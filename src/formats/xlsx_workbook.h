/* xlsx_workbook: finding the parts of a workbook: its sheets, where strings and styles are. */
#ifndef FORMATS_XLSX_WORKBOOK_H
#define FORMATS_XLSX_WORKBOOK_H

#include "xlsx_zip.h"

/* A sheet of cells, as the tabs of the workbook show it. */
struct workbook_tab {
    struct text name;
    bool visible;
    const char *part;
};

/* Names of parts; strings and styles are NULL when the workbook has none. sheet is the first visible one. */
struct workbook {
    const char *sheet, *strings, *styles;
    struct workbook_tab *tabs;
    size_t tab_count;
    bool from_1904; /* day 0 is 1904-01-01 */
};

/* The key of a problem or NULL. */
const char *workbook_find(struct arena *arena, struct zip *zip, struct workbook *workbook_out)
    __attribute__((warn_unused_result));

#endif

/* packed: rows of the workbook as bytes, on their way from the worker that judged to the hand that writes. A cell never
 * holds the two control letters that part cells and rows. Must know no workbook. */
#ifndef REPORTS_PACKED_H
#define REPORTS_PACKED_H

#include "part.h"

enum packed_kind { PACKED_FINDING = 'F', PACKED_MISSING = 'M', PACKED_PROBLEM = 'P' };
enum { PACKED_CELLS = 20 };

struct packed_row {
    enum packed_kind kind;
    struct text cells[PACKED_CELLS];
    size_t count;
};

void packed_case(struct builder *out, enum language language, const struct dossier *dossier,
                 const struct findings *findings);
void packed_problem(struct builder *out, enum language language, const char *file,
                    const struct problem *problem);

/* Takes one row off the front; false at the end. */
bool packed_next(struct text *rest, struct packed_row *row_out);

#endif

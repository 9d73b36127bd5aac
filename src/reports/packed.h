/* packed: rows of the workbook as bytes, on their way from the worker that judged to the hand that writes. A cell never
 * holds the two control letters that part cells and rows. Must know no workbook. */
#ifndef REPORTS_PACKED_H
#define REPORTS_PACKED_H

#include "part.h"

void packed_case(struct builder *out, enum language language, const struct dossier *dossier,
                 const struct findings *findings);
void packed_problem(struct builder *out, enum language language, const char *file,
                    const struct problem *problem);

#endif

/* xlsx_zip: the parts of a workbook, unpacked piece by piece out of memory, with ceilings against zip bombs.
 */
#ifndef FORMATS_XLSX_ZIP_H
#define FORMATS_XLSX_ZIP_H

#include "base/base.h"

enum {
    ZIP_INFLATED_LIMIT = 512 * 1024 * 1024, /* bytes of all parts together */
    ZIP_RATIO_LIMIT = 200,                  /* of one part larger than ZIP_RATIO_FREE */
    ZIP_RATIO_FREE = 10 * 1024 * 1024,      /* bytes */
    ZIP_PART_LIMIT = 10000                  /* parts */
};

struct zip;

/* Opens an archive over bytes that outlive it. On refusal the key of the problem, else NULL. */
const char *zip_open(struct arena *arena, struct text bytes, struct zip **zip_out)
    __attribute__((warn_unused_result));

bool zip_has(struct zip *zip, const char *part);

/* Begins a part; one at a time. false when there is no such part or it cannot be unpacked. */
bool zip_begin(struct zip *zip, const char *part);

/* Next bytes of the part: their number, 0 at its end, -1 when it is damaged or larger than it says. */
int zip_read(struct zip *zip, void *bytes, unsigned size);

/* Ends the part; false when its checksum is wrong (only known when it was read to its end). */
bool zip_end(struct zip *zip);

void zip_close(struct zip *zip); /* NULL is accepted */

#endif

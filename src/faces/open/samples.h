/* samples: files of examples/ inside the program; the table is made by tools/make-shipped. */
#ifndef OPEN_SAMPLES_H
#define OPEN_SAMPLES_H

#include "formats/formats.h"

const struct mapping_source *samples(size_t *count_out);

/* The file of the name; size 0 = there is none. */
struct text sample_file(const char *name);

#endif

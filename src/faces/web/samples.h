/* samples: files of examples/ inside the program; the table is made by tools/make-shipped. */
#ifndef WEB_SAMPLES_H
#define WEB_SAMPLES_H

#include "formats/formats.h"

const struct mapping_source *web_samples(size_t *count_out);

#endif

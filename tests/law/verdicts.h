/* verdicts: what the two files of this program share. It shows to tests/law/certainty what the program itself does not
 * say: every duty that was tried on every event, also those that were kept. */
#ifndef LAW_VERDICTS_H
#define LAW_VERDICTS_H

#include "formats/formats.h"
#include "judge/try.h"

/* The dossier as one line of case-timeline/1. It has not been placed. */
struct text case_json(struct arena *arena, const struct dossier *dossier, struct text id);

#endif

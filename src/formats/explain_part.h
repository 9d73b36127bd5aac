/* explain_part: what the files of explain share. */
#ifndef FORMATS_EXPLAIN_PART_H
#define FORMATS_EXPLAIN_PART_H

#include "explain.h"

/* One reading of the law: counted from, for how long, to which day, and why that day. */
void explain_reading(struct builder *builder, enum language language, const struct dossier *dossier,
                     const struct finding *finding, const struct reading *reading);

/* A time is counted: the finding is not of what must be there when something happens. */
bool explain_has_clock(const struct finding *finding);

/* Who decided and the ceiling of the law for such a decision. */
void explain_decider(struct builder *builder, enum language language,
                     const struct decider_view *view);

/* Text for one placeholder. */
struct text explain_event_text(struct arena *arena, enum language language,
                               const struct dossier *dossier, int32_t event);

#endif

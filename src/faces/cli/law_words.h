/* law_words: how the face writes what stands in the rulebook: days, validity, sources, marks. */
#ifndef CLI_LAW_WORDS_H
#define CLI_LAW_WORDS_H

#include "part.h"
#include "rules/rules.h"

const char *strength_words(enum language language, enum strength strength);
const char *label_words(enum language language, enum authority_label label);
const char *moving_words(enum language language, enum moving moving);

/* "2019-04-19"; "" for an open end. */
struct text bound_words(struct arena *arena, int32_t day);

/* "fredag 2019-04-19" */
struct text weekday_words(struct arena *arena, enum language language, int32_t day);

/* "från 2025-07-01", "2001-01-01 till 2025-06-30", "utan gräns" */
struct text validity_words(struct arena *arena, enum language language, int32_t valid_from,
                           int32_t valid_to);

/* "LVU 7 §" */
struct text source_words(struct arena *arena, const struct law_source *source);

/* All sources of a rule: "LVU 7 §; lag (1930:173) 2 §" */
struct text sources_words(struct arena *arena, const struct rule *rule);

/* The weakest mark of the rule's sources. */
enum mark rule_mark(const struct rule *rule);

#endif

/* cases: cases with their parties and events, and affairs that join several. Must know no person's name. */
#ifndef FEATURES_CASES_CASES_H
#define FEATURES_CASES_CASES_H

#include "engine/feature.h"

extern const struct feature cases_feature;

/* The fold of every kind whose field "object" is an event of its case: it gets the next number. */
void cases_fold_event(struct fold *fold, const struct happened *happened);

static inline bool cases_is_event(const struct happened *happened)
{
    return happened->kind->fold == cases_fold_event;
}

/* Which unit a case belongs to: those who show by units keep rows of it. */
extern const struct event_kind case_assigned;
/* That there is a case, who is in it and what it is joined with: for those who say who may see what. */
extern const struct event_kind case_opened, party_added, affair_joined;
/* An event of a case that was told anew: its field "event" is the number. */
extern const struct event_kind event_corrected;

/* How an event is told: whole, or in words that become its object. */
#define CASES_TELLING                                                                          \
    {.name = "kind", .type = INPUT_KEY}, {.name = "decision", .type = INPUT_TEXT},             \
        {.name = "date", .type = INPUT_DAY}, {.name = "time", .type = INPUT_TIME},             \
        {.name = "by", .type = INPUT_KEY}, {.name = "fact", .type = INPUT_FACT, .many = true}, \
    {                                                                                          \
        .name = "object", .type = INPUT_OBJECT                                                 \
    }
#define CASES_CASE                                                          \
    {                                                                       \
        .name = "case", .type = INPUT_THING, .of = "case", .required = true \
    }

#endif

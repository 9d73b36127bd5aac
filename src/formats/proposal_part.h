/* proposal_part: what the files of proposal share. Included by proposal*.c only. */
#ifndef FORMATS_PROPOSAL_PART_H
#define FORMATS_PROPOSAL_PART_H

#include "proposal.h"

/* proposal_type.c: the words that make an event such a decision under the law of the day. At most
 * PROPOSAL_WORDS. */
enum { PROPOSAL_WORDS = 48 };
size_t proposal_type_words(struct arena *arena, const struct alternative *alternative,
                           const struct ceiling_span *span, struct proposal_word *words_out);

/* proposal_event.c: the event's members, with commas between, without its day. typed stands where nothing is given,
 * said above all. */
struct json_node;
struct proposal_words {
    const struct proposal_word *items;
    size_t count;
};
struct text proposal_event(struct arena *arena, struct json_node *event,
                           struct proposal_words typed, struct proposal_words said);

/* proposal_duty.c: what kind of duty it is, seen from the event that starts it. */
bool duty_asks_itself(const struct duty *duty); /* what the event says of itself */
/* The question that the event itself should assess, or could: then the duty is kept, or does not arise; NULL. */
const struct test *duty_assessment(const struct duty *duty);
bool duty_looks_ahead(const struct duty *duty); /* kept by what follows */
bool duty_is_to_somebody(const struct duty *duty);
enum proposal_part duty_part(const struct duty *duty);

/* proposal_sort.c */
void proposal_sort(struct proposal *proposal);

/* proposal_change.c: before and after */
void proposal_compare(struct arena *arena, const struct findings *before,
                      const struct findings *after, struct proposal *proposal);

#endif

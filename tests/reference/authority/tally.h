/* tally: which answers have been seen, so that a blind generator cannot pass for a good engine. */
#ifndef REFERENCE_TALLY_H
#define REFERENCE_TALLY_H

#include "scene.h"

struct tally {
    uint64_t requests, registers;
    uint64_t verdicts[AUTHORITY_YES + 1], reasons[AUTHORITY_REASONS];
    uint64_t reasons_of[AUTHORITY_YES + 1][AUTHORITY_REASONS];
    uint64_t missing[FACT_COUNT], deciders[DECIDER_CLASSES];
};

void tally_add(struct tally *tally, const struct authority *answer);
void tally_print(FILE *out, const struct tally *tally);

/* Prints every verdict, reason, class and missing fact that never occurred; false when there is one. */
bool tally_is_whole(FILE *out, const struct tally *tally);

#endif

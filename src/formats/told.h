/* told: a case taken apart again: what whoever records it has to say, piece by piece. Must not know to whom it is
 * said. */
#ifndef FORMATS_TOLD_H
#define FORMATS_TOLD_H

#include "problem.h"

struct told_word {
    struct text name, value;
};

/* The members of an object as words: numbers in digits, ja and nej, each item of a list by itself. */
struct told_piece {
    const struct told_word *words;
    size_t count;
};

struct told_case {
    struct text id, authority, domain;
    const struct told_piece *parties, *order;
    size_t party_count, order_count;
    const struct text *events; /* JSON objects with sorted members: alike when they say the same */
    size_t event_count;
    const struct text *complete;
    size_t complete_count;
};

/* Of a line of case-timeline/1 that timeline_parse takes. false with its problem else. Memory is the arena's. */
bool case_tell(struct arena *arena, struct text line, int64_t number, struct told_case *told_out,
               struct problem *problem_out);

#endif

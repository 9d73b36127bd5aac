/* told: a case taken apart again: what whoever records it has to say, piece by piece. Must not know to whom it is
 * said. */
#ifndef FORMATS_TOLD_H
#define FORMATS_TOLD_H

#include "dossier/dossier.h"
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

/* Puts its events in an order in which each comes after those that it names, else as they stand, with numbers that
 * follow; so they can be told one by one. Nothing changes where events name each other in a ring. One without a day may
 * then lie in a longer time than before. */
void case_order(struct arena *arena, struct told_case *told);

/* The line of a case that was read from a row of a list: what case_tell takes. */
struct text case_write(struct arena *arena, const struct dossier *dossier);

/* Where one event says something else than another; size 0 = that one is silent. */
struct told_difference {
    struct text name, told, there;
};

/* Does the event (a JSON object) say anything that the other does not? What only the other says is no difference, nor
 * is its day where the first one knows only between which days it lies. */
bool event_differs(struct arena *arena, struct text told, struct text there,
                   struct told_difference *difference_out);

/* The other event with all that the first one says in place of its own. */
struct text event_merged(struct arena *arena, struct text told, struct text there);

#endif

/* crew_part: what the files of the crew share. Inside the room. */
#ifndef ENGINE_CREW_PART_H
#define ENGINE_CREW_PART_H

#include "desk.h"

struct crew {
    struct arena *arena; /* lives as long as the crew */
    struct engine_setup setup;
    struct engine *writer;
    struct desk record, log; /* log: of reads */
    struct lock *lock;       /* of the readers that are free */
    struct bell *free;
    struct engine **readers; /* room for all; the first so many are free; NULL = to be opened */
    size_t free_count;
    struct threads *threads;
};

/* Hands in and waits. */
struct fault *crew_hand_in(struct desk *desk, struct errand *errand) MUST_USE;

#endif

/* authority_sample: for the tests of this room: a law of six decision types and a small fictitious
 * register, and answers made by hand. Must not judge. */
#ifndef REPORTS_AUTHORITY_SAMPLE_H
#define REPORTS_AUTHORITY_SAMPLE_H

#include "authority_part.h"

/* Types of the sample law by their place in it. */
enum { TYPE_CUSTODY, TYPE_OPEN, TYPE_MONEY, TYPE_SECRET, TYPE_HOME, TYPE_CARE };

/* Persons, bodies and rows of the sample register by their place in it. */
enum { PERSON_WORKER, PERSON_HEAD, PERSON_CHAIR, PERSON_MEMBER };
enum { BODY_OF_BOARD, BODY_OF_COMMITTEE };
enum { ROW_OPEN, ROW_MONEY, ROW_CUSTODY, ROW_HOME };
enum { SEAT_WORKER, SEAT_HEAD, SEAT_CHAIR, SEAT_MEMBER };

struct authority_sample {
    struct arena *arena;
    struct register_rows rows;
    struct authority_view view;
    struct authority_case asked;
    struct authority_candidate candidates[4];
};

void authority_sample_init(struct authority_sample *sample, struct arena *arena);

/* A question about a type on 2026-11-26 by a person (-1 = nobody) or a body (-1). */
void authority_sample_ask(struct authority_sample *sample, int32_t type, int32_t person,
                          int32_t body);

/* The answer to it, without anything else. */
struct authority authority_sample_answer(enum authority_verdict verdict,
                                         enum authority_reason reason, enum decider_class decider);

/* One more to turn to. */
void authority_sample_candidate(struct authority_sample *sample, int32_t person, int32_t body,
                                struct authority answer, int32_t next_meeting);

#endif

/* ties: what a person's roles have to do with one thing. Inside the room. */
#ifndef RIGHTS_TIES_H
#define RIGHTS_TIES_H

#include "rights.h"

/* Rows of a view of features/rights; each word lives as long as the arena. A problem with the words, which somebody
 * has typed, is no rows. */
struct fault *ties_ask(const struct rights_source *source, struct arena *arena, const char *view,
                       const struct given *given, size_t given_count,
                       struct answered *answered_out) MUST_USE;
struct text ties_cell(const struct answered *answered, size_t row, size_t column);

/* Days that an item of an agenda opens its case to the body, after the meeting. */
enum { TIES_AFTER_MEETING = 30 };

/* For each of the known person's roles the bits of ties that it has; 0 of all when the case is not there, or it
 * concerns her. */
struct fault *ties_of_case(const struct rights_source *source, struct arena *arena,
                           const struct known_person *known, struct text key, bool is_of_guarded,
                           uint8_t *bits_out) MUST_USE;
/* The same of something that units and persons have as they have cases: of the kind thing_kind says. */
struct fault *ties_of_thing(const struct rights_source *source, struct arena *arena,
                            const struct known_person *known, enum right_thing thing,
                            struct text key, uint8_t *bits_out) MUST_USE;
struct fault *ties_of_meeting(const struct rights_source *source, struct arena *arena,
                              const struct known_person *known, struct text key,
                              uint8_t *bits_out) MUST_USE;
void ties_of_person(const struct known_person *known, struct text key, uint8_t *bits_out);

/* Does a role with these bits find one of them in its cell? */
bool ties_may(const struct known_person *known, const struct right_row *row, const uint8_t *bits);

#endif

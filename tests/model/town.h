/* town: for tests only. A made-up municipality in which each role is held by two persons, one bound to a unit and a body,
 * one to neither, with a case for everything that a role can have to do with one; and what is to come of each, said by
 * hand. */
#ifndef MODEL_TOWN_H
#define MODEL_TOWN_H

#include "scene.h"

#include "rights/rights.h"

#define TOWN_DAY "2026-06-15"

/* Cases. */
enum town_case {
    CASE_OWN,     /* another unit's, entrusted to all who are bound */
    CASE_UNIT,    /* their unit's */
    CASE_BELOW,   /* of a unit below it */
    CASE_ABOVE,   /* of the unit above it */
    CASE_MEETING, /* another unit's, on the agenda of their body */
    CASE_OLD_MEETING,
    CASE_CANCELLED, /* on the agenda of a meeting that is not held */
    CASE_OTHER_BODY,
    CASE_OTHER,       /* another unit's */
    CASE_MOVED,       /* theirs until a month ago */
    CASE_LOOSE,       /* nobody's yet */
    CASE_ENDED,       /* another unit's, entrusted to them until a month ago */
    CASE_GUARDED,     /* their unit's, on their agenda, of protected identity */
    CASE_GUARDED_OWN, /* the same, entrusted to them */
    CASE_ABSENT,      /* there is no such case */
    TOWN_CASES
};
const char *town_case(enum town_case which);

/* Keys of persons: "b-3" is bound in the role of number 3, "f-3" is free. */
const char *town_person(struct scene *scene, bool is_bound, enum right_role role);

void town_build(struct scene *scene);

/* The bits of ties that it is to be, for the role of that person. */
uint8_t town_bits(enum right_role role, bool is_bound, enum town_case which, bool is_of_guarded);

/* A person of the town as of its day. */
void town_know(struct scene *scene, const struct rights_source *source, const char *person,
               struct known_person *known_out);

#endif

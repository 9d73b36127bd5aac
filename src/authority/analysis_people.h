/* analysis_people: what the two files that ask persons share. */
#ifndef AUTHORITY_ANALYSIS_PEOPLE_H
#define AUTHORITY_ANALYSIS_PEOPLE_H

#include "analysis_part.h"

struct person_file {
    struct breaks changes; /* where something about the person changes */
    int32_t *appointments;
    size_t appointment_count;
    int32_t asked; /* number of the type for which the person was last asked */
    bool elected;  /* holds a seat or an appointment by the board */
    bool listed;
};

/* What a person can do in all cases that are alike for it. */
struct known_answer {
    uint64_t likeness;
    int answer;
};

enum { ANSWERS_KEPT = 12 };

/* A person who perhaps may, on days on which nothing about it changes: to be asked again when more
 * is known. */
struct prospect {
    int32_t person;
    struct days days;
    struct known_answer answers[ANSWERS_KEPT];
    size_t answer_count;
};

/* One of the type's, in cases of a unit. */
struct unit_prospect {
    struct prospect *prospect;
    uint64_t likeness;
};

/* What is left when all have been asked about a type, about a unit of it, about a tier of that. */
struct level {
    struct day_set open;     /* days that nobody can take for certain */
    struct day_set doubtful; /* somebody might, by a reading that is not settled */
};

struct people {
    struct analysis *analysis;
    struct person_file *files;
    int32_t *listed; /* persons who have an appointment or are named by a row */
    size_t listed_count;
    bool *named;    /* roles that rows of the type name, or that stand above them */
    bool *fits;     /* persons who hold such a role */
    int32_t *units; /* that rows of the type are limited to */
    size_t unit_count, unit_capacity;
    const struct terrain *terrain;
    struct level type, unit, tier;
    struct prospect *prospects; /* of the type */
    size_t prospect_count, prospect_capacity;
    struct unit_prospect *unit_prospects;
    size_t unit_prospect_count, unit_prospect_capacity;
    struct day_set left; /* what is open after the next person */
    struct cell cell;    /* asked about */
    int32_t round;
};

/* Which roles and units do the rows of the type name, and who holds such a role? */
void people_read_rows(struct people *people, int32_t type);
bool appointment_to_post(const struct appointment *appointment);

#endif

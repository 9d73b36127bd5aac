/* part: what the files of this room share: the list of remarks that grows while the register is looked through. */
#ifndef REGISTER_PART_H
#define REGISTER_PART_H

#include "register.h"

struct remarks {
    struct arena *arena;
    const struct register_rows *rows;
    struct register_remark *items;
    size_t count, capacity;
};

/* first and second fill {1} and {2} of the text. */
void remark(struct remarks *remarks, const char *file, size_t row, const char *key,
            struct text first, struct text second);

/* The person's key; empty when none is stated. */
struct text key_of_person(const struct register_rows *rows, int32_t person);

/* Do two spans share a day? */
bool spans_meet(struct span a, struct span b);

/* Is every day of the inner span a day of the outer one? */
bool span_inside(struct span inner, struct span outer);

/* Is the appointment to a post (holder, tf. or vikarie)? */
bool remark_on_post(const struct appointment *appointment);

/* What is said of people, of bodies and of orders. */
void remark_people(struct remarks *remarks);
void remark_bodies(struct remarks *remarks);
void remark_orders(struct remarks *remarks);

#endif

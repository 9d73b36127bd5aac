/* reach: which cases a person's roles reach, for a view that tells of many; and an answer without the rows of others.
 * Inside the room. */
#ifndef RIGHTS_REACH_H
#define RIGHTS_REACH_H

#include "set.h"
#include "ties.h"

struct reach {
    const struct known_person *known;
    const struct right_row *row; /* by whose cells cases are judged */
    bool is_all;                 /* a role reaches every case that is not guarded */
    struct set own, tied, guarded, loose;
};

/* false: rows of the view are left as they are. */
bool reach_wanted(const struct view *view);
struct fault *reach_read(const struct rights_source *source, struct arena *arena,
                         const struct known_person *known, const struct view *view,
                         struct reach *reach_out) MUST_USE;

/* The cases by their keys; NULL when they are too many to be named. */
const struct case_keys *reach_cases(const struct reach *reach, struct arena *arena);

/* Is every row of that one case? */
bool reach_is_of(const struct answered *answered, struct text case_key);

/* Rows of cases that are not reached are taken away. */
void reach_leave(const struct reach *reach, struct answered *answered);

#endif

/* reach: which cases a person's roles reach, for a view that tells of many; and an answer without the rows of others.
 * Inside the room. */
#ifndef RIGHTS_REACH_H
#define RIGHTS_REACH_H

#include "set.h"
#include "ties.h"

struct reach {
    const struct known_person *known;
    const struct right_row *row; /* by whose cells cases are judged */
    struct arena *arena;
    const char *kind; /* of other things than cases, which stand in the sets as KIND|KEY; NULL */
    bool is_all;      /* a role reaches every case that is not guarded */
    bool wants_loose; /* a role reaches cases that are nobody's yet */
    bool is_known, are_loose_known, are_guarded_known; /* all of them stand in the sets */
    struct set own, tied, guarded, loose, barred;
};

/* false: rows of the view are left as they are. */
bool reach_wanted(const struct view *view);
struct fault *reach_read(const struct rights_source *source, struct arena *arena,
                         const struct known_person *known, const struct view *view,
                         struct reach *reach_out) MUST_USE;

/* Do the sets say of every case whether it is reached? Else they are to be read for the cases of a portion of rows. */
bool reach_is_whole(const struct reach *reach);
struct fault *reach_among(const struct rights_source *source, struct arena *arena,
                          const struct reach *reach, const struct case_keys *keys,
                          struct reach *among_out) MUST_USE;
bool reach_has(const struct reach *reach, struct text key);
/* The key as it stands in the sets. */
struct text reach_named(const struct reach *reach, struct text key);

/* The cases by their keys; NULL when they are too many to be named. */
const struct case_keys *reach_cases(const struct reach *reach, struct arena *arena);

/* Is every row of that one case? */
bool reach_is_of(const struct answered *answered, struct text case_key);

/* Rows of cases that are not reached are taken away. */
struct fault *reach_leave(const struct rights_source *source, struct arena *arena,
                          const struct reach *reach, struct answered *answered) MUST_USE;

#endif

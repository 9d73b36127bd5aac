/* look: a case as the judge reads it today, for pages that show more of it than rows. Inside the room. */
#ifndef RECORD_LOOK_H
#define RECORD_LOOK_H

#include "faces/page/page.h"

/* Lives until the work that it was made in returns. */
struct look {
    struct dossier dossier;                 /* placed as of today */
    const int32_t *number_at;               /* of each event: its number in the record */
    const struct authority_book *authority; /* for the judge; NULL = the register is empty */
    const struct register_rows *people;
    bool names;          /* whoever asks may see names of the register */
    bool is_read;        /* false: it is not there, has no event, or cannot be read: problem */
    struct text problem; /* in words; size 0 = nothing has happened in it */
};
struct fault *look_at(const struct visit *visit, struct engine *engine, struct arena *arena,
                      struct text key, struct look *look_out) MUST_USE;

/* Whoever decided or acted, as the reader may see it: "Handläggare A (p05), socialsekreterare", or "p05,
 * socialsekreterare"; a key that neither register nor case knows as it stands. */
struct text look_person(const struct look *look, struct arena *arena, struct text key);

/* The index of the event with this number in the record; -1 = there is none. */
int32_t look_event(const struct look *look, int32_t number);

/* "Brist", "Oklart rättsläge", "Kommer", "Okänt". */
struct text look_status(const struct visit *visit, enum status status);

/* The page that says why a finding is one. */
struct text look_why_url(const struct visit *visit, const struct look *look,
                         const struct finding *finding);

#endif

/* proof: whoever has signed in shows once more that it is she. Inside the room. */
#ifndef RECORD_PROOF_H
#define RECORD_PROOF_H

#include "faces/page/page.h"

struct proof {
    struct text unproven; /* why she is asked again; size 0 = she has shown it */
    bool is_over;         /* too many wrong answers have ended her sign-in */
};
/* By the field "losenord" of the form: password or code. The session goes on under a new cookie. */
struct fault *proof_take(struct visit *visit, struct text when_missing,
                         struct proof *proof_out) MUST_USE;

/* What was wrong: too often, or what the key says; size 0 = nothing was. */
struct text proof_wrong(const struct visit *visit, const struct access_answer *answer,
                        const char *key);

/* The way in, since the sign-in is over. */
void proof_is_over(struct visit *visit, struct text back);

#endif

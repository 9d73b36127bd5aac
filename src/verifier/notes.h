/* notes: duties 1 and 2 as far as they need no entries: who signed what, and whether the signed states contradict each
 * other. Inside the room. */
#ifndef VERIFIER_NOTES_H
#define VERIFIER_NOTES_H

#include "judging.h"
#include "verify.h"

/* Fills the states and the reference. */
struct fault *notes_judge(struct judging *judging, const struct verifier_order *order) MUST_USE;

#endif

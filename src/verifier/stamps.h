/* stamps: the time stamps of duty 1, each against the state that it is kept beside. Inside the room. */
#ifndef VERIFIER_STAMPS_H
#define VERIFIER_STAMPS_H

#include "judging.h"
#include "verify.h"

/* After notes_judge, with a reference. That there is none is well; one that nobody trusted gave is counted, not
 * believed. */
struct fault *stamps_judge(struct judging *judging, const struct verifier_order *order) MUST_USE;

#endif

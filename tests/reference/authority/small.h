/* small: every request that can be asked of a tiny register on its boundaries, one after the other. */
#ifndef REFERENCE_SMALL_H
#define REFERENCE_SMALL_H

#include "scene.h"

/* false stops. */
typedef bool small_visit(void *context, const struct authority_request *request);

/* Types x days x deciders x the facts that can matter in {no, not known, yes}; the numbers of the request (amount,
 * minute, duration, unit, outcome, original) are drawn anew for each. false when the visitor stopped. */
bool small_requests(struct scene *scene, small_visit *visit, void *context);

#endif

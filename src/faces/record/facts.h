/* facts: see facts.c. Inside the room. */
#ifndef RECORD_FACTS_H
#define RECORD_FACTS_H

#include "act.h"

struct review_html_wants;

/* The first few, each attribute once. */
void facts_wanted(struct visit *visit, const struct proposal_pieces *pieces,
                  struct review_html_wants *wants_out);

#endif

/* record_facts: see record_facts.c. Inside the room. */
#ifndef WEB_RECORD_FACTS_H
#define WEB_RECORD_FACTS_H

#include "record_act.h"

struct record_review_html_wants;

/* The first few, each attribute once. */
void facts_wanted(struct visit *visit, const struct proposal_pieces *pieces,
                  struct record_review_html_wants *wants_out);

#endif

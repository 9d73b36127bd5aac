/* decide_part: how the answer of "Får jag besluta?" is put on its page. Not for other pages. */
#ifndef OPEN_DECIDE_PART_H
#define OPEN_DECIDE_PART_H

#include "decide.h"

struct decide_answer_html; /* of the template */

/* Who may, and the pieces of the answer where they stand. */
void decide_said(struct decide *decide, struct decide_answer_html *data);
/* What the decision asks for, and which times it starts. */
void decide_asks(const struct decide *decide, struct decide_answer_html *data);
/* The form with the question as it was asked. */
void decide_form(const struct decide *decide, struct decide_answer_html *data);

#endif

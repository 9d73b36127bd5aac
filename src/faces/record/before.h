/* before: what is to be read before a decision of a case is taken. Inside the room. */
#ifndef RECORD_BEFORE_H
#define RECORD_BEFORE_H

#include "act.h"

struct review_html_before;

/* Asked before the check, into acting->before: of a decision that is about to be taken, as she may see it. */
struct fault *act_ask_before(struct acting *acting) MUST_USE;
struct review_html_before act_show_before(const struct acting *acting);

#endif

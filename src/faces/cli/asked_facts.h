/* asked_facts: what the event of a proposal says that counts for the right to decide too. For the commands that put a
 * proposal to a case. */
#ifndef CLI_ASKED_FACTS_H
#define CLI_ASKED_FACTS_H

#include "reports/reports.h"

/* Its minute; and, where the question does not say it already, whether it was urgent and why, and whether the case was
 * assigned. */
void asked_facts(struct authority_case *asked, const struct event *event);

#endif

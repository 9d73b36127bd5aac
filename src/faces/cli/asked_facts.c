/* asked_facts: see asked_facts.h. Must not ask whether anybody may. */
#include "asked_facts.h"

void asked_facts(struct authority_case *asked, const struct event *event)
{
    const struct attribute_value *reason = event_value(event, ATTRIBUTE_URGENCY_REASON);
    const struct attribute_value *assigned = event_value(event, ATTRIBUTE_CASE_ASSIGNED);
    struct authority_request *request = &asked->request;
    request->minute = event->minute;
    if (reason && request->facts[FACT_URGENT] == NOT_KNOWN) {
        request->facts[FACT_URGENT] = KNOWN_YES;
        asked->urgent_reason = reason->as.text;
    }
    if (assigned && request->facts[FACT_ASSIGNED] == NOT_KNOWN)
        request->facts[FACT_ASSIGNED] = assigned->as.number ? KNOWN_YES : KNOWN_NO;
}

/* ask: a request of which nothing is known yet but the decision and its day. */
#include "part.h"

struct authority_request authority_ask(int32_t type, int32_t day)
{
    struct authority_request request = {.type = type, .day = day};
    request.minute = request.person = request.body = request.role = request.unit = -1;
    request.original = request.duration_days = -1;
    request.amount_ore = -1;
    request.outcome = OUTCOME_ANY;
    for (int i = 0; i < REQUEST_FACTS; i++)
        request.facts[i] = NOT_KNOWN;
    return request;
}

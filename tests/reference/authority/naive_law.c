/* naive_law: the table of docs/behorighet.md: what the law says of a class of decider for a decision. */
#include "naive_part.h"

/* "O: by law when urgent; KL39: by mandate when urgent; forbidden: not; none: under T by mandate; under N and U not
 * settled: urgent no: not; else unknown." */
static void urgent_rule(const struct asked *asked, struct law_says *says)
{
    bool delegable = asked->law->ceiling == CEILING_EMPLOYEE;
    switch (asked->law->urgent) {
    case URGENT_STATUTE:
        says->by_law_urgent = true;
        return;
    case URGENT_MANDATE:
        says->by_mandate = true;
        return;
    case URGENT_FORBIDDEN:
        says->not = !delegable;
        return;
    case URGENT_NONE:
        says->by_mandate = delegable;
        says->not = !delegable && naive_fact(asked, FACT_URGENT) == KNOWN_NO;
        says->unknown = !delegable && naive_fact(asked, FACT_URGENT) != KNOWN_NO;
    }
}

struct law_says naive_law_says(const struct asked *asked, enum decider_class decider)
{
    struct law_says says = {.by_law = decider == CLASS_BOARD};
    if (decider == CLASS_BOARD)
        return says;
    bool single = decider == CLASS_CHAIR || decider == CLASS_APPOINTED_MEMBER;
    if (!asked->law || asked->law->ceiling == CEILING_UNKNOWN)
        return (struct law_says){.unknown = true,
                                 .by_law_urgent = asked->law && single && asked->law->urgent == URGENT_STATUTE};
    if (asked->law->by_law >> decider & 1)
        return (struct law_says){.by_law = true};
    bool delegable = asked->law->ceiling == CEILING_EMPLOYEE;
    switch (decider) {
    case CLASS_COMMITTEE:
        says.by_order = asked->law->ceiling != CEILING_BOARD;
        says.not = !says.by_order;
        break;
    case CLASS_CHAIR:
    case CLASS_APPOINTED_MEMBER:
        says.by_order = delegable;
        urgent_rule(asked, &says);
        break;
    case CLASS_CONTRACTOR:
        says.perhaps_not = delegable;
        says.not = !delegable;
        break;
    default:
        says.by_order = delegable;
        says.not = !delegable;
    }
    if (says.not &&(asked->law->unsettled >> decider & 1)) {
        says.not = false;
        says.perhaps_not = true;
    }
    return says;
}

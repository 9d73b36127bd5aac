/* decider_class: in which capacities can the person have decided, as far as the record tells? Must not know which
 * decisions the law lets whom take. */
#include "decider.h"

const struct party *decider_party(const struct dossier *dossier, int32_t event)
{
    const struct attribute_value *decider = event_value(&dossier->events[event], ATTRIBUTE_DECIDER);
    return decider && decider->as.number < WHO_ROLE ? &dossier->parties[decider->as.number] : NULL;
}

int32_t decider_role(const struct dossier *dossier, int32_t event)
{
    const struct attribute_value *capacity =
        event_value(&dossier->events[event], ATTRIBUTE_DECIDED_BY);
    if (capacity)
        return capacity->as.number;
    const struct party *party = decider_party(dossier, event);
    return party ? party->role : -1;
}

enum answer urgency_recorded(const struct dossier *dossier, int32_t event)
{
    if (event_value(&dossier->events[event], ATTRIBUTE_URGENCY_REASON))
        return ANSWER_YES;
    return event_is_complete(dossier, event, ATTRIBUTE_URGENCY_REASON) ? ANSWER_NO : ANSWER_MAYBE;
}

static uint32_t bit(enum decider_class decider)
{
    return UINT32_C(1) << decider;
}

/* Who stands in for the chair acts as chair (kl-2017 6:22); whether he does is seldom written. */
static uint32_t vice_chair(const struct party *party)
{
    if (party && party->acting == 1)
        return bit(CLASS_CHAIR);
    if (party && party->appointed_from != DAY_NONE)
        return bit(CLASS_APPOINTED_MEMBER);
    uint32_t member = bit(CLASS_MEMBER) | bit(CLASS_APPOINTED_MEMBER);
    return party && party->acting == 0 ? member : member | bit(CLASS_CHAIR);
}

/* A member may have been appointed by the board though nobody says so. */
static uint32_t member(const struct party *party)
{
    if (party && party->appointed_from != DAY_NONE)
        return bit(CLASS_APPOINTED_MEMBER);
    return bit(CLASS_MEMBER) | bit(CLASS_APPOINTED_MEMBER);
}

static uint32_t official(const struct party *party)
{
    if (party && party->employment == EMPLOYMENT_KONSULT)
        return bit(CLASS_CONTRACTOR);
    return bit(CLASS_EMPLOYEE) | bit(CLASS_APPOINTED_OFFICIAL);
}

uint32_t decider_classes(const struct dossier *dossier, int32_t event)
{
    const struct party *party = decider_party(dossier, event);
    int32_t role = decider_role(dossier, event);
    switch (role) {
    case ROLE_NAMND:
        return bit(CLASS_BOARD);
    case ROLE_UTSKOTT:
        return bit(CLASS_COMMITTEE);
    case ROLE_ORDFORANDE:
        return bit(CLASS_CHAIR);
    case ROLE_VICE_ORDFORANDE:
        return vice_chair(party);
    case ROLE_FORORDNAD_LEDAMOT:
        return bit(CLASS_APPOINTED_MEMBER);
    case ROLE_LEDAMOT:
        return member(party);
    case ROLE_ERSATTARE:
        return bit(CLASS_MEMBER);
    case ROLE_KONSULT:
        return bit(CLASS_CONTRACTOR);
    default:
        return role >= ROLE_SOCIALCHEF && role <= ROLE_FORVALTNING ? official(party) : 0;
    }
}

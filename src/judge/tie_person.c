/* tie_person: do the persons of two events agree: the reporter who is answered, the one who may not take part, the
 * party that the trial is about? Must not know order or days. */
#include "part.h"

static bool who_in(const struct dossier *dossier, int32_t who, const struct attribute_value *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->as.items[i] == who ||
            role_of(dossier, list->as.items[i]) == role_of(dossier, who))
            return true;
    return false;
}

/* A reporter who asks and is answered: from of one is from or among to of the other. */
enum answer reporters_agree(const struct dossier *dossier, int32_t one, int32_t other)
{
    const struct attribute_value *from = event_value(&dossier->events[one], ATTRIBUTE_FROM);
    const struct attribute_value *back = event_value(&dossier->events[other], ATTRIBUTE_FROM);
    const struct attribute_value *to = event_value(&dossier->events[other], ATTRIBUTE_TO);
    if (!from || (!back && !to))
        return ANSWER_MAYBE;
    if (back)
        return role_of(dossier, from->as.number) == role_of(dossier, back->as.number) ? ANSWER_YES
                                                                                      : ANSWER_NO;
    return who_in(dossier, from->as.number, to) ? ANSWER_YES : ANSWER_NO;
}

/* One person alone has the role: who is named by it alone is known. */
static bool is_unique(int32_t role)
{
    return role == ROLE_ORDFORANDE || role == ROLE_SOCIALCHEF;
}

/* The person of the start decides, acts or takes part in the candidate. */
enum answer persons_agree(const struct dossier *dossier, int32_t candidate, int32_t from)
{
    static const int places[] = {ATTRIBUTE_DECIDER, ATTRIBUTE_BY, ATTRIBUTE_AUTHOR,
                                 ATTRIBUTE_PARTICIPANTS};
    const struct attribute_value *person = event_value(&dossier->events[from], ATTRIBUTE_PERSON);
    if (!person)
        return ANSWER_MAYBE;
    const struct attribute_value *capacity =
        event_value(&dossier->events[candidate], ATTRIBUTE_DECIDED_BY);
    int32_t role = role_of(dossier, person->as.number);
    if (capacity && capacity->as.number == role && is_unique(role))
        return ANSWER_YES;
    if (person->as.number >= WHO_ROLE)
        return ANSWER_MAYBE;
    bool any = false;
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        const struct attribute_value *value = event_value(&dossier->events[candidate], places[i]);
        any |= value != NULL;
        if (value && places[i] == ATTRIBUTE_PARTICIPANTS
                ? value_lists(value, person->as.number)
                : value && value->as.number == person->as.number)
            return ANSWER_YES;
    }
    return any ? ANSWER_NO : ANSWER_MAYBE;
}

/* A person on the event: the party of the trial, or anybody with such a role when it is about nobody in particular. */
static bool is_party(const struct trial *trial, int32_t who)
{
    const struct dossier *dossier = trial->dossier;
    if (trial->party < 0)
        return word_set_has(&trial->duty->selector.roles, role_of(dossier, who));
    return who == trial->party ||
           (who >= WHO_ROLE && role_of(dossier, who) == dossier->parties[trial->party].role);
}

/* Nobody named: of a certain person that is open, of nobody in particular it is enough. */
static enum answer names_party(const struct trial *trial, int32_t candidate, int attribute)
{
    const struct attribute_value *value =
        event_value(&trial->dossier->events[candidate], attribute);
    bool is_list = attribute == ATTRIBUTE_TO || attribute == ATTRIBUTE_CHILD;
    if (!value)
        return attribute == ATTRIBUTE_CHILD || trial->party < 0 ? ANSWER_YES : ANSWER_MAYBE;
    bool perhaps = false;
    for (size_t i = 0; i < (is_list ? value->count : 1u); i++) {
        int32_t who = is_list ? value->as.items[i] : value->as.number;
        if (is_party(trial, who))
            return ANSWER_YES;
        perhaps |= trial->party < 0 && role_of(trial->dossier, who) == ROLE_FORALDER;
    }
    return perhaps ? ANSWER_MAYBE : ANSWER_NO; /* a parent whose custody is not known */
}

enum answer party_agrees(const struct trial *trial, int32_t candidate, uint32_t relations)
{
    static const struct {
        uint32_t relation;
        int attribute;
    } places[] = {{RELATION_TO_PARTY, ATTRIBUTE_TO},
                  {RELATION_FROM_PARTY, ATTRIBUTE_FROM},
                  {RELATION_OF_PARTY, ATTRIBUTE_CHILD}};
    enum answer worst = ANSWER_YES;
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
        if (relations & places[i].relation &&
            vocabulary_kind_allows(trial->dossier->events[candidate].kind, places[i].attribute))
            worst = weaker(worst, names_party(trial, candidate, places[i].attribute));
    return worst;
}

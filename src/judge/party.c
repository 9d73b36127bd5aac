/* party: a duty that is owed to each guardian, each child of fifteen, is tried once for each of them. How old a child
 * was is as uncertain as the day and the birth are. Must not judge. */
#include "part.h"

enum { OLDEST = 150, GROWN = 15 };

/* The days on which a child can have been born; both DAY_NONE when nothing is known. */
static struct window birth_of(const struct dossier *dossier, const struct party *party)
{
    static const struct window unknown = {DAY_NONE, DAY_NONE};
    if (party->birth_date != DAY_NONE)
        return (struct window){party->birth_date, party->birth_date};
    if (party->birth_year >= 0) {
        bool known = party->birth_month > 0;
        int32_t first =
            day_from_civil((struct civil){party->birth_year, known ? party->birth_month : 1, 1});
        return (struct window){first, day_add(first, (struct period){known ? 1 : 12, 0}, NULL) - 1};
    }
    int32_t least = party->age >= 0 ? party->age : party->age_min,
            most = party->age >= 0 ? party->age : party->age_max;
    bool no_age = least < 0 && most < 0;
    if (no_age || party->age_at_event < 0 || (size_t)party->age_at_event >= dossier->event_count)
        return unknown;
    struct window then = window_of(dossier, party->age_at_event);
    if (then.earliest == DAY_FIRST || then.latest == DAY_LAST)
        return unknown;
    int32_t oldest = most < 0 ? OLDEST : most + 1;
    return (struct window){
        day_add(then.earliest, (struct period){-12 * oldest, 0}, NULL) + 1,
        day_add(then.latest, (struct period){-12 * (least < 0 ? 0 : least), 0}, NULL)};
}

struct window birthday_of(const struct dossier *dossier, int32_t party, int32_t years)
{
    struct window born = birth_of(dossier, &dossier->parties[party]);
    struct period age = {12 * years, 0};
    if (born.earliest == DAY_NONE)
        return born;
    return (struct window){day_add(born.earliest, age, NULL), day_add(born.latest, age, NULL)};
}

/* Has the child reached the age on the day of the event? "ung" is said of nobody younger than fifteen. */
static enum answer has_reached(const struct dossier *dossier, int32_t party, int32_t years,
                               int32_t event)
{
    struct window birthday = birthday_of(dossier, party, years), day = window_of(dossier, event);
    if (birthday.earliest == DAY_NONE) {
        bool grown = dossier->parties[party].role == ROLE_UNG && years <= GROWN;
        const struct party *child = &dossier->parties[party];
        bool said = child->age >= years || child->age_min >= years;
        return grown || said ? ANSWER_YES : ANSWER_MAYBE;
    }
    if (birthday.latest <= day.earliest)
        return ANSWER_YES;
    return birthday.earliest > day.latest ? ANSWER_NO : ANSWER_MAYBE;
}

static bool is_child(int32_t role)
{
    return role == ROLE_BARN || role == ROLE_UNG;
}

/* The event is about this child, or about one in this guardian's custody. */
static bool is_concerned(const struct dossier *dossier, int32_t party, int32_t event)
{
    const struct party *person = &dossier->parties[party];
    const struct attribute_value *children = event_value(&dossier->events[event], ATTRIBUTE_CHILD);
    if (!children || (!is_child(person->role) && person->custody_count == 0))
        return true;
    if (is_child(person->role))
        return value_lists(children, party);
    for (size_t i = 0; i < person->custody_count; i++)
        if (value_lists(children, person->custody_of[i]))
            return true;
    return false;
}

static enum answer age_fits(const struct dossier *dossier, const struct selector *selector,
                            int32_t party, int32_t event)
{
    enum answer fits = ANSWER_YES;
    if (!is_child(dossier->parties[party].role))
        return fits;
    if (selector->child_from)
        fits = has_reached(dossier, party, selector->child_from, event);
    if (selector->child_below && fits != ANSWER_NO)
        fits = weaker(fits, ANSWER_YES - has_reached(dossier, party, selector->child_below, event));
    return fits;
}

/* Nobody with such a role stands among the parties, but the list may have gaps: somebody is owed the duty, and who that
 * is is what is missing when nobody was served. A child of a certain age must be known to be there. */
static bool owed_to_somebody(const struct trial *trial)
{
    const struct dossier *dossier = trial->dossier;
    return !dossier->all_complete && !dossier->parties_complete &&
           word_set_has(&trial->duty->selector.roles, ROLE_VARDNADSHAVARE);
}

void each_party(struct trial *trial, party_trial *try_one)
{
    const struct selector *selector = &trial->duty->selector;
    const struct dossier *dossier = trial->dossier;
    struct trial one = *trial;
    bool any = false;
    for (int32_t party = 0; (size_t)party < dossier->party_count; party++) {
        if (!word_set_has(&selector->roles, dossier->parties[party].role) ||
            !is_concerned(dossier, party, trial->trigger))
            continue;
        enum answer fits = age_fits(dossier, selector, party, trial->trigger);
        any |= !is_child(dossier->parties[party].role) || fits == ANSWER_YES;
        if (fits == ANSWER_NO)
            continue;
        one = *trial;
        one.party = party;
        if (fits == ANSWER_MAYBE)
            not_excluded(&one, party, MISSING_AGE, -1);
        try_one(&one);
    }
    if (any || !owed_to_somebody(trial))
        return;
    not_excluded(trial, -1, MISSING_PARTIES, -1);
    try_one(trial);
}

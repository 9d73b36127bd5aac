/* facts_person: tests of the persons whom an event names: a fact of theirs, whose file, whose secret. Must not know
 * which rule asks. */
#include "part.h"

int32_t role_of(const struct dossier *dossier, int32_t who)
{
    return who >= WHO_ROLE ? who - WHO_ROLE : dossier->parties[who].role;
}

static bool is_subject(int32_t role)
{
    return role == ROLE_BARN || role == ROLE_UNG || role == ROLE_ENSKILD;
}

/* Whose file it lies in is not among those whom it is about, or another child's data lie there too. */
static enum answer misfiled(const struct dossier *dossier, int32_t event)
{
    const struct attribute_value *about =
        event_value(&dossier->events[event], ATTRIBUTE_CONTAINS_DATA_ON);
    const struct attribute_value *file = event_value(&dossier->events[event], ATTRIBUTE_FILE_OF);
    bool own = false, others = false;
    if (!file || !about)
        return ANSWER_MAYBE;
    for (size_t i = 0; i < about->count; i++) {
        bool same = about->as.items[i] == file->as.number;
        own |= same;
        others |= !same && is_subject(role_of(dossier, about->as.items[i]));
    }
    return yes_if(!own || others);
}

/* The party is marked so, or an event says that it has become so. */
static bool is_protected(const struct dossier *dossier, int32_t who)
{
    if (who < WHO_ROLE && dossier->parties[who].protected_identity == 1)
        return true;
    for (size_t i = 0; i < dossier->event_count; i++) {
        const struct event *event = &dossier->events[i];
        const struct attribute_value *person = event_value(event, ATTRIBUTE_PERSON);
        if (event->kind == KIND_PROTECTED_IDENTITY && person && person->as.number == who)
            return true;
    }
    return false;
}

/* Data about a protected person, by the persons named or, where none is named, perhaps by those in the case. */
static enum answer protects(const struct dossier *dossier, int32_t event)
{
    const struct attribute_value *about =
        event_value(&dossier->events[event], ATTRIBUTE_CONTAINS_DATA_ON);
    for (size_t i = 0; about && i < about->count; i++)
        if (is_protected(dossier, about->as.items[i]))
            return ANSWER_YES;
    for (int32_t i = 0; !about && (size_t)i < dossier->party_count; i++)
        if (is_protected(dossier, i))
            return ANSWER_MAYBE;
    return ANSWER_NO;
}

/* A fact of the person whom the attribute names; known only of a party. */
static enum answer party_fits(const struct dossier *dossier, int32_t event, const struct test *test)
{
    const struct attribute_value *value = event_value(&dossier->events[event], test->attribute);
    enum attribute_type type = vocabulary_attribute_type(test->attribute);
    bool single = type == TYPE_WHO || type == TYPE_PERSON;
    if (!value || !single || value->as.number >= WHO_ROLE)
        return ANSWER_MAYBE;
    const struct party *party = &dossier->parties[value->as.number];
    int32_t facts[] = {[PARTY_DEGREE] = party->degree,
                       [PARTY_ACTING] = party->acting,
                       [PARTY_EMPLOYMENT] = party->employment};
    int32_t fact = facts[test->number];
    return fact < 0 ? ANSWER_MAYBE : yes_if(word_set_has(&test->set, fact));
}

enum answer person_test_fits(const struct dossier *dossier, int32_t event, const struct test *test)
{
    if (test->kind == TEST_MISFILED)
        return misfiled(dossier, event);
    if (test->kind == TEST_PROTECTED)
        return protects(dossier, event);
    return party_fits(dossier, event, test);
}

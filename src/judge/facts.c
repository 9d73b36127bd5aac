/* facts: does an event pass the tests of a pattern? Three answers: silence in the record is neither yes nor no,
 * unless the record says that it is complete in that respect. */
#include "part.h"

int32_t role_of(const struct dossier *dossier, int32_t who)
{
    return who >= WHO_ROLE ? who - WHO_ROLE : dossier->parties[who].role;
}

static enum answer yes_if(bool holds)
{
    return holds ? ANSWER_YES : ANSWER_NO;
}

static bool is_person(int attribute)
{
    enum value_type type = vocabulary_attribute_type(attribute);
    return type == VALUE_WHO || type == VALUE_WHOS || type == VALUE_PERSON || type == VALUE_PERSONS;
}

static bool is_list(int attribute)
{
    enum value_type type = vocabulary_attribute_type(attribute);
    return type == VALUE_WHOS || type == VALUE_PERSONS || type == VALUE_ENUM_LIST;
}

/* Lists of what a text treats: one that names some questions does not say that it names them all. */
static bool is_open_list(int attribute)
{
    return attribute == ATTRIBUTE_ASSESSED || attribute == ATTRIBUTE_COVERS;
}

static bool in_set(const struct dossier *dossier, const struct value *value,
                   const struct word_set *set)
{
    bool person = is_person(value->attribute), list = is_list(value->attribute);
    size_t count = list ? value->count : 1;
    for (size_t i = 0; i < count; i++) {
        int32_t word = list ? value->as.items[i] : value->as.number;
        if (word_set_has(set, person ? role_of(dossier, word) : word))
            return true;
    }
    return false;
}

static enum answer provision_fits(const struct lagrum *cited, const struct lagrum *asked)
{
    if (cited->act != asked->act)
        return ANSWER_NO;
    if (cited->section == 0)
        return ANSWER_MAYBE;
    bool first = cited->section == asked->section && cited->section_letter == asked->section_letter;
    bool second =
        cited->second_section == asked->section && cited->second_letter == asked->section_letter;
    bool chapter = !asked->chapter || (cited->chapter == asked->chapter &&
                                       cited->chapter_letter == asked->chapter_letter);
    bool paragraph = !asked->paragraph || !cited->paragraph || cited->paragraph == asked->paragraph;
    return yes_if((first || second) && chapter && paragraph);
}

static enum answer silent(const struct dossier *dossier, int32_t event, const struct test *test)
{
    if (test->kind == TEST_SILENT)
        return ANSWER_YES;
    if (!event_is_complete(dossier, event, test->attribute))
        return ANSWER_MAYBE;
    return yes_if(test->kind == TEST_NONE_OF || test->kind == TEST_ABSENT ||
                  test->kind == TEST_LACKS);
}

static enum answer contains(const struct dossier *dossier, int32_t event, const struct value *value,
                            const struct word_set *set)
{
    if (in_set(dossier, value, set))
        return ANSWER_YES;
    bool open = is_open_list(value->attribute) && !event_is_complete(dossier, event, value->attribute);
    return open ? ANSWER_MAYBE : ANSWER_NO;
}

/* The date in the document lies before the event itself. */
static enum answer day_before(const struct event *event, int32_t day)
{
    if (day < event->earliest)
        return ANSWER_YES;
    return day >= event->latest ? ANSWER_NO : ANSWER_MAYBE;
}

static bool is_subject(int32_t role)
{
    return role == ROLE_BARN || role == ROLE_UNG || role == ROLE_ENSKILD;
}

/* Whose file it lies in is not among those whom it is about, or another child's data lie there too. */
static enum answer misfiled(const struct dossier *dossier, int32_t event, const struct value *about)
{
    const struct value *file = event_value(&dossier->events[event], ATTRIBUTE_FILE_OF);
    bool own = false, others = false;
    if (!file)
        return ANSWER_MAYBE;
    for (size_t i = 0; i < about->count; i++) {
        bool same = about->as.items[i] == file->as.number;
        own |= same;
        others |= !same && is_subject(role_of(dossier, about->as.items[i]));
    }
    return yes_if(!own || others);
}

static enum answer value_fits(const struct dossier *dossier, int32_t event, const struct test *test)
{
    const struct value *value = event_value(&dossier->events[event], test->attribute);
    if (!value)
        return silent(dossier, event, test);
    switch (test->kind) {
    case TEST_ANY_OF:
        return yes_if(in_set(dossier, value, &test->set));
    case TEST_CONTAINS:
        return contains(dossier, event, value, &test->set);
    case TEST_LACKS:
        return ANSWER_YES - contains(dossier, event, value, &test->set);
    case TEST_DAY_BEFORE:
        return day_before(&dossier->events[event], value->as.number);
    case TEST_MISFILED:
        return misfiled(dossier, event, value);
    case TEST_NONE_OF:
        return yes_if(!in_set(dossier, value, &test->set));
    case TEST_GIVEN:
        return ANSWER_YES;
    case TEST_ACT:
        return yes_if(word_set_has(&test->set, value->as.lagrum.act));
    case TEST_PROVISION:
        return provision_fits(&value->as.lagrum, &test->provision);
    default:
        return ANSWER_NO;
    }
}

/* The party is marked so, or an event says that it has become so. */
static bool is_protected(const struct dossier *dossier, int32_t who)
{
    if (who < WHO_ROLE && dossier->parties[who].protected_identity == 1)
        return true;
    for (size_t i = 0; i < dossier->event_count; i++) {
        const struct event *event = &dossier->events[i];
        const struct value *person = event_value(event, ATTRIBUTE_PERSON);
        if (event->kind == KIND_PROTECTED_IDENTITY && person && person->as.number == who)
            return true;
    }
    return false;
}

/* Data about a protected person, by the persons named or, where none is named, perhaps by those in the case. */
static enum answer protects(const struct dossier *dossier, int32_t event)
{
    const struct value *about = event_value(&dossier->events[event], ATTRIBUTE_CONTAINS_DATA_ON);
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
    const struct value *value = event_value(&dossier->events[event], test->attribute);
    if (!value || is_list(test->attribute) || value->as.number >= WHO_ROLE)
        return ANSWER_MAYBE;
    const struct party *party = &dossier->parties[value->as.number];
    int32_t facts[] = {[PARTY_DEGREE] = party->degree,
                       [PARTY_ACTING] = party->acting,
                       [PARTY_EMPLOYMENT] = party->employment};
    int32_t fact = facts[test->number];
    return fact < 0 ? ANSWER_MAYBE : yes_if(word_set_has(&test->set, fact));
}

/* An alternative without inner events (TEST_ABOUT may not nest: the reader of a rule would be lost). */
static enum answer plain_fits(const struct dossier *dossier, int32_t event,
                              const struct alternative *alternative)
{
    if (dossier->events[event].kind != alternative->kind)
        return ANSWER_NO;
    enum answer worst = ANSWER_YES;
    for (size_t i = 0; i < alternative->test_count && worst != ANSWER_NO; i++) {
        const struct test *test = &alternative->tests[i];
        enum answer answer;
        if (test->kind == TEST_DOMAIN)
            answer = yes_if(word_set_has(&test->set, dossier->domain));
        else if (test->kind == TEST_TIME_BEFORE)
            answer = dossier->events[event].minute < 0
                         ? ANSWER_MAYBE
                         : yes_if(dossier->events[event].minute < test->number);
        else if (test->kind == TEST_ABOUT)
            answer = ANSWER_YES;
        else if (test->kind == TEST_PROTECTED)
            answer = protects(dossier, event);
        else if (test->kind == TEST_PARTY)
            answer = party_fits(dossier, event, test);
        else
            answer = value_fits(dossier, event, test);
        if (answer < worst)
            worst = answer;
    }
    return worst;
}

static enum answer any_plain(const struct dossier *dossier, int32_t event,
                             const struct pattern *pattern)
{
    enum answer best = ANSWER_NO;
    for (size_t i = 0; i < pattern->count && best != ANSWER_YES; i++) {
        enum answer answer = plain_fits(dossier, event, &pattern->alternatives[i]);
        if (answer > best)
            best = answer;
    }
    return best;
}

static enum answer stronger(enum answer one, enum answer other)
{
    return one > other ? one : other;
}

static enum answer any_of_refs(const struct dossier *dossier, const struct value *refs,
                               const struct pattern *about)
{
    enum answer best = ANSWER_NO;
    for (size_t i = 0; refs && i < refs->count && best != ANSWER_YES; i++)
        best = stronger(best, any_plain(dossier, refs->as.items[i], about));
    return best;
}

/* Is one of the events it concerns, or of the documents handed over, such a one? No reference at all is silence. */
static enum answer about_fits(const struct dossier *dossier, int32_t event,
                              const struct pattern *about)
{
    const struct value *concerns = event_value(&dossier->events[event], ATTRIBUTE_CONCERNS);
    const struct value *decision = event_value(&dossier->events[event], ATTRIBUTE_DECISION_REF);
    const struct value *documents = event_value(&dossier->events[event], ATTRIBUTE_DOCUMENTS);
    if (!concerns && !decision && !documents)
        return ANSWER_MAYBE;
    enum answer best = decision ? any_plain(dossier, decision->as.number, about) : ANSWER_NO;
    best = stronger(best, any_of_refs(dossier, concerns, about));
    return stronger(best, any_of_refs(dossier, documents, about));
}

static enum answer alternative_fits(const struct dossier *dossier, int32_t event,
                                    const struct alternative *alternative)
{
    enum answer worst = plain_fits(dossier, event, alternative);
    for (size_t i = 0; i < alternative->test_count && worst != ANSWER_NO; i++) {
        if (alternative->tests[i].kind != TEST_ABOUT)
            continue;
        enum answer answer = about_fits(dossier, event, alternative->tests[i].about);
        if (answer < worst)
            worst = answer;
    }
    return worst;
}

enum answer pattern_fits(const struct dossier *dossier, int32_t event,
                         const struct pattern *pattern)
{
    int kind = dossier->events[event].kind;
    if (dossier->events[event].cut || !word_set_has(&pattern->kinds, kind))
        return ANSWER_NO;
    enum answer best = ANSWER_NO;
    for (size_t i = 0; i < pattern->count && best != ANSWER_YES; i++) {
        enum answer answer = alternative_fits(dossier, event, &pattern->alternatives[i]);
        if (answer > best)
            best = answer;
    }
    return best;
}

int32_t attribute_in_doubt(const struct dossier *dossier, int32_t event,
                           const struct pattern *pattern)
{
    for (size_t i = 0; i < pattern->count; i++) {
        const struct alternative *alternative = &pattern->alternatives[i];
        if (plain_fits(dossier, event, alternative) != ANSWER_MAYBE)
            continue;
        for (size_t j = 0; j < alternative->test_count; j++) {
            int32_t attribute = alternative->tests[j].attribute;
            if (attribute >= 0 && !event_value(&dossier->events[event], attribute))
                return attribute;
        }
    }
    return -1;
}

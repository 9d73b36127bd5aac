/* facts: does an event pass the tests of a pattern? Three answers: silence in the record is neither yes nor no,
 * unless the record says that it is complete in that respect. */
#include "part.h"

/* Lists of what a text treats: one that names some questions does not say that it names them all. */
static bool is_open_list(int attribute)
{
    return attribute == ATTRIBUTE_ASSESSED || attribute == ATTRIBUTE_COVERS;
}

bool value_lists(const struct attribute_value *list, int32_t item)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->as.items[i] == item)
            return true;
    return false;
}

static bool in_set(const struct dossier *dossier, const struct attribute_value *value,
                   const struct word_set *set)
{
    enum attribute_type type = vocabulary_attribute_type(value->attribute);
    bool person = value_is_person(type), list = value_is_list(type);
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

static enum answer contains(const struct dossier *dossier, int32_t event,
                            const struct attribute_value *value, const struct word_set *set)
{
    if (in_set(dossier, value, set))
        return ANSWER_YES;
    bool open =
        is_open_list(value->attribute) && !event_is_complete(dossier, event, value->attribute);
    return open ? ANSWER_MAYBE : ANSWER_NO;
}

/* The date in the document lies before the event itself. */
static enum answer day_before(const struct event *event, int32_t day)
{
    if (day < event->earliest)
        return ANSWER_YES;
    return day >= event->latest ? ANSWER_NO : ANSWER_MAYBE;
}

static enum answer value_fits(const struct dossier *dossier, int32_t event, const struct test *test)
{
    const struct attribute_value *value = event_value(&dossier->events[event], test->attribute);
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
        else if (test->kind == TEST_PARTY || test->kind == TEST_MISFILED ||
                 test->kind == TEST_PROTECTED)
            answer = person_test_fits(dossier, event, test);
        else
            answer = value_fits(dossier, event, test);
        worst = weaker(worst, answer);
    }
    return worst;
}

static enum answer any_plain(const struct dossier *dossier, int32_t event,
                             const struct pattern *pattern)
{
    enum answer best = ANSWER_NO;
    for (size_t i = 0; i < pattern->count && best != ANSWER_YES; i++)
        best = stronger(best, plain_fits(dossier, event, &pattern->alternatives[i]));
    return best;
}

static enum answer any_of_refs(const struct dossier *dossier, const struct attribute_value *refs,
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
    const struct attribute_value *concerns =
        event_value(&dossier->events[event], ATTRIBUTE_CONCERNS);
    const struct attribute_value *decision =
        event_value(&dossier->events[event], ATTRIBUTE_DECISION_REF);
    const struct attribute_value *documents =
        event_value(&dossier->events[event], ATTRIBUTE_DOCUMENTS);
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
    for (size_t i = 0; alternative->asks_about && i < alternative->test_count && worst != ANSWER_NO;
         i++)
        if (alternative->tests[i].kind == TEST_ABOUT)
            worst = weaker(worst, about_fits(dossier, event, alternative->tests[i].about));
    return worst;
}

enum answer pattern_fits(const struct dossier *dossier, int32_t event,
                         const struct pattern *pattern)
{
    int kind = dossier->events[event].kind;
    if (dossier->events[event].cut || !word_set_has(&pattern->kinds, kind))
        return ANSWER_NO;
    enum answer best = ANSWER_NO;
    for (size_t i = 0; i < pattern->count && best != ANSWER_YES; i++)
        if (pattern->alternatives[i].kind == kind)
            best = stronger(best, alternative_fits(dossier, event, &pattern->alternatives[i]));
    return best;
}

bool pattern_is_certain(const struct dossier *dossier, int32_t event, const struct pattern *pattern)
{
    const struct event *said = &dossier->events[event];
    if (said->cut || !word_set_has(&pattern->kinds, said->kind))
        return false;
    for (size_t i = 0; i < pattern->count; i++) {
        const struct alternative *alternative = &pattern->alternatives[i];
        if (alternative->kind == said->kind &&
            word_set_within(&alternative->needs, &said->present) &&
            alternative_fits(dossier, event, alternative) == ANSWER_YES)
            return true;
    }
    return false;
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

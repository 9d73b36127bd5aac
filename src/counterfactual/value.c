/* value: what if a fact of an event had been stated, one way or another? */
#include "part.h"

enum { ANSWERS = 16 };

/* Words of an enumeration that give the same answer. */
struct answers {
    int32_t *values;
    size_t count;
    struct retried said;
};

/* The group of the answer, a new one if there is room; NULL = none. */
static struct answers *group_of(struct answers groups[ANSWERS], const struct retried *said)
{
    for (size_t i = 0; i < ANSWERS; i++)
        if (groups[i].count == 0 || said_alike(&groups[i].said, said))
            return &groups[i];
    return NULL;
}

/* Judges the copy with the word and puts the word where its answer is; there are at most so many words. */
static void try_word(struct search *search, struct dossier *copy, int32_t word, size_t most,
                     struct answers groups[ANSWERS])
{
    struct retried said = retry(search, copy);
    struct answers *same = group_of(groups, &said);
    if (!same)
        return;
    if (same->count == 0)
        same->values = arena_new_many(search->arena, most, int32_t);
    same->values[same->count++] = word;
    same->said = said;
}

/* A role that is stated takes the place of whoever was named. */
static void name_by_role(struct event *event, int attribute)
{
    if (attribute == ATTRIBUTE_DECIDED_BY)
        event_drop_value(event, ATTRIBUTE_DECIDER);
}

static void keep_answers(struct search *search, struct counterfactual change,
                         const struct answers groups[ANSWERS])
{
    for (size_t i = 0; i < ANSWERS && groups[i].count; i++) {
        change.values = groups[i].values;
        change.value_count = groups[i].count;
        keep(search, &change, &groups[i].said);
    }
}

void ask_words(struct search *search, int32_t event, int attribute, struct day_span words)
{
    struct answers groups[ANSWERS] = {{.count = 0}};
    struct dossier *copy = copy_of(search);
    struct counterfactual change = change_of(IF_VALUE, event);
    const struct event real = copy->events[event];
    const struct attribute_value *now = event_value(&real, attribute);
    size_t most = (size_t)words.to - (size_t)words.from + 1;
    change.attribute = attribute;
    change.model = real;
    for (int32_t word = words.from; word <= words.to; word++) {
        if (now && now->as.number == word)
            continue;
        copy->events[event] = real;
        name_by_role(&copy->events[event], attribute);
        event_set_word(search, &copy->events[event], attribute, word);
        try_word(search, copy, word, most, groups);
    }
    keep_answers(search, change, groups);
}

void keep_said(struct search *search, struct dossier *copy, int32_t event, int attribute,
               bool by_word)
{
    struct counterfactual change = change_of(IF_VALUE, event);
    const struct attribute_value *value = event_value(&copy->events[event], attribute);
    enum attribute_type type = vocabulary_attribute_type(attribute);
    change.attribute = attribute;
    change.model = copy->events[event];
    bool is_list = type == TYPE_ENUM_LIST;
    if (by_word && value && (type == TYPE_BOOL || type == TYPE_ENUM || is_list)) {
        int32_t *values = arena_new(search->arena, int32_t);
        *values = is_list ? value->as.items[0] : value->as.number;
        change.values = values;
        change.value_count = 1;
    }
    struct retried said = retry(search, copy);
    keep(search, &change, &said);
}

void ask_stated(struct search *search, int32_t event, int attribute)
{
    struct dossier *copy = copy_of(search);
    state(search, &copy->events[event], attribute);
    keep_said(search, copy, event, attribute, false);
}

void ask_yes_or_no(struct search *search, int32_t event, int attribute, bool yes)
{
    struct dossier *copy = copy_of(search);
    struct attribute_value value = {.attribute = (uint8_t)attribute, .as = {.number = yes}};
    event_set_value(search->arena, &copy->events[event], value);
    keep_said(search, copy, event, attribute, true);
}

/* Does it belong to the event that started the duty? */
static void ask_reference(struct search *search, int32_t event, int attribute)
{
    struct dossier *copy = copy_of(search);
    struct counterfactual change = change_of(IF_VALUE, event);
    int32_t *items = arena_new(search->arena, int32_t);
    *items = search->inquiry->finding->facts[0];
    state(search, &copy->events[event], attribute);
    change.attribute = attribute;
    change.model = search->inquiry->dossier->events[event];
    change.values = items;
    change.value_count = 1;
    struct retried said = retry(search, copy);
    keep(search, &change, &said);
}

/* The record is complete and says nothing of it. */
static void ask_no_value(struct search *search, int32_t event, int attribute)
{
    struct dossier *copy = copy_of(search);
    struct counterfactual change = change_of(IF_NO_VALUE, event);
    if (word_set_has(&copy->events[event].present, attribute))
        return;
    word_set_add(&copy->events[event].attributes_complete, attribute);
    change.attribute = attribute;
    change.model = search->inquiry->dossier->events[event];
    struct retried said = retry(search, copy);
    keep(search, &change, &said);
}

/* A day that an event states, for example the new last day of an extension. */
static void ask_stated_day(struct search *search, int32_t event, int attribute)
{
    struct day_span span = days_to_try(search);
    struct stretch stretches[STRETCHES];
    struct dossier *copy = copy_of(search);
    struct counterfactual change = change_of(IF_VALUE, event);
    size_t count = 0;
    bool has_room = true;
    for (int32_t day = span.from; day <= span.to && has_room; day++) {
        event_set_value(
            search->arena, &copy->events[event],
            (struct attribute_value){.attribute = (uint8_t)attribute, .as = {.number = day}});
        struct retried said = retry(search, copy);
        has_room = stretch_add(stretches, &count, day, &said);
    }
    change.attribute = attribute;
    change.model = search->inquiry->dossier->events[event];
    change.from_the_start = begins_with_start(search, span);
    change.to_the_end = ends_today(search, span);
    keep_stretches(search, &change, stretches, count, span);
}

/* Each age that the person can have had on the day the duty began. */
void ask_age(struct search *search, int32_t party)
{
    enum { OLDEST_CHILD = 17 };
    struct answers groups[ANSWERS] = {{.count = 0}};
    const struct event *start =
        &search->inquiry->dossier->events[search->inquiry->finding->facts[0]];
    struct counterfactual change = change_of(IF_AGE, -1);
    if (start->earliest == DAY_FIRST)
        return;
    struct dossier *copy = copy_of(search);
    for (int32_t age = 0; age <= OLDEST_CHILD; age++) {
        copy->parties[party].birth_date =
            day_add(start->earliest, (struct period){-12 * age - 6, 0}, NULL);
        try_word(search, copy, age, OLDEST_CHILD + 1, groups);
    }
    change.model = *start;
    change.party = party;
    keep_answers(search, change, groups);
}

void ask_value(struct search *search, int32_t event, int attribute)
{
    enum attribute_type type = vocabulary_attribute_type(attribute);
    if (type == TYPE_BOOL)
        ask_words(search, event, attribute, (struct day_span){0, 1});
    else if (attribute == ATTRIBUTE_DECIDER)
        ask_words(search, event, ATTRIBUTE_DECIDED_BY,
                  (struct day_span){ROLE_NAMND, ROLE_SOCIALJOUR});
    else if (type == TYPE_WHO || type == TYPE_PERSON || type == TYPE_WHOS ||
             attribute == ATTRIBUTE_DECIDED_BY)
        ask_words(search, event, attribute, (struct day_span){ROLE_NAMND, ROLE_SOCIALJOUR});
    else if (type == TYPE_ENUM || type == TYPE_ENUM_LIST)
        ask_words(
            search, event, attribute,
            (struct day_span){0, vocabulary_enum_size(vocabulary_attribute_enum(attribute)) - 1});
    else if (type == TYPE_DATE)
        ask_stated_day(search, event, attribute);
    else if (type == TYPE_REF || type == TYPE_REFS)
        ask_reference(search, event, attribute);
    else if (type == TYPE_TEXT || type == TYPE_KEY)
        ask_stated(search, event, attribute);
    ask_no_value(search, event, attribute);
}

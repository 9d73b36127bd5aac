/* invent: an event as a rule asks for it: with the attributes that its tests want and tied to the event that started
 * the duty. What cannot be written is left out; judging then does not accept the event, and nothing is told of it. */
#include "part.h"

static int32_t first_word(const struct word_set *set)
{
    for (int word = 0; word < 2; word++)
        if (set->bits[word])
            return word * 64 + __builtin_ctzll(set->bits[word]);
    return 0;
}

/* A value of one number, as a list of one where the attribute holds a list. */
static struct attribute_value number_value(struct arena *arena, int attribute, int32_t number)
{
    struct attribute_value value = {.attribute = (uint8_t)attribute, .count = 1};
    if (!value_is_list(vocabulary_attribute_type(attribute))) {
        value.as.number = number;
        return value;
    }
    int32_t *items = arena_new(arena, int32_t);
    *items = number;
    value.as.items = items;
    return value;
}

static void set_number(struct search *search, struct event *event, int attribute, int32_t number)
{
    event_set_value(search->arena, event, number_value(search->arena, attribute, number));
}

void event_set_word(struct search *search, struct event *event, int attribute, int32_t word)
{
    bool is_person = value_is_person(vocabulary_attribute_type(attribute));
    set_number(search, event, attribute, is_person ? WHO_ROLE + word : word);
}

void state(struct search *search, struct event *event, int attribute)
{
    enum attribute_type type = vocabulary_attribute_type(attribute);
    struct attribute_value value = {.attribute = (uint8_t)attribute};
    if (type == TYPE_TEXT || type == TYPE_KEY)
        value.as.text = TEXT_LITERAL("x");
    else if (value_is_person(type))
        value = number_value(search->arena, attribute, WHO_ROLE + ROLE_NAMND);
    else if (type == TYPE_REF || type == TYPE_REFS)
        value = number_value(search->arena, attribute, search->inquiry->finding->facts[0]);
    else
        value = number_value(search->arena, attribute, type == TYPE_BOOL);
    event_set_value(search->arena, event, value);
}

/* The event of the case that fits what the invented one must be about: the start if it can be that. */
static int32_t about_what(const struct search *search, const struct pattern *about)
{
    const struct dossier *dossier = search->inquiry->dossier;
    int32_t start = search->inquiry->finding->facts[0];
    if (word_set_has(&about->kinds, dossier->events[start].kind))
        return start;
    for (size_t i = 0; i < dossier->event_count; i++)
        if (!dossier->events[i].cut && word_set_has(&about->kinds, dossier->events[i].kind))
            return (int32_t)i;
    return -1;
}

void satisfy(struct search *search, struct event *event, const struct test *test)
{
    struct attribute_value cited = {.attribute =
                                        (uint8_t)(test->attribute < 0 ? 0 : test->attribute)};
    switch (test->kind) {
    case TEST_ANY_OF:
    case TEST_CONTAINS:
        event_set_word(search, event, test->attribute, first_word(&test->set));
        break;
    case TEST_GIVEN:
        state(search, event, test->attribute);
        break;
    case TEST_ACT:
        cited.as.lagrum.act = (uint8_t)first_word(&test->set);
        event_set_value(search->arena, event, cited);
        break;
    case TEST_PROVISION:
        cited.as.lagrum = test->provision;
        event_set_value(search->arena, event, cited);
        break;
    case TEST_TIME_BEFORE:
        event->minute = (int16_t)(test->number - 1);
        break;
    case TEST_ABOUT: {
        int32_t other = about_what(search, test->about);
        if (other >= 0)
            set_number(search, event, ATTRIBUTE_CONCERNS, other);
        break;
    }
    default:
        break; /* what must not be there is not there; a person cannot be invented */
    }
}

/* It went to the person whom the finding is about, came from that person, and is about that child. */
static void tie_to_party(struct search *search, struct event *event, int32_t party)
{
    int32_t role = search->inquiry->dossier->parties[party].role;
    set_number(search, event, ATTRIBUTE_TO, party);
    set_number(search, event, ATTRIBUTE_FROM, party);
    if (role == ROLE_BARN || role == ROLE_UNG)
        set_number(search, event, ATTRIBUTE_CHILD, party);
}

/* The ties of a bound: the same keys as the start, and a reference to it. */
static void tie_to_start(struct search *search, struct event *event)
{
    static const int keys[] = {ATTRIBUTE_INVESTIGATION, ATTRIBUTE_HOME,  ATTRIBUTE_QUESTION_ID,
                               ATTRIBUTE_MEASURE,       ATTRIBUTE_CHILD, ATTRIBUTE_PERSON};
    int32_t trigger = search->inquiry->finding->facts[0];
    const struct event *start = &search->inquiry->dossier->events[trigger];
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        const struct attribute_value *value = event_value(start, keys[i]);
        if (value && !word_set_has(&event->present, keys[i]))
            event_set_value(search->arena, event, *value);
    }
    const struct attribute_value *from = event_value(start, ATTRIBUTE_FROM);
    if (from && !word_set_has(&event->present, ATTRIBUTE_TO))
        set_number(search, event, ATTRIBUTE_TO, from->as.number);
    if (search->inquiry->finding->party >= 0)
        tie_to_party(search, event, search->inquiry->finding->party);
    if (!word_set_has(&event->present, ATTRIBUTE_CONCERNS))
        set_number(search, event, ATTRIBUTE_CONCERNS, trigger);
}

struct event invent(struct search *search, const struct alternative *alternative)
{
    struct event event = {.kind = (uint8_t)alternative->kind,
                          .minute = -1,
                          .date = DAY_NONE,
                          .not_before = DAY_NONE,
                          .not_after = DAY_NONE,
                          .after = -1,
                          .before = -1,
                          .attributes_complete = {{UINT64_MAX, UINT64_MAX}}};
    for (size_t i = 0; i < alternative->test_count; i++)
        satisfy(search, &event, &alternative->tests[i]);
    tie_to_start(search, &event);
    return event;
}

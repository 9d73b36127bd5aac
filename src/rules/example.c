/* example: one line of an example becomes a small timeline. Must not judge it. */
#include "book.h"

enum { EVENT_LIMIT = 16, VALUE_LIMIT = 12 };

static const struct text nothing = {0};

struct draft {
    struct rulebook *book;
    struct reader *reader;
    struct example *example;
    struct example_event *event;
    struct example_value *values;
};

/* What is said twice of a list becomes two items of it. */
static struct example_value *add_value(struct draft *draft, int32_t attribute)
{
    for (size_t i = 0; i < draft->event->value_count; i++)
        if (draft->values[i].attribute == attribute &&
            !value_is_list(vocabulary_attribute_type(attribute)))
            return &draft->values[i];
    if (draft->event->value_count == VALUE_LIMIT) {
        reader_problem(draft->reader, "Exemplets händelse har för många uppgifter.", nothing,
                       nothing);
        return &draft->values[0];
    }
    struct example_value *value = &draft->values[draft->event->value_count++];
    value->attribute = attribute;
    return value;
}

static int32_t first_of(const struct word_set *set)
{
    for (int32_t word = 0; word < 128; word++)
        if (word_set_has(set, word))
            return word;
    return 0;
}

/* What a derived name says about its event is written into the example's event. */
static void value_from_test(struct draft *draft, const struct test *test)
{
    switch (test->kind) {
    case TEST_ANY_OF:
    case TEST_CONTAINS:
        add_value(draft, test->attribute)->number = first_of(&test->set);
        break;
    case TEST_ACT:
        add_value(draft, test->attribute)->lagrum =
            (struct lagrum){.act = (uint8_t)first_of(&test->set)};
        break;
    case TEST_PROVISION:
        add_value(draft, test->attribute)->lagrum = test->provision;
        break;
    case TEST_DOMAIN:
        draft->example->domain = first_of(&test->set);
        break;
    case TEST_GIVEN:
        add_value(draft, test->attribute)->text = TEXT_LITERAL("angivet");
        break;
    case TEST_NONE_OF:
    case TEST_SILENT:
    case TEST_ABSENT:
    case TEST_TIME_BEFORE:
    case TEST_ABOUT:
    case TEST_PARTY:
    case TEST_LACKS:
    case TEST_DAY_BEFORE:
    case TEST_MISFILED:
    case TEST_PROTECTED:
        break;
    }
}

static bool read_number(struct reader *reader, int32_t *number_out)
{
    const struct token *token = reader_peek(reader);
    if (!token || !text_to_number(token->text, number_out)) {
        reader_problem(reader, "Här väntades ett tal.", nothing, nothing);
        return false;
    }
    reader->at++;
    return true;
}

/* The number of an earlier event of the example, the first is 1; answers its index. */
static bool read_event_number(struct draft *draft, int32_t *index_out)
{
    struct reader *reader = draft->reader;
    size_t first = reader->at;
    int32_t number;
    if (!read_number(reader, &number))
        return false;
    *index_out = number - 1;
    if (number >= 1 && (size_t)number <= draft->example->event_count)
        return true;
    reader->at = first;
    reader_problem(reader, "Numret ska vara en tidigare händelse i exemplet: den första är 1.",
                   nothing, nothing);
    return false;
}

/* "vårdnadshavare 2": the second party with the role. */
static void read_which(struct reader *reader, struct example_value *value)
{
    const struct token *token = reader_peek(reader);
    if (token && text_to_number(token->text, &value->which))
        reader->at++;
    else
        value->which = 0;
}

static void read_value(struct draft *draft, int32_t attribute)
{
    struct reader *reader = draft->reader;
    struct example_value *value = add_value(draft, attribute);
    switch (vocabulary_attribute_type(attribute)) {
    case TYPE_DATE:
    case TYPE_DATETIME:
        reader_day(reader, &value->number);
        break;
    case TYPE_BOOL:
        value->number = reader_accept(reader, "ja");
        if (!value->number && !reader_accept(reader, "nej"))
            reader_problem(reader, "Skriv 'är ja' eller 'är nej'.", nothing, nothing);
        break;
    case TYPE_LAGRUM:
        provision_parse(reader, &value->lagrum);
        break;
    case TYPE_INT:
        read_number(reader, &value->number);
        break;
    case TYPE_REF:
    case TYPE_REFS:
        if (!read_event_number(draft, &value->number))
            value->number = 0;
        break;
    case TYPE_KEY:
    case TYPE_TEXT:
        value->text = reader_peek(reader) ? reader_next(reader)->text : TEXT_LITERAL("angivet");
        break;
    default:
        value->number = value_parse(reader, enumeration_of(attribute));
        if (enumeration_of(attribute) == ENUM_ROLE)
            read_which(reader, value);
    }
}

/* "där UPPGIFT är VÄRDE och UPPGIFT anges" */
static void read_values(struct draft *draft)
{
    do {
        int32_t attribute;
        if (!lexicon_attribute(draft->book, draft->reader, &attribute)) {
            reader_problem(draft->reader, "Här väntades en uppgift ur ordlistan.", nothing,
                           nothing);
            return;
        }
        if (!vocabulary_kind_allows(draft->event->kind, attribute)) {
            reader_problem(
                draft->reader,
                "Händelsen '{1}' har ingen uppgift '{2}': välj en uppgift som hör till händelsen.",
                lexicon_words(draft->book, draft->event->kind, true),
                lexicon_words(draft->book, attribute, false));
            return;
        }
        if (reader_accept(draft->reader, "anges"))
            add_value(draft, attribute)->text = TEXT_LITERAL("angivet");
        else if (reader_accept(draft->reader, "är") || reader_accept(draft->reader, "innehåller"))
            read_value(draft, attribute);
        else
            reader_problem(draft->reader, "Skriv 'är' eller 'anges' efter uppgiften.", nothing,
                           nothing);
    } while (!draft->reader->failed && reader_accept(draft->reader, "och"));
}

static void read_concerns(struct draft *draft)
{
    do {
        int32_t index;
        if (!read_event_number(draft, &index))
            return;
        add_value(draft, ATTRIBUTE_CONCERNS)->number = index;
    } while (reader_accept(draft->reader, "och"));
}

/* "minst 4 månader efter 1": false when no distance stands here. */
static bool read_offset(struct draft *draft)
{
    static const char *const bounds[] = {"exakt", "minst", "högst", "ungefär"};
    struct reader *reader = draft->reader;
    struct example_event *event = draft->event;
    for (int32_t i = 0; i < 4; i++) {
        if (!reader_accept(reader, bounds[i]))
            continue;
        event->place = EXAMPLE_OFFSET;
        event->bound = i;
        if (!reader_period(reader, &event->offset))
            return true;
        if (!reader_accept(reader, "efter"))
            reader_problem(reader, "Skriv 'minst 4 månader efter 1 HÄNDELSE'.", nothing, nothing);
        else
            read_event_number(draft, &event->origin);
        return true;
    }
    return false;
}

static void read_between(struct reader *reader, struct example_event *event)
{
    event->place = EXAMPLE_BETWEEN;
    if (!reader_day(reader, &event->first))
        return;
    if (!reader_accept(reader, "och"))
        reader_problem(reader, "Skriv 'mellan DAG och DAG HÄNDELSE'.", nothing, nothing);
    else if (reader_day(reader, &event->last) && event->last < event->first)
        reader_problem(reader, "Den första dagen ligger efter den sista: byt plats på dem.",
                       nothing, nothing);
}

static void read_place(struct draft *draft)
{
    struct reader *reader = draft->reader;
    struct example_event *event = draft->event;
    event->minute = -1;
    if (reader_accept(reader, "okänd dag")) {
        event->place = EXAMPLE_UNKNOWN;
    } else if (reader_accept(reader, "mellan")) {
        read_between(reader, event);
    } else if (!read_offset(draft)) {
        if (reader_day(reader, &event->first) && reader_peek(reader) &&
            minute_parse(reader_peek(reader)->text, &event->minute))
            reader->at++;
        event->last = event->first;
    }
}

static void read_complete(struct draft *draft, struct word_set *complete)
{
    do {
        int32_t kind;
        if (!lexicon_kind(draft->book, draft->reader, &kind)) {
            reader_problem(draft->reader, "Skriv 'komplett om HÄNDELSE och HÄNDELSE'.", nothing,
                           nothing);
            return;
        }
        word_set_add(complete, kind);
    } while (reader_accept(draft->reader, "och"));
}

/* At an event also an attribute may be complete: what it does not say of itself is not so. */
static void read_complete_here(struct draft *draft)
{
    int32_t word;
    size_t at = draft->reader->at;
    bool is_kind = lexicon_kind(draft->book, draft->reader, &word);
    draft->reader->at = at;
    if (!is_kind && lexicon_attribute(draft->book, draft->reader, &word))
        word_set_add(&draft->event->attributes_complete, word);
    else
        read_complete(draft, &draft->event->complete);
}

static void read_event(struct draft *draft, struct example_event *events)
{
    struct reader *reader = draft->reader;
    if (draft->example->event_count == EVENT_LIMIT) {
        reader_problem(reader, "Exemplet har för många händelser.", nothing, nothing);
        return;
    }
    draft->event = &events[draft->example->event_count];
    struct example_value values[VALUE_LIMIT] = {0};
    draft->values = values;
    *draft->event = (struct example_event){0};
    read_place(draft);
    struct pattern named = {0};
    if (reader->failed || !name_parse(draft->book, reader, &named))
        return;
    const struct alternative *first = &named.alternatives[0];
    draft->event->kind = first->kind;
    for (size_t i = 0; i < first->test_count; i++)
        value_from_test(draft, &first->tests[i]);
    if (reader_accept(reader, "där"))
        read_values(draft);
    if (reader_accept(reader, "som rör"))
        read_concerns(draft);
    if (reader_accept(reader, "komplett om"))
        read_complete_here(draft);
    draft->event->values = reader_keep(reader, values, draft->event->value_count, sizeof *values);
    draft->example->event_count++;
}

static void read_item(struct draft *draft, struct example_event *events)
{
    struct reader *reader = draft->reader;
    if (reader_accept(reader, "akten komplett"))
        draft->example->all_complete = true;
    else if (reader_accept(reader, "komplett om"))
        read_complete(draft, &draft->example->complete);
    else if (reader_accept(reader, "prövas"))
        reader_day(reader, &draft->example->as_of);
    else if (reader_accept(reader, "område"))
        draft->example->domain = value_parse(reader, ENUM_DOMAIN);
    else if (!example_people(reader, draft->example))
        read_event(draft, events);
}

static bool read_verdict(struct reader *reader, enum verdict *verdict_out)
{
    for (int verdict = 0; verdict < VERDICT_COUNT; verdict++)
        if (reader_accept(reader, verdict_name((enum verdict)verdict))) {
            *verdict_out = (enum verdict)verdict;
            return true;
        }
    reader_problem(
        reader, "Exemplet ska börja med håller, brister, tveksamt, okänt, löper eller berörs inte.",
        nothing, nothing);
    return false;
}

bool example_parse(struct rulebook *book, struct reader *reader, struct example *example_out)
{
    struct example_event events[EVENT_LIMIT];
    *example_out = (struct example){.domain = -1, .as_of = DAY_NONE, .line = reader->line};
    struct draft draft = {book, reader, example_out, NULL, NULL};
    if (!read_verdict(reader, &example_out->verdict))
        return false;
    size_t first = reader->at;
    do
        read_item(&draft, events);
    while (!reader->failed && reader_accept(reader, ";"));
    example_out->events = reader_keep(reader, events, example_out->event_count, sizeof *events);
    if (reader->at > first)
        example_out->words = reader_span(reader, first, reader->at - 1);
    return !reader->failed;
}

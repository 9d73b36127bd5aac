/* limits: which events may put a limit off, and for which limits a body has to meet: asked of the rulebook and of the
 * register when a view is, so that it is never stale. Must not know any rule, nor what a view makes of it. */
#include "limits.h"

#include "os/os.h"

/* Who may take a decision of a type, on the day that is asked about. */
struct may {
    bool asked, single; /* some single person may, in no hurry */
    const bool *bodies; /* of the register, those that may */
};

struct asked {
    struct arena *arena;
    const struct rulebook *rules;
    const struct authority_book *authority;
    int32_t from;
    struct may *types; /* by the catalogue's number */
    struct builder *out;
    bool first;
};

static bool may_decide(const struct asked *known, int32_t type, int32_t person, int32_t body)
{
    struct authority_request request = authority_ask(type, known->from);
    request.person = person;
    request.body = body;
    request.facts[FACT_URGENT] = KNOWN_NO;
    struct authority answer = authority_check(known->authority, &request);
    bool sits_not = answer.reason == REASON_NO_MEETING || answer.reason == REASON_NOT_QUORATE;
    return answer.verdict >= AUTHORITY_UNKNOWN || (body >= 0 && sits_not);
}

static bool any_person_may(const struct asked *known, int32_t type)
{
    const struct register_rows *rows = authority_register(known->authority);
    for (size_t i = 0; i < rows->person_count; i++)
        if (may_decide(known, type, (int32_t)i, -1))
            return true;
    return false;
}

static const struct may *may_of(const struct asked *known, int32_t type)
{
    struct may *may = &known->types[type];
    const struct register_rows *rows = authority_register(known->authority);
    if (may->asked)
        return may;
    bool *bodies = arena_new_many(known->arena, rows->body_count, bool);
    for (size_t i = 0; i < rows->body_count; i++)
        bodies[i] = may_decide(known, type, -1, (int32_t)i);
    *may = (struct may){true, any_person_may(known, type), bodies};
    return may;
}

static bool shares_a_word(const struct word_set *one, const struct word_set *other)
{
    return (one->bits[0] & other->bits[0]) || (one->bits[1] & other->bits[1]);
}

/* No event fits both when they want different words of the same attribute. */
static bool excludes(const struct alternative *one, const struct alternative *other)
{
    if (one->kind != other->kind)
        return true;
    for (size_t i = 0; i < one->test_count; i++)
        for (size_t j = 0; j < other->test_count; j++) {
            const struct test *a = &one->tests[i], *b = &other->tests[j];
            if (a->kind == TEST_ANY_OF && b->kind == TEST_ANY_OF && a->attribute == b->attribute &&
                !shares_a_word(&a->set, &b->set))
                return true;
        }
    return false;
}

static bool may_be(const struct alternative *alternative, const struct pattern *type)
{
    for (size_t i = 0; i < type->count; i++)
        if (!excludes(alternative, &type->alternatives[i]))
            return true;
    return false;
}

/* Every decision that the event may be is one for bodies alone; theirs are added. */
static bool add_alternative(const struct asked *known, const struct alternative *alternative,
                            bool *bodies)
{
    const struct catalogue *catalogue = rulebook_catalogue(known->rules);
    size_t count, seen = 0, body_count = authority_register(known->authority)->body_count;
    const int32_t *types = catalogue_types_for(catalogue, alternative->kind, &count);
    for (size_t i = 0; i < count; i++) {
        if (!may_be(alternative, catalogue_type(catalogue, types[i])->pattern))
            continue;
        const struct may *may = may_of(known, types[i]);
        if (may->single)
            return false;
        for (size_t j = 0; j < body_count; j++)
            bodies[j] |= may->bodies[j];
        seen++;
    }
    return seen > 0;
}

/* Is all that keeps the duty a decision for bodies alone? */
static bool wants_body(const struct asked *known, const struct duty *duty, bool *bodies)
{
    size_t seen = 0;
    if (duty->forbidden || duty->decider != DECIDER_UNTESTED)
        return false;
    for (size_t i = 0; i < duty->fulfilments.count; i++) {
        const struct pattern *pattern = &duty->fulfilments.items[i].pattern;
        for (size_t j = 0; j < pattern->count; j++, seen++)
            if (!add_alternative(known, &pattern->alternatives[j], bodies))
                return false;
    }
    return seen > 0;
}

static void add_pair(struct asked *known, struct text rule, const char *name, struct text value)
{
    builder_add_string(known->out, known->first ? "{\"rule\":" : ",{\"rule\":");
    known->first = false;
    json_add_string(known->out, rule);
    builder_add_string(known->out, ",\"");
    builder_add_string(known->out, name);
    builder_add_string(known->out, "\":");
    json_add_string(known->out, value);
    builder_add_char(known->out, '}');
}

static void add_sittings(struct asked *known, const struct duty *duty)
{
    const struct register_rows *rows = authority_register(known->authority);
    bool *bodies = arena_new_many(known->arena, rows->body_count, bool);
    if (!wants_body(known, duty, bodies))
        return;
    add_pair(known, duty->rule.id, "day", TEXT_LITERAL(""));
    for (size_t i = 0; i < rows->meeting_count; i++) {
        const struct meeting *meeting = &rows->meetings[i];
        struct builder day;
        if (meeting->body < 0 || !bodies[meeting->body] || meeting->day < known->from)
            continue;
        builder_init(&day, known->arena);
        builder_add_day(&day, meeting->day);
        add_pair(known, duty->rule.id, "day", builder_text(&day));
    }
}

static void add_extensions(struct asked *known, const struct duty *duty)
{
    for (size_t i = 0; i < duty->extensions.count; i++) {
        const struct pattern *pattern = &duty->extensions.items[i].pattern;
        for (size_t j = 0; j < pattern->count; j++)
            add_pair(known, duty->rule.id, "kind",
                     text_of(vocabulary_kind_name(pattern->alternatives[j].kind)));
    }
}

static void add_list(struct asked *known, const char *name,
                     void (*add)(struct asked *known, const struct duty *duty))
{
    builder_add_string(known->out, name);
    known->first = true;
    for (size_t i = 0; add && i < rulebook_duty_count(known->rules); i++)
        add(known, rulebook_duty(known->rules, i));
    builder_add_char(known->out, ']');
}

struct fault *limits_known(struct engine *engine, struct arena *arena, int32_t from,
                           struct text *known_out)
{
    struct builder out;
    size_t types = catalogue_count(rulebook_catalogue(engine->rules));
    struct asked known = {.arena = arena, .rules = engine->rules, .from = from, .out = &out};
    builder_init(&out, arena);
    known.types = arena_new_many(arena, types, struct may);
    TRY(engine_people(engine, arena, &known.authority));
    bool sits = from != DAY_NONE && people_for_judge(known.authority);
    builder_add_string(&out, "{\"today\":\"");
    builder_add_day(&out, clock_today());
    add_list(&known, "\",\"puts_off\":[", add_extensions);
    add_list(&known, ",\"sits\":[", sits ? add_sittings : NULL);
    builder_add_char(&out, '}');
    *known_out = builder_text(&out);
    return NULL;
}

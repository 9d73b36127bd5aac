/* examples: every rule carries its own; each is built as a small case and tried. A rule that nobody has shown at work
 * is no rule. */
#include "try.h"

#include <string.h>

static int32_t domain_of(const struct duty *duty, const struct example *example)
{
    if (example->domain >= 0)
        return example->domain;
    struct text law = duty->rule.sources[0].law;
    return text_starts(law, "lvu") || text_starts(law, "luo") ? DOMAIN_LVU
           : text_starts(law, "lvm")                          ? DOMAIN_LVM
                                                              : DOMAIN_SOL_CHILD;
}

static bool is_single_person(enum value_type type)
{
    return type == VALUE_WHO || type == VALUE_PERSON;
}

static bool is_person_list(enum value_type type)
{
    return type == VALUE_WHOS || type == VALUE_PERSONS;
}

static void set_value(struct arena *arena, struct value *value, const struct example_value *from)
{
    enum value_type type = vocabulary_attribute_type(from->attribute);
    int32_t number =
        is_single_person(type) || is_person_list(type) ? WHO_ROLE + from->number : from->number;
    value->attribute = (uint8_t)from->attribute;
    if (is_person_list(type) || type == VALUE_ENUM_LIST || type == VALUE_REFS) {
        int32_t *items = arena_new(arena, int32_t);
        *items = number;
        value->as.items = items;
        value->count = 1;
    } else if (type == VALUE_LAGRUM) {
        value->as.lagrum = from->lagrum;
    } else if (type == VALUE_TEXT || type == VALUE_KEY) {
        value->as.text = from->text;
    } else {
        value->as.number = number;
    }
}

/* Several "som rör" become one list. */
static size_t set_values(struct arena *arena, struct event *event, const struct example_event *from)
{
    struct value *values = arena_new_many(arena, from->value_count, struct value);
    int32_t *concerns = arena_new_many(arena, from->value_count, int32_t);
    size_t count = 0, concern_count = 0;
    for (size_t i = 0; i < from->value_count; i++) {
        if (from->values[i].attribute == ATTRIBUTE_CONCERNS && concern_count++) {
            concerns[concern_count - 1] = from->values[i].number;
            continue;
        }
        set_value(arena, &values[count++], &from->values[i]);
        word_set_add(&event->present, from->values[i].attribute);
        concerns[0] = concern_count == 1 ? from->values[i].number : concerns[0];
    }
    for (size_t i = 0; i < count; i++)
        if (values[i].attribute == ATTRIBUTE_CONCERNS) {
            values[i].as.items = concerns;
            values[i].count = (uint16_t)concern_count;
        }
    event->values = values;
    return count;
}

static void set_event(struct arena *arena, struct event *event, const struct example_event *from)
{
    *event = (struct event){.kind = (uint8_t)from->kind,
                            .minute = (int16_t)from->minute,
                            .date = DAY_NONE,
                            .not_before = DAY_NONE,
                            .not_after = DAY_NONE,
                            .after = -1,
                            .before = -1};
    if (from->place == EXAMPLE_ON)
        event->date = from->first;
    if (from->place == EXAMPLE_BETWEEN) {
        event->not_before = from->first;
        event->not_after = from->last;
    }
    if (from->place == EXAMPLE_OFFSET) {
        event->after = from->origin;
        event->has_offset = true;
        event->offset = from->offset;
        event->offset_bound = (uint8_t)from->bound;
    }
    event->value_count = set_values(arena, event, from);
}

struct dossier example_dossier(struct arena *arena, const struct duty *duty,
                               const struct example *example)
{
    struct dossier dossier = {.id = TEXT_LITERAL("exempel"),
                              .domain = domain_of(duty, example),
                              .kinds_complete = example->complete,
                              .all_complete = example->all_complete,
                              .evaluate_as_of = example->as_of};
    dossier.events = arena_new_many(arena, example->event_count, struct event);
    dossier.event_count = example->event_count;
    for (size_t i = 0; i < example->event_count; i++)
        set_event(arena, &dossier.events[i], &example->events[i]);
    return dossier;
}

static enum verdict verdict_of(const struct findings *findings)
{
    static const enum verdict order[] = {VERDICT_BREAKS, VERDICT_DOUBT, VERDICT_UNKNOWN,
                                         VERDICT_RUNS};
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++)
        for (size_t j = 0; j < findings->count; j++)
            if (findings->items[j].verdict == order[i])
                return order[i];
    return findings->checked ? VERDICT_HOLDS : VERDICT_NOT_CONCERNED;
}

static enum verdict try_example(const struct rulebook *book, const struct duty *duty,
                                const struct example *example, struct arena *arena)
{
    struct dossier dossier = example_dossier(arena, duty, example);
    struct findings findings;
    struct session session;
    ensure(dossier_place(&dossier, DAY_NONE) ==
           -1); /* the language cannot write days that contradict */
    session_open(&session, book, &dossier, arena, &findings);
    for (size_t i = 0; i < dossier.event_count; i++)
        try_duty(&session, duty, (int32_t)i);
    settle(&session);
    return verdict_of(&findings);
}

static void report_line(struct builder *report, struct text name, int32_t line,
                        const char *expected, const char *got, struct text words)
{
    builder_add(report, name);
    builder_add_char(report, ':');
    builder_add_number(report, line);
    builder_add_string(report, ": väntat ");
    builder_add_string(report, expected);
    builder_add_string(report, ", blev ");
    builder_add_string(report, got);
    builder_add_string(report, ": ");
    builder_add(report, words);
    builder_add_char(report, '\n');
}

static size_t check_duty(const struct rulebook *book, const struct duty *duty, struct arena *arena,
                         struct builder *report)
{
    size_t failed = 0;
    for (size_t i = 0; i < duty->example_count; i++) {
        const struct example *example = &duty->examples[i];
        enum verdict got = try_example(book, duty, example, arena);
        arena_reset(arena);
        if (got == example->verdict)
            continue;
        failed++;
        report_line(report, duty->rule.id, example->line, verdict_name(example->verdict),
                    verdict_name(got), example->words);
    }
    return failed;
}

static size_t check_clock(const struct rulebook *book, size_t index, struct builder *report,
                          size_t *count_out)
{
    const struct clock *clock = rulebook_clock(book, index);
    const struct clock_example *examples = rulebook_clock_examples(book, index, count_out);
    size_t failed = 0;
    for (size_t i = 0; i < *count_out; i++) {
        struct due due = calendar_due(examples[i].start, clock->period, clock->moving);
        if (due.latest == examples[i].latest)
            continue;
        failed++;
        struct builder expected, got;
        builder_init(&expected, report->arena);
        builder_init(&got, report->arena);
        builder_add_day(&expected, examples[i].latest);
        builder_add_day(&got, due.latest);
        report_line(report, clock->id, examples[i].line, builder_string(&expected),
                    builder_string(&got), clock->period_words);
    }
    return failed;
}

bool judge_check_examples(const struct rulebook *book, struct builder *report_out,
                          size_t *passed_out, size_t *failed_out)
{
    struct arena *arena = arena_open(0);
    size_t total = 0, failed = 0, count;
    for (size_t i = 0; i < rulebook_clock_count(book); i++) {
        failed += check_clock(book, i, report_out, &count);
        total += count;
    }
    for (size_t i = 0; i < rulebook_duty_count(book); i++) {
        failed += check_duty(book, rulebook_duty(book, i), arena, report_out);
        total += rulebook_duty(book, i)->example_count;
    }
    arena_close(arena);
    *failed_out = failed;
    *passed_out = total - failed;
    return failed == 0;
}

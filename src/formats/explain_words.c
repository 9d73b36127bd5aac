/* explain_words: names of kinds, attributes, duties, laws and events in the reader's language. Must not know how
 * anything was computed. */
#include "explain_part.h"

/* The text of prefix + word when po/ has it, else NULL. */
static const char *find_text(struct arena *arena, enum language language, const char *prefix,
                             struct text word)
{
    struct builder key;
    builder_init(&key, arena);
    builder_add_string(&key, prefix);
    builder_add(&key, word);
    const char *found = builder_string(&key);
    return words_has(found) ? words_text(language, found) : NULL;
}

const char *explain_kind(struct arena *arena, enum language language, int kind)
{
    const char *name = vocabulary_kind_name(kind);
    const char *text = find_text(arena, language, "kind.", text_of(name));
    return text ? text : name;
}

const char *explain_attribute(struct arena *arena, enum language language, int attribute)
{
    const char *name = vocabulary_attribute_name(attribute);
    const char *text = find_text(arena, language, "attribute.", text_of(name));
    return text ? text : name;
}

struct text explain_duty(struct arena *arena, enum language language, const struct rule *rule)
{
    const char *known = find_text(arena, language, "duty.", rule->code);
    if (rule->title.size && (language == LANGUAGE_SV || !known))
        return rule->title;
    return known ? text_of(known) : rule->code;
}

void explain_day(struct builder *builder, const struct event *event)
{
    static const size_t sizes[] = {
        [PRECISION_DAY] = 10, [PRECISION_MONTH] = 7, [PRECISION_YEAR] = 4};
    if (event->date == DAY_NONE)
        return;
    struct text whole = day_words(builder->arena, event->date);
    builder_add(builder, (struct text){whole.bytes, sizes[event->precision]});
}

/* "minst 4 månader och 1 dag efter ..." as the record has it. */
static void add_distance(struct builder *builder, enum language language,
                         const struct dossier *dossier, const struct event *event)
{
    static const char *const keys[] = {"message.exactly-after", "message.at-least-after",
                                       "message.at-most-after", "message.about-after"};
    static const char *const same[] = {"message.same-day", "message.same-day-or-later",
                                       "message.same-day", "message.about-same-day"};
    bool same_day = event->offset.months == 0 && event->offset.days == 0;
    struct builder length, origin;
    builder_init(&length, builder->arena);
    builder_init(&origin, builder->arena);
    if (event->offset.months)
        words_add_count(&length, language, "period.months", event->offset.months);
    if (event->offset.months && event->offset.days)
        builder_add_string(&length, words_text(language, "message.and"));
    if (event->offset.days || !event->offset.months)
        words_add_count(&length, language, "period.days", event->offset.days);
    builder_add_string(&origin,
                       explain_kind(builder->arena, language, dossier->events[event->after].kind));
    struct text arguments[] = {builder_text(&length), builder_text(&origin)};
    const char *key = same_day ? same[event->offset_bound] : keys[event->offset_bound];
    words_add(builder, language, key, arguments, 2);
}

/* What is known of a day that is not written: limits, or nothing. */
static void add_limits(struct builder *builder, enum language language, const struct event *event)
{
    static const char *const keys[] = {"message.day-unknown", "message.day-from",
                                       "message.day-until", "message.day-between"};
    bool from = event->earliest > DAY_FIRST && event->earliest <= DAY_LAST;
    bool until = event->latest < DAY_LAST && event->latest >= DAY_FIRST;
    struct text days[2] = {{0}};
    if (from)
        days[0] = day_words(builder->arena, event->earliest);
    if (until)
        days[1] = day_words(builder->arena, event->latest);
    words_add(builder, language, keys[from + 2 * until], days, 2);
}

/* What the event is more exactly: "beslut: omedelbart omhändertagande". Legal terms stay Swedish in every language. */
static void add_matter(struct builder *builder, const struct event *event)
{
    static const int attributes[] = {ATTRIBUTE_DECISION_TYPE, ATTRIBUTE_COURT_OUTCOME,
                                     ATTRIBUTE_MEASURE, ATTRIBUTE_PLACEMENT_FORM,
                                     ATTRIBUTE_DOCUMENT_TYPE};
    for (size_t i = 0; i < sizeof attributes / sizeof attributes[0]; i++) {
        const struct attribute_value *value = event_value(event, attributes[i]);
        if (!value)
            continue;
        builder_add_string(builder, ": ");
        int words = vocabulary_attribute_enum(attributes[i]);
        builder_add_string(builder, vocabulary_enum_value_name(words, value->as.number));
        return;
    }
}

void explain_what(struct builder *builder, enum language language, const struct event *event)
{
    builder_add_char(builder, '"');
    builder_add_string(builder, explain_kind(builder->arena, language, event->kind));
    add_matter(builder, event);
    builder_add_char(builder, '"');
}

void explain_event(struct builder *builder, enum language language, const struct dossier *dossier,
                   int32_t event)
{
    const struct event *found = &dossier->events[event];
    explain_what(builder, language, found);
    builder_add_char(builder, ' ');
    if (found->date != DAY_NONE)
        explain_day(builder, found);
    else if (found->earliest == found->latest)
        builder_add_day(builder, found->earliest);
    else if (found->has_offset && found->after >= 0)
        add_distance(builder, language, dossier, found);
    else
        add_limits(builder, language, found);
}

struct text explain_event_text(struct arena *arena, enum language language,
                               const struct dossier *dossier, int32_t event)
{
    struct builder builder;
    builder_init(&builder, arena);
    explain_event(&builder, language, dossier, event);
    return builder_text(&builder);
}

void explain_missing(struct builder *builder, enum language language, const struct dossier *dossier,
                     const struct missing_fact *missing)
{
    struct arena *arena = builder->arena;
    bool of_event = missing->event >= 0;
    struct text arguments[2] = {{0}};
    if (missing->kind == MISSING_PARTIES) {
        words_add(builder, language, "message.missing-parties", arguments, 0);
        return;
    }
    if (missing->kind == MISSING_AGE) {
        arguments[0] = dossier->parties[missing->event].ref;
        words_add(builder, language, "message.missing-age", arguments, 1);
        return;
    }
    if (of_event)
        arguments[1] = explain_event_text(arena, language, dossier, missing->event);
    if (missing->kind >= 0) {
        arguments[0] = text_of(explain_kind(arena, language, missing->kind));
        words_add(builder, language, of_event ? "message.missing-kind-of" : "message.missing-kind",
                  arguments, 2);
    } else if (missing->attribute >= 0) {
        arguments[0] = text_of(explain_attribute(arena, language, missing->attribute));
        words_add(builder, language,
                  of_event ? "message.missing-attribute-of" : "message.missing-attribute",
                  arguments, 2);
    } else {
        words_add(builder, language, of_event ? "message.missing-day-of" : "message.missing-day",
                  arguments, 2);
    }
}

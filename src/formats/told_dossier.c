/* told_dossier: a case that was read from a row as a line of case-timeline/1, so that a list is recorded through the
 * same door as a file of cases. Must not know any list; says only what a row can say: no event names another. */
#include "told.h"

#include "timeline_part.h"

static void put_text(json_t *object, const char *name, struct text text)
{
    if (text.size)
        json_object_set_new(object, name, json_stringn(text.bytes, text.size));
}

static void put_day(struct arena *arena, json_t *object, const char *name, int32_t day)
{
    struct builder written;
    if (day == DAY_NONE)
        return;
    builder_init(&written, arena);
    builder_add_day(&written, day);
    put_text(object, name, builder_text(&written));
}

static void put_minute(json_t *object, int32_t minute)
{
    const char written[] = {(char)('0' + minute / 600), (char)('0' + minute / 60 % 10), ':',
                            (char)('0' + minute % 60 / 10), (char)('0' + minute % 10)};
    if (minute >= 0)
        put_text(object, "time", (struct text){written, sizeof written});
}

/* A party by its ref, or anyone by role. */
static json_t *who(const struct dossier *dossier, int32_t number)
{
    if (number >= WHO_ROLE)
        return json_string(vocabulary_enum_value_name(ENUM_ROLE, number - WHO_ROLE));
    struct text ref = dossier->parties[number].ref;
    return json_stringn(ref.bytes, ref.size);
}

static json_t *item(const struct dossier *dossier, int attribute, int32_t number)
{
    int words = vocabulary_attribute_enum(attribute);
    return words >= 0 ? json_string(vocabulary_enum_value_name(words, number))
                      : who(dossier, number);
}

static json_t *items(const struct dossier *dossier, const struct attribute_value *value)
{
    json_t *list = json_array();
    for (size_t i = 0; i < value->count; i++)
        json_array_append_new(list, item(dossier, value->attribute, value->as.items[i]));
    return list;
}

static json_t *text_value(struct text text)
{
    return json_stringn(text.bytes, text.size);
}

static json_t *day_value(struct arena *arena, int32_t day)
{
    struct builder written;
    builder_init(&written, arena);
    builder_add_day(&written, day);
    return text_value(builder_text(&written));
}

static json_t *lagrum_value(struct arena *arena, const struct lagrum *lagrum)
{
    struct builder written;
    builder_init(&written, arena);
    builder_add_lagrum_whole(&written, lagrum);
    return text_value(builder_text(&written));
}

static json_t *value_of(struct arena *arena, const struct dossier *dossier,
                        const struct attribute_value *value)
{
    enum attribute_type type = vocabulary_attribute_type(value->attribute);
    ensure(type != TYPE_REF && type != TYPE_REFS && type != TYPE_DATETIME); /* of no row */
    if (value_is_list(type))
        return items(dossier, value);
    if (type == TYPE_TEXT || type == TYPE_KEY)
        return text_value(value->as.text);
    if (type == TYPE_LAGRUM)
        return lagrum_value(arena, &value->as.lagrum);
    if (type == TYPE_DATE)
        return day_value(arena, value->as.number);
    if (type == TYPE_BOOL)
        return json_boolean(value->as.number);
    return type == TYPE_INT ? json_integer(value->as.number)
                            : item(dossier, value->attribute, value->as.number);
}

static json_t *words_of(const struct word_set *kinds)
{
    json_t *list = json_array();
    for (int kind = 0; kind < KIND_COUNT; kind++)
        if (word_set_has(kinds, kind))
            json_array_append_new(list, json_string(vocabulary_kind_name(kind)));
    return list;
}

static json_t *attributes_of(struct arena *arena, const struct dossier *dossier,
                             const struct event *event)
{
    json_t *attributes = json_object();
    for (size_t i = 0; i < event->value_count; i++)
        json_object_set_new(attributes, vocabulary_attribute_name(event->values[i].attribute),
                            value_of(arena, dossier, &event->values[i]));
    return attributes;
}

static json_t *event_of(struct arena *arena, const struct dossier *dossier,
                        const struct event *event)
{
    json_t *object = json_object();
    ensure(event->after < 0 && event->before < 0 && !event->has_offset);
    put_text(object, "kind", text_of(vocabulary_kind_name(event->kind)));
    put_day(arena, object, "date", event->date);
    put_minute(object, event->minute);
    put_day(arena, object, "not_before", event->not_before);
    put_day(arena, object, "not_after", event->not_after);
    if (event->value_count)
        json_object_set_new(object, "attributes", attributes_of(arena, dossier, event));
    if (!word_set_is_empty(&event->kinds_complete))
        json_object_set_new(object, "record_complete", words_of(&event->kinds_complete));
    return object;
}

static json_t *parties_of(const struct dossier *dossier)
{
    json_t *list = json_array();
    for (size_t i = 0; i < dossier->party_count; i++) {
        json_t *party = json_object();
        put_text(party, "ref", dossier->parties[i].ref);
        put_text(party, "role",
                 text_of(vocabulary_enum_value_name(ENUM_ROLE, dossier->parties[i].role)));
        json_array_append_new(list, party);
    }
    return list;
}

struct text case_write(struct arena *arena, const struct dossier *dossier)
{
    struct builder line;
    json_t *json = json_object(), *events = json_array();
    put_text(json, "format", TEXT_LITERAL("case-timeline/1"));
    put_text(json, "id", dossier->id);
    put_text(json, "authority", dossier->authority);
    put_text(json, "domain", text_of(vocabulary_enum_value_name(ENUM_DOMAIN, dossier->domain)));
    json_object_set_new(json, "parties", parties_of(dossier));
    for (size_t i = 0; i < dossier->event_count; i++)
        json_array_append_new(events, event_of(arena, dossier, &dossier->events[i]));
    json_object_set_new(json, "events", events);
    if (!word_set_is_empty(&dossier->kinds_complete))
        json_object_set_new(json, "record_complete", words_of(&dossier->kinds_complete));
    builder_init(&line, arena);
    timeline_write_json(&line, json, JSON_COMPACT);
    json_decref(json);
    return builder_text(&line);
}

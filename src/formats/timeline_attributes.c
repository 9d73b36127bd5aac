/* timeline_attributes: the attributes of an event and what its record is complete about. Must not know what any of
 * them means. */
#include "timeline_event.h"

static bool refuse_unknown(struct timeline_reader *reader, struct text word)
{
    return timeline_refuse_word(reader, "problem.unknown-attribute",
                                "problem.unknown-attribute-far", word,
                                vocabulary_nearest_attribute(word), (struct text){0});
}

/* The attributes that a kind may have, in a row. */
static struct text allowed_names(struct timeline_reader *reader, int kind)
{
    struct builder builder;
    builder_init(&builder, reader->arena);
    for (int attribute = 0; attribute < ATTRIBUTE_COUNT; attribute++) {
        if (!vocabulary_kind_allows(kind, attribute))
            continue;
        if (builder.size)
            builder_add_string(&builder, ", ");
        builder_add_string(&builder, vocabulary_attribute_name(attribute));
    }
    return builder_text(&builder);
}

static bool read_attribute(struct timeline_reader *reader, struct json_node *json,
                           struct event *event, struct attribute_value *value)
{
    int attribute = vocabulary_attribute(reader->field);
    if (attribute < 0)
        return refuse_unknown(reader, reader->field);
    if (!vocabulary_kind_allows(event->kind, attribute))
        return timeline_refuse_about(reader, "problem.attribute-not-allowed", reader->field,
                                     allowed_names(reader, event->kind));
    if (json_is(json, JSON_KIND_NULL))
        return timeline_refuse(reader, "problem.null");
    value->attribute = (uint8_t)attribute;
    if (!timeline_attribute(reader, json, value))
        return false;
    bool itself = vocabulary_attribute_type(attribute) == TYPE_REF &&
                  value->as.number == (int64_t)reader->list_index;
    if (itself)
        return timeline_refuse(reader, "problem.points-at-itself");
    word_set_add(&event->present, attribute);
    return true;
}

bool timeline_attributes(struct timeline_reader *reader, struct json_node *record,
                         struct event *event)
{
    reader->field = timeline_event_fields[EVENT_ATTRIBUTES].name;
    if (!json_is(record, JSON_KIND_RECORD))
        return timeline_refuse(reader, "problem.record-expected");
    struct attribute_value *values =
        arena_new_many(reader->arena, json_count(record), struct attribute_value);
    reader->group = "attributes";
    event->values = values;
    JSON_EACH(member, record)
    {
        reader->field = member->name;
        if (!read_attribute(reader, member, event, &values[event->value_count]))
            return false;
        event->value_count++;
    }
    reader->group = NULL;
    return true;
}

/* A word may be both a kind and an attribute (case_assigned): then both are complete. Answers false when it is neither
 * or when it stood there before. */
static bool add_complete(struct event *event, struct text word, bool *twice_out)
{
    int kind = vocabulary_kind(word), attribute = vocabulary_attribute(word);
    bool own = attribute >= 0 && vocabulary_kind_allows(event->kind, attribute);
    bool order = text_is(word, "delegation_order");
    *twice_out = (kind >= 0 && word_set_has(&event->kinds_complete, kind)) ||
                 (order && event->order_complete) ||
                 (own && word_set_has(&event->attributes_complete, attribute));
    if (kind >= 0)
        word_set_add(&event->kinds_complete, kind);
    if (own)
        word_set_add(&event->attributes_complete, attribute);
    event->order_complete |= order;
    return kind >= 0 || own || order;
}

static const char *nearest_word(struct text word)
{
    const char *kind = vocabulary_nearest_kind(word);
    return kind ? kind : vocabulary_nearest_attribute(word);
}

bool timeline_event_complete(struct timeline_reader *reader, struct json_node *list,
                             struct event *event)
{
    reader->field = timeline_event_fields[EVENT_COMPLETE].name;
    if (!timeline_is_list(reader, list, TIMELINE_LIST_LIMIT))
        return false;
    JSON_EACH(json, list)
    {
        struct text word = json_word(json);
        bool twice;
        reader->item++;
        if (!add_complete(event, word, &twice))
            return timeline_refuse_word(reader, "problem.unknown-event-complete",
                                        "problem.unknown-event-complete-far", word,
                                        nearest_word(word), (struct text){0});
        if (twice)
            return timeline_refuse_about(reader, "problem.value-twice", word, (struct text){0});
    }
    reader->item = -1;
    return true;
}

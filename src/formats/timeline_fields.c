/* timeline_fields: walks one JSON record by a table of fields, and skips what is never input. Must not know what any
 * field means. */
#include "timeline_part.h"

#include <string.h>

/* Files write their fields in much the same order, so the search goes on from the row after the last one found. */
static const struct field *find_field(const struct field *fields, size_t count, struct text name,
                                      size_t *next)
{
    for (size_t tried = 0; tried < count; tried++) {
        const struct field *field = &fields[*next];
        *next = *next + 1 < count ? *next + 1 : 0;
        if (field->name.size == name.size && memcmp(field->name.bytes, name.bytes, name.size) == 0)
            return field;
    }
    return NULL;
}

static struct text field_names(struct timeline_reader *reader, const struct field *fields,
                               size_t count)
{
    struct builder builder;
    builder_init(&builder, reader->arena);
    for (size_t i = 0; i < count && fields[i].read != timeline_skip; i++) {
        if (i)
            builder_add_string(&builder, ", ");
        builder_add(&builder, fields[i].name);
    }
    return builder_text(&builder);
}

static bool refuse_unknown(struct timeline_reader *reader, const struct field *fields, size_t count,
                           struct text name)
{
    bool in_event = reader->list && strcmp(reader->list, "events") == 0;
    if (in_event && vocabulary_attribute(name) >= 0)
        return timeline_refuse_about(reader, "problem.attribute-outside", name, (struct text){0});
    return timeline_refuse_about(reader, "problem.unknown-field", name,
                                 field_names(reader, fields, count));
}

bool timeline_fields(struct timeline_reader *reader, struct json_node *record,
                     const struct field *fields, size_t count, void *target, uint32_t *seen_out)
{
    *seen_out = 0;
    size_t next = 0;
    JSON_EACH(value, record)
    {
        reader->field = value->name;
        const struct field *field = find_field(fields, count, reader->field, &next);
        if (!field)
            return refuse_unknown(reader, fields, count, reader->field);
        if (json_is(value, JSON_KIND_NULL) && field->read != timeline_skip)
            return timeline_refuse(reader, "problem.null");
        if (!field->read(reader, value, (char *)target + field->offset, field->parameter))
            return false;
        *seen_out |= SEEN(field - fields);
    }
    reader->field = (struct text){0};
    return true;
}

bool timeline_is_list(struct timeline_reader *reader, struct json_node *json, size_t limit)
{
    if (!json_is(json, JSON_KIND_LIST))
        return timeline_refuse(reader, "problem.list-expected");
    if (json_count(json) <= limit)
        return true;
    return timeline_refuse_number(reader, "problem.too-many", (int64_t)limit);
}

bool timeline_keep(struct timeline_reader *reader, struct json_node *json, void *slot,
                   int parameter)
{
    (void)reader;
    (void)parameter;
    *(struct json_node **)slot = json;
    return true;
}

/* Fields that are never input are not read, but they may not be a trap for readers that do. The fields that are input
 * need no such check: none of them takes more than five levels. */
bool timeline_skip(struct timeline_reader *reader, struct json_node *json, void *slot,
                   int parameter)
{
    (void)slot;
    (void)parameter;
    struct json_node *ends[TIMELINE_DEPTH_LIMIT];
    size_t depth = 0;
    for (struct json_node *node = json; node != json_end(json); node++) {
        while (depth > 0 && node == ends[depth - 1])
            depth--;
        if (!json_has_children(node))
            continue;
        if (depth + 1 == TIMELINE_DEPTH_LIMIT) /* the case itself is one level */
            return timeline_refuse_number(reader, "problem.too-deep", TIMELINE_DEPTH_LIMIT);
        ends[depth++] = json_end(node);
    }
    return true;
}

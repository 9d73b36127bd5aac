/* told_dossier: a case that was read from a row as a line of case-timeline/1, so that a list is recorded through the
 * same door as a file of cases. Must not know any list; says only what a row can say: no event names another. */
#include "told.h"

#include "timeline_part.h"

static void put_text(struct builder *line, const char *name, struct text text)
{
    if (text.size)
        json_add_text(line, name, text);
}

static void add_day(struct builder *line, int32_t day)
{
    builder_add_char(line, '"');
    builder_add_day(line, day);
    builder_add_char(line, '"');
}

static void put_day(struct builder *line, const char *name, int32_t day)
{
    if (day == DAY_NONE)
        return;
    json_add_name(line, text_of(name));
    add_day(line, day);
}

static void put_minute(struct builder *line, int32_t minute)
{
    if (minute < 0)
        return;
    json_add_name(line, TEXT_LITERAL("time"));
    builder_add_char(line, '"');
    builder_add_minute(line, minute);
    builder_add_char(line, '"');
}

/* A party by its ref, or anyone by role. */
static struct text who(const struct dossier *dossier, int32_t number)
{
    return number >= WHO_ROLE ? text_of(vocabulary_enum_value_name(ENUM_ROLE, number - WHO_ROLE))
                              : dossier->parties[number].ref;
}

static void add_item(struct builder *line, const struct dossier *dossier, int attribute,
                     int32_t number)
{
    int words = vocabulary_attribute_enum(attribute);
    json_add_string(line, words >= 0 ? text_of(vocabulary_enum_value_name(words, number))
                                     : who(dossier, number));
}

static void add_items(struct builder *line, const struct dossier *dossier,
                      const struct attribute_value *value)
{
    builder_add_char(line, '[');
    for (size_t i = 0; i < value->count; i++) {
        json_add_comma(line);
        add_item(line, dossier, value->attribute, value->as.items[i]);
    }
    builder_add_char(line, ']');
}

static void add_lagrum(struct builder *line, const struct lagrum *lagrum)
{
    struct builder written;
    builder_init(&written, line->arena);
    builder_add_lagrum_whole(&written, lagrum);
    json_add_string(line, builder_text(&written));
}

static void add_value(struct builder *line, const struct dossier *dossier,
                      const struct attribute_value *value)
{
    enum attribute_type type = vocabulary_attribute_type(value->attribute);
    ensure(type != TYPE_REF && type != TYPE_REFS && type != TYPE_DATETIME); /* of no row */
    if (value_is_list(type))
        add_items(line, dossier, value);
    else if (type == TYPE_TEXT || type == TYPE_KEY)
        json_add_string(line, value->as.text);
    else if (type == TYPE_LAGRUM)
        add_lagrum(line, &value->as.lagrum);
    else if (type == TYPE_DATE)
        add_day(line, value->as.number);
    else if (type == TYPE_BOOL)
        builder_add_string(line, value->as.number ? "true" : "false");
    else if (type == TYPE_INT)
        builder_add_number(line, value->as.number);
    else
        add_item(line, dossier, value->attribute, value->as.number);
}

static void put_words(struct builder *line, const char *name, const struct word_set *kinds)
{
    if (word_set_is_empty(kinds))
        return;
    json_add_name(line, text_of(name));
    builder_add_char(line, '[');
    for (int kind = 0; kind < KIND_COUNT; kind++)
        if (word_set_has(kinds, kind)) {
            json_add_comma(line);
            json_add_string(line, text_of(vocabulary_kind_name(kind)));
        }
    builder_add_char(line, ']');
}

static void put_attributes(struct builder *line, const struct dossier *dossier,
                           const struct event *event)
{
    if (!event->value_count)
        return;
    json_add_name(line, TEXT_LITERAL("attributes"));
    builder_add_char(line, '{');
    for (size_t i = 0; i < event->value_count; i++) {
        json_add_name(line, text_of(vocabulary_attribute_name(event->values[i].attribute)));
        add_value(line, dossier, &event->values[i]);
    }
    builder_add_char(line, '}');
}

static void add_event(struct builder *line, const struct dossier *dossier,
                      const struct event *event)
{
    ensure(event->after < 0 && event->before < 0 && !event->has_offset);
    json_add_comma(line);
    builder_add_char(line, '{');
    put_text(line, "kind", text_of(vocabulary_kind_name(event->kind)));
    put_day(line, "date", event->date);
    put_minute(line, event->minute);
    put_day(line, "not_before", event->not_before);
    put_day(line, "not_after", event->not_after);
    put_attributes(line, dossier, event);
    put_words(line, "record_complete", &event->kinds_complete);
    builder_add_char(line, '}');
}

static void add_party(struct builder *line, const struct party *party)
{
    json_add_comma(line);
    builder_add_char(line, '{');
    put_text(line, "ref", party->ref);
    put_text(line, "role", text_of(vocabulary_enum_value_name(ENUM_ROLE, party->role)));
    builder_add_char(line, '}');
}

struct text case_write(struct arena *arena, const struct dossier *dossier)
{
    struct builder line;
    builder_init(&line, arena);
    builder_add_char(&line, '{');
    put_text(&line, "format", TEXT_LITERAL("case-timeline/1"));
    put_text(&line, "id", dossier->id);
    put_text(&line, "authority", dossier->authority);
    put_text(&line, "domain", text_of(vocabulary_enum_value_name(ENUM_DOMAIN, dossier->domain)));
    json_add_name(&line, TEXT_LITERAL("parties"));
    builder_add_char(&line, '[');
    for (size_t i = 0; i < dossier->party_count; i++)
        add_party(&line, &dossier->parties[i]);
    builder_add_char(&line, ']');
    json_add_name(&line, TEXT_LITERAL("events"));
    builder_add_char(&line, '[');
    for (size_t i = 0; i < dossier->event_count; i++)
        add_event(&line, dossier, &dossier->events[i]);
    builder_add_char(&line, ']');
    put_words(&line, "record_complete", &dossier->kinds_complete);
    builder_add_char(&line, '}');
    return builder_text(&line);
}

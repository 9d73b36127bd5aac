/* timeline_name: the readers of words that must be known: kinds, closed values, persons and roles, and lists of them.
 * Must not know which field the word stands in. */
#include "timeline_part.h"

/* All values of an enumeration in a row, for the reader who chose a wrong one. */
static struct text all_values(struct timeline_reader *reader, int enumeration)
{
    struct builder builder;
    builder_init(&builder, reader->arena);
    for (int value = 0; value < vocabulary_enum_size(enumeration); value++) {
        if (value)
            builder_add_string(&builder, ", ");
        builder_add_string(&builder, vocabulary_enum_value_name(enumeration, value));
    }
    return builder_text(&builder);
}

bool timeline_enum(struct timeline_reader *reader, struct json_node *json, void *slot,
                   int parameter)
{
    if (!json_is(json, JSON_KIND_STRING))
        return timeline_refuse_about(reader, "problem.value-expected",
                                     all_values(reader, parameter), (struct text){0});
    struct text word = json_word(json);
    int value = vocabulary_enum_value(parameter, word);
    if (value < 0)
        return timeline_refuse_word(reader, "problem.unknown-value", "problem.unknown-value-list",
                                    word, vocabulary_nearest_value(parameter, word),
                                    all_values(reader, parameter));
    *(int32_t *)slot = value;
    return true;
}

bool timeline_kind(struct timeline_reader *reader, struct json_node *json, void *slot,
                   int parameter)
{
    (void)parameter;
    if (!json_is(json, JSON_KIND_STRING))
        return timeline_refuse(reader, "problem.kind-expected");
    struct text word = json_word(json);
    int kind = vocabulary_kind(word);
    if (kind < 0)
        return timeline_refuse_word(reader, "problem.unknown-kind", "problem.unknown-kind-far",
                                    word, vocabulary_nearest_kind(word), (struct text){0});
    *(int32_t *)slot = kind;
    return true;
}

/* The refs of the case in a row. */
static struct text all_parties(struct timeline_reader *reader)
{
    struct builder builder;
    builder_init(&builder, reader->arena);
    builder_add_string(&builder, reader->index.count ? "" : "–");
    for (size_t i = 0; i < reader->index.count; i++) {
        if (i)
            builder_add_string(&builder, ", ");
        builder_add(&builder, reader->index.parties[i].ref);
    }
    return builder_text(&builder);
}

bool timeline_person(struct timeline_reader *reader, struct json_node *json, void *slot,
                     int parameter)
{
    (void)parameter;
    struct text word = json_word(json);
    int32_t party = timeline_find_party(reader, word);
    if (party < 0)
        return timeline_refuse_about(reader, "problem.unknown-person", word, all_parties(reader));
    *(int32_t *)slot = party;
    return true;
}

/* A ref of the case goes before a role of the same name. */
bool timeline_who(struct timeline_reader *reader, struct json_node *json, void *slot, int parameter)
{
    (void)parameter;
    struct text word = json_word(json);
    int32_t party = timeline_find_party(reader, word);
    int role = party < 0 ? vocabulary_enum_value(ENUM_ROLE, word) : -1;
    if (party < 0 && role < 0)
        return timeline_refuse_word(reader, "problem.unknown-who", "problem.unknown-who-list", word,
                                    vocabulary_nearest_value(ENUM_ROLE, word), all_parties(reader));
    *(int32_t *)slot = party >= 0 ? party : WHO_ROLE + role;
    return true;
}

static bool read_items(struct timeline_reader *reader, struct json_node *json, value_reader *read,
                       int parameter, int32_t *items)
{
    JSON_EACH(value, json)
    {
        reader->item++;
        if (json_is(value, JSON_KIND_NULL))
            return timeline_refuse(reader, "problem.null");
        if (!read(reader, value, items++, parameter))
            return false;
    }
    reader->item = -1;
    return true;
}

bool timeline_numbers(struct timeline_reader *reader, struct json_node *json, value_reader *read,
                      int parameter, struct numbers *numbers_out)
{
    if (!timeline_is_list(reader, json, TIMELINE_LIST_LIMIT))
        return false;
    size_t count = json_count(json);
    if (count == 0)
        return timeline_refuse(reader, "problem.empty-list");
    int32_t *items = arena_new_many(reader->arena, count, int32_t);
    *numbers_out = (struct numbers){items, count};
    return read_items(reader, json, read, parameter, items);
}

/* mapping_value: a word of a mapping as the value of an attribute. Must not know what the attribute is about.
 */
#include "mapping_reader.h"

static int32_t party_of(const struct mapping *mapping, struct text word)
{
    for (size_t i = 0; i < mapping->party_count; i++)
        if (text_equal(mapping->parties[i].ref, word))
            return (int32_t)i;
    return -1;
}

/* A party by its key, or anyone by role. */
static bool who_of(const struct mapping *mapping, struct text word, bool role_allowed,
                   int32_t *who_out)
{
    *who_out = party_of(mapping, word);
    if (*who_out >= 0 || !role_allowed)
        return *who_out >= 0;
    int role = vocabulary_enum_value(ENUM_ROLE, word);
    *who_out = WHO_ROLE + role;
    return role >= 0;
}

static bool flag_of(struct text word, int32_t *flag_out)
{
    *flag_out = text_is(word, "ja");
    return *flag_out || text_is(word, "nej");
}

static bool single(const struct mapping *mapping, enum attribute_type type, int32_t attribute,
                   struct text word, int32_t *number_out)
{
    switch (type) {
    case TYPE_ENUM:
    case TYPE_ENUM_LIST:
        *number_out = vocabulary_enum_value(vocabulary_attribute_enum(attribute), word);
        return *number_out >= 0;
    case TYPE_WHO:
    case TYPE_WHOS:
        return who_of(mapping, word, true, number_out);
    case TYPE_PERSON:
    case TYPE_PERSONS:
        return who_of(mapping, word, false, number_out);
    case TYPE_BOOL:
        return flag_of(word, number_out);
    case TYPE_INT:
        return text_to_number(word, number_out);
    case TYPE_DATE:
        return day_parse(word, number_out);
    default:
        return false; /* references to other events cannot be written in a list */
    }
}

static bool is_list(enum attribute_type type)
{
    return type == TYPE_ENUM_LIST || type == TYPE_WHOS || type == TYPE_PERSONS;
}

bool mapping_value(struct arena *arena, const struct mapping *mapping, int32_t attribute,
                   struct text word, struct attribute_value *value_out)
{
    enum attribute_type type = vocabulary_attribute_type(attribute);
    int32_t number = 0;
    *value_out = (struct attribute_value){.attribute = (uint8_t)attribute};
    if (type == TYPE_LAGRUM)
        return lagrum_parse(word, &value_out->as.lagrum);
    if (type == TYPE_TEXT) {
        value_out->as.text = text_kept(arena, word);
        return word.size > 0;
    }
    if (!single(mapping, type, attribute, word, &number))
        return false;
    value_out->as.number = number;
    if (is_list(type)) {
        int32_t *items = arena_new(arena, int32_t);
        *items = number;
        value_out->as.items = items;
        value_out->count = 1;
    }
    return true;
}

/* timeline_typed: one attribute's value by its type in the vocabulary. Must not know what the attribute means, but
 * for the digits of a hash. */
#include "timeline_part.h"

enum { HASH_DIGITS = 64, DATETIME_SIZE = 16, DATE_SIZE = 10 };

/* A list of closed values: none twice, and it may be empty (the document was read; nothing stands there). */
static bool read_enum_list(struct timeline_reader *reader, struct json_node *json,
                           struct attribute_value *value)
{
    int enumeration = vocabulary_attribute_enum(value->attribute);
    if (!timeline_is_list(reader, json, (size_t)TIMELINE_LIST_LIMIT))
        return false;
    if (json_count(json) == 0)
        return true;
    struct numbers numbers;
    if (!timeline_numbers(reader, json, timeline_enum, enumeration, &numbers))
        return false;
    uint64_t seen = 0;
    ensure(vocabulary_enum_size(enumeration) <= 64);
    for (size_t i = 0; i < numbers.count; i++) {
        uint64_t bit = UINT64_C(1) << numbers.items[i];
        reader->item = (int32_t)i;
        if (seen & bit)
            return timeline_refuse_about(
                reader, "problem.value-twice",
                text_of(vocabulary_enum_value_name(enumeration, numbers.items[i])),
                (struct text){0});
        seen |= bit;
    }
    reader->item = -1;
    value->as.items = numbers.items;
    value->count = (uint16_t)numbers.count;
    return true;
}

static bool read_numbers(struct timeline_reader *reader, struct json_node *json, value_reader *read,
                         struct attribute_value *value)
{
    struct numbers numbers;
    if (!timeline_numbers(reader, json, read, 0, &numbers))
        return false;
    value->as.items = numbers.items;
    value->count = (uint16_t)numbers.count;
    return true;
}

static bool read_lagrum(struct timeline_reader *reader, struct json_node *json,
                        struct attribute_value *value)
{
    struct text written = json_word(json);
    if (lagrum_parse(written, &value->as.lagrum))
        return true;
    return timeline_refuse_about(reader, "problem.lagrum-expected", written, (struct text){0});
}

static bool read_datetime(struct timeline_reader *reader, struct json_node *json,
                          struct attribute_value *value)
{
    struct text written = json_word(json);
    int32_t minute = 0;
    bool known = written.size == DATETIME_SIZE && written.bytes[DATE_SIZE] == 'T' &&
                 day_parse((struct text){written.bytes, DATE_SIZE}, &value->as.number) &&
                 minute_parse(text_after(written, DATE_SIZE + 1), &minute);
    if (!known)
        return timeline_refuse_about(reader, "problem.datetime-expected", written,
                                     (struct text){0});
    value->count = (uint16_t)minute;
    return true;
}

static bool is_hash(struct text text)
{
    size_t digits = 0;
    while (digits < text.size && digits < HASH_DIGITS) {
        char c = text.bytes[digits];
        if ((c < '0' || c > '9') && (c < 'a' || c > 'f'))
            return false;
        digits++;
    }
    return digits == HASH_DIGITS && text.size == HASH_DIGITS;
}

static bool read_text(struct timeline_reader *reader, struct json_node *json,
                      struct attribute_value *value)
{
    if (!timeline_text(reader, json, &value->as.text, 0))
        return false;
    if (value->attribute == ATTRIBUTE_SHA256 && !is_hash(value->as.text))
        return timeline_refuse(reader, "problem.hash-expected");
    return true;
}

static bool read_flag(struct timeline_reader *reader, struct json_node *json,
                      struct attribute_value *value)
{
    int8_t flag = 0;
    if (!timeline_flag(reader, json, &flag, 0))
        return false;
    value->as.number = flag == 1;
    return true;
}

bool timeline_attribute(struct timeline_reader *reader, struct json_node *json,
                        struct attribute_value *value)
{
    int32_t *number = &value->as.number;
    switch (vocabulary_attribute_type(value->attribute)) {
    case TYPE_WHO:
        return timeline_who(reader, json, number, 0);
    case TYPE_WHOS:
        return read_numbers(reader, json, timeline_who, value);
    case TYPE_PERSON:
        return timeline_person(reader, json, number, 0);
    case TYPE_PERSONS:
        return read_numbers(reader, json, timeline_person, value);
    case TYPE_REF:
        return timeline_reference(reader, json, number, 0);
    case TYPE_REFS:
        return read_numbers(reader, json, timeline_reference, value);
    case TYPE_ENUM:
        return timeline_enum(reader, json, number, vocabulary_attribute_enum(value->attribute));
    case TYPE_ENUM_LIST:
        return read_enum_list(reader, json, value);
    case TYPE_KEY:
        return timeline_key(reader, json, &value->as.text, 0);
    case TYPE_LAGRUM:
        return read_lagrum(reader, json, value);
    case TYPE_BOOL:
        return read_flag(reader, json, value);
    case TYPE_INT:
        return timeline_number(reader, json, number, TIMELINE_NUMBER_LIMIT);
    case TYPE_DATE:
        return timeline_date(reader, json, number, 0);
    case TYPE_DATETIME:
        return read_datetime(reader, json, value);
    case TYPE_TEXT:
        return read_text(reader, json, value);
    }
    ensure_broken("each type of the vocabulary has a reader", __FILE__, __LINE__);
}

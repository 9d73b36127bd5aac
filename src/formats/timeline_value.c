/* timeline_value: the readers of plain values: days, numbers, yes or no, texts and keys. Must not know which field the
 * value stands in. */
#include "timeline_part.h"

bool timeline_date(struct timeline_reader *reader, struct json_node *json, void *slot,
                   int parameter)
{
    (void)parameter;
    if (!json_is(json, JSON_KIND_STRING))
        return timeline_refuse(reader, "problem.date-expected");
    if (day_parse(json_word(json), slot))
        return true;
    return timeline_refuse_about(reader, "problem.no-such-date", json_word(json), (struct text){0});
}

bool timeline_number(struct timeline_reader *reader, struct json_node *json, void *slot,
                     int parameter)
{
    int64_t number = json_is(json, JSON_KIND_INTEGER) ? json->as.integer : -1;
    if (number < 0 || number > parameter)
        return timeline_refuse_number(reader, "problem.number-expected", parameter);
    *(int32_t *)slot = (int32_t)number;
    return true;
}

bool timeline_flag(struct timeline_reader *reader, struct json_node *json, void *slot,
                   int parameter)
{
    (void)parameter;
    if (!json_is(json, JSON_KIND_TRUE) && !json_is(json, JSON_KIND_FALSE))
        return timeline_refuse(reader, "problem.true-or-false");
    *(int8_t *)slot = json_is(json, JSON_KIND_TRUE);
    return true;
}

/* One code point that is blank to a human eye, beyond ASCII: U+0085, U+00A0, U+1680, U+2000-200A, U+2028, U+2029,
 * U+202F, U+205F, U+3000. Answers its length in bytes, 0 when it is not blank. */
static size_t wide_blank(const unsigned char *bytes, size_t left)
{
    if (left >= 2 && bytes[0] == 0xC2 && (bytes[1] == 0x85 || bytes[1] == 0xA0))
        return 2;
    if (left < 3 || bytes[0] < 0xE1 || bytes[0] > 0xE3)
        return 0;
    unsigned letter = (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
    bool blank = letter == 0x1680 || (letter >= 0x2000 && letter <= 0x200A) || letter == 0x2028 ||
                 letter == 0x2029 || letter == 0x202F || letter == 0x205F || letter == 0x3000;
    return blank ? 3 : 0;
}

static bool is_blank(struct text text)
{
    const unsigned char *bytes = (const unsigned char *)text.bytes;
    size_t at = 0;
    while (at < text.size) {
        unsigned char c = bytes[at];
        bool narrow = (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= ' ');
        size_t size = narrow ? 1 : wide_blank(bytes + at, text.size - at);
        if (size == 0)
            return false;
        at += size;
    }
    return true;
}

bool timeline_text(struct timeline_reader *reader, struct json_node *json, void *slot,
                   int parameter)
{
    (void)parameter;
    if (!json_is(json, JSON_KIND_STRING) || is_blank(json_word(json)))
        return timeline_refuse(reader, "problem.text-expected");
    *(struct text *)slot = json_word(json);
    return true;
}

static bool is_key(struct text text)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.bytes[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!plain && (c != '-' || i == 0))
            return false;
    }
    return text.size > 0;
}

bool timeline_key(struct timeline_reader *reader, struct json_node *json, void *slot, int parameter)
{
    (void)parameter;
    if (!json_is(json, JSON_KIND_STRING) || !is_key(json_word(json)))
        return timeline_refuse_about(reader, "problem.key-expected", json_word(json),
                                     (struct text){0});
    *(struct text *)slot = json_word(json);
    return true;
}

bool timeline_reference(struct timeline_reader *reader, struct json_node *json, void *slot,
                        int parameter)
{
    (void)parameter;
    int64_t index = json_is(json, JSON_KIND_INTEGER) ? json->as.integer : -1;
    bool inside = index >= 0 && (uint64_t)index < reader->event_count;
#ifdef PLANTED_TIMELINE
    inside = index >= 0 && index <= INT32_MAX; /* planted: the bound of the list is forgotten */
#endif
    if (!inside)
        return timeline_refuse_number(reader, "problem.no-such-event",
                                      (int64_t)reader->event_count - 1);
    *(int32_t *)slot = (int32_t)index;
    return true;
}

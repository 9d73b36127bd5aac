/* form_read: reading by the table. Only the one form that would be written is read: anything else stops here, at its
 * first byte that differs. This is what a verifier spends its time on, so nothing is looked at twice. */
#include "form.h"

#include <string.h>

enum { NUMBER_DIGITS = 16 };

bool form_take(struct form_reader *reader, const char *literal, size_t size)
{
    if ((size_t)(reader->end - reader->at) < size || memcmp(reader->at, literal, size) != 0)
        return false;
    reader->at += size;
    return true;
}

bool form_refuse(struct form_reader *reader, enum refusal_kind kind, const char *field)
{
    *reader->refusal = (struct refusal){kind, field, 0, (size_t)(reader->at - reader->start)};
    return false;
}

bool form_read_letters(struct form_reader *reader, struct text *letters_out)
{
    if (!form_take(reader, "\"", 1))
        return false;
    const char *close = memchr(reader->at, '"', (size_t)(reader->end - reader->at));
    if (!close)
        return false;
    *letters_out = (struct text){reader->at, (size_t)(close - reader->at)};
    reader->at = close + 1;
    return true;
}

static bool read_hex(struct form_reader *reader, size_t size, uint8_t *bytes_out)
{
    struct text letters;
    return form_read_letters(reader, &letters) && hex_read_exactly(letters, size, bytes_out);
}

static bool read_number(struct form_reader *reader, uint64_t *number_out)
{
    const char *first = reader->at;
    uint64_t number = 0;
    while (reader->at < reader->end && *reader->at >= '0' && *reader->at <= '9' &&
           reader->at - first <= NUMBER_DIGITS)
        number = number * 10 + (uint64_t)(*reader->at++ - '0');
    ptrdiff_t digits = reader->at - first;
    bool zero_first = digits > 1 && *first == '0';
#ifdef PLANTED_LEAF /* proves that the fuzzer looks: a number is written in two ways */
    zero_first = false;
#endif
    *number_out = number;
    return digits > 0 && !zero_first && number < LEAF_NUMBER_END;
}

/* One or more. */
static bool read_ids(struct form_reader *reader, struct form_ids *ids_out)
{
    enum { LETTERS = 2 * LEAF_ID_SIZE + 3 }; /* with quotation marks and a comma or the end */
    if (!form_take(reader, "[", 1))
        return false;
    size_t room = (size_t)(reader->end - reader->at) / LETTERS;
    *ids_out = (struct form_ids){arena_new_many(reader->arena, room, struct leaf_id), 0};
    do {
        if (ids_out->count == room ||
            !read_hex(reader, LEAF_ID_SIZE, ids_out->ids[ids_out->count++].bytes))
            return false;
    } while (form_take(reader, ",", 1));
    return form_take(reader, "]", 1);
}

static bool read_text(struct form_reader *reader, bool (*check)(struct text), struct text *text_out)
{
    return form_read_letters(reader, text_out) && check(*text_out);
}

bool form_read_value(struct form_reader *reader, enum form_type type, void *value_out)
{
    struct text letters;
    switch (type) {
    case FORM_ID:
        return read_hex(reader, LEAF_ID_SIZE, ((struct leaf_id *)value_out)->bytes);
    case FORM_DIGEST:
        return read_hex(reader, DIGEST_SIZE, ((struct digest *)value_out)->bytes);
    case FORM_NAME:
        return read_text(reader, leaf_name_check, value_out);
    case FORM_ORIGIN:
        return read_text(reader, leaf_tenant_check, value_out);
    case FORM_SENTENCE:
        return read_text(reader, leaf_sentence_check, value_out);
    case FORM_NUMBER:
        return read_number(reader, value_out);
    case FORM_BUCKET:
        return read_number(reader, value_out) && leaf_bucket_check(*(uint64_t *)value_out);
    case FORM_MOMENT:
        return form_read_letters(reader, &letters) && moment_parse(letters, value_out);
    case FORM_DAY:
        return form_read_letters(reader, &letters) && day_parse(letters, value_out);
    case FORM_IDS:
        return read_ids(reader, value_out);
    case FORM_VERSION:
        return form_take(reader, "1", 1);
    }
    return false;
}

static const enum refusal_kind refusals[] = {
    [FORM_ID] = REFUSAL_HEX,
    [FORM_DIGEST] = REFUSAL_HEX,
    [FORM_NAME] = REFUSAL_NAME,
    [FORM_ORIGIN] = REFUSAL_ORIGIN,
    [FORM_SENTENCE] = REFUSAL_SENTENCE,
    [FORM_NUMBER] = REFUSAL_NUMBER,
    [FORM_BUCKET] = REFUSAL_BUCKET,
    [FORM_MOMENT] = REFUSAL_MOMENT,
    [FORM_DAY] = REFUSAL_DAY,
    [FORM_IDS] = REFUSAL_LIST,
    [FORM_VERSION] = REFUSAL_VERSION,
};

/* The key, after a comma unless it is the first. */
static bool read_key(struct form_reader *reader, const struct form_field *field, bool first)
{
    const char *back = reader->at;
    if ((first || form_take(reader, ",", 1)) && form_take(reader, field->key, field->key_size))
        return true;
    reader->at = back;
    return false;
}

bool form_read(struct form_reader *reader, const struct form_field *fields, size_t count,
               bool first, void *record_out)
{
    char *record = record_out;
    for (const struct form_field *field = fields; field < fields + count; field++) {
        bool found = read_key(reader, field, first);
        if (field->has != FORM_ALWAYS)
            memcpy(record + field->has, &found, sizeof found);
        if (!found && field->has == FORM_ALWAYS)
            return form_refuse(reader, REFUSAL_FIELD, field->name);
        if (!found)
            continue;
        first = false;
        const char *value = reader->at;
        if (!form_read_value(reader, field->type, record + field->place)) {
            reader->at = value;
            return form_refuse(reader, refusals[field->type], field->name);
        }
    }
    return true;
}

/* form_write: writing by the table. What could not be read back is our own bug, and stops. */
#include "form.h"

static void add_quoted(struct builder *builder, struct text letters)
{
    builder_add_char(builder, '"');
    builder_add(builder, letters);
    builder_add_char(builder, '"');
}

static void add_hex(struct builder *builder, const uint8_t *bytes, size_t size)
{
    builder_add_char(builder, '"');
    hex_write(builder, (struct text){(const char *)bytes, size});
    builder_add_char(builder, '"');
}

static void add_number(struct builder *builder, uint64_t number)
{
    ensure(number < LEAF_NUMBER_END);
    builder_add_number(builder, (int64_t)number);
}

static void add_ids(struct builder *builder, const struct form_ids *ids)
{
    ensure(ids->count > 0);
    for (size_t i = 0; i < ids->count; i++) {
        builder_add_char(builder, i ? ',' : '[');
        add_hex(builder, ids->ids[i].bytes, LEAF_ID_SIZE);
    }
    builder_add_char(builder, ']');
}

static void add_text(struct builder *builder, bool (*check)(struct text), const struct text *text)
{
    ensure(check(*text));
    add_quoted(builder, *text);
}

static void add_moment(struct builder *builder, struct moment moment)
{
    builder_add_char(builder, '"');
    moment_write(builder, moment);
    builder_add_char(builder, '"');
}

static void add_value(struct builder *builder, enum form_type type, const void *value)
{
    switch (type) {
    case FORM_ID:
        add_hex(builder, ((const struct leaf_id *)value)->bytes, LEAF_ID_SIZE);
        break;
    case FORM_DIGEST:
        add_hex(builder, ((const struct digest *)value)->bytes, DIGEST_SIZE);
        break;
    case FORM_NAME:
        add_text(builder, leaf_name_check, value);
        break;
    case FORM_ORIGIN:
        add_text(builder, leaf_tenant_check, value);
        break;
    case FORM_SENTENCE:
        add_text(builder, leaf_sentence_check, value);
        break;
    case FORM_BUCKET:
        ensure(leaf_bucket_check(*(const uint64_t *)value));
        add_number(builder, *(const uint64_t *)value);
        break;
    case FORM_NUMBER:
        add_number(builder, *(const uint64_t *)value);
        break;
    case FORM_MOMENT:
        add_moment(builder, *(const struct moment *)value);
        break;
    case FORM_DAY:
        add_moment(builder, (struct moment){*(const int32_t *)value, MOMENT_DAY_ALONE});
        break;
    case FORM_IDS:
        add_ids(builder, value);
        break;
    case FORM_VERSION:
        builder_add_char(builder, '1');
        break;
    }
}

void form_write(struct builder *builder, const struct form_field *fields, size_t count, bool first,
                const void *record)
{
    const char *bytes = record;
    for (const struct form_field *field = fields; field < fields + count; field++) {
        if (field->has != FORM_ALWAYS && !*(const bool *)(bytes + field->has))
            continue;
        if (!first)
            builder_add_char(builder, ',');
        first = false;
        builder_add(builder, (struct text){field->key, field->key_size});
        add_value(builder, field->type, bytes + field->place);
    }
}

/* entry: an entry and its list of parts, by tables of their fields in the order of RFC 8785. */
#include "entry.h"

#include "form.h"

#include <string.h>

enum { PART_LETTERS_LEAST = 200 }; /* less than the shortest part, for the bound of a list */

static const struct form_field before_parts[] = {
    FORM_FIELD("actor", FORM_ID, struct leaf, actor),
    FORM_FIELD("capacity", FORM_NAME, struct leaf, capacity),
    FORM_OPTIONAL("cause", FORM_NUMBER, struct leaf, cause, has_cause),
    FORM_OPTIONAL("correlation", FORM_ID, struct leaf, correlation, has_correlation),
    FORM_FIELD("effective", FORM_MOMENT, struct leaf, effective),
    FORM_FIELD("kind", FORM_NAME, struct leaf, kind),
};

static const struct form_field after_parts[] = {
    FORM_FIELD("policy", FORM_DIGEST, struct leaf, policy),
    FORM_FIELD("recorded", FORM_MOMENT, struct leaf, recorded),
    FORM_FIELD("sequence", FORM_NUMBER, struct leaf, sequence),
    FORM_FIELD("stream", FORM_ID, struct leaf, stream),
    FORM_FIELD("tenant", FORM_ORIGIN, struct leaf, tenant),
    FORM_FIELD("version", FORM_VERSION, struct leaf, tenant), /* keeps nothing */
};

static const struct form_field of_part[] = {
    FORM_FIELD("bucket", FORM_BUCKET, struct leaf_part, bucket),
    FORM_FIELD("class", FORM_NAME, struct leaf_part, class),
    FORM_FIELD("commitment", FORM_DIGEST, struct leaf_part, commitment),
    FORM_FIELD("hash", FORM_DIGEST, struct leaf_part, hash),
    FORM_FIELD("unit", FORM_ID, struct leaf_part, unit),
};

#define COUNT_OF(table) (sizeof(table) / sizeof *(table))

bool leaf_write(struct builder *builder, const struct leaf *leaf)
{
    size_t start = builder->size;
    builder_add_char(builder, '{');
    form_write(builder, before_parts, COUNT_OF(before_parts), true, leaf);
    builder_add_string(builder, ",\"parts\":[");
    for (size_t i = 0; i < leaf->part_count; i++) {
        builder_add_string(builder, i ? ",{" : "{");
        form_write(builder, of_part, COUNT_OF(of_part), true, &leaf->parts[i]);
        builder_add_char(builder, '}');
    }
    builder_add_char(builder, ']');
    form_write(builder, after_parts, COUNT_OF(after_parts), false, leaf);
    builder_add_char(builder, '}');
    if (builder->size - start <= LEAF_SIZE_MOST)
        return true;
    builder->size = start;
    return false;
}

/* How many parts there can be, by the braces that follow; never more than there is room for. */
static size_t count_parts(const struct form_reader *reader)
{
    size_t left = (size_t)(reader->end - reader->at), count = 0;
    const char *brace = reader->at;
    while ((brace = memchr(brace, '{', (size_t)(reader->end - brace))) != NULL && brace++)
        count++;
    return count < left / PART_LETTERS_LEAST ? count : left / PART_LETTERS_LEAST;
}

static bool read_part(struct form_reader *reader, struct leaf_part *part)
{
    return (form_take(reader, "{", 1) || form_refuse(reader, REFUSAL_LIST, "parts")) &&
           form_read(reader, of_part, COUNT_OF(of_part), true, part) &&
           (form_take(reader, "}", 1) || form_refuse(reader, REFUSAL_END, ""));
}

static bool read_parts(struct form_reader *reader, struct leaf *leaf)
{
    if (!form_take(reader, ",\"parts\":[", 10))
        return form_refuse(reader, REFUSAL_FIELD, "parts");
    leaf->parts = NULL;
    leaf->part_count = 0;
    if (form_take(reader, "]", 1))
        return true;
    size_t room = count_parts(reader);
    leaf->parts = arena_new_many(reader->arena, room, struct leaf_part);
    do {
        if (leaf->part_count == room)
            return form_refuse(reader, REFUSAL_LIST, "parts");
        if (!read_part(reader, &leaf->parts[leaf->part_count++])) {
            reader->refusal->part = leaf->part_count;
            return false;
        }
    } while (form_take(reader, ",", 1));
    return form_take(reader, "]", 1) || form_refuse(reader, REFUSAL_LIST, "parts");
}

bool leaf_parse(struct arena *arena, struct text bytes, struct leaf *leaf_out,
                struct refusal *refusal_out)
{
    struct form_reader reader = {arena, bytes.bytes, bytes.bytes, bytes.bytes, refusal_out};
    *refusal_out = (struct refusal){REFUSAL_NONE, "", 0, 0};
    if (bytes.size > LEAF_SIZE_MOST)
        return form_refuse(&reader, REFUSAL_TOO_LARGE, "");
    if (bytes.size)
        reader.end += bytes.size;
    if (!form_take(&reader, "{", 1))
        return form_refuse(&reader, REFUSAL_FIELD, "actor");
    if (!form_read(&reader, before_parts, COUNT_OF(before_parts), true, leaf_out) ||
        !read_parts(&reader, leaf_out) ||
        !form_read(&reader, after_parts, COUNT_OF(after_parts), false, leaf_out))
        return false;
    return (form_take(&reader, "}", 1) && reader.at == reader.end) ||
           form_refuse(&reader, REFUSAL_END, "");
}

/* timeline_load: bytes to JSON. Says by byte or letter where a line stops being JSON; must not know what a case is.
 * jansson refuses broken UTF-8 itself, so the slow search for the place is made only when it has refused. */
#include "timeline_part.h"

#include <string.h>

/* The key in quotes that ends just before byte end. */
static struct text word_before(struct text bytes, size_t end)
{
    size_t from = end < bytes.size ? end : bytes.size;
    while (from > 0 && bytes.bytes[from - 1] != '"')
        from--;
    if (from == 0)
        return (struct text){0};
    size_t last = --from;
    while (from > 0 && bytes.bytes[from - 1] != '"')
        from--;
    return (struct text){bytes.bytes + from, last - from};
}

static bool refuse_syntax(struct timeline_reader *reader, struct text bytes,
                          const json_error_t *error)
{
    size_t end = error->position > 0 ? (size_t)error->position : 0;
    if (end > bytes.size)
        end = bytes.size;
    switch (json_error_code(error)) {
    case json_error_duplicate_key:
        return timeline_refuse_about(reader, "problem.field-twice", word_before(bytes, end),
                                     (struct text){0});
    case json_error_stack_overflow:
        return timeline_refuse_number(reader, "problem.too-deep", TIMELINE_DEPTH_LIMIT);
    case json_error_premature_end_of_input:
        return timeline_refuse(reader, "problem.line-cut-short");
    case json_error_null_character:
    case json_error_null_byte_in_key:
        return timeline_refuse(reader, "problem.zero-character");
    default:
        bytes.size = end;
        return timeline_refuse_number(reader, "problem.not-json", (int64_t)text_letters(bytes));
    }
}

static bool refuse_bytes(struct timeline_reader *reader, struct text bytes,
                         const json_error_t *error)
{
    size_t broken = text_utf8_fault(bytes);
    if (broken < bytes.size)
        return timeline_refuse_number(reader, "problem.not-utf8", (int64_t)broken + 1);
    if (text_starts(bytes, "\xEF\xBB\xBF"))
        return timeline_refuse(reader, "problem.byte-order-mark");
    return refuse_syntax(reader, bytes, error);
}

json_t *timeline_load(struct timeline_reader *reader, struct text line_bytes)
{
    if (line_bytes.size > TIMELINE_LINE_LIMIT) {
        timeline_refuse_number(reader, "problem.line-too-long",
                               TIMELINE_LINE_LIMIT / (1024 * 1024));
        return NULL;
    }
    json_error_t error;
    memset(&error, 0, sizeof error);
    const char *bytes = line_bytes.size ? line_bytes.bytes : "";
    json_t *json = json_loadb(bytes, line_bytes.size, JSON_REJECT_DUPLICATES, &error);
    if (!json) {
        refuse_bytes(reader, line_bytes, &error);
        return NULL;
    }
    if (!json_is_object(json)) {
        timeline_refuse(reader, "problem.not-a-case");
        json_decref(json);
        return NULL;
    }
    return json;
}

static int add_bytes(const char *bytes, size_t size, void *context)
{
    builder_add(context, (struct text){bytes, size});
    return 0;
}

void timeline_write_json(struct builder *builder, const json_t *json, size_t flags)
{
    json_dump_callback(json, add_bytes, builder, flags);
}

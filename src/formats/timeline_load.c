/* timeline_load: bytes to JSON. Says by byte or letter where a line stops being JSON; must not know what a case is.
 * The reader refuses broken UTF-8 itself, so the slow search for the place is made only when it has refused. */
#include "timeline_part.h"

static bool refuse_syntax(struct timeline_reader *reader, struct text bytes,
                          const struct json_fault *fault)
{
    switch (fault->wrong) {
    case JSON_WRONG_TWICE:
        return timeline_refuse_about(reader, "problem.field-twice", fault->name, (struct text){0});
    case JSON_WRONG_DEEP:
        return timeline_refuse_number(reader, "problem.too-deep", TIMELINE_DEPTH_LIMIT);
    case JSON_WRONG_CUT:
        return timeline_refuse(reader, "problem.line-cut-short");
    case JSON_WRONG_ZERO:
        return timeline_refuse(reader, "problem.zero-character");
    case JSON_WRONG_SYNTAX:
        break;
    }
    bytes.size = fault->end;
    return timeline_refuse_number(reader, "problem.not-json", (int64_t)text_letters(bytes));
}

static bool refuse_bytes(struct timeline_reader *reader, struct text bytes,
                         const struct json_fault *fault)
{
    size_t broken = text_utf8_fault(bytes);
    if (broken < bytes.size)
        return timeline_refuse_number(reader, "problem.not-utf8", (int64_t)broken + 1);
    if (text_starts(bytes, "\xEF\xBB\xBF"))
        return timeline_refuse(reader, "problem.byte-order-mark");
    return refuse_syntax(reader, bytes, fault);
}

struct json_node *timeline_load(struct timeline_reader *reader, struct text line_bytes)
{
    if (line_bytes.size > TIMELINE_LINE_LIMIT) {
        timeline_refuse_number(reader, "problem.line-too-long",
                               TIMELINE_LINE_LIMIT / (1024 * 1024));
        return NULL;
    }
    struct json_fault fault;
    struct json_node *json = json_read(reader->arena, line_bytes, JSON_ZERO_REFUSED, &fault);
    if (!json) {
        refuse_bytes(reader, line_bytes, &fault);
        return NULL;
    }
    if (!json_is(json, JSON_KIND_RECORD)) {
        timeline_refuse(reader, "problem.not-a-case");
        return NULL;
    }
    return json;
}

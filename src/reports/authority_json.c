/* authority_json: see authority_json.h; and the answers of check and who as one object. */
#include "authority_json.h"

#include "formats/formats.h"

void json_name(struct builder *out, const char *name)
{
    json_add_name(out, text_of(name));
}

void json_text(struct builder *out, const char *name, struct text text)
{
    json_name(out, name);
    json_add_string(out, paper_clean(out->arena, text));
}

void json_text_or_null(struct builder *out, const char *name, struct text text)
{
    if (text.size) {
        json_text(out, name, text);
        return;
    }
    json_name(out, name);
    builder_add_string(out, "null");
}

void json_bool(struct builder *out, const char *name, bool value)
{
    json_name(out, name);
    builder_add_string(out, value ? "true" : "false");
}

void json_day(struct builder *out, const char *name, int32_t day)
{
    struct builder written = say_piece(out);
    if (day > DAY_FIRST && day < DAY_LAST)
        builder_add_day(&written, day);
    json_text_or_null(out, name, builder_text(&written));
}

void json_list(struct builder *out, const char *name)
{
    json_name(out, name);
    builder_add_char(out, '[');
}

void json_item(struct builder *out)
{
    json_add_comma(out);
    builder_add_char(out, '{');
}

void json_text_item(struct builder *out, struct text text)
{
    json_add_comma(out);
    json_add_string(out, text);
}

void json_texts(struct builder *out, const char *name, const struct text *items, size_t count)
{
    json_list(out, name);
    for (size_t i = 0; i < count; i++)
        json_text_item(out, items[i]);
    builder_add_char(out, ']');
}

void json_type(struct builder *out, const struct catalogue *catalogue, int32_t type)
{
    builder_add_char(out, '{');
    json_text(out, "code", catalogue_type(catalogue, type)->code);
    json_text(out, "name", catalogue_type(catalogue, type)->name);
    builder_add_char(out, '}');
}

static void add_sources(struct builder *out, const struct ceiling_span *span)
{
    json_list(out, "sources");
    for (size_t i = 0; i < span->source_count; i++) {
        const struct law_source *source = &span->sources[i];
        json_item(out);
        json_text(out, "law", source->law);
        json_text(out, "place", source->place);
        json_text(out, "mark", text_of(mark_name(source->mark)));
        builder_add_char(out, '}');
    }
    builder_add_char(out, ']');
}

void json_ceiling(struct builder *out, enum language language, const struct ceiling_span *span)
{
    static const char *const ceilings[] = {[CEILING_BOARD] = "board",
                                           [CEILING_COMMITTEE] = "committee",
                                           [CEILING_EMPLOYEE] = "employee",
                                           [CEILING_UNKNOWN] = "unknown"};
    static const char *const urgents[] = {[URGENT_NONE] = "none",
                                          [URGENT_STATUTE] = "statute",
                                          [URGENT_MANDATE] = "mandate",
                                          [URGENT_FORBIDDEN] = "forbidden"};
    struct builder says = say_piece(out);
    if (!span) {
        builder_add_string(out, "null");
        return;
    }
    builder_add_char(out, '{');
    json_text(out, "max", text_of(ceilings[span->ceiling]));
    json_text(out, "urgent", text_of(urgents[span->urgent]));
    authority_span_ceiling(&says, language, span);
    json_text(out, "says", builder_text(&says));
    add_sources(out, span);
    json_text(out, "mark", text_of(mark_name(span->mark)));
    builder_add_char(out, '}');
}

void json_row(struct builder *out, const struct register_rows *rows, int32_t row)
{
    if (row < 0) {
        builder_add_string(out, "null");
        return;
    }
    const struct order_line *line = &rows->rows[row];
    builder_add_char(out, '{');
    json_text(out, "order", line->order >= 0 ? rows->orders[line->order].key : line->key);
    json_text(out, "row", line->key);
    json_text(out, "decision", line->decision);
    json_text(out, "law", line->law);
    json_text(out, "who", line->who);
    json_text(out, "deputy", line->deputy);
    json_text(out, "terms", line->terms);
    builder_add_char(out, '}');
}

/* disposition: the head of a part of a form with files, as browsers write it: which field it is of and, for a file,
 * what it was called and what type it claims to be. Anything else in such a head is refused. */
#include "part.h"

#include <string.h>

/* In quotes, in which browsers write a quote as %22 and the ends of lines as %0D and %0A, and nothing else. */
static bool read_quoted(struct arena *arena, struct text *rest, struct text *value_out)
{
    if (!text_starts(*rest, "\""))
        return false;
    *rest = text_after(*rest, 1);
    const char *end = rest->size ? memchr(rest->bytes, '"', rest->size) : NULL;
    if (!end)
        return false;
    struct text written = text_cut(rest, '"');
    struct builder value;
    builder_init(&value, arena);
    for (size_t i = 0; i < written.size; i++) {
        bool is_quote = text_starts(text_after(written, i), "%22");
        builder_add_char(&value, is_quote ? '"' : written.bytes[i]);
        i += is_quote ? 2 : 0;
    }
    *value_out = builder_text(&value);
    return text_utf8_fault(*value_out) == value_out->size && !has_control(*value_out, "");
}

static struct text last_part(struct text path)
{
    for (size_t i = path.size; i > 0; i--)
        if (path.bytes[i - 1] == '/' || path.bytes[i - 1] == '\\')
            return text_after(path, i);
    return path;
}

/* form-data; name="..." or form-data; name="..."; filename="..." */
static unsigned read_disposition(struct arena *arena, struct text written, struct part_head *head)
{
    static const char start[] = "form-data; name=", next[] = "; filename=";
    if (head->field.size || !text_starts(written, start))
        return HTTP_BAD;
    struct text rest = text_after(written, sizeof start - 1);
    if (!read_quoted(arena, &rest, &head->field) || !head->field.size)
        return HTTP_BAD;
    if (!text_starts(rest, next))
        return rest.size ? HTTP_BAD : HTTP_OK;
    rest = text_after(rest, sizeof next - 1);
    head->is_file = read_quoted(arena, &rest, &head->name);
    head->name = last_part(head->name);
    return head->is_file && !rest.size ? HTTP_OK : HTTP_BAD;
}

static unsigned read_part_type(struct arena *arena, struct text written, struct part_head *head)
{
    struct text boundary;
    if (head->type.size)
        return HTTP_BAD;
    return read_type(arena, written, &head->type, &boundary);
}

/* Any other name than these two is refused. */
static unsigned read_line(struct arena *arena, struct text name, struct text value,
                          struct part_head *head)
{
    if (is_http_word(name, "content-disposition"))
        return read_disposition(arena, value, head);
    return is_http_word(name, "content-type") ? read_part_type(arena, value, head) : HTTP_BAD;
}

unsigned read_part_head(struct arena *arena, struct text head, struct part_head *head_out)
{
    unsigned status = HTTP_OK;
    *head_out = (struct part_head){.field = {"", 0}, .name = {"", 0}, .type = {"", 0}};
    while (head.size && !status) {
        struct text line = text_cut(&head, '\n');
        if (!line.size || line.bytes[line.size - 1] != '\r')
            return HTTP_BAD;
        struct text value = {line.bytes, line.size - 1};
        struct text name = text_cut(&value, ':');
        status = read_line(arena, name, text_trim(value), head_out);
    }
    return status || head_out->field.size ? status : HTTP_BAD;
}

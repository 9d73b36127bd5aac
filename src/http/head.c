/* head: the lines of a request's head become its method, its target and its headers. scan.c has seen that each line
 * ends with CR LF and holds no control character. A name is a token up to its colon, so neither a blank before the
 * colon nor a line that goes on from the one above can pass. */
#include "part.h"

#include <string.h>

/* Without its CR LF, which is known to be there. */
static struct text next_line(struct text *rest)
{
    struct text line = text_cut(rest, '\n');
    ensure(line.size && line.bytes[line.size - 1] == '\r');
    return (struct text){line.bytes, line.size - 1};
}

static unsigned read_version(struct text version)
{
    if (text_is(version, "HTTP/1.1"))
        return HTTP_OK;
    bool is_one = version.size == 8 && text_starts(version, "HTTP/") &&
                  is_digit(version.bytes[5]) && version.bytes[6] == '.' &&
                  is_digit(version.bytes[7]);
    return is_one ? HTTP_OTHER_VERSION : HTTP_BAD;
}

static unsigned read_line(struct text line, struct head *head)
{
    head->method = text_cut(&line, ' ');
    head->target = text_cut(&line, ' ');
    if (!is_token(head->method) || !text_starts(head->target, "/"))
        return HTTP_BAD;
    return read_version(line);
}

static unsigned read_header(struct field_list *list, struct text line)
{
    bool has_colon = memchr(line.bytes, ':', line.size) != NULL;
    struct text name = text_cut(&line, ':'), value = text_trim(line);
    if (!has_colon || !is_token(name) || text_utf8_fault(value) != value.size)
        return HTTP_BAD;
    add_field(list, in_small_letters(list->arena, name), value);
    return HTTP_OK;
}

unsigned read_head(struct arena *arena, struct text bytes, struct head *head_out)
{
    struct field_list list = {.arena = arena};
    *head_out = (struct head){.method = {"", 0}, .target = {"", 0}};
    unsigned status = read_line(next_line(&bytes), head_out);
    for (struct text line = next_line(&bytes); line.size && !status; line = next_line(&bytes))
        status = read_header(&list, line);
    head_out->headers = fields_of(&list);
    return status;
}

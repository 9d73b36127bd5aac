/* target: what stands in the first line after the method: a path and perhaps a query. A path that could be taken
 * for another one (an empty part, dots, a slash that is written in another way) is refused, so that what is checked
 * is what is answered. */
#include "part.h"

#include <string.h>

static bool may_stand(char c)
{
    return is_token_letter(c) ? !strchr("#^`|", c) : c && strchr("/:@()=,;", c);
}

/* A slash or a backslash as %XX would part what is one part, or join what is two. */
static bool hides_a_slash(struct text written)
{
    for (size_t i = 0; i + 2 < written.size; i++) {
#ifdef PLANTED_REQUEST /* proves that the fuzzer looks: a slash may be written as %2F */
        if (written.bytes[i + 2] == 'F')
            continue;
#endif
        int value = written.bytes[i] == '%' ? hex_pair(text_after(written, i + 1)) : -1;
        if (value == '/' || value == '\\')
            return true;
    }
    return false;
}

/* The last part may be empty: the path ends with a slash, or is one. */
static unsigned read_parts(struct arena *arena, struct http_request *request)
{
    struct text rest = text_after(request->path, 1), *parts = NULL;
    size_t count = 0, room = 0;
    for (bool is_last = rest.size == 0; !is_last;) {
        is_last = !rest.size || !memchr(rest.bytes, '/', rest.size);
        struct text part = text_cut(&rest, '/');
        if (text_is(part, ".") || text_is(part, "..") || (!is_last && !part.size))
            return HTTP_BAD;
        parts = arena_room(arena, parts, count, &room, sizeof *parts);
        parts[count++] = part;
    }
    request->parts = parts;
    request->part_count = count;
    return HTTP_OK;
}

unsigned read_target(struct arena *arena, struct text target, size_t most,
                     struct http_request *request_out)
{
    struct text rest = target, written = text_cut(&rest, '?');
    request_out->target = target;
    if (!text_starts(written, "/") || hides_a_slash(written))
        return HTTP_BAD;
    for (size_t i = 0; i < written.size; i++)
        if (!may_stand(written.bytes[i]))
            return HTTP_BAD;
    unsigned status = read_percent(arena, written, false, "", &request_out->path);
    if (!status)
        status = read_parts(arena, request_out);
    return status ? status : read_query(arena, rest, most, &request_out->query);
}

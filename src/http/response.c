/* response: what whoever answers may add to an answer, so that nothing in it can break the head or lead elsewhere. */
#include "part.h"

#include <string.h>

static void add(struct http_response *response, struct arena *arena, struct http_field field)
{
    response->headers = arena_room(arena, response->headers, response->header_count,
                                   &response->header_room, sizeof *response->headers);
    response->headers[response->header_count++] = field;
}

void http_add_header(struct http_response *response, struct arena *arena, const char *name,
                     struct text value)
{
    ensure(is_token(text_of(name)) && !has_control(value, "") && !answer_writes(text_of(name)));
    add(response, arena, (struct http_field){text_of(name), value});
}

static void ensure_cookie(const char *name, struct text value)
{
    ensure(is_token(text_of(name)));
    for (size_t i = 0; i < value.size; i++)
        ensure(value.bytes[i] > 0x20 && value.bytes[i] < 0x7F && !strchr("\",;\\", value.bytes[i]));
}

void http_set_cookie(struct http_response *response, struct arena *arena, const char *name,
                     struct text value, int64_t seconds)
{
    struct builder written;
    ensure_cookie(name, value);
    builder_init(&written, arena);
    builder_add_string(&written, "__Host-");
    builder_add_string(&written, name);
    builder_add_char(&written, '=');
    builder_add(&written, value);
    builder_add_string(&written, "; Path=/; Secure; HttpOnly; SameSite=Lax");
    if (seconds != 0) {
        builder_add_string(&written, "; Max-Age=");
        builder_add_number(&written, seconds > 0 ? seconds : 0);
    }
    add(response, arena, (struct http_field){TEXT_LITERAL("Set-Cookie"), builder_text(&written)});
}

/* Two slashes, or a slash and a backslash, would name another host. */
static bool is_local(struct text place)
{
    if (!text_starts(place, "/") || text_starts(place, "//"))
        return false;
    for (size_t i = 0; i < place.size; i++)
        if (place.bytes[i] <= 0x20 || place.bytes[i] >= 0x7F || place.bytes[i] == '\\')
            return false;
    return true;
}

bool http_redirect(struct http_response *response, struct arena *arena, struct text place)
{
    enum { SEE_OTHER = 303 };
    if (!is_local(place))
        return false;
    response->status = SEE_OTHER;
    response->body = (struct text){"", 0};
    add(response, arena, (struct http_field){TEXT_LITERAL("Location"), place});
    return true;
}

/* cookie: "name=value; name=value". What a browser keeps for other programs of the host is not ours to judge: a
 * piece that is no cookie is passed over, and the person gets the page. */
#include "part.h"

#include <string.h>

static bool is_value(struct text value)
{
    for (size_t i = 0; i < value.size; i++) {
        char c = value.bytes[i];
        if (c <= 0x20 || c >= 0x7F || strchr("\",;\\", c))
            return false;
    }
    return true;
}

void read_cookies(struct arena *arena, struct text written, struct http_fields *cookies_out)
{
    struct field_list list = {.arena = arena};
    while (written.size) {
        struct text value = text_trim(text_cut(&written, ';'));
        bool has_value = value.size && memchr(value.bytes, '=', value.size) != NULL;
        struct text name = text_cut(&value, '=');
        if (has_value && is_token(name) && is_value(value))
            add_field(&list, name, value);
    }
    *cookies_out = fields_of(&list);
}

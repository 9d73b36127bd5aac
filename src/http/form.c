/* form: "name=value&name=value" with %XX and +, as the bodies and queries of forms are written
 * (application/x-www-form-urlencoded). Whatever browsers never write is refused instead of guessed. */
#include "part.h"

#include <string.h>

unsigned read_percent(struct arena *arena, struct text written, bool has_plus, const char *spared,
                      struct text *text_out)
{
    unsigned char *bytes = arena_allocate(arena, written.size + 1);
    size_t size = 0;
    for (size_t i = 0; i < written.size; i++) {
        char c = written.bytes[i];
        int value = c == '%' ? hex_pair(text_after(written, i + 1)) : 0;
        if (value < 0)
            return HTTP_BAD;
        bytes[size] = (unsigned char)(c == '%' ? value : c);
        if (c == '+' && has_plus)
            bytes[size] = ' ';
        size++;
        i += c == '%' ? 2 : 0;
    }
    *text_out = (struct text){(const char *)bytes, size};
    bool is_well = text_utf8_fault(*text_out) == size && !has_control(*text_out, spared);
    return is_well ? HTTP_OK : HTTP_BAD;
}

/* Browsers write anything else as %XX; what a person types into an address may have more of the letters of ASCII. */
static bool may_stand(char c)
{
    return c > 0x20 && c < 0x7F && !strchr("\"#<>", c);
}

static unsigned read_one(struct field_list *list, struct text piece)
{
    struct text name = {"", 0}, value = {"", 0}, rest = piece;
    struct text name_written = text_cut(&rest, '=');
    if (!name_written.size)
        return HTTP_BAD;
    unsigned status = read_percent(list->arena, name_written, true, "", &name);
    if (!status)
        status = read_percent(list->arena, rest, true, "\t\r\n", &value);
    if (!status)
        add_field(list, name, value);
    return status;
}

unsigned read_query(struct arena *arena, struct text written, size_t most,
                    struct http_fields *fields_out)
{
    struct field_list list = {.arena = arena};
    unsigned status = HTTP_OK;
    *fields_out = (struct http_fields){NULL, 0};
    for (size_t i = 0; i < written.size; i++)
        if (!may_stand(written.bytes[i]))
            return HTTP_BAD;
    if (written.size && written.bytes[written.size - 1] == '&')
        return HTTP_BAD;
    for (struct text rest = written; rest.size && !status;) {
        struct text piece = text_cut(&rest, '&');
        status = list.count < most ? read_one(&list, piece) : HTTP_TOO_LARGE;
    }
    *fields_out = fields_of(&list);
    return status;
}

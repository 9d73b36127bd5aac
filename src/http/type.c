/* type: a Content-Type: "type/subtype; name=value; ...". Of the parameters only the boundary of a form with files means
 * anything here; a charset other than UTF-8 is refused, since everything is read as that. */
#include "part.h"

#include <string.h>

enum { BOUNDARY_MOST = 70 };

static struct text unquoted(struct text value)
{
    bool is_quoted = value.size >= 2 && value.bytes[0] == '"' && value.bytes[value.size - 1] == '"';
    return is_quoted ? (struct text){value.bytes + 1, value.size - 2} : value;
}

/* RFC 2046 allows more than a token may have; browsers send letters, digits and hyphens. */
static bool is_boundary(struct text value)
{
    size_t i = 0;
    while (i < value.size && (is_token_letter(value.bytes[i]) || strchr("()/:=?,", value.bytes[i])))
        i++;
    return i > 0 && i == value.size && i <= BOUNDARY_MOST;
}

static unsigned read_parameter(struct text parameter, struct text *boundary)
{
    bool has_value = memchr(parameter.bytes, '=', parameter.size) != NULL;
    struct text name = text_cut(&parameter, '='), value = unquoted(parameter);
    if (!has_value || !is_token(name))
        return HTTP_BAD;
    if (is_http_word(name, "charset"))
        return is_http_word(value, "utf-8") ? HTTP_OK : HTTP_UNKNOWN_TYPE;
    if (!is_http_word(name, "boundary"))
        return HTTP_OK;
    if (boundary->size || !is_boundary(value))
        return HTTP_BAD;
    *boundary = value;
    return HTTP_OK;
}

unsigned read_type(struct arena *arena, struct text written, struct text *type_out,
                   struct text *boundary_out)
{
    struct text rest = written, type = text_trim(text_cut(&rest, ';')), part = type;
    struct text major = text_cut(&part, '/');
    unsigned status = is_token(major) && is_token(part) ? HTTP_OK : HTTP_BAD;
    *type_out = in_small_letters(arena, type);
    *boundary_out = (struct text){"", 0};
    while (rest.size && !status)
        status = read_parameter(text_trim(text_cut(&rest, ';')), boundary_out);
    if (!status && text_is(*type_out, "multipart/form-data") && !boundary_out->size)
        status = HTTP_BAD;
    return status;
}

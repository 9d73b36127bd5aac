/* peer: whose request it is. What a header says of that counts only from a proxy of the settings, and such a proxy
 * says one address (the shipped configuration writes it anew); anybody else may write there what they like. */
#include "part.h"

/* Digits of an address of either version. Whether there is such an address nobody needs to know: it is told, not
 * used. */
static bool is_address(struct text written)
{
    size_t i = 0;
    while (i < written.size &&
           (hex_digit(written.bytes[i]) >= 0 || written.bytes[i] == '.' || written.bytes[i] == ':'))
        i++;
    return i > 1 && i == written.size && i < WIRE_ADDRESS_ROOM;
}

unsigned read_address(const struct http_settings *settings, const struct http_fields *headers,
                      struct text peer, struct text *address_out)
{
    struct text said;
    *address_out = peer;
    if (!is_among(settings->proxies, settings->proxy_count, peer) ||
        !http_find(headers, "x-forwarded-for", &said))
        return HTTP_OK;
    if (!is_address(said))
        return HTTP_BAD;
    *address_out = said;
    return HTTP_OK;
}

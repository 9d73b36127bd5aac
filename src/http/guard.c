/* guard: a request says of each thing that decides how it is read once, in one way, or it is refused before anybody
 * acts on it: who it is for, where its body ends, whether the connection goes on (request smuggling, RFC 9112
 * section 11.2). */
#include "part.h"

enum { DIGITS_MOST = 15 };

/* What would mean different things to two readers when it is said twice. */
static const char *const once[] = {"host",           "content-length",   "transfer-encoding",
                                   "content-type",   "content-encoding", "expect",
                                   "cookie",         "authorization",    "origin",
                                   "sec-fetch-site", "x-forwarded-for",  "if-none-match",
                                   "if-match",       "idempotency-key"};

static unsigned judge_once(const struct http_fields *headers)
{
    for (size_t i = 0; i < sizeof once / sizeof *once; i++)
        if (http_count(headers, once[i]) > 1)
            return HTTP_BAD;
    return HTTP_OK;
}

/* The name without a port; "" for what no host can be called. [::1]:80 is one, too. */
static struct text host_name(struct text host)
{
    size_t i = 0, digits = 0;
    bool in_brackets = host.size && host.bytes[0] == '[';
    for (; i < host.size && (in_brackets || host.bytes[i] != ':'); i++) {
        char c = host.bytes[i];
        bool fits = is_letter_or_digit(c) || c == '.' || c == '-' || (i == 0 && c == '[') ||
                    (in_brackets && (c == ':' || c == ']'));
        if (!fits)
            return (struct text){"", 0};
        in_brackets = in_brackets && c != ']';
    }
    struct text name = {host.bytes, i};
    if (i == host.size)
        return in_brackets ? (struct text){"", 0} : name;
    for (i++; i < host.size && is_digit(host.bytes[i]); i++)
        digits++;
    return i == host.size && digits > 0 && digits <= 5 ? name : (struct text){"", 0};
}

static unsigned read_host(struct arena *arena, const struct http_settings *settings,
                          const struct http_fields *headers, struct text *host_out)
{
    struct text written;
    if (!http_find(headers, "host", &written) || !host_name(written).size)
        return HTTP_BAD;
    *host_out = in_small_letters(arena, written);
    if (!settings->host_count ||
        is_among(settings->hosts, settings->host_count, host_name(*host_out)) ||
        is_among(settings->hosts, settings->host_count, *host_out))
        return HTTP_OK;
    return HTTP_WRONG_HOST;
}

/* Digits alone, and none before them that could be left out. */
static unsigned read_size(struct text written, uint64_t *size_out)
{
    *size_out = 0;
    for (size_t i = 0; i < written.size; i++) {
        if (!is_digit(written.bytes[i]))
            return HTTP_BAD;
        if (i < DIGITS_MOST)
            *size_out = *size_out * 10 + (uint64_t)(written.bytes[i] - '0');
    }
    if (!written.size || (written.size > 1 && written.bytes[0] == '0'))
        return HTTP_BAD;
    return written.size > DIGITS_MOST ? HTTP_TOO_LARGE : HTTP_OK;
}

static unsigned read_where_it_ends(const struct http_fields *headers, struct framing *framing)
{
    struct text coding, size;
    bool is_coded = http_find(headers, "transfer-encoding", &coding);
    bool is_sized = http_find(headers, "content-length", &size);
#ifndef PLANTED_GUARD /* proves that the tests look: the end of a body may be said in two ways */
    if (is_coded && is_sized)
        return HTTP_BAD;
#endif
    framing->is_chunked = is_coded && is_http_word(coding, "chunked");
    if (is_coded)
        return framing->is_chunked ? HTTP_OK : HTTP_NOT_IMPLEMENTED;
    return is_sized ? read_size(size, &framing->size) : HTTP_OK;
}

static unsigned read_method(struct text written, enum http_method *method_out)
{
    static const char *const names[] = {"GET", "HEAD", "POST"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_is(written, names[i])) {
            *method_out = (enum http_method)i;
            return HTTP_OK;
        }
    return HTTP_NOT_ALLOWED;
}

/* Connection may be said in several headers and have several words. */
static bool says_close(const struct http_fields *headers)
{
    bool closes = false;
    for (size_t i = 0; i < headers->count; i++) {
        struct text rest = headers->items[i].value;
        if (!text_is(headers->items[i].name, "connection"))
            continue;
        while (rest.size)
            closes |= is_http_word(text_trim(text_cut(&rest, ',')), "close");
    }
    return closes;
}

static unsigned read_expectation(const struct http_fields *headers, bool *wants_go_on_out)
{
    struct text expected;
    if (!http_find(headers, "expect", &expected))
        return HTTP_OK;
    *wants_go_on_out = is_http_word(expected, "100-continue");
    return *wants_go_on_out ? HTTP_OK : HTTP_NOT_EXPECTED;
}

static unsigned read_body_type(struct arena *arena, const struct http_fields *headers,
                               struct framing *framing)
{
    struct text written;
    bool has_body = framing->is_chunked || framing->size > 0;
    if (has_body && framing->method != HTTP_POST)
        return HTTP_BAD;
    if (has_body && http_find(headers, "content-encoding", &written))
        return HTTP_UNKNOWN_TYPE;
    if (!http_find(headers, "content-type", &written))
        return HTTP_OK;
    return read_type(arena, written, &framing->type, &framing->boundary);
}

unsigned guard_head(struct arena *arena, const struct http_settings *settings,
                    const struct head *head, struct framing *framing_out)
{
    *framing_out = (struct framing){.type = {"", 0}, .boundary = {"", 0}, .host = {"", 0}};
    framing_out->closes = says_close(&head->headers);
    unsigned known =
        read_method(head->method, &framing_out->method); /* for HEAD an error has no page */
    unsigned status = judge_once(&head->headers);
    if (!status)
        status = read_where_it_ends(&head->headers, framing_out);
    if (!status)
        status = read_host(arena, settings, &head->headers, &framing_out->host);
    if (!status)
        status = known;
    if (!status)
        status = read_expectation(&head->headers, &framing_out->wants_go_on);
    return status ? status : read_body_type(arena, &head->headers, framing_out);
}

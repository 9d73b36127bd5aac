/* fuzz_stamp: any bytes as a query that was kept, as a reply of an authority and as a token. What is read of a query is
 * written back to one that says the same; no token is good without a certificate to trust, and with one only the
 * example's own is. */
#include "crypt.h"

#include "test_stamp_tokens.h"

static struct arena *kept;
static struct stamp_order asked;

static void open_once(void)
{
    struct crypt *crypt;
    struct hasher *hasher;
    struct text data = TEXT_LITERAL("checkpoint");
    if (kept)
        return;
    kept = arena_open(0);
    ensure(!crypt_open(kept, &crypt) && !hasher_open(crypt, kept, &hasher));
    hasher_sha256(hasher, &data, 1, &asked.imprint);
}

static void read_query(struct arena *arena, struct text whole)
{
    struct stamp_order order, again;
    struct text query;
    if (!stamp_query_read(arena, whole, &order))
        return;
    ensure(!stamp_query(arena, &order, &query));
    ensure(stamp_query_read(arena, query, &again));
    ensure(digest_equal(&order.imprint, &again.imprint) && order.nonce == again.nonce);
}

static void read_token(struct arena *arena, struct text token)
{
    enum { GOOD_SECOND = 1795338603 };
    enum stamp_verdict said;
    int64_t second = 0;
    asked.roots = (struct text){"", 0};
    ensure(!stamp_verify(arena, &asked, token, &said, &second));
    ensure(said != STAMP_GOOD && second == 0);
    asked.roots = text_of(authority);
    ensure(!stamp_verify(arena, &asked, token, &said, &second));
    ensure((said == STAMP_GOOD) == (second == GOOD_SECOND));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_open(0);
    struct text whole = {(const char *)data, size}, token;
    open_once();
    read_query(arena, whole);
    read_token(arena, whole);
    if (stamp_token_of_reply(arena, whole, &token))
        read_token(arena, token);
    arena_close(arena);
    return 0;
}

/* stamp: RFC 3161 time stamps: a query over a SHA-256, and whether a token answers it. The day of a token is the day
 * its certificates are held against, so no clock is read; revocation is not asked about. */
#ifndef CRYPT_STAMP_H
#define CRYPT_STAMP_H

#include "hash.h"

/* What was asked for, and whom we trust. */
struct stamp_order {
    struct digest imprint;
    uint64_t nonce;     /* from chance_fill, so that an old token is no answer; never 0 */
    const char *policy; /* object identifier "1.2.3.4" that the token must carry */
    struct text roots;  /* certificates that we trust, PEM */
};

/* The query in DER, to be sent as application/timestamp-query. It asks for the certificate too. */
struct fault *stamp_query(struct arena *arena, const struct stamp_order *order,
                          struct text *query_out) MUST_USE;

enum stamp_verdict {
    STAMP_GOOD,
    STAMP_UNREADABLE,    /* no time-stamp token in DER */
    STAMP_OTHER_IMPRINT, /* of something else */
    STAMP_OTHER_NONCE,
    STAMP_OTHER_POLICY,
    STAMP_OTHER_PURPOSE, /* the signer's certificate is not for time stamps alone, or is a CA's */
    STAMP_UNTRUSTED,     /* the signature does not hold, or leads to no certificate of ours */
};

/* The token inside a reply (application/timestamp-reply) in DER; false when the reply says no or is unreadable. */
bool stamp_token_of_reply(struct arena *arena, struct text reply, struct text *token_out);

/* Is the token in DER what was ordered? *second_out is its time in seconds since 1970, set when it is good.
 * A fault when the order itself cannot be used (roots, policy). */
struct fault *stamp_verify(struct arena *arena, const struct stamp_order *order, struct text token,
                           enum stamp_verdict *verdict_out, int64_t *second_out) MUST_USE;

#endif

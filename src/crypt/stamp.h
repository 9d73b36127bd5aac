/* stamp: RFC 3161 time stamps: a query over a SHA-256, and whether a token answers it. The day of a token is the day
 * its certificates are held against, so no clock is read; revocation is not asked about. */
#ifndef CRYPT_STAMP_H
#define CRYPT_STAMP_H

#include "hash.h"

/* What was asked for, and whom we trust. */
struct stamp_order {
    struct digest imprint;
    uint64_t nonce; /* from chance_fill, so that an old token is no answer; 0 = any, of one kept */
    const char *policy; /* object identifier "1.2.3.4" that the token must carry; NULL = any */
    struct text
        roots; /* certificates that we trust, PEM; empty = nobody is, and no token is good */
};

/* The query in DER, to be sent as application/timestamp-query. It asks for the certificate too; the nonce is not 0. */
struct fault *stamp_query(struct arena *arena, const struct stamp_order *order,
                          struct text *query_out) MUST_USE;

/* What a query that was kept asked for: imprint, nonce and policy; false when it is none of ours. */
bool stamp_query_read(struct arena *arena, struct text query, struct stamp_order *order_out);

enum stamp_verdict {
    STAMP_GOOD,
    STAMP_UNREADABLE,    /* no time-stamp token in DER */
    STAMP_OTHER_IMPRINT, /* of something else */
    STAMP_OTHER_NONCE,
    STAMP_OTHER_POLICY,
    STAMP_FALSE,         /* its signature does not hold, or it lacks the signer's certificate */
    STAMP_OTHER_PURPOSE, /* that certificate is not for time stamps alone, or is a CA's */
    STAMP_UNTRUSTED,     /* it leads to no certificate of ours, or was not in force then */
    STAMP_UNCHECKED,     /* all else is well, but there is no certificate of ours */
    STAMP_VERDICT_COUNT
};

/* The text key of the sentence; not for STAMP_GOOD. */
const char *stamp_verdict_key(enum stamp_verdict verdict);

/* Is there a certificate in the PEM text? */
bool stamp_roots_usable(struct text pem);

/* The token inside a reply (application/timestamp-reply) in DER; false when the reply says no or is unreadable. */
bool stamp_token_of_reply(struct arena *arena, struct text reply, struct text *token_out);

/* Is the token in DER what was ordered? *second_out is its time in seconds since 1970, set when it is good.
 * A fault when the order itself cannot be used (roots, policy). */
struct fault *stamp_verify(struct arena *arena, const struct stamp_order *order, struct text token,
                           enum stamp_verdict *verdict_out, int64_t *second_out) MUST_USE;

#endif

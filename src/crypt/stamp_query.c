/* stamp_query: what is sent to a time-stamping authority, read again later, and the token in what it sends back. Must
 * not know how it is sent, nor trust what comes: that is stamp_verify's. */
#include "stamp.h"

#include <openssl/err.h>
#include <openssl/ts.h>

#include <string.h>

enum { POLICY_ROOM = 256 /* an object identifier in digits */ };

/* A copy in the arena of what the library has made, which is given back. */
static struct text kept(struct arena *arena, unsigned char *der, int size)
{
    ensure(der && size > 0);
    char *copy = arena_allocate(arena, (size_t)size);
    memcpy(copy, der, (size_t)size);
    OPENSSL_free(der);
    return (struct text){copy, (size_t)size};
}

static TS_MSG_IMPRINT *imprint_of(const struct digest *digest)
{
    TS_MSG_IMPRINT *imprint = TS_MSG_IMPRINT_new();
    X509_ALGOR *algorithm = X509_ALGOR_new();
    unsigned char bytes[DIGEST_SIZE];
    memcpy(bytes, digest->bytes, DIGEST_SIZE);
    ensure(imprint && algorithm);
    X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, NULL);
    ensure(TS_MSG_IMPRINT_set_algo(imprint, algorithm) == 1);
    ensure(TS_MSG_IMPRINT_set_msg(imprint, bytes, DIGEST_SIZE) == 1);
    X509_ALGOR_free(algorithm);
    return imprint;
}

static ASN1_INTEGER *nonce_of(uint64_t value)
{
    ASN1_INTEGER *nonce = ASN1_INTEGER_new();
    ensure(nonce && ASN1_INTEGER_set_uint64(nonce, value) == 1);
    return nonce;
}

/* What every query has; a policy is asked for by whoever wants a certain one. */
static TS_REQ *request_of(const struct stamp_order *order, ASN1_OBJECT *policy)
{
    TS_REQ *request = TS_REQ_new();
    TS_MSG_IMPRINT *imprint = imprint_of(&order->imprint);
    ASN1_INTEGER *nonce = nonce_of(order->nonce);
    ensure(request != NULL);
    ensure(TS_REQ_set_version(request, 1) == 1 && TS_REQ_set_msg_imprint(request, imprint) == 1);
    ensure(TS_REQ_set_nonce(request, nonce) == 1 && TS_REQ_set_cert_req(request, 1) == 1);
    ensure(!policy || TS_REQ_set_policy_id(request, policy) == 1);
    TS_MSG_IMPRINT_free(imprint);
    ASN1_INTEGER_free(nonce);
    return request;
}

struct fault *stamp_query(struct arena *arena, const struct stamp_order *order,
                          struct text *query_out)
{
    ensure(order->nonce != 0);
    ASN1_OBJECT *policy = order->policy ? OBJ_txt2obj(order->policy, 1) : NULL;
    if (order->policy && !policy) {
        ERR_clear_error();
        return fault_new(arena, "fault.crypt-policy", order->policy, NULL);
    }
    TS_REQ *request = request_of(order, policy);
    unsigned char *der = NULL;
    int size = i2d_TS_REQ(request, &der);
    *query_out = kept(arena, der, size);
    ASN1_OBJECT_free(policy);
    TS_REQ_free(request);
    return NULL;
}

static const char *policy_text(struct arena *arena, const ASN1_OBJECT *policy)
{
    char *text = arena_allocate(arena, POLICY_ROOM);
    int size = policy ? OBJ_obj2txt(text, POLICY_ROOM, policy, 1) : 0;
    return size > 0 && size < POLICY_ROOM ? text : NULL;
}

static bool read_request(struct arena *arena, TS_REQ *request, struct stamp_order *order_out)
{
    TS_MSG_IMPRINT *imprint = TS_REQ_get_msg_imprint(request);
    const ASN1_OCTET_STRING *said = TS_MSG_IMPRINT_get_msg(imprint);
    const ASN1_OBJECT *algorithm;
    X509_ALGOR_get0(&algorithm, NULL, NULL, TS_MSG_IMPRINT_get_algo(imprint));
    *order_out = (struct stamp_order){.policy = policy_text(arena, TS_REQ_get_policy_id(request))};
    if (OBJ_obj2nid(algorithm) != NID_sha256 || ASN1_STRING_length(said) != DIGEST_SIZE)
        return false;
    memcpy(order_out->imprint.bytes, ASN1_STRING_get0_data(said), DIGEST_SIZE);
    const ASN1_INTEGER *nonce = TS_REQ_get_nonce(request);
    return nonce && ASN1_INTEGER_get_uint64(&order_out->nonce, nonce) == 1 && order_out->nonce != 0;
}

bool stamp_query_read(struct arena *arena, struct text query, struct stamp_order *order_out)
{
    const unsigned char *at = (const unsigned char *)query.bytes, *end = at + query.size;
    TS_REQ *request = NULL;
    if (query.size > 0 && query.size <= INT32_MAX)
        request = d2i_TS_REQ(NULL, &at, (long)query.size);
    bool read = request && at == end && read_request(arena, request, order_out);
    TS_REQ_free(request);
    ERR_clear_error();
    return read;
}

bool stamp_token_of_reply(struct arena *arena, struct text reply, struct text *token_out)
{
    const unsigned char *at = (const unsigned char *)reply.bytes, *end = at + reply.size;
    TS_RESP *read = NULL;
    if (reply.size > 0 && reply.size <= INT32_MAX)
        read = d2i_TS_RESP(NULL, &at, (long)reply.size);
    PKCS7 *token = read && at == end ? TS_RESP_get_token(read) : NULL;
    /* 0 is granted, 1 is granted with changes; the changes are seen by stamp_verify. */
    bool granted =
        token && ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(read))) <= 1;
    if (granted) {
        unsigned char *der = NULL;
        int size = i2d_PKCS7(token, &der);
        *token_out = kept(arena, der, size);
    }
    TS_RESP_free(read);
    ERR_clear_error();
    return granted;
}

/* stamp: RFC 3161 by libcrypto. What the token says is held against the order here, one thing at a time, so that the
 * answer says which differs; its signature and the chain to a root are the library's. Must not read the clock: a
 * certificate is held against the token's own time. */
#include "stamp.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ts.h>
#include <openssl/x509v3.h>

/* What is read of a token; all of it is the library's and given back by finish. */
struct token {
    PKCS7 *whole;
    TS_TST_INFO *info;
};

static void finish(struct token *token)
{
    PKCS7_free(token->whole);
    TS_TST_INFO_free(token->info);
    ERR_clear_error();
}

/* PKCS #7 with what a time stamp says inside, and nothing after it. */
static bool read_token(struct text der, struct token *token_out)
{
    const unsigned char *at = (const unsigned char *)der.bytes, *end = at + der.size;
    *token_out = (struct token){0};
    if (der.size == 0 || der.size > INT32_MAX)
        return false;
    token_out->whole = d2i_PKCS7(NULL, &at, (long)der.size);
    if (token_out->whole && at == end)
        token_out->info = PKCS7_to_TS_TST_INFO(token_out->whole);
    return token_out->info != NULL;
}

static ASN1_INTEGER *number(uint64_t value)
{
    ASN1_INTEGER *made = ASN1_INTEGER_new();
    ensure(made && ASN1_INTEGER_set_uint64(made, value) == 1);
    return made;
}

static bool is_imprint(TS_TST_INFO *info, const struct digest *wanted)
{
    TS_MSG_IMPRINT *imprint = TS_TST_INFO_get_msg_imprint(info);
    const ASN1_OBJECT *algorithm;
    X509_ALGOR_get0(&algorithm, NULL, NULL, TS_MSG_IMPRINT_get_algo(imprint));
    const ASN1_OCTET_STRING *said = TS_MSG_IMPRINT_get_msg(imprint);
    return OBJ_obj2nid(algorithm) == NID_sha256 && ASN1_STRING_length(said) == DIGEST_SIZE &&
           CRYPTO_memcmp(ASN1_STRING_get0_data(said), wanted->bytes, DIGEST_SIZE) == 0;
}

static bool is_nonce(TS_TST_INFO *info, uint64_t wanted)
{
    ASN1_INTEGER *asked = number(wanted);
    const ASN1_INTEGER *said = TS_TST_INFO_get_nonce(info);
    bool same = said && ASN1_INTEGER_cmp(said, asked) == 0;
    ASN1_INTEGER_free(asked);
    return same;
}

static bool is_policy(TS_TST_INFO *info, const ASN1_OBJECT *wanted)
{
    return OBJ_cmp(TS_TST_INFO_get_policy_id(info), wanted) == 0;
}

/* Does the signature hold by the certificate in the token itself, whoever's that is? */
static bool is_signed(PKCS7 *whole)
{
    BIO *nowhere = BIO_new(BIO_s_null());
    ensure(nowhere != NULL);
    bool holds = PKCS7_verify(whole, NULL, NULL, NULL, nowhere, PKCS7_NOVERIFY) == 1;
    BIO_free(nowhere);
    return holds;
}

/* One signer, whose certificate is in the token, is for time stamps alone (said as critical) and is no CA's. */
static bool is_for_stamps(PKCS7 *whole)
{
    STACK_OF(X509) *signers = PKCS7_get0_signers(whole, NULL, 0);
    X509 *signer = sk_X509_num(signers) == 1 ? sk_X509_value(signers, 0) : NULL;
    bool purpose = signer && X509_check_purpose(signer, X509_PURPOSE_TIMESTAMP_SIGN, 0) == 1 &&
                   !(X509_get_extension_flags(signer) & EXFLAG_CA);
    sk_X509_free(signers);
    return purpose;
}

static bool second_of(TS_TST_INFO *info, int64_t *second_out)
{
    ASN1_TIME *epoch = ASN1_TIME_set(NULL, 0);
    int days = 0, seconds = 0;
    ensure(epoch != NULL);
    bool read = ASN1_TIME_diff(&days, &seconds, epoch, TS_TST_INFO_get_time(info)) == 1;
    ASN1_TIME_free(epoch);
    *second_out = (int64_t)days * 86400 + seconds;
    return read;
}

/* The certificates of a PEM text as a store, held against one time; NULL when there is none or one cannot be read. Each
 * is trusted for itself: whoever has the authority's own certificate needs none above it. */
static X509_STORE *store_of(struct text pem, int64_t second)
{
    BIO *source = BIO_new_mem_buf(pem.bytes, (int)pem.size);
    X509_STORE *store = X509_STORE_new();
    X509_VERIFY_PARAM *param = X509_VERIFY_PARAM_new();
    ensure(source && store && param);
    int count = 0;
    for (X509 *one; (one = PEM_read_bio_X509(source, NULL, NULL, NULL)) != NULL; X509_free(one))
        count += X509_STORE_add_cert(store, one) == 1;
    X509_VERIFY_PARAM_set_time(param, second);
    X509_VERIFY_PARAM_set_flags(param, X509_V_FLAG_PARTIAL_CHAIN);
    X509_STORE_set1_param(store, param);
    X509_VERIFY_PARAM_free(param);
    BIO_free(source);
    ERR_clear_error();
    if (count > 0)
        return store;
    X509_STORE_free(store);
    return NULL;
}

bool stamp_roots_usable(struct text pem)
{
    X509_STORE *store = pem.size > 0 && pem.size <= INT32_MAX ? store_of(pem, 0) : NULL;
    X509_STORE_free(store);
    return store != NULL;
}

static bool is_trusted(PKCS7 *whole, X509_STORE *store)
{
    TS_VERIFY_CTX *context = TS_VERIFY_CTX_new();
    ensure(context != NULL && X509_STORE_up_ref(store) == 1);
    TS_VERIFY_CTX_set_flags(context, TS_VFY_SIGNATURE | TS_VFY_VERSION);
    TS_VERIFY_CTX_set_store(context, store); /* the context gives its hold of it back */
    bool trusted = TS_RESP_verify_token(context, whole) == 1;
    TS_VERIFY_CTX_free(context);
    return trusted;
}

/* All but trust. */
static enum stamp_verdict judge(const struct stamp_order *order, const ASN1_OBJECT *policy,
                                const struct token *token, int64_t *second_out)
{
    if (!second_of(token->info, second_out))
        return STAMP_UNREADABLE;
    if (!is_imprint(token->info, &order->imprint))
        return STAMP_OTHER_IMPRINT;
    if (order->nonce != 0 && !is_nonce(token->info, order->nonce))
        return STAMP_OTHER_NONCE;
    if (policy && !is_policy(token->info, policy))
        return STAMP_OTHER_POLICY;
    if (!is_signed(token->whole))
        return STAMP_FALSE;
    return is_for_stamps(token->whole) ? STAMP_GOOD : STAMP_OTHER_PURPOSE;
}

/* The certificates are read whatever the token is, so that the same order is always usable or never. */
static struct fault *judge_trust(struct arena *arena, const struct stamp_order *order,
                                 const struct token *token, int64_t second,
                                 enum stamp_verdict *verdict)
{
    X509_STORE *store = order->roots.size ? store_of(order->roots, second) : NULL;
    if (order->roots.size && !store)
        return fault_new(arena, "fault.crypt-roots", NULL, NULL);
    if (*verdict == STAMP_GOOD && !store)
        *verdict = STAMP_UNCHECKED;
    else if (*verdict == STAMP_GOOD && !is_trusted(token->whole, store))
        *verdict = STAMP_UNTRUSTED;
    X509_STORE_free(store);
    return NULL;
}

struct fault *stamp_verify(struct arena *arena, const struct stamp_order *order, struct text der,
                           enum stamp_verdict *verdict_out, int64_t *second_out)
{
    ensure(order->roots.size <= INT32_MAX);
    struct token token;
    int64_t second = 0;
    ASN1_OBJECT *policy = order->policy ? OBJ_txt2obj(order->policy, 1) : NULL;
    if (order->policy && !policy) {
        ERR_clear_error();
        return fault_new(arena, "fault.crypt-policy", order->policy, NULL);
    }
    *verdict_out =
        read_token(der, &token) ? judge(order, policy, &token, &second) : STAMP_UNREADABLE;
    struct fault *fault = judge_trust(arena, order, &token, second, verdict_out);
    if (!fault && *verdict_out == STAMP_GOOD)
        *second_out = second;
    finish(&token);
    ASN1_OBJECT_free(policy);
    return fault;
}

/* flaw: the text keys of what is not accepted. Must not know any format. */
#include "flaw.h"

static const char *const keys[FLAW_KIND_COUNT] = {
    [FLAW_BUNDLE_SHORT] = "tlog.bundle-short",
    [FLAW_BUNDLE_LONG] = "tlog.bundle-long",
    [FLAW_TOO_LARGE] = "tlog.too-large",
    [FLAW_LETTERS] = "tlog.letters",
    [FLAW_NO_END] = "tlog.no-end",
    [FLAW_NO_SIGNATURES] = "tlog.no-signatures",
    [FLAW_SIGNATURE_LINE] = "tlog.signature-line",
    [FLAW_SIGNATURE_COUNT] = "tlog.signature-count",
    [FLAW_SIGNATURE_FALSE] = "tlog.signature-false",
    [FLAW_SIGNATURE_UNKNOWN] = "tlog.signature-unknown",
    [FLAW_KEY_TEXT] = "tlog.key-text",
    [FLAW_KEY_NAME] = "tlog.key-name",
    [FLAW_KEY_TYPE] = "tlog.key-type",
    [FLAW_KEY_ID] = "tlog.key-id",
    [FLAW_ORIGIN] = "tlog.origin",
    [FLAW_SIZE] = "tlog.size",
    [FLAW_ROOT] = "tlog.root",
    [FLAW_EXTENSION] = "tlog.extension",
    [FLAW_PROOF_HEAD] = "tlog.proof-head",
    [FLAW_PROOF_EXTRA] = "tlog.proof-extra",
    [FLAW_PROOF_INDEX] = "tlog.proof-index",
    [FLAW_PROOF_HASH] = "tlog.proof-hash",
    [FLAW_PROOF_LONG] = "tlog.proof-long",
    [FLAW_PROOF_FALSE] = "tlog.proof-false",
    [FLAW_INDEX_BEYOND] = "tlog.index-beyond",
    [FLAW_ORIGIN_UNKNOWN] = "tlog.origin-unknown",
    [FLAW_ORIGIN_OTHER] = "tlog.origin-other",
    [FLAW_QUORUM] = "tlog.quorum",
    [FLAW_ROLLBACK] = "tlog.rollback",
    [FLAW_FORK] = "tlog.fork",
    [FLAW_HISTORY] = "tlog.history",
    [FLAW_WITNESS_OLD] = "tlog.witness-old",
    [FLAW_POLICY_LINE] = "tlog.policy-line",
    [FLAW_POLICY_WORD] = "tlog.policy-word",
    [FLAW_POLICY_LOG_TYPE] = "tlog.policy-log-type",
    [FLAW_POLICY_WITNESS_TYPE] = "tlog.policy-witness-type",
    [FLAW_POLICY_KEY_TWICE] = "tlog.policy-key-twice",
    [FLAW_POLICY_NAME] = "tlog.policy-name",
    [FLAW_POLICY_MEMBER] = "tlog.policy-member",
    [FLAW_POLICY_MEMBER_TWICE] = "tlog.policy-member-twice",
    [FLAW_POLICY_THRESHOLD] = "tlog.policy-threshold",
    [FLAW_POLICY_QUORUM_NAME] = "tlog.policy-quorum-name",
    [FLAW_POLICY_QUORUM_TWICE] = "tlog.policy-quorum-twice",
    [FLAW_POLICY_NO_QUORUM] = "tlog.policy-no-quorum",
    [FLAW_POLICY_NO_LOG] = "tlog.policy-no-log",
};

bool flaw_set(struct flaw *flaw_out, enum flaw_kind kind, size_t line)
{
    *flaw_out = (struct flaw){kind, line};
    return false;
}

const char *flaw_key(enum flaw_kind kind)
{
    ensure(kind > FLAW_NONE && kind < FLAW_KIND_COUNT && keys[kind]);
    return keys[kind];
}

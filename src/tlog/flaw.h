/* flaw: why a text of the log's public formats is not accepted, and on which line. Plain data: the sentence that a
 * person reads, with what to do, has the key in po/tlog. */
#ifndef TLOG_FLAW_H
#define TLOG_FLAW_H

#include "base/base.h"

enum flaw_kind {
    FLAW_NONE,
    FLAW_BUNDLE_SHORT, /* line is the entry's place in the bundle, from 1 */
    FLAW_BUNDLE_LONG,
    FLAW_TOO_LARGE,
    FLAW_LETTERS,
    FLAW_NO_END,
    FLAW_NO_SIGNATURES,
    FLAW_SIGNATURE_LINE,
    FLAW_SIGNATURE_COUNT,
    FLAW_SIGNATURE_FALSE,
    FLAW_SIGNATURE_UNKNOWN,
    FLAW_KEY_TEXT,
    FLAW_KEY_NAME,
    FLAW_KEY_TYPE,
    FLAW_KEY_ID,
    FLAW_ORIGIN,
    FLAW_SIZE,
    FLAW_ROOT,
    FLAW_EXTENSION,
    FLAW_PROOF_HEAD,
    FLAW_PROOF_EXTRA,
    FLAW_PROOF_INDEX,
    FLAW_PROOF_HASH,
    FLAW_PROOF_LONG,
    FLAW_PROOF_FALSE,
    FLAW_INDEX_BEYOND,
    FLAW_ORIGIN_UNKNOWN,
    FLAW_ORIGIN_OTHER,
    FLAW_QUORUM,
    FLAW_ROLLBACK,
    FLAW_FORK,
    FLAW_HISTORY,
    FLAW_WITNESS_OLD,
    FLAW_POLICY_LINE,
    FLAW_POLICY_WORD,
    FLAW_POLICY_LOG_TYPE,
    FLAW_POLICY_WITNESS_TYPE,
    FLAW_POLICY_KEY_TWICE,
    FLAW_POLICY_NAME,
    FLAW_POLICY_MEMBER,
    FLAW_POLICY_MEMBER_TWICE,
    FLAW_POLICY_THRESHOLD,
    FLAW_POLICY_QUORUM_NAME,
    FLAW_POLICY_QUORUM_TWICE,
    FLAW_POLICY_NO_QUORUM,
    FLAW_POLICY_NO_LOG,
    FLAW_KIND_COUNT
};

struct flaw {
    enum flaw_kind kind;
    size_t line; /* from 1; 0 is the text as a whole */
};

/* Always false, so that a reader can end with it. */
bool flaw_set(struct flaw *flaw_out, enum flaw_kind kind, size_t line);

/* The text key: "tlog.<what>". Not for FLAW_NONE. */
const char *flaw_key(enum flaw_kind kind);

#endif

/* stamp_verdict: the key of the sentence that says why a time stamp is not good. */
#include "stamp.h"

const char *stamp_verdict_key(enum stamp_verdict verdict)
{
    static const char *const keys[STAMP_VERDICT_COUNT] = {
        [STAMP_UNREADABLE] = "stamp.unreadable",
        [STAMP_OTHER_IMPRINT] = "stamp.other-imprint",
        [STAMP_OTHER_NONCE] = "stamp.other-nonce",
        [STAMP_OTHER_POLICY] = "stamp.other-policy",
        [STAMP_FALSE] = "stamp.false",
        [STAMP_OTHER_PURPOSE] = "stamp.other-purpose",
        [STAMP_UNTRUSTED] = "stamp.untrusted",
        [STAMP_UNCHECKED] = "stamp.unchecked",
    };
    ensure(verdict > STAMP_GOOD && verdict < STAMP_VERDICT_COUNT);
    return keys[verdict];
}

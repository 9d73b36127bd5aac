/* refusal: the key of the sentence that says why the ledger says no. */
#include "ledger.h"

const char *ledger_refusal_key(enum ledger_refusal refusal)
{
    static const char *const keys[LEDGER_REFUSAL_COUNT] = {
        [LEDGER_NO_ENTRY] = "ledger.no-entry",   [LEDGER_NOT_SIGNED] = "ledger.not-signed",
        [LEDGER_NO_UNIT] = "ledger.no-unit",     [LEDGER_NO_PART] = "ledger.no-part",
        [LEDGER_HELD] = "ledger.held",           [LEDGER_NOT_HELD] = "ledger.not-held",
        [LEDGER_ERASED] = "ledger.erased",       [LEDGER_OTHER_UNIT] = "ledger.other-unit",
        [LEDGER_TOO_LARGE] = "ledger.too-large", [LEDGER_WORDS] = "ledger.words",
        [LEDGER_OTHER_LOG] = "ledger.other-log", [LEDGER_KEYHOLDER] = "ledger.keyholder",
        [LEDGER_NO_KEYS] = "ledger.no-keys",     [LEDGER_STAMPED] = "ledger.stamped",
    };
    ensure(refusal > LEDGER_DONE && refusal < LEDGER_REFUSAL_COUNT);
    return keys[refusal];
}
